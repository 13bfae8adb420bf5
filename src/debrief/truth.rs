//! After the fact: what a seat decided in the years after, and what was true.

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::model::calendar::Phase;
use crate::model::ids::IncidentId;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::seat::Snapshot;

use crate::model::years::Exposure;
use crate::model::{Action, Scenario};
use crate::world::journal::Happening;

/// One decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Truth {
    /// Turn it was taken in.
    pub turn: u32,
    /// What was decided, on what belief.
    pub decided: String,
    /// What was true.
    pub was: String,
    /// Whether the belief was right, or the operation stayed hidden; none where neither is asked.
    pub right: Option<bool>,
}

/// What a seat decided in the years after and what was true, in order, once all is over; nothing
/// before. The snapshot must be of this scenario.
#[must_use]
pub fn of(scenario: &Scenario, known: &Snapshot) -> Vec<Truth> {
    let Some(seat) = known.seat.filter(|_| known.phase == Phase::Over) else {
        return vec![];
    };
    let iso = scenario.iso(seat);
    let incidents = &known.years.truths;
    let mut found = vec![];
    let mut used = std::collections::BTreeSet::new();
    for told in &known.journal {
        let Happening::Act { seat: who, action } = &told.what else {
            continue;
        };
        if who != iso {
            continue;
        }
        let truth = match action {
            Action::Respond { incident, rung } => {
                let rung = Rung::from_number(*rung)
                    .unwrap_or_default()
                    .name()
                    .to_string();
                incident_of(incidents, *incident).and_then(|i| judged(scenario, i, &rung))
            }
            Action::Expose(Exposure::Incident(id)) => {
                incident_of(incidents, *id).and_then(|i| judged(scenario, i, "laid open"))
            }
            Action::Authorise { target, kind } => {
                let mine = incidents.iter().find(|i| {
                    i.initiator == Actor::State(seat)
                        && scenario.iso(i.target) == target
                        && i.kind == *kind
                        && i.ordered == Some(told.turn)
                        && !used.contains(&i.id)
                });
                mine.map(|i| {
                    used.insert(i.id);
                    ours(scenario, i, seat)
                })
            }
            _ => None,
        };
        if let Some((decided, was, right)) = truth {
            found.push(Truth {
                turn: told.turn,
                decided,
                was,
                right,
            });
        }
    }
    found
}

type Judged = (String, String, Option<bool>);

fn incident_of(incidents: &[Incident], id: IncidentId) -> Option<&Incident> {
    incidents.iter().find(|i| i.id == id)
}

/// An actor by name.
#[must_use]
pub fn who(scenario: &Scenario, actor: Actor) -> String {
    let name = &scenario.states[actor.host()].profile.name;
    match actor {
        Actor::State(_) => name.clone(),
        Actor::Criminal(_) => format!("a gang in {name}"),
        Actor::Company(_) => format!("a company in {name}"),
    }
}

/// A finding of ours that we acted on.
fn judged(scenario: &Scenario, i: &Incident, how: &str) -> Option<Judged> {
    let (believed, sure) = i.believed?;
    let decided = format!(
        "Severity {}, believed {} ({:.0} %): {how}",
        i.severity,
        who(scenario, believed),
        100.0 * sure
    );
    let right = believed == i.initiator;
    let behind = match i.apparent_culprit {
        Some(Actor::Criminal(_)) => ", behind a gang of its own",
        Some(_) => ", which made it look like another",
        None => "",
    };
    let was = if right {
        "It was.".to_owned()
    } else {
        format!("It was {}{behind}.", who(scenario, i.initiator))
    };
    Some((decided, was, Some(right)))
}

/// An operation we ordered.
fn ours(scenario: &Scenario, i: &Incident, seat: StateId) -> Judged {
    let target = &scenario.states[i.target].profile.name;
    let decided = format!("Ordered: {} against {target}", kind_word(i.kind));
    let aim = if i.success {
        "reached its aim"
    } else {
        "missed its aim"
    };
    let (found, right) = match i.believed {
        None => ("they never found out".to_owned(), true),
        Some((a, _)) if a == Actor::State(seat) => {
            let loud = if i.public { " and said so" } else { "" };
            (format!("they knew it was us{loud}"), false)
        }
        Some((a, _)) => (format!("they believed {}", who(scenario, a)), true),
    };
    let was = format!("It {aim} at severity {}; {found}.", i.severity);
    (decided, was, Some(right))
}

/// A kind of operation in words.
#[must_use]
pub fn kind_word(kind: crate::model::years::Kind) -> &'static str {
    use crate::model::years::Kind;
    match kind {
        Kind::Denial => "denial of service",
        Kind::Alteration => "destruction of data",
        Kind::Spoofing => "spoofing",
        Kind::Espionage => "espionage",
        Kind::Interdiction => "tampered hardware",
    }
}

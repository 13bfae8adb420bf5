//! After the fact: what a seat decided in the years after, and what was true.

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::locale::{Argument, Sentence};
use crate::model::calendar::Phase;
use crate::model::ids::IncidentId;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::seat::Snapshot;

use crate::model::years::Exposure;
use crate::model::{Action, Scenario};
use crate::world::journal::Happening;
use crate::{say, text};

/// One decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Truth {
    /// Turn it was taken in.
    pub turn: u32,
    /// What was decided, in a few words.
    pub brief: Sentence,
    /// What was decided, on what belief.
    pub decided: Sentence,
    /// What was true.
    pub was: Sentence,
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
                incident_of(incidents, *incident).and_then(|i| judged(scenario, i, Some(&rung)))
            }
            Action::Expose(Exposure::Incident(id)) => {
                incident_of(incidents, *id).and_then(|i| judged(scenario, i, None))
            }
            Action::Authorise { target, kind } => {
                let mine = incidents.iter().find(|i| {
                    i.initiator == Actor::State(seat)
                        && scenario.iso(i.target) == target
                        && i.kind == *kind
                        && i.origin.ordered == Some(told.turn)
                        && !used.contains(&i.id)
                });
                mine.map(|i| {
                    used.insert(i.id);
                    ours(scenario, i, seat)
                })
            }
            _ => None,
        };
        if let Some((brief, decided, was, right)) = truth {
            found.push(Truth {
                turn: told.turn,
                brief,
                decided,
                was,
                right,
            });
        }
    }
    found
}

/// What was decided in a few words and in full, what was true, and whether the belief was right.
type Judged = (Sentence, Sentence, Sentence, Option<bool>);

fn incident_of(incidents: &[Incident], id: IncidentId) -> Option<&Incident> {
    incidents.iter().find(|i| i.id == id)
}

/// An actor by name.
#[must_use]
pub fn who(scenario: &Scenario, actor: Actor) -> String {
    let name = &scenario.states[actor.host()].profile.name;
    match actor {
        Actor::State(_) => name.clone(),
        Actor::Criminal(_) => text!("debrief-gang", state = name),
        Actor::Company(_) => text!("debrief-company", state = name),
    }
}

/// A finding of ours that we answered on a rung, or laid open where there is none.
fn judged(scenario: &Scenario, i: &Incident, rung: Option<&str>) -> Option<Judged> {
    let (believed, sure) = i.finding.believed?;
    let named = who(scenario, believed);
    let brief = match rung {
        Some(rung) => say!("debrief-brief-answered", who = &named, how = rung),
        None => say!("debrief-brief-laid-open", who = &named),
    };
    let how: Argument = match rung {
        Some(rung) => rung.into(),
        None => say!("debrief-laid-open").into(),
    };
    let decided = say!(
        "debrief-answered",
        severity = i.severity,
        who = named,
        sure = format!("{:.0}", 100.0 * sure),
        how = how
    );
    let right = believed == i.initiator;
    let culprit = who(scenario, i.initiator);
    let was = match i.origin.apparent_culprit {
        _ if right => say!("debrief-it-was"),
        Some(Actor::Criminal(_)) => say!("debrief-it-was-gang", who = culprit),
        Some(_) => say!("debrief-it-was-disguised", who = culprit),
        None => say!("debrief-it-was-other", who = culprit),
    };
    Some((brief, decided, was, Some(right)))
}

/// An operation we ordered.
fn ours(scenario: &Scenario, i: &Incident, seat: StateId) -> Judged {
    let target = &scenario.states[i.target].profile.name;
    let kind = kind_word(i.kind);
    let brief = say!("debrief-brief-ordered", kind = &kind, target = target);
    let decided = say!("debrief-ordered", kind = kind, target = target);
    let (found, right) = match i.finding.believed {
        None => (say!("debrief-found-nothing"), true),
        Some((a, _)) if a == Actor::State(seat) => match i.finding.public {
            true => (say!("debrief-found-us-loud"), false),
            false => (say!("debrief-found-us"), false),
        },
        Some((a, _)) => (say!("debrief-found-other", who = who(scenario, a)), true),
    };
    let was = match i.success {
        true => say!("debrief-reached", severity = i.severity, found = found),
        false => say!("debrief-missed", severity = i.severity, found = found),
    };
    (brief, decided, was, Some(right))
}

/// A kind of operation in words.
#[must_use]
pub fn kind_word(kind: crate::model::years::Kind) -> String {
    use crate::model::years::Kind;
    match kind {
        Kind::Denial => text!("debrief-kind-denial"),
        Kind::Alteration => text!("debrief-kind-alteration"),
        Kind::Spoofing => text!("debrief-kind-spoofing"),
        Kind::Espionage => text!("debrief-kind-espionage"),
        Kind::Interdiction => text!("debrief-kind-interdiction"),
    }
}

//! What a course of a question brings, in the words of what it moves (rules 8.11, 10.13 and 16.5).

use crate::aftermath::actors::Actor;
use crate::desktop::screens::aftermath::lessons::{answers_no_state, teaches, teaches_nobody};
use crate::desktop::sight::Sight;
use crate::model::Action;
use crate::model::ids::IncidentId;
use crate::model::question::{Course, Line, Outcome};
use crate::model::rung::Rung;
use crate::text;

/// A share in hundredths.
const PERCENT: f64 = 100.0;

/// What a course brings, a sentence each; nothing where all it does is told by its price and odds.
pub(super) fn brings(sight: &Sight, course: &Course) -> Vec<String> {
    let outcomes = course.outcomes.iter();
    let mut all: Vec<String> = outcomes.filter_map(|it| of_outcome(sight, *it)).collect();
    let blames = |o: &Outcome| matches!(o, Outcome::Blame(..));
    let blames = course.outcomes.iter().any(blames);
    let orders = course.orders.iter();
    all.extend(orders.filter_map(|it| of_order(sight, it, blames)));
    all
}

/// Whether a course does what silence does at no lower price: a protest to a gang or a company (rule 8.5). It is not
/// offered.
pub(super) fn same_as_silence(sight: &Sight, course: &Course) -> bool {
    let same = |order: &Action| match order {
        Action::Respond { incident, rung } => {
            let rung = Rung::from_number(*rung);
            !to_a_state(sight, *incident) && !rung.is_some_and(answers_no_state)
        }
        _ => false,
    };
    course.outcomes.is_empty() && !course.orders.is_empty() && course.orders.iter().all(same)
}

/// Whether a state is believed to have done an incident.
fn to_a_state(sight: &Sight, of: IncidentId) -> bool {
    let i = sight.years.incidents.iter().find(|i| i.id == of);
    i.is_some_and(|i| matches!(i.believed, Some((Actor::State(_), _))))
}

/// What an order brings; `blames` says that another, who is a state, is held to have done it.
fn of_order(sight: &Sight, order: &Action, blames: bool) -> Option<String> {
    match order {
        Action::Respond { incident, rung } => {
            let rung = Rung::from_number(*rung)?;
            Some(match blames || to_a_state(sight, *incident) {
                true => teaches(sight, rung),
                false => teaches_nobody(rung),
            })
        }
        Action::Aid { to } => {
            let to = sight.scenario.seat(to)?;
            Some(text!("brings-aid", state = sight.name(to)))
        }
        Action::Arrange { .. } => Some(text!("brings-arrangement")),
        Action::Join { join: true, .. } => Some(text!("brings-join")),
        _ => None,
    }
}

fn of_outcome(sight: &Sight, outcome: Outcome) -> Option<String> {
    let points = |share: f64| format!("{:.0}", PERCENT * share.abs());
    Some(match outcome {
        Outcome::Spend(Line::Defence, _) => text!("brings-defence"),
        Outcome::PleaseOne(state, _) => text!("brings-one", state = sight.name(state)),
        Outcome::PleaseGroup(_) => text!("brings-group"),
        Outcome::PleaseAll(_) => text!("brings-all"),
        Outcome::NameWith(_) => text!("brings-name-with"),
        Outcome::Shield(by) if by > 0.0 => text!("brings-shield", points = points(by)),
        Outcome::Shield(by) => text!("brings-open", points = points(by)),
        Outcome::Encrypt(by) if by > 0.0 => text!("brings-encryption", points = points(by)),
        Outcome::Encrypt(by) => text!("brings-no-encryption", points = points(by)),
        Outcome::Crime(by) if by < 0.0 => text!("brings-less-crime", points = points(by)),
        Outcome::Crime(by) => text!("brings-more-crime", points = points(by)),
        Outcome::Cut(share) if share > 0.0 => text!("brings-cut", share = points(share)),
        Outcome::Cut(share) => text!("brings-more-watching", share = points(share)),
        Outcome::Review => text!("brings-review"),
        Outcome::Investigate(_) => text!("brings-evidence"),
        Outcome::Blame(..)
        | Outcome::Spend(..)
        | Outcome::DispleaseAll(_)
        | Outcome::Strain(..)
        | Outcome::LetOff => return None,
    })
}

//! Sentences for the screen.

use crate::model::{Action, Scenario};
use crate::sim::Happening;

/// Name of a state.
#[must_use]
pub fn name<'a>(scenario: &'a Scenario, iso: &'a str) -> &'a str {
    scenario
        .seat(iso)
        .map_or(iso, |s| scenario.states[s].profile.name.as_str())
}

/// Name of a wording for people.
#[must_use]
pub fn wording(scenario: &Scenario, bracket: usize, wording: usize) -> String {
    let text = scenario
        .text
        .brackets
        .get(bracket)
        .and_then(|b| b.wordings.get(wording))
        .map_or("", |w| w.text.trim_matches([' ', ',']));
    if text.is_empty() {
        "no text".to_owned()
    } else {
        text.to_owned()
    }
}

/// A proposal by names, as `wording in 5A`.
#[must_use]
pub fn proposal(scenario: &Scenario, key: &str, id: &str) -> String {
    let Some(b) = scenario.text.find(key) else {
        return key.to_owned();
    };
    let bracket = &scenario.text.brackets[b];
    let words = bracket
        .find(id)
        .map_or_else(|| id.to_owned(), |w| wording(scenario, b, w));
    format!(
        "“{words}” in {}",
        scenario.text.clauses[bracket.clause].number
    )
}

/// Where a bracket stands, as `5A`.
#[must_use]
pub fn clause<'a>(scenario: &'a Scenario, key: &'a str) -> &'a str {
    let found = scenario
        .text
        .find(key)
        .map(|b| scenario.text.brackets[b].clause);
    found.map_or(key, |c| scenario.text.clauses[c].number.as_str())
}

/// Name of an actor, e.g. `criminal:USA`.
fn actor(scenario: &Scenario, text: &str) -> String {
    match text.split_once(':') {
        Some(("criminal", iso)) => format!("criminals in {}", name(scenario, iso)),
        Some(("company", iso)) => format!("a company in {}", name(scenario, iso)),
        _ => name(scenario, text).to_owned(),
    }
}

fn act(s: &Scenario, who: &str, mine: bool, action: &Action) -> Option<String> {
    let of = |p: &crate::model::Proposal| proposal(s, &p.bracket, &p.wording);
    Some(match action {
        Action::Table(p) => format!("{who} tables {}.", of(p)),
        Action::Support(p) => format!("{who} speaks for {}.", of(p)),
        Action::Oppose(p) => format!("{who} speaks against {}.", of(p)),
        Action::Open { bracket } => format!("{who} opens a bracket in {}.", clause(s, bracket)),
        Action::Offer { to, .. } if mine => format!("{who} offers a package to {}.", name(s, to)),
        Action::RedLine(p) => format!("{who} draws a red line against {}.", of(p)),
        Action::ChairText => format!("{who} asks for a chair’s text."),
        Action::ShowOfPlates(p) => format!("{who} asks who stands for {}.", of(p)),
        Action::CallVote(p) => format!("{who} calls a vote on {}.", of(p)),
        Action::PointOfOrder(p) => format!("{who}, on a point of order: a vote on {}.", of(p)),
        Action::Accede => format!("{who} joins the text."),
        Action::Withdraw => format!("{who} leaves the text."),
        _ => return None,
    })
}

/// A journal sentence; nothing hidden unless `over`.
#[must_use]
pub fn happening(s: &Scenario, what: &Happening, seat: usize, over: bool) -> Option<String> {
    let me = s.iso(seat);
    Some(match what {
        Happening::Event { title } => title.clone(),
        Happening::Act { seat: who, action } => {
            return act(s, name(s, who), over || who == me, action);
        }
        Happening::Cleared { bracket, wording } => {
            format!("{} clears.", proposal(s, bracket, wording))
        }
        Happening::Vote {
            bracket,
            wording,
            yes,
            no,
            carried,
            ..
        } => {
            let end = if *carried { "carries" } else { "falls" };
            format!(
                "A vote on {} {end}, {yes} to {no}.",
                proposal(s, bracket, wording)
            )
        }
        Happening::ChairText { changes } => {
            format!("The chair’s text changes {} brackets.", changes.len())
        }
        Happening::Deal {
            from, to, agreed, ..
        } if over || from == me || to == me => {
            let end = if *agreed { "agree" } else { "do not agree" };
            format!("{} and {} {end} on a package.", name(s, from), name(s, to))
        }
        Happening::RedLineCrossed { seat: who, .. } => {
            format!("The text crosses a red line of {}.", name(s, who))
        }
        Happening::Outcome { adopted: true } => "The conference takes the text.".to_owned(),
        Happening::Outcome { adopted: false } => "The conference ends without a text.".to_owned(),
        Happening::Incident {
            initiator,
            target,
            severity,
            ..
        } if over => format!(
            "{} hits {}, severity {severity}.",
            actor(s, initiator),
            name(s, target)
        ),
        Happening::Attributed {
            believed,
            confidence,
            public,
            ..
        } if over || *public => {
            format!(
                "{} is named, {:.0} % sure.",
                actor(s, believed),
                confidence * 100.0
            )
        }
        Happening::Answered { incident, rung } if over && *rung > 0 => {
            format!("Incident {incident} is answered: {}.", rung_name(*rung))
        }
        Happening::Dispute { a, b } => {
            format!(
                "An armed dispute between {} and {}.",
                name(s, a),
                name(s, b)
            )
        }
        Happening::Ratified { state } => format!("{} ratifies.", name(s, state)),
        Happening::InForce { parties } => format!("The text enters into force, {parties} parties."),
        Happening::Adherence { state, joined } => {
            format!(
                "{} {} the text.",
                name(s, state),
                if *joined { "joins" } else { "leaves" }
            )
        }
        Happening::Violation { state } => format!("{} is found to break the text.", name(s, state)),
        Happening::Leak { state } => {
            format!("A surveillance programme of {} leaks.", name(s, state))
        }
        Happening::Ending { name } => format!("The end: {name}."),
        _ => return None,
    })
}

/// Name of a rung of the ladder.
#[must_use]
pub fn rung_name(rung: u8) -> &'static str {
    const RUNGS: [&str; 8] = [
        "silence",
        "private protest",
        "public attribution",
        "expulsions",
        "sanctions",
        "an answer in kind",
        "disruption",
        "armed crisis",
    ];
    RUNGS[usize::from(rung).min(7)]
}

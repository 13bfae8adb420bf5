//! Names for the screen.

use crate::conference::groups::rules::GroupRule;
use crate::model::Scenario;
use crate::model::ids::{BracketId, WordingId};
use crate::model::rung::Rung;

/// Name of a state.
#[must_use]
pub fn name<'a>(scenario: &'a Scenario, iso: &'a str) -> &'a str {
    scenario
        .seat(iso)
        .map_or(iso, |s| scenario.states[s].profile.name.as_str())
}

/// Name of a wording for people.
#[must_use]
pub fn wording(scenario: &Scenario, bracket: BracketId, wording: WordingId) -> String {
    let text = scenario
        .text
        .brackets
        .get(bracket.index())
        .and_then(|b| b.wordings.get(wording.index()))
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
#[must_use]
pub fn actor(scenario: &Scenario, text: &str) -> String {
    match text.split_once(':') {
        Some(("criminal", iso)) => format!("criminals in {}", name(scenario, iso)),
        Some(("company", iso)) => format!("a company in {}", name(scenario, iso)),
        _ => name(scenario, text).to_owned(),
    }
}

/// When a group takes a common proposal.
#[must_use]
pub fn group_rule(rule: GroupRule) -> &'static str {
    match rule {
        GroupRule::Quarter => "a quarter of them support it; nobody is bound",
        GroupRule::Six => "six of them sign it, or a third of a small group",
        GroupRule::Majority => "more than half are for it; then it speaks with one voice",
        GroupRule::Consensus => "nobody is against it",
        GroupRule::Leader => "its leader wants it and fewer than half are against",
    }
}

/// Name of a reason in a state's sum, e.g. `text:security`.
#[must_use]
pub fn term(scenario: &Scenario, term: &str) -> String {
    let of = term.strip_prefix("text:");
    let dim = of.and_then(|of| scenario.text.dimensions.iter().find(|d| d.id == of));
    dim.map_or_else(
        || crate::conference::signing::in_words(term),
        |d| d.name.clone(),
    )
}

/// “A”, “A and B”, “A, B and 3 others”.
#[must_use]
pub fn list(names: &[String], most: usize) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        _ if names.len() <= most => {
            let (rest, last) = names.split_at(names.len() - 1);
            format!("{} and {}", rest.join(", "), last[0])
        }
        _ => {
            let shown = names[..most.saturating_sub(1).max(1)].join(", ");
            format!(
                "{shown} and {} others",
                names.len() - most.saturating_sub(1).max(1)
            )
        }
    }
}

/// Name of a rung of the ladder.
#[must_use]
pub fn rung_name(rung: Rung) -> &'static str {
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
    RUNGS[usize::from(rung.number())]
}

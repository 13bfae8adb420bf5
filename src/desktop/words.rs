//! Names for the screen.

use crate::conference::groups::rules::{GroupRule, needed};
use crate::locale::{Argument, Sentence};
use crate::model::clause::BracketKind;
use crate::model::deeds::Deeds;
use crate::model::ids::{BracketId, ClauseId, WordingId};
use crate::model::rung::Rung;
use crate::model::{Favour, Scenario};
use crate::seat::record::Told;
use crate::session::admissible::Refusal;
use crate::text;
use crate::world::journal::Happening;

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
        text!("words-no-text")
    } else {
        text.to_owned()
    }
}

/// Wordings of so many characters or fewer are named by their words in small places, others by their number.
const NAMED: usize = 28;

/// A wording in a small place, such as a button: its words, or its number where they are long.
#[must_use]
pub fn short_wording(scenario: &Scenario, bracket: BracketId, wording: WordingId) -> String {
    let words = self::wording(scenario, bracket, wording);
    if words.chars().count() <= NAMED {
        text!("page-wording-named", wording = words)
    } else {
        text!("page-wording-number", n = wording.index() + 1)
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
    let clause = scenario.text.clause_of(b);
    text!("words-proposal", wording = words, clause = clause)
}

/// A proposal by names with its clause's title, as `wording in “Security” (5A)`.
#[must_use]
pub fn proposal_in_title(scenario: &Scenario, bracket: BracketId, id: &str) -> String {
    let found = scenario.text.brackets[bracket].find(id);
    let words = found.map_or_else(|| id.to_owned(), |w| wording(scenario, bracket, w));
    let clause = heading(scenario, bracket);
    text!("words-proposal", wording = words, clause = clause)
}

/// The clause of a bracket, as `5A`.
#[must_use]
pub fn clause(scenario: &Scenario, key: &str) -> String {
    let found = scenario.text.find(key);
    found.map_or_else(|| key.to_owned(), |b| scenario.text.clause_of(b))
}

/// A clause that is named as in the scenario's files, as `5A`.
#[must_use]
pub fn numbered(scenario: &Scenario, id: &str) -> String {
    let mut all = ClauseId::each(&scenario.text.clauses);
    let found = all.find(|(_, c)| c.id == id);
    found.map_or_else(|| id.to_owned(), |(c, _)| scenario.text.clause_name(c))
}

/// Name of an actor, e.g. `criminal:USA`.
#[must_use]
pub fn actor(scenario: &Scenario, text: &str) -> String {
    match text.split_once(':') {
        Some(("criminal", iso)) => text!("words-criminals", state = name(scenario, iso)),
        Some(("company", iso)) => text!("words-company", state = name(scenario, iso)),
        _ => name(scenario, text).to_owned(),
    }
}

/// When a group of so many members takes a common proposal.
#[must_use]
pub fn group_rule(rule: GroupRule, members: usize) -> String {
    let n = needed(rule, members).unwrap_or_default();
    match rule {
        GroupRule::Quarter => text!("words-rule-quarter", n = n),
        GroupRule::Six => text!("words-rule-six", n = n),
        GroupRule::Majority => text!("words-rule-majority", n = n),
        GroupRule::Consensus => text!("words-rule-consensus"),
        GroupRule::Leader => text!("words-rule-leader"),
    }
}

/// Name of a reason in a state's sum, e.g. `text:security`.
#[must_use]
pub fn term(scenario: &Scenario, term: &str) -> String {
    let of = term.strip_prefix("text:");
    let dim = of.and_then(|of| scenario.text.dimensions.iter().find(|d| d.id == of));
    dim.map_or_else(
        || crate::conference::signing::in_words(term).into(),
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
            text!(
                "general-list-two",
                first = rest.join(", "),
                second = &last[0]
            )
        }
        _ => {
            let (shown, rest) = names.split_at(most.saturating_sub(1).max(1));
            let shown = shown.join(", ");
            text!("words-list-more", shown = shown, n = rest.len())
        }
    }
}

/// A favour in a few words.
#[must_use]
pub fn favour_name(favour: Favour) -> String {
    match favour {
        Favour::CapacityAid => text!("packages-short-aid"),
        Favour::Roaming => text!("packages-short-roaming"),
        Favour::SeatSupport => text!("packages-short-seat"),
    }
}

/// Name of a rung of the ladder.
#[must_use]
pub fn rung_name(rung: Rung) -> String {
    rung.name().to_string()
}

/// A sentence for people: brackets and wordings that it names as the scenario's files do are put into
/// words, in the sentences within it, too.
#[must_use]
pub fn readable(scenario: &Scenario, sentence: &Sentence) -> String {
    put(scenario, sentence.clone()).into()
}

fn put(scenario: &Scenario, mut sentence: Sentence) -> Sentence {
    let worded = |(name, _): &(std::borrow::Cow<'static, str>, Argument)| {
        matches!(name.as_ref(), "wording" | "from" | "to")
    };
    let worded = sentence.args.iter().any(worded);
    let named = sentence.args.iter().find_map(|(name, value)| match value {
        Argument::Text(key) if name == "bracket" => scenario.text.find(key),
        _ => None,
    });
    for (name, value) in &mut sentence.args {
        match (value, named, name.as_ref()) {
            (Argument::Sentence(inner), ..) => *inner = put(scenario, inner.clone()),
            (Argument::Sentences(all), ..) => {
                for inner in all {
                    *inner = put(scenario, inner.clone());
                }
            }
            (Argument::Text(words), Some(b), "bracket") if worded => *words = heading(scenario, b),
            (Argument::Text(words), Some(b), "bracket") => *words = apart(scenario, b),
            (Argument::Text(words), None, "clause") => *words = numbered(scenario, words),
            (Argument::Text(words), None, "all") => *words = keys_in_words(scenario, words),
            (Argument::Text(words), Some(b), "wording" | "from" | "to") => {
                if let Some(w) = scenario.text.brackets[b].find(words) {
                    *words = quoted(scenario, b, w);
                }
            }
            _ => {}
        }
    }
    sentence
}

/// Brackets in a list by their names in the scenario's files, in words; anything else as it is.
fn keys_in_words(scenario: &Scenario, keys: &str) -> String {
    let one = |key: &str| scenario.text.find(key).map(|b| apart(scenario, b));
    let all: Option<Vec<String>> = keys.split(", ").map(one).collect();
    all.map_or_else(|| keys.to_owned(), |all| all.join(", "))
}

/// The same as [`heading`] where no wording is named beside it: of several brackets of a clause's words it says
/// which.
#[must_use]
pub fn apart(scenario: &Scenario, bracket: BracketId) -> String {
    let clause = scenario.text.brackets[bracket].clause;
    let words = &scenario.text.clauses[clause].words;
    let heading = heading(scenario, bracket);
    match words.iter().position(|&b| b == bracket) {
        Some(n) if words.len() > 1 => text!("words-bracket-of", heading = heading, n = n + 1),
        _ => heading,
    }
}

/// A bracket by the heading of its clause and, if it is none of its own words, by what it is.
#[must_use]
pub fn heading(scenario: &Scenario, bracket: BracketId) -> String {
    let at = &scenario.text.brackets[bracket];
    let clause = &scenario.text.clauses[at.clause];
    let kind = match at.kind {
        BracketKind::Place => "place",
        BracketKind::Force => "force",
        BracketKind::FollowUp => "follow-up",
        BracketKind::Words => "words",
    };
    let (title, number) = (&clause.title, &clause.number);
    text!("words-bracket", kind = kind, title = title, number = number)
}

/// Why something is refused, and what would be allowed, in plain words; the number of the rule comes
/// last.
#[must_use]
pub fn refusal(scenario: &Scenario, refusal: &Refusal) -> String {
    let plain = |sentence| readable(scenario, sentence).replace('`', "");
    let (what, instead) = (plain(&refusal.what), plain(&refusal.instead));
    // Some are sentences by themselves, and have their full stop already.
    let whole = |words: &str| upper(words.trim_end_matches('.'));
    let (what, instead) = (whole(&what), whole(&instead));
    text!(
        "words-refusal",
        what = what,
        instead = instead,
        rule = refusal.rule
    )
}

/// With a capital.
#[must_use]
pub fn upper(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.map_or_else(String::new, |c| c.chain(letters).collect())
}

/// A wording in quotation marks.
#[must_use]
pub fn quoted(scenario: &Scenario, b: BracketId, w: WordingId) -> String {
    text!("stand-quoted", words = wording(scenario, b, w))
}

/// Deeds below which nothing is told. Source: what rounds to none with one digit.
pub const LEAST_DEED: f64 = 0.05;

/// A number of deeds as it is read: clauses that did one together share it, and what is not whole is told as
/// about so many, or as a part of one.
#[must_use]
pub fn number_of(n: f64) -> String {
    let whole = n.round();
    if whole < 1.0 {
        text!("years-did-part")
    } else if (n - whole).abs() < LEAST_DEED {
        format!("{whole:.0}")
    } else {
        text!("years-did-about", n = format!("{whole:.0}"))
    }
}

/// How a number is read where its words have a singular.
fn one(n: f64) -> &'static str {
    let whole = n.round();
    if whole < 1.0 {
        "part"
    } else if whole > 1.0 {
        "no"
    } else if (n - whole).abs() < LEAST_DEED {
        "yes"
    } else {
        "about"
    }
}

/// What a text did, one kind of deed in a few words each, without what it did not do.
#[must_use]
pub fn done(deeds: &Deeds) -> Vec<String> {
    let all = done_by_kind(deeds).into_iter();
    all.flatten().collect()
}

/// A space at which no line ends.
pub const JOINED: &str = "\u{a0}";

/// The same, kind by kind in the order of [`Deeds`]; nothing for what it did not do. A number stays on the
/// line of its words.
#[must_use]
pub fn done_by_kind(deeds: &Deeds) -> [Option<String>; 5] {
    let all = [
        (
            deeds.held_back,
            text!("years-did-held", n = number_of(deeds.held_back)),
        ),
        (
            deeds.turned,
            text!("years-did-turned", n = number_of(deeds.turned)),
        ),
        (
            deeds.warned,
            text!("years-did-warned", n = number_of(deeds.warned)),
        ),
        (
            deeds.found,
            text!(
                "years-did-found",
                n = number_of(deeds.found),
                one = one(deeds.found)
            ),
        ),
        (
            deeds.cut_short,
            text!(
                "years-did-spared",
                n = number_of(deeds.cut_short),
                one = one(deeds.cut_short)
            ),
        ),
    ];
    all.map(|(n, words)| (n >= LEAST_DEED).then(|| words.replace(' ', JOINED)))
}

/// Why the years came to what they did, once they have.
#[must_use]
pub fn why_it_ended(journal: &[Told]) -> Option<String> {
    let ended = |t: &&Told| matches!(t.what, Happening::Ending { .. });
    let why = journal.iter().rev().find(ended)?.why.as_ref()?;
    Some(why.to_string())
}

//! The codex: an entry for every term, lever, rule, index, clause, theory and role, with an example and a
//! source, and for words of the paper. It is made from the glossary, the rules, the scenarios and the
//! theories, so that it cannot say anything else than they do.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::model::lever::Lever;
use crate::model::{Scenario, Theory};
use crate::scenario::glossary::{Kind, Term};
use crate::text;

/// The rules, by number.
const RULES: &str = include_str!("../../docs/RULES.md");
/// What each says in one short sentence, and what it looks like in play.
const IN_SHORT: &str = include_str!("../../assets/rules.ron");

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub kind: Kind,
    /// Its title, which no other entry has.
    pub title: String,
    /// What it says, in a few sentences.
    pub says: String,
    /// A rule in all its words; empty for what says all in a few.
    pub whole: String,
    /// An example, if there is one.
    pub example: Option<String>,
    /// Where it comes from; empty if nowhere else than here.
    pub source: String,
    /// Numbers of rules that it names.
    pub rules: Vec<String>,
}

/// Every entry, by kind and then in the order of their files.
#[must_use]
pub fn entries(terms: &[Term], scenarios: &[Arc<Scenario>], theories: &[Theory]) -> Vec<Entry> {
    let mut all: Vec<Entry> = terms.iter().map(of_term).collect();
    all.extend(Lever::ALL.map(|lever| of_lever(lever, scenarios)));
    for scenario in scenarios {
        all.extend(clauses(scenario));
    }
    all.extend(theories.iter().map(of_theory));
    all.extend(rules());
    all.sort_by_key(|e| e.kind);
    all
}

fn of_term(term: &Term) -> Entry {
    let rules: Vec<String> = term.rules().map(str::to_owned).collect();
    let from = if rules.is_empty() {
        text!("codex-source-term")
    } else {
        text!("codex-rules", n = rules.len(), all = rules.join(", "))
    };
    Entry {
        kind: term.kind,
        title: term.term.clone(),
        says: term.meaning.replace('*', ""),
        whole: String::new(),
        example: term.example.clone(),
        source: term.source.clone().unwrap_or(from).replace('*', ""),
        rules,
    }
}

/// What pulls a lever is its example.
fn of_lever(lever: Lever, scenarios: &[Arc<Scenario>]) -> Entry {
    let pulled = scenarios.iter().find_map(|s| {
        let brackets = s.text.brackets.iter();
        brackets
            .filter_map(|b| {
                let pulls = |w: &&crate::model::clause::Wording| w.levers.contains_key(&lever);
                let wording = b.wordings.iter().find(pulls)?;
                Some((s, b, wording))
            })
            .next()
    });
    let example = pulled.map(|(s, b, wording)| {
        let clause = &s.text.clauses[b.clause];
        text!(
            "codex-lever-pulled",
            wording = wording.text.trim_matches([' ', ',']),
            clause = &clause.number,
            title = &clause.title,
            scenario = &s.setup.title
        )
    });
    let (title, says) = lever_words(lever);
    Entry {
        kind: Kind::Lever,
        title,
        says,
        whole: String::new(),
        example,
        source: text!("codex-rules", n = 1, all = "6.1"),
        rules: vec!["6.1".to_owned()],
    }
}

fn clauses(scenario: &Scenario) -> Vec<Entry> {
    let text = &scenario.text;
    let clause = |clause: &crate::model::clause::Clause| {
        let mut sentence = clause.text.clone();
        for b in (clause.words.iter().copied()).chain(clause.frame.brackets()) {
            let bracket = &text.brackets[b];
            let each = bracket
                .wordings
                .iter()
                .map(|w| w.text.trim_matches([' ', ',']));
            let each: Vec<&str> = each.filter(|w| !w.is_empty()).collect();
            let words = format!("[{}]", each.join(" | "));
            sentence = sentence.replace(&format!("{{{}}}", bracket.id), &words);
        }
        Entry {
            kind: Kind::Clause,
            title: text!(
                "codex-clause",
                number = &clause.number,
                title = &clause.title,
                scenario = &scenario.setup.title
            ),
            says: clause.note.clone(),
            whole: String::new(),
            example: Some(sentence),
            source: text!("codex-source-scenario", scenario = &scenario.setup.title),
            rules: vec![],
        }
    };
    text.clauses.iter().map(clause).collect()
}

fn of_theory(theory: &Theory) -> Entry {
    Entry {
        kind: Kind::Theory,
        title: text!("codex-theory", title = &theory.title),
        says: text!("codex-theory-says", summary = &theory.summary),
        whole: String::new(),
        example: Some(text!("codex-theory-numbers")),
        source: text!("codex-source-theory"),
        rules: vec![],
    }
}

/// The rules as `docs/RULES.md` has them, each with its number; a line may hold several.
fn rules() -> Vec<Entry> {
    let short = in_short();
    let mut all: BTreeMap<Vec<u32>, Entry> = BTreeMap::new();
    for line in RULES.lines().filter_map(|l| l.strip_prefix("- **")) {
        let mut at: Option<Vec<u32>> = None;
        for (n, part) in line.split("**").enumerate() {
            let place: Option<Vec<u32>> = part.split('.').map(|n| n.parse().ok()).collect();
            match (n % 2 == 0, place.filter(|p| p.len() == 2)) {
                (true, Some(place)) => {
                    all.entry(place.clone())
                        .or_insert_with(|| of_rule(part, &short));
                    at = Some(place);
                }
                // What is said of it, words in bold among them.
                _ => {
                    if let Some(entry) = at.as_ref().and_then(|at| all.get_mut(at)) {
                        entry.whole.push_str(&part.replace(['`', '*'], ""));
                    }
                }
            }
        }
    }
    let trim = |mut entry: Entry| {
        entry.whole = entry.whole.trim().to_owned();
        entry
    };
    all.into_values().map(trim).collect()
}

/// A rule in short.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InShort {
    /// What it says, in one short sentence.
    pub says: String,
    /// What it looks like in play, in one or two sentences.
    pub example: String,
}

/// Each rule in short, by its number.
#[must_use]
pub fn in_short() -> BTreeMap<String, InShort> {
    // A test reads the file that ships.
    ron::from_str(IN_SHORT).unwrap_or_default()
}

fn of_rule(number: &str, short: &BTreeMap<String, InShort>) -> Entry {
    let short = short.get(number).cloned();
    Entry {
        kind: Kind::Rule,
        title: text!("codex-rule", number = number),
        says: short.as_ref().map(|s| s.says.clone()).unwrap_or_default(),
        whole: String::new(),
        example: short.map(|s| s.example),
        source: text!("codex-source-rule"),
        rules: vec![],
    }
}

/// The place of the entry of a rule.
#[must_use]
pub fn rule(entries: &[Entry], number: &str) -> Option<usize> {
    let title = text!("codex-rule", number = number);
    entries.iter().position(|e| e.title == title)
}

/// The place of an entry by its title, whatever the case of its letters.
#[must_use]
pub fn find(entries: &[Entry], title: &str) -> Option<usize> {
    let title = title.to_lowercase();
    entries.iter().position(|e| e.title.to_lowercase() == title)
}

/// Places of the entries that have all the words that were typed, those with them in their title first.
#[must_use]
pub fn search(entries: &[Entry], typed: &str, kind: Option<Kind>) -> Vec<usize> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let has = |text: &str| {
        let text = text.to_lowercase();
        words.iter().all(|w| text.contains(w))
    };
    let among = |e: &Entry| kind.is_none_or(|k| e.kind == k);
    let (mut first, mut rest) = (vec![], vec![]);
    for (n, entry) in entries.iter().enumerate().filter(|(_, e)| among(e)) {
        if has(&entry.title) {
            first.push(n);
        } else if has(&format!("{} {} {}", entry.title, entry.says, entry.whole)) {
            rest.push(n);
        }
    }
    first.extend(rest);
    first
}

/// A piece of a sentence, and the term that it is.
pub type Piece<'t> = (&'t str, Option<&'t str>);

/// A sentence in pieces: what is a term, and what lies between. `own` is not marked in its own entry, and
/// every term is marked once. The longest term that fits is taken.
#[must_use]
pub fn pieces<'t>(words: &'t str, terms: &'t [Term], own: &str) -> Vec<Piece<'t>> {
    let lower = words.to_ascii_lowercase();
    let border = |at: usize| {
        let before = lower[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    };
    let ends = |at: usize| {
        let rest = lower[at..].strip_prefix('s').unwrap_or(&lower[at..]);
        rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
    };
    let mut marked: Vec<&str> = vec![];
    let (mut pieces, mut from, mut at) = (vec![], 0, 0);
    while at < lower.len() {
        let here = |t: &&Term| {
            let term = t.term.to_ascii_lowercase();
            t.term.len() > 1
                && t.term != own
                && !marked.contains(&t.term.as_str())
                && lower[at..].starts_with(&term)
                && ends(at + term.len())
        };
        let found = (lower.is_char_boundary(at) && border(at))
            .then(|| terms.iter().filter(here).max_by_key(|t| t.term.len()))
            .flatten();
        let Some(term) = found else {
            at += 1;
            continue;
        };
        let end = at + term.term.len();
        // The plural stays with its word.
        let end = end + usize::from(lower[end..].starts_with('s'));
        if from < at {
            pieces.push((&words[from..at], None));
        }
        pieces.push((&words[at..end], Some(term.term.as_str())));
        marked.push(&term.term);
        (from, at) = (end, end);
    }
    if from < words.len() {
        pieces.push((&words[from..], None));
    }
    pieces
}

/// The title of a lever, and what it does.
fn lever_words(lever: Lever) -> (String, String) {
    match lever {
        Lever::RestrainDenial => (
            text!("codex-lever-restrain-denial"),
            text!("codex-lever-restrain-denial-does"),
        ),
        Lever::RestrainAlteration => (
            text!("codex-lever-restrain-alteration"),
            text!("codex-lever-restrain-alteration-does"),
        ),
        Lever::RestrainSpoofing => (
            text!("codex-lever-restrain-spoofing"),
            text!("codex-lever-restrain-spoofing-does"),
        ),
        Lever::RestrainEspionage => (
            text!("codex-lever-restrain-espionage"),
            text!("codex-lever-restrain-espionage-does"),
        ),
        Lever::RestrainCivilTargets => (
            text!("codex-lever-restrain-civil-targets"),
            text!("codex-lever-restrain-civil-targets-does"),
        ),
        Lever::ShareThreats => (
            text!("codex-lever-share-threats"),
            text!("codex-lever-share-threats-does"),
        ),
        Lever::AssistDeveloping => (
            text!("codex-lever-assist-developing"),
            text!("codex-lever-assist-developing-does"),
        ),
        Lever::LimitSurveillance => (
            text!("codex-lever-limit-surveillance"),
            text!("codex-lever-limit-surveillance-does"),
        ),
        Lever::JudicialOversight => (
            text!("codex-lever-judicial-oversight"),
            text!("codex-lever-judicial-oversight-does"),
        ),
        Lever::ProtectEncryption => (
            text!("codex-lever-protect-encryption"),
            text!("codex-lever-protect-encryption-does"),
        ),
        Lever::SupplyChain => (
            text!("codex-lever-supply-chain"),
            text!("codex-lever-supply-chain-does"),
        ),
        Lever::MinimumSecurity => (
            text!("codex-lever-minimum-security"),
            text!("codex-lever-minimum-security-does"),
        ),
        Lever::SuppressSpam => (
            text!("codex-lever-suppress-spam"),
            text!("codex-lever-suppress-spam-does"),
        ),
        Lever::DenySafeHaven => (
            text!("codex-lever-deny-safe-haven"),
            text!("codex-lever-deny-safe-haven-does"),
        ),
        Lever::AttributionStandard => (
            text!("codex-lever-attribution-standard"),
            text!("codex-lever-attribution-standard-does"),
        ),
        Lever::ProportionateResponse => (
            text!("codex-lever-proportionate-response"),
            text!("codex-lever-proportionate-response-does"),
        ),
        Lever::SovereignControl => (
            text!("codex-lever-sovereign-control"),
            text!("codex-lever-sovereign-control-does"),
        ),
        Lever::GuaranteeAccess => (
            text!("codex-lever-guarantee-access"),
            text!("codex-lever-guarantee-access-does"),
        ),
        Lever::RightsSafeguard => (
            text!("codex-lever-rights-safeguard"),
            text!("codex-lever-rights-safeguard-does"),
        ),
        Lever::RoamingTransparency => (
            text!("codex-lever-roaming-transparency"),
            text!("codex-lever-roaming-transparency-does"),
        ),
        Lever::SenderPays => (
            text!("codex-lever-sender-pays"),
            text!("codex-lever-sender-pays-does"),
        ),
        Lever::Verification => (
            text!("codex-lever-verification"),
            text!("codex-lever-verification-does"),
        ),
        Lever::Hotline => (
            text!("codex-lever-hotline"),
            text!("codex-lever-hotline-does"),
        ),
        Lever::ReviewConference => (
            text!("codex-lever-review-conference"),
            text!("codex-lever-review-conference-does"),
        ),
    }
}

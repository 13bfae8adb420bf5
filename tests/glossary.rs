//! The glossary: `docs/GLOSSARY.md` is what `assets/glossary.ron` gives, and the data are sound.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

use plenary::model::state::{DelegateKind, Strength};
use plenary::scenario::Library;
use plenary::scenario::codex::{InShort, entries, find, in_short, pieces, rule, search};
use plenary::scenario::glossary::{Kind, Term, markdown};

fn terms() -> Vec<Term> {
    Library::embedded().glossary().unwrap()
}

fn in_the_repository(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// `PLENARY_BLESS=1` writes the page anew, and fails so that it cannot be left on.
#[test]
fn the_page_is_written_from_the_data() {
    let path = in_the_repository("docs/GLOSSARY.md");
    let page = markdown(&terms());
    if std::env::var_os("PLENARY_BLESS").is_some() {
        std::fs::write(&path, page).unwrap();
        panic!("docs/GLOSSARY.md is written anew; run again without PLENARY_BLESS");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/GLOSSARY.md is stale; run once with PLENARY_BLESS=1"
    );
}

#[test]
fn terms_are_sorted_and_unique() {
    let terms = terms();
    assert!(terms.len() >= 60);
    for pair in terms.windows(2) {
        let [one, next] = [&pair[0].term, &pair[1].term];
        let in_order = one.to_lowercase() < next.to_lowercase();
        assert!(in_order, "`{next}` stands after `{one}`");
    }
}

#[test]
fn meanings_are_whole_sentences_that_fit_into_a_table() {
    for Term { term, meaning, .. } in terms() {
        assert!(!term.trim().is_empty());
        let starts = meaning.starts_with(char::is_uppercase);
        assert!(starts && meaning.ends_with('.'), "{term}: {meaning}");
        assert!(!meaning.contains(['|', '\n']), "{term}: {meaning}");
    }
}

#[test]
fn every_term_says_where_it_is_used_and_the_place_exists() {
    let rules = std::fs::read_to_string(in_the_repository("docs/RULES.md")).unwrap();
    for term in terms() {
        let name = &term.term;
        assert!(term.paths().next().is_some(), "`{name}` names no place");
        for path in term.paths() {
            let exists = in_the_repository(path).exists();
            assert!(exists, "`{name}` names {path}, which does not exist");
        }
        for rule in term.rules() {
            let heading = if rule.contains('.') {
                format!("**{rule}**")
            } else {
                format!("\n## {rule}. ")
            };
            let exists = rules.contains(&heading);
            assert!(exists, "`{name}` names rule {rule}, which does not exist");
        }
    }
}

/// What a meaning refers the reader to (`See *this*.`) is a term.
#[test]
fn every_reference_leads_to_a_term() {
    let terms = terms();
    for Term { term, meaning, .. } in &terms {
        let Some(other) = meaning.strip_prefix("See *") else {
            continue;
        };
        let other = other.trim_end_matches("*.");
        let known = terms.iter().any(|t| t.term == other);
        assert!(known, "`{term}` refers to `{other}`, which is no term");
    }
}

#[test]
fn every_kind_of_delegate_and_every_strength_is_explained() {
    let terms = terms();
    for kind in DelegateKind::ALL {
        let id = serde_json::to_value(kind).unwrap();
        let name = id.as_str().unwrap().replace('_', " ");
        assert!(terms.iter().any(|t| t.term == name), "no term `{name}`");
    }
    let strength = terms.iter().find(|t| t.term == "strength").unwrap();
    let plain = strength.meaning.replace('é', "e");
    for level in Strength::ALL {
        let id = serde_json::to_value(level).unwrap();
        assert!(plain.contains(id.as_str().unwrap()), "{id}");
    }
}

fn codex() -> Vec<plenary::scenario::codex::Entry> {
    let library = Library::embedded();
    let scenarios = library.names().into_iter();
    let scenarios: Vec<_> = scenarios
        .map(|n| std::sync::Arc::new(library.load(&n).unwrap()))
        .collect();
    let theories = library.theories().into_iter();
    let theories: Vec<_> = theories.map(|n| library.theory(&n).unwrap()).collect();
    entries(&terms(), &scenarios, &theories)
}

#[test]
fn the_codex_has_every_kind_of_entry_and_each_says_something() {
    let all = codex();
    for kind in Kind::ALL {
        assert!(all.iter().any(|e| e.kind == kind), "{kind:?}");
    }
    for entry in &all {
        let title = &entry.title;
        let sent_on = entry.says.starts_with("See ");
        assert!(sent_on || entry.example.is_some(), "{title} has no example");
        assert!(!entry.says.trim().is_empty(), "{title} says nothing");
        assert!(!entry.source.is_empty(), "{title} has no source");
        for number in &entry.rules {
            let section = !number.contains('.');
            assert!(section || rule(&all, number).is_some(), "{title}: {number}");
        }
    }
    let levers = all.iter().filter(|e| e.kind == Kind::Lever);
    assert_eq!(levers.count(), plenary::model::lever::Lever::ALL.len());
}

/// Where sentences end: a full stop, a question mark or an exclamation mark, perhaps within quotation marks, before
/// a space or the end.
fn sentences(words: &str) -> usize {
    let mut ends = 0;
    let mut letters = words.chars().peekable();
    while let Some(c) = letters.next() {
        if !matches!(c, '.' | '?' | '!') {
            continue;
        }
        let quoted = letters.next_if(|c| matches!(c, '”' | '"')).is_some();
        let after = letters.peek().is_none_or(|c| *c == ' ');
        ends += usize::from(after || quoted && letters.peek().is_none());
    }
    ends
}

/// Whoever looks something up reads at least two sentences, what it looks like in play, and where it comes from;
/// a rule has a short sentence and then all its words. What only sends on to another entry says nothing else.
#[test]
fn every_entry_has_two_sentences_an_example_and_a_source() {
    let mut lacking = vec![];
    for entry in codex().iter().filter(|e| !e.says.starts_with("See ")) {
        let said = sentences(&entry.says) + sentences(&entry.whole);
        let (title, example) = (&entry.title, entry.example.as_deref().unwrap_or_default());
        if said < 2 {
            lacking.push(format!("{title} has one sentence: {}", entry.says));
        }
        if example.trim().is_empty() || entry.source.trim().is_empty() {
            lacking.push(format!("{title} has no example or no source"));
        }
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    assert_eq!(sentences("One. “Two.” Is 3.5 three?"), 3);
}

/// The list of the codex shows what is typed; whoever types a title finds its entry, and first.
#[test]
fn every_entry_is_reachable_by_its_title() {
    let all = codex();
    for (n, entry) in all.iter().enumerate() {
        assert_eq!(find(&all, &entry.title), Some(n), "{} twice", entry.title);
        let found = search(&all, &entry.title, None);
        assert!(found.contains(&n), "{} is not found", entry.title);
        assert!(search(&all, "", Some(entry.kind)).contains(&n));
    }
    assert!(search(&all, "no such words at all", None).is_empty());
}

/// Terms in the sentences of entries are dotted; each leads to an entry.
#[test]
fn every_dotted_word_of_an_entry_has_an_entry() {
    let (all, terms) = (codex(), terms());
    let mut dotted = 0;
    for entry in &all {
        let pieces = pieces(&entry.says, &terms, &entry.title);
        let whole: String = pieces.iter().map(|p| p.0).collect();
        assert_eq!(whole, entry.says);
        for term in pieces.into_iter().filter_map(|p| p.1) {
            assert!(find(&all, term).is_some(), "{term}");
            assert_ne!(term, entry.title);
            dotted += 1;
        }
    }
    assert!(dotted > 200, "{dotted}");
}

/// Whoever looks up a term finds what it looks like in play, unless the entry sends them on to another.
#[test]
fn every_term_has_an_example_in_whole_sentences() {
    for Term {
        term,
        meaning,
        example,
        ..
    } in terms()
    {
        if meaning.starts_with("See *") {
            continue;
        }
        let example = example.unwrap_or_else(|| panic!("`{term}` has no example"));
        let ends = example.trim_end_matches(['”', ' ']);
        assert!(ends.ends_with(['.', '?']), "{term}: {example}");
        assert_ne!(example, meaning, "{term}");
    }
}

/// Each rule is shown by one short sentence and an example, with the rule itself below them.
#[test]
fn every_rule_has_a_short_sentence_and_an_example_and_each_a_rule() {
    let (all, short) = (codex(), in_short());
    let rules = all.iter().filter(|e| e.kind == Kind::Rule);
    assert_eq!(rules.clone().count(), short.len());
    let mut examples = std::collections::BTreeSet::new();
    for (number, InShort { says, example }) in &short {
        let entry = rule(&all, number).map(|n| &all[n]);
        let entry = entry.unwrap_or_else(|| panic!("no rule {number}"));
        assert_eq!(&entry.says, says);
        assert!(!entry.whole.is_empty(), "{number}");
        let sound = says.ends_with('.') && says.starts_with(char::is_uppercase);
        assert!(sound && says.len() <= 140, "{number}: {says}");
        assert_eq!(entry.example.as_ref(), Some(example));
        let whole = example.ends_with(['.', '?']) && example.len() <= 180;
        assert!(whole && example != says, "{number}: {example}");
        assert!(examples.insert(example), "{number}: {example} twice");
    }
}

/// What the paper speaks of has an example and a source of its own.
#[test]
fn words_of_the_paper_have_an_example_and_a_source() {
    let paper: Vec<Term> = terms()
        .into_iter()
        .filter(|t| t.kind == Kind::Paper)
        .collect();
    let names: Vec<&str> = paper.iter().map(|t| t.term.as_str()).collect();
    for name in [
        "before the conference",
        "cyber war",
        "existing law",
        "externality",
        "federated Internet",
        "mass surveillance",
        "public good",
        "race to the bottom",
        "soft law",
        "weapons treaties",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    for term in paper {
        assert!(term.example.is_some(), "{}", term.term);
        assert!(
            term.source.is_some_and(|s| s.contains("Hill")),
            "{}",
            term.term
        );
    }
}

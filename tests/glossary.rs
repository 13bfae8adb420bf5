//! The glossary: `docs/GLOSSARY.md` is what `assets/glossary.ron` gives, and the data are sound.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

use plenary::model::state::{DelegateKind, Strength};
use plenary::scenario::Library;
use plenary::scenario::glossary::{Term, markdown};

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

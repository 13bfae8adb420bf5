//! Neither the order of states nor their codes matter.

use super::*;

#[test]
fn the_order_of_states_in_the_file_does_not_matter() {
    let library = Library::embedded();
    let dir = tempfile::tempdir().unwrap();
    let read =
        |file: &str| std::fs::read_to_string(format!("scenarios/first-steps/{file}")).unwrap();
    for file in ["scenario.ron", "clauses.ron", "goals.ron", "relations.csv"] {
        std::fs::write(dir.path().join(file), read(file)).unwrap();
    }
    let states = read("states.ron");
    let starts: Vec<usize> = states
        .match_indices("        State(")
        .map(|m| m.0)
        .collect();
    assert_eq!(starts.len(), 3);
    let end = states.rfind("    ],").unwrap();
    let moved = format!(
        "{}{}{}{}{}",
        &states[..starts[0]],
        &states[starts[2]..end],
        &states[starts[1]..starts[2]],
        &states[starts[0]..starts[1]],
        &states[end..]
    );
    std::fs::write(dir.path().join("states.ron"), moved).unwrap();
    let moved = Arc::new(library.load_dir(dir.path()).unwrap());
    let mut other = seated(moved, theory("restraint"), 4, Seating::default());
    other.play(&[], |_| {});
    let mine = played("first-steps", "restraint", 4);
    assert_eq!(summarise(&mine).decisions, summarise(&other).decisions);
    assert_eq!(summarise(&mine).indices, summarise(&other).indices);
}

/// A scenario with every ISO code replaced by another, in the same alphabetical order.
fn relabelled(scenario: &Scenario) -> Scenario {
    let mut other = scenario.clone();
    for (n, state) in other.states.iter_mut().enumerate() {
        let letter = char::from(b'A' + u8::try_from(n).unwrap());
        state.profile.iso = format!("{letter}{letter}{letter}");
    }
    let codes = scenario.states.iter().zip(&other.states);
    let codes: Vec<(&str, &str)> = codes
        .map(|(old, new)| (old.profile.iso.as_str(), new.profile.iso.as_str()))
        .collect();
    let new = |code: &str| codes.iter().find(|(old, _)| *old == code).map(|(_, n)| *n);
    for sponsor in other.text.clauses.iter_mut().flat_map(|c| &mut c.sponsors) {
        if let Some(code) = new(sponsor) {
            code.clone_into(sponsor);
        }
    }
    other
}

/// A code is a name and nothing else. Dice are thrown under names, so that a state more or less at
/// the table leaves the dice of the rest alone; a relabelled roster would therefore
/// throw other dice, which is chance and not favour. So the dice keep their names here, and what is
/// left is everything a code could do besides: sponsors, groups, ties, order.
#[test]
fn other_codes_for_the_same_states_change_nothing_but_the_codes() {
    let scenario = common::scenario("dubai-twelve");
    let other = Arc::new(relabelled(&scenario));
    let names = scenario.states.iter().map(|s| s.profile.iso.clone());
    let seating = Seating {
        stream_names: names.collect(),
        ..Seating::default()
    };
    for (theory, seed) in [("restraint", 1), ("spiral", 2)] {
        let mine = played("dubai-twelve", theory, seed);
        let mut theirs = seated(other.clone(), self::theory(theory), seed, seating.clone());
        theirs.play(&[], |_| {});
        assert_eq!(mine.room().draft.text, theirs.room().draft.text);
        for (a, b) in mine.verdicts().iter().zip(theirs.verdicts()) {
            assert_ne!(a.state, b.state);
            assert_eq!((a.decision, a.total), (b.decision, b.total), "{}", a.state);
            assert_eq!(a.reasons, b.reasons);
        }
        assert_eq!(mine.verdicts().len(), theirs.verdicts().len());
        assert_eq!(mine.history().quarters, theirs.history().quarters);
        assert_eq!(mine.history().ending, theirs.history().ending);
        assert_eq!(mine.journal().len(), theirs.journal().len());
        assert_ne!(mine.digest(), theirs.digest());
    }
}

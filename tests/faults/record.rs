//! Events and the record.

use super::*;

#[test]
fn effects_and_record_are_read_as_written() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let s = Library::embedded().load_dir(dir.path()).unwrap();
    let at = |key, wording| {
        let bracket = s.text.find(key).unwrap();
        (bracket, s.text.brackets[bracket].find(wording).unwrap())
    };
    let (bracket, wording) = at("warnings.what", "evidence");
    let (places, all_care) = at("hospitals.places", "all_care");
    let when = s.text.find("warnings.when").unwrap();
    let effects = vec![
        Effect::Tables {
            by: [0, 1].map(StateId::new).to_vec(),
            bracket,
            wording,
        },
        Effect::Withdraws { bracket: when },
        Effect::Midnight { brackets: 3 },
        Effect::Motion {
            by: StateId::new(2),
            bracket: places,
            wording: all_care,
        },
        Effect::Trust {
            of: vec![StateId::new(1)],
            change: -0.05,
        },
        Effect::Mood([0.0, -0.1, -0.2, 0.3]),
        Effect::Attention {
            dimension: DimensionId::new(1),
            change: 0.25,
        },
    ];
    assert_eq!(s.events[0].effects, effects);
    assert_eq!(s.record.signed, [0, 2].map(StateId::new));
    let days: Vec<(u32, StateId)> = s.record.moves.iter().map(|m| (m.0, m.1)).collect();
    let expected = [(1, 0), (1, 2), (2, 1), (2, 2), (3, 1)];
    assert_eq!(days, expected.map(|(day, seat)| (day, StateId::new(seat))));
    let (place, article) = at("warnings.place", "article");
    let (force, shall) = at("warnings.force", "shall");
    let expected =
        s.text
            .status_quo()
            .with_all(&[(bracket, wording), (place, article), (force, shall)]);
    assert_eq!(s.record.text, Some(expected));
}

#[test]
fn a_record_counts_in_the_hash_and_may_be_absent() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let load = || Library::embedded().load_dir(dir.path()).unwrap();
    let whole = load();
    edit(dir.path(), "record.ron", "day: 3", "day: 2");
    assert_ne!(load().hash, whole.hash);
    std::fs::remove_file(dir.path().join("record.ron")).unwrap();
    let without = load();
    assert_ne!(without.hash, whole.hash);
    assert_eq!(without.record, Record::default());
}

#[test]
fn faults_of_effects_and_record_come_at_once() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    edit(dir.path(), "scenario.ron", "brackets: 3)", "brackets: 0)");
    edit(dir.path(), "scenario.ron", "\"evidence\"", "\"evidense\"");
    edit(dir.path(), "record.ron", "day: 3", "day: 0");
    edit(
        dir.path(),
        "record.ron",
        "\"CVA\", \"ARD\"",
        "\"CVX\", \"ARX\"",
    );
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    assert_eq!(report.faults.len(), 5, "{report}");
}

#[test]
fn a_derived_table_refuses_effects_of_states_that_do_not_sit_there() {
    let dir = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string("scenarios/dubai-twelve/scenario.ron").unwrap();
    std::fs::write(dir.path().join("scenario.ron"), text).unwrap();
    Library::embedded().load_dir(dir.path()).unwrap();
    let (line, _) = edit(
        dir.path(),
        "scenario.ron",
        "Motion(by: \"NGA\"",
        "Motion(by: \"IRN\"",
    );
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!()
    };
    assert_eq!(report.faults.len(), 1, "{report}");
    assert_eq!(report.faults[0].place.line, line, "{report}");
    assert!(
        report.to_string().contains("unknown seat `IRN`"),
        "{report}"
    );
}

#[test]
fn a_package_needs_the_text_it_puts() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let path = dir.path().join("record.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let without: Vec<&str> = text.lines().filter(|l| !l.contains("text: {")).collect();
    std::fs::write(&path, without.join("\n")).unwrap();
    let told = Library::embedded().load_dir(dir.path()).unwrap_err();
    let told = told.to_string();
    assert!(told.contains("packages of no text"), "{told}");
    assert!(told.contains("leave `packages` out"), "{told}");
}

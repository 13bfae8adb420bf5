//! Faults of `map.ron`: all of them at once, each in its line.

use super::*;

/// One file with a fault of every kind.
#[test]
fn every_fault_of_the_map_is_reported_at_once_with_its_line() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    // Each line, and what is to be said of it.
    let lines = [
        ("Map(", ""),
        ("size: (100.0, 0.5),", "height is 0.5"),
        ("lands: [Land(", ""),
        ("state: \"ARD\", outlines: [[", ""),
        ("(10.0, 0.0), (20.0, 0.0),", ""),
        ("(120.0, 0.5)]],", "(120, 0.5) is not on the sheet"),
        (
            "anchor: (90.0, 0.1)),",
            "the anchor of ARD is not on its land",
        ),
        ("Land(state: \"BOX\",", "did you mean `BOR`?"),
        ("anchor: (0.4, 0.2), outlines: [[", ""),
        ("(0.0, 0.0),", "crosses itself after (0, 0)"),
        ("(2.0, 0.4), (2.0, 0.0), (0.0, 0.4)], [", ""),
        ("(3.0, 0.0),", "an outline of BOX has 2 points"),
        ("(4.0, 0.0)]]),", ""),
        ("Land(state:", ""),
        ("\"ARD\",", "`ARD` is there twice"),
        ("anchor: (1.0, 0.1), outlines: []),", ""),
        ("], names: [Caption(text: \"A sea\", at:", ""),
        ("(5.0, 7.0))])", "(5, 7) is not on the sheet"),
    ];
    let text: Vec<&str> = lines.iter().map(|(line, _)| *line).collect();
    std::fs::write(dir.path().join("map.ron"), text.join("\n")).unwrap();
    let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
        panic!("such a map was loaded")
    };
    let said = report.to_string();
    let more = [
        (2, "the map has no land for BOR, CVA"),
        (15, "ARD has no outline"),
    ];
    let wanted = (1..).zip(lines.iter().map(|(_, says)| *says));
    let wanted = wanted.filter(|(_, says)| !says.is_empty()).chain(more);
    let mut all = 0;
    for (line, says) in wanted {
        all += 1;
        let block = said
            .split("map.ron:")
            .find(|b| b.starts_with(&format!("{line}:")) && b.contains(says));
        assert!(block.is_some(), "map.ron:{line}: should say {says}\n{said}");
    }
    assert_eq!(report.faults.len(), all, "{said}");
}

/// A map is drawn and nothing more: with and without it a session is the same, and so is its hash.
#[test]
fn a_map_is_optional_and_no_part_of_the_hash() {
    let dir = tempfile::tempdir().unwrap();
    copy(dir.path());
    let without = Library::embedded().load_dir(dir.path()).unwrap();
    std::fs::copy("scenarios/first-steps/map.ron", dir.path().join("map.ron")).unwrap();
    let with = Library::embedded().load_dir(dir.path()).unwrap();
    assert!(without.map.is_none());
    let map = with.map.unwrap();
    assert_eq!(map.lands.len(), 3);
    assert_eq!(with.hash, without.hash);
}

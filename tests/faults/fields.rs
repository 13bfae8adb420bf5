//! Each field alone, checked where it stands.

use super::*;

/// Each mutation alone is a fault in its line, with the words that help.
#[test]
fn every_new_field_is_checked_where_it_stands() {
    for (file, from, to, says, helps) in [
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARX\", \"BOR\"]",
            "unknown seat `ARX`",
            "did you mean `ARD`?",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARD\", \"ARD\"]",
            "the seat `ARD` is there twice",
            "drop one",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[\"ARD\"]",
            "nobody stands beside the mover",
            "a co-sponsor",
        ),
        (
            "scenario.ron",
            "[\"ARD\", \"BOR\"]",
            "[]",
            "an effect of nobody",
            "name a state",
        ),
        (
            "scenario.ron",
            "\"warnings.what\"",
            "\"warnings.wat\"",
            "unknown bracket `warnings.wat`",
            "did you mean `warnings.what`?",
        ),
        (
            "scenario.ron",
            "\"evidence\"",
            "\"evidense\"",
            "unknown wording `evidense`",
            "did you mean `evidence`?",
        ),
        (
            "scenario.ron",
            "\"warnings.when\"",
            "\"warnings.whem\"",
            "unknown bracket `warnings.whem`",
            "did you mean `warnings.whe",
        ),
        (
            "clauses.ron",
            "sponsors: [",
            "forums: [\"ituu\"],\n            sponsors: [",
            "unknown forum `ituu`",
            "did you mean `itu`?",
        ),
        (
            "scenario.ron",
            "brackets: 3)",
            "brackets: 9)",
            "brackets of a midnight is 9",
            "a number from 1 to 8",
        ),
        (
            "scenario.ron",
            "by: \"CVA\"",
            "by: \"CVB\"",
            "unknown seat `CVB`",
            "did you mean `CVA`?",
        ),
        (
            "scenario.ron",
            "\"all_care\"",
            "\"all_cars\"",
            "unknown wording `all_cars`",
            "did you mean `all_care`?",
        ),
        (
            "scenario.ron",
            "of: [\"BOR\"]",
            "of: [\"BOB\"]",
            "unknown seat `BOB`",
            "did you mean `BOR`?",
        ),
        (
            "scenario.ron",
            "change: -0.05",
            "change: -1.05",
            "a change of trust is -1.05",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "-0.2, 0.3",
            "-0.2, 1.3",
            "a change of mood is 1.3",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "change: 0.25",
            "change: 2.5",
            "a change of attention is 2.5",
            "a number from -1 to 1",
        ),
        (
            "scenario.ron",
            "dimension: \"hospitals\"",
            "dimension: \"hospital\"",
            "unknown dimension `hospital`",
            "did you mean `hospitals`?",
        ),
        (
            "record.ron",
            "{\"warnings\"",
            "{\"warning\"",
            "unknown clause `warning`",
            "did you mean `warnings`?",
        ),
        (
            "record.ron",
            "\"what\":",
            "\"wha\":",
            "unknown bracket `wha`",
            "did you mean `what`?",
        ),
        (
            "record.ron",
            "\"shall\"",
            "\"shal\"",
            "unknown wording `shal`",
            "did you mean `shall`?",
        ),
        (
            "record.ron",
            "[\"CVA\"",
            "[\"CVX\"",
            "unknown seat `CVX`",
            "did you mean `CVA`?",
        ),
        (
            "record.ron",
            "[\"CVA\"",
            "[\"ARD\"",
            "the signature `ARD` is there twice",
            "drop one",
        ),
        (
            "record.ron",
            "packages: [3]",
            "packages: [0]",
            "the day of a package is 0",
            "a number from 1 to 3",
        ),
        (
            "record.ron",
            "day: 3",
            "day: 4",
            "the day of a move is 4",
            "a number from 1 to 3",
        ),
        (
            "record.ron",
            "seat: \"BOR\"",
            "seat: \"BOB\"",
            "unknown seat `BOB`",
            "did you mean `BOR`?",
        ),
        (
            "record.ron",
            "wording: \"evidence\"",
            "wording: \"warning\"",
            "unknown wording `warning`",
            "did you mean `warnings`?",
        ),
        (
            "record.ron",
            "\"warnings.force\"",
            "\"warnings.what\"",
            "`warnings.what` is never shut",
            "place, force or follow_up",
        ),
        (
            "record.ron",
            "\"hospitals.check\"",
            "\"hospital.check\"",
            "unknown bracket `hospital.check`",
            "did you mean `hospitals.check`?",
        ),
        (
            "record.ron",
            "\"preamble\"",
            "\"preambel\"",
            "unknown place `preambel`",
            "did you mean `preamble`?",
        ),
        (
            "record.ron",
            "clause: \"hospitals\"",
            "clause: \"hospital\"",
            "unknown clause `hospital`",
            "did you mean `hospitals`?",
        ),
        ("record.ron", "WalkOut", "WalkOff", "", ""),
        (
            "scenario.ron",
            "\"checking\": 2.5",
            "\"cheking\": 2.5",
            "unknown dimension `cheking`",
            "did you mean `checking`?",
        ),
        (
            "scenario.ron",
            "2.5",
            "-2.5",
            "a factor of salience is -2.5",
            "a number from 0 to 100",
        ),
        (
            "scenario.ron",
            "\"hospitals.check\"",
            "\"hospital.check\"",
            "unknown bracket `hospital.check`",
            "did you mean `hospitals.check`?",
        ),
        (
            "scenario.ron",
            "\"experts\"",
            "\"expert\"",
            "unknown wording `expert`",
            "did you mean `experts`?",
        ),
        (
            "clauses.ron",
            "follow_up: \"checking\"",
            "follow_up: \"cheking\"",
            "unknown dimension `cheking`",
            "did you mean `checking`?",
        ),
        (
            "clauses.ron",
            "positions: {\"warnings\": 1.0}, ",
            "",
            "`hotline` pulls a lever, and bracket `when` stands on no dimension",
            "give its wordings `positions`",
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        copy(dir.path());
        let (line, _) = edit(dir.path(), file, from, to);
        let Err(LoadError::Faults(report)) = Library::embedded().load_dir(dir.path()) else {
            panic!("{from} as {to} loads");
        };
        let text = report.to_string();
        assert_eq!(report.faults.len(), 1, "{text}");
        assert_eq!(report.faults[0].place.line, line, "{text}");
        assert!(text.contains(says) && text.contains(helps), "{text}");
    }
}

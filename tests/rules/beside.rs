//! The claim of the README: every number by which a conference and the years after run stands under
//! *Assumptions*. `numbers.rs` holds it for decimals in the code of rules; this file holds it for
//! constants, whole numbers too.

use std::collections::BTreeSet;

use super::numbers::{FOLDERS, code, sources};
use plenary::delegates::NUMBERS;
use plenary::model::Theory;

/// Constants that are no numbers of a rule, by what they are instead: file, names.
const OTHERS: &[(&str, &[(&str, &[&str])])] = &[
    (
        "units, and the ends of scales by which numbers are told",
        &[
            ("aftermath/decisions/courses/price.rs", &["HUNDRED"]),
            ("aftermath/indices/mod.rs", &["MOST_POINTS"]),
            ("aftermath/operations/brought_in.rs", &["BROUGHT_IN"]),
            ("aftermath/regime/steps.rs", &["PER_CENT"]),
            ("aftermath/reproduction.rs", &["YEAR"]),
            ("aftermath/words.rs", &["HUNDRED"]),
            ("conference/capital/rules.rs", &["HUNDREDTHS"]),
            ("conference/forums/mod.rs", &["FIVE"]),
            ("conference/lobby.rs", &["HUNDREDTHS"]),
            ("conference/votes.rs", &["MOST_GOODWILL"]),
            ("delegates/mind.rs", &["PER_POINT"]),
            ("delegates/opportunist.rs", &["MIDDLE"]),
            ("model/atlas.rs", &["UNITS", "A"]),
            ("model/calendar.rs", &["QUARTERS_A_YEAR", "QUARTER"]),
            ("model/clause.rs", &["SPAN", "HALF"]),
            ("model/question.rs", &["HUNDRED"]),
            ("model/years.rs", &["MOST_SEVERE"]),
            ("negotiation/hearing.rs", &["IN_FORCE"]),
            ("negotiation/marks/mark_record.rs", &["HALF_MARK", "MIDDLE"]),
            ("negotiation/marks/negotiator.rs", &["TOP_MARK"]),
            ("seat/adviser/words.rs", &["PER_POINT"]),
            ("seat/preview/costs.rs", &["PERCENT"]),
            ("seat/recap/words.rs", &["PERCENT"]),
            ("session/admissible/years.rs", &["WHOLE"]),
            ("world/capital.rs", &["MOST_PATIENCE"]),
        ],
    ),
    (
        "mathematics, geography and the rounding of floats",
        &[
            ("aftermath/attribution/rules.rs", &["NOTHING"]),
            ("aftermath/operations/annual_frailty.rs", &["LONGEST"]),
            ("aftermath/relations.rs", &["CHANCES_A_YEAR"]),
            ("aftermath/rivals/rules.rs", &["EARTH"]),
            ("conference/beliefs.rs", &["EVEN_DRAW"]),
            (
                "model/functions.rs",
                &["ROUNDING", "LOGISTIC_DEVIATION", "NINETY_PERCENT"],
            ),
            ("model/goals.rs", &["CLOSE"]),
            (
                "model/lanes.rs",
                &[
                    "WHOLE", "NEAREST", "BIAS", "FRACTION", "LN2_HI", "LN2_LO", "LG1", "LG2",
                    "LG3", "LG4", "LG5", "LG6", "LG7", "ROOT", "TO_ROOT", "INVLN2", "P1", "P2",
                    "P3", "P4", "P5", "REDUCED", "TOLD", "NOTHING", "TOO_MUCH", "SMALL", "LARGE",
                    "SCALED", "FAR", "QUARTERS", "PIO2_1", "PIO2_1T", "C1", "C2", "C3", "C4", "C5",
                    "C6", "S1", "S2", "S3", "S4", "S5", "S6",
                ],
            ),
            ("negotiation/additive.rs", &["ROUNDING"]),
            ("negotiation/agenda.rs", &["ROUNDING"]),
            ("negotiation/marks/chair.rs", &["COLDEST"]),
            ("negotiation/seat_worth.rs", &["ROUNDING"]),
            ("negotiation/single_text.rs", &["FROZEN"]),
            ("negotiation/worth.rs", &["START"]),
            ("seat/advice.rs", &["LEAST"]),
            ("seat/adviser/deals.rs", &["SAME"]),
            ("seat/adviser/floor.rs", &["NORMAL"]),
            ("seat/chances.rs", &["NONE"]),
            ("world/relations.rs", &["TIE"]),
        ],
    ),
    (
        "the year of the data, and a place in a table",
        &[
            ("aftermath/drivers.rs", &["PUBLISHED"]),
            ("aftermath/operations/chances.rs", &["OURSELVES"]),
            ("aftermath/shields/rules.rs", &["YEAR"]),
        ],
    ),
    (
        "limits of a search, and how a machine adds and keeps",
        &[
            ("negotiation/additive.rs", &["STARTS"]),
            ("negotiation/extremes.rs", &["LARGEST"]),
            ("negotiation/marks/around.rs", &["BEAM", "MOST"]),
            ("negotiation/marks/fit.rs", &["WIDEST"]),
            ("negotiation/reading.rs", &["FEW"]),
            ("world/sums.rs", &["ROWS"]),
        ],
    ),
    (
        "what is told, and in which words",
        &[
            ("aftermath/operations/outcome.rs", &["TOLD"]),
            ("aftermath/reproduction.rs", &["TOLD"]),
            ("delegates/mind.rs", &["SHOWN"]),
            ("delegates/years/answers.rs", &["SURE", "TOLD"]),
            ("delegates/years/convene.rs", &["TOLD"]),
            ("seat/advice.rs", &["WAYS"]),
            ("seat/adviser/words.rs", &["STEPS"]),
            ("seat/recap/mod.rs", &["MOST", "LEAST"]),
            ("seat/recap/words.rs", &["NONE"]),
            ("seat/redlines.rs", &["NAMED"]),
            ("seat/snapshot/parts.rs", &["EVEN_TRUST"]),
            ("seat/threads/mod.rs", &["OWN"]),
        ],
    ),
];

/// Constants with a digit in their value: inside blocks `fixed!`, and outside.
fn constants(source: &str) -> (Vec<String>, Vec<String>) {
    let (mut listed, mut bare, mut inside) = (vec![], vec![], false);
    let code = code(source);
    for (n, line) in code.iter().enumerate() {
        inside = (inside || line.starts_with("fixed! {")) && line != "}";
        let Some((before, rest)) = line.split_once("const ") else {
            continue;
        };
        let declared = (before.trim().is_empty() || before.trim().starts_with("pub"))
            && !rest.starts_with("fn ");
        let value: String = code[n..].join(" ");
        let value = value.split_once(" = ").map_or("", |(_, value)| value);
        let value = value.split(';').next().unwrap();
        let (Some((name, kind)), true) = (rest.split_once(": "), declared) else {
            continue;
        };
        let numbers = [
            "f64", "u8", "u32", "u64", "usize", "i64", "[f64", "[u", "(f64",
        ];
        if !numbers.iter().any(|number| kind.starts_with(number)) {
            continue;
        }
        if inside {
            listed.push(name.to_owned());
        } else if value.contains(|c: char| c.is_ascii_digit()) || value.contains("_MARK") {
            bare.push(name.to_owned());
        }
    }
    (listed, bare)
}

#[test]
fn every_constant_of_a_rule_is_listed_on_the_page() {
    let mut others: BTreeSet<(String, String)> = BTreeSet::new();
    for (file, names) in OTHERS.iter().flat_map(|(_, files)| *files) {
        others.extend(
            names
                .iter()
                .map(|name| (format!("src/{file}"), (*name).to_owned())),
        );
    }
    let (mut met, mut faults, mut all) = (BTreeSet::new(), vec![], 0);
    for (path, source) in FOLDERS
        .iter()
        .chain(&["src/model"])
        .flat_map(|f| sources(f))
    {
        let file = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        let file = file.to_str().unwrap().to_owned();
        let (listed, bare) = constants(&source);
        all += listed.len();
        for name in bare {
            match others.get(&(file.clone(), name.clone())) {
                Some(other) => _ = met.insert(other),
                None => faults.push(format!("{file}: {name} stands on no page")),
            }
        }
    }
    let gone = others.iter().filter(|other| !met.contains(other));
    faults.extend(gone.map(|(file, name)| format!("{file}: {name} is no more")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let shown: usize = NUMBERS.into_iter().flatten().map(|(_, n)| n.len()).sum();
    assert_eq!(all, shown, "a block `fixed!` that no list has");
}

#[test]
fn every_listed_number_says_where_it_comes_from_and_has_a_name_of_its_own() {
    let (mut titles, mut keys) = (BTreeSet::new(), BTreeSet::new());
    for (title, numbers) in NUMBERS.into_iter().flatten() {
        assert!(titles.insert(title.to_string()), "{title} twice");
        assert!(!numbers.is_empty(), "{title}");
        for number in *numbers {
            let accounted = ["Source:", "Judgement:"].map(|a| number.doc.contains(a));
            assert!(accounted.contains(&true), "{}", number.doc);
            assert!(keys.insert(number.what().key), "{} twice", number.doc);
        }
    }
}

#[test]
fn the_scan_of_constants_finds_what_it_should() {
    let source = "fixed! {\n    part:\n\n    /// A.\n    pub const A: usize = 3;\n}\n\
        /// B.\nconst B: [f64; 2] =\n    [0.5, A];\nconst C: f64 = A;\nconst D: &str = \"1\";\n";
    let (listed, bare) = constants(source);
    assert_eq!((listed, bare), (vec!["A".into()], vec!["B".to_owned()]));
}

#[test]
fn the_readme_and_the_model_card_say_so() {
    let read = |file: &str| {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(root.join(file)).unwrap()
    };
    let beside: usize = NUMBERS.into_iter().flatten().map(|(_, n)| n.len()).sum();
    let claim = "Every number by which a conference and the years after run";
    assert!(read("README.md").contains(claim));
    let said = format!(
        "{} in `assets/theories/*.ron`, by feature, each with unit, range and source",
        Theory::numbers().count()
    );
    assert!(read("docs/MODEL_CARD.md").contains(&said));
    let said = format!("{beside} more stand beside the code that uses them");
    assert!(read("docs/MODEL_CARD.md").contains(&said), "{said}");
}

#[test]
fn the_rules_name_every_number_of_the_theory() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = std::fs::read_to_string(root.join("docs/RULES.md")).unwrap();
    let missing: Vec<&str> = (Theory::numbers().map(|n| n.name))
        .filter(|name| !rules.contains(&format!("`{name}`")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

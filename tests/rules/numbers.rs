//! Every number of a rule stands in the theory, with its unit, range and source.
//!
//! A number that is no assumption may stay beside its rule: in a constant, a table or a function
//! whose doc comment says `Source:` (mathematics, geography, the definition of a scale) or
//! `Judgement:` (words on the screen, the size of a sample, the habits of a delegate).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::common::theory;
use plenary::model::Theory;

/// Folders of rules whose numbers are looked at.
pub const FOLDERS: [&str; 7] = [
    "src/aftermath",
    "src/conference",
    "src/negotiation",
    "src/delegates",
    "src/seat",
    "src/session",
    "src/world",
];

/// Decimals that are mathematics wherever they stand: nothing, the whole, twice and half of
/// something, hundredths, and guards against a division by 0, the logarithm of 0 and days that no
/// counter holds.
const MATHEMATICS: [&str; 8] = ["0.0", "1.0", "2.0", "100.0", "1e-6", "1e-9", "1e-12", "1e5"];

/// What in the doc comment of an item says that its numbers are accounted for there.
const ACCOUNTED: [&str; 2] = ["Source:", "Judgement:"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut inside: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    inside.sort();
    for path in inside {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

pub fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = vec![];
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        &mut found,
    );
    found
        .into_iter()
        .map(|f| (f.clone(), fs::read_to_string(f).unwrap()))
        .collect()
}

/// The code of a source line by line, without comments and the insides of strings.
pub fn code(source: &str) -> Vec<String> {
    let (mut lines, mut line, mut text) = (vec![], String::new(), false);
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => lines.push(std::mem::take(&mut line)),
            '\\' if text => _ = chars.next_if(|&c| c != '\n'),
            '"' => text = !text,
            _ if text => {}
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|&c| c != '\n').is_some() {},
            _ => line.push(c),
        }
    }
    lines.push(line);
    lines
}

/// The decimals in a line of code. Places of a tuple, such as `state.0.0`, are none.
fn decimals(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let (mut found, mut n) = (vec![], 0);
    while n < chars.len() {
        let first = n;
        let inside = n > 0 && (chars[n - 1].is_alphanumeric() || "_.".contains(chars[n - 1]));
        if !chars[n].is_ascii_digit() {
            n += 1;
            continue;
        }
        while n < chars.len() {
            let next = chars.get(n + 1).is_some_and(char::is_ascii_digit);
            let minus = chars.get(n + 1) == Some(&'-');
            match chars[n] {
                c if c.is_ascii_digit() || c == '_' => n += 1,
                '.' if next => n += 1,
                'e' if next || minus => n += 2,
                _ => break,
            }
        }
        let number: String = chars[first..n].iter().collect();
        if !inside && number.contains(['.', 'e']) {
            found.push(number);
        }
    }
    found
}

/// Lines of a source, from 1, with a decimal that is neither mathematics nor accounted for.
fn bare(source: &str) -> Vec<(usize, String)> {
    let mut found = vec![];
    let (mut said, mut until) = (false, None);
    for (n, (line, code)) in source.lines().zip(code(source)).enumerate() {
        let (words, indent) = (line.trim(), line.len() - line.trim_start().len());
        if words.starts_with("///") {
            said |= ACCOUNTED.iter().any(|a| words.contains(a));
            continue;
        }
        if std::mem::take(&mut said) && !words.is_empty() {
            until = Some(indent);
        }
        match until {
            Some(i) => {
                if indent == i && (words.starts_with('}') || words.ends_with(';')) {
                    until = None;
                }
            }
            None => found.extend(
                (decimals(&code).into_iter())
                    .filter(|d| !MATHEMATICS.contains(&d.as_str()))
                    .map(|d| (n + 1, d)),
            ),
        }
    }
    found
}

#[test]
fn no_rule_has_a_number_of_its_own() {
    let mut found = vec![];
    for (file, source) in FOLDERS.iter().flat_map(|f| sources(f)) {
        for (line, number) in bare(&source) {
            found.push(format!("{}:{line}: {number}", file.display()));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_scan_finds_what_it_should() {
    let source = "\
        /// Doubled by 0.3.\n\
        fn a(x: P) -> f64 {\n\
            x.0.0 * 0.3 + f(\"0.7\", 1.0) // 0.8\n\
        }\n\
        /// Source: geometry.\n\
        #[must_use]\n\
        fn b() -> f64 {\n    2.5\n}\n\
        /// Judgement: a table.\n\
        const C: [f64; 2] = [\n    0.2,\n    0.4,\n];\n\
        const D: f64 = 3e-2;\n";
    let found = bare(source);
    assert_eq!(found, [(3, "0.3".to_owned()), (15, "3e-2".to_owned())]);
}

#[test]
fn every_number_is_read_by_a_rule_and_says_what_it_is() {
    let readers = FOLDERS.iter().chain(&["src/model/theory"]);
    let code: String = readers
        .flat_map(|f| sources(f))
        .map(|(_, source)| source)
        .collect();
    let all = ["restraint", "spiral"].map(theory);
    let names: BTreeSet<&str> = Theory::numbers().map(|n| n.name).collect();
    assert_eq!(names.len(), Theory::numbers().count(), "a name twice");
    for number in Theory::numbers() {
        let name = number.name;
        assert!(code.contains(&format!(".{name}")), "no rule reads `{name}`");
        assert!(!number.doc.is_empty());
        for theory in &all {
            let about = &theory.about[name];
            assert!(about.low < about.high, "{name}");
            assert!(!about.unit.is_empty() && !about.source.is_empty(), "{name}");
        }
    }
}

#[test]
fn no_group_of_numbers_is_too_wide_to_read() {
    for group in Theory::groups() {
        assert!((1..=15).contains(&group.numbers.len()), "{}", group.title());
    }
}

#[test]
fn the_model_card_counts_the_numbers() {
    let card = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/MODEL_CARD.md");
    let card = fs::read_to_string(card).unwrap();
    let judged = |name: &str| {
        let about = theory(name).about;
        let judged = about.values().filter(|a| a.source.starts_with("judgement"));
        judged.count()
    };
    let (restraint, spiral) = (judged("restraint"), judged("spiral"));
    let all = Theory::numbers().count();
    for said in [
        format!("| numbers | {all} in "),
        format!("; {restraint} of them are judgement under restraint, {spiral} under spiral"),
    ] {
        assert!(card.contains(&said), "the model card should say: {said}");
    }
}

//! Every rule of docs/RULES.md has a test that bears its number, in its name or in its doc, or stands
//! in docs/UNTESTED.md.

use std::collections::BTreeSet;
use std::path::Path;

/// A word as the number of a rule, if it is one: `7.11`, `12.1a`.
fn number(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (section, rule) = word.split_once('.')?;
    let digits = rule.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let known = all_digits(section) && all_digits(digits) && rule.len() <= digits.len() + 1;
    known.then(|| word.to_owned())
}

/// The numbers in a list of words, up to the first word that goes on otherwise. From one `to` another
/// of the same section means those between, too.
fn listed<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = vec![];
    let mut through = false;
    for word in words {
        if let Some(this) = number(word) {
            let ends = |n: &str| n.split_once('.').map(|(s, r)| (s.to_owned(), r.to_owned()));
            if let (true, Some((section, from)), Some((_, to))) =
                (through, all.last().and_then(|n| ends(n)), ends(&this))
                && let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>())
            {
                all.extend((from + 1..to).map(|n| format!("{section}.{n}")));
            }
            all.push(this);
        } else if word != "and" && word != "to" {
            break;
        }
        through = word == "to";
    }
    all
}

/// The numbers a test's name begins with: `rule_1_12_…`, `rules_4_6_and_4_8_…`, `rules_14_2_to_14_5_…`.
fn in_name(name: &str) -> Vec<String> {
    let mut parts = name.split('_');
    if !matches!(parts.next(), Some("rule" | "rules")) {
        return vec![];
    }
    let mut words = vec![];
    let mut section: Option<&str> = None;
    for part in parts {
        if part.bytes().all(|b| b.is_ascii_digit()) {
            match section.take() {
                Some(section) => words.push(format!("{section}.{part}")),
                None => section = Some(part),
            }
        } else {
            words.push(part.to_owned());
        }
    }
    listed(words.iter().map(String::as_str))
}

/// The numbers after every "rule" or "rules" of a doc.
fn in_doc(doc: &str) -> Vec<String> {
    let words: Vec<&str> = doc.split_whitespace().collect();
    let after = |k: &usize| matches!(words[*k], "Rule" | "Rules" | "rule" | "rules");
    let starts = (0..words.len()).filter(after);
    starts
        .flat_map(|k| listed(words[k + 1..].iter().copied()))
        .collect()
}

/// The numbers that the tests of a source file bear.
fn borne(text: &str) -> BTreeSet<String> {
    let (mut all, mut doc, mut test) = (BTreeSet::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push_str(words);
        } else if line.starts_with("#[") {
            test |= line == "#[test]";
        } else {
            if let (true, Some(name)) = (test, line.strip_prefix("fn ")) {
                all.extend(in_name(name.split('(').next().unwrap()));
                all.extend(in_doc(&doc));
            }
            doc.clear();
            test = false;
        }
    }
    all
}

fn walk(dir: &Path, each: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, each);
        } else if path.extension().is_some_and(|e| e == "rs") {
            each(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The numbers that a document sets in bold.
fn bold(path: &str) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    text.split("**")
        .skip(1)
        .step_by(2)
        .filter_map(number)
        .collect()
}

#[test]
fn every_rule_has_a_test_or_stands_in_the_list_of_untested_rules() {
    let rules = bold("docs/RULES.md");
    let untested = bold("docs/UNTESTED.md");
    assert!(rules.len() > 140 && untested.is_sorted_by_key(|n| place(n)));
    let mut tested = BTreeSet::new();
    walk(Path::new("tests"), &mut |text| tested.extend(borne(text)));
    for rule in &rules {
        let (has, listed) = (tested.contains(rule), untested.contains(rule));
        assert!(has || listed, "no test bears rule {rule}");
        assert!(
            !(has && listed),
            "rule {rule} has a test: take it out of docs/UNTESTED.md"
        );
    }
    for number in tested.iter().chain(&untested) {
        assert!(rules.contains(number), "there is no rule {number}");
    }
}

/// A number in the order of the document.
fn place(number: &str) -> (u32, u32, String) {
    let (section, rule) = number.split_once('.').unwrap();
    let digits = rule.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = rule[digits.len()..].to_owned();
    (section.parse().unwrap(), digits.parse().unwrap(), suffix)
}

#[test]
fn numbers_are_read_from_names_and_docs() {
    assert_eq!(in_name("rule_1_12_tabling_has_limits"), ["1.12"]);
    assert_eq!(in_name("rules_4_6_and_4_8_favours"), ["4.6", "4.8"]);
    let four = ["14.2", "14.3", "14.4", "14.5"];
    assert_eq!(in_name("rules_14_2_to_14_5_by_their_numbers"), four);
    assert!(in_name("a_rule_1_12").is_empty());
    assert_eq!(
        in_doc(" Rules 2.5, 12.1a and 3.4: so, by 9.9"),
        ["2.5", "12.1a", "3.4"]
    );
    let source = "/// Rule 1.1.\n#[test]\nfn a() {}\n/// Rule 1.2.\nfn b() {}\n";
    assert_eq!(borne(source), BTreeSet::from(["1.1".to_owned()]));
}

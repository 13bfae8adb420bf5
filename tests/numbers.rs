//! No number of the model hides in the code of a rule: a decimal stands in the theory, or in a
//! constant that says what it is and where it comes from.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::{Path, PathBuf};

/// Folders whose code is rules or habits of delegates.
const FOLDERS: [&str; 5] = ["conference", "negotiation", "delegates", "seat", "session"];

/// Decimals that are mathematics: nothing, a whole, twice or half a span of ±1, per cent.
const MATHEMATICS: [&str; 4] = ["0.0", "1.0", "2.0", "100.0"];

/// What the doc of a constant may name as its origin; a year stands for a publication.
const ORIGINS: [&str; 6] = [
    "judgement",
    "rule ",
    "rounding",
    "research note",
    "See [`",
    "Resolution",
];

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
}

/// A line without its strings and its comment.
fn code(line: &str) -> String {
    let (mut kept, mut quoted, mut escaped) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            _ => kept.push(c),
        }
    }
    kept.split("//").next().unwrap_or_default().to_owned()
}

/// The decimals of a line: `0.25`, `2.0f64`, `1e-9`.
fn decimals(code: &str) -> Vec<String> {
    let within = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    let mut found = vec![];
    let mut word = String::new();
    let mut before = ' ';
    let mut last = ' ';
    for c in code.chars().chain([' ']) {
        // The sign of an exponent belongs to it.
        let exponent =
            c == '-' && word.ends_with('e') && word.starts_with(|d: char| d.is_ascii_digit());
        if within(c) || exponent {
            if word.is_empty() {
                before = last;
            }
            word.push(c);
        } else {
            let bare = word.trim_end_matches("f64").trim_end_matches('_');
            let starts = bare.starts_with(|d: char| d.is_ascii_digit()) && before != '.';
            let range = bare.contains("..");
            if starts && !range && (bare.contains('.') || bare.contains("e-")) {
                let method = bare
                    .split('.')
                    .nth(1)
                    .is_some_and(|r| r.starts_with(|d: char| d.is_ascii_alphabetic() || d == '_'));
                if !method {
                    found.push(bare.to_owned());
                }
            }
            for end in bare.split("..").filter(|_| range && starts) {
                if end.contains('.') {
                    found.push(end.to_owned());
                }
            }
            word.clear();
        }
        last = c;
    }
    found
}

#[test]
fn the_reader_of_this_test_finds_decimals() {
    let of = |line: &str| decimals(&code(line));
    assert_eq!(
        of("x = 0.25 + (0.5 * y).min(1e-9); // 0.7"),
        ["0.25", "0.5", "1e-9"]
    );
    assert_eq!(
        of("vec![0.0_f64; n], pair.0.1, x.0, 1.0f64, \"3.12\", 0..10"),
        ["0.0", "1.0"]
    );
    assert_eq!(
        of("(0.0..=4.0).contains(&x), 3.max(2), 5_i32"),
        ["0.0", "=4.0"]
    );
}

/// Name and doc of the constant that a line declares, if it is of a number.
fn constant<'a>(lines: &[&'a str], at: usize) -> Option<(&'a str, String)> {
    let line = lines[at].trim_start();
    let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let (name, rest) = line.strip_prefix("const ")?.split_once(':')?;
    let number = ["f64", "[f64", "usize", "u32", "u8", "i64"];
    if !number.iter().any(|t| rest.trim_start().starts_with(t)) {
        return None;
    }
    let above = lines[..at].iter().rev().map(|l| l.trim_start());
    let mut doc: Vec<&str> = above.take_while(|l| l.starts_with("///")).collect();
    doc.reverse();
    let doc = doc.iter().map(|l| l.trim_start_matches('/').trim());
    Some((name, doc.collect::<Vec<_>>().join(" ")))
}

/// Whether a text names a year of the last century or this one.
fn names_a_year(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_ascii_digit());
    words
        .into_iter()
        .any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))
}

#[test]
fn decimals_of_rules_stand_in_the_theory_or_in_constants_that_name_their_origin() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = vec![];
    for folder in FOLDERS {
        let mut all = vec![];
        files(&root.join(folder), &mut all);
        all.sort();
        for path in all {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let short = path.strip_prefix(&root).unwrap().display().to_string();
            for at in 0..lines.len() {
                let place = format!("src/{short}:{}", at + 1);
                if let Some((name, doc)) = constant(&lines, at) {
                    let sourced = ORIGINS.iter().any(|o| doc.contains(o)) || names_a_year(&doc);
                    if !sourced {
                        found.push(format!("{place}: {name} names no origin"));
                    }
                    continue;
                }
                let bare = decimals(&code(lines[at])).into_iter();
                let bare = bare.filter(|d| !MATHEMATICS.contains(&d.trim_start_matches('=')));
                found.extend(bare.map(|d| format!("{place}: {d} belongs in the theory")));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

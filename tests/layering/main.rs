//! The folders are the architecture: which may `use` which.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod circles;

use std::collections::BTreeSet;
use std::path::Path;

/// Every folder, and the folders of the crate it may name beside itself. There are no exceptions;
/// sentences and their words (`locale`, with its macros) may be used by all and use nothing.
const ARROWS: [(&str, &[&str]); 16] = [
    ("locale", &[]),
    ("model", &[]),
    ("negotiation", &["model"]),
    ("world", &["model", "negotiation"]),
    ("conference", &["model", "negotiation", "world"]),
    ("aftermath", &["model", "negotiation", "world"]),
    (
        "session",
        &[
            "model",
            "negotiation",
            "world",
            "conference",
            "aftermath",
            "scenario",
        ],
    ),
    (
        "seat",
        &[
            "model",
            "negotiation",
            "world",
            "conference",
            "aftermath",
            "session",
        ],
    ),
    (
        "delegates",
        &[
            "model",
            "negotiation",
            "world",
            "conference",
            "aftermath",
            "session",
            "seat",
        ],
    ),
    ("scenario", &["model"]),
    (
        "forecast",
        &[
            "model",
            "negotiation",
            "world",
            "conference",
            "aftermath",
            "session",
            "seat",
            "delegates",
        ],
    ),
    ("debrief", BELOW_THE_FRONTS),
    ("classroom", BELOW_THE_FRONTS),
    ("lab", BELOW_THE_FRONTS),
    ("desktop", WINDOW),
    ("cli", FRONTS),
];

/// The folders below the command line, each after those that it may name: it opens the window and runs
/// the laboratory.
const FRONTS: &[&str] = &[
    "model",
    "negotiation",
    "world",
    "conference",
    "aftermath",
    "session",
    "seat",
    "delegates",
    "scenario",
    "forecast",
    "debrief",
    "classroom",
    "lab",
    "desktop",
];

/// What the debrief, the classroom and the laboratory may name.
const BELOW_THE_FRONTS: &[&str] = FRONTS.split_at(11).0;

/// What the window may name: a class is set up and printed there, too.
const WINDOW: &[&str] = FRONTS.split_at(12).0;

fn walk(dir: &Path, f: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(dir).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, f);
        } else if path.extension().is_some_and(|e| e == "rs") {
            f(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The folders of the crate that a source text names.
fn named(text: &str) -> BTreeSet<String> {
    let parts = text.split("crate::").skip(1);
    let name = |part: &str| -> Vec<String> {
        let list = part.strip_prefix('{').map(|l| l.split('}').next().unwrap());
        let first = |p: &str| {
            let p = p.trim();
            p.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap()
                .to_owned()
        };
        match list {
            Some(list) => list
                .split(',')
                .map(first)
                .filter(|n| !n.is_empty())
                .collect(),
            None => vec![first(part)],
        }
    };
    parts.flat_map(name).collect()
}

#[test]
fn folders_only_use_what_the_arrows_allow() {
    for (folder, allowed) in ARROWS {
        walk(&Path::new("src").join(folder), &mut |path, text| {
            for name in named(text) {
                assert!(
                    name == folder
                        || ["locale", "say", "text"].contains(&name.as_str())
                        || allowed.contains(&name.as_str()),
                    "{} names crate::{name}, which {folder} may not",
                    path.display(),
                );
            }
        });
    }
}

#[test]
fn the_arrows_cover_every_folder() {
    let mut folders: Vec<String> = std::fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut covered: Vec<&str> = ARROWS.iter().map(|(folder, _)| *folder).collect();
    covered.sort_unstable();
    assert_eq!(folders, covered);
}

#[test]
fn no_source_file_passes_500_lines() {
    for folder in ["src", "tests", "benches"] {
        assert!(longest(folder) <= 500, "{folder}");
    }
}

#[test]
fn no_test_file_passes_300_lines() {
    assert!(longest("tests") <= 300);
}

/// Lines of the longest source file in a folder, which is named if it is long.
fn longest(folder: &str) -> usize {
    let mut longest = (0, String::new());
    walk(Path::new(folder), &mut |path, text| {
        longest = longest
            .clone()
            .max((text.lines().count(), path.display().to_string()));
    });
    assert!(longest.0 > 0, "{folder} is read");
    println!("{}: {} lines", longest.1, longest.0);
    longest.0
}

/// The folders and files that the documents name in backticks are there.
#[test]
fn the_documents_name_no_file_that_is_gone() {
    let mut documents: Vec<std::path::PathBuf> =
        vec!["README.md".into(), "benches/README.md".into()];
    let docs = std::fs::read_dir("docs").unwrap();
    documents.extend(docs.map(|entry| entry.unwrap().path()));
    let mut named = 0;
    for document in documents
        .iter()
        .filter(|d| d.extension().is_some_and(|e| e == "md"))
    {
        let text = std::fs::read_to_string(document).unwrap();
        // Every second part lies between two backticks.
        for path in text.split('`').skip(1).step_by(2) {
            let ours = [
                "src/",
                "tests/",
                "assets/",
                "scenarios/",
                "benches/",
                "docs/",
            ];
            let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
            if ours.iter().any(|root| path.starts_with(root)) && path.chars().all(plain) {
                assert!(
                    Path::new(path).exists(),
                    "{} names {path}",
                    document.display()
                );
                named += 1;
            }
        }
    }
    assert!(named > 50, "{named}");
}

/// Notes that the repository does not hold are no source that a reader can look up.
#[test]
fn nothing_refers_to_a_document_that_is_not_here() {
    let absent = [
        "research note",
        "DESIGN",
        "ART_DIRECTION",
        "SCREENS.md",
        "negotiation_and_dynamics",
        "paper_claims",
        "\u{a7}",
    ];
    let (mut faults, mut read) = (vec![], 0);
    // The sections of the paper, which has a name of its own, can be looked up.
    let paper =
        |path: &Path| path.starts_with("docs/MODEL_CARD.md") || path.starts_with("docs/texts");
    for folder in ["src", "tests", "assets", "docs", "benches", "scenarios"] {
        texts(Path::new(folder), &mut |path, text| {
            read += 1;
            for (n, line) in text.lines().enumerate() {
                let named = absent.iter().filter(|name| line.contains(**name));
                for name in named.filter(|name| **name != "\u{a7}" || !paper(path)) {
                    faults.push(format!("{}:{}: {name}", path.display(), n + 1));
                }
            }
        });
    }
    assert!(read > 100 && faults.is_empty(), "{}", faults.join("\n"));
}

/// Every text below a folder, but this file, which names what it looks for.
fn texts(dir: &Path, f: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(dir).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, f);
        } else if !path.ends_with("tests/layering/main.rs")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            f(&path, &text);
        }
    }
}

//! The folders are the architecture: which may `use` which.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

/// Folder, and the folders of the crate it may name.
const ARROWS: [(&str, &[&str]); 8] = [
    ("model", &["model", "rules::plates"]),
    ("rules", &["model", "rules"]),
    ("sim", &["model", "rules", "sim"]),
    ("delegates", &["model", "rules", "sim", "delegates"]),
    ("scenario", &["model", "scenario", "sim::digest::hex"]),
    (
        "record",
        &["model", "rules", "sim", "delegates", "scenario", "record"],
    ),
    (
        "lab",
        &["model", "rules", "sim", "scenario", "record", "lab"],
    ),
    (
        "desktop",
        &["model", "rules", "sim", "scenario", "record", "desktop"],
    ),
];

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

#[test]
fn folders_only_use_what_the_arrows_allow() {
    for (folder, allowed) in ARROWS {
        walk(&Path::new("src").join(folder), &mut |path, text| {
            for part in text.split("crate::").skip(1) {
                let ok = allowed.iter().any(|a| {
                    part.starts_with(&format!("{a}::"))
                        || part.starts_with(&format!("{a};"))
                        || part.starts_with(a)
                });
                assert!(
                    ok,
                    "{} names crate::{}",
                    path.display(),
                    &part[..part.len().min(40)]
                );
            }
        });
    }
}

#[test]
fn no_source_file_passes_500_lines() {
    for folder in ["src", "tests", "benches"] {
        walk(Path::new(folder), &mut |path, text| {
            assert!(text.lines().count() <= 500, "{}", path.display());
        });
    }
}

//! Which files import each other: by a path from the root of the crate, from a parent, from the file
//! itself (`self::`), from a child that the file declares (`child::f`), or from a module that a `use` named
//! (`use a::b;`, then `b::f`). Declaring a child (`mod`) and handing on its names (`pub use`) is no import.
//! Who names what was handed on imports the file that it comes from, and so does the file that hands it on,
//! if its own code names it.

use std::collections::{BTreeMap, BTreeSet};

use super::walk;

/// A path in parts: `["world", "orders"]` for src/world/orders.rs.
type Parts = Vec<String>;

/// A file of the crate.
struct Module {
    /// Its code, without comments, tests and what it hands on.
    code: String,
    /// The paths that it hands on.
    handed: Vec<Parts>,
}

/// Every file, by its path.
type All = BTreeMap<Parts, Module>;

impl Module {
    fn read(text: &str) -> Self {
        // Tests at the end of a file are no part of the program.
        let text = text.split("#[cfg(test)]\nmod").next().unwrap();
        let code = text.lines().map(|l| l.split("//").next().unwrap());
        let code = code.collect::<Vec<_>>().join("\n");
        // A scope is no import either.
        let code = format!("\n{}", code.replace("(in crate::", "(in "));
        let mut parts = code.split("\npub");
        let mut module = Self {
            code: parts.next().unwrap().to_owned(),
            handed: vec![],
        };
        for part in parts {
            let rest = match part.strip_prefix('(') {
                Some(scope) => scope.split_once(')').unwrap().1,
                None => part,
            };
            match rest.strip_prefix(" use ").and_then(|u| u.split_once(';')) {
                Some((names, after)) => {
                    module.handed.extend(paths(names).0);
                    module.code.push_str(after);
                }
                None => module.code.push_str(&format!("\npub{part}")),
            }
        }
        module
    }
}

fn modules() -> All {
    let mut found = BTreeMap::new();
    walk(std::path::Path::new("src"), &mut |path, text| {
        let inside = path.strip_prefix("src").unwrap().with_extension("");
        let mut module: Parts = (inside.iter())
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if ["mod", "lib", "main"].contains(&module.last().unwrap().as_str()) {
            module.pop();
        }
        found.insert(module, Module::read(text));
    });
    found
}

/// The paths that begin at the start of a text, braces multiplied out, and what comes after them. One that
/// takes everything ends in an empty part, one with another name in `as` and that name.
fn paths(mut text: &str) -> (Vec<Parts>, &str) {
    let mut path = vec![];
    loop {
        text = text.trim_start();
        if let Some(mut inner) = text.strip_prefix('{') {
            let mut all = vec![];
            while !inner.trim_start().starts_with('}') && !inner.is_empty() {
                let (some, rest) = paths(inner);
                all.extend(some.into_iter().map(|end| [path.clone(), end].concat()));
                let end = rest.find([',', '}']).unwrap_or(rest.len());
                inner = rest[end..].strip_prefix(',').unwrap_or(&rest[end..]);
            }
            return (all, inner.trim_start().strip_prefix('}').unwrap_or(""));
        }
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (name, rest) = text.split_at(end.unwrap_or(text.len()));
        path.push(name.to_owned());
        if let Some(next) = rest.strip_prefix("::") {
            text = next;
        } else if let Some(other) = rest.strip_prefix(" as ") {
            let end = other.find(|c: char| !c.is_alphanumeric() && c != '_');
            let (other, rest) = other.split_at(end.unwrap_or(other.len()));
            path.extend(["as".to_owned(), other.to_owned()]);
            return (vec![path], rest);
        } else {
            if name == "self" && path.len() > 1 {
                path.pop();
            }
            return (vec![path], rest);
        }
    }
}

/// Where a name stands in code that is not the end of a longer word or path.
fn places<'a>(code: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(name)
        .map(|(at, _)| at)
        .filter(move |&at| {
            let before = code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || ['_', ':', '.', '"'].contains(&c))
        })
}

/// The file that a path in a file leads to, and what of the path is left.
fn lead(from: &[String], path: &[String], all: &All) -> (Parts, Parts) {
    let up = path.iter().take_while(|part| *part == "super").count();
    let (mut at, mut rest) = match path[0].as_str() {
        "crate" => (vec![], &path[1..]),
        "self" => (from.to_vec(), &path[1..]),
        _ => (from[..from.len().saturating_sub(up)].to_vec(), &path[up..]),
    };
    while let Some((first, after)) = rest.split_first() {
        at.push(first.clone());
        if !all.contains_key(&at) {
            at.pop();
            break;
        }
        rest = after;
    }
    (at, rest.to_vec())
}

/// The files that a path in a file names: where it leads to or, if that hands the name on, where it is from.
fn named(from: &[String], path: &[String], all: &All, found: &mut BTreeSet<Parts>) {
    let (at, rest) = lead(from, path, all);
    let module = &all[&at];
    // A name of its own that a file hands on, such as that of a macro, comes from nowhere else.
    let mut handed = module.handed.iter().filter(|h| h.len() > 1);
    match rest.first() {
        Some(name) if name.is_empty() => {
            handed.for_each(|path| named(&at, path, all, found));
            found.insert(at);
        }
        Some(name) => match handed.find(|h| h.last() == Some(name)) {
            Some(path) => {
                let end = path.iter().position(|part| part == "as");
                let whole = [&path[..end.unwrap_or(path.len())], &rest[1..]].concat();
                named(&at, &whole, all, found);
            }
            None => drop(found.insert(at)),
        },
        None => drop(found.insert(at)),
    }
}

/// The files that a file imports.
fn imports(module: &Parts, all: &All) -> BTreeSet<Parts> {
    let Module { code, handed } = &all[module];
    // From here names of modules lead on: what each begins with, and the path that stands for it.
    let mut starts: Vec<(String, Parts)> = vec![];
    for start in ["crate", "super", "self"] {
        starts.push((start.to_owned(), vec![start.to_owned()]));
    }
    for child in all.keys().filter(|m| !m.is_empty()) {
        let (name, parent) = child.split_last().unwrap();
        if parent == module {
            starts.push((name.clone(), vec![name.clone()]));
        }
    }
    for at in places(code, "use ") {
        for path in paths(&code[at + 4..]).0 {
            let (at, rest) = lead(module, &path, all);
            let known = starts.iter().any(|(start, _)| *start == path[0]);
            let whole = || [&["crate".to_owned()], &at[..]].concat();
            match rest.as_slice() {
                [] if known && path.len() > 1 => {
                    starts.extend(at.last().map(|name| (name.clone(), whole())));
                }
                [word, other] if known && word == "as" => starts.push((other.clone(), whole())),
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    for (start, whole) in &starts {
        let start = format!("{start}::");
        for at in places(code, &start) {
            for path in paths(&code[at..]).0 {
                named(module, &[whole, &path[1..]].concat(), all, &mut found);
            }
        }
    }
    for path in handed {
        let name = path.last().unwrap();
        let whole = |at: usize| {
            let next = code[at + name.len()..].chars().next();
            !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
        };
        if !name.is_empty() && places(code, name).any(whole) {
            named(module, path, all, &mut found);
        }
    }
    found.remove(module);
    found
}

/// A circle of imports, if there is one.
fn circle(all: &All) -> Option<Vec<String>> {
    let imports: BTreeMap<_, _> = all.keys().map(|m| (m, imports(m, all))).collect();
    for start in all.keys() {
        // From where each module was reached, one import after another.
        let mut from: BTreeMap<&Parts, &Parts> = BTreeMap::new();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for to in &imports[at] {
                from.entry(to).or_insert_with(|| {
                    open.push(to);
                    at
                });
            }
        }
        let mut circle = vec![start.join("::")];
        let mut at = from.get(start);
        while let Some(module) = at {
            circle.push(module.join("::"));
            at = (*module != start).then(|| &from[module]);
        }
        if circle.len() > 1 {
            circle.reverse();
            return Some(circle);
        }
    }
    None
}

fn parts(path: &str) -> Parts {
    path.split("::").map(str::to_owned).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let all = modules();
    let direct = |a: &str, b: &str| imports(&parts(a), &all).contains(&parts(b));
    assert!(direct("session::log", "session::files") && direct("cli::lab", "cli::stop"));
    assert!(direct("cli", "cli::lab") && !direct("seat", "seat::snapshot"));
    assert_eq!(circle(&all), None, "imported in a circle");
}

/// Every way to name another file counts, and a name handed on is its first file's.
#[test]
fn a_circle_is_found_whichever_way_a_path_takes() {
    let of = |files: &[(&str, &str)]| {
        let made = files.iter().map(|(m, code)| (parts(m), Module::read(code)));
        let mut all: All = made.collect();
        all.insert(vec![], Module::read(""));
        circle(&all)
    };
    for files in [
        [
            ("a", "mod b;\nfn f() { b::g() }"),
            ("a::b", "use super::T;"),
        ],
        [("a", "use self::b::g;"), ("a::b", "use crate::a::T;")],
        [("a", "use crate::b::*;"), ("b", "use crate::a::{self, T};")],
        [
            ("a", "use crate::b as c;\nfn f() { c::g() }"),
            ("b", "fn g(t: crate::a::T) {}"),
        ],
        [
            ("a", "pub use b::X;\nfn f(x: X) {}"),
            ("a::b", "use super::f;"),
        ],
    ] {
        assert!(of(&files).is_some(), "{files:?}");
    }
    let handed = [
        ("a", "pub use b::X;\npub use c::{Y as Z};"),
        ("a::b", "use super::Z;"),
        ("a::c", "use crate::a::X;"),
    ];
    assert_eq!(
        of(&handed).unwrap().len(),
        3,
        "two files and the first again"
    );
    let deep = [
        ("a", "use crate::p;\nfn f() { p::q::g() }"),
        ("p", "pub mod q;"),
        ("p::q", "use crate::a::f;"),
    ];
    assert!(of(&deep).is_some());
    let fine = [
        ("a", "mod b;\npub use b::X;\nfn f() {}"),
        ("a::b", "use super::f;"),
    ];
    assert_eq!(of(&fine), None);
}

//! Which files import each other, by a path from the root of the crate or from a parent. A module that
//! names its own children (`child::f`) is not counted: a parent holds them together, and a child may
//! use what the parent gives to all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::walk;

/// The file of every module, by its path: `["world", "orders"]` for src/world/orders.rs.
fn modules() -> BTreeMap<Vec<String>, String> {
    let mut found = BTreeMap::new();
    walk(Path::new("src"), &mut |path, text| {
        let inside = path.strip_prefix("src").unwrap().with_extension("");
        let mut module: Vec<String> = (inside.iter())
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if ["mod", "lib", "main"].contains(&module.last().unwrap().as_str()) {
            module.pop();
        }
        let code = text.lines().map(|l| l.split("//").next().unwrap());
        found.insert(module, code.collect::<Vec<_>>().join("\n"));
    });
    found
}

/// The paths that begin at the start of a text, braces multiplied out, and what comes after them.
fn paths(mut text: &str) -> (Vec<Vec<String>>, &str) {
    let mut path = vec![];
    loop {
        text = text.trim_start();
        if let Some(mut inner) = text.strip_prefix('{') {
            let mut all = vec![];
            while !inner.trim_start().starts_with('}') && !inner.is_empty() {
                let (some, rest) = paths(inner);
                all.extend(some.into_iter().map(|end| [path.clone(), end].concat()));
                // After the path: a comma, or another name for it.
                let end = rest.find([',', '}']).unwrap_or(rest.len());
                inner = rest[end..].strip_prefix(',').unwrap_or(&rest[end..]);
            }
            return (all, inner.trim_start().strip_prefix('}').unwrap_or(""));
        }
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (name, rest) = text.split_at(end.unwrap_or(text.len()));
        path.push(name.to_owned());
        match rest.strip_prefix("::") {
            Some(next) => text = next,
            None => return (vec![path], rest),
        }
    }
}

/// The modules that a module names by `crate::` or `super::`.
fn imports(
    module: &[String],
    code: &str,
    all: &BTreeMap<Vec<String>, String>,
) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    let starts = ["crate::", "super::"].map(|root| code.match_indices(root));
    for (at, root) in starts.into_iter().flatten() {
        if code[..at].ends_with("super::") {
            continue;
        }
        for path in paths(&code[at..]).0 {
            let up = path.iter().take_while(|part| *part == "super").count();
            let (mut named, rest) = match root {
                "crate::" => (vec![], &path[1..]),
                _ => (
                    module[..module.len().saturating_sub(up)].to_vec(),
                    &path[up..],
                ),
            };
            for part in rest {
                named.push(part.clone());
                if !all.contains_key(&named) {
                    named.pop();
                    break;
                }
            }
            found.insert(named);
        }
    }
    found
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let all = modules();
    let imports: BTreeMap<_, _> = (all.iter())
        .map(|(module, code)| (module, imports(module, code, &all)))
        .collect();
    let direct = |a: &str, b: &str| {
        let module = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
        imports[&module(a)].contains(&module(b))
    };
    assert!(direct("session::log", "session::files") && direct("cli::lab", "cli"));
    for start in all.keys() {
        // From where each module was reached, one import after another.
        let mut from: BTreeMap<&Vec<String>, &Vec<String>> = BTreeMap::new();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for to in imports[at].iter().filter(|to| *to != at) {
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
        circle.reverse();
        assert!(circle.len() == 1, "imported in a circle: {circle:?}");
    }
}

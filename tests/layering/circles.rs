//! Which files import each other: by a path from the root of the crate, from a parent, from the file
//! itself (`self::`), or from a child that the file declares (`child::f`). Declaring a child (`mod`) and
//! handing on its names (`pub use`) is no import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::walk;

/// Files of the window whose paths to their own children are not counted yet: there parent and child
/// still import each other. Every other file is counted in full.
const OLD_WAY: [&str; 1] = ["desktop::screens::aftermath"];

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
        // Tests at the end of a file are no part of the program.
        let text = text.split("#[cfg(test)]\nmod").next().unwrap();
        let code = text.lines().map(|l| l.split("//").next().unwrap());
        let code = code.collect::<Vec<_>>().join("\n");
        found.insert(module, without_names_handed_on(&code));
    });
    found
}

/// Code without `pub use …;`, and with `pub(in crate::…)` without its path.
fn without_names_handed_on(code: &str) -> String {
    let code = code.replace("(in crate::", "(in ");
    let mut parts = code.split("\npub");
    let mut kept = parts.next().unwrap().to_owned();
    for part in parts {
        let rest = match part.strip_prefix('(') {
            Some(scope) => scope.split_once(')').unwrap().1,
            None => part,
        };
        match rest.strip_prefix(" use ") {
            Some(names) => kept.push_str(names.split_once(';').unwrap().1),
            None => kept.push_str(&format!("\npub{part}")),
        }
    }
    kept
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

/// Where a name stands in code that is not the end of a longer word or path.
fn places<'a>(code: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(name)
        .map(|(at, _)| at)
        .filter(move |&at| {
            let before = code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || ['_', ':', '.', '"'].contains(&c))
        })
}

/// The modules that a module names.
fn imports(
    module: &[String],
    code: &str,
    all: &BTreeMap<Vec<String>, String>,
) -> BTreeSet<Vec<String>> {
    let children = all.keys().filter(|m| {
        let parent = m.split_last().map(|(_, parent)| parent);
        parent == Some(module) && !OLD_WAY.contains(&module.join("::").as_str())
    });
    let mut starts: Vec<String> = ["crate::", "super::", "self::"].map(str::to_owned).into();
    starts.extend(children.map(|m| format!("{}::", m.last().unwrap())));
    let mut found = BTreeSet::new();
    for (start, at) in starts
        .iter()
        .flat_map(|s| places(code, s).map(move |at| (s, at)))
    {
        for path in paths(&code[at..]).0 {
            let up = path.iter().take_while(|part| *part == "super").count();
            let (mut named, rest) = match start.as_str() {
                "crate::" => (vec![], &path[1..]),
                "self::" => (module.to_vec(), &path[1..]),
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
    assert!(direct("session::log", "session::files") && direct("cli::lab", "cli::stop"));
    assert!(direct("cli", "cli::lab") && !direct("seat", "seat::snapshot"));
    for module in OLD_WAY {
        let module: Vec<String> = module.split("::").map(str::to_owned).collect();
        assert!(all.contains_key(&module), "{module:?} is no file");
    }
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

//! What the source says: the sentences made by `say!` and `text!`, and literals that are sentences.

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A sentence that the code makes.
pub struct Said {
    /// File and line.
    pub place: String,
    /// Key of the message.
    pub key: String,
    /// Names of the arguments.
    pub args: BTreeSet<String>,
}

/// Every sentence that the code of a folder makes.
pub fn said(folder: &str) -> Vec<Said> {
    let mut all = vec![];
    files(Path::new(folder), &mut |path, tokens| {
        walk(&tokens, &mut |tree, next| {
            if let Some((line, key, args)) = call(tree, next) {
                let place = format!("{path}:{line}");
                all.push(Said { place, key, args });
            }
        });
    });
    all
}

/// What a search finds in every source file of a folder, line by line, with its place.
pub fn find(
    folder: &str,
    search: &mut impl FnMut(&TokenStream) -> Vec<(usize, String)>,
) -> Vec<String> {
    let mut all = vec![];
    files(Path::new(folder), &mut |path, tokens| {
        let found = search(&tokens).into_iter();
        all.extend(found.map(|(line, what)| format!("{path}:{line}: {what}")));
    });
    all
}

/// Functions whose literals are names of streams of dice, which nobody reads.
const DICE: [&str; 2] = ["stream", "dice"];

/// Every literal of a folder that is a sentence, with its place.
pub fn sentences(folder: &str) -> Vec<String> {
    let mut all = vec![];
    files(Path::new(folder), &mut |path, tokens| {
        let screen = path.starts_with("src/desktop");
        let mut names = BTreeSet::new();
        walk(&tokens, &mut |tree, next| {
            names.extend(names_of_dice(tree, next));
            if let TokenTree::Literal(literal) = tree {
                let (text, start) = (literal.to_string(), literal.span().start());
                let name = names.contains(&(start.line, start.column));
                if text.contains('"') && !name && words(&text, screen) {
                    all.push(format!("{path}:{}: {text}", start.line));
                }
            }
        });
    });
    all.sort();
    all
}

/// Places of the literals in a call of one of [`DICE`] that begins at a token.
fn names_of_dice(tree: &TokenTree, next: &[TokenTree]) -> Vec<(usize, usize)> {
    match (tree, next.first()) {
        (TokenTree::Ident(name), Some(TokenTree::Group(group)))
            if DICE.iter().any(|dice| name == dice) =>
        {
            let inside = group.stream().into_iter();
            let literals = inside.filter(|t| matches!(t, TokenTree::Literal(_)));
            let starts = literals.map(|t| t.span().start());
            starts.map(|start| (start.line, start.column)).collect()
        }
        _ => vec![],
    }
}

/// A literal without the tags of a picture: `<text x="464">` is none of its words.
fn without_tags(literal: &str) -> String {
    let mut parts = literal.split('<');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let tag = part.starts_with(|c: char| c == '/' || c.is_alphabetic());
        match part.split_once('>') {
            Some((_, after)) if tag => plain.push_str(after),
            _ => plain = plain + "<" + part,
        }
    }
    plain
}

/// Whether a literal has two words side by side; on a screen one word with a capital is enough.
fn words(literal: &str, screen: bool) -> bool {
    // What stands in braces is filled in, and what follows a backslash is no letter.
    let mut plain = String::new();
    let (mut depth, mut escaped) = (0, false);
    let literal = without_tags(literal.trim_matches(|c: char| "rb#\"".contains(c)));
    for c in literal.chars() {
        match c {
            _ if escaped => (escaped, _) = (false, plain.push(' ')),
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => (depth, _) = (depth - 1, plain.push('\u{1}')),
            c if depth <= 0 => plain.push(c),
            _ => {}
        }
    }
    let word = |w: &str| {
        w.chars().filter(|c| c.is_alphabetic()).count() > 1
            && w.chars()
                .all(|c| c.is_alphabetic() || "’'.,:;!?()“”-–—\u{1}".contains(c))
    };
    let parts: Vec<&str> = plain.split_whitespace().collect();
    let two = parts.windows(2).any(|pair| word(pair[0]) && word(pair[1]));
    let beside_a_value = parts.len() > 1
        && plain.contains('\u{1}')
        && parts
            .iter()
            .any(|p| word(p) && p.chars().filter(|c| c.is_alphabetic()).count() > 2);
    let label = screen
        && parts.len() == 1
        && word(parts[0])
        && plain.starts_with(char::is_uppercase)
        && plain.chars().any(char::is_lowercase)
        && !plain.contains('\u{1}');
    two || beside_a_value || label
}

/// A call of `say!` or `text!` that begins at a token: its line, key and arguments.
fn call(tree: &TokenTree, next: &[TokenTree]) -> Option<(usize, String, BTreeSet<String>)> {
    let TokenTree::Ident(name) = tree else {
        return None;
    };
    let (TokenTree::Punct(mark), TokenTree::Group(group)) = (next.first()?, next.get(1)?) else {
        return None;
    };
    if !(name == "say" || name == "text") || mark.as_char() != '!' {
        return None;
    }
    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
    let TokenTree::Literal(key) = inside.first()? else {
        return None;
    };
    let mut args = BTreeSet::new();
    for three in inside.windows(3) {
        if let [
            TokenTree::Punct(comma),
            TokenTree::Ident(arg),
            TokenTree::Punct(is),
        ] = three
            && comma.as_char() == ','
            && is.as_char() == '='
        {
            args.insert(arg.to_string());
        }
    }
    let key = key.to_string().trim_matches('"').to_owned();
    Some((name.span().start().line, key, args))
}

/// Goes through all tokens but attributes and what is compiled for tests only, each with those that
/// follow it in its group. What an error says of itself (`error`) is no such attribute.
fn walk(tokens: &TokenStream, see: &mut impl FnMut(&TokenTree, &[TokenTree])) {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut at = 0;
    while at < all.len() {
        if let TokenTree::Punct(mark) = &all[at]
            && mark.as_char() == '#'
        {
            let inner = matches!(all.get(at + 1), Some(TokenTree::Punct(p)) if p.as_char() == '!');
            let group = at + 1 + usize::from(inner);
            if matches!(all.get(group), Some(TokenTree::Group(g)) if g.delimiter() == Delimiter::Bracket)
            {
                at = group + 1;
                if let TokenTree::Group(g) = &all[group] {
                    if for_tests(g) {
                        at += item(&all[at..]);
                    } else if of_an_error(g) {
                        walk(&g.stream(), see);
                    }
                }
                continue;
            }
        }
        see(&all[at], &all[at + 1..]);
        if let TokenTree::Group(group) = &all[at] {
            walk(&group.stream(), see);
        }
        at += 1;
    }
}

/// Whether an attribute is `cfg(test)`.
fn for_tests(attribute: &Group) -> bool {
    attribute.stream().to_string().replace(' ', "") == "cfg(test)"
}

/// Whether an attribute is `error`, by which an error says what it is.
fn of_an_error(attribute: &Group) -> bool {
    let first = attribute.stream().into_iter().next();
    matches!(first, Some(TokenTree::Ident(name)) if name == "error")
}

/// How many tokens the item has that begins here: it ends with a block or a semicolon.
fn item(tokens: &[TokenTree]) -> usize {
    let end = tokens.iter().position(|tree| match tree {
        TokenTree::Group(g) => g.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        _ => false,
    });
    end.map_or(tokens.len(), |end| end + 1)
}

/// Every source file but `tests.rs`, which is compiled for tests only.
fn files(folder: &Path, see: &mut impl FnMut(&str, TokenStream)) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, see);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            see(&path.display().to_string(), text.parse().unwrap());
        }
    }
}

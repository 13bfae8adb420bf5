//! The help of the command line: what it says stands in messages, and every message is said.

use std::collections::BTreeSet;

use clap::Command;
use plenary::cli::command;
use plenary::locale::{Language, Sentence};
use proc_macro2::{Group, TokenStream, TokenTree};

use crate::source;

/// Commands that only a build with a window has.
const WINDOW: [&str; 2] = ["project", "screens"];

/// What the help says of one thing.
struct Told {
    /// What the message may be called, the first one first.
    keys: Vec<String>,
    /// The words that are shown.
    words: Option<String>,
    /// Whether it may do without a message.
    may_be_silent: bool,
}

fn told(command: &Command, all: &mut Vec<Told>) {
    let name = command.get_name();
    all.push(Told {
        keys: vec![format!("help-{name}")],
        words: command.get_about().map(ToString::to_string),
        may_be_silent: false,
    });
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str().replace('_', "-");
        let keys = |end: &str| {
            let own = format!("help-{name}-{id}{end}");
            vec![own, format!("help-option-{id}{end}")]
        };
        // Where more is told after `--help`, the code names both messages.
        if arg.get_long_help().is_none() {
            all.push(Told {
                keys: keys(""),
                words: arg.get_help().map(ToString::to_string),
                may_be_silent: false,
            });
        }
        if arg.get_action().takes_values() {
            let values = arg.get_value_names().unwrap_or_default();
            all.push(Told {
                keys: keys("-value"),
                words: values.first().map(ToString::to_string),
                may_be_silent: true,
            });
        }
    }
    for below in command.get_subcommands() {
        told(below, all);
    }
}

/// Keys of the messages of the help, for which code writes no `say!`.
pub fn keys() -> BTreeSet<String> {
    let language = Language::load("en").unwrap();
    let mut all = vec![];
    told(&command(), &mut all);
    let said = all.iter().filter_map(|it| {
        let mut keys = it.keys.iter();
        keys.find(|key| language.has(key)).cloned()
    });
    let mut said: BTreeSet<String> = said.collect();
    if !cfg!(feature = "desktop") {
        let window = |key: &&str| {
            let name = key.strip_prefix("help-").and_then(|k| k.split('-').next());
            name.is_some_and(|name| WINDOW.contains(&name))
        };
        said.extend(language.keys().filter(window).map(str::to_owned));
    }
    said
}

#[test]
fn the_help_of_every_command_option_and_argument_is_a_message() {
    let language = Language::load("en").unwrap();
    let mut all = vec![];
    told(&command(), &mut all);
    assert!(all.len() > 150, "{}", all.len());
    for it in all {
        let Some(key) = it.keys.iter().find(|key| language.has(key)) else {
            assert!(it.may_be_silent, "no message {}", it.keys.join(" or "));
            continue;
        };
        let sentence = Sentence {
            key: key.clone().into(),
            args: vec![],
        };
        assert_eq!(it.words, Some(language.write(&sentence)), "{key}");
    }
}

#[test]
fn no_help_stands_in_the_code() {
    let faults = source::find("src", &mut |tokens| {
        let mut found = vec![];
        in_code(tokens, false, &mut found);
        found
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The test above finds each form in which help can stand in the code.
#[test]
fn help_in_the_code_is_found() {
    for (code, n) in [
        (
            "/// What it is.\n#[derive(Debug, Args)] struct A { b: u32 }",
            1,
        ),
        (
            "#[derive(clap::Args)] struct A { /// What it is.\n b: u32 }",
            1,
        ),
        (
            "#[derive(Subcommand)] enum A { /// One.\n B { /// Two.\n c: u32 } }",
            2,
        ),
        ("struct A { #[arg(long, help = \"one\")] b: u32 }", 1),
        ("struct A { #[arg(long, value_name = \"N\")] b: u32 }", 1),
        ("#[command(after_help = MORE)] struct A;", 1),
        (
            "/// A type.\n#[derive(Debug)] struct A { /// A field.\n b: u32 }",
            0,
        ),
        (
            "/// A function.\nfn f() {} #[derive(Args)] struct A { #[arg(long)] b: u32 }",
            0,
        ),
    ] {
        let mut found = vec![];
        in_code(&code.parse().unwrap(), false, &mut found);
        assert_eq!(found.len(), n, "{code}: {found:?}");
    }
}

/// Derives by which clap reads a type, with its comments.
const READ: [&str; 4] = ["Args", "Parser", "Subcommand", "ValueEnum"];
/// Attributes that speak to clap, and what they may not say.
const SPEAK: [&str; 5] = ["arg", "clap", "command", "group", "value"];
const WORDS: [&str; 10] = [
    "about",
    "after_help",
    "after_long_help",
    "before_help",
    "help",
    "help_heading",
    "help_template",
    "long_about",
    "long_help",
    "value_name",
];

/// Collects the help that stands in some code, with its lines; all of it is `inside` of what clap reads,
/// or none.
fn in_code(tokens: &TokenStream, inside: bool, found: &mut Vec<(usize, String)>) {
    let all: Vec<TokenTree> = tokens.clone().into_iter().collect();
    // Comments and derives of the item that follows.
    let (mut comments, mut read) = (vec![], false);
    for (at, tree) in all.iter().enumerate() {
        match tree {
            TokenTree::Group(group) if attribute(&all, at) => {
                let names = names(group);
                let line = group.span_open().start().line;
                match names.first().map(String::as_str) {
                    Some("doc") => comments.push((line, group.to_string())),
                    Some("derive") => read |= names.iter().any(|n| READ.contains(&n.as_str())),
                    Some(name) if SPEAK.contains(&name) => {
                        let words = names.iter().filter(|n| WORDS.contains(&n.as_str()));
                        found.extend(words.map(|word| (line, word.clone())));
                    }
                    _ => {}
                }
                if inside {
                    found.append(&mut comments);
                }
            }
            TokenTree::Group(group) => {
                if read {
                    found.append(&mut comments);
                }
                in_code(&group.stream(), inside || read, found);
                (comments, read) = (vec![], false);
            }
            TokenTree::Punct(mark) if mark.as_char() == ';' => (comments, read) = (vec![], false),
            _ => {}
        }
    }
}

/// Whether the group at a place is that of an attribute.
fn attribute(all: &[TokenTree], at: usize) -> bool {
    let mark = |back: usize, c: char| {
        let before = at.checked_sub(back).map(|k| &all[k]);
        matches!(before, Some(TokenTree::Punct(p)) if p.as_char() == c)
    };
    mark(1, '#') || (mark(1, '!') && mark(2, '#'))
}

/// The names in a group, with those of the groups in it.
fn names(group: &Group) -> Vec<String> {
    let each = group.stream().into_iter().flat_map(|tree| match tree {
        TokenTree::Ident(name) => vec![name.to_string()],
        TokenTree::Group(group) => names(&group),
        _ => vec![],
    });
    each.collect()
}

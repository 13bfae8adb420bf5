//! Texts: the messages and the code that uses them fit each other, and no sentence stands in code.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod help;
mod messages;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use plenary::classroom::scenes::Scenes;
use plenary::delegates::NUMBERS;
use plenary::locale::{Argument, Language, Sentence, typographic};
use plenary::model::Theory;
use plenary::scenario::Library;
use plenary::world::journal::{Entry, Happening, Journal};
use plenary::{say, text};

#[test]
fn every_language_that_ships_can_be_read_and_says_the_same_things() {
    let english: BTreeSet<String> = keys("en");
    for tag in Language::known() {
        assert_eq!(keys(&tag), english, "{tag}");
    }
}

fn keys(tag: &str) -> BTreeSet<String> {
    let language = Language::load(tag).unwrap();
    language.keys().map(str::to_owned).collect()
}

#[test]
fn an_unknown_language_is_refused_with_those_there_are() {
    let fault = Language::load("xx").err().unwrap().to_string();
    assert!(fault.contains("xx") && fault.contains("en"), "{fault}");
    assert!(Language::load("not a tag").is_err());
}

/// The keys of a file begin with the file's name, so that a message is found by its key.
#[test]
fn a_key_begins_with_the_name_of_its_file() {
    for (file, text) in Language::files("en") {
        let name = file.trim_start_matches("en/").trim_end_matches(".ftl");
        for key in messages::variables(&text).keys() {
            assert!(key.starts_with(&format!("{name}-")), "{file}: {key}");
        }
    }
}

#[test]
fn what_the_code_says_has_a_message_with_the_same_arguments() {
    let mut messages = BTreeMap::new();
    for (_, text) in Language::files("en") {
        messages.extend(messages::variables(&text));
    }
    let mut faults = vec![];
    let mut used = BTreeSet::new();
    for said in source::said("src")
        .into_iter()
        .chain(source::said("tests/locale"))
    {
        match messages.get(&said.key) {
            None => faults.push(format!("{}: no message {}", said.place, said.key)),
            Some(variables) if *variables != said.args => faults.push(format!(
                "{}: {} is given {:?} and has {variables:?}",
                said.place, said.key, said.args
            )),
            Some(_) => {}
        }
        used.insert(said.key);
    }
    used.extend(numbers().into_iter().map(|(key, _)| key));
    used.extend(words_of_scenes());
    used.extend(help::keys());
    let unused = messages.keys().filter(|key| !used.contains(*key));
    faults.extend(unused.map(|key| format!("nothing says {key}")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Keys that the scenes of the shipped scenarios name.
fn words_of_scenes() -> Vec<String> {
    let library = Library::embedded();
    let scenes = library.names().into_iter().flat_map(|name| {
        let scenario = library.load(&name).unwrap();
        Scenes::of(&library, &scenario).unwrap().scenes
    });
    scenes
        .flat_map(|s| s.keys().map(|k| k.value.clone()).collect::<Vec<_>>())
        .collect()
}

/// Keys of the numbers that stand under *Assumptions*, of which code writes no `say!`, with the words
/// that stand beside them in the code, if the message is the same.
fn numbers() -> Vec<(String, Option<&'static str>)> {
    let key = |sentence: Sentence| sentence.key.into_owned();
    let mut all = vec![];
    for group in Theory::groups() {
        all.push((key(group.title()), None));
        for number in group.numbers {
            all.push((key(number.what()), Some(number.doc)));
        }
    }
    for (_, numbers) in NUMBERS.into_iter().flatten() {
        for number in *numbers {
            all.push((key(number.what()), Some(number.doc)));
        }
    }
    all
}

#[test]
fn a_number_is_called_what_stands_beside_it_in_the_code() {
    let language = Language::load("en").unwrap();
    for (key, doc) in numbers() {
        assert!(language.has(&key), "no message {key}");
        if let Some(doc) = doc {
            let sentence = Sentence {
                key: key.into(),
                args: vec![],
            };
            // Code has the straight apostrophe, what is shown the typographic one.
            assert_eq!(language.write(&sentence), doc.trim().replace('\'', "’"));
        }
    }
}

/// A literal with words in it is a sentence, in what an error says of itself (`error`) as well. What
/// another attribute tells clap is searched in `help.rs`.
#[test]
fn no_sentence_stands_in_the_code() {
    let mut faults = source::sentences("src");
    // A language that cannot be read cannot say so.
    faults.retain(|fault| !fault.starts_with("src/locale/language.rs:"));
    assert!(
        faults.is_empty(),
        "{} sentences\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn a_sentence_is_written_with_its_arguments() {
    let both = say!(
        "general-list-two",
        first = "Chad",
        second = say!("general-list-two", first = 1_u32, second = 2_u32)
    );
    assert_eq!(both.to_string(), "Chad and 1 and 2");
    assert_eq!(
        text!("general-list-two", first = "a", second = "b"),
        "a and b"
    );
    let kept = serde_json::to_string(&both).unwrap();
    assert_eq!(serde_json::from_str::<Sentence>(&kept).unwrap(), both);
    assert_eq!(both.args[0].1, Argument::Text("Chad".into()));
}

/// In a sentence and in a list some names take an article; on a label no name does.
#[test]
fn a_name_takes_its_article_within_a_sentence_and_none_on_a_label() {
    let us = "United States";
    let moved = |state: &str| text!("recap-trust", state = state, way = "more", change = "3");
    assert_eq!(moved(us), "You trust the United States more, by 3 of 100.");
    assert_eq!(moved("Kenya"), "You trust Kenya more, by 3 of 100.");
    let both = text!("general-list-two", first = us, second = "Chad");
    assert_eq!(both, "the United States and Chad");
    let three = text!("general-list-two", first = "Chad, Gambia", second = us);
    assert_eq!(three, "Chad, the Gambia and the United States");
    let signed = |state: &str| text!("model-goal-now-signed", state = state);
    assert_eq!(signed(us), "The United States has signed.");
    assert_eq!(signed(&both), "The United States and Chad has signed.");
    assert_eq!(text!("curtain-ready", seat = us), "United States: ready");
    let name = Sentence::words("Netherlands");
    let named = say!("decisions-came-evidence", who = name, belief = 60);
    let points = "The evidence now points at the Netherlands, at 60 in 100.";
    assert_eq!(named.to_string(), points);
    // An official name is told by the short one, as are those in a list.
    assert_eq!(moved("Russian Federation"), moved("Russia"));
    assert_eq!(
        signed("Chad, Congo (Republic of the)"),
        signed("Chad, Republic of Congo")
    );
    let given = Sentence::words("Chad, United States");
    assert_eq!(given.to_string(), "Chad, United States");
}

#[test]
fn words_that_somebody_gave_stay_as_they_are() {
    let words = "We { said } so,\nand  mean it.";
    let read: Sentence = serde_json::from_value(words.into()).unwrap();
    assert_eq!(read, Sentence::words(words));
    assert_eq!((read.to_string().as_str(), read.given()), (words, true));
    let kept = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Sentence>(&kept).unwrap(), read);
}

/// A journal has a reason in words and as data; either is enough to read it.
#[test]
fn an_entry_of_the_journal_is_written_in_words_and_as_data() {
    let mut journal = Journal::default();
    let what = || Happening::Note { text: "n".into() };
    let why = say!("general-list-two", first = "Chad", second = 2_u32);
    journal.write(what(), "1.23", None, why);
    journal.write(what(), "1.23", None, "they said so");
    let lines: Vec<String> = (journal.entries.iter())
        .map(|entry| serde_json::to_string(entry).unwrap())
        .collect();
    let reason = r#""why":"Chad and 2","reason":{"key":"general-list-two","args":{"first":"Chad","second":2}}}"#;
    assert!(lines[0].ends_with(reason), "{}", lines[0]);
    assert!(
        lines[1].ends_with(r#""why":"they said so"}"#),
        "{}",
        lines[1]
    );
    for (line, entry) in lines.iter().zip(&journal.entries) {
        assert_eq!(&serde_json::from_str::<Entry>(line).unwrap(), entry);
    }
}

/// Shown words have the typographic apostrophe; only official names of files, and what clap writes around an
/// option, have the straight one.
#[test]
fn no_message_has_a_straight_apostrophe() {
    for (file, text) in Language::files("en") {
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let names = line.starts_with("general-names-in-print");
            let option = line.contains("'-");
            assert!(names || option || !line.contains('\''), "{file}: {line}");
        }
    }
    let words = "a state's 'own' text".to_owned();
    assert_eq!(typographic(words), "a state’s 'own' text");
}

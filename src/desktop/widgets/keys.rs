//! Keys on the page: which one does what now, since a person may have changed it, and how it is written.

use std::collections::BTreeSet;
use std::sync::Arc;

use bevy_egui::egui::{Context, Id, Key, Ui};

use crate::desktop::shortcuts::{self, Changed, Keys, Part};
use crate::text;

/// What the page is told.
#[derive(Debug, Clone, Default)]
struct Told {
    kept: Keys,
    changed: Changed,
}

fn id() -> Id {
    Id::new("keys-changed")
}

fn part_id() -> Id {
    Id::new("keys-part")
}

fn asked_id() -> Id {
    Id::new("keys-asked")
}

/// Keys that the page was asked for, by the part in which.
type Asked = BTreeSet<(Part, Key)>;

/// Tells the page which keys were changed, and in which part of the game it lies.
pub fn tell(context: &Context, keys: &Keys, part: Part) {
    context.data_mut(|d| {
        let told: Option<Arc<Told>> = d.get_temp(id());
        if told.is_none_or(|told| told.kept != *keys) {
            let told = Told {
                kept: keys.clone(),
                changed: Changed::read(keys),
            };
            d.insert_temp(id(), Arc::new(told));
        }
        d.insert_temp(part_id(), part);
    });
}

/// Draws in a part of the game that has keys of its own.
pub fn within<R>(context: &Context, part: Part, draw: impl FnOnce() -> R) -> R {
    let around = here(context);
    lies_in(context, part);
    let drawn = draw();
    lies_in(context, around);
    drawn
}

/// Says in which part of the game is drawn from here on.
pub fn lies_in(context: &Context, part: Part) {
    context.data_mut(|d| d.insert_temp(part_id(), part));
}

/// The part of the game that is drawn.
fn here(context: &Context) -> Part {
    context.data(|d| d.get_temp(part_id())).unwrap_or_default()
}

/// Has the page remember from now on which keys it was asked for.
pub fn watch(context: &Context) {
    context.data_mut(|d| d.insert_temp(asked_id(), Asked::new()));
}

/// The keys that it was asked for since.
#[must_use]
pub fn watched(context: &Context) -> Vec<(Part, Key)> {
    let asked: Option<Asked> = context.data(|d| d.get_temp(asked_id()));
    asked.into_iter().flatten().collect()
}

fn resting() -> Id {
    Id::new("keys-of-writing-rest")
}

/// Tells the page whether letters, digits and signs do nothing by themselves.
pub fn rest(context: &Context, on: bool) {
    context.data_mut(|d| d.insert_temp(resting(), on));
}

/// Whether a key does nothing by itself, because it writes something and such keys rest.
#[must_use]
pub fn rests(ui: &Ui, key: Key) -> bool {
    let writes = key.name().chars().count() == 1 || WRITE.contains(&key);
    writes && ui.data(|d| d.get_temp(resting())).unwrap_or(false)
}

/// Keys that write a sign and have a longer name.
const WRITE: [Key; 14] = [
    Key::Colon,
    Key::Comma,
    Key::Backslash,
    Key::Slash,
    Key::Pipe,
    Key::Questionmark,
    Key::Exclamationmark,
    Key::OpenBracket,
    Key::CloseBracket,
    Key::Minus,
    Key::Period,
    Key::Plus,
    Key::Equals,
    Key::Semicolon,
];

/// Whether a sign is written with Shift on some keyboards, where its key is pressed together with it.
#[must_use]
pub const fn has_shift(key: Key) -> bool {
    matches!(
        key,
        Key::Questionmark
            | Key::Exclamationmark
            | Key::Plus
            | Key::Colon
            | Key::Pipe
            | Key::Slash
            | Key::Equals
    )
}

/// The key that does what a key did as it came, in the part that is drawn.
#[must_use]
pub fn now(ui: &Ui, key: Key) -> Key {
    now_in(ui, here(ui.ctx()), key)
}

/// The same in another part.
#[must_use]
pub fn now_in(ui: &Ui, part: Part, key: Key) -> Key {
    let told: Option<Arc<Told>> = ui.data(|d| d.get_temp(id()));
    let asked: Option<Asked> = ui.data(|d| d.get_temp(asked_id()));
    if let Some(mut asked) = asked
        && asked.insert((part, key))
    {
        ui.data_mut(|d| d.insert_temp(asked_id(), asked));
    }
    told.map_or(key, |told| told.changed.now(part, key))
}

/// Name of a key on a button: the sign that it writes, where it writes one.
#[must_use]
pub fn key_name(key: Key) -> &'static str {
    match key {
        Key::Comma => ",",
        Key::Period => ".",
        Key::Slash => "/",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Semicolon => ";",
        Key::Minus => "−",
        Key::Equals => "=",
        Key::Plus => "+",
        Key::Questionmark => "?",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        _ => key.name(),
    }
}

/// How the key is written that does what a key did as it came, in the part that is drawn.
#[must_use]
pub fn name(ui: &Ui, key: Key) -> &'static str {
    key_name(now(ui, key))
}

/// The same in another part.
#[must_use]
pub fn name_in(ui: &Ui, part: Part, key: Key) -> String {
    let name = key_name(now_in(ui, part, key));
    match part {
        Part::WithCtrl => text!("shortcuts-with-ctrl", key = name),
        _ => name.to_owned(),
    }
}

/// Where a key is named in words that are written elsewhere: `‹N›`, or `‹conference N›` for the key of a part.
const MARKS: (char, char) = ('‹', '›');

/// Words in which keys are named between marks, with the names of the keys that do the same now.
#[must_use]
pub fn written(ui: &Ui, words: &str) -> String {
    let mut written = String::new();
    let mut left = words;
    while let Some((before, rest)) = left.split_once(MARKS.0) {
        let Some((named, after)) = rest.split_once(MARKS.1) else {
            break;
        };
        written.push_str(before);
        written.push_str(&named_key(ui, named).unwrap_or_else(|| named.to_owned()));
        left = after;
    }
    written + left
}

/// Words of a scenario that name keys of every page as they come, F4, Home or Ctrl Z, with the names of those
/// that do the same now.
#[must_use]
pub fn plain(ui: &Ui, words: &str) -> String {
    let told: Option<Arc<Told>> = ui.data(|d| d.get_temp(id()));
    if told.is_none_or(|told| told.changed.is_empty()) {
        return words.to_owned();
    }
    let mut written = words.to_owned();
    let anywhere = shortcuts::keys(Part::Everywhere).iter();
    let long = anywhere.filter(|key| key.name().len() > 1);
    let all = long.map(|key| (Part::Everywhere, *key, key.name().to_owned()));
    let ctrl = shortcuts::keys(Part::WithCtrl).iter().map(|key| {
        let name = text!("shortcuts-with-ctrl", key = key.name());
        (Part::WithCtrl, *key, name)
    });
    // Between marks first, so that no name is replaced twice.
    for (part, key, name) in all.chain(ctrl) {
        let (id, key) = (part.id(), key.name());
        let mark = format!("{}{id} {key}{}", MARKS.0, MARKS.1);
        written = whole_words(&written, &name, &mark);
    }
    self::written(ui, &written)
}

/// Words with a name that stands in them by itself replaced.
fn whole_words(words: &str, name: &str, by: &str) -> String {
    let mut written = String::new();
    let mut left = words;
    while let Some((before, after)) = left.split_once(name) {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let within = letter(before.chars().next_back()) || letter(after.chars().next());
        written.push_str(before);
        written.push_str(if within { name } else { by });
        left = after;
    }
    written + left
}

/// The name of the key that does what the named one did.
fn named_key(ui: &Ui, named: &str) -> Option<String> {
    let (part, key) = match named.split_once(' ') {
        Some((id, key)) => (Part::ALL.into_iter().find(|part| part.id() == id)?, key),
        None => (here(ui.ctx()), named),
    };
    Some(name_in(ui, part, Key::from_name(key)?))
}

//! Keys that a person has changed: what is done by one key may be done by another, which then does what the
//! first one did, so that no key is lost and none does two things.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_egui::egui::{Context, Id, Key, Ui};

/// Names of keys, each with the name of the key that does what it did.
pub type Keys = BTreeMap<String, String>;

fn id() -> Id {
    Id::new("keys-changed")
}

/// Tells the page which keys were changed.
pub fn tell(context: &Context, keys: &Keys) {
    context.data_mut(|d| {
        let told: Option<Arc<Keys>> = d.get_temp(id());
        if told.is_none_or(|told| *told != *keys) {
            d.insert_temp(id(), Arc::new(keys.clone()));
        }
    });
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

/// The key that does what a key did.
#[must_use]
pub fn now(ui: &Ui, key: Key) -> Key {
    let told: Option<Arc<Keys>> = ui.data(|d| d.get_temp(id()));
    told.map_or(key, |keys| of(&keys, key))
}

/// The key that does what a key did, by the names that were kept; a name that is none of a key is passed
/// over.
#[must_use]
pub fn of(keys: &Keys, key: Key) -> Key {
    let other = keys.get(key.name()).and_then(|name| Key::from_name(name));
    other.unwrap_or(key)
}

/// Has `by` do what `does` does; what did so before does what `by` did.
pub fn swap(keys: &mut Keys, does: Key, by: Key) {
    let before = of(keys, does);
    let other = Key::ALL.iter().copied().find(|&k| of(keys, k) == by);
    let mut put = |key: Key, to: Key| {
        if key == to {
            keys.remove(key.name());
        } else {
            keys.insert(key.name().to_owned(), to.name().to_owned());
        }
    };
    put(does, by);
    if let Some(other) = other.filter(|&other| other != does) {
        put(other, before);
    }
}

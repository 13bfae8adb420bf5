//! Which key does what, once the changes in the settings are read.

use std::collections::BTreeMap;

use bevy_egui::egui::Key;

use crate::desktop::shortcuts::listed::keys;
use crate::desktop::shortcuts::part::Part;

/// Changes as they are kept: the name of a part and of a key, as `years G`, with the name of the key that does
/// the same now. Without a part a change holds wherever the key does something.
pub type Keys = BTreeMap<String, String>;

/// Whether a key cannot be changed, and nothing else be put on it: by it pages are walked and left.
#[must_use]
pub const fn is_fixed(key: Key) -> bool {
    matches!(key, Key::Tab | Key::Escape)
}

/// What is done by other keys than it comes with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed(BTreeMap<(Part, Key), Key>);

impl Changed {
    /// Those that the settings name, as far as they can hold.
    #[must_use]
    pub fn read(kept: &Keys) -> Self {
        let mut changed = Self::as_kept(kept);
        while let Some((clash, _)) = changed.clashes().into_iter().next() {
            changed.0.remove(&clash);
        }
        changed
    }

    /// Those that the settings name, though one key may then do two things.
    pub(super) fn as_kept(kept: &Keys) -> Self {
        let mut changed = Self::default();
        // What is said of one part goes before what is said of all.
        for whole in [true, false] {
            for (name, to) in kept {
                let Some(to) = Key::from_name(to).filter(|key| !is_fixed(*key)) else {
                    continue;
                };
                for job in jobs(name)
                    .into_iter()
                    .filter(|_| whole != name.contains(' '))
                {
                    changed.0.insert(job, to);
                }
            }
        }
        changed.0.retain(|(_, key), to| key != to);
        changed
    }

    /// As it is kept.
    #[must_use]
    pub fn kept(&self) -> Keys {
        let name = |(part, key): &(Part, Key)| format!("{} {}", part.id(), key.name());
        let all = self.0.iter();
        all.map(|(job, to)| (name(job), to.name().to_owned()))
            .collect()
    }

    /// Whether all keys are as they come.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The key that does now, in a part, what a key did as it came.
    #[must_use]
    pub fn now(&self, part: Part, key: Key) -> Key {
        if self.is_empty() {
            return key;
        }
        let job = that_has(part, key).map(|part| (part, key));
        job.and_then(|job| self.0.get(&job)).copied().unwrap_or(key)
    }

    /// Has a key do what another one does.
    pub(super) fn put(&mut self, (part, key): (Part, Key), to: Key) {
        if key == to {
            self.0.remove(&(part, key));
        } else {
            self.0.insert((part, key), to);
        }
    }

    /// Changes by which a key would do two things at once, each with the other thing. What shares a key as it
    /// comes is never wanted at once.
    pub(super) fn clashes(&self) -> Vec<((Part, Key), (Part, Key))> {
        let mut found = vec![];
        for (&(part, key), &to) in &self.0 {
            let others = all().filter(|&(p, k)| k != key && p.meets(part));
            let other = others
                .into_iter()
                .find(|&(p, k)| self.0.get(&(p, k)).copied().unwrap_or(k) == to);
            found.extend(other.map(|other| ((part, key), other)));
        }
        found
    }
}

/// All keys that do something, each with its part.
pub(super) fn all() -> impl Iterator<Item = (Part, Key)> {
    let of = |part: Part| keys(part).iter().map(move |key| (part, *key));
    Part::ALL.into_iter().flat_map(of)
}

/// What a name in the settings stands for: one key of a part, or the key in every part that has it.
pub(super) fn jobs(name: &str) -> Vec<(Part, Key)> {
    let (part, key) = match name.split_once(' ') {
        Some((part, key)) => (Some(part), key),
        None => (None, name),
    };
    let Some(key) = Key::from_name(key) else {
        return vec![];
    };
    let named = all().filter(|(p, k)| *k == key && part.is_none_or(|part| part == p.id()));
    named.collect()
}

/// The part in or around a part in which a key does something.
fn that_has(part: Part, key: Key) -> Option<Part> {
    let outwards = std::iter::successors(Some(part), |part| part.around());
    let mut outwards = outwards.filter(|part| keys(*part).contains(&key));
    outwards.next()
}

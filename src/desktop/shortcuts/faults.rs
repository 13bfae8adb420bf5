//! What of the changes in the settings cannot hold.

use bevy_egui::egui::Key;

use crate::desktop::shortcuts::changed::{Changed, Keys, is_fixed, jobs};
use crate::desktop::shortcuts::part::Part;
use crate::desktop::shortcuts::says::says;
use crate::text;

/// What cannot hold, each told; the rest holds.
#[must_use]
pub fn faults(kept: &Keys) -> Vec<String> {
    let mut faults: Vec<String> = kept
        .iter()
        .filter_map(|(name, to)| fault(name, to))
        .collect();
    let mut changed = Changed::as_kept(kept);
    while let Some(((part, key), (other, own))) = changed.clashes().into_iter().next() {
        let name = format!("{} {}", part.id(), key.name());
        faults.push(text!(
            "shortcuts-bad-clash",
            key = changed.now(part, key).name(),
            part = part.name(),
            does = says(part, key),
            others = says(other, own),
            name = name
        ));
        changed.put((part, key), key);
    }
    faults
}

/// What is wrong with one change by itself.
fn fault(name: &str, to: &str) -> Option<String> {
    let (part, key) = match name.split_once(' ') {
        Some((part, key)) => (Some(part), key),
        None => (None, name),
    };
    if part.is_some_and(|part| Part::ALL.iter().all(|p| p.id() != part)) {
        return Some(text!("shortcuts-bad-part", name = name));
    }
    let unknown = [key, to]
        .into_iter()
        .find(|name| Key::from_name(name).is_none());
    if let Some(name) = unknown {
        return Some(text!("shortcuts-bad-name", name = name));
    }
    if Key::from_name(to).is_some_and(is_fixed) {
        return Some(text!("shortcuts-bad-fixed", name = name, key = to));
    }
    let nothing = jobs(name).is_empty();
    nothing.then(|| text!("shortcuts-bad-job", name = name))
}

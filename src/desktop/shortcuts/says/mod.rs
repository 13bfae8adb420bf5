//! What each key does, in words.

mod conference;
mod pages;
mod room;
mod years;

use bevy_egui::egui::Key;

use crate::desktop::shortcuts::Part;

/// What a key does in a part of the game; nothing if it does nothing there.
#[must_use]
pub fn says(part: Part, key: Key) -> String {
    let all = [pages::says, conference::says, years::says, room::says];
    let said = all.into_iter().find_map(|says| says(part, key));
    said.unwrap_or_default()
}

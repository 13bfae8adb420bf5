//! The two buttons on the page that put a wording into the package in hand.

use crate::model::ids::{BracketId, WordingId};
use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::views::act;

/// Buttons that add the selected wording to the package in hand.
pub fn terms_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let here = (view.desk.bracket, view.desk.wording);
    let mark = |terms: &[(BracketId, WordingId)]| if terms.contains(&here) { " (in)" } else { "" };
    let give = format!("We could take it{}", mark(&view.desk.draft.give));
    let want = format!("They should take it{}", mark(&view.desk.draft.want));
    if act(ui, look, &give, Some(Key::G), false) {
        out.push(Command::Term(true));
    }
    if act(ui, look, &want, Some(Key::K), false) {
        out.push(Command::Term(false));
    }
}

//! The two buttons on the page that put a wording into the package in hand.

use crate::model::ids::{BracketId, WordingId};
use bevy_egui::egui::{Key, Ui};

use crate::desktop::screens::conference::changes::PackageChange;
use crate::desktop::screens::conference::{Out, View};
use crate::desktop::widgets::act;

/// Buttons that add the selected wording to the package in hand.
pub fn terms_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    let here = (view.screen.bracket, view.screen.wording);
    let mark = |terms: &[(BracketId, WordingId)]| if terms.contains(&here) { " (in)" } else { "" };
    let give = format!("We could take it{}", mark(&view.screen.draft.give));
    let want = format!("They should take it{}", mark(&view.screen.draft.want));
    if act(ui, look, &give, Some(Key::G), false) {
        out.ask(PackageChange::Term(true));
    }
    if act(ui, look, &want, Some(Key::K), false) {
        out.ask(PackageChange::Term(false));
    }
}

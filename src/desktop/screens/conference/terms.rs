//! The two buttons on the page that put a wording into the package in hand.

use crate::model::ids::{BracketId, WordingId};
use bevy_egui::egui::{Key, Ui};

use crate::desktop::screens::conference::changes::PackageChange;
use crate::desktop::screens::conference::{Out, View};
use crate::desktop::widgets::act;
use crate::text;

/// Buttons that add the selected wording to the package in hand.
pub fn terms_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    let here = (view.screen.bracket, view.screen.wording);
    let is_in = |terms: &[(BracketId, WordingId)]| terms.contains(&here);
    let give = if is_in(&view.screen.draft.give) {
        text!("page-we-take-in")
    } else {
        text!("page-we-take")
    };
    let want = if is_in(&view.screen.draft.want) {
        text!("page-they-take-in")
    } else {
        text!("page-they-take")
    };
    if act(ui, look, &give, Some(Key::G), false) {
        out.ask(PackageChange::Term(true));
    }
    if act(ui, look, &want, Some(Key::K), false) {
        out.ask(PackageChange::Term(false));
    }
}

//! The two buttons on the page that put a wording into the package in hand.

use crate::model::ids::{BracketId, WordingId};
use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::changes::PackageChange;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{act, places, pressed};
use crate::text;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The one that lies near: to ask for what is worth something to us, to give what costs us.
    Near,
    /// The other.
    Far,
}

/// Whether a half is what we could take.
fn ours(view: &View, sight: &Sight, half: Half) -> bool {
    let worth = sight.own.worth.get(view.screen.bracket.index());
    let worth = worth.and_then(|w| w.get(view.screen.wording.index()));
    (worth.copied().unwrap_or(0.0) < 0.0) == (half == Half::Near)
}

/// A button that adds the selected wording to the package in hand, or takes it out.
pub fn terms_ui(ui: &mut Ui, view: &View, sight: &Sight, half: Half, out: &mut Out) {
    let here = (view.screen.bracket, view.screen.wording);
    let is_in = |terms: &[(BracketId, WordingId)]| terms.contains(&here);
    let ours = ours(view, sight, half);
    let (words, key) = match ours {
        true if is_in(&view.screen.draft.give) => (text!("page-we-take-in"), Key::G),
        true => (text!("page-we-take"), Key::G),
        false if is_in(&view.screen.draft.want) => (text!("page-they-take-in"), Key::K),
        false => (text!("page-they-take"), Key::K),
    };
    // Where it puts in what is not there yet, it can be pointed at.
    let there = is_in(&view.screen.draft.give) || is_in(&view.screen.draft.want);
    let from = ui.next_widget_position();
    let pressed = act(ui, view.look, &words, Some(key), false);
    if !there {
        let it = sight.scenario.proposal(here.0, here.1);
        let name = places::of_term(ours, &it.bracket, &it.wording);
        let rect = places::find(ui.ctx(), &places::of_key(key.name()));
        let rect = rect.unwrap_or(egui::Rect::from_min_size(from, egui::Vec2::splat(24.0)));
        places::stands(ui, &name, rect);
    }
    if pressed {
        out.ask(PackageChange::Term(ours));
    }
}

/// The key of the half that is folded.
pub fn terms_keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Out) {
    let ours = ours(view, sight, Half::Far);
    if pressed(ui, if ours { Key::G } else { Key::K }) {
        out.ask(PackageChange::Term(ours));
    }
}

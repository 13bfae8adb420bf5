//! The two buttons on the page that put a wording into the package in hand.

use bevy_egui::egui::{Key, Ui};

use crate::conference::room::Standing;
use crate::desktop::screens::conference::changes::{Out, PackageChange};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{button, places, pressed};
use crate::model::ids::{BracketId, WordingId};
use crate::text;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The one that lies near: to ask for what is worth something to us, to give what costs us.
    Near,
    /// The other.
    Far,
}

/// Whether a half is what we could take. What costs nothing and brings nothing, as what stands already, is
/// near for the side of the package that has nothing yet.
fn ours(view: &View, sight: &Sight, half: Half) -> bool {
    let (draft, here) = (&view.screen.draft, view.screen.selected());
    let worth = sight.own.worth.get(view.screen.bracket.index());
    let worth = worth.and_then(|w| w.get(view.screen.wording.index()));
    let worth = worth.copied().unwrap_or(0.0);
    let near = if worth == 0.0 && !draft.want.contains(&here) {
        draft.give.contains(&here) || draft.give.is_empty() && !draft.want.is_empty()
    } else {
        worth < 0.0
    };
    near == (half == Half::Near)
}

/// A button that adds the selected wording to the package in hand, or takes it out.
pub fn terms_ui(ui: &mut Ui, view: &View, sight: &Sight, half: Half, out: &mut Out) {
    let here = view.screen.selected();
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
    let settled = (!there).then(|| settled(sight, here.0)).flatten();
    let on = ui.is_enabled() && settled.is_none();
    let mut r = button(ui, view.look, &words, Some(key), false, on);
    if let Some(words) = &settled {
        r = r.on_disabled_hover_text(words).on_hover_text(words);
    }
    if !there {
        let name = || {
            let it = sight.scenario.proposal(here.0, here.1);
            places::of_term(ours, &it.bracket, &it.wording)
        };
        places::stands(ui, name, r.rect);
    }
    let asked = r.clicked() || ui.is_enabled() && pressed(ui, key);
    match settled {
        Some(words) if asked => out.say(words),
        None if asked => out.ask(PackageChange::Term(ours)),
        _ => {}
    }
}

/// Why nothing of a bracket goes into a package, if it is settled.
fn settled(sight: &Sight, bracket: BracketId) -> Option<String> {
    let clear = sight.standing(bracket) == Standing::Clear;
    clear.then(|| text!("page-term-settled"))
}

/// The key of the half that is folded.
pub fn terms_keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Out) {
    let ours = ours(view, sight, Half::Far);
    if pressed(ui, if ours { Key::G } else { Key::K }) {
        let here = view.screen.selected();
        let draft = &view.screen.draft;
        let there = draft.give.contains(&here) || draft.want.contains(&here);
        match settled(sight, here.0).filter(|_| !there) {
            Some(words) => out.say(words),
            None => out.ask(PackageChange::Term(ours)),
        }
    }
}

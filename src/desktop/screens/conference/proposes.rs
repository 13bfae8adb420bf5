//! What the adviser would do first today, below what it says of the bracket in sight.

use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::act_words::act_words;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::{keys, text};
use crate::text;

/// A share in hundredths.
const PERCENT: f64 = 100.0;

/// Its first proposal, how sure it is, and where the others stand. A scene of the tutorial says itself what
/// to do.
pub(super) fn proposes_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    if view.left_out.scene || !sight.takes_part() || sight.actions_left() == 0 {
        return;
    }
    // They keep their places on that page, so that the best is not always the first.
    let all = sight.counsel.iter().flatten();
    let Some(first) = all.max_by(|a, b| a.expected.total_cmp(&b.expected)) else {
        return;
    };
    let key = keys::name(ui, Key::F4);
    let words = match &first.action {
        Some(action) => text!(
            "people-proposes",
            act = act_words(sight, action),
            chance = format!("{:.0}", PERCENT * first.chance),
            key = key
        ),
        None => text!("people-proposes-nothing", key = key),
    };
    ui.add_space(4.0);
    let words = text(words, theme::sans(look.size.small), *look.ink.full);
    ui.add(egui::Label::new(words).wrap());
}

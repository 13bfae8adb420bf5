//! The text without brackets, clause by clause.

use bevy_egui::egui::Ui;

use super::text;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::{theme, words};

/// Draws the text as it stands.
pub fn agreed_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look();
    for c in &sight.scenario.text.clauses {
        ui.add_space(8.0);
        let place = words::wording(&sight.scenario, c.frame[0], sight.room.text.at(c.frame[0]));
        ui.label(text(
            format!("{}  {} ({place})", c.number, c.title),
            theme::italic(look.lede),
            *look.ink2,
        ));
        let mut line = c.text.clone();
        for &b in c.frame.iter().chain(&c.words) {
            let bracket = &sight.scenario.text.brackets[b];
            let chosen = &bracket.wordings[sight.room.text.at(b)].text;
            line = line.replace(&format!("{{{}}}", bracket.id), chosen);
        }
        ui.label(text(line, theme::serif(look.lede), *look.ink));
    }
}

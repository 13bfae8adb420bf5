//! The text without brackets, clause by clause.

use bevy_egui::egui::Ui;

use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::text;
use crate::desktop::{theme, words};
use crate::model::Text;
use crate::text;

/// Draws a text.
pub fn agreed_ui(ui: &mut Ui, look: &Look, sight: &Sight, agreed: &Text) {
    let mut dropped = vec![];
    for c in &sight.scenario.text.clauses {
        let place = agreed.at(c.frame.place);
        if sight.scenario.text.brackets[c.frame.place].wordings[place].id == "dropped" {
            dropped.push(format!("{} {}", c.number, c.title));
            continue;
        }
        ui.add_space(8.0);
        let place = words::wording(&sight.scenario, c.frame.place, place);
        ui.label(text(
            format!("{}  {} ({place})", c.number, c.title),
            theme::italic(look.size.lede),
            *look.ink.soft,
        ));
        let mut line = c.text.clone();
        for b in c
            .frame
            .brackets()
            .into_iter()
            .chain(c.words.iter().copied())
        {
            let bracket = &sight.scenario.text.brackets[b];
            let chosen = &bracket.wordings[agreed.at(b)].text;
            line = line.replace(&format!("{{{}}}", bracket.id), chosen);
        }
        ui.label(text(line, theme::serif(look.size.lede), *look.ink.full));
    }
    if !dropped.is_empty() {
        ui.add_space(8.0);
        let words = text!(
            "widgets-dropped",
            clauses = words::list(&dropped, dropped.len())
        );
        ui.label(text(words, theme::italic(look.size.lede), *look.ink.faint));
    }
}

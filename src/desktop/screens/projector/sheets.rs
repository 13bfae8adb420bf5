//! What does not fit the room's screen at once is shown sheet by sheet: ↑ and ↓ turn them.

use std::ops::Range;

use bevy_egui::egui::{FontId, Ui};

use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::text;
use crate::text;

/// Which of the things fit a sheet of a height together, in their order; each sheet has one at least.
#[must_use]
pub fn sheets(heights: &[f32], gap: f32, tall: f32) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = vec![];
    let mut left = 0.0;
    for (n, &height) in heights.iter().enumerate() {
        match all.last_mut() {
            Some(sheet) if height + gap <= left => {
                sheet.end = n + 1;
                left -= height + gap;
            }
            _ => {
                all.push(n..n + 1);
                left = tall - height;
            }
        }
    }
    all
}

/// Height of words in a width.
pub(super) fn tall(ui: &Ui, words: &str, font: FontId, wide: f32) -> f32 {
    let ink = ui.visuals().text_color();
    let galley = ui.painter().layout(words.to_owned(), font, ink, wide);
    galley.size().y + ui.spacing().item_spacing.y
}

/// The heading of a page and, where there are several sheets, which one is shown. Gives that.
pub(super) fn heading_ui(
    ui: &mut Ui,
    view: &View,
    heading: String,
    sheets: usize,
    out: &mut Out,
) -> usize {
    let look = view.look;
    let last = sheets.saturating_sub(1);
    let now = view.screen.sheet.min(last);
    if now != view.screen.sheet {
        out.ask(ProjectorChange::Sheet(now));
    }
    ui.horizontal(|ui| {
        ui.label(text(
            heading,
            theme::serif(look.size.treaty),
            *look.ink.full,
        ));
        if sheets > 1 {
            ui.add_space(look.size.body);
            let words = text!("projector-sheet", n = now + 1, all = sheets);
            ui.label(text(words, theme::sans(look.size.body), *look.ink.soft));
        }
    });
    now
}

#[cfg(test)]
mod tests {
    use super::sheets;

    #[test]
    fn what_fits_stays_together_and_nothing_is_left_out() {
        assert!(sheets(&[], 1.0, 10.0).is_empty());
        assert_eq!(sheets(&[4.0, 4.0, 4.0], 1.0, 10.0), [0..2, 2..3]);
        assert_eq!(sheets(&[40.0, 4.0], 1.0, 10.0), [0..1, 1..2]);
    }
}

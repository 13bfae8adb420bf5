//! The head of the page.

use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::screens::signing::changes::{Out, SigningChange};
use crate::desktop::screens::signing::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{act, hinted, keys, plate, pressed, small, text};
use crate::text;

/// Who one is, where and when, and how the roll is hurried on.
pub(super) fn header_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let room = ui.max_rect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let seat = sight.scenario.states.get(sight.seat.index());
        match seat.filter(|_| !sight.chair) {
            Some(seat) => plate(ui, look, &seat.profile.name, look.size.body),
            None => plate(ui, look, &text!("signing-chair"), look.size.body),
        };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let words = text!("signing-title");
            ui.label(text(words, theme::serif(look.size.head), *look.ink.full));
            small(ui, look, &sight.scenario.text.title);
        });
    });
    if !view.done() || view.all_called() {
        return;
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            if act(
                ui,
                look,
                &text!("signing-to-the-end"),
                Some(Key::Enter),
                false,
            ) {
                out.ask(SigningChange::Plates(view.order.len()));
            }
            let hold = if view.roll.held {
                text!("signing-go-on")
            } else {
                text!("signing-hold")
            };
            if act(ui, look, &hold, Some(Key::P), false) {
                out.ask(SigningChange::Hold);
            }
            let pace = if view.roll.slow {
                text!("signing-faster")
            } else {
                text!("signing-slower")
            };
            if hinted(ui, look, &pace, keys::name(ui, Key::Comma)).clicked()
                || pressed(ui, Key::Comma)
            {
                out.ask(SigningChange::Slow);
            }
        });
    });
}

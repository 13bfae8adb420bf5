//! The right column: packages and the journal.

use bevy_egui::egui::{self, Rect, Ui};

use crate::desktop::screens::conference::chair::chair_ui;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::composer::{FOOT, composer_ui, hint_ui, send_ui};
use crate::desktop::screens::conference::inbox::{agreed_ui, inbox_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::shortcuts::Part;
use crate::desktop::widgets::called;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::journal::journal_ui;
use crate::desktop::widgets::today::done_ui;
use crate::desktop::widgets::{at, ends, hair, head, keys, small};
use crate::model::calendar::Phase;
use crate::text;

/// Waiting packages on top, then those in force, then the journal. With a package in hand that
/// comes first, and the strip that sends it stays at the foot.
pub fn corridors_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    if sight.chair {
        let shown = egui::ScrollArea::vertical()
            .id_salt("chair")
            .auto_shrink(false)
            .show(ui, |ui| {
                if sight.phase == Phase::Conference(0) {
                    called::sitting_ui(ui, look, sight);
                }
                let context = ui.ctx().clone();
                keys::within(&context, Part::Chair, || chair_ui(ui, view, sight, out));
                ui.add_space(look.space[1]);
                done_ui(ui, look, sight, &text!("packages-done-today"), out);
                head(ui, look, &text!("packages-journal"));
                journal_ui(ui, look, sight, 40);
            });
        fades(ui, *look.ground.window, &shown);
        return;
    }
    let full = ui.available_rect_before_wrap();
    let held = sight.hand.is_some();
    let foot = if held { FOOT } else { 0.0 };
    let body = Rect::from_min_max(full.min, egui::pos2(full.right(), full.bottom() - foot));
    at(ui, body, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt(("corridors", held))
            .auto_shrink(false)
            .show(ui, |ui| {
                if held {
                    composer_ui(ui, view, sight, out);
                    hair(ui, look);
                }
                done_ui(ui, look, sight, &text!("packages-done-today"), out);
                inbox_ui(ui, view, sight, out);
                if !held && sight.sits() {
                    hint_ui(ui, view, sight);
                }
                agreed_ui(ui, view, sight, out);
                ui.add_space(look.space[1]);
                ends(
                    ui,
                    |ui| head(ui, look, &text!("packages-journal")),
                    |ui| {
                        small(
                            ui,
                            look,
                            text!("packages-journal-lines", n = sight.journal.len()),
                        )
                    },
                );
                journal_ui(ui, look, sight, 40);
            });
        fades(ui, *look.ground.window, &shown);
    });
    if held {
        at(ui, full.with_min_y(body.bottom()), |ui| {
            send_ui(ui, view, sight, out);
        });
    }
}

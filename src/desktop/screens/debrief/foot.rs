//! What can be done with a session that is over.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screen::Screen;
use crate::desktop::screens::debrief::changes::Out;
use crate::desktop::screens::debrief::view::View;
use crate::desktop::widgets::act;
use crate::text;

/// Where the height of the buttons is kept from frame to frame.
const FOOT: &str = "debrief-foot";
/// The same before they were drawn, points: one line of them.
const LINE: f32 = 44.0;

/// How tall the buttons are, in as many lines as they take.
pub(super) fn height(ui: &Ui) -> f32 {
    ui.data(|d| d.get_temp(FOOT.into())).unwrap_or(LINE)
}

/// The buttons.
pub(super) fn foot_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let from = ui.cursor().top();
    ui.add_space(8.0);
    let look = view.look;
    ui.horizontal_wrapped(|ui| {
        let another = text!("debrief-screen-another");
        if act(ui, look, &another, Some(Key::Enter), true) {
            out.go(Screen::Setup);
        }
        let several = view.sight.people() > 1;
        if several && act(ui, look, &text!("curtain-next-eyes"), Some(Key::N), false) {
            out.command(Command::LookBackFromNext);
        }
        if act(ui, look, &text!("debrief-screen-save"), Some(Key::S), false) {
            out.command(Command::Save);
        }
        let record = text!("debrief-screen-record");
        if act(ui, look, &record, Some(Key::R), false) {
            out.go(Screen::Record);
        }
        let assumptions = text!("debrief-screen-assumptions");
        if act(ui, look, &assumptions, Some(Key::A), false) {
            out.go(Screen::Assumptions);
        }
    });
    let tall = ui.min_rect().bottom() - from + ui.spacing().item_spacing.y;
    if (tall - height(ui)).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(FOOT.into(), tall));
        ui.ctx().request_repaint();
    }
}

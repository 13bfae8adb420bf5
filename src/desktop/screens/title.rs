//! The title: a treaty page.

use bevy_egui::egui::{self, Align2, Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Screen, View};
use crate::desktop::theme;
use crate::desktop::views::{act, at, paper, span, text};

/// Draws the title page.
pub fn title_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let full = ui.max_rect();
    let wide = (full.width() * 0.56).max(560.0).min(full.width() - 32.0);
    let leaf = egui::Rect::from_center_size(full.center(), Vec2::new(wide, full.height() - 112.0));
    paper(ui, look, leaf);
    let size = (wide / 7.2).min(look.display);
    let y = leaf.top() + leaf.height() * 0.24;
    let p = ui.painter();
    let g = p.layout_no_wrap("Plenary".to_owned(), theme::serif(size), *look.ink);
    let b = p.layout_no_wrap("[".to_owned(), theme::serif(size), *look.accent);
    let x = leaf.center().x - g.size().x / 2.0;
    let (gw, gh) = (g.size().x, g.size().y);
    p.galley(egui::pos2(x, y - gh / 2.0), g, *look.ink);
    p.galley(
        egui::pos2(x - b.size().x - 6.0, y - gh / 2.0),
        b,
        *look.accent,
    );
    p.text(
        egui::pos2(x + gw + 6.0, y),
        Align2::LEFT_CENTER,
        "]",
        theme::serif(size),
        *look.accent,
    );
    let body = span(
        leaf.left() + 56.0,
        y + size * 0.72,
        leaf.right() - 56.0,
        leaf.bottom() - 24.0,
    );
    at(ui, body, |ui| {
        ui.vertical_centered(|ui| {
            ui.label(text("Every word on the table moves the years that follow.", theme::italic(look.treaty), *look.ink2));
            ui.add_space(look.space[5]);
            ui.label(text("Member States [shall | should] [endeavour to] keep the [security and robustness | robustness] of networks …", theme::serif(look.treaty), *look.ink));
            ui.add_space(look.space[6]);
            if act(ui, look, "Take a seat", Some(Key::Enter), true) {
                out.push(Command::Go(Screen::Setup));
            }
            ui.add_space(look.space[1]);
            if act(ui, look, "Leave", Some(Key::Q), false) {
                out.push(Command::Quit);
            }
        });
    });
}

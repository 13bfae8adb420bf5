//! The conference: people, text, corridors, and the floor below.

use bevy_egui::egui::{Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Tab, View};
use crate::desktop::views::{act, at, corridors, dossier, floor, leaf, people, span, top};

/// Draws the room. Narrow windows and large text fold the left column and the floor.
pub fn conference_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let full = ui.max_rect();
    let narrow = full.width() < 1400.0 || view.desk.scale >= 1.3;
    let head = span(full.left(), full.top(), full.right(), full.top() + 60.0);
    top::top_ui(ui, view, head, out);
    let low = full.bottom() - if narrow { 32.0 } else { 184.0 };
    let (left, right) = if narrow {
        (
            full.left() + 16.0,
            full.right() - (full.width() * 0.30).clamp(260.0, 380.0),
        )
    } else {
        (full.left() + 328.0, full.right() - 384.0)
    };
    let top = head.bottom() + 14.0;
    if !narrow {
        at(
            ui,
            span(full.left() + 24.0, top, left - 20.0, low - 6.0),
            |ui| people::people_ui(ui, view, out),
        );
    }
    let page = span(left, top, right, low);
    if view.desk.dossier.is_some() {
        dossier::dossier_ui(ui, view, page, out);
    } else {
        leaf::leaf_ui(ui, view, page, out);
    }
    let side = span(right, top, full.right(), low - 6.0).shrink2(Vec2::new(20.0, 0.0));
    at(ui, side, |ui| {
        if narrow {
            let people = view.desk.tab == Tab::People;
            let (label, next) = if people {
                ("Corridors", Tab::Corridors)
            } else {
                ("People", Tab::People)
            };
            if act(ui, look, label, Some(Key::B), false) {
                out.push(Command::Tab(next));
            }
            if people {
                people::people_ui(ui, view, out);
                return;
            }
            if people::call_search(ui, view) {
                out.push(Command::Tab(Tab::People));
            }
        }
        corridors::corridors_ui(ui, view, out);
    });
    let floor = span(full.left(), low, full.right(), full.bottom());
    floor::floor_ui(ui, view, floor, narrow);
}

//! One key for each step of the room: which page is shown, the way to the next turn, and the strip.

use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::screen::{Private, Shown};
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::{act, key_name, keys, pressed, small, text};
use crate::model::calendar::Phase;
use crate::text;

/// The key that shows the strip on the room's screen while it is held down. It writes nothing, so that what
/// a table asks for can be typed meanwhile.
pub const HELD: Key = Key::F8;
/// Room for the button to the next turn, in points.
const NEXT: f32 = 130.0;

/// One key for each step. The numbers turn to a page where they choose no words.
pub(super) fn steps(ui: &Ui, view: &View, numbers: bool, out: &mut Out) {
    let pages = Shown::of(view.sight.phase);
    if numbers {
        for (key, page) in DIGITS.into_iter().zip(&pages) {
            if pressed(ui, key) {
                out.ask(ProjectorChange::Page(*page));
            }
        }
    }
    let now = pages
        .iter()
        .position(|p| *p == view.screen.page)
        .unwrap_or(0);
    let forward = pressed(ui, Key::ArrowRight) || pressed(ui, Key::PageDown);
    let back = pressed(ui, Key::ArrowLeft) || pressed(ui, Key::PageUp);
    if forward && now + 1 < pages.len() {
        out.ask(ProjectorChange::Page(pages[now + 1]));
    }
    if back && now > 0 {
        out.ask(ProjectorChange::Page(pages[now - 1]));
    }
    if pressed(ui, Key::C) {
        let time = ui.input(|i| i.time);
        out.ask(ProjectorChange::Clock(time));
    }
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(ui, key) {
            out.ask(ProjectorChange::Step(by));
        }
    }
}

/// Which pages there are, the way to the next turn, and the strip, on one line.
pub(super) fn foot_ui(ui: &mut Ui, view: &View, look: &Look, out: &mut Out) {
    ui.horizontal(|ui| {
        pages_ui(ui, view, look, out);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ways_ui(ui, view, look, out);
        });
    });
}

/// The same on two lines.
pub(super) fn tall_foot_ui(ui: &mut Ui, view: &View, look: &Look, out: &mut Out) {
    ui.horizontal_wrapped(|ui| pages_ui(ui, view, look, out));
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ways_ui(ui, view, look, out);
        });
    });
}

/// Which pages there are.
fn pages_ui(ui: &mut Ui, view: &View, look: &Look, out: &mut Out) {
    ui.spacing_mut().item_spacing.x = 6.0;
    for (n, page) in Shown::of(view.sight.phase).into_iter().enumerate() {
        let on = page == view.screen.page;
        let words = page.name();
        let ink = if on {
            *look.accent.full
        } else {
            *look.ink.soft
        };
        let font = if on {
            theme::bold(look.size.body)
        } else {
            theme::sans(look.size.body)
        };
        let words = text(format!("{} {words}", n + 1), font, ink);
        if ui.add(egui::Button::new(words).frame(false)).clicked() {
            out.ask(ProjectorChange::Page(page));
        }
        ui.add_space(6.0);
    }
}

/// The way to the next turn, and the strip.
fn ways_ui(ui: &mut Ui, view: &View, look: &Look, out: &mut Out) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let (words, place) = match view.screen.strip {
        Private::Window => (text!("projector-strip-close"), Private::Shut),
        _ => (text!("projector-strip-open"), Private::Window),
    };
    if act(ui, look, &words, Some(Key::T), false) {
        out.ask(ProjectorChange::Strip(place));
    }
    if view.screen.strip != Private::Window {
        let key = key_name(keys::now(ui, HELD));
        let words = text!("projector-strip-held", key = key);
        let font = theme::sans(look.size.small);
        let set = ui
            .painter()
            .layout_no_wrap(words.clone(), font, *look.ink.soft);
        // Where the names of the pages leave no room it is left to the page of settings, which lists it.
        if ui.available_width() > set.size().x + NEXT {
            small(ui, look, words);
        }
    }
    let next = match view.sight.phase {
        Phase::Conference(_) => text!("projector-end-day"),
        Phase::Signing => text!("projector-end-signing"),
        Phase::Aftermath(_) => text!("projector-end-quarter"),
        Phase::Over => return,
    };
    if act(ui, look, &next, Some(Key::Space), true) {
        out.command(Command::EndTurn);
    }
}

//! The debrief: what the session was, how one did, when it turned, and beside it why.

mod aims;
pub mod changes;
mod chart;
mod foot;
mod headline;
mod lists;
mod moments;
mod plot;
mod points;
mod view;
mod why;

pub use changes::{DebriefChange, DebriefScreen, List};

use bevy::prelude::*;
use bevy_egui::egui::{self, Ui, Vec2};

use crate::desktop::hear::hear;
use crate::desktop::page::{Desk, Page};
use crate::desktop::par::{Background, ParChange};
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::whatif::WhatIf;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{at, paper, span};
use changes::Out;
use view::View;

/// Share of the page that the leaf takes.
const LEAF: f32 = 0.6;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Debrief);
    app.init_resource::<DebriefScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, changes::forget.in_set(ApplySystems::Follow));
    hear::<DebriefChange, _>(app, ApplySystems::Changes, changes::change);
}

/// Draws the end of a session.
fn draw(
    mut page: Page,
    screen: Res<DebriefScreen>,
    whatif: Res<WhatIf>,
    background: Res<Background>,
    mut out: Out,
    mut par: MessageWriter<ParChange>,
) {
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let view = &View {
        look,
        sight,
        screen: &screen,
        onward: whatif.onward(),
        background: &background,
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 20.0));
    let mid = full.left() + full.width() * LEAF;
    let leaf = span(full.left(), full.top(), mid - 12.0, full.bottom());
    paper(ui, look, leaf);
    at(ui, leaf.shrink2(Vec2::new(28.0, 20.0)), |ui| {
        let tall = ui.available_height() - foot::height(ui);
        let shown = egui::ScrollArea::vertical()
            .id_salt("session")
            .auto_shrink(false)
            .max_height(tall)
            .show(ui, |ui| story_ui(ui, view, out));
        fades(ui, *look.ground.sheet, &shown);
        foot::foot_ui(ui, view, out);
    });
    let right = span(mid + 12.0, full.top() + 48.0, full.right(), full.bottom());
    at(ui, right, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt(("why", screen.chosen))
            .auto_shrink(false)
            .show(ui, |ui| {
                if why::why_ui(ui, view, out) {
                    return;
                }
                let asked = points::points_ui(ui, view);
                asked.into_iter().for_each(|change| {
                    par.write(change);
                });
                lists::lists_ui(ui, view, out);
            });
        fades(ui, *look.ground.window, &shown);
    });
}

/// What the session was, how one did, and when it turned.
fn story_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    // Bars of what is moved through lie over nothing.
    ui.set_max_width(ui.available_width() - BAR);
    headline::headline_ui(ui, view);
    aims::aims_ui(ui, view);
    chart::turned_ui(ui, view, out);
    moments::moments_ui(ui, view, out);
}

/// Room for the bar of what is moved through, in points.
const BAR: f32 = 8.0;

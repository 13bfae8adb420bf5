//! The signing: the hall where plates go up group by group, the race of signatures, and the bet.

mod answers;
mod below;
mod card;
mod changes;
mod column;
mod header;
pub mod order;
pub mod pace;
mod race;
mod roll;
mod view;

pub use changes::{Below, SigningChange, SigningScreen};

use bevy::prelude::*;
use bevy_egui::egui::{self, Vec2};

use crate::desktop::frame::corner_width;
use crate::desktop::hall::WantedHall;
use crate::desktop::hear::hear;
use crate::desktop::motion::Motion;
use crate::desktop::page::{Desk, Page};
use crate::desktop::par::Background;
use crate::desktop::picked::Picked;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{at, hair, span};
pub use below::ANSWERS;
use below::{below_ui, tabs_ui};
use changes::{Out, change, follow};
use header::header_ui;
use view::View;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Signing);
    app.init_resource::<SigningScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, follow.in_set(ApplySystems::Follow))
        .add_systems(Update, pace::raise.run_if(pace::plates_go_up));
    hear::<SigningChange, _>(app, ApplySystems::Changes, change);
}

/// Width of the column with the sum and the answers, in a page so wide.
#[must_use]
pub fn column_width(full: egui::Rect) -> f32 {
    (full.width() * 0.23).clamp(264.0, 380.0)
}

/// Draws the signing.
fn draw(
    mut page: Page,
    roll: Res<SigningScreen>,
    background: Res<Background>,
    picked: Res<Picked>,
    motion: Res<Motion>,
    mut hall: ResMut<WantedHall>,
    mut out: Out,
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
        roll: &roll,
        background: &background,
        picked: picked.0,
        order: order::calls(
            (&sight.scenario, &sight.room.sittings.last.members),
            &roll.expected,
        ),
    };
    let out = &mut out;
    let full = ui.max_rect().shrink2(Vec2::new(24.0, 12.0));
    let right = full.right() - column_width(full);
    let edge = ui.max_rect().right() - corner_width(ui.max_rect().width());
    at(
        ui,
        span(full.left(), full.top(), edge, full.top() + 44.0),
        |ui| header_ui(ui, view, out),
    );
    let top = full.top() + 56.0;
    let tall = (full.height() * 0.22).clamp(178.0, 196.0);
    let column = span(right, top, full.right(), full.bottom());
    let card = (right - 40.0 - full.left()) * 0.36;
    let card = span(
        full.left(),
        top,
        full.left() + card.clamp(260.0, 440.0),
        top + tall,
    );
    card::card_ui(ui, view, card, out);
    let race = span(card.right() + 20.0, top, right - 16.0, top + tall);
    race::race_ui(ui, view, race, out);
    let tabs = span(
        full.left(),
        top + tall + 10.0,
        right - 24.0,
        top + tall + 36.0,
    );
    at(ui, tabs, |ui| tabs_ui(ui, view, out));
    let below = span(
        full.left(),
        tabs.bottom() + 8.0,
        right - 24.0,
        full.bottom(),
    );
    below_ui(ui, view, (below, !motion.reduced), &mut hall, out);
    // What one answers is in sight, however long the sum is.
    let foot = if view.done() || !view.answers() {
        0.0
    } else {
        ANSWERS
    };
    let sum = column.with_max_y(column.bottom() - foot);
    at(ui, sum, |ui| {
        let shown = egui::ScrollArea::vertical()
            .id_salt("column")
            .auto_shrink(false)
            .show(ui, |ui| column::column_ui(ui, view, out));
        fades(ui, *look.ground.window, &shown);
    });
    if foot > 0.0 {
        at(ui, column.with_min_y(sum.bottom() + 4.0), |ui| {
            hair(ui, look);
            answers::answers_ui(ui, look, sight, out);
        });
    }
}

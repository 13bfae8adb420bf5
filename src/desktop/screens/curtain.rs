//! The curtain between two persons who share the machine: whose turn it is, who is ready, and nothing of
//! any seat. What is drawn here is read from the session's calendar and from who is ready alone.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, paper, plate, small, text};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::session::Session;
use crate::session::admissible::Sender;
use crate::text;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Curtain);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the page.
fn draw(mut page: Page, play: Res<Play>, mut out: Requests) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    // What was typed on the page before, which a field could bring back, goes.
    ui.ctx().data_mut(egui::util::IdTypeMap::clear);
    let (Some(session), Some(at_desk)) = (&play.session, play.desk.at()) else {
        return;
    };
    let full = ui.max_rect();
    ui.painter().rect_filled(full, 0.0, *look.ground.sunk);
    let size = Vec2::new(760.0, 520.0).min(full.size() - Vec2::splat(32.0));
    let leaf = Rect::from_center_size(full.center(), size);
    paper(ui, look, leaf);
    let scenario = session.scenario();
    let Some(seat) = scenario.states.get(at_desk.index()) else {
        return;
    };
    let name = &seat.profile.name;
    at(ui, leaf.shrink(44.0), |ui| {
        small(ui, look, &scenario.setup.title);
        small(ui, look, when(session));
        ui.add_space(18.0);
        plate(ui, look, name, look.size.title);
        ui.add_space(10.0);
        let words = text!("curtain-next", seat = name);
        ui.label(text(words, theme::serif(look.size.title), *look.ink.full));
        let words = text!("curtain-ask");
        ui.label(text(words, theme::italic(look.size.lede), *look.ink.soft));
        ui.add_space(18.0);
        let words = text!("curtain-sit", seat = name);
        if act(ui, look, &words, Some(Key::Enter), true) {
            out.command(Command::LiftCurtain);
        }
        ui.add_space(18.0);
        who_ui(ui, look, session);
    });
}

/// Columns of seats: with more than a few of them, their lines would push each other off the sheet.
const COLUMNS: usize = 2;

/// Who is ready.
fn who_ui(ui: &mut Ui, look: &Look, session: &Session) {
    let seats: Vec<StateId> = session.people().collect();
    let tall = seats.len().div_ceil(COLUMNS).max(1);
    ui.columns(COLUMNS, |columns| {
        for (ui, seats) in columns.iter_mut().zip(seats.chunks(tall)) {
            for &seat in seats {
                let name = &session.scenario().states[seat].profile.name;
                small(
                    ui,
                    look,
                    if session.is_ready(Sender::Seat(seat)) {
                        text!("curtain-ready", seat = name)
                    } else {
                        text!("curtain-waits", seat = name)
                    },
                );
            }
        }
    });
}

fn when(session: &Session) -> String {
    let setup = &session.scenario().setup;
    match session.phase() {
        Phase::Conference(0) => text!("projector-before"),
        Phase::Conference(day) => text!("curtain-day", day = day, days = setup.days),
        Phase::Signing | Phase::Over => text!("curtain-signing"),
        Phase::Aftermath(quarter) => text!(
            "curtain-quarter",
            quarter = quarter,
            quarters = setup.quarters
        ),
    }
}

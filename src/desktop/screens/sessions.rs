//! The sessions on disk: each can be taken up again, and none replaces another.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Sense, Stroke, Ui, Vec2, pos2};

use crate::desktop::commands::Command;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::{act, at, hair, paper, small, text};
use crate::session::kept::{Come, Kept, Standing};
use crate::text;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Sessions);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the page.
fn draw(mut page: Page, play: Res<Play>, mut out: Requests) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let full = ui.max_rect();
    let size = Vec2::new(900.0, full.height() - 96.0).min(full.size() - Vec2::splat(32.0));
    let leaf = Rect::from_center_size(full.center(), size);
    paper(ui, look, leaf);
    at(ui, leaf.shrink(32.0), |ui| {
        let title = text(
            text!("sessions-title"),
            theme::serif(look.size.title),
            *look.ink.full,
        );
        ui.label(title);
        let folder = play.earlier.first().and_then(|k| k.path.parent());
        let line = folder.map_or_else(
            || text!("sessions-none"),
            |folder| text!("sessions-folder", folder = folder.display().to_string()),
        );
        small(ui, look, line);
        hair(ui, look);
        egui::ScrollArea::vertical()
            .id_salt("sessions")
            .auto_shrink(false)
            .max_height((ui.available_height() - 52.0).max(40.0))
            .show(ui, |ui| {
                for (n, kept) in play.earlier.iter().enumerate() {
                    row_ui(ui, look, n, kept, &mut out);
                    ui.add_space(10.0);
                }
            });
        ui.add_space(8.0);
        if act(ui, look, &text!("sessions-back"), Some(Key::Escape), true) {
            out.go(Screen::Title);
        }
    });
}

/// A session: a button if it can be opened, its file, and what keeps it from being opened.
fn row_ui(ui: &mut Ui, look: &Look, n: usize, kept: &Kept, out: &mut Requests) {
    let label = match kept.standing {
        Standing::Unfinished => text!("sessions-go-on", place = &kept.place),
        Standing::Finished => text!("sessions-look-back", place = &kept.place),
        Standing::Elsewhere | Standing::Unreadable(_) => {
            if !kept.place.is_empty() {
                ui.label(text(
                    &kept.place,
                    theme::sans(look.size.body),
                    *look.ink.full,
                ));
            }
            String::new()
        }
    };
    ui.horizontal(|ui| {
        if let Some(come) = kept.come {
            way_ui(ui, look, come);
        }
        if !label.is_empty() && act(ui, look, &label, DIGITS.get(n).copied(), false) {
            out.command(Command::Reopen(n));
        }
        // One laptop has the sessions of all tables of a class, in turn.
        let room = text!("sessions-project");
        if !label.is_empty() && kept.people > 1 && act(ui, look, &room, None, false) {
            out.command(Command::ProjectEarlier(n));
        }
    });
    let file = kept.path.file_name().unwrap_or_default().display();
    let line = match &kept.standing {
        Standing::Unfinished | Standing::Finished => file.to_string(),
        Standing::Elsewhere => text!("sessions-elsewhere", file = file.to_string()),
        Standing::Unreadable(why) => text!("sessions-unreadable", why = why),
    };
    small(ui, look, line);
}

/// Room for the way of a session, points.
const WAY: Vec2 = Vec2::new(168.0, 30.0);
/// Share of it that the days of a conference take.
const DAYS: f32 = 0.38;

/// How far a session has come: a tick for each day, the hall, a tick for each year, and a dot for today.
fn way_ui(ui: &mut Ui, look: &Look, come: Come) {
    let (rect, _) = ui.allocate_exact_size(WAY, Sense::hover());
    let line = rect.shrink2(Vec2::new(8.0, 0.0));
    let hall = line.left() + line.width() * DAYS;
    let (days, quarters) = (come.days.max(1) as f32, come.quarters.max(1) as f32);
    let x = |turn: f32| match turn - days - 1.0 {
        after if after > 0.0 => hall + (line.right() - hall) * (after / quarters).min(1.0),
        _ => line.left() + (hall - line.left()) * (turn / (days + 1.0)).min(1.0),
    };
    let (p, y) = (ui.painter(), rect.center().y);
    let soft = Stroke::new(look.width.hair, *look.edge.strong);
    p.hline(line.x_range(), y, soft);
    let years = (1..come.quarters / 4).map(|year| days + 1.0 + 4.0 * year as f32);
    for turn in (0..=come.days).map(|day| day as f32).chain(years) {
        p.vline(x(turn), y - 3.0..=y + 3.0, soft);
    }
    p.vline(
        hall,
        y - 9.0..=y + 3.0,
        Stroke::new(look.width.line, *look.ink.soft),
    );
    let now = pos2(x(come.turns as f32), y);
    let gone = Stroke::new(look.width.heavy, *look.ink.full);
    p.line_segment([pos2(line.left(), y), now], gone);
    p.circle_filled(now, 4.5, *look.accent.full);
}

//! The sessions on disk: each can be taken up again, and none replaces another.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Sense, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::way::{WAY, way};
use crate::desktop::widgets::{act, at, hair, paper, small, text};
use crate::session::kept::{Kept, Standing};
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
        let shown = egui::ScrollArea::vertical()
            .id_salt("sessions")
            .auto_shrink(false)
            .max_height((ui.available_height() - 52.0).max(40.0))
            .show(ui, |ui| {
                for (n, kept) in play.earlier.iter().enumerate() {
                    row_ui(ui, look, n, kept, &mut out);
                    ui.add_space(10.0);
                }
            });
        fades(ui, *look.ground.sheet, &shown);
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
            let (rect, _) = ui.allocate_exact_size(WAY, Sense::hover());
            way(ui.painter(), look, rect, come);
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

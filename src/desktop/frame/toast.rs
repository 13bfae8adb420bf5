//! What was just done, in a few words near where it was asked for; the journal keeps it.

use bevy::prelude::*;
use bevy_egui::egui::{self, Pos2, Rect, Stroke, StrokeKind, Vec2};

use crate::desktop::notice::Toast;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::screen::Screen;
use crate::desktop::screens::aftermath::desk_left;
use crate::desktop::screens::projector::{ProjectorScreen, announces};
use crate::desktop::theme;
use crate::desktop::widgets::{announce, at, text};

/// How long it is shown, in seconds.
const SECONDS: f64 = 4.0;
/// How far the pointer may go from it before it is put away, in points.
const NEAR: f32 = 180.0;

/// How far it stands from the column of cards, in points.
const BESIDE: f32 = 12.0;

/// When and where it was first shown.
#[derive(Debug, Clone, PartialEq)]
struct Since {
    words: String,
    time: f64,
    at: Pos2,
}

/// Draws it over the page; it stands in nobody's way.
pub(super) fn draw(mut page: Page, toast: Res<Toast>, room: Res<ProjectorScreen>) {
    let Some(Sheet {
        ui, look, screen, ..
    }) = page.open()
    else {
        return;
    };
    let Some(words) = toast.0.as_ref().filter(|_| !announces(&room)) else {
        return;
    };
    let full = ui.max_rect();
    let (time, pointer) = ui.input(|i| (i.time, i.pointer.latest_pos()));
    let name = egui::Id::new("toast");
    let known: Option<Since> = ui.data(|d| d.get_temp(name));
    let since = known.filter(|s| s.words == *words).unwrap_or_else(|| {
        let at = pointer.unwrap_or(full.center_bottom() - Vec2::new(0.0, 72.0));
        Since {
            words: words.clone(),
            time,
            at,
        }
    });
    ui.data_mut(|d| d.insert_temp(name, since.clone()));
    let gone = pointer.is_some_and(|p| p.distance(since.at) > NEAR);
    if gone || time - since.time > SECONDS {
        return;
    }
    let font = theme::sans(look.size.small);
    let galley = ui
        .painter()
        .layout(words.clone(), font.clone(), *look.ink.full, 320.0);
    let size = galley.size() + Vec2::new(28.0, 14.0);
    let middle = since.at - Vec2::new(0.0, size.y / 2.0 + 22.0);
    let rect = Rect::from_center_size(middle, size);
    let x =
        (full.left() + 8.0 - rect.left()).max(0.0) - (rect.right() + 8.0 - full.right()).max(0.0);
    // In the years the courses of a card lie in a column, under one another: it stands beside them.
    let desk = if screen == Screen::Aftermath {
        (rect.right() + x - desk_left(full) + BESIDE).max(0.0)
    } else {
        0.0
    };
    let x = x - desk;
    let y = (full.top() + 8.0 - rect.top()).max(0.0);
    let rect = rect.translate(Vec2::new(x, y));
    egui::Area::new("toast".into())
        .order(egui::Order::Tooltip)
        .interactable(false)
        .fixed_pos(rect.min)
        .show(ui.ctx(), |ui| {
            let p = ui.painter();
            p.rect_filled(rect, look.radius, *look.ground.sheet);
            let edge = Stroke::new(look.width.hair, *look.edge.strong);
            p.rect_stroke(rect, look.radius, edge, StrokeKind::Inside);
            p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.side.first);
            at(ui, rect.shrink2(Vec2::new(12.0, 6.0)), |ui| {
                announce(&ui.label(text(words, font, *look.ink.full)));
            });
        });
}

//! The moments beneath the chart, with the numbers that they have on it.

use std::sync::Arc;

use bevy_egui::egui::{Align2, Galley, Key, Painter, Pos2, Rect, Sense, Ui, Vec2, pos2};
use bevy_egui::egui::{WidgetInfo, WidgetType};

use crate::debrief::turning::{MOST, Moment};
use crate::desktop::screens::debrief::changes::{DebriefChange, Out};
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{pressed, ring, small};
use crate::desktop::words;
use crate::text;

/// Keys of the moments.
const KEYS: [Key; MOST] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
];
/// Least width of a column, and width of when it was, in sizes of body type.
const COLUMN: f32 = 22.0;
const WHEN: f32 = 4.1;
/// Between two columns, and between two rows, in points.
const GAP: (f32, f32) = (20.0, 3.0);

/// A moment ready to be painted.
struct Cell {
    when: Arc<Galley>,
    what: Arc<Galley>,
    did: Arc<Galley>,
    said: String,
}

impl Cell {
    fn of(p: &Painter, view: &View, n: usize, moment: &Moment, wide: f32) -> Self {
        let look = view.look;
        let when = view.when(moment);
        let words = |of| words::readable(&view.sight.scenario, of);
        let (what, did) = (view.what(moment), words(&moment.did));
        let said = text!(
            "debrief-screen-moment",
            n = n + 1,
            when = &when,
            what = &what,
            did = &did,
            own = if moment.own { "yes" } else { "no" }
        );
        let before = number_room(look) + WHEN * look.size.body;
        let room = (wide - before).max(60.0);
        Self {
            when: p.layout(
                when,
                theme::sans(look.size.small),
                *look.ink.soft,
                WHEN * look.size.body - 6.0,
            ),
            what: p.layout(what, theme::serif(look.size.lede), *look.ink.full, room),
            did: p.layout(did, theme::sans(look.size.small), *look.ink.soft, room),
            said,
        }
    }

    fn tall(&self) -> f32 {
        let told = self.what.size().y + self.did.size().y;
        told.max(self.when.size().y) + 6.0
    }
}

/// Radius of the number of a moment, in points.
pub(super) fn radius(look: &Look) -> f32 {
    look.size.micro * 0.78
}

/// Room for a number before its moment, in points.
fn number_room(look: &Look) -> f32 {
    2.0 * radius(look) + 10.0
}

/// The number of a moment in its disc: one's own decisions in the accent.
pub(super) fn number(p: &Painter, look: &Look, at: Pos2, (n, own): (usize, bool)) {
    let (ground, ink) = if own {
        (*look.accent.full, *look.accent.on)
    } else {
        (*look.ink.full, *look.ground.sheet)
    };
    p.circle_filled(at, radius(look), ground);
    let font = theme::bold(look.size.micro);
    p.text(at, Align2::CENTER_CENTER, n + 1, font, ink);
}

/// The moments, column by column; one that is pressed tells why.
pub(super) fn moments_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    let moments = view.moments();
    for (n, key) in KEYS.into_iter().enumerate().take(moments.len()) {
        if pressed(ui, key) {
            out.ask(choose(view, n));
        }
    }
    if moments.is_empty() {
        small(ui, look, text!("debrief-screen-no-moment"));
        return;
    }
    let wide = ui.available_width();
    let columns = if wide >= 2.0 * COLUMN * look.size.body {
        2
    } else {
        1
    };
    let each = (wide - GAP.0 * (columns - 1) as f32) / columns as f32;
    let cells: Vec<Cell> = (moments.iter().enumerate())
        .map(|(n, m)| Cell::of(ui.painter(), view, n, m, each))
        .collect();
    let rows = cells.len().div_ceil(columns);
    let tall = |row: usize| {
        let of_row = cells.iter().skip(row).step_by(rows);
        of_row.map(Cell::tall).fold(0.0, f32::max)
    };
    let talls: Vec<f32> = (0..rows).map(tall).collect();
    let all = talls.iter().sum::<f32>() + GAP.1 * rows as f32;
    let (place, _) = ui.allocate_exact_size(Vec2::new(wide, all), Sense::hover());
    for (n, (cell, moment)) in cells.iter().zip(moments).enumerate() {
        let (column, row) = (n / rows, n % rows);
        let above = talls[..row].iter().sum::<f32>() + GAP.1 * row as f32;
        let corner = place.min + Vec2::new(column as f32 * (each + GAP.0), above);
        let rect = Rect::from_min_size(corner, Vec2::new(each, talls[row]));
        moment_ui(ui, view, rect, (n, moment, cell), out);
    }
}

/// Tells why a moment came, or no longer if it is told already.
pub(super) fn choose(view: &View, n: usize) -> DebriefChange {
    let chosen = view.screen.chosen == Some(n);
    DebriefChange::Moment((!chosen).then_some(n))
}

fn moment_ui(
    ui: &Ui,
    view: &View,
    rect: Rect,
    (n, moment, cell): (usize, &Moment, &Cell),
    out: &mut Out,
) {
    let look = view.look;
    let chosen = view.screen.chosen == Some(n);
    let r = ui.interact(rect, ui.id().with(("moment", n)), Sense::click());
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &cell.said));
    let p = ui.painter();
    if chosen || r.hovered() {
        p.rect_filled(rect.expand(2.0), look.radius, *look.accent.wash);
    }
    let disc = rect.min + Vec2::splat(radius(look) + 2.0);
    number(p, look, disc, (n, moment.own));
    let x = rect.left() + number_room(look);
    p.galley(pos2(x, rect.top() + 3.0), cell.when.clone(), *look.ink.soft);
    let x = x + WHEN * look.size.body;
    p.galley(pos2(x, rect.top()), cell.what.clone(), *look.ink.full);
    let below = rect.top() + cell.what.size().y + 1.0;
    p.galley(pos2(x, below), cell.did.clone(), *look.ink.soft);
    ring(ui, look, rect, r.has_focus());
    if r.clicked() {
        out.ask(choose(view, n));
    }
}

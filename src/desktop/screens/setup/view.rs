//! What the parts of the page read, and a row to choose on it.

use bevy_egui::egui::{self, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::choice::Choice;
use crate::desktop::par::Background;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{one_line, ring};
use crate::model::ids::StateId;

/// What the parts of the page read.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) look: &'a Look,
    pub(super) shelf: &'a Shelf,
    pub(super) choice: &'a Choice,
    pub(super) find: &'a str,
    pub(super) background: &'a Background,
}

impl View<'_> {
    /// Whether a person at the machine is to hold a seat.
    pub(super) fn held(&self, seat: StateId) -> bool {
        let choice = self.choice;
        let given = choice.beside.contains(&seat);
        !choice.chair && (given || choice.beside.is_empty() && choice.seat == seat)
    }
}

/// A row to choose: a mark, a name, a wash when chosen.
pub(super) fn choice(ui: &mut Ui, view: &View, name: &str, chosen: bool) -> egui::Response {
    choice_beside(ui, view, name, chosen, 0.0)
}

/// The same, with room left at its right end for something else.
pub(super) fn choice_beside(
    ui: &mut Ui,
    view: &View,
    name: &str,
    chosen: bool,
    left: f32,
) -> egui::Response {
    let look = view.look;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), Sense::click());
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, name));
    let p = ui.painter();
    if chosen || r.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if chosen {
        let mark = rect.with_max_x(rect.left() + 3.0);
        p.rect_filled(mark, 0.0, *look.accent.full);
    }
    let font = theme::serif(look.size.lede);
    let g = one_line(p, name, font, *look.ink.full, rect.width() - 20.0 - left);
    let y = rect.center().y - g.size().y / 2.0;
    p.galley(egui::pos2(rect.left() + 12.0, y), g, *look.ink.full);
    ring(ui, look, rect, r.has_focus());
    r
}

//! What the draft would bring: five fans beside the years without a text, and who would sign.

use bevy_egui::egui::{self, Rect, Sense, Ui, WidgetInfo, WidgetType};

use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::fans::{Fan, axes, fan, legend};
use crate::desktop::widgets::glide::glide;
use crate::desktop::widgets::{at, span, text};
use crate::desktop::words;
use crate::model::indices::IndexName;
use crate::text;

/// Between two charts, points.
const GAP: f32 = 28.0;

/// Draws the page; `moves` says whether fans are led from one text to the next.
pub(super) fn ahead_ui(ui: &mut Ui, view: &View, rect: Rect, moves: bool) {
    let (look, sight) = (view.look, view.sight);
    let top = span(
        rect.left(),
        rect.top(),
        rect.right(),
        rect.top() + look.size.lede * 1.8,
    );
    at(ui, top, |ui| {
        let now = &sight.outlook.now;
        let words = text!(
            "projector-ahead",
            n = format!("{:.0}", now.mean),
            all = sight.room.delegations(),
            low = format!("{:.0}", now.range.0),
            high = format!("{:.0}", now.range.1)
        );
        ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    });
    let (own, without) = (view.whatif.in_view(), view.whatif.without());
    let own = own.as_ref().map(|found| &found.fans);
    let without = without.as_ref().map(|found| &found.fans);
    let axes = axes(own, without);
    let setup = &sight.scenario.setup;
    let last = setup.first_year + (setup.quarters.saturating_sub(1) / 4) as i32;
    let below = rect
        .with_min_y(top.bottom() + 8.0)
        .with_max_y(rect.bottom() - look.size.small * 1.8);
    let wide = (below.width() - 2.0 * GAP) / 3.0;
    let tall = (below.height() - GAP) / 2.0;
    for (n, index) in IndexName::ALL.into_iter().enumerate() {
        let (column, row) = ((n % 3) as f32, (n / 3) as f32);
        let corner = below.min + egui::vec2(column * (wide + GAP), row * (tall + GAP));
        let cell = Rect::from_min_size(corner, egui::vec2(wide, tall));
        let end = own.and_then(|fans| fans.end(index));
        let value = end.map_or_else(
            || "…".to_owned(),
            |end| format!("{:.0} [{:.0}–{:.0}]", end.p50, end.p5, end.p95),
        );
        let name = words::upper(&index.title().to_string());
        let heard = text!("projector-fan", index = &name, value = &value);
        let r = ui.allocate_rect(cell, Sense::hover());
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
        let p = ui.painter();
        p.text(
            cell.min,
            egui::Align2::LEFT_TOP,
            name,
            theme::serif(look.size.body),
            *look.ink.full,
        );
        let right = cell.right_top();
        p.text(
            right,
            egui::Align2::RIGHT_TOP,
            value,
            theme::bold(look.size.body),
            *look.accent.full,
        );
        let chart = Fan {
            own: own.map_or(&[], |fans| &fans.indices[index]),
            without: without.map_or(&[], |fans| &fans.indices[index]),
            years: (setup.first_year, last),
            axis: axes[index],
            numbered: true,
            before: false,
        };
        let id = egui::Id::new(("room-fan", view.whatif.laid, n));
        let glided = glide(ui, id, view.whatif.asked(), &chart, moves);
        fan(
            p,
            look,
            cell.with_min_y(cell.top() + look.size.body * 1.7),
            &glided.fan(&chart),
        );
    }
    // What the numbers are, in the place that five charts leave.
    let corner = below.min + egui::vec2(2.0 * (wide + GAP), tall + GAP);
    let note = Rect::from_min_size(corner, egui::vec2(wide, tall));
    at(ui, note, |ui| {
        let words = text!("projector-ahead-note");
        ui.label(text(words, theme::sans(look.size.small), *look.ink.soft));
    });
    let this = text!("outlook-legend-this");
    let without = text!("outlook-legend-without");
    let bands = text!("outlook-legend-bands");
    let right = egui::pos2(rect.right(), rect.bottom() - look.size.small * 0.7);
    legend(ui.painter(), look, right, [&this, &without, &bands]);
}

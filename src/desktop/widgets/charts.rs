//! Five indices over time.

use bevy_egui::egui::{self, Ui};
use egui_plot::{Line, Plot, PlotPoints};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{ends, small, text};
use crate::model::indices::{INDICES, Indices};
use crate::text;

/// One index: the world in ink, the seat in its colour, dashed.
pub fn chart_ui(ui: &mut Ui, look: &Look, sight: &Sight, index: usize, height: f32) {
    let quarters = &sight.history.quarters;
    let last = quarters.last().map_or(0.0, |q| q.0.values()[index]);
    let size = if ui.available_width() < 200.0 {
        look.size.body
    } else {
        look.size.lede
    };
    ends(
        ui,
        |ui| {
            ui.label(text(INDICES[index], theme::serif(size), *look.ink.full));
        },
        |ui| {
            if quarters.is_empty() {
                small(ui, look, text!("widgets-chart-later"));
                return;
            }
            let d = quarters.first().map_or(0.0, |q| last - q.0.values()[index]);
            small(ui, look, format!("{d:+.0}").replace('-', "−"));
            ui.label(text(
                format!("{last:.0}"),
                theme::bold(look.size.body),
                *look.ink.full,
            ));
        },
    );
    let first = f64::from(sight.scenario.setup.first_year);
    let points = |f: &dyn Fn(&(Indices, Vec<Indices>)) -> f64| {
        PlotPoints::from_iter(
            quarters
                .iter()
                .enumerate()
                .map(|(k, q)| [first + k as f64 / 4.0, f(q)]),
        )
    };
    let seat = sight.seat;
    let world = points(&|q| q.0.values()[index]);
    let mine = points(&|q| {
        q.1.get(seat.index())
            .map_or(f64::NAN, |s| s.values()[index])
    });
    let end = first + f64::from(sight.scenario.setup.quarters) / 4.0;
    let (low, high) = window(sight, index);
    let styles = &mut ui.style_mut().text_styles;
    styles.insert(egui::TextStyle::Body, theme::sans(look.size.micro));
    let own = quarters.last().and_then(|q| q.1.get(seat.index()));
    let heard = match own {
        Some(own) => text!(
            "widgets-chart-heard",
            index = INDICES[index],
            first = format!("{:.0}", quarters[0].0.values()[index]),
            last = format!("{last:.0}"),
            you = format!("{:.0}", own.values()[index])
        ),
        None => INDICES[index].to_owned(),
    };
    let shown = Plot::new(("chart", index))
        .height(height)
        .show_background(false)
        .show_grid([false, true])
        .show_axes([true, true])
        .y_axis_min_width(AXIS)
        .y_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .y_grid_spacer(egui_plot::uniform_grid_spacer(|_| [STEP; 3]))
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .set_margin_fraction(egui::Vec2::new(0.01, 0.04))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [5.0, 5.0, 5.0]))
        .include_x(first)
        .include_x(end)
        .include_y(low)
        .include_y(high)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .show(ui, |plot| {
            plot.line(
                Line::new(text!("widgets-chart-world"), world)
                    .color(*look.ink.full)
                    .width(look.width.heavy),
            );
            let style = egui_plot::LineStyle::dashed_dense();
            plot.line(
                Line::new(text!("widgets-chart-you"), mine)
                    .color(*look.accent.full)
                    .width(look.width.line)
                    .style(style),
            );
        });
    let image = egui::WidgetType::Image;
    (shown.response).widget_info(|| egui::WidgetInfo::labeled(image, true, &heard));
}

/// Least that a chart is high, in points of an index. Judgement: less is noise.
const LEAST: f64 = 24.0;
/// Between two lines of the axis, in points of an index.
const STEP: f64 = 10.0;
/// Room for the numbers of the axis, points.
const AXIS: f32 = 22.0;

/// Ends of what an index of the world and of the seat went through.
fn ends_of(sight: &Sight, index: usize) -> (f64, f64) {
    let (mut low, mut high) = (f64::MAX, f64::MIN);
    for q in &sight.history.quarters {
        let world = q.0.values()[index];
        let mine = q.1.get(sight.seat.index());
        let mine = mine.map_or(world, |s| s.values()[index]);
        low = low.min(world).min(mine);
        high = high.max(world).max(mine);
    }
    (low, high)
}

/// Ends of the axis of an index: each as long as the others, round its own middle.
fn window(sight: &Sight, index: usize) -> (f64, f64) {
    let spans = (0..INDICES.len()).map(|k| {
        let (low, high) = ends_of(sight, k);
        high - low
    });
    let span = spans.fold(LEAST, f64::max) + 2.0;
    let (low, high) = ends_of(sight, index);
    let middle = (low + high) / 2.0;
    (middle - span / 2.0, middle + span / 2.0)
}

/// What the lines mean.
pub fn legend_ui(ui: &mut Ui, look: &Look) {
    ui.horizontal(|ui| {
        ui.label(text(
            text!("widgets-legend-world"),
            theme::sans(look.size.small),
            *look.ink.full,
        ));
        ui.label(
            egui::RichText::new(text!("widgets-legend-you"))
                .font(theme::sans(look.size.small))
                .color(*look.accent.full),
        );
    });
}

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
    let mut low = f64::MAX;
    let mut high = f64::MIN;
    for q in quarters {
        let mine =
            q.1.get(seat.index())
                .map_or(q.0.values()[index], |s| s.values()[index]);
        low = low.min(q.0.values()[index]).min(mine);
        high = high.max(q.0.values()[index]).max(mine);
    }
    let pad = ((24.0 - (high - low)) / 2.0).max(2.0);
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
        .show_grid([false, false])
        .show_axes([true, false])
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .set_margin_fraction(egui::Vec2::new(0.01, 0.04))
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [5.0, 5.0, 5.0]))
        .include_x(first)
        .include_x(end)
        .include_y(low - pad)
        .include_y(high + pad)
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

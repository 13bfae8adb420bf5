//! Five indices over time.

use bevy_egui::egui::{
    Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{ends, small, text};
use crate::desktop::words::upper;
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
            let title = upper(INDICES[index]);
            ui.label(text(title, theme::serif(size), *look.ink.full));
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
    let (rect, r) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let own = quarters.last().and_then(|q| q.1.get(sight.seat.index()));
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
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
    draw(ui.painter(), look, sight, index, rect);
}

/// The lines within their axes, and the quarters in which a text entered into force.
fn draw(p: &Painter, look: &Look, sight: &Sight, index: usize, rect: Rect) {
    let plot = Rect::from_min_max(
        pos2(rect.left() + AXIS, rect.top() + 6.0),
        pos2(rect.right() - 4.0, rect.bottom() - look.size.micro - 4.0),
    );
    let (low, high) = window(sight, index);
    let quarters = sight.scenario.setup.quarters.max(2) as usize;
    let x = |quarter: usize| plot.left() + plot.width() * quarter as f32 / (quarters - 1) as f32;
    let y = |value: f64| plot.bottom() - plot.height() * ((value - low) / (high - low)) as f32;
    let font = || theme::sans(look.size.micro);
    let mut mark = (low / STEP).ceil() * STEP;
    while mark <= high {
        let at = y(mark);
        p.hline(
            plot.x_range(),
            at,
            Stroke::new(look.width.hair, *look.edge.faint),
        );
        let value = format!("{mark:.0}");
        let place = pos2(plot.left() - 4.0, at);
        p.text(place, Align2::RIGHT_CENTER, value, font(), *look.ink.faint);
        mark += STEP;
    }
    let first = sight.scenario.setup.first_year;
    let years = quarters / 4;
    // Both ends of a short time, every fifth year of a long one.
    let every = if years < 2 * EVERY {
        years.max(2) - 1
    } else {
        EVERY
    };
    for year in (0..years).step_by(every) {
        let at = x(4 * year);
        let edge = Stroke::new(look.width.hair, *look.edge.strong);
        p.vline(at, plot.bottom()..=plot.bottom() + 3.0, edge);
        let align = match year {
            0 => Align2::LEFT_TOP,
            y if y + 1 == years => Align2::RIGHT_TOP,
            _ => Align2::CENTER_TOP,
        };
        let said = (first + i32::try_from(year).unwrap_or_default()).to_string();
        p.text(
            pos2(at, plot.bottom() + 3.0),
            align,
            said,
            font(),
            *look.ink.faint,
        );
    }
    for quarter in sight.in_force() {
        let at = x(quarter.saturating_sub(1) as usize);
        let line = [pos2(at, plot.top()), pos2(at, plot.bottom())];
        p.extend(Shape::dashed_line(&line, in_force(look), 1.5, 2.5));
    }
    let line = |value: &dyn Fn(&(Indices, Vec<Indices>)) -> Option<f64>| -> Vec<Pos2> {
        let all = sight.history.quarters.iter().enumerate();
        all.filter_map(|(k, q)| Some(pos2(x(k), y(value(q)?))))
            .collect()
    };
    let mine = line(&|q| Some(q.1.get(sight.seat.index())?.values()[index]));
    p.extend(Shape::dashed_line(&mine, own_stroke(look), 4.0, 3.0));
    p.line(line(&|q| Some(q.0.values()[index])), world_stroke(look));
}

fn world_stroke(look: &Look) -> Stroke {
    Stroke::new(look.width.heavy, *look.ink.full)
}

fn own_stroke(look: &Look) -> Stroke {
    Stroke::new(look.width.line, *look.accent.full)
}

fn in_force(look: &Look) -> Stroke {
    Stroke::new(look.width.line, *look.side.first)
}

/// Years between two marks of the axis.
const EVERY: usize = 5;
/// Least that a chart is high, in points of an index. Judgement: less is noise.
const LEAST: f64 = 24.0;
/// Between two lines of the axis, in points of an index.
const STEP: f64 = 10.0;
/// Room for the numbers of the axis, points.
const AXIS: f32 = 24.0;

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

/// What the lines mean, each beside a piece of it.
pub fn legend_ui(ui: &mut Ui, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        for (words, stroke, gap) in [
            (text!("widgets-legend-world"), world_stroke(look), 0.0),
            (text!("widgets-legend-you"), own_stroke(look), 3.0),
            (text!("widgets-legend-force"), in_force(look), 2.5),
        ] {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(20.0, 14.0), Sense::hover());
            let ends = [rect.left_center(), rect.right_center()];
            if gap > 0.0 {
                let long = if gap < 3.0 { 1.5 } else { 4.0 };
                ui.painter()
                    .extend(Shape::dashed_line(&ends, stroke, long, gap));
            } else {
                ui.painter().line_segment(ends, stroke);
            }
            small(ui, look, words);
            ui.add_space(8.0);
        }
    });
}

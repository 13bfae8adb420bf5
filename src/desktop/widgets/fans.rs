//! A fan: an index over the years with its 50 and 90 % bands, beside what would be without the text.

use bevy_egui::egui::{self, Align2, Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::forecast::Spread;
use crate::forecast::fans::Fans;
use crate::model::indices::{IndexName, PerIndex};

/// Least span of an axis, in points of an index (judgement: a dozen points, as in the art direction).
const SPAN: f64 = 12.0;
/// How strong the 90 % band is, of the colour of the line, in paper and in lamplight.
pub const OUTER: [f32; 2] = [0.13, 0.20];
/// How strong the 50 % band is on top of it.
pub const INNER: [f32; 2] = [0.22, 0.30];
/// How strong a fan is drawn that is of the text before, of what it was.
const PALE: f32 = 0.4;
/// Room for the numbers of an axis, in points, and in heights of their type where that is large.
const AXIS: (f32, f32) = (20.0, 1.7);

/// What a fan shows.
#[derive(Debug, Clone, Copy)]
pub struct Fan<'a> {
    /// By quarter; empty while nothing is known.
    pub own: &'a [Spread],
    /// Without the text; empty while nothing is known.
    pub without: &'a [Spread],
    /// First and last year.
    pub years: (i32, i32),
    /// Ends of the axis, 0–100.
    pub axis: (f64, f64),
    /// Whether the axes bear numbers.
    pub numbered: bool,
    /// Whether it is of the text before, because nothing is known of this one yet: it is drawn pale.
    pub before: bool,
}

/// Ends of the axes of the five charts: each as long as the others, round its own middle.
#[must_use]
pub fn axes(own: Option<&Fans>, without: Option<&Fans>) -> PerIndex<(f64, f64)> {
    let ends = |index: IndexName| {
        let own = own.into_iter().flat_map(|fans| &fans.indices[index]);
        let without = without.into_iter().flat_map(|fans| &fans.indices[index]);
        let values = own
            .flat_map(|s| [s.p5, s.p95])
            .chain(without.map(|s| s.p50));
        values.fold((f64::MAX, f64::MIN), |(low, high), v| {
            (low.min(v), high.max(v))
        })
    };
    let all = PerIndex::from_fn(ends);
    alike(&all)
}

/// Ends of axes that are all as long as the longest needs, each round the middle of its own ends and
/// within 0–100.
#[must_use]
pub fn alike(all: &PerIndex<(f64, f64)>) -> PerIndex<(f64, f64)> {
    let longest = all.iter().map(|(low, high)| high - low);
    let span = (longest.fold(SPAN, f64::max) / 2.0).ceil() * 2.0;
    PerIndex::from_fn(|index| {
        let (low, high) = all[index];
        if low > high {
            return (0.0, 100.0);
        }
        let low = ((low + high - span) / 2.0)
            .round()
            .clamp(0.0, 100.0 - span.min(100.0));
        (low, low + span)
    })
}

/// Draws it.
pub fn fan(p: &Painter, look: &Look, rect: Rect, fan: &Fan) {
    let plot = if fan.numbered {
        rect.with_min_x(rect.left() + AXIS.0.max(AXIS.1 * look.size.micro))
            .with_max_y(rect.bottom() - look.size.micro - 2.0)
    } else {
        rect
    };
    let line = plot.with_max_x(plot.right() - 8.0);
    let last = fan
        .own
        .len()
        .max(fan.without.len())
        .saturating_sub(1)
        .max(1) as f32;
    let (low, high) = fan.axis;
    let y = |value: f64| {
        let share = ((value - low) / (high - low).max(1.0)) as f32;
        plot.bottom() - plot.height() * share.clamp(0.0, 1.0)
    };
    let at = |n: usize, value: f64| pos2(line.left() + line.width() * n as f32 / last, y(value));
    let axis = Stroke::new(look.width.hair, *look.edge.faint);
    p.vline(plot.left(), plot.y_range(), axis);
    p.hline(line.x_range(), plot.bottom(), axis);
    let dark = usize::from(look.dark);
    let strong = if fan.before { PALE } else { 1.0 };
    band(
        p,
        look.ink.full.gamma_multiply(strong * OUTER[dark]),
        fan.own,
        |n, s| [at(n, s.p5), at(n, s.p95)],
    );
    band(
        p,
        look.ink.full.gamma_multiply(strong * INNER[dark]),
        fan.own,
        |n, s| [at(n, s.p25), at(n, s.p75)],
    );
    let line = |all: &[Spread]| -> Vec<Pos2> {
        let points = all.iter().enumerate();
        points.map(|(n, s)| at(n, s.p50)).collect()
    };
    let ghost = Stroke::new(look.width.line, *look.ink.faint);
    p.extend(Shape::dashed_line(&line(fan.without), ghost, 4.0, 3.0));
    let ink = look.accent.full.gamma_multiply(strong);
    p.line(line(fan.own), Stroke::new(look.width.line + 0.25, ink));
    if let Some(end) = fan.own.last() {
        let (x, stroke) = (plot.right(), Stroke::new(look.width.line, ink));
        let (top, bottom) = (y(end.p95), y(end.p5));
        p.vline(x, top..=bottom, stroke);
        for y in [top, bottom] {
            p.hline(x - 4.0..=x, y, stroke);
        }
    }
    if fan.numbered {
        numbers(p, look, plot, fan);
    }
}

/// The numbers of both axes.
fn numbers(p: &Painter, look: &Look, plot: Rect, fan: &Fan) {
    let font = || theme::sans(look.size.micro - 1.0);
    let ink = *look.ink.faint;
    let left = plot.left() - 4.0;
    let ends = [
        (pos2(left, plot.top()), Align2::RIGHT_TOP, fan.axis.1),
        (pos2(left, plot.bottom()), Align2::RIGHT_BOTTOM, fan.axis.0),
    ];
    for (at, align, value) in ends {
        p.text(at, align, format!("{value:.0}"), font(), ink);
    }
    let below = plot.bottom() + 2.0;
    let (first, last) = fan.years;
    let left = pos2(plot.left(), below);
    p.text(left, Align2::LEFT_TOP, first, font(), ink);
    let right = pos2(plot.right(), below);
    p.text(right, Align2::RIGHT_TOP, last, font(), ink);
}

/// A band between two lines, quarter by quarter.
fn band(p: &Painter, colour: Color32, all: &[Spread], at: impl Fn(usize, &Spread) -> [Pos2; 2]) {
    let mut mesh = Mesh::default();
    for (n, spread) in all.iter().enumerate() {
        for point in at(n, spread) {
            mesh.colored_vertex(point, colour);
        }
        if n > 0 {
            let first = 2 * (n as u32 - 1);
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 2, first + 3);
        }
    }
    if all.len() > 1 {
        p.add(Shape::mesh(mesh));
    }
}

/// What the lines and the bands are, on one line that ends at `right`.
pub fn legend(p: &Painter, look: &Look, right: Pos2, words: [&str; 3]) {
    let mut x = right.x;
    let [this, without, bands] = words;
    let dark = usize::from(look.dark);
    for (n, words) in [(2, bands), (1, without), (0, this)] {
        let font = theme::sans(look.size.micro);
        let galley = p.layout_no_wrap(words.to_owned(), font, *look.ink.soft);
        x -= galley.size().x;
        let y = right.y - galley.size().y / 2.0;
        p.galley(pos2(x, y), galley, *look.ink.soft);
        let sample = egui::Rangef::new(x - 22.0, x - 5.0);
        let stroke = |ink: Color32| Stroke::new(look.width.line + 0.25, ink);
        match n {
            0 => {
                p.hline(sample, right.y, stroke(*look.accent.full));
            }
            1 => {
                let ends = [pos2(sample.min, right.y), pos2(sample.max, right.y)];
                p.extend(Shape::dashed_line(&ends, stroke(*look.ink.faint), 4.0, 3.0));
            }
            _ => {
                for (half, strong) in [(6.0, OUTER[dark]), (3.0, INNER[dark])] {
                    let band = egui::Rangef::new(right.y - half, right.y + half);
                    let ink = look.ink.full.gamma_multiply(strong);
                    p.rect_filled(Rect::from_x_y_ranges(sample, band), 0.0, ink);
                }
            }
        }
        x -= 34.0;
    }
}

/// A number of points with its sign; never minus zero.
#[must_use]
pub fn points(v: f64) -> String {
    if v < -0.05 {
        format!("−{:.1}", -v)
    } else {
        format!("+{:.1}", v.max(0.0))
    }
}

/// How strong the gap between a line and that without a text is filled.
const FILLED: f32 = 0.3;

/// The gap between a line and that of the same years without a text, on a ground, in the ink of whichever
/// is higher; `at` gives where a value of a quarter lies.
pub fn gap(
    p: &Painter,
    look: &Look,
    ground: Color32,
    (line, without): (&[f64], &[f64]),
    at: impl Fn(usize, f64) -> Pos2,
) {
    let both: Vec<_> = line.iter().zip(without).enumerate().collect();
    for pair in both.windows(2) {
        let [(q, (was, ghost)), (r, (then, less))] = [pair[0], pair[1]];
        let ink = if then < less {
            *look.side.second
        } else {
            *look.side.first
        };
        let corners = [at(q, *was), at(r, *then), at(r, *less), at(q, *ghost)];
        fill(p, ground.lerp_to_gamma(ink, FILLED), corners);
    }
}

/// A surface between four corners, in order.
pub fn fill(p: &Painter, ink: Color32, corners: [Pos2; 4]) {
    let mut mesh = Mesh::default();
    for corner in corners {
        mesh.colored_vertex(corner, ink);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    p.add(Shape::mesh(mesh));
}

//! How the picture of a session is drawn: on the left the days of its first conference, on the right the
//! quarters to the end, and on both the moments with their numbers.

use bevy_egui::egui::{Align2, Painter, Pos2, Rangef, Rect, Shape, Stroke, Vec2, pos2};

use crate::debrief::turning::{Days, Measure, Moment};
use crate::desktop::screens::debrief::moments::{number, radius};
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::fans::{gap, points};
use crate::model::calendar::Phase;
use crate::text;

/// Share of the width that the days take, and least and most of it in sizes of body type.
const DAYS: f32 = 0.2;
const DAYS_WIDE: (f32, f32) = (7.5, 13.0);
/// Between the days and the years, and room for the numbers of the axis, in sizes of micro type.
const GAP: f32 = 1.2;
const AXIS: f32 = 2.4;
/// Least that the years are high, in points of an index (judgement: a dozen, as in the art direction).
const LEAST: f64 = 12.0;
/// Least that the days are high, in hundredths or brackets. Judgement.
const LEAST_DAYS: f64 = 4.0;
/// Room over the lines for the numbers, in radii of them.
const HEAD: f32 = 2.6;
/// Years between two marks of the axis where there are many.
const EVERY: usize = 4;

/// The picture.
pub(super) struct Plot<'a> {
    view: &'a View<'a>,
    days: Option<(&'a Days, Rect)>,
    years: Rect,
    line: Vec<f64>,
    ghost: Vec<f64>,
}

/// Where the days ended, in words.
pub(super) fn days_end(days: &Days) -> String {
    let end = days.evenings.last().copied().unwrap_or_default();
    match days.measure {
        Measure::Worth => points(end),
        Measure::Settled => format!("{end:.0}"),
    }
}

/// Ends of an axis round some values, so long at least.
fn window(values: impl Iterator<Item = f64>, least: f64) -> (f64, f64) {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
    if low > high {
        return (0.0, least);
    }
    let span = (high - low).max(least) * 1.1;
    let middle = f64::midpoint(low, high);
    (middle - span / 2.0, middle + span / 2.0)
}

impl<'a> Plot<'a> {
    /// The picture in a place.
    pub fn of(view: &'a View<'a>, rect: Rect) -> Self {
        let size = &view.look.size;
        let low = rect.bottom() - size.micro - 6.0;
        let plot = rect.with_max_y(low).with_min_y(rect.top() + 2.0);
        let turning = view.sight.turning.as_ref();
        let days = turning.and_then(|t| t.days.as_ref());
        let line = view.line();
        let (least, most) = (DAYS_WIDE.0 * size.body, DAYS_WIDE.1 * size.body);
        let wide = match line.len() {
            // Without years the days have all the room.
            0 => rect.width(),
            _ => (rect.width() * DAYS).clamp(least, most),
        };
        let left = plot.with_max_x(plot.left() + wide);
        let from = match days {
            Some(_) => left.right() + GAP * size.micro,
            None => plot.left(),
        };
        let years = plot
            .with_min_x(from)
            .with_max_x((plot.right() - AXIS * size.micro).max(from + 1.0));
        Self {
            view,
            days: days.map(|days| (days, left)),
            years,
            ghost: view.ghost(),
            line,
        }
    }

    /// Draws it; gives where the numbers lie, in their order.
    pub fn draw(&self, p: &Painter) -> Vec<Rect> {
        if let Some((days, rect)) = self.days {
            self.draw_days(p, days, rect);
        }
        if !self.line.is_empty() {
            self.draw_years(p);
        }
        self.draw_moments(p)
    }

    fn day(&self, days: &Days, rect: Rect, day: f32, value: f64) -> Pos2 {
        let (low, high) = window(days.evenings.iter().copied(), LEAST_DAYS);
        let inner = rect.shrink2(Vec2::new(radius(self.view.look) + 3.0, 0.0));
        let last = (days.evenings.len() - 1).max(1) as f32;
        let share = ((value - low) / (high - low)) as f32;
        // The name of the line lies over it, and numbers do.
        let look = self.view.look;
        let top = rect.top() + look.size.small + HEAD * radius(look);
        let y = rect.bottom() - 2.0 - (rect.bottom() - top - 2.0) * share.clamp(0.0, 1.0);
        pos2(inner.left() + inner.width() * day / last, y)
    }

    fn draw_days(&self, p: &Painter, days: &Days, rect: Rect) {
        let look = self.view.look;
        p.rect_filled(rect, 0.0, *look.ground.sunk);
        let name = match days.measure {
            Measure::Worth => text!("debrief-screen-worth"),
            Measure::Settled => text!("debrief-screen-settled"),
        };
        let at = rect.min + Vec2::new(6.0, 2.0);
        let font = theme::italic(look.size.small);
        p.text(at, Align2::LEFT_TOP, name, font, *look.ink.soft);
        let n = days.evenings.len() - 1;
        let (low, high) = window(days.evenings.iter().copied(), LEAST_DAYS);
        if low < 0.0 && high > 0.0 && days.measure == Measure::Worth {
            let zero = self.day(days, rect, 0.0, 0.0).y;
            let stroke = Stroke::new(look.width.hair, *look.edge.strong);
            p.hline(rect.x_range(), zero, stroke);
        }
        let line: Vec<Pos2> = (days.evenings.iter().enumerate())
            .map(|(day, v)| self.day(days, rect, day as f32, *v))
            .collect();
        let end = line.last().copied();
        p.line(line, Stroke::new(look.width.line, *look.ink.full));
        if let Some(end) = end {
            p.circle_filled(end, 2.5, *look.ink.full);
            // In the lower corner, away from the numbers; beneath the name where the line ends low.
            let low = end.y > rect.bottom() - 3.0 * look.size.small;
            let (at, align) = if low {
                let at = rect.right_top() + Vec2::new(-4.0, look.size.small + 6.0);
                (at, Align2::RIGHT_TOP)
            } else {
                let at = rect.right_bottom() - Vec2::new(4.0, 1.0);
                (at, Align2::RIGHT_BOTTOM)
            };
            let font = theme::bold(look.size.small);
            p.text(at, align, days_end(days), font, *look.ink.full);
        }
        let mut marks = vec![1, n.div_ceil(2), n];
        marks.retain(|day| *day > 0);
        marks.dedup();
        for day in marks {
            let x = self.day(days, rect, day as f32, 0.0).x;
            let at = pos2(x, rect.bottom() + 3.0);
            let font = theme::sans(look.size.micro);
            p.text(at, Align2::CENTER_TOP, day, font, *look.ink.faint);
        }
    }

    fn ends(&self) -> (f64, f64) {
        window(self.line.iter().chain(&self.ghost).copied(), LEAST)
    }

    fn x(&self, quarter: usize) -> f32 {
        let last = self.line.len().saturating_sub(1).max(1) as f32;
        // Numbers at the ends lie within.
        let inner = self.years.shrink2(Vec2::new(radius(self.view.look), 0.0));
        inner.left() + inner.width() * quarter as f32 / last
    }

    fn y(&self, value: f64) -> f32 {
        let (low, high) = self.ends();
        let share = ((value - low) / (high - low)) as f32;
        let top = self.years.top() + HEAD * radius(self.view.look);
        self.years.bottom() - (self.years.bottom() - top) * share.clamp(0.0, 1.0)
    }

    fn draw_years(&self, p: &Painter) {
        let (look, plot) = (self.view.look, self.years);
        self.frame(p);
        let at = |q: usize, v: f64| pos2(self.x(q), self.y(v));
        gap(p, look, *look.ground.sheet, (&self.line, &self.ghost), at);
        for quarter in self.view.sight.in_force() {
            let x = self.x(quarter.saturating_sub(1) as usize);
            let line = [pos2(x, plot.top()), pos2(x, plot.bottom())];
            let stroke = Stroke::new(look.width.line, *look.side.first);
            p.extend(Shape::dashed_line(&line, stroke, 1.5, 2.5));
        }
        let path = |all: &[f64]| -> Vec<Pos2> {
            let all = all.iter().enumerate();
            all.map(|(q, v)| at(q, *v)).collect()
        };
        let ghost = Stroke::new(look.width.line, *look.ink.faint);
        p.extend(Shape::dashed_line(&path(&self.ghost), ghost, 4.0, 3.0));
        let stroke = Stroke::new(look.width.heavy - 0.5, *look.ink.full);
        p.line(path(&self.line), stroke);
        let last = self.line.len() - 1;
        if let Some((without, with)) = self.ghost.get(last).zip(self.line.last()) {
            let by = with - without;
            let ink = if by < 0.0 {
                *look.side.second
            } else {
                *look.side.first
            };
            let middle = self.y(f64::midpoint(*with, *without));
            let at = pos2(self.x(last) - 4.0, middle);
            // Where the gap is narrow it stands over both.
            let narrow = (self.y(*with) - self.y(*without)).abs() < look.size.body + 2.0;
            let over = self.y(with.max(*without)) - 4.0;
            let (at, align) = match narrow {
                true => (pos2(at.x, over), Align2::RIGHT_BOTTOM),
                false => (at, Align2::RIGHT_CENTER),
            };
            p.text(at, align, points(by), theme::bold(look.size.body), ink);
        }
    }

    /// The axes with their numbers.
    fn frame(&self, p: &Painter) {
        let (look, plot) = (self.view.look, self.years);
        let font = || theme::sans(look.size.micro);
        let (low, high) = self.ends();
        let room = plot.height() / (2.2 * look.size.micro);
        let steps = [2.0, 5.0, 10.0, 20.0, 50.0].into_iter();
        let mut fitting = steps.filter(|step| (high - low) / step <= f64::from(room));
        let step = fitting.next().unwrap_or(100.0);
        let mut mark = (low / step).ceil() * step;
        while mark <= high {
            let y = self.y(mark);
            let stroke = Stroke::new(look.width.hair, *look.edge.faint);
            p.hline(plot.x_range(), y, stroke);
            let at = pos2(plot.right() + 5.0, y);
            let value = format!("{mark:.0}");
            p.text(at, Align2::LEFT_CENTER, value, font(), *look.ink.faint);
            mark += step;
        }
        let edge = Stroke::new(look.width.hair, *look.edge.strong);
        p.hline(plot.x_range(), plot.bottom(), edge);
        let years = self.line.len().div_ceil(4);
        let wide = plot.width() / (4.0 * look.size.micro);
        let every = match years {
            n if (n as f32) <= wide => 1,
            n => (n as f32 / wide).ceil().max(EVERY as f32) as usize,
        };
        let first = self.view.sight.scenario.setup.first_year;
        for year in (0..years).step_by(every) {
            let x = self.x(4 * year);
            p.vline(x, plot.bottom()..=plot.bottom() + 3.0, edge);
            let said = first + i32::try_from(year).unwrap_or_default();
            let align = if year == 0 {
                Align2::LEFT_TOP
            } else {
                Align2::CENTER_TOP
            };
            let at = pos2(if year == 0 { plot.left() } else { x }, plot.bottom() + 3.0);
            p.text(at, align, said, font(), *look.ink.faint);
        }
    }

    /// Where a moment lies on its line.
    fn place(&self, moment: &Moment) -> Option<Pos2> {
        match moment.phase {
            Phase::Conference(day) => {
                let (days, rect) = self.days?;
                let value = days.evenings.get(day as usize)?;
                Some(self.day(days, rect, day as f32, *value))
            }
            Phase::Aftermath(quarter) => {
                let q = quarter.checked_sub(1)? as usize;
                Some(pos2(self.x(q), self.y(*self.line.get(q)?)))
            }
            Phase::Signing | Phase::Over => {
                let (days, rect) = self.days?;
                let value = days.evenings.last()?;
                let last = days.evenings.len() - 1;
                Some(self.day(days, rect, last as f32, *value))
            }
        }
    }

    /// The numbers, each over its place, or beneath it where another lies there.
    fn draw_moments(&self, p: &Painter) -> Vec<Rect> {
        let look = self.view.look;
        let r = radius(look);
        let mut pins: Vec<Rect> = vec![];
        for (n, moment) in self.view.moments().iter().enumerate() {
            let Some(at) = self.place(moment) else {
                pins.push(Rect::NOTHING);
                continue;
            };
            let whole = match moment.phase {
                Phase::Aftermath(_) => self.years,
                _ => self.days.map_or(self.years, |(_, rect)| rect),
            };
            let heights = Rangef::new(whole.top() + r, whole.bottom() - r);
            let free = |c: &Pos2| {
                let near = |pin: &Rect| (pin.center() - *c).length() < 2.0 * r + 2.0;
                heights.contains(c.y) && !pins.iter().any(near)
            };
            let away = [-2.4, 2.4, -4.6, 4.6, -6.8, 6.8].map(|k| at + Vec2::new(0.0, k * r));
            let first = pos2(at.x, heights.clamp(away[0].y));
            let center = away.into_iter().find(free).unwrap_or(first);
            let ink = if moment.own {
                *look.accent.full
            } else {
                *look.ink.full
            };
            p.line_segment([at, center], Stroke::new(look.width.hair, ink));
            p.circle_filled(at, 3.0, ink);
            if self.view.screen.chosen == Some(n) {
                let stroke = Stroke::new(look.width.line, *look.accent.full);
                p.vline(at.x, whole.y_range(), stroke);
                p.circle_stroke(center, r + 2.5, stroke);
            }
            number(p, look, center, (n, moment.own));
            pins.push(Rect::from_center_size(center, Vec2::splat(2.0 * r)));
        }
        pins
    }
}

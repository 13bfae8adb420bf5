//! The world in five lines: what happened, what would be without a text, and what is to come.

use bevy_egui::egui::{
    Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::line::{Line, axes, in_words, own_words};
use crate::desktop::screens::aftermath::screen::Why;
use crate::desktop::screens::aftermath::signs::{diamond, flag};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::fans::{INNER, OUTER, fill, gap, points};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{one_line, ring};
use crate::desktop::words::upper;
use crate::forecast::Spread;
use crate::model::indices::{IndexName, PerIndex};
use crate::text;

/// Room for the numbers of an axis, in points.
const AXIS: f32 = 20.0;
/// Space between two charts, in points.
const GAP: f32 = 20.0;

/// Five charts side by side, each a button that tells why.
pub(super) fn floor_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let lines = PerIndex::from_fn(|index| Line::of(view, index));
    let axes = axes(&lines);
    let wide = (rect.width() - 4.0 * GAP) / 5.0;
    for (n, index) in IndexName::ALL.into_iter().enumerate() {
        let left = rect.left() + n as f32 * (wide + GAP);
        let cell = Rect::from_min_size(pos2(left, rect.top()), Vec2::new(wide, rect.height()));
        let r = ui.interact(cell, ui.id().with(("floor", n)), Sense::click());
        let said = in_words(view, index, &lines[index]);
        r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on(view, index), &said));
        let p = ui.painter().with_clip_rect(cell.expand(4.0));
        if r.hovered() || r.has_focus() || on(view, index) {
            p.rect_filled(cell.expand(3.0), view.look.radius, *view.look.accent.wash);
        }
        one(&p, view, cell, index, (&lines[index], axes[index]));
        ring(ui, view.look, cell, r.has_focus());
        if r.clicked() {
            out.ask(AftermathChange::Why(Some(Why::Index(index))));
        }
        r.noted(format!("{said}\n{}", text!("years-floor-why")));
    }
}

fn on(view: &View, index: IndexName) -> bool {
    view.screen.why == Some(Why::Index(index))
}

/// A chart with its name, where it stands, what the text is worth, and where one's own state stands.
fn one(p: &Painter, view: &View, cell: Rect, index: IndexName, (line, axis): (&Line, (f64, f64))) {
    let look = view.look;
    let title = upper(&index.title().to_string());
    let now = line.was.last().or(line.ahead.first().map(|s| &s.p50));
    let worth = view.onward.as_ref().and_then(|o| o.effect_now(index));
    let mut right = cell.right();
    if let Some(now) = now {
        let ink = if line.was.is_empty() {
            *look.ink.faint
        } else {
            *look.ink.full
        };
        let g = p.layout_no_wrap(format!("{now:.0}"), theme::bold(look.size.body), ink);
        right -= g.size().x;
        p.galley(pos2(right, cell.top() + 1.0), g, ink);
        // Whose number it is.
        let whose = text!("years-floor-world");
        let g = p.layout_no_wrap(whose, theme::sans(look.size.micro), *look.ink.soft);
        right -= g.size().x + 4.0;
        p.galley(pos2(right, cell.top() + 4.0), g, *look.ink.soft);
    }
    let room = right - cell.left() - 6.0;
    let fits = |size: &f32| {
        let whole = p.layout_no_wrap(title.clone(), theme::serif(*size), *look.ink.full);
        whole.size().x <= room
    };
    let size = [look.size.lede, look.size.body, look.size.small]
        .into_iter()
        .find(fits)
        .unwrap_or(look.size.micro);
    let name = one_line(p, &title, theme::serif(size), *look.ink.full, room);
    p.galley(cell.min, name, *look.ink.full);
    let mut top = cell.top() + look.size.lede + 6.0;
    let micro = || theme::sans(look.size.micro);
    // What the text is worth to the world until now, and where the world ends.
    let mut left = cell.left();
    if let Some(by) = worth {
        let ink = if by.p50 < -SMALL {
            *look.side.second
        } else {
            *look.side.first
        };
        let words = text!("years-floor-text", by = points(by.p50));
        let g = one_line(p, words, theme::bold(look.size.micro), ink, cell.width());
        left += g.size().x;
        p.galley(pos2(cell.left(), top), g, ink);
    }
    if let Some(end) = line.ahead.last() {
        let (low, high) = (format!("{:.0}", end.p5), format!("{:.0}", end.p95));
        let year = view.year(view.sight.scenario.setup.quarters).to_string();
        let words = text!("years-floor-range", year = year, low = low, high = high);
        let g = p.layout_no_wrap(words, micro(), *look.ink.soft);
        let at = pos2(cell.right() - g.size().x, top);
        if at.x > left + 6.0 {
            p.galley(at, g, *look.ink.soft);
        }
    }
    if worth.is_some() || !line.ahead.is_empty() {
        top += look.size.micro + 5.0;
    }
    let own = own_words(view, index);
    let own = one_line(p, own, micro(), *look.ink.soft, cell.width());
    let tall = own.size().y;
    p.galley(pos2(cell.left(), top), own, *look.ink.soft);
    top += tall + 4.0;
    let bottom = cell.bottom() - look.size.micro - 5.0;
    let plot = Rect::from_min_max(
        pos2(cell.left() + AXIS, top),
        pos2(cell.right() - 2.0, bottom),
    );
    if plot.height() > 12.0 {
        chart(p, view, plot, (line, axis));
    }
}

/// What rounds to no difference with one digit. Source: rounding.
const SMALL: f64 = 0.05;

/// The lines, with both axes, and marks where the text entered into force and shocks struck.
fn chart(p: &Painter, view: &View, plot: Rect, (line, axis): (&Line, (f64, f64))) {
    let look = view.look;
    let quarters = view.sight.scenario.setup.quarters.max(2);
    let last = (quarters - 1) as f32;
    let y = |value: f64| {
        let share = ((value - axis.0) / (axis.1 - axis.0).max(1.0)) as f32;
        plot.bottom() - plot.height() * share.clamp(0.0, 1.0)
    };
    let x = |q: usize| plot.left() + plot.width() * (q as f32 / last).min(1.0);
    let at = |q: usize, v: f64| pos2(x(q), y(v));
    // What the text is worth so far, as the gap between two lines.
    gap(p, look, *look.ground.window, (&line.was, &line.ghost), at);
    let dark = usize::from(look.dark);
    for (strong, of) in [
        (
            OUTER[dark],
            (|s: &Spread| (s.p5, s.p95)) as fn(&Spread) -> (f64, f64),
        ),
        (OUTER[dark] + INNER[dark], |s: &Spread| (s.p25, s.p75)),
    ] {
        for (n, pair) in line.ahead.windows(2).enumerate() {
            let (q, (a, b), (c, d)) = (line.from + n, of(&pair[0]), of(&pair[1]));
            let corners = [at(q, a), at(q + 1, c), at(q + 1, d), at(q, b)];
            fill(
                p,
                look.ground.window.lerp_to_gamma(*look.ink.full, strong),
                corners,
            );
        }
    }
    frame(p, view, plot, axis, &x);
    let ghost: Vec<Pos2> = line
        .ghost
        .iter()
        .enumerate()
        .map(|(q, v)| at(q, *v))
        .collect();
    let stroke = Stroke::new(look.width.line, *look.ink.faint);
    p.extend(Shape::dashed_line(&ghost, stroke, 4.0, 3.0));
    let ahead = line.ahead.iter().enumerate();
    let ahead: Vec<Pos2> = ahead.map(|(n, s)| at(line.from + n, s.p50)).collect();
    p.line(
        ahead,
        Stroke::new(look.width.line + 0.25, *look.accent.full),
    );
    let was: Vec<Pos2> = line
        .was
        .iter()
        .enumerate()
        .map(|(q, v)| at(q, *v))
        .collect();
    p.line(was, Stroke::new(look.width.heavy - 0.5, *look.ink.full));
    let now = line.was.len().saturating_sub(1);
    p.vline(
        x(now),
        plot.y_range(),
        Stroke::new(look.width.hair, *look.accent.full),
    );
    if let Some(v) = line.was.last() {
        p.circle_filled(at(now, *v), 3.0, *look.accent.full);
    }
    marks(p, view, plot, &x);
    if line.was.is_empty() && line.ahead.is_empty() {
        let words = if view.rests {
            text!("years-floor-first-account")
        } else {
            text!("years-floor-works")
        };
        let room = plot.width() - 8.0;
        let g = p.layout(words, theme::italic(look.size.small), *look.ink.soft, room);
        p.galley(plot.center() - g.size() / 2.0, g, *look.ink.soft);
    }
}

/// Both axes with their numbers.
fn frame(p: &Painter, view: &View, plot: Rect, (low, high): (f64, f64), x: &impl Fn(usize) -> f32) {
    let look = view.look;
    let font = || theme::sans(look.size.micro - 1.0);
    let steps = if plot.height() < 60.0 { 1 } else { 2 };
    for n in 0..=steps {
        let share = f64::from(n) / f64::from(steps);
        let at = plot.bottom() - plot.height() * share as f32;
        p.hline(
            plot.x_range(),
            at,
            Stroke::new(look.width.hair, *look.edge.faint),
        );
        let align = match n {
            0 => Align2::RIGHT_BOTTOM,
            n if n == steps => Align2::RIGHT_TOP,
            _ => Align2::RIGHT_CENTER,
        };
        let value = format!("{:.0}", low + share * (high - low));
        p.text(
            pos2(plot.left() - 4.0, at),
            align,
            value,
            font(),
            *look.ink.faint,
        );
    }
    let quarters = view.sight.scenario.setup.quarters;
    let half = (quarters / 8) * 4;
    let years = [
        (0, Align2::LEFT_TOP),
        (half, Align2::CENTER_TOP),
        (quarters.saturating_sub(1), Align2::RIGHT_TOP),
    ];
    // No year stands twice where the years are few.
    let twice = view.year(half + 1) == view.year(quarters);
    let middle = plot.width() > 110.0 && half > 0 && !twice;
    for (n, (q, align)) in years.into_iter().enumerate() {
        if n == 1 && !middle {
            continue;
        }
        let at = x(q as usize);
        p.vline(
            at,
            plot.bottom()..=plot.bottom() + 3.0,
            Stroke::new(look.width.hair, *look.edge.strong),
        );
        let year = view.year(q + 1);
        p.text(
            pos2(at, plot.bottom() + 3.0),
            align,
            year,
            font(),
            *look.ink.faint,
        );
    }
}

/// The quarters in which a text entered into force, and shocks.
fn marks(p: &Painter, view: &View, plot: Rect, x: &impl Fn(usize) -> f32) {
    let look = view.look;
    for quarter in view.sight.in_force() {
        let at = x(quarter.saturating_sub(1) as usize);
        let line = [pos2(at, plot.top()), pos2(at, plot.bottom())];
        p.extend(Shape::dashed_line(
            &line,
            Stroke::new(look.width.line, *look.side.first),
            1.5,
            2.5,
        ));
        flag(p, look, pos2(at, plot.top()));
    }
    for (quarter, _) in &view.sight.threads.shocks {
        let at = pos2(x(quarter.saturating_sub(1) as usize), plot.bottom() - 4.0);
        diamond(p, at, 3.5, *look.side.second);
    }
}

//! The world in five lines: what happened, what would be without a text, and what is to come.

use bevy_egui::egui::{
    Align2, Color32, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2,
};

use crate::desktop::screens::aftermath::Out;
use crate::desktop::screens::aftermath::changes::{AftermathChange, Why};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fans::{INNER, OUTER, points};
use crate::desktop::widgets::{one_line, ring};
use crate::desktop::words::upper;
use crate::forecast::Spread;
use crate::model::indices::{IndexName, PerIndex};
use crate::text;

/// Least span of an axis, in points of an index (judgement: a dozen, as in the art direction).
const SPAN: f64 = 12.0;
/// Room for the numbers of an axis, in points.
const AXIS: f32 = 20.0;
/// Space between two charts, in points.
const GAP: f32 = 20.0;
/// How strong the gap between what happened and no text is filled.
const FILLED: f32 = 0.16;

/// One index over the years.
struct Line {
    /// What happened, by quarter.
    was: Vec<f64>,
    /// What would have been without a text, as far as it is worked out; from the first quarter to the last.
    ghost: Vec<f64>,
    /// From the last account on.
    ahead: Vec<Spread>,
    /// The first quarter of `ahead`, from 0.
    from: usize,
}

impl Line {
    fn of(view: &View, index: IndexName) -> Self {
        let quarters = &view.sight.history.quarters;
        let was: Vec<f64> = quarters.iter().map(|q| q.0[index]).collect();
        let from = was.len().saturating_sub(1);
        let Some(onward) = view.onward.as_deref() else {
            return Self {
                was,
                ghost: vec![],
                ahead: vec![],
                from,
            };
        };
        let ahead = if onward.accounts == was.len() {
            onward.indices[index].clone()
        } else {
            vec![]
        };
        let with = |q: usize| -> Option<f64> {
            let later = || ahead.get(q.checked_sub(from)?).map(|s| s.p50);
            was.get(q).copied().or_else(later)
        };
        let effect = onward.effect[index].iter().enumerate();
        let ghost = effect
            .map_while(|(q, by)| Some(with(q)? - by.p50))
            .collect();
        Self {
            was,
            ghost,
            ahead,
            from,
        }
    }

    fn ends(&self) -> (f64, f64) {
        let bands = self.ahead.iter().flat_map(|s| [s.p5, s.p95]);
        let values = self.was.iter().chain(&self.ghost).copied().chain(bands);
        values.fold((f64::MAX, f64::MIN), |(low, high), v| {
            (low.min(v), high.max(v))
        })
    }
}

/// Ends of the five axes: each as long as the others, round its own middle.
fn axes(lines: &PerIndex<Line>) -> PerIndex<(f64, f64)> {
    let all = PerIndex::from_fn(|index| lines[index].ends());
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
            p.rect_filled(
                cell.expand(3.0),
                view.look.radius,
                view.look.wash.gamma_multiply(0.6),
            );
        }
        one(&p, view, cell, index, (&lines[index], axes[index]));
        ring(ui, view.look, cell, r.has_focus());
        if r.clicked() {
            out.ask(AftermathChange::Why(Some(Why::Index(index))));
        }
        r.on_hover_text(format!("{said}\n{}", text!("years-floor-why")));
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
    if let Some(by) = worth {
        let ink = if by.p50 < -SMALL { *look.b } else { *look.a };
        let g = p.layout_no_wrap(points(by.p50), theme::bold(look.small), ink);
        right -= g.size().x;
        p.galley(pos2(right, cell.top() + 3.0), g, ink);
        right -= 6.0;
    }
    if let Some(now) = now {
        let ink = if line.was.is_empty() {
            *look.ink3
        } else {
            *look.ink
        };
        let g = p.layout_no_wrap(format!("{now:.0}"), theme::bold(look.body), ink);
        right -= g.size().x;
        p.galley(pos2(right, cell.top() + 1.0), g, ink);
    }
    let room = right - cell.left() - 6.0;
    let fits = |size: &f32| {
        let whole = p.layout_no_wrap(title.clone(), theme::serif(*size), *look.ink);
        whole.size().x <= room
    };
    let size = [look.lede, look.body, look.small]
        .into_iter()
        .find(fits)
        .unwrap_or(look.micro);
    let name = one_line(p, &title, theme::serif(size), *look.ink, room);
    p.galley(cell.min, name, *look.ink);
    let mut top = cell.top() + look.lede + 6.0;
    let own = own_words(view, index);
    let own = one_line(p, own, theme::sans(look.micro), *look.ink2, cell.width());
    let tall = own.size().y;
    p.galley(pos2(cell.left(), top), own, *look.ink2);
    if let Some(end) = line.ahead.last().filter(|_| cell.width() > 200.0) {
        let (low, high) = (format!("{:.0}", end.p5), format!("{:.0}", end.p95));
        let year = view.year(view.sight.scenario.setup.quarters).to_string();
        let words = text!("years-floor-range", year = year, low = low, high = high);
        let at = pos2(cell.right(), top);
        p.text(
            at,
            Align2::RIGHT_TOP,
            words,
            theme::sans(look.micro),
            *look.ink2,
        );
    }
    top += tall + 4.0;
    let bottom = cell.bottom() - look.micro - 5.0;
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

/// Where one's own state stands, and how far that is from its first account.
fn own_words(view: &View, index: IndexName) -> String {
    let own = |q: &(crate::model::Indices, Vec<crate::model::Indices>)| {
        q.1.get(view.sight.seat.index()).map(|i| i[index])
    };
    let quarters = &view.sight.history.quarters;
    let both = quarters
        .first()
        .and_then(own)
        .zip(quarters.last().and_then(own));
    match both {
        Some((first, now)) => text!(
            "years-floor-you",
            now = format!("{now:.0}"),
            by = points(now - first)
        ),
        None if view.sight.chair => String::new(),
        None => text!("years-floor-first"),
    }
}

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
    frame(p, view, plot, axis, &x);
    let at = |q: usize, v: f64| pos2(x(q), y(v));
    // What the text is worth so far, as the gap between two lines.
    let both: Vec<_> = line.was.iter().zip(&line.ghost).enumerate().collect();
    for pair in both.windows(2) {
        let [(q, (was, ghost)), (r, (then, less))] = [pair[0], pair[1]];
        let ink = if then < less { *look.b } else { *look.a };
        let corners = [at(q, *was), at(r, *then), at(r, *less), at(q, *ghost)];
        fill(p, ink.gamma_multiply(FILLED), corners);
    }
    let dark = usize::from(look.dark);
    for (strong, of) in [
        (
            OUTER[dark],
            (|s: &Spread| (s.p5, s.p95)) as fn(&Spread) -> (f64, f64),
        ),
        (INNER[dark], |s: &Spread| (s.p25, s.p75)),
    ] {
        for (n, pair) in line.ahead.windows(2).enumerate() {
            let (q, (a, b), (c, d)) = (line.from + n, of(&pair[0]), of(&pair[1]));
            let corners = [at(q, a), at(q + 1, c), at(q + 1, d), at(q, b)];
            fill(p, look.ink.gamma_multiply(strong), corners);
        }
    }
    let ghost: Vec<Pos2> = line
        .ghost
        .iter()
        .enumerate()
        .map(|(q, v)| at(q, *v))
        .collect();
    let stroke = Stroke::new(look.line, *look.ink3);
    p.extend(Shape::dashed_line(&ghost, stroke, 4.0, 3.0));
    let ahead = line.ahead.iter().enumerate();
    let ahead: Vec<Pos2> = ahead.map(|(n, s)| at(line.from + n, s.p50)).collect();
    p.line(ahead, Stroke::new(look.line + 0.25, *look.accent));
    let was: Vec<Pos2> = line
        .was
        .iter()
        .enumerate()
        .map(|(q, v)| at(q, *v))
        .collect();
    p.line(was, Stroke::new(look.heavy - 0.5, *look.ink));
    let now = line.was.len().saturating_sub(1);
    p.vline(x(now), plot.y_range(), Stroke::new(look.hair, *look.accent));
    if let Some(v) = line.was.last() {
        p.circle_filled(at(now, *v), 3.0, *look.accent);
    }
    marks(p, view, plot, &x);
    if line.was.is_empty() && line.ahead.is_empty() {
        let words = if view.rests {
            text!("years-floor-first-account")
        } else {
            text!("years-floor-works")
        };
        let room = plot.width() - 8.0;
        let g = p.layout(words, theme::italic(look.small), *look.ink2, room);
        p.galley(plot.center() - g.size() / 2.0, g, *look.ink2);
    }
}

/// Both axes with their numbers.
fn frame(p: &Painter, view: &View, plot: Rect, (low, high): (f64, f64), x: &impl Fn(usize) -> f32) {
    let look = view.look;
    let font = || theme::sans(look.micro - 1.0);
    let steps = if plot.height() < 60.0 { 1 } else { 2 };
    for n in 0..=steps {
        let share = f64::from(n) / f64::from(steps);
        let at = plot.bottom() - plot.height() * share as f32;
        p.hline(plot.x_range(), at, Stroke::new(look.hair, *look.rule));
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
            *look.ink3,
        );
    }
    let quarters = view.sight.scenario.setup.quarters;
    let half = (quarters / 8) * 4;
    let years = [
        (0, Align2::LEFT_TOP),
        (half, Align2::CENTER_TOP),
        (quarters.saturating_sub(1), Align2::RIGHT_TOP),
    ];
    let middle = plot.width() > 110.0 && half > 0;
    for (n, (q, align)) in years.into_iter().enumerate() {
        if n == 1 && !middle {
            continue;
        }
        let at = x(q as usize);
        p.vline(
            at,
            plot.bottom()..=plot.bottom() + 3.0,
            Stroke::new(look.hair, *look.edge),
        );
        let year = view.year(q + 1);
        p.text(
            pos2(at, plot.bottom() + 3.0),
            align,
            year,
            font(),
            *look.ink3,
        );
    }
}

/// The quarter in which the text entered into force, and shocks.
fn marks(p: &Painter, view: &View, plot: Rect, x: &impl Fn(usize) -> f32) {
    let look = view.look;
    if let Some(quarter) = view.sight.threads.in_force {
        let at = x(quarter.saturating_sub(1) as usize);
        let line = [pos2(at, plot.top()), pos2(at, plot.bottom())];
        p.extend(Shape::dashed_line(
            &line,
            Stroke::new(look.line, *look.a),
            1.5,
            2.5,
        ));
        flag(p, look, pos2(at, plot.top()));
    }
    for (quarter, _) in &view.sight.threads.shocks {
        let at = pos2(x(quarter.saturating_sub(1) as usize), plot.bottom() - 4.0);
        diamond(p, at, 3.5, *look.b);
    }
}

/// A small flag, for a text that entered into force.
pub(super) fn flag(p: &Painter, look: &Look, at: Pos2) {
    p.vline(at.x, at.y..=at.y + 9.0, Stroke::new(look.line, *look.a));
    let points = vec![at, at + Vec2::new(8.0, 2.5), at + Vec2::new(0.0, 5.5)];
    p.add(Shape::convex_polygon(points, *look.a, Stroke::NONE));
}

/// A diamond, for a shock.
pub(super) fn diamond(p: &Painter, at: Pos2, r: f32, ink: Color32) {
    let points = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
    let points = points.map(|(x, y)| at + Vec2::new(x, y)).to_vec();
    p.add(Shape::convex_polygon(points, ink, Stroke::NONE));
}

/// A surface between four corners, in order.
fn fill(p: &Painter, ink: Color32, corners: [Pos2; 4]) {
    let mut mesh = Mesh::default();
    for corner in corners {
        mesh.colored_vertex(corner, ink);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    p.add(Shape::mesh(mesh));
}

/// A chart in a sentence.
fn in_words(view: &View, index: IndexName, line: &Line) -> String {
    let title = upper(&index.title().to_string());
    let number = |v: f64| format!("{v:.0}");
    let mut said = vec![match line.was.last() {
        Some(now) => text!(
            "years-floor-heard",
            index = title,
            now = number(*now),
            by = points(now - line.was[0])
        ),
        None => text!("years-floor-heard-first", index = title),
    }];
    if let Some(end) = line.ahead.last() {
        said.push(text!(
            "years-floor-heard-end",
            year = view.year(view.sight.scenario.setup.quarters).to_string(),
            middle = number(end.p50),
            low = number(end.p5),
            high = number(end.p95),
            lower = number(end.p25),
            upper = number(end.p75)
        ));
    } else if !view.rests {
        said.push(text!("years-floor-works"));
    }
    if let Some(by) = view.onward.as_ref().and_then(|o| o.effect_now(index)) {
        let (low, high) = (points(by.p5), points(by.p95));
        said.push(text!(
            "years-floor-heard-text",
            by = points(by.p50),
            low = low,
            high = high
        ));
    }
    if let Some(quarter) = view.sight.threads.in_force {
        said.push(text!(
            "years-floor-heard-force",
            quarter = quarter_words(view, quarter)
        ));
    }
    let shocks = view.sight.threads.shocks.iter();
    let shocks: Vec<String> = shocks.map(|(q, _)| quarter_words(view, *q)).collect();
    if !shocks.is_empty() {
        said.push(text!(
            "years-floor-heard-shocks",
            quarters = shocks.join(", ")
        ));
    }
    said.join(" ")
}

/// A quarter as `2015 Q1`.
pub(super) fn quarter_words(view: &View, quarter: u32) -> String {
    let part = quarter.saturating_sub(1) % 4 + 1;
    text!(
        "years-quarter",
        year = view.year(quarter).to_string(),
        part = part
    )
}

/// What the lines mean, on one line that begins at the left.
pub(super) fn legend(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let p = ui.painter();
    let head = text!("years-floor-title");
    let g = p.layout_no_wrap(head, theme::italic(look.head), *look.ink);
    let mid = rect.center().y;
    let mut x = rect.left() + g.size().x + 22.0;
    p.galley(pos2(rect.left(), mid - g.size().y / 2.0), g, *look.ink);
    let words = [
        text!("years-legend-was"),
        text!("years-legend-ghost"),
        text!("years-legend-ahead"),
        text!("years-legend-bands"),
        text!("years-legend-force"),
        text!("years-legend-shock"),
    ];
    for (n, words) in words.into_iter().enumerate() {
        let g = p.layout_no_wrap(words, theme::sans(look.micro), *look.ink2);
        let wide = g.size().x + 28.0;
        if x + wide > rect.right() {
            break;
        }
        let (a, b) = (pos2(x, mid), pos2(x + 20.0, mid));
        let stroke = |ink| Stroke::new(look.line + 0.25, ink);
        match n {
            0 => {
                p.line_segment([a, b], Stroke::new(look.heavy, *look.ink));
            }
            1 => {
                p.extend(Shape::dashed_line(&[a, b], stroke(*look.ink3), 4.0, 3.0));
            }
            2 => {
                p.line_segment([a, b], stroke(*look.accent));
            }
            3 => {
                let dark = usize::from(look.dark);
                for (half, strong) in [(6.0, OUTER[dark]), (3.0, INNER[dark])] {
                    let band =
                        Rect::from_min_max(a - Vec2::new(0.0, half), b + Vec2::new(0.0, half));
                    p.rect_filled(band, 0.0, look.ink.gamma_multiply(strong));
                }
            }
            4 => flag(p, look, pos2(x + 8.0, mid - 5.0)),
            _ => diamond(p, pos2(x + 12.0, mid), 4.0, *look.b),
        }
        p.galley(pos2(x + 25.0, mid - g.size().y / 2.0), g, *look.ink2);
        x += wide + 14.0;
    }
    rests_on(ui, view, rect.with_min_x(x));
}

/// On how many worlds the fans rest.
fn rests_on(ui: &mut Ui, view: &View, rect: Rect) {
    let look = view.look;
    let worlds = view.onward.as_ref().map_or(0, |o| o.worlds);
    let theory = &view.sight.theory.title;
    let words = match worlds {
        0 if view.rests => return,
        0 => text!("years-floor-works"),
        n => text!("years-floor-worlds", n = n, theory = theory),
    };
    if rect.width() < 60.0 {
        return;
    }
    let r = ui.interact(rect, ui.id().with("floor-rests-on"), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let g = one_line(
        ui.painter(),
        &words,
        theme::sans(look.micro),
        *look.ink3,
        rect.width(),
    );
    let at = pos2(
        rect.right() - g.size().x,
        rect.center().y - g.size().y / 2.0,
    );
    ui.painter().galley(at, g, *look.ink3);
    r.on_hover_text(text!("years-floor-rests-on"));
}

//! The chart of the frontier: how many would sign to the right, security at the end upwards.

use bevy_egui::egui::{
    Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::whatif::frontier::Mark;
use crate::forecast::Spread;
use crate::text;

/// Room for the numbers at the left and below, in points.
const MARGIN: Vec2 = Vec2::new(38.0, 34.0);
/// Least span of the axis of security, in points of the index (judgement).
const SPAN: f64 = 4.0;

/// A text on the chart.
#[derive(Debug, Clone)]
pub struct Dot {
    /// Where it comes from.
    pub mark: Mark,
    /// Its name.
    pub name: String,
    /// All of it in a sentence.
    pub says: String,
    /// Signatures expected, with the ends of a 90 % range.
    pub signs: (f64, (f64, f64)),
    /// Security at the end.
    pub security: Spread,
}

/// The chart with its axes.
struct Axes {
    plot: Rect,
    states: f64,
    low: f64,
    high: f64,
}

impl Axes {
    fn at(&self, signs: f64, security: f64) -> Pos2 {
        let x = (signs / self.states) as f32;
        let y = ((security - self.low) / (self.high - self.low)) as f32;
        pos2(
            self.plot.left() + self.plot.width() * x,
            self.plot.bottom() - self.plot.height() * y,
        )
    }
}

/// Draws the texts among so many states, and what is known of their last year.
pub fn plot_ui(ui: &mut Ui, look: &Look, rect: Rect, (states, year): (usize, i32), dots: &[Dot]) {
    let plot = Rect::from_min_max(
        rect.min + Vec2::new(MARGIN.x, 26.0),
        rect.max - Vec2::new(8.0, MARGIN.y),
    );
    let values = dots.iter().flat_map(|d| [d.security.p25, d.security.p75]);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), v| {
        (low.min(v), high.max(v))
    });
    let (low, high) = if low > high {
        (0.0, 100.0)
    } else {
        (low, high)
    };
    let wider = ((SPAN - (high - low)) / 2.0).max(0.5);
    let axes = Axes {
        plot,
        states: states.max(1) as f64,
        low: (low - wider).floor(),
        high: (high + wider).ceil(),
    };
    frame(ui.painter(), look, &axes, year);
    let place = |d: &Dot| axes.at(d.signs.0, d.security.p50);
    let path: Vec<Pos2> = dots
        .iter()
        .filter(|d| of_the_path(d.mark))
        .map(place)
        .collect();
    ui.painter().line(
        path.clone(),
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    for dot in dots {
        let p = ui.painter();
        let quiet = Stroke::new(look.width.hair, *look.edge.strong);
        let (low, high) = dot.signs.1;
        let y = dot.security.p50;
        p.line_segment([axes.at(low, y), axes.at(high, y)], quiet);
        let ends = [dot.security.p25, dot.security.p75];
        p.line_segment(ends.map(|s| axes.at(dot.signs.0, s)), quiet);
    }
    moved(ui.painter(), look, &axes, dots);
    let mut taken: Vec<Rect> = dots.iter().map(|d| spot(place(d))).collect();
    // The draft's name comes first, the steps' last.
    let mut order: Vec<&Dot> = dots.iter().collect();
    order.sort_by_key(|d| matches!(d.mark, Mark::Step(_)));
    order.sort_by_key(|d| d.mark != Mark::Draft);
    for dot in order {
        let c = place(dot);
        sign(ui.painter(), look, dot.mark, c);
        named(ui.painter(), look, (dot, c), (plot, &path), &mut taken);
    }
    for dot in dots {
        let spot = Rect::from_center_size(place(dot), Vec2::splat(16.0));
        let id = ui.id().with(("frontier", &dot.name));
        let r = ui.interact(spot, id, Sense::hover());
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &dot.says));
        r.on_hover_text(&dot.says);
    }
}

fn of_the_path(mark: Mark) -> bool {
    matches!(mark, Mark::InForce | Mark::Step(_) | Mark::Deepest)
}

/// The axes with their numbers and what they are.
fn frame(p: &Painter, look: &Look, axes: &Axes, year: i32) {
    let (plot, font) = (axes.plot, || theme::sans(look.size.micro));
    let rule = Stroke::new(look.width.hair, *look.edge.faint);
    p.hline(plot.x_range(), plot.bottom(), rule);
    p.vline(plot.left(), plot.y_range(), rule);
    for k in 0..=4 {
        let share = f64::from(k) / 4.0;
        let states = (axes.states * share).round();
        let at = axes.at(states, axes.low);
        p.vline(at.x, at.y..=at.y + 4.0, rule);
        let below = at + Vec2::new(0.0, 5.0);
        p.text(below, Align2::CENTER_TOP, states, font(), *look.ink.soft);
    }
    let steps = ((axes.high - axes.low) / 4.0).ceil().max(1.0);
    let mut value = axes.low;
    while value <= axes.high {
        let at = axes.at(0.0, value);
        p.hline(
            plot.x_range(),
            at.y,
            Stroke::new(look.width.hair, look.edge.faint.gamma_multiply(0.5)),
        );
        let left = at - Vec2::new(5.0, 0.0);
        let words = format!("{value:.0}");
        p.text(left, Align2::RIGHT_CENTER, words, font(), *look.ink.soft);
        value += steps;
    }
    let across = text!("frontier-axis-signs", n = format!("{:.0}", axes.states));
    let at = pos2(plot.right(), plot.bottom() + 18.0);
    p.text(at, Align2::RIGHT_TOP, across, font(), *look.ink.soft);
    let upwards = text!("frontier-axis-security", year = year.to_string());
    let at = pos2(plot.left() - MARGIN.x, plot.top() - 26.0);
    p.text(at, Align2::LEFT_TOP, upwards, font(), *look.ink.soft);
}

/// From where the draft stood before to where it stands.
fn moved(p: &Painter, look: &Look, axes: &Axes, dots: &[Dot]) {
    let find = |of: &dyn Fn(Mark) -> bool| {
        let dot = dots.iter().find(|d| of(d.mark))?;
        Some(axes.at(dot.signs.0, dot.security.p50))
    };
    let before = find(&|mark| matches!(mark, Mark::Before(_)));
    let (Some(from), Some(to)) = (before, find(&|mark| mark == Mark::Draft)) else {
        return;
    };
    let way = to - from;
    if way.length() < 18.0 {
        return;
    }
    let unit = way.normalized();
    let stroke = Stroke::new(look.width.line, *look.accent.full);
    let tip = to - unit * 9.0;
    p.line_segment([from + unit * 7.0, tip], stroke);
    for side in [unit.rot90(), -unit.rot90()] {
        p.line_segment([tip, tip - unit * 7.0 + side * 4.0], stroke);
    }
}

/// Each kind of text has a form of its own.
fn sign(p: &Painter, look: &Look, mark: Mark, c: Pos2) {
    match mark {
        Mark::Draft => {
            p.circle_filled(c, 6.0, *look.accent.full);
        }
        Mark::Before(_) => {
            p.circle(
                c,
                5.0,
                *look.ground.sheet,
                Stroke::new(look.width.line, *look.accent.full),
            );
        }
        Mark::Recorded => {
            let corners = [(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)];
            let corners = corners.map(|(x, y)| c + Vec2::new(x, y)).to_vec();
            let edge = Stroke::new(look.width.line, *look.side.second);
            p.add(Shape::convex_polygon(corners, *look.ground.sheet, edge));
        }
        Mark::InForce => {
            p.circle(
                c,
                4.0,
                *look.ground.sheet,
                Stroke::new(look.width.line, *look.ink.full),
            );
        }
        Mark::Step(_) | Mark::Deepest => {
            p.circle_filled(c, 3.5, *look.ink.full);
        }
    }
}

/// Whether a line runs through a rectangle.
fn crosses(rect: Rect, [from, to]: [Pos2; 2]) -> bool {
    (0..=40).any(|k| rect.contains(from.lerp(to, k as f32 / 40.0)))
}

/// What a text takes of the chart, over which no name lies.
fn spot(c: Pos2) -> Rect {
    Rect::from_center_size(c, Vec2::splat(12.0))
}

/// What two names keep apart, points: beside each other they would be read as one.
const APART: Vec2 = Vec2::new(14.0, 2.0);

/// Puts a name beside a dot, where no other name lies.
fn named(
    p: &Painter,
    look: &Look,
    (dot, c): (&Dot, Pos2),
    (plot, path): (Rect, &[Pos2]),
    taken: &mut Vec<Rect>,
) {
    let (font, ink) = match dot.mark {
        Mark::Draft => (theme::bold(look.size.small), *look.accent.full),
        Mark::Step(_) => (theme::sans(look.size.micro), *look.ink.faint),
        _ => (theme::sans(look.size.small), *look.ink.full),
    };
    let words = match dot.mark {
        Mark::Step(n) => n.to_string(),
        _ => dot.name.clone(),
    };
    let galley = p.layout_no_wrap(words, font, ink);
    let size = galley.size();
    // Beside the lines that show its ranges, where there is room.
    let places = [
        Vec2::new(8.0, -5.0 - size.y),
        Vec2::new(8.0, 5.0),
        Vec2::new(-8.0 - size.x, -5.0 - size.y),
        Vec2::new(-8.0 - size.x, 5.0),
        Vec2::new(12.0, -size.y / 2.0),
        Vec2::new(-12.0 - size.x, -size.y / 2.0),
        Vec2::new(-size.x / 2.0, -12.0 - size.y),
        Vec2::new(-size.x / 2.0, 12.0),
        Vec2::new(8.0, 14.0),
        Vec2::new(-8.0 - size.x, 14.0),
        Vec2::new(8.0, 24.0),
        Vec2::new(-8.0 - size.x, 24.0),
        Vec2::new(8.0, -24.0 - size.y),
        Vec2::new(-8.0 - size.x, -24.0 - size.y),
    ];
    let rects = places.map(|by| Rect::from_min_size(c + by, size));
    let free =
        |r: &&Rect| plot.expand(6.0).contains_rect(**r) && !taken.iter().any(|t| t.intersects(**r));
    let crossed = |r: &Rect| path.windows(2).any(|w| crosses(*r, [w[0], w[1]]));
    let clear = rects.iter().filter(free).find(|r| !crossed(r));
    let Some(&rect) = clear.or_else(|| rects.iter().find(free)) else {
        return;
    };
    taken.push(rect.expand2(APART));
    // Ranges of other texts run behind it.
    p.rect_filled(rect, 0.0, *look.ground.sheet);
    p.galley(rect.min, galley, ink);
}

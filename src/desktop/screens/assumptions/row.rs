//! A number on the list: what it is, where it comes from, and a slider.

use bevy_egui::egui::{
    self, Align2, Color32, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::screens::assumptions::changes::{AssumptionsChange, Out};
use crate::desktop::screens::assumptions::view::View;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{ask_steps, keep_arrows, one_line, pressed, ring, span};
use crate::model::Theory;

/// Numbers of two theories that lie nearer are the same. Source: rounding.
const NO_OTHER: f64 = 1e-12;
/// Room over and under the words of a row, points.
const EDGE: f32 = 4.0;
/// Room for the other theory's number at the end of a row, points.
const OTHER: f32 = 110.0;

/// Whether a source is nobody's but ours.
pub(super) fn judged(source: &str) -> bool {
    source.starts_with("judgement")
}

/// One number.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: &View,
    theory: &Theory,
    (n, name, what): (usize, &str, &str),
    open: bool,
    out: &mut Out,
) {
    let look = view.look;
    let (Some(value), Some(about)) = (theory.get(name), theory.about.get(name)) else {
        return;
    };
    let wide = ui.available_width();
    let p = ui.painter();
    let set =
        |words: &str, font, ink: Color32, room: f32| p.layout(words.to_owned(), font, ink, room);
    // Whole sentences, on two lines where one is too short.
    let title = theme::sans(look.size.body);
    let title = set(what, title, *look.ink.full, wide * 0.5 - 28.0);
    let source = theme::italic(look.size.small);
    let source = set(&about.source, source, *look.ink.soft, wide - 32.0 - OTHER);
    let line = look.size.body + 4.0;
    let tall = title.size().y.max(line) + source.size().y + 3.0 * EDGE;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    let changed = theory.assumed.contains_key(name);
    let mut presets = view.presets.iter();
    let other = presets.find(|t| t.name != theory.name);
    let theirs = other.and_then(|other| {
        let theirs = other.get(name).filter(|v| (v - value).abs() > NO_OTHER)?;
        Some(format!("{} {}", other.title, plain(theirs)))
    });
    let mut said = format!("{what}: {value} {}, {}", about.unit, about.source);
    if let Some(theirs) = &theirs {
        said = format!("{said}; {theirs}");
    }
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, view.number == n, &said));
    if r.clicked() {
        out.ask(AssumptionsChange::Choose(n));
    }
    let on = open && view.number == n;
    if on {
        // The list is longer than the page: what the keys choose comes into view.
        into_sight(ui, n, rect);
    }
    let p = ui.painter();
    if on {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if changed {
        p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.accent.full);
    }
    let (left, middle) = (rect.left() + 12.0, rect.left() + wide * 0.5);
    let up = rect.top() + EDGE + line / 2.0;
    let below = rect.bottom() - 1.5 * EDGE - source.size().y;
    let low = below + line / 2.0;
    p.galley(pos2(left, rect.top() + EDGE), title, *look.ink.full);
    let ours = judged(&about.source);
    let mark = pos2(left + 4.0, low);
    if ours {
        p.circle_stroke(mark, 3.5, Stroke::new(look.width.line, *look.side.second));
    } else {
        p.circle_filled(mark, 3.5, *look.side.first);
    }
    p.galley(pos2(left + 14.0, below), source, *look.ink.soft);
    let bar = span(middle, up - 8.0, rect.right() - wide * 0.27, up + 8.0);
    if let Some(moved) = slider(
        ui,
        look,
        bar,
        (value, about.low, about.high),
        open,
        (name, what),
    ) {
        out.ask(AssumptionsChange::Set(n, moved));
    }
    // The arrows move the number that has the focus.
    let id = ui.id().with((name, "slider"));
    if open && !on && ui.memory(|m| m.has_focus(id)) {
        out.ask(AssumptionsChange::Choose(n));
    }
    let figure = format!("{} {}", plain(value), about.unit);
    let x = bar.right() + 14.0;
    let p = ui.painter();
    let g = one_line(
        p,
        plain(value),
        theme::bold(look.size.body),
        *look.ink.full,
        60.0,
    );
    let end = x + g.size().x + 6.0;
    p.galley(pos2(x, up - g.size().y / 2.0), g, *look.ink.full);
    let room = (rect.right() - end).max(20.0);
    let unit = one_line(
        p,
        &about.unit,
        theme::sans(look.size.small),
        *look.ink.soft,
        room,
    );
    p.galley(pos2(end, up - unit.size().y / 2.0), unit, *look.ink.soft);
    if let Some(words) = theirs {
        let at = pos2(rect.right() - 4.0, low);
        p.text(
            at,
            Align2::RIGHT_CENTER,
            words,
            theme::sans(look.size.small),
            *look.accent.full,
        );
    }
    r.noted(format!("{what}: {figure}. {}", about.source));
}

/// Frames after which a list is taken to lie still.
const FRAMES: u8 = 4;
/// How much of the list is in sight over and under a number that was chosen, points. Judgement: the row beside it.
const AROUND: f32 = 56.0;

/// Brings the row of a number that was chosen into sight, once; whoever scrolls on is left alone. It takes some
/// frames until the list knows how long it is.
fn into_sight(ui: &Ui, n: usize, rect: Rect) {
    let last = egui::Id::new("last-chosen-number");
    let before: Option<(usize, u8)> = ui.data(|d| d.get_temp(last));
    let times = before.filter(|b| b.0 == n).map_or(0, |b| b.1);
    if times >= FRAMES {
        return;
    }
    // What was out of sight comes to the middle, what is at an edge is moved by as much as it takes.
    let (wanted, seen) = (rect.expand2(Vec2::new(0.0, AROUND)), ui.clip_rect());
    let at_once = egui::style::ScrollAnimation::none();
    if !seen.intersects(rect) {
        ui.scroll_to_rect_animation(rect, Some(egui::Align::Center), at_once);
    } else if !seen.y_range().contains(wanted.top()) || !seen.y_range().contains(wanted.bottom()) {
        ui.scroll_to_rect_animation(wanted, None, at_once);
    }
    ui.data_mut(|d| d.insert_temp(last, (n, times + 1)));
    ui.ctx().request_repaint();
}

/// A number without needless digits.
fn plain(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('-', "−")
}

/// A line with a mark at the value; gives the value it is drawn to.
fn slider(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    (value, low, high): (f64, f64, f64),
    open: bool,
    (name, what): (&str, &str),
) -> Option<f64> {
    let share = ((value - low) / (high - low).max(1e-12)).clamp(0.0, 1.0) as f32;
    let sense = if open {
        Sense::click_and_drag()
    } else {
        Sense::hover()
    };
    let r = ui.interact(rect, ui.id().with((name, "slider")), sense);
    r.widget_info(|| WidgetInfo::slider(open, value, what));
    let p = ui.painter();
    let y = rect.center().y;
    p.hline(
        rect.x_range(),
        y,
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    let x = rect.left() + rect.width() * share;
    p.hline(
        rect.left()..=x,
        y,
        Stroke::new(look.width.line, *look.ink.full),
    );
    p.circle_filled(
        pos2(x, y),
        5.0,
        if open {
            *look.ink.full
        } else {
            *look.ink.faint
        },
    );
    ring(ui, look, rect, r.has_focus());
    if open {
        keep_arrows(&r);
        let steps = ask_steps(&r, (low, high), (high - low) / 50.0);
        if steps != 0.0 {
            let to = value + steps * (high - low) / 50.0;
            return Some(snapped(to.clamp(low, high), low, high));
        }
    }
    let to = r.interact_pointer_pos().filter(|_| open)?;
    let share = f64::from(((to.x - rect.left()) / rect.width()).clamp(0.0, 1.0));
    Some(snapped(low + share * (high - low), low, high))
}

/// A value on a grid of two hundredths of the range.
fn snapped(value: f64, low: f64, high: f64) -> f64 {
    let step = (high - low) / 200.0;
    let value = ((value - low) / step).round() * step + low;
    ((value * 1e4).round() / 1e4).clamp(low, high)
}

/// Keys choose a number and move it.
pub(super) fn keys(ui: &Ui, view: &View, theory: &Theory, out: &mut Out) {
    let last = Theory::numbers().count() - 1;
    if pressed(ui, Key::ArrowDown) {
        out.ask(AssumptionsChange::Choose((view.number + 1).min(last)));
    }
    if pressed(ui, Key::ArrowUp) {
        out.ask(AssumptionsChange::Choose(view.number.saturating_sub(1)));
    }
    let Some(name) = Theory::numbers().nth(view.number.min(last)).map(|n| n.name) else {
        return;
    };
    let (Some(value), Some(about)) = (theory.get(name), theory.about.get(name)) else {
        return;
    };
    for (key, way) in [(Key::ArrowLeft, -1.0), (Key::ArrowRight, 1.0)] {
        if pressed(ui, key) {
            let to = value + way * (about.high - about.low) / 50.0;
            let to = snapped(to.clamp(about.low, about.high), about.low, about.high);
            out.ask(AssumptionsChange::Set(view.number, to));
        }
    }
    if pressed(ui, Key::Backspace) || pressed(ui, Key::Delete) {
        out.ask(AssumptionsChange::Restore(Some(view.number)));
    }
}

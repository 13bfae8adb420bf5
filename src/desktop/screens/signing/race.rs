//! The race: signatures over plates called, with the bet, the record and what is still possible.

use bevy_egui::egui::{
    self, Align2, Color32, Key, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType,
};

use crate::desktop::screens::signing::changes::{Out, SigningChange};
use crate::desktop::screens::signing::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{keep_arrows, pressed, ring, span};
use crate::text;

/// Room for the numbers at the left, the words at the right, and the axis below, points.
const MARGINS: (f32, f32, f32) = (34.0, 108.0, 24.0);

/// Draws the race. Before the first plate the bet can be drawn on it.
pub(super) fn race_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let look = view.look;
    let n = view.sight.room.delegations();
    let open = !view.done();
    let sense = if open {
        Sense::click_and_drag()
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, ui.id().with("race"), sense);
    let (mean, low, high) = view.ahead();
    let heard = text!(
        "signing-race-heard",
        up = view.up(),
        called = view.called(),
        n = n,
        bet = view.roll.bet,
        mean = format!("{mean:.0}"),
        low = format!("{low:.0}"),
        high = format!("{high:.0}"),
        still = view.up() + n - view.called(),
        record = view.recorded()
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
    let field = span(
        rect.left() + MARGINS.0,
        rect.top() + 8.0,
        rect.right() - MARGINS.1,
        rect.bottom() - MARGINS.2,
    );
    let whole = n.max(1) as f32;
    let at = |called: f32, up: f32| {
        Pos2::new(
            field.left() + field.width() * called / whole,
            field.bottom() - field.height() * up / whole,
        )
    };
    if open {
        bet_by_hand(ui, view, &response, field, out);
        ring(ui, look, rect, response.has_focus());
        keep_arrows(&response);
    }
    let p = ui.painter();
    let micro = || theme::sans(look.size.micro);
    let words = |at: Pos2, side: Align2, words: String, ink: Color32| {
        p.text(at, side, words, micro(), ink);
    };
    let hair = Stroke::new(look.width.hair, *look.edge.faint);
    let below = field.left_bottom() + egui::vec2(0.0, 6.0);
    let axis = text!("signing-race-axis");
    let named = p.text(below, Align2::LEFT_TOP, axis, micro(), *look.ink.soft);
    for k in ticks(n) {
        let y = at(0.0, k as f32).y;
        p.hline(field.x_range(), y, hair);
        let left = Pos2::new(field.left() - 8.0, y);
        words(left, Align2::RIGHT_CENTER, k.to_string(), *look.ink.soft);
        // The last mark has the words beside it, and what the axis is of has its own room.
        if k > 0 && k < n && at(k as f32, 0.0).x > named.right() + look.size.micro {
            let below = Pos2::new(at(k as f32, 0.0).x, field.bottom() + 6.0);
            words(below, Align2::CENTER_TOP, k.to_string(), *look.ink.soft);
        }
    }
    // What is still possible, and what the adviser expects.
    let (called, up) = (view.called() as f32, view.up() as f32);
    let now = at(called, up);
    let cone = |low: f32, high: f32, ink: Color32| {
        let points = vec![now, at(whole, high), at(whole, low)];
        p.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    };
    let to_come = whole - called;
    let right = field.right() + 8.0;
    let beside = |up: f32| Pos2::new(right, at(whole, up).y);
    if to_come > 0.0 {
        cone(up, up + to_come, look.ink.full.gamma_multiply(0.07));
        cone(
            low as f32,
            high as f32,
            look.accent.full.gamma_multiply(0.35),
        );
        // Words that would lie on the number between them are left out.
        for (end, said) in [
            (up + to_come, text!("signing-if-all")),
            (up, text!("signing-if-none")),
        ] {
            if (beside(end).y - beside(mean as f32).y).abs() > look.size.small {
                words(beside(end), Align2::LEFT_CENTER, said, *look.ink.soft);
            }
        }
        let range = text!(
            "signing-race-range",
            mean = format!("{mean:.0}"),
            low = format!("{low:.0}"),
            high = format!("{high:.0}")
        );
        let middle = beside(mean as f32);
        p.text(
            middle,
            Align2::LEFT_CENTER,
            range,
            theme::bold(look.size.small),
            *look.ink.full,
        );
    }
    // What 2012 itself came to, and the bet.
    let (record, bet) = (view.recorded(), at(0.0, view.roll.bet as f32).y);
    if record > 0 {
        let y = at(0.0, record as f32).y;
        let line = [Pos2::new(field.left(), y), Pos2::new(field.right(), y)];
        let stroke = Stroke::new(look.width.hair, *look.ink.soft);
        p.extend(Shape::dashed_line(&line, stroke, 5.0, 4.0));
        // Below its line, unless the words of the bet lie there.
        let (by, side) = if (1.0..3.0 * look.size.micro).contains(&(bet - y)) {
            (-2.0, Align2::LEFT_BOTTOM)
        } else {
            (2.0, Align2::LEFT_TOP)
        };
        let inside = Pos2::new(field.left() + 6.0, y + by);
        let said = text!("signing-race-record", n = record);
        words(inside, side, said, *look.ink.soft);
    }
    let y = bet;
    p.hline(
        field.x_range(),
        y,
        Stroke::new(look.width.line, *look.accent.full),
    );
    let inside = Pos2::new(field.left() + 6.0, y - 2.0);
    let said = text!("signing-race-bet", n = view.roll.bet);
    p.text(
        inside,
        Align2::LEFT_BOTTOM,
        said,
        theme::bold(look.size.micro),
        *look.accent.full,
    );
    // The plates so far.
    let mut line = vec![at(0.0, 0.0)];
    let mut up = 0;
    for (k, &s) in view.order[..view.called()].iter().enumerate() {
        line.push(at(k as f32 + 1.0, up as f32));
        if view.signs(s) {
            up += 1;
            line.push(at(k as f32 + 1.0, up as f32));
        }
    }
    p.add(Shape::line(line, Stroke::new(2.0, *look.ink.full)));
    p.circle_filled(now, 4.5, *look.accent.full);
}

/// The bet is drawn up and down, or moved with the arrows.
fn bet_by_hand(ui: &Ui, view: &View, r: &egui::Response, field: Rect, out: &mut Out) {
    let n = view.sight.room.delegations();
    let drawn = (r.is_pointer_button_down_on() || r.clicked())
        .then(|| r.interact_pointer_pos())
        .flatten();
    let mut bet = view.roll.bet;
    if let Some(at) = drawn {
        let share = (field.bottom() - at.y) / field.height().max(1.0);
        bet = (share.clamp(0.0, 1.0) * n as f32).round() as usize;
    }
    let free = ui.ctx().memory(|m| m.focused().is_none()) || r.has_focus();
    if free && pressed(ui, Key::ArrowUp) {
        bet = (bet + 1).min(n);
    }
    if free && pressed(ui, Key::ArrowDown) {
        bet = bet.saturating_sub(1);
    }
    if bet != view.roll.bet {
        out.ask(SigningChange::Bet(bet));
    }
}

/// Marks of both axes: none, quarters, all.
fn ticks(n: usize) -> Vec<usize> {
    if n < 8 {
        return (0..=n).collect();
    }
    (0..=4).map(|k| n * k / 4).collect()
}

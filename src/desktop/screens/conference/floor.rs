//! The floor: what would follow if the selected wording stood.

use crate::model::ids::DimensionId;
use bevy_egui::egui::{self, Rect, Sense, Stroke, Ui, Vec2};

use crate::desktop::screens::conference::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::scale::scale;
use crate::desktop::widgets::{at, ends, head, small, span, text};
use crate::desktop::{theme, words};
use crate::text;

/// Who would sign, who moves; one line when folded.
pub fn floor_ui(ui: &mut Ui, view: &View, rect: Rect, folded: bool) {
    let (look, sight) = (view.look, view.sight);
    ui.painter().rect_filled(rect, 0.0, *look.desk);
    ui.painter().hline(
        rect.x_range(),
        rect.top(),
        Stroke::new(look.line, *look.ink),
    );
    let (then, now) = (&sight.outlook.then, &sight.outlook.now);
    let n = sight.scenario.states.len();
    let (b, w) = view
        .screen
        .pointed
        .unwrap_or((view.screen.bracket, view.screen.wording));
    let words = words::wording(&sight.scenario, b, w);
    let worth = sight
        .own
        .worth
        .get(b.index())
        .and_then(|all| all.get(w.index()))
        .copied();
    let (gain, lose) = sight.gain_and_lose();
    let moves = if sight.chair {
        text!("outlook-moves", gain = gain, lose = lose)
    } else {
        let worth = crate::desktop::widgets::signed(worth.unwrap_or(0.0));
        text!(
            "outlook-moves-and-worth",
            gain = gain,
            lose = lose,
            worth = worth
        )
    };
    let range = format!("[{:.0}–{:.0}]", then.range.0, then.range.1);
    if folded {
        at(ui, rect.shrink2(Vec2::new(24.0, 6.0)), |ui| {
            let line = text!(
                "outlook-line",
                wording = words,
                then = format!("{:.0}", then.mean),
                range = range,
                n = n,
                now = format!("{:.0}", now.mean),
                moves = moves
            );
            ui.add(egui::Label::new(text(line, theme::sans(look.small), *look.ink)).truncate());
        });
        return;
    }
    let x = |share: f32| rect.left() + 24.0 + (rect.width() - 48.0) * share;
    let (top, bottom) = (rect.top() + 10.0, rect.bottom() - 6.0);
    at(ui, span(x(0.0), top, x(0.26), bottom), |ui| {
        let title = text(
            text!("outlook-if-stood", wording = words),
            theme::italic(look.head),
            *look.ink,
        );
        ui.add(egui::Label::new(title).truncate());
        ui.horizontal(|ui| {
            ui.label(text(
                format!("{:.0}", then.mean),
                theme::serif_bold(look.title),
                *look.ink,
            ));
            ui.label(text(range, theme::sans(look.head), *look.accent));
            let d = then.mean - now.mean;
            let by = format!("{:.1}", d.abs());
            let line = if d >= 0.0 {
                text!("outlook-more", n = n, by = by)
            } else {
                text!("outlook-fewer", n = n, by = by)
            };
            small(ui, look, line);
        });
        rule(ui, view, sight);
        let tips = then.range.1 - then.range.0 > n as f64 / 3.0;
        small(
            ui,
            look,
            if tips {
                text!("outlook-tips")
            } else {
                text!("outlook-estimated")
            },
        );
    });
    at(ui, span(x(0.28), top, x(0.62), bottom), |ui| {
        ends(
            ui,
            |ui| head(ui, look, &text!("outlook-who-moves")),
            |ui| small(ui, look, moves),
        );
        let mut moved: Vec<(f64, &str)> = (then
            .chance
            .iter()
            .zip(&now.chance)
            .zip(&sight.scenario.states))
        .map(|((t, n), s)| (t - n, s.profile.name.as_str()))
        .filter(|(d, _)| d.abs() > 0.005)
        .collect();
        moved.sort_by(|a, b| b.0.total_cmp(&a.0));
        if moved.is_empty() {
            small(ui, look, text!("outlook-nobody-moves"));
        }
        for (up, sign, ink) in [
            (true, text!("outlook-towards"), look.a),
            (false, text!("outlook-away"), look.b),
        ] {
            let names: Vec<&str> = if up {
                moved
                    .iter()
                    .filter(|m| m.0 > 0.0)
                    .take(8)
                    .map(|m| m.1)
                    .collect()
            } else {
                moved
                    .iter()
                    .rev()
                    .filter(|m| m.0 < 0.0)
                    .take(8)
                    .map(|m| m.1)
                    .collect()
            };
            if !names.is_empty() {
                ui.horizontal_top(|ui| {
                    ui.add_sized(
                        [60.0, 16.0],
                        egui::Label::new(text(sign, theme::bold(look.small), *ink)),
                    );
                    ui.vertical(|ui| {
                        ui.label(text(names.join(", "), theme::sans(look.small), *look.ink));
                    });
                });
            }
        }
    });
    at(ui, span(x(0.65), top, x(1.0), bottom), |ui| {
        if sight.chair {
            by_group(ui, view, sight);
            return;
        }
        ends(
            ui,
            |ui| head(ui, look, &text!("outlook-how-far")),
            |ui| small(ui, look, text!("outlook-how-far-marks")),
        );
        let shift =
            |d: DimensionId| (sight.outlook.position.1[d] - sight.outlook.position.0[d]).abs();
        let mut dims: Vec<DimensionId> = DimensionId::all(sight.own.wants.len()).collect();
        let weight =
            |d: DimensionId| sight.own.wants[d].1 + if shift(d) > 0.01 { 1.0 } else { 0.0 };
        dims.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)));
        for d in dims.into_iter().take(5) {
            let (ideal, salience) = sight.own.wants[d];
            let text = Some((sight.outlook.position.0[d], sight.outlook.position.1[d]));
            let name = &sight.scenario.text.dimensions[d].name;
            scale(ui, look, name, (Some(ideal), salience), text);
        }
    });
}

/// For the chair, who has no mandate: the groups, as the text stands and if the wording stood.
fn by_group(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    ends(
        ui,
        |ui| head(ui, look, &text!("outlook-by-group")),
        |ui| small(ui, look, text!("outlook-by-group-marks")),
    );
    ui.spacing_mut().item_spacing.y = 0.0;
    for group in &sight.room.regional.groups {
        let n = group.members.len().max(1) as f64;
        let share = |chance: &[f64]| {
            let mine = group.members.iter().filter_map(|&s| chance.get(s.index()));
            mine.sum::<f64>() / n
        };
        let (now, then) = (
            share(&sight.outlook.now.chance),
            share(&sight.outlook.then.chance),
        );
        let name = format!("{} {}", group.name, group.members.len());
        let marks = Some((4.0 * now, 4.0 * then));
        scale(ui, look, &name, (None, then), marks);
    }
}

/// One tick per state: firm, doubtful, lost.
fn rule(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    let n = sight.scenario.states.len().max(1) as f32;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
    let p = ui.painter();
    for k in 0..sight.scenario.states.len() {
        let (x, v) = (rect.left() + rect.width() * (k as f32 + 0.5) / n, k as f64);
        let (low, high) = sight.outlook.then.range;
        let ink = if v < low {
            look.ink
        } else if v < high {
            look.accent
        } else {
            look.rule
        };
        p.vline(
            x,
            rect.top()..=rect.bottom() - 6.0,
            Stroke::new(look.line, *ink),
        );
    }
    let x = rect.left() + rect.width() * sight.outlook.now.mean as f32 / n;
    let c = egui::pos2(x, rect.bottom() - 1.0);
    let points = vec![
        c + Vec2::new(-4.0, 2.0),
        c + Vec2::new(0.0, -5.0),
        c + Vec2::new(4.0, 2.0),
    ];
    p.add(egui::Shape::convex_polygon(points, *look.ink, Stroke::NONE));
}

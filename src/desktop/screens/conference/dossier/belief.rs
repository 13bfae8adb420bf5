//! Chance and sum of a state, as the seat believes them.

use bevy_egui::egui::{self, Sense, Stroke, Ui, Vec2};

use crate::conference::signing::rules::Reason;
use crate::desktop::screens::conference::rows::chance_bar;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::{hair, head, one_line, signed, small, span, text};
use crate::desktop::words;
use crate::model::ids::StateId;
use crate::text;

/// Terms of a sum that are named one by one.
const NAMED: usize = 9;

/// Chance and sum, as the seat believes them.
pub(super) fn belief_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId) {
    let look = view.look;
    head(ui, look, &text!("dossier-will-do"));
    let (Some(chance), Some(own)) = (
        sight.chance(state),
        sight.outlook.now.sums.get(state.index()),
    ) else {
        small(ui, look, text!("dossier-answered"));
        return;
    };
    ui.horizontal(|ui| {
        let words = format!("{:.0} %", chance.mean * 100.0);
        ui.label(text(
            words,
            theme::serif_bold(look.size.title),
            *look.ink.full,
        ));
        ui.vertical(|ui| {
            let range = format!("[{:.0}–{:.0}]", chance.low * 100.0, chance.high * 100.0);
            ui.label(text(range, theme::sans(look.size.head), *look.accent.full));
            small(ui, look, text!("dossier-signs"));
        });
    });
    let wide = ui.available_width().min(340.0);
    let (bar, _) = ui.allocate_exact_size(Vec2::new(wide, 16.0), Sense::hover());
    chance_bar(ui.painter(), look, bar.shrink2(Vec2::new(2.0, 3.0)), chance);
    ui.add_space(6.0);
    let reasons = itemised(sight, &own.reasons);
    let most = reasons.iter().map(|r| r.1.abs()).fold(0.01, f64::max);
    for (words, value) in &reasons {
        term(ui, view, words, *value, most);
    }
    hair(ui, look);
    let spread = sight
        .outlook
        .now
        .spread
        .get(state.index())
        .copied()
        .unwrap_or(0.0);
    let total = own.sum();
    crate::desktop::widgets::ends(
        ui,
        |ui| {
            let words = text(
                text!("dossier-sum"),
                theme::bold(look.size.small),
                *look.ink.full,
            );
            ui.label(words);
        },
        |ui| {
            let range = format!("± {:.1}", spread * 100.0);
            ui.label(text(range, theme::sans(look.size.small), *look.accent.full));
            ui.label(text(
                signed(total),
                theme::bold(look.size.body),
                *look.ink.full,
            ));
        },
    );
    let then = sight
        .outlook
        .then
        .sums
        .get(state.index())
        .map_or(total, crate::conference::signing::sum::SignatureSum::sum);
    if (then - total).abs() > 0.0005 {
        let words = words::wording(&sight.scenario, view.screen.bracket, view.screen.wording);
        let line = text!(
            "dossier-if-stood",
            wording = words,
            worth = signed(then - total)
        );
        ui.label(text(line, theme::sans(look.size.small), *look.ink.full));
    }
    ui.add_space(4.0);
    let note = text!("dossier-estimate");
    ui.label(text(note, theme::italic(look.size.body), *look.ink.soft));
}

/// The terms that matter, largest first, and the rest as one.
fn itemised(sight: &Sight, reasons: &[Reason]) -> Vec<(String, f64)> {
    let mut all: Vec<(String, f64)> = (reasons.iter())
        .filter(|r| r.value.abs() >= 0.0005)
        .map(|r| (words::term(&sight.scenario, &r.term), r.value))
        .collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    if all.len() > NAMED + 1 {
        let rest: f64 = all.split_off(NAMED).iter().map(|r| r.1).sum();
        all.push((text!("dossier-everything-else"), rest));
    }
    all
}

fn term(ui: &mut Ui, view: &View, words: &str, value: f64, most: f64) {
    let look = view.look;
    let size = Vec2::new(ui.available_width(), 20.0);
    let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
    let said = format!("{words} {}", signed(value));
    r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
    let p = ui.painter();
    let y = rect.center().y;
    let bar = span(
        rect.left() + rect.width() * 0.60,
        y - 4.0,
        rect.right() - 50.0,
        y + 4.0,
    );
    let font = theme::sans(look.size.small);
    let g = one_line(
        p,
        words,
        font,
        *look.ink.full,
        bar.left() - rect.left() - 10.0,
    );
    p.galley(
        egui::pos2(rect.left(), y - g.size().y / 2.0),
        g,
        *look.ink.full,
    );
    let mid = bar.center().x;
    let end = mid + bar.width() * 0.5 * (value / most).clamp(-1.0, 1.0) as f32;
    let fill = span(mid.min(end), bar.top(), mid.max(end), bar.bottom());
    if value >= 0.0 {
        p.rect_filled(fill, 0.0, *look.side.first);
    } else {
        let stroke = Stroke::new(look.width.hair, *look.side.second);
        crate::desktop::widgets::hatch(p, fill, 4.0, stroke);
        p.rect_stroke(fill, 0.0, stroke, egui::StrokeKind::Inside);
    }
    p.vline(
        mid,
        bar.y_range(),
        Stroke::new(look.width.hair, *look.edge.strong),
    );
    p.text(
        rect.right_center(),
        egui::Align2::RIGHT_CENTER,
        signed(value),
        theme::sans(look.size.small),
        *look.ink.full,
    );
    r.on_hover_text(words);
}

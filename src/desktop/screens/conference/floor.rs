//! The strip under the text: what would follow if a wording stood, or if the package in hand were taken.

use bevy_egui::egui::{self, Key, Rect, Stroke, Ui, Vec2};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::screen::Strip;
use crate::desktop::screens::conference::signers::{movers_ui, signers_line, signers_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::screens::conference::years::{years_line, years_ui};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::scale::scale;
use crate::desktop::widgets::{at, ends, link_ui, pressed, small, span, text};
use crate::model::ids::DimensionId;
use crate::text;

/// Who would sign, who moves and why, what follows; little of it when folded.
pub fn floor_ui(ui: &mut Ui, view: &View, rect: Rect, folded: bool, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    ui.painter().rect_filled(rect, 0.0, *look.ground.window);
    ui.painter().hline(
        rect.x_range(),
        rect.top(),
        Stroke::new(look.width.line, *look.ink.full),
    );
    if folded && pressed(ui, Key::F10) && sight.sits() {
        out.ask(ConferenceChange::Frontier(!view.screen.frontier));
    }
    let Some(seen) = sight.in_view() else {
        return;
    };
    let inner = rect.shrink2(Vec2::new(24.0, 0.0));
    let (top, bottom) = (inner.top() + 8.0, inner.bottom() - 4.0);
    if folded {
        let split = inner.left() + (inner.width() * 0.32).clamp(220.0, 340.0);
        at(ui, span(inner.left(), top, split, bottom), |ui| {
            signers_line(ui, view, &seen);
        });
        at(ui, span(split + 20.0, top, inner.right(), bottom), |ui| {
            years_line(ui, view);
        });
        return;
    }
    let first = inner.left() + (inner.width() * 0.24).min(380.0);
    let second = first + 28.0 + (inner.width() * 0.215).min(340.0);
    at(ui, span(inner.left(), top, first, bottom), |ui| {
        signers_ui(ui, view, &seen);
    });
    at(ui, span(first + 28.0, top, second, bottom), |ui| {
        movers_ui(ui, view, &seen);
    });
    at(ui, span(second + 28.0, top, inner.right(), bottom), |ui| {
        switch(ui, view, out);
        match (view.screen.strip, sight.chair) {
            (Strip::Years, _) => years_ui(ui, view),
            (Strip::Mandate, true) => by_group(ui, view, sight),
            (Strip::Mandate, false) => mandate(ui, view, sight),
        }
    });
}

/// What the right of the strip shows, and the way to the frontier.
fn switch(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let mandate = if sight.chair {
        text!("outlook-by-group")
    } else {
        text!("outlook-how-far")
    };
    let tabs = [
        (Strip::Years, text!("outlook-years")),
        (Strip::Mandate, mandate),
    ];
    let mut chosen = None;
    ends(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            for (strip, words) in tabs {
                let on = strip == view.screen.strip;
                let ink = if on { *look.ink.full } else { *look.ink.soft };
                let size = if on { look.size.head } else { look.size.body };
                let mut shown = text(&words, theme::italic(size), ink);
                if !on {
                    shown = shown.underline();
                }
                let tab = ui.add(egui::Button::new(shown).frame(false));
                tab.widget_info(|| {
                    egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, on, &words)
                });
                crate::desktop::widgets::ring(ui, look, tab.rect, tab.has_focus());
                if tab.clicked() {
                    chosen = Some(strip);
                }
            }
        },
        |ui| {
            if link_ui(ui, look, &text!("outlook-frontier"), Key::F10) {
                out.ask(ConferenceChange::Frontier(!view.screen.frontier));
            }
        },
    );
    if let Some(strip) = chosen {
        out.ask(ConferenceChange::Strip(strip));
    }
}

/// How far the text is from what the seat wants, in the subjects that weigh most.
fn mandate(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    small(ui, look, text!("outlook-how-far-marks"));
    ui.spacing_mut().item_spacing.y = 1.0;
    let shift = |d: DimensionId| (sight.outlook.position.1[d] - sight.outlook.position.0[d]).abs();
    let mut dims: Vec<DimensionId> = DimensionId::all(sight.own.wants.len()).collect();
    let weight = |d: DimensionId| sight.own.wants[d].1 + if shift(d) > 0.01 { 1.0 } else { 0.0 };
    dims.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)));
    for d in dims.into_iter().take(5) {
        let (ideal, salience) = sight.own.wants[d];
        let text = Some((sight.outlook.position.0[d], sight.outlook.position.1[d]));
        let name = &sight.scenario.text.dimensions[d].name;
        scale(ui, look, name, (Some(ideal), salience), text);
    }
}

/// For the chair, who has no mandate: the groups, as the text stands and if the wording stood.
fn by_group(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    small(ui, look, text!("outlook-by-group-marks"));
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

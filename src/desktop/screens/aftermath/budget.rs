//! The year's budget, in the first quarter of each year: five shares that add up.

use bevy_egui::egui::{self, Key, Ui, WidgetInfo};

use crate::desktop::screens::aftermath::changes::{AftermathChange, Out};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::{hair, head, small};
use crate::model::Action;
use crate::text;

/// Hundredths in a whole.
const WHOLE: u32 = 100;

/// Shares of a whole in hundredths that add up to it: each is rounded down, and those that lose most by it get
/// what is left, the first of equals before the others.
#[must_use]
pub fn percents(shares: &[f64]) -> Vec<u32> {
    let sum: f64 = shares.iter().sum();
    if sum <= 0.0 {
        return vec![0; shares.len()];
    }
    let exact = shares.iter().map(|share| f64::from(WHOLE) * share / sum);
    let exact: Vec<f64> = exact.collect();
    let mut all: Vec<u32> = exact.iter().map(|v| v.floor() as u32).collect();
    let left = WHOLE.saturating_sub(all.iter().sum());
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|&a, &b| {
        exact[b]
            .fract()
            .total_cmp(&exact[a].fract())
            .then(a.cmp(&b))
    });
    for n in order.into_iter().take(left as usize) {
        all[n] += 1;
    }
    all
}

/// The year’s budget, in the first quarter of each year.
pub(super) fn budget_ui(ui: &mut Ui, view: &View, quarter: u32, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    if quarter % 4 != 1 {
        return;
    }
    head(ui, look, &text!("aftermath-screen-budget"));
    let mut shares = view.screen.budget;
    let sum: f64 = shares.iter().sum::<f64>().max(0.001);
    let percents = percents(&shares);
    let mut changed = false;
    let names = [
        text!("aftermath-screen-offence"),
        text!("aftermath-screen-defence"),
        text!("aftermath-screen-surveillance"),
        text!("aftermath-screen-diplomacy"),
        text!("aftermath-screen-aid-share"),
    ];
    for ((name, share), percent) in names.into_iter().zip(&mut shares).zip(percents) {
        ui.horizontal(|ui| {
            ui.spacing_mut().slider_width = (ui.available_width() - 170.0).max(80.0);
            let slider = egui::Slider::new(share, 0.0..=1.0).show_value(false);
            let r = ui.add(slider);
            r.widget_info(|| WidgetInfo::slider(true, *share, &name));
            changed |= r.changed();
            small(ui, look, format!("{name} {percent} %"));
        });
    }
    if changed {
        out.ask(AftermathChange::Budget(shares));
    }
    let action = Action::SetBudget {
        shares: shares.map(|s| s / sum).into(),
    };
    let (words, note) = (
        text!("aftermath-screen-budget-set"),
        text!("aftermath-screen-budget-note"),
    );
    deed_ui(ui, look, sight, Deed::new(words, Key::U, action, note), out);
    hair(ui, look);
}

//! Where controls stand on the page, by names, so that something drawn over the page can point at one
//! without knowing its screen.

use bevy_egui::egui::{Context, Id, Rect, Ui};

use crate::model::Action;

/// The pass in which a control was drawn, and where.
type Seen = (u64, Rect);

fn id(name: &str) -> Id {
    Id::new(("place", name))
}

/// Keeps where a control stands in this pass, as far as it is in sight.
pub fn stands(ui: &Ui, name: &str, rect: Rect) {
    let seen = rect.intersect(ui.clip_rect());
    if seen.is_positive() {
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|d| d.insert_temp(id(name), (pass, seen)));
    }
}

/// Where a control stands, if it was drawn in this pass or the one before.
#[must_use]
pub fn find(context: &Context, name: &str) -> Option<Rect> {
    let now = context.cumulative_pass_nr();
    let (pass, rect) = context.data(|d| d.get_temp::<Seen>(id(name)))?;
    (pass + 1 >= now).then_some(rect)
}

/// The name of the control of a key.
#[must_use]
pub fn of_key(key: &str) -> String {
    format!("key:{key}")
}

/// The name of the control that does an act.
#[must_use]
pub fn of_act(action: &Action) -> String {
    // Every act can be written.
    let words = serde_json::to_string(action).unwrap_or_default();
    format!("act:{words}")
}

/// The name of a bracket in the text.
#[must_use]
pub fn of_bracket(bracket: &str) -> String {
    format!("bracket:{bracket}")
}

/// The name of a wording of the bracket that is selected, while another one is.
#[must_use]
pub fn of_wording(bracket: &str, wording: &str) -> String {
    format!("wording:{bracket}={wording}")
}

/// The name of the button that puts a wording into the package in hand, while it is not there.
#[must_use]
pub fn of_term(ours: bool, bracket: &str, wording: &str) -> String {
    let side = if ours { "give" } else { "want" };
    format!("{side}:{bracket}={wording}")
}

/// The name of the row that takes a state into the package in hand.
#[must_use]
pub fn of_partner(iso: &str) -> String {
    format!("partner:{iso}")
}

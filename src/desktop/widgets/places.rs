//! Where controls stand on the page, by names, so that something drawn over the page can point at one
//! without knowing its screen. Only controls that are wanted are kept; where none is, no name is made.

use std::sync::Arc;

use bevy_egui::egui::style::ScrollAnimation;
use bevy_egui::egui::{Context, Id, Rect, Ui};

use crate::model::Action;

/// Names of the controls that are wanted.
type Wanted = Arc<[String]>;
/// The pass in which a control was drawn, and where.
type Seen = (u64, Rect);

fn wanted() -> Id {
    Id::new("places-wanted")
}

fn id(name: &str) -> Id {
    Id::new(("place", name))
}

/// Names of controls that do an act begin so.
const ACT: &str = "act:";
/// Names of brackets begin so.
const BRACKET: &str = "bracket:";

fn brought() -> Id {
    Id::new("place-brought")
}

/// Says which controls, by their names, are wanted in this pass and those after it.
pub fn want(context: &Context, names: Vec<String>) {
    context.data_mut(|d| {
        let before: Option<String> = d.get_temp(brought());
        if before.is_some_and(|name| !names.contains(&name)) {
            d.remove::<String>(brought());
        }
        if names.is_empty() {
            d.remove::<Wanted>(wanted());
        } else {
            d.insert_temp::<Wanted>(wanted(), names.into());
        }
    });
}

/// Keeps where a control stands in this pass, as far as it is in sight, if it is wanted.
pub fn stands(ui: &Ui, name: impl FnOnce() -> String, rect: Rect) {
    let Some(wanted) = ui.data(|d| d.get_temp::<Wanted>(wanted())) else {
        return;
    };
    let (name, seen) = (name(), rect.intersect(ui.clip_rect()));
    if !wanted.contains(&name) {
        return;
    }
    bring(ui, &name, rect);
    if seen.is_positive() {
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|d| d.insert_temp(id(&name), (pass, seen)));
    }
}

/// Brings what does an act into sight where it scrolls, once; whoever scrolls on is left alone.
fn bring(ui: &Ui, name: &str, rect: Rect) {
    let before: Option<String> = ui.data(|d| d.get_temp(brought()));
    if !name.starts_with(ACT) || before.as_deref() == Some(name) {
        return;
    }
    if !ui.clip_rect().contains_rect(rect) {
        ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
    ui.data_mut(|d| d.insert_temp(brought(), name.to_owned()));
}

/// Where a control stands, if it is wanted and was drawn in this pass or the one before.
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
    format!("{ACT}{words}")
}

/// The name of a bracket in the text.
#[must_use]
pub fn of_bracket(bracket: &str) -> String {
    format!("{BRACKET}{bracket}")
}

/// Whether a name is that of a bracket in the text.
#[must_use]
pub fn is_bracket(name: &str) -> bool {
    name.starts_with(BRACKET)
}

/// The name of the tab of a clause, while another one is turned to.
#[must_use]
pub fn of_clause(clause: &str) -> String {
    format!("clause:{clause}")
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

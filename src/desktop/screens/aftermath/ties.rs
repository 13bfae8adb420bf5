//! Why trust in another, the tension between the two and one's own skills are what they are.

use bevy_egui::egui::Ui;

use crate::desktop::screens::aftermath::parts::{says, share_bar};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::widgets::ties::{causes_ui, trust_ui};
use crate::desktop::widgets::{hair, head, small};
use crate::model::Action;
use crate::model::ids::StateId;
use crate::text;
use crate::world::journal::Happening;

/// Trust and tension between us and another state.
pub(super) fn between_ui(ui: &mut Ui, view: &View, other: StateId) {
    let (look, sight) = (view.look, view.sight);
    trust_ui(ui, look, sight, other);
    hair(ui, look);
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    head(ui, look, &text!("why-tension", state = sight.name(other)));
    let tension = affairs.tension.get(other.index()).copied().unwrap_or(0.0);
    let keep = sight.theory.answers.tension.tension_keep;
    let points = |share: f64| format!("{:.0}", 100.0 * share);
    let words = text!(
        "why-tension-now",
        now = points(tension),
        fades = points(1.0 - keep)
    );
    says(ui, look, words);
    causes_ui(ui, look, sight, (other, |tie| tie.tension));
    small(ui, look, text!("why-tension-news"));
}

/// One's own skills: how far each has moved, what is spent on it, and what else moves it.
pub(super) fn skills_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let Some(state) = sight.scenario.states.get(sight.seat.index()) else {
        return;
    };
    head(ui, look, &text!("why-skills"));
    let (first, now, spent) = (&state.capabilities, &affairs.skill, &affairs.budget);
    let points = |share: f64| format!("{:.0}", 100.0 * share);
    let rows = [
        (
            text!("aftermath-screen-skill-attack"),
            (first.offence, now.offence),
            text!("why-skill-spent", share = points(spent.offence)),
            text!("why-skill-attack"),
        ),
        (
            text!("aftermath-screen-skill-defend"),
            (first.defence, now.defence),
            text!("why-skill-spent", share = points(spent.defence)),
            text!("why-skill-defend"),
        ),
        (
            text!("aftermath-screen-skill-find"),
            (first.attribution, now.attribution),
            text!("why-skill-unspent"),
            text!("why-skill-find"),
        ),
    ];
    for (name, (first, now), spent, moves) in rows {
        share_bar(ui, look, &name, now);
        let by = format!("{:+.0}", 100.0 * (now - first)).replace('-', "−");
        let words = text!("why-skill-since", first = points(first), by = by);
        says(ui, look, format!("{words} {spent}"));
        small(ui, look, moves);
        ui.add_space(6.0);
    }
    let iso = state.profile.iso.as_str();
    let aided = |what: &Happening| matches!(what, Happening::Act { action: Action::Aid { to }, .. } if to == iso);
    let told = sight.known.journal.iter();
    let aided = told.filter(|t| aided(&t.what)).count();
    small(ui, look, text!("why-skill-aided", n = aided));
}

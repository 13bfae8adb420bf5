//! Mass surveillance: what a programme yields, and the arithmetic of its alarms.

use bevy_egui::egui::Ui;

use crate::desktop::screens::aftermath::View;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{head, small};
use crate::seat::affairs::Affairs;
use crate::seat::chances::flagged_rightly;

/// Rudmin's figures (2006): a thousand targets among 300 million, seven in ten flagged, one in ten
/// thousand of the others flagged, too.
const BASE: f64 = 1000.0 / 300e6;
const HIT: f64 = 0.7;
const FALSE_ALARM: f64 = 1e-4;

/// Draws the panel for one's own programme.
pub fn watching_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs) {
    let look = view.look;
    head(ui, look, "Watching everybody");
    let programme = affairs.condition.programme;
    let people = sight
        .scenario
        .states
        .get(sight.seat.index())
        .map_or(1.0, |s| s.published().economy.population_m);
    let right = flagged_rightly(BASE, HIT, FALSE_ALARM);
    let true_flags = people * 1e6 * BASE * HIT;
    let false_flags = people * 1e6 * (1.0 - BASE) * FALSE_ALARM;
    says(
        ui,
        look,
        format!(
            "Of a hundred alarms about {:.0} are true.",
            (100.0 * right).round()
        ),
    );
    small(
        ui,
        look,
        format!(
            "Among {people:.0} million, {BASE_IN} people in a hundred million being what is looked for: \
             {} true alarms and {} false ones, if seven in ten are caught and one innocent in ten \
             thousand is flagged (after Rudmin 2006). A flag may still be a first sieve; then each \
             false one costs a second look.",
            grouped(true_flags),
            grouped(false_flags),
            BASE_IN = (BASE * 1e8).round(),
        ),
    );
    let yearly = 4.0 * leak(sight, affairs);
    small(
        ui,
        look,
        format!(
            "Our programme stands at {:.0} % of what it could be. What it learns of politics and \
             trade keeps it alive: {:+.1} for security, {:+.1} for prosperity, and {:.1} off \
             liberty. It leaks with {:.0} % a year; a leak costs our good name, and companies \
             everywhere ship more encryption.",
            100.0 * programme,
            affairs.condition.causes.security.surveillance,
            affairs.condition.causes.prosperity.surveillance,
            -affairs.condition.causes.liberty.surveillance,
            100.0 * yearly
        ),
    );
}

/// Chance of a leak this quarter (rule 10.9).
fn leak(sight: &Sight, affairs: &Affairs) -> f64 {
    let Some(state) = sight.scenario.states.get(sight.seat.index()) else {
        return 0.0;
    };
    let published = state.published();
    let (liberty, restraint) = (published.society.liberty, published.doctrine.restraint);
    crate::aftermath::regime::compliance::leak(
        &sight.theory,
        affairs.condition.programme,
        liberty,
        restraint,
    )
}

/// A whole number with thousands set apart.
fn grouped(x: f64) -> String {
    let digits = format!("{x:.0}");
    let first = digits.len() % 3;
    let mut out = String::new();
    for (k, c) in digits.chars().enumerate() {
        if k > 0 && k % 3 == first {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

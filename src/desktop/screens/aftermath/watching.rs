//! Mass surveillance: what a programme yields, and the arithmetic of its alarms.

use bevy_egui::egui::Ui;

use crate::aftermath::indices::moves::programme_at_home;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{head, small};
use crate::locale::grouped;
use crate::seat::affairs::Affairs;
use crate::seat::chances::flagged_rightly;
use crate::text;

/// Rudmin's figures (2006): a thousand targets among 300 million, seven in ten flagged, one in ten
/// thousand of the others flagged, too.
const BASE: f64 = 1000.0 / 300e6;
const HIT: f64 = 0.7;
const FALSE_ALARM: f64 = 1e-4;

/// Draws the panel for one's own programme.
pub fn watching_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs) {
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-watching"));
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
        text!(
            "aftermath-screen-alarms",
            right = format!("{:.0}", (100.0 * right).round())
        ),
    );
    small(
        ui,
        look,
        text!(
            "aftermath-screen-alarms-among",
            people = format!("{people:.0}"),
            base = (BASE * 1e8).round().to_string(),
            right = grouped(true_flags),
            wrong = grouped(false_flags)
        ),
    );
    let yearly = 4.0 * leak(sight, affairs);
    let causes = &affairs.condition.causes;
    let own = programme_at_home(&sight.theory, programme);
    let others = (-causes.liberty.surveillance - own).max(0.0);
    small(
        ui,
        look,
        text!(
            "aftermath-screen-programme",
            share = format!("{:.0}", 100.0 * programme),
            security = format!("{:+.1}", causes.security.surveillance).replace('-', "−"),
            prosperity = format!("{:+.1}", causes.prosperity.surveillance).replace('-', "−"),
            liberty = format!("{own:.1}"),
            leak = format!("{:.0}", 100.0 * yearly)
        ),
    );
    small(
        ui,
        look,
        text!(
            "aftermath-screen-read-along",
            liberty = format!("{others:.1}")
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
    crate::aftermath::regime::leaks::leak_chance(
        &sight.theory,
        affairs.condition.programme,
        liberty,
        restraint,
    )
}

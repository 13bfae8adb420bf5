//! Rule 1.28: whoever leads a session brings something in that the dice did not. It is checked and
//! written down at once; the next morning, or the quarter, finds it in the journal and carries it out.

use bevy_ecs::world::World;

use crate::model::calendar::Phase;
use crate::model::deeds::Shock;
use crate::model::{Intervention, Scenario};
use crate::say;
use crate::session::admissible::Refusal;
use crate::world::calendar;
use crate::world::journal::Journal;
use crate::world::setting::Setting;

/// The rule that this is.
pub(super) const RULE: &str = "1.28";

/// Whether something can be brought in now.
///
/// # Errors
/// A refusal that says what would be allowed.
pub(super) fn check(world: &World, what: &Intervention) -> Result<(), Refusal> {
    let setting = world.resource::<Setting>();
    let scenario = &setting.scenario;
    let phase = calendar::phase(world);
    if let Intervention::Event { title } = what {
        return event(scenario, phase, world.resource(), title);
    }
    if !matches!(phase, Phase::Aftermath(_)) {
        return Err(Refusal::new(
            RULE,
            say!("session-intervene-years"),
            say!("session-intervene-years-instead"),
        ));
    }
    match what {
        Intervention::Event { .. } => Ok(()),
        Intervention::Shock {
            kind: Shock::Crisis,
            size,
            between,
        } => match between {
            Some((a, b)) if a != b && size.is_none() => {
                known(scenario, a).and_then(|()| known(scenario, b))
            }
            _ => Err(Refusal::new(
                RULE,
                say!("session-intervene-crisis"),
                say!("session-intervene-crisis-instead"),
            )),
        },
        Intervention::Shock { size, between, .. } => {
            let greatest = setting.theory.capabilities.shocks.shock_greatest;
            let fits = size.is_none_or(|n| n >= 1 && f64::from(n) <= greatest);
            if fits && between.is_none() {
                return Ok(());
            }
            let most = format!("{greatest:.0}");
            Err(Refusal::new(
                RULE,
                say!("session-intervene-size"),
                say!("session-intervene-size-instead", most = most),
            ))
        }
        Intervention::Leak { state } => known(scenario, state),
        Intervention::Raid { target } => known(scenario, target),
    }
}

/// Refuses an event that is not still to come.
fn event(s: &Scenario, phase: Phase, journal: &Journal, title: &str) -> Result<(), Refusal> {
    let day = match phase {
        Phase::Conference(day) if day < s.setup.days => day,
        _ => {
            return Err(Refusal::new(
                RULE,
                say!("session-intervene-days"),
                say!("session-intervene-days-instead"),
            ));
        }
    };
    if journal.brought_forward(title)
        || !s.events.iter().any(|e| e.title == title && e.day > day + 1)
    {
        let left = s.events.iter().filter(|e| e.day > day + 1);
        let left: Vec<&str> = left
            .map(|e| e.title.as_str())
            .filter(|t| !journal.brought_forward(t))
            .collect();
        let instead = if left.is_empty() {
            say!("session-intervene-no-event-left")
        } else {
            say!("session-intervene-event-instead", titles = left.join("; "))
        };
        let what = say!("session-intervene-event", title = title);
        return Err(Refusal::new(RULE, what, instead));
    }
    Ok(())
}

fn known(scenario: &Scenario, iso: &str) -> Result<(), Refusal> {
    if scenario.seat(iso).is_some() {
        return Ok(());
    }
    Err(Refusal::new(
        RULE,
        say!("session-no-state-called", name = iso),
        say!("session-no-such-seat-instead"),
    ))
}

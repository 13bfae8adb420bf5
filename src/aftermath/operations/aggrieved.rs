//! Who watches another, rival or not, since it strikes again and again (rule 7.15).

use crate::aftermath::rivals::{Rival, Rivals};
use crate::model::Theory;
use crate::model::ids::StateId;
use crate::model::lanes::wide;
use crate::world::relations::Relations;

/// Rule 7.15: whoever is struck again and again watches the one who does it, rival or not.
pub(super) fn aggrieved(theory: &Theory, relations: &Relations, rivals: &Rivals) -> Vec<Rival> {
    let least = theory.answers.escalation.escalation_half / 2.0;
    if theory.operations.occasions.spiral_opportunities <= 0.0 {
        return vec![];
    }
    let weight = theory.answers.tension.grievance_weight;
    let mut all = vec![];
    for a in StateId::all(relations.n).filter(|&a| driven_by_any(relations, a, (weight, least))) {
        let felt = relations
            .tension
            .row(a)
            .iter()
            .zip(relations.grievance.row(a));
        let driven = StateId::all(relations.n)
            .zip(felt)
            .filter(|(_, (tension, grievance))| drives(**tension, **grievance, (weight, least)))
            .map(|(b, _)| b);
        let unwatched = driven.filter(|&b| a != b && rivals.of(a).all(|r| r.on != b));
        all.extend(unwatched.map(|b| Rival {
            by: a,
            on: b,
            rivalry: 0.0,
            heat: 0.0,
            side: 1.0,
            mutual: false,
        }));
    }
    all
}

/// Whether what stands between two states drives one to strike, a grievance at its weight.
#[inline(always)]
fn drives(tension: f64, grievance: f64, (weight, least): (f64, f64)) -> bool {
    tension + weight * grievance > least
}

/// Whether anybody drives a state to strike by more than the `least`, a grievance at its weight: most are
/// driven by nobody.
fn driven_by_any(relations: &Relations, a: StateId, (weight, least): (f64, f64)) -> bool {
    let (tension, grievance) = (relations.tension.row(a), relations.grievance.row(a));
    wide(
        #[inline(always)]
        || {
            let mut any = false;
            for (tension, grievance) in tension.iter().zip(grievance) {
                any |= drives(*tension, *grievance, (weight, least));
            }
            any
        },
    )
}

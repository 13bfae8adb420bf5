//! What an operation is likely to come to, from what is published; told before it is ordered.

use rand::RngExt as _;

use crate::aftermath::attribution::rules::{Grievance, Suspect, posterior, rung};
use crate::aftermath::escalation::escalation;
use crate::aftermath::operations::rules::success;
use crate::model::theory::fixed::fixed;
use crate::model::years::Kind;
use crate::model::{Capabilities, Rung, State, Theory};
use crate::world::random::{KeyName, stream};

fixed! {
    chances:

    /// Draws behind a forecast of an order (rule 7.11). Judgement: chances to within three in a
    /// hundred.
    const DRAWS: u32 = 200;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: the
    /// usual one. Judgement: no source gives it.
    const USUAL: f64 = 0.6;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: the
    /// second usual one. Judgement: no source gives it.
    const SECOND: f64 = 0.5;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1:
    /// ourselves. Judgement: no source gives it.
    const WE: f64 = 0.2;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1:
    /// another state. Judgement: no source gives it.
    const STATE: f64 = 0.3;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: a
    /// gang. Judgement: no source gives it.
    const GANG: f64 = 0.25;
    /// What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: a
    /// company. Judgement: no source gives it.
    const COMPANY: f64 = 0.1;
}

/// What a target is thought to hold likely of each suspect beforehand, as in rule 8.1: two usual
/// ones, ourselves, two more states, a gang and a company. Judgement: no source gives it.
const PRIORS: [f64; 7] = [USUAL, SECOND, WE, STATE, STATE, GANG, COMPANY];
/// Which of them we are.
const OURSELVES: usize = 2;
/// Chances of an operation, 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// It reaches its aim.
    pub success: f64,
    /// The target comes to believe it was us.
    pub found: f64,
    /// It then answers in public.
    pub public: f64,
    /// It then answers in kind, or harder.
    pub in_kind: f64,
}

/// The draws of a forecast in which the target comes to believe that it was us: how firmly, 0–1, and
/// the draw that then picks its answer, 0–1. They follow from the target alone, whatever the operation
/// is and whoever asks.
#[must_use]
pub fn found_out(theory: &Theory, target: &State) -> Vec<(f64, f64)> {
    let published = target.published();
    let skill = theory.answers.attribution.finding_skill + published.capabilities.attribution;
    let suspects = PRIORS.map(Suspect::of);
    let ours = (Some(OURSELVES), None);
    let name = KeyName::from(&target.profile.iso);
    let draw = |n| {
        let mut rng = stream(0, "forecast", 0, name, "", n);
        let belief = posterior(theory, &suspects, ours, skill, &mut rng);
        let top = (0..belief.len()).fold(0, |b, k| if belief[k] > belief[b] { k } else { b });
        (top == OURSELVES).then(|| (belief[top], rng.random()))
    };
    (0..DRAWS).filter_map(draw).collect()
}

/// Chances of an operation of a kind by a state of such skill against another, at a tension.
#[must_use]
pub fn operation(
    theory: &Theory,
    kind: Kind,
    own: &Capabilities,
    target: &State,
    tension: f64,
) -> Forecast {
    let draws = found_out(theory, target);
    operation_on(theory, (kind, own), (target, &draws), tension)
}

/// The same with the draws of [`found_out`] that were made before.
#[must_use]
pub fn operation_on(
    theory: &Theory,
    (kind, own): (Kind, &Capabilities),
    (target, draws): (&State, &[(f64, f64)]),
    tension: f64,
) -> Forecast {
    let published = target.published();
    let edge = own.offence - published.capabilities.defence;
    let (mut found, mut public, mut in_kind) = (0.0, 0.0, 0.0);
    for &(belief, wish) in draws {
        found += 1.0;
        let g = Grievance {
            state: true,
            severity: kind.severity(),
            belief,
            escalation: escalation(theory, tension),
            retaliation: published.doctrine.retaliation,
            temper: 1.0,
            proportion: 0.0,
            hotline: 0.0,
        };
        let answer = rung(theory, g, wish);
        if answer >= Rung::CyberInKind {
            in_kind += 1.0;
        } else if answer >= Rung::PublicAttribution {
            public += 1.0;
        }
    }
    let share = |x: f64| x / f64::from(DRAWS);
    Forecast {
        success: success(theory, kind, edge),
        found: share(found),
        public: share(public),
        in_kind: share(in_kind),
    }
}

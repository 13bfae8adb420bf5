//! Why a delegation is against something: what is true, and what it says (rules 3.21, 3.22 and 5.10).
//!
//! What a text costs a state is shared among grounds. Most can be said in public. That it limits what
//! the state is strong in cannot, and is where capability stands behind resistance.

pub mod evening;
pub mod signing;
pub mod stated;

use crate::conference::home::CONSTITUENCIES;
use crate::model::clause::{Bracket, BracketKind, SPAN};
use crate::model::ids::DimensionId;
use crate::model::lever::Lever;
use crate::model::motive::{Ground, Motive};
use crate::model::theory::stakes::ReasonNumbers;
use crate::model::{Capabilities, TreatyText};
use crate::negotiation::estimate::Guess;
use crate::negotiation::reading::Reading;
use crate::negotiation::worth::{Scale, share, utility};
use std::collections::BTreeMap;

/// How far the words on each dimension limit what states do, by skill: offence, then surveillance;
/// each 0–1.
#[derive(Debug, Clone, PartialEq)]
pub struct Touched(Vec<[f64; 2]>);

impl Touched {
    /// Rule 3.21: by the levers that the wordings on a dimension pull. What checks the whole text
    /// touches both in full.
    #[must_use]
    pub fn by(treaty: &TreatyText) -> Self {
        let mut all = vec![[f64::default(); 2]; treaty.dimensions.len()];
        for bracket in &treaty.brackets {
            for wording in &bracket.wordings {
                let mut pulled = [0.0; 2];
                for (&lever, &strength) in &wording.levers {
                    let limits = limits(lever);
                    pulled[0] += limits[0] * strength;
                    pulled[1] += limits[1] * strength;
                }
                for &d in wording.positions.keys() {
                    for (most, pulled) in all[d].iter_mut().zip(pulled) {
                        *most = most.max(pulled.min(1.0));
                    }
                }
            }
        }
        let checks = |b: &&Bracket| b.kind == BracketKind::FollowUp;
        for &d in treaty
            .brackets
            .iter()
            .filter(checks)
            .flat_map(|b| &b.speaks)
        {
            all[d] = [1.0; 2];
        }
        Self(all)
    }

    /// How much of a loss on a dimension is that of what a state is strong in, 0–1.
    fn share(&self, d: DimensionId, skills: &Capabilities) -> f64 {
        let [offence, watch] = self.0[d];
        (offence * skills.offence).max(watch * skills.surveillance)
    }
}

/// Which skill a lever limits: offence, surveillance. Source: rule 6.5; of warnings and evidence the
/// paper, that sharing them would have had to reveal what was not publicly known.
fn limits(lever: Lever) -> [f64; 2] {
    match lever {
        Lever::RestrainDenial
        | Lever::RestrainAlteration
        | Lever::RestrainSpoofing
        | Lever::RestrainCivilTargets
        | Lever::AttributionStandard
        | Lever::ProportionateResponse => [1.0, 0.0],
        Lever::RestrainEspionage
        | Lever::ShareThreats
        | Lever::LimitSurveillance
        | Lever::JudicialOversight
        | Lever::ProtectEncryption => [0.0, 1.0],
        Lever::SupplyChain | Lever::Verification => [1.0, 1.0],
        _ => [0.0, 0.0],
    }
}

/// Whose losses are meant.
#[derive(Debug, Clone, Copy)]
pub struct Whose<'a> {
    /// What it weighs a text with.
    pub scale: Scale<'a>,
    /// What it is strong in.
    pub skills: &'a Capabilities,
    /// How much each constituency at home weighs (rule 5.8).
    pub home: [f64; 4],
}

/// What a state loses on one ground, in units of utility.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Loss {
    all: f64,
    most: f64,
    on: Option<DimensionId>,
}

/// What a state loses, by ground.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Losses(BTreeMap<Ground, Loss>);

impl Losses {
    /// Rule 3.21: what a state loses by one reading beside another.
    #[must_use]
    pub fn between(
        treaty: &TreatyText,
        touched: &Touched,
        whose: &Whose,
        (better, worse): (&Reading, &Reading),
    ) -> Self {
        let mut losses = Self::default();
        for (d, dimension) in DimensionId::each(&treaty.dimensions) {
            let interest = whose.scale.interests[d];
            let (x, y) = (better.position[d], worse.position[d]);
            let loss = share(interest, x) - share(interest, y);
            let more = y > x;
            let able = if more {
                touched.share(d, whose.skills)
            } else {
                0.0
            };
            losses.add(Ground::Capability, able * loss, Some(d));
            let ground = ground(dimension.home, more, whose.home);
            losses.add(ground, (1.0 - able) * loss, Some(d));
        }
        let feared = |reading| utility(treaty, reading, whose.scale).feared;
        losses.add(Ground::Rights, feared(better) - feared(worse), None);
        losses
    }

    /// Adds a loss; what is gained counts on no ground.
    pub(crate) fn add(&mut self, ground: Ground, loss: f64, on: Option<DimensionId>) {
        if loss > 0.0 {
            let of = self.0.entry(ground).or_default();
            of.all += loss;
            if loss > of.most {
                (of.most, of.on) = (loss, on);
            }
        }
    }

    /// What is lost on a ground, in units of utility.
    #[must_use]
    pub fn on(&self, ground: Ground) -> f64 {
        self.0.get(&ground).map_or(0.0, |loss| loss.all)
    }

    /// Rule 3.21: the true motive is the ground that weighs most; who loses nothing bargains.
    #[must_use]
    pub fn truly(&self, n: &ReasonNumbers, treaty: &TreatyText) -> Motive {
        let mut heaviest = Ground::Bargain;
        for &ground in self.0.keys() {
            if self.on(ground) >= n.reason_least && self.on(ground) > self.on(heaviest) {
                heaviest = ground;
            }
        }
        self.motive(heaviest, treaty)
    }

    /// Rule 3.22: what is said. It is the truth if that can be said in public; else of the other
    /// grounds that weigh anything the most respectable, which is rights for a free state and
    /// sovereignty for another; and that one if none does.
    #[must_use]
    pub fn stated(&self, n: &ReasonNumbers, treaty: &TreatyText, liberty: f64) -> Motive {
        let truly = self.truly(n, treaty);
        if truly.ground.sayable() {
            return truly;
        }
        let order = respectable(liberty >= n.reason_free);
        let weighs = |ground: &Ground| self.on(*ground) >= n.reason_least;
        let said = order.into_iter().find(weighs).unwrap_or(order[0]);
        self.motive(said, treaty)
    }

    fn motive(&self, ground: Ground, treaty: &TreatyText) -> Motive {
        let on = self.0.get(&ground).and_then(|loss| loss.on);
        Motive {
            ground,
            subject: on.map(|d| treaty.dimensions[d].id.clone()),
        }
    }
}

/// Rule 3.22: the grounds that can be said, most respectable first. Judgement: who is free speaks of
/// rights, who is not of sovereignty, as in 2012; what can be proven from the record comes next.
fn respectable(free: bool) -> [Ground; 8] {
    use Ground as G;
    if free {
        [
            G::Rights,
            G::Procedure,
            G::Time,
            G::Costs,
            G::Scope,
            G::Need,
            G::Group,
            G::Sovereignty,
        ]
    } else {
        [
            G::Sovereignty,
            G::Procedure,
            G::Time,
            G::Need,
            G::Scope,
            G::Costs,
            G::Group,
            G::Rights,
        ]
    }
}

/// Rule 3.21: the ground on which a loss on a subject can be said: that of whoever at home dislikes the
/// move most, by weight. Nobody asks the services.
fn ground(stances: [f64; 4], more: bool, weights: [f64; 4]) -> Ground {
    let grounds = if more {
        [Ground::Sovereignty, Ground::Costs, Ground::Rights]
    } else {
        [Ground::Need, Ground::Costs, Ground::Rights]
    };
    let usual = if more { Ground::Scope } else { Ground::Need };
    let (mut found, mut most) = (usual, 0.0);
    for (k, ground) in grounds.into_iter().enumerate().take(CONSTITUENCIES.len()) {
        let against = if more { -stances[k] } else { stances[k] };
        if weights[k] * against > most {
            (found, most) = (ground, weights[k] * against);
        }
    }
    found
}

/// Standard deviation of what a state is believed to lose by one reading beside another, in units of
/// utility: that of its ideals, on the subjects that move, no further than they move.
#[must_use]
pub fn doubt(guess: &Guess, (better, worse): (&Reading, &Reading)) -> f64 {
    let own = guess.interests.0.iter().zip(&guess.doubt);
    let moved = better.position.iter().zip(&worse.position);
    let sum: f64 = own
        .zip(moved)
        .map(|((i, doubt), (x, y))| {
            let part = i.salience * doubt.min((x - y).abs()) / SPAN;
            part * part
        })
        .sum();
    sum.sqrt()
}

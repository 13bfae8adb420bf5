//! Rules 6.4, 11.1 and 11.2: crime, and what moves each index of a state from its start. All
//! weights are judgement.

use crate::model::clause::TreatyText;
use crate::model::ids::StateId;
use crate::model::indices::{IndexName, Indices, Moves, PerIndex};
use crate::model::lever::Lever;
use crate::model::{Capabilities, Interest, Society, Theory};
use crate::negotiation::reading::Reading;
use crate::world::regime::Regime;
use crate::world::states::Condition;

/// Rule 11.1: the crime of a state a quarter later. It grows where nobody acts; spam rules, joint
/// policing and defence shrink it.
#[must_use]
pub fn crime(
    theory: &Theory,
    regime: &Regime,
    state: StateId,
    skill: &Capabilities,
    condition: &Condition,
) -> f64 {
    let lever = |l: Lever| regime.kept(l, state);
    let crime = condition.crime;
    let check = 0.5 * skill.defence
        + 0.4 * lever(Lever::SuppressSpam)
        + 0.4 * lever(Lever::DenySafeHaven)
        + 0.2 * condition.encryption;
    (crime + theory.crime_growth * crime * (1.0 - crime) * (1.0 - 1.6 * check)).clamp(0.0, 1.0)
}

/// Rule 11.2: where the indices of a state start from.
#[must_use]
pub fn start(society: &Society) -> Indices {
    Indices {
        security: 60.0,
        prosperity: 55.0,
        liberty: 25.0 + 50.0 * society.liberty,
        trust: 50.0,
        interconnection: 75.0,
    }
}

/// What bears on the indices of a state from outside.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The clauses and dimensions.
    pub treaty: &'a TreatyText,
    /// Its own interests, by dimension.
    pub interests: &'a [Interest],
    /// The 1988 text, read.
    pub before: &'a Reading,
    /// The text that it lives under, read.
    pub after: &'a Reading,
    /// Mean interconnection with the others, 0–1.
    pub trade: f64,
    /// Mean trust in the others, 0–1.
    pub trust: f64,
}

/// Rule 11.2: what moves each index of a state from its start, in points; every move has a named
/// cause.
#[must_use]
pub fn moves(
    regime: &Regime,
    state: StateId,
    skill: &Capabilities,
    condition: &Condition,
    around: &Surroundings<'_>,
) -> PerIndex<Moves> {
    let lever = |l: Lever| regime.kept(l, state);
    let share = regime.keeps(state);
    let text = |index: IndexName| match share {
        share if share > 0.0 => {
            let (treaty, interests) = (around.treaty, around.interests);
            60.0 * share * text_effect(treaty, interests, around.before, around.after, index)
        }
        _ => 0.0,
    };
    let money = 3.0
        * (lever(Lever::RoamingTransparency) + lever(Lever::SenderPays) * (0.5 - skill.offence));
    PerIndex {
        security: Moves {
            text: text(IndexName::Security) + 6.0 * lever(Lever::Verification),
            incidents: -45.0 * condition.harm,
            crime: -25.0 * condition.crime,
            surveillance: 4.0 * condition.programme * (1.0 - condition.encryption),
            shields: 3.0 * condition.shield,
            trust: 10.0 * (around.trust - 0.5),
        },
        prosperity: Moves {
            text: text(IndexName::Prosperity) + money,
            incidents: -20.0 * condition.harm,
            crime: -15.0 * condition.crime,
            surveillance: 1.5 * condition.programme * (1.0 - condition.encryption),
            shields: -18.0 * condition.shield,
            trust: 25.0 * (around.trade - 0.6),
        },
        liberty: Moves {
            text: text(IndexName::Liberty) + 5.0 * lever(Lever::RightsSafeguard),
            incidents: -3.0 * condition.harm,
            crime: -2.0 * condition.crime,
            surveillance: -18.0 * condition.programme,
            shields: -12.0 * condition.shield,
            trust: 4.0 * condition.encryption,
        },
        trust: Moves {
            text: text(IndexName::Trust) + 4.0 * lever(Lever::Hotline),
            incidents: -12.0 * condition.harm,
            crime: 0.0,
            surveillance: -8.0 * condition.programme,
            shields: -4.0 * condition.shield,
            trust: 60.0 * (around.trust - 0.5),
        },
        interconnection: Moves {
            text: text(IndexName::Interconnection) + 4.0 * lever(Lever::GuaranteeAccess),
            incidents: -4.0 * condition.harm,
            crime: -3.0 * condition.crime,
            surveillance: 0.0,
            shields: -30.0 * condition.shield,
            trust: 30.0 * (around.trade - 0.7),
        },
    }
}

/// Rule 6.4: a sum of dimension effects on one index for a state whose party status and compliance
/// scale the text: what moves towards its ideal counts for it, what moves away against.
#[must_use]
pub fn text_effect(
    treaty: &TreatyText,
    interests: &[Interest],
    before: &Reading,
    after: &Reading,
    index: IndexName,
) -> f64 {
    treaty
        .dimensions
        .iter()
        .enumerate()
        .map(|(d, dimension)| {
            let ideal = interests[d].ideal;
            let gain =
                ((before.position[d] - ideal).abs() - (after.position[d] - ideal).abs()) / 4.0;
            dimension.effects[index].abs() * interests[d].salience * gain
        })
        .sum()
}

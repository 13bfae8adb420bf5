//! Rules 6.4, 11.1 and 11.2: crime, and what moves each index of a state from its start. The
//! weights stand in the theory.

use crate::model::clause::{SPAN, TreatyText};
use crate::model::ids::StateId;
use crate::model::indices::{IndexName, Indices, Moves, PerIndex};
use crate::model::lever::Lever;
use crate::model::{Capabilities, Society, Theory};
use crate::world::regime::Regime;
use crate::world::states::Condition;

/// Rule 11.1: the crime of a state a quarter later. It grows with what there is to win, `prey`: its
/// dependence over that of 2012, at the `pace` of rule 12.7; spam rules, joint policing and defence
/// shrink it. Encryption hardens
/// networks, and shelters gangs from the police.
#[must_use]
pub fn crime(
    theory: &Theory,
    regime: &Regime,
    state: StateId,
    (skill, prey, pace): (&Capabilities, f64, f64),
    condition: &Condition,
) -> f64 {
    let lever = |l: Lever| regime.kept(l, state);
    let (crime, encryption) = (condition.crime, condition.encryption);
    let by = &theory.capabilities.crime;
    let police = lever(Lever::DenySafeHaven) * (1.0 - by.crime_shelter * encryption);
    let check = by.crime_defence * skill.defence
        + by.crime_spam * lever(Lever::SuppressSpam)
        + by.crime_haven * police
        + by.crime_secured * lever(Lever::MinimumSecurity)
        + by.crime_encryption * encryption;
    let growth = pace * by.crime_growth * crime * (1.0 - crime) * (prey - by.crime_check * check);
    (crime + growth).clamp(0.0, 1.0)
}

/// Rule 11.2: where the indices of a state start from.
#[must_use]
pub fn start(theory: &Theory, society: &Society) -> Indices {
    let liberty = &theory.indices.liberty;
    Indices {
        security: theory.indices.security.security_start,
        prosperity: theory.indices.prosperity.prosperity_start,
        liberty: liberty.liberty_start + liberty.liberty_society * society.liberty,
        trust: theory.indices.trust.trust_start,
        interconnection: theory.indices.interconnection.interconnection_start,
    }
}

/// What bears on the indices of a state from outside.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The clauses and dimensions.
    pub treaty: &'a TreatyText,
    /// What the 1988 text says beside its levers: a position per dimension, 0–4 (`negotiation::reading::beside_levers`).
    pub before: &'a [f64],
    /// The same of the text that it lives under.
    pub after: &'a [f64],
    /// Mean interconnection with the others, 0–1.
    pub trade: f64,
    /// Mean trust in the others, 0–1.
    pub trust: f64,
    /// How far programmes of others read along, 0–1.
    pub watched: f64,
}

/// Rule 11.2: points that a state's own programme, 0–1, takes off its liberty.
#[must_use]
pub fn programme_at_home(theory: &Theory, programme: f64) -> f64 {
    theory.indices.liberty.liberty_surveillance * programme
}

/// Rule 11.1: share of their full weight that incidents have in the indices at such a harm, 0–1: harm
/// has no cap, what is felt of it saturates.
#[must_use]
pub fn felt(theory: &Theory, harm: f64) -> f64 {
    harm / (harm + theory.indices.shared.harm_half)
}

/// Rule 11.2: what moves each index of a state from its start, in points; every move has a named
/// cause.
#[must_use]
pub fn moves(
    theory: &Theory,
    regime: &Regime,
    state: StateId,
    (skill, society): (&Capabilities, &Society),
    condition: &Condition,
    around: &Surroundings<'_>,
) -> PerIndex<Moves> {
    let lever = |l: Lever| regime.kept(l, state);
    let share = regime.keeps(state);
    let text = |index: IndexName| match share {
        share if share > 0.0 => {
            let effect = text_effect(around.treaty, around.before, around.after, index);
            theory.indices.shared.text_weight * share * effect
        }
        _ => 0.0,
    };
    let harm = felt(theory, condition.harm);
    let (crime, shield) = (condition.crime, condition.shield);
    let (programme, open) = (condition.programme, 1.0 - condition.encryption);
    let trusted = around.trust - theory.indices.shared.usual_trust;
    PerIndex {
        security: {
            let by = &theory.indices.security;
            Moves {
                text: text(IndexName::Security)
                    - by.security_shown * lever(Lever::Verification) * skill.offence,
                incidents: -by.security_incidents * harm,
                crime: -by.security_crime * crime,
                surveillance: by.security_surveillance * programme * open,
                shields: by.security_shields * shield,
                trust: by.security_trust * trusted,
            }
        },
        prosperity: {
            let by = &theory.indices.prosperity;
            let tariffs = lever(Lever::RoamingTransparency)
                + lever(Lever::SenderPays) * (by.prosperity_usual_skill - skill.offence);
            let asked = regime.ruling(state).map_or(0.0, |text| text.asked[state]);
            Moves {
                text: text(IndexName::Prosperity) + by.prosperity_tariffs * tariffs
                    - by.prosperity_keeping * asked * share
                    - by.prosperity_forgone * lever(Lever::RestrainEspionage) * skill.offence
                    - by.prosperity_secured * lever(Lever::MinimumSecurity) * (1.0 - skill.defence),
                incidents: -by.prosperity_incidents * harm,
                crime: -by.prosperity_crime * crime,
                surveillance: by.prosperity_surveillance * programme * open,
                shields: -by.prosperity_shields * shield,
                trust: by.prosperity_trade * (around.trade - by.prosperity_usual_trade),
            }
        },
        liberty: {
            let by = &theory.indices.liberty;
            Moves {
                text: text(IndexName::Liberty)
                    + by.liberty_rights
                        * regime.kept_at_home(Lever::RightsSafeguard, state, society.liberty)
                    - by.liberty_policing * lever(Lever::DenySafeHaven) * (1.0 - society.liberty),
                incidents: -by.liberty_incidents * harm,
                crime: -by.liberty_crime * crime,
                surveillance: -programme_at_home(theory, programme)
                    - by.liberty_watched * around.watched,
                shields: -by.liberty_shields * shield,
                trust: by.liberty_encryption * condition.encryption,
            }
        },
        trust: {
            let by = &theory.indices.trust;
            Moves {
                text: text(IndexName::Trust),
                incidents: -by.trust_incidents * harm,
                crime: 0.0,
                surveillance: -by.trust_surveillance * programme,
                shields: -by.trust_shields * shield,
                trust: by.trust_others * trusted,
            }
        },
        interconnection: {
            let by = &theory.indices.interconnection;
            Moves {
                text: text(IndexName::Interconnection)
                    + by.interconnection_access * lever(Lever::GuaranteeAccess),
                incidents: -by.interconnection_incidents * harm,
                crime: -by.interconnection_crime * crime,
                surveillance: 0.0,
                shields: -by.interconnection_shields * shield,
                trust: by.interconnection_trade * (around.trade - by.interconnection_usual_trade),
            }
        },
    }
}

/// Rule 6.4: what the text does to an index beside its levers: the signed effects of the dimensions,
/// by how far the text moves each from the text of before. Liking it or not is no part of it.
#[must_use]
pub fn text_effect(treaty: &TreatyText, before: &[f64], after: &[f64], index: IndexName) -> f64 {
    let moved = after.iter().zip(before);
    let dimensions = treaty.dimensions.iter().zip(moved);
    dimensions
        .map(|(dimension, (after, before))| dimension.effects[index] * (after - before) / SPAN)
        .sum()
}

//! Relations, regime and interconnection (sections 9 and 10 of the rules).

pub mod compliance;
pub mod ratification;

use crate::model::ids::StateId;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;
use rand::RngExt as _;
use std::collections::BTreeSet;

use crate::aftermath::actors::Company;

use crate::aftermath::regime::compliance::{Temptation, compliance, leak};
use crate::aftermath::regime::ratification::{enters, hazard};

use crate::aftermath::reputation;

use crate::model::calendar::Phase;
use crate::model::lever::Lever;
use crate::world::regime::{PARTIES, REVIEW};

use crate::model::Capabilities;
use crate::model::Doctrine;
use crate::model::Society;

use crate::world::journal::{Happening, Journal, Mark};
use crate::world::random::stream;
use crate::world::regime::{Instrument, Regime};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Condition, Seat};
use crate::world::sums::column_mean;
use crate::world::sums::column_means;

/// Rule 10.6: signatories ratify, slower for deep text and a large club; rule 10.7: the text enters
/// into force in the ninth quarter, or earlier with a majority; rule 10.8:
/// parties comply or not; follow-up finds violators; rule 10.9: programmes leak by their size.
pub fn regime(
    mut regime: ResMut<Regime>,
    mut relations: ResMut<Relations>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    mut violations: ResMut<Violations>,
    mut companies: Query<&mut Company>,
    mut states: Query<(
        &Seat,
        &Society,
        &Doctrine,
        &Capabilities,
        &mut Adherence,
        &mut Condition,
    )>,
) {
    let quarter = phase.quarter();
    let (scenario, theory) = (&setting.scenario, &setting.theory);
    let mut all: Vec<_> = states.iter_mut().collect();
    all.sort_by_key(|(s, ..)| s.0);
    let skills: Vec<f64> = all.iter().map(|s| s.3.attribution).collect();
    let mut parties = vec![0; regime.instruments.len()];
    // What happens below moves the column of its own state only.
    let mut reputations = column_means(&relations);
    for (seat, society, doctrine, _, adherence, condition) in &mut all {
        let i = seat.0;
        let iso = scenario.iso(i);
        let mut rng = stream(
            setting.seed,
            "regime",
            quarter,
            setting.stream_name(i),
            "",
            0,
        );
        ratify_next(&mut regime, &mut journal, &setting, quarter, i);
        regime.take_over(i, quarter, adherence);
        let of = regime.of(i).cloned();
        let (depth, club) =
            (of.as_ref()).map_or((0.0, relations.n), |of| (of.depth[i], of.delegations));
        let chance = hazard(theory.ratify_half_life, depth, club);
        let signed = adherence.signed && !adherence.withdrawn;
        if signed && adherence.party_since.is_none() && rng.random::<f64>() < chance {
            adherence.party_since = Some(quarter);
            let what = Happening::Ratified {
                state: iso.to_owned(),
            };
            let hall = journal.last(Mark::Signed(i));
            let since = quarter + 1 - of.as_ref().map_or(1, |of| of.opened);
            let n = journal.write(what, "10.6", hall, ratified_words(since, chance));
            journal.mark(Mark::Joined, n);
            for w in StateId::all(relations.n).filter(|&w| w != i) {
                let k = (w, i);
                relations.alpha[k] += 0.1;
            }
            reputations[i] = column_mean(&relations, i);
        }
        let party = adherence.party_since.is_some_and(|q| q <= quarter);
        // Signatories apply the text provisionally from entry into force.
        let bound = if party {
            1.0
        } else if signed {
            0.5
        } else {
            0.0
        };
        if let (true, Some(k)) = (party, regime.under[i]) {
            parties[k] += 1;
        }
        let next = regime.next[i].filter(|(_, tie)| tie.party_since.is_some_and(|q| q <= quarter));
        if let Some((k, _)) = next {
            parties[k] += 1;
        }
        let follow_up = of.as_ref().map_or(0.0, |of| of.follow_up);
        let lever = |l: Lever| of.as_ref().map_or(0.0, |of| of.levers.get(l));
        let keeps = compliance(
            theory,
            Temptation {
                depth: of.as_ref().map_or(0.0, |of| of.asked[i]),
                force: of.as_ref().map_or(0.0, |of| of.force),
                follow_up,
                review: lever(Lever::ReviewConference),
                reputation: reputations[i],
                liberty: society.liberty,
            },
        );
        condition.compliance = keeps;
        let reservation = if adherence.declared { 0.85 } else { 1.0 };
        regime.bound[i] = bound * keeps * reservation;
        let watch = follow_up.max(lever(Lever::Verification));
        let in_force = regime.ruling(i).is_some();
        if party && in_force {
            // Rule 9.7: what is checked and kept is believed.
            for w in StateId::all(relations.n).filter(|&w| w != i) {
                let k = (w, i);
                relations.alpha[k] += SEEN * watch * keeps;
            }
        }
        if party && in_force && rng.random::<f64>() < 0.12 * (1.0 - keeps) {
            let mut found = stream(
                setting.seed,
                "breach",
                quarter,
                setting.stream_name(i),
                "",
                0,
            );
            let public = found.random::<f64>() < (0.2 + watch) / 1.2;
            // Rule 10.8: what follow-up does not find, the skilled may.
            let knows = |rng: &mut chacha20::ChaCha8Rng, w: StateId| {
                w != i && rng.random::<f64>() < 0.3 * skills[w]
            };
            let known = StateId::all(relations.n)
                .filter(|&w| knows(&mut found, w))
                .collect();
            let id = u32::try_from(violations.0.len()).unwrap_or(u32::MAX);
            violations.0.push(Violation {
                id,
                state: i,
                quarter,
                known,
                public,
            });
            let what = Happening::Violation {
                violation: id,
                state: iso.to_owned(),
                public,
            };
            let cause = journal.last(Mark::InForce);
            let seen = if public {
                "was seen"
            } else {
                "passed unseen by most"
            };
            let why =
                format!("it keeps {keeps:.2} of the text; with follow-up of {watch:.2} it {seen}");
            let n = journal.write(what, "10.8", cause, why);
            journal.mark(Mark::Breach(id), n);
            if public {
                reputation::breach(&mut relations, i);
            }
        }
        let chance = leak(
            theory,
            condition.programme,
            society.liberty,
            doctrine.restraint,
        );
        if rng.random::<f64>() < chance {
            let what = Happening::Leak {
                state: iso.to_owned(),
            };
            let why = format!(
                "a programme of size {:.2} in a country of liberty {:.2}",
                condition.programme, society.liberty
            );
            let n = journal.write(what, "10.9", None, why);
            journal.mark(Mark::Leaked, n);
            for w in StateId::all(relations.n).filter(|&w| w != i) {
                let k = (w, i);
                relations.beta[k] += 0.5 * condition.programme;
            }
            // Rule 10.9: the public at home turns to encryption, and companies everywhere ship more.
            condition.encryption = (condition.encryption + 0.08).min(1.0);
            for mut company in &mut companies {
                let more = 0.1 * condition.programme * (1.0 - company.encryption);
                company.encryption += more;
            }
            condition.programme *= 0.9;
        }
    }
    for (text, parties) in regime.instruments.iter_mut().zip(parties) {
        enter(&mut journal, text, quarter, parties);
    }
}

/// Rule 10.7: a text enters into force; rule 14.9: from then on it counts to its review.
fn enter(journal: &mut Journal, text: &mut Instrument, quarter: u32, parties: usize) {
    let (age, all) = (quarter + 1 - text.opened, text.delegations);
    let alone = text.opened > 1 && parties < PARTIES;
    if text.since.is_some() || alone || !enters(age, parties, all) {
        return;
    }
    text.since = Some(quarter);
    text.review = text.reviewed.then_some(quarter + REVIEW + 1);
    let joined = journal.last(Mark::Joined);
    let why = if enters(0, parties, all) {
        format!("{parties} of {all} delegations are parties: more than half")
    } else {
        let enough = if text.opened > 1 { "two are" } else { "one is" };
        format!("the eighth quarter is over, and {parties} have ratified; {enough} enough")
    };
    let n = journal.write(Happening::InForce { parties }, "10.7", joined, why);
    journal.mark(Mark::InForce, n);
}

/// Rule 14.7: a state bound by an earlier text ratifies the later one it signed.
fn ratify_next(
    regime: &mut Regime,
    journal: &mut Journal,
    setting: &Setting,
    quarter: u32,
    state: StateId,
) {
    let Some((k, tie)) = regime.next[state].filter(|(_, tie)| tie.party_since.is_none()) else {
        return;
    };
    let text = &regime.instruments[k];
    let half_life = setting.theory.ratify_half_life;
    let chance = hazard(half_life, text.depth[state], text.delegations);
    let mut rng = stream(
        setting.seed,
        "moving",
        quarter,
        setting.stream_name(state),
        "",
        0,
    );
    if rng.random::<f64>() >= chance {
        return;
    }
    let since = quarter + 1 - text.opened;
    let party_since = Some(quarter);
    regime.next[state] = Some((k, Adherence { party_since, ..tie }));
    let what = Happening::Ratified {
        state: setting.scenario.iso(state).to_owned(),
    };
    let hall = journal.last(Mark::Signed(state));
    let n = journal.write(what, "10.6", hall, ratified_words(since, chance));
    journal.mark(Mark::Joined, n);
}

fn ratified_words(quarters: u32, chance: f64) -> String {
    format!(
        "{quarters} {} after signing; the chance is {:.1} % a quarter",
        if quarters == 1 { "quarter" } else { "quarters" },
        100.0 * chance
    )
}

/// Good reports a quarter of a party that is fully watched and keeps all of it (rule 9.7; judgement:
/// ten such years outweigh the first impression).
const SEEN: f64 = 0.1;

/// A breach of the text by a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Number.
    pub id: u32,
    /// Who broke it.
    pub state: StateId,
    /// Quarter.
    pub quarter: u32,
    /// Who knows of it, if not everybody.
    pub known: BTreeSet<StateId>,
    /// Whether everybody does.
    pub public: bool,
}

/// Every breach so far.
#[derive(Debug, Clone, Default, Resource)]
pub struct Violations(pub Vec<Violation>);

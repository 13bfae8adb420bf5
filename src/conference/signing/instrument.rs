//! An adopted text becomes an instrument that states are tied to (rules 5.1 and 10.1).

use crate::conference::forums::rules::reviewed;
use crate::conference::room::Room;
use crate::conference::signing::answers::SigningAnswers;
use crate::model::ids::{InstrumentId, StateId};
use crate::model::lever::{Lever, Levers};
use crate::model::{Decision, Interests};
use crate::negotiation::levers::{by_clause, follow_up, force, in_full, levers};
use crate::negotiation::reading::read;
use crate::negotiation::worth::depth;
use crate::world::random::{logistic_draw, stream};
use crate::world::regime::{Instrument, Instruments, Participation};
use crate::world::setting::Setting;
use crate::world::states::{Adherence, Seats};
use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use std::collections::BTreeMap;

/// What a text needs to become an instrument.
#[derive(SystemParam)]
pub(super) struct Ties<'w, 's> {
    setting: Res<'w, Setting>,
    instruments: ResMut<'w, Instruments>,
    seats: Res<'w, Seats>,
    states: Query<
        'w,
        's,
        (
            &'static Interests,
            &'static mut Adherence,
            &'static mut Participation,
        ),
    >,
}

impl Ties<'_, '_> {
    /// The text before the room becomes an instrument, in force since a quarter if it is in force
    /// already, and states are tied to it.
    fn bind(
        &mut self,
        room: &Room,
        since: Option<u32>,
        ties: impl IntoIterator<Item = (StateId, Adherence)>,
    ) -> Result<InstrumentId> {
        let states = self.states.iter_many(self.seats.in_order());
        let interests = states.map(|(own, ..)| own);
        let instrument = Instrument {
            since,
            ..instrument(&self.setting, room, interests)
        };
        let all = &mut self.instruments.0;
        let number = InstrumentId::new(all.len());
        all.push(instrument);
        for (seat, tie) in ties {
            let (_, mut adherence, mut own) = self.states.get_mut(self.seats[seat])?;
            own.tie(all, number, tie, &mut adherence);
        }
        Ok(number)
    }

    /// The text becomes an instrument, and those who signed are tied to it, with a declaration or
    /// not. The others go on under it if the conference was the first.
    fn sign(&mut self, room: &mut Room, signed: &BTreeMap<StateId, bool>, states: usize) -> Result {
        let ties = signed.iter().map(|(&seat, &declared)| {
            let tie = Adherence {
                signed: true,
                declared,
                ..Adherence::default()
            };
            (seat, tie)
        });
        let number = self.bind(room, None, ties)?;
        if room.sittings.last.opens == 0 {
            for seat in StateId::all(states).filter(|seat| !signed.contains_key(seat)) {
                let (.., mut own) = self.states.get_mut(self.seats[seat])?;
                own.under = Some(number);
            }
        }
        room.sittings.last.adopted = Some(number);
        Ok(())
    }
}

/// The text becomes an instrument, and those who signed are tied to it.
pub(super) fn bind(mut ties: Ties, mut room: ResMut<Room>, answers: Res<SigningAnswers>) -> Result {
    let signed = StateId::each(answers.verdicts()).filter(|(_, v)| v.decision.signs());
    let signed = signed.map(|(seat, v)| (seat, v.decision == Decision::SignWithDeclaration));
    let signed: BTreeMap<StateId, bool> = signed.collect();
    ties.sign(&mut room, &signed, answers.verdicts().len())
}

/// The text becomes an instrument that these states have signed, without a declaration.
pub(super) fn bind_signed(
    In(signed): In<Vec<StateId>>,
    mut ties: Ties,
    mut room: ResMut<Room>,
) -> Result {
    let states = ties.setting.scenario.states.len();
    let signed = signed.into_iter().map(|seat| (seat, false)).collect();
    ties.sign(&mut room, &signed, states)
}

/// The text before the room as an instrument that nobody is tied to yet.
fn instrument<'a>(
    setting: &Setting,
    room: &Room,
    interests: impl Iterator<Item = &'a Interests>,
) -> Instrument {
    let (treaty, text) = (&setting.scenario.text, room.draft.text.clone());
    let sitting = &room.sittings.last;
    let reading = read(treaty, &text);
    let full = read(treaty, &in_full(treaty, &text));
    let (mut depths, mut asked) = (vec![], vec![]);
    let mut rng = stream(setting.seed, "fortune", sitting.resumes, "text", "", 0);
    let spread = setting.theory.regime.compliance.keep_fortune;
    for own in interests {
        depths.push(depth(&own.0, &reading));
        asked.push(depth(&own.0, &full));
    }
    Instrument {
        levers: levers(treaty, &text),
        by_clause: by_clause(treaty, &text),
        follow_up: follow_up(treaty, &text),
        reviewed: reviewed(&setting.theory.signatures.forums, treaty, &text),
        force: force(treaty, &text),
        fortune: spread * logistic_draw(&mut rng),
        text,
        depth: depths,
        asked,
        delegations: sitting.members.len(),
        opened: sitting.resumes,
        since: None,
        review: None,
    }
}

/// The text becomes an instrument in force, and these states are parties to it.
pub(super) fn tie(In(parties): In<Vec<StateId>>, mut ties: Ties, room: Res<Room>) -> Result {
    let party = || Adherence {
        signed: true,
        party_since: Some(0),
        ..Adherence::default()
    };
    let parties = parties.into_iter().map(|seat| (seat, party()));
    ties.bind(&room, Some(0), parties)?;
    Ok(())
}

/// What clauses pull, where a lever is put at a value: its clauses keep their shares, and if no clause
/// pulls it, it stands by its own name.
pub(super) fn with(
    mut clauses: Vec<(String, Levers)>,
    lever: Lever,
    value: f64,
) -> Vec<(String, Levers)> {
    let pulled: f64 = clauses.iter().map(|(_, levers)| levers.get(lever)).sum();
    if pulled > 0.0 {
        for (_, levers) in &mut clauses {
            let share = levers.get(lever) / pulled;
            levers.set(lever, share * value);
        }
    } else {
        let mut levers = Levers::default();
        levers.set(lever, value);
        clauses.push((format!("{lever:?}"), levers));
    }
    clauses
}

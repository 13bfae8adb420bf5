//! Plates go up on the brackets open today (rules 3.1 to 3.9).

pub mod rules;
pub mod shown;

use crate::locale::Sentence;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::orders::{NO_SENDER, Order};
use crate::world::schedule::ActSystems;
use crate::world::schedule::{Act, Day, DaySystems};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_state::prelude::State;

use crate::conference::capital;
use crate::conference::corridors::offers::Corridors;
use crate::conference::delegation::Honesty;
use crate::conference::mandates::{Delegations, mandates, progress, scale};
use crate::conference::plates::rules::{Plate, counts, leading, objectors, tolerated, values_in};
use crate::conference::room::{Room, Stance, StanceAct};
use crate::model::calendar::Phase;
use crate::negotiation::reading::ReadText;
use crate::negotiation::worth::Scale;
use crate::say;
use crate::world::capital::{Capital, CapitalStage};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seats;

pub(crate) fn plates(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    corridors: Res<Corridors>,
    relations: Res<Relations>,
    delegations: Delegations,
    honesty: Query<&Honesty>,
    capitals: Query<&Capital>,
) -> Result {
    room.floor.plates_up();
    open_for_calls(&mut room, &mut journal);
    let scenario = setting.scenario.clone();
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let n = &setting.theory.conference.plates;
    let progress = progress(*phase.get(), &setting);
    let draft = ReadText::new(&scenario.text, &room.draft.text);
    for bracket in room.agenda.open.clone() {
        let wordings = scenario.text.brackets[bracket].wordings.len();
        let now = room.draft.text.at(bracket);
        let tolerated = tolerated(n, progress, room.goodwill, room.voted_on(bracket));
        // Rule 3.3: a seat that raised no plate shows what it said for itself, or its mandate's.
        for seat in silent(&room, &setting, bracket, mandates.len()) {
            let own: Scale = scale(&mandates[seat]);
            let values = values_in(&draft, bracket, own);
            let stance = room.floor.stance(seat, bracket);
            let stance = stance.filter(|_| !setting.computer(seat));
            let plate = shown::own(&values, now, tolerated, stance);
            room.ballots.plates[bracket].resize(mandates.len(), plate);
            room.ballots.plates[bracket][seat] = plate;
        }
        // Rule 4.4: a promise binds the plate, and what was promised is not objected to.
        for seat in StateId::all(mandates.len()) {
            if let Some(wording) = corridors.bound(seat, bracket) {
                let plate = &mut room.ballots.plates[bracket][seat];
                shown::bind(plate, wording, now);
            }
        }
        // Rule 14.2: who does not sit has no plate.
        for seat in StateId::all(mandates.len()) {
            if !room.sits(seat) {
                room.ballots.plates[bracket][seat] = Plate::AWAY;
            }
        }
        // Rule 17.5: where its instructions bind a delegation, the capital raises the plate.
        for seat in StateId::all(mandates.len()) {
            let free = corridors.bound(seat, bracket).is_none();
            if free && instructed(&room, &setting, (&delegations, &capitals), (seat, bracket))? {
                let own: Scale = scale(&mandates[seat]);
                let values = values_in(&draft, bracket, own);
                room.ballots.plates[bracket][seat] = rules::mandate_plate(&values, now, tolerated);
            }
        }
        let lead = leading(&room.ballots.plates[bracket], wordings, now);
        // Rule 3.9: a red line against the leading wording objects, if it is believed.
        for line in room.floor.red_lines.clone() {
            let least = setting.theory.conference.floor.line_believed;
            let believed = honesty.get(delegations.seats[line.seat])?.0 >= least;
            if believed && line.bracket == bracket && line.wording == lead {
                room.ballots.plates[bracket][line.seat].objects = true;
            }
        }
        for seat in room.floor.absent.clone() {
            room.ballots.plates[bracket][seat] = Plate::AWAY;
        }
        let lead = leading(&room.ballots.plates[bracket], wordings, now);
        let what = Happening::Plates {
            bracket: scenario.text.brackets[bracket].key.clone(),
            leading: scenario.text.brackets[bracket].wordings[lead].id.clone(),
            counts: counts(&room.ballots.plates[bracket], wordings),
            objectors: objectors(&room.ballots.plates[bracket], lead),
        };
        let cause = journal.last(Mark::Opened(bracket));
        let n = journal.write(
            what,
            "3.1",
            cause,
            plates_words(&room.ballots.plates[bracket], lead, room.delegations()),
        );
        journal.mark(Mark::Plates(bracket), n);
        journal.mark(Mark::Draft, n);
    }
    Ok(())
}

/// Rule 3.5: a vote counts today's plates. What was asked for on a bracket that is not on the agenda
/// opens it, and the plates of an earlier day are down.
fn open_for_calls(room: &mut Room, journal: &mut Journal) {
    let calls = room.ballots.calls.iter().map(|c| c.bracket);
    let mut called: Vec<BracketId> = calls
        .filter(|b| room.unsettled(*b) && !room.agenda.open.contains(b))
        .collect();
    called.sort_unstable();
    called.dedup();
    for bracket in called {
        room.ballots.plates[bracket].clear();
        room.agenda.open.push(bracket);
        if let Some(n) = journal.last(Mark::Called(bracket)) {
            journal.mark(Mark::Opened(bracket), n);
        }
    }
    room.agenda.open.sort_unstable();
}

/// Seats whose plates nobody raised, and those of persons, whose plates follow from what they said:
/// all on a bracket nobody has touched.
fn silent(room: &Room, setting: &Setting, bracket: BracketId, seats: usize) -> Vec<StateId> {
    let raised = &room.ballots.plates[bracket];
    if raised.len() < seats {
        return StateId::all(seats).collect();
    }
    StateId::all(seats)
        .filter(|&s| !raised[s].raised() || !setting.computer(s))
        .collect()
}

/// How the plates stand, in words.
fn plates_words(plates: &[Plate], lead: WordingId, all: usize) -> Sentence {
    let with = plates.iter().filter(|p| p.wording() == lead);
    let with = with.count();
    say!(
        "conference-plates",
        with = with,
        all = all,
        objectors = objectors(plates, lead)
    )
}

/// Rule 17.5: whether the instructions of a seat bind it at a bracket.
fn instructed(
    room: &Room,
    setting: &Setting,
    (delegations, capitals): (&Delegations, &Query<&Capital>),
    (seat, bracket): (StateId, BracketId),
) -> Result<bool> {
    let entity = delegations.seats[seat];
    if capitals.get(entity)?.stage != CapitalStage::Instructions {
        return Ok(false);
    }
    let (interests, ..) = delegations.states.get(entity)?;
    let bound = capital::rules::instructed(&setting.scenario.text, interests, &room.agenda.open);
    Ok(bound.contains(&bracket))
}

/// A plate raised on an open bracket; it costs nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaisePlate {
    /// Where.
    pub bracket: BracketId,
    /// The plate.
    pub plate: Plate,
}

/// Puts raised plates up. A plate nobody has raised yet says nothing (rule 3.3 raises it later).
fn raise(
    mut room: ResMut<Room>,
    mut raised: ResMut<Messages<Order<RaisePlate>>>,
    seats: Res<Seats>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
) -> Result {
    let seats = seats.in_order().len();
    for order in raised.drain() {
        let RaisePlate { bracket, plate } = order.act;
        let seat = order.by.ok_or(NO_SENDER)?;
        // Rule 13.1: a person raises its plate in the course of the day, and all go up together.
        if setting.computer(seat) {
            let plates = &mut room.ballots.plates[bracket];
            plates.resize(seats, Plate::AWAY);
            plates[seat] = plate;
        } else {
            let objects = plate.objects;
            room.floor.raise(Stance {
                seat,
                bracket,
                wording: plate.wording(),
                day: phase.day(),
                how: StanceAct::Raised { objects },
            });
        }
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<RaisePlate>>();
    let carried_out = raise.run_if(on_message::<Order<RaisePlate>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Plates));
    let up = plates.run_if(on_a_day_of_the_conference);
    app.add_systems(Day, up.in_set(DaySystems::Plates));
}

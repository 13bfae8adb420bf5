//! Applies admissible actions. The only door from a seat into the world.

use bevy_ecs::world::World;

use super::journal::{Happening, Journal, Mark};
use super::world::{Adherence, Hall, Incidents, Seat, Setting};
use crate::model::room::{Answer, Corridors, Mover, Offer, Phase, Room, Speech};
use crate::model::{Action, Budget};
use crate::rules::admissible::{Bench, Order, Refusal, check};
use crate::rules::plates::{Plate, Standing};

/// Days of the aftermath that have passed at the start of a quarter.
#[must_use]
pub fn day_of(quarter: u32) -> u32 {
    quarter.saturating_sub(1) * 90
}

/// Numbers of the incidents a seat may answer now: its own, attributed, unanswered.
#[must_use]
pub fn answerable(world: &World, seat: usize) -> Vec<u32> {
    let Phase::Aftermath(quarter) = *world.resource::<Phase>() else {
        return vec![];
    };
    let now = day_of(quarter);
    let incidents = &world.resource::<Incidents>().all;
    incidents
        .iter()
        .filter(|i| {
            i.target == seat && i.answer.is_none() && i.believed.is_some() && i.attributed <= now
        })
        .map(|i| i.id)
        .collect()
}

/// Whether a seat is bound or has signed.
fn party(world: &mut World, seat: usize) -> bool {
    let mut query = world.query::<(&Seat, &Adherence)>();
    query
        .iter(world)
        .any(|(s, a)| s.0 == seat && (a.signed || a.party_since.is_some()) && !a.withdrawn)
}

/// What the journal says of an action a person chose.
pub const OWN_CHOICE: &str = "the delegation's choice";

/// Checks an action and, if it may be done, does it. A refused action changes nothing. `why` is
/// the seat's own reason.
pub fn act(world: &mut World, seat: usize, action: &Action, why: &str) -> Result<(), Refusal> {
    let party = party(world, seat);
    let answerable = answerable(world, seat);
    let scenario = world.resource::<Setting>().scenario.clone();
    if seat >= scenario.states.len() {
        return Err(Refusal::new(
            "1.1",
            "there is no such seat",
            "a seat at the table",
        ));
    }
    let bench = Bench {
        scenario: &scenario,
        phase: *world.resource::<Phase>(),
        room: world.resource::<Room>(),
        corridors: world.resource::<Corridors>(),
        answerable: &answerable,
        party,
    };
    let order = check(bench, seat, action)?;
    if !matches!(order, Order::Plate { .. }) {
        let what = Happening::Act {
            seat: scenario.iso(seat).to_owned(),
            action: action.clone(),
        };
        write(world, what, &order, why);
    }
    apply(world, seat, order, why);
    Ok(())
}

/// Writes an act down, with what it answers, and under the name by which later entries find it.
fn write(world: &mut World, what: Happening, order: &Order, why: &str) {
    let offers = world.resource::<Corridors>().offers.len();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut journal = world.resource_mut::<Journal>();
    let cause = match order {
        Order::Answer { offer, .. } => journal.last(Mark::Offered(number(*offer))),
        Order::Respond { incident, .. } => journal.last(Mark::Attributed(*incident)),
        _ => None,
    };
    let n = journal.write(what, "1.1", cause, why);
    let mark = match order {
        Order::Offer { .. } => Mark::Offered(number(offers)),
        Order::Open { bracket } => Mark::Opened(*bracket),
        Order::RedLine(line) => Mark::RedLine(line.seat, line.bracket),
        Order::ChairText => Mark::ChairAsked,
        Order::Call(call) => Mark::Called(call.bracket),
        Order::Adhere { .. } => Mark::Adhered,
        _ => return,
    };
    journal.mark(mark, n);
}

fn apply(world: &mut World, seat: usize, order: Order, why: &str) {
    match order {
        Order::Decide(decision) => world.resource_mut::<Hall>().chosen = Some(decision),
        Order::Budget(shares) => set_budget(world, seat, shares),
        Order::Respond { incident, rung } => {
            world
                .resource_mut::<Incidents>()
                .orders
                .insert(incident, rung);
        }
        Order::Adhere { join } => adhere(world, seat, join, why),
        Order::Offer { to, give, want } => {
            let Phase::Conference(day) = *world.resource::<Phase>() else {
                return;
            };
            let mut corridors = world.resource_mut::<Corridors>();
            let id = u32::try_from(corridors.offers.len()).unwrap_or(u32::MAX);
            corridors.offers.push(Offer {
                id,
                day,
                from: seat,
                to,
                give,
                want,
                answer: Answer::Waiting,
            });
            spend(&mut world.resource_mut::<Room>(), seat);
        }
        Order::Answer { offer, accept } => answer(world, offer, accept, why),
        Order::Speak { .. }
        | Order::Plate { .. }
        | Order::Open { .. }
        | Order::RedLine(_)
        | Order::ChairText
        | Order::Call(_) => {
            let Phase::Conference(day) = *world.resource::<Phase>() else {
                return;
            };
            let clauses = clauses(world);
            on_the_floor(
                &mut world.resource_mut::<Room>(),
                &clauses,
                seat,
                day,
                order,
            );
        }
    }
}

/// Clause of every bracket.
fn clauses(world: &World) -> Vec<usize> {
    world
        .resource::<Setting>()
        .scenario
        .text
        .brackets
        .iter()
        .map(|b| b.clause)
        .collect()
}

fn spend(room: &mut Room, seat: usize) {
    room.actions_left[seat] = room.actions_left[seat].saturating_sub(1);
}

fn on_the_floor(room: &mut Room, clause_of: &[usize], seat: usize, day: u32, order: Order) {
    match order {
        Order::Speak {
            bracket,
            wording,
            favour,
            tables,
        } => {
            room.speeches.push(Speech {
                day,
                seat,
                bracket,
                wording,
                favour,
            });
            if tables {
                // Rule 3.8: who tables a wording lends it his name.
                room.text.set(bracket, wording);
                room.mover[clause_of[bracket]] = Mover::Seat(seat);
            }
            spend(room, seat);
        }
        Order::Plate { bracket, plate } => {
            let seats = room.actions_left.len();
            let now = u8::try_from(room.text.at(bracket)).unwrap_or(0);
            let plates = &mut room.plates[bracket];
            plates.resize(
                seats,
                Plate {
                    wording: now,
                    objects: false,
                },
            );
            plates[seat] = plate;
        }
        Order::Open { bracket } => {
            room.standing[bracket] = Standing::Waiting;
            if !room.open.contains(&bracket) {
                room.open.push(bracket);
            }
            spend(room, seat);
        }
        Order::RedLine(line) => {
            room.red_lines.push(line);
            spend(room, seat);
        }
        Order::ChairText => {
            room.chair_asked = true;
            spend(room, seat);
        }
        Order::Call(call) => {
            room.calls.push(call);
            spend(room, seat);
        }
        _ => {}
    }
}

/// Rule 4.4: an agreed package raises both sides' trust; a declined one costs a little goodwill.
fn answer(world: &mut World, offer: usize, accept: bool, why: &str) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut corridors = world.resource_mut::<Corridors>();
    let offer = &mut corridors.offers[offer];
    offer.answer = if accept {
        Answer::Agreed
    } else {
        Answer::Declined
    };
    let (id, from, to) = (offer.id, offer.from, offer.to);
    if accept {
        let mut relations = world.resource_mut::<super::world::Relations>();
        for (a, b) in [(from, to), (to, from)] {
            let i = relations.at(a, b);
            relations.trust[i] = (relations.trust[i] + 0.05).min(1.0);
            relations.alpha[i] += 0.5;
        }
    }
    let what = Happening::Deal {
        offer: id,
        from: scenario.iso(from).to_owned(),
        to: scenario.iso(to).to_owned(),
        agreed: accept,
    };
    let mut journal = world.resource_mut::<Journal>();
    let offered = journal.last(Mark::Offered(id));
    journal.write(what, "4.4", offered, why);
}

fn set_budget(world: &mut World, seat: usize, s: [f64; 5]) {
    let mut query = world.query::<(&Seat, &mut Budget)>();
    for (at, mut budget) in query.iter_mut(world) {
        if at.0 == seat {
            let [offence, defence, surveillance, diplomacy, aid] = s;
            *budget = Budget {
                offence,
                defence,
                surveillance,
                diplomacy,
                aid,
            };
        }
    }
}

/// Rule 10.5: accession binds from the next quarter; withdrawal at once.
fn adhere(world: &mut World, seat: usize, join: bool, why: &str) {
    let Phase::Aftermath(quarter) = *world.resource::<Phase>() else {
        return;
    };
    let mut query = world.query::<(&Seat, &mut Adherence)>();
    for (at, mut adherence) in query.iter_mut(world) {
        if at.0 == seat {
            // What was signed and declared in the hall stays on record.
            adherence.party_since = join.then_some(quarter + 1);
            adherence.withdrawn = !join;
        }
    }
    let state = world.resource::<Setting>().scenario.iso(seat).to_owned();
    let what = Happening::Adherence {
        state,
        joined: join,
    };
    let mut journal = world.resource_mut::<Journal>();
    let act = journal.last(Mark::Adhered);
    let n = journal.write(what, "10.5", act, why);
    if join {
        journal.mark(Mark::Joined, n);
    }
}

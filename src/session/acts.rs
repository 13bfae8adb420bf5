//! The only door from a seat, or the chair, into the world: an act is checked, written down and applied.

use crate::aftermath::orders;
use crate::conference::corridors;
use crate::conference::corridors::offers::Corridors;
use crate::conference::floor::{on_the_floor, preside, spend};
use crate::conference::forums;
use crate::conference::plates::rules::Plate;
use crate::conference::room::Room;
use crate::conference::signing::Hall;
use crate::model::action::Action;
use crate::model::action::CHAIR;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::years::Exposure;
use crate::session::admissible::Bench;
use crate::session::admissible::Office;
use crate::session::admissible::Order;
use crate::session::admissible::Refusal;
use crate::session::admissible::Sender;
use crate::session::admissible::check;
use crate::session::office;
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::setting::Setting;
use bevy_ecs::world::World;

/// Checks an action and, if it may be done, does it. A refused action changes nothing. `why` is
/// the sender's own reason.
pub fn act(world: &mut World, sender: Sender, action: &Action, why: &str) -> Result<(), Refusal> {
    let scenario = world.resource::<Setting>().scenario.clone();
    let seat = match sender {
        Sender::Seat(seat) if seat.index() >= scenario.states.len() => {
            let (what, instead) = ("there is no such seat", "a seat at the table");
            return Err(Refusal::new("1.1", what, instead));
        }
        Sender::Seat(seat) => Some(seat),
        Sender::Chair => None,
    };
    let mut office = seat.map_or(Office::NONE, |s| office::office(world, s));
    if let (Some(seat), Action::Accede) = (seat, action) {
        office.party = forums::bound_to_newest(world, seat);
    }
    let bench = Bench {
        scenario: &scenario,
        phase: *world.resource::<Phase>(),
        room: world.resource::<Room>(),
        corridors: world.resource::<Corridors>(),
        office: &office,
    };
    let order = check(bench, sender, action)?;
    if !matches!(order, Order::Plate { .. }) {
        let what = Happening::Act {
            seat: seat.map_or(CHAIR, |s| scenario.iso(s)).to_owned(),
            action: action.clone(),
        };
        write(world, seat, what, &order, why);
    }
    match seat {
        Some(seat) => apply(world, seat, order, why),
        None => preside(world, order),
    }
    Ok(())
}

/// Writes an act down, with what it answers, and under the name by which later entries find it.
fn write(world: &mut World, seat: Option<StateId>, what: Happening, order: &Order, why: &str) {
    let offers = world.resource::<Corridors>().offers.len();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut journal = world.resource_mut::<Journal>();
    let cause = match order {
        Order::Answer { offer, .. } | Order::Break { offer } => {
            journal.last(Mark::Offered(number(*offer)))
        }
        Order::Offer {
            counters: Some(old),
            ..
        } => journal.last(Mark::Offered(number(*old))),
        Order::Cosponsor { tabled } => journal.last(Mark::Tabled(*tabled)),
        Order::Respond { incident, .. } | Order::Expose(Exposure::Incident(incident)) => {
            journal.last(Mark::Attributed(*incident))
        }
        Order::Expose(Exposure::Violation(breach)) => journal.last(Mark::Breach(*breach)),
        Order::Join { arrangement, .. } => journal.last(Mark::Arranged(*arrangement)),
        _ => None,
    };
    let n = journal.write(what, "1.1", cause, why);
    let mark = match order {
        Order::Offer { .. } => Mark::Offered(number(offers)),
        Order::Caucus { .. } => match seat {
            Some(seat) => Mark::Brought(seat),
            None => return,
        },
        Order::Open { bracket } => Mark::Opened(*bracket),
        Order::RedLine(line) => Mark::RedLine(line.seat, line.bracket),
        Order::ChairText => Mark::ChairAsked,
        Order::Call(call) => Mark::Called(call.bracket),
        Order::Adhere { .. } => Mark::Adhered,
        Order::Convene { .. } => Mark::Convened,
        Order::Arrange { .. } => Mark::Proposed,
        _ => return,
    };
    journal.mark(mark, n);
}

fn apply(world: &mut World, seat: StateId, order: Order, why: &str) {
    match order {
        Order::Decide(decision) => world.resource_mut::<Hall>().chosen = Some(decision),
        Order::Convene { forum, invited } => forums::call(world, seat, forum, &invited),
        Order::Answer { offer, accept } => corridors::answer(world, seat, offer, accept, why),
        Order::Break { offer } => corridors::break_off(world, seat, offer, why),
        Order::Offer { offer, counters } => {
            spend(world, seat);
            corridors::offer(world, seat, *offer, counters, why);
        }
        Order::Eavesdrop { on } => {
            spend(world, seat);
            corridors::eavesdrop(world, seat, on);
        }
        Order::Plate { bracket, plate } => {
            let mut room = world.resource_mut::<Room>();
            let seats = room.actions_left.len();
            let plates = &mut room.plates[bracket];
            // A plate nobody has raised yet says nothing (rule 3.3 raises it later).
            plates.resize(seats, Plate::AWAY);
            plates[seat] = plate;
        }
        order if matches!(*world.resource::<Phase>(), Phase::Aftermath(_)) => {
            orders::carry_out(world, seat, order, why);
        }
        order => {
            spend(world, seat);
            on_the_floor(world, seat, order, why);
        }
    }
}

//! The only door from a seat, or the chair, into the world: an act is checked, written down and applied.

use crate::aftermath::orders::YearsAct;
use crate::conference::chair::ChairAct;

use crate::conference::corridors::CorridorAct;
use crate::conference::corridors::offers::Corridors;
use crate::conference::delegation::ActionsLeft;
use crate::conference::floor::FloorAct;
use crate::conference::forums;
use crate::conference::forums::ForumAct;

use crate::conference::room::Room;

use crate::locale::Sentence;
use crate::model::action::Action;
use crate::model::action::CHAIR;
use crate::model::action::Move;

use crate::model::ids::StateId;
use crate::model::years::Exposure;
use crate::say;
use crate::session::admissible::Admitted;
use crate::session::admissible::Bench;
use crate::session::admissible::Office;
use crate::session::admissible::Refusal;
use crate::session::admissible::Sender;
use crate::session::admissible::check;
use crate::session::gathered::Gathered;
use crate::session::office;
use crate::world::calendar;
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::orders::Order;
use crate::world::schedule::Act;
use crate::world::setting::Setting;
use crate::world::states::Seats;
use bevy_ecs::world::World;

/// Checks an action and, if it may be done, does it. A refused action changes nothing. `why` is
/// the sender's own reason.
pub fn act(
    world: &mut World,
    sender: Sender,
    action: &Action,
    why: impl Into<Sentence>,
) -> Result<(), Refusal> {
    let order = admit(world, sender, action)?;
    carry_out(world, sender.seat(), action, order, why.into());
    Ok(())
}

/// Writes down what was found admissible, and does it.
pub(crate) fn carry_out(
    world: &mut World,
    seat: Option<StateId>,
    action: &Action,
    order: Admitted,
    why: Sentence,
) {
    if !matches!(order, Admitted::Plate(_)) {
        let scenario = &world.resource::<Setting>().scenario;
        let what = Happening::Act {
            seat: seat.map_or(CHAIR, |s| scenario.iso(s)).to_owned(),
            action: action.clone(),
        };
        write(world, seat, what, &order, why.clone());
    }
    send(world, seat, order, why);
    world.run_schedule(Act);
}

/// Several acts at once, of which none changes whether another is admissible: plates. Rule 1.1: what
/// is refused is dropped.
pub fn act_together(world: &mut World, moves: Vec<(StateId, Move)>) {
    for (seat, it) in moves {
        if let Ok(order) = admit(world, Sender::Seat(seat), &it.action) {
            send(world, Some(seat), order, it.why);
        }
    }
    world.run_schedule(Act);
}

/// Rule 1.1: what an action comes to, if it may be done. Nothing is changed.
pub(crate) fn admit(
    world: &mut World,
    sender: Sender,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let scenario = world.resource::<Setting>().scenario.clone();
    let (mut office, mut actions_left) = (Office::NONE, 0);
    if let Sender::Seat(seat) = sender {
        if seat.index() >= scenario.states.len() {
            let (what, instead) = (
                say!("session-no-such-seat"),
                say!("session-no-such-seat-instead"),
            );
            return Err(Refusal::new("1.1", what, instead));
        }
        office = office::for_action(world, seat, action);
        let entity = world.resource::<Seats>()[seat];
        actions_left = world.get::<ActionsLeft>(entity).map_or(0, |left| left.0);
        if matches!(action, Action::Accede) {
            let waits = world.resource::<Gathered>().adheres(seat);
            office.party = waits.unwrap_or_else(|| forums::bound_to_newest(world, seat));
        }
    }
    let bench = Bench {
        scenario: &scenario,
        phase: calendar::phase(world),
        room: world.resource::<Room>(),
        actions_left,
        corridors: world.resource::<Corridors>(),
        office: &office,
    };
    check(bench, sender, action)
}

/// Hands an admitted act to the feature that carries it out.
fn send(world: &mut World, by: Option<StateId>, admitted: Admitted, why: Sentence) {
    match admitted {
        Admitted::Floor(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Plate(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Corridor(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Chair(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Decide(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Forum(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Years(act) => drop(world.write_message(Order { by, act, why })),
    }
}

/// Writes an act down, with what it answers, and under the name by which later entries find it.
fn write(
    world: &mut World,
    seat: Option<StateId>,
    what: Happening,
    order: &Admitted,
    why: Sentence,
) {
    let offers = world.resource::<Corridors>().offers.len();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut journal = world.resource_mut::<Journal>();
    let cause = match order {
        Admitted::Corridor(CorridorAct::Answer { offer, .. } | CorridorAct::Break { offer }) => {
            journal.last(Mark::Offered(number(*offer)))
        }
        Admitted::Corridor(CorridorAct::Offer {
            counters: Some(old),
            ..
        }) => journal.last(Mark::Offered(number(*old))),
        Admitted::Floor(FloorAct::Cosponsor { tabled }) => journal.last(Mark::Tabled(*tabled)),
        Admitted::Years(
            YearsAct::Respond { incident, .. } | YearsAct::Expose(Exposure::Incident(incident)),
        ) => journal.last(Mark::Attributed(*incident)),
        Admitted::Years(YearsAct::Expose(Exposure::Violation(breach))) => {
            journal.last(Mark::Breach(*breach))
        }
        Admitted::Years(YearsAct::Join { arrangement, .. }) => {
            journal.last(Mark::Arranged(*arrangement))
        }
        _ => None,
    };
    let n = journal.write(what, "1.1", cause, why);
    let mark = match order {
        Admitted::Corridor(CorridorAct::Offer { .. }) => Mark::Offered(number(offers)),
        Admitted::Floor(FloorAct::Caucus { .. }) => match seat {
            Some(seat) => Mark::Brought(seat),
            None => return,
        },
        Admitted::Floor(FloorAct::Draft { .. }) => match seat {
            Some(seat) => Mark::Drafting(seat),
            None => return,
        },
        Admitted::Floor(FloorAct::Open { bracket }) => Mark::Opened(*bracket),
        Admitted::Floor(FloorAct::RedLine(line)) => Mark::RedLine(line.seat, line.bracket),
        Admitted::Floor(FloorAct::ChairText) | Admitted::Chair(ChairAct::Text) => Mark::ChairAsked,
        Admitted::Floor(FloorAct::Call(call)) | Admitted::Chair(ChairAct::Call(call)) => {
            Mark::Called(call.bracket)
        }
        Admitted::Forum(ForumAct::Adhere { .. }) => Mark::Adhered,
        Admitted::Forum(ForumAct::Convene { .. }) => Mark::Convened,
        Admitted::Years(YearsAct::Arrange { .. }) => Mark::Proposed,
        _ => return,
    };
    journal.mark(mark, n);
}

//! The only door from a seat, or the chair, into the world: an act is checked, written down and applied.

use crate::aftermath::decisions::Questions;
use crate::aftermath::orders::YearsAct;
use crate::aftermath::state::AftermathState;
use crate::conference::capital::rules;
use crate::conference::chair::ChairAct;

use crate::conference::corridors::CorridorAct;
use crate::conference::corridors::offers::Corridors;
use crate::conference::delegation::{ActionsLeft, Credit};
use crate::conference::floor::FloorAct;
use crate::conference::forums::ForumAct;
use crate::conference::state::ConferenceState;

use crate::locale::Sentence;
use crate::model::action::Action;
use crate::model::action::CHAIR;
use crate::model::action::Move;

use crate::model::Interests;
use crate::model::ids::{BracketId, OfferId, StateId};
use crate::model::years::Exposure;
use crate::say;
use crate::session::admissible::ActContext;
use crate::session::admissible::Admitted;
use crate::session::admissible::CapitalLimits;
use crate::session::admissible::Refusal;
use crate::session::admissible::Sender;
use crate::session::admissible::YearsRights;
use crate::session::admissible::check;
use crate::session::years_rights;
use crate::world::capital::{Capital, CapitalStage, capital, capital_mut};
use crate::world::journal::Happening;
use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::orders::Order;
use crate::world::schedule::Act;
use crate::world::setting::Setting;
use bevy_ecs::world::World;

/// Checks an action and, if it may be done, does it. A refused action changes nothing. `why` is
/// the sender's own reason.
///
/// # Errors
/// A refusal that names the rule; nothing has changed then.
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
    let orders = ordered(world, seat, &order);
    send(world, seat, order, why.clone());
    world.run_schedule(Act);
    // Rule 16.3: what a course orders is done as if the seat had sent it.
    for (seat, action) in orders {
        let _refused = act(world, Sender::Seat(seat), &action, why.clone()).is_err();
    }
}

/// What the course that a seat chooses orders.
fn ordered(world: &World, seat: Option<StateId>, order: &Admitted) -> Vec<(StateId, Action)> {
    let (Some(seat), Admitted::Choice(chosen)) = (seat, order) else {
        return vec![];
    };
    let asked = world.resource::<Questions>();
    let asked = asked.find(seat, chosen.question);
    let course = asked.and_then(|q| q.courses.get(chosen.course));
    let orders = course.map_or(&[][..], |c| &c.orders);
    orders.iter().map(|o| (seat, o.clone())).collect()
}

/// Several acts at once, of which none changes whether another is admissible: plates. Rule 1.1: what
/// is refused is dropped.
pub fn act_together(world: &mut World, moves: Vec<(StateId, Move)>) {
    let admitted = {
        let (state, conference) = (AftermathState::of(world), ConferenceState::of(world));
        let admitted = moves.into_iter().filter_map(|(seat, it)| {
            let order = admitted(world, (&state, &conference), Sender::Seat(seat), &it.action);
            Some((seat, order.ok()?, it.why))
        });
        admitted.collect::<Vec<_>>()
    };
    for (seat, order, why) in admitted {
        send(world, Some(seat), order, why);
    }
    world.run_schedule(Act);
}

/// Rule 1.1: what an action comes to, if it may be done. Nothing is changed.
pub(crate) fn admit(
    world: &mut World,
    sender: Sender,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let state = (&AftermathState::of(world), &ConferenceState::of(world));
    admitted(world, state, sender, action)
}

/// The same where what the world keeps is at hand.
fn admitted(
    world: &World,
    (state, conference): (&AftermathState, &ConferenceState),
    sender: Sender,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let scenario = state.scenario();
    let (mut rights, mut actions_left, mut little_credit) = (YearsRights::NONE, 0, false);
    if let Sender::Seat(seat) = sender {
        if seat.index() >= scenario.states.len() {
            let (what, instead) = (
                say!("session-no-such-seat"),
                say!("session-no-such-seat-instead"),
            );
            return Err(Refusal::new("1.1", what, instead));
        }
        rights = years_rights::for_action(world, state, seat, action);
        let left = state.of_state::<ActionsLeft>(seat);
        actions_left = left.map_or(0, |left| left.0);
        let n = &state.setting.theory.conference.credit;
        let credit = state.of_state::<Credit>(seat);
        little_credit = credit.is_some_and(|credit| credit.is_low(n));
    }
    let capital = sender.seat().and_then(|seat| capital(world, seat));
    if let Some(capital) = capital {
        actions_left = capital.acts(actions_left, scenario.setup.actions_per_day);
    }
    let instructed = match action {
        Action::Plate { .. } => instructed(conference, sender, capital),
        _ => vec![],
    };
    let context = ActContext {
        scenario,
        phase: state.phase(),
        room: conference.room,
        actions_left,
        little_credit,
        corridors: conference.corridors,
        rights: &rights,
        limits: CapitalLimits {
            capital,
            instructed: &instructed,
            recalled: capital.is_some_and(|c| recalled(state, sender, c)),
        },
        questions: &state.questions.open,
    };
    check(context, sender, action)
}

/// Rule 17.4: whether the computer's delegate speaks for a person now.
fn recalled(state: &AftermathState, sender: Sender, capital: &Capital) -> bool {
    let person = |s: StateId| state.setting.controls.human(s);
    let called_back = capital.stage == CapitalStage::Recall && !capital.stands_in;
    called_back && sender.seat().is_some_and(person)
}

/// Rule 17.5: the brackets on which a sender's capital raises the plates.
fn instructed(
    state: &ConferenceState,
    sender: Sender,
    capital: Option<&Capital>,
) -> Vec<BracketId> {
    let binds = capital.is_some_and(|c| c.stage == CapitalStage::Instructions);
    let Some(seat) = sender.seat().filter(|_| binds) else {
        return vec![];
    };
    let own = state.of_state::<Interests>(seat);
    own.map_or(vec![], |own| {
        rules::instructed(&state.setting.scenario.text, own, &state.room.agenda.open)
    })
}

/// Hands an admitted act to the feature that carries it out.
fn send(world: &mut World, by: Option<StateId>, admitted: Admitted, why: Sentence) {
    notice(world, by, &admitted);
    match admitted {
        Admitted::Consult(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Floor(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Plate(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Corridor(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Chair(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Decide(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Forum(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Years(act) => drop(world.write_message(Order { by, act, why })),
        Admitted::Choice(act) => drop(world.write_message(Order { by, act, why })),
    }
}

/// The capital hears that its delegation did something.
fn notice(world: &mut World, by: Option<StateId>, admitted: &Admitted) {
    let Some(seat) = by else {
        return;
    };
    let plate = match admitted {
        Admitted::Plate(raised) => Some(raised.bracket),
        // To talk about it is not to do it.
        Admitted::Consult(_) => return,
        _ => None,
    };
    if let Some(mut capital) = capital_mut(world, seat) {
        capital.notice(plate);
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
    let asked = match (seat, order) {
        (Some(seat), Admitted::Choice(chosen)) => {
            let asked = world.resource::<Questions>();
            let asked = asked.find(seat, chosen.question);
            asked.and_then(|q| q.cause)
        }
        _ => None,
    };
    let mut journal = world.resource_mut::<Journal>();
    let cause = match order {
        Admitted::Corridor(CorridorAct::Answer { offer, .. } | CorridorAct::Break { offer }) => {
            journal.last(Mark::Offered(OfferId::new(*offer)))
        }
        Admitted::Corridor(CorridorAct::Offer {
            counters: Some(old),
            ..
        }) => journal.last(Mark::Offered(OfferId::new(*old))),
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
        Admitted::Choice(_) => asked,
        _ => None,
    };
    let n = journal.write(what, "1.1", cause, why);
    let mark = match order {
        Admitted::Corridor(CorridorAct::Offer { .. }) => Mark::Offered(OfferId::new(offers)),
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

//! Applies admissible actions. The only door from a seat, or the chair, into the world.

use bevy_ecs::world::World;

use super::journal::{Happening, Journal, Mark};
use super::world::{Hall, Relations, Setting};
use super::{corridors, sitting, statecraft};
use crate::model::room::{Motion, Phase, Room, Speech, Tabled};
use crate::model::years::Exposure;
use crate::model::{Action, Corridors, Scenario};
use crate::rules::admissible::{Bench, GavelOrder, Office, Order, Refusal, Sender, check};
use crate::rules::home;
use crate::rules::plates::{Plate, Standing};

/// Days of the aftermath that have passed at the start of a quarter.
#[must_use]
pub fn day_of(quarter: u32) -> u32 {
    quarter.saturating_sub(1) * 90
}

/// What the journal says of an action a person chose.
pub const OWN_CHOICE: &str = "the delegation's choice";

/// The chair's name in journals and logs.
pub const CHAIR: &str = "CHAIR";

/// Checks an action and, if it may be done, does it. A refused action changes nothing. `why` is
/// the sender's own reason.
pub fn act(world: &mut World, sender: Sender, action: &Action, why: &str) -> Result<(), Refusal> {
    let scenario = world.resource::<Setting>().scenario.clone();
    let seat = match sender {
        Sender::Seat(seat) if seat >= scenario.states.len() => {
            let (what, instead) = ("there is no such seat", "a seat at the table");
            return Err(Refusal::new("1.1", what, instead));
        }
        Sender::Seat(seat) => Some(seat),
        Sender::Chair => None,
    };
    let mut office = seat.map_or(Office::NONE, |s| statecraft::office(world, s));
    if let (Some(seat), Action::Accede) = (seat, action) {
        office.party = sitting::bound_to_newest(world, seat);
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
fn write(world: &mut World, seat: Option<usize>, what: Happening, order: &Order, why: &str) {
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

fn apply(world: &mut World, seat: usize, order: Order, why: &str) {
    match order {
        Order::Decide(decision) => world.resource_mut::<Hall>().chosen = Some(decision),
        Order::Convene { forum, invited } => sitting::call(world, seat, forum, &invited),
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
            statecraft::carry_out(world, seat, order, why);
        }
        order => {
            spend(world, seat);
            on_the_floor(world, seat, order, why);
        }
    }
}

/// What costs influence and happens before everybody.
fn on_the_floor(world: &mut World, seat: usize, order: Order, why: &str) {
    let Phase::Conference(day) = *world.resource::<Phase>() else {
        return;
    };
    if let Order::Press { bracket, .. } = order {
        return press(world, seat, bracket);
    }
    let mut room = world.resource_mut::<Room>();
    match order {
        Order::Table {
            bracket,
            wording,
            opens,
        } => {
            if opens {
                open(&mut room, bracket);
            }
            room.tabled.push(Tabled {
                day,
                bracket,
                wording,
                names: vec![seat],
            });
            let tabled = room.tabled.len() - 1;
            let mut journal = world.resource_mut::<Journal>();
            let n = journal.entries.len().saturating_sub(1);
            journal.mark(Mark::Tabled(tabled), n);
            second_by_group(world, tabled);
        }
        Order::Cosponsor { tabled } => {
            room.tabled[tabled].names.push(seat);
            before_the_room(world, tabled);
        }
        Order::Speak {
            bracket,
            wording,
            favour,
        } => {
            room.speeches.push(Speech {
                day,
                seat,
                bracket,
                wording,
                favour,
            });
            if favour {
                eat_words(&mut room, seat, &[(bracket, wording)]);
            }
            corridors::contradict(world, seat, bracket, wording, favour, why);
        }
        Order::Open { bracket } => open(&mut room, bracket),
        Order::RedLine(line) => {
            let (bracket, wording) = (line.bracket, line.wording);
            room.red_lines.push(line);
            corridors::contradict(world, seat, bracket, wording, false, why);
        }
        Order::Caucus { bracket, wording } => room.caucus.push(Motion {
            seat,
            bracket,
            wording,
        }),
        Order::ChairText => room.chair_asked = true,
        Order::Call(call) => room.calls.push(call),
        Order::WalkOut => {
            room.absent.insert(seat);
            // Rule 3.17: an empty chair is seen (judgement).
            room.goodwill = (room.goodwill - 4.0).max(0.0);
        }
        _ => {}
    }
}

fn open(room: &mut Room, bracket: usize) {
    if room.standing[bracket] == Standing::Shut {
        room.standing[bracket] = Standing::Waiting;
    }
    if !room.open.contains(&bracket) {
        room.open.push(bracket);
    }
}

/// Opens the shut brackets among the terms of a package or a group.
pub(super) fn open_all(room: &mut Room, terms: &[(usize, usize)]) {
    for &(bracket, _) in terms {
        if room.standing[bracket] == Standing::Shut {
            open(room, bracket);
        }
    }
}

fn spend(world: &mut World, seat: usize) {
    let mut room = world.resource_mut::<Room>();
    room.actions_left[seat] = room.actions_left[seat].saturating_sub(1);
}

/// Rule 3.13: who speaks for a wording, or binds himself to one, against which he drew a red line
/// takes the line back, and his lines are believed less (judgement: by 0.3).
pub(super) fn eat_words(room: &mut Room, seat: usize, terms: &[(usize, usize)]) {
    let before = room.red_lines.len();
    room.red_lines
        .retain(|r| r.seat != seat || !terms.contains(&(r.bracket, r.wording)));
    if room.red_lines.len() < before {
        room.honesty[seat] = (room.honesty[seat] - 0.3).max(0.0);
    }
}

/// A common proposal of the mover's group stands as its second.
fn second_by_group(world: &mut World, tabled: usize) {
    let room = world.resource::<Room>();
    let t = &room.tabled[tabled];
    let group = t.names.first().and_then(|&s| room.group_of(s));
    let common = group.and_then(|g| room.common(g, t.bracket));
    let backers: Vec<usize> = common
        .filter(|c| c.wording == t.wording)
        .map_or(vec![], |c| c.backers.clone());
    if backers.is_empty() {
        return;
    }
    let names = &mut world.resource_mut::<Room>().tabled[tabled].names;
    for seat in backers {
        if !names.contains(&seat) {
            names.push(seat);
        }
    }
    before_the_room(world, tabled);
}

/// Rule 3.8: a wording with a second comes into the draft, under the names beneath it.
pub(super) fn before_the_room(world: &mut World, tabled: usize) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut room = world.resource_mut::<Room>();
    let t = room.tabled[tabled].clone();
    if t.names.len() < 2 || !room.unsettled(t.bracket) {
        return;
    }
    room.text.set(t.bracket, t.wording);
    let clause = scenario.text.brackets[t.bracket].clause;
    room.mover[clause] = crate::model::room::Mover::Seats(t.names);
}

/// Rule 3.16: publics look where a delegation points. It costs a little goodwill.
fn press(world: &mut World, seat: usize, bracket: usize) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let subjects = subjects(&scenario, bracket);
    let relations = world.resource::<Relations>();
    let trust: Vec<f64> = (0..relations.n)
        .map(|s| relations.trust[relations.at(s, seat)])
        .collect();
    let mut room = world.resource_mut::<Room>();
    for (s, state) in scenario.states.iter().enumerate() {
        for &d in &subjects {
            let now = room.attention[s][d];
            room.attention[s][d] = home::heard(now, state.society.liberty, s == seat, trust[s]);
        }
    }
    room.goodwill = (room.goodwill - 1.0).max(0.0);
}

/// The dimensions a bracket speaks to; of a place, force or follow-up, those of its clause.
fn subjects(scenario: &Scenario, bracket: usize) -> Vec<usize> {
    let treaty = &scenario.text;
    let b = &treaty.brackets[bracket];
    let words = &treaty.clauses[b.clause].words;
    let of = |b: usize| treaty.brackets[b].wordings.iter();
    let own = b.wordings.iter().flat_map(|w| w.positions.keys());
    let mut all: Vec<usize> = own.copied().collect();
    if all.is_empty() {
        let clause = words.iter().flat_map(|&b| of(b));
        all = clause.flat_map(|w| w.positions.keys().copied()).collect();
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Rule 1.16: what the chair does.
fn preside(world: &mut World, order: Order) {
    let mut room = world.resource_mut::<Room>();
    match order {
        Order::ChairText => room.chair_asked = true,
        Order::Call(call) => room.calls.push(call),
        Order::Gavel(GavelOrder::Agenda(brackets)) => room.chair.agenda = brackets,
        Order::Gavel(GavelOrder::Style {
            temperature,
            package,
            patience,
        }) => {
            room.chair.temperature = temperature;
            room.chair.package = package;
            room.chair.patience = patience;
        }
        Order::Gavel(GavelOrder::Deadline { bracket, day }) => {
            room.chair.deadlines.retain(|(b, _)| *b != bracket);
            room.chair.deadlines.push((bracket, day));
        }
        _ => {}
    }
}

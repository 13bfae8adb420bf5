//! Applies admissible actions. The only door from a seat, or the chair, into the world.

use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use bevy_ecs::world::World;

use crate::conference::home;

use crate::conference::room::Standing;
use crate::conference::room::{Motion, Room, Speech, Tabled};

use crate::conference::corridors;
use crate::model::calendar::Phase;

use crate::model::Scenario;

use crate::session::admissible::GavelOrder;
use crate::session::admissible::Order;

use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::relations::Relations;
use crate::world::setting::Setting;

/// What costs influence and happens before everybody.
pub(crate) fn on_the_floor(world: &mut World, seat: StateId, order: Order, why: &str) {
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

fn open(room: &mut Room, bracket: BracketId) {
    if room.standing[bracket] == Standing::Shut {
        room.standing[bracket] = Standing::Waiting;
    }
    if !room.open.contains(&bracket) {
        room.open.push(bracket);
    }
}

/// Opens the shut brackets among the terms of a package or a group.
pub(crate) fn open_all(room: &mut Room, terms: &[(BracketId, WordingId)]) {
    for &(bracket, _) in terms {
        if room.standing[bracket] == Standing::Shut {
            open(room, bracket);
        }
    }
}

pub(crate) fn spend(world: &mut World, seat: StateId) {
    let mut room = world.resource_mut::<Room>();
    room.actions_left[seat] = room.actions_left[seat].saturating_sub(1);
}

/// Rule 3.13: who speaks for a wording, or binds himself to one, against which he drew a red line
/// takes the line back, and his lines are believed less (judgement: by 0.3).
pub(crate) fn eat_words(room: &mut Room, seat: StateId, terms: &[(BracketId, WordingId)]) {
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
    let backers: Vec<StateId> = common
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
pub(crate) fn before_the_room(world: &mut World, tabled: usize) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let mut room = world.resource_mut::<Room>();
    let t = room.tabled[tabled].clone();
    if t.names.len() < 2 || !room.unsettled(t.bracket) {
        return;
    }
    room.text.set(t.bracket, t.wording);
    let clause = scenario.text.brackets[t.bracket].clause;
    room.mover[clause] = crate::conference::room::Mover::Seats(t.names);
}

/// Rule 3.16: publics look where a delegation points. It costs a little goodwill.
fn press(world: &mut World, seat: StateId, bracket: BracketId) {
    let scenario = world.resource::<Setting>().scenario.clone();
    let subjects = subjects(&scenario, bracket);
    let relations = world.resource::<Relations>();
    let trust: Vec<f64> = StateId::all(relations.n)
        .map(|s| relations.trust[(s, seat)])
        .collect();
    let mut room = world.resource_mut::<Room>();
    for (s, state) in StateId::each(&scenario.states) {
        for &d in &subjects {
            let now = room.attention[s][d];
            room.attention[s][d] = home::heard(now, state.society.liberty, s == seat, trust[s]);
        }
    }
    room.goodwill = (room.goodwill - 1.0).max(0.0);
}

/// The dimensions a bracket speaks to; of a place, force or follow-up, those of its clause.
fn subjects(scenario: &Scenario, bracket: BracketId) -> Vec<DimensionId> {
    let treaty = &scenario.text;
    let b = &treaty.brackets[bracket];
    let words = &treaty.clauses[b.clause].words;
    let of = |b: BracketId| treaty.brackets[b].wordings.iter();
    let own = b.wordings.iter().flat_map(|w| w.positions.keys());
    let mut all: Vec<DimensionId> = own.copied().collect();
    if all.is_empty() {
        let clause = words.iter().flat_map(|&b| of(b));
        all = clause.flat_map(|w| w.positions.keys().copied()).collect();
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Rule 1.16: what the chair does.
pub(crate) fn preside(world: &mut World, order: Order) {
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

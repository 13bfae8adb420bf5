//! Applies admissible actions. The only door from a seat, or the chair, into the world.

use crate::conference::room::{Call, RedLine};
use crate::model::ids::WordingId;
use crate::world::schedule::ActSystems;

use crate::model::ids::BracketId;
use crate::model::ids::DimensionId;
use crate::model::ids::StateId;
use crate::world::calendar;
use crate::world::orders::{self, Order};
use crate::world::schedule::Act;
use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;
use bevy_ecs::schedule::common_conditions::on_message;
use bevy_ecs::world::World;

use crate::conference::home;

use crate::conference::room::Standing;
use crate::conference::room::{Motion, Room, Speech, Tabled};

use crate::conference::corridors;

use crate::model::Scenario;

use crate::world::journal::Journal;
use crate::world::journal::Mark;
use crate::world::relations::Relations;
use crate::world::setting::Setting;

/// What a delegation does on the floor; each costs influence.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum FloorAct {
    /// Puts a wording forward; `opens` a shut place bracket first.
    Table {
        bracket: BracketId,
        wording: WordingId,
        opens: bool,
    },
    /// Puts its name beside the mover's.
    Cosponsor { tabled: usize },
    /// Speaks for or against.
    Speak {
        bracket: BracketId,
        wording: WordingId,
        favour: bool,
    },
    /// Opens a shut bracket.
    Open { bracket: BracketId },
    /// Declares a red line.
    RedLine(RedLine),
    /// Speaks to the press.
    Press {
        bracket: BracketId,
        wording: WordingId,
    },
    /// Brings a wording to its group.
    Caucus {
        bracket: BracketId,
        wording: WordingId,
    },
    /// Asks for a chair's text.
    ChairText,
    /// Asks for a vote or a motion.
    Call(Call),
    /// Leaves the room.
    WalkOut,
}

/// Carries out what was done on the floor.
fn carry_out(world: &mut World) {
    for order in orders::take::<FloorAct>(world) {
        if let Some(seat) = order.by {
            spend(world, seat);
            on_the_floor(world, seat, order.act, &order.why);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<FloorAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<FloorAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Floor));
}

/// What costs influence and happens before everybody.
fn on_the_floor(world: &mut World, seat: StateId, order: FloorAct, why: &str) {
    let day = calendar::phase(world).day();
    if let FloorAct::Press { bracket, .. } = order {
        return press(world, seat, bracket);
    }
    let mut room = world.resource_mut::<Room>();
    match order {
        FloorAct::Table {
            bracket,
            wording,
            opens,
        } => {
            if opens {
                open(&mut room, bracket);
            }
            room.floor.tabled.push(Tabled {
                day,
                bracket,
                wording,
                names: vec![seat],
            });
            let tabled = room.floor.tabled.len() - 1;
            let mut journal = world.resource_mut::<Journal>();
            let n = journal.entries.len().saturating_sub(1);
            journal.mark(Mark::Tabled(tabled), n);
            second_by_group(world, tabled);
        }
        FloorAct::Cosponsor { tabled } => {
            room.floor.tabled[tabled].names.push(seat);
            before_the_room(world, tabled);
        }
        FloorAct::Speak {
            bracket,
            wording,
            favour,
        } => {
            room.floor.speeches.push(Speech {
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
        FloorAct::Open { bracket } => open(&mut room, bracket),
        FloorAct::RedLine(line) => {
            let (bracket, wording) = (line.bracket, line.wording);
            room.floor.red_lines.push(line);
            corridors::contradict(world, seat, bracket, wording, false, why);
        }
        FloorAct::Caucus { bracket, wording } => room.regional.caucus.push(Motion {
            seat,
            bracket,
            wording,
        }),
        FloorAct::ChairText => room.chair.asked = true,
        FloorAct::Call(call) => room.ballots.calls.push(call),
        FloorAct::WalkOut => {
            room.floor.absent.insert(seat);
            // Rule 3.17: an empty chair is seen (judgement).
            room.goodwill = (room.goodwill - 4.0).max(0.0);
        }
        _ => {}
    }
}

fn open(room: &mut Room, bracket: BracketId) {
    if room.draft.standing[bracket] == Standing::Shut {
        room.draft.standing[bracket] = Standing::Waiting;
    }
    if !room.agenda.open.contains(&bracket) {
        room.agenda.open.push(bracket);
    }
}

/// Opens the shut brackets among the terms of a package or a group.
pub(crate) fn open_all(room: &mut Room, terms: &[(BracketId, WordingId)]) {
    for &(bracket, _) in terms {
        if room.draft.standing[bracket] == Standing::Shut {
            open(room, bracket);
        }
    }
}

pub(super) fn spend(world: &mut World, seat: StateId) {
    let mut room = world.resource_mut::<Room>();
    room.floor.actions_left[seat] = room.floor.actions_left[seat].saturating_sub(1);
}

/// Rule 3.13: who speaks for a wording, or binds himself to one, against which he drew a red line
/// takes the line back, and his lines are believed less (judgement: by 0.3).
pub(crate) fn eat_words(room: &mut Room, seat: StateId, terms: &[(BracketId, WordingId)]) {
    let before = room.floor.red_lines.len();
    room.floor
        .red_lines
        .retain(|r| r.seat != seat || !terms.contains(&(r.bracket, r.wording)));
    if room.floor.red_lines.len() < before {
        room.floor.honesty[seat] = (room.floor.honesty[seat] - 0.3).max(0.0);
    }
}

/// A common proposal of the mover's group stands as its second.
fn second_by_group(world: &mut World, tabled: usize) {
    let room = world.resource::<Room>();
    let t = &room.floor.tabled[tabled];
    let group = t.names.first().and_then(|&s| room.group_of(s));
    let common = group.and_then(|g| room.common(g, t.bracket));
    let backers: Vec<StateId> = common
        .filter(|c| c.wording == t.wording)
        .map_or(vec![], |c| c.backers.clone());
    if backers.is_empty() {
        return;
    }
    let names = &mut world.resource_mut::<Room>().floor.tabled[tabled].names;
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
    let t = room.floor.tabled[tabled].clone();
    if t.names.len() < 2 || !room.unsettled(t.bracket) {
        return;
    }
    room.draft.text.set(t.bracket, t.wording);
    let clause = scenario.text.brackets[t.bracket].clause;
    room.draft.mover[clause] = crate::conference::room::Mover::Seats(t.names);
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
            let now = room.publics.attention[s][d];
            room.publics.attention[s][d] =
                home::heard(now, state.society.liberty, s == seat, trust[s]);
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

//! The floor: wordings are put forward and seconded, delegations speak, draw red lines, speak to the
//! press, ask for votes and leave the room.

use crate::conference::brackets::open;
use crate::conference::brackets::spend;
use crate::conference::brackets::take_back_red_lines;
use crate::conference::corridors;
use crate::conference::credit::charge_line;
use crate::conference::drafting::DAYS_MORE;
use crate::conference::home;
use crate::conference::proceedings::Proceedings;
use crate::conference::redlines::WordingSource;
use crate::conference::room::{
    Call, Drafting, Motion, Mover, RedLine, Room, Speech, Stance, StanceAct, Tabled,
};
use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::ids::{BracketId, ClauseId, DimensionId, StateId, WordingId};
use crate::world::journal::Mark;
use crate::world::orders::{NO_SENDER, Order};
use crate::world::schedule::{Act, ActSystems};
use bevy_app::App;
use bevy_ecs::message::Messages;
use bevy_ecs::prelude::*;
use bevy_ecs::schedule::common_conditions::on_message;

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
    /// Asks others into a drafting group.
    Draft {
        clause: ClauseId,
        asked: Vec<StateId>,
    },
    /// Leaves the room.
    WalkOut,
}

/// Carries out what was done on the floor.
fn carry_out(mut orders: ResMut<Messages<Order<FloorAct>>>, mut now: Proceedings) -> Result {
    for order in orders.drain() {
        let seat = order.by.ok_or(NO_SENDER)?;
        spend(&mut now, seat)?;
        on_the_floor(&mut now, seat, order.act, &order.why)?;
    }
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Order<FloorAct>>();
    let carried_out = carry_out.run_if(on_message::<Order<FloorAct>>);
    app.add_systems(Act, carried_out.in_set(ActSystems::Floor));
}

/// What costs influence and happens before everybody.
fn on_the_floor(now: &mut Proceedings, seat: StateId, order: FloorAct, why: &Sentence) -> Result {
    let day = now.day();
    let numbers = now.setting.theory.conference.floor;
    let room = &mut *now.room;
    // Rule 3.3: a person's plate follows what it said for itself.
    if let Some((bracket, wording, how)) = said(room, &order)
        && !now.setting.computer(seat)
    {
        room.floor.take_stance(Stance {
            seat,
            bracket,
            wording,
            day,
            how,
        });
    }
    match order {
        FloorAct::Table {
            bracket,
            wording,
            opens,
        } => {
            if opens {
                open(room, &now.setting.scenario.text, bracket);
            }
            room.floor.tabled.push(Tabled {
                day,
                bracket,
                wording,
                names: vec![seat],
            });
            let tabled = room.floor.tabled.len() - 1;
            let n = now.journal.entries.len().saturating_sub(1);
            now.journal.mark(Mark::Tabled(tabled), n);
            second_by_group(room, &now.setting.scenario, (tabled, day));
        }
        FloorAct::Cosponsor { tabled } => {
            room.floor.tabled[tabled].names.push(seat);
            before_the_room(room, &now.setting.scenario, (tabled, day));
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
                let mut honesty = now.honesty.get_mut(now.seats[seat])?;
                let taken = [(bracket, wording)];
                take_back_red_lines(&numbers, room, &mut honesty, seat, &taken);
            }
            corridors::contradict(now, seat, (bracket, wording), favour, why);
        }
        FloorAct::Open { bracket } => open(room, &now.setting.scenario.text, bracket),
        FloorAct::RedLine(line) => {
            let against = (line.bracket, line.wording);
            room.floor.red_lines.push(line);
            let n = &now.setting.theory.conference.credit;
            let mut credit = now.credit.get_mut(now.seats[seat])?;
            charge_line(n, room, seat, &mut credit);
            corridors::contradict(now, seat, against, false, why);
        }
        FloorAct::Press { bracket, .. } => {
            press(now, seat, bracket)?;
        }
        FloorAct::Caucus { bracket, wording } => room.regional.caucus.push(Motion {
            seat,
            bracket,
            wording,
        }),
        FloorAct::ChairText => room.chair.asked = true,
        FloorAct::Call(call) => room.ballots.calls.push(call),
        FloorAct::Draft { clause, asked } => room.drafting.push(Drafting {
            clause,
            leader: seat,
            asked,
            members: vec![],
            since: day,
            until: day + DAYS_MORE,
        }),
        FloorAct::WalkOut => {
            room.floor.absent.insert(seat);
            let cost = now.setting.theory.conference.credit.walk_out_cost;
            now.credit.get_mut(now.seats[seat])?.charge(cost);
            // Rule 3.17: an empty chair is seen.
            room.goodwill = (room.goodwill - numbers.goodwill_walk_out).max(0.0);
        }
    }
    Ok(())
}

/// What an act on the floor says of a wording, if it says anything for the plate.
fn said(room: &Room, act: &FloorAct) -> Option<(BracketId, WordingId, StanceAct)> {
    match *act {
        FloorAct::Table {
            bracket, wording, ..
        } => Some((bracket, wording, StanceAct::Tabled)),
        FloorAct::Cosponsor { tabled } => {
            let t = room.floor.tabled.get(tabled)?;
            Some((t.bracket, t.wording, StanceAct::Cosponsored))
        }
        FloorAct::Speak {
            bracket,
            wording,
            favour,
        } => Some((bracket, wording, StanceAct::Spoke { favour })),
        _ => None,
    }
}

/// A common proposal of the mover's group stands as its second.
fn second_by_group(room: &mut Room, scenario: &Scenario, (tabled, day): (usize, u32)) {
    let t = &room.floor.tabled[tabled];
    let group = t.names.first().and_then(|&s| room.group_of(s));
    let common = group.and_then(|g| room.common(g, t.bracket));
    let backers: Vec<StateId> = common
        .filter(|c| c.wording == t.wording)
        .map_or(vec![], |c| c.backers.clone());
    if backers.is_empty() {
        return;
    }
    let names = &mut room.floor.tabled[tabled].names;
    for seat in backers {
        if !names.contains(&seat) {
            names.push(seat);
        }
    }
    before_the_room(room, scenario, (tabled, day));
}

/// Rule 3.8: a wording with a second comes into the draft, under the names beneath it. Rule 4.11: on
/// the last day only plates change the text.
pub(crate) fn before_the_room(room: &mut Room, scenario: &Scenario, (tabled, day): (usize, u32)) {
    let t = room.floor.tabled[tabled].clone();
    if t.names.len() < 2 || !room.unsettled(t.bracket) || room.chair.closing {
        return;
    }
    let names = WordingSource::Seats(t.names.clone());
    room.rewrite(day, (t.bracket, t.wording), names);
    let clause = scenario.text.brackets[t.bracket].clause;
    room.draft.mover[clause] = Mover::Seats(t.names);
}

/// Rule 3.16: publics look where a delegation points. It costs a little goodwill.
fn press(now: &mut Proceedings, seat: StateId, bracket: BracketId) -> Result {
    let (scenario, theory) = (&now.setting.scenario, &now.setting.theory);
    let subjects = subjects(scenario, bracket);
    for (s, entity) in now.seats.each() {
        let mut attention = now.attention.get_mut(entity)?;
        let liberty = scenario.published(s).society.liberty;
        let trust = now.relations.trust[(s, seat)];
        for &d in &subjects {
            let before = attention.0[d];
            attention.0[d] =
                home::attention_after_press(&theory.stakes.home, before, liberty, s == seat, trust);
        }
    }
    let cost = theory.conference.floor.goodwill_press;
    now.room.goodwill = (now.room.goodwill - cost).max(0.0);
    Ok(())
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

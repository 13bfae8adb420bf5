//! Drafting groups hold the pen of a clause for two days (rule 4.12).

use crate::conference::credit::Credits;
use crate::conference::groups;
use crate::conference::mandates::{Delegations, mandates, scale};
use crate::conference::plates::rules::values_in;
use crate::conference::redlines::WordingSource;
use crate::conference::room::{Drafting, Mover, Room};
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::grading::{Grading, grade};
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::schedule::{Day, DaySystems};
use crate::world::setting::Setting;
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

fixed! {
    drafting:

    /// Fewest who draft, with the leader (rule 4.12). Judgement: the drafting groups of such
    /// conferences have three to seven.
    pub const FEWEST: usize = 3;
    /// Most who draft, with the leader (rule 4.12). Judgement: the drafting groups of such
    /// conferences have three to seven.
    pub const MOST: usize = 7;
    /// Days after its first on which a group still holds the pen (rule 4.12). Judgement: two days
    /// in all.
    pub const DAYS_MORE: u32 = 1;
}

/// The brackets of a clause that a group may write.
fn brackets(room: &Room, setting: &Setting, clause: ClauseId) -> Vec<BracketId> {
    let treaty = &setting.scenario.text;
    BracketId::all(treaty.brackets.len())
        .filter(|&b| treaty.brackets[b].clause == clause && room.unsettled(b))
        .collect()
}

/// Rule 4.12: who was asked answers on the first evening; then the group writes.
fn draft(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    relations: Res<Relations>,
    delegations: Delegations,
    credits: Credits,
) {
    let day = phase.day();
    let scenario = setting.scenario.clone();
    let n = &setting.theory.conference.drafting;
    let grading = Grading::of(&setting.theory.conference.chair);
    let mandates = mandates(&delegations, &setting, &room, &relations);
    let live: Vec<usize> = (0..room.drafting.len())
        .filter(|&k| room.drafting[k].until >= day)
        .collect();
    let mut draft = ReadText::new(&scenario.text, &room.draft.text);
    for k in live {
        draft.follow(&room.draft.text);
        let group = room.drafting[k].clone();
        let free = brackets(&room, &setting, group.clause);
        // What each wording would bring a seat over the one in the draft.
        let gains = |draft: &ReadText, seat: StateId, b: BracketId| -> Vec<f64> {
            let own = values_in(draft, b, scale(&mandates[seat]));
            let now = own[draft.text().at(b)];
            own.iter().map(|v| v - now).collect()
        };
        if group.since == day {
            let cares = |s: StateId| {
                let most = free.iter().flat_map(|&b| gains(&draft, s, b));
                !setting.computer(s)
                    || most.fold(0.0, |m: f64, g| m.max(g.abs())) >= n.draft_interest
            };
            let joined = group.asked.iter().copied().filter(|&s| cares(s));
            let members: Vec<StateId> = std::iter::once(group.leader).chain(joined).collect();
            if members.len() < FEWEST {
                room.drafting[k].until = 0;
                write(&mut journal, &setting, (&group, members.len()), vec![]);
                continue;
            }
            room.drafting[k].members = members;
        }
        let members = room.drafting[k].members.clone();
        let mut changes = vec![];
        for bracket in free {
            draft.follow(&room.draft.text);
            let wordings = scenario.text.brackets[bracket].wordings.len();
            let mut votes = vec![0.0; wordings];
            for &seat in &members {
                let weight = credits.of(seat).0;
                for (vote, gain) in votes.iter_mut().zip(gains(&draft, seat, bracket)) {
                    *vote += weight * f64::from(grade(grading, gain));
                }
            }
            let best = WordingId::all(wordings).fold((0.0, None), |best: (f64, _), w| {
                if votes[w.index()] > best.0 {
                    (votes[w.index()], Some(w))
                } else {
                    best
                }
            });
            if let Some(wording) = best.1 {
                room.rewrite(day, (bracket, wording), WordingSource::Group(group.clause));
                room.draft.mover[group.clause] = Mover::Seats(members.clone());
                let p = scenario.proposal(bracket, wording);
                changes.push((p.bracket, p.wording));
            }
        }
        write(&mut journal, &setting, (&group, members.len()), changes);
    }
}

/// What a group did this evening, in the journal.
fn write(
    journal: &mut Journal,
    setting: &Setting,
    (group, members): (&Drafting, usize),
    changes: Vec<(String, String)>,
) {
    let scenario = &setting.scenario;
    let why = if members < FEWEST {
        say!("conference-drafting-few", n = members)
    } else {
        say!("conference-drafting", n = members)
    };
    let moved = !changes.is_empty();
    let what = Happening::Drafted {
        clause: scenario.text.clauses[group.clause].id.clone(),
        leader: scenario.iso(group.leader).to_owned(),
        members,
        changes,
    };
    let cause = journal.last(Mark::Drafting(group.leader));
    let n = journal.write(what, "4.12", cause, why);
    if moved {
        journal.mark(Mark::Draft, n);
    }
}

/// Rule 4.12: weights of delegations for the clauses that groups have drafted, the latest group of a
/// clause. `seats` are those who sit and `weights` theirs, in the same order.
pub(crate) fn pens(
    room: &Room,
    seats: &[StateId],
    weights: &[f64],
    more: f64,
) -> Vec<(ClauseId, Vec<f64>)> {
    let mut all: Vec<(ClauseId, Vec<f64>)> = vec![];
    for group in room.drafting.iter().rev().filter(|g| !g.members.is_empty()) {
        if all.iter().all(|(c, _)| *c != group.clause) {
            let of = |(s, w): (&StateId, &f64)| match group.members.contains(s) {
                true => more * w,
                false => *w,
            };
            all.push((group.clause, seats.iter().zip(weights).map(of).collect()));
        }
    }
    all
}

/// A run condition: a group holds a pen.
fn a_group_drafts(room: Res<Room>, phase: Res<State<Phase>>) -> bool {
    let day = phase.day();
    room.drafting.iter().any(|d| d.until >= day)
}

pub(super) fn plugin(app: &mut App) {
    let drafts = draft.after(groups::meet).in_set(DaySystems::Groups);
    app.add_systems(Day, drafts.run_if(a_group_drafts));
}

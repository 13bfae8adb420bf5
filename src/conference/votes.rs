//! Motions and votes are taken, and brackets clear where nobody objects.

use crate::locale::{Argument, Sentence};
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::world::calendar::on_a_day_of_the_conference;
use crate::world::schedule::{Day, DaySystems};
use bevy_app::App;
use bevy_ecs::prelude::*;
use bevy_state::prelude::State;

use crate::conference::closing::last_word;
use crate::conference::credit::{Credits, heard};
use crate::conference::delegation::Credit;
use crate::conference::plates::rules::{
    Tally, adjournment, closure, leading, objectors, price, vote,
};
use crate::conference::redlines::WordingSource;
use crate::conference::room::Standing;
use crate::conference::room::{Call, Mover, Room, VoteHeld};
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId};
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::Seats;

fixed! {
    votes:

    /// A bracket is near its end if no more than one delegation in so many objects. Judgement: it
    /// is told and moves nothing.
    const NEAR: usize = 8;
}

/// Most goodwill a room has. Source: goodwill is a scale of 0 to 100.
pub const MOST_GOODWILL: f64 = 100.0;

/// Rules 3.5 to 3.7, 3.10, 3.14, 3.15: what was asked for is taken in the order of motions.
pub(crate) fn votes(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    mut relations: ResMut<Relations>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    seats: Res<Seats>,
    mut credit: Query<&mut Credit>,
) {
    let day = phase.day();
    deadlines(&mut room, &mut journal, day);
    let mut calls: Vec<Call> = std::mem::take(&mut room.ballots.calls);
    calls.sort_by_key(|c| c.kind);
    for call in calls {
        let adjourned = room.agenda.adjourned[call.bracket].is_some_and(|until| until >= day);
        let plates = &room.ballots.plates[call.bracket];
        if room.draft.standing[call.bracket] == Standing::Clear || plates.is_empty() || adjourned {
            continue;
        }
        let tally = match call.kind {
            CallKind::Close => closure(plates, call.wording),
            CallKind::Adjourn => adjournment(plates, room.draft.text.at(call.bracket)),
            _ => vote(plates, call.wording, call.seat),
        };
        let failed = take(
            &mut room,
            &mut journal,
            &mut relations,
            &setting,
            day,
            &call,
            tally,
        );
        if let Some(caller) = failed
            && let Ok(mut credit) = credit.get_mut(seats[caller])
        {
            credit.charge(setting.theory.conference.credit.order_cost);
        }
    }
}

/// Deadlines of the chair that fall today.
fn deadlines(room: &mut Room, journal: &mut Journal, day: u32) {
    let due: Vec<BracketId> = (room.chair.deadlines.iter())
        .filter(|(b, d)| *d == day && room.unsettled(*b))
        .map(|(b, _)| *b)
        .collect();
    for bracket in due {
        room.ballots.calls.push(Call {
            seat: None,
            bracket,
            wording: room.draft.text.at(bracket),
            kind: CallKind::Close,
        });
        if let Some(n) = journal.last(Mark::Day) {
            journal.mark(Mark::Called(bracket), n);
        }
    }
}

/// One call, decided. Gives who called for a point of order that failed, which costs it credit.
fn take(
    room: &mut Room,
    journal: &mut Journal,
    relations: &mut Relations,
    setting: &Setting,
    day: u32,
    call: &Call,
    tally: Tally,
) -> Option<StateId> {
    let delegations = room.delegations();
    let binding = matches!(call.kind, CallKind::Vote | CallKind::PointOfOrder);
    let quorum = tally.quorum(delegations);
    let again = binding && room.agenda.put_off.contains(&call.bracket);
    let put_off = binding && tally.put_off() && !again;
    let carried = quorum && !put_off && tally.carried();
    let (rule, mut why) = words(setting, call, &tally);
    if !quorum {
        let more = say!("conference-vote-no-quorum");
        why = say!("general-sentences", all = vec![why, more]);
    } else if put_off {
        let more = say!("conference-vote-put-off");
        why = say!("general-sentences", all = vec![why, more]);
        room.agenda.put_off.insert(call.bracket);
    }
    let p = setting.scenario.proposal(call.bracket, call.wording);
    let (yes, no, abstain) = tally.counts();
    let what = Happening::Vote {
        kind: call.kind,
        bracket: p.bracket,
        wording: p.wording,
        yes,
        no,
        abstain,
        carried,
    };
    let called = journal.last(Mark::Called(call.bracket));
    let n = journal.write(what, rule, called, why);
    room.goodwill = (room.goodwill - price(&setting.theory.conference.votes, call.kind)).max(0.0);
    let lost = if carried { tally.no.clone() } else { vec![] };
    if carried {
        match call.kind {
            CallKind::Adjourn => room.agenda.adjourned[call.bracket] = Some(day + 1),
            // Rule 3.10: not a vote; but the chair goes on from what it saw.
            CallKind::Show => {
                let to = (call.bracket, call.wording);
                room.rewrite(day, to, WordingSource::Vote(call.seat));
            }
            _ => {
                let to = (call.bracket, call.wording);
                room.rewrite(day, to, WordingSource::Vote(call.seat));
                room.draft.standing[call.bracket] = Standing::Clear;
                room.draft.settled[call.bracket] = Some(day);
            }
        }
        journal.mark(Mark::Draft, n);
        if call.kind != CallKind::Show {
            room.agenda.open.retain(|&b| b != call.bracket);
        }
    }
    if let (true, Some(caller)) = (binding, call.seat) {
        let out_of_turn = call.kind == CallKind::PointOfOrder;
        let n = &setting.theory.conference.votes;
        let cost = if out_of_turn {
            n.order_distrust * n.vote_distrust
        } else {
            n.vote_distrust
        };
        for &by in lost.iter().filter(|&&s| s != caller) {
            let trust = &mut relations.trust[(by, caller)];
            *trust = (*trust - cost).max(0.0);
        }
    }
    room.ballots.votes.push(VoteHeld {
        day,
        bracket: call.bracket,
        wording: call.wording,
        kind: call.kind,
        by: call.seat,
        put_off: (put_off, again),
        outvoted: lost,
        tally: (yes, no, abstain),
        carried,
    });
    call.seat
        .filter(|_| call.kind == CallKind::PointOfOrder && !carried)
}

/// The rule and the count, in words.
fn words(setting: &Setting, call: &Call, tally: &Tally) -> (&'static str, Sentence) {
    let (yes, no, abstain) = tally.counts();
    let by: Argument = match call.seat {
        Some(seat) => (&setting.scenario.states[seat].profile.name).into(),
        None => say!("words-the-chair").into(),
    };
    let (rule, kind) = match call.kind {
        CallKind::Show => ("3.10", "show"),
        CallKind::Close => ("3.14", "close"),
        CallKind::Adjourn => ("3.15", "adjourn"),
        CallKind::PointOfOrder => ("3.6", "order"),
        CallKind::Vote => ("3.6", "vote"),
    };
    let count = say!(
        "conference-vote",
        kind = kind,
        by = by,
        yes = yes,
        no = no,
        abstain = abstain
    );
    (rule, count)
}

/// Rule 3.2: a bracket clears when nobody objects.
pub(crate) fn settle(
    mut room: ResMut<Room>,
    mut journal: ResMut<Journal>,
    setting: Res<Setting>,
    phase: Res<State<Phase>>,
    credits: Credits,
) {
    let day = phase.day();
    let treaty = &setting.scenario.text;
    for bracket in room.agenda.open.clone() {
        // Rule 3.20: objections without credit are noted and stop nothing.
        let n = &setting.theory.conference.credit;
        let plates = &heard(&room, (n, &credits), bracket);
        if plates.is_empty() {
            continue;
        }
        let wordings = treaty.brackets[bracket].wordings.len();
        let now = room.draft.text.at(bracket);
        let lead = if room.chair.closing {
            let before = treaty.status_quo().at(bracket);
            last_word(plates, wordings, (now, before))
        } else {
            leading(plates, wordings, now)
        };
        let against = objectors(plates, lead);
        let red = (room.floor.red_lines.iter()).any(|r| r.bracket == bracket && r.wording == lead);
        let mut hand = WordingSource::Plates;
        if lead != now {
            // Rule 3.8: the names under a wording come and go with it.
            let named = |t: &&crate::conference::room::Tabled| {
                (t.bracket, t.wording) == (bracket, lead) && t.names.len() > 1
            };
            if let Some(t) = room.floor.tabled.iter().rev().find(named) {
                let names = t.names.clone();
                hand = WordingSource::Seats(names.clone());
                room.draft.mover[treaty.brackets[bracket].clause] = Mover::Seats(names);
            }
        }
        room.rewrite(day, (bracket, lead), hand);
        // Rule 4.10: what the record put to the vote stays open for it.
        let key = &treaty.brackets[bracket].key;
        let waits = setting.replays() && setting.scenario.record.votes_after(day, key);
        let clears = against == 0 && !waits;
        room.draft.standing[bracket] = match against {
            0 if clears => Standing::Clear,
            _ if red => Standing::Blocked,
            k if k * NEAR <= room.delegations() => Standing::Near,
            _ => Standing::Contested,
        };
        if clears {
            room.draft.settled[bracket] = Some(day);
            if !room.chair.closing {
                let more = setting.theory.conference.floor.goodwill_cleared;
                room.goodwill = (room.goodwill + more).min(MOST_GOODWILL);
            }
            let p = setting.scenario.proposal(bracket, lead);
            let what = Happening::Cleared {
                bracket: p.bracket,
                wording: p.wording,
            };
            let cause = journal.last(Mark::Plates(bracket));
            journal.write(what, "3.2", cause, say!("conference-cleared"));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let held = votes.in_set(DaySystems::Votes);
    let cleared = settle.in_set(DaySystems::Settle);
    app.add_systems(Day, (held, cleared).run_if(on_a_day_of_the_conference));
}

//! What most delegates do alike: answer, lobby the group, table, second, speak, offer.

use crate::conference::corridors::offers::{Answer, Offer};
use crate::conference::room::{Standing, Tabled};
use crate::delegates::ledger;
use crate::delegates::micro::keeps_pace;
use crate::delegates::mind::{Mind, Want, points, worth_and, worth_words};
use crate::delegates::others::Other;
use crate::delegates::packages;
use crate::delegates::packages::{Breadth, Deal};
use crate::delegates::plan::Plan;
use crate::locale::Sentence;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move, Strength};
use crate::say;
use crate::seat::view::SeatView;

fixed! {
    habits:

    /// How far below its price a package may lie to be met with a counter, in units of utility.
    /// Judgement: no source gives it.
    const NEAR: f64 = 0.02;
    /// Gain from which a wording is worth bringing to the group, in units of utility. Judgement: no
    /// source gives it.
    const LOBBIES: f64 = 0.002;
    /// Loss that it bears to put its name beside those it likes, in units of utility. Judgement: no
    /// source gives it.
    const FOR_FRIENDS: f64 = 0.002;
    /// Gain from which a follow-up is worth opening, in units of utility. Judgement: no source gives
    /// it.
    const OPENS: f64 = 0.004;
    /// Gain in one clause from which it is worth drafting, in units of utility. Judgement: no source
    /// gives it.
    const DRAFTS: f64 = 0.012;
    /// Trust below which others are told of a package, 0–1. Judgement: even odds.
    const DOUBTED: f64 = 0.5;
    /// Names under a wording after which another adds nothing. Judgement: no source gives it.
    const ENOUGH: usize = 8;
    /// One new wording a day is tabled for so many delegations. Judgement: what a room can read.
    const FOR_EACH: usize = 24;
    /// Others whom it asks into a drafting group. Source: seven draft at most (rule 4.12).
    const DRAFTERS: usize = 6;
    /// New wordings a day that are tabled in a small conference. Judgement: what a room can read.
    const TABLED_LEAST: usize = 3;
    /// Delegations in a conference above which it calls on a third of them a day. Judgement: nobody
    /// is flooded, everybody is reached in three days.
    const LARGE: usize = 24;
    /// Those who took a package before, with whom it deals first, at most. Judgement: no source
    /// gives it.
    const DEALT: usize = 4;
    /// The most trusted that it calls on in turn, at most. Judgement: no source gives it.
    const NEAREST: usize = 36;
}

/// Answers every waiting offer: taken from `asks` on, else met with a counter if it is near and
/// the delegate counters, else declined. `refuses` gives a reason to decline unread.
pub fn answer(
    plan: &mut Plan,
    mind: &Mind,
    asks: f64,
    counters: bool,
    refuses: impl Fn(&Offer) -> Option<Sentence>,
) {
    let me = mind.view.seat;
    let thanks = mind.thanks();
    let waiting = mind
        .view
        .offers
        .iter()
        .filter(|o| o.waits_for(me, mind.day));
    for &offer in waiting {
        let text = mind.worth_of(offer);
        let gain = text + thanks;
        let price = say!(
            "delegates-answer-price",
            thanks = points(thanks),
            asks = points(asks)
        );
        let held = worth_and(text, price);
        let near = counters && gain > asks - NEAR && offer.to.len() < 3;
        let (accept, why) = if let Some(why) = refuses(offer) {
            (false, why)
        } else if let Some(bracket) = plan.conflict(offer) {
            let clause = mind.clause(bracket);
            (false, say!("delegates-answer-promised", clause = clause))
        } else if gain < asks && near && countered(plan, mind, offer, asks) {
            continue;
        } else {
            (gain >= asks, held)
        };
        let offer = offer.id;
        plan.push(Move::new(Action::Answer { offer, accept }, why));
    }
}

fn countered(plan: &mut Plan, mind: &Mind, offer: &Offer, asks: f64) -> bool {
    // Who made this one answers a counter itself: two rounds are enough.
    if plan.left() == 0 || offer.counters.is_some() || mind.days_left == 0 {
        return false;
    }
    let Some(deal) = packages::counter(mind, offer, asks) else {
        return false;
    };
    let it = Action::Counter {
        offer: offer.id,
        package: deal.package(mind),
    };
    plan.push(Move::new(it, deal_words(mind, &deal)))
}

/// A package in words: what it is worth, and to the others by what is known of them.
#[must_use]
pub fn deal_words(mind: &Mind, deal: &Deal) -> Sentence {
    let theirs = deal.to.iter().zip(&deal.theirs);
    let theirs = theirs.map(|(&s, e)| {
        let (state, worth, range) = (mind.name(s), points(e.gain.abs()), points(e.range));
        if e.gain < 0.0 {
            say!(
                "delegates-theirs-cost",
                state = state,
                points = worth,
                range = range
            )
        } else {
            say!(
                "delegates-theirs-gain",
                state = state,
                points = worth,
                range = range
            )
        }
    });
    let all: Vec<Sentence> = std::iter::once(worth_words(deal.own))
        .chain(theirs)
        .collect();
    say!("general-sentences", all = all)
}

/// Brings a wording to the own group: before the first day each member what it wants most, later
/// its leader the next thing the group has not spoken on.
#[must_use]
pub fn lobby(mind: &Mind) -> Option<Move> {
    let room = mind.view.room;
    let group = mind.group()?;
    if mind.day > 0 && !mind.leads() {
        return None;
    }
    let fresh = |w: &Want| room.common(group, w.term.0).is_none() && w.gain > LOBBIES;
    let wants: Vec<Want> = mind.wants().iter().copied().filter(fresh).take(4).collect();
    let turn = usize::try_from(mind.day).unwrap_or(0) % wants.len().max(1);
    let want = wants.get(turn)?;
    let why = worth_and(want.gain, say!("delegates-caucus"));
    Some(Move::new(Action::Caucus(mind.proposal(want.term)), why))
}

/// Asks those who may want the same into a drafting group for the clause in which it wants most
/// (rule 4.12): at most one new group a day for every 48 delegations, and none in the last days
/// (judgement).
#[must_use]
pub fn draft(mind: &Mind) -> Option<Move> {
    let (view, room, treaty) = (mind.view, mind.view.room, mind.treaty());
    let begun = room.drafting.iter().filter(|d| d.since == mind.day).count();
    let most = 1 + view.delegations.len() / (2 * FOR_EACH);
    let leads = room
        .drafting
        .iter()
        .any(|d| d.until >= mind.day && d.leader == view.seat);
    if mind.day == 0 || mind.days_left < 2 || begun >= most || leads || view.little_credit() {
        return None;
    }
    let mut by_clause: Vec<(f64, Want)> = vec![];
    for want in mind.floor_wants() {
        let clause = treaty.brackets[want.term.0].clause;
        if room.drafting.iter().any(|d| d.clause == clause) {
            continue;
        }
        let same = |(_, w): &&mut (f64, Want)| treaty.brackets[w.term.0].clause == clause;
        match by_clause.iter_mut().find(same) {
            Some((sum, _)) => *sum += want.gain,
            None => by_clause.push((want.gain, want)),
        }
    }
    let most_wanted = |a: &&(f64, Want), b: &&(f64, Want)| a.0.total_cmp(&b.0);
    let (sum, want) = by_clause
        .iter()
        .max_by(most_wanted)
        .filter(|c| c.0 >= DRAFTS)?;
    let asked = partners(mind, DRAFTERS * 2).into_iter();
    let with: Vec<String> = asked
        .filter(|&s| Other::single_of(mind, s, want.term) > 0.0)
        .take(DRAFTERS)
        .map(|s| mind.iso(s).to_owned())
        .collect();
    let clause = treaty.clauses[treaty.brackets[want.term.0].clause]
        .id
        .clone();
    let why = worth_and(*sum, say!("delegates-draft", n = with.len()));
    (with.len() >= 2).then(|| Move::new(Action::Draft { clause, with }, why))
}

fn tabled_today<'a>(mind: &'a Mind) -> impl Iterator<Item = &'a Tabled> {
    let today = mind.day;
    mind.view
        .room
        .floor
        .tabled
        .iter()
        .filter(move |t| t.day == today)
}

/// Tables the wording it wants most, if `floor` or more, while the floor still has time: at most
/// one new wording for every 24 delegations a day, three in a small conference (judgement).
#[must_use]
pub fn table(mind: &Mind, floor: f64) -> Option<Move> {
    let room = mind.view.room;
    let crowd = (mind.view.delegations.len() / FOR_EACH).max(TABLED_LEAST);
    if mind.day == 0 || tabled_today(mind).count() >= crowd {
        return None;
    }
    let known = |w: &Want| {
        room.floor
            .tabled
            .iter()
            .any(|t| (t.bracket, t.wording) == w.term)
    };
    let mut wants = mind.floor_wants().filter(|w| w.gain >= floor && !known(w));
    let common = |w: &Want| {
        let c = mind.group().and_then(|g| room.common(g, w.term.0));
        c.is_some_and(|c| c.wording == w.term.1)
    };
    let first = wants.next()?;
    let backed = std::iter::once(first).chain(wants).find(common);
    let want = backed.unwrap_or(first);
    let more = if backed.is_some() {
        say!("delegates-table-group")
    } else {
        say!("delegates-table-new")
    };
    let why = worth_and(want.gain, more);
    Some(Move::new(Action::Table(mind.proposal(want.term)), why))
}

/// Sets its name under the tabled wording that brings most, if `floor` or more, while that still
/// lacks names or is not in the draft.
#[must_use]
pub fn second(mind: &Mind, floor: f64, prefers: impl Fn(&Tabled) -> bool) -> Option<Move> {
    let room = mind.view.room;
    let me = mind.view.seat;
    let free = |t: &&Tabled| {
        room.unsettled(t.bracket)
            && !t.names.contains(&me)
            && t.names.len() < ENOUGH
            && room.draft.text.at(t.bracket) != t.wording
            && mind.promised(t.bracket).is_none_or(|p| p == t.wording)
    };
    let gain = |t: &Tabled| mind.gain(&[(t.bracket, t.wording)]);
    let all = room.floor.tabled.iter().filter(free);
    let near = all.map(|t| (t, gain(t), prefers(t)));
    let best = near
        .filter(|(_, g, liked)| *g >= floor || (*liked && *g >= -FOR_FRIENDS))
        .max_by(|a, b| a.2.cmp(&b.2).then(a.1.total_cmp(&b.1)))?;
    let (t, gain, _) = best;
    let why = match t.names.first() {
        Some(&mover) => worth_and(gain, say!("delegates-cosponsor", state = mind.name(mover))),
        None => worth_words(gain),
    };
    let p = mind.proposal((t.bracket, t.wording));
    Some(Move::new(Action::Cosponsor(p), why))
}

/// Speaks for a wording on a bracket open today; `more` is a reason beside what it is worth.
#[must_use]
pub fn support(
    mind: &Mind,
    bracket: BracketId,
    wording: WordingId,
    more: Option<Sentence>,
) -> Move {
    let p = mind.proposal((bracket, wording));
    let gain = mind.gain(&[(bracket, wording)]);
    let why = more.map_or_else(|| worth_words(gain), |more| worth_and(gain, more));
    Move::new(Action::Support(p), why)
}

/// Opens the follow-up it wants most of those that are shut, if `OPENS` or more, while the day's agenda
/// is no longer than the chair made it.
#[must_use]
pub fn open(mind: &Mind) -> Option<Move> {
    let (view, treaty) = (mind.view, mind.treaty());
    if mind.day == 0 || view.room.agenda.open.len() > view.scenario.setup.brackets_per_day {
        return None;
    }
    let shut = |w: &&Want| {
        let kind = treaty.brackets[w.term.0].kind;
        kind == BracketKind::FollowUp && view.room.draft.standing[w.term.0] == Standing::Shut
    };
    let want = mind.wants().iter().find(shut).filter(|w| w.gain >= OPENS)?;
    let why = worth_and(want.gain, say!("delegates-open-follow-up"));
    let bracket = treaty.brackets[want.term.0].key.clone();
    Some(Move::new(Action::Open { bracket }, why))
}

/// Those it deals with: who has dealt with it before, two group leaders and the most trusted, in
/// turn from day to day.
#[must_use]
pub fn partners(mind: &Mind, most: usize) -> Vec<StateId> {
    let view = mind.view;
    let me = view.seat;
    let mut all: Vec<StateId> = vec![];
    let dealt = view.offers.iter().rev().filter(|o| o.party(me));
    let took = dealt.filter(|o| o.answer == Answer::Agreed);
    all.extend(took.flat_map(|o| o.parties()).take(DEALT));
    let leaders: Vec<StateId> = view.room.regional.groups.iter().map(|g| g.leader).collect();
    let turn = usize::try_from(mind.day).unwrap_or(0);
    let n = leaders.len().max(1);
    let two = (0..2).filter_map(|k| leaders.get((me.index() + turn + k * 3) % n));
    let led: Vec<StateId> = two.copied().collect();
    let mut near: Vec<StateId> = StateId::all(view.own.trust.len())
        .filter(|&s| view.room.sits(s))
        .collect();
    near.sort_by(|&a, &b| {
        view.own.trust[b]
            .total_cmp(&view.own.trust[a])
            .then(a.cmp(&b))
    });
    let large = near.len() > LARGE;
    let calls = |s: &StateId| !large || (s.index() + me.index() + turn).is_multiple_of(3);
    near.retain(calls);
    near.truncate(NEAREST);
    let shift = (turn * 3 + me.index() * 5) % near.len().max(1);
    near.rotate_left(shift);
    all.extend(led.into_iter().filter(calls));
    all.extend(near);
    let mut once = vec![];
    for s in all.into_iter().filter(|&s| s != me) {
        if !once.contains(&s) && !view.room.floor.absent.contains(&s) {
            once.push(s);
        }
    }
    once.truncate(most);
    once
}

/// MiCRO-Min (Aguilera-Luzon, de Jonge and Larrosa 2025): the next new package goes out only while
/// no partner has had more distinct ones than it has sent or answered, and one more.
#[must_use]
pub fn may_send(view: &SeatView, to: &[StateId]) -> bool {
    let me = view.seat;
    to.iter().all(|&s| {
        let (mut sent, mut active) = (0, 0);
        for o in view.offers.iter().filter(|o| o.party(s)) {
            if o.from == me {
                sent += 1;
                let said = |&(p, a): &(StateId, Answer)| p == s && a != Answer::Waiting;
                active += usize::from(o.to.iter().any(said));
            } else if o.from == s && o.party(me) {
                active += 1;
            }
        }
        keeps_pace(sent, active)
    })
}

/// The best package it has not sent yet and that pacing allows.
#[must_use]
pub fn offer(
    mind: &Mind,
    strength: Strength,
    least: f64,
    page: impl Fn(StateId) -> bool,
) -> Option<Move> {
    if mind.days_left == 0 || mind.wants().is_empty() {
        return None;
    }
    let breadth: Breadth = packages::breadth(strength);
    let seats = partners(mind, breadth.partners).into_iter();
    let others: Vec<Other> = seats
        .filter(|&s| page(s))
        .map(|s| Other::of(mind, s))
        .collect();
    let me = mind.view.seat;
    let sent = |d: &Deal| {
        let mut mine = mind.view.offers.iter().filter(|o| o.party(me));
        mine.any(|o| {
            let mut terms = o.terms();
            terms.sort_unstable();
            let all = d.to.iter().all(|&s| o.party(s));
            let again = o.from == me || o.binds();
            all && again && terms == d.terms() && (o.pays == d.pays || o.binds())
        })
    };
    let found = packages::search(mind, &others, breadth, least);
    let deal = found
        .iter()
        .find(|d| !sent(d) && may_send(mind.view, &d.to))?;
    let witnesses = witnesses(mind, &deal.to);
    let it = Action::Offer {
        to: deal.to.iter().map(|&s| mind.iso(s).to_owned()).collect(),
        package: deal.package(mind),
        until: None,
        witnesses: witnesses.iter().map(|&s| mind.iso(s).to_owned()).collect(),
    };
    Some(Move::new(it, deal_words(mind, deal)))
}

/// Where trust is below one half or a package was broken, the leaders of the partner's group and of
/// its own are told: a breach seen by more costs more (rule 4.7).
fn witnesses(mind: &Mind, to: &[StateId]) -> Vec<StateId> {
    let view = mind.view;
    let doubted = |&&s: &&StateId| view.own.trust[s] < DOUBTED || ledger::page(view, s).broken > 0;
    let Some(&doubted) = to.iter().find(doubted) else {
        return vec![];
    };
    let groups = [view.room.group_of(doubted), view.room.group_of(view.seat)];
    let leaders = groups
        .into_iter()
        .flatten()
        .map(|g| view.room.regional.groups[g].leader);
    let mut all: Vec<StateId> = leaders
        .filter(|s| *s != view.seat && !to.contains(s))
        .collect();
    all.dedup();
    all
}

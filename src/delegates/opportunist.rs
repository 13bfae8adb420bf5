//! `opportunist`: takes what it can get, and leaves a package that costs it too much.
//!
//! It takes any gain, sends packages, listens to others where it is hardly ever caught, and late in
//! the conference breaks a package when what it saves passes the price of breaking: the thanks for
//! what is kept (rule 5.2), the favours in escrow and the trust that victims, their groups and
//! witnesses lose in it (rule 4.7). Once, rarely, it draws a red line it would not hold: Sartori
//! (2002) as in research note §1.8, bluff when c G > (1 − c) L + δ V (c − c after). It models the
//! few it deals with.

use crate::conference::corridors;
use crate::conference::corridors::offers::Offer;
use crate::conference::room::Standing;
use crate::conference::signing::sum::THANKS;
use crate::delegates::Delegate;
use crate::delegates::curves::{EVEN, LEAST, asks, bears};
use crate::delegates::habits;
use crate::delegates::mind::Mind;
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Own, Speaker};
use crate::model::Text;
use crate::model::ids::{StateId, WordingId};
use crate::model::{Action, Move, Strength};
use crate::negotiation::marks::vote;
use crate::negotiation::reading::{Change, ReadText};
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Opportunist;

/// What all of one other's trust is worth to it in utility (judgement).
const TRUST: f64 = 0.02;
/// Share of the days after which it leaves packages (judgement).
const LATE: f64 = 0.6;
/// Chance to be caught below which it listens (judgement).
const SAFE: f64 = 0.12;
/// Chance that an honest seat's line is heeded (judgement).
const HEEDED: f64 = 0.8;
/// What a crossed line costs at the signing (rule 3.9), what the next line is worth, the discount, and
/// what honesty a line taken back costs (rule 3.13).
const CROSSED: f64 = 0.05;
const NEXT: f64 = 0.05;
const DISCOUNT: f64 = 0.9;
const CAUGHT: f64 = 0.3;

impl Delegate for Opportunist {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(mind.progress, EVEN, view.room.goodwill);
        let mut plan = Plan::new(&mind, 3);
        for offer in view
            .offers
            .iter()
            .filter(|o| o.binds() && o.party(view.seat))
        {
            plan.try_push(leave(&mind, offer));
        }
        habits::answer(&mut plan, &mind, 2.0 * LEAST, false, |_| None);
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.best, patience));
        }
        plan.try_push(listen(&mind));
        plan.try_push(habits::lobby(&mind));
        plan.try_push(bluff(&mind));
        let less = view.strength.min(Strength::Counsellor);
        if mind.day % 3 == 1 {
            let least = 0.5 * asks(mind.progress, EVEN);
            plan.try_push(habits::offer(&mind, less, least, |_| true));
        }
        plan.try_push(habits::second(&mind, 0.006, |_| false));
        plan.try_push(habits::table(&mind, 0.012));
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Opportunist))
    }
}

/// What it saves by leaving a package, and what that costs it.
#[must_use]
pub fn temptation(mind: &Mind, offer: &Offer) -> (f64, f64) {
    let room = mind.view.room;
    let open = |t: &Change| room.draft.standing[t.0] != Standing::Clear;
    let terms: Vec<Change> = offer.terms().into_iter().filter(open).collect();
    // Left to itself it keeps what serves it and goes back to its own line on the rest.
    let dear = |t: &&Change| mind.gain(&[**t]) < -0.0005 || room.draft.text.at(t.0) == t.1;
    let own: Vec<Change> = terms
        .iter()
        .map(|&t| {
            let better =
                WordingId::all(mind.treaty().brackets[t.0].wordings.len()).map(|w| (t.0, w));
            let best = better.max_by(|a, b| mind.gain(&[*a]).total_cmp(&mind.gain(&[*b])));
            if dear(&&t) { best.unwrap_or(t) } else { t }
        })
        .collect();
    let saved = mind.gain(&own) - mind.gain(&terms) - mind.favours(&offer.pays);
    let me = mind.view.seat;
    let victims: Vec<StateId> = offer.parties().into_iter().filter(|&s| s != me).collect();
    let mates = victims.iter().filter_map(|&v| room.group_of(v));
    let mut saw: Vec<StateId> = mates
        .flat_map(|g| room.regional.groups[g].members.clone())
        .collect();
    saw.extend(&offer.witnesses);
    saw.sort_unstable();
    saw.dedup();
    saw.retain(|s| *s != me && !victims.contains(s));
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let trust = corridors::BROKEN * count(victims.len()) + corridors::SEEN * count(saw.len());
    (saved, THANKS + TRUST * trust)
}

fn leave(mind: &Mind, offer: &Offer) -> Option<Move> {
    if mind.progress < LATE {
        return None;
    }
    let (saved, price) = temptation(mind, offer);
    let why = format!("to leave it saves us {saved:.3}, and the price is {price:.3}");
    let offer = offer.id;
    (saved > price).then(|| Move::new(Action::Break { offer }, why))
}

/// Listens to somebody it deals with, if it is hardly ever caught, to each once and
/// one day in three.
fn listen(mind: &Mind) -> Option<Move> {
    let view = mind.view;
    if !mind.day.is_multiple_of(3) {
        return None;
    }
    let skill = view.scenario.states[view.seat].capabilities.surveillance;
    let risk = |s: StateId| corridors::caught(skill, view.scenario.states[s].capabilities.defence);
    let listened_to = |s: StateId| view.heard.iter().any(|h| h.on == s);
    let mut partners = habits::partners(mind, 8).into_iter();
    let on = partners.find(|&s| !listened_to(s) && risk(s) < SAFE)?;
    let (who, chance) = (mind.iso(on), risk(on) * 100.0);
    let why = format!("we deal with {who}, and are caught {chance:.0} times in a hundred");
    let on = who.to_owned();
    Some(Move::new(Action::Eavesdrop { on }, why))
}

/// A red line it could live without, if the gain of being believed passes what it puts at risk.
fn bluff(mind: &Mind) -> Option<Move> {
    let (view, room) = (mind.view, mind.view.room);
    let drawn = room.floor.red_lines.iter().any(|r| r.seat == view.seat);
    let honesty = room.floor.honesty[view.seat];
    if drawn || honesty < 1.0 || mind.days_left < 2 {
        return None;
    }
    let stake = mind.most_at_stake()?;
    let believed = HEEDED * honesty;
    let risk = (1.0 - believed) * CROSSED + DISCOUNT * NEXT * CAUGHT;
    let win = believed * stake.loss();
    let why = format!(
        "if believed it brings {:.3}, weighed {win:.3} against {risk:.3} at risk",
        stake.loss()
    );
    let line = Action::RedLine(mind.proposal((stake.bracket, stake.now)));
    (win > risk).then(|| Move::new(line, why))
}

/// How far the line it claims stands above its reservation where texts are marked: 14 marks for a
/// true 7 (judgement).
const CLAIM: f64 = 0.35;

/// It claims a higher line than it has, votes strong and stretches its marks by two; a final text
/// it takes like anybody.
impl Speaker for Opportunist {
    fn asks(&self, own: &Own) -> f64 {
        (own.reservation() + CLAIM).min(1.0)
    }

    fn shows(&self, own: &Own, text: &Text) -> f64 {
        0.5 + 2.0 * (own.of(text) - 0.5)
    }

    fn votes(&self, change: f64) -> i8 {
        2 * vote(change).signum()
    }
}

//! `opportunist`: takes what it can get, and leaves a package that costs it too much.
//!
//! It takes any gain, sends packages, listens to others where it is hardly ever caught, and late in
//! the conference breaks a package when what it saves passes the price of breaking: the thanks for
//! what is kept (rule 5.2), the favours in escrow and the trust that victims, their groups and
//! witnesses lose in it (rule 4.7). Once, rarely, it draws a red line it would not hold: Sartori
//! (2002), put as a sum of ours: bluff when c G > (1 − c) L + δ V (c − c after). It models the
//! few it deals with.

use crate::conference::corridors;
use crate::conference::corridors::offers::Offer;
use crate::conference::room::Standing;
use crate::delegates::curves::{EVEN, LEAST, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::{Mind, points};
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::ids::{StateId, WordingId};
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Move, Strength};
use crate::negotiation::marks::vote;
use crate::negotiation::reading::{Change, ReadText};
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Opportunist;

fixed! {
    opportunist:

    /// What all of one other's trust is worth to it, in units of utility. Judgement: no source gives
    /// it.
    const TRUST: f64 = 0.02;
    /// Share of the days after which it leaves packages. Judgement: no source gives it.
    const LATE: f64 = 0.6;
    /// Chance to be caught below which it listens, 0–1. Judgement: no source gives it.
    const SAFE: f64 = 0.12;
    /// Chance that an honest seat's line is heeded, 0–1. Judgement: no source gives it.
    const HEEDED: f64 = 0.8;
    /// What its next line is worth to it, in units of utility. Judgement: as much as a crossed one
    /// costs, rule 3.9.
    const NEXT: f64 = 0.05;
    /// Share of a later gain that counts now. Judgement: no source gives it.
    const DISCOUNT: f64 = 0.9;
    /// Share of what others ask of a package that it asks. Judgement: no source gives it.
    const ASKS: f64 = 0.5;
    /// Gain from which it takes a package, in times the least. Judgement: no source gives it.
    const TAKES: f64 = 2.0;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.006;
    /// Gain from which it tables one, in units of utility. Judgement: no source gives it.
    const TABLES: f64 = 0.012;
    /// How far it stretches its marks about the middle, in times. Judgement: no source gives it.
    const STRETCHES: f64 = 2.0;
    /// How far the line it claims stands above its reservation where texts are marked, 0–1. Judgement:
    /// 14 marks for a true 7.
    const CLAIM: f64 = 0.35;
    /// It offers a package on one day in so many. Judgement: no source gives it.
    const OFFERS_EVERY: u32 = 3;
}

/// The middle of the marks. Source: half of their scale of 0 to 1.
const MIDDLE: f64 = 0.5;

impl Delegate for Opportunist {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN);
        let mut plan = Plan::new(&mind, DelegateKind::Opportunist);
        for offer in view
            .offers
            .iter()
            .filter(|o| o.binds() && o.party(view.seat))
        {
            plan.try_push(leave(&mind, offer));
        }
        habits::answer(&mut plan, &mind, TAKES * LEAST, false, |_| None);
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.best, patience));
        }
        plan.try_push(listen(&mind));
        plan.try_push(habits::draft(&mind));
        plan.try_push(habits::lobby(&mind));
        plan.try_push(bluff(&mind));
        let less = view.own.strength.min(Strength::Counsellor);
        if mind.day % OFFERS_EVERY == 1 {
            let least = ASKS * asks(mind.progress, EVEN);
            plan.try_push(habits::offer(&mind, less, least, |_| true));
        }
        plan.try_push(habits::second(&mind, SECONDS, |_| false));
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(habits::open(&mind));
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
    let dear = |t: &&Change| mind.gain(&[**t]) < -LEAST || room.draft.text.at(t.0) == t.1;
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
    let victims = offer.others(me);
    let mates = victims.iter().filter_map(|&v| room.group_of(v));
    let mut saw: Vec<StateId> = mates
        .flat_map(|g| room.regional.groups[g].members.clone())
        .collect();
    saw.extend(&offer.witnesses);
    saw.sort_unstable();
    saw.dedup();
    saw.retain(|s| *s != me && !victims.contains(s));
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let theory = mind.view.theory;
    let n = &theory.conference.corridors;
    let trust = n.broken_trust * count(victims.len()) + n.broken_seen_trust * count(saw.len());
    (
        saved,
        theory.signatures.signing.partner_thanks + TRUST * trust,
    )
}

fn leave(mind: &Mind, offer: &Offer) -> Option<Move> {
    if mind.progress < LATE {
        return None;
    }
    let (saved, price) = temptation(mind, offer);
    let why = say!(
        "delegates-break",
        points = points(saved),
        price = points(price)
    );
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
    let skill = view.scenario.published(view.seat).capabilities.surveillance;
    let n = &view.theory.conference.corridors;
    let guard = |s: StateId| view.scenario.published(s).capabilities.defence;
    let risk = |s: StateId| corridors::caught(n, skill, guard(s));
    let listened_to = |s: StateId| view.overheard.iter().any(|h| h.on == s);
    let mut partners = habits::partners(mind, 8).into_iter();
    let on = partners.find(|&s| !listened_to(s) && risk(s) < SAFE)?;
    let (state, chance) = (mind.name(on), risk(on) * 100.0);
    let why = say!(
        "delegates-listen",
        state = state,
        chance = format!("{chance:.0}")
    );
    let on = mind.iso(on).to_owned();
    Some(Move::new(Action::Eavesdrop { on }, why))
}

/// A red line it could live without, if the gain of being believed passes what it puts at risk.
fn bluff(mind: &Mind) -> Option<Move> {
    let (view, room) = (mind.view, mind.view.room);
    let drawn = room.floor.lines_of(view.seat).next().is_some();
    let honesty = view.delegations[view.seat].honesty.0;
    if drawn || honesty < 1.0 || mind.days_left < 2 {
        return None;
    }
    let stake = mind.most_at_stake()?;
    let believed = HEEDED * honesty;
    let crossed = view.theory.signatures.signing.line_crossed;
    let caught = view.theory.conference.floor.line_taken_back;
    let risk = (1.0 - believed) * crossed + DISCOUNT * NEXT * caught;
    let win = believed * stake.loss();
    let why = say!(
        "delegates-red-line-bluff",
        points = points(stake.loss()),
        win = points(win),
        risk = points(risk)
    );
    let line = Action::RedLine(mind.proposal((stake.bracket, stake.now)));
    (win > risk).then(|| Move::new(line, why))
}

/// It claims a higher line than it has, votes strong and stretches its marks by two; a final text
/// it takes like anybody.
impl Speaker for Opportunist {
    fn asks(&self, own: &SpeakerKnowledge) -> f64 {
        (own.reservation() + CLAIM).min(1.0)
    }

    fn shows(&self, own: &SpeakerKnowledge, text: &Text) -> f64 {
        MIDDLE + STRETCHES * (own.of(text) - MIDDLE)
    }

    fn votes(&self, change: f64) -> i8 {
        2 * vote(change).signum()
    }
}

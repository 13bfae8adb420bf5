//! Packages: swaps in which each gives up what it values less (the log-roll test of
//! Stokman), with side payments to close a gap and a third party where two have nothing
//! to give each other.
//!
//! Strength limits how many partners, wishes and terms are looked at. A stronger delegate looks at
//! everything a weaker one does and more, so it never finds less.

use crate::conference::corridors::offers::{Offer, Pay, named};
use crate::conference::favours;
use crate::delegates::curves::LEAST;
use crate::delegates::mind::{Mind, cheapest};
use crate::delegates::others::{GainEstimate, NEED, Other};
use crate::delegates::payments;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::model::{Package, Strength};
use crate::negotiation::reading::Change;

fixed! {
    packages:

    /// Gain below which a term is a concession, in units of utility. Judgement: more than nothing.
    const COSTS: f64 = 0.0005;
    /// How far below its price the sum of the single changes may lie to be looked at more closely, in
    /// units of utility. Judgement: no source gives it.
    const FAR: f64 = 0.03;
    /// Odds that the room takes a wording where no plate was raised. Judgement: even odds.
    const UNHEARD: f64 = 0.5;
    /// Plates that every wording has beforehand. Judgement: a tenth of one, so that no wording is
    /// without odds.
    const BEFOREHAND: f64 = 0.1;
    /// Share of the worth of a package that a further party takes: two are held together more easily
    /// than three. Judgement: no source gives it.
    const MORE: f64 = 0.4;
    /// Terms of a package at most. Source: rule 1.6.
    const TERMS: usize = 8;
}

/// A package as its sender sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    /// What the sender concedes.
    pub give: Vec<Change>,
    /// What it asks for.
    pub want: Vec<Change>,
    /// The other parties.
    pub to: Vec<StateId>,
    /// Side payments.
    pub pays: Vec<Pay>,
    /// What it brings the sender.
    pub own: f64,
    /// What it is thought to bring the others.
    pub theirs: Vec<GainEstimate>,
    /// How likely the room is thought to take each term, the product.
    pub odds: f64,
}

impl Deal {
    /// Own gain times the chance that all take it and the room takes the terms.
    #[must_use]
    pub fn score(&self) -> f64 {
        let all_take = self
            .theirs
            .iter()
            .map(GainEstimate::chance)
            .product::<f64>();
        let more = self.to.iter().skip(1).map(|_| MORE).product::<f64>();
        self.own * self.odds * all_take * more
    }

    /// Its terms, sorted.
    #[must_use]
    pub fn terms(&self) -> Vec<Change> {
        let mut all: Vec<Change> = self.give.iter().chain(&self.want).copied().collect();
        all.sort_unstable();
        all
    }

    /// By names.
    #[must_use]
    pub fn package(&self, mind: &Mind) -> Package {
        named(mind.view.scenario, (&self.give, &self.want), &self.pays)
    }
}

/// How far the search looks (judgement, held to the time a day may take).
#[derive(Debug, Clone, Copy)]
pub struct Breadth {
    /// Partners.
    pub partners: usize,
    /// Own wishes.
    pub wants: usize,
    /// Wishes of each partner.
    pub likes: usize,
    /// Two concessions in one package.
    pub pairs: bool,
    /// Two wishes on linked clauses in one package.
    pub linked: bool,
    /// Partners among whom a third party is looked for.
    pub ring: usize,
}

/// The breadth of a strength.
#[must_use]
pub fn breadth(strength: Strength) -> Breadth {
    let (partners, wants, likes, ring) = match strength {
        Strength::Attache => (4, 3, 4, 0),
        Strength::Counsellor => (8, 4, 5, 4),
        Strength::Ambassador => (14, 6, 7, 6),
    };
    Breadth {
        partners,
        wants,
        likes,
        pairs: strength >= Strength::Counsellor,
        linked: strength >= Strength::Ambassador,
        ring,
    }
}

/// Packages that bring the sender `least` or more and each partner what it is thought to need, best
/// first.
#[must_use]
pub fn search(mind: &Mind, others: &[Other], breadth: Breadth, least: f64) -> Vec<Deal> {
    let wants = wishes(mind, breadth);
    let mut found = vec![];
    for other in others {
        let likes = other.likes().iter().copied();
        let likes: Vec<Change> = likes.filter(|&t| mind.gain(&[t]) < COSTS).collect();
        let likes = &likes[..likes.len().min(breadth.likes)];
        for want in &wants {
            found.extend(weigh(mind, &[other], &[], want, least));
            for (n, &first) in likes.iter().enumerate() {
                found.extend(weigh(mind, &[other], &[first], want, least));
                let more = likes[n + 1..].iter().filter(|_| breadth.pairs);
                for &second in more {
                    found.extend(weigh(mind, &[other], &[first, second], want, least));
                }
            }
        }
    }
    rings(mind, others, breadth, least, &wants, &mut found);
    found.sort_by(order);
    if breadth.ring > 4 {
        let wider = widen(mind, others, breadth, least, &found);
        found.extend(wider);
        found.sort_by(order);
    }
    found.dedup();
    found
}

fn order(a: &Deal, b: &Deal) -> std::cmp::Ordering {
    let better = b.score().total_cmp(&a.score());
    better
        .then_with(|| a.to.cmp(&b.to))
        .then_with(|| a.terms().cmp(&b.terms()))
        .then_with(|| a.pays.cmp(&b.pays))
}

/// Single wishes, then pairs on linked clauses.
fn wishes(mind: &Mind, breadth: Breadth) -> Vec<Vec<Change>> {
    let wants = &mind.wants()[..mind.wants().len().min(breadth.wants)];
    let mut all: Vec<Vec<Change>> = wants.iter().map(|w| vec![w.term]).collect();
    let treaty = mind.treaty();
    let clause = |t: Change| treaty.brackets[t.0].clause;
    for (n, a) in wants.iter().enumerate().filter(|_| breadth.linked) {
        for b in &wants[n + 1..] {
            let (x, y) = (clause(a.term), clause(b.term));
            let mut links = treaty.links.iter();
            if x == y || links.any(|l| (l.a, l.b) == (x, y) || (l.a, l.b) == (y, x)) {
                all.push(vec![a.term, b.term]);
            }
        }
    }
    all
}

/// Three parties: one whose word is wanted, and a third that has something for it, a wording or a
/// favour, where two have nothing to give each other. Every party binds itself to all the terms.
fn rings(
    mind: &Mind,
    others: &[Other],
    breadth: Breadth,
    least: f64,
    wants: &[Vec<Change>],
    found: &mut Vec<Deal>,
) {
    let near = &others[..others.len().min(breadth.ring)];
    for (n, a) in near.iter().enumerate() {
        for b in &near[n + 1..] {
            for want in wants.iter().take(3) {
                found.extend(weigh(mind, &[a, b], &[], want, least));
                for &x in a.likes().iter().take(2) {
                    for &y in b.likes().iter().take(2) {
                        let give: &[Change] = if x == y { &[x] } else { &[x, y] };
                        found.extend(weigh(mind, &[a, b], give, want, least));
                    }
                }
            }
        }
    }
}

/// Packages with one party and one wish more, where that is better.
fn widen(mind: &Mind, others: &[Other], breadth: Breadth, least: f64, found: &[Deal]) -> Vec<Deal> {
    let mut wider = vec![];
    for deal in found.iter().take(3).filter(|d| d.to.len() < 3) {
        let seats = others.iter().filter(|o| deal.to.contains(&o.seat));
        let inside: Vec<&Other> = seats.collect();
        let outside = others.iter().take(breadth.ring);
        for o in outside.filter(|o| !deal.to.contains(&o.seat)) {
            let parties: Vec<&Other> = inside.iter().copied().chain([o]).collect();
            for want in mind.wants().iter().take(breadth.wants) {
                for &like in o.likes().iter().take(2) {
                    let (mut give, mut wants) = (deal.give.clone(), deal.want.clone());
                    give.push(like);
                    wants.push(want.term);
                    let all = weigh(mind, &parties, &give, &wants, least);
                    wider.extend(all.filter(|d| d.score() > deal.score()));
                }
            }
        }
    }
    wider
}

/// Weighs a package; where somebody falls short, the cheapest favour that closes the gap.
#[must_use]
pub fn weigh(
    mind: &Mind,
    parties: &[&Other],
    give: &[Change],
    want: &[Change],
    least: f64,
) -> Option<Deal> {
    let terms: Vec<Change> = give.iter().chain(want).copied().collect();
    let mut brackets: Vec<BracketId> = terms.iter().map(|t| t.0).collect();
    brackets.sort_unstable();
    if brackets.windows(2).any(|w| w[0] == w[1]) || terms.len() > TERMS {
        return None;
    }
    // What all like is no part of a bargain: every term costs somebody.
    let costs =
        |&t: &Change| mind.gain(&[t]) < COSTS || parties.iter().any(|o| o.single(t) < COSTS);
    if !terms.iter().all(costs) {
        return None;
    }
    // Single changes add up nearly; what is far off needs no closer look.
    let about: f64 = terms.iter().map(|&t| mind.gain(&[t])).sum();
    if about < least - FAR {
        return None;
    }
    let me = mind.view.seat;
    let supposed = mind.suppose(&terms);
    let (reading, gain) = (&supposed.0, supposed.1);
    let unpaid: Vec<GainEstimate> = (parties.iter())
        .map(|o| o.estimate(mind, reading, &[]))
        .collect();
    // What each can spend: what it has beyond its need.
    let mut purses: Vec<(StateId, f64)> = vec![(me, gain - least)];
    let others = parties.iter().zip(&unpaid);
    purses.extend(others.map(|(o, e)| (o.seat, e.gain - NEED)));
    let mut pays: Vec<Pay> = vec![];
    for (o, estimate) in parties.iter().zip(&unpaid) {
        let short = NEED - estimate.gain;
        if short > 0.0 {
            // Two swap before they pay; a vote is not bought outright.
            if give.is_empty() && parties.len() == 1 {
                return None;
            }
            pays.extend(payments::collect(mind, o.seat, short, &mut purses)?);
        }
    }
    let mut own = gain + mind.favours(&pays);
    if own < least {
        let short = least - own;
        let ours = mind.view.scenario.published(me);
        let pay = parties.iter().zip(&unpaid).find_map(|(o, estimate)| {
            let n = &mind.view.theory.stakes.favours;
            let kinds = cheapest(mind, o.seat).into_iter().map(|favour| Pay {
                from: o.seat,
                to: me,
                favour,
            });
            let mut kinds = kinds.filter(|p| favours::can_be_given(mind.view.scenario, p));
            let pay = kinds.find(|p| favours::worth(n, p.favour, ours) >= short)?;
            let left = estimate.gain + o.paid(mind, &[pay]);
            let gives = pays.iter().any(|p| p.to == o.seat);
            (left >= NEED && !gives).then_some(pay)
        })?;
        pays.push(pay);
        own = gain + mind.favours(&pays);
    }
    let theirs = parties
        .iter()
        .zip(&unpaid)
        .map(|(o, estimate)| GainEstimate {
            gain: estimate.gain + o.paid(mind, &pays),
            ..*estimate
        });
    let theirs: Vec<GainEstimate> = theirs.collect();
    (own >= least.max(LEAST)).then(|| Deal {
        give: give.to_vec(),
        want: want.to_vec(),
        to: parties.iter().map(|o| o.seat).collect(),
        pays,
        own,
        theirs,
        odds: terms.iter().map(|&t| odds(mind, t)).product(),
    })
}

/// How likely the room is thought to take a wording: its plates against those of the leading one,
/// one half where none were raised (judgement).
fn odds(mind: &Mind, (bracket, wording): Change) -> f64 {
    let counts = mind.counts(bracket);
    let most = counts.iter().copied().max().unwrap_or(0);
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    match most {
        0 => UNHEARD,
        _ => (BEFOREHAND + number(counts[wording])) / (BEFOREHAND + number(most)),
    }
}

/// A counter to an offer that is near: its terms with a favour, with one term left out, or with
/// another wording in place of one.
#[must_use]
pub fn counter(mind: &Mind, offer: &Offer, least: f64) -> Option<Deal> {
    let seats = offer.others(mind.view.seat).into_iter();
    let parties: Vec<Other> = seats.map(|s| Other::of(mind, s)).collect();
    let parties: Vec<&Other> = parties.iter().collect();
    let treaty = mind.treaty();
    let mut found: Vec<Deal> = vec![];
    let mut look = |give: &[Change], want: &[Change]| {
        if give.len() + want.len() > 0 {
            let deal = weigh(mind, &parties, give, want, least);
            let gains = |d: &Deal| !d.want.is_empty() || !d.pays.is_empty();
            found.extend(deal.filter(gains));
        }
    };
    // What it asked for is what we would give.
    look(&offer.want, &offer.give);
    for n in 0..offer.want.len() {
        let mut give = offer.want.clone();
        let (bracket, old) = give.remove(n);
        look(&give, &offer.give);
        for w in WordingId::all(treaty.brackets[bracket].wordings.len()) {
            if w != old && mind.promised(bracket).is_none_or(|p| p == w) {
                give.push((bracket, w));
                look(&give, &offer.give);
                give.pop();
            }
        }
    }
    found.sort_by(order);
    found.into_iter().next()
}

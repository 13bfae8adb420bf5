//! Whether a computer joins a text that it stayed out of, or leaves one (rule 14.14).

use crate::delegates::mind::points;
use crate::model::ids::{InstrumentId, StateId};
use crate::model::theory::fixed::fixed;
use crate::model::theory::signatures::AdherenceNumbers;
use crate::model::{Action, Interests, Move, Text};
use crate::negotiation::reading::read;
use crate::negotiation::worth::share;
use crate::say;
use crate::seat::YearsView;
use crate::world::regime::Instrument;

fixed! {
    adhere:

    /// Quarters for which a breach by another counts. Judgement: two years.
    const REMEMBERED: u32 = 8;
    /// Others that must have broken a text at least. Judgement: one is a quarrel, not a habit.
    const SEVERAL: usize = 2;
}

/// Rule 14.14: joins, leaves, or does neither; `draw` is an even draw, 0–1.
#[must_use]
pub fn adherence(view: &YearsView, quarter: u32, draw: f64) -> Option<Move> {
    let n = &view.theory().signatures.adherence;
    let me = view.seat();
    let leaves = (draw < n.leave_yearly).then(|| leaves(view, n, quarter));
    if let Some(it) = leaves.flatten() {
        return Some(it);
    }
    let open = view.room().sittings.open_to(me)?;
    let joins = draw < n.join_yearly && !view.bound_by(me, open);
    joins.then(|| join(view, n, open)).flatten()
}

/// Joins what it gains by and those whom it trusts are in. Who has left does not come back of itself.
fn join(view: &YearsView, n: &AdherenceNumbers, open: InstrumentId) -> Option<Move> {
    let left = view.tie(view.seat());
    if left.is_some_and(|(k, tie)| k == open && tie.withdrawn) {
        return None;
    }
    let text = &view.instrument(open)?.text;
    let before = match view.ruling() {
        Some(own) => own.text.clone(),
        None => view.scenario().text.status_quo(),
    };
    let gain = gain(view, &before, text)?;
    let friends = friends(view, open);
    (gain + n.adhere_friends * friends >= n.join_from).then(|| {
        let in_all = points(friends);
        let why = say!("delegates-join", points = points(gain), friends = in_all);
        Move::new(Action::Accede, why)
    })
}

/// Leaves a text that several others break, or that costs more than it brings.
fn leaves(view: &YearsView, n: &AdherenceNumbers, quarter: u32) -> Option<Move> {
    let me = view.seat();
    let (own, tie) = view.tie(me)?;
    let ruling: &Instrument = view.ruling()?;
    if tie.withdrawn || !view.bound_by(me, own) {
        return None;
    }
    let all = StateId::all(view.scenario().states.len());
    let others: Vec<StateId> = all.filter(|&s| s != me && view.bound_by(s, own)).collect();
    let recent = view
        .breaches()
        .filter(|b| b.quarter + REMEMBERED >= quarter);
    let mut broke: Vec<StateId> = recent.map(|b| b.state).collect();
    broke.sort_unstable();
    broke.dedup();
    broke.retain(|s| others.binary_search(s).is_ok());
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if broke.len() >= SEVERAL && count(broke.len()) >= n.leave_breaches * count(others.len()) {
        let (n, all) = (broke.len(), others.len());
        let why = say!("delegates-leave-breaches", n = n, all = all);
        return Some(Move::new(Action::Withdraw, why));
    }
    let gain = gain(view, &view.scenario().text.status_quo(), &ruling.text)?;
    (gain + n.adhere_friends * friends(view, own) <= -n.leave_loss).then(|| {
        let why = say!("delegates-leave-loss", points = points(-gain));
        Move::new(Action::Withdraw, why)
    })
}

/// What a text is worth to it beside another, by its own mandate, in units of utility (rule 5.1).
fn gain(view: &YearsView, before: &Text, after: &Text) -> Option<f64> {
    let treaty = &view.scenario().text;
    let (before, after) = (read(treaty, before), read(treaty, after));
    let own = view.own::<Interests>()?.0.iter();
    let moved = own.zip(before.position.iter().zip(&after.position));
    Some(moved.map(|(&i, (&x, &y))| share(i, y) - share(i, x)).sum())
}

/// Share of those it trusts, by its trust, who are bound by an instrument, 0–1.
fn friends(view: &YearsView, k: InstrumentId) -> f64 {
    let friend = view.theory().signatures.signing.friend_trust;
    let (mut bound, mut all) = (0.0, 0.0);
    for (s, &trust) in StateId::each(view.trust()) {
        if s == view.seat() || trust < friend {
            continue;
        }
        all += trust;
        if view.bound_by(s, k) {
            bound += trust;
        }
    }
    if all > 0.0 { bound / all } else { 0.0 }
}

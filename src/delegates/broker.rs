//! `broker`: looks for packages.
//!
//! Bends to the wording most of the room can bear, opens the force of what matters to it, offers
//! log-rolls (each gives up the bracket it values less; DESIGN §5 and Stokman) by the published
//! positions of its partners, and asks the chair to write when half of the day is stuck.

use super::Delegate;
use super::mind::{Mind, Stake, unsettled, worth_words};
use crate::model::{Action, Move, Package};
use crate::rules::plates::{Standing, tolerance};
use crate::sim::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Broker;

/// The wording with most plates among those it can live with.
fn bend(stake: &Stake, patience: f64) -> usize {
    let bearable = |w: &usize| stake.values[stake.best] - stake.values[*w] <= patience;
    let all = 0..stake.values.len();
    all.filter(bearable)
        .max_by_key(|&w| (stake.counts[w], w == stake.best))
        .unwrap_or(stake.best)
}

/// A swap with the delegation it trusts most among those who gain by it.
fn swap(mind: &Mind) -> Option<Move> {
    let view = mind.view;
    let want = mind
        .stakes
        .iter()
        .max_by(|a, b| a.loss().total_cmp(&b.loss()))?;
    let want = (want.bracket, want.best);
    let cheap = mind
        .stakes
        .iter()
        .filter(|s| s.bracket != want.0 && unsettled(view, s.bracket))
        .flat_map(|s| {
            (0..s.values.len())
                .filter(|&w| w != s.now)
                .map(move |w| (s.bracket, w))
        });
    let mut partners: Vec<usize> = (0..view.trust.len()).filter(|&s| s != view.seat).collect();
    partners.sort_by(|&a, &b| view.trust[b].total_cmp(&view.trust[a]).then(a.cmp(&b)));
    let now = mind.worth(&[]);
    let options: Vec<(usize, usize)> = cheap
        .filter(|&give| mind.worth(&[want, give]) > now + 0.002)
        .collect();
    partners.into_iter().take(12).find_map(|other| {
        let give = options
            .iter()
            .find(|&&give| mind.estimate(other, &[want, give]) > 0.002)?;
        let worth = worth_words(mind.worth(&[want, *give]) - now);
        let offer = Action::Offer {
            to: vec![view.scenario.iso(other).to_owned()],
            package: Package {
                give: vec![mind.proposal(give.0, give.1)],
                want: vec![mind.proposal(want.0, want.1)],
                pays: vec![],
            },
            until: None,
            witnesses: vec![],
        };
        Some(Move::new(
            offer,
            format!("{worth}, and by their published position a gain to them"),
        ))
    })
}

impl Delegate for Broker {
    fn act(&self, view: &SeatView) -> Vec<Move> {
        let Some(mind) = Mind::new(view) else {
            return vec![];
        };
        let patience = tolerance(mind.progress, 1.0, view.room.goodwill) * 1.3;
        let mut actions = mind.answers();
        for stake in &mind.stakes {
            actions.push(mind.plate(stake, bend(stake, patience), patience));
        }
        actions.extend(swap(&mind));
        let stuck = |s: &&Stake| view.room.standing[s.bracket] == Standing::Contested;
        let (hard, all) = (mind.stakes.iter().filter(stuck).count(), mind.stakes.len());
        if hard * 2 > all && !view.room.chair_asked {
            let why = format!("{hard} of the {all} open brackets are stuck");
            actions.push(Move::new(Action::ChairText, why));
        } else if let Some(sore) = mind.sorest() {
            let force = view.scenario.text.clauses
                [view.scenario.text.brackets[sore.bracket].clause]
                .frame[1];
            if view.room.standing[force] == Standing::Shut && sore.loss() > patience {
                let bracket = view.scenario.text.brackets[force].key.clone();
                let why = format!("its words stand against us by {:.3}", sore.loss());
                actions.push(Move::new(Action::Open { bracket }, why));
            }
        }
        actions
    }
}

//! `group_loyal`: follows the common proposal of its group.
//!
//! On a bracket the group has shown plates on, it raises the wording most of the group prefers,
//! unless that costs it twice what it can live with; otherwise its own. Source: the common
//! proposals of the six regional groups at WCIT-12 (`assets/data/wcit12`).

use super::Delegate;
use super::mind::{Mind, Stake, worth_words};
use crate::model::{Action, Move};
use crate::rules::plates::tolerance;
use crate::sim::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct GroupLoyal;

/// The wording most of one's own group preferred when plates last went up.
fn common(view: &SeatView, stake: &Stake) -> Option<usize> {
    let own = view.scenario.states[view.seat].profile.groups.first()?;
    let plates = &view.room.plates[stake.bracket];
    let mut counts = vec![0; stake.values.len()];
    for (plate, state) in plates.iter().zip(&view.scenario.states) {
        if state.profile.groups.first() == Some(own) {
            if let Some(n) = counts.get_mut(usize::from(plate.wording)) {
                *n += 1;
            }
        }
    }
    let most = *counts.iter().max()?;
    (most > 0)
        .then(|| counts.iter().position(|&c| c == most))
        .flatten()
}

impl Delegate for GroupLoyal {
    fn act(&self, view: &SeatView) -> Vec<Move> {
        let Some(mind) = Mind::new(view) else {
            return vec![];
        };
        let patience = tolerance(mind.progress, 1.0, view.room.goodwill);
        let mut actions = mind.answers();
        for stake in &mind.stakes {
            let line = common(view, stake)
                .filter(|&w| stake.values[stake.best] - stake.values[w] < 2.0 * patience)
                .unwrap_or(stake.best);
            actions.push(mind.plate(stake, line, patience));
        }
        if let Some(sore) = mind.sorest().filter(|s| s.loss() > patience) {
            let asked = common(view, sore);
            let line = asked.unwrap_or(sore.best);
            let worth = worth_words(sore.values[line] - sore.values[sore.now]);
            let why = match asked {
                Some(_) => format!("most of our group prefer it; {worth}"),
                None => format!("our own best wording; {worth}"),
            };
            let support = Action::Support(mind.proposal(sore.bracket, line));
            actions.push(Move::new(support, why));
        }
        actions
    }
}

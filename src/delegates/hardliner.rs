//! `hardliner`: holds its mandate and concedes late.
//!
//! Time-dependent tactic of Faratin, Sierra and Jennings (1998) with exponent 4 (Boulware). It
//! speaks where it loses most, draws one red line early, and calls a vote on the last days where
//! the plates are with it: the move that broke Dubai. It models nobody.

use super::Delegate;
use super::mind::Mind;
use crate::model::Action;
use crate::rules::plates::tolerance;
use crate::sim::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Hardliner;

/// Loss that is worth a red line or a vote (judgement).
const SORE: f64 = 0.03;

impl Delegate for Hardliner {
    fn act(&self, view: &SeatView) -> Vec<Action> {
        let Some(mind) = Mind::new(view) else {
            return vec![];
        };
        let patience = tolerance(mind.progress, 4.0);
        let mut actions = mind.answers();
        actions.extend(mind.stakes.iter().map(|s| mind.plate(s, s.best, patience)));
        let Some(sore) = mind.sorest() else {
            return actions;
        };
        if sore.loss() < patience {
            return actions;
        }
        let drawn = view.room.red_lines.iter().any(|r| r.seat == view.seat);
        if !drawn && sore.loss() > SORE {
            actions.push(Action::RedLine(mind.proposal(sore.bracket, sore.now)));
        }
        let plates: usize = sore.counts.iter().sum();
        let majority = sore.counts[sore.best] * 2 > plates && plates > 0;
        if mind.days_left <= 1 && majority && sore.loss() > SORE {
            actions.push(Action::CallVote(mind.proposal(sore.bracket, sore.best)));
        } else {
            actions.push(Action::Support(mind.proposal(sore.bracket, sore.best)));
        }
        actions.push(Action::Oppose(mind.proposal(sore.bracket, sore.now)));
        actions
    }
}

//! `hardliner`: holds its mandate and concedes late.
//!
//! Time-dependent tactic of Faratin, Sierra and Jennings (1998) with exponent 4 (Boulware). It
//! speaks where it loses most, draws one red line early, and calls a vote on the last days where
//! the plates are with it: the move that broke Dubai. It models nobody.

use super::Delegate;
use super::mind::{Mind, Stake, worth_words};
use crate::model::{Action, Move};
use crate::rules::plates::tolerance;
use crate::sim::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Hardliner;

/// Loss that is worth a red line or a vote (judgement).
const SORE: f64 = 0.03;

impl Delegate for Hardliner {
    fn act(&self, view: &SeatView) -> Vec<Move> {
        let Some(mind) = Mind::new(view) else {
            return vec![];
        };
        let patience = tolerance(mind.progress, 4.0, view.room.goodwill);
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
            let line = Action::RedLine(mind.proposal(sore.bracket, sore.now));
            actions.push(Move::new(
                line,
                format!("as it stands it costs us {:.3}", sore.loss()),
            ));
        }
        let plates: usize = sore.counts.iter().sum();
        let majority = sore.counts[sore.best] * 2 > plates && plates > 0;
        let ours = mind.proposal(sore.bracket, sore.best);
        if mind.days_left <= 1 && majority && sore.loss() > SORE {
            let with_us = sore.counts[sore.best];
            let why = format!("{with_us} of {plates} plates are with us and time is short");
            actions.push(Move::new(Action::CallVote(ours), why));
        } else {
            actions.push(Move::new(Action::Support(ours), support_words(&mind, sore)));
        }
        let theirs = Action::Oppose(mind.proposal(sore.bracket, sore.now));
        actions.push(Move::new(theirs, worth_words(-sore.loss())));
        actions
    }
}

/// Why it speaks: what the wording is worth, and whether anybody else has.
fn support_words(mind: &Mind, sore: &Stake) -> String {
    let worth = worth_words(sore.loss());
    let mut speeches = mind.view.room.speeches.iter();
    let heard = speeches.any(|s| {
        s.favour && s.bracket == sore.bracket && s.wording == sore.best && s.seat != mind.view.seat
    });
    if heard {
        worth
    } else {
        format!("{worth}, and nobody else has spoken for it")
    }
}

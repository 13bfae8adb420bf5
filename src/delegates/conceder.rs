//! `conceder`: wants an agreement and bends early.
//!
//! Time-dependent tactic of Faratin, Sierra and Jennings (1998) with e = 0.25:
//! most of what it gives up goes in the first days. It raises the wording with most plates among
//! those it can live with, sets its name under what is near its wishes, and takes small gains. It
//! models nobody and sends no packages.

use crate::delegates::broker::chair_text;
use crate::delegates::curves::{EARLY, LEAST, asks, bears, line};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::Mind;
use crate::delegates::plan::Plan;
use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Move;
use crate::model::Text;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::negotiation::marks::Floor;
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Conceder;

fixed! {
    conceder:

    /// Share of what others ask of a package that it asks. Judgement: no source gives it.
    const ASKS: f64 = 0.2;
    /// Trust from which it follows a mover, 0–1. Judgement: a little more than even.
    const TRUSTED: f64 = 0.6;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: hardly any.
    const SECONDS: f64 = 0.001;
    /// Gain from which it tables one, in units of utility. Judgement: it seldom asks.
    const TABLES: f64 = 0.015;
}

impl Delegate for Conceder {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::new(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EARLY);
        let asks = (ASKS * asks(mind.progress, EARLY)).max(LEAST);
        let mut plan = Plan::new(&mind, DelegateKind::Conceder);
        habits::answer(&mut plan, &mind, asks, false, |_| None);
        for stake in &mind.stakes {
            plan.push(mind.plate(stake, stake.bearable(patience), patience));
        }
        plan.try_push(habits::lobby(&mind));
        let trusted = |t: &crate::conference::room::Tabled| {
            t.names
                .first()
                .is_some_and(|&s| view.own.trust[s] > TRUSTED)
        };
        plan.try_push(habits::second(&mind, SECONDS, trusted));
        plan.try_push(habits::table(&mind, TABLES));
        plan.try_push(chair_text(&mind));
        if let Some(stake) = mind.most_at_stake().filter(|s| s.loss() > patience) {
            let line = stake.bearable(patience);
            plan.push(habits::support(
                &mind,
                stake.bracket,
                line,
                Some(say!("delegates-support-content")),
            ));
        }
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        Some(Box::new(Conceder))
    }
}

impl Speaker for Conceder {
    fn asks(&self, own: &SpeakerKnowledge) -> f64 {
        line(own.reservation(), own.time, EARLY)
    }

    fn restates(&self) -> bool {
        true
    }

    /// What its party likes best, nothing below its line of the moment.
    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        own.favourite(floor, self.asks(own))
    }
}

//! `historical`: plays the record.
//!
//! On the days of the record it does what its state did (`record.moves`). Otherwise it raises plates
//! and answers packages by its published position, not by the mandate of this session's capital, and
//! speaks for that position where it loses most. It sends no packages and models nobody. Source:
//! the proposals and the order of events of WCIT-12 (`assets/data/wcit12`).

use crate::delegates::curves::{EVEN, asks, bears};
use crate::delegates::delegate::Delegate;
use crate::delegates::habits;
use crate::delegates::mind::Mind;
use crate::delegates::plan::Plan;
use crate::delegates::speaker::Speaker;
use crate::model::Move;
use crate::model::state::DelegateKind;
use crate::model::theory::fixed::fixed;
use crate::negotiation::reading::ReadText;
use crate::say;
use crate::seat::view::SeatView;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Historical;

fixed! {
    historical:

    /// Share of what others ask of a package that it asks. Judgement: packages are not on the record.
    const ASKS: f64 = 0.4;
    /// Gain from which it puts its name under a wording, in units of utility. Judgement: no source
    /// gives it.
    const SECONDS: f64 = 0.01;
    /// Loss from which it speaks, in times what it lives with. Judgement: no source gives it.
    const SPEAKS: f64 = 2.0;
}

impl Delegate for Historical {
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move> {
        let Some(mind) = Mind::published(view, draft) else {
            return vec![];
        };
        let patience = bears(view, mind.progress, EVEN);
        let mut plan = Plan::new(&mind, DelegateKind::Historical);
        habits::answer(
            &mut plan,
            &mind,
            ASKS * asks(mind.progress, EVEN),
            false,
            |_| None,
        );
        let record = &view.scenario.record;
        // Once the chair has put its package, it stands by that where it can live with it.
        let put = record.packages.iter().any(|day| *day < mind.day);
        let package = record.text.as_ref().filter(|_| put);
        for stake in &mind.stakes {
            let key = &mind.treaty().brackets[stake.bracket].key;
            let wording = package
                .filter(|_| !record.voted(key))
                .map(|text| text.at(stake.bracket))
                .filter(|&w| stake.values[stake.best] - stake.values[w] <= patience);
            plan.push(mind.plate(stake, wording.unwrap_or(stake.best), patience));
        }
        let moves = record.moves.iter();
        let today = moves.filter(|(day, seat, _)| (*day, *seat) == (mind.day, view.seat));
        for (day, _, action) in today {
            let why = say!("delegates-record", day = *day);
            plan.push(Move::new(action.clone(), why));
        }
        if mind.day == 0 {
            plan.try_push(habits::lobby(&mind));
        }
        plan.try_push(habits::second(&mind, SECONDS, |_| false));
        if let Some(stake) = mind
            .most_at_stake()
            .filter(|s| s.loss() > SPEAKS * patience)
        {
            let more = say!("delegates-support-published");
            plan.push(habits::support(
                &mind,
                stake.bracket,
                stake.best,
                Some(more),
            ));
        }
        plan.done()
    }

    fn speaker(&self) -> Option<Box<dyn Speaker>> {
        None
    }
}

//! R: how many further incidents one incident brings about, beyond those that would have come anyway
//! (rule 9.9).

use serde::{Deserialize, Serialize};

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::model::calendar::quarter_of;

/// What is counted in one quarter.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Operations and answers that would not have happened on the same draw without what earlier
    /// incidents left behind.
    pub brought_about: f64,
    /// Incidents of the quarters before, each with the share of what it brings about that falls into
    /// this one.
    pub earlier: f64,
}

/// Quarters over which an incident brings others about. Judgement: three years, in which tension
/// fades; grievances last longer and count for less.
const LAGS: usize = 12;

/// Share of what is brought about that is left after a quarter. Judgement: the pace of tension.
const LEFT: f64 = 0.75;

/// What R is counted from in each of so many quarters: operations of states, and answers in kind or
/// harder.
#[must_use]
pub fn counts(incidents: &[Incident], quarters: u32) -> Vec<Counts> {
    let n = quarters as usize;
    let at = |day: u32| {
        let quarter = quarter_of(day);
        (quarter <= quarters).then(|| quarter as usize - 1)
    };
    let (mut happened, mut all) = (vec![0.0; n], vec![Counts::default(); n]);
    for i in incidents {
        if matches!(i.initiator, Actor::State(_))
            && let Some(q) = at(i.day)
        {
            happened[q] += 1.0;
            all[q].brought_about += f64::from(u8::from(i.brought_about));
        }
        if i.answer_brought_about
            && let Some(q) = at(i.attributed)
        {
            all[q].brought_about += 1.0;
        }
    }
    let shares: Vec<f64> = std::iter::successors(Some(1.0), |share| Some(share * LEFT))
        .take(LAGS)
        .collect();
    let whole: f64 = shares.iter().sum();
    for q in 0..n {
        let before = shares.iter().zip(happened[..q].iter().rev());
        all[q].earlier = before.map(|(share, n)| share / whole * n).sum();
    }
    all
}

/// R over several quarters: what was brought about in them by what happened before; 0 where nothing
/// did.
#[must_use]
pub fn reproduction(counts: &[Counts]) -> f64 {
    let earlier: f64 = counts.iter().map(|c| c.earlier).sum();
    let brought_about: f64 = counts.iter().map(|c| c.brought_about).sum();
    if earlier > 0.0 {
        brought_about / earlier
    } else {
        0.0
    }
}

/// R over the year that ends with a quarter, counted from 1.
#[must_use]
pub fn r_of_the_year(counts: &[Counts], quarter: u32) -> f64 {
    let last = (quarter as usize).min(counts.len());
    reproduction(&counts[last.saturating_sub(YEAR)..last])
}

/// Quarters of a year. Source: the calendar.
const YEAR: usize = 4;

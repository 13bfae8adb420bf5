//! R: how many further incidents one incident brings about, beyond those that would have come anyway
//! (rule 9.9), of the world, of a region, of a pair, and by cause.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::aftermath::actors::Actor;
use crate::aftermath::escalation::escalation;
use crate::aftermath::incidents::Incident;
use crate::model::calendar::quarter_of;
use crate::model::ids::StateId;
use crate::model::reproduction::{PairR, Parts};
use crate::model::theory::fixed::fixed;
use crate::model::{Scenario, Theory};
use crate::world::relations::Relations;

/// What is counted in one quarter, or in several together.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Operations and answers that would not have happened on the same draw without what earlier
    /// incidents left behind.
    pub brought_about: f64,
    /// Incidents of the quarters before, each with the share of what it brings about that falls into
    /// this one.
    pub earlier: f64,
    /// What was brought about, by its causes.
    pub parts: Parts,
}

impl Counts {
    /// R: what was brought about by what happened before; 0 where nothing did.
    #[must_use]
    pub fn r(&self) -> f64 {
        self.over_earlier(self.brought_about)
    }

    /// R by its causes, which add up to it.
    #[must_use]
    pub fn parts_of_r(&self) -> Parts {
        self.parts.times(self.over_earlier(1.0))
    }

    fn over_earlier(&self, count: f64) -> f64 {
        if self.earlier > 0.0 {
            count / self.earlier
        } else {
            0.0
        }
    }

    /// Adds others.
    pub fn add(&mut self, other: &Self) {
        self.brought_about += other.brought_about;
        self.earlier += other.earlier;
        self.parts.add(&other.parts);
    }

    /// Each count times a factor; R stays what it is.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self {
            brought_about: factor * self.brought_about,
            earlier: factor * self.earlier,
            parts: self.parts.times(factor),
        }
    }
}

/// What counts for R: an operation of a state, or an answer in kind or harder that was brought about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act {
    /// Quarter, from 1.
    pub quarter: u32,
    /// Who acted.
    pub by: StateId,
    /// Against whom.
    pub on: StateId,
    /// Whether it is an operation, which brings others about; what an answer brings about is
    /// counted with the operation that it answers.
    pub operation: bool,
    /// By which causes it was brought about, as shares that add up to 1; nothing if it was not.
    pub because: Option<Parts>,
}

impl Act {
    /// The two states, the lower seat first.
    #[must_use]
    pub fn pair(&self) -> (StateId, StateId) {
        (self.by.min(self.on), self.by.max(self.on))
    }
}

fixed! {
    reproduction:

    /// Quarters over which an incident brings others about (rule 9.9). Judgement: three years, in
    /// which tension fades; grievances last longer and count for less.
    const LAGS: u32 = 12;
    /// Share of what is brought about that is left after a quarter, 0–1 (rule 9.9). Judgement: the
    /// pace of tension.
    const LEFT: f64 = 0.75;
}

/// Quarters of a year. Source: the calendar.
const YEAR: u32 = 4;

/// Pairs that are told of in a quarter, at most. Judgement: as many as are read.
const TOLD: usize = 10;

/// What R over some quarters is counted from, in the order of quarters: what was done in them, and
/// before them as long as it brings others about.
#[must_use]
pub fn acts(incidents: &[Incident], quarters: &RangeInclusive<u32>) -> Vec<Act> {
    let told = quarters.start().saturating_sub(LAGS)..=*quarters.end();
    let mut acts = vec![];
    for i in incidents {
        let quarter = quarter_of(i.day);
        if let (Actor::State(by), true) = (i.initiator, told.contains(&quarter)) {
            acts.push(Act {
                quarter,
                by,
                on: i.target,
                operation: true,
                because: i.origin.brought_about,
            });
        }
        let answered = i.answer.brought_about.zip(i.finding.believed);
        if let Some((because, (suspect, _))) = answered
            && told.contains(&quarter_of(i.finding.attributed))
        {
            acts.push(Act {
                quarter: quarter_of(i.finding.attributed),
                by: i.target,
                on: suspect.host(),
                operation: false,
                because: Some(because),
            });
        }
    }
    acts.sort_by_key(|act| act.quarter);
    acts
}

/// What is counted over some quarters, by whatever is made of an act: one for all gives the world,
/// [`Act::pair`] the pairs. `acts` are in the order of quarters. What is counted by pairs or by
/// regions adds up to what is counted for the world.
#[must_use]
pub fn over<K: Ord>(
    acts: &[Act],
    quarters: RangeInclusive<u32>,
    key: impl Fn(&Act) -> K,
) -> BTreeMap<K, Counts> {
    let mut all: BTreeMap<K, Counts> = BTreeMap::new();
    each(acts, quarters, |act, own| {
        all.entry(key(act)).or_default().add(own);
    });
    all
}

/// What each act adds to what is counted over some quarters, in the order of the acts.
pub fn each(acts: &[Act], quarters: RangeInclusive<u32>, mut count: impl FnMut(&Act, &Counts)) {
    let (first, last) = (*quarters.start(), *quarters.end());
    let from = acts.partition_point(|act| act.quarter + LAGS < first);
    let to = acts.partition_point(|act| act.quarter <= last);
    let left: Vec<f64> = std::iter::successors(Some(1.0), |share| Some(share * LEFT))
        .take(LAGS as usize)
        .collect();
    let whole: f64 = left.iter().sum();
    let share = |quarter: u32| {
        let after = first.max(quarter + 1)..=last.min(quarter + LAGS);
        let shares = after.map(|q| left[(q - quarter - 1) as usize]);
        shares.sum::<f64>() / whole
    };
    // Acts of one quarter, which stand together, have the same share.
    let mut of_quarter = (0, 0.0);
    for act in &acts[from..to.max(from)] {
        if of_quarter.0 != act.quarter {
            of_quarter = (act.quarter, share(act.quarter));
        }
        let mut own = Counts::default();
        if act.operation {
            own.earlier = of_quarter.1;
        }
        if let Some(because) = act.because.filter(|_| act.quarter >= first) {
            own.brought_about = 1.0;
            own.parts = because;
        }
        count(act, &own);
    }
}

/// What is counted in each of so many quarters, for the world.
#[must_use]
pub fn counts(acts: &[Act], quarters: u32) -> Vec<Counts> {
    (1..=quarters).map(|q| of_the_world(acts, q..=q)).collect()
}

/// What is counted over some quarters, for the world.
#[must_use]
pub fn of_the_world(acts: &[Act], quarters: RangeInclusive<u32>) -> Counts {
    let mut all = Counts::default();
    each(acts, quarters, |_, own| all.add(own));
    all
}

/// R over several quarters; 0 where nothing happened before.
#[must_use]
pub fn reproduction(counts: &[Counts]) -> f64 {
    let mut all = Counts::default();
    counts.iter().for_each(|own| all.add(own));
    all.r()
}

/// The year that ends with a quarter, as far as the years after have begun.
#[must_use]
pub fn year(quarter: u32) -> RangeInclusive<u32> {
    (quarter + 1).saturating_sub(YEAR).max(1)..=quarter
}

/// What is counted in each region over some quarters: a region is the main group of the one struck.
#[must_use]
pub fn by_region(
    acts: &[Act],
    scenario: &Scenario,
    quarters: RangeInclusive<u32>,
) -> BTreeMap<String, Counts> {
    let all = over(acts, quarters, |act| scenario.region(act.on)).into_iter();
    all.map(|(region, counts)| (region.to_owned(), counts))
        .collect()
}

/// R of each region.
#[must_use]
pub fn regions(
    acts: &[Act],
    scenario: &Scenario,
    quarters: RangeInclusive<u32>,
) -> BTreeMap<String, f64> {
    let all = by_region(acts, scenario, quarters).into_iter();
    all.map(|(region, counts)| (region, counts.r())).collect()
}

/// R of the pairs with something to tell over some quarters: between whom anything was brought
/// about by what happened between them before; most first.
#[must_use]
pub fn pairs(acts: &[Act], scenario: &Scenario, quarters: RangeInclusive<u32>) -> Vec<PairR> {
    told(scenario, over(acts, quarters, Act::pair))
}

/// The pairs with something to tell among those counted, most first.
#[must_use]
pub fn told(scenario: &Scenario, all: BTreeMap<(StateId, StateId), Counts>) -> Vec<PairR> {
    let mut told: Vec<((StateId, StateId), Counts)> = all
        .into_iter()
        .filter(|(_, counts)| counts.brought_about > 0.0 && counts.earlier > 0.0)
        .collect();
    told.sort_by(|(a, x), (b, y)| y.brought_about.total_cmp(&x.brought_about).then(a.cmp(b)));
    told.truncate(TOLD);
    let iso = |s| scenario.iso(s).to_owned();
    told.into_iter()
        .map(|((a, b), counts)| PairR {
            pair: (iso(a), iso(b)),
            r: counts.r(),
            brought_about: counts.brought_about,
        })
        .collect()
}

/// The causes of what an escalated drive brings about, as shares that add up to 1: tension and
/// grievance by what each adds to the drive, and the pressure of the world by which it counts for
/// more than in 2012 (rule 9.8). Neither brings anything about alone, so what only both together do
/// is halved between them (Source: Shapley 1953).
#[must_use]
pub fn of_a_drive(
    theory: &Theory,
    relations: &Relations,
    pair: (StateId, StateId),
    drive: f64,
) -> Parts {
    let (now, pressure) = (escalation(theory, drive), relations.pressure.max(1.0));
    let grievance = theory.answers.tension.grievance_weight * relations.grievance[pair];
    let both = relations.tension[pair] + grievance;
    if now <= 0.0 || both <= 0.0 {
        return Parts::default();
    }
    let without = f64::midpoint(1.0, escalation(theory, drive / pressure) / now);
    Parts {
        tension: without * relations.tension[pair] / both,
        grievance: without * grievance / both,
        pressure: 1.0 - without,
        trust: 0.0,
    }
}

/// Shares of what was brought about by a drive, with its own shares, and by lost trust, by what each
/// adds.
#[must_use]
pub fn shares(drive: &Parts, (driven, distrust): (f64, f64)) -> Parts {
    let both = driven + distrust;
    if both <= 0.0 {
        return *drive;
    }
    Parts {
        trust: distrust / both,
        ..drive.times(driven / both)
    }
}

//! What the runs of a forecast say together.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::aftermath::ledger::Deeds;
use crate::aftermath::reproduction::{Counts, each, reproduction, told, year};
use crate::forecast::worlds::Run;
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::model::indices::{Cause, INDICES, IndexName};
use crate::model::pairs::Pairs;
use crate::model::reproduction::{PairR, Parts};
use crate::model::statistics::{mean, quantile};
use crate::session::summary;

/// Mean and quantiles of a number over the runs.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Quantile of 5 %.
    pub p5: f64,
    /// Quantile of 25 %.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// Quantile of 75 %.
    pub p75: f64,
    /// Quantile of 95 %.
    pub p95: f64,
}

impl Spread {
    /// Of some values; zeros of none. Quantiles lie between the two nearest values.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share).unwrap_or_default();
        Self {
            mean: mean(&sorted),
            p5: at(0.05),
            p25: at(0.25),
            p50: at(0.5),
            p75: at(0.75),
            p95: at(0.95),
        }
    }
}

/// One quarter of a forecast.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuarterReport {
    /// Quarter, from 1.
    pub quarter: usize,
    /// Year.
    pub year: i32,
    /// The indices of the world, plain.
    pub world: BTreeMap<&'static str, Spread>,
    /// The same by people.
    pub world_by_people: BTreeMap<&'static str, Spread>,
    /// R of the world over the four quarters that end here.
    pub r: R,
    /// Operations of states in the quarter.
    pub operations: Spread,
}

/// R over the four quarters that end with one (rule 9.9).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct R {
    /// Of the world.
    pub world: Spread,
    /// Mean of what each cause has in it; they add up to the mean of the world.
    pub parts: Parts,
    /// Of each region, by the main group of the one struck.
    pub regions: BTreeMap<String, Spread>,
    /// Of the pairs between whom most was brought about, most first: over all runs together, since
    /// a pair has too few incidents in one.
    pub pairs: Vec<PairR>,
}

/// What the runs under one theory say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TheoryReport {
    /// Name.
    pub theory: String,
    /// Runs.
    pub seeds: usize,
    /// By quarter.
    pub quarters: Vec<QuarterReport>,
    /// Share of the runs that came to each ending.
    pub endings: BTreeMap<String, f64>,
    /// Incidents a run by actor and kind, in the mean.
    pub incidents: BTreeMap<String, f64>,
    /// Share of the operations of states that each pair has, the twenty busiest first.
    pub busiest: Vec<(String, f64)>,
    /// Share of the operations of states that strike each state, the ten most struck first.
    pub targets: Vec<(String, f64)>,
    /// Highest severity of a run.
    pub severity: Spread,
    /// Armed disputes a year.
    pub disputes: Spread,
    /// Great shocks a run by kind, in the mean.
    pub shocks: BTreeMap<String, f64>,
    /// What each clause did in a run, in the mean.
    pub by_clause: BTreeMap<String, Deeds>,
    /// By index and cause, how far each cause has moved the index in the end from where states start,
    /// in points, in the mean.
    pub causes: BTreeMap<&'static str, BTreeMap<&'static str, f64>>,
    /// Security of the world at the end, by seed, for paired comparisons.
    pub by_seed: Vec<BySeed>,
}

/// One run in a few numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BySeed {
    /// Seed.
    pub seed: u64,
    /// Ending.
    pub ending: String,
    /// Indices of the world at the end.
    pub world: BTreeMap<&'static str, f64>,
    /// R of the last sixteen quarters.
    pub r: f64,
    /// Operations of states.
    pub operations: u32,
    /// What the ending was judged by: great incidents, shields, crime, programmes, what texts keep
    /// back.
    pub signs: (f64, f64, f64, f64, Option<f64>),
}

/// A forecast.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ForecastReport {
    /// Scenario name.
    pub scenario: String,
    /// What text was asked about.
    pub text: String,
    /// By theory.
    pub theories: Vec<TheoryReport>,
}

/// Quarters over which R is counted for a quarter's report.
const YEAR: usize = 4;
/// Quarters at the end over which a run's R is counted.
const LAST: usize = 16;

fn named(of: impl Fn(usize) -> Spread) -> BTreeMap<&'static str, Spread> {
    INDICES
        .into_iter()
        .enumerate()
        .map(|(k, n)| (n, of(k)))
        .collect()
}

/// Sums the runs under one theory up.
#[must_use]
pub fn report(scenario: &Scenario, theory: &str, runs: &[Run]) -> TheoryReport {
    let n = runs.len().max(1) as f64;
    let count = runs.iter().map(|r| r.world.len()).min().unwrap_or(0);
    let quarter = |q: usize| QuarterReport {
        quarter: q + 1,
        year: scenario.setup.first_year + (q / YEAR) as i32,
        world: named(|k| Spread::of(runs.iter().map(|r| r.world[q].values()[k]))),
        world_by_people: named(|k| Spread::of(runs.iter().map(|r| r.by_people[q].values()[k]))),
        r: reproduction_of(scenario, runs, q),
        operations: Spread::of(runs.iter().map(|r| f64::from(r.operations[q]))),
    };
    let mut endings: BTreeMap<String, f64> = BTreeMap::new();
    let mut incidents: BTreeMap<String, f64> = BTreeMap::new();
    let mut shocks: BTreeMap<String, f64> = BTreeMap::new();
    let mut by_clause: BTreeMap<String, Deeds> = BTreeMap::new();
    let mut pairs: BTreeMap<(String, String), f64> = BTreeMap::new();
    let mut targets: BTreeMap<String, f64> = BTreeMap::new();
    let mut operations = 0.0;
    for run in runs {
        *endings.entry(run.ending.clone()).or_default() += 1.0 / n;
        for (kind, count) in &run.incidents {
            *incidents.entry(kind.clone()).or_default() += f64::from(*count) / n;
        }
        for (kind, count) in &run.shocks {
            *shocks
                .entry(format!("{kind:?}").to_lowercase())
                .or_default() += f64::from(*count) / n;
        }
        for (clause, deeds) in &run.by_clause {
            by_clause.entry(clause.clone()).or_default().add_all(deeds);
        }
        for (&(a, b), count) in &run.pairs {
            let (a, b) = (scenario.iso(a).to_owned(), scenario.iso(b).to_owned());
            *targets.entry(b.clone()).or_default() += f64::from(*count);
            *pairs
                .entry((a.clone().min(b.clone()), a.max(b)))
                .or_default() += f64::from(*count);
            operations += f64::from(*count);
        }
    }
    for deeds in by_clause.values_mut() {
        *deeds = deeds.over(n);
    }
    let share = |of: Vec<(String, f64)>, most: usize| -> Vec<(String, f64)> {
        let mut of = of;
        of.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        of.truncate(most);
        of.into_iter()
            .map(|(name, count)| (name, count / f64::max(operations, 1.0)))
            .collect()
    };
    let pairs = pairs.into_iter().map(|((a, b), c)| (format!("{a}-{b}"), c));
    TheoryReport {
        theory: theory.to_owned(),
        seeds: runs.len(),
        quarters: (0..count).map(quarter).collect(),
        endings,
        incidents,
        busiest: share(pairs.collect(), 20),
        targets: share(targets.into_iter().collect(), 10),
        severity: Spread::of(runs.iter().map(|r| f64::from(r.severity))),
        disputes: Spread::of(
            (runs.iter()).map(|r| f64::from(r.disputes) * YEAR as f64 / count.max(1) as f64),
        ),
        shocks,
        by_clause,
        causes: causes(runs),
        by_seed: runs.iter().map(by_seed).collect(),
    }
}

/// How far each cause has moved each index in the end, in the mean of the runs.
fn causes(runs: &[Run]) -> BTreeMap<&'static str, BTreeMap<&'static str, f64>> {
    let n = runs.len().max(1) as f64;
    let mean = |index: IndexName, cause: Cause| {
        let moved = runs.iter().map(|r| r.causes[index].by(cause));
        moved.sum::<f64>() / n
    };
    let by_cause = |index: IndexName| {
        let all = Cause::ALL.into_iter();
        all.map(|cause| (cause.key(), mean(index, cause))).collect()
    };
    let names = INDICES.into_iter().zip(IndexName::ALL);
    names.map(|(name, index)| (name, by_cause(index))).collect()
}

/// R over the year that ends with a quarter, counted from 0.
fn reproduction_of(scenario: &Scenario, runs: &[Run], q: usize) -> R {
    let n = runs.len().max(1) as f64;
    let quarters = year(u32::try_from(q + 1).unwrap_or(u32::MAX));
    let mut parts = Parts::default();
    let mut world = vec![];
    let states = scenario.states.len();
    let named: BTreeSet<&str> = StateId::all(states).map(|s| scenario.region(s)).collect();
    let named: Vec<&str> = named.into_iter().collect();
    // Where the region of each state stands among their names.
    let place = |s| named.binary_search(&scenario.region(s)).unwrap_or_default();
    let places: Vec<usize> = StateId::all(states).map(place).collect();
    let mut of_regions: Vec<Vec<f64>> = vec![vec![]; named.len()];
    let mut of_pairs = Pairs::filled(states, Counts::default());
    let mut own_pairs = Pairs::filled(states, None);
    for run in runs {
        let mut whole = Counts::default();
        let mut regions = vec![Counts::default(); named.len()];
        let mut met: Vec<((StateId, StateId), Counts)> = vec![];
        each(&run.acts, quarters.clone(), |act, own| {
            whole.add(own);
            regions[places[act.on.index()]].add(own);
            let pair = act.pair();
            let at = *own_pairs[pair].get_or_insert_with(|| {
                met.push((pair, Counts::default()));
                met.len() - 1
            });
            met[at].1.add(own);
        });
        world.push(whole.r());
        parts.add(&whole.parts_of_r().times(1.0 / n));
        for (all, own) in of_regions.iter_mut().zip(&regions) {
            all.push(own.r());
        }
        for (pair, counts) in met {
            own_pairs[pair] = None;
            of_pairs[pair].add(&counts.times(1.0 / n));
        }
    }
    let spreads = of_regions.into_iter().map(Spread::of);
    let pairs = of_pairs.iter().filter(|(_, counts)| counts.earlier > 0.0);
    R {
        world: Spread::of(world),
        parts,
        regions: named.iter().map(ToString::to_string).zip(spreads).collect(),
        pairs: told(
            scenario,
            pairs.map(|(pair, counts)| (pair, *counts)).collect(),
        ),
    }
}

/// R of the last sixteen quarters of a run.
#[must_use]
pub fn r_at_the_end(run: &Run) -> f64 {
    reproduction(&run.r[run.r.len().saturating_sub(LAST)..])
}

fn by_seed(run: &Run) -> BySeed {
    let last = run.world.last().copied().unwrap_or_default();
    BySeed {
        seed: run.seed,
        ending: run.ending.clone(),
        world: summary::named(&last),
        r: r_at_the_end(run),
        operations: run.operations.iter().sum(),
        signs: (
            run.signs.great,
            run.signs.shield,
            run.signs.crime,
            run.signs.programme,
            run.signs.held_back,
        ),
    }
}

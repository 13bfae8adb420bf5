//! The back-test: the recorded text and vote put to a rule of few weights, scored out of sample on
//! who signed.
//!
//! | module | what it is |
//! |---|---|
//! | [`case`] | a text and a vote put to every state, by published positions |
//! | [`labels`] | who signed |
//! | [`rule`] | the rule, and what is known of the states |
//! | [`logit`] | its regression |
//! | [`mod@score`] | folds, scores, calibration, bootstrap |
//! | [`counterfactual`] | Dubai as it was not |
//! | [`page`], [`plot`] | `docs/BACKTEST.md` and its pictures |

pub mod case;
pub mod counterfactual;
pub mod labels;
pub mod logit;
pub mod page;
pub mod plot;
pub mod rule;
pub mod score;

use crate::model::ids::StateId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::lab::backtest::case::{Alone, Case, ask};
use crate::lab::backtest::counterfactual::Other;
use crate::lab::backtest::rule::{Facts, Feature, Fitted, RULE};
use crate::lab::backtest::score::{
    Bin, Forecast, Gain, Score, calibration, cross_validate, gain, hold_out, means, score,
};
use crate::locale::Sentence;
use crate::model::{Scenario, Theory};
use crate::scenario::import::{ImportError, Lines, Source, members, positions_of};
use crate::{say, text};

/// How much is done.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Rounds of cross-validation.
    pub repeats: usize,
    /// Sessions of the game per counterfactual and theory.
    pub seeds: u64,
    /// Seed of every die.
    pub seed: u64,
}

/// Why there is no back-test.
#[derive(Debug, thiserror::Error)]
pub enum BacktestError {
    /// The data could not be read.
    #[error("{0}")]
    Import(#[from] ImportError),
    /// The scenario has no record to be tested against.
    #[error("{}", text!("backtest-no-record", scenario = _0))]
    NoRecord(String),
}

/// A rule among others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it reads.
    pub name: Sentence,
    /// Weights fitted, the start left out.
    pub weights: usize,
    /// Its score out of sample.
    pub score: Score,
}

/// A regional group, forecast by what the others teach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// States.
    pub n: usize,
    /// Signers among them.
    pub signed: usize,
    /// Score of the rule.
    pub rule: Score,
    /// Score of the ideal-point logistic.
    pub baseline: Score,
}

/// A state held out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Prediction {
    /// ISO code.
    pub state: String,
    /// Round.
    pub repeat: usize,
    /// Fold.
    pub fold: usize,
    /// Chance that it signs.
    pub p: f64,
}

/// A term of the log odds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub term: String,
    /// What it adds.
    pub value: f64,
}

/// A state and our answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// ISO code.
    pub state: String,
    /// Name.
    pub name: String,
    /// Whether it signed.
    pub actual: bool,
    /// Mean chance over the rounds, always held out.
    pub p: f64,
    /// The parts of its log odds in the rule fitted to all states.
    pub reasons: Vec<Part>,
}

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Backtest {
    /// States asked.
    pub states: usize,
    /// Of them signed.
    pub signed: usize,
    /// Rounds of 10-fold cross-validation.
    pub repeats: usize,
    /// Accuracy of the rule.
    pub accuracy_cv: f64,
    /// Mean of the accuracies among signers and among the others.
    pub balanced_accuracy_cv: f64,
    /// Log loss.
    pub log_loss_cv: f64,
    /// Brier score.
    pub brier_cv: f64,
    /// Against the ideal-point logistic on the same folds.
    pub gain: Gain,
    /// The vote on the last day as the model has it: for, against, abstaining.
    pub vote: (usize, usize, usize),
    /// The rule and plainer ones; the rule first, the baseline second.
    pub rules: Vec<Line>,
    /// Weights of the rule fitted to all: feature, per standard deviation, per unit.
    pub weights: Vec<(String, f64, f64)>,
    /// Leave one regional group out.
    pub by_group_left_out: BTreeMap<String, LeftOut>,
    /// Forecasts by tenths.
    pub calibration: Vec<Bin>,
    /// States on the wrong side.
    pub misses: Vec<Answer>,
    /// The states on the wrong side of the ideal-point logistic, by our rule.
    pub baseline_misses: Vec<Answer>,
    /// Dubai as it was not.
    pub counterfactuals: Vec<Other>,
    /// Every forecast of the rule.
    #[serde(default)]
    pub predictions: Vec<Prediction>,
}

/// What is asked of the record and what is known of the states.
#[derive(Debug, Clone)]
pub struct BacktestInputs {
    /// The scenario with published positions of groups only: no line of any single state.
    pub published: Arc<Scenario>,
    /// The recorded case, answered alone.
    pub alone: Alone,
    /// Features.
    pub facts: Facts,
}

/// Reads what the rule may know, all of it from before the signing.
///
/// # Errors
/// If the data cannot be read, or the scenario has no record.
pub fn inputs(
    game: &Scenario,
    theory: &Theory,
    data: Source,
) -> Result<BacktestInputs, BacktestError> {
    let mut published = game.clone();
    let positions = positions_of(data, Lines::Groups)?;
    for (s, state) in StateId::all(game.states.len()).zip(&mut published.states) {
        let Some(own) = positions.get(game.iso(s)) else {
            continue;
        };
        for (interest, dimension) in state.interests.0.iter_mut().zip(&game.text.dimensions) {
            *interest = own.get(&dimension.id).copied().unwrap_or(*interest);
        }
    }
    let published = Arc::new(published);
    let none = || BacktestError::NoRecord(game.setup.name.clone());
    let case = Case::of_record(&published).ok_or_else(none)?;
    let alone = ask(&published, theory, &case);
    let members: BTreeSet<String> = members(data)?;
    let states = &published.states;
    let facts = Facts {
        own: StateId::all(states.len()).map(|s| alone.sum(s)).collect(),
        alignment: states.iter().map(|s| s.profile.alignment).collect(),
        coalition: states
            .iter()
            .map(|s| members.contains(&s.profile.iso))
            .collect(),
        groups: (states.iter())
            .map(|s| s.profile.groups.first().cloned().unwrap_or_default())
            .collect(),
    };
    Ok(BacktestInputs {
        published,
        alone,
        facts,
    })
}

/// The back-test on some labels.
///
/// # Errors
/// If the data cannot be read, or the scenario has no record.
pub fn run(
    game: &Arc<Scenario>,
    theories: &[Theory],
    data: Source,
    signed: &[bool],
    effort: Effort,
) -> Result<Backtest, BacktestError> {
    let Some(theory) = theories.first() else {
        return Err(BacktestError::NoRecord(game.setup.name.clone()));
    };
    let inputs = inputs(game, theory, data)?;
    let facts = &inputs.facts;
    let (repeats, seed) = (effort.repeats, effort.seed);
    let cv = |features: &[Feature]| cross_validate(features, facts, signed, repeats, seed);
    let ours = cv(RULE);
    let baseline = cv(BASELINE);
    let scored = |all: &[Forecast]| score(&pairs(all), signed);
    let own = scored(&ours);
    let whole: Vec<StateId> = StateId::all(signed.len()).collect();
    let fitted = Fitted::new(RULE, facts, signed, &whole);
    let answers = answers(&inputs, &fitted, &ours, signed);
    let wrong = |p: f64, s: StateId| (p > 0.5) != signed[s];
    let theirs = means(&baseline, signed.len());
    let pick = |of: &dyn Fn(StateId) -> bool| -> Vec<Answer> {
        let chosen = StateId::each(&answers).filter(|(s, _)| of(*s));
        chosen.map(|(_, a)| a.clone()).collect()
    };
    let predictions = ours.iter().map(|f| Prediction {
        state: game.iso(f.state).to_owned(),
        repeat: f.repeat,
        fold: f.fold,
        p: f.p,
    });
    let (start, weights) = fitted.weights();
    let mut all = vec![("start".to_owned(), start, start)];
    all.extend(
        weights
            .iter()
            .map(|(f, w, u)| (f.name().to_string(), *w, *u)),
    );
    Ok(Backtest {
        states: signed.len(),
        signed: signed.iter().filter(|s| **s).count(),
        repeats,
        accuracy_cv: own.accuracy,
        balanced_accuracy_cv: own.balanced,
        log_loss_cv: own.log_loss,
        brier_cv: own.brier,
        gain: gain(&ours, &baseline, signed, seed),
        vote: inputs.alone.tally,
        rules: lines(game, theory, &inputs, signed, effort),
        weights: all,
        by_group_left_out: left_out(facts, signed),
        calibration: calibration(&ours, signed),
        misses: pick(&|s| wrong(answers[s].p, s)),
        baseline_misses: pick(&|s| wrong(theirs[s], s)),
        counterfactuals: counterfactual::others(
            &inputs.published,
            game,
            theories,
            facts,
            signed,
            (seed, effort.seeds),
        ),
        predictions: predictions.collect(),
    })
}

/// The published baseline: a logistic on the ideal point.
pub const BASELINE: &[Feature] = &[Feature::Alignment];

fn pairs(all: &[Forecast]) -> Vec<(StateId, f64)> {
    all.iter().map(|f| (f.state, f.p)).collect()
}

/// The rule, the baseline, what lies between them, and rules that fit nothing.
fn lines(
    game: &Arc<Scenario>,
    theory: &Theory,
    inputs: &BacktestInputs,
    signed: &[bool],
    effort: Effort,
) -> Vec<Line> {
    use Feature::{Alignment, Coalition, Group, Own};
    let facts = &inputs.facts;
    let line = |name: Sentence, features: &[Feature], facts: &Facts| {
        let all = cross_validate(features, facts, signed, effort.repeats, effort.seed);
        Line {
            name,
            weights: features.len(),
            score: score(&pairs(&all), signed),
        }
    };
    let mut all = vec![
        line(say!("backtest-rule-all"), RULE, facts),
        line(say!("backtest-rule-baseline"), BASELINE, facts),
        line(
            say!("backtest-rule-alignment-group"),
            &[Alignment, Group],
            facts,
        ),
        line(
            say!("backtest-rule-alignment-coalition"),
            &[Alignment, Coalition],
            facts,
        ),
        line(
            say!("backtest-rule-alignment-coalition-group"),
            &[Alignment, Coalition, Group],
            facts,
        ),
        line(say!("backtest-rule-own"), &[Own], facts),
        line(say!("backtest-rule-own-group"), &[Own, Group], facts),
        line(
            say!("backtest-rule-own-coalition-group"),
            &[Own, Coalition, Group],
            facts,
        ),
        line(
            say!("backtest-rule-own-alignment-group"),
            &[Own, Alignment, Group],
            facts,
        ),
    ];
    let Some(case) = Case::of_record(game) else {
        return all;
    };
    let lined = ask(game, theory, &case);
    let own = StateId::all(facts.own.len())
        .map(|s| lined.sum(s))
        .collect();
    let lined_facts = Facts {
        own,
        ..facts.clone()
    };
    all.push(line(say!("backtest-rule-lines"), RULE, &lined_facts));
    let plain = |name: Sentence, p: &dyn Fn(StateId) -> f64| Line {
        name,
        weights: 0,
        score: score(
            &StateId::all(signed.len())
                .map(|s| (s, p(s)))
                .collect::<Vec<_>>(),
            signed,
        ),
    };
    all.push(plain(say!("backtest-rule-room"), &|s| {
        inputs.alone.chance[s]
    }));
    all.push(plain(say!("backtest-rule-room-lines"), &|s| {
        lined.chance[s]
    }));
    all.push(group_majority(facts, signed, effort));
    let yes = signed.iter().filter(|s| **s).count() as f64 / signed.len().max(1) as f64;
    all.push(plain(say!("backtest-rule-everybody"), &|_| yes.max(0.5)));
    all
}

/// The majority of one’s regional group, learned on the same folds.
fn group_majority(facts: &Facts, signed: &[bool], effort: Effort) -> Line {
    let mut all = vec![];
    for repeat in 0..effort.repeats {
        let folds = score::deal(signed, effort.seed, repeat);
        for (s, fold) in StateId::each(&folds) {
            let mates = StateId::all(signed.len())
                .filter(|&j| folds[j] != *fold && facts.groups[j] == facts.groups[s]);
            let (yes, n) = mates.fold((1.0, 2.0), |(y, n), j| {
                (y + f64::from(u8::from(signed[j])), n + 1.0)
            });
            all.push((s, yes / n));
        }
    }
    Line {
        name: say!("backtest-rule-majority"),
        weights: 6,
        score: score(&all, signed),
    }
}

fn left_out(facts: &Facts, signed: &[bool]) -> BTreeMap<String, LeftOut> {
    let groups: BTreeSet<&String> = facts.groups.iter().collect();
    let one = |group: &String| {
        let held = |i: &StateId| &facts.groups[*i] == group;
        let rule = hold_out(RULE, facts, signed, &held);
        let baseline = hold_out(BASELINE, facts, signed, &held);
        LeftOut {
            n: rule.len(),
            signed: rule.iter().filter(|f| signed[f.0]).count(),
            rule: score(&rule, signed),
            baseline: score(&baseline, signed),
        }
    };
    groups.into_iter().map(|g| (g.clone(), one(g))).collect()
}

/// Every state's chance, and what it is made of. The own sum is told term by term, measured from
/// the mean of all states like every other part.
fn answers(
    inputs: &BacktestInputs,
    fitted: &Fitted,
    ours: &[Forecast],
    signed: &[bool],
) -> Vec<Answer> {
    let (facts, states) = (&inputs.facts, &inputs.published.states);
    let chances = means(ours, signed.len());
    let (_, weights) = fitted.weights();
    let per_unit = weights
        .iter()
        .find(|w| w.0 == Feature::Own)
        .map_or(0.0, |w| w.2);
    let mut mean: BTreeMap<&str, f64> = BTreeMap::new();
    for (term, value) in inputs.alone.terms.iter().flatten() {
        *mean.entry(term).or_default() += value / signed.len().max(1) as f64;
    }
    let parts = fitted.parts(facts);
    let one = |s: StateId| {
        let part = |term: &str, value: f64| Part {
            term: term.to_owned(),
            value,
        };
        let mut reasons = vec![part("start", parts[s][0])];
        for (feature, value) in RULE.iter().zip(&parts[s][1..]) {
            if *feature != Feature::Own {
                reasons.push(part(&feature.name().to_string(), *value));
                continue;
            }
            for (term, middle) in &mean {
                let terms = inputs.alone.terms[s].iter().filter(|t| t.0 == *term);
                let own: f64 = terms.map(|t| t.1).sum();
                reasons.push(part(term, per_unit * (own - middle)));
            }
        }
        Answer {
            state: states[s].profile.iso.clone(),
            name: states[s].profile.name.clone(),
            actual: signed[s],
            p: chances[s],
            reasons,
        }
    };
    StateId::all(signed.len()).map(one).collect()
}

//! The signature rule that the record is put to, and plainer ones beside it.
//!
//! log odds of signing = start + w₁ · own sum + w₂ · alignment + w₃ · coalition + w₄ · group, each
//! standardised. The own sum is that of section 5 (rules 5.1, 5.5, 5.8) without the pull of others;
//! alignment is the General Assembly's ideal point; coalition is the pledge of the Freedom Online
//! Coalition; group is the mean of 2p − 1 over the other members of the regional group, p being
//! what the same rule without that term expects of them. Nobody's answer is ever a feature.

use crate::lab::backtest::logit::Logit;
use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::say;

/// What may stand in a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// The own sum of the text, the vote and the home front.
    Own,
    /// Ideal point of session 66 of the General Assembly; high is near the United States.
    Alignment,
    /// Member of the Freedom Online Coalition before the conference.
    Coalition,
    /// What the regional group is expected to do.
    Group,
}

impl Feature {
    /// Name in the report.
    #[must_use]
    pub fn name(self) -> Sentence {
        match self {
            Self::Own => say!("backtest-own"),
            Self::Alignment => say!("backtest-alignment"),
            Self::Coalition => say!("backtest-coalition"),
            Self::Group => say!("backtest-group"),
        }
    }
}

/// The rule of the headline.
pub const RULE: &[Feature] = &[
    Feature::Own,
    Feature::Alignment,
    Feature::Coalition,
    Feature::Group,
];

/// What is known of the states, in the order of the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Own sums.
    pub own: Vec<f64>,
    /// Ideal points.
    pub alignment: Vec<f64>,
    /// Members of the coalition.
    pub coalition: Vec<bool>,
    /// Regional group of each.
    pub groups: Vec<String>,
}

impl Facts {
    fn rows(&self, features: &[Feature], pull: &[f64]) -> Vec<Vec<f64>> {
        let value = |f: &Feature, i: StateId| match f {
            Feature::Own => self.own[i],
            Feature::Alignment => self.alignment[i],
            Feature::Coalition => f64::from(u8::from(self.coalition[i])),
            Feature::Group => pull[i],
        };
        let row = |i| features.iter().map(|f| value(f, i)).collect();
        StateId::all(self.own.len()).map(row).collect()
    }

    /// Mean of 2p − 1 over the others of one's group; 0 where one is alone.
    fn pull(&self, chance: &[f64]) -> Vec<f64> {
        let n = self.groups.len();
        let one = |i: StateId| {
            let mates = StateId::all(n).filter(|&j| j != i && self.groups[j] == self.groups[i]);
            let (sum, all) =
                mates.fold((0.0, 0.0), |(s, k), j| (s + 2.0 * chance[j] - 1.0, k + 1.0));
            if all > 0.0 { sum / all } else { 0.0 }
        };
        StateId::all(n).map(one).collect()
    }
}

/// A rule fitted to some answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    features: Vec<Feature>,
    /// The rule without the group, and with it if the group is in it.
    first: Logit,
    second: Option<Logit>,
}

impl Fitted {
    /// Learns from the answers of the states `on`.
    #[must_use]
    pub fn new(features: &[Feature], facts: &Facts, signed: &[bool], on: &[StateId]) -> Self {
        let alone: Vec<Feature> = without_group(features);
        let rows = facts.rows(&alone, &[]);
        let first = Logit::fit(&rows, signed, on);
        let second = features.contains(&Feature::Group).then(|| {
            let pull = facts.pull(&chances(&first, &rows));
            Logit::fit(&facts.rows(features, &pull), signed, on)
        });
        Self {
            features: features.to_vec(),
            first,
            second,
        }
    }

    /// The regression, and what it reads of a signing.
    fn read(&self, facts: &Facts) -> (&Logit, Vec<Vec<f64>>) {
        let rows = facts.rows(&without_group(&self.features), &[]);
        match &self.second {
            None => (&self.first, rows),
            Some(second) => {
                let pull = facts.pull(&chances(&self.first, &rows));
                (second, facts.rows(&self.features, &pull))
            }
        }
    }

    /// Chance that each state signs.
    #[must_use]
    pub fn chances(&self, facts: &Facts) -> Vec<f64> {
        let (logit, rows) = self.read(facts);
        chances(logit, &rows)
    }

    /// Log odds of each state, part by part: the start, then a part per feature.
    #[must_use]
    pub fn parts(&self, facts: &Facts) -> Vec<Vec<f64>> {
        let (logit, rows) = self.read(facts);
        let one = |row: &Vec<f64>| {
            let mut parts = vec![logit.start];
            parts.extend(logit.parts(row));
            parts
        };
        rows.iter().map(one).collect()
    }

    /// Start and weights, per standard deviation; and per unit.
    #[must_use]
    pub fn weights(&self) -> (f64, Vec<(Feature, f64, f64)>) {
        let logit = self.second.as_ref().unwrap_or(&self.first);
        let each = self.features.iter().zip(&logit.weights);
        let with_units = each.zip(&logit.spreads);
        let weights = with_units.map(|((&f, &w), &s)| (f, w, w / s)).collect();
        (logit.start, weights)
    }
}

fn without_group(features: &[Feature]) -> Vec<Feature> {
    let kept = features.iter().filter(|f| **f != Feature::Group);
    kept.copied().collect()
}

fn chances(logit: &Logit, rows: &[Vec<f64>]) -> Vec<f64> {
    rows.iter().map(|r| logit.chance(r)).collect()
}

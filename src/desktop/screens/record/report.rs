//! The back-test's report as the game shows it. The format is all that the laboratory and the window
//! share.
#![allow(missing_docs, reason = "fields are those of `lab::backtest::Backtest`")]

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::locale::Sentence;

/// What the page shows of `assets/backtest.json`, which `plenary backtest --write` wrote.
#[derive(Debug, Deserialize)]
pub struct Report {
    pub states: usize,
    pub gain: Gain,
    pub vote: (usize, usize, usize),
    pub rules: Vec<Rule>,
    pub calibration: Vec<Bin>,
    pub misses: Vec<Miss>,
    pub counterfactuals: Vec<Other>,
}

#[derive(Debug, Deserialize)]
pub struct Gain {
    pub accuracy: [f64; 3],
}

#[derive(Debug, Deserialize)]
pub struct Rule {
    pub name: Sentence,
    pub score: Score,
}

#[derive(Debug, Deserialize)]
pub struct Score {
    pub accuracy: f64,
    pub log_loss: f64,
}

#[derive(Debug, Deserialize)]
pub struct Bin {
    pub n: usize,
    pub said: f64,
    pub happened: f64,
}

#[derive(Debug, Deserialize)]
pub struct Miss {
    pub name: String,
    pub actual: bool,
    pub p: f64,
    pub reasons: Vec<Part>,
}

#[derive(Debug, Deserialize)]
pub struct Part {
    pub term: String,
    pub value: f64,
}

#[derive(Debug, Deserialize)]
pub struct Other {
    pub title: Sentence,
    pub signatures: Spread,
    pub played: BTreeMap<String, Played>,
}

#[derive(Debug, Deserialize)]
pub struct Spread {
    pub mean: f64,
    pub at: [f64; 3],
}

#[derive(Debug, Deserialize)]
pub struct Played {
    pub signatures: Spread,
    pub endings: BTreeMap<String, u32>,
}

/// The report built in; none if it cannot be read.
pub static REPORT: LazyLock<Option<Report>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/backtest.json")).ok());

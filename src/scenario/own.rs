//! What a scenario changes of the files it borrows: how much the states care, and the first draft.

use crate::model::{State, TreatyText};
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::raw::RawScenario;

/// Greatest factor on a salience (judgement: beyond it nothing else counts).
const MOST: f64 = 100.0;

/// Multiplies the saliences of every state by the scenario's factors and scales them to sum to 1.
pub fn salience(raw: &RawScenario, dims: &[String], states: &mut [State], faults: &mut Faults) {
    let mut factors = vec![1.0; dims.len()];
    for (name, factor) in &raw.salience {
        faults.range(
            say!("scenario-salience-factor"),
            factor.mark,
            factor.value,
            0.0,
            MOST,
        );
        if let Some(d) = faults.index::<usize>(NameKind::Dimension, name, dims) {
            factors[d] = factor.value;
        }
    }
    if raw.salience.is_empty() {
        return;
    }
    for state in states {
        let interests = &mut state.interests.0;
        for (interest, factor) in interests.iter_mut().zip(&factors) {
            interest.salience *= factor;
        }
        let sum: f64 = interests.iter().map(|i| i.salience).sum();
        for interest in interests {
            interest.salience /= sum.max(f64::EPSILON);
        }
    }
}

/// Puts the scenario's own wordings into the first draft.
pub fn openings(raw: &RawScenario, treaty: &mut TreatyText, faults: &mut Faults) {
    let keys: Vec<String> = treaty.brackets.iter().map(|b| b.key.clone()).collect();
    for (key, wording) in &raw.openings {
        let Some(bracket) = faults.index::<usize>(NameKind::Bracket, key, &keys) else {
            continue;
        };
        let bracket = &mut treaty.brackets[bracket];
        let known: Vec<String> = bracket.wordings.iter().map(|w| w.id.clone()).collect();
        if let Some(wording) = faults.index(NameKind::Wording, wording, &known) {
            bracket.opening = wording;
        }
    }
}

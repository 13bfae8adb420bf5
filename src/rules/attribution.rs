//! Section 8: evidence, belief and the answer on the ladder.

use rand::RngExt as _;

use crate::model::Theory;

/// Rule 8.1: `log q = log prior + skill × signal`; the culprit's signal is strongest on average.
/// Returns the posterior in the order of `priors`.
pub fn posterior(priors: &[f64], culprit: usize, skill: f64, rng: &mut impl rand::Rng) -> Vec<f64> {
    let logs: Vec<f64> = priors
        .iter()
        .enumerate()
        .map(|(i, &p)| {
            let noise = rng.random::<f64>() + rng.random::<f64>() - 1.0;
            let signal = if i == culprit { 3.0 + noise } else { noise };
            libm::log(p.max(1e-9)) + skill * signal
        })
        .collect();
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logs.iter().map(|l| libm::exp(l - top)).collect();
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|w| w / sum).collect()
}

/// What a victim weighs before it answers.
#[derive(Debug, Clone, Copy)]
pub struct Grievance {
    /// Severity, 1–10.
    pub severity: f64,
    /// Belief in the suspect, 0–1.
    pub belief: f64,
    /// Tension with the suspect, 0–1.
    pub tension: f64,
    /// Readiness to answer, 0–1.
    pub retaliation: f64,
    /// Agreed measure in answers (lever), 0–1.
    pub proportion: f64,
    /// A hotline (lever), 0–1.
    pub hotline: f64,
}

/// Rule 8.3: a rung 0–7. Below the firebreak nothing goes past rung 4, as in the record; what has
/// piled up between two states counts with the severity, by the theory's `ladder`. Agreed
/// proportion and a hotline are off-ramps.
pub fn rung(theory: &Theory, g: Grievance, rng: &mut impl rand::Rng) -> u8 {
    let drive = g.belief * (g.severity / 10.0) * (0.5 + g.retaliation)
        + theory.ladder * g.tension * 0.2
        - 0.15 * g.proportion
        - 0.15 * g.hotline;
    let draw = drive * 5.0 + 1.4 * (rng.random::<f64>() - 0.5);
    let piled = g.severity + theory.ladder * g.tension;
    let top = if piled < theory.firebreak { 4.0 } else { 7.0 };
    super::whole(libm::floor(draw.clamp(0.0, top)))
}

/// Rule 8.4: names of the rungs.
pub const RUNGS: [&str; 8] = [
    "silence",
    "private protest",
    "public attribution",
    "law enforcement, expulsions",
    "sanctions",
    "cyber in kind",
    "disruption of infrastructure",
    "armed crisis",
];

//! What a rule makes of two blocs, 5 against 4, at opposite ends of 3 of 8 clauses.

use plenary::lab::classics::{Rule, annealed, edited, majority, unanimity};
use plenary::negotiation::agenda::Worth as _;
use plenary::scenario::domain::{Domain, Reservation};
use plenary::world::random::stream;
use rand::RngExt as _;

/// Members of the larger bloc, and of both.
const LARGER: usize = 5;
const BOTH: usize = 9;
/// Clauses on which they stand at opposite ends, and all.
const CONTESTED: usize = 3;
const CLAUSES: usize = 8;

/// Means over cases.
#[derive(Debug, Clone, Copy, Default)]
pub struct Blocs {
    /// Mean utility.
    pub mean: f64,
    /// Share that signs: not below the old text.
    pub sign: f64,
    /// Share of the larger bloc that signs.
    pub larger: f64,
    /// Share of the smaller bloc.
    pub smaller: f64,
    /// Strength of the contested clauses, 0–1.
    pub contested: f64,
    /// Strength of the whole text.
    pub whole: f64,
}

/// By what an edit passes.
pub const RULES: [&str; 4] = [
    "consensus on every edit",
    "consensus on the package",
    "chair anneals, no veto",
    "majority per edit",
];

/// Three options of a clause, which are liked the less the farther they are from the peak, 0–2.
fn around(peak: f64) -> Vec<f64> {
    (0..3)
        .map(|o| 1.0 - (f64::from(o) - peak).abs() / 2.0)
        .collect()
}

/// Without links; peaks by lot, but at the ends, about, where the clause is contested.
fn two_blocs(seed: u64, k: usize) -> Domain {
    let mut dice = stream(seed, "two blocs", 0, "", "", k as u32);
    let mut draw = || dice.random::<f64>();
    let peak = |p: usize, c: usize, drawn: f64| match (c < CONTESTED, p < LARGER) {
        (false, _) => 2.0 * drawn,
        (true, true) => 1.55 + 0.5 * drawn,
        (true, false) => 0.5 * drawn - 0.15,
    };
    let weights = (0..BOTH).map(|_| (0..CLAUSES).map(|_| -libm::log(1.0 - draw())).collect());
    let weights = weights.collect();
    let mut values = |p| (0..CLAUSES).map(|c| around(peak(p, c, draw()))).collect();
    Domain {
        parties: BOTH,
        clauses: vec![3; CLAUSES],
        weights,
        values: (0..BOTH).map(&mut values).collect(),
        links: vec![],
        reservation: Reservation::Same(0.0),
    }
}

/// Means over `cases` for one of [`RULES`]; the old text is option 0 everywhere.
pub fn blocs(rule: usize, cases: usize, seed: u64) -> Blocs {
    let mut sum = Blocs::default();
    for k in 0..cases {
        let domain = two_blocs(seed, k);
        let all = domain.wishes();
        let old = domain.agenda().first();
        let before: Vec<f64> = all.iter().map(|u| u.of(&old)).collect();
        let package = |gains: &[f64], after: &[f64], _: f64, _: f64| {
            after.iter().zip(&before).all(|(new, old)| new >= old)
                && gains.iter().sum::<f64>() > 0.0
        };
        let rules: [Rule; 4] = [&unanimity, &package, &annealed, &majority];
        let text = edited(&domain, seed + k as u64, old, rules[rule]);
        let after: Vec<f64> = all.iter().map(|u| u.of(&text)).collect();
        let signs: Vec<f64> = (after.iter().zip(&before))
            .map(|(new, old)| f64::from(u8::from(new >= old)))
            .collect();
        let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64 / cases as f64;
        let strength: Vec<f64> = text.0.iter().map(|&o| f64::from(o) / 2.0).collect();
        sum.mean += mean(&after);
        sum.sign += mean(&signs);
        sum.larger += mean(&signs[..LARGER]);
        sum.smaller += mean(&signs[LARGER..]);
        sum.contested += mean(&strength[..CONTESTED]);
        sum.whole += mean(&strength);
    }
    sum
}

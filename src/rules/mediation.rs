//! Section 4: the chair's text, a mediated single text with graded votes and a chair who anneals
//! (Klein, Faratin, Sayama, Bar-Yam 2003).

use rand::RngExt as _;

use super::utility::{Scale, read, utility};
use crate::model::{Text, TreatyText};

/// How the chair works.
#[derive(Debug, Clone, Copy)]
pub struct Chair {
    /// Edits tried.
    pub edits: u32,
    /// Starting temperature, in mean graded votes.
    pub temperature: f64,
}

/// Rule 4.1: a change is graded −2 (strong no) to +2 (strong yes) by what it brings (judgement:
/// a strong vote needs a hundredth of a whole utility).
#[must_use]
pub fn grade(change: f64) -> f64 {
    match change {
        c if c > 0.01 => 2.0,
        c if c > 0.0005 => 1.0,
        c if c < -0.01 => -2.0,
        c if c < -0.0005 => -1.0,
        _ => 0.0,
    }
}

/// Rule 4.2: the chair tries small changes to the brackets that are free, 70 % of one bracket and
/// 30 % of two, keeps what the graded votes welcome, and at first also some that they do not.
pub fn mediate(
    treaty: &TreatyText,
    start: &Text,
    free: &[usize],
    seats: &[Scale],
    chair: Chair,
    rng: &mut impl rand::Rng,
) -> Text {
    let value = |text: &Text| -> Vec<f64> {
        let reading = read(treaty, text);
        seats
            .iter()
            .map(|&s| utility(treaty, &reading, s).total())
            .collect()
    };
    let (mut text, mut now) = (start.clone(), value(start));
    if free.is_empty() || seats.is_empty() {
        return text;
    }
    for edit in 0..chair.edits {
        let mut next = text.clone();
        let changes = if rng.random_range(0..10) < 7 { 1 } else { 2 };
        for _ in 0..changes {
            let bracket = free[rng.random_range(0..free.len())];
            next.set(
                bracket,
                rng.random_range(0..treaty.brackets[bracket].wordings.len()),
            );
        }
        let then = value(&next);
        let mean = now
            .iter()
            .zip(&then)
            .map(|(a, b)| grade(b - a))
            .sum::<f64>()
            / f64::from(u32::try_from(seats.len()).unwrap_or(u32::MAX));
        let left = 1.0 - f64::from(edit) / f64::from(chair.edits);
        let bar = -chair.temperature * left * rng.random::<f64>();
        if mean > 0.0 || (mean > bar && left > 0.3) {
            (text, now) = (next, then);
        }
    }
    text
}

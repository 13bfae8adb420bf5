//! How prone to operations each watched pair is in a year (rule 7.6).

use crate::aftermath::operations::rules::frailty;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::world::random::stream;
use crate::world::setting::Setting;

/// The annual frailty of every watched pair, in the order of [`Rivals`]: what its rate is multiplied
/// by, 1 in the mean. It is drawn once a year; every quarter would draw the same.
#[derive(Debug, Default)]
pub struct AnnualFrailties {
    /// Seed and year of the draws.
    drawn: Option<(u64, u32)>,
    of_pairs: Vec<f64>,
}

impl AnnualFrailties {
    /// Those of a year, counted from 0.
    pub fn of(&mut self, year: u32, setting: &Setting, rivals: &Rivals) -> &[f64] {
        if self.drawn != Some((setting.seed, year)) {
            let pairs = rivals.0.iter();
            self.of_pairs = pairs.map(|r| annual_frailty(year, setting, r)).collect();
            self.drawn = Some((setting.seed, year));
        }
        &self.of_pairs
    }
}

/// The annual frailty of one pair.
pub fn annual_frailty(year: u32, setting: &Setting, r: &Rival) -> f64 {
    let (from, to) = (setting.stream_name(r.by), setting.stream_name(r.on));
    let mut rng = stream(setting.seed, "frailty", year, from, to, 0);
    frailty(setting.theory.operations.occasions.burstiness, &mut rng)
}

//! How prone to operations each watched pair is in a year (rule 7.6).

use crate::aftermath::operations::rules::frailty;
use crate::aftermath::rivals::{Rival, Rivals};
use crate::model::Theory;
use crate::world::random::stream;
use crate::world::setting::Setting;

/// The annual frailty of watched pairs, in the order of [`Rivals`]: what its rate is multiplied by, 1
/// in the mean. It is drawn once a year, and only for a pair that could have an occasion: most are so
/// cold that the draw of their occasions comes to none, whatever their frailty.
#[derive(Debug, Default)]
pub struct AnnualFrailties {
    /// Seed and year of the draws.
    drawn: Option<(u64, u32)>,
    of_pairs: Vec<Option<f64>>,
}

impl AnnualFrailties {
    /// Begins a year, counted from 0, unless it has begun.
    pub fn begin(&mut self, year: u32, setting: &Setting, rivals: &Rivals) {
        if self.drawn != Some((setting.seed, year)) {
            self.of_pairs.clear();
            self.of_pairs.resize(rivals.0.len(), None);
            self.drawn = Some((setting.seed, year));
        }
    }

    /// That of a pair in its place; drawn anew if it has none.
    pub fn of(&mut self, place: Option<usize>, draw: impl FnOnce() -> f64) -> f64 {
        match place.and_then(|place| self.of_pairs.get_mut(place)) {
            Some(known) => *known.get_or_insert_with(draw),
            None => draw(),
        }
    }
}

/// The annual frailty of one pair.
pub fn annual_frailty(year: u32, setting: &Setting, r: &Rival) -> f64 {
    let (from, to) = (setting.stream_name(r.by), setting.stream_name(r.on));
    let mut rng = stream(setting.seed, "frailty", year, from, to, 0);
    frailty(setting.theory.operations.occasions.burstiness, &mut rng)
}

/// No annual frailty is greater.
pub fn greatest(theory: &Theory) -> f64 {
    LONGEST / theory.operations.occasions.burstiness
}

/// What a draw of [`frailty`] comes to at most before it is brought to a mean of 1. Source: draws have
/// 53 bits, and the logarithm of 2⁵³ is 36.7.
const LONGEST: f64 = 40.0;

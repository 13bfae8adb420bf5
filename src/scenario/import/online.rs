//! How the states go online: the recorded shares, with gaps closed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::model::functions::logistic;
use crate::model::statistics::median;
use crate::scenario::import::source::{ImportError, Seat, Source, missing, table};

const USERS: &str = "trends/internet_users.csv";

/// First and last year written; 2023 and 2024 have too few states.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2022;

/// Least share that is told from none.
const LEAST: f64 = 0.0001;

#[derive(Deserialize)]
struct Row {
    iso3: String,
    year: i32,
    internet_users_pct: f64,
}

/// Text of `online.csv`: a row per seat and year. Between two recorded years the share is
/// interpolated on the logit scale, before the first and after the last it runs on with the median
/// change of all states that are recorded in both years.
pub(super) fn online(data: Source, seats: &[Seat]) -> Result<String, ImportError> {
    let mut by_state: BTreeMap<String, BTreeMap<i32, f64>> = BTreeMap::new();
    for row in table::<Row>(data, USERS)? {
        let share = (row.internet_users_pct / 100.0).clamp(LEAST, 1.0 - LEAST);
        let of = by_state.entry(row.iso3).or_default();
        of.insert(row.year, libm::log(share / (1.0 - share)));
    }
    let steps: BTreeMap<i32, f64> = YEARS
        .map(|year| {
            let step = by_state
                .values()
                .filter_map(|own| Some(own.get(&(year + 1))? - own.get(&year)?));
            (year, median(step).unwrap_or(0.0))
        })
        .collect();
    let mut out = String::from("iso,year,share\n");
    for seat in seats {
        let own = by_state.get(&seat.iso3);
        let own = own.ok_or_else(|| missing(USERS, &seat.iso3))?;
        for year in YEARS {
            let logit = at(own, &steps, year).ok_or_else(|| missing(USERS, &seat.iso3))?;
            let _ = writeln!(out, "{},{year},{:.3}", seat.iso3, logistic(logit));
        }
    }
    Ok(out)
}

/// The logit of a year: recorded, between two recorded ones, or run on with the others' step.
fn at(own: &BTreeMap<i32, f64>, steps: &BTreeMap<i32, f64>, year: i32) -> Option<f64> {
    let before = own.range(..=year).next_back();
    let after = own.range(year..).next();
    let run = |years: std::ops::Range<i32>| years.filter_map(|y| steps.get(&y)).sum::<f64>();
    match (before, after) {
        (Some((&from, &x)), Some((&to, &y))) if from < to => {
            let part = f64::from(year - from) / f64::from(to - from);
            Some(x + part * (y - x))
        }
        (Some((_, &x)), Some(_)) => Some(x),
        (Some((&from, &x)), None) => Some(x + run(from..year)),
        (None, Some((&to, &y))) => Some(y - run(year..to)),
        (None, None) => None,
    }
}

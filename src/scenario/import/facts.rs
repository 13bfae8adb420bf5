//! Numbers of the seats from the indicators: blanks filled, ranks taken.

use serde::Deserialize;
use std::cmp::Ordering;

use crate::model::statistics::median;
use crate::scenario::import::source::{INDICATORS, ImportError, Seat, missing};

#[derive(Deserialize)]
pub(super) struct Row {
    pub(super) iso3: String,
    pub(super) region: String,
    pub(super) subregion: String,
    pub(super) population: Option<f64>,
    pub(super) gdp_usd: Option<f64>,
    pub(super) gdp_per_capita: Option<f64>,
    pub(super) internet_users_pct: Option<f64>,
    pub(super) fixed_broadband_per_100: Option<f64>,
    pub(super) mobile_per_100: Option<f64>,
    pub(super) unga_ideal_2011: Option<f64>,
    pub(super) polyarchy_2012: Option<f64>,
    pub(super) bmr_democracy_2012: Option<u8>,
    pub(super) oecd: u8,
    pub(super) five_eyes: u8,
}

/// Numbers of one seat before its components are made; ranks are among the seats, 0 to 1.
pub(super) struct Facts {
    pub(super) gdp_bn: f64,
    pub(super) population_m: f64,
    pub(super) alignment: f64,
    pub(super) liberty: f64,
    pub(super) internet: f64,
    pub(super) size: f64,
    pub(super) wealth: f64,
    pub(super) net: f64,
    pub(super) broadband: f64,
    pub(super) mobile: f64,
    pub(super) oecd: f64,
    pub(super) five_eyes: f64,
}

impl Facts {
    pub(super) fn industry(&self) -> f64 {
        0.15 + 0.45 * self.wealth + 0.2 * self.oecd + 0.1 * self.liberty
    }
    pub(super) fn concern(&self) -> f64 {
        0.1 + 0.8 * self.internet * self.liberty
    }
    pub(super) fn risk(&self) -> f64 {
        0.15 + 0.35 * (1.0 - self.liberty) + 0.2 * self.size + 0.08 * self.alignment.abs()
    }
    pub(super) fn watch(&self) -> f64 {
        self.size * (0.9 - 0.4 * self.liberty + 0.4 * self.five_eyes)
    }
    pub(super) fn dependence(&self) -> f64 {
        0.5 * self.net + 0.3 * self.broadband + 0.2 * self.mobile
    }
    pub(super) fn offence(&self) -> f64 {
        self.size * self.size * (0.6 + 0.4 * self.broadband)
    }
    pub(super) fn defence(&self) -> f64 {
        0.1 + 0.45 * self.size + 0.3 * self.broadband + 0.1 * self.net
    }
    pub(super) fn attribution(&self) -> f64 {
        let skill = 0.1 + 0.5 * self.size * self.size + 0.3 * self.broadband + 0.1 * self.five_eyes;
        skill.min(1.0)
    }
    pub(super) fn exposure(&self) -> f64 {
        0.15 + 0.45 * self.dependence() + 0.4 * (1.0 - self.defence())
    }
}

/// Share of the others below `own`, ties counted half; `own` is one of `all`.
pub(super) fn rank(all: &[f64], own: f64) -> f64 {
    let (mut below, mut others) = (-0.5, -1.0);
    for value in all {
        others += 1.0;
        below += match value.total_cmp(&own) {
            Ordering::Less => 1.0,
            Ordering::Equal => 0.5,
            Ordering::Greater => 0.0,
        };
    }
    if others > 0.0 { below / others } else { 0.5 }
}

/// The value of a row, else the median of its subregion, of its region, of the world.
pub(super) fn known(
    rows: &[Row],
    row: &Row,
    of: fn(&Row) -> Option<f64>,
) -> Result<f64, ImportError> {
    let near =
        |same: fn(&Row, &Row) -> bool| median(rows.iter().filter(|r| same(r, row)).filter_map(of));
    of(row)
        .or_else(|| near(|a, b| a.subregion == b.subregion))
        .or_else(|| near(|a, b| a.region == b.region))
        .or_else(|| near(|_, _| true))
        .ok_or_else(|| missing(INDICATORS, &row.iso3))
}

/// Electoral democracy, else the median of the rows with the same dichotomous code (in the region,
/// then in the world).
pub(super) fn liberty(rows: &[Row], row: &Row) -> Result<f64, ImportError> {
    let like = |everywhere: bool| {
        let alike = |r: &&Row| {
            r.bmr_democracy_2012 == row.bmr_democracy_2012 && (everywhere || r.region == row.region)
        };
        median(rows.iter().filter(alike).filter_map(|r| r.polyarchy_2012))
    };
    row.polyarchy_2012
        .or_else(|| like(false))
        .or_else(|| like(true))
        .ok_or_else(|| missing(INDICATORS, &row.iso3))
}

pub(super) fn facts(rows: &[Row], seats: &[Seat]) -> Result<Vec<Facts>, ImportError> {
    let find = |seat: &Seat| {
        rows.iter()
            .find(|r| r.iso3 == seat.iso3)
            .ok_or_else(|| missing(INDICATORS, &seat.iso3))
    };
    let seated = seats.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    let column = |of| {
        seated
            .iter()
            .map(|r| known(rows, r, of))
            .collect::<Result<Vec<f64>, _>>()
    };
    let gdp = column(|r| r.gdp_usd)?;
    let population = column(|r| r.population)?;
    let wealth = column(|r| r.gdp_per_capita)?;
    let net = column(|r| r.internet_users_pct)?;
    let broadband = column(|r| r.fixed_broadband_per_100)?;
    let mobile = column(|r| r.mobile_per_100)?;
    let alignment = column(|r| r.unga_ideal_2011)?;
    let logs: Vec<f64> = gdp.iter().map(|g| libm::log(g.max(1.0))).collect();
    let low = logs.iter().copied().fold(f64::INFINITY, f64::min);
    let high = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    seated
        .iter()
        .enumerate()
        .map(|(i, row)| {
            Ok(Facts {
                gdp_bn: gdp[i] / 1e9,
                population_m: population[i] / 1e6,
                alignment: alignment[i],
                liberty: liberty(rows, row)?,
                internet: net[i] / 100.0,
                size: (logs[i] - low) / (high - low).max(f64::EPSILON),
                wealth: rank(&wealth, wealth[i]),
                net: rank(&net, net[i]),
                broadband: rank(&broadband, broadband[i]),
                mobile: rank(&mobile, mobile[i]),
                oecd: f64::from(row.oecd),
                five_eyes: f64::from(row.five_eyes),
            })
        })
        .collect()
}

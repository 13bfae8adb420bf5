//! What runs of the record showed, gathered over seeds, in the terms of the targets.
//!
//! As in the record, only incidents of states against states that somebody noticed within the years
//! count. What the model does not have (concessions, the severity of a reply, who else names a
//! culprit) has no row here.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::Session;
use crate::rules::operations::Kind;
use crate::sim::{Actor, Happening, Incident, Incidents};

/// Days in the model's year.
const YEAR: u32 = 360;
/// Years before the window in which rates are counted: 2000 to 2006.
const BEFORE: u32 = 7;
/// Years of that window: 2007 to 2020.
const YEARS: u32 = 14;
/// The first rung that is public, that of the law, and the first that is cyber in kind (rule 8.4).
const PUBLIC: u8 = 2;
const LAW: u8 = 3;
const IN_KIND: u8 = 5;

/// Numbers gathered over runs.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// Yes and all, by row.
    shares: BTreeMap<&'static str, (f64, f64)>,
    /// Lags from the blow to the naming, in days.
    lags: Vec<f64>,
    /// Incidents per active pair and year of the window.
    years: Vec<f64>,
}

/// An incident of the record: day, from, to, what.
struct Seen<'a> {
    day: u32,
    from: usize,
    to: usize,
    what: &'a Incident,
}

impl Watch {
    fn count(&mut self, row: &'static str, yes: bool) {
        let share = self.shares.entry(row).or_default();
        share.0 += f64::from(u8::from(yes));
        share.1 += 1.0;
    }

    /// Adds a finished run.
    pub fn add(&mut self, session: &mut Session) {
        let end = session.scenario().setup.quarters * YEAR / 4;
        let disputes = disputes(session);
        let incidents = session.world().resource::<Incidents>().all.clone();
        let mut seen: Vec<Seen> = incidents
            .iter()
            .filter(|i| i.detected < end)
            .filter_map(|i| match i.initiator {
                Actor::State(from) => Some(Seen {
                    day: i.day,
                    from,
                    to: i.target,
                    what: i,
                }),
                _ => None,
            })
            .collect();
        seen.sort_by_key(|s| (s.day, s.from, s.to));
        for s in &seen {
            self.one(s);
        }
        self.after(&seen, &disputes, end);
        self.per_year(&seen);
        self.answers(&incidents, end);
    }

    fn one(&mut self, s: &Seen) {
        let kind = s.what.kind;
        let spying = matches!(kind, Kind::Espionage | Kind::Interdiction);
        self.count("objective_achieved", s.what.success);
        self.count("obj_degrade", kind == Kind::Alteration);
        self.count("obj_disruption", !spying && kind != Kind::Alteration);
        for (row, at) in [
            ("severity_1", 1),
            ("severity_2", 2),
            ("severity_3", 3),
            ("severity_4", 4),
            ("severity_5", 5),
            ("severity_6", 6),
        ] {
            self.count(row, s.what.severity == at);
        }
        self.count("severity_ge5", s.what.severity >= 5);
        if let Some(rung) = s.what.answer {
            self.count("paired_cyber_reply", rung >= IN_KIND);
        }
        if s.what.public {
            self.lags.push(f64::from(s.what.attributed - s.what.day));
        }
    }

    /// What followed within so many days, for incidents whose window closes before the end.
    fn after(&mut self, seen: &[Seen], disputes: &[(u32, usize, usize)], end: u32) {
        type Row = (&'static str, u32);
        const OPPOSITE: [Row; 4] = [
            ("opposite_incident_within_30d", 30),
            ("opposite_incident_within_90d", 90),
            ("opposite_incident_within_180d", 180),
            ("opposite_incident_within_365d", 365),
        ];
        const SAME: [Row; 3] = [
            ("same_side_repeat_within_30d", 30),
            ("same_side_repeat_within_90d", 90),
            ("same_side_repeat_within_180d", 180),
        ];
        const DISPUTES: [Row; 2] = [
            ("MID_onset_within_90d_after_incident", 90),
            ("MID_onset_within_365d_after_incident", 365),
        ];
        for (k, s) in seen.iter().enumerate() {
            let later = |days: u32, from: usize, to: usize| {
                let within = seen[k + 1..].iter().take_while(|o| o.day <= s.day + days);
                let mut of_pair = within.filter(|o| o.from == from && o.to == to);
                of_pair.any(|o| o.day > s.day)
            };
            let open = |days: u32| s.day + days < end;
            for (row, days) in OPPOSITE.into_iter().filter(|r| open(r.1)) {
                self.count(row, later(days, s.to, s.from));
            }
            for (row, days) in SAME.into_iter().filter(|r| open(r.1)) {
                self.count(row, later(days, s.from, s.to));
            }
            let pair = (s.from.min(s.to), s.from.max(s.to));
            for (row, days) in DISPUTES.into_iter().filter(|r| open(r.1)) {
                let mut here = disputes.iter().filter(|d| (d.1, d.2) == pair);
                self.count(row, here.any(|d| d.0 > s.day && d.0 <= s.day + days));
            }
        }
    }

    /// Incidents by pair and year, for pairs that have any in the window.
    fn per_year(&mut self, seen: &[Seen]) {
        let mut pairs: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
        for s in seen {
            let Some(year) = (s.day / YEAR).checked_sub(BEFORE).filter(|y| *y < YEARS) else {
                continue;
            };
            let pair = (s.from.min(s.to), s.from.max(s.to));
            let years = pairs
                .entry(pair)
                .or_insert_with(|| vec![0.0; YEARS as usize]);
            years[year as usize] += 1.0;
        }
        self.years.extend(pairs.into_values().flatten());
    }

    /// Answers in the last two years, criminals and companies included, as the record has them.
    fn answers(&mut self, all: &[Incident], end: u32) {
        let recent = |i: &&Incident| i.attributed < end && i.attributed + 2 * YEAR >= end;
        for i in all.iter().filter(recent) {
            let rung = i.answer.unwrap_or(0);
            let class = match i.severity {
                0..=2 => "public_response_2022_23_low_0_2",
                3..=4 => "public_response_2022_23_mid_3_4",
                _ => "public_response_2022_23_high_5plus",
            };
            for row in [class, "public_response_2022_23_all"] {
                self.count(row, rung >= PUBLIC);
            }
            self.count("legal_response_2022_23", rung == LAW);
            self.count("political_response_2022_23", rung >= PUBLIC && rung != LAW);
        }
    }

    /// Every row there is something to say on.
    #[must_use]
    pub fn rows(&self) -> BTreeMap<String, f64> {
        let shares = self.shares.iter().filter(|s| s.1.1 > 0.0);
        let mut rows: BTreeMap<String, f64> = shares
            .map(|(row, (yes, all))| ((*row).to_owned(), yes / all))
            .collect();
        let mut lags = self.lags.clone();
        lags.sort_by(f64::total_cmp);
        if let Some(last) = lags.len().checked_sub(1) {
            let at = |share: f64| lags[(share * last as f64).round() as usize];
            rows.insert("attribution_lag_median_political".to_owned(), at(0.5));
            rows.insert("attribution_lag_p90_political".to_owned(), at(0.9));
        }
        if !self.years.is_empty() {
            let n = self.years.len() as f64;
            let mean = self.years.iter().sum::<f64>() / n;
            let off = self.years.iter().map(|y| (y - mean) * (y - mean));
            let variance = off.sum::<f64>() / n;
            let zero = self.years.iter().filter(|y| **y == 0.0).count() as f64;
            rows.insert("incidents_per_active_dyad_year_2007_20".to_owned(), mean);
            rows.insert("zero_incident_dyad_years".to_owned(), zero / n);
            // The negative binomial's k by moments; without overdispersion there is none.
            if variance > mean {
                rows.insert(
                    "negbin_k_2007_20".to_owned(),
                    mean * mean / (variance - mean),
                );
            }
        }
        rows
    }
}

/// Armed disputes: middle of their quarter, the pair in order.
fn disputes(session: &Session) -> Vec<(u32, usize, usize)> {
    let scenario = session.scenario();
    let first = scenario.setup.days + 2;
    let mut all = BTreeSet::new();
    for entry in session.journal() {
        let Happening::Dispute { a, b } = &entry.what else {
            continue;
        };
        if let (Some(a), Some(b)) = (scenario.seat(a), scenario.seat(b)) {
            let quarter = entry.turn.saturating_sub(first);
            all.insert((quarter * YEAR / 4 + YEAR / 8, a.min(b), a.max(b)));
        }
    }
    all.into_iter().collect()
}

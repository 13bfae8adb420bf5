//! What runs of the record showed, gathered over seeds, in the terms of the targets.
//!
//! As in the record, only incidents of states against states that somebody noticed within the years
//! count. What the model does not have has no row here.

use crate::forecast::threads::each;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::{Incident, Incidents, Namer};
use crate::model::years::Kind;
use crate::model::{Scenario, Theory};
use crate::session::Session;
use crate::world::journal::Happening;

/// Days unnoticed after which espionage is long (the record's medians are 104 and 380).
const LONG: u32 = 200;
/// Days within which a worse incident from the same side counts as escalation.
const SOON: u32 = 30;
/// Days in the model's year.
const YEAR: u32 = 360;
/// Years before the window in which rates are counted: 2000 to 2006.
const BEFORE: u32 = 7;
/// Years of that window: 2007 to 2020.
const YEARS: u32 = 14;

/// Numbers gathered over runs.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// Yes and all, by row.
    shares: BTreeMap<&'static str, (f64, f64)>,
    /// Days from the incident to the naming, by who names.
    lags: BTreeMap<&'static str, Vec<f64>>,
    /// Incidents per active pair and year of the window.
    years: Vec<f64>,
}

/// Runs the record under a theory, once for each seed below `seeds`, on every core there is; what
/// is gathered does not depend on their number.
#[must_use]
pub fn run(
    scenario: &Arc<Scenario>,
    theory: &Theory,
    seeds: u64,
    on_run: &(dyn Fn() + Sync),
) -> Watch {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let seeds: Vec<u64> = (0..seeds).collect();
    let watched = each(&seeds, threads, |&seed| {
        let (scenario, theory) = (scenario.clone(), theory.clone());
        let mut session = Session::new(scenario, theory, seed, None, crate::delegates::plugin);
        session.play(&[], |_| ());
        let mut watch = Watch::default();
        watch.add(&mut session);
        on_run();
        watch
    });
    let mut all = Watch::default();
    for watch in watched {
        all.merge(watch);
    }
    all
}

/// An incident of the record: day, from, to, what.
struct Seen<'a> {
    day: u32,
    from: StateId,
    to: StateId,
    what: &'a Incident,
}

impl Watch {
    fn count(&mut self, row: &'static str, yes: bool) {
        let share = self.shares.entry(row).or_default();
        share.0 += f64::from(u8::from(yes));
        share.1 += 1.0;
    }

    /// Adds what another has gathered.
    fn merge(&mut self, other: Self) {
        for (row, (yes, all)) in other.shares {
            let share = self.shares.entry(row).or_default();
            share.0 += yes;
            share.1 += all;
        }
        for (who, lags) in other.lags {
            self.lags.entry(who).or_default().extend(lags);
        }
        self.years.extend(other.years);
    }

    /// Adds a finished run.
    pub fn add(&mut self, session: &mut Session) {
        let end = session.scenario().setup.quarters * YEAR / 4;
        let disputes = disputes(session);
        let incidents = session.world().resource::<Incidents>().all.clone();
        let mut seen: Vec<Seen> = incidents
            .iter()
            .filter(|i| i.finding.detected < end)
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
        self.count("paired_cyber_reply", s.what.answer.reply.is_some());
        if let Some(reply) = s.what.answer.reply {
            self.count("reply_more_severe", reply > s.what.severity);
            self.count("reply_same_severity", reply == s.what.severity);
            self.count("reply_less_severe", reply < s.what.severity);
        }
        self.count("concession_any", s.what.conceded);
        let long = s.what.finding.detected >= s.day + LONG;
        let aim = match kind {
            Kind::Alteration => "concession_given_degrade",
            _ if !spying => "concession_given_disruption",
            _ if long => "concession_given_espionage_long",
            _ => "concession_given_espionage_short",
        };
        self.count(aim, s.what.conceded);
    }

    /// What followed within so many days, for incidents whose window closes before the end.
    fn after(&mut self, seen: &[Seen], disputes: &[(u32, StateId, StateId)], end: u32) {
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
            let later = |days: u32, from: StateId, to: StateId| {
                let within = seen[k + 1..].iter().take_while(|o| o.day <= s.day + days);
                let mut of_pair = within.filter(|o| o.from == from && o.to == to);
                of_pair.any(|o| o.day > s.day)
            };
            let worse =
                |o: &Seen| (o.from, o.to) == (s.from, s.to) && o.what.severity > s.what.severity;
            let soon = seen[k + 1..].iter().take_while(|o| o.day <= s.day + SOON);
            let mut soon = soon.filter(|o| o.day > s.day);
            let reply = s.what.answer.reply.is_some_and(|r| r > s.what.severity);
            self.count("cyber_escalation_flag", reply || soon.any(worse));
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
        let mut pairs: BTreeMap<(StateId, StateId), Vec<f64>> = BTreeMap::new();
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
        let recent =
            |i: &&Incident| i.finding.attributed < end && i.finding.attributed + 2 * YEAR >= end;
        for i in all.iter().filter(|i| i.finding.detected < end) {
            let mut said = |who, day: u32| {
                let days = f64::from(day - i.day);
                self.lags.entry(who).or_default().push(days);
            };
            if i.finding.public {
                said("political", i.finding.attributed);
            }
            for &(who, day) in &i.finding.named {
                let who = match who {
                    Namer::Industry => "industry",
                    Namer::Third => "third_party",
                    Namer::Culprit => "self_claim",
                };
                said(who, day);
            }
        }
        for i in all.iter().filter(recent) {
            // Cyber in kind is not public (rule 8.4).
            let rung = i.answer.rung.unwrap_or_default();
            let class = match i.severity {
                0..=2 => "public_response_2022_23_low_0_2",
                3..=4 => "public_response_2022_23_mid_3_4",
                _ => "public_response_2022_23_high_5plus",
            };
            for row in [class, "public_response_2022_23_all"] {
                self.count(row, rung.is_public());
            }
            self.count("legal_response_2022_23", rung == Rung::LawEnforcement);
            self.count(
                "political_response_2022_23",
                rung.is_public() && rung != Rung::LawEnforcement,
            );
        }
    }

    /// Every row there is something to say on.
    #[must_use]
    pub fn rows(&self) -> BTreeMap<String, f64> {
        let shares = self.shares.iter().filter(|s| s.1.1 > 0.0);
        let mut rows: BTreeMap<String, f64> = shares
            .map(|(row, (yes, all))| ((*row).to_owned(), yes / all))
            .collect();
        for (who, lags) in &self.lags {
            let mut lags = lags.clone();
            lags.sort_by(f64::total_cmp);
            let at = |share: f64| lags[(share * (lags.len() - 1) as f64).round() as usize];
            rows.insert(format!("attribution_lag_median_{who}"), at(0.5));
            rows.insert(format!("attribution_lag_p90_{who}"), at(0.9));
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
fn disputes(session: &Session) -> Vec<(u32, StateId, StateId)> {
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

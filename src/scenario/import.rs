//! From the compiled record to `states.ron` and `relations.csv` (rules: `docs/DATA.md`).
//!
//! Reads only what was known before the signing: the column `signed_2012` is never looked at.

mod facts;
mod kinds;
mod map;
mod online;
mod source;
mod ties;
mod wishes;

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::model::functions::logistic;
use crate::model::state::Interest;
use crate::say;
use facts::{Facts, facts};
use source::{INDICATORS, Seat, missing, table};

pub use source::{ImportError, Source};

/// The dimensions of the text, in the order they are written.
const DIMENSIONS: [&str; 23] = [
    "scope",
    "content",
    "security",
    "spam",
    "rights",
    "access",
    "internet",
    "numbering",
    "calling_line",
    "misuse",
    "roaming_info",
    "roaming_price",
    "payment",
    "energy",
    "emergency",
    "landlocked",
    "accessibility",
    "encryption",
    "surveillance",
    "restraint",
    "sharing",
    "checking",
    "supply",
];

/// The two files of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Text of `states.ron`.
    pub states_ron: String,
    /// Text of `relations.csv`.
    pub relations_csv: String,
    /// Text of `online.csv`.
    pub online_csv: String,
}

/// Whose published lines count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Those of groups and of single states.
    All,
    /// Those of groups only.
    Groups,
}

const SEATS: &str = "wcit12/states.csv";
const POSITIONS: &str = "wcit12/positions.csv";
const AGREEMENT: &str = "relations/agreement_s66.csv";
const SPECIAL: &str = "geography/special.csv";
const COALITION: &str = "wcit12/freedom_online.csv";

#[derive(Deserialize)]
struct Position {
    group_or_state: String,
    dimension: String,
    ideal: Option<f64>,
    salience: f64,
}

#[derive(Deserialize)]
struct Pair {
    iso3_a: String,
    iso3_b: String,
    unga_agree_s66: Option<f64>,
    ideal_distance_2011: Option<f64>,
}

#[derive(Deserialize)]
struct Special {
    iso3: String,
}

/// The seats by code, their numbers, their published positions.
type Published = (Vec<Seat>, Vec<Facts>, Vec<Vec<(f64, f64)>>);

fn published(data: Source, lines: Lines) -> Result<Published, ImportError> {
    let mut seats: Vec<Seat> = table(data, SEATS)?;
    seats.sort_by(|a, b| a.iso3.cmp(&b.iso3));
    let facts = facts(&table(data, INDICATORS)?, &seats)?;
    let mut rows: Vec<Position> = table(data, POSITIONS)?;
    let common = |who: &str| who == "all" || seats.iter().any(|s| s.regional_group == who);
    rows.retain(|r| lines == Lines::All || common(&r.group_or_state));
    let positions = positions(&rows);
    let special: Vec<Special> = table(data, SPECIAL)?;
    let special: BTreeSet<&str> = special.iter().map(|s| s.iso3.as_str()).collect();
    let means = kinds::lines(&facts, &groups(&seats));
    let mut points = Vec::new();
    for ((seat, own), mean) in seats.iter().zip(&facts).zip(means) {
        let special = special.contains(seat.iso3.as_str());
        points.push(interests(seat, own, mean, special, &positions)?);
    }
    Ok((seats, facts, points))
}

fn groups(seats: &[Seat]) -> Vec<&str> {
    seats.iter().map(|s| s.regional_group.as_str()).collect()
}

/// Published positions by state and dimension, as they would stand in `states.ron`.
///
/// # Errors
/// As [`import`].
pub fn positions_of(
    data: Source,
    lines: Lines,
) -> Result<BTreeMap<String, BTreeMap<String, Interest>>, ImportError> {
    let (seats, _, points) = published(data, lines)?;
    let third = |x: f64| (x * 1000.0).round() / 1000.0;
    let one = |points: Vec<(f64, f64)>| {
        let named = DIMENSIONS.into_iter().zip(points);
        let interest = |(ideal, salience)| Interest {
            ideal: third(ideal),
            salience: third(salience),
        };
        named.map(|(d, p)| (d.to_owned(), interest(p))).collect()
    };
    let all = seats.into_iter().zip(points);
    Ok(all.map(|(seat, points)| (seat.iso3, one(points))).collect())
}

/// Members of the Freedom Online Coalition before the conference; for the back-test.
///
/// # Errors
/// If the file is absent or a row does not parse.
pub fn members(data: Source) -> Result<BTreeSet<String>, ImportError> {
    let rows: Vec<Special> = table(data, COALITION)?;
    Ok(rows.into_iter().map(|r| r.iso3).collect())
}

/// Makes both files from `assets/data`.
///
/// # Errors
/// When a file is absent, a row does not parse, or a seat lacks its row, place or group line.
pub fn import(data: Source) -> Result<Imported, ImportError> {
    let (seats, facts, points) = published(data, Lines::All)?;
    let groups = groups(&seats);
    let (anchors, borders) = map::read(data)?;
    let traits = kinds::traits(&facts, &groups, &points);

    let head = say!("scenario-made-by-import");
    let mut out = format!("// {head}\n") + "States(states: [\n";
    for (((seat, own), traits), points) in seats.iter().zip(&facts).zip(&traits).zip(&points) {
        let kind = kinds::delegate(traits);
        let (x, y) = anchors
            .get(&seat.iso3)
            .ok_or_else(|| missing(map::MAP, &seat.iso3))?;
        let place = format!("({}, {})", short(*x), short(*y));
        let mut groups = vec![&seat.regional_group, &seat.secondary_group];
        groups.retain(|g| !g.is_empty());
        let (iso, name, alignment) = (&seat.iso3, &seat.name, short(own.alignment));
        out.push_str("    State(\n");
        let (iso, name, groups) = (
            format!("{iso:?}"),
            format!("{name:?}"),
            format!("{groups:?}"),
        );
        line(
            &mut out,
            &[("iso", iso), ("name", name), ("groups", groups)],
        );
        let kind = kind.to_string();
        let more = [
            ("anchor", place),
            ("alignment", alignment),
            ("delegate", kind),
        ];
        line(&mut out, &more);
        for component in components(own) {
            line(&mut out, &[component]);
        }
        out.push_str("        interests: {\n");
        for (dimension, (point, weight)) in DIMENSIONS.iter().zip(points) {
            let both = fields(["ideal", "salience"], &[*point, *weight]);
            let _ = writeln!(out, "            {dimension:?}: {both},");
        }
        out.push_str("        },\n    ),\n");
    }
    out.push_str("])\n");
    let ties = ties::read(data)?;
    let relations_csv = relations(&table(data, AGREEMENT)?, &seats, (&borders, &ties))?;
    Ok(Imported {
        states_ron: out,
        relations_csv,
        online_csv: online::online(data, &seats)?,
    })
}

/// A line of a state: fields with what they hold.
fn line(out: &mut String, fields: &[(&str, String)]) {
    let fields = fields
        .iter()
        .map(|(name, holds)| format!("{name}: {holds}"));
    let _ = writeln!(out, "        {},", fields.collect::<Vec<_>>().join(", "));
}

type Positions = BTreeMap<(String, String), (Option<f64>, f64)>;

fn positions(rows: &[Position]) -> Positions {
    rows.iter()
        .flat_map(|r| r.group_or_state.split('|').map(move |who| (who, r)))
        .map(|(who, r)| ((who.to_owned(), r.dimension.clone()), (r.ideal, r.salience)))
        .collect()
}

/// Ideal point and salience per dimension; saliences sum to about 1.
fn interests(
    seat: &Seat,
    own: &Facts,
    line: f64,
    special: bool,
    positions: &Positions,
) -> Result<Vec<(f64, f64)>, ImportError> {
    let west = logistic(5.0 * (own.alignment - line) - 2.5);
    let mut out = Vec::new();
    for dimension in DIMENSIONS {
        let at = |who: &str| positions.get(&(who.to_owned(), dimension.to_owned()));
        let none = || missing(POSITIONS, &format!("{}, {dimension}", seat.iso3));
        let ideal = |who: &str| at(who).and_then(|p| p.0);
        let row = at(&seat.iso3)
            .or_else(|| at(&seat.regional_group))
            .or_else(|| at("all"))
            .ok_or_else(none)?;
        let point = match wishes::ideal(dimension, own) {
            Some(wish) => wish,
            _ if ideal(&seat.iso3).is_some() => ideal(&seat.iso3).ok_or_else(none)?,
            _ => {
                let main = ideal(&seat.regional_group).ok_or_else(none)?;
                let second = ideal(&seat.secondary_group);
                let group = second.map_or(main, |second| 0.75 * main + 0.25 * second);
                let cept = ideal("CEPT").ok_or_else(none)?;
                let pole = f64::midpoint(cept, ideal("USA").unwrap_or(cept));
                let pulled = (1.0 - west) * group + west * pole;
                let raised = dimension == "landlocked" && special && own.oecd < 0.5;
                if raised { pulled.max(3.0) } else { pulled }
            }
        };
        let weight = match dimension {
            "rights" | "encryption" | "surveillance" => 0.5 + own.concern(),
            "payment" | "roaming_price" => 0.5 + own.industry(),
            "landlocked" if special => 4.0,
            "restraint" | "sharing" | "checking" | "supply" => wishes::at_stake(own),
            _ => 1.0,
        };
        out.push((point.clamp(0.0, 4.0), row.1 * weight));
    }
    let sum: f64 = out.iter().map(|i| i.1).sum();
    Ok(out
        .into_iter()
        .map(|(point, weight)| (point, weight / sum))
        .collect())
}

/// A number with at most three decimals, and at least one.
fn short(value: f64) -> String {
    let rounded = (value * 1000.0).round() / 1000.0;
    format!("{:?}", if rounded == 0.0 { 0.0 } else { rounded })
}

fn fields<const N: usize>(names: [&str; N], values: &[f64; N]) -> String {
    let cells = names.iter().zip(values);
    let each: Vec<String> = cells
        .map(|(name, v)| format!("{name}: {}", short(*v)))
        .collect();
    format!("({})", each.join(", "))
}

/// Scales to thousandths that sum to 1; the largest takes what rounding leaves.
fn shares(raw: [f64; 5]) -> [f64; 5] {
    let sum: f64 = raw.iter().sum();
    let mut parts = raw.map(|v| (v / sum * 1000.0).round());
    let left = 1000.0 - parts.iter().sum::<f64>();
    if let Some(largest) = parts.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *largest += left;
    }
    parts.map(|v| v / 1000.0)
}

/// The components of one state, a line each; every formula is in `docs/DATA.md`.
fn components(own: &Facts) -> [(&'static str, String); 6] {
    let (big, free) = (own.size, own.liberty);
    let (dependence, exposure) = (own.dependence(), own.exposure());
    let (offence, defence) = (own.offence(), own.defence());
    let watch = own.watch().min(1.0);
    let restraint = 0.25 + 0.4 * free + 0.25 * (1.0 - big);
    let retaliation = 0.1 + 0.5 * big + 0.25 * (1.0 - free);
    let budget = shares([
        0.5 * offence * (1.0 - 0.5 * restraint),
        0.3 + 0.5 * dependence,
        0.1 + 0.4 * watch,
        0.25 + 0.25 * (1.0 - big),
        0.02 + 0.25 * own.wealth * free,
    ]);
    let budgets = ["offence", "defence", "surveillance", "diplomacy", "aid"];
    let size = fields(["gdp_bn", "population_m"], &[own.gdp_bn, own.population_m]);
    let digital = fields(["dependence", "exposure"], &[dependence, exposure]);
    let skills = [offence, defence, watch, own.attribution()];
    let skills = fields(
        ["offence", "defence", "surveillance", "attribution"],
        &skills,
    );
    let home = [free, own.industry(), own.concern()];
    let home = fields(["liberty", "industry_voice", "public_concern"], &home);
    let doctrine = [restraint, retaliation, own.risk().min(1.0)];
    let doctrine = fields(["restraint", "retaliation", "risk_tolerance"], &doctrine);
    [
        ("economy", size),
        ("digital", digital),
        ("capabilities", skills),
        ("society", home),
        ("doctrine", doctrine),
        ("budget", fields(budgets, &budget)),
    ]
}

/// Agreement per pair of seats: recorded, or else 1 − 0.18 × the distance of ideal points.
fn relations(
    pairs: &[Pair],
    seats: &[Seat],
    (borders, ties): (&map::Borders, &ties::Ties),
) -> Result<String, ImportError> {
    let known: BTreeMap<(&str, &str), &Pair> = pairs
        .iter()
        .map(|p| ((p.iso3_a.as_str(), p.iso3_b.as_str()), p))
        .collect();
    let mut out = String::from("iso_a,iso_b,agreement,contiguous,alliance,dispute\n");
    for (i, first) in seats.iter().enumerate() {
        for second in &seats[i + 1..] {
            let (a, b) = (first.iso3.as_str(), second.iso3.as_str());
            let pair = known.get(&(a, b)).or_else(|| known.get(&(b, a)));
            let agreement = pair
                .and_then(|p| {
                    p.unga_agree_s66
                        .or_else(|| p.ideal_distance_2011.map(|d| 1.0 - 0.18 * d))
                })
                .ok_or_else(|| missing(AGREEMENT, &format!("{a}, {b}")))?;
            let contiguous = u8::from(borders.contains(&(a.to_owned(), b.to_owned())));
            let (alliance, dispute) = ties.between(a, b);
            let _ = writeln!(
                out,
                "{a},{b},{:.4},{contiguous},{alliance},{dispute}",
                agreement.clamp(0.0, 1.0)
            );
        }
    }
    Ok(out)
}

//! What lies between the states of a scenario: recorded agreement, shared borders, alliances and
//! disputes, from `relations.csv`.

use crate::scenario::locate::Place;
use crate::scenario::report::Fault;
use crate::scenario::report::Report;
use std::collections::BTreeMap;

/// What is recorded of two states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Between {
    /// Agreement of votes, 0–1.
    pub agreement: f64,
    /// Whether they share a border.
    pub contiguous: bool,
    /// How far they are allied, 0–1.
    pub alliance: f64,
    /// Level of their live dispute, 0–3.
    pub dispute: u8,
}

/// A row of `relations.csv`; the last two columns may be absent.
#[derive(serde::Deserialize)]
struct Row {
    iso_a: String,
    iso_b: String,
    agreement: f64,
    contiguous: u8,
    #[serde(default)]
    alliance: f64,
    #[serde(default)]
    dispute: u8,
}

/// Reads `relations.csv`: every unordered pair once.
pub(super) fn relations(
    (file, source): &(String, String),
    codes: &[String],
    report: &mut Report,
) -> BTreeMap<(String, String), Between> {
    let mut pairs = BTreeMap::new();
    let mut fault = |line: u64, message: String, help: &str| {
        let place = Place {
            line: usize::try_from(line).unwrap_or(1),
            column: 1,
        };
        report.faults.push(Fault {
            file: file.clone(),
            place,
            message,
            help: Some(help.to_owned()),
        });
    };
    let mut reader = csv::Reader::from_reader(source.as_bytes());
    let shape = "a row is iso_a,iso_b,agreement,contiguous, and alliance,dispute if you know them";
    for row in reader.deserialize::<Row>() {
        match row {
            Err(e) => fault(
                e.position().map_or(1, csv::Position::line),
                e.to_string(),
                shape,
            ),
            Ok(row) => {
                let (a, b) = (row.iso_a, row.iso_b);
                let (agreement, border) = (row.agreement, row.contiguous);
                let line = u64::try_from(pairs.len()).unwrap_or(0) + 2;
                for iso in [&a, &b]
                    .into_iter()
                    .filter(|i| !codes.is_empty() && !codes.contains(i))
                {
                    fault(
                        line,
                        format!("unknown state `{iso}`"),
                        "a code of states.ron",
                    );
                }
                if !(0.0..=1.0).contains(&agreement) || border > 1 {
                    fault(
                        line,
                        format!("agreement {agreement} and contiguous {border}"),
                        "0 to 1, and 0 or 1",
                    );
                }
                if !(0.0..=1.0).contains(&row.alliance) || row.dispute > 3 {
                    fault(
                        line,
                        format!("alliance {} and dispute {}", row.alliance, row.dispute),
                        "0 to 1, and 0, 1, 2 or 3",
                    );
                }
                let key = if a < b { (a, b) } else { (b, a) };
                let between = Between {
                    agreement,
                    contiguous: border == 1,
                    alliance: row.alliance,
                    dispute: row.dispute,
                };
                pairs.insert(key, between);
            }
        }
    }
    let mut sorted = codes.to_vec();
    sorted.sort();
    sorted.dedup();
    for (i, a) in sorted.iter().enumerate() {
        for b in &sorted[i + 1..] {
            if !source.is_empty() && !pairs.contains_key(&(a.clone(), b.clone())) {
                fault(1, format!("no row for {a} and {b}"), shape);
            }
        }
    }
    pairs
}

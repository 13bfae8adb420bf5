//! What lies between the states of a scenario: recorded agreement and shared borders, from `relations.csv`.

use crate::scenario::locate::Place;
use crate::scenario::report::Fault;
use crate::scenario::report::Report;
use std::collections::BTreeMap;
/// Reads `relations.csv`: every unordered pair once.
pub(super) fn relations(
    (file, source): &(String, String),
    codes: &[String],
    report: &mut Report,
) -> BTreeMap<(String, String), (f64, bool)> {
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
    let shape = "a row is iso_a,iso_b,agreement,contiguous";
    for row in reader.deserialize::<(String, String, f64, u8)>() {
        match row {
            Err(e) => fault(
                e.position().map_or(1, csv::Position::line),
                e.to_string(),
                shape,
            ),
            Ok((a, b, agreement, border)) => {
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
                let key = if a < b { (a, b) } else { (b, a) };
                pairs.insert(key, (agreement, border == 1));
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

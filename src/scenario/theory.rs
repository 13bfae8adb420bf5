//! Reads `assets/theories/*.ron`: every number with its unit, range and source.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::theory::Assumption;
use crate::say;
use crate::scenario::faults::nearest;
use crate::scenario::locate;
use crate::scenario::locate::Located;
use crate::scenario::report::{Fault, FaultReport};

#[derive(Deserialize)]
#[serde(rename = "Theory", deny_unknown_fields)]
struct Raw {
    name: String,
    title: String,
    summary: String,
    numbers: BTreeMap<Located<String>, Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    value: Located<f64>,
    unit: String,
    range: (f64, f64),
    source: String,
}

/// A theory from its file, or every fault in it.
pub(super) fn read(file: String, source: &str) -> Result<Theory, Box<FaultReport>> {
    let mut report = FaultReport {
        sources: [(file.clone(), source.to_owned())].into(),
        faults: vec![],
    };
    let Some(raw) = report.read::<Raw>(&file, source) else {
        return Err(Box::new(report));
    };
    let mut fault = |mark: u32, message: Sentence, help: Sentence| {
        let place = locate::find::<Raw>(source, mark);
        report.faults.push(Fault {
            file: file.clone(),
            place,
            message,
            help: Some(help),
        });
    };
    let mut theory = Theory::blank(raw.name, raw.title, raw.summary);
    let mut about = BTreeMap::new();
    for (name, number) in raw.numbers {
        let (low, high) = number.range;
        let value = number.value.value;
        if let Err(e) = theory.set(&name.value, value) {
            let known: Vec<&str> = Theory::numbers().map(|n| n.name).collect();
            let near = Theory::renamed(&name.value)
                .or_else(|| nearest(&name.value, known.iter().copied()));
            let help = near.map_or_else(
                || Sentence::words(known.join(", ")),
                |n| say!("scenario-near", name = n),
            );
            let message = e.to_string();
            let message = message.split(';').next().unwrap_or_default();
            fault(name.mark, Sentence::words(message), help);
        }
        if !(low..=high).contains(&value) {
            let message = say!("scenario-own-range", name = &name.value);
            let (low, high) = (low.to_string(), high.to_string());
            let help = say!("scenario-own-range-help", low = low, high = high);
            fault(number.value.mark, message, help);
        }
        let assumption = Assumption {
            unit: number.unit,
            low,
            high,
            source: number.source,
        };
        about.insert(name.value, assumption);
    }
    let missing = Theory::numbers().filter(|n| !about.contains_key(n.name));
    for number in missing {
        let (name, what) = (number.name, number.what().to_string());
        let message = say!(
            "scenario-no-number",
            name = name,
            what = what.to_lowercase()
        );
        fault(0, message, say!("scenario-no-number-help", name = name));
    }
    if !report.faults.is_empty() {
        report.sort();
        return Err(Box::new(report));
    }
    theory.about = Arc::new(about);
    Ok(theory)
}

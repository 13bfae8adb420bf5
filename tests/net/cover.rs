//! Which kinds of action a script has.

use plenary::model::{Action, Decision, Exposure, Favour, Forum, Gavel, Kind, Pledge, Posture};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

/// Names of the variants of an enum, as files write them: serde lists them when it meets another.
fn variants<T: DeserializeOwned>(what: &str) -> BTreeSet<String> {
    let Err(error) = serde_json::from_str::<T>("\"?\"") else {
        return BTreeSet::new();
    };
    let error = error.to_string();
    let names = error.split('`').skip(3).step_by(2);
    names.map(|name| format!("{what} {name}")).collect()
}

/// Everything that the scripts have to use.
pub fn wanted() -> BTreeSet<String> {
    let mut all = variants::<Action>("action");
    all.extend(variants::<Gavel>("gavel"));
    all.extend(variants::<Decision>("decide"));
    all.extend(variants::<Posture>("posture"));
    all.extend(variants::<Exposure>("expose"));
    all.extend(variants::<Favour>("favour"));
    all.extend(variants::<Forum>("forum"));
    all.extend(variants::<Kind>("kind"));
    all.extend(variants::<Pledge>("pledges"));
    all.extend((0..=7).map(|rung| format!("rung {rung}")));
    for flag in ["accept", "join", "on", "objects"] {
        all.extend([format!("{flag} true"), format!("{flag} false")]);
    }
    all.extend(["until", "witnesses", "members"].map(|field| format!("field {field}")));
    all
}

/// What one action uses, in the same words.
pub fn used(action: &Action) -> BTreeSet<String> {
    let value = serde_json::to_value(action).unwrap();
    let mut all = BTreeSet::new();
    let (name, inner) = variant(&value);
    all.insert(format!("action {name}"));
    walk(name, inner, &mut all);
    all
}

/// Name and contents of a variant.
fn variant(value: &Value) -> (&str, &Value) {
    match value {
        Value::String(name) => (name, &Value::Null),
        Value::Object(map) => (map.iter().next()).map_or(("", value), |(k, v)| (k.as_str(), v)),
        _ => ("", value),
    }
}

fn walk(name: &str, value: &Value, all: &mut BTreeSet<String>) {
    match (name, value) {
        ("gavel" | "expose", _) => {
            all.insert(format!("{name} {}", variant(value).0));
        }
        ("until" | "witnesses" | "members", Value::Array(_) | Value::Number(_)) => {
            all.insert(format!("field {name}"));
        }
        (_, Value::Object(map)) => map.iter().for_each(|(k, v)| walk(k, v, all)),
        (_, Value::Array(list)) => list.iter().for_each(|v| walk(name, v, all)),
        (_, Value::String(_) | Value::Bool(_) | Value::Number(_)) => {
            let word = value.as_str().map_or(value.to_string(), str::to_owned);
            all.insert(format!("{name} {word}"));
        }
        _ => {}
    }
}

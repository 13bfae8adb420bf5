//! The format manual and its JSON Schema, made from the raw types.

use serde_json::{Map, Value, json};
use std::fmt::Write as _;

use crate::model::lever::Lever;
use crate::scenario::raw::{RawScenario, RawStates, RawText};
use crate::scenario::record::RawRecord;

/// The JSON Schema of the four files.
#[must_use]
pub fn schema() -> String {
    let value = json!({
        "$comment": "Generated from src/scenario/raw.rs and record.rs; do not edit.",
        "scenario.ron": schemars::schema_for!(RawScenario),
        "clauses.ron": schemars::schema_for!(RawText),
        "states.ron": schemars::schema_for!(RawStates),
        "record.ron": schemars::schema_for!(RawRecord),
    });
    // A schema always has a JSON form.
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

/// A short name for a field's type.
fn kind(field: &Value) -> String {
    if let Some(name) = field["$ref"].as_str() {
        return name.rsplit('/').next().unwrap_or(name).to_owned();
    }
    if let Some(any) = field["anyOf"].as_array() {
        return any.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    match &field["type"] {
        Value::String(s) if s == "array" => match field["prefixItems"].as_array() {
            Some(items) => format!(
                "({})",
                items.iter().map(kind).collect::<Vec<_>>().join(", ")
            ),
            None => format!("list of {}", kind(&field["items"])),
        },
        Value::String(s) if s == "object" && !field["additionalProperties"].is_boolean() => {
            format!("map to {}", kind(&field["additionalProperties"]))
        }
        Value::String(s) => s.clone(),
        Value::Array(all) => all
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" or "),
        _ => "value".to_owned(),
    }
}

fn words(value: &Value) -> String {
    value["description"]
        .as_str()
        .unwrap_or_default()
        .replace('\n', " ")
}

fn table(out: &mut String, name: &str, value: &Value) {
    let Some(fields) = value["properties"].as_object() else {
        let _ = writeln!(out, "### {name}\n\n{}\n", words(value));
        choices(out, value);
        return;
    };
    let required: Vec<&str> = value["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let _ = writeln!(
        out,
        "### {name}\n\n{}\n\n| field | type | | meaning |\n|---|---|---|---|",
        words(value)
    );
    for (field, about) in fields {
        let need = if required.contains(&field.as_str()) {
            "required"
        } else {
            "optional"
        };
        let _ = writeln!(
            out,
            "| `{field}` | {} | {need} | {} |",
            kind(about),
            words(about)
        );
    }
    out.push('\n');
}

/// The choices of an enum, with what each holds.
fn choices(out: &mut String, value: &Value) {
    let Some(all) = value["oneOf"].as_array() else {
        return;
    };
    for choice in all {
        let about = words(choice);
        if let Some(name) = choice["const"].as_str() {
            let _ = writeln!(out, "- `{name}`: {about}");
        }
        for (name, inner) in choice["properties"].as_object().into_iter().flatten() {
            let Some(fields) = inner["properties"].as_object() else {
                let _ = writeln!(out, "- `{name}` with {}: {about}", kind(inner));
                continue;
            };
            let _ = writeln!(out, "- `{name}`: {about}");
            for (field, about) in fields {
                let _ = writeln!(out, "  - `{field}` ({}): {}", kind(about), words(about));
            }
        }
    }
    out.push('\n');
}

/// The manual, Markdown.
#[must_use]
pub fn manual() -> String {
    let mut out = String::from(
        "# The scenario format\n\nGenerated from `src/scenario/raw.rs` and `record.rs`; do not edit.\n\
        A scenario is a folder with `scenario.ron`, `clauses.ron`, `states.ron`, `relations.csv` and `SOURCES.md`.\n\
        A `record.ron` beside them is optional: what history did with the same draft.\n\
        With `base: \"other\"` all but the first and the last come from another scenario. Its record \
        then leaves out states that are not at the table, and days past the last.\n\
        `relations.csv` has a row per pair of states: `iso_a,iso_b,agreement,contiguous,alliance,dispute`; \
        the last two, how far they are allied (0 to 1) and the level of their dispute (0 to 3), may be left out.\n\
        An `online.csv` beside them is optional: the share of each state’s people online, `iso,year,share`; without it dependence stands still.\n\
        Check yours with `plenary check FOLDER`.\n\n",
    );
    let mut parts = Map::new();
    for (file, schema) in [
        ("scenario.ron", schemars::schema_for!(RawScenario)),
        ("clauses.ron", schemars::schema_for!(RawText)),
        ("states.ron", schemars::schema_for!(RawStates)),
        ("record.ron", schemars::schema_for!(RawRecord)),
    ] {
        let value = schema.to_value();
        let _ = writeln!(out, "## `{file}`\n");
        table(&mut out, value["title"].as_str().unwrap_or(file), &value);
        if let Some(defs) = value["$defs"].as_object() {
            parts.extend(defs.clone());
        }
    }
    out.push_str("## Parts\n\n");
    for (name, value) in &parts {
        if name != "Lever" {
            table(&mut out, name, value);
        }
    }
    out.push_str("### Levers\n\n");
    for lever in Lever::ALL {
        let _ = writeln!(out, "- `{lever:?}`");
    }
    out
}

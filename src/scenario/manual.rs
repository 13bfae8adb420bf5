//! The format manual and its JSON Schema, made from the raw types.

use serde_json::{Map, Value, json};
use std::fmt::Write as _;

use crate::model::lever::Lever;
use crate::scenario::goals::RawGoals;
use crate::scenario::raw::{RawScenario, RawStates, RawText};
use crate::scenario::record::RawRecord;
use crate::scenario::sheet::RawMap;
use crate::{say, text};

/// The JSON Schema of the files.
#[must_use]
pub fn schema() -> String {
    let value = json!({
        "$comment": text!("scenario-made-from-types"),
        "scenario.ron": schemars::schema_for!(RawScenario),
        "clauses.ron": schemars::schema_for!(RawText),
        "states.ron": schemars::schema_for!(RawStates),
        "record.ron": schemars::schema_for!(RawRecord),
        "goals.ron": schemars::schema_for!(RawGoals),
        "map.ron": schemars::schema_for!(RawMap),
    });
    // A schema always has a JSON form.
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

/// A short name for a field's type.
fn kind(field: &Value) -> String {
    let or = format!(" {} ", say!("scenario-manual-or"));
    if let Some(name) = field["$ref"].as_str() {
        return name.rsplit('/').next().unwrap_or(name).to_owned();
    }
    if let Some(any) = field["anyOf"].as_array() {
        return any.iter().map(kind).collect::<Vec<_>>().join(&or);
    }
    match &field["type"] {
        Value::String(s) if s == "array" => match field["prefixItems"].as_array() {
            Some(items) => format!(
                "({})",
                items.iter().map(kind).collect::<Vec<_>>().join(", ")
            ),
            None => text!("scenario-manual-list", kind = kind(&field["items"])),
        },
        Value::String(s) if s == "object" && !field["additionalProperties"].is_boolean() => {
            text!(
                "scenario-manual-map",
                kind = kind(&field["additionalProperties"])
            )
        }
        Value::String(s) => s.clone(),
        Value::Array(all) => all
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(&or),
        _ => text!("scenario-manual-value"),
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
        "### {name}\n\n{}\n\n{}\n|---|---|---|---|",
        words(value),
        say!("scenario-manual-table")
    );
    for (field, about) in fields {
        let need = if required.contains(&field.as_str()) {
            say!("scenario-manual-required")
        } else {
            say!("scenario-manual-optional")
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
                let choice = say!(
                    "scenario-manual-choice",
                    name = name,
                    kind = kind(inner),
                    about = &about
                );
                let _ = writeln!(out, "{choice}");
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
    let lines = [
        say!("scenario-manual-made"),
        say!("scenario-manual-folder"),
        say!("scenario-manual-record"),
        say!("scenario-manual-base"),
        say!("scenario-manual-relations"),
        say!("scenario-manual-online"),
        say!("scenario-manual-map-file"),
        say!("scenario-manual-check"),
    ];
    let mut out = format!("# {}\n\n", say!("scenario-manual-title"));
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');
    let mut parts = Map::new();
    for (file, schema) in [
        ("scenario.ron", schemars::schema_for!(RawScenario)),
        ("clauses.ron", schemars::schema_for!(RawText)),
        ("states.ron", schemars::schema_for!(RawStates)),
        ("record.ron", schemars::schema_for!(RawRecord)),
        ("goals.ron", schemars::schema_for!(RawGoals)),
        ("map.ron", schemars::schema_for!(RawMap)),
    ] {
        let value = schema.to_value();
        let _ = writeln!(out, "## `{file}`\n");
        table(&mut out, value["title"].as_str().unwrap_or(file), &value);
        if let Some(defs) = value["$defs"].as_object() {
            parts.extend(defs.clone());
        }
    }
    let _ = writeln!(out, "## {}\n", say!("scenario-manual-parts"));
    for (name, value) in &parts {
        if name != "Lever" {
            table(&mut out, name, value);
        }
    }
    let _ = writeln!(out, "### {}\n", say!("scenario-manual-levers"));
    for lever in Lever::ALL {
        let _ = writeln!(out, "- `{lever:?}`");
    }
    out
}

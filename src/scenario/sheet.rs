//! `map.ron`: a map of a scenario's own; and its check.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::ids::StateId;
use crate::model::sheet::{Caption, Land, ScenarioMap, Spot, crossing, inside};
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::locate::Located;
use crate::scenario::raw::Name;

/// `map.ron`, if there is one: a map for states that lie nowhere on Earth. Places are written
/// `(x, y)`: to the right and up from the lower left corner of the sheet. Edges that two lands share,
/// point by point, are drawn as borders, all others as coast.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Map", deny_unknown_fields)]
pub struct RawMap {
    /// Width and height of the sheet, 1 to 10000 each, in units of your own.
    pub size: Located<(f64, f64)>,
    /// Lands: one for every state at the table, and others of `states.ron` as you like.
    pub lands: Vec<RawLand>,
    /// Names of seas and other places.
    #[serde(default)]
    pub names: Vec<RawCaption>,
}

/// A land.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Land", deny_unknown_fields)]
pub struct RawLand {
    /// Code of a state of `states.ron`.
    pub state: Name,
    /// Where its name stands and where arcs begin and end; inside one of the outlines.
    pub anchor: Located<(f64, f64)>,
    /// Outlines: lists of three places or more. Each is closed by itself and may not cross itself.
    pub outlines: Vec<Vec<Located<(f64, f64)>>>,
}

/// A name on the map.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Caption", deny_unknown_fields)]
pub struct RawCaption {
    /// What is written.
    pub text: String,
    /// Its middle.
    pub at: Located<(f64, f64)>,
}

/// Width and height of a sheet, at least and at most.
const SIZE: (f64, f64) = (1.0, 10_000.0);

/// Checks the map. `states` are the codes of `states.ron` and those at the table.
pub fn check(
    raw: &RawMap,
    (codes, seats): (&[String], &[String]),
    faults: &mut Faults,
) -> ScenarioMap {
    let size = raw.size.value;
    for (what, value) in [("width", size.0), ("height", size.1)] {
        faults.range(what, raw.size.mark, value, SIZE.0, SIZE.1);
    }
    faults.unique(NameKind::State, raw.lands.iter().map(|l| &l.state));
    for land in &raw.lands {
        faults.index::<StateId>(NameKind::State, &land.state, codes);
    }
    let lands = (raw.lands.iter())
        .map(|land| check_land(land, size, faults))
        .collect();
    let lacks = (seats.iter()).filter(|seat| !raw.lands.iter().any(|l| l.state.value == **seat));
    let lacks: Vec<&str> = lacks.map(String::as_str).collect();
    if !lacks.is_empty() {
        faults.at(
            raw.size.mark,
            say!("scenario-map-lacks", states = lacks.join(", ")),
            say!("scenario-map-lacks-help"),
        );
    }
    let names = raw.names.iter().map(|caption| Caption {
        words: caption.text.clone(),
        at: spot(&caption.at, size, faults),
    });
    ScenarioMap {
        size,
        names: names.collect(),
        lands,
    }
}

fn check_land(raw: &RawLand, size: (f64, f64), faults: &mut Faults) -> Land {
    let name = &raw.state.value;
    let anchor = spot(&raw.anchor, size, faults);
    if raw.outlines.is_empty() {
        faults.at(
            raw.state.mark,
            say!("scenario-map-empty", state = name),
            say!("scenario-map-empty-help"),
        );
    }
    let mut outlines = vec![];
    for outline in &raw.outlines {
        let points: Vec<Spot> = outline.iter().map(|p| spot(p, size, faults)).collect();
        let mark = |at: usize| outline.get(at).map_or(raw.state.mark, |p| p.mark);
        if points.len() < 3 {
            faults.at(
                mark(0),
                say!("scenario-map-few", state = name, n = points.len()),
                say!("scenario-map-few-help"),
            );
        } else if let Some(at) = crossing(&points) {
            let (x, y) = (points[at].0.to_string(), points[at].1.to_string());
            faults.at(
                mark(at),
                say!("scenario-map-crosses", state = name, x = x, y = y),
                say!("scenario-map-crosses-help"),
            );
        }
        outlines.push(points);
    }
    let ashore = outlines.iter().any(|o| inside(o, anchor));
    if !ashore && !outlines.is_empty() {
        faults.at(
            raw.anchor.mark,
            say!("scenario-map-anchor", state = name),
            say!("scenario-map-anchor-help"),
        );
    }
    Land {
        iso: name.clone(),
        anchor,
        outlines,
    }
}

/// A place, which has to lie on the sheet.
fn spot(raw: &Located<(f64, f64)>, size: (f64, f64), faults: &mut Faults) -> Spot {
    let (x, y) = raw.value;
    if !((0.0..=size.0).contains(&x) && (0.0..=size.1).contains(&y)) {
        let (width, height) = (size.0.to_string(), size.1.to_string());
        faults.at(
            raw.mark,
            say!("scenario-map-off", x = x.to_string(), y = y.to_string()),
            say!("scenario-map-off-help", width = width, height = height),
        );
    }
    raw.value
}

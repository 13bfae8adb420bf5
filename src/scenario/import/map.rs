//! Anchors and borders from the map.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::import::source::{ImportError, Source, bytes, table};

/// The map.
pub(super) const MAP: &str = "map/countries_110m.geojson";
const TINY: &str = "map/tiny_states.csv";

/// Features of the map without a code, joined to the member state that the United Nations list of
/// 2012 has there; it only decides who borders whom.
const JOINED: [(&str, &str); 3] = [
    ("Kosovo", "SRB"),
    ("N. Cyprus", "CYP"),
    ("Somaliland", "SOM"),
];

#[derive(Deserialize)]
struct Tiny {
    iso3: String,
    lon: f64,
    lat: f64,
}

#[derive(Deserialize)]
struct Features {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    iso3: String,
    name: String,
}

type Ring = Vec<(f64, f64)>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

pub(super) type Anchors = BTreeMap<String, (f64, f64)>;
pub(super) type Borders = BTreeSet<(String, String)>;

/// Twice the signed area and the centroid of a ring.
fn centroid(ring: &Ring) -> (f64, (f64, f64)) {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let cross = pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1;
        area += cross;
        x += (pair[0].0 + pair[1].0) * cross;
        y += (pair[0].1 + pair[1].1) * cross;
    }
    (area, (x / (3.0 * area), y / (3.0 * area)))
}

/// Anchors, and the pairs that share at least two vertices of the map.
pub(super) fn read(data: Source) -> Result<(Anchors, Borders), ImportError> {
    let fault = |e: serde_json::Error| ImportError::Read(MAP, e.into());
    let features: Features = serde_json::from_slice(&bytes(data, MAP)?).map_err(fault)?;
    let mut anchors: Anchors = table::<Tiny>(data, TINY)?
        .into_iter()
        .map(|t| (t.iso3, (t.lon, t.lat)))
        .collect();
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Feature {
        properties,
        geometry,
    } in features.features
    {
        let joined = JOINED
            .iter()
            .find(|j| j.0 == properties.name)
            .map(|j| j.1.to_owned());
        let iso = joined.clone().unwrap_or(properties.iso3);
        let rings: Vec<Ring> = match geometry {
            Geometry::Polygon(rings) => rings,
            Geometry::MultiPolygon(parts) => parts.into_iter().flatten().collect(),
        };
        for (x, y) in rings.iter().flatten() {
            owners
                .entry(format!("{x:.3} {y:.3}"))
                .or_default()
                .insert(iso.clone());
        }
        let largest = rings
            .iter()
            .map(centroid)
            .max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
        if let (Some((_, centre)), None) = (largest, joined) {
            anchors.insert(iso, centre);
        }
    }
    let mut shared: BTreeMap<(String, String), u32> = BTreeMap::new();
    for set in owners.values() {
        for (a, b) in set
            .iter()
            .flat_map(|a| set.iter().map(move |b| (a, b)))
            .filter(|(a, b)| a < b)
        {
            *shared.entry((a.clone(), b.clone())).or_default() += 1;
        }
    }
    let borders = shared
        .into_iter()
        .filter(|(_, n)| *n > 1)
        .map(|(pair, _)| pair)
        .collect();
    Ok((anchors, borders))
}

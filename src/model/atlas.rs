//! Shapes of countries in the Equal Earth projection.

use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;

use crate::text;

/// Map units per projection unit.
pub const UNITS: f64 = 100.0;
/// Half width and half height of the whole map, in map units.
pub const HALF: [f32; 2] = [274.0, 135.0];

/// One ring of points, in map units.
pub type Ring = Vec<[f32; 2]>;

/// A country: polygons, each an outer ring and its holes.
#[derive(Debug, Clone, Default)]
pub struct Shape {
    /// ISO 3166-1 alpha-3; empty if the file has none.
    pub iso: String,
    /// Polygons.
    pub polygons: Vec<Vec<Ring>>,
}

/// Why the map cannot be drawn.
#[derive(Debug, Error)]
pub enum MapError {
    /// The file is no JSON.
    #[error("{}", text!("model-map-unread", fault = _0.to_string()))]
    Json(#[from] serde_json::Error),
    /// The file has no list of countries.
    #[error("{}", text!("model-map-empty"))]
    NoFeatures,
}

/// The geometries of GeoJSON that the map draws.
#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Value),
    MultiPolygon(Vec<Value>),
}

/// Equal Earth (Šavrič, Patterson and Jenny 2018), degrees to map units.
#[must_use]
pub fn project(lon: f64, lat: f64) -> [f32; 2] {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let m = 3.0_f64.sqrt() / 2.0;
    let t = libm::asin(m * libm::sin(lat.to_radians()));
    let t2 = t * t;
    let t6 = t2 * t2 * t2;
    let x = lon.to_radians() * libm::cos(t)
        / (m * (A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2)));
    let y = t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    [(x * UNITS) as f32, (y * UNITS) as f32]
}

/// Reads the shapes from the text of a GeoJSON file.
///
/// # Errors
/// [`MapError`] if the file is not GeoJSON.
pub fn shapes(file: &[u8]) -> Result<Vec<Shape>, MapError> {
    let file: Value = serde_json::from_slice(file)?;
    let features = file["features"].as_array().ok_or(MapError::NoFeatures)?;
    Ok(features.iter().map(shape).collect())
}

fn shape(feature: &Value) -> Shape {
    let polygons = match Geometry::deserialize(&feature["geometry"]) {
        Ok(Geometry::Polygon(polygon)) => vec![rings(&polygon)],
        Ok(Geometry::MultiPolygon(polygons)) => polygons.iter().map(rings).collect(),
        Err(_) => vec![],
    };
    Shape {
        iso: feature["properties"]["iso3"]
            .as_str()
            .unwrap_or("")
            .to_owned(),
        polygons,
    }
}

fn rings(polygon: &Value) -> Vec<Ring> {
    let point = |p: &Value| Some(project(p[0].as_f64()?, p[1].as_f64()?));
    let ring = |r: &Value| -> Ring {
        let mut ring: Ring = r
            .as_array()
            .map_or(vec![], |r| r.iter().filter_map(point).collect());
        ring.pop();
        ring
    };
    polygon
        .as_array()
        .map_or(vec![], |p| p.iter().map(ring).collect())
}

/// The edge of the world, for the sea.
#[must_use]
pub fn outline() -> Ring {
    let up = (-45..=45).map(|k| project(180.0, f64::from(k) * 2.0));
    let down = (-45..=45)
        .rev()
        .map(|k| project(-180.0, f64::from(k) * 2.0));
    up.chain(down).collect()
}

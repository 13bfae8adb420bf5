//! The map's shapes: Natural Earth in the Equal Earth projection.

use crate::model::atlas;
pub use crate::model::atlas::{HALF, MapError, Ring, Shape, UNITS, outline, project};

const FILE: &[u8] = include_bytes!("../../../assets/data/map/countries_110m.geojson");

/// Reads the shapes.
///
/// # Errors
/// [`MapError`] if the file is not GeoJSON.
pub fn shapes() -> Result<Vec<Shape>, MapError> {
    atlas::shapes(FILE)
}

/// Triangles of one polygon: its points and indices into them.
#[must_use]
pub fn triangles(polygon: &[Ring]) -> (Vec<[f32; 2]>, Vec<u32>) {
    let (mut points, mut holes) = (Vec::new(), Vec::new());
    for (n, ring) in polygon.iter().enumerate() {
        if n > 0 {
            holes.push(points.len() as u32);
        }
        points.extend_from_slice(ring);
    }
    let mut indices = Vec::new();
    earcut::Earcut::new().earcut(points.iter().copied(), &holes, &mut indices);
    (points, indices)
}

/// Whether a point lies in a shape (even–odd rule, holes included).
#[must_use]
pub fn inside(shape: &Shape, p: [f32; 2]) -> bool {
    let crosses = |ring: &Ring| {
        let next = ring.iter().cycle().skip(1);
        let hit = |(a, b): (&[f32; 2], &[f32; 2])| {
            (a[1] > p[1]) != (b[1] > p[1])
                && p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]
        };
        ring.iter().zip(next).filter(|&(a, b)| hit((a, b))).count()
    };
    shape
        .polygons
        .iter()
        .any(|rings| rings.iter().map(crosses).sum::<usize>() % 2 == 1)
}

#[cfg(test)]
mod tests {
    use crate::desktop::map::geo::*;

    #[test]
    fn paris_is_in_france_and_the_sea_in_nothing() -> Result<(), MapError> {
        let shapes = shapes()?;
        let at = |lon, lat| shapes.iter().find(|s| inside(s, project(lon, lat)));
        assert_eq!(at(2.3, 48.8).map(|s| s.iso.as_str()), Some("FRA"));
        assert!(at(-40.0, 30.0).is_none());
        Ok(())
    }
}

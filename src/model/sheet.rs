//! A map of a scenario's own, for states that lie nowhere on Earth.

use serde::Serialize;

/// A point of the sheet: to the right and up from its lower left corner, in units of the sheet.
pub type Spot = (f64, f64);

/// A map as a scenario gives it. No rule reads it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioMap {
    /// Width and height, in units of its own, above 0.
    pub size: (f64, f64),
    /// Lands, in the order of the file.
    pub lands: Vec<Land>,
    /// Names of seas and other places.
    pub names: Vec<Caption>,
}

/// A land.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Land {
    /// Code of the state whose it is.
    pub iso: String,
    /// Where its name stands and where arcs begin and end; inside one of the outlines.
    pub anchor: Spot,
    /// Closed outlines of three points or more, which do not cross themselves.
    pub outlines: Vec<Vec<Spot>>,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Caption {
    /// What is written.
    pub words: String,
    /// Its middle.
    pub at: Spot,
}

/// Whether a point lies inside a closed outline (even–odd rule).
#[must_use]
pub fn inside(outline: &[Spot], (x, y): Spot) -> bool {
    let next = outline.iter().cycle().skip(1);
    let crossed = outline
        .iter()
        .zip(next)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0);
    crossed.count() % 2 == 1
}

/// The first point of a closed outline whose edge crosses another, if any does. Edges that share a
/// point do not cross there.
#[must_use]
pub fn crossing(outline: &[Spot]) -> Option<usize> {
    let n = outline.len();
    let edge = |k: usize| (outline[k], outline[(k + 1) % n]);
    (0..n).find(|&i| {
        let far = (i + 2..n).filter(|&j| (j + 1) % n != i);
        { far }.any(|j| cross(edge(i), edge(j)))
    })
}

fn cross((a, b): (Spot, Spot), (c, d): (Spot, Spot)) -> bool {
    let side = |p: Spot, q: Spot, r: Spot| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::{crossing, inside};

    #[test]
    fn a_bow_tie_crosses_itself_and_a_square_does_not() {
        let square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)];
        let tie = [(0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0)];
        assert_eq!(crossing(&square), None);
        assert_eq!(crossing(&tie), Some(0));
        assert!(inside(&square, (1.0, 1.0)) && !inside(&square, (3.0, 1.0)));
    }
}

//! The sheets there are to show, in the window and on paper: the world, and one for every scenario whose
//! states lie elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Scenario;
use crate::model::atlas::{HALF, Ring, Shape, project};
use crate::model::ids::StateId;
use crate::model::sheet::{ScenarioMap, Spot};

/// Name of the sheet of the world.
pub const WORLD: &str = "";
/// Code of the land that is no state's, and is left out.
pub const NO_STATE: &str = "ATA";
/// Width of a sheet that is not the world, in map units.
const WIDE: f32 = 500.0;

/// One edge, in map units.
pub type Edge = [[f32; 2]; 2];

/// A sheet: what is drawn on it, and where states stand.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its name: [`WORLD`], or a scenario's.
    pub name: String,
    /// Half width and half height, in map units.
    pub half: [f32; 2],
    /// Outlines of states.
    pub shapes: Vec<Shape>,
    /// Edges between two lands.
    pub borders: Vec<Edge>,
    /// Edges between land and sea; those of the world count as borders.
    pub coast: Vec<Edge>,
    /// Names of seas with their middles, in map units.
    pub names: Vec<(String, [f32; 2])>,
    /// Where states stand, by code; on the world, their scenario says it.
    anchors: BTreeMap<String, [f32; 2]>,
}

impl Sheet {
    /// Whether it is the world.
    #[must_use]
    pub fn is_world(&self) -> bool {
        self.name == WORLD
    }

    /// Whether it shows lands of states that take no part in a scenario.
    #[must_use]
    pub fn shows_others(&self, scenario: &Scenario) -> bool {
        let mut lands = self.shapes.iter().filter(|s| s.iso != NO_STATE);
        lands.any(|s| scenario.seat(&s.iso).is_none())
    }

    /// Where a state stands, in map units.
    #[must_use]
    pub fn place(&self, scenario: &Scenario, state: StateId) -> [f32; 2] {
        let Some(state) = scenario.states.get(state.index()) else {
            return [0.0, 0.0];
        };
        let (lon, lat) = state.profile.anchor;
        let own = self.anchors.get(&state.profile.iso);
        own.copied().unwrap_or_else(|| project(lon, lat))
    }
}

/// The sheets of all scenarios.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    world: Sheet,
    own: BTreeMap<String, Sheet>,
}

impl Sheets {
    /// The world by its shapes, and a sheet for every scenario that has a map of its own or whose states
    /// are not on the world's.
    #[must_use]
    pub fn of<'a>(shapes: Vec<Shape>, scenarios: impl Iterator<Item = &'a Scenario>) -> Self {
        let known: BTreeSet<&str> = shapes.iter().map(|s| s.iso.as_str()).collect();
        let mut own = BTreeMap::new();
        for scenario in scenarios {
            let codes: Vec<&str> = codes(scenario).collect();
            let strange = codes.iter().filter(|code| !known.contains(*code)).count();
            let name = scenario.setup.name.as_str();
            if let Some(map) = &scenario.map {
                own.insert(name.to_owned(), drawn(name, map));
            } else if strange * 2 > codes.len() {
                own.insert(name.to_owned(), discs(name, &codes));
            }
        }
        let world = Sheet {
            name: WORLD.to_owned(),
            half: HALF,
            borders: edges(shapes.iter().filter(|s| s.iso != NO_STATE)).collect(),
            shapes,
            ..Sheet::default()
        };
        Self { world, own }
    }

    /// The sheet of a scenario.
    #[must_use]
    pub fn for_scenario(&self, scenario: &Scenario) -> &Sheet {
        self.own.get(&scenario.setup.name).unwrap_or(&self.world)
    }

    /// A sheet by name; the world, if there is none.
    #[must_use]
    pub fn named(&self, name: &str) -> &Sheet {
        self.own.get(name).unwrap_or(&self.world)
    }

    /// All of them, the world first.
    pub fn all(&self) -> impl Iterator<Item = &Sheet> {
        std::iter::once(&self.world).chain(self.own.values())
    }
}

fn codes(scenario: &Scenario) -> impl Iterator<Item = &str> {
    scenario.states.iter().map(|s| s.profile.iso.as_str())
}

fn edges<'a>(shapes: impl Iterator<Item = &'a Shape>) -> impl Iterator<Item = Edge> {
    let rings = shapes.flat_map(|s| &s.polygons).flatten();
    rings.flat_map(|ring| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(a, b)| [*a, *b])
    })
}

/// A map as a scenario gives it.
fn drawn(name: &str, map: &ScenarioMap) -> Sheet {
    let (wide, tall) = map.size;
    let scale = f64::from(WIDE) / wide;
    let at = |(x, y): Spot| {
        let (x, y) = ((x - wide / 2.0) * scale, (y - tall / 2.0) * scale);
        [x as f32, y as f32]
    };
    let ring = |outline: &Vec<Spot>| -> Ring { outline.iter().map(|p| at(*p)).collect() };
    let shapes: Vec<Shape> = (map.lands.iter())
        .map(|land| Shape {
            iso: land.iso.clone(),
            polygons: land.outlines.iter().map(|o| vec![ring(o)]).collect(),
        })
        .collect();
    // An edge that is there twice lies between two lands.
    let key = |[a, b]: Edge| {
        let (a, b) = (a.map(f32::to_bits), b.map(f32::to_bits));
        if a < b { (a, b) } else { (b, a) }
    };
    let mut count = BTreeMap::new();
    for edge in edges(shapes.iter()) {
        *count.entry(key(edge)).or_insert(0) += 1;
    }
    let shared = |edge: &Edge| count.get(&key(*edge)).is_some_and(|n| *n > 1);
    let (borders, coast) = edges(shapes.iter()).partition(shared);
    Sheet {
        name: name.to_owned(),
        half: [WIDE / 2.0, (tall * scale / 2.0) as f32],
        borders,
        coast,
        names: (map.names.iter())
            .map(|c| (c.words.clone(), at(c.at)))
            .collect(),
        anchors: (map.lands.iter())
            .map(|l| (l.iso.clone(), at(l.anchor)))
            .collect(),
        shapes,
    }
}

/// Discs in a circle, for states of which nobody knows where they lie.
fn discs(name: &str, codes: &[&str]) -> Sheet {
    let half = [WIDE / 2.0, WIDE * 0.28];
    let n = codes.len().max(1) as f32;
    let turn = std::f32::consts::TAU / n;
    // The ring leaves each disc room; a single one stands in the middle.
    let far = if codes.len() > 1 { half[1] * 0.68 } else { 0.0 };
    let radius = (far * (turn / 2.0).sin() * 0.8).clamp(2.0, half[1] * 0.28);
    let radius = if codes.len() > 1 {
        radius
    } else {
        half[1] * 0.5
    };
    let (mut shapes, mut anchors) = (vec![], BTreeMap::new());
    for (k, code) in codes.iter().enumerate() {
        let angle = std::f32::consts::FRAC_PI_2 - turn * k as f32;
        let middle = [far * angle.cos(), far * angle.sin()];
        let ring: Ring = (0..48)
            .map(|k| {
                let a = std::f32::consts::TAU * k as f32 / 48.0;
                [middle[0] + radius * a.cos(), middle[1] + radius * a.sin()]
            })
            .collect();
        anchors.insert((*code).to_owned(), middle);
        shapes.push(Shape {
            iso: (*code).to_owned(),
            polygons: vec![vec![ring]],
        });
    }
    Sheet {
        name: name.to_owned(),
        half,
        coast: edges(shapes.iter()).collect(),
        shapes,
        anchors,
        ..Sheet::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::sheets::discs;

    #[test]
    fn discs_lie_on_the_sheet_and_apart() {
        for n in [1, 2, 3, 12, 144] {
            let codes: Vec<String> = (0..n).map(|k| format!("{k}")).collect();
            let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
            let sheet = discs("x", &codes);
            let radius = |k: usize| {
                let p = sheet.shapes[k].polygons[0][0][0];
                let c = sheet.anchors[codes[k]];
                (p[0] - c[0]).hypot(p[1] - c[1])
            };
            for (k, a) in codes.iter().enumerate() {
                let a = sheet.anchors[*a];
                assert!(a[0].abs() + radius(k) <= sheet.half[0], "{n}");
                assert!(a[1].abs() + radius(k) <= sheet.half[1], "{n}");
                for b in &codes[k + 1..] {
                    let b = sheet.anchors[*b];
                    let far = (a[0] - b[0]).hypot(a[1] - b[1]);
                    assert!(far > 2.0 * radius(k), "{n}");
                }
            }
        }
    }
}

//! Where delegations sit: a hemicycle of desks around the chair, a wedge for every group.

use std::f32::consts::PI;

use crate::model::Scenario;
use crate::model::ids::StateId;

/// Half of the angle that the hall leaves open at either side of the chair, radians.
const OPEN: f32 = 0.05;
/// Aisle between two wedges, radians.
const AISLE: f32 = 0.06;
/// Radius of the first row where there are several, as a share of the last one.
const FIRST: f32 = 0.42;
/// Width of a plate to its height, and where few sit and names have two lines on it.
const SHAPES: [f32; 2] = [2.3, 1.7];
/// So many are few.
const FEW: usize = 14;
/// Widest plate, as a share of the radius of the last row.
const WIDEST: f32 = 0.36;

/// A desk. Places are shares of the radius of the last row: to the right of the chair, and up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Desk {
    /// Whose it is.
    pub state: StateId,
    /// Its middle.
    pub at: [f32; 2],
}

/// A bench: the desks of one group in one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bench {
    /// Radius of its middle.
    pub radius: f32,
    /// From the right end to the left end, radians from the right.
    pub angles: [f32; 2],
}

/// A wedge: where one group sits.
#[derive(Debug, Clone, PartialEq)]
pub struct Wedge {
    /// The group; empty for those in none.
    pub group: String,
    /// Its middle, radians from the right.
    pub angle: f32,
    /// States in it.
    pub count: usize,
}

/// The hall.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// Desks, by the number of their state.
    pub desks: Vec<Desk>,
    /// Benches.
    pub benches: Vec<Bench>,
    /// Wedges, from the left.
    pub wedges: Vec<Wedge>,
    /// Width and height of a plate, so that none covers another.
    pub plate: [f32; 2],
}

/// Rows for so many desks.
fn rows(n: usize) -> usize {
    match n {
        0..=4 => 1,
        5..=14 => 2,
        _ => ((n as f32 * 0.42).sqrt().round() as usize).clamp(3, 9),
    }
}

/// Width of a plate to its height in a hall of so many desks.
#[must_use]
pub fn shape(desks: usize) -> f32 {
    SHAPES[usize::from(desks <= FEW)]
}

fn radius(row: usize, rows: usize) -> f32 {
    if rows == 1 {
        return 1.0;
    }
    FIRST + (1.0 - FIRST) * row as f32 / (rows - 1) as f32
}

/// States of a group, by name of the group.
fn groups(scenario: &Scenario) -> Vec<(String, Vec<StateId>)> {
    let mut all: Vec<(String, Vec<StateId>)> = vec![];
    let mut order: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let group = |s: StateId| {
        let groups = &scenario.states[s].profile.groups;
        groups.first().map_or("", String::as_str)
    };
    order.sort_by_key(|&s| (group(s), scenario.states[s].profile.name.as_str()));
    for s in order {
        match all.last_mut().filter(|(name, _)| name == group(s)) {
            Some((_, members)) => members.push(s),
            None => all.push((group(s).to_owned(), vec![s])),
        }
    }
    all
}

/// Shares of a number that are as near as can be to some weights, and sum to it.
fn shares(n: usize, weights: &[f32]) -> Vec<usize> {
    let total: f32 = weights.iter().sum();
    let exact: Vec<f32> = (weights.iter())
        .map(|w| n as f32 * w / total.max(f32::EPSILON))
        .collect();
    let mut whole: Vec<usize> = exact.iter().map(|e| e.floor() as usize).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let rest = |k: usize| exact[k] - exact[k].floor();
    // Of two equal rests, the one further out has more room.
    order.sort_by(|&a, &b| rest(b).total_cmp(&rest(a)).then(b.cmp(&a)));
    let missing = n.saturating_sub(whole.iter().sum());
    for &k in order.iter().take(missing) {
        whole[k] += 1;
    }
    whole
}

/// Seats everybody.
#[must_use]
pub fn plan(scenario: &Scenario) -> Plan {
    let n = scenario.states.len();
    let (groups, rows) = (groups(scenario), rows(n));
    let radii: Vec<f32> = (0..rows).map(|r| radius(r, rows)).collect();
    let aisles = AISLE * groups.len().saturating_sub(1) as f32;
    let room = PI - 2.0 * OPEN - aisles;
    let mut plan = Plan::default();
    let mut left = PI - OPEN;
    let mut desks = vec![];
    for (name, members) in groups {
        let wide = room * members.len() as f32 / n.max(1) as f32;
        let right = left - wide;
        let mut seated = members.iter();
        // Row by row, then from the left, so that the roll runs through a wedge along its rows.
        for (row, count) in shares(members.len(), &radii).into_iter().enumerate() {
            for k in 0..count {
                let angle = left - wide * (k as f32 + 0.5) / count as f32;
                if let Some(&state) = seated.next() {
                    let at = [radii[row] * angle.cos(), radii[row] * angle.sin()];
                    desks.push(Desk { state, at });
                }
            }
            if count > 0 {
                let angles = [right, left];
                let radius = radii[row];
                plan.benches.push(Bench { radius, angles });
            }
        }
        plan.wedges.push(Wedge {
            group: name,
            angle: (left + right) / 2.0,
            count: members.len(),
        });
        left = right - AISLE;
    }
    desks.sort_by_key(|d| d.state);
    plan.plate = plate(&desks);
    plan.desks = desks;
    plan
}

/// The largest plate of which no two touch.
fn plate(desks: &[Desk]) -> [f32; 2] {
    let (mut wide, shape) = (WIDEST, shape(desks.len()));
    for (k, a) in desks.iter().enumerate() {
        for b in &desks[k + 1..] {
            let (dx, dy) = ((a.at[0] - b.at[0]).abs(), (a.at[1] - b.at[1]).abs());
            // A raised plate reaches up by a third of its height.
            wide = wide.min((dx / 1.08).max(dy * shape / 1.4));
        }
    }
    [wide, wide / shape]
}

#[cfg(test)]
mod tests {
    use super::{plan, shares};
    use crate::scenario::Library;

    #[test]
    fn shares_sum_up() {
        assert_eq!(shares(5, &[1.0, 1.0]), [2, 3]);
        assert_eq!(shares(0, &[1.0, 2.0]), [0, 0]);
    }

    #[test]
    fn everybody_sits_at_a_desk_of_their_own_among_their_group() -> Result<(), String> {
        for name in ["first-steps", "dubai-twelve", "dubai-2012"] {
            let load = Library::embedded().load(name);
            let scenario = load.map_err(|e| e.to_string())?;
            let plan = plan(&scenario);
            assert_eq!(plan.desks.len(), scenario.states.len());
            assert!((plan.desks.iter().zip(0..)).all(|(d, k)| d.state.index() == k));
            let [w, h] = plan.plate;
            assert!(w > 0.06, "{name}: {w}");
            for (k, a) in plan.desks.iter().enumerate() {
                for b in &plan.desks[k + 1..] {
                    let (dx, dy) = ((a.at[0] - b.at[0]).abs(), (a.at[1] - b.at[1]).abs());
                    assert!(dx >= w || dy >= h, "{name}: {a:?} {b:?}");
                }
            }
            let seats: usize = plan.wedges.iter().map(|w| w.count).sum();
            assert_eq!(seats, scenario.states.len());
        }
        Ok(())
    }
}

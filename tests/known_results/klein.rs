//! The annealer's exploit and its cure (Klein, Faratin, Sayama, Bar-Yam 2003): two sides, 40
//! yes/no clauses with influences in pairs, one text, a change of one clause at a time.

use rand::RngExt as _;

use plenary::negotiation::single_text::anneals;
use plenary::world::random::stream;

/// Clauses.
const CLAUSES: usize = 40;
/// Changes proposed.
const STEPS: u32 = 2_500;
/// Heat of an annealer at the start, in units of one influence.
const HEAT: f64 = 10.0;
/// Heat of the chair at the start, in votes: it takes a sum of -2 about half the time.
const CHAIR: f64 = 3.3;
/// A change above this is a strong yes or no.
const STRONG: f64 = 2.0;
/// Climbs that find a side's own best.
const CLIMBS: u32 = 30;

/// Who takes a worse text now and then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Nobody: a change passes if both gain.
    BothClimb,
    /// Only the second side.
    SecondAnneals,
    /// Both sides.
    BothAnneal,
    /// The chair, on graded votes.
    ChairAnneals,
}

/// A side: `own[i]` for a yes to clause `i`, `pair[i][j]` for a yes to both.
struct Side {
    own: Vec<f64>,
    pair: Vec<Vec<f64>>,
}

impl Side {
    fn new(dice: &mut impl rand::Rng) -> Self {
        let mut draw = || 2.0 * dice.random::<f64>() - 1.0;
        let own = (0..CLAUSES).map(|_| draw()).collect();
        let mut pair = vec![vec![0.0; CLAUSES]; CLAUSES];
        for (i, j) in (0..CLAUSES).flat_map(|i| (0..i).map(move |j| (i, j))) {
            let influence = draw();
            (pair[i][j], pair[j][i]) = (influence, influence);
        }
        Self { own, pair }
    }

    /// What turning clause `i` adds.
    fn turn(&self, text: &[bool], i: usize) -> f64 {
        let with: f64 = (self.pair[i].iter().zip(text))
            .filter(|(_, yes)| **yes)
            .map(|(x, _)| x)
            .sum();
        let yes = self.own[i] + with;
        if text[i] { -yes } else { yes }
    }

    fn of(&self, text: &[bool]) -> f64 {
        let mut built = vec![false; CLAUSES];
        let mut sum = 0.0;
        for i in (0..CLAUSES).filter(|&i| text[i]) {
            sum += self.turn(&built, i);
            built[i] = true;
        }
        sum
    }

    fn best(&self, dice: &mut impl rand::Rng) -> f64 {
        let mut best = f64::NEG_INFINITY;
        for _ in 0..CLIMBS {
            let mut text = draw(dice);
            loop {
                let gains = (0..CLAUSES).map(|i| (self.turn(&text, i), i));
                match gains.max_by(|x, y| x.0.total_cmp(&y.0)) {
                    Some((gain, i)) if gain > 1e-9 => text[i] = !text[i],
                    _ => break,
                }
            }
            best = best.max(self.of(&text));
        }
        best
    }
}

fn draw(dice: &mut impl rand::Rng) -> Vec<bool> {
    (0..CLAUSES).map(|_| dice.random()).collect()
}

/// Payoffs of both sides against each side's own best, means over `pairs` pairs of sides.
pub fn payoffs(way: Way, pairs: u32, seed: u64) -> [f64; 2] {
    let mut sums = [0.0; 2];
    for k in 0..pairs {
        let mut dice = stream(seed, "klein sides", 0, "", "", k);
        let sides = [Side::new(&mut dice), Side::new(&mut dice)];
        let best = [sides[0].best(&mut dice), sides[1].best(&mut dice)];
        let text = talk(&sides, way, &mut stream(seed, "klein talk", 0, "", "", k));
        for s in 0..2 {
            sums[s] += sides[s].of(&text) / best[s] / f64::from(pairs);
        }
    }
    sums
}

fn talk(sides: &[Side; 2], way: Way, dice: &mut impl rand::Rng) -> Vec<bool> {
    let mut text = draw(dice);
    for step in 0..STEPS {
        let left = 1.0 - f64::from(step) / f64::from(STEPS) + 1e-9;
        let i = dice.random_range(0..CLAUSES);
        let gains = [sides[0].turn(&text, i), sides[1].turn(&text, i)];
        let mut dares = |sum: f64, heat: f64| anneals(sum, heat * left, dice);
        let passes = if way == Way::ChairAnneals {
            let both = gains.iter().all(|&g| g > 0.0);
            let votes = gains.map(|g| g.signum() * if g.abs() > STRONG { 2.0 } else { 1.0 });
            both || dares(votes[0] + votes[1], CHAIR)
        } else {
            let anneals = [way == Way::BothAnneal, way != Way::BothClimb];
            (0..2).all(|s| gains[s] > 0.0 || (anneals[s] && dares(gains[s], HEAT)))
        };
        if passes {
            text[i] = !text[i];
        }
    }
    text
}

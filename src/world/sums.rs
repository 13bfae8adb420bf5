//! Sums over the rows and columns of the matrices, in the order in which memory lies.

use crate::model::ids::StateId;
use crate::model::lanes::wide;
use crate::model::pairs::Pairs;
use crate::world::relations::Relations;

/// Mean reputation of one state with the others.
pub(crate) fn column_mean(relations: &Relations, i: StateId) -> f64 {
    let others = StateId::all(relations.n).filter(|&w| w != i);
    let sum: f64 = others.map(|w| relations.reputation(w, i)).sum();
    sum / others_of(relations.n)
}

/// The others of a state, as a number; at least one.
pub(crate) fn others_of(n: usize) -> f64 {
    f64::from(u32::try_from(n.saturating_sub(1)).unwrap_or(1)).max(1.0)
}

/// Mean reputation of every state with the others: row by row, so that memory is read in order.
pub(crate) fn column_means(relations: &Relations) -> Vec<f64> {
    let n = relations.n;
    let mut sums = vec![0.0; n];
    wide(
        #[inline(always)]
        || {
            for w in StateId::all(n) {
                let (alpha, beta) = (relations.alpha.row(w), relations.beta.row(w));
                for others in [0..w.index(), w.index() + 1..n] {
                    let reports = alpha[others.clone()].iter().zip(&beta[others.clone()]);
                    for (sum, (alpha, beta)) in sums[others].iter_mut().zip(reports) {
                        *sum += alpha / (alpha + beta);
                    }
                }
            }
        },
    );
    sums.into_iter().map(|sum| sum / others_of(n)).collect()
}

/// Rows that are summed side by side, so many columns at a time. Source: as many sums as keep an adder
/// busy.
const TILE: usize = 8;

/// Sums over the rows of what `of` makes of each cell, given its column; what a state holds about itself
/// is left out if only the `others` count. Each is added up in the order of its columns, so that the sum
/// is that of a plain loop.
pub(crate) fn row_sums(
    matrix: &Pairs<f64>,
    others: bool,
    of: impl Fn(usize, f64) -> f64,
) -> Vec<f64> {
    let n = matrix.states();
    let rows: Vec<&[f64]> = StateId::all(n).map(|state| matrix.row(state)).collect();
    let mut sums = vec![0.0; n];
    wide(
        #[inline(always)]
        || {
            let (blocks, _) = sums.as_chunks_mut::<TILE>();
            let whole = TILE * blocks.len();
            for (block, sums) in blocks.iter_mut().enumerate() {
                let first = TILE * block;
                for k in 0..whole / TILE {
                    let tile = std::array::from_fn(|r| &rows[first + r].as_chunks().0[k]);
                    let own = first == TILE * k && others;
                    add_tile(sums, (tile, own), |c, cell| of(TILE * k + c, cell));
                }
            }
            for (row, sum) in sums.iter_mut().enumerate() {
                let from = if row < whole { whole } else { 0 };
                for (column, cell) in rows[row].iter().enumerate().skip(from) {
                    if !others || row != column {
                        *sum += of(column, *cell);
                    }
                }
            }
        },
    );
    sums
}

/// Adds a tile of a matrix to the sums over its rows, without its diagonal if that is of each with itself.
#[inline(always)]
fn add_tile(
    sums: &mut [f64; TILE],
    (tile, own): ([&[f64; TILE]; TILE], bool),
    of: impl Fn(usize, f64) -> f64,
) {
    let mut kept = *sums;
    for c in 0..TILE {
        for (r, (sum, row)) in kept.iter_mut().zip(tile).enumerate() {
            if !own || r != c {
                *sum += of(c, row[c]);
            }
        }
    }
    *sums = kept;
}

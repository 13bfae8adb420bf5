//! Sums over the rows and columns of the matrices, in the order in which memory lies.

use crate::model::ids::StateId;
use crate::model::lanes::wide;
use crate::model::pairs::Pairs;
use crate::world::relations::Relations;

use std::ops::Range;

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

/// Rows that are summed side by side. Source: as many sums as keep an adder busy.
const ROWS: usize = 4;

/// Sums over the rows of what `of` makes of each cell, given its column; what a state holds about itself
/// is left out if only the `others` count. Each is added up in the order of its columns, so that the sum
/// is that of a plain loop.
pub(crate) fn row_sums(
    matrix: &Pairs<f64>,
    others: bool,
    of: impl Fn(usize, f64) -> f64,
) -> Vec<f64> {
    let n = matrix.states();
    let mut sums = vec![0.0; n];
    let (blocks, rest) = sums.as_chunks_mut::<ROWS>();
    let whole = ROWS * blocks.len();
    for (block, sums) in blocks.iter_mut().enumerate() {
        let own = ROWS * block..ROWS * (block + 1);
        let rows = std::array::from_fn(|r| matrix.row(StateId::new(own.start + r)));
        add(sums, rows, 0..own.start, &of);
        for (r, (sum, row)) in sums.iter_mut().zip(rows).enumerate() {
            for column in own.clone().filter(|c| !others || *c != own.start + r) {
                *sum += of(column, row[column]);
            }
        }
        add(sums, rows, own.end..n, &of);
    }
    for (row, sum) in (whole..).zip(rest) {
        for (column, cell) in matrix.row(StateId::new(row)).iter().enumerate() {
            if !others || column != row {
                *sum += of(column, *cell);
            }
        }
    }
    sums
}

/// Adds some columns to the sums over rows.
fn add(
    sums: &mut [f64; ROWS],
    rows: [&[f64]; ROWS],
    columns: Range<usize>,
    of: impl Fn(usize, f64) -> f64,
) {
    // Slices that are read in step need no check of their bounds.
    let [a, b, c, d] = rows.map(|row| &row[columns.clone()]);
    let [mut sum_a, mut sum_b, mut sum_c, mut sum_d] = *sums;
    for ((((column, a), b), c), d) in columns.zip(a).zip(b).zip(c).zip(d) {
        sum_a += of(column, *a);
        sum_b += of(column, *b);
        sum_c += of(column, *c);
        sum_d += of(column, *d);
    }
    *sums = [sum_a, sum_b, sum_c, sum_d];
}

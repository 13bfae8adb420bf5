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
                let reports = relations.alpha.row(w).iter().zip(relations.beta.row(w));
                // A whole row is read in step; what a state holds about itself does not count.
                let own = sums[w];
                for (sum, (alpha, beta)) in sums.iter_mut().zip(reports) {
                    *sum += alpha / (alpha + beta);
                }
                sums[w] = own;
            }
        },
    );
    sums.into_iter().map(|sum| sum / others_of(n)).collect()
}

/// Sums over the rows of a matrix in which what two states hold about each other is one number, without
/// what each holds about itself: over the columns, which are the same numbers in the same order, so that
/// many sums grow side by side.
pub(crate) fn sums_of_what_is_mutual(matrix: &Pairs<f64>) -> Vec<f64> {
    let mut sums = vec![0.0; matrix.states()];
    wide(
        #[inline(always)]
        || {
            for w in StateId::all(matrix.states()) {
                let own = sums[w];
                for (sum, cell) in sums.iter_mut().zip(matrix.row(w)) {
                    *sum += cell;
                }
                sums[w] = own;
            }
        },
    );
    sums
}

/// Rows that are summed side by side. Source: as many sums as keep an adder busy.
const ROWS: usize = 8;

/// Sums over the rows, without what a state holds about itself. Each is added up in the order of its
/// columns, so that the sum is that of a plain loop.
pub(crate) fn sums_over_others(matrix: &Pairs<f64>) -> Vec<f64> {
    let n = matrix.states();
    let mut sums = vec![0.0; n];
    let (blocks, rest) = sums.as_chunks_mut::<ROWS>();
    let whole = ROWS * blocks.len();
    for (block, sums) in blocks.iter_mut().enumerate() {
        let own = ROWS * block..ROWS * (block + 1);
        let rows = std::array::from_fn(|r| matrix.row(StateId::new(own.start + r)));
        add(sums, rows, 0..own.start);
        for (r, (sum, row)) in sums.iter_mut().zip(rows).enumerate() {
            for column in own.clone().filter(|c| *c != own.start + r) {
                *sum += row[column];
            }
        }
        add(sums, rows, own.end..n);
    }
    for (row, sum) in (whole..).zip(rest) {
        for (column, cell) in matrix.row(StateId::new(row)).iter().enumerate() {
            if column != row {
                *sum += *cell;
            }
        }
    }
    sums
}

/// Adds some columns to the sums over rows.
fn add(sums: &mut [f64; ROWS], rows: [&[f64]; ROWS], columns: Range<usize>) {
    // Slices of one length need no check of their bounds.
    let count = columns.len();
    let rows = rows.map(|row| &row[columns.clone()][..count]);
    let mut so_far = *sums;
    for column in 0..count {
        for (sum, row) in so_far.iter_mut().zip(&rows) {
            *sum += row[column];
        }
    }
    *sums = so_far;
}

/// Rows that are summed side by side where each has two sums.
const PAIRED: usize = 4;

/// Sums over the rows, and of what is in them times a weight of its column, in the order of the columns.
pub(crate) fn sums_and_weighed_sums(matrix: &Pairs<f64>, weights: &[f64]) -> Vec<(f64, f64)> {
    let n = matrix.states();
    let mut sums = vec![(0.0, 0.0); n];
    let (blocks, rest) = sums.as_chunks_mut::<PAIRED>();
    let whole = PAIRED * blocks.len();
    for (block, sums) in blocks.iter_mut().enumerate() {
        add_weighed(sums, block * PAIRED, (matrix, weights));
    }
    for (row, sum) in (whole..).zip(rest) {
        add_weighed(std::array::from_mut(sum), row, (matrix, weights));
    }
    sums
}

/// The two sums over some rows from the first on.
fn add_weighed<const N: usize>(
    sums: &mut [(f64, f64); N],
    first: usize,
    (matrix, weights): (&Pairs<f64>, &[f64]),
) {
    let count = weights.len();
    let rows: [&[f64]; N] = std::array::from_fn(|r| &matrix.row(StateId::new(first + r))[..count]);
    let mut so_far = *sums;
    for (column, weight) in weights.iter().enumerate() {
        for (sum, row) in so_far.iter_mut().zip(&rows) {
            sum.0 += row[column];
            sum.1 += row[column] * weight;
        }
    }
    *sums = so_far;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(a: StateId, b: StateId) -> f64 {
        libm::sin((a.index() * 151 + b.index()) as f64)
    }

    #[test]
    fn sums_are_those_of_plain_loops() {
        for n in [1, 3, 8, 12, 19, 144] {
            let matrix = Pairs::from_fn(n, cell);
            let weights: Vec<f64> = (0..n).map(|k| libm::cos(k as f64)).collect();
            let others = sums_over_others(&matrix);
            let both = sums_and_weighed_sums(&matrix, &weights);
            for a in StateId::all(n) {
                let (mut alone, mut all, mut weighed) = (0.0, 0.0, 0.0);
                for (b, cell) in StateId::each(matrix.row(a)) {
                    all += cell;
                    weighed += cell * weights[b];
                    if a != b {
                        alone += cell;
                    }
                }
                let got = [others[a], both[a.index()].0, both[a.index()].1];
                assert_eq!(
                    got.map(f64::to_bits),
                    [alone, all, weighed].map(f64::to_bits)
                );
            }
        }
    }

    #[test]
    fn what_is_mutual_has_one_sum_over_rows_and_columns() {
        for n in [1, 12, 144] {
            let matrix = Pairs::from_fn(n, |a, b| cell(a.min(b), a.max(b)));
            let rows: Vec<u64> = sums_over_others(&matrix)
                .into_iter()
                .map(f64::to_bits)
                .collect();
            let columns: Vec<u64> = (sums_of_what_is_mutual(&matrix)
                .into_iter()
                .map(f64::to_bits))
            .collect();
            assert_eq!(rows, columns);
        }
    }
}

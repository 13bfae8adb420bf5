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

/// Rows that are summed side by side. Source: the numbers in a register.
const ROWS: usize = 4;

/// The numbers of some rows in a few columns, column by column.
#[inline(always)]
fn turned(rows: [&[f64; ROWS]; ROWS]) -> [[f64; ROWS]; ROWS] {
    let [a, b, c, d] = rows;
    std::array::from_fn(|k| [a[k], b[k], c[k], d[k]])
}

/// Goes through a matrix four rows at a time, column by column from the first to the last: `add` is given
/// the first of the rows, the column, and what the rows have there. The last rows may be fewer, and then
/// have nothing.
#[inline(always)]
fn by_rows(matrix: &Pairs<f64>, mut add: impl FnMut(usize, usize, [f64; ROWS])) {
    let n = matrix.states();
    for first in (0..n).step_by(ROWS) {
        let row = |r: usize| match first + r < n {
            true => matrix.row(StateId::new(first + r)),
            false => matrix.row(StateId::new(first)),
        };
        let rows: [&[f64]; ROWS] = std::array::from_fn(row);
        let ([a, b, c, d], rests) = {
            let parts = rows.map(|row| row.as_chunks::<ROWS>());
            (parts.map(|part| part.0), parts.map(|part| part.1))
        };
        let blocks = a.iter().zip(b).zip(c).zip(d);
        for (block, (((a, b), c), d)) in blocks.enumerate() {
            for (k, cells) in turned([a, b, c, d]).into_iter().enumerate() {
                add(first, ROWS * block + k, cells);
            }
        }
        for k in 0..rests[0].len() {
            add(first, n - rests[0].len() + k, rests.map(|rest| rest[k]));
        }
    }
}

/// Sums over the rows, without what a state holds about itself. Each is added up in the order of its
/// columns, so that the sum is that of a plain loop.
pub(crate) fn sums_over_others(matrix: &Pairs<f64>) -> Vec<f64> {
    let mut sums = vec![[0.0; ROWS]; matrix.states().div_ceil(ROWS)];
    wide(
        #[inline(always)]
        || {
            by_rows(
                matrix,
                #[inline(always)]
                |first, column, cells| {
                    let sums = &mut sums[first / ROWS];
                    let before = *sums;
                    for (sum, cell) in sums.iter_mut().zip(cells) {
                        *sum += cell;
                    }
                    // Its own column adds nothing to a row.
                    if let Some(own) = column.checked_sub(first).filter(|own| *own < ROWS) {
                        sums[own] = before[own];
                    }
                },
            );
        },
    );
    let mut sums = sums.into_flattened();
    sums.truncate(matrix.states());
    sums
}

/// Sums over the rows, and of what is in them times a weight of its column, in the order of the columns.
pub(crate) fn sums_and_weighed_sums(matrix: &Pairs<f64>, weights: &[f64]) -> [Vec<f64>; 2] {
    let mut sums = vec![[0.0; ROWS]; matrix.states().div_ceil(ROWS)];
    let mut weighed = sums.clone();
    wide(
        #[inline(always)]
        || {
            by_rows(
                matrix,
                #[inline(always)]
                |first, column, cells| {
                    let weight = weights[column];
                    let both = sums[first / ROWS]
                        .iter_mut()
                        .zip(&mut weighed[first / ROWS]);
                    for ((sum, weighed), cell) in both.zip(cells) {
                        *sum += cell;
                        *weighed += cell * weight;
                    }
                },
            );
        },
    );
    [sums, weighed].map(|sums| {
        let mut sums = sums.into_flattened();
        sums.truncate(matrix.states());
        sums
    })
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
                let got = [others[a], both[0][a], both[1][a]];
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

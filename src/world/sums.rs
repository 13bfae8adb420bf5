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

/// Sums over rows of what is in them times the factors of each column, as many as there are factors. Each
/// is added up in the order of its columns, so that it is that of a plain loop. If only the `others` count,
/// what a state holds about itself counts as 0, which leaves a sum as it is.
#[inline(always)]
fn sums_of_rows<const N: usize>(
    matrix: &Pairs<f64>,
    others: bool,
    factors: impl Fn(usize) -> [f64; N],
) -> [Vec<f64>; N] {
    let n = matrix.states();
    let mut all = [const { Vec::new() }; N];
    for first in (0..n).step_by(ROWS) {
        // Where there are fewer rows left, the first stands in, and its sums are cut off in the end.
        let row =
            |r: usize| matrix.row(StateId::new(if first + r < n { first + r } else { first }));
        let rows: [&[f64]; ROWS] = std::array::from_fn(row);
        let parts = rows.map(|row| row.as_chunks::<ROWS>());
        let ([a, b, c, d], rests) = (parts.map(|part| part.0), parts.map(|part| part.1));
        let mut sums = [[0.0; ROWS]; N];
        let blocks = a.iter().zip(b).zip(c).zip(d);
        for (block, (((a, b), c), d)) in blocks.enumerate() {
            let mut cells = turned([a, b, c, d]);
            if others && block == first / ROWS {
                for (own, cells) in cells.iter_mut().enumerate() {
                    cells[own] = 0.0;
                }
            }
            for (k, cells) in cells.into_iter().enumerate() {
                add(&mut sums, cells, factors(ROWS * block + k));
            }
        }
        for k in 0..rests[0].len() {
            let column = n - rests[0].len() + k;
            let mut cells = rests.map(|rest| rest[k]);
            if let Some(own) = column
                .checked_sub(first)
                .filter(|own| others && *own < ROWS)
            {
                cells[own] = 0.0;
            }
            add(&mut sums, cells, factors(column));
        }
        for (all, sums) in all.iter_mut().zip(sums) {
            all.extend_from_slice(&sums[..ROWS.min(n - first)]);
        }
    }
    all
}

/// Adds what some rows have in a column to their sums.
#[inline(always)]
fn add<const N: usize>(sums: &mut [[f64; ROWS]; N], cells: [f64; ROWS], factors: [f64; N]) {
    for (sums, factor) in sums.iter_mut().zip(factors) {
        for (sum, cell) in sums.iter_mut().zip(cells) {
            *sum += cell * factor;
        }
    }
}

/// Sums over the rows, without what a state holds about itself.
pub(crate) fn sums_over_others(matrix: &Pairs<f64>) -> Vec<f64> {
    let [sums] = wide(
        #[inline(always)]
        || sums_of_rows(matrix, true, |_| [1.0]),
    );
    sums
}

/// Sums over the rows, and of what is in them times a weight of its column.
pub(crate) fn sums_and_weighed_sums(matrix: &Pairs<f64>, weights: &[f64]) -> [Vec<f64>; 2] {
    wide(
        #[inline(always)]
        || sums_of_rows(matrix, false, |column| [1.0, weights[column]]),
    )
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

//! Sums over the rows and columns of the matrices, in the order in which memory lies.

use crate::model::ids::StateId;
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
    for w in StateId::all(n) {
        let (alpha, beta) = (relations.alpha.row(w), relations.beta.row(w));
        for others in [0..w.index(), w.index() + 1..n] {
            let reports = alpha[others.clone()].iter().zip(&beta[others.clone()]);
            for (sum, (alpha, beta)) in sums[others].iter_mut().zip(reports) {
                *sum += alpha / (alpha + beta);
            }
        }
    }
    sums.into_iter().map(|sum| sum / others_of(n)).collect()
}

/// Rows that are summed side by side. Source: as many sums as keep an adder busy.
const ROWS: usize = 8;

/// Weighed rows summed side by side. Each is added up in the order of its columns, so that the sum is that
/// of a plain loop; eight at a time keep the adder busy.
pub(crate) fn row_sums(matrix: &Pairs<f64>, weight: impl Fn(StateId, StateId) -> f64) -> Vec<f64> {
    let n = matrix.states();
    let row = |i: usize| &matrix.row(StateId::new(i))[..n];
    let mut sums = vec![0.0; n];
    let mut blocks = sums.chunks_exact_mut(ROWS);
    for (block, sums) in blocks.by_ref().enumerate() {
        let first = block * ROWS;
        let rows: [&[f64]; ROWS] = std::array::from_fn(|r| row(first + r));
        let mut kept = [0.0; ROWS];
        for j in 0..n {
            for (r, (sum, row)) in kept.iter_mut().zip(rows).enumerate() {
                *sum += row[j] * weight(StateId::new(first + r), StateId::new(j));
            }
        }
        sums.copy_from_slice(&kept);
    }
    let last = n - n % ROWS;
    for (i, sum) in (last..).zip(blocks.into_remainder()) {
        for (j, cell) in row(i).iter().enumerate() {
            *sum += cell * weight(StateId::new(i), StateId::new(j));
        }
    }
    sums
}

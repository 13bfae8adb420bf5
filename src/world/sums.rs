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

/// Weighed rows summed side by side. Each is added up in the order of its columns, so that the sum is that
/// of a plain loop; eight at a time keep the adder busy.
pub(crate) fn row_sums(matrix: &Pairs<f64>, weight: impl Fn(StateId, StateId) -> f64) -> Vec<f64> {
    let (n, matrix) = (matrix.states(), matrix.cells());
    let mut sums = vec![0.0; n];
    for (block, sums) in sums.chunks_mut(8).enumerate() {
        let first = block * 8;
        let mut kept = [0.0; 8];
        for j in 0..n {
            for (r, sum) in kept[..sums.len()].iter_mut().enumerate() {
                let i = first + r;
                *sum += matrix[i * n + j] * weight(StateId::new(i), StateId::new(j));
            }
        }
        sums.copy_from_slice(&kept[..sums.len()]);
    }
    sums
}

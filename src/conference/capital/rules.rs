//! What a capital minds, as functions of a mandate, a draft and a day (rules 17.2, 17.3 and 17.5).

use crate::conference::plates::rules::best;
use crate::model::TreatyText;
use crate::model::clause::BracketKind;
use crate::model::ids::{BracketId, DimensionId, WordingId};
use crate::model::state::Interests;
use crate::model::theory::capital::PatienceNumbers;
use crate::model::theory::fixed::fixed;

fixed! {
    instructions:

    /// Subjects that weigh in a mandate (rule 0.1). Judgement: no source gives it.
    pub const WEIGHTY: usize = 3;
    /// Subjects on which instructions bind (rule 17.5). Judgement: the two that weigh most.
    pub const INSTRUCTED: usize = 2;
}

/// A hundredth of a utility, the unit of the rules of the draft. Source: rule 17.2.
const HUNDREDTHS: f64 = 100.0;

/// The subjects of a mandate, weightiest first; the first of equals before the others.
#[must_use]
pub fn by_weight(interests: &Interests) -> Vec<DimensionId> {
    let mut order: Vec<DimensionId> = DimensionId::all(interests.0.len()).collect();
    let weight = |d: DimensionId| interests.0[d].salience;
    order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    order
}

/// The dimensions that a bracket speaks to: those of its wordings; of a place, a force or a
/// follow-up those of its clause.
#[must_use]
pub fn subjects(treaty: &TreatyText, bracket: BracketId) -> Vec<DimensionId> {
    let of = |b: BracketId| {
        let wordings = treaty.brackets[b].wordings.iter();
        wordings.flat_map(|w| w.positions.keys().copied())
    };
    let it = &treaty.brackets[bracket];
    let mut all: Vec<DimensionId> = match it.kind {
        BracketKind::Words => of(bracket).collect(),
        _ => {
            let words = treaty.clauses[it.clause].words.iter();
            words.flat_map(|&b| of(b)).collect()
        }
    };
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a bracket speaks to one of the weighty subjects of a mandate.
#[must_use]
pub fn weighs(treaty: &TreatyText, interests: &Interests, bracket: BracketId) -> bool {
    let weighty = by_weight(interests);
    let subjects = subjects(treaty, bracket);
    weighty.iter().take(WEIGHTY).any(|d| subjects.contains(d))
}

/// Rule 17.5: the brackets on which instructions bind: those, among the open ones, that speak to the
/// two weightiest subjects that are open.
#[must_use]
pub fn instructed(
    treaty: &TreatyText,
    interests: &Interests,
    open: &[BracketId],
) -> Vec<BracketId> {
    let speaks: Vec<(BracketId, Vec<DimensionId>)> =
        open.iter().map(|&b| (b, subjects(treaty, b))).collect();
    let is_open = |d: &DimensionId| speaks.iter().any(|(_, to)| to.contains(d));
    let order = by_weight(interests);
    let two: Vec<DimensionId> = order.into_iter().filter(is_open).take(INSTRUCTED).collect();
    let bound = speaks
        .iter()
        .filter(|(_, to)| two.iter().any(|d| to.contains(d)));
    bound.map(|(b, _)| *b).collect()
}

/// Rule 17.2: points by which the draft moves patience, where it was worth `before` to the mandate and
/// is worth `after`, in units of utility.
#[must_use]
pub fn draft_moves(n: &PatienceNumbers, before: f64, after: f64) -> f64 {
    let change = HUNDREDTHS * (after - before);
    let points = if change < 0.0 {
        n.patience_draft * change
    } else {
        n.patience_better * change
    };
    points.clamp(-n.patience_draft_most, n.patience_draft_most)
}

/// Rule 17.2: whether standing for a wording is against a mandate: it costs more against the best one
/// than a delegation lives with. `values` are those of rule 3.3, `tolerated` of rule 3.4.
#[must_use]
pub fn against(values: &[f64], wording: WordingId, tolerated: f64) -> bool {
    let value = values.get(wording.index());
    value.is_some_and(|v| values[best(values).index()] - v > tolerated)
}

/// Rule 17.2: whether a wording crosses a red line of the capital's: it costs more against what stands
/// than the capital bears.
#[must_use]
pub fn crosses(n: &PatienceNumbers, values: &[f64], now: WordingId, stands: WordingId) -> bool {
    let value = |w: WordingId| values.get(w.index());
    // A forum without strong words has none of the force that stands (rule 14.4).
    let lost = value(stands).zip(value(now)).map(|(then, now)| then - now);
    lost.is_some_and(|lost| lost > n.patience_line)
}

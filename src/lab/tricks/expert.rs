//! What a seat finds by a short search over its own view, beside what its adviser proposes.
//!
//! The adviser weighs what a plate does to the text, and not what it costs to be outvoted: whoever
//! objects and loses the vote minds it at the signing (rule 5.5), more than most brackets are worth. So
//! each plate is chosen anew, objecting only where that is worth the chance of losing a vote. In the
//! years after its money goes to defence. Nothing is played ahead: a copy of the session would hold what
//! the seat cannot know.

use crate::aftermath::decisions::spend;
use crate::model::Action;
use crate::model::functions::logistic;
use crate::model::ids::{BracketId, ParticipantId, WordingId};
use crate::model::question::Line;
use crate::seat::adviser::outlook::Outlook;
use crate::seat::adviser::prospect::Suppose;
use crate::seat::view::SeatView;

/// Deviations of a count for which the normal distribution is a logistic one. Source: mathematics.
const NORMAL: f64 = 1.7;
/// Least deviation of a count of plates, and what a majority is ahead by. Source: half a plate.
const HALF_A_PLATE: f64 = 0.5;
/// Share of the budget from which more defence is not asked for. Judgement: most of it.
const ENOUGH: f64 = 0.6;
/// Share of every other line that goes to defence in a quarter. Judgement: a third in a year would be
/// late.
const MORE: f64 = 0.3;

/// The plates on all that is before the room today.
#[must_use]
pub fn plates(view: &SeatView) -> Vec<Action> {
    let Some(outlook) = Outlook::new(view).filter(|o| o.day > 0) else {
        return vec![];
    };
    let open = view.room.agenda.open.iter();
    open.filter_map(|&b| plate(&outlook, b)).collect()
}

/// The plate on a bracket that is worth most: what it does to the text, less what it would cost to be
/// outvoted. Who has called for a vote votes for what it called for; what was promised stands.
fn plate(outlook: &Outlook, b: BracketId) -> Option<Action> {
    let view = outlook.view;
    if !outlook.free(b, false) || outlook.promised(outlook.own, b).is_some() {
        return None;
    }
    let mut calls = view.room.ballots.calls.iter();
    let called = calls.find(|c| c.bracket == b && c.seat == Some(view.seat));
    let count = outlook.prospect(b).own.len();
    let all = WordingId::all(count).flat_map(|w| [(w, false), (w, true)]);
    let worth = |plate: (WordingId, bool)| {
        let suppose = Suppose {
            plate: Some(plate),
            ..Suppose::default()
        };
        let lost = if plate.1 {
            outvoted(outlook, b, plate.0)
        } else {
            0.0
        };
        outlook.value(b, &outlook.ending(b, suppose)) - lost
    };
    let best = all
        .map(|p| (worth(p), p))
        .max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.cmp(&x.1)));
    let (w, objects) = match (called, best) {
        (Some(call), _) => (call.wording, false),
        (None, Some((_, plate))) => plate,
        (None, None) => return None,
    };
    Some(Action::Plate {
        choice: view.scenario.proposal(b, w),
        objects,
    })
}

/// What it is expected to cost a seat that objects for one wording that another is voted through (rules
/// 3.6, 5.5), as if all that is contested came to a vote: what does not today may on a later day, on a
/// point of order, by the same plate.
fn outvoted(outlook: &Outlook, b: BracketId, own: WordingId) -> f64 {
    let n = &outlook.view.theory.signatures.signing;
    let bracket = &outlook.view.scenario.text.brackets[b];
    let others = WordingId::each(&bracket.wordings).filter(|(w, _)| *w != own);
    let lost = others.map(|(w, wording)| {
        let minded = wording.positions.keys();
        let minded = minded.map(|&d| outlook.view.own.interests.0[d].salience);
        carries(outlook, b, w) * n.outvoted * minded.fold(n.outvoted_least, f64::max)
    });
    lost.fold(0.0, f64::max)
}

/// The chance that a vote on a wording carries against the seat's plate.
fn carries(outlook: &Outlook, b: BracketId, w: WordingId) -> f64 {
    let bears = outlook.view.theory.conference.plates.tolerance_vote;
    let prospect = outlook.prospect(b);
    let (mut ahead, mut variance) = (-1.0, 0.0);
    for i in ParticipantId::all(outlook.seats.len()).filter(|&i| i != outlook.own) {
        let yes = prospect.prefers[i].get(w.index()).copied().unwrap_or(0.0);
        let no = (1.0 - yes) * outlook.objects(i, b, bears);
        ahead += yes - no;
        variance += yes + no - (yes - no) * (yes - no);
    }
    let width = f64::sqrt(variance).max(HALF_A_PLATE);
    logistic(NORMAL * (ahead - HALF_A_PLATE) / width)
}

/// In the years after: a budget with more for defence, while it has less than it might. Its indices fall
/// by what strikes it, and defence is what keeps that out.
#[must_use]
pub fn budget(view: &SeatView) -> Option<Action> {
    let budget = view.years.affairs.as_ref()?.budget;
    let more = spend(budget, Line::Defence, MORE);
    (budget.defence < ENOUGH).then_some(Action::SetBudget { shares: more })
}

//! At the signing: whether to sign, by the seat's own sum.

use crate::model::Action;
use crate::model::action::Decision;
use crate::model::functions::logistic;
use crate::seat::adviser::counsel::Counsel;
use crate::seat::adviser::words;
use crate::seat::view::SeatView;

/// The answer that the seat's own sum gives.
pub(super) fn weigh(view: &SeatView) -> Vec<Counsel> {
    let Some(own) = view
        .record
        .own
        .as_ref()
        .filter(|_| view.room.sits(view.seat))
    else {
        return vec![];
    };
    if view.room.adopted != Some(true) {
        return vec![];
    }
    let (total, signs) = (own.total, own.decision.signs());
    let answer = match own.decision {
        Decision::Sign | Decision::SignWithDeclaration => own.decision,
        Decision::NotNow | Decision::Refuse => own.decision,
    };
    let chance = logistic(total.abs() / view.theory.signatures.signing.signing_noise);
    let numbers = (chance, total.abs(), 0.0);
    vec![Counsel::of(
        Action::Decide(answer),
        numbers,
        words::signing(signs, total),
    )]
}

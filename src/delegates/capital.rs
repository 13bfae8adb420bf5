//! What a computer does about its capital's patience (rule 17.6).

use crate::model::state::DelegateKind;
use crate::model::{Action, Move};
use crate::say;
use crate::seat::view::SeatView;
use crate::world::capital::CapitalStage;

/// A computer consults once its instructions bind, where the capital hears it; one that plays the
/// record does what the record says.
#[must_use]
pub fn consults(view: &SeatView, kind: DelegateKind) -> Option<Move> {
    let own = view.own.capital.as_ref()?;
    own.regain?;
    let bound = own.stage() >= CapitalStage::Instructions;
    (bound && kind != DelegateKind::Historical)
        .then(|| Move::new(Action::Consult, say!("delegates-consults")))
}

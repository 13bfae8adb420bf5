//! Rule 3.3: what the plate of a seat that a person holds shows on a bracket.

use crate::conference::plates::rules::{Plate, mandate_plate};
use crate::conference::room::{Stance, StanceAct};
use crate::model::ids::WordingId;

/// The plate by what the delegation last said for itself on the bracket; the mandate's if it said
/// nothing. `values` are those of each wording of the bracket to it, `now` the wording in the draft
/// and `tolerated` the loss it lives with, all in units of utility.
#[must_use]
pub fn own(values: &[f64], now: WordingId, tolerated: f64, stance: Option<&Stance>) -> Plate {
    let mandate = mandate_plate(values, now, tolerated);
    let Some(stance) = stance else {
        return mandate;
    };
    let wording = stance.wording;
    match stance.how {
        StanceAct::Raised { objects } => Plate::new(wording, objects),
        // Rule 3.8.
        StanceAct::Spoke { favour: true } => Plate::new(wording, wording != now),
        StanceAct::Spoke { favour: false } => Plate {
            objects: wording == now,
            ..mandate
        },
        StanceAct::Tabled | StanceAct::Cosponsored => {
            let loss = values[wording.index()] - values[now.index()];
            Plate::new(wording, loss > tolerated)
        }
    }
}

/// Rule 4.4: a promise binds the plate, and what was promised is not objected to.
pub fn bind(plate: &mut Plate, promised: WordingId, now: WordingId) {
    plate.objects &= promised != now;
    plate.prefer(promised);
}

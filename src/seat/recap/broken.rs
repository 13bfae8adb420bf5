//! By which act a package was broken.

use crate::model::Action;
use crate::model::ids::OfferId;
use crate::seat::recap::parts::Breach;
use crate::seat::view::SeatView;
use crate::world::journal::{Entry, Happening};

/// The act of a turn by which a delegation broke a package: the last one of its own before the package
/// ended, if the seat knows of it and of the package, and the two contradict each other.
pub(super) fn by(view: &SeatView, ended: &Entry, (id, who): (OfferId, &str)) -> Option<Breach> {
    let mut all = view.offers.iter();
    let terms = all.find(|o| o.id == id)?.terms();
    let before = view.record.journal.of_turn(ended.turn);
    let acts = before.take_while(|e| e.n < ended.n);
    let own = acts.filter_map(|e| match &e.what {
        Happening::Act { seat, action } if seat == who => Some(action),
        _ => None,
    });
    let (p, favour) = match own.last()? {
        Action::Break { offer } if *offer == id => return Some(Breach::Left),
        Action::Support(p) => (p, true),
        Action::Oppose(p) | Action::RedLine(p) => (p, false),
        _ => return None,
    };
    let bracket = view.scenario.text.find(&p.bracket)?;
    let wording = view.scenario.text.brackets[bracket].find(&p.wording)?;
    let promised = terms.iter().find(|t| t.0 == bracket)?.1;
    let against = (promised == wording) != favour;
    against.then_some(match favour {
        true => Breach::SpokeFor {
            bracket,
            wording,
            promised,
        },
        false => Breach::SpokeAgainst { bracket, wording },
    })
}

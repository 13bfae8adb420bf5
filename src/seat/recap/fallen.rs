//! Packages of one's own whose terms fell: which, to what, and what the seat lost with them.

use crate::conference::corridors::offers::Offer;
use crate::conference::redlines::WordingSource;
use crate::model::Text;
use crate::model::ids::{BracketId, OfferId, WordingId};
use crate::seat::recap::parts::{Fallen, Kept, Moved, MovedBy};
use crate::seat::view::SeatView;

/// The terms of a package that lapsed and that do not stand in the text, with what they would bring.
pub(super) fn of(view: &SeatView, id: OfferId) -> (Vec<Fallen>, f64) {
    let mut all = view.offers.iter();
    let offer = all.find(|o| o.id == id && o.party(view.seat));
    let text = &view.room.draft.text;
    let terms = offer.map_or(vec![], |offer| offer.terms());
    let fell = terms.into_iter().filter(|&(b, w)| text.at(b) != w);
    let fell: Vec<Fallen> = fell
        .map(|(bracket, wording)| Fallen {
            bracket,
            wording,
            stands: text.at(bracket),
            chair: by_the_chair(view, bracket),
        })
        .collect();
    let worth = worth(view, text, &fell);
    (fell, worth)
}

/// Whether what stands in a bracket came into the draft by the chair's text.
fn by_the_chair(view: &SeatView, bracket: BracketId) -> bool {
    let mut lines = view.room.redlines.iter().rev();
    let last = lines.find(|line| line.bracket == bracket);
    last.is_some_and(|line| line.by == WordingSource::Chair)
}

/// The packages that bind the seat and of which a turn took terms out of the draft.
pub(super) fn dropped(
    view: &SeatView,
    moved: &[Moved],
    (before, now): (&Text, &Text),
) -> Vec<Kept> {
    let mine = view.offers.iter();
    let mine = mine.filter(|o| o.binds() && o.party(view.seat));
    let of = |offer: &&Offer| -> Option<Kept> {
        let fell = |&(b, w): &(BracketId, WordingId)| before.at(b) == w && now.at(b) != w;
        let fell = offer.terms().into_iter().filter(fell);
        let fallen: Vec<Fallen> = fell
            .map(|(bracket, wording)| Fallen {
                bracket,
                wording,
                stands: now.at(bracket),
                chair: (moved.iter()).any(|m| m.bracket == bracket && m.by == MovedBy::Chair),
            })
            .collect();
        let others = offer.others(view.seat).into_iter();
        (!fallen.is_empty()).then(|| Kept {
            offer: offer.id,
            with: others.map(|s| view.scenario.iso(s).to_owned()).collect(),
            fate: "dropped".to_owned(),
            by: None,
            because: None,
            worth: worth(view, now, &fallen),
            fallen,
        })
    };
    mine.filter_map(of).collect()
}

/// What a text would bring the seat with some terms in it, beside what it brings.
fn worth(view: &SeatView, text: &Text, fallen: &[Fallen]) -> f64 {
    if fallen.is_empty() {
        return 0.0;
    }
    let sponsors = view.sponsor_trust();
    let terms: Vec<_> = fallen.iter().map(|f| (f.bracket, f.wording)).collect();
    let of = |text: &Text| view.worth(text, &sponsors).total();
    of(&text.with_all(&terms)) - of(text)
}

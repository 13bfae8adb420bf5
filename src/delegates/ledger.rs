//! The ledger: what others have done to and for this delegation, from what it has seen.
//!
//! Packages it was a party of or was told of, names set under its wordings, words spoken for them.
//! Generous tit for tat (Nowak and Sigmund 1992), which holds where deeds are misread now and then, forgives a third of what was done.

use crate::conference::corridors::offers::{Answer, Fate};
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::seat::view::SeatView;

/// One partner's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Page {
    /// Packages with us that bind both, or were kept.
    pub kept: usize,
    /// Packages with us, or told to us, that it broke.
    pub broken: usize,
    /// Its names under our wordings and its words for them.
    pub had: usize,
    /// Ours for its wordings.
    pub given: usize,
    /// Offers of its that reached us after the latest broken package.
    pub since: usize,
}

impl Page {
    /// Support received less support given.
    #[must_use]
    pub fn balance(&self) -> i64 {
        let n = |x: usize| i64::try_from(x).unwrap_or(i64::MAX);
        n(self.had) - n(self.given)
    }

    /// Whether it is refused today: it broke packages, and this is not the third offer since, which
    /// is looked at afresh.
    #[must_use]
    pub fn shunned(&self) -> bool {
        self.broken > 0 && !self.since.is_multiple_of(3)
    }
}

/// The page of one other delegation.
#[must_use]
pub fn page(view: &SeatView, other: StateId) -> Page {
    let me = view.seat;
    let mut page = Page::default();
    for offer in view.offers.iter().filter(|o| o.party(other)) {
        match offer.fate {
            Some(Fate::Broken(by)) if by == other => {
                page.broken += 1;
                page.since = 0;
                continue;
            }
            _ => {}
        }
        let ours = offer.answer == Answer::Agreed && offer.party(me);
        page.kept += usize::from(ours && matches!(offer.fate, None | Some(Fate::Kept)));
        page.since += usize::from(offer.from == other && offer.party(me));
    }
    let mover = |b: BracketId, w: WordingId| {
        let mut all = view.room.floor.tabled.iter();
        let of = all.find(|t| (t.bracket, t.wording) == (b, w));
        of.and_then(|t| t.names.first().copied())
    };
    for tabled in &view.room.floor.tabled {
        let (mine, its) = (tabled.names.contains(&me), tabled.names.contains(&other));
        let first = tabled.names.first().copied();
        page.had += usize::from(first == Some(me) && its);
        page.given += usize::from(first == Some(other) && mine);
    }
    for s in view.room.floor.speeches.iter().filter(|s| s.favour) {
        if s.seat == other && mover(s.bracket, s.wording) == Some(me) {
            page.had += 1;
        }
        if s.seat == me && mover(s.bracket, s.wording) == Some(other) {
            page.given += 1;
        }
    }
    page
}

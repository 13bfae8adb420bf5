//! MiCRO: a concession for a concession (de Jonge 2022; against the minimum of several opponents,
//! Aguilera-Luzon, de Jonge and Larrosa 2025).
//!
//! A bidder makes a new proposal only while it has made no more than the least active of those it
//! deals with. Delegates of the game pace their packages so ([`keeps_pace`]); [`Micro`] is a bidder
//! that plays by nothing else, in a room that marks texts.

use std::collections::BTreeSet;

use crate::delegates::speaker::{Speaker, SpeakerKnowledge};
use crate::model::Text;
use crate::model::ids::StateId;
use crate::negotiation::marks::{Announcement, Floor};

/// Whether a bidder that has sent so many proposals may send another, where it has had so many.
#[must_use]
pub fn keeps_pace(sent: usize, had: usize) -> bool {
    sent <= had
}

/// Offers its own next text, and signs nothing worse than it offered.
#[derive(Debug, Clone)]
pub struct Micro {
    /// Offers by party.
    sent: Vec<usize>,
    /// Own texts found and not yet offered, and all found.
    ahead: Vec<(f64, Text)>,
    found: BTreeSet<Text>,
    /// Worth of the last own offer, 0–1.
    lowest: f64,
}

impl Micro {
    /// A bidder whose best text is this.
    #[must_use]
    pub fn new(best: &Text) -> Self {
        Self {
            sent: vec![],
            ahead: vec![(1.0, best.clone())],
            found: BTreeSet::from([best.clone()]),
            lowest: 1.0,
        }
    }

    fn may_offer(&self, own: &SpeakerKnowledge) -> bool {
        let others = StateId::each(&self.sent).filter(|&(p, _)| p != own.seat);
        let had = others.map(|(_, &n)| n).min().unwrap_or(0);
        let sent = self.sent.get(own.seat.index());
        sent.is_none_or(|&n| keeps_pace(n, had))
    }

    /// Adds the texts one change away from one that was found.
    fn look_around(&mut self, own: &SpeakerKnowledge, floor: &Floor, text: &Text) {
        for b in floor.agenda.brackets() {
            for w in floor.agenda.wordings(b).filter(|&w| w != text.at(b)) {
                let next = text.with(b, w);
                if self.found.insert(next.clone()) {
                    self.ahead.push((own.of(&next), next));
                }
            }
        }
    }
}

impl Speaker for Micro {
    fn asks(&self, own: &SpeakerKnowledge) -> f64 {
        if own.time < 1.0 {
            self.lowest.max(own.reservation())
        } else {
            own.reservation()
        }
    }

    fn restates(&self) -> bool {
        true
    }

    /// Its own next text. Found by single changes from better ones: in order where brackets are not
    /// linked, about in order where they are.
    fn package(&mut self, own: &SpeakerKnowledge, floor: &Floor) -> Option<Text> {
        if !self.may_offer(own) {
            return None;
        }
        loop {
            let ranked = (self.ahead.iter().enumerate())
                .max_by(|(_, x), (_, y)| x.0.total_cmp(&y.0).then_with(|| y.1.cmp(&x.1)));
            let at = ranked?.0;
            let (worth, text) = self.ahead.swap_remove(at);
            if worth < own.reservation() {
                return None;
            }
            self.look_around(own, floor, &text);
            self.lowest = self.lowest.min(worth);
            if !(floor.was_put)(&text) {
                return Some(text);
            }
        }
    }

    fn hear(&mut self, _own: &SpeakerKnowledge, word: Announcement) {
        match word {
            Announcement::Openings(openings, _) => self.sent = vec![0; openings.len()],
            Announcement::Offers(offers) => {
                for (n, offer) in self.sent.iter_mut().zip(offers) {
                    *n += usize::from(offer.is_some());
                }
            }
            Announcement::Time(_) | Announcement::Said(..) => {}
        }
    }
}

//! A package in hand, before it is offered.

use crate::conference::corridors::offers::{Answer, Offer, Pay, named};
use crate::model::ids::{BracketId, OfferId, StateId, WordingId};
use crate::model::{Action, Scenario};

/// A package in hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// To whom.
    pub to: Vec<StateId>,
    /// What we would take, as bracket and wording.
    pub give: Vec<(BracketId, WordingId)>,
    /// What they should take.
    pub want: Vec<(BracketId, WordingId)>,
    /// Side payments.
    pub pays: Vec<Pay>,
    /// Last day on which it can be taken; two days if not said.
    pub until: Option<u32>,
    /// Who else is told.
    pub witnesses: Vec<StateId>,
    /// The offer it answers; its parties, its last day and its witnesses are then given.
    pub answers: Option<OfferId>,
    /// What was typed to find a delegation.
    pub search: String,
    /// Whether the favours are unfolded.
    pub favours: bool,
}

/// Puts a thing into a list, or takes it out.
fn flip<T: PartialEq>(list: &mut Vec<T>, it: T) {
    if let Some(at) = list.iter().position(|x| *x == it) {
        list.remove(at);
    } else {
        list.push(it);
    }
}

impl Draft {
    /// Whether nothing is in it yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.to.is_empty() && self.give.is_empty() && self.want.is_empty() && self.pays.is_empty()
    }

    /// Adds a term, or takes it out if it is there already.
    pub fn toggle(&mut self, ours: bool, term: (BracketId, WordingId)) {
        let list = if ours { &self.give } else { &self.want };
        let there = list.contains(&term);
        self.strike(term.0);
        if !there {
            let list = if ours { &mut self.give } else { &mut self.want };
            list.push(term);
        }
    }

    /// Takes out the term of a bracket.
    pub fn strike(&mut self, bracket: BracketId) {
        self.give.retain(|t| t.0 != bracket);
        self.want.retain(|t| t.0 != bracket);
    }

    /// Adds a partner, or takes it out with the favours it was part of.
    pub fn partner(&mut self, seat: StateId) {
        flip(&mut self.to, seat);
        self.witnesses.retain(|&w| w != seat);
        if !self.to.contains(&seat) {
            self.pays.retain(|p| p.from != seat && p.to != seat);
        }
    }

    /// Adds a favour, or takes it out.
    pub fn pay(&mut self, pay: Pay) {
        flip(&mut self.pays, pay);
    }

    /// Adds somebody who is told, or takes it out.
    pub fn witness(&mut self, seat: StateId) {
        flip(&mut self.witnesses, seat);
        self.to.retain(|&t| t != seat);
    }

    /// An offer turned round: what the seat answers it with, before it changes anything.
    #[must_use]
    pub fn turned(offer: &Offer, seat: StateId) -> Self {
        Self {
            to: offer.others(seat),
            give: offer.want.clone(),
            want: offer.give.clone(),
            pays: offer.pays.clone(),
            until: Some(offer.until),
            witnesses: offer.witnesses.clone(),
            answers: Some(offer.id),
            favours: !offer.pays.is_empty(),
            ..Self::default()
        }
    }

    /// The last day on which it can be taken, if it is offered on a day.
    #[must_use]
    pub fn last_day(&self, day: u32, days: u32) -> u32 {
        let usual = (day + 1).min(days);
        match (self.answers, self.until) {
            (Some(_), Some(until)) => until.max(usual),
            (None, Some(until)) => until,
            (_, None) => usual,
        }
    }

    /// As if it had been offered by a seat.
    #[must_use]
    pub fn offer(&self, seat: StateId, day: u32, days: u32) -> Offer {
        Offer {
            id: OfferId::new(usize::MAX),
            day,
            until: self.last_day(day, days),
            from: seat,
            to: self.to.iter().map(|&s| (s, Answer::Waiting)).collect(),
            give: self.give.clone(),
            want: self.want.clone(),
            pays: self.pays.clone(),
            witnesses: self.witnesses.clone(),
            counters: self.answers,
            answer: Answer::Waiting,
            fate: None,
        }
    }

    /// The act that offers it, or answers another with it.
    #[must_use]
    pub fn action(&self, s: &Scenario) -> Action {
        let names = |seats: &[StateId]| seats.iter().map(|&i| s.iso(i).to_owned()).collect();
        let package = named(s, (&self.give, &self.want), &self.pays);
        match self.answers {
            Some(offer) => Action::Counter { offer, package },
            None => Action::Offer {
                to: names(&self.to),
                package,
                until: self.until,
                witnesses: names(&self.witnesses),
            },
        }
    }
}

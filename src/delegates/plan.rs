//! The plan of a day: what a delegate means to do, held to the rules, to its influence and to its
//! word. Whatever passes is admissible in the room it saw.

use crate::model::ids::{BracketId, OfferId, WordingId};
use std::cell::OnceCell;

use crate::conference::corridors::offers::Offer;
use crate::delegates::mind::Mind;
use crate::model::state::DelegateKind;
use crate::model::{Action, Move, Proposal};
use crate::negotiation::reading::Change;
use crate::seat::admission::Admission;

/// Acts that a delegate of a kind does in a day at most, whoever proposed them. Source: the table of
/// section 13 of the rules.
#[must_use]
pub const fn acts_a_day(kind: DelegateKind, leads: bool) -> u32 {
    match kind {
        DelegateKind::FreeRider => 1,
        DelegateKind::GroupLoyal if !leads => 2,
        DelegateKind::GroupLoyal
        | DelegateKind::Hardliner
        | DelegateKind::Conceder
        | DelegateKind::Reciprocator
        | DelegateKind::Opportunist => 3,
        DelegateKind::Broker => 4,
        DelegateKind::Historical => u32::MAX,
    }
}

/// See the module.
#[derive(Debug)]
pub struct Plan<'m, 'a, 'w> {
    mind: &'m Mind<'a, 'w>,
    admission: OnceCell<Admission<'a, 'w>>,
    left: u32,
    bound: Vec<Change>,
    moves: Vec<Move>,
}

impl<'m, 'a, 'w> Plan<'m, 'a, 'w> {
    /// An empty plan that spends no more influence than a delegate of a kind does in a day.
    #[must_use]
    pub fn new(mind: &'m Mind<'a, 'w>, kind: DelegateKind) -> Self {
        let view = mind.view;
        let most = acts_a_day(kind, mind.leads());
        Self {
            mind,
            admission: OnceCell::new(),
            left: view.actions_left().min(most),
            bound: vec![],
            moves: vec![],
        }
    }

    /// Influence not yet planned.
    #[must_use]
    pub fn left(&self) -> u32 {
        self.left
    }

    /// The moves.
    #[must_use]
    pub fn done(self) -> Vec<Move> {
        self.moves
    }

    /// What it is bound to at a bracket, with what it means to accept today.
    #[must_use]
    pub fn bound(&self, bracket: BracketId) -> Option<WordingId> {
        let today = self.bound.iter().rev().find(|t| t.0 == bracket);
        today.map(|t| t.1).or_else(|| self.free(bracket))
    }

    /// The same by packages it does not mean to leave today.
    fn free(&self, bracket: BracketId) -> Option<WordingId> {
        let view = self.mind.view;
        let mut mine = view.offers.iter().rev();
        let holds = |o: &Offer| o.binds() && o.party(view.seat) && !self.leaves(o.id);
        let on = |o: &&Offer| holds(o) && o.terms().iter().any(|t| t.0 == bracket);
        let terms = mine.find(|o| on(o)).map(|o| o.terms())?;
        terms.into_iter().find(|t| t.0 == bracket).map(|t| t.1)
    }

    fn leaves(&self, id: OfferId) -> bool {
        let mut all = self.moves.iter();
        all.any(|m| matches!(m.action, Action::Break { offer } if offer == id))
    }

    /// Whether a package asks for other words than it is bound to.
    #[must_use]
    pub fn conflict(&self, offer: &Offer) -> Option<BracketId> {
        let mut terms = offer.terms().into_iter();
        terms
            .find(|&(b, w)| self.bound(b).is_some_and(|x| x != w))
            .map(|t| t.0)
    }

    /// Plans a move, unless it may not be done, goes against its word, or exceeds its influence.
    pub fn push(&mut self, it: Move) -> bool {
        let free = it.action.is_free();
        if !free && (self.left == 0 || self.twice(&it.action) || self.against_word(&it.action)) {
            return false;
        }
        if !self.admissible(&it.action) {
            return false;
        }
        if let Action::Answer {
            offer,
            accept: true,
        } = it.action
        {
            let mut offers = self.mind.view.offers.iter();
            let terms = offers.find(|o| o.id == offer).map(|o| o.terms());
            self.bound.extend(terms.into_iter().flatten());
        }
        self.left -= u32::from(!free);
        self.moves.push(it);
        true
    }

    /// The same with a move that may not have been found.
    pub fn try_push(&mut self, it: Option<Move>) -> bool {
        it.is_some_and(|it| self.push(it))
    }

    fn admissible(&self, action: &Action) -> bool {
        let admission = self
            .admission
            .get_or_init(|| Admission::new(self.mind.view));
        admission.check(action).is_ok()
    }

    /// Whether one like it is planned already: one wording tabled, one brought to the group, one
    /// package a day, nothing said twice.
    fn twice(&self, action: &Action) -> bool {
        let kind = std::mem::discriminant(action);
        let once = matches!(
            action,
            Action::Table(_)
                | Action::MoveClause { .. }
                | Action::Caucus(_)
                | Action::Offer { .. }
                | Action::Counter { .. }
        );
        let mut all = self.moves.iter();
        all.any(|m| m.action == *action || (once && std::mem::discriminant(&m.action) == kind))
    }

    /// Whether it says other things than it is bound to.
    fn against_word(&self, action: &Action) -> bool {
        let (p, favour) = match action {
            Action::Table(p) | Action::Cosponsor(p) | Action::Support(p) | Action::CallVote(p) => {
                (p, true)
            }
            Action::PointOfOrder(p) | Action::Caucus(p) => (p, true),
            Action::Oppose(p) | Action::RedLine(p) => (p, false),
            _ => return false,
        };
        let Some((bracket, wording)) = self.resolve(p) else {
            return true;
        };
        self.bound(bracket)
            .is_some_and(|bound| (bound == wording) != favour)
    }

    fn resolve(&self, p: &Proposal) -> Option<Change> {
        let treaty = self.mind.treaty();
        let bracket = treaty.find(&p.bracket)?;
        Some((bracket, treaty.brackets[bracket].find(&p.wording)?))
    }
}

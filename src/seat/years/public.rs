//! What everybody knows in the years after: the accounts, great shocks, who is bound by which text.

use crate::model::calendar::Phase;
use crate::model::ids::{InstrumentId, StateId};
use crate::model::indices::Indices;
use crate::seat::YearsView;
use crate::session::years_rights;
use crate::world::journal::Happening;
use crate::world::regime::Instrument;
use crate::world::states::Adherence;

impl<'w> YearsView<'w> {
    /// The published accounts, one a quarter: the world, then every state.
    #[must_use]
    pub fn accounts(&self) -> &'w [(Indices, Vec<Indices>)] {
        &self.state.history.quarters
    }

    /// The newest quarter of a great shock, not looking back beyond a quarter.
    #[must_use]
    pub fn shock_since(&self, quarter: u32) -> Option<u32> {
        let sittings = &self.room().sittings;
        let journal = self.state.journal;
        let at = |turn| match sittings.place(turn) {
            Phase::Aftermath(q) => Some(q),
            _ => None,
        };
        let entries = journal.entries.iter().rev();
        let mut recent = entries.take_while(|e| at(e.turn).is_none_or(|q| q >= quarter));
        let shock = recent.find(|e| matches!(e.what, Happening::Shock { .. }))?;
        at(shock.turn)
    }

    /// The newest instrument, in force or not.
    #[must_use]
    pub fn newest(&self) -> Option<&'w Instrument> {
        self.state.instruments.0.last()
    }

    /// An instrument.
    #[must_use]
    pub fn instrument(&self, k: InstrumentId) -> Option<&'w Instrument> {
        self.state.instruments.0.get(k.index())
    }

    /// The instrument that a state's tie is to, and the tie, which is published.
    #[must_use]
    pub fn tie(&self, state: StateId) -> Option<(InstrumentId, &'w Adherence)> {
        let under = self.state.regime().under(state)?;
        Some((under, self.state.of_state::<Adherence>(state)?))
    }

    /// States that live under another instrument than it does, or under none where it lives under one, if
    /// that of either is in force.
    pub fn other_texts(&self) -> impl Iterator<Item = StateId> + use<'w> {
        let (seat, regime) = (self.seat, self.state.regime());
        let states = StateId::all(self.state.scenario().states.len());
        let ruled = regime.ruling(seat).is_some();
        states.filter(move |&s| !regime.together(seat, s) && (ruled || regime.ruling(s).is_some()))
    }

    /// A later instrument that a state has signed or joined and that has not taken over yet.
    #[must_use]
    pub fn next(&self, state: StateId) -> Option<InstrumentId> {
        self.state.regime().next(state).map(|(k, _)| k)
    }

    /// Whether a state is bound by an instrument: it signed or joined it and has not left.
    #[must_use]
    pub fn bound_by(&self, state: StateId, k: InstrumentId) -> bool {
        let held = |tie: &Adherence| (tie.signed || tie.party_since.is_some()) && !tie.withdrawn;
        self.next(state) == Some(k)
            || self
                .tie(state)
                .is_some_and(|(under, tie)| under == k && held(tie))
    }

    /// The states that it has cut off from its services.
    pub fn cut_off(&self) -> impl Iterator<Item = StateId> + use<'w> {
        let (seat, all) = (self.seat, self.state.cut_offs.0.iter());
        all.filter(move |(by, _)| *by == seat).map(|(_, on)| *on)
    }

    /// Whether it may cut off another (rule 1.27), by what is published.
    #[must_use]
    pub fn may_cut_off(&self, other: StateId) -> bool {
        let may = years_rights::may_cut_off(&self.state, self.seat).contains(&other);
        may && !years_rights::must_serve(&self.state, self.seat).contains(&other)
    }

    /// Who has cut off whom: who did it, and whom.
    #[must_use]
    pub fn cut_offs(&self) -> Vec<(StateId, StateId)> {
        self.state.cut_offs.0.iter().copied().collect()
    }
}

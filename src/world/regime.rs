//! The instruments beside the 1988 text, which of them each state lives under, and both read together.

use crate::model::ids::InstrumentId;
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use serde::Serialize;

use crate::model::Text;
use crate::model::lever::{Lever, Levers};
use crate::world::digest::bytes::Bytes;
use crate::world::states::{Adherence, Seat, Seats};

/// A text that a conference adopted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Instrument {
    /// The text.
    pub text: Text,
    /// Levers at full compliance.
    pub levers: Levers,
    /// How far each clause pulls each lever, by the clause's identifier: what its deeds are booked by
    /// (rule 11.5). Follow-up counts as verification.
    pub by_clause: Vec<(String, Levers)>,
    /// Follow-up, 0–1.
    pub follow_up: f64,
    /// Depth per state, 0–1.
    pub depth: Vec<f64>,
    /// Depth per state if every verb were binding: what the words ask, 0–1.
    pub asked: Vec<f64>,
    /// How binding its words are, 0–1.
    pub force: f64,
    /// How much easier or harder it turns out to keep than its words let expect, in logits.
    pub fortune: f64,
    /// Delegations that sat when it was adopted.
    pub delegations: usize,
    /// First quarter after its signing.
    pub opened: u32,
    /// In force since the end of this quarter.
    pub since: Option<u32>,
    /// Whether it asks for a review.
    pub reviewed: bool,
    /// Quarter before which it is reviewed next, if it asks for that and is in force.
    pub review: Option<u32>,
}

impl Instrument {
    /// How closely it has its parties watched, 0–1.
    #[must_use]
    pub fn watch(&self) -> f64 {
        self.follow_up.max(self.levers.get(Lever::Verification))
    }

    /// Rule 6.6: how closely somebody looks at the clauses that pull a lever, 0–1: what they ask for
    /// themselves, checks or a review, in the mean of these clauses by how far each pulls it.
    #[must_use]
    pub fn watch_of(&self, lever: Lever) -> f64 {
        let (mut sum, mut total) = (0.0, 0.0);
        for (_, clause) in &self.by_clause {
            let looked_at = [Lever::Verification, Lever::ReviewConference].map(|l| clause.get(l));
            sum += clause.get(lever) * looked_at[0].max(looked_at[1]);
            total += clause.get(lever);
        }
        if total > 0.0 { sum / total } else { 0.0 }
    }
}

/// Every text that was adopted, oldest first.
#[derive(Debug, Clone, PartialEq, Default, Resource, Serialize)]
pub struct Instruments(pub Vec<Instrument>);

/// Which instrument a state lives under, and how far. A state lives under one at a time; a later one
/// that it signed takes over once it is in force and ratified (rule 14.7).
#[derive(Debug, Clone, Copy, PartialEq, Default, Component, Serialize)]
pub struct Participation {
    /// The instrument that its [`Adherence`] is to.
    pub under: Option<InstrumentId>,
    /// A later instrument that it has signed or joined, until that takes over.
    pub next: Option<(InstrumentId, Adherence)>,
    /// Lever share that it lives up to: party × compliance, 0–1.
    pub bound: f64,
}

impl Participation {
    /// In no instrument.
    pub const NONE: Self = Self {
        under: None,
        next: None,
        bound: 0.0,
    };

    /// The instrument that its adherence is to, in force or not.
    #[must_use]
    pub fn of<'i>(&self, instruments: &'i [Instrument]) -> Option<&'i Instrument> {
        instruments.get(self.under?.index())
    }

    /// The instrument in force that its adherence is to.
    #[must_use]
    pub fn ruling<'i>(&self, instruments: &'i [Instrument]) -> Option<&'i Instrument> {
        self.of(instruments).filter(|i| i.since.is_some())
    }

    /// Rule 14.7: the state signs or joins an instrument. What binds it already goes on doing so
    /// until the other takes over; nothing else stands in the way.
    pub fn tie(
        &mut self,
        instruments: &[Instrument],
        instrument: InstrumentId,
        tie: Adherence,
        now: &mut Adherence,
    ) {
        let held = (now.signed || now.party_since.is_some()) && !now.withdrawn;
        if held && self.ruling(instruments).is_some() && self.under != Some(instrument) {
            self.next = Some((instrument, tie));
        } else {
            self.under = Some(instrument);
            self.next = None;
            *now = tie;
        }
    }

    /// Rule 14.7: the later instrument takes over if it is in force and the state is a party by now.
    pub fn take_over(&mut self, instruments: &[Instrument], quarter: u32, now: &mut Adherence) {
        let Some((next, tie)) = self.next else {
            return;
        };
        let party = tie.party_since.is_some_and(|q| q <= quarter);
        if party && instruments[next].since.is_some() {
            self.under = Some(next);
            self.next = None;
            *now = tie;
        }
    }
}

/// The instruments and what ties the states to them, read together.
#[derive(Debug, Clone)]
pub struct Regime<'w> {
    /// Every text adopted, oldest first.
    pub instruments: &'w [Instrument],
    states: States<'w>,
}

/// Where the participation of a state is found.
#[derive(Debug, Clone)]
enum States<'w> {
    /// On its entity, as it is asked for.
    Entities(&'w World, &'w Seats),
    /// In the order of the states.
    InOrder(Vec<&'w Participation>),
}

/// What a system asks for to read the regime.
#[derive(SystemParam)]
pub struct RegimeReader<'w, 's> {
    instruments: Res<'w, Instruments>,
    seats: Res<'w, Seats>,
    states: Query<'w, 's, (&'static Seat, &'static Participation)>,
}

impl RegimeReader<'_, '_> {
    /// The regime as it stands.
    #[must_use]
    pub fn read(&self) -> Regime<'_> {
        // As they lie in memory, each put in its place: it is read at every turn.
        let mut states = vec![&Participation::NONE; self.seats.in_order().len()];
        for (seat, own) in &self.states {
            states[seat.0] = own;
        }
        Regime {
            instruments: &self.instruments.0,
            states: States::InOrder(states),
        }
    }
}

impl<'w> Regime<'w> {
    /// Of instruments, and of what ties the states to them, in the order of the states.
    #[must_use]
    pub fn new(
        instruments: &'w [Instrument],
        states: impl IntoIterator<Item = &'w Participation>,
    ) -> Self {
        let states = States::InOrder(states.into_iter().collect());
        Self {
            instruments,
            states,
        }
    }

    /// That of a session, of which each state's part is found as it is asked for.
    #[must_use]
    pub fn of_session(world: &'w World) -> Self {
        Self::of_resources(world, world.resource(), world.resource())
    }

    /// The same where its resources are at hand.
    #[must_use]
    pub fn of_resources(world: &'w World, seats: &'w Seats, instruments: &'w Instruments) -> Self {
        Self {
            instruments: &instruments.0,
            states: States::Entities(world, seats),
        }
    }

    /// What ties a state to instruments; nothing does in a world without states.
    #[inline]
    fn state(&self, state: StateId) -> &Participation {
        match &self.states {
            States::Entities(world, seats) => {
                seats.own(world, state).unwrap_or(&Participation::NONE)
            }
            States::InOrder(all) => all[state],
        }
    }

    /// The instrument that a state's [`Adherence`] is to.
    #[must_use]
    #[inline]
    pub fn under(&self, state: StateId) -> Option<InstrumentId> {
        self.state(state).under
    }

    /// A later instrument that a state has signed or joined, until it takes over, with that tie.
    #[must_use]
    pub fn next(&self, state: StateId) -> Option<(InstrumentId, Adherence)> {
        self.state(state).next
    }

    /// Lever share that a state lives up to: party × compliance, 0–1.
    #[must_use]
    #[inline]
    pub fn bound(&self, state: StateId) -> f64 {
        self.state(state).bound
    }

    /// Whether any instrument is in force.
    #[must_use]
    pub fn in_force(&self) -> bool {
        self.instruments.iter().any(|i| i.since.is_some())
    }

    /// The instrument in force a state's adherence is to.
    #[must_use]
    #[inline]
    pub fn ruling(&self, state: StateId) -> Option<&'w Instrument> {
        // In many worlds of a forecast there is no text, and nothing else is asked.
        match self.instruments {
            [] => None,
            all => self.state(state).ruling(all),
        }
    }

    /// A lever of the instrument in force for a state, at full compliance.
    #[must_use]
    #[inline]
    pub fn pull(&self, lever: Lever, state: StateId) -> f64 {
        self.ruling(state).map_or(0.0, |i| i.levers.get(lever))
    }

    /// Share of the instrument in force that a state lives up to, 0–1.
    #[must_use]
    #[inline]
    pub fn keeps(&self, state: StateId) -> f64 {
        self.ruling(state).map_or(0.0, |_| self.bound(state))
    }

    /// How far those who live up to any of the text do so, in the mean, 0–1: what a state may suppose
    /// of another (rule 8.1). It does not depend on who keeps how much.
    #[must_use]
    pub fn kept_in_the_mean(&self) -> f64 {
        let states = match &self.states {
            States::Entities(_, seats) => seats.in_order().len(),
            States::InOrder(all) => all.len(),
        };
        let each = StateId::all(states).map(|state| self.bound(state));
        let mut all: Vec<f64> = each.filter(|b| *b > 0.0).collect();
        // Sums in one order are the same to the last bit, whoever keeps how much.
        all.sort_by(f64::total_cmp);
        all.iter().sum::<f64>() / all.len().max(1) as f64
    }

    /// A lever as far as one state lives up to it.
    #[must_use]
    #[inline]
    pub fn kept(&self, lever: Lever, state: StateId) -> f64 {
        self.ruling(state)
            .map_or(0.0, |i| i.levers.get(lever) * self.bound(state))
    }

    /// Rule 6.6: a lever that promises something to a state's own people, as far as one state lives up
    /// to it. No other state is hurt where it is broken, so that only those at home can hold the state
    /// to it, as far as there is `liberty` (0–1), or who looks at the clauses that promise it. 0–1.
    #[must_use]
    #[inline]
    pub fn kept_at_home(&self, lever: Lever, state: StateId, liberty: f64) -> f64 {
        let watch = self.ruling(state).map_or(0.0, |text| text.watch_of(lever));
        self.kept(lever, state) * (liberty + (1.0 - liberty) * watch)
    }

    /// Whether two states live under the same instrument.
    #[must_use]
    #[inline]
    pub fn together(&self, a: StateId, b: StateId) -> bool {
        self.under(a) == self.under(b)
    }

    /// Whether another lives up to the instrument that one state lives under.
    #[must_use]
    #[inline]
    pub fn shared(&self, state: StateId, other: StateId) -> bool {
        self.together(state, other) && self.bound(other) > 0.0
    }
}

/// The form in which the digest takes the regime: lists by state.
#[derive(Serialize)]
struct ByState<'a> {
    instruments: &'a Instruments,
    under: Vec<Option<InstrumentId>>,
    next: Vec<Option<(InstrumentId, Adherence)>>,
    bound: Vec<f64>,
}

/// What the digest covers of the regime, the states in their order.
pub(super) fn write_down(instruments: &Instruments, states: &[&Participation], bytes: &mut Bytes) {
    let each = states.iter();
    bytes.add(&ByState {
        instruments,
        under: each.clone().map(|s| s.under).collect(),
        next: each.clone().map(|s| s.next).collect(),
        bound: each.map(|s| s.bound).collect(),
    });
}

fixed! {
    texts:

    /// Parties a later text needs to enter into force. Source: an agreement takes two.
    pub const PARTIES: usize = 2;
    /// Quarters in force after which a text with a review clause is reviewed. Source: the Union
    /// holds a Plenipotentiary Conference every four years (ITU Constitution, Article 8).
    pub const REVIEW: u32 = 16;
}

//! The instruments beside the 1988 text, and which of them each state lives under.

use crate::model::ids::InstrumentId;
use crate::model::ids::StateId;
use crate::model::theory::fixed::fixed;

use bevy_ecs::resource::Resource;
use serde::Serialize;

use crate::model::Text;
use crate::model::lever::{Lever, Levers};
use crate::world::states::Adherence;

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
}

/// The instruments, oldest first. A state lives under one of them at a time; a later one that it
/// signed takes over once it is in force and ratified (rule 14.7).
#[derive(Debug, Clone, PartialEq, Default, Resource, Serialize)]
pub struct Regime {
    /// Every text adopted.
    pub instruments: Vec<Instrument>,
    /// Index of the instrument each state's [`Adherence`] is to.
    pub under: Vec<Option<InstrumentId>>,
    /// A later instrument each state has signed or joined, until it takes over.
    pub next: Vec<Option<(InstrumentId, Adherence)>>,
    /// Lever share each state lives up to: party × compliance.
    pub bound: Vec<f64>,
}

impl Regime {
    /// Without any instrument.
    #[must_use]
    pub fn new(states: usize) -> Self {
        Self {
            instruments: vec![],
            under: vec![None; states],
            next: vec![None; states],
            bound: vec![0.0; states],
        }
    }

    /// The instrument a state's adherence is to, in force or not.
    #[must_use]
    pub fn of(&self, state: StateId) -> Option<&Instrument> {
        self.instruments.get(self.under[state]?.index())
    }

    /// Whether any instrument is in force.
    #[must_use]
    pub fn in_force(&self) -> bool {
        self.instruments.iter().any(|i| i.since.is_some())
    }

    /// The instrument in force a state's adherence is to.
    #[must_use]
    pub fn ruling(&self, state: StateId) -> Option<&Instrument> {
        self.of(state).filter(|i| i.since.is_some())
    }

    /// A lever of the instrument in force for a state, at full compliance.
    #[must_use]
    pub fn pull(&self, lever: Lever, state: StateId) -> f64 {
        self.ruling(state).map_or(0.0, |i| i.levers.get(lever))
    }

    /// Share of the instrument in force that a state lives up to, 0–1.
    #[must_use]
    pub fn keeps(&self, state: StateId) -> f64 {
        self.ruling(state).map_or(0.0, |_| self.bound[state])
    }

    /// How far those who live up to any of the text do so, in the mean, 0–1: what a state may suppose
    /// of another (rule 8.1). It does not depend on who keeps how much.
    #[must_use]
    pub fn kept_in_the_mean(&self) -> f64 {
        let mut all: Vec<f64> = self.bound.iter().copied().filter(|b| *b > 0.0).collect();
        // Sums in one order are the same to the last bit, whoever keeps how much.
        all.sort_by(f64::total_cmp);
        all.iter().sum::<f64>() / all.len().max(1) as f64
    }

    /// A lever as far as one state lives up to it.
    #[must_use]
    pub fn kept(&self, lever: Lever, state: StateId) -> f64 {
        self.pull(lever, state) * self.bound[state]
    }

    /// Rule 6.6: a lever that promises something to a state's own people, as far as one state lives up
    /// to it. No other state is hurt where it is broken, so that only those at home can hold the state
    /// to it, as far as there is `liberty` (0–1), or follow-up. 0–1.
    #[must_use]
    pub fn kept_at_home(&self, lever: Lever, state: StateId, liberty: f64) -> f64 {
        let watch = self.ruling(state).map_or(0.0, Instrument::watch);
        self.kept(lever, state) * (liberty + (1.0 - liberty) * watch)
    }

    /// Whether two states live under the same instrument.
    #[must_use]
    pub fn together(&self, a: StateId, b: StateId) -> bool {
        self.under[a] == self.under[b]
    }

    /// Whether another lives up to the instrument that one state lives under.
    #[must_use]
    pub fn shared(&self, state: StateId, other: StateId) -> bool {
        self.together(state, other) && self.bound[other] > 0.0
    }

    /// Rule 14.7: a state signs or joins an instrument. What binds it already goes on doing so
    /// until the other takes over; nothing else stands in the way.
    pub fn tie(
        &mut self,
        state: StateId,
        instrument: InstrumentId,
        tie: Adherence,
        now: &mut Adherence,
    ) {
        let held = (now.signed || now.party_since.is_some()) && !now.withdrawn;
        if held && self.ruling(state).is_some() && self.under[state] != Some(instrument) {
            self.next[state] = Some((instrument, tie));
        } else {
            self.under[state] = Some(instrument);
            self.next[state] = None;
            *now = tie;
        }
    }

    /// Rule 14.7: the later instrument takes over if it is in force and the state is a party by now.
    pub fn take_over(&mut self, state: StateId, quarter: u32, now: &mut Adherence) {
        let Some((next, tie)) = self.next[state] else {
            return;
        };
        let bound = tie.party_since.is_some_and(|q| q <= quarter);
        if bound && self.instruments[next].since.is_some() {
            self.under[state] = Some(next);
            self.next[state] = None;
            *now = tie;
        }
    }
}

fixed! {
    texts:

    /// Parties a later text needs to enter into force. Source: an agreement takes two.
    pub const PARTIES: usize = 2;
    /// Quarters in force after which a text with a review clause is reviewed. Source: the Union
    /// holds a Plenipotentiary Conference every four years (ITU Constitution, Article 8).
    pub const REVIEW: u32 = 16;
}

//! What a delegation has at the conference and everybody sees: components of its state.

use crate::conference::home;
use crate::model::ids::StateId;
use crate::model::theory::conference::CreditNumbers;
use crate::model::{Scenario, Theory};
use crate::world::states::Seats;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};

/// Rule 1.3: acts that a delegation can still do today. Given anew each morning; 0 for a state that
/// does not sit in this conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Component, Serialize, Deserialize)]
pub struct ActionsLeft(pub u32);

/// Rule 3.13: how far a delegation's red lines are believed, 0–1. It is 1 before the first
/// conference and stays what it is from one conference to the next.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize)]
pub struct Honesty(pub f64);

/// How much the public at home looks at each dimension, in the order of the dimensions; 1 is the
/// usual, at most 3. It begins anew with each conference (rules 0.3 and 14.6).
#[derive(Debug, Clone, PartialEq, Component, Serialize, Deserialize)]
pub struct Attention(pub Vec<f64>);

/// Rules 3.19 and 3.20: what a delegation has left of what procedure costs the one who abuses it, 0–1.
/// It begins at 1 with each conference.
#[derive(Debug, Clone, Copy, PartialEq, Component, Serialize, Deserialize)]
pub struct Credit(pub f64);

impl Default for Credit {
    /// What everybody comes with.
    fn default() -> Self {
        Self(1.0)
    }
}

impl Credit {
    /// Lowers it, or raises it by a cost below 0.
    pub(crate) fn charge(&mut self, cost: f64) {
        self.0 = (self.0 - cost).clamp(0.0, 1.0);
    }

    /// Whether there is little left.
    #[must_use]
    pub fn is_low(self, n: &CreditNumbers) -> bool {
        self.0 < n.credit_low
    }

    /// Whether there is hardly any left.
    #[must_use]
    pub fn is_spent(self, n: &CreditNumbers) -> bool {
        self.0 < n.credit_spent
    }
}

/// What a delegation has at the conference.
#[derive(Debug, Clone, PartialEq, Bundle, Serialize, Deserialize)]
pub struct Delegation {
    /// Acts left today.
    pub actions_left: ActionsLeft,
    /// How far its red lines are believed.
    pub honesty: Honesty,
    /// What procedure has left it.
    pub credit: Credit,
    /// What its public looks at.
    pub attention: Attention,
}

impl Delegation {
    /// What a delegation comes with to the first conference, before the first morning.
    #[must_use]
    pub fn first((scenario, theory): (&Scenario, &Theory), state: StateId) -> Self {
        let home = &theory.stakes.home;
        let attention = home::first_attention(home, &scenario.text, scenario.published(state));
        Self {
            actions_left: ActionsLeft(0),
            honesty: Honesty(1.0),
            credit: Credit::default(),
            attention: Attention(attention),
        }
    }

    /// The same, borrowed.
    #[must_use]
    pub fn by_ref(&self) -> DelegationRef<'_> {
        DelegationRef {
            actions_left: self.actions_left,
            honesty: self.honesty,
            credit: self.credit,
            attention: &self.attention,
        }
    }
}

/// A [`Delegation`] where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DelegationRef<'w> {
    /// Acts left today.
    pub actions_left: ActionsLeft,
    /// How far its red lines are believed.
    pub honesty: Honesty,
    /// What procedure has left it.
    pub credit: Credit,
    /// What its public looks at.
    pub attention: &'w Attention,
}

impl DelegationRef<'_> {
    /// A copy of its own.
    #[must_use]
    pub fn cloned(self) -> Delegation {
        Delegation {
            actions_left: self.actions_left,
            honesty: self.honesty,
            credit: self.credit,
            attention: self.attention.clone(),
        }
    }
}

/// What each delegation has, in the order of the states; none in a world that no session was built
/// in.
#[must_use]
pub fn all(world: &World) -> Vec<DelegationRef<'_>> {
    let Some(seats) = world.get_resource::<Seats>() else {
        return vec![];
    };
    let of = |&entity: &Entity| {
        let state = world.get_entity(entity).ok()?;
        Some(DelegationRef {
            actions_left: *state.get()?,
            honesty: *state.get()?,
            credit: *state.get()?,
            attention: state.get()?,
        })
    };
    let all: Option<Vec<DelegationRef>> = seats.in_order().iter().map(of).collect();
    all.unwrap_or_default()
}

/// The same as one seat sees it: acts left are its own, 0 of all others, since what others do in
/// secret costs them acts, too.
#[must_use]
pub fn seen_by(world: &World, seat: StateId) -> Vec<DelegationRef<'_>> {
    let mut all = all(world);
    for (state, it) in StateId::all(all.len()).zip(&mut all) {
        if state != seat {
            it.actions_left = ActionsLeft(0);
        }
    }
    all
}

/// What each public looks at, in the order of the states.
#[must_use]
pub fn attention(delegations: &[DelegationRef]) -> Vec<Attention> {
    delegations.iter().map(|d| d.attention.clone()).collect()
}

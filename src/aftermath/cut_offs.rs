//! States that cut each other off from their services (rule 10.15).

use std::collections::BTreeSet;

use bevy_app::App;
use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::theory::capabilities::CutOffNumbers;
use crate::world::digest::DigestApp as _;
use crate::world::regime::Regime;
use crate::world::relations::Relations;

pub(super) fn plugin(app: &mut App) {
    app.digest_resource::<CutOffs>();
}

/// Who has cut off whom, which everybody sees: who did it, and whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Resource, Serialize, Deserialize)]
pub struct CutOffs(pub BTreeSet<(StateId, StateId)>);

impl CutOffs {
    /// The states that one is cut off from, or has cut off itself, with one entry for each of these.
    pub fn apart(&self, state: StateId) -> impl Iterator<Item = StateId> {
        let other = move |&(by, on): &(StateId, StateId)| match (by == state, on == state) {
            (true, _) => Some(on),
            (_, true) => Some(by),
            _ => None,
        };
        self.0.iter().filter_map(other)
    }

    /// Rule 10.15: a state cuts off another, or opens its services to it again. The other trusts it
    /// less and bears it a grudge.
    pub fn set(
        &mut self,
        n: &CutOffNumbers,
        relations: &mut Relations,
        pair: (StateId, StateId),
        on: bool,
    ) {
        if !on {
            self.0.remove(&pair);
            return;
        }
        if !self.0.insert(pair) {
            return;
        }
        let (by, target) = pair;
        let trust = &mut relations.trust[(target, by)];
        *trust = (*trust - n.cut_trust).max(0.0);
        relations.grievance[(target, by)] += n.cut_grievance;
        for pair in [(by, target), (target, by)] {
            let tension = &mut relations.tension[pair];
            *tension = (*tension + n.cut_tension).min(1.0);
        }
    }

    /// Rule 10.15: what pairs of networks lose that are cut off, each quarter, once for each side that
    /// did it.
    pub fn draw_apart(&self, n: &CutOffNumbers, relations: &mut Relations) {
        for &(by, target) in &self.0 {
            for pair in [(by, target), (target, by)] {
                relations.interconnection[pair] *= 1.0 - n.cut_depth;
            }
        }
    }
}

/// Rule 1.27: whether the text in force forbids one state to cut off another: both are bound by it,
/// and it guarantees access.
#[must_use]
pub fn forbidden(n: &CutOffNumbers, regime: &Regime, by: StateId, target: StateId) -> bool {
    serves(n, regime, by) && regime.shared(by, target)
}

/// Rule 1.27: whether the text in force forbids a state to cut off any other that is bound by it.
#[must_use]
pub fn serves(n: &CutOffNumbers, regime: &Regime, by: StateId) -> bool {
    regime.pull(Lever::GuaranteeAccess, by) >= n.cut_forbidden && regime.bound(by) > 0.0
}

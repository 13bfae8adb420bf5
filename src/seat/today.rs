//! What a seat did in the turn that runs, and whether it may take it back (rule 1.24).

use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Action;
use crate::model::action::CHAIR;
use crate::seat::view::SeatView;
use crate::session::so_far::told_at_once;
use crate::world::journal::Happening;

/// An act of this turn that stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActOfTurn {
    /// The number by which it is taken back, from 1.
    pub n: usize,
    /// The act.
    pub action: Action,
    /// Why it cannot be taken back, as far as the seat knows; nothing if it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stays: Option<Sentence>,
}

impl SeatView<'_> {
    /// The seat's own acts of this turn that stand, in their order; plates are not among them, since
    /// they are raised anew. Where persons hold other seats, one of them may have answered an act in
    /// a way that the seat does not know of.
    #[must_use]
    pub fn acts_of_turn(&self) -> Vec<ActOfTurn> {
        let states = &self.scenario.states;
        let own = match states.get(self.seat.index()) {
            Some(state) => state.profile.iso.as_str(),
            None if self.table.chair => CHAIR,
            None => return vec![],
        };
        let mut acts: Vec<ActOfTurn> = vec![];
        let mut last_is_own = false;
        for what in self.record.journal.known_of_turn(self.turns.now) {
            match what {
                Happening::Act { seat, action } => {
                    last_is_own = seat == own;
                    if last_is_own {
                        acts.push(ActOfTurn {
                            n: acts.len() + 1,
                            action: action.clone(),
                            stays: None,
                        });
                    }
                }
                other if last_is_own => {
                    let told = told_at_once(other);
                    if let (Some(act), Some(refusal)) = (acts.last_mut(), told) {
                        act.stays = Some(refusal.what);
                    }
                }
                _ => {}
            }
        }
        for action in &self.turns.waiting {
            acts.push(ActOfTurn {
                n: acts.len() + 1,
                action: (*action).clone(),
                stays: None,
            });
        }
        acts
    }
}

//! The lines that are found by typing on the teacher's strip.

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::ProjectorChange;
use crate::desktop::sight::Sight;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::text;

/// A line that can be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// What it does.
    pub does: Does,
}

/// What a line does when it is taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    /// The seat does this.
    Act(Action),
    /// The slip that is entered changes.
    Change(ProjectorChange),
    /// The teacher does this.
    Command(Command),
}

/// The name of a state with its code, by either of which it is found.
pub(super) fn called(slip: &Sight, state: StateId) -> String {
    let iso = slip.scenario.iso(state);
    text!("projector-ask-state", name = slip.name(state), iso = iso)
}

/// The other states, by name.
pub(super) fn others(slip: &Sight) -> impl Iterator<Item = StateId> + '_ {
    let all = slip.scenario.by_name().into_iter();
    all.filter(|s| *s != slip.seat)
}

//! What follows from the text in force, worked out in the background while the years pass: fans from today
//! on, and what the text is worth against the years without one.

use std::sync::Arc;

use crate::desktop::sight::Sight;
use crate::desktop::whatif::worlds::Worlds;
use crate::forecast::ahead::{Ahead, Asked};
use crate::forecast::onward::Onward;
use crate::model::ids::StateId;

/// What the years from today on are worked out of.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    own: Asked,
    worlds: usize,
    compared: usize,
    accounts: usize,
}

/// The newest picture of the years from today on.
#[derive(Debug, Default)]
pub(super) struct Picture {
    basis: Option<Basis>,
    onward: Option<Arc<Onward>>,
}

/// The text that was adopted, with who signed it, which is published; where the last conference adopted
/// none, the text that still holds; none if no text was.
pub(super) fn adopted(sight: &Sight) -> Option<Asked> {
    let before = sight.years.text_before.as_ref();
    let signs = |s: StateId| match before {
        Some(_) => sight.threads.tied.contains(&s),
        None => sight.answer(s).is_some_and(|v| v.decision.signs()),
    };
    let chance: Vec<f64> = StateId::all(sight.scenario.states.len())
        .map(|s| f64::from(u8::from(signs(s))))
        .collect();
    let text = before.unwrap_or(&sight.room.draft.text);
    let stands = sight.text_stands() && sight.was_signed();
    stands.then(|| Asked::text(text.clone(), &chance).closely())
}

impl Picture {
    /// Sums up what is there, where that is more than before.
    pub(super) fn look(&mut self, ahead: &Ahead, sight: &Sight, own: &Asked, none: &Asked) {
        let compared = if own == none { 0 } else { ahead.worlds(none) };
        let basis = Basis {
            own: own.clone(),
            worlds: ahead.worlds(own),
            compared,
            accounts: sight.history.quarters.len(),
        };
        let before = self.basis.as_ref();
        if before == Some(&basis) {
            return;
        }
        // A quarter more or another text is summed up at once, a few worlds more only now and then.
        let same = |b: &&Basis| b.own == basis.own && b.accounts == basis.accounts;
        let most = Worlds::of(sight.scenario.states.len()).settled;
        let grown =
            |now: usize, then: usize| now >= then + (then / 4).max(1) || now == most && then < most;
        if let Some(b) = before.filter(same)
            && !grown(basis.worlds, b.worlds)
            && !grown(basis.compared, b.compared)
        {
            return;
        }
        let accounts: Vec<_> = sight.history.quarters.iter().map(|q| q.0).collect();
        let without = if own == none {
            std::collections::BTreeMap::new()
        } else {
            ahead.courses(none)
        };
        let onward = Onward::of(&ahead.courses(own), &without, &accounts);
        self.onward = (onward.worlds > 1).then(|| Arc::new(onward));
        self.basis = Some(basis);
    }

    /// What is known by now.
    pub(super) fn onward(&self) -> Option<Arc<Onward>> {
        self.onward.clone()
    }
}

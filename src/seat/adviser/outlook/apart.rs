//! What words bring the seat, told apart: by its mandate, at home, for its goals; and what is expected of
//! their brackets where nothing is done.

use crate::locale::Sentence;
use crate::model::ids::{BracketId, WordingId};
use crate::negotiation::reading::Change;
use crate::say;
use crate::seat::adviser::outlook::Outlook;
use crate::seat::adviser::prospect::Suppose;
use crate::seat::adviser::words;

/// What words bring over the draft as it stands, in units of utility.
#[derive(Debug, Clone, Copy, Default)]
struct Apart {
    mandate: f64,
    home: f64,
    goals: f64,
}

impl Outlook<'_, '_> {
    fn apart(&self, changes: &[Change]) -> Apart {
        let (now, then) = (self.draft.now(), self.then(changes));
        let mandate = self.worth(self.own, &then) - self.worth(self.own, now);
        let text = self.of_the_text(&then) - self.of_the_text(now);
        Apart {
            mandate,
            home: text - mandate,
            goals: self.own_gain(changes) - text,
        }
    }

    /// What some words bring over the draft if they stood now, part by part, and what is expected of their
    /// brackets by the end where nothing is done: the points of a proposal are beside that.
    #[must_use]
    pub(in crate::seat::adviser) fn told_apart(&self, changes: &[Change]) -> Option<Sentence> {
        changes.first()?;
        let mut brackets: Vec<BracketId> = changes.iter().map(|c| c.0).collect();
        brackets.sort_unstable();
        brackets.dedup();
        let usual = brackets.iter().map(|&b| self.usual(b)).sum();
        let stand = |&(b, w): &Change| self.view.room.draft.text.at(b) == w;
        let usual = words::signed(usual);
        if changes.iter().all(stand) {
            return Some(say!("adviser-apart-stands", usual = usual));
        }
        let apart = self.apart(changes);
        Some(say!(
            "adviser-apart",
            n = changes.len(),
            mandate = words::signed(apart.mandate),
            home = words::signed(apart.home),
            goals = words::signed(apart.goals),
            usual = usual
        ))
    }

    /// To what else a bracket is most to be feared to come where nothing is done, with the chance of that.
    #[must_use]
    pub(in crate::seat::adviser) fn feared(&self, bracket: BracketId) -> Option<(WordingId, f64)> {
        let now = self.view.room.draft.text.at(bracket);
        let ending = self.ending(bracket, Suppose::default());
        let own = &self.prospect(bracket).own;
        let others = WordingId::each(&ending).filter(|(w, _)| *w != now && own[*w] < 0.0);
        let worst = others.min_by(|a, b| (a.1 * own[a.0]).total_cmp(&(b.1 * own[b.0])));
        // What would be told as no times in a hundred is no fear.
        let told = worst.filter(|(_, chance)| words::hundred(**chance) != words::hundred(0.0));
        told.map(|(w, chance)| (w, *chance))
    }
}

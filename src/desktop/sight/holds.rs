//! Which of the seat's goals the draft meets since the last day, and which it no longer does.

use crate::desktop::sight::Sight;
use crate::desktop::sight::against::only_words;
use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::seat::recap::Recap;
use crate::session::score::Item;

/// A goal, or the red line, which the draft came to meet or to miss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Which it is.
    pub which: Item,
    /// Its title.
    pub title: String,
    /// Whether the draft meets it now; a red line is met while it is kept.
    pub meets: bool,
}

impl Sight {
    /// What turned with the text on the day that a recap tells; only what hangs on words alone.
    #[must_use]
    pub fn turned_by(&self, recap: &Recap) -> Vec<Turn> {
        let Some(own) = &self.known.goals.own else {
            return vec![];
        };
        let now = &self.room.draft.text;
        let from = recap.moved.iter().map(|m| (m.bracket, m.from));
        let before = now.with_all(&from.collect::<Vec<(BracketId, WordingId)>>());
        let all = own.aims().goals.into_iter();
        let all = all.filter(|(_, it)| only_words(&it.goal.measure));
        let turned = all.filter_map(|(which, it)| {
            let meets = |text: &Text| self.near(it, text) >= 1.0;
            let (was, is) = (meets(&before), meets(now));
            (was != is).then(|| Turn {
                which,
                title: it.goal.title.to_string(),
                meets: is,
            })
        });
        turned.collect()
    }
}

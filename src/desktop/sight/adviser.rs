//! What the adviser proposes, and what an act would come to.

use crate::conference::corridors::offers::binding;
use crate::desktop::sight::Sight;
use crate::desktop::words::readable;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, OfferId, WordingId};
use crate::say;
use crate::seat::adviser::advise;
use crate::seat::preview::Promise;

impl Sight {
    /// Asks the adviser, once a turn and after every act.
    pub fn ask_adviser(&mut self) {
        if self.counsel.is_none() {
            let asked = !self.chair && matches!(self.phase, Phase::Conference(_) | Phase::Signing);
            self.counsel = Some(if asked {
                self.as_view(|view, _, _| advise(view))
            } else {
                vec![]
            });
        }
    }

    /// What an act would come to, in sentences (rule 1.25).
    #[must_use]
    pub fn foretold(&self, action: &Action) -> Vec<String> {
        let preview = self.as_view(|view, _, _| view.preview(action));
        let said = preview.sentences.iter();
        said.map(|s| readable(&self.scenario, s)).collect()
    }

    /// The packages and red lines of one's own that an act on the floor would break (rules 3.13, 4.7).
    #[must_use]
    pub fn breaks(&self, action: &Action) -> Vec<Promise> {
        let mut broken = self.as_view(|view, _, _| view.breaks(action));
        broken.retain(|p| matches!(p, Promise::Package { .. } | Promise::RedLine { .. }));
        broken
    }

    /// The package that binds one's own plate at a bracket, and to which wording (rule 4.4).
    #[must_use]
    pub fn promised(&self, bracket: BracketId) -> Option<(OfferId, WordingId)> {
        binding(self.packages.offers.iter(), self.seat, bracket)
    }

    /// The same beside a note that tells a price: nothing where it would only say that there is none.
    #[must_use]
    pub fn foretold_beside(&self, action: &Action, note: &str) -> Vec<String> {
        let preview = self.as_view(|view, _, _| view.preview(action));
        let free = say!("preview-free");
        let said = preview.sentences.iter();
        let said = said.filter(|s| note.is_empty() || **s != free);
        said.map(|s| readable(&self.scenario, s)).collect()
    }
}

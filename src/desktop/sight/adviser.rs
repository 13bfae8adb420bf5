//! What the adviser proposes, and what an act would come to.

use crate::desktop::sight::Sight;
use crate::desktop::words::readable;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::say;
use crate::seat::adviser::advise;

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

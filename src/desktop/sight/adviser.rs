//! What the adviser proposes, and what an act would come to.

use crate::conference::corridors::offers::binding;
use crate::desktop::sight::Sight;
use crate::desktop::words::{list, readable};
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, OfferId, WordingId};
use crate::say;
use crate::seat::adviser::{Counsel, advise};
use crate::seat::preview::Promise;
use crate::text;

/// Names that are told.
const NAMED: usize = 3;

/// Proposals in the places, and so with the keys, that they had before; others take the places left, the best
/// first.
fn kept_in_place(fresh: Vec<Counsel>, before: &[Option<Action>]) -> Vec<Counsel> {
    let mut places: Vec<Option<Counsel>> = vec![None; fresh.len()];
    let mut others = vec![];
    for counsel in fresh {
        let had = before.iter().position(|action| *action == counsel.action);
        match had.and_then(|k| places.get_mut(k)) {
            Some(place @ None) => *place = Some(counsel),
            _ => others.push(counsel),
        }
    }
    let mut others = others.into_iter();
    let filled = places
        .into_iter()
        .map(|place| place.or_else(|| others.next()));
    filled.flatten().collect()
}

impl Sight {
    /// Asks the adviser, once a turn and after every act.
    pub fn ask_adviser(&mut self) {
        if self.counsel.is_none() {
            let asked = !self.chair && matches!(self.phase, Phase::Conference(_) | Phase::Signing);
            let fresh = match asked {
                true => self.as_view(|view, _, _| advise(view)),
                false => vec![],
            };
            self.counsel = Some(kept_in_place(fresh, &self.proposed));
        }
    }

    /// What an act would come to, in sentences (rule 1.25).
    #[must_use]
    pub fn foretold(&self, action: &Action) -> Vec<String> {
        let preview = self.as_view(|view, _, _| view.preview(action));
        let said = preview.sentences.iter();
        let said = said.map(|s| readable(&self.scenario, s));
        said.map(|words| words.replace('`', "")).collect()
    }

    /// The packages and red lines of one's own that an act would break, or that it promises against
    /// (rules 3.13, 4.4, 4.7).
    #[must_use]
    pub fn breaks(&self, action: &Action) -> Vec<Promise> {
        let mut broken = self.as_view(|view, _, _| view.breaks(action));
        broken.retain(|p| {
            let kept = matches!(p, Promise::Pledge { .. } | Promise::Text { .. });
            !kept
        });
        broken
    }

    /// What an act on a package would promise against agreed ones, in sentences with the cost.
    #[must_use]
    pub fn promised_otherwise(&self, action: &Action) -> Vec<String> {
        let broken = self.breaks(action).into_iter();
        let clashes = broken.filter(|p| matches!(p, Promise::Other { .. }));
        clashes.map(|p| self.would_break(&p)).collect()
    }

    /// What it is to break a promise, with the cost.
    #[must_use]
    pub fn would_break(&self, promise: &Promise) -> String {
        let costs = &self.theory.conference.corridors;
        let said = || readable(&self.scenario, &promise.sentence(&self.scenario));
        match promise {
            Promise::Package { with, seen, .. } => text!(
                "desk-breaks-package",
                who = list(&self.names(with), NAMED),
                less = costs.broken_trust.to_string(),
                seen = costs.broken_seen_trust.to_string(),
                n = seen.len()
            ),
            Promise::Other { seen, .. } => text!(
                "desk-promises-otherwise",
                said = said(),
                less = costs.broken_trust.to_string(),
                seen = costs.broken_seen_trust.to_string(),
                n = seen.len()
            ),
            _ => text!("desk-breaks-line", breaks = said()),
        }
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

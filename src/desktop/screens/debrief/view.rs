//! What the parts of the debrief are drawn from.

use std::sync::Arc;

use crate::debrief::turning::Moment;
use crate::desktop::par::Background;
use crate::desktop::screens::debrief::changes::{DebriefScreen, List};
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::forecast::onward::Onward;
use crate::model::calendar::Phase;
use crate::text;

/// What the parts of the debrief are drawn from.
pub(super) struct View<'a> {
    pub look: &'a Look,
    pub sight: &'a Sight,
    pub screen: &'a DebriefScreen,
    /// Worlds with the text and without it, as far as they are worked out.
    pub onward: Option<Arc<Onward>>,
    /// What others reach in one's place, as far as that is worked out.
    pub background: &'a Background,
}

impl View<'_> {
    /// The moments of the line that is drawn, in order.
    pub fn moments(&self) -> &[Moment] {
        let turning = self.sight.turning.as_ref();
        turning.map_or(&[], |t| &t.moments[self.screen.line])
    }

    /// The line that is drawn, by quarter.
    pub fn line(&self) -> Vec<f64> {
        let quarters = self.sight.history.quarters.iter();
        quarters.map(|q| q.0[self.screen.line]).collect()
    }

    /// The same without a text, as far as it is worked out.
    pub fn ghost(&self) -> Vec<f64> {
        let Some(onward) = self.onward.as_deref() else {
            return vec![];
        };
        let effect = onward.effect[self.screen.line].iter();
        let both = self.line().into_iter().zip(effect);
        both.map(|(was, by)| was - by.p50).collect()
    }

    /// Whether a list is shown whole.
    pub fn whole(&self, list: List) -> bool {
        self.screen.whole.contains(&list)
    }

    /// When a moment was, in a word or two.
    pub fn when(&self, moment: &Moment) -> String {
        match moment.phase {
            Phase::Conference(day) => text!("debrief-screen-day", n = day),
            Phase::Aftermath(quarter) => self.sight.quarter(quarter),
            Phase::Signing | Phase::Over => text!("debrief-screen-signing"),
        }
    }
}

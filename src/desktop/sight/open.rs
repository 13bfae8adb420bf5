//! What is public, as a whole room is shown it.

use std::ops::Deref;

use crate::desktop::draft::Draft;
use crate::desktop::sight::Sight;
use crate::model::ids::BracketId;
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::{Public, Views as _};
use crate::session::Session;

/// What the window shows to a whole room. It is made from what is public of a session, so that whatever
/// draws from it cannot show what a seat hides.
#[derive(Debug, Clone)]
pub struct OpenSight(Sight);

impl OpenSight {
    /// What is public of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let (scenario, theory) = (session.scenario().clone(), session.theory().clone());
        let common = {
            let view = session.view_from_the_chair();
            CommonKnowledge {
                sponsors: view.common.sponsors.to_vec(),
                first_trust: view.common.first_trust.clone(),
            }
        };
        let known = Public::of(session).into_snapshot();
        Self(Sight::of(scenario, common, theory, known))
    }

    /// Looks at a bracket of the draft as it stands.
    pub fn look_at(&mut self, bracket: BracketId) {
        let wording = self.0.room.draft.text.at(bracket);
        self.0
            .consider((bracket, wording), None, &Draft::default(), None);
    }
}

impl Deref for OpenSight {
    type Target = Sight;

    fn deref(&self) -> &Sight {
        &self.0
    }
}

//! A look at a session: the snapshot is taken, and what follows from it is worked out.

use std::sync::Arc;

use crate::debrief::{truth, turning};
use crate::desktop::journal;
use crate::desktop::sight::Sight;
use crate::desktop::sight::consider::look_ahead;
use crate::desktop::sight::parts::{Considered, Expectations};
use crate::model::ids::{BracketId, StateId};
use crate::model::{Scenario, Theory};
use crate::negotiation::reading::read;
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::threads::Threads;
use crate::seat::view::NOBODY;
use crate::seat::{Snapshot, Views as _};
use crate::session::Session;

impl Sight {
    /// What a seat of a session knows, or the chair if a person sits there; nothing is selected yet.
    pub fn take(session: &mut Session, seat: StateId) -> Self {
        let (scenario, theory) = (session.scenario().clone(), session.theory().clone());
        let view = if session.chair() {
            session.view_from_the_chair()
        } else {
            session.view(seat)
        };
        let common = CommonKnowledge {
            sponsors: view.common.sponsors.to_vec(),
            first_trust: view.common.first_trust.clone(),
        };
        Self::of(scenario, common, theory, Snapshot::of(&view))
    }

    /// Shows a snapshot of a scenario; nothing is selected yet.
    #[must_use]
    pub fn of(
        scenario: Arc<Scenario>,
        common: CommonKnowledge,
        theory: Theory,
        known: Snapshot,
    ) -> Self {
        let seat = known.seat.unwrap_or(NOBODY);
        let text = &known.room.draft.text;
        let rules = (&*scenario, &theory);
        let beliefs = known.beliefs(rules, &common);
        let now = look_ahead(rules, known.phase, &known.room, &beliefs, text);
        let position = read(&scenario.text, text).position;
        let truths = truth::of(&scenario, &known);
        let turning = turning::of(rules, &common, (&known, &truths));
        let mut sight = Self {
            seat,
            journal: journal::lines(&scenario, &known.journal, seat),
            outlook: Expectations {
                beliefs,
                then: now.clone(),
                now,
                position: (position.clone(), position),
                blockers: vec![],
                expected: (BracketId::default(), vec![]),
                prefers: false,
                looked: None,
                hand: None,
                considered: Considered::default(),
            },
            weighed: vec![],
            hand: None,
            threads: Threads::of(&scenario, &known),
            truths,
            turning,
            counsel: None,
            proposed: vec![],
            against: vec![],
            off_the_desk: vec![],
            scenario,
            theory,
            known,
            common,
        };
        sight.weigh_waiting();
        sight.against = sight.find_against();
        sight
    }
}

//! What follows from what is selected, pointed at, in hand and looked into.

use crate::conference::beliefs::{Beliefs, ExpectedSignatures};
use crate::conference::room::Room;
use crate::desktop::draft::Draft;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Considered;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Scenario, Text, Theory};
use crate::negotiation::reading::read;
use crate::seat::advice;

impl Sight {
    /// Works out what follows from what is selected, pointed at, in hand and looked into, where that
    /// is not what was considered last.
    pub fn consider(
        &mut self,
        selected: (BracketId, WordingId),
        pointed: Option<(BracketId, WordingId)>,
        draft: &Draft,
        dossier: Option<StateId>,
    ) {
        let before = self.outlook.considered.clone();
        if before.selected != Some(selected) {
            self.select(selected.0, selected.1);
        }
        let (shown, was) = (
            pointed.or(Some(selected)),
            before.pointed.or(before.selected),
        );
        if let Some((bracket, wording)) =
            shown.filter(|_| shown != was || before.selected != Some(selected))
        {
            self.preview(bracket, wording);
        }
        if before.draft.as_ref() != Some(draft) {
            self.hold(draft);
        }
        if before.dossier != dossier {
            self.look_into(dossier);
        }
        self.outlook.considered = Considered {
            selected: Some(selected),
            pointed,
            draft: Some(draft.clone()),
            dossier,
        };
    }

    /// Looks at a bracket with one of its wordings: who can block it, and which plates to expect?
    fn select(&mut self, bracket: BracketId, wording: WordingId) {
        let known = self.scenario.text.brackets.get(bracket.index());
        let known = known.is_some_and(|b| wording.index() < b.wordings.len());
        self.outlook.blockers = if known && self.sits() {
            self.as_view(|view, beliefs, bends| {
                advice::blockers(view, beliefs, (bracket, wording), bends)
            })
        } else {
            vec![]
        };
        self.outlook.expected = (bracket, self.expected_plates(bracket));
    }

    /// What if a wording stood?
    pub fn preview(&mut self, bracket: BracketId, wording: WordingId) {
        let text = &self.room.draft.text;
        let wordings = self.scenario.text.brackets.get(bracket.index());
        let known = wordings.is_some_and(|b| wording.index() < b.wordings.len());
        if known && wording != text.at(bracket) {
            let then = text.with(bracket, wording);
            self.outlook.then = self.outlook(&then);
            self.outlook.position.1 = read(&self.scenario.text, &then).position;
        } else {
            self.outlook.then = self.outlook.now.clone();
            self.outlook.position.1 = self.outlook.position.0.clone();
        }
    }

    /// What to expect of the signing if delegations were asked a text.
    #[must_use]
    pub fn outlook(&self, text: &Text) -> ExpectedSignatures {
        look_ahead(
            (&self.scenario, &self.theory),
            self.phase,
            &self.room,
            &self.outlook.beliefs,
            text,
        )
    }

    /// Looks into a state: what would bring it on board?
    fn look_into(&mut self, state: Option<StateId>) {
        let sits = self.sits();
        self.outlook.looked = state
            .filter(|&s| sits && s.index() < self.own.trust.len())
            .map(|s| {
                let sum = self
                    .outlook
                    .now
                    .sums
                    .get(s.index())
                    .map_or(0.0, crate::conference::signing::sum::SignatureSum::sum);
                let ways =
                    self.as_view(|view, beliefs, _| advice::bring_on_board(view, beliefs, s, sum));
                (s, ways)
            });
    }
}

/// Who would sign, while that is still open.
pub(super) fn look_ahead(
    rules: (&Scenario, &Theory),
    phase: Phase,
    room: &Room,
    beliefs: &Beliefs,
    text: &Text,
) -> ExpectedSignatures {
    match phase {
        Phase::Conference(_) | Phase::Signing => beliefs.ask(rules, room, text),
        _ => ExpectedSignatures::default(),
    }
}

//! A bracket: how it stands, which plates are up on it, and what is at stake.

use crate::conference::plates::rules;
use crate::conference::plates::rules::Plate;
use crate::conference::room::Standing;
use crate::desktop::sight::Sight;
use crate::model::Text;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::negotiation::reading::{Reading, read};

impl Sight {
    /// Whether a bracket is still to be settled, shut or not.
    #[must_use]
    pub fn open(&self, bracket: BracketId) -> bool {
        self.standing(bracket) != Standing::Clear
    }

    /// How a bracket stands.
    #[must_use]
    pub fn standing(&self, bracket: BracketId) -> Standing {
        let standing = self.room.draft.standing.get(bracket.index());
        standing.copied().unwrap_or(Standing::Waiting)
    }

    /// Plates on a bracket: those raised, or what the others are believed to prefer on the selected one
    /// where none has gone up or that was asked for.
    #[must_use]
    pub fn plates(&self, bracket: BracketId) -> &[Plate] {
        let raised = self
            .room
            .ballots
            .plates
            .get(bracket.index())
            .map_or(&[][..], Vec::as_slice);
        let prefers = raised.is_empty() || self.outlook.prefers;
        if prefers && bracket == self.outlook.expected.0 {
            &self.outlook.expected.1
        } else {
            raised
        }
    }

    /// Whether plates have gone up on a bracket.
    #[must_use]
    pub fn raised(&self, bracket: BracketId) -> bool {
        let plates = self.room.ballots.plates.get(bracket.index());
        plates.is_some_and(|p| !p.is_empty())
    }

    /// Plates per wording of a bracket.
    #[must_use]
    pub fn counts(&self, bracket: BracketId) -> Vec<usize> {
        let n = self.scenario.text.brackets[bracket].wordings.len();
        rules::counts(self.plates(bracket), n)
    }

    /// What some changes would bring another state, as believed.
    #[must_use]
    pub fn guess(&self, state: StateId, terms: &[(BracketId, WordingId)]) -> f64 {
        let (treaty, text) = (&self.scenario.text, &self.room.draft.text);
        let worth = |t: &Text| {
            let reading = read(treaty, t);
            self.outlook
                .beliefs
                .worth(&self.scenario, state, &reading)
                .total()
        };
        worth(&text.with_all(terms)) - worth(text)
    }

    /// What each state would raise a plate for, as believed; nothing of who does not sit in this
    /// conference.
    pub(super) fn expected_plates(&self, bracket: BracketId) -> Vec<Plate> {
        let treaty = &self.scenario.text;
        let Some(b) = treaty.brackets.get(bracket.index()) else {
            return vec![];
        };
        let readings: Vec<Reading> = WordingId::all(b.wordings.len())
            .map(|w| read(treaty, &self.room.draft.text.with(bracket, w)))
            .collect();
        let plate = |state| {
            if !self.room.sits(state) {
                return Plate::AWAY;
            }
            let worth: Vec<f64> = (readings.iter())
                .map(|r| self.outlook.beliefs.worth(&self.scenario, state, r).total())
                .collect();
            Plate::new(rules::best(&worth), false)
        };
        StateId::all(self.scenario.states.len())
            .map(plate)
            .collect()
    }

    /// The open bracket with most to gain for the seat (most at stake, between equals), or any.
    #[must_use]
    pub fn most_at_stake(&self) -> BracketId {
        let span = |b: &BracketId| {
            let w = &self.own.worth[*b];
            let gain = w.iter().copied().fold(0.0, f64::max);
            10.0 * gain - w.iter().copied().fold(0.0, f64::min)
        };
        let open = self.room.agenda.open.iter().copied();
        let all = BracketId::all(self.own.worth.len());
        let most = |a: &BracketId, b: &BracketId| span(a).total_cmp(&span(b));
        open.max_by(most).or(all.max_by(most)).unwrap_or_default()
    }
}

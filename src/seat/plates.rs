//! What a seat's plate will be this evening on each open bracket, and why (rule 3.3), told before.

use serde::{Deserialize, Serialize};

use crate::conference::corridors::offers::binding;
use crate::conference::plates::rules::{tolerated, values};
use crate::conference::plates::shown;
use crate::conference::room::{Stance, StanceAct};
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, OfferId, WordingId};
use crate::say;
use crate::seat::view::SeatView;
use crate::world::control::Control;

/// Why a plate shows what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlateReason {
    /// A package binds the seat, by its number.
    Promise {
        /// Number of the package.
        offer: OfferId,
    },
    /// The seat said so itself.
    Said {
        /// How.
        how: StanceAct,
        /// Day.
        day: u32,
    },
    /// Its mandate.
    Mandate,
}

/// What a plate will be if nothing else is done or said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlateToday {
    /// Where.
    pub bracket: BracketId,
    /// The wording it prefers.
    pub wording: WordingId,
    /// Whether it objects to any other that leads.
    pub objects: bool,
    /// Why.
    pub because: PlateReason,
    /// The same in a sentence.
    pub sentence: Sentence,
}

impl SeatView<'_> {
    /// What the plate of a seat that a person holds will be on each bracket open today, as things
    /// stand; empty before the first day, away from the room and for a computer, which raises its own.
    #[must_use]
    pub fn plates_today(&self) -> Vec<PlateToday> {
        let Phase::Conference(1..) = self.phase else {
            return vec![];
        };
        let human = self.table.controls.get(self.seat.index()) == Some(&Control::Human);
        if !human || !self.room.sits(self.seat) || self.room.floor.absent.contains(&self.seat) {
            return vec![];
        }
        let sponsors = self.sponsor_trust();
        let open = self.room.agenda.open.iter();
        open.map(|&b| self.plate_today(b, &sponsors)).collect()
    }

    fn plate_today(&self, bracket: BracketId, sponsors: &[f64]) -> PlateToday {
        let scale = self.scale(sponsors);
        let (treaty, room) = (&self.scenario.text, self.room);
        let values = values(treaty, &room.draft.text, bracket, scale);
        let now = room.draft.text.at(bracket);
        let stance = room.floor.stance(self.seat, bracket);
        let mut plate = shown::own(&values, now, self.tolerated(bracket), stance);
        let promise = self.promised(bracket);
        if let Some((_, promised)) = promise {
            shown::bind(&mut plate, promised, now);
        }
        let because = match (promise, stance) {
            (Some((offer, _)), _) => PlateReason::Promise { offer },
            (None, Some(s)) => PlateReason::Said {
                how: s.how,
                day: s.day,
            },
            (None, None) => PlateReason::Mandate,
        };
        PlateToday {
            bracket,
            wording: plate.wording(),
            objects: plate.objects,
            because,
            sentence: self.plate_sentence((bracket, plate.wording()), plate.objects, because),
        }
    }

    /// Whether the seat's plate objects now, because it raised it so, and would not once it had spoken or
    /// tabled: what is said later stands in place of what was said before.
    #[must_use]
    pub fn drops_objection(&self, action: &Action) -> bool {
        let (p, how) = match action {
            Action::Support(p) => (p, StanceAct::Spoke { favour: true }),
            Action::Oppose(p) => (p, StanceAct::Spoke { favour: false }),
            Action::Table(p) => (p, StanceAct::Tabled),
            Action::Cosponsor(p) => (p, StanceAct::Cosponsored),
            _ => return false,
        };
        let Some(bracket) = self.scenario.text.find(&p.bracket) else {
            return false;
        };
        let Some(wording) = self.scenario.text.brackets[bracket].find(&p.wording) else {
            return false;
        };
        let stance = self.room.floor.stance(self.seat, bracket);
        let raised = stance.is_some_and(|s| s.how == (StanceAct::Raised { objects: true }));
        if !raised || self.promised(bracket).is_some() {
            return false;
        }
        let (treaty, draft) = (&self.scenario.text, &self.room.draft.text);
        let values = values(treaty, draft, bracket, self.scale(&self.sponsor_trust()));
        let then = Stance {
            seat: self.seat,
            bracket,
            wording,
            day: self.phase.day(),
            how,
        };
        let tolerated = self.tolerated(bracket);
        !shown::own(&values, draft.at(bracket), tolerated, Some(&then)).objects
    }

    /// Rule 3.4: the loss the seat lives with at a bracket today, in units of utility.
    fn tolerated(&self, bracket: BracketId) -> f64 {
        let days = f64::from(self.scenario.setup.days.max(1));
        let progress = f64::from(self.phase.day()) / days;
        let n = &self.theory.conference.plates;
        let voted = self.room.voted_on(bracket);
        tolerated(n, progress, self.room.goodwill, voted)
    }

    /// The package that binds the seat at a bracket, by its number, and to which wording (rule 4.4).
    #[must_use]
    pub fn promised(&self, bracket: BracketId) -> Option<(OfferId, WordingId)> {
        binding(self.offers.iter().copied(), self.seat, bracket)
    }

    fn plate_sentence(
        &self,
        (bracket, wording): (BracketId, WordingId),
        objects: bool,
        because: PlateReason,
    ) -> Sentence {
        let why = match because {
            PlateReason::Promise { .. } => say!("preview-because-promise"),
            PlateReason::Said { how, day } => say!(
                "preview-because-said",
                how = match how {
                    StanceAct::Raised { .. } => "raised",
                    StanceAct::Spoke { favour: true } => "supported",
                    StanceAct::Spoke { favour: false } => "opposed",
                    StanceAct::Tabled => "tabled",
                    StanceAct::Cosponsored => "cosponsored",
                },
                day = day
            ),
            PlateReason::Mandate => say!("preview-because-mandate"),
        };
        let p = self.scenario.proposal(bracket, wording);
        say!(
            "preview-plate",
            bracket = p.bracket,
            wording = p.wording,
            objects = if objects { "yes" } else { "no" },
            why = why
        )
    }
}

//! What the window works out from what the seat knows and what is selected.

use crate::conference::beliefs::{Beliefs, ExpectedSignatures};
use crate::conference::plates::rules::Plate;
use crate::desktop::draft::Draft;
use crate::model::Text;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::seat::advice::{Block, Remedy};

/// What the seat expects of the others, with what is selected on the screen.
#[derive(Debug, Clone)]
pub struct Expectations {
    /// What it believes of the others.
    pub beliefs: Beliefs,
    /// The signing, with the text as it stands.
    pub now: ExpectedSignatures,
    /// The signing, with the wording selected or under the pointer in the text.
    pub then: ExpectedSignatures,
    /// Position of the text per dimension, 0–4: as it stands, and with that wording.
    pub position: (Vec<f64>, Vec<f64>),
    /// Who can block the selected wording, why, and what each is believed to lose.
    pub blockers: Vec<(StateId, Block, f64)>,
    /// Plates to expect on the selected bracket.
    pub expected: (BracketId, Vec<Plate>),
    /// Whether these are shown though plates have gone up.
    pub prefers: bool,
    /// The state looked into, and what would bring it on board.
    pub looked: Option<(StateId, Vec<Remedy>)>,
    /// The signing if all took the package in hand, and the text that would then stand.
    pub hand: Option<(ExpectedSignatures, Text)>,
    /// What all this was worked out for.
    pub(super) considered: Considered,
}

/// What was selected, pointed at, in hand and looked into when it was last considered.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Considered {
    pub(super) selected: Option<(BracketId, WordingId)>,
    pub(super) pointed: Option<(BracketId, WordingId)>,
    pub(super) draft: Option<Draft>,
    pub(super) dossier: Option<StateId>,
}

//! What a sight is made of.

use crate::conference::beliefs::{Beliefs, Outlook};
use crate::conference::corridors::offers::{Heard, Offer};
use crate::conference::plates::rules::Plate;
use crate::conference::signing::rules::Verdict;
use crate::debrief::truth::Truth;
use crate::desktop::draft::Draft;
use crate::desktop::sight::weigh::Weighed;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::seat::advice::{Block, Remedy};
use crate::seat::affairs::Affairs;
use crate::seat::view::Noticed;

/// What is the seat's own.
#[derive(Debug, Clone)]
pub struct Own {
    /// Its mandate: ideal (0–4) and salience per dimension.
    pub wants: Vec<(f64, f64)>,
    /// Its trust in each state, 0–1.
    pub trust: Vec<f64>,
    /// Change of its utility per bracket and wording.
    pub worth: Vec<Vec<f64>>,
    /// Gain of the text over the text in force.
    pub gain: f64,
    /// Its own sum at the door of the hall.
    pub sum: Option<Verdict>,
}

/// Packages the seat knows of.
#[derive(Debug, Clone, Default)]
pub struct Packages {
    /// Its packages, and those it was told of.
    pub offers: Vec<Offer>,
    /// What each changes, if it waits for an answer.
    pub weighed: Vec<Option<Weighed>>,
    /// What the package in hand would change.
    pub hand: Option<Weighed>,
    /// What the seat overheard.
    pub heard: Vec<Heard>,
}

/// What the seat expects of the others, with what is selected on the screen.
#[derive(Debug, Clone)]
pub struct Expectations {
    /// What it believes of the others.
    pub beliefs: Beliefs,
    /// Seats that brought each clause.
    pub(super) sponsors: Vec<Vec<StateId>>,
    /// The hall, with the text as it stands.
    pub now: Outlook,
    /// The hall, with the wording selected or under the pointer in the text.
    pub then: Outlook,
    /// Position of the text per dimension, 0–4: as it stands, and with that wording.
    pub position: (Vec<f64>, Vec<f64>),
    /// Who can block the selected wording, why, and what each is believed to lose.
    pub blockers: Vec<(StateId, Block, f64)>,
    /// Plates to expect on the selected bracket.
    pub expected: (BracketId, Vec<Plate>),
    /// The state looked into, and what would bring it on board.
    pub looked: Option<(StateId, Vec<Remedy>)>,
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

/// What the seat knows of the years after.
#[derive(Debug, Clone, Default)]
pub struct Years {
    /// Incidents it has noticed.
    pub incidents: Vec<Noticed>,
    /// Its own affairs.
    pub affairs: Option<Affairs>,
    /// What it decided and what was true, once all is over.
    pub truths: Vec<Truth>,
}

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

/// What a package changes for everybody.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weighed {
    /// Change of each state's believed sum.
    pub total: Vec<f64>,
    /// Standard deviation of what is believed of each; nothing for the seat itself.
    pub spread: Vec<f64>,
    /// The parties, the seat first if it is one.
    pub parties: Vec<StateId>,
    /// Every term that the package changes, with one value for each party.
    pub terms: Vec<Row>,
    /// What must be done before it can be sent; nothing if it can.
    pub fault: Option<String>,
}

/// One term, with what it brings each party.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// `text:security`, `links`, …
    pub term: String,
    /// Change for each of [`Weighed::parties`].
    pub values: Vec<f64>,
}

impl Row {
    pub(super) fn size(&self) -> f64 {
        self.values.iter().fold(0.0, |most, v| v.abs().max(most))
    }
}

/// Half of the last digit shown, a tenth of a hundredth.
const SEEN: f64 = 0.0005;

impl Weighed {
    /// What it brings a party by its mandate: what the text says, how its clauses hang together, and what it
    /// is feared to allow; the rest of a sum is home, packages and the pull of others.
    #[must_use]
    pub fn by_mandate(&self, party: StateId) -> f64 {
        let Some(n) = self.parties.iter().position(|&p| p == party) else {
            return 0.0;
        };
        let mandate = |row: &&Row| {
            let term = row.term.as_str();
            term.starts_with("text:") || matches!(term, "links" | "feared")
        };
        let rows = self.terms.iter().filter(mandate);
        rows.filter_map(|row| row.values.get(n)).sum()
    }

    /// The largest terms, at most `most`, and how many smaller ones there are with their sums.
    #[must_use]
    pub fn rows(&self, most: usize) -> (Vec<Row>, usize, Vec<f64>) {
        let mut rows = self.terms.clone();
        rows.sort_by(|a, b| b.size().total_cmp(&a.size()).then(a.term.cmp(&b.term)));
        let large = rows.iter().take_while(|r| r.size() >= SEEN).count();
        let small = rows.split_off(large.min(most));
        let mut rest = vec![0.0; self.parties.len()];
        for row in &small {
            for (sum, v) in rest.iter_mut().zip(&row.values) {
                *sum += v;
            }
        }
        (rows, small.len(), rest)
    }
}

/// A plate of this evening that works against a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// Where.
    pub bracket: BracketId,
    /// What the plate is for.
    pub plate: WordingId,
    /// What it would be for if it followed the goal.
    pub better: WordingId,
    /// What the goal is called: the public one, the secret one or the red line.
    pub which: String,
    /// What the goal is, in a few words.
    pub title: String,
}

/// Something known that moved what lies between the seat and another state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// When.
    pub turn: u32,
    /// What happened, in a sentence.
    pub what: String,
    /// Whether trust in the other rose by it, or fell; nothing if neither.
    pub trust: Option<bool>,
    /// Whether tension rose by it, or fell; nothing if neither.
    pub tension: Option<bool>,
}

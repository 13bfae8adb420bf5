//! What a snapshot is made of.

use serde::{Deserialize, Serialize};

use crate::aftermath::incidents::Incident;
use crate::conference::corridors::offers::{Offer, Overheard};
use crate::conference::redlines::Redline;
use crate::conference::signing::rules::Verdict;
use crate::model::Text;
use crate::model::ids::{BracketId, WordingId};
use crate::model::question::{OrderReport, Question};
use crate::negotiation::estimate::Guess;
use crate::seat::affairs::Affairs;
use crate::seat::capital::CapitalView;
use crate::seat::motives::MotiveEstimate;
use crate::seat::plates::PlateToday;
use crate::seat::preview::Preview;
use crate::seat::recap::Recap;
use crate::seat::redlines::Rewrite;
use crate::seat::today::ActOfTurn;
use crate::seat::view::{Noticed, SeatView};

/// Trust that the chair is shown in place of a seat's own. Judgement: no rule reads it.
const EVEN_TRUST: f64 = 0.5;

/// What is the seat's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnPosition {
    /// Its mandate: ideal (0–4) and salience per dimension.
    pub wants: Vec<(f64, f64)>,
    /// Its liberty at home, 0–1.
    pub liberty: f64,
    /// Its capital; none from the chair.
    pub capital: Option<CapitalView>,
    /// Its trust in each state, 0–1; one half from the chair.
    pub trust: Vec<f64>,
    /// Change of its utility per bracket and wording.
    pub worth: Vec<Vec<f64>>,
    /// Gain of the draft over the text in force, in units of utility.
    pub gain: f64,
    /// Its own sum before it signs; only at the signing.
    pub sum: Option<Verdict>,
}

impl OwnPosition {
    pub(super) fn of(view: &SeatView) -> Self {
        let sponsors = view.sponsor_trust();
        let worth = |text: &Text| view.worth(text, &sponsors).total();
        let text = &view.room.draft.text;
        let base = worth(text);
        let brackets = BracketId::each(&view.scenario.text.brackets);
        let interests = view.own.interests.0.iter();
        Self {
            wants: interests.map(|i| (i.ideal, i.salience)).collect(),
            liberty: view.own.liberty,
            capital: view.own.capital.clone(),
            trust: if view.seat.index() < view.own.trust.len() {
                view.own.trust.to_vec()
            } else {
                vec![EVEN_TRUST; view.own.trust.len()]
            },
            worth: brackets
                .map(|(b, bracket)| {
                    WordingId::all(bracket.wordings.len())
                        .map(|w| worth(&text.with(b, w)) - base)
                        .collect()
                })
                .collect(),
            gain: base - worth(&view.scenario.text.status_quo()),
            sum: view.record.own.clone(),
        }
    }
}

/// What the seat believes of others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimates {
    /// The interests of each state (rule 2.8); of itself it knows its mandate.
    pub interests: Vec<Guess>,
    /// What others say of their latest objections, of their red lines and of their answers at the
    /// signing, and what the seat believes of it (rule 2.15). Of all,
    /// [`Snapshot::view`](crate::seat::Snapshot::view) tells.
    #[serde(default)]
    pub motives: Vec<MotiveEstimate>,
    /// The rewrites of the latest day on which the draft changed, with who gains by its estimate.
    pub rewrites: Vec<Rewrite>,
}

/// Packages the seat knows of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Packages {
    /// Its packages of this conference, and those it was told of.
    pub offers: Vec<Offer>,
    /// What the seat overheard.
    pub overheard: Vec<Overheard>,
}

/// What the seat is told before it acts, and when a turn is over.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    /// What its plate will be on each bracket open today (rule 3.3).
    pub plates: Vec<PlateToday>,
    /// Its acts of this turn, and which of them it may take back (rule 1.24).
    pub acts: Vec<ActOfTurn>,
    /// What acts that suggest themselves would cost, break, or not do (rule 1.25). Of any other,
    /// [`Snapshot::view`](crate::seat::Snapshot::view) tells.
    pub previews: Vec<Preview>,
    /// What the last turn that is over brought.
    pub recap: Option<Recap>,
}

impl Telling {
    pub(super) fn of(view: &SeatView, guesses: &[Guess]) -> Self {
        let acts = view.sensible_acts();
        Self {
            plates: view.plates_today(),
            acts: view.acts_of_turn(),
            previews: acts.iter().map(|a| view.preview(a)).collect(),
            recap: Recap::of(view, guesses),
        }
    }
}

/// What the seat knows of the years after.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Years {
    /// Incidents it has noticed, and what was made public.
    pub incidents: Vec<Noticed>,
    /// Its own affairs; none before the years after.
    pub affairs: Option<Affairs>,
    /// The incidents against it and those it began, as they truly were; only once all is over.
    pub truths: Vec<Incident>,
    /// The questions on its desk, heaviest first (rule 16.1).
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What came of what it ordered and chose, oldest first (rule 16.9).
    #[serde(default)]
    pub reports: Vec<OrderReport>,
    /// The text that still holds, where the last conference adopted none and an earlier one did.
    #[serde(default)]
    pub text_before: Option<Text>,
    /// Every change of the draft of the first conference, oldest first; only once all is over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafted: Vec<Redline>,
}

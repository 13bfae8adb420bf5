//! The patience of a capital with its delegation (section 17 of the rules): a component of its state,
//! which its own seat sees and nobody else.

use bevy_ecs::change_detection::Mut;
use bevy_ecs::component::Component;
use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::ids::{BracketId, IncidentId, OfferId, StateId};
use crate::model::state::Doctrine;
use crate::model::theory::capital::{FirstPatienceNumbers, StageNumbers};
use crate::model::theory::fixed::fixed;
use crate::say;
use crate::world::states::Seats;

/// Top of the scale of patience, in points. Source: rule 17.1.
pub const MOST_PATIENCE: f64 = 100.0;

fixed! {
    capitals:

    /// Acts that an envoy takes off a day (rule 17.4). Judgement: an envoy hinders, and does not
    /// silence.
    const ENVOY: u32 = 1;
}

/// Rule 17.4: what a capital does, by how much patience is left; each is worse than the one before.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CapitalStage {
    /// Nothing.
    #[default]
    Content,
    /// Sends a cable: advice.
    Cable,
    /// Sends an envoy: one act less a day.
    Envoy,
    /// Gives instructions that bind: it raises the plates on the two weightiest open subjects.
    Instructions,
    /// Calls its delegate back: the computer's delegate speaks. In the years after: no budget.
    Recall,
}

impl CapitalStage {
    /// Rule 17.4: the stage at so much patience, 0–100, while a conference sits.
    #[must_use]
    pub fn at(n: &StageNumbers, patience: f64) -> Self {
        match patience {
            p if p < n.stage_recall => Self::Recall,
            p if p < n.stage_instructions => Self::Instructions,
            p if p < n.stage_envoy => Self::Envoy,
            p if p < n.stage_cable => Self::Cable,
            _ => Self::Content,
        }
    }

    /// Rule 17.9: the same in the years after, where there is nobody to be sent an envoy.
    #[must_use]
    pub fn in_the_years(n: &StageNumbers, patience: f64) -> Self {
        match Self::at(n, patience) {
            Self::Envoy | Self::Instructions => Self::Cable,
            other => other,
        }
    }

    /// What the capital does, as a whole sentence to its delegation.
    #[must_use]
    pub fn said(self) -> Sentence {
        match self {
            Self::Content => say!("capital-stage-content"),
            Self::Cable => say!("capital-stage-cable"),
            Self::Envoy => say!("capital-stage-envoy"),
            Self::Instructions => say!("capital-stage-instructions"),
            Self::Recall => say!("capital-stage-recall"),
        }
    }

    /// Its name in a few words.
    #[must_use]
    pub fn name(self) -> Sentence {
        match self {
            Self::Content => say!("capital-name-content"),
            Self::Cable => say!("capital-name-cable"),
            Self::Envoy => say!("capital-name-envoy"),
            Self::Instructions => say!("capital-name-instructions"),
            Self::Recall => say!("capital-name-recall"),
        }
    }
}

/// Why patience moved. Brackets are numbered as in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The draft costs more against the mandate than the evening before.
    DraftWorse,
    /// It costs less.
    DraftBetter,
    /// A plate or a speech against a weighty subject of the mandate.
    Against(BracketId),
    /// A red line of the capital's is crossed by the draft, and the delegation let it pass.
    Uncontested(BracketId),
    /// The delegation left the room.
    WalkedOut,
    /// It did nothing the whole day while a weighty subject was open.
    Silent,
    /// It broke a package.
    Broke(OfferId),
    /// It was caught listening.
    Caught,
    /// It was outvoted.
    Outvoted(BracketId),
    /// A package that helps was agreed.
    Package(OfferId),
    /// The delegation consulted its capital.
    Consulted,
    /// A recalled delegation may speak again.
    Returned,
    /// It is sent to a conference.
    Sent,
    /// A person overruled the sum at the signing.
    Overruled,
    /// Harm that nobody answered.
    Unanswered(IncidentId),
    /// A breach of the text by the own state was laid open.
    Breach,
    /// The own indices fell, weighed by the interests.
    Indices,
    /// A quarter without any of this.
    Calm,
}

impl Cause {
    /// The cause in plain words, a whole sentence.
    #[must_use]
    pub fn said(self, scenario: &Scenario) -> Sentence {
        let clause = |b: BracketId| scenario.text.clause_of(b);
        match self {
            Self::DraftWorse => say!("capital-cause-draft-worse"),
            Self::DraftBetter => say!("capital-cause-draft-better"),
            Self::Against(b) => say!("capital-cause-against", clause = clause(b)),
            Self::Uncontested(b) => say!("capital-cause-uncontested", clause = clause(b)),
            Self::WalkedOut => say!("capital-cause-walked-out"),
            Self::Silent => say!("capital-cause-silent"),
            Self::Broke(_) => say!("capital-cause-broke"),
            Self::Caught => say!("capital-cause-caught"),
            Self::Outvoted(b) => say!("capital-cause-outvoted", clause = clause(b)),
            Self::Package(_) => say!("capital-cause-package"),
            Self::Consulted => say!("capital-cause-consulted"),
            Self::Returned => say!("capital-cause-returned"),
            Self::Sent => say!("capital-cause-sent"),
            Self::Overruled => say!("capital-cause-overruled"),
            Self::Unanswered(_) => say!("capital-cause-unanswered"),
            Self::Breach => say!("capital-cause-breach"),
            Self::Indices => say!("capital-cause-indices"),
            Self::Calm => say!("capital-cause-calm"),
        }
    }
}

/// One move of patience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Why.
    pub cause: Cause,
    /// By how many points; below zero if it fell.
    pub points: f64,
}

impl Moved {
    /// The move in words: why, and by how much.
    #[must_use]
    pub fn said(&self, scenario: &Scenario) -> Sentence {
        let change = format!("{:+.1}", self.points).replace('-', "−");
        say!(
            "capital-moved",
            why = self.cause.said(scenario),
            change = change
        )
    }
}

/// A capital and its delegation.
#[derive(Debug, Clone, PartialEq, Component, Serialize, Deserialize)]
pub struct Capital {
    /// Patience, 0–100.
    pub patience: f64,
    /// What it began with, 0–100.
    pub first: f64,
    /// What the capital does today.
    pub stage: CapitalStage,
    /// What moved patience last: in the evening and in consultations since, or in the quarter.
    pub moves: Vec<Moved>,
    /// What the draft was worth to the mandate in the evening before; none before the first.
    pub worth: Option<f64>,
    /// Whether the delegation did anything today.
    pub acted: bool,
    /// Brackets on which it raised a plate of its own today.
    pub raised: Vec<BracketId>,
    /// Consultations in this conference.
    pub consulted: u32,
    /// Day of the last one.
    pub consulted_on: Option<u32>,
    /// Whether the computer's delegate is speaking for a recalled one right now.
    pub stands_in: bool,
    /// Breaches of the text by its state that are public and counted already.
    pub breaches: usize,
    /// First quarter in which a budget is accepted again; none if one is accepted now.
    pub no_budget_until: Option<u32>,
}

impl Capital {
    /// Rule 17.1: a capital before the first day: one that runs risks gives its delegation more room.
    #[must_use]
    pub fn first(n: &FirstPatienceNumbers, doctrine: &Doctrine) -> Self {
        let first = n.patience_first + n.patience_risk * doctrine.risk_tolerance;
        let first = first.clamp(0.0, MOST_PATIENCE);
        Self {
            patience: first,
            first,
            stage: CapitalStage::Content,
            moves: vec![],
            worth: None,
            acted: false,
            raised: vec![],
            consulted: 0,
            consulted_on: None,
            stands_in: false,
            breaches: 0,
            no_budget_until: None,
        }
    }

    /// Rule 17.1: a conference begins, with another draft and reasons that were not heard yet. Who is
    /// sent to one is given some patience, and is not called back before the first day.
    pub fn sits_down(&mut self, n: &StageNumbers) {
        (self.worth, self.consulted, self.consulted_on) = (None, 0, None);
        self.acted = false;
        self.raised.clear();
        self.moves.clear();
        let low = n.recall_returns - self.patience;
        if low > 0.0 {
            self.move_by(Cause::Sent, low);
        }
        self.stage = CapitalStage::at(n, self.patience);
    }

    /// Moves patience and notes why; what would leave the scale is not noted.
    pub fn move_by(&mut self, cause: Cause, points: f64) {
        let before = self.patience;
        self.patience = (before + points).clamp(0.0, MOST_PATIENCE);
        let points = self.patience - before;
        if points != 0.0 {
            self.moves.push(Moved { cause, points });
        }
    }

    /// Rule 17.2: moves patience for what the delegation only left undone. That alone takes it no lower
    /// than `least`: a capital calls back whoever works against it, not whoever is slow.
    pub fn move_by_neglect(&mut self, cause: Cause, points: f64, least: f64) {
        let spare = (self.patience - least).max(0.0);
        self.move_by(cause, points.max(-spare));
        if spare > 0.0 {
            // Without the last bit that a difference may lose.
            self.patience = self.patience.max(least);
        }
    }

    /// Notes that the delegation did something, with a plate of its own if it raised one.
    pub fn notice(&mut self, plate: Option<BracketId>) {
        self.acted = true;
        self.raised
            .extend(plate.filter(|b| !self.raised.contains(b)));
    }

    /// Rule 17.4: acts that a delegation may still do, where `left` of the `a_day` that the scenario
    /// gives are left: with an envoy one less, if that is not all it has. Others do not see it.
    #[must_use]
    pub fn acts(&self, left: u32, a_day: u32) -> u32 {
        let envoy = self.stage >= CapitalStage::Envoy && a_day > ENVOY;
        left.saturating_sub(if envoy { ENVOY } else { 0 })
    }

    /// Rule 17.6: what a consultation would regain now, in points; less each time in a conference.
    #[must_use]
    pub fn regain(&self, n: &StageNumbers) -> f64 {
        n.consult_regain * libm::pow(n.consult_again, f64::from(self.consulted))
    }
}

/// The patience of a state's capital, 0–100; none in a world that no session was built in. For rules
/// and the end of a session: it is known to its own seat only.
#[must_use]
pub fn patience(world: &World, state: StateId) -> Option<f64> {
    capital(world, state).map(|capital| capital.patience)
}

/// The capital of a state; see [`patience`].
#[must_use]
pub fn capital(world: &World, state: StateId) -> Option<&Capital> {
    let seats = world.get_resource::<Seats>()?;
    world.get(*seats.in_order().get(state.index())?)
}

/// The same, to be changed.
pub fn capital_mut(world: &mut World, state: StateId) -> Option<Mut<'_, Capital>> {
    let seats = world.get_resource::<Seats>()?;
    let entity = *seats.in_order().get(state.index())?;
    world.get_mut(entity)
}

//! How a seat did: an itemised score, after the signing and at the end (rules 18.6 and 18.7).

use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::aftermath::state::AftermathState;
use crate::conference::mandates::sponsor_trust;
use crate::conference::state::ConferenceState;
use crate::locale::Sentence;
use crate::model::goals::standing::{Facts, Stage, percent};
use crate::model::goals::{Placed, Reached};
use crate::model::ids::{DimensionId, StateId};
use crate::model::indices::{IndexName, Indices, PerIndex};
use crate::model::theory::fixed::fixed;
use crate::model::theory::goals::ScoreNumbers;
use crate::model::{Interests, Society, Text, TreatyText};
use crate::negotiation::reading::read;
use crate::negotiation::worth::{Scale, utility};
use crate::say;
use crate::world::capital::{MOST_PATIENCE, patience};

/// The goals of one seat with where they stand, and how it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnGoals {
    /// What everybody knows that it wants.
    pub public: Placed,
    /// What it wants in secret.
    pub secret: Placed,
    /// What it must not let pass.
    pub red_line: Option<Placed>,
    /// How it did, from the signing on: what can be judged so far; at the end, all.
    pub score: Option<Score>,
    /// What its indices would bring if the session ended now: in the years, where the score leaves it out.
    #[serde(default)]
    pub indices: Option<Line>,
    /// How it did as it was judged right after the first signing (rule 18.9): kept to the end.
    pub at_signing: Option<Score>,
}

/// What somebody is to reach, a seat or the chair, with how it did.
#[derive(Debug, Clone)]
pub struct Aims<'g> {
    /// The goals, in the order of [`Item`].
    pub goals: Vec<(Item, &'g Placed)>,
    /// How it did, from the signing on.
    pub score: Option<&'g Score>,
    /// What the indices would bring if the session ended now, where the score leaves it out.
    pub indices: Option<&'g Line>,
    /// How it did as it was judged right after the first signing.
    pub at_signing: Option<&'g Score>,
}

impl Aims<'_> {
    /// The goal that an item is about.
    #[must_use]
    pub fn goal(&self, item: Item) -> Option<&Placed> {
        let mut all = self.goals.iter();
        all.find(|(of, _)| *of == item).map(|(_, placed)| *placed)
    }
}

impl OwnGoals {
    /// The goals in their order, with how it did.
    #[must_use]
    pub fn aims(&self) -> Aims<'_> {
        let mut goals = vec![
            (Item::PublicGoal, &self.public),
            (Item::SecretGoal, &self.secret),
        ];
        goals.extend(self.red_line.as_ref().map(|line| (Item::RedLine, line)));
        Aims {
            goals,
            score: self.score.as_ref(),
            indices: self.indices.as_ref(),
            at_signing: self.at_signing.as_ref(),
        }
    }
}

/// What a line of the score is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// The public goal.
    PublicGoal,
    /// The secret goal.
    SecretGoal,
    /// The red line.
    RedLine,
    /// What the text is worth against the status quo, by the mandate.
    Mandate,
    /// What the capital thinks.
    Capital,
    /// The seat's own indices, weighed by its interests.
    Indices,
    /// The chair's: how many signed.
    Breadth,
    /// The chair's: what the text says.
    Depth,
    /// The chair's: how much was decided by a vote.
    Votes,
    /// The chair's: the indices of the world.
    World,
}

impl Item {
    /// Its name on screen.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::PublicGoal => say!("session-score-public"),
            Self::SecretGoal => say!("session-score-secret"),
            Self::RedLine => say!("session-score-line"),
            Self::Mandate => say!("session-score-mandate"),
            Self::Capital => say!("session-score-capital"),
            Self::Indices => say!("session-score-indices"),
            Self::Breadth => say!("session-score-breadth"),
            Self::Depth => say!("session-score-depth"),
            Self::Votes => say!("session-score-votes"),
            Self::World => say!("session-score-world"),
        }
    }
}

/// One line of the score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What for.
    pub item: Item,
    /// Points it brought.
    pub points: f64,
    /// Points it could have brought.
    pub most: f64,
    /// Why, in a sentence.
    pub why: Sentence,
}

/// What a total is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Nearly nothing was reached.
    Failure,
    /// Less than could be borne.
    Setback,
    /// Some of it.
    Mixed,
    /// Most of it.
    Success,
    /// Nearly all of it.
    GreatSuccess,
}

impl Grade {
    /// Rule 18.7: what a total is called.
    #[must_use]
    pub fn of(n: &ScoreNumbers, total: f64) -> Self {
        match total {
            t if t >= n.score_great => Self::GreatSuccess,
            t if t >= n.score_good => Self::Success,
            t if t >= n.score_mixed => Self::Mixed,
            t if t >= n.score_poor => Self::Setback,
            _ => Self::Failure,
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn name(self) -> Sentence {
        match self {
            Self::Failure => say!("session-score-failure"),
            Self::Setback => say!("session-score-setback"),
            Self::Mixed => say!("session-score-mixed"),
            Self::Success => say!("session-score-success"),
            Self::GreatSuccess => say!("session-score-great"),
        }
    }
}

/// How a seat did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Whether the session is over: before, what only the years tell is left out.
    pub last: bool,
    /// The lines, in the order of [`Item`].
    pub lines: Vec<Line>,
    /// 100 × points / points that could have been had.
    pub total: f64,
    /// What that is called.
    pub grade: Grade,
}

/// What the capital thinks, 0–1: the patience it has left (rule 17.1).
fn capital(world: &World, seat: StateId) -> Option<f64> {
    patience(world, seat).map(|left| left / MOST_PATIENCE)
}

/// Rule 18.6: how a seat did, from its goals with where they stand; nothing while a conference sits.
#[must_use]
pub fn of(world: &World, seat: StateId, (own, facts): (&OwnGoals, &Facts)) -> Option<Score> {
    if facts.stage == Stage::Sitting {
        return None;
    }
    let state = AftermathState::of(world);
    let setting = state.setting;
    let n = &setting.theory.goals.score;
    let interests = state.of_state::<Interests>(seat)?;
    let treaty = &setting.whole.text;
    let mut lines = vec![];
    lines.extend(goal(n, Item::PublicGoal, n.score_public, &own.public));
    lines.extend(goal(n, Item::SecretGoal, n.score_secret, &own.secret));
    lines.extend(own.red_line.as_ref().map(|l| line(n, l, facts.tied[seat])));
    let trust = setting.first_trust.row(seat);
    let movers = &ConferenceState::of(world).room.draft.mover;
    let chair = &setting.theory.conference.chair;
    let sponsors = sponsor_trust(chair, &setting.sponsors, movers, trust);
    let liberty = state.of_state::<Society>(seat)?.liberty;
    let scale = Scale::of(&setting.theory, &interests.0, &sponsors, liberty);
    lines.push(mandate(n, treaty, scale, &facts.text));
    lines.extend(capital(world, seat).map(|patience| Line {
        item: Item::Capital,
        points: n.score_capital * patience.clamp(0.0, 1.0),
        most: n.score_capital,
        why: say!("session-score-capital-why", share = percent(patience)),
    }));
    if facts.stage == Stage::Over {
        lines.extend(indices(n, treaty, interests, facts));
    }
    Some(summed(n, facts.stage, lines))
}

/// What the indices of a seat would bring if the session ended now; only in the years, where that can still
/// change and the score leaves it out.
#[must_use]
pub fn indices_so_far(world: &World, seat: StateId, facts: &Facts) -> Option<Line> {
    if facts.stage != Stage::Years {
        return None;
    }
    let state = AftermathState::of(world);
    let n = &state.setting.theory.goals.score;
    let interests = state.of_state::<Interests>(seat)?;
    indices(n, &state.setting.whole.text, interests, facts)
}

/// Lines with their total and what that is called.
pub(super) fn summed(n: &ScoreNumbers, stage: Stage, lines: Vec<Line>) -> Score {
    let most: f64 = lines.iter().map(|l| l.most).sum();
    let points: f64 = lines.iter().map(|l| l.points).sum();
    let total = if most > 0.0 {
        MOST * points / most
    } else {
        0.0
    };
    Score {
        last: stage == Stage::Over,
        lines,
        total,
        grade: Grade::of(n, total),
    }
}

fixed! {
    total:

    /// The greatest total. Judgement: a score out of a hundred.
    const MOST: f64 = 100.0;
}

/// A goal, if it can be judged: reached brings all its points, nearly reached a share of them.
pub(super) fn goal(n: &ScoreNumbers, item: Item, most: f64, placed: &Placed) -> Option<Line> {
    let standing = &placed.standing;
    let share = match standing.reached {
        Reached::TooEarly => return None,
        Reached::Met => 1.0,
        Reached::NotMet => n.score_partial * standing.progress,
    };
    Some(Line {
        item,
        points: most * share,
        most,
        why: standing.now.clone(),
    })
}

/// The red line: none of its points if the seat signed a text that crosses it, a share of them if it
/// stayed outside.
fn line(n: &ScoreNumbers, placed: &Placed, tied: bool) -> Line {
    let kept = placed.standing.reached == Reached::Met;
    let (share, why) = match (kept, tied) {
        (true, _) => (1.0, say!("session-score-line-kept")),
        (false, true) => (0.0, say!("session-score-line-signed")),
        (false, false) => (n.score_partial, say!("session-score-line-crossed")),
    };
    Line {
        item: Item::RedLine,
        points: n.score_line * share,
        most: n.score_line,
        why,
    }
}

/// The mandate: what the text is worth to the seat against the status quo, as a share of what words
/// could bring it; a text worth no more than that of before brings `score_even`.
fn mandate(n: &ScoreNumbers, treaty: &TreatyText, scale: Scale, text: &Text) -> Line {
    let before = utility(treaty, &read(treaty, &treaty.status_quo()), scale);
    let after = utility(treaty, &read(treaty, text), scale);
    // Every dimension at its ideal is worth the sum of the saliences.
    let best: f64 = scale.interests.iter().map(|i| i.salience).sum();
    let could = (best - before.positions).max(f64::EPSILON);
    let gain = (after.total() - before.total()) / could;
    let share = (n.score_even + (1.0 - n.score_even) * gain / n.score_full).clamp(0.0, 1.0);
    Line {
        item: Item::Mandate,
        points: n.score_mandate * share,
        most: n.score_mandate,
        why: say!("session-score-mandate-why", share = percent(gain)),
    }
}

/// The seat's own indices since the first quarter. An index weighs what the seat's subjects move it
/// by, whichever way: Σ salience × |effect|; all weigh alike where no subject moves any.
fn indices(
    n: &ScoreNumbers,
    treaty: &TreatyText,
    interests: &Interests,
    facts: &Facts,
) -> Option<Line> {
    let (first, last) = (facts.first.as_ref()?, facts.last.as_ref()?);
    let (first, last) = (&first.1[facts.seat], &last.1[facts.seat]);
    let weigh = |index: IndexName| {
        let dimensions = DimensionId::each(&treaty.dimensions);
        let moved = dimensions
            .map(|(d, dimension)| interests.0[d].salience * dimension.effects[index].abs());
        moved.sum::<f64>()
    };
    let weights: PerIndex<f64> = PerIndex::from_fn(weigh);
    let sum: f64 = weights.iter().sum();
    let weights = if sum > 0.0 {
        weights
    } else {
        PerIndex::from_fn(|_| 1.0)
    };
    let (moved, share) = moved_by(n, &weights, (first, last));
    Some(Line {
        item: Item::Indices,
        points: n.score_indices * share,
        most: n.score_indices,
        why: say!("session-score-indices-why", by = format!("{moved:+.1}")),
    })
}

/// How far indices moved by some weights, in points, and the share of the points that this brings.
pub(super) fn moved_by(
    n: &ScoreNumbers,
    weights: &PerIndex<f64>,
    (first, last): (&Indices, &Indices),
) -> (f64, f64) {
    let sum: f64 = weights.iter().sum();
    let all = IndexName::ALL.into_iter();
    let moved = all.map(|k| weights[k] * (last[k] - first[k])).sum::<f64>() / sum;
    let share = f64::midpoint(1.0, moved / n.score_span).clamp(0.0, 1.0);
    (moved, share)
}

//! What a text is worth to a seat for its own goals (section 18 of the rules), beside what it says.
//!
//! A goal is weighed as the score weighs it (rule 18.6): its points where it is reached, a share of
//! them for the way where it is not. A point is worth what a text must bring by the mandate for a point
//! of the score. While the text can still change nothing is sure; near a bound is likely.

use crate::conference::beliefs::Beliefs;
use crate::locale::Sentence;
use crate::model::Text;
use crate::model::clause::SPAN;
use crate::model::functions::logistic;
use crate::model::goals::{Bound, Goal, Measure};
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::reading::{Change, Reading, read};
use crate::negotiation::worth::utility;
use crate::seat::view::SeatView;

fixed! {
    adviser_aims:

    /// How many times what a point of the score takes of the text a point of a goal is worth.
    /// Judgement: past `score_full` a better text brings no more points, and a good text is past
    /// it.
    const MORE_THAN_WORDS: f64 = 2.0;
    /// The chance of what no text tells. Judgement: even odds.
    const EVEN: f64 = 0.5;
    /// Share of the points of a goal from which an act serves it. Judgement: what shows.
    const SERVES: f64 = 0.02;
    /// How far a subject may still move from where the draft has it, on 0–4, where nothing more can
    /// change: the width of the chance that a bound holds. Judgement: a little.
    const WIDTH_LEFT: f64 = 0.05;
    /// How far it may still move where the whole conference is left, on 0–4. Judgement: a weaker
    /// verb.
    const WIDTH_OPEN: f64 = 0.4;
    /// The chance that a bracket still changes its wording where the whole conference is left.
    /// Judgement: a bracket in three.
    const CHANGES: f64 = 0.33;
}

/// What goals are judged by before a text is adopted.
#[derive(Debug, Clone, Copy)]
pub struct GoalContext<'s> {
    /// The draft.
    pub text: &'s Text,
    /// What is changed in it; the first counts where two are of one bracket.
    pub changes: &'s [Change],
    /// What it then says.
    pub reading: &'s Reading,
    /// What the text in force says.
    pub before: &'s Reading,
    /// What the seat knows.
    pub view: &'s SeatView<'s>,
    /// What it believes.
    pub beliefs: &'s Beliefs,
}

impl GoalContext<'_> {
    /// What the changed draft says at a bracket.
    fn said(&self, bracket: BracketId) -> WordingId {
        let first = self.changes.iter().rev().copied();
        let changed = self.text.with_all(&first.collect::<Vec<Change>>());
        self.view.scenario.text.said(&changed, bracket)
    }

    /// Chance that a state signs: by its believed worth of the text.
    fn signs(&self, state: StateId) -> f64 {
        if state == self.view.seat || self.beliefs.guesses.get(state.index()).is_none() {
            return EVEN;
        }
        let worth = |r| self.beliefs.worth(self.view.scenario, state, r).total();
        let gain = worth(self.reading) - worth(self.before);
        logistic(gain / self.view.theory.signatures.signing.signing_noise)
    }
}

#[derive(Debug)]
struct Aim {
    goal: Goal,
    /// What it is worth to reach it, in units of utility.
    worth: f64,
    /// Share of that for the way to it.
    partial: f64,
}

/// The goals of the seat, with what they are worth to it.
#[derive(Debug, Default)]
pub struct Aims {
    aims: Vec<Aim>,
    /// How far a subject may still move, on 0–4.
    width: f64,
    /// The chance that a bracket still changes its wording, 0–1.
    changes: f64,
}

impl Aims {
    /// Those that a seat knows of itself; none from the chair.
    #[must_use]
    pub fn of(view: &SeatView, days_left: u32) -> Self {
        let Some(own) = view.goals.own() else {
            return Self::default();
        };
        let n = &view.theory.goals.score;
        let point = a_point(view);
        let goal = |goal, points: f64| Aim {
            goal,
            worth: points * point * MORE_THAN_WORDS,
            partial: n.score_partial,
        };
        let mut aims = vec![
            goal(own.public, n.score_public),
            goal(own.secret, n.score_secret),
        ];
        aims.extend(own.red_line.map(|line| Aim {
            partial: 0.0,
            ..goal(line, n.score_line)
        }));
        let left = f64::from(days_left) / f64::from(view.scenario.setup.days.max(1));
        let left = left.clamp(0.0, 1.0);
        Self {
            aims,
            width: WIDTH_LEFT + (WIDTH_OPEN - WIDTH_LEFT) * left,
            changes: CHANGES * left,
        }
    }

    /// What the goals are worth by a text, in units of utility.
    #[must_use]
    pub fn worth(&self, context: &GoalContext) -> f64 {
        self.aims.iter().map(|aim| self.one(aim, context)).sum()
    }

    fn one(&self, aim: &Aim, context: &GoalContext) -> f64 {
        let (chance, way) = self.chance(&aim.goal.measure, context);
        aim.worth * (chance + (1.0 - chance) * aim.partial * way)
    }

    /// Whether one text loses a goal that another holds.
    #[must_use]
    pub fn loses(&self, now: &GoalContext, then: &GoalContext) -> bool {
        let lost = |a: &Aim| held(&a.goal.measure, now) && !held(&a.goal.measure, then);
        self.aims.iter().any(lost)
    }

    /// The goal that one text serves most, over another.
    #[must_use]
    pub fn serves(&self, now: &GoalContext, then: &GoalContext) -> Option<&Sentence> {
        let more = |aim: &Aim| self.one(aim, then) - self.one(aim, now);
        let served = self.aims.iter().map(|a| (more(a), a));
        let served = served.filter(|(more, a)| *more > SERVES * a.worth);
        let top = served.max_by(|a, b| a.0.total_cmp(&b.0));
        top.map(|(_, aim)| &aim.goal.title)
    }

    /// Chance that a measure is met, and how near it is, both 0–1.
    fn chance(&self, measure: &Measure, context: &GoalContext) -> (f64, f64) {
        match measure {
            Measure::Wording { bracket, any_of } => {
                let met = any_of.contains(&context.said(*bracket));
                let chance = if met {
                    1.0 - self.changes
                } else {
                    self.changes
                };
                (chance, f64::from(u8::from(met)))
            }
            Measure::Dimension { dimension, bound } => {
                let x = context.reading.position[*dimension];
                let (over, span) = match bound {
                    Bound::Least(least) => (x - least, *least),
                    Bound::Most(most) => (most - x, SPAN - most),
                };
                (logistic(over / self.width), bound.progress(x, span))
            }
            Measure::Signs { state, yes } => {
                let signs = state.map_or(EVEN, |s| context.signs(s));
                (if *yes { signs } else { 1.0 - signs }, 0.0)
            }
            Measure::Signatures(_)
            | Measure::Party
            | Measure::Index { .. }
            | Measure::Trust { .. }
            | Measure::Suffered { .. }
            | Measure::Breadth(_)
            | Measure::Depth(_)
            | Measure::Votes(_) => (EVEN, 0.0),
            Measure::All(parts) => {
                let all = parts.iter().map(|p| self.chance(p, context));
                let (chance, way) = all.fold((1.0, 0.0), |(c, w), (p, near)| (c * p, w + near));
                (chance, way / parts.len().max(1) as f64)
            }
            Measure::Any(parts) => {
                let all = parts.iter().map(|p| self.chance(p, context));
                let none = |(c, w): (f64, f64), (p, near): (f64, f64)| (c * (1.0 - p), w.max(near));
                let (none, way) = all.fold((1.0, 0.0), none);
                (1.0 - none, way)
            }
        }
    }
}

/// What a point of the score is worth, in units of utility: what the text must bring for one by the
/// mandate, before the most that it can bring (rule 18.6).
fn a_point(view: &SeatView) -> f64 {
    let (n, treaty) = (&view.theory.goals.score, &view.scenario.text);
    let sponsors = view.sponsor_trust();
    let scale = view.scale(&sponsors);
    let before = utility(treaty, &read(treaty, &treaty.status_quo()), scale);
    let best: f64 = view.own.interests.0.iter().map(|i| i.salience).sum();
    let per_point = n.score_mandate * (1.0 - n.score_even);
    n.score_full * (best - before.positions) / per_point.max(1.0)
}

/// Whether a text holds what a measure asks, as far as words tell.
fn held(measure: &Measure, context: &GoalContext) -> bool {
    match measure {
        Measure::Wording { bracket, any_of } => any_of.contains(&context.said(*bracket)),
        Measure::Dimension { dimension, bound } => bound.met(context.reading.position[*dimension]),
        Measure::All(parts) => parts.iter().all(|p| held(p, context)),
        Measure::Any(parts) => parts.iter().any(|p| held(p, context)),
        _ => false,
    }
}

//! What whoever presides is to reach, and how it did (rule 18.10). A computer in the chair is judged
//! by the same, for par. Nothing here is state, and all of it is public.

use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::aftermath::state::AftermathState;
use crate::conference::state::ConferenceState;
use crate::model::Scenario;
use crate::model::goals::standing::{Facts, Stage, percent};
use crate::model::goals::{Goal, Measure, Placed};
use crate::model::ids::{InstrumentId, StateId};
use crate::model::indices::{IndexName, PerIndex};
use crate::model::theory::goals::GoalNumbers;
use crate::negotiation::levers::share_of_strongest;
use crate::negotiation::reading::read;
use crate::say;
use crate::session::facts::of_the_chair;
use crate::session::score::{Aims, Item, Line, Score, goal, moved_by, summed};

/// The goals of the chair with where they stand, and how it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeGoals {
    /// As many as possible sign, and some of every group.
    pub breadth: Placed,
    /// The text says something.
    pub depth: Placed,
    /// It is agreed, and not voted.
    pub votes: Placed,
    /// How it did, from the signing on: what can be judged so far; at the end, all.
    pub score: Option<Score>,
    /// How it did as it was judged right after the first signing.
    pub at_signing: Option<Score>,
}

impl OfficeGoals {
    /// The goals in their order, with how it did.
    #[must_use]
    pub fn aims(&self) -> Aims<'_> {
        Aims {
            goals: vec![
                (Item::Breadth, &self.breadth),
                (Item::Depth, &self.depth),
                (Item::Votes, &self.votes),
            ],
            score: self.score.as_ref(),
            indices: None,
            at_signing: self.at_signing.as_ref(),
        }
    }
}

/// The goals of the chair with where they stand, and how it did.
#[must_use]
pub fn of(world: &World) -> OfficeGoals {
    let setting = AftermathState::of(world).setting;
    let (scenario, n) = (&*setting.whole, &setting.theory.goals);
    let facts = of_the_chair(world);
    let mut office = judged(scenario, n, &facts);
    office.at_signing = signed(world).and_then(|then| judged(scenario, n, &then).score);
    office
}

fn judged(scenario: &Scenario, n: &GoalNumbers, facts: &Facts) -> OfficeGoals {
    let place = |goal: Goal| facts.place(scenario, &goal);
    let mut office = OfficeGoals {
        breadth: place(breadth(n)),
        depth: place(depth(n)),
        votes: place(votes(n)),
        score: None,
        at_signing: None,
    };
    office.score = score(n, &office, facts);
    office
}

fn breadth(n: &GoalNumbers) -> Goal {
    let least = n.chair.chair_breadth;
    Goal {
        title: say!("session-chair-breadth"),
        text: say!("session-chair-breadth-text", share = percent(least)),
        measure: Measure::Breadth(least),
    }
}

fn depth(n: &GoalNumbers) -> Goal {
    let least = n.chair.chair_depth;
    Goal {
        title: say!("session-chair-depth"),
        text: say!("session-chair-depth-text", share = percent(least)),
        measure: Measure::Depth(least),
    }
}

fn votes(n: &GoalNumbers) -> Goal {
    let most = n.chair.chair_votes;
    let told = format!("{most}");
    let many = if told == "1" { "one" } else { "several" };
    Goal {
        title: say!("session-chair-votes"),
        text: say!("session-chair-votes-text", many = many, most = told),
        measure: Measure::Votes(most),
    }
}

/// Each goal as a seat's is (rule 18.6); at the end the indices of the world, which all weigh alike.
fn score(n: &GoalNumbers, office: &OfficeGoals, facts: &Facts) -> Option<Score> {
    if facts.stage == Stage::Sitting {
        return None;
    }
    let (c, partial) = (&n.chair, &n.score);
    let mut lines = vec![];
    lines.extend(goal(
        partial,
        Item::Breadth,
        c.score_breadth,
        &office.breadth,
    ));
    lines.extend(goal(partial, Item::Depth, c.score_depth, &office.depth));
    lines.extend(goal(partial, Item::Votes, c.score_votes, &office.votes));
    if facts.stage == Stage::Over {
        lines.extend(world_line(n, facts));
    }
    Some(summed(&n.score, facts.stage, lines))
}

fn world_line(n: &GoalNumbers, facts: &Facts) -> Option<Line> {
    let (first, last) = (facts.first.as_ref()?, facts.last.as_ref()?);
    let even: PerIndex<f64> = PerIndex::from_fn(|_: IndexName| 1.0);
    let (moved, share) = moved_by(&n.score, &even, (&first.0, &last.0));
    Some(Line {
        item: Item::World,
        points: n.chair.score_world * share,
        most: n.chair.score_world,
        why: say!("session-score-world-why", by = format!("{moved:+.1}")),
    })
}

/// How things stood right after the signing of the scenario's own conference: by its text and its
/// answers, which are kept, so that nothing more has to be. Nothing before it.
fn signed(world: &World) -> Option<Facts> {
    let state = AftermathState::of(world);
    let scenario = &state.setting.whole;
    let held = ConferenceState::of(world).answers.held.first()?;
    if held.opens != 0 || scenario.setup.days == 0 {
        return None;
    }
    let signs = |s: StateId| {
        let answer = held.verdicts.get(s.index());
        held.adopted && answer.is_some_and(|v| v.decision.signs())
    };
    let regime = state.regime();
    let own = regime.instruments.get(InstrumentId::new(0).index());
    let signed = StateId::all(scenario.states.len()).any(signs);
    let text = match own.filter(|_| signed) {
        Some(own) => own.text.clone(),
        None => scenario.text.status_quo(),
    };
    Some(Facts {
        stage: Stage::Years,
        position: read(&scenario.text, &text).position,
        pull: share_of_strongest(&scenario.text, &text),
        text,
        tied: StateId::all(scenario.states.len()).map(signs).collect(),
        ..of_the_chair(world)
    })
}

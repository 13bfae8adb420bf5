//! Goals of seats to which a scenario gives none: from its own data, by one rule for every seat
//! (rules 18.2 to 18.4).
//!
//! What a room writes on a subject that many care for comes near the wish of its middle state, as the
//! median voter theorem lets expect (Black 1948): the middle of the published ideals predicts where
//! texts of `dubai-twelve` end. A seat has won something if the text goes past that middle to its own
//! side.

use crate::model::goals::{Bound, Goal, Measure};
use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use crate::model::state::Interest;
use crate::model::theory::goals::GoalRuleNumbers;
use crate::model::{Pairs, Scenario, TreatyText};
use crate::negotiation::reading::read;
use crate::negotiation::worth::{Scale, utility};
use crate::say;

/// The middle of the table on each dimension: the median of the published ideals, 0–4.
#[must_use]
pub fn middles(scenario: &Scenario) -> Vec<f64> {
    let dimensions = DimensionId::all(scenario.text.dimensions.len());
    let middle = |d: DimensionId| {
        let states = scenario.states.iter();
        let mut ideals: Vec<f64> = states.map(|s| s.interests.0[d].ideal).collect();
        ideals.sort_by(f64::total_cmp);
        let n = ideals.len();
        match (ideals.get(n / 2), ideals.get(n.saturating_sub(1) / 2)) {
            (Some(a), Some(b)) => f64::midpoint(*a, *b),
            _ => 0.0,
        }
    };
    dimensions.map(middle).collect()
}

/// The subjects of a seat, first the one on which most is at stake for it: its salience × the way
/// from the middle of the table to its ideal.
#[must_use]
pub fn at_stake(interests: &[Interest], middles: &[f64]) -> Vec<DimensionId> {
    let stake = |d: DimensionId| {
        let (own, middle) = (interests[d], middles[d]);
        own.salience * (own.ideal - middle).abs()
    };
    let mut all: Vec<DimensionId> = DimensionId::all(interests.len()).collect();
    all.sort_by(|&a, &b| stake(b).total_cmp(&stake(a)).then(a.cmp(&b)));
    all
}

/// A subject brought past the middle of the table to the side of an ideal.
fn past_the_middle(
    n: &GoalRuleNumbers,
    scenario: &Scenario,
    (dimension, ideal, middle): (DimensionId, f64, f64),
) -> Goal {
    let more = ideal > middle;
    let share = if more { n.goal_more } else { n.goal_less };
    let target = middle + share * (ideal - middle);
    let subject = scenario.subject(dimension);
    let (at, mid) = (format!("{target:.2}"), format!("{middle:.2}"));
    let measure = |bound| Measure::Dimension { dimension, bound };
    if more {
        Goal {
            title: say!("negotiation-goal-more", subject = subject),
            text: say!(
                "negotiation-goal-more-text",
                subject = subject,
                at = at,
                middle = mid
            ),
            measure: measure(Bound::Least(target)),
        }
    } else {
        Goal {
            title: say!("negotiation-goal-less", subject = subject),
            text: say!(
                "negotiation-goal-less-text",
                subject = subject,
                at = at,
                middle = mid
            ),
            measure: measure(Bound::Most(target)),
        }
    }
}

/// Rule 18.2: the public goal of a seat, from the published positions.
#[must_use]
pub fn public(n: &GoalRuleNumbers, scenario: &Scenario, middles: &[f64], seat: StateId) -> Goal {
    let interests = &scenario.states[seat].interests.0;
    let first = at_stake(interests, middles).first().copied();
    let d = first.unwrap_or_default();
    past_the_middle(n, scenario, (d, interests[d].ideal, middles[d]))
}

/// Rule 18.3: what a seat may want in secret: the second subject of its mandate, or the third; and
/// that the state signs that it trusts most among those for whom the first draft is a loss. The seed
/// draws one of them.
#[must_use]
pub fn secrets(
    n: &GoalRuleNumbers,
    (scenario, first_trust): (&Scenario, &Pairs<f64>),
    (mandate, middles): (&[Interest], &[f64]),
    seat: StateId,
) -> Vec<Goal> {
    let known = at_stake(&scenario.states[seat].interests.0, middles);
    let own = at_stake(mandate, middles).into_iter();
    // The subject of the public goal is no secret.
    let own = own.filter(|d| Some(d) != known.first());
    let subject = |d: DimensionId| past_the_middle(n, scenario, (d, mandate[d].ideal, middles[d]));
    let mut all: Vec<Goal> = own.take(SECRET_SUBJECTS).map(subject).collect();
    all.extend(unwilling(scenario, first_trust, seat).map(|state| {
        let name = scenario.state_name(state);
        Goal {
            title: say!("negotiation-goal-signs", state = name),
            text: say!("negotiation-goal-signs-text", state = name),
            measure: Measure::Signs {
                state: Some(state),
                yes: true,
            },
        }
    }));
    all
}

/// Subjects of the mandate among which the secret goal is drawn, besides that of the public one.
const SECRET_SUBJECTS: usize = 2;

/// The state that a seat trusts most among those that lose by the first draft against the status quo,
/// by their published positions.
fn unwilling(scenario: &Scenario, trust: &Pairs<f64>, seat: StateId) -> Option<StateId> {
    let treaty = &scenario.text;
    let before = read(treaty, &treaty.status_quo());
    let after = read(treaty, &treaty.opening());
    let gain = |state: StateId| {
        let scale = alone(&scenario.states[state].interests.0);
        utility(treaty, &after, scale).total() - utility(treaty, &before, scale).total()
    };
    let others = StateId::all(scenario.states.len()).filter(|&s| s != seat && gain(s) < 0.0);
    others.max_by(|&a, &b| {
        let (a_trust, b_trust) = (trust[(seat, a)], trust[(seat, b)]);
        a_trust.total_cmp(&b_trust).then(b.cmp(&a))
    })
}

/// Interests without fear of whoever brought a clause.
fn alone(interests: &[Interest]) -> Scale<'_> {
    Scale {
        interests,
        sponsor_trust: &[],
        liberty: 0.0,
        fear: 0.0,
    }
}

/// Rule 18.4: the wording of one bracket that costs a seat most against its mandate, put into the
/// first draft in place of the status quo; none where no wording costs it anything.
#[must_use]
pub fn red_line(scenario: &Scenario, mandate: &[Interest]) -> Option<Goal> {
    let (bracket, wording, cost) = dearest(&scenario.text, mandate)?;
    (cost < 0.0).then(|| {
        let b = &scenario.text.brackets[bracket];
        let clause = &scenario.text.clauses[b.clause];
        let words = scenario.quoted(bracket, &[wording]);
        let others = WordingId::all(b.wordings.len()).filter(|&w| w != wording);
        Goal {
            title: say!("negotiation-goal-line", clause = &clause.title),
            text: say!(
                "negotiation-goal-line-text",
                words = words,
                number = &clause.number
            ),
            measure: Measure::Wording {
                bracket,
                any_of: others.collect(),
            },
        }
    })
}

fn dearest(treaty: &TreatyText, mandate: &[Interest]) -> Option<(BracketId, WordingId, f64)> {
    let (opening, scale) = (treaty.opening(), alone(mandate));
    let worth = |b, w| utility(treaty, &read(treaty, &opening.with(b, w)), scale).total();
    let words = treaty.clauses.iter().flat_map(|c| &c.words);
    let costs = words.flat_map(|&b| {
        let bracket = &treaty.brackets[b];
        let base = worth(b, bracket.status_quo);
        let others = WordingId::all(bracket.wordings.len());
        let others = others.filter(move |&w| w != bracket.status_quo);
        others.map(move |w| (b, w, worth(b, w) - base))
    });
    costs.min_by(|a, b| a.2.total_cmp(&b.2))
}

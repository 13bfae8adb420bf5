//! Goals of seats to which a scenario gives none: from its own data, by one rule for every seat
//! (rules 18.2 to 18.4).
//!
//! A room moves from what stands towards the wish of its middle state, as the median voter theorem
//! lets expect (Black 1948), and seldom gets all the way, since what is not agreed falls back to what
//! stands. So a seat has won something if the text gets nearly as far as the middle, for one that wants
//! to go further; or if it stays near what stands, for one that does not.

use crate::locale::Sentence;
use crate::model::goals::{Bound, Goal, Measure};
use crate::model::ids::{BracketId, DimensionId, StateId, WordingId};
use crate::model::state::Interest;
use crate::model::theory::fixed::fixed;
use crate::model::theory::goals::GoalRuleNumbers;
use crate::model::{Pairs, Scenario, TreatyText};
use crate::negotiation::reading::{ReadText, read};
use crate::negotiation::worth::{Scale, utility};
use crate::say;

/// Where the table stands before the first day, on each dimension, 0–4.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The middle: the median of the published ideals.
    pub middle: Vec<f64>,
    /// What stands: the status quo, read.
    pub stands: Vec<f64>,
    /// The published ideals, lowest first.
    ideals: Vec<Vec<f64>>,
}

impl Table {
    /// That of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let sorted = |d: DimensionId| {
            let states = scenario.states.iter();
            let mut ideals: Vec<f64> = states.map(|s| s.interests.0[d].ideal).collect();
            ideals.sort_by(f64::total_cmp);
            ideals
        };
        let all = DimensionId::all(scenario.text.dimensions.len());
        let ideals: Vec<Vec<f64>> = all.map(sorted).collect();
        let treaty = &scenario.text;
        Self {
            middle: ideals.iter().map(|all| median(all)).collect(),
            stands: read(treaty, &treaty.status_quo()).position,
            ideals,
        }
    }

    /// How far a seat is to bring the text on a subject: a share of the way from what stands to the
    /// middle, large for whoever wants to go beyond the middle, small for whoever wants less of it.
    fn aim(&self, n: &GoalRuleNumbers, d: DimensionId, ideal: f64) -> Bound {
        let (stands, way) = (self.stands[d], self.middle[d] - self.stands[d]);
        let on = (ideal - self.middle[d]) * way > 0.0;
        let target = stands + way * if on { n.goal_more } else { n.goal_less };
        match ideal > self.middle[d] {
            true => Bound::Least(target),
            false => Bound::Most(target),
        }
    }

    /// Whether a subject is worth a goal: the room has a way to go on it, and enough of the table wants
    /// what the seat wants that it may be had.
    fn open(&self, n: &GoalRuleNumbers, d: DimensionId, ideal: f64) -> bool {
        let aim = self.aim(n, d, ideal);
        let all = &self.ideals[d.index()];
        let friends = all.iter().filter(|&&x| aim.met(x)).count();
        let way = (self.middle[d] - self.stands[d]).abs();
        way >= n.goal_way && friends as f64 >= n.goal_friends * all.len() as f64
    }

    /// The subjects of a seat, first the one on which most is at stake for it; those that are not
    /// worth a goal come after all that are.
    #[must_use]
    pub fn subjects(&self, n: &GoalRuleNumbers, interests: &[Interest]) -> Vec<DimensionId> {
        let mut all = at_stake(interests, &self.middle);
        all.sort_by_key(|&d| !self.open(n, d, interests[d].ideal));
        all
    }
}

/// The median of sorted values; 0 of none.
fn median(sorted: &[f64]) -> f64 {
    let n = sorted.len();
    match (sorted.get(n / 2), sorted.get(n.saturating_sub(1) / 2)) {
        (Some(a), Some(b)) => f64::midpoint(*a, *b),
        _ => 0.0,
    }
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

/// A subject brought as far as a seat wants it.
fn brought(
    n: &GoalRuleNumbers,
    (scenario, table): (&Scenario, &Table),
    (dimension, ideal): (DimensionId, f64),
) -> Goal {
    let bound = table.aim(n, dimension, ideal);
    let subject = scenario.subject(dimension);
    let (low, high) = &scenario.text.dimensions[dimension].ends;
    let say_at = |x: f64| format!("{x:.1}");
    let (middle, stands) = (table.middle[dimension], table.stands[dimension]);
    // Whether the text has to move, or is to be held.
    let (title, way, target) = match bound {
        Bound::Least(target) => {
            let way = if target > stands { "raise" } else { "hold-up" };
            (
                say!("negotiation-goal-more", subject = subject),
                way,
                target,
            )
        }
        Bound::Most(target) => {
            let way = if target < stands {
                "lower"
            } else {
                "hold-down"
            };
            (
                say!("negotiation-goal-less", subject = subject),
                way,
                target,
            )
        }
    };
    let text = say!(
        "negotiation-goal-text",
        way = way,
        subject = subject,
        at = say_at(target),
        low = low,
        high = high,
        stands = say_at(stands),
        middle = say_at(middle)
    );
    Goal {
        title,
        text,
        measure: Measure::Dimension { dimension, bound },
    }
}

/// Rule 18.2: the public goal of a seat, from the published positions.
#[must_use]
pub fn public(n: &GoalRuleNumbers, scenario: &Scenario, table: &Table, seat: StateId) -> Goal {
    let interests = &scenario.published(seat).interests.0;
    let first = table.subjects(n, interests).first().copied();
    let d = first.unwrap_or_default();
    brought(n, (scenario, table), (d, interests[d].ideal))
}

/// Rule 18.3: what a seat may want in secret: the second subject of its mandate, or the third; and
/// that the state signs that it trusts most among those for whom the first draft is a loss. The seed
/// draws one of them.
#[must_use]
pub fn secrets(
    n: &GoalRuleNumbers,
    (scenario, first_trust): (&Scenario, &Pairs<f64>),
    (mandate, table): (&[Interest], &Table),
    seat: StateId,
) -> Vec<Goal> {
    let known = table.subjects(n, &scenario.published(seat).interests.0);
    let own = table.subjects(n, mandate).into_iter();
    // The subject of the public goal is no secret.
    let own = own.filter(|d| Some(d) != known.first());
    let subject = |d: DimensionId| brought(n, (scenario, table), (d, mandate[d].ideal));
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

fixed! {
    goals:

    /// Subjects of the mandate among which the secret goal is drawn, besides that of the public
    /// one. Judgement: no source gives it.
    const SECRET_SUBJECTS: usize = 2;
}

/// The state that a seat trusts most among those that lose by the first draft against the status quo,
/// by their published positions.
fn unwilling(scenario: &Scenario, trust: &Pairs<f64>, seat: StateId) -> Option<StateId> {
    let treaty = &scenario.text;
    let before = read(treaty, &treaty.status_quo());
    let after = read(treaty, &treaty.opening());
    let gain = |state: StateId| {
        let scale = alone(&scenario.published(state).interests.0);
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
    Scale::without_fears(interests)
}

/// Rule 18.4: the wording of one bracket that costs a seat most against its mandate, put into the
/// first draft in place of the status quo, with any other there that costs as much; none where no
/// wording costs it anything.
#[must_use]
pub fn red_line(scenario: &Scenario, mandate: &[Interest]) -> Option<Goal> {
    let (bracket, crossing, cost) = dearest(&scenario.text, mandate)?;
    (cost < 0.0).then(|| {
        let b = &scenario.text.brackets[bracket];
        let clause = &scenario.text.clauses[b.clause];
        let words = scenario.quoted(bracket, &crossing).into_iter();
        let words = words.reduce(|a, b| say!("negotiation-goal-line-or", first = a, second = b));
        let words: Vec<Sentence> = words.into_iter().collect();
        let others = WordingId::all(b.wordings.len()).filter(|w| !crossing.contains(w));
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

fn dearest(treaty: &TreatyText, mandate: &[Interest]) -> Option<(BracketId, Vec<WordingId>, f64)> {
    let (opening, scale) = (ReadText::new(treaty, &treaty.opening()), alone(mandate));
    let worth = |b, w: WordingId| utility(treaty, &opening.singles(b)[w], scale).total();
    let words = treaty.clauses.iter().flat_map(|c| &c.words);
    let costs = |b: BracketId| {
        let bracket = &treaty.brackets[b];
        let base = worth(b, bracket.status_quo);
        let others = WordingId::all(bracket.wordings.len());
        let others = others.filter(move |&w| w != bracket.status_quo);
        others.map(move |w| (w, worth(b, w) - base))
    };
    let dearest = words.flat_map(|&b| costs(b).map(move |(_, cost)| (b, cost)));
    let (bracket, most) = dearest.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let as_dear = costs(bracket).filter(|(_, cost)| cost.total_cmp(&most).is_eq());
    Some((bracket, as_dear.map(|(w, _)| w).collect(), most))
}

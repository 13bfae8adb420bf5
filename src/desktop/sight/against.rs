//! One's own plates that the mandate raises against one's own goals.

use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Against;
use crate::desktop::widgets::goals;
use crate::model::Action;
use crate::model::Text;
use crate::model::goals::standing::{Facts, Stage};
use crate::model::goals::{Measure, Placed};
use crate::model::ids::{BracketId, ClauseId, WordingId};
use crate::negotiation::reading::read;
use crate::seat::plates::{PlateReason, PlateToday};

/// Share of the way to a goal that a wording has to bring before a plate is said to work against it.
/// Judgement: what shows on a bar.
const SHOWS: f64 = 0.02;

impl Sight {
    /// The plates of this evening that follow the mandate against a goal, in the order in which they are told.
    pub(super) fn find_against(&self) -> Vec<Against> {
        let Some(own) = &self.known.goals.own else {
            return vec![];
        };
        let goals = goals::all(own);
        let by_mandate = self.known.telling.plates.iter();
        let by_mandate = by_mandate.filter(|p| p.because == PlateReason::Mandate);
        by_mandate
            .filter_map(|p| {
                let found = goals.iter().find_map(|(which, goal)| {
                    let better = self.better(goal, p)?;
                    Some((which.clone(), goal.goal.title.to_string(), better))
                });
                let (which, title, better) = found?;
                Some(Against {
                    bracket: p.bracket,
                    plate: p.wording,
                    better,
                    which,
                    title,
                })
            })
            .collect()
    }

    /// The wording that a goal asks for where a plate is for one that does not help it and takes it no
    /// nearer.
    fn better(&self, goal: &Placed, plate: &PlateToday) -> Option<WordingId> {
        if !speaks_to_words(&goal.goal.measure) {
            return None;
        }
        let n = self.scenario.text.brackets[plate.bracket].wordings.len();
        let draft = &self.known.room.draft.text;
        let near = |w| self.near(goal, &draft.with(plate.bracket, w));
        let (here, now) = (near(plate.wording), near(draft.at(plate.bracket)));
        if here > now + SHOWS {
            return None;
        }
        let worth = |w: WordingId| self.known.own.worth[plate.bracket][w];
        let better = WordingId::all(n).map(|w| (w, near(w)));
        let better = better.filter(|(_, near)| *near > here + SHOWS);
        let best = better.max_by(|a, b| {
            let by_worth = worth(a.0).total_cmp(&worth(b.0));
            a.1.total_cmp(&b.1).then(by_worth).then(b.0.cmp(&a.0))
        });
        best.map(|(w, _)| w)
    }

    /// How near a goal would be with a text, as far as its words tell, 0–1.
    fn near(&self, goal: &Placed, text: &Text) -> f64 {
        let n = self.scenario.states.len();
        let facts = Facts {
            seat: self.seat,
            stage: Stage::Sitting,
            text: text.clone(),
            position: read(&self.scenario.text, text).position,
            tied: vec![false; n],
            party: vec![false; n],
            first: None,
            last: None,
            trust: self.known.own.trust.clone(),
            noticed: vec![],
            quarters: 0,
        };
        facts.standing(&self.scenario, &goal.goal.measure).progress
    }

    /// The plate at a bracket that works against a goal, if it does.
    #[must_use]
    pub fn against(&self, bracket: BracketId) -> Option<&Against> {
        self.against.iter().find(|it| it.bracket == bracket)
    }

    /// The same in a clause.
    #[must_use]
    pub fn against_in(&self, clause: ClauseId) -> Option<&Against> {
        let of = |it: &&Against| self.scenario.text.brackets[it.bracket].clause == clause;
        self.against.iter().find(of)
    }

    /// The plate that follows the goal in its place.
    #[must_use]
    pub fn follow_goal(&self, it: &Against) -> Action {
        Action::Plate {
            choice: self.scenario.proposal(it.bracket, it.better),
            objects: false,
        }
    }
}

/// Whether words of the text say how near a measure is.
fn speaks_to_words(measure: &Measure) -> bool {
    match measure {
        Measure::Wording { .. } | Measure::Dimension { .. } => true,
        Measure::All(parts) | Measure::Any(parts) => parts.iter().any(speaks_to_words),
        _ => false,
    }
}

//! One's own plates that the mandate raises against one's own goals.

use crate::conference::room::Standing;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Against;
use crate::model::Action;
use crate::model::goals::standing::{Facts, Stage};
use crate::model::goals::{Measure, Placed, Reached};
use crate::model::ids::{BracketId, ClauseId, DimensionId, WordingId};
use crate::model::{Text, TreatyText};
use crate::negotiation::levers::share_of_strongest;
use crate::negotiation::reading::read;
use crate::seat::plates::{PlateReason, PlateToday};
use crate::text;

/// Share of the way to a goal that a wording has to bring before a plate is said to work against it.
/// Judgement: what shows on a bar.
const SHOWS: f64 = 0.02;

impl Sight {
    /// The plates of this evening that follow the mandate against a goal, in the order in which they are told.
    pub(super) fn find_against(&self) -> Vec<Against> {
        let Some(own) = &self.known.goals.own else {
            return vec![];
        };
        let aims = own.aims();
        let by_mandate = self.known.telling.plates.iter();
        let by_mandate = by_mandate.filter(|p| p.because == PlateReason::Mandate);
        by_mandate
            .filter_map(|p| {
                let found = aims.goals.iter().find_map(|(which, goal)| {
                    let better = self.better(goal, p)?;
                    let which = which.name().to_string();
                    Some((which, goal.goal.title.to_string(), better))
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
    pub(super) fn near(&self, goal: &Placed, text: &Text) -> f64 {
        let n = self.scenario.states.len();
        let facts = Facts {
            seat: self.seat,
            stage: Stage::Sitting,
            text: text.clone(),
            position: read(&self.scenario.text, text).position,
            pull: share_of_strongest(&self.scenario.text, text),
            votes: (0, self.scenario.setup.days),
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

    /// That what is to be reached on a subject is not what the capital itself wishes there: a state
    /// stands for more in public, or for less, than it could live with.
    #[must_use]
    pub fn wishes_otherwise(&self, goal: &Placed) -> Option<String> {
        let Measure::Dimension { dimension, bound } = &goal.goal.measure else {
            return None;
        };
        let wish = self.known.own.wants.get(dimension.index())?.0;
        let at = format!("{wish:.1}");
        (!bound.met(wish)).then(|| text!("briefing-wishes-otherwise", at = at))
    }

    /// The plate at a bracket that works against a goal, if it does.
    #[must_use]
    pub fn against(&self, bracket: BracketId) -> Option<&Against> {
        self.against.iter().find(|it| it.bracket == bracket)
    }

    /// A goal that the draft does not hold and that hangs on the clause of a bracket: what it is called, its
    /// title, and where it stands.
    #[must_use]
    pub fn hangs(&self, bracket: BracketId) -> Option<(String, String, String)> {
        let own = self.known.goals.own.as_ref()?;
        let treaty = &self.scenario.text;
        let words = &treaty.clauses[treaty.brackets[bracket].clause].words;
        let spoken = |d: DimensionId| {
            let mut all = words.iter().chain([&bracket]);
            all.any(|&b| treaty.brackets[b].speaks.contains(&d))
        };
        let aims = own.aims();
        let mut open = aims.goals.into_iter().filter(|(_, it)| {
            it.standing.reached == Reached::TooEarly && it.standing.progress < 1.0
        });
        let (which, it) =
            open.find(|(_, it)| names(&it.goal.measure, (treaty, bracket), &spoken))?;
        let (title, now) = (it.goal.title.to_string(), it.standing.now.to_string());
        Some((which.name().to_string(), title, now))
    }

    /// Whether the draft does not hold a goal and no bracket that is still open can bring it: all that speaks
    /// to it is settled, or stands in a clause that was dropped for good.
    #[must_use]
    pub fn lost(&self, it: &Placed) -> bool {
        let open = it.standing.reached == Reached::TooEarly && it.standing.progress < 1.0;
        if !open || !self.sits() || !only_words(&it.goal.measure) {
            return false;
        }
        let treaty = &self.scenario.text;
        let settled = |b: BracketId| self.standing(b) == Standing::Clear;
        let closed = |b: BracketId| {
            let clause = treaty.brackets[b].clause;
            let dropped = treaty.weight(&self.room.draft.text, clause) == 0.0;
            settled(b) || dropped && settled(treaty.clauses[clause].frame.place)
        };
        let mut bears = BracketId::all(treaty.brackets.len()).filter(|&b| {
            let words = &treaty.clauses[treaty.brackets[b].clause].words;
            let spoken = |d: DimensionId| {
                let mut all = words.iter();
                all.any(|&b| treaty.brackets[b].speaks.contains(&d))
            };
            names(&it.goal.measure, (treaty, b), &spoken)
        });
        bears.all(closed)
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

/// Whether the text alone tells how near a measure is.
pub(super) fn only_words(measure: &Measure) -> bool {
    match measure {
        Measure::Wording { .. } | Measure::Dimension { .. } => true,
        Measure::All(parts) | Measure::Any(parts) => parts.iter().all(only_words),
        _ => false,
    }
}

/// Whether a measure is of a bracket, of the clause whose place stands there, or of a subject that is
/// spoken to there.
fn names(
    measure: &Measure,
    (treaty, at): (&TreatyText, BracketId),
    spoken: &dyn Fn(DimensionId) -> bool,
) -> bool {
    match measure {
        Measure::Wording { bracket, .. } => {
            let clause = treaty.brackets[*bracket].clause;
            *bracket == at || treaty.clauses[clause].frame.place == at
        }
        Measure::Dimension { dimension, .. } => spoken(*dimension),
        Measure::All(parts) | Measure::Any(parts) => {
            parts.iter().any(|p| names(p, (treaty, at), spoken))
        }
        _ => false,
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

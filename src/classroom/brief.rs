//! What one delegation alone may read: its goals, its mandate, whom it trusts.

use crate::classroom::open::Open;
use crate::conference::home;
use crate::locale::Sentence;
use crate::model::Interest;
use crate::model::goals::SeatGoals;
use crate::model::ids::{DimensionId, StateId};
use crate::negotiation::goals::at_stake;
use crate::seat::Views as _;
use crate::session::Session;

/// The brief of one delegation. A page that is made from one is for that delegation's eyes.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The delegation.
    pub seat: StateId,
    /// Its goals; none if the session does not know the seat.
    pub goals: Option<SeatGoals>,
    /// What its capital wants: ideal and weight by subject.
    pub mandate: Vec<Interest>,
    /// How far it trusts each state, 0–1, by state.
    pub trust: Vec<f64>,
    /// Who reads the text at home, with shares, 0–1, largest first.
    pub home: Vec<(Sentence, f64)>,
}

impl Brief {
    /// That of a seat in a session that has not begun.
    #[must_use]
    pub fn of(session: &mut Session, seat: StateId) -> Self {
        let weights = {
            let (scenario, theory) = (session.scenario(), session.theory());
            home::weights(&theory.stakes.home, scenario.published(seat))
        };
        let shares = home::CONSTITUENCIES.iter().zip(weights);
        let mut home: Vec<(Sentence, f64)> = shares
            .filter_map(|(id, w)| Some((home::in_words(id)?, w)))
            .collect();
        home.sort_by(|a, b| b.1.total_cmp(&a.1));
        let view = session.view(seat);
        Self {
            seat,
            goals: view.goals.own(),
            mandate: view.own.interests.0.clone(),
            trust: view.own.trust.to_vec(),
            home,
        }
    }

    /// Subjects, heaviest first.
    #[must_use]
    pub fn subjects(&self) -> Vec<DimensionId> {
        let mut all: Vec<DimensionId> = DimensionId::all(self.mandate.len()).collect();
        let weight = |d: DimensionId| self.mandate[d].salience;
        all.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
        all
    }

    /// Other states, those most trusted first.
    #[must_use]
    pub fn trusted(&self) -> Vec<StateId> {
        let all = StateId::all(self.trust.len()).filter(|&s| s != self.seat);
        let mut all: Vec<StateId> = all.collect();
        all.sort_by(|&a, &b| self.trust[b].total_cmp(&self.trust[a]).then(a.cmp(&b)));
        all
    }

    /// The subject on which another state wants most clearly what this one wants (`with`), or the
    /// opposite: both on the same side of the middle, or on two. One that was named before (`named`)
    /// comes last.
    #[must_use]
    pub fn between(
        &self,
        open: &Open,
        (other, with): (StateId, bool),
        named: &[DimensionId],
    ) -> Option<DimensionId> {
        let theirs = &open.scenario.published(other).interests.0;
        let middles = middles(open);
        let side = |d: DimensionId| {
            let (us, them) = (
                self.mandate[d].ideal - middles[d],
                theirs[d].ideal - middles[d],
            );
            let weight = self.mandate[d].salience;
            weight * us.abs().min(them.abs()) * if us * them > 0.0 { 1.0 } else { -1.0 }
        };
        let subjects = at_stake(&self.mandate, &middles).into_iter();
        let wanted = subjects.filter(|&d| (side(d) > 0.0) == with && side(d) != 0.0);
        wanted.max_by(|&a, &b| {
            let fresh = (!named.contains(&a)).cmp(&!named.contains(&b));
            fresh.then(side(a).abs().total_cmp(&side(b).abs()))
        })
    }
}

/// The middle of the states of the scenario on each subject, 0–4: the mean of their published ideals.
#[must_use]
pub fn middles(open: &Open) -> Vec<f64> {
    let states = &open.scenario.states;
    let mean = |d: DimensionId| {
        let all = states.iter().map(|s| s.interests.0[d].ideal);
        all.sum::<f64>() / states.len().max(1) as f64
    };
    DimensionId::all(open.scenario.text.dimensions.len())
        .map(mean)
        .collect()
}

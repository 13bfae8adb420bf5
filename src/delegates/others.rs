//! What a delegation believes of another: its gains, with their range.

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::conference::room::Standing;
use crate::delegates::mind::Mind;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::estimate::Guess;
use crate::negotiation::reading::Change;
use crate::negotiation::reading::Reading;
use crate::negotiation::worth::{Scale, Weighed};

fixed! {
    others:

    /// Gain another is thought to need before it takes a package, in units of utility. Judgement: no
    /// source gives it.
    pub const NEED: f64 = 0.002;
    /// Gain from which it is thought to like a change, in units of utility. Judgement: no source
    /// gives it.
    const LIKES: f64 = 0.001;
    /// Chance that another takes what brings it just its need. Judgement: even odds.
    const EVEN_CHANCE: f64 = 0.5;
    /// Least chance that it takes a package. Judgement: nothing is impossible.
    const LEAST_CHANCE: f64 = 0.05;
    /// Greatest chance that it takes a package. Judgement: nothing is certain.
    const MOST_CHANCE: f64 = 0.95;
}

/// A belief about one other delegation.
#[derive(Debug)]
pub struct Other {
    /// Who.
    pub seat: StateId,
    guess: Guess,
    sponsors: Vec<f64>,
    liberty: f64,
    now: f64,
    singles: Vec<Vec<f64>>,
    likes: Vec<Change>,
}

/// An estimated gain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GainEstimate {
    /// Its middle.
    pub gain: f64,
    /// One standard deviation of it.
    pub range: f64,
}

impl GainEstimate {
    /// Chance that it is more than the other needs: straight between one range below and one above
    /// (judgement), never none and never certain.
    #[must_use]
    pub fn chance(&self) -> f64 {
        let width = 2.0 * (self.range + NEED);
        let chance = EVEN_CHANCE + (self.gain - NEED) / width;
        chance.clamp(LEAST_CHANCE, MOST_CHANCE)
    }
}

impl Other {
    /// What is believed of a seat: published, said, overheard (rule 2.8). Its trust in sponsors is
    /// its own business; ours stands for it.
    #[must_use]
    pub fn of(mind: &Mind, seat: StateId) -> Self {
        let mut other = Self::unweighed(mind, seat);
        let weighed = Weighed::new(mind.draft, other.scale(mind));
        other.now = weighed.now();
        other.singles = other.single_gains(mind, &weighed);
        other.likes = other.liked(mind);
        other
    }

    fn unweighed(mind: &Mind, seat: StateId) -> Self {
        Self {
            seat,
            guess: mind.view.guess(seat),
            sponsors: mind.sponsors.clone(),
            liberty: mind.view.scenario.published(seat).society.liberty,
            now: 0.0,
            singles: vec![],
            likes: vec![],
        }
    }

    /// What one single change is thought to bring a seat, where nothing else is asked of it: see
    /// [`Self::single`].
    #[must_use]
    pub fn single_of(mind: &Mind, seat: StateId, (bracket, wording): Change) -> f64 {
        if mind.view.room.draft.standing[bracket] == Standing::Clear {
            return 0.0;
        }
        let other = Self::unweighed(mind, seat);
        let scale = other.scale(mind);
        let weighed = Weighed::new(mind.draft, scale);
        let worth = weighed.singles(mind.draft, scale, bracket);
        let worth = worth.get(wording.index());
        worth.map_or(0.0, |worth| worth - weighed.now())
    }

    fn scale(&self, mind: &Mind) -> Scale<'_> {
        let interests = &self.guess.interests.0;
        Scale::of(mind.view.theory, interests, &self.sponsors, self.liberty)
    }

    /// What each single change is thought to bring it, by bracket; nothing where all is settled.
    fn single_gains(&self, mind: &Mind, weighed: &Weighed) -> Vec<Vec<f64>> {
        let room = mind.view.room;
        let of = |b: BracketId| {
            let mut gains = weighed.singles(mind.draft, self.scale(mind), b);
            gains.iter_mut().for_each(|worth| *worth -= self.now);
            gains
        };
        let all = BracketId::all(room.draft.standing.len());
        all.map(|b| match room.draft.standing[b] {
            Standing::Clear => vec![],
            _ => of(b),
        })
        .collect()
    }

    fn liked(&self, mind: &Mind) -> Vec<Change> {
        let mut all: Vec<(f64, Change)> = vec![];
        for (b, gains) in BracketId::each(&self.singles) {
            let bound = mind.promised(b);
            for (w, gain) in WordingId::each(gains) {
                if *gain > LIKES && bound.is_none_or(|p| p == w) {
                    all.push((gain + mind.gain(&[(b, w)]), (b, w)));
                }
            }
        }
        all.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        all.into_iter().map(|(_, t)| t).collect()
    }

    /// What a single change is thought to bring it.
    #[must_use]
    pub fn single(&self, (bracket, wording): Change) -> f64 {
        let gains = self.singles[bracket].get(wording.index());
        gains.copied().unwrap_or(0.0)
    }

    /// Changes it is thought to like, the best for both of us first.
    #[must_use]
    pub fn likes(&self) -> &[Change] {
        &self.likes
    }

    /// What a reading is thought to bring it over the text as it stands, with side payments.
    #[must_use]
    pub fn estimate(&self, mind: &Mind, reading: &Reading, pays: &[Pay]) -> GainEstimate {
        let now = (mind.draft.now(), self.now);
        let (gain, range) = (self.guess).gain(mind.treaty(), self.scale(mind), now, reading);
        GainEstimate {
            gain: gain + self.paid(mind, pays),
            range,
        }
    }

    /// What side payments are thought to be worth to it.
    #[must_use]
    pub fn paid(&self, mind: &Mind, pays: &[Pay]) -> f64 {
        let state = mind.view.scenario.published(self.seat);
        favours::paid(&mind.view.theory.stakes.favours, pays, self.seat, state)
    }
}

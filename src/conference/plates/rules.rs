//! Section 3: plates, clearing and votes.

use crate::model::action::CallKind;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::conference::{PlateNumbers, VoteNumbers};
use crate::model::{Text, TreatyText};
use crate::negotiation::reading::ReadText;
use crate::negotiation::worth::{Scale, utility};
use serde::{Deserialize, Serialize};

/// A raised plate on a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plate {
    /// Preferred wording.
    pub wording: u8,
    /// Objects to any other that leads.
    pub objects: bool,
}

impl Plate {
    /// No plate: the delegation is out of the room.
    pub const AWAY: Self = Self {
        wording: u8::MAX,
        objects: false,
    };

    /// A plate for a wording.
    #[must_use]
    pub fn new(wording: WordingId, objects: bool) -> Self {
        let mut plate = Self {
            wording: 0,
            objects,
        };
        plate.prefer(wording);
        plate
    }

    /// The preferred wording; one that no bracket has if no plate is up.
    #[must_use]
    pub fn wording(self) -> WordingId {
        WordingId::new(usize::from(self.wording))
    }

    /// Prefers another wording from now on.
    pub fn prefer(&mut self, wording: WordingId) {
        self.wording = u8::try_from(wording.index()).unwrap_or(0);
    }

    /// Whether it objects to a wording: it does to any but its own.
    #[must_use]
    pub fn objects_to(self, wording: WordingId) -> bool {
        self.objects && self.wording() != wording
    }

    /// Whether a plate is up.
    #[must_use]
    pub fn raised(self) -> bool {
        self != Self::AWAY
    }
}

/// Rule 3.1: the leading wording has most plates; a tie goes to the wording now in the text.
#[must_use]
pub fn leading(plates: &[Plate], wordings: usize, now: WordingId) -> WordingId {
    let counts = counts(plates, wordings);
    let most = counts.iter().copied().max().unwrap_or(0);
    if counts.get(now.index()).copied() == Some(most) {
        return now;
    }
    let first = counts.iter().position(|&c| c == most);
    first.map_or(now, WordingId::new)
}

/// Plates per wording.
#[must_use]
pub fn counts(plates: &[Plate], wordings: usize) -> Vec<usize> {
    let mut counts = vec![0; wordings];
    for plate in plates {
        if let Some(slot) = counts.get_mut(plate.wording().index()) {
            *slot += 1;
        }
    }
    counts
}

/// Rule 3.2: a bracket clears when nobody objects.
#[must_use]
pub fn objectors(plates: &[Plate], leading: WordingId) -> usize {
    plates.iter().filter(|p| p.objects_to(leading)).count()
}

/// What a vote came to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Seats for.
    pub yes: Vec<StateId>,
    /// Seats against.
    pub no: Vec<StateId>,
    /// Seats that abstained.
    pub abstain: Vec<StateId>,
}

impl Tally {
    /// Rule 3.6: more than half of those present and voting; a tie is a rejection.
    #[must_use]
    pub fn carried(&self) -> bool {
        self.yes.len() * 2 > self.cast()
    }

    /// Rule 3.6: put off if more than half of the plates in the room abstain; once it was put off
    /// they count no longer.
    #[must_use]
    pub fn put_off(&self) -> bool {
        self.abstain.len() > self.cast()
    }

    /// Rule 3.6: a quorum is more than half of the delegations.
    #[must_use]
    pub fn quorum(&self, delegations: usize) -> bool {
        (self.cast() + self.abstain.len()) * 2 > delegations
    }

    fn cast(&self) -> usize {
        self.yes.len() + self.no.len()
    }

    /// For, against, abstaining.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        (self.yes.len(), self.no.len(), self.abstain.len())
    }
}

/// Rule 3.5: for = prefers the wording, or called for the vote on it; against = prefers another and
/// objects; else abstains. Who is away has no voice.
#[must_use]
pub fn vote(plates: &[Plate], wording: WordingId, mover: Option<StateId>) -> Tally {
    tally(plates, |seat, p| {
        if p.wording() == wording || mover == Some(seat) {
            Some(true)
        } else {
            p.objects.then_some(false)
        }
    })
}

/// Rule 3.14: to close a debate, those who do not object to the leading wording are for it.
#[must_use]
pub fn closure(plates: &[Plate], leading: WordingId) -> Tally {
    tally(plates, |_, p| Some(!p.objects_to(leading)))
}

/// Rule 3.15: to put a bracket off, those who object to the leading wording are for it, those who
/// prefer it against.
#[must_use]
pub fn adjournment(plates: &[Plate], leading: WordingId) -> Tally {
    tally(plates, |_, p| {
        if p.objects_to(leading) {
            Some(true)
        } else {
            (p.wording() == leading).then_some(false)
        }
    })
}

fn tally(plates: &[Plate], voice: impl Fn(StateId, &Plate) -> Option<bool>) -> Tally {
    let mut tally = Tally {
        yes: vec![],
        no: vec![],
        abstain: vec![],
    };
    for (seat, plate) in StateId::each(plates).filter(|(_, p)| p.raised()) {
        match voice(seat, plate) {
            Some(true) => tally.yes.push(seat),
            Some(false) => tally.no.push(seat),
            None => tally.abstain.push(seat),
        }
    }
    tally
}

/// Rule 3.7: goodwill spent on a vote, a motion or a show of plates.
#[must_use]
pub fn price(n: &VoteNumbers, kind: CallKind) -> f64 {
    match kind {
        CallKind::PointOfOrder => n.goodwill_point_of_order,
        CallKind::Vote => n.goodwill_vote,
        CallKind::Close => n.goodwill_close,
        CallKind::Show => n.goodwill_show,
        CallKind::Adjourn => n.goodwill_adjourn,
    }
}

/// Rule 3.3: what each wording of a bracket would make the whole text worth.
#[must_use]
pub fn values(treaty: &TreatyText, text: &Text, bracket: BracketId, scale: Scale) -> Vec<f64> {
    values_in(&ReadText::new(treaty, text), bracket, scale)
}

/// The same of a text that was read before.
#[must_use]
pub fn values_in(draft: &ReadText, bracket: BracketId, scale: Scale) -> Vec<f64> {
    let readings = draft.singles(bracket).iter();
    readings
        .map(|reading| utility(draft.treaty(), reading, scale).total())
        .collect()
}

/// The wording of the best value; the first of equals.
#[must_use]
pub fn best(values: &[f64]) -> WordingId {
    let first = WordingId::default();
    let better = |b, w| if values[w] > values[b] { w } else { b };
    WordingId::all(values.len()).fold(first, better)
}

/// Rule 3.4: the loss a delegation lives with, in units of utility, grows with time as in the
/// time-dependent tactics of Faratin, Sierra and Jennings: `floor + range · t^e` with e = 4 for a
/// hardliner, 1 for most, 0.25 for a conceder; a room in bad blood bends less. `progress` is 0–1,
/// `goodwill` 0–100.
#[must_use]
pub fn tolerance(n: &PlateNumbers, progress: f64, exponent: f64, goodwill: f64) -> f64 {
    let grown = libm::pow(progress.clamp(0.0, 1.0), exponent);
    let tolerated = n.tolerance_floor + n.tolerance_range * grown;
    tolerated * (n.tolerance_ill + n.tolerance_goodwill * goodwill)
}

/// Rules 3.3 to 3.5: the loss that a delegation whose plate nobody raised lives with at a bracket: that
/// of most, less where a binding vote was called on it.
#[must_use]
pub fn tolerated(n: &PlateNumbers, progress: f64, goodwill: f64, voted: bool) -> f64 {
    let usual = tolerance(n, progress, 1.0, goodwill);
    if voted {
        n.tolerance_vote * usual
    } else {
        usual
    }
}

/// Rule 3.3: the plate of a mandate: its best wording, objecting if the leading one costs more
/// than it can live with.
#[must_use]
pub fn mandate_plate(values: &[f64], leading: WordingId, tolerance: f64) -> Plate {
    let best = best(values);
    Plate::new(best, values[best] - values[leading] > tolerance)
}

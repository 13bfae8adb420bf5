//! Conferences on agendas from files, negotiated by the kernel in a room that marks texts.

use crate::delegates::spokesperson::{Speaks, Spokesperson};
use crate::model::ids::BracketId;
use crate::negotiation::additive::{Additive, PairedAgenda};
use crate::negotiation::agenda::Agenda;
use crate::negotiation::marks::{Negotiator, Outcome, Party, confer};
use crate::scenario::domain::{Domain, Link, Reservation};
use crate::world::random::stream;

/// A checked domain, negotiated by these speakers, one per party.
#[must_use]
pub fn negotiate_as(domain: &Domain, speakers: &[Speaks], seed: u64) -> Outcome {
    let mut seated: Vec<Spokesperson> = (domain.seats().into_iter().zip(speakers))
        .map(|(party, &speaks)| Spokesperson::new(party, speaks))
        .collect();
    let mut negotiators: Vec<&mut dyn Negotiator> = seated
        .iter_mut()
        .map(|s| s as &mut dyn Negotiator)
        .collect();
    confer_by(&domain.agenda(), &mut negotiators, seed)
}

/// A conference among these negotiators, on the dice of a seed.
#[must_use]
pub fn confer_by(agenda: &Agenda, negotiators: &mut [&mut dyn Negotiator], seed: u64) -> Outcome {
    confer(agenda, negotiators, &|purpose, n| {
        stream(seed, purpose, 0, "", "", n)
    })
}

/// As the kernel has it; `self` must be without faults.
impl Domain {
    /// What a text chooses from: a clause of the file is a bracket of the kernel.
    #[must_use]
    pub fn agenda(&self) -> Agenda {
        Agenda::new(&self.clauses)
    }

    /// Pairs of brackets that matter together.
    #[must_use]
    pub fn pairs(&self) -> Vec<(BracketId, BracketId)> {
        let pair = |l: &Link| (BracketId::new(l.a), BracketId::new(l.b));
        self.links.iter().map(pair).collect()
    }

    /// The least utility that each party accepts, 0–1.
    #[must_use]
    pub fn reservations(&self) -> Vec<f64> {
        match &self.reservation {
            Reservation::Same(r) => vec![*r; self.parties],
            Reservation::Each(all) => all.clone(),
        }
    }

    /// What every party wants.
    #[must_use]
    pub fn wishes(&self) -> Vec<Additive> {
        let agenda = PairedAgenda::new(self.agenda(), self.pairs());
        let wish = |p: usize| {
            let rows = self.weights[p].iter().zip(&self.values[p]);
            let worth = rows.flat_map(|(w, row)| row.iter().map(move |v| w * v));
            let bonus = self.links.iter().flat_map(|l| l.bonus[p].iter());
            let bonus = bonus.flatten().copied().collect();
            let dice = |start| stream(1, "own scale", 0, "", "", start);
            Additive::new(&agenda, worth.collect(), bonus, dice)
        };
        (0..self.parties).map(wish).collect()
    }

    /// Its parties, each with its wishes and the least that it accepts.
    #[must_use]
    pub fn seats(&self) -> Vec<Party<'static>> {
        (self.wishes().into_iter().zip(self.reservations()))
            .map(|(wish, least)| Party::new(wish, least))
            .collect()
    }
}

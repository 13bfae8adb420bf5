//! Conferences on agendas from files, negotiated by the kernel in a room that marks texts.

use crate::delegates::speaker::{Speaks, Spokesperson};
use crate::lab::domain::Domain;
use crate::model::ids::BracketId;
use crate::negotiation::additive::{Additive, PairedAgenda};
use crate::negotiation::agenda::Agenda;
use crate::negotiation::marks::{Outcome, Party, Voice, confer};
use crate::world::random::stream;

/// A checked domain, negotiated by honest parties.
#[must_use]
pub fn negotiate(domain: &Domain, seed: u64) -> Outcome {
    negotiate_as(domain, &vec![Speaks::Itself; domain.parties], seed)
}

/// A checked domain, negotiated by these speakers, one per party.
#[must_use]
pub fn negotiate_as(domain: &Domain, speakers: &[Speaks], seed: u64) -> Outcome {
    let mut seated: Vec<Spokesperson> = (domain.seats().into_iter().zip(speakers))
        .map(|(party, &speaks)| Spokesperson::new(party, speaks))
        .collect();
    let mut voices: Vec<&mut dyn Voice> = seated.iter_mut().map(|s| s as &mut dyn Voice).collect();
    confer_by(&domain.agenda(), &mut voices, seed)
}

/// A conference among these voices, on the dice of a seed.
#[must_use]
pub fn confer_by(agenda: &Agenda, voices: &mut [&mut dyn Voice], seed: u64) -> Outcome {
    confer(agenda, voices, &|purpose, n| {
        stream(seed, purpose, 0, "", "", n)
    })
}

/// A checked domain as the kernel has it.
impl Domain {
    /// What a text chooses from: a clause of the file is a bracket of the kernel.
    #[must_use]
    pub fn agenda(&self) -> Agenda {
        Agenda::new(&self.clauses)
    }

    /// What every party wants.
    #[must_use]
    pub fn wishes(&self) -> Vec<Additive> {
        let pairs = self.links.iter();
        let pairs = pairs.map(|l| (BracketId::new(l.a), BracketId::new(l.b)));
        let agenda = PairedAgenda::new(self.agenda(), pairs.collect());
        (0..self.parties).map(|p| self.wish(&agenda, p)).collect()
    }

    fn wish(&self, agenda: &PairedAgenda, party: usize) -> Additive {
        let rows = self.weights[party].iter().zip(&self.values[party]);
        let worth = rows.flat_map(|(w, row)| row.iter().map(move |v| w * v));
        let bonus = self.links.iter().flat_map(|l| l.bonus[party].iter());
        Additive::new(
            agenda,
            worth.collect(),
            bonus.flatten().copied().collect(),
            |start| stream(1, "own scale", 0, "", "", start),
        )
    }

    /// Its parties, each with its wishes and the least that it accepts.
    #[must_use]
    pub fn seats(&self) -> Vec<Party<'static>> {
        (self.wishes().into_iter().enumerate())
            .map(|(p, wish)| Party::new(wish, self.reservation.of(p)))
            .collect()
    }
}

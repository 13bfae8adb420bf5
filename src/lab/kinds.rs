//! The game's delegates, as voices on an abstract agenda. `historical` has no meaning here.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::lab::Text;
use crate::lab::party::{Answer, Floor, Opening, Party, TOP_MARK, Voice, Word, mark, vote};

/// Where time-dependent lines begin, between the reservation and the best (judgement).
const OPENS_AT: f64 = 0.5;
/// How far a false line stands above the reservation: 14 marks for a true 7 (judgement).
const CLAIM: f64 = 0.35;
/// What a loyal party's marks owe to its group's favourite (judgement).
const LOYALTY: f64 = 0.25;
/// Most points of good or bad will (judgement).
const MOOD: f64 = 2.0;
/// What is left of a slight (judgement).
const FORGIVES: f64 = 0.5;

/// How a delegate plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Honest marks and line; proposes the change it likes best itself.
    Honest,
    /// Honest marks and line; proposes what the room will take best, if it does not lose.
    Broker,
    /// Honest marks; a line that comes down late, e = 4 (Faratin, Sierra, Jennings 1998).
    Hardliner,
    /// Honest marks; a line that comes down early, e = 0.25.
    Conceder,
    /// Marks as generous as the others were to its packages; slights are half forgotten.
    Reciprocator,
    /// Claims a higher line, votes strong, stretches marks; gives in to a final text.
    Opportunist,
    /// Honest, and proposes nothing.
    FreeRider,
    /// Marks lean to the favourite of those nearest to it.
    GroupLoyal,
    /// `MiCRO` against the minimum (de Jonge): its own next text only while it sent no more than
    /// the least it received; signs nothing worse than it offered.
    Micro,
}

/// All kinds and their names.
pub const KINDS: [(&str, Kind); 9] = [
    ("honest", Kind::Honest),
    ("broker", Kind::Broker),
    ("hardliner", Kind::Hardliner),
    ("conceder", Kind::Conceder),
    ("reciprocator", Kind::Reciprocator),
    ("opportunist", Kind::Opportunist),
    ("free_rider", Kind::FreeRider),
    ("group_loyal", Kind::GroupLoyal),
    ("micro", Kind::Micro),
];

/// A party and how it plays.
pub struct Delegate {
    party: Party,
    kind: Kind,
    time: f64,
    seat: usize,
    /// The group's favourite.
    favourite: Text,
    mood: f64,
    mine: Option<Text>,
    /// Sum and number of the others' marks of packages.
    usual: (u32, u32),
    /// Offers by party.
    sent: Vec<usize>,
    /// Own texts found and not yet offered, and all found.
    ahead: Vec<(f64, Text)>,
    found: BTreeSet<Text>,
    /// Utility of the last own offer.
    lowest: f64,
}

impl Delegate {
    /// A party that plays so.
    #[must_use]
    pub fn new(party: Party, kind: Kind) -> Self {
        let best = party.utility().best().to_vec();
        Self {
            party,
            kind,
            time: 0.0,
            seat: 0,
            favourite: vec![],
            mood: 0.0,
            mine: None,
            usual: (0, 0),
            sent: vec![],
            found: BTreeSet::from([best.clone()]),
            ahead: vec![(1.0, best)],
            lowest: 1.0,
        }
    }

    fn of(&self, text: &[usize]) -> f64 {
        self.party.utility().of(text)
    }

    /// The least it says it would sign now.
    fn asks(&self) -> f64 {
        let r = self.party.reservation();
        let tactic = |e: f64| r + OPENS_AT * (1.0 - r) * (1.0 - libm::pow(self.time, e));
        match self.kind {
            Kind::Hardliner => tactic(4.0),
            Kind::Conceder => tactic(0.25),
            Kind::Opportunist => (r + CLAIM).min(1.0),
            Kind::Micro if self.time < 1.0 => self.lowest.max(r),
            _ => r,
        }
    }

    /// What it pretends a text is worth to it.
    fn shows(&self, text: &[usize]) -> f64 {
        let u = self.of(text);
        let top = f64::from(TOP_MARK);
        match self.kind {
            Kind::Opportunist => 0.5 + 2.0 * (u - 0.5),
            Kind::Reciprocator => u + self.mood / top,
            Kind::GroupLoyal if !self.favourite.is_empty() => {
                let same = text.iter().zip(&self.favourite).filter(|(a, b)| a == b);
                let share = same.count() as f64 / text.len() as f64;
                (1.0 - LOYALTY) * u + LOYALTY * share
            }
            _ => u,
        }
    }

    /// The option most ideals name among the nearer half of the others.
    fn join(&mut self, openings: &[Opening], seat: usize) {
        let mut others: Vec<(f64, &Text)> = (openings.iter().enumerate())
            .filter(|&(p, _)| p != seat)
            .map(|(_, o)| (self.of(&o.ideal), &o.ideal))
            .collect();
        others.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(y.1)));
        others.truncate(others.len().div_ceil(2));
        let named = |c: usize, o: usize| others.iter().filter(|(_, t)| t[c] == o).count();
        let own = self.party.utility().best();
        let most = |c: usize| {
            let options = (others.iter().map(|(_, t)| t[c])).chain([own[c]]);
            options.max_by_key(|&o| (named(c, o), std::cmp::Reverse(o)))
        };
        self.favourite = (0..own.len()).map(|c| most(c).unwrap_or(own[c])).collect();
    }

    /// Good will for good marks of its package, against how the others usually mark packages.
    fn weigh(&mut self, text: &[usize], answers: &[Answer]) {
        let others = answers.iter().enumerate().filter(|&(p, _)| p != self.seat);
        let sum: u32 = others.map(|(_, a)| u32::from(a.mark)).sum();
        let count = answers.len().saturating_sub(1) as u32;
        if self.mine.as_deref() == Some(text) && self.usual.1 > 0 && count > 0 {
            let usual = f64::from(self.usual.0) / f64::from(self.usual.1);
            let news = (f64::from(sum) / f64::from(count) - usual).clamp(-MOOD, MOOD);
            let news = if news < 0.0 { news * FORGIVES } else { news };
            self.mood = (self.mood + news) / 2.0;
        }
        self.usual = (self.usual.0 + sum, self.usual.1 + count);
    }

    /// Its own next text. Found by single changes from better ones: in order where clauses are
    /// not linked, about in order where they are.
    fn next_own(&mut self, floor: &Floor) -> Option<Text> {
        let others = self
            .sent
            .iter()
            .enumerate()
            .filter(|&(p, _)| p != self.seat);
        let received = others.map(|(_, &n)| n).min().unwrap_or(0);
        if self.sent.get(self.seat).is_some_and(|&n| n > received) {
            return None;
        }
        loop {
            let ranked = (self.ahead.iter().enumerate())
                .max_by(|(_, x), (_, y)| x.0.total_cmp(&y.0).then_with(|| y.1.cmp(&x.1)));
            let at = ranked?.0;
            let (u, text) = self.ahead.swap_remove(at);
            if u < self.party.reservation() {
                return None;
            }
            for c in 0..text.len() {
                for o in (0..floor.options[c]).filter(|&o| o != text[c]) {
                    let mut next = text.clone();
                    next[c] = o;
                    if self.found.insert(next.clone()) {
                        self.ahead.push((self.of(&next), next));
                    }
                }
            }
            self.lowest = self.lowest.min(u);
            if !(floor.heard)(&text) {
                return Some(text);
            }
        }
    }
}

impl Voice for Delegate {
    fn opening(&self) -> Opening {
        Opening {
            line: mark(self.asks()),
            ..self.party.opening()
        }
    }

    fn answer(&self, table: &[usize], text: &[usize]) -> Answer {
        let (now, u) = (self.shows(table), self.shows(text));
        let vote = vote(u - now);
        let loud = self.kind == Kind::Opportunist;
        Answer {
            vote: if loud { 2 * vote.signum() } else { vote },
            mark: mark(u),
            signs: self.of(text) >= self.asks(),
        }
    }

    fn package(&mut self, floor: &Floor) -> Option<Text> {
        self.mine = match self.kind {
            Kind::FreeRider => None,
            Kind::Micro => self.next_own(floor),
            Kind::Broker => {
                let here = self.of(floor.table);
                (floor.better.iter())
                    .find(|text| self.of(text) >= here)
                    .cloned()
            }
            Kind::Hardliner | Kind::Conceder => self.party.favourite(floor, self.asks()),
            _ => self.party.favourite(floor, 0.0),
        };
        self.mine.clone()
    }

    fn adopts(&self, text: &[usize]) -> bool {
        self.party.adopts(text)
    }

    fn hear(&mut self, word: Word) {
        match word {
            Word::Openings(openings, seat) => {
                self.seat = seat;
                self.sent = vec![0; openings.len()];
                if self.kind == Kind::GroupLoyal {
                    self.join(openings, seat);
                }
            }
            Word::Time(time) => self.time = time,
            Word::Offers(offers) => {
                for (n, offer) in self.sent.iter_mut().zip(offers) {
                    *n += usize::from(offer.is_some());
                }
            }
            Word::Said(text, answers) => {
                if self.kind == Kind::Reciprocator {
                    self.weigh(text, answers);
                }
            }
        }
    }

    fn line(&self) -> Option<u8> {
        let moves = matches!(self.kind, Kind::Hardliner | Kind::Conceder | Kind::Micro);
        moves.then(|| mark(self.asks()))
    }
}

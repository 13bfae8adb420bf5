//! The protocol: openings, the chair's annealed single text, packages, adoption.
//!
//! `docs/NEGOTIATION.md` tells it in plain words.

use std::collections::{BTreeMap, BTreeSet};

use rand::RngExt as _;
use serde::Serialize;

use crate::lab::Text;
use crate::lab::book::Book;
use crate::lab::domain::Domain;
use crate::lab::kinds::{Delegate, Kind};
use crate::lab::look::Around;
use crate::lab::party::{Answer, Floor, Opening, Party, Voice, Word};
use crate::world::random::stream;

/// Times the chair starts from another text.
const STARTS: u32 = 2;
/// Times it starts as often again: at the first refusal of a final text, and where a refusal
/// tells nothing new.
const AGAIN: u32 = 3;
/// Edits per clause from each start.
const EDITS: usize = 5;
/// Texts per clause drawn by lot before, which show what each party's marks usually are.
const DRAWN: usize = 3;
/// The chair's patience with a worse text, in votes per party, at the start.
const HEAT: f64 = 0.8;
/// Most rounds of packages.
const PACKAGES: usize = 30;
/// Rounds of packages without progress after which the chair closes.
const PATIENCE: usize = 2;
/// Share of the time before the first package.
const TALKS: f64 = 0.5;

/// What a conference ends with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The adopted text, or none.
    pub text: Option<Text>,
    /// Texts put to the room.
    pub rounds: usize,
}

/// A checked domain, negotiated by honest parties.
#[must_use]
pub fn negotiate(domain: &Domain, seed: u64) -> Outcome {
    let mut parties = Party::all(domain);
    let mut voices: Vec<&mut dyn Voice> = parties.iter_mut().map(|p| p as &mut dyn Voice).collect();
    confer(&domain.clauses, &mut voices, seed)
}

/// A checked domain, negotiated by delegates of these kinds, one per party.
#[must_use]
pub fn negotiate_as(domain: &Domain, kinds: &[Kind], seed: u64) -> Outcome {
    let mut delegates: Vec<Delegate> = (Party::all(domain).into_iter().zip(kinds))
        .map(|(party, &kind)| Delegate::new(party, kind))
        .collect();
    let mut voices: Vec<&mut dyn Voice> =
        delegates.iter_mut().map(|d| d as &mut dyn Voice).collect();
    confer(&domain.clauses, &mut voices, seed)
}

/// A conference among these voices. It sees an agenda and words, never a utility.
#[must_use]
pub fn confer(clauses: &[usize], voices: &mut [&mut dyn Voice], seed: u64) -> Outcome {
    let mut room = Room::open(clauses, voices, seed);
    room.draw();
    for start in 0..STARTS {
        room.tell(Word::Time(TALKS * f64::from(start) / f64::from(STARTS)));
        room.anneal(start);
    }
    Outcome {
        text: room.close(),
        rounds: room.said.len(),
    }
}

struct Room<'a, 'v> {
    voices: &'a mut [&'v mut dyn Voice],
    seed: u64,
    ideals: BTreeSet<Text>,
    linked: Vec<(usize, usize)>,
    book: Book,
    said: BTreeMap<Text, Said>,
}

/// What was said of a text, and the most the room can have taken it for.
struct Said {
    answers: Vec<Answer>,
    reach: f64,
}

impl<'a, 'v> Room<'a, 'v> {
    fn open(clauses: &[usize], voices: &'a mut [&'v mut dyn Voice], seed: u64) -> Self {
        let openings: Vec<Opening> = voices.iter().map(|v| v.opening()).collect();
        let mut stated: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for &pair in openings.iter().flat_map(|o| &o.linked) {
            *stated.entry(pair).or_default() += 1;
        }
        let mut linked: Vec<_> = stated.keys().copied().collect();
        linked.sort_by_key(|pair| std::cmp::Reverse(stated[pair]));
        let lines: Vec<u8> = openings.iter().map(|o| o.line).collect();
        for (p, voice) in voices.iter_mut().enumerate() {
            voice.hear(Word::Openings(&openings, p));
        }
        Self {
            voices,
            seed,
            book: Book::new(clauses, &linked, &lines),
            linked,
            ideals: openings.into_iter().map(|o| o.ideal).collect(),
            said: BTreeMap::new(),
        }
    }

    fn tell(&mut self, word: Word) {
        for voice in self.voices.iter_mut() {
            voice.hear(word);
        }
    }

    /// Puts a text to the room; marks of a text put before are known, only the votes are new.
    fn put(&mut self, table: &[usize], text: &Text) -> i32 {
        let answers: Vec<Answer> = self.voices.iter().map(|v| v.answer(table, text)).collect();
        let sum = answers.iter().map(|a| i32::from(a.vote)).sum();
        if !self.said.contains_key(text) {
            self.book.note(text, &answers);
            let reach = self.book.reach(&answers);
            self.said.insert(text.clone(), Said { answers, reach });
        }
        sum
    }

    /// Lines are believed otherwise than before, so texts reach otherwise.
    fn weigh_again(&mut self) {
        for said in self.said.values_mut() {
            said.reach = self.book.reach(&said.answers);
        }
    }

    /// Tells the time and hears the lines as they are now.
    fn call(&mut self, time: f64) {
        self.tell(Word::Time(time));
        let mut news = false;
        for (p, voice) in self.voices.iter().enumerate() {
            if let Some(line) = voice.line() {
                news |= self.book.restate(p, line);
            }
        }
        if news {
            self.weigh_again();
        }
    }

    /// Marks of texts drawn by lot, before anybody knows where the talks go.
    fn draw(&mut self) {
        let mut dice = stream(self.seed, "lab lots", 0, "", "", 0);
        let clauses = self.book.clauses().to_vec();
        for _ in 0..DRAWN * clauses.len() {
            let text: Text = clauses.iter().map(|&o| dice.random_range(0..o)).collect();
            self.put(&text, &text);
        }
        (self.book).doubt(self.said.values().map(|s| s.answers.as_slice()));
        self.weigh_again();
    }

    /// Klein's mediated single text: the chair, not the parties, takes a worse text now and then.
    fn anneal(&mut self, start: u32) {
        let mut dice = stream(self.seed, "lab chair", 0, "", "", start);
        let clauses = self.book.clauses().to_vec();
        let mut table = self.first_text(start);
        self.put(&table.clone(), &table);
        let steps = EDITS * clauses.len();
        for step in 0..steps {
            let heat = HEAT * (1.0 - step as f64 / steps as f64) + 1e-6;
            let text = self.edit(&table, &mut dice);
            let sum = f64::from(self.put(&table, &text)) / self.voices.len() as f64;
            if sum > 0.0 || dice.random::<f64>() < libm::exp((sum / heat).max(-50.0)) {
                table = text;
            }
        }
    }

    /// First the option most ideals name in each clause, then random texts.
    fn first_text(&self, start: u32) -> Text {
        let mut dice = stream(self.seed, "lab first text", 0, "", "", start);
        let clauses = self.book.clauses();
        let named = |c: usize, o: usize| self.ideals.iter().filter(|i| i[c] == o).count();
        (clauses.iter().enumerate())
            .map(|(c, &options)| {
                if start > 0 {
                    return dice.random_range(0..options);
                }
                (0..options).rev().max_by_key(|&o| named(c, o)).unwrap_or(0)
            })
            .collect()
    }

    fn edit(&self, table: &[usize], dice: &mut impl rand::Rng) -> Text {
        let clauses = self.book.clauses();
        let mut text = table.to_vec();
        let mut shift = |c: usize, dice: &mut dyn FnMut(usize) -> usize| {
            if clauses[c] > 1 {
                text[c] = (text[c] + 1 + dice(clauses[c] - 1)) % clauses[c];
            }
        };
        let mut draw = |n: usize| dice.random_range(0..n);
        let pair = draw(10) >= 6;
        if pair && !self.linked.is_empty() {
            let (a, b) = self.linked[draw(self.linked.len())];
            shift(a, &mut draw);
            shift(b, &mut draw);
        } else {
            let a = draw(clauses.len());
            shift(a, &mut draw);
            if pair && clauses.len() > 1 {
                shift((a + 1 + draw(clauses.len() - 1)) % clauses.len(), &mut draw);
            }
        }
        text
    }

    /// The text the room takes best of all it heard.
    fn favourite(&self, last: &Text) -> Text {
        let mut guesses = vec![];
        let mut took = |text: &Text, said: &Said| {
            self.book.guess_into(text, &mut guesses);
            self.book.took(&mut guesses, &said.answers)
        };
        let known = self.said.get(last);
        let least = known.map_or(f64::NEG_INFINITY, |said| took(last, said));
        let mut top: Option<(f64, &Text)> = None;
        for (text, said) in self.said.iter().filter(|(_, said)| said.reach >= least) {
            let s = took(text, said);
            if top.is_none_or(|t| s > t.0) {
                top = Some((s, text));
            }
        }
        top.map(|t| t.1.clone()).unwrap_or_default()
    }

    /// Everybody proposes at once, the chair too; the table moves to the best taken.
    fn packages(&mut self, mut table: Text) -> Text {
        let mut still = 0;
        for round in 0..PACKAGES {
            self.call(TALKS + (1.0 - TALKS) * round as f64 / PACKAGES as f64);
            self.book.work_out();
            let next = self.favourite(&table);
            still = if next == table { still + 1 } else { 0 };
            table = next;
            if still >= PATIENCE {
                break;
            }
            let offers = self.offers(&table);
            let chairs = self.chairs_own(&table, round);
            let texts: BTreeSet<&Text> = offers.iter().flatten().chain(&chairs).collect();
            for text in texts {
                self.put(&table, text);
                let answers = self.said[text].answers.clone();
                self.tell(Word::Said(text, &answers));
            }
            self.tell(Word::Offers(&offers));
        }
        table
    }

    fn offers(&mut self, table: &Text) -> Vec<Option<Text>> {
        let mut better = Around::new(&self.book, table).better();
        better.retain(|text| !self.said.contains_key(text));
        let floor = Floor {
            table,
            options: self.book.clauses(),
            better: &better,
            heard: &|text| self.said.contains_key(text),
        };
        (self.voices.iter_mut())
            .map(|v| {
                v.package(&floor)
                    .filter(|text| !self.said.contains_key(text))
            })
            .collect()
    }

    /// The texts the book finds best from the table and from a random text.
    fn chairs_own(&self, table: &Text, round: usize) -> Vec<Text> {
        let mut dice = stream(self.seed, "lab chair's packages", 0, "", "", round as u32);
        let random: Text = (self.book.clauses().iter())
            .map(|&o| dice.random_range(0..o))
            .collect();
        let mut own = vec![self.book.improve(table), self.book.improve(&random)];
        own.retain(|t| !self.said.contains_key(t));
        own
    }

    /// Packages, then a final text; whoever refuses it is believed from then on, and the chair
    /// looks further.
    fn close(&mut self) -> Option<Text> {
        let mut table = vec![];
        let mut again = 0;
        for _ in 0..self.voices.len() + AGAIN as usize {
            table = self.packages(table);
            self.call(1.0);
            table = self.favourite(&table);
            let refuse = (0..self.voices.len()).filter(|&p| !self.voices[p].adopts(&table));
            let refuse: Vec<usize> = refuse.collect();
            if refuse.is_empty() {
                return Some(table);
            }
            let news = refuse.iter().filter(|&&p| self.book.believe(p)).count();
            self.weigh_again();
            if again == 0 || news == 0 {
                again += 1;
                if again > AGAIN {
                    break;
                }
                for start in 0..STARTS {
                    self.anneal(again * STARTS + start);
                }
            }
        }
        self.last_calls()
    }

    /// The best taken of the texts all could sign, in turn, until one is adopted by everybody.
    fn last_calls(&self) -> Option<Text> {
        let signed = |answers: &[Answer]| {
            (answers.iter().enumerate()).all(|(p, answer)| self.book.signs(p, answer))
        };
        let mut order: Vec<(f64, &Text)> = (self.said.iter())
            .filter(|(_, said)| signed(&said.answers))
            .map(|(text, said)| (self.book.taken(text, &said.answers), text))
            .collect();
        order.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(y.1)));
        (order.into_iter().map(|(_, text)| text))
            .find(|text| self.voices.iter().all(|v| v.adopts(text)))
            .cloned()
    }
}

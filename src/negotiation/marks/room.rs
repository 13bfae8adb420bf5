//! The room: openings, lots, texts put to it, packages, adoption.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::Text;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::agenda::Agenda;
use crate::negotiation::marks::around::Around;
use crate::negotiation::marks::chair;
use crate::negotiation::marks::mark_record::MarkRecord;
use crate::negotiation::marks::negotiator::{Announcement, Answer, Floor, Negotiator, Opening};

fixed! {
    room:

    /// Share of the time before the first package. Judgement: no source gives it.
    const TALKS: f64 = 0.5;
    /// Times the chair starts from another text. Judgement: no source gives it.
    const STARTS: u32 = 2;
    /// Times it starts as often again: at the first refusal of a final text, and where a refusal
    /// tells nothing new. Judgement: no source gives it.
    const AGAIN: u32 = 3;
    /// Texts per bracket drawn by lot before, which show what each party's marks usually are.
    /// Judgement: no source gives it.
    const DRAWN: usize = 3;
    /// Most rounds of packages. Judgement: no source gives it.
    const PACKAGES: usize = 30;
    /// Rounds of packages without progress after which the chair closes. Judgement: no source gives
    /// it.
    const PATIENCE: usize = 2;
}

/// What a conference ends with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The adopted text, or none.
    pub text: Option<Text>,
    /// Texts put to the room.
    pub rounds: usize,
}

/// A conference among these negotiators. It sees an agenda and words, never what a text is worth to
/// anybody. `dice` gives the generator of a purpose and a number.
#[must_use]
pub fn confer<R: rand::Rng>(
    agenda: &Agenda,
    negotiators: &mut [&mut dyn Negotiator],
    dice: &dyn Fn(&str, u32) -> R,
) -> Outcome {
    let mut room = Room::open(agenda, negotiators);
    room.draw(&mut dice("lab lots", 0));
    for start in 0..STARTS {
        room.tell(Announcement::Time(
            TALKS * f64::from(start) / f64::from(STARTS),
        ));
        room.anneal(start, dice);
    }
    Outcome {
        text: room.close(dice),
        rounds: room.said.len(),
    }
}

/// A conference under way.
struct Room<'a, 'v> {
    negotiators: &'a mut [&'v mut dyn Negotiator],
    ideals: BTreeSet<Text>,
    /// Pairs that parties treat as one question, those that most name first.
    linked: Vec<(BracketId, BracketId)>,
    record: MarkRecord,
    said: BTreeMap<Text, Said>,
}

/// What was said of a text, and the most the room can have taken it for.
struct Said {
    answers: Vec<Answer>,
    reach: f64,
}

impl<'a, 'v> Room<'a, 'v> {
    fn open(agenda: &Agenda, negotiators: &'a mut [&'v mut dyn Negotiator]) -> Self {
        let openings: Vec<Opening> = negotiators.iter().map(|v| v.opening()).collect();
        let mut stated: BTreeMap<(BracketId, BracketId), usize> = BTreeMap::new();
        for &pair in openings.iter().flat_map(|o| &o.linked) {
            *stated.entry(pair).or_default() += 1;
        }
        let mut linked: Vec<_> = stated.keys().copied().collect();
        linked.sort_by_key(|pair| std::cmp::Reverse(stated[pair]));
        let lines: Vec<u8> = openings.iter().map(|o| o.line).collect();
        for (p, negotiator) in StateId::all(openings.len()).zip(negotiators.iter_mut()) {
            negotiator.hear(Announcement::Openings(&openings, p));
        }
        Self {
            negotiators,
            record: MarkRecord::new(agenda, &linked, &lines),
            linked,
            ideals: openings.into_iter().map(|o| o.ideal).collect(),
            said: BTreeMap::new(),
        }
    }

    /// What a text chooses from.
    fn agenda(&self) -> &Agenda {
        self.record.agenda()
    }

    fn tell(&mut self, word: Announcement) {
        for negotiator in self.negotiators.iter_mut() {
            negotiator.hear(word);
        }
    }

    /// Puts a text to the room and gives the votes; marks of a text put before are known, only the
    /// votes are new.
    fn put(&mut self, table: &Text, text: &Text) -> Vec<i8> {
        let answers: Vec<Answer> = self
            .negotiators
            .iter()
            .map(|v| v.answer(table, text))
            .collect();
        let votes = answers.iter().map(|a| a.vote).collect();
        if !self.said.contains_key(text) {
            self.record.note(text, &answers);
            let reach = self.record.reach(&answers);
            self.said.insert(text.clone(), Said { answers, reach });
        }
        votes
    }

    /// Lines are believed otherwise than before, so texts reach otherwise.
    fn weigh_again(&mut self) {
        for said in self.said.values_mut() {
            said.reach = self.record.reach(&said.answers);
        }
    }

    /// Tells the time and hears the lines as they are now.
    fn call(&mut self, time: f64) {
        self.tell(Announcement::Time(time));
        let mut news = false;
        for (p, negotiator) in StateId::all(self.negotiators.len()).zip(self.negotiators.iter()) {
            if let Some(line) = negotiator.line() {
                news |= self.record.restate(p, line);
            }
        }
        if news {
            self.weigh_again();
        }
    }

    /// Marks of texts drawn by lot, before anybody knows where the talks go.
    fn draw(&mut self, rng: &mut impl rand::Rng) {
        let agenda = self.agenda().clone();
        for _ in 0..DRAWN * agenda.len() {
            let text = agenda.draw(rng);
            self.put(&text, &text);
        }
        (self.record).doubt(self.said.values().map(|s| s.answers.as_slice()));
        self.weigh_again();
    }

    /// The chair's single text, from a start of its own.
    fn anneal<R: rand::Rng>(&mut self, start: u32, dice: &dyn Fn(&str, u32) -> R) {
        let text = self.first_text(start, &mut dice("lab first text", start));
        let (agenda, linked) = (self.agenda().clone(), self.linked.clone());
        let put = &mut |table: &Text, text: &Text| self.put(table, text);
        chair::anneal(&agenda, &linked, &text, put, &mut dice("lab chair", start));
    }

    /// First the wording most ideals name in each bracket, then random texts.
    fn first_text(&self, start: u32, rng: &mut impl rand::Rng) -> Text {
        let agenda = self.agenda();
        if start > 0 {
            return agenda.draw(rng);
        }
        let named = |b: BracketId, w: WordingId| {
            let all = self.ideals.iter();
            all.filter(|i| i.at(b) == w).count()
        };
        agenda.text(|b| {
            let all = agenda.wordings(b).rev();
            all.max_by_key(|&w| named(b, w)).unwrap_or_default()
        })
    }

    /// The text the room takes best of all that were put to it.
    fn favourite(&self, last: &Text) -> Text {
        let mut guesses = vec![];
        let mut took = |text: &Text, said: &Said| {
            self.record.guess_into(text, &mut guesses);
            self.record.took(&mut guesses, &said.answers)
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
        top.map_or_else(|| self.agenda().first(), |t| t.1.clone())
    }

    /// Everybody proposes at once, the chair too; the table moves to the best taken.
    fn packages<R: rand::Rng>(&mut self, mut table: Text, dice: &dyn Fn(&str, u32) -> R) -> Text {
        let mut still = 0;
        for round in 0..PACKAGES {
            self.call(TALKS + (1.0 - TALKS) * round as f64 / PACKAGES as f64);
            self.record.work_out();
            let next = self.favourite(&table);
            still = if next == table { still + 1 } else { 0 };
            table = next;
            if still >= PATIENCE {
                break;
            }
            let offers = self.offers(&table);
            let number = u32::try_from(round).unwrap_or(u32::MAX);
            let chairs = self.chairs_own(&table, &mut dice("lab chair's packages", number));
            let texts: BTreeSet<&Text> = offers.iter().flatten().chain(&chairs).collect();
            for text in texts {
                self.put(&table, text);
                let answers = self.said[text].answers.clone();
                self.tell(Announcement::Said(text, &answers));
            }
            self.tell(Announcement::Offers(&offers));
        }
        table
    }

    fn offers(&mut self, table: &Text) -> Vec<Option<Text>> {
        let mut better = Around::new(&self.record, table).better();
        better.retain(|text| !self.said.contains_key(text));
        let floor = Floor {
            table,
            agenda: self.record.agenda(),
            better: &better,
            was_put: &|text| self.said.contains_key(text),
        };
        (self.negotiators.iter_mut())
            .map(|v| {
                v.package(&floor)
                    .filter(|text| !self.said.contains_key(text))
            })
            .collect()
    }

    /// The texts the record finds best from the table and from a random text.
    fn chairs_own(&self, table: &Text, rng: &mut impl rand::Rng) -> Vec<Text> {
        let random = self.agenda().draw(rng);
        let mut own: Vec<Text> = [table, &random]
            .map(|from| Around::new(&self.record, from).best())
            .into();
        own.retain(|t| !self.said.contains_key(t));
        own
    }

    /// Packages, then a final text; whoever refuses it is believed from then on, and the chair
    /// looks further.
    fn close<R: rand::Rng>(&mut self, dice: &dyn Fn(&str, u32) -> R) -> Option<Text> {
        // No text yet: the first favourite is chosen among all that were put.
        let mut table = Text(vec![]);
        let mut again = 0;
        for _ in 0..self.negotiators.len() + AGAIN as usize {
            table = self.packages(table, dice);
            self.call(1.0);
            table = self.favourite(&table);
            let all = StateId::all(self.negotiators.len());
            let refuse: Vec<StateId> = all
                .filter(|&p| !self.negotiators[p].adopts(&table))
                .collect();
            if refuse.is_empty() {
                return Some(table);
            }
            let news = refuse.iter().filter(|&&p| self.record.believe(p)).count();
            self.weigh_again();
            if again == 0 || news == 0 {
                again += 1;
                if again > AGAIN {
                    break;
                }
                for start in 0..STARTS {
                    self.anneal(again * STARTS + start, dice);
                }
            }
        }
        self.last_calls()
    }

    /// The best taken of the texts all could sign, in turn, until one is adopted by everybody.
    fn last_calls(&self) -> Option<Text> {
        let signed = |answers: &[Answer]| {
            StateId::each(answers).all(|(p, answer)| self.record.signs(p, answer))
        };
        let mut order: Vec<(f64, &Text)> = (self.said.iter())
            .filter(|(_, said)| signed(&said.answers))
            .map(|(text, said)| (self.record.taken(text, &said.answers), text))
            .collect();
        order.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(y.1)));
        (order.into_iter().map(|(_, text)| text))
            .find(|text| self.negotiators.iter().all(|v| v.adopts(text)))
            .cloned()
    }
}

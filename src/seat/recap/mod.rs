//! What a turn that is over brought, as one seat knows it: what moved and who moved it, what was won
//! and lost by its own worth, promises, surprises, and what a quarter did.

mod asked;
mod broken;
mod chaired;
mod fallen;
mod moved;
mod parts;
mod words;

pub use parts::{
    Against, Asked, Breach, Called, Chaired, Fallen, Kept, Moved, MovedBy, Objected, Recap,
    Signatures, Subject, Unheld,
};

use crate::conference::votes::MOST_GOODWILL;
use crate::model::calendar::{Phase, day_of};
use crate::model::ids::{OfferId, StateId};
use crate::negotiation::estimate::Guess;
use crate::seat::beliefs;
use crate::seat::record::{About, Told};
use crate::seat::view::{Morning, SeatView};
use crate::world::journal::{Entry, Happening};

/// States told of at most, where many changed. Judgement: what is read at a glance.
const MOST: usize = 5;
/// Change below which nothing is told, on scales of 0–1. Source: two digits.
const LEAST: f64 = 0.005;

impl Recap {
    /// What the last turn that is over brought; none before. `guesses` are what the seat believes of
    /// the interests of all.
    #[must_use]
    pub fn of(view: &SeatView, guesses: &[Guess]) -> Option<Self> {
        let (last, now) = (view.turns.mornings.last?, view.turns.mornings.now?);
        let mut recap = Self {
            turn: last.turn,
            phase: last.phase,
            moved: vec![],
            cleared: vec![],
            worth: 0.0,
            subject: None,
            goodwill: None,
            promises: promises(view, last.turn),
            signatures: None,
            signed: None,
            shocks: vec![],
            incidents: vec![],
            answers: vec![],
            indices: None,
            trust: trust(last, now),
            asked: vec![],
            chaired: None,
            sentences: vec![],
        };
        match last.phase {
            Phase::Conference(day) => {
                let (moved, worth) = moved::moved(view, last, now);
                recap
                    .promises
                    .extend(fallen::dropped(view, &moved, (last.text, now.text)));
                (recap.moved, recap.worth) = (moved, worth);
                let subject = moved::subject(view, (last.text, now.text), worth);
                recap.subject = subject.filter(|it| it.worth.abs() >= LEAST);
                recap.asked = asked::of(view, day, last);
                recap.chaired = chaired::of(view, day, &recap.moved, last);
                recap.cleared = moved::cleared(view, last.turn);
                let both = (last.goodwill, now.goodwill);
                let felt = (both.0 - both.1).abs() >= MOST_GOODWILL * LEAST;
                recap.goodwill = felt.then_some(both);
                recap.signatures = signatures(view, guesses, last, now);
            }
            Phase::Aftermath(quarter) => recap.quarter(view, quarter),
            Phase::Signing => recap.signed = signed(view),
            Phase::Over => {}
        }
        let seated = view.seat.index() < view.scenario.states.len();
        recap.sentences = words::sentences(&recap, view.scenario, seated);
        Some(recap)
    }

    fn quarter(&mut self, view: &SeatView, quarter: u32) {
        let days = day_of(quarter)..day_of(quarter + 1);
        let mine = view.years.incidents.iter();
        let mine = mine.filter(|i| i.target == view.seat && days.contains(&i.day));
        self.incidents = mine.map(|i| i.id).collect();
        let known = view.record.journal.known_of_turn(self.turn);
        let shock = |what: &Happening| match what {
            Happening::Shock { kind, .. } => Some(*kind),
            _ => None,
        };
        self.shocks = known.filter_map(shock).collect();
        let accounts = &view.record.history.quarters;
        let back = |n: usize| accounts.len().checked_sub(n).map(|at| &accounts[at]);
        let Some(state) = view.scenario.states.get(view.seat.index()) else {
            // The chair has no country: the world is its concern.
            self.indices = back(2).zip(back(1)).map(|(a, b)| (a.0, b.0));
            return;
        };
        let own = state.profile.iso.as_str();
        for Told { what, about, .. } in view.record.journal.told_of_turn(self.turn) {
            if let (
                Happening::Answered { incident, rung },
                Some(About::Incident { target, culprit }),
            ) = (what, about)
                && (target == own || culprit.as_deref() == Some(own))
            {
                self.answers.push((incident, rung));
            }
        }
        let of = |n: usize| back(n)?.1.get(view.seat.index()).copied();
        self.indices = of(2).zip(of(1));
    }
}

/// How many signed at the last signing, of those who sat there.
fn signed(view: &SeatView) -> Option<(usize, usize)> {
    let members = &view.room.sittings.last.members;
    let answers = members.iter().map(|s| view.record.verdicts.get(s.index()));
    let answers = answers.collect::<Option<Vec<_>>>()?;
    let up = answers.iter().filter(|v| v.decision.signs()).count();
    Some((up, members.len()))
}

/// What became of packages that the seat knows of.
fn promises(view: &SeatView, turn: u32) -> Vec<Kept> {
    let known = view.record.journal.of_turn(turn);
    let of = |entry: &Entry| match &entry.what {
        Happening::Deal {
            offer,
            from,
            to,
            agreed,
            ..
        } => Some(Kept {
            offer: *offer,
            with: vec![from.clone()],
            fate: if *agreed { "agreed" } else { "declined" }.to_owned(),
            by: Some(to.clone()),
            because: None,
            fallen: vec![],
            worth: 0.0,
        }),
        Happening::DealEnded {
            offer, fate, by, ..
        } => {
            let (fallen, worth) = if fate == "lapsed" {
                fallen::of(view, *offer)
            } else {
                (vec![], 0.0)
            };
            Some(Kept {
                offer: *offer,
                with: others(view, *offer, by.as_deref()),
                fate: fate.clone(),
                by: by.clone(),
                because: (by.as_deref().filter(|_| fate == "broken"))
                    .and_then(|who| broken::by(view, entry, (*offer, who))),
                fallen,
                worth,
            })
        }
        _ => None,
    };
    known.filter_map(of).collect()
}

/// The parties of a package besides whoever broke it, or besides the seat itself.
fn others(view: &SeatView, id: OfferId, by: Option<&str>) -> Vec<String> {
    let besides = by.and_then(|iso| view.scenario.seat(iso));
    let besides = besides.unwrap_or(view.seat);
    let mut all = view.offers.iter();
    let others = all.find(|o| o.id == id).map(|o| o.others(besides));
    let others = others.into_iter().flatten();
    others.map(|s| view.scenario.iso(s).to_owned()).collect()
}

/// The states that the seat trusts more or less now.
fn trust(last: Morning, now: Morning) -> Vec<(StateId, f64)> {
    let pairs = last.trust.iter().zip(now.trust);
    let changes = pairs
        .enumerate()
        .map(|(k, (a, b))| (StateId::new(k), b - a));
    largest(changes.filter(|c| c.1.abs() >= LEAST).collect(), |c| c.1)
}

fn signatures(
    view: &SeatView,
    guesses: &[Guess],
    last: Morning,
    now: Morning,
) -> Option<Signatures> {
    if last.text == now.text || guesses.len() < view.scenario.states.len() {
        return None;
    }
    let beliefs = beliefs::with(view, guesses.to_vec());
    let rules = (view.scenario, view.theory);
    let before = beliefs.ask(rules, view.room, last.text);
    let after = beliefs.ask(rules, view.room, now.text);
    let chances = before.chance.iter().zip(&after.chance).enumerate();
    let chances = chances.map(|(k, (a, b))| (StateId::new(k), *a, *b));
    // What it will answer itself, nobody has to guess.
    let others = chances.filter(|c| c.0 != view.seat);
    let most = others.filter(|c| (c.2 - c.1).abs() >= LEAST).collect();
    Some(Signatures {
        before: before.mean,
        after: after.mean,
        most: largest(most, |c| c.2 - c.1),
    })
}

/// Those that changed most, largest first; of equals, the first.
fn largest<T>(mut all: Vec<T>, change: impl Fn(&T) -> f64) -> Vec<T> {
    all.sort_by(|a, b| change(b).abs().total_cmp(&change(a).abs()));
    all.truncate(MOST);
    all
}

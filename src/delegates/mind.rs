//! What all computer delegates reckon with: their own values, the clock, the other side's published
//! positions.

use crate::model::room::Phase;
use crate::model::{Action, Move, Proposal, Text};
use crate::rules::plates::{Standing, best, counts, values};
use crate::rules::utility::{Scale, read, utility};
use crate::sim::SeatView;

/// One open bracket as a delegate sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stake {
    /// The bracket.
    pub bracket: usize,
    /// Own value of the whole text with each wording.
    pub values: Vec<f64>,
    /// Own best wording.
    pub best: usize,
    /// Wording now in the text.
    pub now: usize,
    /// Plates per wording when last raised.
    pub counts: Vec<usize>,
}

impl Stake {
    /// What is lost if the text stays as it is.
    #[must_use]
    pub fn loss(&self) -> f64 {
        self.values[self.best] - self.values[self.now]
    }

    /// Best against worst.
    #[must_use]
    pub fn spread(&self) -> f64 {
        self.values[self.best] - self.values.iter().copied().fold(f64::INFINITY, f64::min)
    }
}

/// A delegate's reckoning of the day.
#[derive(Debug)]
pub struct Mind<'a, 'w> {
    /// What it sees.
    pub view: &'a SeatView<'w>,
    /// Trust in those who brought each clause.
    pub sponsors: Vec<f64>,
    /// Stakes on the brackets open today.
    pub stakes: Vec<Stake>,
    /// Day over days, 0–1.
    pub progress: f64,
    /// Days left after today.
    pub days_left: u32,
}

impl<'a, 'w> Mind<'a, 'w> {
    /// Reckons. `None` outside the conference.
    #[must_use]
    pub fn new(view: &'a SeatView<'w>) -> Option<Self> {
        let Phase::Conference(day @ 1..) = view.phase else {
            return None;
        };
        let days = view.scenario.setup.days;
        let sponsors = view.sponsor_trust();
        let stakes = view
            .room
            .open
            .iter()
            .map(|&b| stake(view, &sponsors, b))
            .collect();
        Some(Self {
            view,
            stakes,
            sponsors,
            progress: f64::from(day) / f64::from(days),
            days_left: days.saturating_sub(day),
        })
    }

    /// The open bracket with most to lose.
    #[must_use]
    pub fn sorest(&self) -> Option<&Stake> {
        self.stakes.iter().max_by(|a, b| {
            a.loss()
                .total_cmp(&b.loss())
                .then(b.bracket.cmp(&a.bracket))
        })
    }

    /// A proposal by names.
    #[must_use]
    pub fn proposal(&self, bracket: usize, wording: usize) -> Proposal {
        self.view.scenario.proposal(bracket, wording)
    }

    /// A free plate; the journal counts plates and asks no reasons of them.
    #[must_use]
    pub fn plate(&self, stake: &Stake, wording: usize, tolerance: f64) -> Move {
        let objects =
            wording != stake.now && stake.values[wording] - stake.values[stake.now] > tolerance;
        let choice = self.proposal(stake.bracket, wording);
        Move::new(Action::Plate { choice, objects }, "")
    }

    /// Answers every waiting offer: yes if the package beats the text as it stands.
    #[must_use]
    pub fn answers(&self) -> Vec<Move> {
        let now = self.worth(&[]);
        let day = self.view.scenario.setup.days - self.days_left;
        let offers = self.view.offers.iter();
        let mine = offers.filter(|o| o.waits_for(self.view.seat, day));
        mine.map(|o| {
            let gain = self.worth(&o.terms()) - now;
            let answer = Action::Answer {
                offer: o.id,
                accept: gain > 0.0,
            };
            Move::new(answer, worth_words(gain))
        })
        .collect()
    }

    /// Own value of the text with some changes.
    #[must_use]
    pub fn worth(&self, changes: &[(usize, usize)]) -> f64 {
        let text = self.view.room.text.with_all(changes);
        self.view.worth(&text, &self.sponsors).total()
    }

    /// Estimated gain of another seat from some changes, by its published position.
    #[must_use]
    pub fn estimate(&self, other: usize, changes: &[(usize, usize)]) -> f64 {
        let state = &self.view.scenario.states[other];
        let scale = Scale {
            interests: &state.interests.0,
            sponsor_trust: &self.sponsors,
            liberty: state.society.liberty,
        };
        let treaty = &self.view.scenario.text;
        let text = &self.view.room.text;
        let worth = |text: &Text| utility(treaty, &read(treaty, text), scale).total();
        worth(&text.with_all(changes)) - worth(text)
    }
}

fn stake(view: &SeatView, sponsors: &[f64], bracket: usize) -> Stake {
    let scale = Scale {
        interests: &view.interests.0,
        sponsor_trust: sponsors,
        liberty: view.liberty,
    };
    let values = values(&view.scenario.text, &view.room.text, bracket, scale);
    let wordings = values.len();
    Stake {
        bracket,
        best: best(&values),
        now: view.room.text.at(bracket),
        counts: counts(&view.room.plates[bracket], wordings),
        values,
    }
}

/// A gain or a loss in words.
#[must_use]
pub fn worth_words(gain: f64) -> String {
    match gain {
        g if g >= 0.0005 => format!("worth {g:+.3} to us"),
        g if g <= -0.0005 => format!("it would cost us {:.3}", -g),
        _ => "worth next to nothing to us".to_owned(),
    }
}

/// Whether a bracket is still to be settled.
#[must_use]
pub fn unsettled(view: &SeatView, bracket: usize) -> bool {
    !matches!(
        view.room.standing[bracket],
        Standing::Clear | Standing::Shut
    )
}

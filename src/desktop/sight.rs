//! A plain copy of what the player's seat may know, taken after every act; views read nothing else.

use std::sync::Arc;

use super::journal::{self, Line};
use crate::model::room::{Offer, Phase, Room};
use crate::model::{Scenario, Text};
use crate::record::Session;
use crate::rules::plates::{self, Plate, Standing};
use crate::rules::signing::{Verdict, expectations};
use crate::rules::utility::{Reading, Scale, read, utility};
use crate::sim::History;
use crate::sim::view::Noticed;

/// Expected signatures with a range of doubt.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forecast {
    /// Mean.
    pub mean: f64,
    /// Low and high ends of a 90 % range.
    pub range: (f64, f64),
    /// Chance per state, from published positions.
    pub chance: Vec<f64>,
}

/// What the seat knows.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The seat.
    pub seat: usize,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: Room,
    /// My packages.
    pub offers: Vec<Offer>,
    /// What accepting each package changes for me.
    pub offer_worth: Vec<f64>,
    /// My trust in each state.
    pub trust: Vec<f64>,
    /// My mandate: ideal and salience per dimension.
    pub mandate: Vec<(f64, f64)>,
    /// Change of my utility per bracket and wording.
    pub worth: Vec<Vec<f64>>,
    /// Gain of the text over the text in force.
    pub gain: f64,
    /// Incidents I have noticed.
    pub incidents: Vec<Noticed>,
    /// Published indices.
    pub history: History,
    /// Journal, oldest first: public lines, and all of it in the debrief.
    pub journal: Vec<Line>,
    /// My own sum at the door of the hall.
    pub own: Option<Verdict>,
    /// Answers given in the hall.
    pub verdicts: Vec<Verdict>,
    /// The text as it stands.
    pub now: Forecast,
    /// The text with the selected wording.
    pub then: Forecast,
    /// Plates to expect on the selected bracket, from published positions.
    pub expected: (usize, Vec<Plate>),
    /// Position of the text per dimension, 0–4: as it stands, and with the selected wording.
    pub position: (Vec<f64>, Vec<f64>),
    /// Theory in use.
    pub theory: String,
}

impl Sight {
    /// Takes a copy for the seat; nothing is selected yet.
    pub fn take(session: &mut Session, seat: usize) -> Self {
        let scenario = session.scenario().clone();
        let over = session.phase() == Phase::Over;
        let journal = journal::lines(&scenario, session.journal(), seat, over);
        let own = if session.phase() == Phase::Signing {
            session.own_verdict()
        } else {
            None
        };
        let verdicts = session.verdicts().to_vec();
        let theory = session.theory().title.clone();
        let view = session.view(seat);
        let sponsors = view.sponsor_trust();
        let text = view.room.text.clone();
        let base = view.worth(&text, &sponsors).total();
        let brackets = &scenario.text.brackets;
        let worth = brackets
            .iter()
            .enumerate()
            .map(|(b, bracket)| {
                (0..bracket.wordings.len())
                    .map(|w| view.worth(&text.with(b, w), &sponsors).total() - base)
                    .collect()
            })
            .collect();
        let offer_worth = (view.offers.iter())
            .map(|o| {
                let terms = [o.give.as_slice(), o.want.as_slice()].concat();
                view.worth(&text.with_all(&terms), &sponsors).total() - base
            })
            .collect();
        let now = look_ahead(&scenario, view.phase, &text);
        let position = read(&scenario.text, &text).position;
        Self {
            seat,
            phase: view.phase,
            room: view.room.clone(),
            offers: view.offers.iter().map(|o| (*o).clone()).collect(),
            offer_worth,
            trust: view.trust.to_vec(),
            mandate: view
                .interests
                .0
                .iter()
                .map(|i| (i.ideal, i.salience))
                .collect(),
            worth,
            gain: base - view.worth(&scenario.text.status_quo(), &sponsors).total(),
            incidents: view.incidents.clone(),
            history: view.history.clone(),
            journal,
            own,
            verdicts,
            then: now.clone(),
            now,
            expected: (0, vec![]),
            position: (position.clone(), position),
            theory,
            scenario: scenario.clone(),
        }
    }

    /// Looks at a bracket with one of its wordings: what if it stood?
    pub fn select(&mut self, bracket: usize, wording: usize) {
        let text = &self.room.text;
        let wordings = self.scenario.text.brackets.get(bracket);
        let known = wordings.is_some_and(|b| wording < b.wordings.len());
        if known && wording != text.at(bracket) {
            let then = text.with(bracket, wording);
            self.then = look_ahead(&self.scenario, self.phase, &then);
            self.position.1 = read(&self.scenario.text, &then).position;
        } else {
            self.then = self.now.clone();
            self.position.1 = self.position.0.clone();
        }
        self.expected = (bracket, expected(&self.scenario, text, bracket));
    }

    /// Actions the seat has left today.
    #[must_use]
    pub fn actions_left(&self) -> u32 {
        let left = self.room.actions_left.get(self.seat);
        left.copied().unwrap_or(0)
    }

    /// How a bracket stands.
    #[must_use]
    pub fn standing(&self, bracket: usize) -> Standing {
        let standing = self.room.standing.get(bracket);
        standing.copied().unwrap_or(Standing::Waiting)
    }

    /// Plates on a bracket: those raised, or those to expect on the selected one.
    #[must_use]
    pub fn plates(&self, bracket: usize) -> &[Plate] {
        let raised = self.room.plates.get(bracket).map_or(&[][..], Vec::as_slice);
        if raised.is_empty() && bracket == self.expected.0 {
            &self.expected.1
        } else {
            raised
        }
    }

    /// Whether plates have gone up on a bracket.
    #[must_use]
    pub fn raised(&self, bracket: usize) -> bool {
        let plates = self.room.plates.get(bracket);
        plates.is_some_and(|p| !p.is_empty())
    }

    /// Plates per wording of a bracket.
    #[must_use]
    pub fn counts(&self, bracket: usize) -> Vec<usize> {
        let n = self.scenario.text.brackets[bracket].wordings.len();
        plates::counts(self.plates(bracket), n)
    }

    /// What a package would change for another state, judged by its published position.
    #[must_use]
    pub fn guess(&self, state: usize, terms: &[(usize, usize)]) -> f64 {
        let (treaty, text) = (&self.scenario.text, &self.room.text);
        let worth = |t: &Text| published(&self.scenario, state, &read(treaty, t));
        worth(&text.with_all(terms)) - worth(text)
    }

    /// What a package would change for the seat.
    #[must_use]
    pub fn seat_worth(&self, terms: &[(usize, usize)]) -> f64 {
        (terms.iter())
            .filter_map(|&(b, w)| self.worth.get(b)?.get(w))
            .sum()
    }

    /// The open bracket with most to gain for the seat (most at stake, between equals), or any.
    #[must_use]
    pub fn dearest(&self) -> usize {
        let span = |b: &usize| {
            let w = &self.worth[*b];
            let gain = w.iter().copied().fold(0.0, f64::max);
            10.0 * gain - w.iter().copied().fold(0.0, f64::min)
        };
        let open = self.room.open.iter().copied();
        let all = 0..self.worth.len();
        let most = |a: &usize, b: &usize| span(a).total_cmp(&span(b));
        open.max_by(most).or(all.max_by(most)).unwrap_or(0)
    }

    /// A turn in words: the day, the hall, or the quarter of a year.
    #[must_use]
    pub fn when(&self, turn: u32) -> String {
        let setup = &self.scenario.setup;
        match turn.checked_sub(setup.days + 2) {
            None if turn > setup.days => "hall".to_owned(),
            None => turn.to_string(),
            Some(q) => format!("{} Q{}", setup.first_year + (q / 4) as i32, q % 4 + 1),
        }
    }

    /// The day of the conference, or the last one.
    #[must_use]
    pub fn day(&self) -> u32 {
        if let Phase::Conference(day) = self.phase {
            day
        } else {
            self.scenario.setup.days
        }
    }
}

/// Who would sign, while that is still open.
fn look_ahead(scenario: &Scenario, phase: Phase, text: &Text) -> Forecast {
    match phase {
        Phase::Conference(_) | Phase::Signing => forecast(scenario, text),
        _ => Forecast::default(),
    }
}

/// Who would sign, judged by published positions and recorded agreement only.
fn forecast(scenario: &Scenario, text: &Text) -> Forecast {
    let treaty = &scenario.text;
    let (then, quo) = (read(treaty, text), read(treaty, &treaty.status_quo()));
    let gain = |i| published(scenario, i, &then) - published(scenario, i, &quo);
    let rest: Vec<f64> = (0..scenario.states.len()).map(gain).collect();
    let groups: Vec<Vec<usize>> = (0..rest.len())
        .map(|i| crate::sim::hall::group_mates(scenario, i))
        .collect();
    let chance = expectations(&rest, &groups, &scenario.agreement);
    let mean: f64 = chance.iter().sum();
    let spread: f64 = chance.iter().map(|p| p * (1.0 - p)).sum::<f64>() + 0.0009 * mean * mean;
    let half = 1.645 * spread.sqrt();
    let n = rest.len() as f64;
    Forecast {
        mean,
        range: ((mean - half).max(0.0), (mean + half).min(n)),
        chance,
    }
}

/// What each state would raise a plate for, by its published position.
fn expected(scenario: &Scenario, text: &Text, bracket: usize) -> Vec<Plate> {
    let treaty = &scenario.text;
    let Some(b) = treaty.brackets.get(bracket) else {
        return vec![];
    };
    let readings: Vec<Reading> = (0..b.wordings.len())
        .map(|w| read(treaty, &text.with(bracket, w)))
        .collect();
    let plate = |state| {
        let worth: Vec<f64> = (readings.iter())
            .map(|r| published(scenario, state, r))
            .collect();
        Plate {
            wording: plates::best(&worth) as u8,
            objects: false,
        }
    };
    (0..scenario.states.len()).map(plate).collect()
}

/// Utility of a reading to a state, by its published position and middling trust in all sponsors.
fn published(scenario: &Scenario, state: usize, reading: &Reading) -> f64 {
    let (treaty, state) = (&scenario.text, &scenario.states[state]);
    let scale = Scale {
        interests: &state.interests.0,
        sponsor_trust: &vec![0.5; treaty.clauses.len()],
        liberty: state.society.liberty,
    };
    utility(treaty, reading, scale).total()
}

//! What may be believed of others: from public things alone, or with what a seat overheard.

use crate::conference::room::Speech;
use crate::model::ids::{BracketId, StateId};
use std::borrow::Cow;

use crate::conference::corridors::offers::Offer;
use crate::conference::mandates::sponsor_trust;
use crate::conference::room::Room;
use crate::conference::signing::rules::{CAUTION, TEMPERATURE, expectations, pulls};
use crate::conference::signing::sum::{Own, Question, Stakes, group_mates, own_sum};
use crate::model::functions::logistic;
use crate::model::{Pairs, Scenario, Text};
use crate::negotiation::estimate;
use crate::negotiation::estimate::{Guess, Said};
use crate::negotiation::reading::Reading;
use crate::negotiation::worth::{Scale, Utility, utility};

/// Beliefs about every state at the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Beliefs {
    /// Interests, with doubt.
    pub guesses: Vec<Guess>,
    /// Trust each is supposed to have in whoever brought each clause.
    pub sponsors: Vec<Vec<f64>>,
    /// Trust as the record of votes gives it.
    pub trust: Pairs<f64>,
    /// Group mates of each.
    pub groups: Vec<Vec<StateId>>,
    /// Packages known, by state.
    pub deals: Vec<Vec<Offer>>,
}

/// What to expect of the hall.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// Each state's believed sum, term by term, with the pull of group and friends.
    pub sums: Vec<Own>,
    /// Standard deviation of each sum.
    pub spread: Vec<f64>,
    /// Chance that each signs.
    pub chance: Vec<f64>,
    /// Expected signatures.
    pub mean: f64,
    /// Low and high ends of a 90 % range; wide where the hall could tip.
    pub range: (f64, f64),
}

/// Capitals also err together, by about this much of a sum (judgement). Groups and friends move
/// together (rule 5.3), so that near a tipping point a little of it moves many.
const TOGETHER: f64 = 0.005;

impl Beliefs {
    /// From public things alone. `trust` is the record's.
    #[must_use]
    pub fn public(
        scenario: &Scenario,
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
    ) -> Self {
        Self::form(scenario, sponsors, trust, room, &|_| vec![])
    }

    /// The same with what somebody overheard of each state.
    #[must_use]
    pub fn form(
        scenario: &Scenario,
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
        heard: &dyn Fn(StateId) -> Vec<Said>,
    ) -> Self {
        let guesses = guesses(scenario, room, heard);
        Self::with(scenario, sponsors, trust, room, guesses)
    }

    /// From interests that are guessed already, one guess for each state.
    #[must_use]
    pub fn with(
        scenario: &Scenario,
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
        guesses: Vec<Guess>,
    ) -> Self {
        let n = scenario.states.len();
        Self {
            guesses,
            sponsors: StateId::all(n)
                .map(|s| sponsor_trust(sponsors, &room.draft.mover, trust.row(s)))
                .collect(),
            trust: trust.clone(),
            groups: StateId::all(n)
                .map(|s| {
                    let mut mates = group_mates(scenario, s);
                    mates.retain(|&m| room.sits(m));
                    mates
                })
                .collect(),
            deals: vec![vec![]; n],
        }
    }

    /// The stakes a state is believed to have.
    #[must_use]
    pub fn scale<'a>(&'a self, scenario: &Scenario, state: StateId) -> Scale<'a> {
        Scale {
            interests: &self.guesses[state].interests.0,
            sponsor_trust: &self.sponsors[state],
            liberty: scenario.states[state].society.liberty,
        }
    }

    /// What a reading is believed to be worth to a state.
    #[must_use]
    pub fn worth(&self, scenario: &Scenario, state: StateId, reading: &Reading) -> Utility {
        utility(&scenario.text, reading, self.scale(scenario, state))
    }

    /// What to expect of the hall if it were asked this.
    #[must_use]
    pub fn outlook(&self, scenario: &Scenario, room: &Room, on: &Question) -> Outlook {
        let n = scenario.states.len();
        let mut sums: Vec<Own> = StateId::all(n)
            .map(|seat| {
                let deals: Vec<&Offer> = self.deals[seat].iter().collect();
                let stakes = Stakes {
                    seat,
                    scale: self.scale(scenario, seat),
                    risk: scenario.states[seat].doctrine.risk_tolerance,
                    instructions: 1.0,
                    deals: &deals,
                };
                own_sum(scenario, room, on, stakes)
            })
            .collect();
        let rest: Vec<f64> = sums.iter().map(Own::sum).collect();
        let trust = trust_in_members(room, &self.trust);
        let hall = |shift: f64| {
            let rest: Vec<f64> = rest.iter().map(|r| r + shift).collect();
            expectations(&rest, &self.groups, &trust)
        };
        let expected = hall(0.0);
        let mut spread = vec![0.0; n];
        let mut chance = vec![0.0; n];
        for (s, own) in StateId::all(n).zip(&mut sums) {
            let (group, friends) = pulls(s, &expected, &self.groups, &trust);
            own.push("group", group);
            own.push("friends", friends);
            // What is unknown: the mandate, how much the capital minds a late text (its draw is
            // even between 0.4 and 1.6).
            let risk = scenario.states[s].doctrine.risk_tolerance;
            let minds = CAUTION * on.late * (1.0 - risk) * 1.2 / libm::sqrt(12.0);
            spread[s] = libm::hypot(self.guesses[s].spread(), minds);
            chance[s] = if room.sits(s) {
                sure(own.sum(), spread[s])
            } else {
                0.0
            };
        }
        let mean: f64 = chance.iter().sum();
        let tipped = |shift: f64| {
            let sit = |all: &[f64]| -> f64 {
                let seats = StateId::each(all).filter(|(s, _)| room.sits(*s));
                seats.map(|(_, p)| p).sum()
            };
            sit(&hall(shift)) - sit(&expected)
        };
        let (less, more) = (tipped(-TOGETHER).min(0.0), tipped(TOGETHER).max(0.0));
        // Mandates err together by a few in a hundred (judgement).
        let var: f64 = chance.iter().map(|p| p * (1.0 - p)).sum::<f64>() + 0.0009 * mean * mean;
        let half = 1.645 * var.sqrt();
        let top = f64::from(u32::try_from(room.delegations()).unwrap_or(u32::MAX));
        Outlook {
            sums,
            spread,
            chance,
            mean,
            range: ((mean + less - half).max(0.0), (mean + more + half).min(top)),
        }
    }

    /// A text as it would be asked now.
    #[must_use]
    pub fn ask(&self, scenario: &Scenario, room: &Room, text: &Text) -> Outlook {
        self.outlook(scenario, room, &Question::new(scenario, room, text))
    }
}

/// What may be guessed of the interests of each state, from what it said in the room and what
/// somebody overheard of it.
#[must_use]
pub fn guesses(
    scenario: &Scenario,
    room: &Room,
    heard: &dyn Fn(StateId) -> Vec<Said>,
) -> Vec<Guess> {
    let guess = |s: StateId| {
        let mut said = said(room, s);
        said.extend(heard(s));
        let published = &scenario.states[s].interests.0;
        estimate::guess(&scenario.text, &room.draft.text, published, &said)
    };
    StateId::all(scenario.states.len()).map(guess).collect()
}

/// Trust in those who sit: what the others would do moves nobody in this hall (rule 14.2).
#[must_use]
pub(crate) fn trust_in_members<'a>(room: &Room, trust: &'a Pairs<f64>) -> Cow<'a, Pairs<f64>> {
    let n = trust.states();
    if room.delegations() == n {
        return Cow::Borrowed(trust);
    }
    Cow::Owned(Pairs::from_fn(n, |by, of| {
        if room.sits(of) { trust[(by, of)] } else { 0.0 }
    }))
}

/// Chance that a sum known to within `spread` comes out at zero or more, noise included: the
/// logistic of rule 5.4 with the two spreads added (a logistic of scale s has deviation 1.814 s).
fn sure(sum: f64, spread: f64) -> f64 {
    let scale = libm::hypot(TEMPERATURE, spread / 1.814);
    logistic(sum / scale)
}

/// Everything a delegation has said in the room: its plates as they stand, its speeches for a
/// wording, what it tabled or co-sponsored.
#[must_use]
pub fn said(room: &Room, seat: StateId) -> Vec<Said> {
    let plates = BracketId::each(&room.ballots.plates).filter_map(|(b, plates)| {
        let plate = plates.get(seat.index()).filter(|p| p.raised())?;
        Some((b, plate.wording(), 1.0))
    });
    let spoke = |s: &&Speech| s.seat == seat && s.favour;
    let speeches = room.floor.speeches.iter().filter(spoke);
    let tabled = room.floor.tabled.iter().filter(|t| t.names.contains(&seat));
    plates
        .chain(speeches.map(|s| (s.bracket, s.wording, 1.0)))
        .chain(tabled.map(|t| (t.bracket, t.wording, 1.5)))
        .collect()
}

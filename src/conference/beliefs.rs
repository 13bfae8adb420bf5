//! What may be believed of others: from public things alone, or with what a seat overheard.

use crate::conference::room::Speech;
use crate::model::functions::{LOGISTIC_DEVIATION, NINETY_PERCENT};
use crate::model::ids::{BracketId, StateId};
use std::borrow::Cow;

use crate::conference::corridors::offers::Offer;
use crate::conference::delegation::Attention;
use crate::conference::mandates::sponsor_trust;
use crate::conference::room::Room;
use crate::conference::signing::rules::{expectations, pulls};
use crate::conference::signing::sum::{SignatureSum, Stakes, TextToSign, group_mates, own_sum};
use crate::model::functions::logistic;
use crate::model::theory::stakes::BeliefNumbers;
use crate::model::{Pairs, Scenario, Text, Theory};
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
    /// What each public looks at, which everybody sees.
    pub attention: Vec<Attention>,
    /// Group mates of each.
    pub groups: Vec<Vec<StateId>>,
    /// Packages known, by state.
    pub deals: Vec<Vec<Offer>>,
    /// What the whole of a feared reading costs (rule 2.5), in units of utility.
    pub fear: f64,
}

/// Which signatures to expect.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExpectedSignatures {
    /// Each state's believed sum, term by term, with the pull of group and friends.
    pub sums: Vec<SignatureSum>,
    /// Standard deviation of each sum.
    pub spread: Vec<f64>,
    /// Chance that each signs.
    pub chance: Vec<f64>,
    /// Expected signatures.
    pub mean: f64,
    /// Low and high ends of a 90 % range; wide where a little may move many.
    pub range: (f64, f64),
}

/// Variance of an even draw over a span of 1 is one part in so many. Source: mathematics.
const EVEN_DRAW: f64 = 12.0;

impl Beliefs {
    /// From public things alone. `trust` is the record's, `attention` by state.
    #[must_use]
    pub fn public(
        rules: (&Scenario, &Theory),
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
        attention: Vec<Attention>,
    ) -> Self {
        Self::form(rules, sponsors, trust, room, attention, &|_| vec![])
    }

    /// The same with what somebody overheard of each state.
    #[must_use]
    pub fn form(
        rules: (&Scenario, &Theory),
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
        attention: Vec<Attention>,
        overheard: &dyn Fn(StateId) -> Vec<Said>,
    ) -> Self {
        let guesses = guesses(rules, room, overheard);
        Self::with(rules, sponsors, trust, room, attention, guesses)
    }

    /// From interests that are guessed already, one guess for each state.
    #[must_use]
    pub fn with(
        (scenario, theory): (&Scenario, &Theory),
        sponsors: &[Vec<StateId>],
        trust: &Pairs<f64>,
        room: &Room,
        attention: Vec<Attention>,
        guesses: Vec<Guess>,
    ) -> Self {
        let n = scenario.states.len();
        Self {
            guesses,
            sponsors: StateId::all(n)
                .map(|s| {
                    sponsor_trust(
                        &theory.conference.chair,
                        sponsors,
                        &room.draft.mover,
                        trust.row(s),
                    )
                })
                .collect(),
            trust: trust.clone(),
            attention,
            groups: StateId::all(n)
                .map(|s| {
                    let mut mates = group_mates(scenario, s);
                    mates.retain(|&m| room.sits(m));
                    mates
                })
                .collect(),
            deals: vec![vec![]; n],
            fear: theory.stakes.worth.fear_weight,
        }
    }

    /// The stakes a state is believed to have.
    #[must_use]
    pub fn scale<'a>(&'a self, scenario: &Scenario, state: StateId) -> Scale<'a> {
        Scale {
            interests: &self.guesses[state].interests.0,
            sponsor_trust: &self.sponsors[state],
            liberty: scenario.published(state).society.liberty,
            fear: self.fear,
        }
    }

    /// What a reading is believed to be worth to a state.
    #[must_use]
    pub fn worth(&self, scenario: &Scenario, state: StateId, reading: &Reading) -> Utility {
        utility(&scenario.text, reading, self.scale(scenario, state))
    }

    /// Which signatures to expect if this text were put to signature.
    #[must_use]
    pub fn outlook(
        &self,
        (scenario, theory): (&Scenario, &Theory),
        room: &Room,
        on: &TextToSign,
    ) -> ExpectedSignatures {
        let n = scenario.states.len();
        let numbers = &theory.signatures.signing;
        let late = &theory.signatures.lateness;
        let even = late.instructions_least + late.instructions_span / 2.0;
        let mut sums: Vec<SignatureSum> = StateId::all(n)
            .map(|seat| {
                let deals: Vec<&Offer> = self.deals[seat].iter().collect();
                let stakes = Stakes {
                    seat,
                    scale: self.scale(scenario, seat),
                    risk: scenario.published(seat).doctrine.risk_tolerance,
                    instructions: even,
                    attention: &self.attention[seat].0,
                    deals: &deals,
                };
                own_sum((scenario, theory), room, on, stakes)
            })
            .collect();
        let rest: Vec<f64> = sums.iter().map(SignatureSum::sum).collect();
        let trust = trust_in_members(room, &self.trust);
        let signatures = |shift: f64| {
            let rest: Vec<f64> = rest.iter().map(|r| r + shift).collect();
            expectations(numbers, &rest, &self.groups, &trust)
        };
        let expected = signatures(0.0);
        let mut spread = vec![0.0; n];
        let mut chance = vec![0.0; n];
        for (s, own) in StateId::all(n).zip(&mut sums) {
            let (group, friends) = pulls(numbers, s, &expected, &self.groups, &trust);
            own.push("group", group);
            own.push("friends", friends);
            // What is unknown: the mandate, how much the capital minds a late text (an even draw).
            let risk = scenario.published(s).doctrine.risk_tolerance;
            let minds = late.caution * on.late * (1.0 - risk) * late.instructions_span
                / libm::sqrt(EVEN_DRAW);
            spread[s] = libm::hypot(self.guesses[s].spread(), minds);
            chance[s] = if room.sits(s) {
                sure(numbers.signing_noise, own.sum(), spread[s])
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
            sit(&signatures(shift)) - sit(&expected)
        };
        // Groups and friends move together (rule 5.3), so that near a tipping point a little of what
        // all capitals err alike moves many.
        let together = theory.stakes.beliefs.belief_together;
        let (less, more) = (tipped(-together).min(0.0), tipped(together).max(0.0));
        let common = theory.stakes.beliefs.belief_common;
        let var: f64 = chance.iter().map(|p| p * (1.0 - p)).sum::<f64>() + common * mean * mean;
        let half = NINETY_PERCENT * var.sqrt();
        let top = f64::from(u32::try_from(room.delegations()).unwrap_or(u32::MAX));
        ExpectedSignatures {
            sums,
            spread,
            chance,
            mean,
            range: ((mean + less - half).max(0.0), (mean + more + half).min(top)),
        }
    }

    /// A text as it would be asked now.
    #[must_use]
    pub fn ask(&self, rules: (&Scenario, &Theory), room: &Room, text: &Text) -> ExpectedSignatures {
        let (scenario, theory) = rules;
        let on = TextToSign::new(&theory.signatures.lateness, scenario, room, text);
        self.outlook(rules, room, &on)
    }
}

/// What may be guessed of the interests of each state, from what it said in the room and what
/// somebody overheard of it.
#[must_use]
pub fn guesses(
    (scenario, theory): (&Scenario, &Theory),
    room: &Room,
    overheard: &dyn Fn(StateId) -> Vec<Said>,
) -> Vec<Guess> {
    let weights = &theory.stakes.beliefs;
    let guess = |s: StateId| {
        let mut said = said(weights, room, s);
        said.extend(overheard(s));
        let published = &scenario.published(s).interests.0;
        estimate::guess(weights, &scenario.text, &room.draft.text, published, &said)
    };
    StateId::all(scenario.states.len()).map(guess).collect()
}

/// Trust in those who sit: what the others would do moves nobody in this conference (rule 14.2).
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
/// logistic of rule 5.4 with the two spreads added.
fn sure(noise: f64, sum: f64, spread: f64) -> f64 {
    let scale = libm::hypot(noise, spread / LOGISTIC_DEVIATION);
    logistic(sum / scale)
}

/// Everything a delegation has said in the room: its plates as they stand, its speeches for a
/// wording, what it tabled or co-sponsored.
#[must_use]
pub fn said(n: &BeliefNumbers, room: &Room, seat: StateId) -> Vec<Said> {
    let (plate, tabling) = (n.belief_plate, n.belief_tabled);
    let plates = BracketId::each(&room.ballots.plates).filter_map(|(b, plates)| {
        let up = plates.get(seat.index()).filter(|p| p.raised())?;
        Some((b, up.wording(), plate))
    });
    let spoke = |s: &&Speech| s.seat == seat && s.favour;
    let speeches = room.floor.speeches.iter().filter(spoke);
    let tabled = room.floor.tabled.iter().filter(|t| t.names.contains(&seat));
    plates
        .chain(speeches.map(|s| (s.bracket, s.wording, plate)))
        .chain(tabled.map(|t| (t.bracket, t.wording, tabling)))
        .collect()
}

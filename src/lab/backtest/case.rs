//! A signing to be asked about: a text and perhaps a late vote, put to every state as published positions
//! have it. No mandate is drawn, nothing anybody did at the table counts, no seat has any dice.

use crate::model::ids::{BracketId, StateId, WordingId};
use std::sync::Arc;

use crate::conference::beliefs::Beliefs;
use crate::conference::delegation::attention;
use crate::conference::plates::rules::{Plate, mandate_plate, tolerance, values, vote};
use crate::conference::room::{Room, VoteHeld};
use crate::conference::signing::sum::TextToSign;
use crate::model::action::CallKind;
use crate::model::{Action, Scenario, Text, Theory};
use crate::session::Session;
use crate::world::setting::Setting;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The text.
    pub text: Text,
    /// The bracket and wording voted on at the end, if there was a vote.
    pub vote: Option<(BracketId, WordingId)>,
}

impl Case {
    /// The case of the record: its text, and the last vote among its moves.
    #[must_use]
    pub fn of_record(scenario: &Scenario) -> Option<Self> {
        let moves = scenario.record.moves.iter().rev();
        let mut votes = moves.filter_map(|(_, _, action)| match action {
            Action::CallVote(p) | Action::PointOfOrder(p) => {
                let bracket = scenario.text.find(&p.bracket)?;
                Some((bracket, scenario.text.brackets[bracket].find(&p.wording)?))
            }
            _ => None,
        });
        Some(Self {
            text: scenario.record.text.clone()?,
            vote: votes.next(),
        })
    }

    /// The same with a bracket, named `clause.bracket`, at another wording.
    #[must_use]
    pub fn with(&self, scenario: &Scenario, bracket: &str, wording: &str) -> Option<Self> {
        let b = scenario.text.find(bracket)?;
        let w = scenario.text.brackets[b].find(wording)?;
        Some(Self {
            text: self.text.with(b, w),
            vote: self.vote,
        })
    }

    /// The same without the vote.
    #[must_use]
    pub fn agreed(mut self) -> Self {
        self.vote = None;
        self
    }

    /// The room as it would stand at the end of such a conference, and how the vote fell.
    #[must_use]
    pub fn room(
        &self,
        (scenario, theory): (&Scenario, &Theory),
        room: &Room,
        beliefs: &Beliefs,
    ) -> (Room, Tally) {
        let n = &theory.conference.plates;
        let mut room = room.clone();
        room.draft.text = self.text.clone();
        room.adopted = Some(true);
        let mut tally = (0, 0, 0);
        if let Some((bracket, wording)) = self.vote {
            // Rule 3.5, on the last day.
            let bends = n.tolerance_vote * tolerance(n, 1.0, 1.0, room.goodwill);
            let plate = |s: StateId| -> Plate {
                let own = beliefs.scale(scenario, s);
                mandate_plate(
                    &values(&scenario.text, &self.text, bracket, own),
                    wording,
                    bends,
                )
            };
            let plates: Vec<Plate> = StateId::all(scenario.states.len()).map(plate).collect();
            let result = vote(&plates, wording, None);
            tally = result.counts();
            room.ballots.votes.push(VoteHeld {
                day: scenario.setup.days,
                bracket,
                wording,
                kind: CallKind::PointOfOrder,
                by: None,
                put_off: (false, false),
                outvoted: result.no,
                tally,
                carried: true,
            });
        }
        (room, tally)
    }
}

/// For, against, abstaining.
pub type Tally = (usize, usize, usize);

/// What every state would answer alone: the terms of its own sum (rules 5.1, 5.5, 5.8), in the
/// order of the sum, without the pull of others.
#[derive(Debug, Clone, PartialEq)]
pub struct Alone {
    /// Terms by state.
    pub terms: Vec<Vec<(String, f64)>>,
    /// The vote as predicted from published positions; there is no roll call.
    pub tally: Tally,
    /// Chance that each signs as the game reckons it from what is public, pull of others included.
    pub chance: Vec<f64>,
}

impl Alone {
    /// A state's sum.
    #[must_use]
    pub fn sum(&self, state: StateId) -> f64 {
        self.terms[state].iter().map(|t| t.1).sum()
    }
}

/// Asks every state whether it signs in a case.
#[must_use]
pub fn ask(scenario: &Arc<Scenario>, theory: &Theory, case: &Case) -> Alone {
    let mut session = Session::new(
        scenario.clone(),
        theory.clone(),
        0,
        None,
        crate::delegates::plugin,
    );
    let room = session.room().clone();
    let setting = session.world().resource::<Setting>().clone();
    let attention = attention(&session.delegations());
    let rules = (&**scenario, theory);
    let (sponsors, trust) = (&setting.sponsors, &setting.first_trust);
    let beliefs = Beliefs::public(rules, sponsors, trust, &room, attention);
    let (room, tally) = case.room(rules, &room, &beliefs);
    let on = TextToSign::new(&theory.signatures.lateness, scenario, &room, &case.text);
    let outlook = beliefs.outlook(rules, &room, &on);
    let own = |o: crate::conference::signing::sum::SignatureSum| {
        let mut terms: Vec<(String, f64)> = vec![];
        for r in o.reasons {
            // The dimensions together; each is in the journal of a session.
            let name = match r.term.split_once(':') {
                Some((head @ ("text" | "home"), _)) => head.to_owned(),
                _ => r.term,
            };
            match terms.iter_mut().find(|t| t.0 == name) {
                Some(t) => t.1 += r.value,
                None => terms.push((name, r.value)),
            }
        }
        terms.retain(|t| !matches!(t.0.as_str(), "group" | "friends") && t.1.abs() > 1e-12);
        terms
    };
    Alone {
        terms: outlook.sums.into_iter().map(own).collect(),
        tally,
        chance: outlook.chance,
    }
}

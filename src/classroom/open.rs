//! What everybody in a class may read: the only thing that pages for walls and tables are made from.

use std::sync::Arc;

use crate::classroom::class::Class;
use crate::delegates;
use crate::model::clause::{BracketKind, FORCES, PLACES};
use crate::model::goals::{AuthoredGoals, Goal};
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use crate::model::scenario::Record;
use crate::model::{Interest, Scenario, Text, Theory, TreatyText};
use crate::negotiation::reading::read;
use crate::negotiation::worth::{Scale, utility};
use crate::session::Session;
use crate::session::goals::told;
use crate::session::setup::Seating;
use crate::text;

/// What is public about a class: nothing in it is hidden, so that no page made from it can tell.
#[derive(Debug, Clone)]
pub struct Open {
    /// The scenario, without the goals of its file (which has every secret goal that may be drawn) and
    /// without its record.
    pub scenario: Scenario,
    /// The class.
    pub class: Class,
    /// The states that students speak for, in order.
    pub states: Vec<StateId>,
    /// The public goal of each state of the scenario.
    pub goals: Vec<Goal>,
    /// The decision of the room.
    pub decision: Decision,
    /// Goodwill that a vote, a vote by point of order and walking out cost, points of 100.
    pub costs: [f64; 3],
}

/// The bracket on which most is at stake and the room is most divided.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Which.
    pub bracket: BracketId,
    /// Who wants which wording, by published positions: one list for each wording.
    pub wanted: Vec<Vec<StateId>>,
}

/// A session of a class before its first day: the seats that students hold are persons'.
#[must_use]
pub fn session(class: &Class, scenario: &Arc<Scenario>, theory: &Theory) -> Session {
    let seating = Seating {
        people: class.states(),
        ..Seating::default()
    };
    let (scenario, theory) = (Arc::clone(scenario), theory.clone());
    Session::seated(scenario, theory, class.seed, seating, delegates::plugin)
}

impl Open {
    /// What is public in a session of the class that has not begun.
    #[must_use]
    pub fn of(class: &Class, session: &Session) -> Self {
        let scenario = Scenario {
            goals: AuthoredGoals::new(),
            record: Record::default(),
            ..(**session.scenario()).clone()
        };
        let n = &session.theory().conference;
        let costs = [
            n.votes.goodwill_vote,
            n.votes.goodwill_point_of_order,
            n.floor.goodwill_walk_out,
        ];
        let public = told(session.state(), None).public;
        Self {
            decision: decision(&scenario, &class.states()),
            states: class.states(),
            class: class.clone(),
            costs,
            goals: public.into_iter().map(|placed| placed.goal).collect(),
            scenario,
        }
    }

    /// Name of a state.
    #[must_use]
    pub fn name(&self, state: StateId) -> &str {
        &self.scenario.states[state].profile.name
    }

    /// What a bracket is called on paper: the number of its clause and a letter, such as `5A·b`.
    #[must_use]
    pub fn label(&self, bracket: BracketId) -> String {
        let clause = self.scenario.text.brackets[bracket].clause;
        let words = &self.scenario.text.clauses[clause].words;
        let place = words.iter().position(|&b| b == bracket);
        let letter = place.and_then(|p| u8::try_from(p).ok());
        let letter = letter.map_or('?', |p| char::from(b'a' + p));
        format!("{}·{letter}", self.number(clause))
    }

    /// What a clause is called on paper: its number; where several clauses have the same number, such
    /// as those of the preamble, with their place among them.
    #[must_use]
    pub fn number(&self, clause: ClauseId) -> String {
        number(&self.scenario.text, clause)
    }

    /// The words of a wording as they stand in a list: without the comma that joins them.
    #[must_use]
    pub fn words(&self, bracket: BracketId, wording: WordingId) -> String {
        let words = &self.scenario.text.brackets[bracket].wordings[wording].text;
        let words = words.trim_start_matches([',', ';', ' ']);
        if words.is_empty() {
            text!("words-no-text")
        } else {
            words.to_owned()
        }
    }

    /// Which wording of a bracket is best for somebody, if its clause stood as a binding article.
    #[must_use]
    pub fn best(&self, interests: &[Interest], bracket: BracketId) -> WordingId {
        best(&self.scenario, interests, bracket).0
    }
}

/// The first draft with one clause as an article with the strongest verb.
fn binding(scenario: &Scenario, clause: ClauseId) -> Text {
    let frame = scenario.text.clauses[clause].frame;
    let (article, shall) = (PLACES.len() - 1, FORCES.len() - 1);
    let (place, force) = (WordingId::new(article), WordingId::new(shall));
    (scenario.text.opening().with(frame.place, place)).with(frame.force, force)
}

/// What each wording of a bracket is worth to somebody, in shares of all that is at stake, if its
/// clause stood as a binding article.
#[must_use]
pub fn worths(scenario: &Scenario, interests: &[Interest], bracket: BracketId) -> Vec<f64> {
    let b = &scenario.text.brackets[bracket];
    let base = binding(scenario, b.clause);
    let scale = Scale::without_fears(interests);
    let worth = |w| {
        utility(
            &scenario.text,
            &read(&scenario.text, &base.with(bracket, w)),
            scale,
        )
    };
    WordingId::all(b.wordings.len())
        .map(|w| worth(w).total())
        .collect()
}

/// The best wording of a bracket for somebody, and how much worse the worst one is.
fn best(scenario: &Scenario, interests: &[Interest], bracket: BracketId) -> (WordingId, f64) {
    let all = worths(scenario, interests, bracket);
    let (mut first, mut low) = (0, f64::INFINITY);
    for (k, &worth) in all.iter().enumerate() {
        if worth > all[first] {
            first = k;
        }
        low = low.min(worth);
    }
    let most = all.get(first).copied().unwrap_or_default();
    (WordingId::new(first), (most - low).max(0.0))
}

/// The decision of the room: of the brackets of clauses that stand in the first draft, the one with
/// the most at stake × how far the states of the class are from wanting the same.
fn decision(scenario: &Scenario, states: &[StateId]) -> Decision {
    let treaty = &scenario.text;
    let opening = treaty.opening();
    let everybody: Vec<StateId> = StateId::all(scenario.states.len()).collect();
    let who = if states.len() > 1 { states } else { &everybody };
    let mut found = (f64::NEG_INFINITY, BracketId::default());
    for (id, b) in BracketId::each(&treaty.brackets) {
        if b.kind != BracketKind::Words {
            continue;
        }
        let stands = treaty.weight(&opening, b.clause) > 0.0;
        let mut counts = vec![0_usize; b.wordings.len()];
        let mut stake = 0.0;
        for &state in who {
            let (wording, at_stake) = best(scenario, &scenario.published(state).interests.0, id);
            counts[wording.index()] += 1;
            stake += at_stake;
        }
        let most = counts.iter().max().copied().unwrap_or_default();
        let divided = 1.0 - most as f64 / who.len().max(1) as f64;
        let score = stake * divided + if stands { 0.0 } else { f64::MIN / 2.0 };
        if score > found.0 {
            found = (score, id);
        }
    }
    let bracket = found.1;
    let mut wanted = vec![vec![]; treaty.brackets[bracket].wordings.len()];
    for state in everybody {
        let (wording, _) = best(scenario, &scenario.published(state).interests.0, bracket);
        wanted[wording.index()].push(state);
    }
    Decision { bracket, wanted }
}

/// The number of a clause; where several clauses have the same one, with its place among them.
#[must_use]
pub fn number(treaty: &TreatyText, clause: ClauseId) -> String {
    let number = &treaty.clauses[clause].number;
    match treaty.among_its_number(clause) {
        Some(place) => format!("{number}/{place}"),
        None => number.clone(),
    }
}

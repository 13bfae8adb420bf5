//! A plain copy of what the player's seat may know, taken after every act; views read nothing else.

pub mod parts;
pub mod questions;
pub mod weigh;

use std::sync::Arc;

use crate::conference::beliefs::{Beliefs, Outlook};
use crate::conference::delegation::Delegation;
use crate::conference::plates::rules;
use crate::conference::plates::rules::{Plate, tolerance};
use crate::conference::room::Room;
use crate::conference::room::Standing;
use crate::conference::signing::rules::Verdict;
use crate::debrief::truth;
use crate::desktop::draft::Draft;
use crate::desktop::journal;
use crate::desktop::journal::Line;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Interest, Interests, Scenario, Text, Theory};
use crate::negotiation::reading::{Reading, read};
use crate::seat::Views as _;
use crate::seat::advice;
use crate::seat::beliefs;
use crate::seat::view::SeatView;
use crate::session::Session;
use crate::world::history::History;

use parts::{Considered, Expectations, Own, Packages, Years};

/// What the seat knows.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Theory in use.
    pub theory: Theory,
    /// The seat; past the last one from the chair, which is nobody's.
    pub seat: StateId,
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: Room,
    /// What each delegation has at the conference and everybody sees, by state.
    pub delegations: Vec<Delegation>,
    /// Published indices.
    pub history: History,
    /// Journal, oldest first: public lines, and all of it in the debrief.
    pub journal: Vec<Line>,
    /// Answers given in the hall.
    pub verdicts: Vec<Verdict>,
    /// What is the seat's own.
    pub own: Own,
    /// Its packages.
    pub packages: Packages,
    /// What it expects of the others.
    pub outlook: Expectations,
    /// What it knows of the years after.
    pub years: Years,
}

impl Sight {
    /// Takes a copy for the seat; nothing is selected yet.
    pub fn take(session: &mut Session, seat: StateId) -> Self {
        let scenario = session.scenario().clone();
        let over = session.phase() == Phase::Over;
        let reader = if session.chair() {
            StateId::new(usize::MAX)
        } else {
            seat
        };
        let journal = journal::lines(&scenario, session.journal(), reader, over);
        let own = match session.phase() {
            Phase::Signing => session.own_verdict(),
            _ => None,
        };
        // Those of an earlier conference are not this one's.
        let verdicts = match session.phase() {
            Phase::Conference(_) | Phase::Signing => vec![],
            Phase::Aftermath(_) | Phase::Over => session.verdicts().to_vec(),
        };
        let theory = session.theory().clone();
        let chair = session.chair();
        let affairs = if chair { None } else { session.affairs(seat) };
        let truths = if chair {
            vec![]
        } else {
            truth::of(session, seat)
        };
        let view = if chair {
            session.view_from_the_chair()
        } else {
            session.view(seat)
        };
        let sponsors = view.sponsor_trust();
        let text = view.room.draft.text.clone();
        let base = view.worth(&text, &sponsors).total();
        let brackets = &scenario.text.brackets;
        let worth = BracketId::each(brackets)
            .map(|(b, bracket)| {
                WordingId::all(bracket.wordings.len())
                    .map(|w| view.worth(&text.with(b, w), &sponsors).total() - base)
                    .collect()
            })
            .collect();
        let beliefs = beliefs::of(&view);
        let now = look_ahead((&scenario, &theory), view.phase, view.room, &beliefs, &text);
        let position = read(&scenario.text, &text).position;
        let trust = if chair {
            vec![0.5; scenario.states.len()]
        } else {
            view.trust.to_vec()
        };
        let interests = view.interests.0.iter();
        let mut sight = Self {
            theory,
            seat: reader,
            chair,
            phase: view.phase,
            room: view.room.clone(),
            delegations: view.delegations.iter().map(|d| d.cloned()).collect(),
            history: view.history.clone(),
            journal,
            verdicts,
            own: Own {
                wants: interests.map(|i| (i.ideal, i.salience)).collect(),
                trust,
                worth,
                gain: base - view.worth(&scenario.text.status_quo(), &sponsors).total(),
                sum: own,
            },
            packages: Packages {
                offers: view.offers.iter().map(|o| (*o).clone()).collect(),
                heard: view.heard.iter().map(|h| (*h).clone()).collect(),
                ..Packages::default()
            },
            outlook: Expectations {
                sponsors: view.sponsors.to_vec(),
                beliefs,
                then: now.clone(),
                now,
                position: (position.clone(), position),
                blockers: vec![],
                expected: (BracketId::default(), vec![]),
                looked: None,
                considered: Considered::default(),
            },
            years: Years {
                incidents: view.incidents.clone(),
                affairs,
                truths,
            },
            scenario: scenario.clone(),
        };
        sight.weigh_waiting();
        sight
    }

    /// Works out what follows from what is selected, pointed at, in hand and looked into, where that
    /// is not what was considered last.
    pub fn consider(
        &mut self,
        selected: (BracketId, WordingId),
        pointed: Option<(BracketId, WordingId)>,
        draft: &Draft,
        dossier: Option<StateId>,
    ) {
        let before = self.outlook.considered.clone();
        if before.selected != Some(selected) {
            self.select(selected.0, selected.1);
        }
        let (shown, was) = (
            pointed.or(Some(selected)),
            before.pointed.or(before.selected),
        );
        if let Some((bracket, wording)) =
            shown.filter(|_| shown != was || before.selected != Some(selected))
        {
            self.preview(bracket, wording);
        }
        if before.draft.as_ref() != Some(draft) {
            self.hold(draft);
        }
        if before.dossier != dossier {
            self.look_into(dossier);
        }
        self.outlook.considered = Considered {
            selected: Some(selected),
            pointed,
            draft: Some(draft.clone()),
            dossier,
        };
    }

    /// Looks at a bracket with one of its wordings: who can block it, and which plates to expect?
    fn select(&mut self, bracket: BracketId, wording: WordingId) {
        let known = self.scenario.text.brackets.get(bracket.index());
        let known = known.is_some_and(|b| wording.index() < b.wordings.len());
        self.outlook.blockers = if known && self.sits() {
            self.as_view(|view, beliefs, bends| {
                advice::blockers(view, beliefs, (bracket, wording), bends)
            })
        } else {
            vec![]
        };
        self.outlook.expected = (bracket, self.expected_plates(bracket));
    }

    /// What if a wording stood?
    pub fn preview(&mut self, bracket: BracketId, wording: WordingId) {
        let text = &self.room.draft.text;
        let wordings = self.scenario.text.brackets.get(bracket.index());
        let known = wordings.is_some_and(|b| wording.index() < b.wordings.len());
        if known && wording != text.at(bracket) {
            let then = text.with(bracket, wording);
            self.outlook.then = self.outlook(&then);
            self.outlook.position.1 = read(&self.scenario.text, &then).position;
        } else {
            self.outlook.then = self.outlook.now.clone();
            self.outlook.position.1 = self.outlook.position.0.clone();
        }
    }

    /// What to expect of the hall if it were asked a text.
    #[must_use]
    pub fn outlook(&self, text: &Text) -> Outlook {
        look_ahead(
            (&self.scenario, &self.theory),
            self.phase,
            &self.room,
            &self.outlook.beliefs,
            text,
        )
    }

    /// Looks into a state: what would bring it on board?
    fn look_into(&mut self, state: Option<StateId>) {
        let sits = self.sits();
        self.outlook.looked = state
            .filter(|&s| sits && s.index() < self.own.trust.len())
            .map(|s| {
                let sum = self
                    .outlook
                    .now
                    .sums
                    .get(s.index())
                    .map_or(0.0, crate::conference::signing::sum::Own::sum);
                let ways =
                    self.as_view(|view, beliefs, _| advice::bring_on_board(view, beliefs, s, sum));
                (s, ways)
            });
    }

    /// Whether the conference sits.
    #[must_use]
    pub fn sits(&self) -> bool {
        matches!(self.phase, Phase::Conference(_))
    }

    /// What the adviser reads, with the loss a delegation lives with today.
    fn as_view<T>(&self, read: impl FnOnce(&SeatView, &Beliefs, f64) -> T) -> T {
        let interests = self.own.wants.iter();
        let interests = interests.map(|&(ideal, salience)| Interest { ideal, salience });
        let view = SeatView {
            seat: self.seat,
            scenario: &self.scenario,
            theory: &self.theory,
            sponsors: &self.outlook.sponsors,
            first_trust: &self.outlook.beliefs.trust,
            phase: self.phase,
            room: &self.room,
            delegations: self.delegations.iter().map(Delegation::by_ref).collect(),
            offers: self.packages.offers.iter().collect(),
            heard: self.packages.heard.iter().collect(),
            strength: crate::model::Strength::default(),
            interests: Interests(interests.collect()),
            liberty: (self.scenario.states.get(self.seat.index()))
                .map_or(0.0, |s| s.published().society.liberty),
            trust: &self.own.trust,
            incidents: vec![],
            history: &self.history,
        };
        let days = f64::from(self.scenario.setup.days.max(1));
        let plates = &self.theory.conference.plates;
        let bends = tolerance(
            plates,
            f64::from(self.day()) / days,
            1.0,
            self.room.goodwill,
        );
        read(&view, &self.outlook.beliefs, bends)
    }

    /// Actions the seat has left today.
    #[must_use]
    pub fn actions_left(&self) -> u32 {
        let own = self.delegations.get(self.seat.index());
        own.map_or(0, |own| own.actions_left.0)
    }

    /// Whether a bracket is still to be settled, shut or not.
    #[must_use]
    pub fn open(&self, bracket: BracketId) -> bool {
        self.standing(bracket) != Standing::Clear
    }

    /// How a bracket stands.
    #[must_use]
    pub fn standing(&self, bracket: BracketId) -> Standing {
        let standing = self.room.draft.standing.get(bracket.index());
        standing.copied().unwrap_or(Standing::Waiting)
    }

    /// Plates on a bracket: those raised, or those to expect on the selected one.
    #[must_use]
    pub fn plates(&self, bracket: BracketId) -> &[Plate] {
        let raised = self
            .room
            .ballots
            .plates
            .get(bracket.index())
            .map_or(&[][..], Vec::as_slice);
        if raised.is_empty() && bracket == self.outlook.expected.0 {
            &self.outlook.expected.1
        } else {
            raised
        }
    }

    /// Whether plates have gone up on a bracket.
    #[must_use]
    pub fn raised(&self, bracket: BracketId) -> bool {
        let plates = self.room.ballots.plates.get(bracket.index());
        plates.is_some_and(|p| !p.is_empty())
    }

    /// Plates per wording of a bracket.
    #[must_use]
    pub fn counts(&self, bracket: BracketId) -> Vec<usize> {
        let n = self.scenario.text.brackets[bracket].wordings.len();
        rules::counts(self.plates(bracket), n)
    }

    /// What some changes would bring another state, as believed.
    #[must_use]
    pub fn guess(&self, state: StateId, terms: &[(BracketId, WordingId)]) -> f64 {
        let (treaty, text) = (&self.scenario.text, &self.room.draft.text);
        let worth = |t: &Text| {
            let reading = read(treaty, t);
            self.outlook
                .beliefs
                .worth(&self.scenario, state, &reading)
                .total()
        };
        worth(&text.with_all(terms)) - worth(text)
    }

    /// What each state would raise a plate for, as believed.
    fn expected_plates(&self, bracket: BracketId) -> Vec<Plate> {
        let treaty = &self.scenario.text;
        let Some(b) = treaty.brackets.get(bracket.index()) else {
            return vec![];
        };
        let readings: Vec<Reading> = WordingId::all(b.wordings.len())
            .map(|w| read(treaty, &self.room.draft.text.with(bracket, w)))
            .collect();
        let plate = |state| {
            let worth: Vec<f64> = (readings.iter())
                .map(|r| self.outlook.beliefs.worth(&self.scenario, state, r).total())
                .collect();
            Plate::new(rules::best(&worth), false)
        };
        StateId::all(self.scenario.states.len())
            .map(plate)
            .collect()
    }

    /// The open bracket with most to gain for the seat (most at stake, between equals), or any.
    #[must_use]
    pub fn most_at_stake(&self) -> BracketId {
        let span = |b: &BracketId| {
            let w = &self.own.worth[*b];
            let gain = w.iter().copied().fold(0.0, f64::max);
            10.0 * gain - w.iter().copied().fold(0.0, f64::min)
        };
        let open = self.room.agenda.open.iter().copied();
        let all = BracketId::all(self.own.worth.len());
        let most = |a: &BracketId, b: &BracketId| span(a).total_cmp(&span(b));
        open.max_by(most).or(all.max_by(most)).unwrap_or_default()
    }

    /// A turn in words: the day, the hall, or the quarter of a year.
    #[must_use]
    pub fn when(&self, turn: u32) -> String {
        match self.room.sittings.place(turn) {
            Phase::Conference(day) => day.to_string(),
            Phase::Aftermath(q) => {
                let year = self.scenario.setup.first_year + ((q - 1) / 4) as i32;
                format!("{year} Q{}", (q - 1) % 4 + 1)
            }
            Phase::Signing | Phase::Over => "hall".to_owned(),
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
fn look_ahead(
    rules: (&Scenario, &Theory),
    phase: Phase,
    room: &Room,
    beliefs: &Beliefs,
    text: &Text,
) -> Outlook {
    match phase {
        Phase::Conference(_) | Phase::Signing => beliefs.ask(rules, room, text),
        _ => Outlook::default(),
    }
}

//! What the window shows of a session: a snapshot of what the seat may know, taken after every act,
//! and what follows from it and from what is selected; views read nothing else.

pub mod in_view;
mod open;
pub mod outline;
pub mod parts;
pub mod questions;
pub mod reasons;
pub mod redlines;
mod waiting;
pub mod weigh;

use std::ops::Deref;
use std::sync::Arc;

use crate::conference::beliefs::{Beliefs, ExpectedSignatures};
use crate::conference::plates::rules;
use crate::conference::plates::rules::{Plate, tolerance};
use crate::conference::room::Room;
use crate::conference::room::Standing;
use crate::debrief::truth;
use crate::debrief::truth::Truth;
use crate::desktop::draft::Draft;
use crate::desktop::journal;
use crate::desktop::journal::Line;
use crate::desktop::words::readable;
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::model::{Action, Scenario, Text, Theory};
use crate::negotiation::reading::{Reading, read};
use crate::say;
use crate::seat::advice;
use crate::seat::adviser::{Counsel, advise};
use crate::seat::common_knowledge::CommonKnowledge;
use crate::seat::threads::Threads;
use crate::seat::view::{NOBODY, SeatView};
use crate::seat::{Snapshot, Views as _};
use crate::session::Session;
use crate::session::admissible::Refusal;
use crate::text;
use crate::world::control::Control;
use crate::world::journal::Happening;

pub use open::OpenSight;
use parts::{Considered, Expectations};
use weigh::Weighed;

/// What the seat knows, and what the window works out from it. Fields of the [`Snapshot`] are read
/// as if they were its own.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The scenario; while a later conference sits, that conference as a scenario of its own.
    pub scenario: Arc<Scenario>,
    /// Theory in use.
    pub theory: Theory,
    /// What the seat knows.
    pub known: Snapshot,
    /// The seat; [`NOBODY`] from the chair.
    pub seat: StateId,
    /// The journal in sentences, oldest first.
    pub journal: Vec<Line>,
    /// What it expects of the others.
    pub outlook: Expectations,
    /// What each package changes, if it waits for an answer, in the order of the packages.
    pub weighed: Vec<Option<Weighed>>,
    /// What the package in hand would change.
    pub hand: Option<Weighed>,
    /// From words to events in the years, and back.
    pub threads: Threads,
    /// What it decided and what was true, once all is over.
    pub truths: Vec<Truth>,
    /// What its adviser proposes, once it has been asked.
    pub counsel: Option<Vec<Counsel>>,
    /// What everybody may suppose from the scenario.
    common: CommonKnowledge,
}

impl Deref for Sight {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        &self.known
    }
}

impl Sight {
    /// What a seat of a session knows, or the chair if a person sits there; nothing is selected yet.
    pub fn take(session: &mut Session, seat: StateId) -> Self {
        let (scenario, theory) = (session.scenario().clone(), session.theory().clone());
        let view = if session.chair() {
            session.view_from_the_chair()
        } else {
            session.view(seat)
        };
        let common = CommonKnowledge {
            sponsors: view.common.sponsors.to_vec(),
            first_trust: view.common.first_trust.clone(),
        };
        Self::of(scenario, common, theory, Snapshot::of(&view))
    }

    /// Shows a snapshot of a scenario; nothing is selected yet.
    #[must_use]
    pub fn of(
        scenario: Arc<Scenario>,
        common: CommonKnowledge,
        theory: Theory,
        known: Snapshot,
    ) -> Self {
        let seat = known.seat.unwrap_or(NOBODY);
        let text = &known.room.draft.text;
        let rules = (&*scenario, &theory);
        let beliefs = known.beliefs(rules, &common);
        let now = look_ahead(rules, known.phase, &known.room, &beliefs, text);
        let position = read(&scenario.text, text).position;
        let mut sight = Self {
            seat,
            journal: journal::lines(&scenario, &known.journal, seat),
            outlook: Expectations {
                beliefs,
                then: now.clone(),
                now,
                position: (position.clone(), position),
                blockers: vec![],
                expected: (BracketId::default(), vec![]),
                prefers: false,
                looked: None,
                hand: None,
                considered: Considered::default(),
            },
            weighed: vec![],
            hand: None,
            threads: Threads::of(&scenario, &known),
            truths: truth::of(&scenario, &known),
            counsel: None,
            scenario,
            theory,
            known,
            common,
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

    /// What to expect of the signing if delegations were asked a text.
    #[must_use]
    pub fn outlook(&self, text: &Text) -> ExpectedSignatures {
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
                    .map_or(0.0, crate::conference::signing::sum::SignatureSum::sum);
                let ways =
                    self.as_view(|view, beliefs, _| advice::bring_on_board(view, beliefs, s, sum));
                (s, ways)
            });
    }

    /// What everybody may suppose from the scenario.
    #[must_use]
    pub fn common(&self) -> &CommonKnowledge {
        &self.common
    }

    /// Asks the adviser, once a turn and after every act.
    pub fn ask_adviser(&mut self) {
        if self.counsel.is_none() {
            let asked = !self.chair && matches!(self.phase, Phase::Conference(_) | Phase::Signing);
            self.counsel = Some(if asked {
                self.as_view(|view, _, _| advise(view))
            } else {
                vec![]
            });
        }
    }

    /// What an act would come to, in sentences (rule 1.25).
    #[must_use]
    pub fn foretold(&self, action: &Action) -> Vec<String> {
        let preview = self.as_view(|view, _, _| view.preview(action));
        let said = preview.sentences.iter();
        said.map(|s| readable(&self.scenario, s)).collect()
    }

    /// The same beside a note that tells a price: nothing where it would only say that there is none.
    #[must_use]
    pub fn foretold_beside(&self, action: &Action, note: &str) -> Vec<String> {
        let preview = self.as_view(|view, _, _| view.preview(action));
        let free = say!("preview-free");
        let said = preview.sentences.iter();
        let said = said.filter(|s| note.is_empty() || **s != free);
        said.map(|s| readable(&self.scenario, s)).collect()
    }

    /// The refusal that an act would get now, if it would get one.
    pub(super) fn refusal(&self, action: &Action) -> Option<Refusal> {
        self.as_view(|view, _, _| view.admissible(action).err())
    }

    /// How many seats persons hold.
    #[must_use]
    pub fn people(&self) -> usize {
        let held = self.controls.iter();
        held.filter(|c| **c == Control::Human).count()
    }

    /// Whether the conference sits.
    #[must_use]
    pub fn sits(&self) -> bool {
        matches!(self.phase, Phase::Conference(_))
    }

    /// What the adviser reads, with the loss a delegation lives with today.
    fn as_view<T>(&self, read: impl FnOnce(&SeatView, &Beliefs, f64) -> T) -> T {
        let view = self
            .known
            .view((&self.scenario, &self.theory), &self.common);
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
        let left = own.map_or(0, |own| own.actions_left.0);
        let a_day = self.scenario.setup.actions_per_day;
        self.own
            .capital
            .as_ref()
            .map_or(left, |own| own.capital.acts(left, a_day))
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

    /// Plates on a bracket: those raised, or what the others are believed to prefer on the selected one
    /// where none has gone up or that was asked for.
    #[must_use]
    pub fn plates(&self, bracket: BracketId) -> &[Plate] {
        let raised = self
            .room
            .ballots
            .plates
            .get(bracket.index())
            .map_or(&[][..], Vec::as_slice);
        let prefers = raised.is_empty() || self.outlook.prefers;
        if prefers && bracket == self.outlook.expected.0 {
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

    /// R of the world over the last year, once there are accounts: how many further incidents one
    /// incident brings about.
    #[must_use]
    pub fn r(&self) -> Option<f64> {
        self.known
            .journal
            .iter()
            .rev()
            .find_map(|told| match told.what {
                Happening::Indices { r, .. } => Some(r),
                _ => None,
            })
    }

    /// A turn in words: the day, the signing, or the quarter of a year.
    #[must_use]
    pub fn when(&self, turn: u32) -> String {
        match self.room.sittings.place(turn) {
            Phase::Conference(day) => day.to_string(),
            Phase::Aftermath(q) => {
                let year = self.scenario.setup.first_year + ((q - 1) / 4) as i32;
                format!("{year} Q{}", (q - 1) % 4 + 1)
            }
            Phase::Signing | Phase::Over => text!("sight-when-signing"),
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
) -> ExpectedSignatures {
    match phase {
        Phase::Conference(_) | Phase::Signing => beliefs.ask(rules, room, text),
        _ => ExpectedSignatures::default(),
    }
}

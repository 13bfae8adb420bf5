//! What one seat may know, and nothing else.

use crate::conference::beliefs::said;
use crate::conference::mandates::sponsor_trust;
use crate::model::ids::{IncidentId, StateId};
use crate::seat::affairs;
use crate::seat::affairs::Affairs;
use crate::seat::capital;
use crate::seat::capital::CapitalView;
use crate::seat::goals::GoalsView;
use crate::seat::record::{KnownJournal, Record};
use crate::world::calendar;
use crate::world::control::Control;
use crate::world::lobby::Lobbied;
use crate::world::mornings;
use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::aftermath::state::AftermathState;
use crate::conference::corridors::offers::{Offer, Overheard};
use crate::conference::delegation::{self, DelegationRef};
use crate::conference::minutes::Minutes;
use crate::conference::redlines::Redline;
use crate::conference::room::Room;
use crate::conference::signing;
use crate::conference::signing::rules::Verdict;
use crate::conference::state::ConferenceState;
use crate::model::Action;
use crate::model::action::CHAIR;
use crate::model::calendar::Phase;
use crate::model::question::{OrderReport, Question};
use crate::model::{Interest, Interests, Pairs, Scenario, Society, Strength, Text, Theory};
use crate::negotiation::estimate;
use crate::negotiation::estimate::{Guess, Said};
use crate::negotiation::reading::read;
use crate::negotiation::worth::{Scale, Utility, utility};
use crate::session::gathered::Gathered;
use crate::session::goals::text_before;
use crate::world::setting::Setting;

/// The seat of a view that is nobody's: one past every list of states.
pub const NOBODY: StateId = StateId::new(usize::MAX);

/// A seat's view: the public room, its own mandate, its own packages, what it has noticed.
#[derive(Debug, Clone)]
pub struct SeatView<'w> {
    /// The seat.
    pub seat: StateId,
    /// What everybody knows of the scenario. Interests in it are the published positions, before
    /// the mandates the capitals gave.
    pub scenario: &'w Scenario,
    /// The theory: its numbers are known to all.
    pub theory: &'w Theory,
    /// What everybody may suppose from the scenario alone.
    pub common: Common<'w>,
    /// Where the session stands.
    pub phase: Phase,
    /// The public room.
    pub room: &'w Room,
    /// What each delegation has at the conference and everybody sees, by state; acts left are the
    /// seat's own, 0 of all others.
    pub delegations: Vec<DelegationRef<'w>>,
    /// Packages this seat is a party of, or was told of.
    pub offers: Vec<&'w Offer>,
    /// What this seat overheard.
    pub overheard: Vec<&'w Overheard>,
    /// What is the seat's own.
    pub own: OwnSeat<'w>,
    /// Journal, answers at the signing and indices, as far as the seat may read them.
    pub record: Record<'w>,
    /// What it knows of the years after.
    pub years: Years<'w>,
    /// Who plays each seat, and by which scenario.
    pub table: Table<'w>,
    /// The turn that runs, and how it and the last one began.
    pub turns: Turns<'w>,
    /// What it may know of goals: its own, and the public ones of all.
    pub goals: GoalsView<'w>,
}

/// What everybody may suppose from the scenario alone.
#[derive(Debug, Clone, Copy)]
pub struct Common<'w> {
    /// Seats that brought each clause.
    pub sponsors: &'w [Vec<StateId>],
    /// Trust between states as the record of votes gives it, 0–1.
    pub first_trust: &'w Pairs<f64>,
}

/// What is a seat's own and no other seat sees.
#[derive(Debug, Clone)]
pub struct OwnSeat<'w> {
    /// How hard its delegate thinks.
    pub strength: Strength,
    /// Its mandate, as its capital minds it (rule 19.4).
    pub interests: Interests,
    /// Its liberty at home, 0–1.
    pub liberty: f64,
    /// Its capital; none from the chair.
    pub capital: Option<CapitalView>,
    /// Its trust in each other state, 0–1.
    pub trust: &'w [f64],
}

/// The turn that runs, and how it and the last one began.
#[derive(Debug, Clone, Default)]
pub struct Turns<'w> {
    /// Number of the turn that runs, from 1; 0 where no journal is read.
    pub now: u32,
    /// What the seat sent this turn and waits for its end (rule 1.22), in the order in which it was
    /// sent.
    pub waiting: Vec<&'w Action>,
    /// When the turn that is over began, and when the one that runs did.
    pub mornings: Mornings<'w>,
}

/// How things stood at the beginning of the last two turns, as far as the seat knows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mornings<'w> {
    /// Of the last turn that is over.
    pub last: Option<Morning<'w>>,
    /// Of the one that runs.
    pub now: Option<Morning<'w>>,
}

/// How things stood when a turn began, as far as a seat knows.
#[derive(Debug, Clone, Copy)]
pub struct Morning<'w> {
    /// Turn.
    pub turn: u32,
    /// What turn that is.
    pub phase: Phase,
    /// The draft.
    pub text: &'w Text,
    /// Its own trust in each state, 0–1; nobody's from the chair.
    pub trust: &'w [f64],
    /// Goodwill of the room, 0–100.
    pub goodwill: f64,
}

impl<'w> Mornings<'w> {
    fn of(world: &'w World, seat: StateId) -> Self {
        let Some(all) = world.get_resource::<mornings::Mornings>() else {
            return Self::default();
        };
        let own = |m: &'w mornings::Morning| Morning {
            turn: m.turn,
            phase: m.phase,
            text: &m.text,
            trust: if seat.index() < m.trust.states() {
                m.trust.row(seat)
            } else {
                &[]
            },
            goodwill: m.goodwill,
        };
        Self {
            last: all.last.as_ref().map(own),
            now: all.now.as_ref().map(own),
        }
    }
}

/// What a seat knows of the years after.
#[derive(Debug, Clone, Default)]
pub struct Years<'w> {
    /// Incidents it has noticed, and what was made public. The culprit in them is a belief.
    pub incidents: Vec<Noticed>,
    /// What it holds itself; nothing before the years after.
    pub affairs: Option<Affairs>,
    /// The incidents against it and those it began, as they truly were, oldest first; only once the
    /// session is over.
    pub truths: Vec<&'w Incident>,
    /// The questions on its desk, heaviest first (rule 16.1).
    pub questions: Vec<&'w Question>,
    /// What came of what it ordered and chose, oldest first (rule 16.9).
    pub reports: Vec<&'w OrderReport>,
    /// The text that still holds, where the last conference adopted none and an earlier one did.
    pub text_before: Option<Text>,
    /// Every change of the draft of the first conference, oldest first; only once the session is over.
    pub drafted: &'w [Redline],
}

/// Who sits at the table, which everybody sees.
#[derive(Debug, Clone, Copy)]
pub struct Table<'w> {
    /// Who plays each seat.
    pub controls: &'w [Control],
    /// Whether a person sits in the chair.
    pub chair: bool,
    /// The scenario as it was loaded; [`SeatView::scenario`] is that of the conference that sits.
    pub whole: &'w Scenario,
}

impl<'w> Table<'w> {
    fn of(setting: &'w Setting) -> Self {
        Self {
            controls: &setting.controls.0,
            chair: setting.chair,
            whole: &setting.whole,
        }
    }
}

/// An incident as this seat knows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Noticed {
    /// Number.
    pub id: IncidentId,
    /// Day noticed.
    pub day: u32,
    /// Who was hit.
    pub target: StateId,
    /// What it was.
    pub kind: crate::model::years::Kind,
    /// 1–10.
    pub severity: u8,
    /// Who is believed to have done it, and how firmly.
    pub believed: Option<(Actor, f64)>,
    /// Its belief in each suspect, strongest first; only the target's own.
    pub suspects: Vec<(Actor, f64)>,
    /// Whether the culprit was named in public.
    pub public: bool,
    /// The rung of the answer, if given.
    pub answer: Option<crate::model::Rung>,
}

/// The view of a seat.
#[must_use]
pub fn of(world: &mut World, seat: StateId) -> SeatView<'_> {
    let (interests, liberty) = mandate(world, seat).unwrap_or((Interests(vec![]), 0.0));
    let affairs = affairs::of(world, seat);
    let phase = calendar::phase(world);
    let sum = match phase {
        Phase::Signing => signing::verdicts(world).into_iter().nth(seat.index()),
        _ => None,
    };
    let world = &*world;
    let state = AftermathState::of(world);
    let (setting, asked) = (state.setting, state.questions);
    let ConferenceState {
        corridors, room, ..
    } = ConferenceState::of(world);
    let now = room.sittings.days_passed(phase);
    let incidents = &state.incidents.all;
    let concerns = |i: &&Incident| i.target == seat || i.initiator == Actor::State(seat);
    SeatView {
        seat,
        scenario: &setting.scenario,
        theory: &setting.theory,
        common: Common {
            sponsors: &setting.sponsors,
            first_trust: &setting.first_trust,
        },
        phase,
        room,
        delegations: delegation::seen_by(world, seat),
        offers: corridors
            .since(room.sittings.last.packages)
            .filter(|o| o.party(seat) || o.witnesses.contains(&seat))
            .collect(),
        overheard: corridors
            .overheard
            .iter()
            .filter(|h| h.by == seat)
            .collect(),
        own: OwnSeat {
            strength: setting.strength_of(seat),
            interests,
            liberty,
            capital: capital::of(world, seat),
            trust: state.relations.trust.row(seat),
        },
        record: record(&state, verdicts(world), (setting.scenario.iso(seat), sum)),
        years: Years {
            incidents: (incidents.iter())
                .filter_map(|i| notice(i, seat, now))
                .collect(),
            affairs,
            truths: match phase {
                Phase::Over => incidents.iter().filter(concerns).collect(),
                _ => vec![],
            },
            questions: asked.of(seat).collect(),
            reports: asked.reports.iter().filter(|r| r.seat == seat).collect(),
            text_before: text_before(world, Some(seat)),
            drafted: drafted(world),
        },
        table: Table::of(setting),
        turns: Turns {
            now: state.journal.turn,
            waiting: world.resource::<Gathered>().of(seat).collect(),
            mornings: Mornings::of(world, seat),
        },
        goals: GoalsView::through(world, Some(seat)),
    }
}

/// The view from the chair: public things, no mandate, no packages. Its seat is nobody's.
#[must_use]
pub fn from_the_chair(world: &World) -> SeatView<'_> {
    let state = AftermathState::of(world);
    let setting = state.setting;
    let nothing = Interest {
        ideal: 0.0,
        salience: 0.0,
    };
    let interests = vec![nothing; setting.scenario.text.dimensions.len()];
    SeatView {
        seat: NOBODY,
        scenario: &setting.scenario,
        theory: &setting.theory,
        common: Common {
            sponsors: &setting.sponsors,
            first_trust: &setting.first_trust,
        },
        phase: state.phase(),
        room: ConferenceState::of(world).room,
        delegations: delegation::seen_by(world, NOBODY),
        offers: vec![],
        overheard: vec![],
        own: OwnSeat {
            strength: setting.strength,
            interests: Interests(interests),
            liberty: 0.0,
            capital: None,
            trust: setting.first_trust.row(StateId::default()),
        },
        record: record(&state, verdicts(world), (CHAIR, None)),
        years: said_in_public(world),
        table: Table::of(setting),
        turns: Turns {
            now: state.journal.turn,
            waiting: vec![],
            mornings: Mornings::of(world, NOBODY),
        },
        goals: GoalsView::through(world, None),
    }
}

/// The view of whoever looks at the room's screen: public things, and what of the years was said in
/// public. Its seat is nobody's.
#[must_use]
pub fn in_public(world: &World) -> SeatView<'_> {
    let state = AftermathState::of(world);
    SeatView {
        record: record(&state, verdicts(world), ("", None)),
        ..from_the_chair(world)
    }
}

/// Every change of the draft of the first conference, once the session is over; nothing before.
fn drafted(world: &World) -> &[Redline] {
    let room = ConferenceState::of(world).room;
    match calendar::phase(world) {
        Phase::Over if room.sittings.past.is_empty() => &room.redlines,
        Phase::Over => &world.resource::<Minutes>().0,
        _ => &[],
    }
}

/// What of the years was said in public.
fn said_in_public(world: &World) -> Years<'_> {
    let state = AftermathState::of(world);
    let sittings = &ConferenceState::of(world).room.sittings;
    let now = sittings.days_passed(state.phase());
    let incidents = state.incidents.all.iter();
    Years {
        incidents: incidents.filter_map(|i| notice(i, NOBODY, now)).collect(),
        text_before: text_before(world, None),
        drafted: drafted(world),
        ..Years::default()
    }
}

/// The record as a reader may read it, by ISO code or [`CHAIR`].
fn record<'w>(
    state: &AftermathState<'w>,
    latest: &'w [Verdict],
    (reader, own): (&'w str, Option<Verdict>),
) -> Record<'w> {
    let phase = state.phase();
    Record {
        journal: KnownJournal::new(&state.journal.entries, reader, phase == Phase::Over),
        // Those of an earlier conference are not this one's.
        verdicts: match phase {
            Phase::Conference(_) | Phase::Signing => Cow::Borrowed(&[]),
            Phase::Aftermath(_) => (latest.iter()).map(|v| v.told(v.state == reader)).collect(),
            Phase::Over => Cow::Borrowed(latest),
        },
        own,
        history: state.history,
    }
}

/// What a seat wants, with what companies ask of it, and its liberty at home, 0–1.
fn mandate(world: &World, seat: StateId) -> Option<(Interests, f64)> {
    let state = ConferenceState::of(world);
    let interests = state.of_state::<Interests>(seat)?;
    let lobbied = state.of_state::<Lobbied>(seat)?;
    let society = state.of_state::<Society>(seat)?;
    Some((lobbied.minded(interests), society.liberty))
}

/// The answers of the latest signing.
fn verdicts(world: &World) -> &[Verdict] {
    &ConferenceState::of(world).answers.latest
}

fn notice(i: &Incident, seat: StateId, now: u32) -> Option<Noticed> {
    let mine = i.target == seat && i.finding.detected <= now;
    let told = i.finding.public && i.finding.attributed <= now;
    (mine || told).then(|| Noticed {
        id: i.id,
        day: i.finding.detected,
        target: i.target,
        kind: i.kind,
        severity: i.severity,
        believed: i.finding.believed.filter(|_| i.finding.attributed <= now),
        suspects: if mine && i.finding.attributed <= now {
            i.finding.suspects.clone()
        } else {
            vec![]
        },
        public: told,
        answer: i.answer.rung,
    })
}

impl SeatView<'_> {
    /// The acts that this seat has left today; 0 for the chair.
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

    /// Whether this seat has little credit left (rule 3.20); the chair never has.
    #[must_use]
    pub fn little_credit(&self) -> bool {
        let own = self.delegations.get(self.seat.index());
        own.is_some_and(|own| own.credit.is_low(&self.theory.conference.credit))
    }

    /// Trust in whoever brought each clause.
    #[must_use]
    pub fn sponsor_trust(&self) -> Vec<f64> {
        let (n, movers) = (&self.theory.conference.chair, &self.room.draft.mover);
        sponsor_trust(n, self.common.sponsors, movers, self.own.trust)
    }

    /// What a text is worth to this seat.
    #[must_use]
    pub fn worth(&self, text: &Text, sponsors: &[f64]) -> Utility {
        let reading = read(&self.scenario.text, text);
        utility(&self.scenario.text, &reading, self.scale(sponsors))
    }

    /// By what this seat measures what a text is worth.
    pub(super) fn scale<'s>(&'s self, sponsors: &'s [f64]) -> Scale<'s> {
        Scale::of(
            self.theory,
            &self.own.interests.0,
            sponsors,
            self.own.liberty,
        )
    }

    /// What this seat believes of another's interests: published, said, overheard (rule 2.8).
    #[must_use]
    pub fn guess(&self, other: StateId) -> Guess {
        let n = &self.theory.stakes.beliefs;
        let mut said = said(n, self.room, other);
        let overheard = self.overheard.iter().filter(|h| h.on == other);
        said.extend(overheard.map(|h| -> Said { (h.bracket, h.wording, n.belief_heard) }));
        let published = &self.scenario.published(other).interests.0;
        estimate::guess(
            n,
            &self.scenario.text,
            &self.room.draft.text,
            published,
            &said,
        )
    }
}

//! What one seat may know in the years after, read from the world as it is asked for.

mod public;

use bevy_ecs::component::Component;
use bevy_ecs::world::World;
use serde::{Deserialize, Serialize};

use crate::aftermath::actors::Actor;
use crate::aftermath::escalation::{escalation, novelty, supposed_drive};
use crate::aftermath::incidents::Incident;
use crate::aftermath::regime::Violation;
use crate::aftermath::state::AftermathState;
use crate::conference::room::Room;
use crate::conference::state::ConferenceState;
use crate::locale::Sentence;
use crate::model::calendar::day_of;
use crate::model::ids::{IncidentId, StateId, ViolationId};
use crate::model::lever::Lever;
use crate::model::question::Question;
use crate::model::years::{Arrangement, Kind};
use crate::model::{Scenario, Theory};
use crate::world::regime::Instrument;

/// A seat's view of the years after. It lends what is the seat's own, what everybody sees, and what
/// came to the seat's notice; the world behind it is out of reach. Making one costs nothing, so that
/// a computer can be asked about a single matter.
#[derive(Debug, Clone, Copy)]
pub struct YearsView<'w> {
    world: &'w World,
    state: AftermathState<'w>,
    seat: StateId,
    /// The first day of which the seat knows nothing yet.
    until: u32,
}

/// A breach of the text as a seat knows it: not who else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Number.
    pub id: ViolationId,
    /// Who broke the text.
    pub state: StateId,
    /// Quarter.
    pub quarter: u32,
    /// Whether everybody knows.
    pub public: bool,
}

/// An incident against a seat, once it believes to know by whom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suffered {
    /// Number of the incident.
    pub id: IncidentId,
    /// Day it happened.
    pub day: u32,
    /// 1–10.
    pub severity: u8,
    /// Who is believed to have done it.
    pub suspect: Actor,
    /// How firmly, 0–1.
    pub belief: f64,
}

/// An operation of one's own, as far as one's services can tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Number of the incident.
    pub id: IncidentId,
    /// Day.
    pub day: u32,
    /// Against whom.
    pub target: StateId,
    /// What it was.
    pub kind: Kind,
    /// 1–10.
    pub severity: u8,
    /// Whether it reached its aim.
    pub success: bool,
    /// Whether the target has said in public that it was us.
    pub named: bool,
}

impl<'w> YearsView<'w> {
    /// The view of a seat at the start of a quarter.
    #[must_use]
    pub fn at_start_of(world: &'w World, seat: StateId, quarter: u32) -> Self {
        Self::through(world, seat, day_of(quarter))
    }

    /// The same for one seat after another.
    pub fn of_each_at_start(world: &'w World, quarter: u32) -> impl Fn(StateId) -> Self {
        let first = Self::at_start_of(world, StateId::default(), quarter);
        move |seat| Self { seat, ..first }
    }

    /// The view of a seat at the end of a quarter, when it answers what came to its notice.
    #[must_use]
    pub fn at_end_of(world: &'w World, seat: StateId, quarter: u32) -> Self {
        Self::before(world, seat, day_of(quarter + 1))
    }

    /// The view of a seat on a day, with what that day brought.
    pub(super) fn through(world: &'w World, seat: StateId, day: u32) -> Self {
        Self::before(world, seat, day.saturating_add(1))
    }

    /// The view of a seat with what the days before a day brought.
    fn before(world: &'w World, seat: StateId, until: u32) -> Self {
        Self {
            world,
            state: AftermathState::of(world),
            seat,
            until,
        }
    }

    /// Whose view it is.
    #[must_use]
    pub fn seat(&self) -> StateId {
        self.seat
    }

    /// What everybody knows of the scenario.
    #[must_use]
    pub fn scenario(&self) -> &'w Scenario {
        self.state.scenario()
    }

    /// The theory, which everybody can read.
    #[must_use]
    pub fn theory(&self) -> &'w Theory {
        self.state.theory()
    }

    /// The public room, as the last conference left it.
    #[must_use]
    pub fn room(&self) -> &'w Room {
        ConferenceState::of(self.world).room
    }

    /// Something of its own state: its budget, its doctrine, its condition; nothing in a world
    /// without states.
    #[must_use]
    pub fn own<T: Component>(&self) -> Option<&'w T> {
        self.state.of_state(self.seat)
    }

    /// Its own trust in each state, 0–1.
    #[must_use]
    pub fn trust(&self) -> &'w [f64] {
        self.state.relations.trust.row(self.seat)
    }

    /// Its tension with each state, 0–1.
    #[must_use]
    pub fn tension(&self) -> &'w [f64] {
        self.state.relations.tension.row(self.seat)
    }

    /// How far one more incident would be news between it and another (rule 9.2), 0–1.
    #[must_use]
    pub fn surprise(&self, other: StateId) -> f64 {
        let expected = self.state.relations.expected[(self.seat, other)];
        novelty(self.theory(), expected)
    }

    /// The reason of what it does, if anybody may read it.
    pub fn reason(&self, words: impl FnOnce() -> Sentence) -> Sentence {
        self.state.setting.reason(words)
    }

    /// How far its drive to strike another is escalation (rule 9.8), 0–1, where the other is supposed
    /// to keep the text as far as all do who are bound.
    #[must_use]
    pub fn escalation(&self, other: StateId) -> f64 {
        let (theory, relations) = (self.theory(), self.state.relations);
        let regime = self.state.regime();
        let pair = (self.seat, other);
        // Whoever keeps nothing itself shares no text with anybody.
        let kept = match regime.bound(self.seat) {
            bound if bound > 0.0 => regime.kept_in_the_mean(),
            _ => 0.0,
        };
        escalation(
            theory,
            supposed_drive(theory, relations, &regime, pair, kept),
        )
    }

    /// The states it watches, strongest rivalry first.
    pub fn watched(&self) -> impl Iterator<Item = StateId> + use<'w> {
        self.state.rivals.of(self.seat).map(|r| r.on)
    }

    /// The instrument in force that it lives under.
    #[must_use]
    pub fn ruling(&self) -> Option<&'w Instrument> {
        self.state.regime().ruling(self.seat)
    }

    /// How far it lives up to the text, 0–1; nothing while no text is in force.
    #[must_use]
    pub fn bound(&self) -> Option<f64> {
        let regime = self.state.regime();
        regime.in_force().then(|| regime.keeps(self.seat))
    }

    /// A lever as far as it lives up to it, 0–1.
    #[must_use]
    pub fn kept(&self, lever: Lever) -> f64 {
        self.state.regime().kept(lever, self.seat)
    }

    /// The questions on its desk, heaviest first (rule 16.1).
    pub fn questions(&self) -> impl Iterator<Item = &'w Question> + use<'w> {
        let seat = self.seat;
        let open = self.state.questions.open.iter();
        open.filter(move |q| q.seat == seat)
    }

    /// Arrangements, which are published.
    #[must_use]
    pub fn arrangements(&self) -> &'w [Arrangement] {
        &self.state.arrangements.0
    }

    /// Breaches of the text that are public or that it knows of, oldest first.
    pub fn breaches(&self) -> impl Iterator<Item = Breach> + use<'w> {
        let seat = self.seat;
        let all = self.state.violations.0.iter();
        all.filter_map(move |v| known(v, seat))
    }

    /// One of them.
    #[must_use]
    pub fn breach(&self, id: ViolationId) -> Option<Breach> {
        let all = &self.state.violations.0;
        let place = all.binary_search_by_key(&id, |v| v.id).ok()?;
        known(&all[place], self.seat)
    }

    /// An incident against it, if it has come to believe something of it.
    #[must_use]
    pub fn suffered(&self, id: IncidentId) -> Option<Suffered> {
        let incident = self.state.incidents.get(id)?;
        self.took(incident)
    }

    /// The incidents against it of which it believes to know the culprits, of the quarter of a day and
    /// later, oldest first.
    pub fn suffered_since(&self, day: u32) -> impl Iterator<Item = Suffered> + use<'w> {
        let view = *self;
        let all = self.state.incidents.since(day).iter();
        all.filter_map(move |i| view.took(i))
    }

    fn took(&self, i: &Incident) -> Option<Suffered> {
        // Most are against others.
        if i.target != self.seat {
            return None;
        }
        let (suspect, belief) = i.finding.believed?;
        (i.finding.attributed < self.until).then_some(Suffered {
            id: i.id,
            day: i.day,
            severity: i.severity,
            suspect,
            belief,
        })
    }

    /// Its own operations that were carried out, oldest first.
    pub fn operations(&self) -> impl Iterator<Item = Operation> + use<'w> {
        let view = *self;
        let all = self.state.incidents.all.iter();
        all.filter_map(move |i| view.did(i))
    }

    /// Those against another state, of the quarter of a day and later.
    pub fn operations_against(
        &self,
        other: StateId,
        day: u32,
    ) -> impl Iterator<Item = Operation> + use<'w> {
        let view = *self;
        let all = self.state.incidents.since(day).iter();
        let against = all.filter(move |i| i.target == other);
        against.filter_map(move |i| view.did(i))
    }

    fn did(&self, i: &Incident) -> Option<Operation> {
        let own = Actor::State(self.seat);
        (i.initiator == own && i.severity > 0).then_some(Operation {
            id: i.id,
            day: i.day,
            target: i.target,
            kind: i.kind,
            severity: i.severity,
            success: i.success,
            named: i.finding.public
                && i.finding.attributed < self.until
                && i.finding.believed.is_some_and(|b| b.0 == own),
        })
    }
}

fn known(v: &Violation, seat: StateId) -> Option<Breach> {
    (v.public || v.known.contains(&seat)).then_some(Breach {
        id: v.id,
        state: v.state,
        quarter: v.quarter,
        public: v.public,
    })
}

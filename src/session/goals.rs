//! The goals of the seats of a session, and where they stand (section 18 of the rules). Nothing here
//! is state: all follows from the scenario, the seed and what has happened.

use bevy_ecs::world::World;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};

use crate::aftermath::state::AftermathState;
use crate::model::Interests;
use crate::model::calendar::Phase;
use crate::model::goals::{Goal, Placed, SeatGoals};
use crate::model::ids::StateId;
use crate::negotiation::goals::{Table, public, red_line, secrets};
use crate::negotiation::reading::read;
pub use crate::session::facts::{facts, standing_text, text_before};
use crate::session::facts::{of_the_chair, public_blows};
use crate::session::office::{self, OfficeGoals};
use crate::session::score::{self, Aims, OwnGoals};
use crate::session::verdicts::SigningVerdicts;
use crate::world::calendar;
use crate::world::random::stream;

/// What one seat may know of goals: its own, everybody's public ones, and once the session is over
/// all of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct GoalsTold {
    /// Its own; none from the chair.
    pub own: Option<OwnGoals>,
    /// Those of a person in the chair, from there; none of any other seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeGoals>,
    /// The public goals, by state.
    pub public: Vec<Placed>,
    /// Everybody's goals with their scores, by state; empty before the session is over.
    pub all: Vec<OwnGoals>,
}

impl GoalsTold {
    /// What the reader is to reach, and how it did: its own goals, or those of the chair.
    #[must_use]
    pub fn aims(&self) -> Option<Aims<'_>> {
        let own = self.own.as_ref().map(OwnGoals::aims);
        own.or_else(|| self.office.as_ref().map(OfficeGoals::aims))
    }
}

/// What the seat of a reader may know of goals; the chair has no seat.
#[must_use]
pub fn told(world: &World, seat: Option<StateId>) -> GoalsTold {
    let state = AftermathState::of(world);
    let setting = state.setting;
    let n = &setting.theory.goals.rule;
    let (scenario, table) = (&*setting.whole, Table::of(&setting.whole));
    let seats = || StateId::all(scenario.states.len());
    let over = state.phase() == Phase::Over;
    let own_facts = seat.map(|seat| facts(world, seat));
    let blows = public_blows(&state);
    let mut facts = of_the_chair(world);
    let mut shown = vec![];
    for state in seats() {
        // A reader's own goal is measured by what it knows, another's by what everybody sees.
        if let Some(own) = own_facts.as_ref().filter(|own| own.seat == state) {
            facts.clone_from(own);
        } else {
            facts.seat = state;
            facts.text = standing_text(world, state);
            facts.position = read(&scenario.text, &facts.text).position;
            facts.trust = setting.first_trust.row(state).to_vec();
            let blows = blows.iter().filter(|(target, _)| *target == state);
            facts.noticed = blows.map(|(_, day)| *day).collect();
        }
        let authored = scenario.goals.get(&state).and_then(|a| a.public.clone());
        let goal = authored.unwrap_or_else(|| public(n, scenario, &table, state));
        shown.push(facts.place(scenario, &goal));
    }
    GoalsTold {
        own: seat.map(|seat| own(world, seat)),
        office: (seat.is_none() && setting.chair).then(|| office::of(world)),
        public: shown,
        all: if over {
            seats().map(|seat| own(world, seat)).collect()
        } else {
            vec![]
        },
    }
}

/// The goals of one seat with where they stand.
#[must_use]
pub fn own(world: &World, seat: StateId) -> OwnGoals {
    let (goals, facts) = (of(world, seat), facts(world, seat));
    let scenario = &AftermathState::of(world).setting.whole;
    let place = |goal: &Goal| facts.place(scenario, goal);
    let mut own = OwnGoals {
        public: place(&goals.public),
        secret: place(&goals.secret),
        red_line: goals.red_line.as_ref().map(place),
        score: None,
        indices: score::indices_so_far(world, seat, &facts),
        at_signing: world.resource::<SigningVerdicts>().of(seat).cloned(),
    };
    own.score = score::of(world, seat, (&own, &facts));
    own
}

/// Rule 18.9: keeps how every seat is judged, right after the first signing; else does nothing.
/// `before` is the phase that has just ended.
pub(super) fn keep_verdicts(world: &mut World, before: Phase) {
    let setting = AftermathState::of(world).setting;
    let held = setting.whole.setup.days > 0;
    let kept = !world.resource::<SigningVerdicts>().0.is_empty();
    if kept || !held || before != Phase::Signing || calendar::phase(world) == Phase::Signing {
        return;
    }
    let seats = StateId::all(setting.whole.states.len());
    let all = seats.map(|seat| own(world, seat).score).collect();
    world.insert_resource(SigningVerdicts(all));
}

/// Rules 18.1 to 18.4: the goals of a seat; what the scenario does not say, the rule gives. They are
/// worked out once: what they follow from does not change in a session.
#[must_use]
pub fn of(world: &World, seat: StateId) -> &SeatGoals {
    let kept = &AftermathState::of(world).setting.goals[seat];
    kept.get_or_init(|| work_out(world, seat))
}

fn work_out(world: &World, seat: StateId) -> SeatGoals {
    let state = AftermathState::of(world);
    let setting = state.setting;
    let (scenario, n) = (&*setting.whole, &setting.theory.goals.rule);
    let table = Table::of(scenario);
    let mandate = state.of_state::<Interests>(seat);
    let mandate = mandate.map_or(&[][..], |m| &m.0);
    let authored = scenario.goals.get(&seat).cloned().unwrap_or_default();
    let shown = || public(n, scenario, &table, seat);
    let shown = authored.public.unwrap_or_else(shown);
    let mut hidden = authored.secrets;
    if hidden.is_empty() {
        let known = (scenario, &*setting.first_trust);
        hidden = secrets(n, known, (mandate, &table), seat);
    }
    let mut dice = stream(
        setting.seed,
        "secret goal",
        0,
        setting.stream_name(seat),
        "",
        0,
    );
    let drawn = dice.random_range(0..hidden.len().max(1));
    SeatGoals {
        secret: hidden
            .into_iter()
            .nth(drawn)
            .unwrap_or_else(|| shown.clone()),
        public: shown,
        red_line: authored.red_line.or_else(|| red_line(scenario, mandate)),
    }
}

//! The goals of the seats of a session, and where they stand (section 18 of the rules). Nothing here
//! is state: all follows from the scenario, the seed and what has happened.

use bevy_ecs::world::World;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};

use crate::aftermath::state::AftermathState;
use crate::conference::state::ConferenceState;
use crate::model::calendar::{Phase, day_of};
use crate::model::goals::standing::{Facts, Stage};
use crate::model::goals::{Goal, Placed, SeatGoals};
use crate::model::ids::StateId;
use crate::model::{Interests, Scenario, Text};
use crate::negotiation::goals::{Table, public, red_line, secrets};
use crate::negotiation::reading::read;
use crate::session::score::{self, OwnGoals};
use crate::session::verdicts::SigningVerdicts;
use crate::world::calendar;
use crate::world::history::History;
use crate::world::random::stream;
use crate::world::states::Adherence;

/// What one seat may know of goals: its own, everybody's public ones, and once the session is over
/// all of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct GoalsTold {
    /// Its own; none from the chair.
    pub own: Option<OwnGoals>,
    /// The public goals, by state.
    pub public: Vec<Placed>,
    /// Everybody's goals with their scores, by state; empty before the session is over.
    pub all: Vec<OwnGoals>,
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
    let mut facts = facts(world, StateId::default());
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

/// Rule 18.5: what the goals of a seat are judged by.
#[must_use]
pub fn facts(world: &World, seat: StateId) -> Facts {
    let state = AftermathState::of(world);
    let history = state.history;
    let scenario: &Scenario = &state.setting.whole;
    let text = standing_text(world, seat);
    let stage = match state.phase() {
        Phase::Conference(_) | Phase::Signing => Stage::Sitting,
        Phase::Aftermath(_) => Stage::Years,
        Phase::Over => Stage::Over,
    };
    let until = last_day(history);
    let ties: Vec<Adherence> = StateId::all(scenario.states.len())
        .map(|s| state.of_state(s).copied().unwrap_or_default())
        .collect();
    let regime = state.regime();
    let tied = StateId::each(&ties).map(|(s, now)| {
        let held = |a: &Adherence| (a.signed || a.party_since.is_some()) && !a.withdrawn;
        held(now) || regime.next(s).is_some_and(|n| held(&n.1))
    });
    let party = |now: &Adherence| now.party_since.is_some() && !now.withdrawn;
    let incidents = state.incidents.all.iter();
    let noticed = incidents.filter(|i| i.target == seat && i.finding.detected <= until);
    Facts {
        seat,
        stage,
        position: read(&scenario.text, &text).position,
        text,
        tied: tied.collect(),
        party: ties.iter().map(party).collect(),
        first: history.quarters.first().cloned(),
        last: history.quarters.last().cloned(),
        trust: state.relations.trust.row(seat).to_vec(),
        noticed: noticed.map(|i| i.finding.detected).collect(),
        quarters: u32::try_from(history.quarters.len()).unwrap_or(u32::MAX),
    }
}

/// The first day after the quarters so far.
fn last_day(history: &History) -> u32 {
    let quarters = u32::try_from(history.quarters.len()).unwrap_or(u32::MAX);
    day_of(quarters.saturating_add(1))
}

/// The incidents so far whose culprits were named in public: whom each hit, and the day on which it
/// was noticed.
fn public_blows(state: &AftermathState) -> Vec<(StateId, u32)> {
    let until = last_day(state.history);
    let all = state.incidents.all.iter();
    let public = all.filter(|i| i.finding.public && i.finding.attributed <= until);
    public.map(|i| (i.target, i.finding.detected)).collect()
}

/// The text by which a seat is judged: the draft while a conference sits; later the one it has signed
/// or joined last, else the first that was adopted, else the status quo.
#[must_use]
pub fn standing_text(world: &World, seat: StateId) -> Text {
    let state = AftermathState::of(world);
    let (room, regime) = (ConferenceState::of(world).room, state.regime());
    if matches!(state.phase(), Phase::Conference(_)) || room.adopted.is_none() {
        return room.draft.text.clone();
    }
    if state.phase() == Phase::Signing && room.adopted == Some(true) {
        return room.draft.text.clone();
    }
    let next = regime.next(seat).map(|n| n.0);
    let signed = next.or(regime.under(seat));
    let text = match signed {
        Some(instrument) => regime.instruments.get(instrument.index()),
        None => regime.instruments.first(),
    };
    text.map_or_else(|| state.setting.whole.text.status_quo(), |i| i.text.clone())
}

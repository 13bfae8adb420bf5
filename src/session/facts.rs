//! What goals are judged by: the text that stands, who has signed, what the years brought (rule 18.5).

use bevy_ecs::world::World;

use crate::aftermath::state::AftermathState;
use crate::conference::state::ConferenceState;
use crate::model::action::CallKind;
use crate::model::calendar::{Phase, day_of};
use crate::model::goals::standing::{Facts, Stage};
use crate::model::ids::{InstrumentId, StateId};
use crate::model::{Scenario, Text};
use crate::negotiation::levers::share_of_strongest;
use crate::negotiation::reading::read;
use crate::world::history::History;
use crate::world::journal::{Entry, Happening};
use crate::world::states::Adherence;

/// Rule 18.5: what the goals of a seat are judged by.
#[must_use]
pub fn facts(world: &World, seat: StateId) -> Facts {
    let state = AftermathState::of(world);
    let until = last_day(state.history);
    let incidents = state.incidents.all.iter();
    let noticed = incidents.filter(|i| i.target == seat && i.finding.detected <= until);
    Facts {
        seat,
        trust: state.relations.trust.row(seat).to_vec(),
        noticed: noticed.map(|i| i.finding.detected).collect(),
        ..everybodys(world, standing_text(world, seat))
    }
}

/// Rule 18.10: what the goals of the chair are judged by, all of it public.
#[must_use]
pub fn of_the_chair(world: &World) -> Facts {
    everybodys(world, chairs_text(world))
}

/// What everybody's goals are judged by, with a text; nobody's trust, and no incidents.
fn everybodys(world: &World, text: Text) -> Facts {
    let state = AftermathState::of(world);
    let history = state.history;
    let scenario: &Scenario = &state.setting.whole;
    let stage = match state.phase() {
        Phase::Conference(_) | Phase::Signing => Stage::Sitting,
        Phase::Aftermath(_) => Stage::Years,
        Phase::Over => Stage::Over,
    };
    let ties: Vec<Adherence> = StateId::all(scenario.states.len())
        .map(|s| state.of_state(s).copied().unwrap_or_default())
        .collect();
    let regime = state.regime();
    let tied = StateId::each(&ties)
        .map(|(s, now)| held(now) || regime.next(s).is_some_and(|n| held(&n.1)));
    let party = |now: &Adherence| now.party_since.is_some() && !now.withdrawn;
    Facts {
        seat: StateId::default(),
        stage,
        position: read(&scenario.text, &text).position,
        pull: share_of_strongest(&scenario.text, &text),
        text,
        votes: votes(&state.journal.entries, scenario.setup.days),
        tied: tied.collect(),
        party: ties.iter().map(party).collect(),
        first: history.quarters.first().cloned(),
        last: history.quarters.last().cloned(),
        trust: vec![],
        noticed: vec![],
        quarters: u32::try_from(history.quarters.len()).unwrap_or(u32::MAX),
    }
}

/// Wordings that a vote decided at the scenario's own conference so far, and the days that it has.
fn votes(journal: &[Entry], days: u32) -> (usize, u32) {
    let own = journal.iter().take_while(|e| e.turn <= days);
    let decided = own.filter(|e| {
        matches!(
            e.what,
            Happening::Vote {
                kind: CallKind::Vote | CallKind::PointOfOrder,
                carried: true,
                ..
            }
        )
    });
    (decided.count(), days)
}

/// The first day after the quarters so far.
pub(super) fn last_day(history: &History) -> u32 {
    let quarters = u32::try_from(history.quarters.len()).unwrap_or(u32::MAX);
    day_of(quarters.saturating_add(1))
}

/// The incidents so far whose culprits were named in public: whom each hit, and the day on which it
/// was noticed.
pub(super) fn public_blows(state: &AftermathState) -> Vec<(StateId, u32)> {
    let until = last_day(state.history);
    let all = state.incidents.all.iter();
    let public = all.filter(|i| i.finding.public && i.finding.attributed <= until);
    public.map(|i| (i.target, i.finding.detected)).collect()
}

/// Whether a state is tied to a text: it signed or joined it, and has not left.
fn held(a: &Adherence) -> bool {
    (a.signed || a.party_since.is_some()) && !a.withdrawn
}

/// The text by which a seat is judged: the draft while a conference sits; later the one it has signed
/// or joined last, else the first that was adopted, else the status quo.
#[must_use]
pub fn standing_text(world: &World, seat: StateId) -> Text {
    if let Some(draft) = sitting(world) {
        return draft;
    }
    let state = AftermathState::of(world);
    let regime = state.regime();
    let next = regime.next(seat).map(|n| n.0);
    let signed = next.or(regime.under(seat));
    let text = match signed {
        Some(instrument) => regime.instruments.get(instrument.index()),
        None => regime.instruments.first(),
    };
    text.map_or_else(|| state.setting.whole.text.status_quo(), |i| i.text.clone())
}

/// The text that still holds where the last conference adopted none and an earlier one did: that which a
/// seat lives under, of the chair that of most.
#[must_use]
pub fn text_before(world: &World, seat: Option<StateId>) -> Option<Text> {
    let state = AftermathState::of(world);
    let room = ConferenceState::of(world).room;
    let years = matches!(state.phase(), Phase::Aftermath(_) | Phase::Over);
    let earlier = !state.regime().instruments.is_empty();
    let failed = years && earlier && room.sittings.last.adopted.is_none();
    failed.then(|| match seat {
        Some(seat) => standing_text(world, seat),
        None => chairs_text(world),
    })
}

/// The text by which the chair is judged: the draft while a conference sits; later the one that most
/// states have signed or joined last, of equals the latest; the status quo where nobody has.
fn chairs_text(world: &World) -> Text {
    if let Some(draft) = sitting(world) {
        return draft;
    }
    let state = AftermathState::of(world);
    let regime = state.regime();
    let states = || StateId::all(state.setting.whole.states.len());
    let own = |s: StateId| state.of_state::<Adherence>(s).is_some_and(held);
    let tied = |s: StateId| {
        let next = regime.next(s).filter(|n| held(&n.1)).map(|n| n.0);
        next.or_else(|| regime.under(s).filter(|_| own(s)))
    };
    let all = InstrumentId::each(regime.instruments);
    let counted = all.map(|(it, instrument)| {
        let n = states().filter(|&s| tied(s) == Some(it)).count();
        (n, instrument)
    });
    let most = counted.filter(|(n, _)| *n > 0).max_by_key(|(n, _)| *n);
    let before = || state.setting.whole.text.status_quo();
    most.map_or_else(before, |(_, instrument)| instrument.text.clone())
}

/// The draft, while a conference sits or signs it.
fn sitting(world: &World) -> Option<Text> {
    let (phase, room) = (
        AftermathState::of(world).phase(),
        ConferenceState::of(world).room,
    );
    let drafted = matches!(phase, Phase::Conference(_)) || room.adopted.is_none();
    let signed = phase == Phase::Signing && room.adopted == Some(true);
    (drafted || signed).then(|| room.draft.text.clone())
}

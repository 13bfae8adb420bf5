//! Events of the record, and what they do to the room (rule 3.12).

use crate::conference::floor::before_the_room;
use crate::conference::proceedings::Proceedings;
use crate::conference::redlines::WordingSource;
use crate::conference::room::{Call, Mover, Room, Tabled};
use crate::locale::Sentence;
use crate::model::action::CallKind;
use crate::model::ids::{BracketId, StateId};
use crate::model::{Effect, Event, Intervention, Scenario};
use crate::say;
use crate::world::journal::{Happening, Journal, Mark};
use bevy_ecs::error::Result;

/// Brackets more on the agenda of a day that runs past midnight.
#[must_use]
pub fn midnight(event: &Event) -> usize {
    let more = event.effects.iter().map(|e| match e {
        Effect::Midnight { brackets } => *brackets,
        _ => 0,
    });
    more.sum()
}

/// Brackets on which the day's event asks for a vote: they come first on its agenda.
pub fn moved(event: &Event) -> impl Iterator<Item = BracketId> + '_ {
    event.effects.iter().filter_map(|e| match e {
        Effect::Motion { bracket, .. } => Some(*bracket),
        _ => None,
    })
}

/// The events of a day: the scenario's own, then those that whoever leads the session brought forward
/// to it (rule 1.28), with the entry in which it did so.
pub(crate) fn of_day<'a>(
    scenario: &'a Scenario,
    journal: &Journal,
    day: u32,
) -> Vec<(&'a Event, Option<usize>)> {
    let own = scenario.events.iter().find(|e| e.day == day);
    let own = own.filter(|e| !journal.brought_forward(&e.title));
    let brought = journal.interventions().filter_map(|(n, what)| match what {
        Intervention::Event { title } => {
            let event = scenario.events.iter().find(|e| e.title == *title)?;
            Some((event, Some(n)))
        }
        _ => None,
    });
    own.map(|e| (e, None)).into_iter().chain(brought).collect()
}

/// An event happens on a day: a line in the journal, then its effects, each a line if it changes the
/// draft.
pub(crate) fn happen(
    now: &mut Proceedings,
    event: &Event,
    (day, brought_in): (u32, Option<usize>),
) -> Result {
    let why = match event.text.trim() {
        "" => say!("conference-event"),
        text => Sentence::words(text),
    };
    let what = Happening::Event {
        title: event.title.clone(),
    };
    let rule = if brought_in.is_some() { "1.28" } else { "3.12" };
    let n = now.journal.write(what, rule, brought_in, why);
    now.journal.mark(Mark::Event, n);
    for effect in &event.effects {
        apply(now, effect, day)?;
    }
    Ok(())
}

/// What an event changes.
fn apply(now: &mut Proceedings, effect: &Effect, day: u32) -> Result {
    let setting = &*now.setting;
    let scenario = &setting.scenario;
    let (room, journal) = (&mut *now.room, &mut *now.journal);
    match effect {
        Effect::Tables {
            by,
            bracket,
            wording,
        } => {
            if !room.unsettled(*bracket) {
                return Ok(());
            }
            room.floor.tabled.push(Tabled {
                day,
                bracket: *bracket,
                wording: *wording,
                names: by.clone(),
            });
            let tabled = room.floor.tabled.len() - 1;
            before_the_room(room, scenario, (tabled, day));
            let why = say!("conference-event-tables");
            draft_moved(room, journal, scenario, *bracket, why);
        }
        Effect::Withdraws { bracket } => {
            if !room.unsettled(*bracket) {
                return Ok(());
            }
            let first = scenario.text.opening().at(*bracket);
            room.rewrite(day, (*bracket, first), WordingSource::Event);
            room.floor.tabled.retain(|t| t.bracket != *bracket);
            room.draft.mover[scenario.text.brackets[*bracket].clause] = Mover::Sponsors;
            let why = say!("conference-event-withdraws");
            draft_moved(room, journal, scenario, *bracket, why);
        }
        Effect::Midnight { .. } => {
            room.agenda.midnights.insert(day);
        }
        Effect::Motion {
            by,
            bracket,
            wording,
        } => {
            let moot = !setting.computer(*by)
                || !room.unsettled(*bracket)
                || room.ballots.plates[*bracket].is_empty();
            if !moot {
                room.ballots.calls.push(Call {
                    seat: Some(*by),
                    bracket: *bracket,
                    wording: *wording,
                    kind: CallKind::PointOfOrder,
                });
                if let Some(n) = journal.last(Mark::Event) {
                    journal.mark(Mark::Called(*bracket), n);
                }
            }
        }
        Effect::Trust { of, change } => {
            let relations = &mut *now.relations;
            for by in StateId::all(relations.n).filter(|s| !of.contains(s)) {
                for &seat in of {
                    let trust = &mut relations.trust[(by, seat)];
                    *trust = (*trust + change).clamp(0.0, 1.0);
                }
            }
        }
        Effect::Mood(change) => {
            for (mood, change) in room.publics.mood.iter_mut().zip(change) {
                *mood = (*mood + change).clamp(-1.0, 1.0);
            }
        }
        Effect::Attention { dimension, change } => {
            for (state, entity) in now.seats.each() {
                let liberty = scenario.published(state).society.liberty;
                let mut attention = now.attention.get_mut(entity)?;
                let moved = attention.0[*dimension] + change * liberty;
                attention.0[*dimension] = moved.clamp(1.0, setting.theory.stakes.home.press_most);
            }
        }
    }
    Ok(())
}

/// The draft moved because of an event.
fn draft_moved(
    room: &Room,
    journal: &mut Journal,
    scenario: &Scenario,
    bracket: BracketId,
    why: Sentence,
) {
    let now = room.draft.text.at(bracket);
    let p = scenario.proposal(bracket, now);
    let event = journal.last(Mark::Event);
    let what = Happening::DraftMoved {
        bracket: p.bracket,
        wording: p.wording,
    };
    let n = journal.write(what, "3.12", event, why);
    journal.mark(Mark::Draft, n);
}

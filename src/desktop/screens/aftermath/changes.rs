//! What the screen of the years after can be asked to change of itself.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::desktop::commands::News;
use crate::desktop::notice::Notice;
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::screens::aftermath::screen::{AftermathScreen, Basis, Page, Ran, Why};
use crate::desktop::sight::Sight;
use crate::model::calendar::Phase;
use crate::model::ids::{ClauseId, StateId};
use crate::model::years::{Kind, Pledge};
use crate::model::{Action, Forum};
use crate::seat::threads::Subject;
use crate::text;

/// A change of what the screen shows, or of what is thought of on it.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum AftermathChange {
    /// What colours the map: an index 0–4, or 5 for signatures.
    ColourBy(usize),
    /// Quarters per second; 0 is paused.
    Speed(f32),
    /// Budget on the card: offence, defence, surveillance, diplomacy, aid.
    Budget([f64; 5]),
    /// Turn to a page.
    Page(Page),
    /// Think of an operation of a kind.
    Operation(Kind),
    /// Think of a partner for an arrangement, or no longer.
    Partner(StateId),
    /// Think of a pledge for it, or no longer.
    Pledge(Pledge),
    /// Think of a forum for a conference.
    Forum(Forum),
    /// Think of a clause for its agenda, or no longer.
    About(ClauseId),
    /// What the map compares an index with.
    Compare(Basis),
    /// Show the map as a list, or as a map.
    List(bool),
    /// Follow a clause to its events, or no longer.
    Clause(Option<ClauseId>),
    /// Follow an event to its clauses, or no longer.
    Event(Option<Subject>),
    /// Tell why a number is what it is, or no longer.
    Why(Option<Why>),
    /// Tell breaches that we alone know of one by one, or in one line.
    Known(bool),
}

/// What the parts of the screen can ask for.
pub(super) type Out<'w> = ScreenRequests<'w, AftermathChange>;

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<AftermathChange>,
    mut years: ResMut<AftermathScreen>,
    play: Res<Play>,
) {
    for change in changes.read() {
        match change {
            AftermathChange::ColourBy(index) => years.index = (*index).min(5),
            AftermathChange::Speed(speed) => {
                // What runs anew is told from here on.
                if *speed > 0.0 && years.speed <= 0.0 {
                    years.ran = None;
                    let affairs = play.sight.as_ref().and_then(|s| s.years.affairs.as_ref());
                    years.began = affairs.map(|a| a.condition.causes);
                }
                years.speed = *speed;
            }
            AftermathChange::Budget(shares) => years.budget = *shares,
            AftermathChange::Page(page) => (years.page, years.why) = (*page, None),
            AftermathChange::Operation(kind) => years.kind = *kind,
            AftermathChange::Partner(state) => toggle(&mut years.partners, *state),
            AftermathChange::Pledge(pledge) => toggle(&mut years.pledges, *pledge),
            AftermathChange::Forum(forum) => years.forum = *forum,
            AftermathChange::About(clause) => toggle(&mut years.about, *clause),
            AftermathChange::Compare(basis) => years.basis = *basis,
            AftermathChange::List(list) => years.list = *list,
            AftermathChange::Clause(clause) => (years.clause, years.event) = (*clause, None),
            AftermathChange::Event(event) => (years.clause, years.event) = (None, *event),
            AftermathChange::Why(why) => years.why = *why,
            AftermathChange::Known(open) => years.known = *open,
        }
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// Follows what became of the session.
pub(super) fn follow(
    mut news: MessageReader<News>,
    play: Res<Play>,
    mut years: ResMut<AftermathScreen>,
    mut picked: ResMut<Picked>,
    mut notice: ResMut<Notice>,
) {
    for said in news.read() {
        if let News::TurnEnded(phase) = said {
            years.ran = ran(&years, *phase);
        }
        match said {
            News::HandedOver => (*years, picked.0) = (AftermathScreen::default(), None),
            News::Opened { choice, .. } => {
                let sight = play.sight.as_ref();
                if let Some(state) = sight.and_then(|s| s.scenario.states.get(choice.seat.index()))
                {
                    let b = state.budget;
                    years.budget = [b.offence, b.defence, b.surveillance, b.diplomacy, b.aid];
                }
                (years.speed, picked.0, years.ran) = (0.0, None, None);
                years.page = Page::default();
                (years.clause, years.event, years.why) = (None, None, None);
                years.partners.clear();
                years.about.clear();
            }
            News::Acted {
                action: Action::Arrange { .. },
                ..
            } => {
                years.partners.clear();
            }
            News::TurnEnded(Phase::Over | Phase::Signing) => years.speed = 0.0,
            // A conference stops them, too: they do not run on after it by themselves. Who called it lies
            // on the desk.
            News::TurnEnded(Phase::Conference(_)) => {
                (years.speed, years.page, years.why) = (0.0, Page::Desk, None);
            }
            // What waits for an answer stops the years.
            News::TurnEnded(_) if years.speed > 0.0 => {
                let waits = play.sight.as_ref().map_or(0, Sight::waiting);
                if waits > 0 {
                    (years.speed, years.page, years.why) = (0.0, Page::Desk, None);
                    notice.say(text!("aftermath-screen-stopped", n = waits));
                }
            }
            News::Acted { .. } | News::TurnEnded(_) => {}
        }
    }
}

/// The quarters that ran by themselves, with the one that has just ended; none where it was ended by hand.
fn ran(years: &AftermathScreen, phase: Phase) -> Option<Ran> {
    if years.speed <= 0.0 {
        return None;
    }
    match (years.ran, phase) {
        (Some(ran), Phase::Aftermath(to)) => Some(Ran { to, ..ran }),
        (None, Phase::Aftermath(to)) => Some(Ran {
            from: to.saturating_sub(1),
            to,
        }),
        // A conference or the end comes after the quarter that was met.
        (ran, _) => ran.map(|ran| Ran {
            to: ran.to + 1,
            ..ran
        }),
    }
}

//! One person at the desk: acts, takes acts back, ends the turn.

use bevy::prelude::*;

use crate::desktop::act_words::act_words;
use crate::desktop::commands::messages::News;
use crate::desktop::notice::Notice;
use crate::desktop::play::Play;
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::{lost, words};
use crate::model::calendar::Phase;
use crate::model::{Action, Decision};
use crate::seat::preview::Promise;
use crate::session::admissible::Sender;
use crate::text;
use crate::world::journal::Happening;

/// The promises that an act breaks without its saying so. To break a package outright asks by itself.
fn breaks(sight: &Sight, action: &Action) -> Vec<Promise> {
    let outright = sight.chair || matches!(action, Action::Break { .. });
    let admitted = !outright && sight.refused(action).is_none();
    if admitted {
        sight.breaks(action)
    } else {
        vec![]
    }
}

/// Says once what an act would cost: a promise that it breaks, or a refusal before everybody. Asked again,
/// the act is done.
fn says_what_it_costs(
    play: &mut Play,
    notice: &mut Notice,
    action: &Action,
    broken: &[Promise],
) -> bool {
    let told = play.warned.of.take();
    if told.as_ref() == Some(action) {
        return false;
    }
    let Some(sight) = &play.sight else {
        return false;
    };
    let refuses = *action == Action::Decide(Decision::Refuse) && sight.refused(action).is_none();
    let words = if refuses {
        text!("desk-refuses")
    } else if broken.is_empty() {
        return false;
    } else {
        would_break(sight, broken)
    };
    notice.say(words);
    play.warned.of = Some(action.clone());
    true
}

/// What an act would break, in a sentence for each promise.
fn would_break(sight: &Sight, broken: &[Promise]) -> String {
    let parts = broken.iter().map(|promise| sight.would_break(promise));
    let parts: Vec<String> = parts.collect();
    text!("desk-breaks", parts = parts.join(" "))
}

/// What an act broke, in a sentence for each promise.
fn broke(sight: &Sight, promise: &Promise) -> String {
    match promise {
        Promise::Package { with, .. } => {
            let with = words::list(&sight.names(with), NAMED);
            text!("desk-broke-package", who = with)
        }
        Promise::Other { with, .. } => {
            let with = words::list(&sight.names(with), NAMED);
            text!("desk-promised-otherwise", who = with)
        }
        _ => text!("desk-broke-line"),
    }
}

/// Names that are told.
const NAMED: usize = 3;

/// Acts for the seat, or says first what that would cost. Gives what was done, in a few words.
pub(super) fn act(
    play: &mut Play,
    notice: &mut Notice,
    action: &Action,
    news: &mut MessageWriter<News>,
) -> Option<String> {
    let before = play.sight.as_ref();
    let broken = before.map_or(vec![], |sight| breaks(sight, action));
    let known = before.map_or(0, |sight| sight.known.journal.len());
    if says_what_it_costs(play, notice, action, &broken) {
        return None;
    }
    let sender = play.sender();
    let session = play.session.as_mut()?;
    let done = match sender {
        Some(sender) => session.act_as(sender, action.clone()),
        None => session.act(action.clone()),
    };
    let admitted = done.is_ok();
    match done {
        Ok(()) => {
            if let Some(last) = session.lines().last().cloned() {
                play.write(notice, |log, _| log.add(&last));
            }
        }
        Err(refusal) => notice.say(words::refusal(session.scenario(), &refusal)),
    }
    play.look();
    news.write(News::Acted {
        action: action.clone(),
        admitted,
    });
    let sight = play.sight.as_ref().filter(|s| admitted && !s.chair)?;
    let act = act_words(sight, action);
    let done = if sight.sits() {
        text!("desk-done-left", act = act, left = sight.actions_left())
    } else {
        text!("desk-done", act = act)
    };
    let caught = caught(sight, known).then(|| text!("desk-caught"));
    let told = std::iter::once(done).chain(broken.iter().map(|p| broke(sight, p)));
    let told = told.chain(caught);
    Some(told.collect::<Vec<_>>().join(" "))
}

/// Whether the seat was caught listening in what its journal has since it had so many entries.
fn caught(sight: &Sight, known: usize) -> bool {
    let own = sight.scenario.iso(sight.seat);
    sight.known.journal.iter().skip(known).any(
        |told| matches!(&told.what, Happening::Eavesdropped { by, caught: true, .. } if by == own),
    )
}

/// Takes back an act of this turn by its number, from 1.
pub(super) fn take_back(play: &mut Play, notice: &mut Notice, n: usize) {
    let sender = play.sender().unwrap_or(Sender::Chair);
    let Some(session) = &mut play.session else {
        return;
    };
    match session.take_back(sender, n) {
        Ok(()) => {
            if let Some(last) = session.lines().last().cloned() {
                play.write(notice, |log, _| log.add(&last));
            }
        }
        Err(refusal) => notice.say(words::refusal(session.scenario(), &refusal)),
    }
    play.look();
}

/// Says what would be lost if the turn ended now, once a turn.
pub(super) fn warned(play: &mut Play, notice: &mut Notice) -> bool {
    let (Some(session), Some(sight)) = (&play.session, &play.sight) else {
        return false;
    };
    let turn = session.turn();
    if play.warned.turn == Some(turn) {
        play.warned.unspent = sight.actions_left();
        return false;
    }
    if let Some(words) = lost::lost(sight, play.warned.unspent) {
        play.warned.turn = Some(turn);
        notice.say(words);
        return true;
    }
    play.warned.unspent = play.warned.unspent.min(sight.actions_left());
    false
}

/// Ends the turn of somebody who sits at the desk alone.
pub(super) fn end_turn(
    play: &mut Play,
    notice: &mut Notice,
    screen: Screen,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.session.as_mut()?;
    let turn = session.turn();
    let was_over = session.phase() == Phase::Over;
    session.advance();
    let phase = session.phase();
    let resumes = session.room().sittings.last.resumes;
    if !was_over {
        play.write(notice, |log, session| {
            let ended = log.ready(turn, session.holder());
            if phase == Phase::Over {
                // This writes what the line before may have left.
                return log.over(session);
            }
            ended
        });
    }
    play.look();
    news.write(News::TurnEnded(phase));
    Some(match phase {
        // Who called it, and why, is read before the pages turn to it.
        Phase::Conference(0) if screen == Screen::Aftermath => Screen::Aftermath,
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        // The hall stays until every plate has gone up.
        Phase::Aftermath(q) if q == resumes && screen == Screen::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    })
}

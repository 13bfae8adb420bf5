//! Several persons share the machine: each sits down behind a curtain, acts, says that it is ready, and
//! leaves nothing on the screen.

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::commands::messages::News;
use crate::desktop::desk::Desk;
use crate::desktop::notice::Notice;
use crate::desktop::play::{Play, Warned};
use crate::desktop::screen::Screen;
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::session::Session;
use crate::session::admissible::Sender;

/// Who sits down first: the first who is not ready, behind the curtain; after the end, when everything
/// is open, without one.
pub(super) fn first(session: &Session) -> Desk {
    let curtain = session.phase() != Phase::Over;
    let at = session.waits_for().or(session.seat());
    at.map_or(Desk::Alone, |at| Desk::Shared { at, curtain })
}

/// The person at the machine is ready. The next one finds the curtain; after the end there is none.
pub(super) fn ready(
    play: &mut Play,
    notice: &mut Notice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let Desk::Shared { at, curtain: false } = play.desk else {
        return None;
    };
    let session = play.session.as_mut()?;
    if session.phase() == Phase::Over {
        return Some(Screen::Debrief);
    }
    let (turn, seat) = (session.turn(), session.scenario().iso(at).to_owned());
    if let Err(refusal) = session.ready(Sender::Seat(at)) {
        notice.say(words::refusal(session.scenario(), &refusal));
        return None;
    }
    let over = session.phase() == Phase::Over;
    play.write(notice, |log, session| {
        let ready = log.ready(turn, &seat);
        // This writes what the line before may have left.
        if over { log.over(session) } else { ready }
    });
    news.write(News::HandedOver);
    if over {
        play.look();
        news.write(News::TurnEnded(Phase::Over));
        return Some(Screen::Debrief);
    }
    play.hang_curtain();
    Some(Screen::Curtain)
}

/// The person whose name the curtain shows sits down.
pub(super) fn lift(
    play: &mut Play,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let Desk::Shared { at, curtain: true } = play.desk else {
        return None;
    };
    sit(play, choice, at, news);
    let session = play.session.as_ref()?;
    let (phase, resumes) = (session.phase(), session.room().sittings.last.resumes);
    if session.turn() > 0 {
        news.write(News::TurnEnded(phase));
    }
    Some(match phase {
        Phase::Conference(0) if session.turn() == 0 => Screen::Briefing,
        // Who called it, and why, is read in the years.
        Phase::Conference(0) => Screen::Aftermath,
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        // Everybody sees the plates go up.
        Phase::Aftermath(q) if q == resumes => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    })
}

/// After the end the debrief is read from the next of the seats.
pub(super) fn look_back(
    play: &mut Play,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.session.as_ref()?;
    let at = play.desk.at()?;
    if session.phase() != Phase::Over {
        return None;
    }
    let later = session.people().find(|&s| s > at);
    let next = later.or(session.seat())?;
    news.write(News::HandedOver);
    sit(play, choice, next, news);
    Some(Screen::Debrief)
}

fn sit(play: &mut Play, choice: &Choice, at: StateId, news: &mut MessageWriter<News>) {
    play.desk = Desk::Shared { at, curtain: false };
    (play.seat, play.warned) = (at, Warned::default());
    play.look();
    let choice = Choice {
        seat: at,
        ..choice.clone()
    };
    news.write(News::Opened { choice, new: false });
}

//! Sessions are started, taken up again and laid on the desk.

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::commands::messages::News;
use crate::desktop::commands::shared;
use crate::desktop::desk::Desk;
use crate::desktop::notice::Notice;
use crate::desktop::play::{Play, Warned};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::model::Theory;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::session::Session;
use crate::session::log::Log;
use crate::session::setup::Seating;
use crate::{delegates, text};

/// Starts a session. The one before it stays in its own log.
pub(super) fn start(
    play: &mut Play,
    notice: &mut Notice,
    shelf: &Shelf,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let scenario = shelf.scenarios.get(choice.scenario).cloned();
    let theory = shelf.theories.get(choice.theory).cloned();
    let (Some(scenario), Some(theory)) = (scenario, theory) else {
        notice.say(text!("desk-nothing-to-start"));
        return None;
    };
    let seating = Seating {
        people: choice.people(),
        chair: choice.chair,
        strength: choice.strength,
        ..Seating::default()
    };
    let session = Session::seated(scenario, theory, choice.seed, seating, delegates::plugin);
    (play.waiting, play.log, play.unfinished) = (None, None, None);
    play.warned = Warned::default();
    if let Some(path) = &play.path {
        match Log::create(path, &session) {
            Ok(log) => play.log = Some(log),
            Err(e) => notice.say(text!("desk-not-written", fault = e.to_string())),
        }
    }
    let shown = (true, Screen::Briefing);
    Some(open(play, session, choice.from_a_person(), shown, news))
}

/// Goes on with the session that waits.
pub(super) fn resume(
    play: &mut Play,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.waiting.take()?;
    play.unfinished = None;
    Some(go_on(play, session, choice, news))
}

/// Goes on with a copy of the session under the numbers of a theory on the shelf, in a log of its own. The
/// session itself stays in its log as it is.
pub(super) fn copy(
    play: &mut Play,
    notice: &mut Notice,
    theory: Option<&Theory>,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.session.as_ref().filter(|_| play.scene.is_none())?;
    let (copy, refused) = session.under(theory?.clone(), delegates::plugin);
    (play.waiting, play.log, play.unfinished) = (None, None, None);
    play.warned = Warned::default();
    let mut said = text!("desk-copied", n = refused.len());
    if let Some(path) = &play.path {
        match Log::of_played(path, &copy) {
            Ok(log) => play.log = Some(log),
            Err(e) => said = text!("desk-not-written", fault = e.to_string()),
        }
    }
    notice.say(said);
    Some(go_on(play, copy, choice, news))
}

/// Lays a session on the desk that has been played already.
fn go_on(
    play: &mut Play,
    session: Session,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Screen {
    let people: Vec<StateId> = session.people().collect();
    let choice = Choice {
        chair: session.chair(),
        seat: (session.seat()).unwrap_or(session.scenario().setup.suggested_seat),
        beside: if people.len() > 1 { people } else { vec![] },
        strength: session.strength(),
        ..choice.clone()
    };
    let shown = (false, screen_of(&session));
    open(play, session, choice, shown, news)
}

/// Takes up an earlier session. The one that waits stays in its own log.
pub(super) fn reopen(play: &mut Play, notice: &mut Notice, n: usize) -> Option<()> {
    let path = play.earlier.get(n).map(|k| k.path.clone())?;
    match Log::take_up(&path, &play.library, delegates::plugin) {
        Ok(taken) => {
            play.wait(taken, notice);
            Some(())
        }
        Err(e) => {
            notice.say(e.to_string());
            None
        }
    }
}

/// Where a session is taken up.
pub(super) fn screen_of(session: &Session) -> Screen {
    match session.phase() {
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    }
}

/// Lays a session on the desk, new or not: the screen that it is shown on, which is the curtain where
/// several persons share the machine, and otherwise the one asked for.
pub(super) fn open(
    play: &mut Play,
    session: Session,
    choice: Choice,
    (new, screen): (bool, Screen),
    news: &mut MessageWriter<News>,
) -> Screen {
    play.seat = choice.seat;
    play.scene = None;
    play.desk = Desk::Alone;
    if !session.chair() && session.people().nth(1).is_some() {
        play.desk = shared::first(&session);
    }
    play.session = Some(session);
    play.look();
    news.write(News::Opened { choice, new });
    if !play.desk.covered() {
        return screen;
    }
    news.write(News::HandedOver);
    Screen::Curtain
}

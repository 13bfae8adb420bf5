//! A session on the room's screen: the teacher enters for any seat, ends turns for all, goes back a day,
//! and hands seats over.

use bevy::prelude::*;

use crate::debrief::brought_in::told;
use crate::delegates;
use crate::desktop::choice::Choice;
use crate::desktop::commands::messages::News;
use crate::desktop::desk::Desk;
use crate::desktop::notice::Notice;
use crate::desktop::play::Play;
use crate::desktop::screen::Screen;
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Action, Intervention};
use crate::session::Session;
use crate::session::admissible::Sender;
use crate::session::line::TeacherAct;
use crate::session::log::Log;
use crate::text;
use crate::world::control::Control;

/// Shows the session that lies on the desk to the room.
pub(super) fn open(
    play: &mut Play,
    choice: &Choice,
    new: bool,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let scenario = play.session.as_ref()?.scenario().setup.name.clone();
    play.class = play.class.take().filter(|c| c.scenario == scenario);
    (play.desk, play.slip) = (Desk::Room, None);
    play.look();
    news.write(News::HandedOver);
    let choice = choice.clone();
    news.write(News::Opened { choice, new });
    Some(Screen::Projector)
}

/// The teacher enters for a seat, or for none.
pub(super) fn enter(play: &mut Play, seat: Option<StateId>) -> Option<Screen> {
    play.slip = seat.map(|seat| (seat, None));
    play.look();
    None
}

/// A seat does what its table handed in. Gives that in a few words.
pub(super) fn act_for(
    play: &mut Play,
    notice: &mut Notice,
    seat: StateId,
    action: &Action,
    news: &mut MessageWriter<News>,
) -> Option<String> {
    let session = play.session.as_mut()?;
    let done = session.act_as(Sender::Seat(seat), action.clone());
    let admitted = done.is_ok();
    match done {
        Ok(()) => keep_last(play, notice),
        Err(refusal) => notice.say(words::refusal(session.scenario(), &refusal)),
    }
    play.look();
    news.write(News::Acted {
        action: action.clone(),
        admitted,
    });
    let sight = play.room.as_ref().filter(|_| admitted)?;
    // What it was stands on the page, if it is for everybody.
    Some(text!("projector-entered", seat = sight.name(seat)))
}

/// Writes the session's last line.
fn keep_last(play: &mut Play, notice: &mut Notice) {
    let last = play
        .session
        .as_ref()
        .and_then(|s| s.lines().last().cloned());
    if let Some(last) = last {
        play.write(notice, |log, _| log.add(&last));
    }
}

/// The turn ends for all.
pub(super) fn end_turn(
    play: &mut Play,
    notice: &mut Notice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    teach(play, notice, TeacherAct::EndTurn)?;
    ended(play, notice, news);
    None
}

fn teach(play: &mut Play, notice: &mut Notice, what: TeacherAct) -> Option<()> {
    let session = play.session.as_mut()?;
    if session.phase() == Phase::Over {
        return None;
    }
    if let Err(refusal) = session.teach(what) {
        notice.say(words::refusal(session.scenario(), &refusal));
        return None;
    }
    keep_last(play, notice);
    Some(())
}

/// A turn has ended: what follows is shown, and the end is written.
fn ended(play: &mut Play, notice: &mut Notice, news: &mut MessageWriter<News>) {
    let Some(phase) = play.session.as_ref().map(Session::phase) else {
        return;
    };
    if phase == Phase::Over {
        play.write(notice, Log::over);
    }
    play.look();
    news.write(News::TurnEnded(phase));
}

/// All turns end, to the debrief.
pub(super) fn skip(
    play: &mut Play,
    notice: &mut Notice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    while teach(play, notice, TeacherAct::EndTurn).is_some() {}
    ended(play, notice, news);
    None
}

/// A note for all to read.
pub(super) fn tell(play: &mut Play, notice: &mut Notice, words: &str) -> Option<Screen> {
    let text = words.to_owned();
    teach(play, notice, TeacherAct::Note { text });
    play.look();
    None
}

/// The teacher brings something in. Gives that in a few words; of what nobody is told yet, only that it
/// is entered.
pub(super) fn bring_in(
    play: &mut Play,
    notice: &mut Notice,
    what: &Intervention,
) -> Option<String> {
    teach(play, notice, TeacherAct::Intervene(what.clone()))?;
    play.look();
    let scenario = play.session.as_ref()?.scenario();
    Some(if what.unseen() {
        text!("projector-brought-in-unseen")
    } else {
        text!("projector-brought-in", what = told(scenario, what))
    })
}

/// A seat changes hands.
pub(super) fn hand(
    play: &mut Play,
    notice: &mut Notice,
    seat: StateId,
    to: Control,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.session.as_mut()?;
    let over = session.control(seat, to);
    keep_last(play, notice);
    if over {
        ended(play, notice, news);
    }
    play.look();
    None
}

/// Back to the beginning of the turn before, or of this one if something was done in it. What was played
/// until now stays in its own log.
pub(super) fn step_back(
    play: &mut Play,
    notice: &mut Notice,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let session = play.session.as_ref()?;
    let enters = play.slip.as_ref().map(|(seat, _)| *seat);
    let turn = session.turn();
    let over = session.phase() == Phase::Over;
    let acted = !over && session.lines().iter().any(|l| l.turn() == turn);
    let to = if acted { turn } else { turn.saturating_sub(1) };
    let then = session.at_turn(to, delegates::plugin);
    if let Some(path) = &play.path {
        match Log::of_played(path, &then) {
            Ok(log) => play.log = Some(log),
            Err(e) => notice.say(text!("desk-not-written", fault = e.to_string())),
        }
    }
    let phase = then.phase();
    play.session = Some(then);
    open(play, choice, false, news)?;
    // The teacher's strip stays where it was.
    enter(play, enters);
    news.write(News::TurnEnded(phase));
    None
}

//! What changes a session, and the one place that does it.

mod room;
mod scene;
mod shared;

use bevy::prelude::*;

use crate::delegates;
use crate::desktop::act_words::act_words;
use crate::desktop::choice::Choice;
use crate::desktop::desk::Desk;
use crate::desktop::hear::hear;
use crate::desktop::lost;
use crate::desktop::notice::{Notice, Toast};
use crate::desktop::play::Play;
use crate::desktop::scenes::Lessons;
use crate::desktop::schedules::ApplySystems;
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Action, Intervention};
use crate::session::Session;
use crate::session::admissible::Sender;
use crate::session::log::Log;
use crate::session::setup::Seating;
use crate::text;
use crate::world::control::Control;

/// A change of the session.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum Command {
    /// Start a session.
    Start(Choice),
    /// Go on with the unfinished session.
    Resume,
    /// Go on with another session of [`Play::earlier`].
    Reopen(usize),
    /// Start a session on the room's screen, with the seats of the choice for the tables.
    Project(Choice),
    /// Go on with the unfinished session on the room's screen.
    ProjectWaiting,
    /// What the teacher enters for a seat, or nothing any more.
    Enter(Option<StateId>),
    /// Act for a seat, as its table handed in.
    ActFor(StateId, Action),
    /// A seat changes hands.
    Hand(StateId, Control),
    /// The teacher tells the room something, which the journal keeps.
    Tell(String),
    /// The teacher brings something in that the dice did not (rule 1.28).
    BringIn(Intervention),
    /// Go back to the beginning of the turn before, in a log of its own.
    StepBack,
    /// End all turns, to the debrief.
    SkipToTheEnd,
    /// Begin a scene of the tutorial, of [`Lessons`]. The session before it stays at hand.
    Scene(usize),
    /// In a scene, go back to the decision that it is about.
    GoBack,
    /// Save the session.
    Save,
    /// The next person at a shared machine sits down: the curtain goes.
    LiftCurtain,
    /// After the end, look back from the next of the seats that share the machine.
    LookBackFromNext,
    /// Act in the session.
    Act(Action),
    /// Take back an act of this turn by its number, from 1 (rule 1.24).
    TakeBack(usize),
    /// End the day, the signing or the quarter.
    EndTurn,
    /// The same, but where something would be lost, say so first; asked again, it ends.
    AskEndTurn,
}

/// What became of the session. Screens follow it: they forget what belonged to another session, or
/// turn to what the new turn is about.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum News {
    /// Another session lies on the desk.
    Opened {
        /// What it was started with, or what of it is known.
        choice: Choice,
        /// Whether it has just been started.
        new: bool,
    },
    /// The seat acted.
    Acted {
        /// What it did.
        action: Action,
        /// Whether that was admissible.
        admitted: bool,
    },
    /// The machine goes to another person: whatever screens hold of the seat before is forgotten.
    HandedOver,
    /// A turn ended, and the session stands here now.
    TurnEnded(Phase),
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<News>();
    hear::<Command, _>(app, ApplySystems::Commands, carry_out);
}

/// Carries out commands, in the order in which they were given.
fn carry_out(
    mut commands: MessageReader<Command>,
    mut play: ResMut<Play>,
    (mut notice, mut toast): (ResMut<Notice>, ResMut<Toast>),
    (shelf, lessons): (Res<Shelf>, Res<Lessons>),
    choice: Res<Choice>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut news: MessageWriter<News>,
) {
    for command in commands.read() {
        let (play, notice) = (&mut *play, &mut *notice);
        let to = match command {
            Command::Start(choice) => start(play, notice, &shelf, choice, &mut news),
            Command::Resume => resume(play, &choice, &mut news),
            Command::Reopen(n) => {
                reopen(play, notice, *n).and_then(|()| resume(play, &choice, &mut news))
            }
            Command::Scene(n) => scene::begin(play, (&shelf, &lessons), &choice, *n, &mut news),
            Command::GoBack => scene::go_back(play, &lessons, &choice, &mut news),
            Command::Save => {
                play.save(notice);
                None
            }
            Command::Project(choice) => {
                let started = start(play, notice, &shelf, choice, &mut news);
                started.and_then(|_| room::open(play, choice, true, &mut news))
            }
            Command::ProjectWaiting => resume(play, &choice, &mut news)
                .and_then(|_| room::open(play, &choice, false, &mut news)),
            Command::Enter(seat) => room::enter(play, *seat),
            Command::ActFor(seat, action) => {
                toast.0 = room::act_for(play, notice, *seat, action, &mut news);
                None
            }
            Command::Hand(seat, to) => room::hand(play, notice, *seat, *to, &mut news),
            Command::Tell(words) => room::tell(play, notice, words),
            Command::BringIn(what) => {
                toast.0 = room::bring_in(play, notice, what);
                None
            }
            Command::StepBack => room::step_back(play, notice, &choice, &mut news),
            Command::SkipToTheEnd => room::skip(play, notice, &mut news),
            Command::LiftCurtain => shared::lift(play, &choice, &mut news),
            Command::LookBackFromNext => shared::look_back(play, &choice, &mut news),
            Command::Act(action) => {
                toast.0 = act(play, notice, action, &mut news);
                None
            }
            Command::TakeBack(n) => {
                take_back(play, notice, *n);
                None
            }
            Command::AskEndTurn if warned(play, notice) => None,
            Command::EndTurn | Command::AskEndTurn => match play.desk {
                Desk::Shared { .. } => shared::ready(play, notice, &mut news),
                Desk::Room => room::end_turn(play, notice, &mut news),
                Desk::Alone => end_turn(play, notice, *screen.get(), &mut news),
            },
        };
        if let Some(to) = to {
            NextState::set_if_neq(&mut next, to);
        }
    }
}

/// Starts a session. The one before it stays in its own log.
fn start(
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
    (play.told, play.idle) = (None, false);
    if let Some(path) = &play.path {
        match Log::create(path, &session) {
            Ok(log) => play.log = Some(log),
            Err(e) => notice.say(text!("desk-not-written", fault = e.to_string())),
        }
    }
    open(play, session, choice.clone(), true, news);
    Some(if play.desk.covered() {
        Screen::Curtain
    } else {
        Screen::Briefing
    })
}

/// Goes on with the session that waits.
fn resume(play: &mut Play, choice: &Choice, news: &mut MessageWriter<News>) -> Option<Screen> {
    let session = play.waiting.take()?;
    play.unfinished = None;
    let choice = Choice {
        chair: session.chair(),
        seat: (session.seat()).unwrap_or(session.scenario().setup.suggested_seat),
        beside: session.people().collect(),
        strength: session.strength(),
        ..choice.clone()
    };
    let screen = screen_of(&session);
    open(play, session, choice, false, news);
    Some(if play.desk.covered() {
        Screen::Curtain
    } else {
        screen
    })
}

/// Where a session is taken up.
fn screen_of(session: &Session) -> Screen {
    match session.phase() {
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    }
}

/// Takes up an earlier session. The one that waits stays in its own log.
fn reopen(play: &mut Play, notice: &mut Notice, n: usize) -> Option<()> {
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

/// Lays a session on the desk.
fn open(
    play: &mut Play,
    session: Session,
    choice: Choice,
    new: bool,
    news: &mut MessageWriter<News>,
) {
    play.seat = choice.seat;
    play.scene = None;
    play.desk = Desk::Alone;
    if !session.chair() && session.people().nth(1).is_some() {
        play.desk = shared::first(&session);
    }
    play.session = Some(session);
    play.look();
    news.write(News::Opened { choice, new });
    if play.desk.covered() {
        news.write(News::HandedOver);
    }
}

/// Acts for the seat. Gives what was done, in a few words.
fn act(
    play: &mut Play,
    notice: &mut Notice,
    action: &Action,
    news: &mut MessageWriter<News>,
) -> Option<String> {
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
    Some(if sight.sits() {
        text!("desk-done-left", act = act, left = sight.actions_left())
    } else {
        text!("desk-done", act = act)
    })
}

fn take_back(play: &mut Play, notice: &mut Notice, n: usize) {
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
fn warned(play: &mut Play, notice: &mut Notice) -> bool {
    let (Some(session), Some(sight)) = (&play.session, &play.sight) else {
        return false;
    };
    let turn = session.turn();
    if play.told == Some(turn) {
        play.idle = true;
        return false;
    }
    if let Some(words) = lost::lost(sight, play.idle) {
        play.told = Some(turn);
        notice.say(words);
        return true;
    }
    play.idle &= sight.actions_left() > 0;
    false
}

fn end_turn(
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
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        // The hall stays until every plate has gone up.
        Phase::Aftermath(q) if q == resumes && screen == Screen::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    })
}

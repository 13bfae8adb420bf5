//! What changes a session, and the one place that does it.

mod begin;
mod messages;
mod room;
mod scene;
mod shared;
mod turn;

pub use messages::{Command, News};

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::desk::Desk;
use crate::desktop::hear::hear;
use crate::desktop::notice::{Notice, Toast};
use crate::desktop::play::Play;
use crate::desktop::scenes::Lessons;
use crate::desktop::schedules::ApplySystems;
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::sight::Sight;
use crate::model::Action;
use begin::{copy, reopen, resume, start};
use turn::{act, end_turn, take_back, warned};

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
    // A page that is drawn twice in a frame asks twice, which is no answer to being asked again.
    let mut answers = 0;
    for command in commands.read() {
        let (play, notice) = (&mut *play, &mut *notice);
        let to = match command {
            Command::Start(choice) => start(play, notice, &shelf, choice, &mut news),
            Command::Copy(n) => copy(play, notice, shelf.theories.get(*n), &choice, &mut news),
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
            Command::ProjectEarlier(n) => reopen(play, notice, *n)
                .and_then(|()| resume(play, &choice, &mut news))
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
            Command::PassOver => pass_over(play, notice, &screen, &mut news),
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
            // A scene that asks for nothing but the end of the turn does not warn of it.
            Command::AskEndTurn if !scene::ends_turn(play, &lessons) && warned(play, notice) => {
                None
            }
            Command::EndTurn | Command::AskEndTurn => end(play, notice, &screen, &mut news),
            Command::Answer(_) if answers > 0 => None,
            Command::Answer(decision) => {
                answers += 1;
                toast.0 = act(play, notice, &Action::Decide(*decision), &mut news);
                let answered = toast.0.is_some();
                answered
                    .then(|| end(play, notice, &screen, &mut news))
                    .flatten()
            }
        };
        if let Some(to) = to {
            NextState::set_if_neq(&mut next, to);
        }
    }
}

/// Ends the turns of a conference at which the person at the desk does not sit.
fn pass_over(
    play: &mut Play,
    notice: &mut Notice,
    screen: &State<Screen>,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let mut to = None;
    while play.sight.as_ref().is_some_and(Sight::looks_on) && play.desk == Desk::Alone {
        to = Some(end_turn(play, notice, *screen.get(), news)?);
    }
    to
}

/// Ends the turn of whoever looks.
fn end(
    play: &mut Play,
    notice: &mut Notice,
    screen: &State<Screen>,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    match play.desk {
        Desk::Shared { .. } => shared::ready(play, notice, news),
        Desk::Room => room::end_turn(play, notice, news),
        Desk::Alone => end_turn(play, notice, *screen.get(), news),
    }
}

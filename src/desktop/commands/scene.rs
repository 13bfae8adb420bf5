//! Scenes of the tutorial: sessions that begin prepared and that no log keeps.

use bevy::prelude::MessageWriter;

use crate::delegates;
use crate::desktop::choice::Choice;
use crate::desktop::commands::begin::{open, screen_of};
use crate::desktop::commands::messages::News;
use crate::desktop::play::{Play, Warned};
use crate::desktop::scenes::Lessons;
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::session::Session;

/// Begins a scene, or goes on with it in the session of the scene before. A session that was played stays at
/// hand, with its log.
pub(super) fn begin(
    play: &mut Play,
    (shelf, lessons): (&Shelf, &Lessons),
    choice: &Choice,
    n: usize,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let (place, scene) = lessons.all().get(n)?;
    let before = play.scene.filter(|on| on + 1 == n);
    let before = before.and_then(|on| lessons.all().get(on));
    if let (Some((_, before)), Some(session)) = (before, &play.session)
        && scene.follows(before, session)
    {
        // The page stays where it is, and all that was done stays.
        play.scene = Some(n);
        return None;
    }
    let scenario = shelf.scenarios.get(*place)?;
    let mut theories = shelf.presets.iter();
    let theory = theories.find(|t| t.name == scene.theory.value)?;
    let session = scene.open(scenario.clone(), theory.clone(), delegates::plugin);
    play.put_aside();
    let choice = Choice {
        scenario: *place,
        seat: scene.sits(scenario),
        beside: vec![],
        chair: false,
        ..choice.clone()
    };
    Some(lay(play, session, choice, n, news))
}

/// Goes back to the decision that a scene is about.
pub(super) fn go_back(
    play: &mut Play,
    lessons: &Lessons,
    choice: &Choice,
    news: &mut MessageWriter<News>,
) -> Option<Screen> {
    let n = play.scene?;
    let session = play.session.as_ref()?;
    let (place, scene) = lessons.all().get(n)?;
    let then = scene.back(session, delegates::plugin)?;
    let choice = Choice {
        scenario: *place,
        seat: play.seat,
        beside: vec![],
        chair: false,
        ..choice.clone()
    };
    Some(lay(play, then, choice, n, news))
}

/// Lays the session of a scene on the desk.
fn lay(
    play: &mut Play,
    session: Session,
    choice: Choice,
    n: usize,
    news: &mut MessageWriter<News>,
) -> Screen {
    // Before the first day stands the briefing.
    let screen = if session.turn() == 0 {
        Screen::Briefing
    } else {
        screen_of(&session)
    };
    play.warned = Warned::default();
    let screen = open(play, session, choice, (true, screen), news);
    play.scene = Some(n);
    screen
}

/// Whether the scene that is played asks for nothing but the end of the turn.
pub(super) fn ends_turn(play: &Play, lessons: &Lessons) -> bool {
    let scene = play.scene.and_then(|n| lessons.all().get(n));
    scene
        .zip(play.session.as_ref())
        .is_some_and(|((_, scene), session)| scene.ends_turn(session))
}

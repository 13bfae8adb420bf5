//! The scene that is played, what is asked on its band, and what of it is done by now.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::aftermath::indices::endings::title;
use crate::classroom::scenes::{HINTS, Scene, Step, words};
use crate::delegates;
use crate::desktop::commands::Command;
use crate::desktop::left_out::LeftOut;
use crate::desktop::page::Band;
use crate::desktop::play::Play;
use crate::desktop::scenes::Lessons;
use crate::desktop::screen::{GoTo, Screen};
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::shelf::Shelf;
use crate::session::Session;
use crate::text;

/// Height of the band before it is drawn, in points.
const AT_FIRST: f32 = 104.0;

/// The scene that is played.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Lesson {
    /// Which, of [`Lessons`].
    pub on: Option<usize>,
    /// The part that is to be done; none when all are done.
    pub part: Option<usize>,
    /// How many hints of that part were asked for.
    pub hints: usize,
    /// Whether it can no longer be achieved.
    pub late: bool,
    /// The turn that was looked at last.
    pub turn: Option<u32>,
    /// How the end of a scene that changes a decision differs from the end that was prepared.
    pub compared: Option<String>,
    /// Names of the scenes that were achieved.
    pub passed: BTreeSet<String>,
}

/// What is asked on the band.
#[derive(Message, Debug, Clone, Copy, PartialEq)]
pub enum LessonChange {
    /// Begin a scene, or begin it again.
    Begin(usize),
    /// The next hint.
    Hint,
    /// Have the part done.
    DoIt,
    /// Go back to the decision that the scene is about.
    GoBack,
    /// The next scene, or the title after the last one.
    Next,
    /// Show everything, or only what the scene needs.
    Whole(bool),
    /// Leave the tutorial.
    Leave,
}

/// Whether a scene is played.
pub fn is_on(lesson: Res<Lesson>) -> bool {
    lesson.on.is_some()
}

/// Does what was asked.
pub(super) fn change(
    mut changes: MessageReader<LessonChange>,
    (mut lesson, mut left_out): (ResMut<Lesson>, ResMut<LeftOut>),
    lessons: Res<Lessons>,
    mut commands: MessageWriter<Command>,
    mut screens: MessageWriter<GoTo>,
) {
    for asked in changes.read() {
        match asked {
            LessonChange::Begin(n) => {
                commands.write(Command::Scene(*n));
            }
            LessonChange::Hint => lesson.hints = (lesson.hints + 1).min(HINTS),
            LessonChange::DoIt => {
                let part = lesson.on.zip(lesson.part);
                let part = part.and_then(|(n, part)| lessons.all().get(n)?.1.parts.get(part));
                for step in part.map_or(&[][..], |part| &part.does) {
                    commands.write(match step {
                        Step::Act(action) => Command::Act(action.clone()),
                        Step::EndTurn => Command::EndTurn,
                        Step::GoBack => Command::GoBack,
                    });
                }
            }
            LessonChange::GoBack => {
                commands.write(Command::GoBack);
            }
            LessonChange::Next => {
                let next = lesson.on.map(|n| n + 1);
                match next.filter(|n| *n < lessons.all().len()) {
                    Some(next) => {
                        commands.write(Command::Scene(next));
                    }
                    None => {
                        screens.write(GoTo(Screen::Title));
                    }
                }
            }
            LessonChange::Whole(on) => left_out.whole = *on,
            LessonChange::Leave => {
                screens.write(GoTo(Screen::Title));
            }
        }
    }
}

/// Looks what is done by now.
pub(super) fn follow(
    play: Res<Play>,
    (lessons, shelf): (Res<Lessons>, Res<Shelf>),
    (mut lesson, mut left_out): (ResMut<Lesson>, ResMut<LeftOut>),
    mut band: ResMut<Band>,
    mut open: MessageWriter<ConferenceChange>,
) {
    let on = play.scene;
    let (Some(n), Some(session)) = (on, &play.session) else {
        if lesson.on.is_some() {
            let passed = std::mem::take(&mut lesson.passed);
            *lesson = Lesson {
                passed,
                ..Lesson::default()
            };
            *left_out = LeftOut::default();
            band.0 = 0.0;
        }
        return;
    };
    if !play.is_changed() {
        return;
    }
    let Some((place, scene)) = lessons.all().get(n) else {
        return;
    };
    let part = scene.at(session);
    let fresh = lesson.on != on || lesson.turn != Some(session.turn());
    lesson.turn = Some(session.turn());
    let opens = scene.opens(session.scenario());
    if let Some((bracket, wording)) = opens.filter(|_| fresh && part.is_some()) {
        open.write(ConferenceChange::TurnTo(bracket));
        if let Some(wording) = wording {
            open.write(ConferenceChange::SelectWording(wording));
        }
    }
    if lesson.on != on || lesson.part != part {
        lesson.hints = 0;
    }
    if lesson.on.is_none() {
        band.0 = AT_FIRST;
    }
    let ended = part.is_none() && scene.back.is_some();
    if !ended {
        lesson.compared = None;
    } else if lesson.compared.is_none() {
        lesson.compared = compared(&shelf, (*place, scene), session);
    }
    if lesson.on != on {
        left_out.scene = true;
        left_out.says = words(&scene.says);
        left_out.parts.clone_from(&scene.folds);
    }
    (lesson.on, lesson.part) = (on, part);
    lesson.late = scene.too_late(session);
    if part.is_none() {
        lesson.passed.insert(scene.id.value.clone());
    }
}

/// The end of a session beside the end that was prepared: what the changed decision did.
fn compared(shelf: &Shelf, (place, scene): (usize, &Scene), session: &Session) -> Option<String> {
    let scenario = shelf.scenarios.get(place)?;
    let theory = shelf
        .presets
        .iter()
        .find(|t| t.name == scene.theory.value)?;
    let prepared = scene.open(scenario.clone(), theory.clone(), delegates::plugin);
    let end = |session: &Session| {
        let history = session.history();
        let security = history.quarters.last()?.0.security;
        let ending = title(history.ending.as_deref()?);
        Some((format!("{security:.0}"), ending.to_string()))
    };
    let ((was, before), (is, now)) = (end(&prepared)?, end(session)?);
    Some(text!(
        "lesson-compared",
        was = was,
        before = before,
        is = is,
        now = now
    ))
}

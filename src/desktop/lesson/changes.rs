//! The scene that is played, what is asked on its band, and what of it is done by now.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::classroom::scenes::{HINTS, Step};
use crate::desktop::commands::Command;
use crate::desktop::page::Band;
use crate::desktop::play::Play;
use crate::desktop::scenes::Lessons;
use crate::desktop::screen::{GoTo, Screen};

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
    mut lesson: ResMut<Lesson>,
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
            LessonChange::Leave => {
                screens.write(GoTo(Screen::Title));
            }
        }
    }
}

/// Looks what is done by now.
pub(super) fn follow(
    play: Res<Play>,
    lessons: Res<Lessons>,
    mut lesson: ResMut<Lesson>,
    mut band: ResMut<Band>,
) {
    let on = play.scene;
    let (Some(n), Some(session)) = (on, &play.session) else {
        if lesson.on.is_some() {
            let passed = std::mem::take(&mut lesson.passed);
            *lesson = Lesson {
                passed,
                ..Lesson::default()
            };
            band.0 = 0.0;
        }
        return;
    };
    if !play.is_changed() {
        return;
    }
    let Some((_, scene)) = lessons.all().get(n) else {
        return;
    };
    let part = scene.at(session);
    if lesson.on != on || lesson.part != part {
        lesson.hints = 0;
    }
    if lesson.on.is_none() {
        band.0 = AT_FIRST;
    }
    (lesson.on, lesson.part) = (on, part);
    lesson.late = scene.too_late(session);
    if part.is_none() {
        lesson.passed.insert(scene.id.value.clone());
    }
}

//! The tutorial: scenes on a band over the page, which takes its room from the screen below and so covers
//! nothing, and a pointer at the control that is spoken of.

mod band;
mod changes;

pub use changes::{Lesson, LessonChange, is_on};

use bevy::prelude::*;

use crate::desktop::notice;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use changes::{change, follow};

/// Adds the scenes, the band and the pointer.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Lesson>()
        .add_message::<LessonChange>()
        .add_systems(Draw, band::want.in_set(DrawSystems::Begin))
        .add_systems(
            Draw,
            (band::draw, band::point)
                .chain()
                .in_set(DrawSystems::Over)
                .run_if(is_on),
        )
        .add_systems(
            Apply,
            (
                notice::forget
                    .in_set(ApplySystems::ForgetNotice)
                    .run_if(on_message::<LessonChange>),
                change
                    .after(ApplySystems::ForgetNotice)
                    .before(ApplySystems::Commands)
                    .run_if(on_message::<LessonChange>),
                follow.in_set(ApplySystems::Follow),
            ),
        );
}

//! Whether things move on screen. Under reduced motion nothing does: what changes is there at once.

use bevy::prelude::*;
use bevy_egui::egui::Key;
use bevy_egui::egui::style::ScrollAnimation;

use crate::desktop::hear::hear;
use crate::desktop::page::Page;
use crate::desktop::schedules::{ApplySystems, Draw, DrawSystems};
use crate::desktop::widgets::pressed_anywhere;

/// Set to `reduced` in the environment, nothing moves from the start.
const VARIABLE: &str = "PLENARY_MOTION";

/// Whether things move.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Motion {
    /// Nothing moves.
    pub reduced: bool,
}

/// Has things move, or stand still.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move(pub bool);

pub(super) fn plugin(app: &mut App) {
    let reduced = std::env::var(VARIABLE).is_ok_and(|v| v == "reduced");
    app.insert_resource(Motion { reduced })
        .add_systems(Draw, lists.in_set(DrawSystems::Begin))
        .add_systems(Draw, by_key.in_set(DrawSystems::Over));
    hear::<Move, _>(app, ApplySystems::Changes, change);
}

/// Lists glide to what comes into sight, or are there at once.
fn lists(mut page: Page, motion: Res<Motion>) {
    let Some(sheet) = page.open() else { return };
    let wanted = if motion.reduced {
        ScrollAnimation::none()
    } else {
        ScrollAnimation::default()
    };
    let context = sheet.ui.ctx();
    if context.global_style().scroll_animation != wanted {
        context.all_styles_mut(|style| style.scroll_animation = wanted);
    }
    // The page has its style already.
    sheet.ui.style_mut().scroll_animation = wanted;
}

/// F12 on every screen.
fn by_key(mut page: Page, motion: Res<Motion>, mut moves: MessageWriter<Move>) {
    let Some(sheet) = page.open() else { return };
    if pressed_anywhere(sheet.ui, Key::F12) {
        moves.write(Move(motion.reduced));
    }
}

fn change(mut asked: MessageReader<Move>, mut motion: ResMut<Motion>) {
    for Move(moves) in asked.read() {
        motion.reduced = !moves;
    }
}

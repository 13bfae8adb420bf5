//! To be drawn again after a while, though nothing happens. `egui::Context::request_repaint_after` is not
//! for that: bevy_egui draws every frame after it, however long the while is.

use std::time::Duration;

use bevy::prelude::Resource;
use bevy_egui::egui::{Context, Id};

/// After how long the page is to be drawn again; nothing if it may rest. What was asked in this frame.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Later(pub Option<Duration>);

/// Whether every frame is drawn though nothing happens: for pictures, and to measure frames.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EveryFrame(pub bool);

impl Later {
    /// Takes what was asked on a page in the pass that is over; the shortest while counts.
    pub fn take(&mut self, context: &Context) {
        let asked: Option<Duration> = context.data_mut(|d| d.remove_temp(id()));
        self.0 = self.0.into_iter().chain(asked).min();
    }
}

/// Asks for the page to be drawn again after a while, in this pass. The while is counted from this frame and
/// should be the same in every frame: Bevy draws one more whenever it changes.
pub fn draw_after(context: &Context, wait: Duration) {
    context.data_mut(|d| {
        let least = d.get_temp_mut_or(id(), wait);
        *least = wait.min(*least);
    });
}

fn id() -> Id {
    Id::new("draw-later")
}

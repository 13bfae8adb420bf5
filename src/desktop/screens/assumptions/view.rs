//! What the parts of the page read.

use crate::desktop::choice::Choice;
use crate::desktop::screen::Screen;
use crate::desktop::theme::Look;
use crate::model::Theory;

/// What the parts of the page read.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) look: &'a Look,
    pub(super) presets: &'a [Theory],
    pub(super) number: usize,
    /// Where the page was opened from.
    pub(super) back: Screen,
    /// Whether a session runs, and whether numbers for the next one are shown all the same.
    pub(super) runs: (bool, bool),
    /// What the next session is started with.
    pub(super) choice: &'a Choice,
}

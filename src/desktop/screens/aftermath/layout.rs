//! Where the parts of the page lie.

use bevy_egui::egui;

use crate::desktop::widgets::span;

/// Width from which what clauses did has a column of its own, in points.
const WIDE: f32 = 1400.0;
/// Width of that column.
const LEDGER: f32 = 300.0;
/// Height of the thread under the map.
pub(super) const THREAD: f32 = 136.0;

/// Where the parts of the page lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    /// The page without its edges.
    pub(super) full: egui::Rect,
    /// Where the map begins.
    pub(super) left: f32,
    /// Where the right column begins.
    pub(super) right: f32,
    /// Where the charts begin.
    pub(super) low: f32,
    /// Whether what clauses did has a column of its own.
    pub(super) wide: bool,
}

/// The places on a page.
pub(super) fn places(page: egui::Rect) -> Places {
    let full = page.shrink2(egui::Vec2::new(24.0, 16.0));
    let wide = full.width() >= WIDE;
    let right = full.right() - (full.width() * 0.27).clamp(260.0, 400.0);
    let low = full.bottom() - if wide { 206.0 } else { 148.0 };
    let left = full.left() + if wide { LEDGER + 20.0 } else { 0.0 };
    Places {
        full,
        left,
        right,
        low,
        wide,
    }
}

/// The line under the map that is kept for what the last quarter brought.
#[must_use]
pub fn strip(page: egui::Rect) -> egui::Rect {
    let Places {
        left, right, low, ..
    } = places(page);
    span(left, low - 32.0, right - 20.0, low - 8.0)
}

/// Where the right column begins, with the cards that ask for an answer.
#[must_use]
pub fn desk_left(page: egui::Rect) -> f32 {
    places(page).right
}

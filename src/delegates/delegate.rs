//! What every computer delegate is.

use crate::delegates::speaker::Speaker;
use crate::model::Move;
use crate::negotiation::reading::ReadText;
use crate::seat::view::SeatView;

/// A computer delegate.
pub trait Delegate {
    /// What it does today, each with its reason. `draft` is the text in its view, read.
    fn act<'w>(&self, view: &SeatView<'w>, draft: &ReadText<'w>) -> Vec<Move>;

    /// How it speaks in a room that marks texts; none if its way has no meaning there.
    fn speaker(&self) -> Option<Box<dyn Speaker>>;
}

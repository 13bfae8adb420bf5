//! What one seat may know, and what it can work out from that.

pub mod advice;
pub mod affairs;
pub mod chances;
pub mod view;

pub use view::SeatView;

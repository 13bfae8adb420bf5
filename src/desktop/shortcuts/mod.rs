//! Every key that does something, by the part of the game in which it does, and which of them a person has
//! changed. Tab and Escape, Enter on what has the focus, and the keys of a text field stay what they are.

mod changed;
mod faults;
mod listed;
mod part;
mod says;
mod swap;

pub use changed::{Changed, Keys, is_fixed};
pub use faults::faults;
pub use listed::keys;
pub use part::Part;
pub use says::says;
pub use swap::{Clash, swap};

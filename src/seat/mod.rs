//! What one seat may know, and what it can work out from that.

pub mod admission;
pub mod advice;
pub mod adviser;
pub mod affairs;
pub mod beliefs;
pub mod capital;
pub mod chances;
pub mod common_knowledge;
pub mod goals;
pub mod motives;
pub mod plates;
pub mod preview;
pub mod public;
pub mod recap;
pub mod record;
pub mod redlines;
pub mod snapshot;
pub mod threads;
pub mod today;
pub mod view;
pub mod years;

use crate::model::theory::fixed::Part;
use crate::say;

pub use public::Public;
pub use snapshot::Snapshot;
pub use view::SeatView;
pub use years::YearsView;

use crate::model::ids::StateId;
use crate::session::Session;
use affairs::Affairs;

/// What the seats of a session may know.
pub trait Views {
    /// What a seat may know.
    fn view(&mut self, seat: StateId) -> SeatView<'_>;

    /// What a seat holds and knows in the years after; nothing before them.
    fn affairs(&mut self, seat: StateId) -> Option<Affairs>;

    /// What a person in the chair may know.
    fn view_from_the_chair(&self) -> SeatView<'_>;
}

impl Views for Session {
    fn view(&mut self, seat: StateId) -> SeatView<'_> {
        view::of(self.world(), seat)
    }

    fn affairs(&mut self, seat: StateId) -> Option<Affairs> {
        affairs::of(self.world(), seat)
    }

    fn view_from_the_chair(&self) -> SeatView<'_> {
        view::from_the_chair(self.state())
    }
}

/// What the adviser judges by, by title.
pub const NUMBERS: &[Part] = &[
    (say!("fixed-rules-adviser-floor"), adviser::floor::FIXED),
    (say!("fixed-rules-adviser-outlook"), adviser::outlook::FIXED),
    (say!("fixed-rules-adviser-deals"), adviser::deals::FIXED),
    (say!("fixed-rules-adviser"), adviser::FIXED),
    (say!("fixed-rules-adviser-aims"), adviser::aims::FIXED),
    (say!("fixed-rules-promises"), preview::promises::FIXED),
    (say!("fixed-rules-advice"), advice::FIXED),
];

//! Whether an act would be admitted, as far as the seat knows: the check of the session, asked from a
//! view.

use crate::conference::corridors::offers::Corridors;
use crate::model::Action;
use crate::model::question::Question;
use crate::seat::capital::CapitalView;
use crate::seat::view::SeatView;
use crate::session::admissible::{ActContext, CapitalLimits, Refusal, Sender, YearsRights, check};

/// The check for one seat, made ready once for many acts. The numbers and the places of others'
/// packages, which the seat does not know, decide nothing in it.
#[derive(Debug)]
pub struct Admission<'a, 'w> {
    view: &'a SeatView<'w>,
    corridors: Corridors,
    questions: Vec<Question>,
}

impl<'a, 'w> Admission<'a, 'w> {
    /// The check as a seat sees it.
    #[must_use]
    pub fn new(view: &'a SeatView<'w>) -> Self {
        let questions = view.years.questions.iter();
        Self {
            view,
            corridors: Corridors {
                offers: view.offers.iter().map(|o| (*o).clone()).collect(),
                overheard: view.overheard.iter().map(|h| (*h).clone()).collect(),
            },
            questions: questions.map(|q| (*q).clone()).collect(),
        }
    }

    /// Whether an act would be admitted, by the same check as when it is sent.
    ///
    /// # Errors
    /// The refusal, as it would be given.
    pub fn check(&self, action: &Action) -> Result<(), Refusal> {
        let view = self.view;
        let affairs = view.years.affairs.as_ref();
        let none = YearsRights::NONE;
        let context = ActContext {
            scenario: view.scenario,
            phase: view.phase,
            room: view.room,
            actions_left: view.actions_left(),
            little_credit: view.little_credit(),
            corridors: &self.corridors,
            rights: affairs.map_or(&none, |a| &a.rights),
            limits: (view.own.capital.as_ref())
                .map_or_else(CapitalLimits::default, CapitalView::limits),
            questions: &self.questions,
        };
        let sender = match view.seat.index() < view.scenario.states.len() {
            true => Sender::Seat(view.seat),
            false => Sender::Chair,
        };
        check(context, sender, action).map(drop)
    }
}

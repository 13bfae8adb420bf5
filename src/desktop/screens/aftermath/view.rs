//! What the parts of the screen read, and what is lit by what is pointed at or selected.

use std::sync::Arc;

use bevy_egui::egui::{Id, Response, Ui};

use crate::desktop::left_out::LeftOut;
use crate::desktop::screens::aftermath::screen::AftermathScreen;
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::forecast::onward::Onward;
use crate::forecast::par::Others;
use crate::model::calendar::Phase;
use crate::model::ids::{ClauseId, StateId};
use crate::seat::threads::Subject;

/// What the pointer or the focus of the keyboard rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pointed {
    /// A clause.
    pub clause: Option<ClauseId>,
    /// An event.
    pub event: Option<Subject>,
}

/// What the parts of the screen read.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The theme.
    pub look: &'a Look,
    /// What the seat knows.
    pub sight: &'a Sight,
    /// What the screen remembers.
    pub screen: &'a AftermathScreen,
    /// The state picked on the map.
    pub picked: Option<StateId>,
    /// The quarter, from 1.
    pub quarter: u32,
    /// The years from today on, as far as they are worked out.
    pub onward: Option<Arc<Onward>>,
    /// Whether nothing is being worked out.
    pub rests: bool,
    /// What was pointed at in the frame before.
    pub pointed: Pointed,
    /// What the seat's own delegate reaches, where that was worked out.
    pub others: Option<Others>,
    /// Whether what clauses did has a column of its own.
    pub wide: bool,
    /// What a scene of the tutorial leaves out.
    pub left_out: &'a LeftOut,
    /// Whether what is new travels.
    pub moves: bool,
    /// Whether it was just said what would be lost if the quarter ended now.
    pub warned: bool,
}

impl View<'_> {
    /// Whether a conference was called that meets now, so that the years wait for it.
    #[must_use]
    pub fn meets(&self) -> bool {
        matches!(self.sight.phase, Phase::Conference(_))
    }

    /// The clause that is pointed at, else the one selected.
    #[must_use]
    pub fn clause(&self) -> Option<ClauseId> {
        self.pointed.clause.or(self.screen.clause)
    }

    /// The event that is pointed at, else the one selected.
    #[must_use]
    pub fn event(&self) -> Option<Subject> {
        self.pointed.event.or(self.screen.event)
    }

    /// Whether a clause is lit: it is selected or pointed at, or bore on the event that is.
    #[must_use]
    pub fn clause_lit(&self, clause: ClauseId) -> bool {
        let bore = |subject| {
            let event = self.sight.threads.event(subject);
            event.is_some_and(|e| e.bears.iter().any(|b| b.clause == clause))
        };
        self.clause() == Some(clause) || self.event().is_some_and(bore)
    }

    /// Whether an event is lit: it is selected or pointed at, or the clause that is bore on it.
    #[must_use]
    pub fn event_lit(&self, subject: Subject) -> bool {
        let by = |clause| {
            let event = self.sight.threads.event(subject);
            event.is_some_and(|e| e.bears.iter().any(|b| b.clause == clause))
        };
        self.event() == Some(subject) || self.clause().is_some_and(by)
    }

    /// The year of a quarter from 1.
    #[must_use]
    pub fn year(&self, quarter: u32) -> i32 {
        let years = i32::try_from(quarter.saturating_sub(1) / 4).unwrap_or(0);
        self.sight.scenario.setup.first_year + years
    }
}

fn id() -> Id {
    Id::new("years-pointed")
}

/// What was pointed at in the frame before; from now on it is gathered anew.
pub fn pointed_before(ui: &Ui) -> Pointed {
    ui.memory_mut(|m| {
        let before = m.data.get_temp::<[Pointed; 2]>(id()).unwrap_or_default();
        m.data.insert_temp(id(), [before[1], Pointed::default()]);
        before[1]
    })
}

/// Draws again where something else is pointed at now.
pub fn point_again(ui: &Ui) {
    let [before, now] = ui.memory(|m| m.data.get_temp::<[Pointed; 2]>(id()).unwrap_or_default());
    if before != now {
        ui.ctx().request_repaint();
    }
}

/// Says what a row stands for, while it is pointed at or has the focus.
pub fn points_at(ui: &Ui, r: &Response, to: Pointed) {
    if r.hovered() || r.has_focus() {
        ui.memory_mut(|m| {
            let all = m.data.get_temp_mut_or_default::<[Pointed; 2]>(id());
            all[1] = to;
        });
    }
}

//! Which scenario a snapshot refers to.

use serde::{Deserialize, Serialize};

use crate::conference::forums;
use crate::model::ids::ClauseId;
use crate::model::{Forum, Scenario, Text};
use crate::seat::view::SeatView;

/// A scenario by name and content, with what a later conference changes in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its name.
    pub name: String,
    /// SHA-256 of its files, hex.
    pub hash: String,
    /// The later conference that sits, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<Later>,
}

/// A later conference, which is a scenario of its own (rule 14.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// Where it sits.
    pub forum: Forum,
    /// How many days.
    pub days: u32,
    /// Quarter that follows its signing.
    pub quarter: u32,
    /// Clauses that it may change; all of them if empty.
    #[serde(default)]
    pub about: Vec<ClauseId>,
    /// The text in force that it opens, if it opens one.
    pub revises: Option<Text>,
}

impl Reference {
    pub(super) fn of(view: &SeatView) -> Self {
        let whole = view.table.whole;
        Self {
            name: whole.setup.name.clone(),
            hash: whole.hash.clone(),
            later: (!std::ptr::eq(view.scenario, whole)).then(|| {
                let sitting = &view.room.sittings.last;
                let stands = || view.scenario.text.status_quo();
                Later {
                    forum: sitting.forum,
                    days: sitting.days,
                    quarter: sitting.resumes,
                    about: sitting.about.clone(),
                    revises: sitting.revises.map(|_| stands()),
                }
            }),
        }
    }

    /// The scenario that a snapshot refers to, from the one that was loaded.
    #[must_use]
    pub fn scenario(&self, whole: &Scenario) -> Scenario {
        match &self.later {
            None => whole.clone(),
            Some(l) => {
                let place = (l.forum, &*l.about);
                forums::sitting_of(whole, place, (l.days, l.quarter), l.revises.as_ref())
            }
        }
    }
}

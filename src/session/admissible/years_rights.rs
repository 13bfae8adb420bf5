//! What a seat holds in the years after, as the check of an act needs it.

use serde::{Deserialize, Serialize};

use crate::model::ids::{ArrangementId, IncidentId, StateId, ViolationId};

/// What a seat holds in the years after, as far as its actions depend on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct YearsRights {
    /// Incidents it may answer now.
    pub answerable: Vec<IncidentId>,
    /// Incidents against it whose culprit it believes to know and has not named in public.
    pub unnamed: Vec<IncidentId>,
    /// Breaches of the text it knows of that are not public.
    pub breaches: Vec<ViolationId>,
    /// Whether it is a party.
    pub party: bool,
    /// Whether it is a party to the newest text that is open to it.
    pub newest: bool,
    /// Operations ordered this quarter.
    pub authorised: usize,
    /// Operations it can order a quarter.
    pub operations: usize,
    /// Share of the budget that is aid, 0–1.
    pub aid: f64,
    /// Quarters until it may give again; 0 for now.
    pub aid_in: u32,
    /// Arrangements it is asked into.
    pub invited: Vec<ArrangementId>,
    /// Arrangements it is in.
    pub member: Vec<ArrangementId>,
    /// States it has cut off from its services.
    pub cut_off: Vec<StateId>,
    /// States it may cut off: with a smaller digital economy, or that have cut it off.
    pub may_cut_off: Vec<StateId>,
    /// States that the text in force forbids it to cut off.
    pub must_serve: Vec<StateId>,
}

impl YearsRights {
    /// That of a seat while the conference sits.
    pub const NONE: Self = Self {
        answerable: Vec::new(),
        unnamed: Vec::new(),
        breaches: Vec::new(),
        party: false,
        newest: false,
        authorised: 0,
        operations: 0,
        aid: 0.0,
        aid_in: 0,
        invited: Vec::new(),
        member: Vec::new(),
        cut_off: Vec::new(),
        may_cut_off: Vec::new(),
        must_serve: Vec::new(),
    };
}

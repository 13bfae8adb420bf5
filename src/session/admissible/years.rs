//! Rules 1.8 to 1.10 and 1.18 to 1.21: what a seat may do in the years after.

use crate::aftermath::orders::YearsAct;
use crate::model::Action;
use crate::model::ids::{IncidentId, StateId};
use crate::model::rung::Rung;
use crate::model::years::{Exposure, Pledge};
use crate::session::admissible::{Bench, Refusal};
use serde::{Deserialize, Serialize};

/// How far the shares of a budget may be from a whole, since they are given in hundredths (rule
/// 1.8). Source: rounding.
const WHOLE: f64 = 0.005;

/// What a seat holds in the years after, as far as its actions depend on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Office {
    /// Incidents it may answer now.
    pub answerable: Vec<IncidentId>,
    /// Incidents against it whose culprit it believes to know and has not named in public.
    pub unnamed: Vec<IncidentId>,
    /// Breaches of the text it knows of that are not public.
    pub breaches: Vec<u32>,
    /// Whether it is a party.
    pub party: bool,
    /// Operations ordered this quarter.
    pub authorised: usize,
    /// Operations it can order a quarter.
    pub operations: usize,
    /// Share of the budget that is aid, 0–1.
    pub aid: f64,
    /// Quarters until it may give again; 0 for now.
    pub aid_in: u32,
    /// Arrangements it is asked into.
    pub invited: Vec<u32>,
    /// Arrangements it is in.
    pub member: Vec<u32>,
}

pub(crate) fn check(bench: Bench, seat: StateId, action: &Action) -> Result<YearsAct, Refusal> {
    match action {
        Action::SetBudget { shares } => {
            let sum: f64 = shares.iter().sum();
            if shares.iter().any(|s| !(0.0..=1.0).contains(s)) || (sum - 1.0).abs() > WHOLE {
                return Err(Refusal::new(
                    "1.8",
                    "the shares of a budget sum to 1",
                    "five shares from 0 to 1",
                ));
            }
            Ok(YearsAct::Budget((*shares).into()))
        }
        Action::Respond { incident, rung } => {
            let Some(rung) = Rung::from_number(*rung) else {
                return Err(Refusal::new(
                    "1.9",
                    "the ladder ends at rung 7",
                    "a rung from 0 to 7",
                ));
            };
            if !bench.office.answerable.contains(incident) {
                return Err(Refusal::new(
                    "1.9",
                    format!("incident {incident} is not yours to answer"),
                    format!("one of {}", listed(&bench.office.answerable)),
                ));
            }
            Ok(YearsAct::Respond {
                incident: *incident,
                rung,
            })
        }
        Action::Posture(p) => Ok(YearsAct::Posture(*p)),
        Action::Authorise { target, kind } => {
            let target = other(bench, seat, target)?;
            let kind = *kind;
            if bench.office.authorised >= bench.office.operations {
                return Err(Refusal::new(
                    "1.18",
                    format!(
                        "the services carry out {} operations a quarter on order",
                        bench.office.operations
                    ),
                    "wait for the next quarter",
                ));
            }
            Ok(YearsAct::Authorise { target, kind })
        }
        Action::Forbid { target, on } => {
            let target = other(bench, seat, target)?;
            Ok(YearsAct::Forbid { target, on: *on })
        }
        Action::Expose(what) => expose(bench.office, *what),
        Action::Aid { to } => aid(bench, seat, to),
        Action::Arrange { with, pledges } => arrange(bench, seat, with, pledges),
        Action::Join { arrangement, join } => {
            let (open, way_out) = if *join {
                (&bench.office.invited, "an arrangement you are asked into")
            } else {
                (&bench.office.member, "an arrangement you are in")
            };
            if !open.contains(arrangement) {
                return Err(Refusal::new(
                    "1.21",
                    format!("arrangement {arrangement} is not open to you"),
                    format!("{way_out}: one of {open:?}"),
                ));
            }
            Ok(YearsAct::Join {
                arrangement: *arrangement,
                join: *join,
            })
        }
        _ => Err(Refusal::new(
            "1.2",
            "the conference has closed",
            "budget, posture, operations, answers, exposure, aid, arrangements, accede or withdraw",
        )),
    }
}

impl Office {
    /// That of a seat while the conference sits.
    pub const NONE: Self = Self {
        answerable: Vec::new(),
        unnamed: Vec::new(),
        breaches: Vec::new(),
        party: false,
        authorised: 0,
        operations: 0,
        aid: 0.0,
        aid_in: 0,
        invited: Vec::new(),
        member: Vec::new(),
    };
}

/// Another state by its code.
fn other(bench: Bench, seat: StateId, iso: &str) -> Result<StateId, Refusal> {
    match bench.scenario.seat(iso) {
        Some(s) if s != seat => Ok(s),
        Some(_) => Err(Refusal::new("1.18", "that is your own state", "another")),
        None => Err(Refusal::new(
            "1.18",
            format!("`{iso}` is not at this table"),
            "the ISO code of another delegation",
        )),
    }
}

fn expose(office: &Office, what: Exposure) -> Result<YearsAct, Refusal> {
    let (known, which, open) = match what {
        Exposure::Incident(n) => (
            office.unnamed.contains(&n),
            format!("incident {n}"),
            listed(&office.unnamed),
        ),
        Exposure::Violation(n) => (
            office.breaches.contains(&n),
            format!("breach {n}"),
            listed(&office.breaches),
        ),
    };
    if known {
        return Ok(YearsAct::Expose(what));
    }
    Err(Refusal::new(
        "1.19",
        format!("you have nothing to lay open on {which}"),
        format!("one of {open}"),
    ))
}

/// Numbers as a refusal lists them: `[3, 7]`.
fn listed(numbers: &[impl ToString]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

fn aid(bench: Bench, seat: StateId, iso: &str) -> Result<YearsAct, Refusal> {
    let to = other(bench, seat, iso)?;
    if bench.office.aid <= 0.0 {
        let (what, instead) = ("the budget holds no aid", "set a share aside for it first");
        return Err(Refusal::new("1.20", what, instead));
    }
    if bench.office.aid_in > 0 {
        return Err(Refusal::new(
            "1.20",
            "this year's aid is given",
            format!("wait {} quarters", bench.office.aid_in),
        ));
    }
    Ok(YearsAct::Aid { to })
}

fn arrange(
    bench: Bench,
    seat: StateId,
    with: &[String],
    pledges: &[Pledge],
) -> Result<YearsAct, Refusal> {
    let with: Result<Vec<StateId>, Refusal> = with.iter().map(|w| other(bench, seat, w)).collect();
    let mut with = with?;
    with.sort_unstable();
    with.dedup();
    let mut pledges = pledges.to_vec();
    pledges.sort_unstable();
    pledges.dedup();
    if with.is_empty() || pledges.is_empty() {
        return Err(Refusal::new(
            "1.21",
            "an arrangement needs partners and a pledge",
            "at least one of each",
        ));
    }
    Ok(YearsAct::Arrange { with, pledges })
}

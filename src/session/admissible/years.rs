//! Rules 1.8 to 1.10 and 1.18 to 1.21: what a seat may do in the years after.

use crate::aftermath::orders::YearsAct;
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::instruction::{INSTRUCTED, Instruction};
use crate::model::rung::Rung;
use crate::model::years::{Exposure, Pledge};
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::refusal::Refusal;
use crate::session::admissible::years_rights::YearsRights;

/// How far the shares of a budget may be from a whole, since they are given in hundredths (rule
/// 1.8). Source: rounding.
const WHOLE: f64 = 0.005;

pub(crate) fn check(
    context: ActContext,
    seat: StateId,
    action: &Action,
) -> Result<YearsAct, Refusal> {
    match action {
        Action::SetBudget { shares } => {
            let all: [f64; 5] = (*shares).into();
            let sum: f64 = all.iter().sum();
            if all.iter().any(|s| !(0.0..=1.0).contains(s)) || (sum - 1.0).abs() > WHOLE {
                return Err(Refusal::new(
                    "1.8",
                    say!("session-budget"),
                    say!("session-budget-instead"),
                ));
            }
            Ok(YearsAct::Budget(*shares))
        }
        Action::Respond { incident, rung } => {
            let Some(rung) = Rung::from_number(*rung) else {
                return Err(Refusal::new(
                    "1.9",
                    say!("session-no-rung"),
                    say!("session-no-rung-instead"),
                ));
            };
            if !context.rights.answerable.contains(incident) {
                return Err(Refusal::new(
                    "1.9",
                    say!("session-not-answerable", number = incident.to_string()),
                    listed(&context.rights.answerable),
                ));
            }
            Ok(YearsAct::Respond {
                incident: *incident,
                rung,
            })
        }
        Action::Posture(p) => Ok(YearsAct::Posture(*p)),
        Action::Authorise { target, kind } => {
            let target = other(context, seat, target)?;
            let kind = *kind;
            if context.rights.authorised >= context.rights.operations {
                return Err(Refusal::new(
                    "1.18",
                    say!("session-operations-most", most = context.rights.operations),
                    say!("session-operations-most-instead"),
                ));
            }
            Ok(YearsAct::Authorise { target, kind })
        }
        Action::Forbid { target, on } => {
            let target = other(context, seat, target)?;
            Ok(YearsAct::Forbid { target, on: *on })
        }
        Action::Instruct { blows } => instruct(*blows),
        Action::CutOff { target, on } => {
            let target = other(context, seat, target)?;
            cut_off(context.rights, target, *on)
        }
        Action::Expose(what) => expose(context.rights, *what),
        Action::Aid { to } => aid(context, seat, to),
        Action::Arrange { with, pledges } => arrange(context, seat, with, pledges),
        Action::Join { arrangement, join } => {
            let open = if *join {
                &context.rights.invited
            } else {
                &context.rights.member
            };
            if !open.contains(arrangement) {
                let among = listed(open);
                let instead = if *join {
                    say!("session-not-invited-instead", among = among)
                } else {
                    say!("session-not-member-instead", among = among)
                };
                let number = arrangement.to_string();
                let what = say!("session-arrangement-closed", number = number);
                return Err(Refusal::new("1.21", what, instead));
            }
            Ok(YearsAct::Join {
                arrangement: *arrangement,
                join: *join,
            })
        }
        _ => Err(Refusal::new(
            "1.2",
            say!("session-conference-closed"),
            say!("session-conference-closed-instead"),
        )),
    }
}

/// Rule 1.29: small blows only, and nothing beyond law enforcement.
fn instruct(blows: Option<Instruction>) -> Result<YearsAct, Refusal> {
    let (most, highest) = (INSTRUCTED, Instruction::HIGHEST);
    let fits = |it: &Instruction| (1..=most).contains(&it.up_to) && it.rung <= highest;
    if blows.as_ref().is_none_or(fits) {
        return Ok(YearsAct::Instruct(blows));
    }
    Err(Refusal::new(
        "1.29",
        say!("session-instruction"),
        say!(
            "session-instruction-instead",
            most = most,
            highest = highest.number()
        ),
    ))
}

/// Another state by its code.
fn other(context: ActContext, seat: StateId, iso: &str) -> Result<StateId, Refusal> {
    match context.scenario.seat(iso) {
        Some(s) if s != seat => Ok(s),
        Some(_) => Err(Refusal::new(
            "1.18",
            say!("session-own-state"),
            say!("session-own-state-instead"),
        )),
        None => Err(Refusal::new(
            "1.18",
            say!("session-not-at-table", iso = iso),
            say!("session-not-at-table-instead"),
        )),
    }
}

/// Rule 1.27: who may be cut off, and whose access the text guarantees.
fn cut_off(rights: &YearsRights, target: StateId, on: bool) -> Result<YearsAct, Refusal> {
    let refuse = |what, instead| Err(Refusal::new("1.27", what, instead));
    if rights.cut_off.contains(&target) == on {
        let what = if on {
            say!("session-cut-off-already")
        } else {
            say!("session-not-cut-off")
        };
        return refuse(what, say!("session-cut-off-instead"));
    }
    if on && rights.must_serve.contains(&target) {
        let what = say!("session-access-guaranteed");
        return refuse(what, say!("session-access-guaranteed-instead"));
    }
    if on && !rights.may_cut_off.contains(&target) {
        let what = say!("session-too-small-to-cut-off");
        return refuse(what, say!("session-too-small-to-cut-off-instead"));
    }
    Ok(YearsAct::CutOff { target, on })
}

fn expose(rights: &YearsRights, what: Exposure) -> Result<YearsAct, Refusal> {
    let (known, nothing, open) = match what {
        Exposure::Incident(n) => (
            rights.unnamed.contains(&n),
            say!("session-nothing-on-incident", number = n.to_string()),
            listed(&rights.unnamed),
        ),
        Exposure::Violation(n) => (
            rights.breaches.contains(&n),
            say!("session-nothing-on-breach", number = n.to_string()),
            listed(&rights.breaches),
        ),
    };
    if known {
        return Ok(YearsAct::Expose(what));
    }
    Err(Refusal::new("1.19", nothing, open))
}

/// Numbers as a refusal lists them.
fn listed(numbers: &[impl ToString]) -> Sentence {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match all.len() {
        0 => say!("session-there-is-none"),
        1 => say!("session-only-number", number = all.join(", ")),
        _ => say!("session-one-of", numbers = all.join(", ")),
    }
}

fn aid(context: ActContext, seat: StateId, iso: &str) -> Result<YearsAct, Refusal> {
    let to = other(context, seat, iso)?;
    if context.rights.aid <= 0.0 {
        let (what, instead) = (say!("session-no-aid"), say!("session-no-aid-instead"));
        return Err(Refusal::new("1.20", what, instead));
    }
    if context.rights.aid_in > 0 {
        return Err(Refusal::new(
            "1.20",
            say!("session-aid-given"),
            say!("session-aid-given-instead", n = context.rights.aid_in),
        ));
    }
    Ok(YearsAct::Aid { to })
}

fn arrange(
    context: ActContext,
    seat: StateId,
    with: &[String],
    pledges: &[Pledge],
) -> Result<YearsAct, Refusal> {
    let with: Result<Vec<StateId>, Refusal> =
        with.iter().map(|w| other(context, seat, w)).collect();
    let mut with = with?;
    with.sort_unstable();
    with.dedup();
    let mut pledges = pledges.to_vec();
    pledges.sort_unstable();
    pledges.dedup();
    if with.is_empty() || pledges.is_empty() {
        return Err(Refusal::new(
            "1.21",
            say!("session-arrangement-empty"),
            say!("session-arrangement-empty-instead"),
        ));
    }
    Ok(YearsAct::Arrange { with, pledges })
}

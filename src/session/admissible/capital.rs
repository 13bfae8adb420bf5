//! What a capital allows its delegation (rules 17.4 to 17.6 and 17.9).

use crate::aftermath::capital::refuses_budget;
use crate::conference::capital::consult::Consult;
use crate::model::action::Action;
use crate::model::calendar::Phase;
use crate::say;
use crate::session::admissible::act_context::{ActContext, Admitted};
use crate::session::admissible::refusal::Refusal;
use crate::world::capital::CapitalStage;

/// What the capital does not allow; the rest is checked as ever.
pub(super) fn forbids(context: ActContext, action: &Action) -> Option<Refusal> {
    let limits = context.limits;
    match (context.phase, action) {
        (Phase::Conference(_), Action::Consult) => None,
        (Phase::Conference(_), _) if limits.recalled => Some(Refusal::new(
            "17.4",
            say!("session-recalled"),
            say!("session-recalled-instead"),
        )),
        (Phase::Conference(_), Action::Plate { choice, .. }) => {
            let bracket = context.scenario.text.find(&choice.bracket)?;
            limits.instructed.contains(&bracket).then(|| {
                Refusal::new(
                    "17.5",
                    say!("session-instructed", bracket = &choice.bracket),
                    say!("session-instructed-instead"),
                )
            })
        }
        (Phase::Aftermath(quarter), Action::SetBudget { .. }) => {
            let capital = limits.capital.filter(|c| refuses_budget(c, quarter))?;
            let until = capital.no_budget_until.unwrap_or(quarter);
            Some(Refusal::new(
                "17.9",
                say!("session-no-budget"),
                say!("session-no-budget-instead", n = until - quarter),
            ))
        }
        _ => None,
    }
}

/// Rule 17.6: a delegation consults once a day, and only where its capital has something against it.
pub(super) fn consult(context: ActContext, day: u32) -> Result<Admitted, Refusal> {
    let capital = context.limits.capital;
    if capital.is_none_or(|c| c.stage == CapitalStage::Content) {
        return Err(Refusal::new(
            "17.6",
            say!("session-consult-content"),
            say!("session-consult-content-instead"),
        ));
    }
    if capital.is_some_and(|c| c.consulted_on == Some(day)) {
        return Err(Refusal::new(
            "17.6",
            say!("session-consulted"),
            say!("session-consulted-instead"),
        ));
    }
    Ok(Admitted::Consult(Consult))
}

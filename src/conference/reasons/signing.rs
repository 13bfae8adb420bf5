//! What a state loses by its answer at the signing, by ground (rule 5.10).

use crate::conference::reasons::{Losses, Touched, Whose};
use crate::conference::signing::rules::Reason;
use crate::conference::signing::sum::TextToSign;
use crate::model::TreatyText;
use crate::model::motive::Ground;

/// Rule 5.10: what the words cost beside the text in force, and what the other terms of the sum cost.
#[must_use]
pub fn losses(
    treaty: &TreatyText,
    touched: &Touched,
    whose: &Whose,
    on: &TextToSign,
    reasons: &[Reason],
) -> Losses {
    let mut losses = Losses::between(treaty, touched, whose, (&on.before, &on.after));
    for reason in reasons {
        if let Some(ground) = ground(&reason.term) {
            losses.add(ground, -reason.value, None);
        }
    }
    losses
}

/// The ground of a term of the sum that is no subject of the text. The mood of the capital is none: it
/// is what no rule explains.
fn ground(term: &str) -> Option<Ground> {
    Some(match term {
        "home:ministry" => Ground::Sovereignty,
        "home:operators" => Ground::Costs,
        "home:civil_society" => Ground::Rights,
        "home:security" => Ground::Capability,
        "outvoted" | "red_lines" => Ground::Procedure,
        "caution" => Ground::Time,
        "group" => Ground::Group,
        "friends" | "deals" | "favours" => Ground::Partners,
        "own_call" => Ground::Bargain,
        _ => return None,
    })
}

//! What a state wants where no line of 2012 is recorded: from what it can do and what it stands to
//! lose (`docs/DATA.md`; every weight is judgement).

use crate::scenario::import::facts::Facts;

/// Ideal point on a dimension that was no quarrel of 2012, about 0 to 4 before it is cut to that;
/// `None` for any other.
pub(super) fn ideal(dimension: &str, own: &Facts) -> Option<f64> {
    let (free, watch) = (own.liberty, own.watch());
    let share = match dimension {
        "encryption" => (2.0 * free + 1.2 * own.internet) * (1.2 - 0.4 * watch) / 4.0,
        "surveillance" => 0.2 + 0.7 * free - 0.5 * watch,
        // Who is exposed asks for limits, who can strike or listen resists them.
        "restraint" => 0.5 + 0.5 * own.exposure() - 0.6 * own.offence() - 0.3 * watch,
        // Who cannot defend itself or find out who did it wants help; who knows much loses by telling.
        "sharing" => {
            let weak = (1.0 - own.defence()) + (1.0 - own.attribution()) + (1.0 - own.size);
            0.45 + 0.2 * weak - 0.4 * watch
        }
        // Who is exposed or would keep the text anyway asks for checks; who strikes or hides does not.
        "checking" => 0.2 + 0.4 * own.exposure() + 0.5 * free - 0.4 * own.offence() - 0.3 * watch,
        // Who buys what others make wants it sound; who opens it on the way or makes it does not.
        "supply" => 0.4 + 0.4 * own.exposure() + 0.3 * (1.0 - own.size) - 0.5 * watch,
        _ => return None,
    };
    Some(4.0 * share)
}

/// How much a state has at stake there: what can be done to it, or what it can do, whichever is more.
pub(super) fn at_stake(own: &Facts) -> f64 {
    0.5 + own.exposure().max(own.offence())
}

//! What an answer teaches whoever struck, and everybody, in words and in blows to come.

use crate::aftermath::operations::rules::named;
use crate::desktop::sight::Sight;
use crate::model::lever::Lever;
use crate::model::rung::Rung;
use crate::seat::chances::taken_after;
use crate::text;

/// A share in hundredths.
const PERCENT: f64 = 100.0;
/// Share of the occasions over which one wavers that are taken. Source: what wavering is (rule 7.3).
const WAVERS: f64 = 0.5;

/// What an answer teaches (rules 8.11 and 8.12): whoever struck, and from public sanctions on everybody, and
/// what it cuts.
pub(super) fn teaches(sight: &Sight, rung: Rung) -> String {
    let by = &sight.theory.answers.lessons;
    let more = more_blows(sight, rung);
    let way = match more {
        0 => "same",
        n if n > 0 => "more",
        _ => "fewer",
    };
    let lesson = text!("years-rung-teaches", way = way, n = more.unsigned_abs());
    if rung < Rung::Sanctions || !rung.is_public() {
        return lesson;
    }
    let share = format!("{:.0}", PERCENT * by.sanctions_cut);
    format!("{lesson}\n{}", text!("years-rung-cuts", share = share))
}

/// The answers to a gang or a company of which none does what a lower one does at no lower price (rule 8.5):
/// nothing, and the law.
pub(super) fn answers_no_state(rung: Rung) -> bool {
    matches!(rung, Rung::Silence | Rung::LawEnforcement)
}

/// How many more or fewer blows come after an answer on a rung, of a hundred over which whoever struck wavers (rules
/// 7.3 and 8.11), by our own skill of finding culprits and the warnings that we share.
fn more_blows(sight: &Sight, rung: Rung) -> i64 {
    let Some(affairs) = &sight.years.affairs else {
        return 0;
    };
    let shared = affairs.levers.get(Lever::ShareThreats) * affairs.bound.unwrap_or_default();
    let named = named(&sight.theory, affairs.skill.attribution, shared);
    let by = taken_after(&sight.theory, rung, named) - WAVERS;
    (PERCENT * by).round() as i64
}

/// The same in a word or two.
pub(super) fn blows(sight: &Sight, rung: Rung) -> String {
    match more_blows(sight, rung) {
        0 => text!("aftermath-screen-price-same-blows"),
        n => {
            let n = format!("{n:+}").replace('-', "−");
            text!("aftermath-screen-price-blows", n = n)
        }
    }
}

/// The same where a gang or a company is believed to have struck, which no answer teaches anything.
pub(super) fn teaches_nobody(rung: Rung) -> String {
    let silent = if rung == Rung::Silence { "yes" } else { "no" };
    text!("years-rung-teaches-nobody", silent = silent)
}

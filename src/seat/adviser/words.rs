//! The adviser's sentences.

use crate::locale::Sentence;
use crate::model::ids::{BracketId, WordingId};
use crate::say;
use crate::seat::adviser::outlook::Outlook;

/// Points of a whole utility. Source: hundredths.
const PER_POINT: f64 = 100.0;
/// Chances from which something is told as very likely, likely, even and unlikely. Judgement: words.
const STEPS: [f64; 4] = [0.85, 0.6, 0.4, 0.15];

/// A worth in points, as all reasons give it.
pub(super) fn points(worth: f64) -> String {
    format!("{:.1}", PER_POINT * worth)
}

/// The same with its sign.
pub(super) fn signed(worth: f64) -> String {
    let points = points(worth.abs());
    let negative = worth < 0.0 && !points.trim_matches(['0', '.']).is_empty();
    format!("{}{points}", if negative { '−' } else { '+' })
}

/// A chance in a hundred.
pub(super) fn hundred(chance: f64) -> String {
    format!("{:.0}", PER_POINT * chance)
}

/// A chance in plain words.
#[must_use]
pub fn sure(chance: f64) -> Sentence {
    let step = STEPS.iter().position(|&s| chance >= s);
    match step {
        Some(0) => say!("adviser-sure-very"),
        Some(1) => say!("adviser-sure-likely"),
        Some(2) => say!("adviser-sure-even"),
        Some(_) => say!("adviser-sure-unlikely"),
        None => say!("adviser-sure-hardly"),
    }
}

/// The clause of a bracket.
pub(super) fn clause(outlook: &Outlook, bracket: BracketId) -> String {
    outlook.view.scenario.text.clause_of(bracket)
}

/// A wording as it is shown: its words in quotation marks, or that it has none.
pub(super) fn wording(outlook: &Outlook, (b, w): (BracketId, WordingId)) -> Sentence {
    let wordings = &outlook.view.scenario.text.brackets[b].wordings;
    let words = wordings.get(w.index()).map_or("", |w| w.text.as_str());
    match words.trim_matches([' ', ',']) {
        "" => say!("adviser-no-words"),
        words => say!("adviser-words", words = words),
    }
}

/// That nothing is worth an act.
pub(super) fn silence() -> Sentence {
    say!("adviser-silence")
}

/// A reason with the goal that the act serves.
pub(super) fn serving(why: &Sentence, goal: &Sentence) -> Sentence {
    say!("adviser-serves", why = why.clone(), goal = goal.clone())
}

/// The answer at the signing.
pub(super) fn signing(signs: bool, total: f64) -> Sentence {
    let points = points(total.abs());
    if signs {
        say!("adviser-sign", points = points)
    } else {
        say!("adviser-not-sign", points = points)
    }
}

//! How far a party lives up to the text (rule 6.3).

use crate::model::Theory;

/// What bears on one party's compliance.
#[derive(Debug, Clone, Copy)]
pub struct Temptation {
    /// How far the words ask it to leave its own way, whatever their force, 0–1.
    pub depth: f64,
    /// How binding they are, 0–1.
    pub force: f64,
    /// How much easier it turned out to keep than its words let expect, in logits.
    pub fortune: f64,
    /// Follow-up of the text, 0–1.
    pub follow_up: f64,
    /// A review conference to answer to (lever), 0–1.
    pub review: f64,
    /// Mean reputation it would lose, 0–1.
    pub reputation: f64,
    /// Rule of law at home, which enacts the text, 0–1.
    pub liberty: f64,
}

/// Rule 6.3: chance of compliance (judgement, shaped so that shallow text is kept, deep unverified
/// text like the Biological Weapons Convention is not always, and deep verified text mostly is). The
/// fortune of a text is drawn once, when it is concluded: treaties of like words have fared unlike, and
/// nobody at the table knows how this one will.
#[must_use]
pub fn compliance(theory: &Theory, t: Temptation) -> f64 {
    let by = &theory.regime.compliance;
    crate::model::functions::logistic(
        by.keep_ease + t.fortune
            - by.keep_depth
                * t.depth
                * (1.0 - by.keep_watch * t.follow_up)
                * (1.0 - by.keep_force * t.force)
            + t.reputation
            + t.liberty
            + by.keep_review * t.review,
    )
}

//! What a capital says once about small blows, so that it is not asked about each.

use serde::{Deserialize, Serialize};

use crate::model::rung::Rung;
use crate::model::theory::fixed::fixed;

fixed! {
    small_blows:

    /// Severity up to which blows may be answered by standing instructions, 1–10 (rule 1.29). Judgement:
    /// half of the scale.
    pub const INSTRUCTED: u8 = 5;
    /// Belief in a culprit from which standing instructions give another answer than silence, 0–1 (rule
    /// 8.13). Judgement: likelier than all others together.
    pub const INSTRUCTED_BELIEF: f64 = 0.5;
}

/// Standing instructions: small blows are answered so, without asking (rules 1.29 and 8.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// Severity up to which a blow is small, 1 to [`INSTRUCTED`].
    pub up_to: u8,
    /// The answer, [`Instruction::HIGHEST`] at most.
    pub rung: Rung,
}

impl Instruction {
    /// The highest rung that may be given without asking: what goes beyond is a sanction or a blow.
    pub const HIGHEST: Rung = Rung::LawEnforcement;

    /// The answer to a blow of a severity by somebody who is believed in so far, 0–1; nothing if it is to
    /// be asked about.
    #[must_use]
    pub fn answer(self, severity: u8, belief: f64) -> Option<Rung> {
        let sure = belief >= INSTRUCTED_BELIEF;
        let rung = if sure { self.rung } else { Rung::Silence };
        (severity <= self.up_to).then_some(rung)
    }
}

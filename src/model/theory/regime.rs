//! Numbers of texts and arrangements in the years after (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// Texts and arrangements after the signing (rules 10.5 to 10.14).
    RegimeNumbers {
        /// How far a text is kept (rules 6.3 and 10.8).
        compliance: ComplianceNumbers "Keeping a text" {
            keep_ease: "Ease of keeping a text that asks nothing",
            keep_depth: "How much harder depth makes it",
            keep_watch: "Share of that which follow-up takes off",
            keep_force: "Share of that which binding words take off",
        }
        /// How signatories become parties (rule 10.6).
        ratification: RatificationNumbers "Ratification" {
            ratify_half_life: "Half of the signatories have ratified after",
        }
        /// Arrangements between a few (rules 10.12 to 10.14).
        arrangements: ArrangementNumbers "Arrangements" {
            pledge: "What a promise in an arrangement is worth, with nobody to check it",
        }
    }
}

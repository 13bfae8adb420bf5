//! Numbers of evidence, answers and relations (sections 8 and 9 of the rules).

use super::numbers::numbers;

numbers! {
    /// What follows an operation: evidence, answers, tension and repute (rules 8.1 to 9.6).
    AnswerNumbers {
        /// What a victim finds out (rules 8.1 and 8.2).
        attribution: AttributionNumbers "Evidence" {
            evidence: "Strength of the evidence against the culprit",
        }
        /// The answer on the ladder (rules 8.3 to 8.7).
        response: ResponseNumbers "Answers" {
            escalation_weight: "Weight of tension in the drive to answer and in severities piled up",
            firebreak: "Severity, piled up with tension, below which no answer goes past cyber in kind",
        }
        /// Tension between two states, and armed disputes (rules 9.2 and 9.5).
        tension: TensionNumbers "Tension" {
            spiral_threshold: "Tension above which it feeds on itself",
            tension_shock: "Tension from a believed incident, by severity",
            tension_keep: "Share of tension left after a quarter",
            consultation_relief: "Share of tension a place to talk takes off",
            dispute_hazard: "Armed disputes of a hot rival pair",
        }
        /// What states hear of each other, and how far they believe it (rules 9.1 to 9.4).
        reputation: ReputationNumbers "Reputation and trust" {
            reputation_keep: "Share of reputation counts left after a quarter",
            trust_pace: "How far trust moves to reputation",
            bad_news: "Weight of bad news against good",
        }
    }
}

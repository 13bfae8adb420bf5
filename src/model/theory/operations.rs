//! Numbers of operations (section 7 of the rules).

use super::numbers::numbers;

numbers! {
    /// Operations, rivals and who else operates (rules 7.1 to 7.14).
    OperationNumbers {
        /// Who watches whom, and how often an occasion comes (rules 7.1 and 7.6).
        rivalry: RivalryNumbers "Rivalry" {
            rivals: "Rivalry at which a pair comes to half of its full rate",
            concentration: "How steeply opportunities and disputes rise there",
            initiative: "How far the stronger side of a pair has the occasions",
        }
        /// How many opportunities there are (rule 7.6).
        occasions: OccasionNumbers "Occasions" {
            opportunity_rate: "Opportunities of a hot rival pair",
            burstiness: "Shape of the gamma that makes rival pairs bursty",
            spiral_opportunities: "Opportunities more where tension is at its most",
        }
        /// What a state weighs before it operates (rules 7.2 and 7.10).
        choice: ChoiceNumbers "The choice to operate" {
            choice_noise: "Temperature of the choice to operate",
            rivalry_weight: "Weight of rivalry in the gain of an operation",
            advantage_weight: "Weight of own skill over the target’s defence",
            tension_gain: "Weight of tension above the spiral threshold in the gain of an operation",
            deterrence: "Weight of the answer a state expects",
            reluctance: "Weight of a state’s own restraint",
            treaty_weight: "Weight of what a text in force forbids",
            displacement: "Share of what a text forbids among its parties that turns on others",
        }
        /// Behind whom a culprit hides (rule 7.13).
        concealment: ConcealmentNumbers "Concealment" {
            proxy_share: "Operations of an unfree state that a gang at home carries out",
            false_flag: "Operations made to look like a rival’s",
        }
        /// Operations of those who are no states (rules 7.7 and 7.8).
        others: OtherActorNumbers "Criminals and companies" {
            company_spying: "Spying by the companies of an unfree state",
        }
    }
}

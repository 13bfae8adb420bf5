//! Numbers of operations (section 7 of the rules).

use super::numbers::numbers;

numbers! {
    /// Operations, rivals and who else operates (rules 7.1 to 7.14).
    OperationNumbers {
        /// How many opportunities there are (rules 1.18, 7.6, 7.11 and 7.14).
        occasions: OccasionNumbers "Occasions" {
            opportunity_rate: "Opportunities of a hot rival pair",
            burstiness: "Shape of the gamma that makes rival pairs bursty",
            spiral_opportunities: "Opportunities more where tension is at its most",
            forward_pace: "Opportunities that services sent forward look for",
            ordered_by_skill: "Operations that a state of full skill may order in a quarter beside the first",
            shield_keeps_out: "What a full shield takes off the occasions against it",
            surface: "How occasions grow with the dependence of the target since 2012",
        }
        /// Who watches whom, and how often an occasion comes (rules 7.1, 7.6 and 7.9).
        rivalry: RivalryNumbers "Rivalry" {
            half_reach: "Distance at which a power of no weight comes to half of its reach",
            quarrel_distance: "Distance of ideal points that makes a full quarrel",
            quarrel_weight: "Weight of that distance in a quarrel",
            quarrel_border: "What a shared border adds to a quarrel",
            rivalry_unskilled: "Rivalry of a state without skill to attack",
            rivalry_skill: "What full skill adds to that",
            rivalry_small: "Rivalry with a state that has no economy",
            rivalry_size: "What an economy of full size adds to that",
            full_size: "Logarithm of an economy that counts as of full size",
            rivals: "Rivalry at which a pair comes to half of its full rate",
            concentration: "How steeply opportunities and disputes rise there",
            initiative: "How far the stronger side of a pair has the occasions",
            liberty_initiative: "What full liberty takes off a state’s part of the occasions before the contest",
            quarrel_dispute: "What a live dispute of the highest level adds to a quarrel",
            quarrel_parity: "How much an unequal rival matters less",
        }
        /// What a state weighs before it operates (rules 7.2, 7.3 and 7.10).
        choice: ChoiceNumbers "The choice to operate" {
            choice_noise: "Temperature of the choice to operate",
            rivalry_weight: "Weight of rivalry in the gain of an operation",
            tension_gain: "Weight of tension above the spiral threshold in the gain of an operation",
            advantage_weight: "Weight of own skill over the target’s defence",
            encryption_cover: "What encryption at the target takes off the advantage",
            deterrence: "Weight of the answer a state expects",
            reluctance: "Weight of a state’s own restraint",
            treaty_weight: "Weight of what a text in force forbids",
            civil_restraint: "What sparing civil targets holds back of every kind of operation",
            displacement: "Share of what a text forbids among its parties that turns on others",
            need_trust: "How much need falls as trust grows beyond that of the first day",
        }
        /// Success and severity (rules 7.4 and 7.5).
        result: ResultNumbers "What an operation comes to" {
            success_even: "Success where skill and defence are even",
            success_advantage: "Weight of skill over defence in success",
            severity_below: "How far below the mean of its kind a severity may lie",
            severity_spread: "Width of the severities of a kind",
            usual_severity: "Greatest severity where tension does not feed on itself",
            severity_escalation: "Share of operations in full escalation that may be more severe",
            warned_defence: "What shared warnings add to the defence of a target",
        }
        /// Behind whom a culprit hides (rule 7.13).
        concealment: ConcealmentNumbers "Concealment" {
            proxy_share: "Operations of an unfree state that a gang at home carries out",
            false_flag: "Operations made to look like a rival’s",
            apparent_signal: "Signal of whoever a culprit hides behind",
        }
        /// Operations of those who are no states (rules 7.7 and 7.12).
        others: OtherActorNumbers "Criminals and companies" {
            company_spying: "Spying by the companies of an unfree state",
            raid_rate: "Raids of a gang of full skill where crime is at its most",
            raid_pursuit: "What denying a safe haven takes off the raids",
            raid_defence: "What full defence takes off the raids",
            raid_encryption: "What encryption takes off the raids",
            raid_spoofing: "Share of the raids that are spoofing; the rest is denial of service",
        }
    }
}

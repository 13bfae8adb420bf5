//! Numbers of the indices and the endings (section 11 of the rules).

use super::numbers::numbers;

numbers! {
    /// The five indices and the endings (rules 11.2 and 11.4).
    IndexNumbers {
        /// What the indices of every state share, and harm (rules 11.1 and 11.2).
        shared: SharedIndexNumbers "What the indices share" {
            harm_kept: "Share of harm that is left after a quarter",
            harm_new: "Share of a quarter’s blows that is added to harm",
            harm_missed: "Harm of an operation that missed its aim",
            text_weight: "Weight of the text in force in every index",
            usual_trust: "Trust that moves no index",
            harm_half: "Harm at which it comes to half of its most in every index",
            harm_spills: "What a blow of severity 10 does to every other state that depends wholly",
            spill_severity: "Severity above which a blow spills over",
        }
        /// What makes the index of security (rule 11.2).
        security: SecurityNumbers "Security" {
            security_start: "Security that a state starts from",
            security_incidents: "What incidents take off security",
            security_crime: "What crime takes off security",
            security_surveillance: "What surveillance adds to security",
            security_shields: "What a shielded network adds to security",
            security_trust: "What trust in the others adds to security",
        }
        /// What makes the index of prosperity (rule 11.2).
        prosperity: ProsperityNumbers "Prosperity" {
            prosperity_start: "Prosperity that a state starts from",
            prosperity_tariffs: "What transparent roaming adds to prosperity, and payment by senders to those who lack skill",
            prosperity_incidents: "What incidents take off prosperity",
            prosperity_crime: "What crime takes off prosperity",
            prosperity_surveillance: "What surveillance adds to prosperity",
            prosperity_shields: "What a shielded network takes off prosperity",
            prosperity_trade: "What trade over networks adds to prosperity",
            prosperity_usual_trade: "Mean interconnection that does not move prosperity",
            prosperity_usual_skill: "Skill at which payment by senders does not move prosperity",
            prosperity_keeping: "What keeping a text costs that asks everything",
        }
        /// What makes the index of liberty (rule 11.2).
        liberty: LibertyNumbers "Liberty" {
            liberty_start: "Liberty that a state starts from",
            liberty_society: "What a free society adds to that start",
            liberty_rights: "What safeguards of rights add to liberty",
            liberty_incidents: "What incidents take off liberty",
            liberty_crime: "What crime takes off liberty",
            liberty_surveillance: "What surveillance takes off liberty",
            liberty_shields: "What a shielded network takes off liberty",
            liberty_encryption: "What encryption adds to liberty",
        }
        /// What makes the index of trust (rule 11.2).
        trust: TrustIndexNumbers "Trust" {
            trust_start: "Trust that the index starts from",
            trust_incidents: "What incidents take off the index of trust",
            trust_surveillance: "What surveillance takes off the index of trust",
            trust_shields: "What a shielded network takes off the index of trust",
            trust_others: "What trust in the others adds to the index",
        }
        /// What makes the index of interconnection (rule 11.2).
        interconnection: InterconnectionNumbers "Interconnection" {
            interconnection_start: "Interconnection that a state starts from",
            interconnection_access: "What guaranteed access adds to interconnection",
            interconnection_incidents: "What incidents take off interconnection",
            interconnection_crime: "What crime takes off interconnection",
            interconnection_shields: "What a shielded network takes off interconnection",
            interconnection_trade: "What networks joined with the others add to interconnection",
            interconnection_usual_trade: "Mean interconnection that does not move the index",
        }
        /// Thresholds of the endings (rule 11.4).
        endings: EndingNumbers "Endings" {
            ending_fall: "What another index must lose to count as fallen",
            ending_insecurity: "Security below which the years end in an escalation crisis",
            ending_shields: "Shields above which the years end in a federated Internet",
            ending_crime: "Crime above which the years end in open season",
            ending_surveillance: "Programmes above which lost liberty ends in a surveillance order",
            ending_held_back: "What a text must keep back of all that states might do to each other to count as a working regime",
            ending_great: "Great blows, answers on the upper rungs among them, above which the years end in an escalation crisis",
            ending_great_severity: "Severity from which on a blow is great",
            ending_apart: "What interconnection must lose to count as fallen",
            ending_unfree: "What liberty must lose to count as fallen",
        }
    }
}

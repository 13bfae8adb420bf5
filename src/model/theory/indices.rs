//! Numbers of the indices and the endings (section 11 of the rules).

use super::numbers::numbers;

numbers! {
    /// The five indices and the endings (rules 11.2 and 11.4).
    IndexNumbers {
        /// What the indices of every state share, and harm (rules 11.1 and 11.2).
        shared: SharedIndexNumbers {
            /// Share of harm that is left after a quarter
            harm_kept,
            /// Share of a quarter’s incidents that is added to harm
            harm_new,
            /// Harm of an operation that missed its aim
            harm_missed,
            /// Weight of the text in force in every index
            text_weight,
            /// Trust that moves no index
            usual_trust,
            /// Harm at which it comes to half of its most in every index
            harm_half,
            /// What an incident of severity 10 does to every other state that depends wholly
            harm_spills,
            /// Severity above which an incident harms other states, too
            spill_severity,
        }
        /// What makes the index of security (rule 11.2).
        security: SecurityNumbers {
            /// Security that a state starts from
            security_start,
            /// What incidents take off security
            security_incidents,
            /// What crime takes off security
            security_crime,
            /// What surveillance adds to security
            security_surveillance,
            /// What a shielded network adds to security
            security_shields,
            /// What trust in the others adds to security
            security_trust,
            /// What being checked costs the security of a state of full skill to attack
            security_shown,
        }
        /// What makes the index of prosperity (rule 11.2).
        prosperity: ProsperityNumbers {
            /// Prosperity that a state starts from
            prosperity_start,
            /// What transparent roaming adds to prosperity, and payment by senders to those who
            /// lack skill
            prosperity_tariffs,
            /// What incidents take off prosperity
            prosperity_incidents,
            /// What crime takes off prosperity
            prosperity_crime,
            /// What surveillance adds to prosperity
            prosperity_surveillance,
            /// What a shielded network takes off prosperity
            prosperity_shields,
            /// What trade over networks adds to prosperity
            prosperity_trade,
            /// Mean interconnection that does not move prosperity
            prosperity_usual_trade,
            /// Skill at which payment by senders does not move prosperity
            prosperity_usual_skill,
            /// What keeping a text costs that asks everything
            prosperity_keeping,
            /// What a minimum of security costs a state without any defence
            prosperity_secured,
            /// What forgone espionage costs a state of full skill to attack
            prosperity_forgone,
        }
        /// What makes the index of liberty (rule 11.2).
        liberty: LibertyNumbers {
            /// Liberty that a state starts from
            liberty_start,
            /// What a free society adds to that start
            liberty_society,
            /// What safeguards of rights add to liberty
            liberty_rights,
            /// What incidents take off liberty
            liberty_incidents,
            /// What crime takes off liberty
            liberty_crime,
            /// What surveillance takes off liberty
            liberty_surveillance,
            /// What a shielded network takes off liberty
            liberty_shields,
            /// What encryption adds to liberty
            liberty_encryption,
            /// What programmes of others take off the liberty of those they read
            liberty_watched,
            /// What joint policing takes off liberty where society is not free
            liberty_policing,
        }
        /// What makes the index of trust (rule 11.2).
        trust: TrustIndexNumbers {
            /// Trust that the index starts from
            trust_start,
            /// What incidents take off the index of trust
            trust_incidents,
            /// What surveillance takes off the index of trust
            trust_surveillance,
            /// What a shielded network takes off the index of trust
            trust_shields,
            /// What trust in the others adds to the index
            trust_others,
        }
        /// What makes the index of interconnection (rule 11.2).
        interconnection: InterconnectionNumbers {
            /// Interconnection that a state starts from
            interconnection_start,
            /// What guaranteed access adds to interconnection
            interconnection_access,
            /// What incidents take off interconnection
            interconnection_incidents,
            /// What crime takes off interconnection
            interconnection_crime,
            /// What a shielded network takes off interconnection
            interconnection_shields,
            /// What networks joined with the others add to interconnection
            interconnection_trade,
            /// Mean interconnection that does not move the index
            interconnection_usual_trade,
        }
        /// Thresholds of the endings (rule 11.4).
        endings: EndingNumbers {
            /// What another index must lose to count as fallen
            ending_fall,
            /// Security below which the years end in an escalation crisis
            ending_insecurity,
            /// Shields above which the years end in a federated Internet
            ending_shields,
            /// Crime above which the years end in open season
            ending_crime,
            /// Programmes above which lost liberty ends in a surveillance order
            ending_surveillance,
            /// What a text must keep back of all that states might do to each other to count as a
            /// working regime
            ending_held_back,
            /// Great incidents, answers on the upper rungs among them, above which the years end in
            /// an escalation crisis
            ending_great,
            /// Severity from which an incident is great
            ending_great_severity,
            /// What interconnection must lose to count as fallen
            ending_apart,
        }
    }
}

//! Numbers of operations (section 7 of the rules).

use super::numbers::numbers;

numbers! {
    /// Operations, rivals and who else operates (rules 7.1 to 7.14).
    OperationNumbers {
        /// How many opportunities there are (rules 1.18, 7.6, 7.11 and 7.14).
        occasions: OccasionNumbers {
            /// Opportunities of a pair of bitter rivals
            opportunity_rate,
            /// How alike the years of a pair of rivals are (shape of a gamma distribution)
            burstiness,
            /// Opportunities more where tension is at its most
            spiral_opportunities,
            /// Opportunities that services sent forward look for
            forward_pace,
            /// Operations that a state of full skill may order in a quarter beside the first
            ordered_by_skill,
            /// What a full shield takes off the occasions against it
            shield_keeps_out,
            /// How occasions grow with the dependence of the target since 2012
            surface,
        }
        /// Who watches whom, and how often an occasion comes (rules 7.1, 7.6 and 7.9).
        rivalry: RivalryNumbers {
            /// Distance at which a power of no weight comes to half of its reach
            half_reach,
            /// Distance of ideal points that makes a full quarrel
            quarrel_distance,
            /// Weight of that distance in a quarrel
            quarrel_weight,
            /// What a shared border adds to a quarrel
            quarrel_border,
            /// Rivalry of a state without skill to attack
            rivalry_unskilled,
            /// What full skill adds to that
            rivalry_skill,
            /// Rivalry with a state that has no economy
            rivalry_small,
            /// What an economy of full size adds to that
            rivalry_size,
            /// Logarithm of an economy that counts as of full size
            full_size,
            /// Rivalry at which a pair comes to half of its full rate
            rivals,
            /// How steeply opportunities and disputes rise there
            concentration,
            /// How far the stronger side of a pair has the occasions
            initiative,
            /// What full liberty takes off a state’s part of the occasions before the contest
            liberty_initiative,
            /// What a live dispute of the highest level adds to a quarrel
            quarrel_dispute,
            /// How much an unequal rival matters less
            quarrel_parity,
        }
        /// What a state weighs before it operates (rules 7.2, 7.3 and 7.10).
        choice: ChoiceNumbers {
            /// How much chance decides whether to operate (temperature of the choice)
            choice_noise,
            /// Weight of rivalry in the gain of an operation
            rivalry_weight,
            /// Weight of escalation in the gain of an operation
            tension_gain,
            /// Weight of own skill over the target’s defence
            advantage_weight,
            /// What encryption at the target takes off the advantage
            encryption_cover,
            /// Weight of the answer a state expects
            deterrence,
            /// Weight of a state’s own restraint
            reluctance,
            /// Weight of what a text in force forbids
            treaty_weight,
            /// What sparing civil targets holds back of every kind of operation
            civil_restraint,
            /// Share of what a text forbids among its parties that turns on others
            displacement,
            /// How much need falls as trust grows beyond that of the first day
            need_trust,
        }
        /// What a success brings whoever ordered it (rule 7.16).
        yields: YieldNumbers {
            /// Skill of attribution that a success of espionage brings
            espionage_learns,
            /// Bad reports of a target that somebody spoke in the name of
            spoofing_discredits,
            /// Skill of offence that a way into hardware brings
            interdiction_opens,
            /// Share of what its target encrypts that the keys taken lay open
            interdiction_keys,
        }
        /// Success and severity (rules 7.4 and 7.5).
        result: ResultNumbers {
            /// Success where skill and defence are even
            success_even,
            /// What denial of service adds to success
            success_denial,
            /// What alteration adds to success
            success_alteration,
            /// What spoofing adds to success
            success_spoofing,
            /// What interdiction adds to success
            success_interdiction,
            /// Weight of skill over defence in success
            success_advantage,
            /// How far below the mean of its kind a severity may lie
            severity_below,
            /// Width of the severities of a kind
            severity_spread,
            /// Greatest severity where tension does not feed on itself
            usual_severity,
            /// Share of operations in full escalation that may be more severe
            severity_escalation,
            /// What shared warnings add to the defence of a target
            warned_defence,
        }
        /// Behind whom a culprit hides (rule 7.13).
        concealment: ConcealmentNumbers {
            /// Operations of an unfree state that a gang at home carries out
            proxy_share,
            /// Operations made to look like a rival’s
            false_flag,
            /// Signal of whoever a culprit hides behind
            apparent_signal,
        }
        /// Operations of those who are no states (rules 7.7 and 7.12).
        others: OtherActorNumbers {
            /// Spying by the companies of an unfree state
            company_spying,
            /// Raids of a gang of full skill where crime is at its most
            raid_rate,
            /// What denying a safe haven takes off the raids
            raid_pursuit,
            /// Share of the hosts lying open that a minimum of security closes
            hosts_secured,
            /// What full defence takes off the raids
            raid_defence,
            /// What encryption takes off the raids
            raid_encryption,
            /// Share of the raids that are spoofing; the rest is denial of service
            raid_spoofing,
        }
    }
}

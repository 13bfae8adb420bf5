//! Numbers of evidence, answers and relations (sections 8 and 9 of the rules).

use super::numbers::numbers;

numbers! {
    /// What follows an operation: evidence, answers, tension and repute (rules 8.1 to 9.7).
    AnswerNumbers {
        /// How long an operation goes unnoticed (rule 8.2).
        notice: NoticeNumbers {
            /// Mean days before denial of service is noticed
            notice_denial,
            /// Mean days before an alteration is noticed
            notice_alteration,
            /// Mean days before spoofing is noticed
            notice_spoofing,
            /// Mean days before espionage or interdiction is noticed
            notice_espionage,
            /// How much longer it takes without defence
            notice_unwatched,
            /// What full defence takes off that
            notice_defence,
            /// What shared warnings take off the days before something is noticed
            notice_warnings,
        }
        /// What a victim finds out (rules 8.1 and 8.2).
        attribution: AttributionNumbers {
            /// Operations in a quarter that a state expects of one that does not watch it
            suspicion_stranger,
            /// How driven a victim takes another to be where its own drive comes to half
            suspicion_drive,
            /// How far it takes drives of others to differ as its own do
            suspicion_alike,
            /// Strength of the evidence against the culprit
            evidence,
            /// Skill to find out of a state without any of its own
            finding_skill,
            /// What shared evidence and an agreed standard add to skill
            finding_shared,
            /// What the culprit’s own word adds to skill
            heard_culprit,
            /// What the word of each other who names it adds to skill
            heard_others,
            /// Days from notice to attribution at full skill
            finding_days,
            /// Days more without any skill
            finding_unskilled_days,
            /// Spread of the days to an attribution
            finding_spread,
            /// Belief above which a finding may be made public
            public_belief,
            /// Chance that it is made public where a state is not ready to answer
            public_chance,
            /// What full readiness to answer adds to that
            public_readiness,
        }
        /// Industry, third states and culprits that boast (rule 8.8).
        naming: NamingNumbers {
            /// Industry names the culprit
            industry_names,
            /// Days until industry does
            industry_days,
            /// Spread of those days
            industry_spread,
            /// A third state names the culprit
            third_names,
            /// Days until a third state does
            third_days,
            /// Spread of those days, for a third state
            third_spread,
            /// A gang boasts of what is meant to be seen
            gang_boasts,
            /// Days until a gang does
            gang_days,
            /// Spread of those days, for a gang
            gang_spread,
        }
        /// What answers teach, and what they cost beside tension (rules 8.11 and 8.12).
        lessons: LessonNumbers {
            /// Usual answer to an incident, in rungs over 7
            answer_usual,
            /// How far one answer moves what is expected of the next
            answer_learned,
            /// How much of that those learn who only hear of it
            answer_heard,
            /// Share of such a lesson left after a quarter
            lesson_keep,
            /// Share of a tie between two states that sanctions cut
            sanctions_cut,
        }
        /// How a state keeps its accounts with another (rule 8.9).
        temper: TemperNumbers {
            /// Restraint from which a state is contrite
            contrite_restraint,
            /// Readiness to answer from which it is grudging
            grudging_retaliation,
            /// Readiness to answer from which it is strict
            strict_retaliation,
            /// Tolerance of risk from which it is slow to answer
            slow_risk,
            /// Drive of a generous state to answer
            temper_generous,
            /// Drive of a contrite state that struck itself
            temper_contrite,
            /// Drive of a slow state at the first incident
            temper_slow_first,
            /// Drive of a slow state at the next
            temper_slow_again,
            /// Drive of a grudging state that remembers nothing
            temper_grudging,
            /// What each incident that it remembers adds to that
            temper_grudge,
            /// Greatest drive of a grudging state
            temper_grudging_most,
        }
        /// What speaks against each rung of the ladder before anything is weighed, silence
        /// being 0, and how much the drive to answer adds (rule 8.3).
        rungs: RungNumbers {
            /// What speaks against a private protest
            answer_protest,
            /// How much the drive to answer speaks for a private protest
            answer_protest_drive,
            /// What speaks against public attribution
            answer_attribution,
            /// How much the drive to answer speaks for public attribution
            answer_attribution_drive,
            /// What speaks against law enforcement
            answer_law,
            /// How much the drive to answer speaks for law enforcement
            answer_law_drive,
            /// What speaks against sanctions
            answer_sanctions,
            /// How much the drive to answer speaks for sanctions
            answer_sanctions_drive,
            /// What speaks against an answer in kind
            answer_kind,
            /// How much the drive to answer speaks for an answer in kind
            answer_kind_drive,
            /// What speaks against disruption
            answer_disruption,
            /// How much the drive to answer speaks for disruption
            answer_disruption_drive,
            /// What speaks against an armed crisis
            answer_force,
            /// How much the drive to answer speaks for an armed crisis
            answer_force_drive,
        }
        /// The answer on the ladder (rules 8.3, 8.6 and 8.7).
        response: ResponseNumbers {
            /// Drive to answer of a state that is not ready to
            answer_unready,
            /// What tension adds to the drive to answer for each step of severity that it counts
            answer_tension,
            /// Weight of tension in the drive to answer and in severities piled up
            escalation_weight,
            /// Severity, piled up with tension, below which no answer goes past a blow in kind
            firebreak,
            /// How far the severity of an answer in kind lies from that of the incident
            reply_spread,
            /// How much less severe it is in the mean
            reply_less,
            /// Weight of severity in the chance that a target gives way
            concession_severity,
            /// What speaks against giving way
            concession_cost,
        }
        /// Tension between two states, and armed disputes (rules 9.2 and 9.5).
        tension: TensionNumbers {
            /// Tension from a believed incident, by severity
            tension_shock,
            /// What a rung of an answer adds to the tension of the one answered
            tension_answer,
            /// Share of tension left after a quarter
            tension_keep,
            /// Share of tension a place to talk takes off
            consultation_relief,
            /// Armed disputes of a pair of bitter rivals
            dispute_hazard,
            /// What an armed dispute adds to the tension of the one attacked
            tension_dispute,
            /// Trust of everybody in everybody beyond the record on the first day
            first_day_trust,
            /// Incidents that bitter rivals expect of each other on the first day
            expected_first,
            /// How fast what a state expects of another follows what it sees
            expected_pace,
            /// Severity that is no news between old rivals
            expected_severity,
            /// Share of a grievance left after a quarter
            grievance_keep,
            /// Weight of a grievance beside tension in the drive to strike
            grievance_weight,
            /// Share of a grievance that a public answer or one in kind takes off
            answer_vents,
        }
        /// How a drive to strike comes of tension and grievance, and what keeps it down (rules 7.2
        /// and 9.8).
        escalation: EscalationNumbers {
            /// Drive at which escalation comes to half of its most
            escalation_half,
            /// What a hotline between the two takes off the drive
            calm_hotline,
            /// What agreed proportion in answers takes off the drive
            calm_proportion,
            /// What an agreed standard of evidence takes off the drive
            calm_standard,
            /// What follow-up in the room takes off the drive
            calm_follow_up,
            /// What a review conference takes off the drive
            calm_review,
            /// What shared warnings take off the drive
            calm_sharing,
        }
        /// What states think of each other when a session opens (rule 9.1).
        first_trust: FirstTrustNumbers {
            /// Trust in the state that one has agreed with least
            trust_least,
            /// What the rank of the state agreed with most adds to that
            trust_rank,
            /// Good and bad reports that each state starts with
            first_reports,
            /// What it has more of them, good by trust and bad by distrust
            first_reports_trust,
        }
        /// What states hear of each other, and how far they believe it (rules 8.10 and 9.3 to
        /// 9.7).
        reputation: ReputationNumbers {
            /// Share of reputation counts left after a quarter
            reputation_keep,
            /// Good reports that come in whatever a state does
            usual_good,
            /// Bad reports that come in whatever a state does
            usual_bad,
            /// How far trust moves to reputation
            trust_pace,
            /// Weight of bad news against good
            bad_news,
            /// Share of bad news that others take over from a victim they trust wholly
            hearsay,
            /// What it costs an accuser with the accused to be wrong
            wrong_accusation,
            /// What a breach of the text that becomes known costs with everybody
            breach_reports,
            /// What holding its services back brings a state with everybody
            hold_reports,
            /// What sending them forward costs it with everybody, before bad news is weighed
            forward_reports,
            /// What a text that is watched and kept brings a party with everybody
            kept_reports,
        }
    }
}

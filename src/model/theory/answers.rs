//! Numbers of evidence, answers and relations (sections 8 and 9 of the rules).

use super::numbers::numbers;

numbers! {
    /// What follows an operation: evidence, answers, tension and repute (rules 8.1 to 9.7).
    AnswerNumbers {
        /// How long an operation goes unnoticed (rule 8.2).
        notice: NoticeNumbers "Notice" {
            notice_denial: "Mean days before denial of service is noticed",
            notice_alteration: "Mean days before an alteration is noticed",
            notice_spoofing: "Mean days before spoofing is noticed",
            notice_espionage: "Mean days before espionage or interdiction is noticed",
            notice_unwatched: "How much longer it takes without defence",
            notice_defence: "What full defence takes off that",
            notice_warnings: "What shared warnings take off that",
        }
        /// What a victim finds out (rules 8.1 and 8.2).
        attribution: AttributionNumbers "Evidence" {
            suspicion_stranger: "Operations in a quarter that a state expects of one that does not watch it",
            suspicion_drive: "How driven a victim takes another to be where its own drive comes to half",
            suspicion_alike: "How far it takes drives of others to differ as its own do",
            evidence: "How far the evidence against a culprit stands out of the noise at a skill of 1",
            finding_skill: "Skill to find out of a state without any of its own",
            finding_shared: "What shared evidence and an agreed standard add to skill",
            heard_culprit: "What the culprit’s own word adds to skill",
            heard_others: "What the word of each other who names it adds to skill",
            finding_days: "Days from notice to attribution at full skill",
            finding_unskilled_days: "Days more without any skill",
            finding_spread: "Spread of the days to an attribution",
            public_belief: "Belief above which a finding may be made public",
            public_chance: "Chance that it is made public where a state is not ready to answer",
            public_readiness: "What full readiness to answer adds to that",
        }
        /// Industry, third states and culprits that boast (rule 8.8).
        naming: NamingNumbers "Who else names the culprit" {
            industry_names: "Industry names the culprit",
            industry_days: "Days until industry does",
            industry_spread: "Spread of those days",
            third_names: "A third state names the culprit",
            third_days: "Days until a third state does",
            third_spread: "Spread of those days, for a third state",
            gang_boasts: "A gang boasts of what is meant to be seen",
            gang_days: "Days until a gang does",
            gang_spread: "Spread of those days, for a gang",
        }
        /// How a state keeps its accounts with another (rule 8.9).
        temper: TemperNumbers "Temper" {
            contrite_restraint: "Restraint from which on a state is contrite",
            grudging_retaliation: "Readiness to answer from which on it is grudging",
            strict_retaliation: "Readiness to answer from which on it is strict",
            slow_risk: "Tolerance of risk from which on it is slow to answer",
            temper_generous: "Drive of a generous state to answer",
            temper_contrite: "Drive of a contrite state that struck itself",
            temper_slow_first: "Drive of a slow state at the first blow",
            temper_slow_again: "Drive of a slow state at the next",
            temper_grudging: "Drive of a grudging state that remembers nothing",
            temper_grudge: "What each blow that it remembers adds to that",
            temper_grudging_most: "Greatest drive of a grudging state",
        }
        /// What speaks against each rung of the ladder before anything is weighed, silence
        /// being 0, and how much the drive to answer adds (rule 8.3).
        rungs: RungNumbers "What speaks for each answer" {
            answer_protest: "What speaks against a private protest",
            answer_protest_drive: "How much the drive to answer speaks for a private protest",
            answer_attribution: "What speaks against public attribution",
            answer_attribution_drive: "How much the drive to answer speaks for public attribution",
            answer_law: "What speaks against law enforcement",
            answer_law_drive: "How much the drive to answer speaks for law enforcement",
            answer_sanctions: "What speaks against sanctions",
            answer_sanctions_drive: "How much the drive to answer speaks for sanctions",
            answer_kind: "What speaks against an answer in kind",
            answer_kind_drive: "How much the drive to answer speaks for an answer in kind",
            answer_disruption: "What speaks against disruption",
            answer_disruption_drive: "How much the drive to answer speaks for disruption",
            answer_force: "What speaks against an armed crisis",
            answer_force_drive: "How much the drive to answer speaks for an armed crisis",
        }
        /// The answer on the ladder (rules 8.3, 8.6 and 8.7).
        response: ResponseNumbers "Answers" {
            answer_unready: "Drive to answer of a state that is not ready to",
            answer_tension: "What tension adds to the drive to answer for each step of severity that it counts",
            escalation_weight: "Weight of tension in the drive to answer and in severities piled up",
            firebreak: "Severity, piled up with tension, below which no answer goes past cyber in kind",
            reply_spread: "How far the severity of an answer in kind lies from that of the blow",
            reply_less: "How much less severe it is in the mean",
            concession_severity: "Weight of severity in the chance that a target gives way",
            concession_cost: "What speaks against giving way",
        }
        /// Tension between two states, and armed disputes (rules 9.2 and 9.5).
        tension: TensionNumbers "Tension" {
            tension_shock: "Tension from a believed incident, by severity",
            tension_answer: "What a rung of an answer adds to the tension of the one answered",
            tension_keep: "Share of tension left after a quarter",
            consultation_relief: "Share of tension a place to talk takes off",
            dispute_hazard: "Armed disputes of a hot rival pair",
            tension_dispute: "What an armed dispute adds to the tension of the one attacked",
            first_day_trust: "Trust of everybody in everybody beyond the record on the first day",
            expected_first: "Incidents that a hot rivalry expects of the first day",
            expected_pace: "How fast what a state expects of another follows what it sees",
            expected_severity: "Severity that is no news between old rivals",
            grievance_keep: "Share of a grievance left after a quarter",
            grievance_weight: "Weight of a grievance beside tension in the drive to strike",
            answer_vents: "Share of a grievance that a public answer or one in kind takes off",
        }
        /// How a drive to strike comes of tension and grievance, and what keeps it down (rules 7.2
        /// and 9.8).
        escalation: EscalationNumbers "Escalation" {
            escalation_half: "Drive at which escalation comes to half of its most",
            calm_hotline: "What a hotline between the two takes off the drive",
            calm_proportion: "What agreed proportion in answers takes off the drive",
            calm_standard: "What an agreed standard of evidence takes off the drive",
            calm_follow_up: "What follow-up in the room takes off the drive",
            calm_review: "What a review conference takes off the drive",
            calm_sharing: "What shared warnings take off the drive",
        }
        /// What states think of each other when a session opens (rule 9.1).
        first_trust: FirstTrustNumbers "Trust at first" {
            trust_least: "Trust in the state that one has agreed with least",
            trust_rank: "What the rank of the state agreed with most adds to that",
            first_reports: "Good and bad reports that each state starts with",
            first_reports_trust: "What it has more of them, good by trust and bad by distrust",
        }
        /// What states hear of each other, and how far they believe it (rules 8.10 and 9.3 to
        /// 9.7).
        reputation: ReputationNumbers "Reputation and trust" {
            reputation_keep: "Share of reputation counts left after a quarter",
            usual_good: "Good reports that come in whatever a state does",
            usual_bad: "Bad reports that come in whatever a state does",
            trust_pace: "How far trust moves to reputation",
            bad_news: "Weight of bad news against good",
            hearsay: "Share of bad news that others take over from a victim they trust wholly",
            wrong_accusation: "What it costs an accuser with the accused to be wrong",
            breach_reports: "What a breach of the text that becomes known costs with everybody",
            hold_reports: "What holding its services back brings a state with everybody",
            forward_reports: "What sending them forward costs it with everybody, before bad news is weighed",
            kept_reports: "What a text that is watched and kept brings a party with everybody",
        }
    }
}

//! Numbers of the questions that seats are asked (section 16 of the rules).

use super::numbers::numbers;

numbers! {
    /// Questions in the years after (rules 16.1 to 16.8).
    DecisionNumbers {
        /// How often a seat is asked (rule 16.1).
        pace: QuestionNumbers {
            /// Questions that a seat is asked from the signing to the end
            questions_aimed,
            /// How many of these a seat that a person plays is owed from the first quarter on
            questions_lead,
            /// Weight that a matter needs where a seat has been asked as often as it should
            question_bar,
            /// How much less weight it needs for every question that the seat is behind
            question_behind,
            /// Quarters after which a subject that a seat was asked about weighs as much as before
            question_again,
            /// What is left of its weight at first
            question_again_left,
        }
        /// How much the matters weigh (rule 16.2).
        weight: MatterNumbers {
            /// Weight of a blow suffered, whatever its severity
            weigh_blow,
            /// What the greatest severity adds to it, and to the weight of an ally’s
            weigh_severity,
            /// Weight of a service that asks to be let off the text
            weigh_let_off,
            /// Weight of an operation that a service proposes and the text or a promise forbids
            weigh_forbidden,
            /// Weight of any other that it proposes, at full skill
            weigh_proposal,
            /// Weight of a leak at home
            weigh_leak,
            /// Weight of an armed dispute of one’s own
            weigh_dispute,
            /// Weight of an ally struck, bound by a full pact, whatever the severity
            weigh_ally,
            /// Weight of an arrangement offered
            weigh_offer,
            /// Weight of a weaker state that asks for aid
            weigh_aid,
            /// Weight of companies and publics that press, where their reason is at its greatest
            weigh_pressed,
            /// Weight of a review of the text, once it is due
            weigh_review,
            /// Weight of a great shock
            weigh_shock,
        }
        /// What the courses bring about (rules 16.4 to 16.8).
        courses: CourseNumbers {
            /// What another quarter of work on the evidence adds to the skill of finding a culprit
            waited_skill,
            /// Share of every other line of a budget that a course moves
            course_spending,
            /// Good reports with one state that was helped or stood by
            course_pleases_one,
            /// Good reports with every state of one’s group
            course_pleases_group,
            /// Good or bad reports with every state
            course_pleases_all,
            /// Tension that a course adds with a state it is aimed at
            course_strains,
            /// How far a course moves the shield of a network
            course_shields,
            /// How far a course moves the share of encrypted traffic
            course_encrypts,
            /// How far a course moves crime
            course_crime,
            /// Share of a surveillance programme that a course cuts
            course_cuts,
            /// Tie of alliance from which a state is an ally that is stood by
            ally_tie,
            /// How much better defended a state must be than one that asks it for aid
            aid_gap,
        }
    }
}

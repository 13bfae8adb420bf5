//! Numbers of goals and of the score (section 18 of the rules).

use super::numbers::numbers;

numbers! {
    /// What seats want to reach, and how they did.
    GoalNumbers {
        /// Goals of seats to which the scenario gives none (rules 18.2 and 18.3).
        rule: GoalRuleNumbers {
            /// How far towards the middle of the table a seat that wants to go beyond it is to bring the text
            goal_more,
            /// How far towards the middle of the table a seat that wants less of it lets the text come
            goal_less,
            /// How far the middle of the table must lie from what stands for a subject to be a goal
            goal_way,
            /// Share of the table that must want as much for a subject to be a goal
            goal_friends,
        }
        /// What whoever presides is to reach, and what it weighs (rule 18.10).
        chair: ChairGoalNumbers {
            /// Share of the delegations that is to sign
            chair_breadth,
            /// Share of what the strongest words on the table would pull that the text is to pull
            chair_depth,
            /// Wordings a day that may be decided by a vote
            chair_votes,
            /// Points for the signatures
            score_breadth,
            /// Points for what the text says
            score_depth,
            /// Points for agreement without votes
            score_votes,
            /// Points for the indices of the world
            score_world,
        }
        /// What the lines of the score weigh, and what the total is called (rules 18.6 and 18.7).
        score: ScoreNumbers {
            /// Points for the public goal
            score_public,
            /// Points for the secret goal
            score_secret,
            /// Points for the red line
            score_line,
            /// Points for the mandate
            score_mandate,
            /// Points for what the capital thinks
            score_capital,
            /// Points for the seat’s own indices
            score_indices,
            /// Share of the points that a goal brings that is nearly reached
            score_partial,
            /// Share of the points that a text worth no more than that of before brings
            score_even,
            /// Share of what the seat could gain that brings all points for the mandate
            score_full,
            /// Points by which indices rise for all points, or fall for none
            score_span,
            /// Total from which a session is a great success
            score_great,
            /// Total from which it is a success
            score_good,
            /// Total from which it is a mixed result
            score_mixed,
            /// Total from which it is a setback and no failure
            score_poor,
        }
    }
}

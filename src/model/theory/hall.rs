//! Numbers of the signing and of later conferences (sections 5 and 14 of the rules).

use super::numbers::numbers;

numbers! {
    /// The signing and the conferences that follow.
    HallNumbers {
        /// Who signs (rules 5.2 to 5.7 and 5.9).
        signing: SigningNumbers {
            /// Pull of one’s own group
            group_pull,
            /// Weight of a group mate without trust
            group_stranger,
            /// Pull of friends anywhere
            friend_pull,
            /// Trust from which on a state is a friend
            friend_trust,
            /// Temperature of the random draw at the signing
            signing_noise,
            /// What the first package kept adds, and a broken one takes
            partner_thanks,
            /// What each further one adds
            partner_thanks_next,
            /// Cost of a lost vote
            outvoted,
            /// Least salience that counts there
            outvoted_least,
            /// How much a lost closure counts
            outvoted_closure,
            /// Cost of a red line that the text crosses
            line_crossed,
            /// Cost of signing where there is no text
            no_text,
            /// Cost of feared readings and lost votes from which on a state declares
            declares_from,
        }
        /// What words settled late cost (rule 5.5).
        lateness: LatenessNumbers {
            /// Cost of a text of which all is late
            caution,
            /// How much what is open counts while the conference sits
            late_open,
            /// Least that a capital minds a late text
            instructions_least,
            /// What it may mind more than that
            instructions_span,
        }
        /// Later conferences (rules 14.5 and 14.9).
        forums: ForumNumbers {
            /// Trust in the caller from which on a state comes
            comes_trust,
            /// Strength from which on a text asks for a review
            review_strength,
        }
    }
}

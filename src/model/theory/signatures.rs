//! Numbers of the signing and of later conferences (sections 5 and 14 of the rules).

use super::numbers::numbers;

numbers! {
    /// The signing and the conferences that follow.
    SignatureNumbers {
        /// Who signs (rules 5.2 to 5.7 and 5.9).
        signing: SigningNumbers {
            /// Pull of one’s own group
            group_pull,
            /// Weight of a group mate without trust
            group_stranger,
            /// Pull of friends anywhere
            friend_pull,
            /// Trust from which a state is a friend
            friend_trust,
            /// How much chance decides at the signing (temperature of the draw)
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
            /// Cost of feared readings and lost votes from which a state declares
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
            /// Trust in the caller from which a state comes
            comes_trust,
            /// Strength from which a text asks for a review
            review_strength,
        }
        /// Calls by computers (rule 14.11).
        calls: CallNumbers {
            /// Calls a year, if every state wished for a conference with all its heart
            call_yearly,
            /// Pressure to call without an occasion
            call_calm,
            /// Pressure that a great shock of the last year adds
            call_shock,
            /// Pressure that own harm adds, where it is felt in full
            call_harm,
            /// Pressure that lost trust in the world adds, at its most
            call_distrust,
            /// Points of world trust lost that press most
            call_distrust_points,
            /// Quarters since the last conference after which it is time
            call_waits,
            /// Expected gain from which a forum is worth a call
            call_worth,
            /// Eagerness of brokers and conceders
            call_eager,
            /// Eagerness of hardliners and opportunists
            call_reluctant,
            /// Eagerness of the others
            call_usual,
        }
        /// Computers that join a text later, or leave it (rule 14.14).
        adherence: AdherenceNumbers {
            /// What it adds that all whom it trusts are bound by a text
            adhere_friends,
            /// Sum from which a state joins
            join_from,
            /// Chance a year that it joins then
            join_yearly,
            /// Share of the others bound that must have broken a text for a state to leave it
            leave_breaches,
            /// Loss from which a text costs more than it brings
            leave_loss,
            /// Chance a year that it leaves then
            leave_yearly,
        }
    }
}

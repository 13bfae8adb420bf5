//! Numbers of texts and arrangements in the years after (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// Texts and arrangements after the signing (rules 6.3 and 10.6 to 10.14).
    RegimeNumbers {
        /// How far a text is kept (rules 6.3, 10.7 and 10.8).
        compliance: ComplianceNumbers {
            /// Ease of keeping a text that asks nothing
            keep_ease,
            /// How much harder depth makes it
            keep_depth,
            /// Share of that which follow-up takes off
            keep_watch,
            /// Share of that which binding words take off
            keep_force,
            /// What a review conference adds to the ease of keeping a text
            keep_review,
            /// How far texts of like words are kept unlike (scale of a logistic draw)
            keep_fortune,
            /// Share of a text in force that signatories keep before they ratify
            provisional,
            /// Share of a text that a declaration leaves
            declaration,
            /// A party that keeps nothing of the text breaks it
            breach_chance,
            /// A breach is seen without any follow-up, before it is scaled to 1 with it
            breach_seen,
            /// Trust in the one who broke it below which a computer that knows of a breach may lay
            /// it open
            breach_told_trust,
            /// Chance a quarter that it then lays the breach open
            breach_told,
            /// A state of full skill finds a breach that is not public
            breach_found,
        }
        /// How signatories become parties (rule 10.6).
        ratification: RatificationNumbers {
            /// Half of the signatories have ratified after
            ratify_half_life,
            /// Signatories behind that half-life; a smaller club waits less
            ratify_club,
            /// How much faster a text that asks nothing is ratified
            ratify_shallow,
            /// How much depth slows that
            ratify_depth,
            /// Least pace of ratification
            ratify_deep,
            /// What ratifying brings a state with everybody
            ratified_reports,
        }
        /// Arrangements between a few, and those left outside (rules 10.12 and 10.14).
        arrangements: ArrangementNumbers {
            /// What a promise in an arrangement is worth, with nobody to check it
            pledge,
            /// A regional group makes an arrangement of its own
            group_yearly,
            /// Trust at which an arrangement that brings nothing is taken
            offer_trust,
            /// What shared warnings are worth
            offer_warnings,
            /// What they are worth more where the others find out who did it
            offer_warnings_skill,
            /// What a hotline is worth
            offer_hotline,
            /// What a promise of no operations is worth, by what a state fears less what it wants
            /// itself
            offer_peace,
            /// What joint policing is worth
            offer_policing,
            /// What entering an arrangement brings with each member
            entry_reports,
            /// What leaving one costs with each member
            exit_reports,
            /// What a member loses with a neighbour that was left out
            left_out_reports,
        }
        /// Aid to all and to one (rules 10.3 and 10.13).
        aid: AidNumbers {
            /// What the text adds to the share of aid in every budget
            aid_text,
            /// What a full share of aid adds to the defence of the others
            aid_defence,
            /// Logarithm of a giver’s economy that counts as of full size
            gift_size,
            /// What a full share of aid given to one adds to its defence
            gift_defence,
            /// What a gift brings the giver
            thanks,
            /// What it brings more by the defence that it adds
            thanks_defence,
        }
    }
}

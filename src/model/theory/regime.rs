//! Numbers of texts and arrangements in the years after (section 10 of the rules).

use super::numbers::numbers;

numbers! {
    /// Texts and arrangements after the signing (rules 6.3 and 10.6 to 10.14).
    RegimeNumbers {
        /// How far a text is kept (rules 6.3, 10.7 and 10.8).
        compliance: ComplianceNumbers "Keeping a text" {
            keep_ease: "Ease of keeping a text that asks nothing",
            keep_depth: "How much harder depth makes it",
            keep_watch: "Share of that which follow-up takes off",
            keep_force: "Share of that which binding words take off",
            keep_review: "What a review conference adds to the ease of keeping a text",
            keep_fortune: "How far texts of like words fare unlike (scale of a logistic draw)",
            provisional: "Share of a text in force that signatories keep before they ratify",
            declaration: "Share of a text that a declaration leaves",
            breach_chance: "A party that keeps nothing of the text breaks it",
            breach_seen: "A breach is seen without any follow-up, before it is scaled to 1 with it",
            breach_told_trust: "Trust in the one who broke it below which a computer that knows of a breach may lay it open",
            breach_told: "It then does",
            breach_found: "A state of full skill finds a breach that is not public",
        }
        /// How signatories become parties (rule 10.6).
        ratification: RatificationNumbers "Ratification" {
            ratify_half_life: "Half of the signatories have ratified after",
            ratify_club: "Signatories behind that half-life; a smaller club waits less",
            ratify_shallow: "How much faster a text that asks nothing is ratified",
            ratify_depth: "How much depth slows that",
            ratify_deep: "Least pace of ratification",
            ratified_reports: "What ratifying brings a state with everybody",
        }
        /// Arrangements between a few, and those left outside (rules 10.12 and 10.14).
        arrangements: ArrangementNumbers "Arrangements" {
            pledge: "What a promise in an arrangement is worth, with nobody to check it",
            group_yearly: "A regional group makes an arrangement of its own",
            offer_trust: "Trust at which an arrangement that brings nothing is taken",
            offer_warnings: "What shared warnings are worth",
            offer_warnings_skill: "What they are worth more where the others find out who did it",
            offer_hotline: "What a hotline is worth",
            offer_peace: "What a promise of no operations is worth, by what a state fears less what it wants itself",
            offer_policing: "What joint policing is worth",
            entry_reports: "What entering an arrangement brings with each member",
            exit_reports: "What leaving one costs with each member",
            left_out_reports: "What a member loses with a neighbour that was left out",
        }
        /// Aid to all and to one (rules 10.3 and 10.13).
        aid: AidNumbers "Aid" {
            aid_text: "What the text adds to the share of aid in every budget",
            aid_defence: "What a full share of aid adds to the defence of the others",
            gift_size: "Logarithm of a giver’s economy that counts as of full size",
            gift_defence: "What a full share of aid given to one adds to its defence",
            thanks: "What a gift brings the giver",
            thanks_defence: "What it brings more by the defence that it adds",
        }
    }
}

//! Numbers of the signing hall and of later conferences (sections 5 and 14 of the rules).

use super::numbers::numbers;

numbers! {
    /// The signing hall and the conferences that follow.
    HallNumbers {
        /// Who signs (rules 5.2 to 5.7 and 5.9).
        signing: SigningNumbers "Who signs" {
            group_pull: "Pull of one’s own group",
            group_stranger: "Weight of a group mate without trust",
            friend_pull: "Pull of friends anywhere",
            friend_trust: "Trust from which on a state is a friend",
            signing_noise: "Temperature of the draw in the hall",
            partner_thanks: "What the first package kept adds, and a broken one takes",
            partner_thanks_next: "What each further one adds",
            outvoted: "Cost of a lost vote",
            outvoted_least: "Least salience that counts there",
            outvoted_closure: "How much a lost closure counts",
            line_crossed: "Cost of a red line that the text crosses",
            no_text: "Cost of signing where there is no text",
            declares_from: "Cost of feared readings and lost votes from which on a state declares",
        }
        /// What words settled late cost (rule 5.5).
        lateness: LatenessNumbers "Words settled late" {
            caution: "Cost of a text of which all is late",
            late_open: "How much what is open counts while the conference sits",
            instructions_least: "Least that a capital minds a late text",
            instructions_span: "What it may mind more than that",
        }
        /// Later conferences (rules 14.5 and 14.9).
        forums: ForumNumbers "Later conferences" {
            comes_trust: "Trust in the caller from which on a state comes",
            review_strength: "Strength from which on a text asks for a review",
        }
    }
}

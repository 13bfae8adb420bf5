//! Numbers of what a text is worth to a state and its public (sections 0 to 5 of the rules).

use super::numbers::numbers;

numbers! {
    /// What is at stake for a delegation, and what may be believed of it.
    StakeNumbers {
        /// What a text is worth beside its positions (rule 2.5).
        worth: WorthNumbers "What is feared of a text" {
            fear_weight: "Loss that the whole of a feared reading brings",
        }
        /// How a capital’s mandate lies about its published position (rule 2.7).
        mandates: MandateNumbers "What a capital asks for" {
            mandate_spread: "What a mandate moves an ideal by, per unit of a logistic draw",
            mandate_salience_least: "Least that a mandate leaves of a salience",
            mandate_salience_span: "What it may leave more than that",
        }
        /// What may be believed of another (rules 2.8 and 5.4).
        beliefs: BeliefNumbers "What is believed of others" {
            belief_doubt: "Deviation of a mandate about the published position",
            belief_moves: "How far what is said otherwise moves the believed ideal",
            belief_plate: "Weight of a plate or a speech",
            belief_tabled: "Weight of a name under a wording",
            belief_heard: "Weight of what was overheard",
            belief_together: "By how much all capitals err alike in a sum",
            belief_common: "Variance of the expected signatures that mandates share",
        }
        /// The back table and the press (rules 0.3, 3.16, 5.8 and 14.6).
        home: HomeNumbers "Home and the press" {
            home_weight: "Size of the back table in the sum",
            home_ministry: "Weight of the ministry",
            home_concern: "Weight of civil society where nobody is concerned",
            home_services: "Weight of the services by what they can do",
            home_services_liberty: "Liberty at which the services would have no weight",
            press_operators: "How loud a free press is where industry is silent",
            press_industry: "What the voice of industry adds to that",
            press_unfree: "What reaches a public without liberty",
            press_free: "What liberty adds to that",
            press_home: "Attention that speaking to the press raises at home",
            press_abroad: "Attention that it raises abroad, by liberty and trust",
            press_most: "Greatest attention",
            press_loss: "Loss of an index at which a press is as loud as it can be",
        }
        /// Side payments (rule 4.8).
        favours: FavourNumbers "Side payments" {
            aid_worth: "What capacity aid is worth to a state without defence",
            aid_cost: "What it costs the smallest economy",
            aid_lift: "What it adds to the receiver’s defence",
            roaming_worth: "What cheaper roaming is worth",
            roaming_worth_base: "Added to dependence there",
            roaming_cost: "What it costs",
            roaming_cost_base: "Added to the voice of industry there",
            roaming_tie: "What it adds to the interconnection of the pair",
            seat_worth: "What support for a seat is worth",
            seat_cost: "What it costs",
            seat_trust: "Trust that it earns",
        }
    }
}

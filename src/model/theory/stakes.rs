//! Numbers of what a text is worth to a state and its public (sections 0 to 5 of the rules).

use super::numbers::numbers;

numbers! {
    /// What is at stake for a delegation, and what may be believed of it.
    StakeNumbers {
        /// What a text is worth beside its positions (rule 2.5).
        worth: WorthNumbers {
            /// Loss that the whole of a feared reading brings
            fear_weight,
        }
        /// How a capital’s mandate lies about its published position (rule 2.7).
        mandates: MandateNumbers {
            /// How far a mandate moves a wish from the published one (per unit of a logistic draw)
            mandate_spread,
            /// Least that a mandate leaves of a salience
            mandate_salience_least,
            /// What it may leave more than that
            mandate_salience_span,
        }
        /// What may be believed of another (rules 2.8 and 5.4).
        beliefs: BeliefNumbers {
            /// Deviation of a mandate about the published position
            belief_doubt,
            /// How far what is said otherwise moves the believed ideal
            belief_moves,
            /// Weight of a plate or a speech
            belief_plate,
            /// Weight of a name under a wording
            belief_tabled,
            /// Weight of what was overheard
            belief_heard,
            /// By how much all capitals err alike in a sum
            belief_together,
            /// Variance of the expected signatures that mandates share
            belief_common,
        }
        /// What is said and what is true (rules 2.15, 3.21 and 3.22).
        reasons: ReasonNumbers {
            /// Loss from which a ground counts
            reason_least,
            /// Liberty from which rights are the most respectable ground
            reason_free,
            /// What deeds that came to light add to the belief that a stated reason is a pretext
            reason_deeds,
        }
        /// The back table and the press (rules 0.3, 3.16, 5.8 and 14.6).
        home: HomeNumbers {
            /// Weight of those at home in the sum
            home_weight,
            /// Weight of the ministry
            home_ministry,
            /// Weight of civil society where nobody is concerned
            home_concern,
            /// Weight of the services by what they can do
            home_services,
            /// Liberty at which the services would have no weight
            home_services_liberty,
            /// How loud a free press is where industry is silent
            press_operators,
            /// What the voice of industry adds to that
            press_industry,
            /// What reaches a public without liberty
            press_unfree,
            /// What liberty adds to that
            press_free,
            /// Attention that speaking to the press raises at home
            press_home,
            /// Attention that it raises abroad, by liberty and trust
            press_abroad,
            /// Greatest attention
            press_most,
            /// Loss of an index at which a press is as loud as it can be
            press_loss,
        }
        /// Companies that lobby (section 19).
        lobby: LobbyNumbers {
            /// How far companies move the weight of a subject at most
            lobby_most,
            /// Move of the draft against companies at which they press with all they have
            lobby_full,
            /// Pressure from which a capital’s delegation hears of it
            lobby_heard,
        }
        /// Side payments (rule 4.8).
        favours: FavourNumbers {
            /// What capacity aid is worth to a state without defence
            aid_worth,
            /// What it costs the smallest economy
            aid_cost,
            /// What it adds to the receiver’s defence
            aid_lift,
            /// What cheaper roaming is worth
            roaming_worth,
            /// Added to dependence there
            roaming_worth_base,
            /// What cheaper roaming costs
            roaming_cost,
            /// Added to the voice of industry there
            roaming_cost_base,
            /// What it adds to the interconnection of the pair
            roaming_tie,
            /// What support for a seat is worth
            seat_worth,
            /// What support for a seat costs
            seat_cost,
            /// Trust that it earns
            seat_trust,
        }
    }
}

//! Numbers of the patience of capitals (section 17 of the rules).

use super::numbers::numbers;

numbers! {
    /// The patience of a capital with its delegation.
    CapitalNumbers {
        /// What a delegation starts with (rule 17.1).
        first: FirstPatienceNumbers {
            /// Patience of a capital that runs no risks
            patience_first,
            /// What full tolerance of risk adds to it
            patience_risk,
        }
        /// What a capital likes and dislikes in the room (rules 17.2 and 17.3).
        room: PatienceNumbers {
            /// Patience that a hundredth of utility lost in the draft costs
            patience_draft,
            /// Patience that a hundredth of utility gained in the draft brings
            patience_better,
            /// Most patience that the draft moves in a day
            patience_draft_most,
            /// Patience that a plate or a speech against a weighty subject costs
            patience_against,
            /// Loss against what stands from which a wording crosses a red line of the capital’s
            patience_line,
            /// Patience that letting that pass costs
            patience_uncontested,
            /// Patience that leaving the room costs
            patience_walk_out,
            /// Patience that a silent day costs
            patience_silent,
            /// Patience that breaking a package costs
            patience_broken,
            /// Patience that being caught listening costs
            patience_caught,
            /// Patience that a lost vote costs
            patience_outvoted,
            /// Patience that a package that helps brings
            patience_package,
        }
        /// What a capital does when its patience falls (rules 17.4 to 17.6).
        stages: StageNumbers {
            /// Patience below which a capital sends a cable
            stage_cable,
            /// Patience below which it sends an envoy
            stage_envoy,
            /// Patience below which its instructions bind
            stage_instructions,
            /// Patience below which it recalls its delegate
            stage_recall,
            /// Patience with which a recalled delegate returns
            recall_returns,
            /// Patience that the first consultation regains
            consult_regain,
            /// Share of it that each further one regains
            consult_again,
        }
        /// What moves it at the signing and in the years after (rules 17.8 and 17.9).
        years: CapitalYearNumbers {
            /// Patience that overruling the sum costs
            patience_overruled,
            /// Patience that leaving the gravest incident unanswered costs
            patience_unanswered,
            /// Rungs that a capital asks for, for each step of severity
            patience_asked,
            /// Patience that a breach laid open costs
            patience_breach,
            /// Patience that a point of the indices lost costs
            patience_indices,
            /// Most patience that a quarter takes
            patience_quarter_most,
            /// Patience that a calm quarter brings back
            patience_calm,
        }
    }
}

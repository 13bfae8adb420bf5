//! Numbers of a conference (sections 0 to 4 of the rules).

use super::numbers::numbers;

numbers! {
    /// A conference from the floor to the corridors.
    ConferenceNumbers {
        /// What happens on the floor (rules 1.3, 3.2, 3.13, 3.16 and 3.17).
        floor: FloorNumbers {
            /// Size of an economy that gives one more act a day
            large_economy,
            /// Goodwill that a settled bracket brings
            goodwill_cleared,
            /// Goodwill that speaking to the press costs
            goodwill_press,
            /// Goodwill that leaving the room costs
            goodwill_walk_out,
            /// Belief in red lines that taking one back costs
            line_taken_back,
            /// Belief from which red lines keep a bracket open
            line_believed,
        }
        /// What a delegation lives with (rules 3.4 and 3.5).
        plates: PlateNumbers {
            /// Loss a delegation lives with on the first day
            tolerance_floor,
            /// What it lives with more on the last day
            tolerance_range,
            /// Share of that where there is no goodwill
            tolerance_ill,
            /// What goodwill adds to that share
            tolerance_goodwill,
            /// Share of that loss that makes an objection in a vote
            tolerance_vote,
        }
        /// What votes and motions cost (rule 3.7).
        votes: VoteNumbers {
            /// Goodwill that a vote costs
            goodwill_vote,
            /// Goodwill that a point of order costs
            goodwill_point_of_order,
            /// Goodwill that closing a debate costs
            goodwill_close,
            /// Goodwill that a show of plates costs
            goodwill_show,
            /// Goodwill that putting off costs
            goodwill_adjourn,
            /// Trust in the caller that the outvoted lose
            vote_distrust,
            /// As much more on a point of order
            order_distrust,
        }
        /// How regional groups meet (rule 0.2).
        groups: GroupNumbers {
            /// Gain from which a member is for a wording
            group_gain,
        }
        /// How the chair works (rules 2.5 and 4.1 to 4.3).
        chair: ChairNumbers {
            /// Trust in a wording of the chair
            chair_trust,
            /// Trust in a clause that nobody brought
            nobody_trust,
            /// Change that a strong vote needs
            grade_strong,
            /// Change that a weak vote needs
            grade_weak,
            /// Edits of the chair in a room without goodwill
            chair_edits,
            /// Edits more for each point of goodwill
            chair_edits_goodwill,
            /// Edits of one bracket only
            chair_singles,
            /// Share of the edits left from which no loss is kept
            chair_cools,
            /// Temperature with which the chair opens
            chair_temperature,
            /// Loss, in logarithms of marks, that the chair lets go at a temperature of 1
            chair_heat,
            /// What a mark is worth that a delegation gives a text of the chair
            mark_step,
            /// Marks that a delegation at its line counts as if it had above it
            mark_least,
            /// What a delegation that could not sign costs the chair's text
            mark_unsigned,
            /// What each mark below its line costs more
            mark_below,
        }
        /// What procedure costs the one who abuses it (rules 3.19 and 3.20).
        credit: CreditNumbers {
            /// Share of a day's brackets that a delegation objects to at no cost
            objects_free,
            /// How much more than the room's mean share it objects to at no cost
            objects_margin,
            /// Credit that objecting to all beyond that costs in a day
            objects_cost,
            /// Credit that a failed point of order costs
            order_cost,
            /// Credit that leaving the room costs
            walk_out_cost,
            /// Red lines that cost no credit
            lines_free,
            /// Credit that each further red line costs
            line_cost,
            /// Credit that comes back in a day
            credit_back,
            /// Credit below which a delegation has one act less a day
            credit_low,
            /// Credit below which its objections are noted and stop nothing
            credit_spent,
        }
        /// Drafting groups (rule 4.12).
        drafting: DraftingNumbers {
            /// What a wording must bring or cost a delegation for it to join a drafting group
            draft_interest,
            /// How many times as much the marks of those who drafted a clause count there
            pen_weight,
        }
        /// Packages, doors and side payments (rules 4.4 to 4.9).
        corridors: CorridorNumbers {
            /// Trust that an agreed package adds, and a kept one again
            deal_trust,
            /// Good report of a partner in a package
            deal_report,
            /// Trust of the victims that breaking one costs
            broken_trust,
            /// Bad report of who breaks one, by the victims
            broken_report,
            /// Trust of those who saw it that breaking one costs
            broken_seen_trust,
            /// Bad report of who breaks one, by those who saw it
            broken_seen_report,
            /// Chance of who listens to an equal to be caught
            caught_even,
            /// What a better guard adds to that chance
            caught_skill,
            /// Least chance to be caught
            caught_least,
            /// Greatest chance to be caught
            caught_most,
            /// Trust of the other that being caught costs
            caught_trust,
            /// Bad report of who is caught, by the other
            caught_report,
            /// Trust of its group that being caught costs
            caught_group_trust,
            /// Bad report of who is caught, by its group
            caught_group_report,
            /// Goodwill that being caught costs
            goodwill_caught,
        }
    }
}

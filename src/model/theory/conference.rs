//! Numbers of a conference (sections 0 to 4 of the rules).

use super::numbers::numbers;

numbers! {
    /// A conference from the floor to the corridors.
    ConferenceNumbers {
        /// What happens on the floor (rules 1.3, 3.2, 3.13, 3.16 and 3.17).
        floor: FloorNumbers "The floor" {
            large_economy: "Size of an economy that gives one more act a day",
            goodwill_cleared: "Goodwill that a settled bracket brings",
            goodwill_press: "Goodwill that speaking to the press costs",
            goodwill_walk_out: "Goodwill that leaving the room costs",
            line_taken_back: "Belief in red lines that taking one back costs",
            line_believed: "Belief from which on red lines keep a bracket open",
        }
        /// What a delegation lives with (rules 3.4 and 3.5).
        plates: PlateNumbers "What a delegation lives with" {
            tolerance_floor: "Loss a delegation lives with on the first day",
            tolerance_range: "What it lives with more on the last day",
            tolerance_ill: "Share of that where there is no goodwill",
            tolerance_goodwill: "What goodwill adds to that share",
            tolerance_vote: "Share of that loss that makes an objection in a vote",
        }
        /// What votes and motions cost (rule 3.7).
        votes: VoteNumbers "What votes cost" {
            goodwill_vote: "Goodwill that a vote costs",
            goodwill_point_of_order: "Goodwill that a point of order costs",
            goodwill_close: "Goodwill that closing a debate costs",
            goodwill_show: "Goodwill that a show of plates costs",
            goodwill_adjourn: "Goodwill that putting off costs",
            vote_distrust: "Trust in the caller that the outvoted lose",
            order_distrust: "As much more on a point of order",
        }
        /// How regional groups meet (rule 0.2).
        groups: GroupNumbers "Regional groups" {
            group_gain: "Gain from which on a member is for a wording",
        }
        /// How the chair works (rules 2.5 and 4.1 to 4.3).
        chair: ChairNumbers "The chair" {
            chair_trust: "Trust in a wording of the chair",
            nobody_trust: "Trust in a clause that nobody brought",
            grade_strong: "Change that a strong vote needs",
            grade_weak: "Change that a weak vote needs",
            chair_edits: "Edits of the chair in a room without goodwill",
            chair_edits_goodwill: "Edits more for each point of goodwill",
            chair_singles: "Edits of one bracket only",
            chair_cools: "Share of the edits left from which on no loss is kept",
            chair_temperature: "Temperature with which the chair opens",
        }
        /// Packages, doors and side payments (rules 4.4 to 4.9).
        corridors: CorridorNumbers "The corridors" {
            deal_trust: "Trust that an agreed package adds, and a kept one again",
            deal_report: "Good report of a partner in a package",
            broken_trust: "Trust of the victims that breaking one costs",
            broken_report: "Bad report of who breaks one, by the victims",
            broken_seen_trust: "Trust of those who saw it that breaking one costs",
            broken_seen_report: "Bad report of who breaks one, by those who saw it",
            caught_even: "Chance to be caught at the door of an equal",
            caught_skill: "What a better guard adds to that chance",
            caught_least: "Least chance to be caught",
            caught_most: "Greatest chance to be caught",
            caught_trust: "Trust of the other that being caught costs",
            caught_report: "Bad report of who is caught, by the other",
            caught_group_trust: "Trust of its group that being caught costs",
            caught_group_report: "Bad report of who is caught, by its group",
            goodwill_caught: "Goodwill that being caught costs",
        }
    }
}

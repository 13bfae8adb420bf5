//! The years after: operations, attribution, response, relations, regime, shields, indices.

pub mod actors;
pub mod arrangements;
pub mod attribution;
pub mod build_up;
pub mod capital;
pub mod conflict;
pub mod cut_offs;
pub mod decisions;
pub mod drivers;
pub mod escalation;
pub mod incidents;
pub mod indices;
pub mod ledger;
pub mod operations;
pub mod orders;
pub mod regime;
pub mod relations;
pub mod reproduction;
pub mod reputation;
pub mod response;
pub mod rivals;
pub mod shields;
pub mod shocks;
pub mod state;
pub(crate) mod words;

use crate::model::theory::fixed::Part;
use crate::say;

use bevy_app::App;

/// The features of the years after; each adds its systems to the schedules of an act or of a
/// quarter.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        orders::plugin,
        drivers::plugin,
        build_up::plugin,
        shocks::plugin,
        operations::plugin,
        attribution::plugin,
        response::plugin,
        relations::plugin,
        regime::plugin,
        shields::plugin,
        cut_offs::plugin,
        indices::plugin,
        capital::plugin,
        decisions::plugin,
    ));
}

/// Numbers that stand beside the rules of the years after, by title.
pub const NUMBERS: &[Part] = &[
    (say!("fixed-rules-suspects"), attribution::FIXED),
    (say!("fixed-rules-memory"), attribution::rules::FIXED),
    (say!("fixed-rules-budgets"), capital::FIXED),
    (say!("fixed-rules-matters"), decisions::FIXED),
    (
        say!("fixed-rules-course-chances"),
        decisions::courses::blows::FIXED,
    ),
    (say!("fixed-rules-chances"), operations::chances::FIXED),
    (say!("fixed-rules-dwell"), operations::outcome::FIXED),
    (say!("fixed-rules-aid"), orders::FIXED),
    (say!("fixed-rules-in-force"), regime::ratification::FIXED),
    (say!("fixed-rules-reproduction"), reproduction::FIXED),
    (say!("fixed-rules-waiting"), response::FIXED),
    (say!("fixed-rules-rivals"), rivals::FIXED),
    (say!("fixed-rules-signs"), indices::signs::FIXED),
];

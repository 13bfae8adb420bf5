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
pub(crate) mod words;

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

//! The years after: operations, attribution, response, relations, regime, shields, indices.

pub mod actors;
pub mod arrangements;
pub mod attribution;
pub mod budgets;
pub mod build_up;
pub mod incidents;
pub mod indices;
pub mod operations;
pub mod orders;
pub mod regime;
pub mod relations;
pub mod reputation;
pub mod response;
pub mod rivals;
pub mod shields;

use bevy_app::App;
use bevy_ecs::schedule::IntoScheduleConfigs as _;

use crate::world::schedule::{Quarter, QuarterSystems as Q};

/// The features of the years after; each adds its systems to the schedules of an act or of a
/// quarter.
pub fn plugin(app: &mut App) {
    app.add_plugins(orders::plugin);
    app.add_systems(
        Quarter,
        (
            budgets::shift.in_set(Q::Policy),
            build_up::build_up.in_set(Q::BuildUp),
            (operations::operations, operations::others)
                .chain()
                .in_set(Q::Operations),
            operations::outcome::outcome.in_set(Q::Outcome),
            attribution::attribution.in_set(Q::Attribution),
            response::response.in_set(Q::Response),
            relations::relations.in_set(Q::Relations),
            regime::regime.in_set(Q::Regime),
            shields::interconnection.in_set(Q::Interconnection),
            indices::accounts.in_set(Q::Indices),
        ),
    );
}

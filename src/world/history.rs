//! The indices of every quarter.
use bevy_ecs::resource::Resource;

/// Indices at the end of every quarter.
#[derive(Debug, Clone, Default, Resource)]
pub struct History {
    /// World, then every state.
    pub quarters: Vec<([f64; 5], Vec<[f64; 5]>)>,
    /// Turn of every quarter.
    pub turns: Vec<u32>,
    /// Name of the ending, once known.
    pub ending: Option<String>,
}

//! Reading a text, its worth to a state, estimates of others, the chair's mediation.

pub mod draft;
pub mod estimate;
pub mod levers;
pub mod mediation;
pub mod worth;

//! Save, resume, replay, summary: a session is scenario + seed + actions.

pub mod files;
pub mod incidents;
pub mod kept;
pub mod log;
pub mod session;
pub mod summary;

pub use session::Session;

//! Why a command stopped.

use crate::model::AssumptionError;
use crate::scenario::LoadError;
use crate::session::files::FileError;

/// Why a command stopped.
pub(super) enum Stop {
    /// Nobody reads on, as after `| head`: the rest of what is written has no reader, which is no fault.
    ReaderGone,
    Failed(String),
    Usage(String),
}

impl From<FileError> for Stop {
    fn from(e: FileError) -> Self {
        Self::Failed(e.to_string())
    }
}

impl From<AssumptionError> for Stop {
    fn from(e: AssumptionError) -> Self {
        Self::Failed(e.to_string())
    }
}

impl From<LoadError> for Stop {
    fn from(e: LoadError) -> Self {
        Self::Failed(e.to_string())
    }
}

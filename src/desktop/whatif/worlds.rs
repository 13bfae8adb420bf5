//! How many worlds of a text are run.

/// Tables with so many states or more get fewer worlds, since each takes longer (judgement).
const LARGE: usize = 40;

/// How many worlds of a text are run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worlds {
    /// Before a first fan is drawn.
    pub first: usize,
    /// Before texts beside the one in view are looked at.
    pub good: usize,
    /// In all.
    pub settled: usize,
    /// In all, of a text of the frontier.
    pub frontier: usize,
}

impl Worlds {
    /// For a table with so many states. Judgement: a first fan well within a second, a settled one
    /// in some ten.
    #[must_use]
    pub fn of(states: usize) -> Self {
        if states < LARGE {
            Self {
                first: 3,
                good: 16,
                settled: 100,
                frontier: 40,
            }
        } else {
            Self {
                first: 2,
                good: 8,
                settled: 40,
                frontier: 12,
            }
        }
    }
}

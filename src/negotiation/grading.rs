//! How a change of worth becomes a graded vote (rule 4.1).

use crate::model::theory::conference::ChairNumbers;

/// From where on votes are graded, in units of utility.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grading {
    /// A strong vote.
    pub strong: f64,
    /// A weak one.
    pub weak: f64,
}

impl Grading {
    /// That of a theory.
    #[must_use]
    pub fn of(n: &ChairNumbers) -> Self {
        Self {
            strong: n.grade_strong,
            weak: n.grade_weak,
        }
    }
}

/// Rule 4.1: a change is graded −2 (strong no) to +2 (strong yes) by what it brings.
#[must_use]
pub fn grade(by: Grading, change: f64) -> i8 {
    match change {
        c if c > by.strong => 2,
        c if c > by.weak => 1,
        c if c < -by.strong => -2,
        c if c < -by.weak => -1,
        _ => 0,
    }
}

//! The clock of the hour.

/// How much of the hour has passed. It is no part of a session.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Clock {
    /// Since when it runs, in seconds of the window; it is held if none.
    since: Option<f64>,
    /// What had passed before, in seconds.
    passed: f64,
}

impl Clock {
    /// The same, started or held at a time in seconds.
    #[must_use]
    pub fn pressed(self, now: f64) -> Self {
        match self.since {
            Some(_) => Self {
                since: None,
                passed: self.seconds(now),
            },
            None => Self {
                since: Some(now),
                ..self
            },
        }
    }

    /// Whether it runs.
    #[must_use]
    pub fn runs(self) -> bool {
        self.since.is_some()
    }

    /// Seconds that have passed.
    #[must_use]
    pub fn seconds(self, now: f64) -> f64 {
        self.passed + self.since.map_or(0.0, |since| (now - since).max(0.0))
    }

    /// Whole minutes that have passed.
    #[must_use]
    pub fn minutes(self, now: f64) -> u32 {
        (self.seconds(now) / 60.0) as u32
    }
}

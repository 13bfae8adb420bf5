//! Rule 11.4: what the years come to.

/// Endings, tried in order; the last is what remains.
pub const ENDINGS: [(&str, &str); 6] = [
    (
        "escalation crisis",
        "Answers outran offences, and rivals met on the upper rungs.",
    ),
    (
        "federated Internet",
        "Networks drew apart behind national shields; what crosses is inspected.",
    ),
    (
        "open season",
        "Crime found havens everywhere, and nobody could afford to look away.",
    ),
    (
        "surveillance order",
        "Programmes grew, liberty shrank, and quiet was bought with watching.",
    ),
    (
        "working regime",
        "The text holds: parties keep it, and most disputes are met with words.",
    ),
    (
        "armed truce",
        "Nobody trusts, nobody strikes hard; everybody spends.",
    ),
];

/// What an index must lose of its first account to count as fallen (judgement: a tenth is what a
/// reader of the chart would call a fall; levels would judge the roster, not the years).
const FALL: f64 = 0.1;

/// What the endings are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// The five indices of the world in the first accounts.
    pub first: [f64; 5],
    /// The same in the last.
    pub last: [f64; 5],
    /// An answer on rung 6 or 7 in the last year.
    pub upper_rung: bool,
    /// Mean shield, 0–1.
    pub shield: f64,
    /// Mean crime, 0–1.
    pub crime: f64,
    /// Mean surveillance programme, 0–1.
    pub programme: f64,
    /// Mean of what each state is bound to and keeps; nothing while no text is in force.
    pub kept: Option<f64>,
}

impl Years {
    fn fell(&self, index: usize) -> bool {
        self.last[index] < (1.0 - FALL) * self.first[index]
    }
}

/// Rule 11.4: index into [`ENDINGS`].
#[must_use]
pub fn ending(y: &Years) -> usize {
    let signs = [
        y.upper_rung || y.last[0] < 30.0,
        y.fell(4) || y.shield > 0.45,
        y.crime > 0.5,
        y.fell(2) && y.programme > 0.5,
        y.kept.is_some_and(|kept| kept >= 0.5) && !y.fell(3),
    ];
    let found = signs.iter().position(|yes| *yes);
    found.unwrap_or(ENDINGS.len() - 1)
}

/// Why that ending, in words.
#[must_use]
pub fn words(y: &Years, ending: usize) -> String {
    let from = |k: usize| format!("{:.0} to {:.0}", y.first[k], y.last[k]);
    match (ending, y.kept) {
        (0, _) if y.upper_rung => "an answer on the upper rungs in the last year".to_owned(),
        (0, _) => format!("security is down to {:.0}", y.last[0]),
        (1, _) => format!(
            "interconnection went from {}, shields stand at {:.2}",
            from(4),
            y.shield
        ),
        (2, _) => format!("crime stands at {:.2}", y.crime),
        (3, _) => format!(
            "liberty went from {}, programmes stand at {:.2}",
            from(2),
            y.programme
        ),
        (4, Some(kept)) => format!(
            "states keep {kept:.2} of the text on average, and trust went from {}",
            from(3)
        ),
        (_, Some(kept)) => format!(
            "the text is in force, but states keep {kept:.2} of it and trust went from {}",
            from(3)
        ),
        _ => "no text is in force, and nothing broke".to_owned(),
    }
}

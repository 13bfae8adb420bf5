//! Rule 11.4: what the years come to.

use crate::model::Theory;
use crate::model::indices::{IndexName, Indices};

/// What the years came to, in the order in which endings are tried; the last is what remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Rivals met on the upper rungs.
    EscalationCrisis,
    /// Networks drew apart.
    FederatedInternet,
    /// Crime is everywhere.
    OpenSeason,
    /// Everybody is watched.
    SurveillanceOrder,
    /// The text holds.
    WorkingRegime,
    /// Nothing broke and nothing holds.
    ArmedTruce,
}

/// Names of the endings and what each means, in the order of [`Ending`].
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

/// What the endings are judged by.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Years {
    /// The five indices of the world in the first accounts.
    pub first: Indices,
    /// The same in the last.
    pub last: Indices,
    /// Great blows and answers on the upper rungs, a state and year, over the last two years.
    pub great: f64,
    /// Mean shield, 0–1.
    pub shield: f64,
    /// Mean crime, 0–1.
    pub crime: f64,
    /// Mean surveillance programme, 0–1.
    pub programme: f64,
    /// What states keep back of all that they might do to each other, because the texts in force forbid
    /// it and as far as they are kept, 0–1 in the mean; nothing while no text is in force.
    pub held_back: Option<f64>,
}

impl Years {
    /// Whether an index has lost so much of its first account that it counts as fallen.
    fn fell(&self, theory: &Theory, index: IndexName) -> bool {
        let by = &theory.indices.endings;
        let share = match index {
            IndexName::Interconnection => by.ending_apart,
            IndexName::Liberty => by.ending_unfree,
            _ => by.ending_fall,
        };
        self.last[index] < (1.0 - share) * self.first[index]
    }
}

impl Ending {
    /// Rule 11.4: the first ending whose signs are there.
    #[must_use]
    pub fn of(theory: &Theory, y: &Years) -> Self {
        let at = &theory.indices.endings;
        let fell = |index| y.fell(theory, index);
        let signs = [
            (
                Self::EscalationCrisis,
                y.great >= at.ending_great || y.last.security < at.ending_insecurity,
            ),
            (
                Self::FederatedInternet,
                fell(IndexName::Interconnection) || y.shield > at.ending_shields,
            ),
            (Self::OpenSeason, y.crime > at.ending_crime),
            (
                Self::SurveillanceOrder,
                fell(IndexName::Liberty) && y.programme > at.ending_surveillance,
            ),
            (
                Self::WorkingRegime,
                y.held_back
                    .is_some_and(|share| share >= at.ending_held_back)
                    && !fell(IndexName::Trust),
            ),
        ];
        let found = signs.into_iter().find(|(_, there)| *there);
        found.map_or(Self::ArmedTruce, |(ending, _)| ending)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        ENDINGS[self as usize].0
    }
}

/// Why that ending, in words.
#[must_use]
pub fn words(theory: &Theory, y: &Years, ending: Ending) -> String {
    let from = |k: IndexName| format!("{:.0} to {:.0}", y.first[k], y.last[k]);
    let insecure = theory.indices.endings.ending_insecurity;
    match (ending, y.held_back) {
        (Ending::EscalationCrisis, _) if y.last.security > insecure => {
            format!(
                "{:.3} great blows and answers on the upper rungs a state and year, in the last two",
                y.great
            )
        }
        (Ending::EscalationCrisis, _) => format!("security is down to {:.0}", y.last.security),
        (Ending::FederatedInternet, _) => format!(
            "interconnection went from {}, shields stand at {:.2}",
            from(IndexName::Interconnection),
            y.shield
        ),
        (Ending::OpenSeason, _) => format!("crime stands at {:.2}", y.crime),
        (Ending::SurveillanceOrder, _) => format!(
            "liberty went from {}, programmes stand at {:.2}",
            from(IndexName::Liberty),
            y.programme
        ),
        (Ending::WorkingRegime, Some(held)) => format!(
            "the text keeps back {held:.2} of what states might do to each other, and trust went from {}",
            from(IndexName::Trust)
        ),
        (_, Some(held)) => format!(
            "the text is in force, but keeps back {held:.2} of what states might do to each other, and trust went from {}",
            from(IndexName::Trust)
        ),
        _ => "no text is in force, and nothing broke".to_owned(),
    }
}

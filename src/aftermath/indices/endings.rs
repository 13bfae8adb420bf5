//! Rule 11.4: what the years come to.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Theory;
use crate::model::indices::{IndexName, Indices};
use crate::say;

/// What the years came to, in the order in which endings are tried; the last is what remains.
/// Written in files by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// Rivals met on the upper rungs.
    #[serde(rename = "escalation crisis")]
    EscalationCrisis,
    /// Networks drew apart.
    #[serde(rename = "federated Internet")]
    FederatedInternet,
    /// Crime is everywhere.
    #[serde(rename = "open season")]
    OpenSeason,
    /// Everybody is watched.
    #[serde(rename = "surveillance order")]
    SurveillanceOrder,
    /// The text holds.
    #[serde(rename = "working regime")]
    WorkingRegime,
    /// Nothing broke and nothing holds.
    #[serde(rename = "armed truce")]
    ArmedTruce,
}

/// What the endings are judged by.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Years {
    /// The five indices of the world in the first accounts.
    pub first: Indices,
    /// The same in the last.
    pub last: Indices,
    /// Great incidents and answers on the upper rungs, a state and year, over the last two years.
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

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> String {
        match serde_json::to_value(self) {
            Ok(Value::String(name)) => name,
            _ => String::new(),
        }
    }

    /// Its name for a reader.
    #[must_use]
    pub fn title(self) -> Sentence {
        match self {
            Self::EscalationCrisis => say!("aftermath-ending-escalation-crisis"),
            Self::FederatedInternet => say!("aftermath-ending-federated-internet"),
            Self::OpenSeason => say!("aftermath-ending-open-season"),
            Self::SurveillanceOrder => say!("aftermath-ending-surveillance-order"),
            Self::WorkingRegime => say!("aftermath-ending-working-regime"),
            Self::ArmedTruce => say!("aftermath-ending-armed-truce"),
        }
    }
}

/// What a reader is told of an ending that files name so; a name that no ending has stays.
#[must_use]
pub fn title(name: &str) -> Sentence {
    let ending: Option<Ending> = serde_json::from_value(name.into()).ok();
    ending.map_or_else(|| name.into(), Ending::title)
}

/// Why that ending, in words.
#[must_use]
pub fn words(theory: &Theory, y: &Years, ending: Ending) -> Sentence {
    let [from, to] = [y.first, y.last].map(|at| move |k: IndexName| format!("{:.0}", at[k]));
    let insecure = theory.indices.endings.ending_insecurity;
    match (ending, y.held_back) {
        (Ending::EscalationCrisis, _) if y.last.security > insecure => say!(
            "aftermath-ending-great",
            great = format!("{:.1}", 100.0 * y.great)
        ),
        (Ending::EscalationCrisis, _) => say!(
            "aftermath-ending-insecure",
            security = to(IndexName::Security)
        ),
        (Ending::FederatedInternet, _) => say!(
            "aftermath-ending-apart",
            from = from(IndexName::Interconnection),
            to = to(IndexName::Interconnection),
            shield = hundredths(y.shield)
        ),
        (Ending::OpenSeason, _) => say!("aftermath-ending-crime", crime = hundredths(y.crime)),
        (Ending::SurveillanceOrder, _) => say!(
            "aftermath-ending-watched",
            from = from(IndexName::Liberty),
            to = to(IndexName::Liberty),
            programme = hundredths(y.programme)
        ),
        (Ending::WorkingRegime, Some(held)) => say!(
            "aftermath-ending-holds",
            held = hundredths(held),
            from = from(IndexName::Trust),
            to = to(IndexName::Trust)
        ),
        (_, Some(held)) => say!(
            "aftermath-ending-fails",
            held = hundredths(held),
            from = from(IndexName::Trust),
            to = to(IndexName::Trust)
        ),
        _ => say!("aftermath-ending-no-text"),
    }
}

//! A theory preset: every number that a rule uses, in one file.

pub mod answers;
pub mod capabilities;
pub mod capital;
pub mod conference;
pub mod decisions;
pub mod fixed;
pub mod goals;
pub mod indices;
pub mod numbers;
pub mod operations;
pub mod regime;
pub mod signatures;
pub mod stakes;

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use answers::AnswerNumbers;
use capabilities::CapabilityNumbers;
use capital::CapitalNumbers;
use conference::ConferenceNumbers;
use decisions::DecisionNumbers;
use goals::GoalNumbers;
use indices::IndexNumbers;
use numbers::{Group, Number};
use operations::OperationNumbers;
use regime::RegimeNumbers;
use signatures::SignatureNumbers;
use stakes::StakeNumbers;

use crate::text;

/// What is said of a number beside its value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assumption {
    /// Unit.
    pub unit: String,
    /// Least value that makes sense.
    pub low: f64,
    /// Greatest.
    pub high: f64,
    /// Source, or "judgement".
    pub source: String,
}

/// Puts the areas of the numbers together.
macro_rules! theory {
    ($($(#[doc = $doc:literal])* $area:ident: $Area:ident,)*) => {
        /// Numbers behind a preset. `assets/theories/*.ron` gives each its unit, range and source.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Theory {
            /// Identifier.
            pub name: String,
            /// Name on screen.
            pub title: String,
            /// One sentence.
            pub summary: String,
            $($(#[doc = $doc])* pub $area: $Area,)*
            /// Unit, range and source of each number.
            pub about: Arc<BTreeMap<String, Assumption>>,
            /// Numbers a person has put in place of the preset's.
            pub assumed: BTreeMap<String, f64>,
        }

        impl Theory {
            /// The groups of numbers by area, in the order of the rules.
            pub const AREAS: &[&[Group]] = &[$($Area::GROUPS,)*];

            /// A number by name.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<f64> {
                None$(.or_else(|| self.$area.get(name)))*
            }

            fn slot(&mut self, name: &str) -> Option<&mut f64> {
                $(if let Some(slot) = self.$area.slot(name) {
                    return Some(slot);
                })*
                None
            }

            /// A theory whose numbers are all still to be set.
            #[must_use]
            pub fn blank(name: String, title: String, summary: String) -> Self {
                Self {
                    name,
                    title,
                    summary,
                    $($area: $Area::default(),)*
                    about: Arc::default(),
                    assumed: BTreeMap::new(),
                }
            }
        }
    };
}

theory! {
    /// What is at stake for a delegation, and what may be believed of it.
    stakes: StakeNumbers,
    /// A conference from the floor to the corridors.
    conference: ConferenceNumbers,
    /// The signing and the conferences that follow.
    signatures: SignatureNumbers,
    /// Operations, rivals and who else operates.
    operations: OperationNumbers,
    /// What follows an operation: evidence, answers, tension and repute.
    answers: AnswerNumbers,
    /// Texts and arrangements after the signing.
    regime: RegimeNumbers,
    /// What states build up, and what grows beside it.
    capabilities: CapabilityNumbers,
    /// The five indices and the endings.
    indices: IndexNumbers,
    /// The patience of a capital with its delegation.
    capital: CapitalNumbers,
    /// Questions that seats are asked in the years after.
    decisions: DecisionNumbers,
    /// What seats want to reach, and how they did.
    goals: GoalNumbers,
}

/// Numbers that had other names in files written before, and what they are called now.
const RENAMED: [(&str, &str); 4] = [
    ("surge", "spiral_opportunities"),
    ("talk", "consultation_relief"),
    ("edge_weight", "advantage_weight"),
    ("ladder", "escalation_weight"),
];

/// Why a number could not be set.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AssumptionError {
    /// No number of that name.
    #[error("{}", text!("model-no-assumption", name = name, help = help))]
    Unknown {
        /// The name asked for.
        name: String,
        /// What there is.
        help: String,
    },
    /// Outside its range.
    #[error("{}", text!(
        "model-assumption-outside",
        name = name,
        low = low.to_string(),
        high = high.to_string(),
        value = value.to_string()
    ))]
    Range {
        /// The number.
        name: String,
        /// What was asked for.
        value: f64,
        /// Least.
        low: f64,
        /// Greatest.
        high: f64,
    },
}

impl Theory {
    /// The groups of all numbers in the order of the rules.
    pub fn groups() -> impl Iterator<Item = &'static Group> {
        Self::AREAS.iter().copied().flatten()
    }

    /// Every number with what it is, in the order of the rules.
    pub fn numbers() -> impl Iterator<Item = Number> {
        Self::groups().flat_map(|group| group.numbers).copied()
    }

    /// Sets a number by name.
    ///
    /// # Errors
    /// If there is none of that name, or the value is out of its range; nothing has changed then.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), AssumptionError> {
        if let Some(a) = self.about.get(name)
            && !(a.low..=a.high).contains(&value)
        {
            let (name, low, high) = (name.to_owned(), a.low, a.high);
            return Err(AssumptionError::Range {
                name,
                value,
                low,
                high,
            });
        }
        if let Some(slot) = self.slot(name) {
            *slot = value;
            return Ok(());
        }
        let help = Self::renamed(name).map_or_else(
            || {
                let names: Vec<&str> = Self::numbers().map(|n| n.name).collect();
                text!("model-one-of", names = names.join(", "))
            },
            |now| text!("model-renamed", name = now),
        );
        Err(AssumptionError::Unknown {
            name: name.to_owned(),
            help,
        })
    }

    /// What a number is called now that had this name in files written before.
    #[must_use]
    pub fn renamed(name: &str) -> Option<&'static str> {
        let found = RENAMED.iter().find(|(before, _)| *before == name);
        found.map(|(_, now)| *now)
    }

    /// Puts a number in place of the preset's; sessions keep it.
    ///
    /// # Errors
    /// As [`Self::set`].
    pub fn assume(&mut self, name: &str, value: f64) -> Result<(), AssumptionError> {
        self.set(name, value)?;
        self.assumed.insert(name.to_owned(), value);
        Ok(())
    }

    /// Puts a preset's number back.
    pub fn restore(&mut self, name: &str, preset: &Self) {
        if let (Some(value), Some(slot)) = (preset.get(name), self.slot(name)) {
            *slot = value;
            self.assumed.remove(name);
        }
    }

    /// Its name on screen, and how many numbers are not the preset's.
    #[must_use]
    pub fn titled(&self) -> String {
        match self.assumed.len() {
            0 => self.title.clone(),
            n => text!("model-theory-changed", theory = &self.title, n = n),
        }
    }
}

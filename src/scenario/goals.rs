//! `goals.ron`: what the seats of one scenario want to reach; and its check.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::locale::Sentence;
use crate::model::TreatyText;
use crate::model::goals::{Authored, AuthoredGoals, Bound, Goal, Measure, Whose};
use crate::model::ids::{DimensionId, StateId, WordingId};
use crate::model::indices::IndexName;
use crate::say;
use crate::scenario::faults::{Faults, NameKind};
use crate::scenario::locate::Located;
use crate::scenario::raw::Name;

/// `goals.ron`, if there is one: what the seats want to reach. A rule gives goals to every seat that
/// is left out. It belongs to its own folder: a base lends none.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Goals", deny_unknown_fields)]
pub struct RawGoals {
    /// Goals by ISO code at the table.
    pub seats: BTreeMap<Name, RawSeatGoals>,
}

/// The goals of one seat; a rule gives what is left out.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "SeatGoals", deny_unknown_fields)]
pub struct RawSeatGoals {
    /// What everybody knows that it wants: nothing in it may be measured by what the seat alone knows.
    #[serde(default)]
    pub public: Option<RawGoal>,
    /// What it may want in secret, two or more: the seed draws one.
    #[serde(default)]
    pub secrets: Vec<RawGoal>,
    /// A wording that the text must not have.
    #[serde(default)]
    pub red_line: Option<RawLine>,
}

/// A goal.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Goal", deny_unknown_fields)]
pub struct RawGoal {
    /// A few words.
    pub title: Name,
    /// What is to be reached, in a sentence to the player.
    pub text: String,
    /// How it is measured.
    pub measure: RawMeasure,
}

/// A red line: a wording that the text must not have.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Line", deny_unknown_fields)]
pub struct RawLine {
    /// A few words.
    pub title: String,
    /// What must not be said, in a sentence to the player.
    pub text: String,
    /// `clause.bracket`.
    pub bracket: Name,
    /// Wording id.
    pub wording: Name,
}

/// What a goal is measured by, e.g. `Dimension(dimension: "warnings", least: 3.0)`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Measure", deny_unknown_fields)]
pub enum RawMeasure {
    /// The text has one of some wordings; without a text, that of the status quo counts.
    Wording {
        /// `clause.bracket`.
        bracket: Name,
        /// Wording ids.
        any_of: Vec<Name>,
    },
    /// Where the text stands on a dimension, 0 to 4: `least` or `most`.
    Dimension {
        /// Dimension id.
        dimension: Name,
        /// At least this.
        #[serde(default)]
        least: Option<Located<f64>>,
        /// At most this.
        #[serde(default)]
        most: Option<Located<f64>>,
    },
    /// A state has signed or joined a text, or has not.
    Signs {
        /// ISO code at the table; the seat itself if left out.
        #[serde(default)]
        state: Option<Name>,
        /// Whether it is to have signed.
        yes: Located<bool>,
    },
    /// Share of the states that have signed, 0 to 1: `least` or `most`.
    Signatures {
        /// At least this.
        #[serde(default)]
        least: Option<Located<f64>>,
        /// At most this.
        #[serde(default)]
        most: Option<Located<f64>>,
    },
    /// The seat is a party when the session ends.
    Party,
    /// An index when the session ends, 0 to 100, or its change since the first quarter, -100 to 100.
    Index {
        /// Which.
        index: Located<IndexName>,
        /// `own`, `world`, or an ISO code at the table.
        of: Name,
        /// At least this.
        #[serde(default)]
        least: Option<Located<f64>>,
        /// At most this.
        #[serde(default)]
        most: Option<Located<f64>>,
        /// Whether the change is meant.
        #[serde(default)]
        change: bool,
    },
    /// The seat's trust in another when the session ends. Only in secret goals.
    Trust {
        /// ISO code at the table.
        state: Name,
        /// At least this, 0 to 1.
        least: Located<f64>,
    },
    /// Incidents against the seat that it noticed. Only in secret goals.
    Suffered {
        /// At most so many a quarter, 0 to 100.
        most: Located<f64>,
        /// Over so many quarters at the end, 1 to 120.
        quarters: Located<u32>,
    },
    /// All of these.
    All(Vec<Self>),
    /// One of these.
    Any(Vec<Self>),
}

/// What goals may name.
pub struct GoalNames<'a> {
    /// The text.
    pub treaty: &'a TreatyText,
    /// ISO codes at the table, sorted.
    pub seats: &'a [String],
}

/// Checks the goals of all seats.
pub fn check(raw: &RawGoals, known: &GoalNames, faults: &mut Faults) -> AuthoredGoals {
    let mut all = AuthoredGoals::new();
    for (iso, seat) in &raw.seats {
        let mut goals = Authored {
            public: seat.public.as_ref().and_then(|g| goal(g, known, faults)),
            secrets: vec![],
            red_line: seat.red_line.as_ref().and_then(|l| line(l, known, faults)),
        };
        if let (Some(raw), Some(public)) = (&seat.public, &goals.public)
            && !public.measure.is_public()
        {
            faults.at(
                raw.title.mark,
                say!("scenario-goal-not-public", seat = &iso.value),
                say!("scenario-goal-not-public-help"),
            );
        }
        if seat.secrets.len() == 1 {
            faults.at(
                seat.secrets[0].title.mark,
                say!("scenario-goal-one-secret", seat = &iso.value),
                say!("scenario-goal-one-secret-help"),
            );
        }
        let secrets = seat.secrets.iter().filter_map(|g| goal(g, known, faults));
        goals.secrets = secrets.collect();
        if let Some(state) = faults.index::<StateId>(NameKind::Seat, iso, known.seats) {
            all.insert(state, goals);
        }
    }
    all
}

fn goal(raw: &RawGoal, known: &GoalNames, faults: &mut Faults) -> Option<Goal> {
    let measure = measure(&raw.measure, raw.title.mark, known, faults)?;
    Some(Goal {
        title: Sentence::words(&*raw.title.value),
        text: Sentence::words(&*raw.text),
        measure,
    })
}

fn line(raw: &RawLine, known: &GoalNames, faults: &mut Faults) -> Option<Goal> {
    let keys: Vec<String> = known
        .treaty
        .brackets
        .iter()
        .map(|b| b.key.clone())
        .collect();
    let bracket = faults.index(NameKind::Bracket, &raw.bracket, &keys)?;
    let ids = wordings(known, bracket);
    let crossed: WordingId = faults.index(NameKind::Wording, &raw.wording, &ids)?;
    let others = WordingId::all(ids.len()).filter(|&w| w != crossed);
    Some(Goal {
        title: Sentence::words(&*raw.title),
        text: Sentence::words(&*raw.text),
        measure: Measure::Wording {
            bracket,
            any_of: others.collect(),
        },
    })
}

fn wordings(known: &GoalNames, bracket: crate::model::ids::BracketId) -> Vec<String> {
    let all = known.treaty.brackets[bracket].wordings.iter();
    all.map(|w| w.id.clone()).collect()
}

/// A number to be reached or not to be passed: exactly one of the two.
fn bound(
    (what, mark): (&'static str, u32),
    (least, most): (Option<&Located<f64>>, Option<&Located<f64>>),
    (low, high): (f64, f64),
    faults: &mut Faults,
) -> Option<Bound> {
    let (given, bound) = match (least, most) {
        (Some(least), None) => (least, Bound::Least(least.value)),
        (None, Some(most)) => (most, Bound::Most(most.value)),
        _ => {
            let message = say!("scenario-goal-bound", what = what);
            faults.at(mark, message, say!("scenario-goal-bound-help"));
            return None;
        }
    };
    faults.range(what, given.mark, given.value, low, high);
    Some(bound)
}

fn measure(raw: &RawMeasure, mark: u32, known: &GoalNames, faults: &mut Faults) -> Option<Measure> {
    let seat = |name: &Name, faults: &mut Faults| -> Option<StateId> {
        faults.index(NameKind::Seat, name, known.seats)
    };
    Some(match raw {
        RawMeasure::Wording { bracket, any_of } => {
            let keys: Vec<String> = known
                .treaty
                .brackets
                .iter()
                .map(|b| b.key.clone())
                .collect();
            let bracket = faults.index(NameKind::Bracket, bracket, &keys)?;
            let ids = wordings(known, bracket);
            let found = any_of
                .iter()
                .map(|w| faults.index(NameKind::Wording, w, &ids));
            let any_of: Vec<Option<WordingId>> = found.collect();
            if any_of.is_empty() {
                faults.at(
                    mark,
                    say!("scenario-goal-empty"),
                    say!("scenario-goal-empty-help"),
                );
            }
            Measure::Wording {
                bracket,
                any_of: any_of.into_iter().collect::<Option<_>>()?,
            }
        }
        RawMeasure::Dimension {
            dimension,
            least,
            most,
        } => {
            let ids: Vec<String> = known
                .treaty
                .dimensions
                .iter()
                .map(|d| d.id.clone())
                .collect();
            let found = faults.index::<DimensionId>(NameKind::Dimension, dimension, &ids);
            let ends = (least.as_ref(), most.as_ref());
            let bound = bound(("Dimension", dimension.mark), ends, (0.0, 4.0), faults);
            Measure::Dimension {
                dimension: found?,
                bound: bound?,
            }
        }
        RawMeasure::Signs { state, yes } => Measure::Signs {
            state: match state {
                Some(name) => Some(seat(name, faults)?),
                None => None,
            },
            yes: yes.value,
        },
        RawMeasure::Signatures { least, most } => {
            let ends = (least.as_ref(), most.as_ref());
            Measure::Signatures(bound(("Signatures", mark), ends, (0.0, 1.0), faults)?)
        }
        RawMeasure::Party => Measure::Party,
        RawMeasure::Index {
            index,
            of,
            least,
            most,
            change,
        } => {
            let of = match of.value.as_str() {
                "own" => Some(Whose::Own),
                "world" => Some(Whose::World),
                _ => seat(of, faults).map(Whose::State),
            };
            let low = if *change { -100.0 } else { 0.0 };
            let ends = (least.as_ref(), most.as_ref());
            let bound = bound(("Index", index.mark), ends, (low, 100.0), faults);
            Measure::Index {
                index: index.value,
                of: of?,
                bound: bound?,
                change: *change,
            }
        }
        RawMeasure::Trust { state, least } => {
            faults.range("Trust", least.mark, least.value, 0.0, 1.0);
            Measure::Trust {
                state: seat(state, faults)?,
                least: least.value,
            }
        }
        RawMeasure::Suffered { most, quarters } => {
            faults.range("Suffered", most.mark, most.value, 0.0, 100.0);
            faults.range(
                "Suffered",
                quarters.mark,
                f64::from(quarters.value),
                1.0,
                120.0,
            );
            Measure::Suffered {
                most: most.value,
                quarters: quarters.value,
            }
        }
        RawMeasure::All(parts) | RawMeasure::Any(parts) => {
            if parts.is_empty() {
                faults.at(
                    mark,
                    say!("scenario-goal-empty"),
                    say!("scenario-goal-empty-help"),
                );
            }
            let found = parts.iter().map(|p| measure(p, mark, known, faults));
            let found: Vec<Option<Measure>> = found.collect();
            let found = found.into_iter().collect::<Option<Vec<Measure>>>()?;
            match raw {
                RawMeasure::All(_) => Measure::All(found),
                _ => Measure::Any(found),
            }
        }
    })
}

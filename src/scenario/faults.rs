//! The faults of a scenario as they are found, each with its place and the way out.

use crate::locale::{Argument, Sentence};
use crate::say;
use crate::scenario::locate::FilePosition;
use crate::scenario::raw::Name;
use crate::scenario::report::Fault;
use crate::scenario::report::FaultReport;

/// What a name in a file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A bracket of a clause.
    Bracket,
    /// A clause of the text.
    Clause,
    /// A dimension of the text.
    Dimension,
    /// A screen that a step of the tutorial belongs to.
    Screen,
    /// A state at the table.
    Seat,
    /// A state that signed on record.
    Signature,
    /// A state of `states.ron`.
    State,
    /// A state or a group of states.
    StateOrGroup,
    /// A wording of a bracket.
    Wording,
    /// Where a clause stands.
    Place,
    /// How far a clause binds.
    Force,
    /// How a clause is followed up.
    FollowUp,
    /// A forum with members of its own.
    Forum,
    /// A scenario.
    Scenario,
    /// A theory of the years after.
    Theory,
    /// A table of a class.
    Table,
    /// A student of a class.
    Student,
}

impl NameKind {
    fn name(self) -> Sentence {
        match self {
            Self::Bracket => say!("scenario-kind-bracket"),
            Self::Clause => say!("scenario-kind-clause"),
            Self::Dimension => say!("scenario-kind-dimension"),
            Self::Screen => say!("scenario-kind-screen"),
            Self::Seat => say!("scenario-kind-seat"),
            Self::Signature => say!("scenario-kind-signature"),
            Self::State => say!("scenario-kind-state"),
            Self::StateOrGroup => say!("scenario-kind-state-or-group"),
            Self::Wording => say!("scenario-kind-wording"),
            Self::Place => say!("scenario-kind-place"),
            Self::Force => say!("scenario-kind-force"),
            Self::FollowUp => say!("scenario-kind-follow-up"),
            Self::Forum => say!("scenario-kind-forum"),
            Self::Scenario => say!("scenario-kind-scenario"),
            Self::Theory => say!("scenario-kind-theory"),
            Self::Table => say!("scenario-kind-table"),
            Self::Student => say!("scenario-kind-student"),
        }
    }
}

/// The closest of some names, if any is close.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|k| (strsim::jaro_winkler(k, name), k))
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, k)| k)
}

/// Collects faults of one file.
pub struct Faults<'r> {
    report: &'r mut FaultReport,
    file: &'r str,
    find: &'r dyn Fn(u32) -> FilePosition,
}

impl<'r> Faults<'r> {
    /// For a file whose marks are found by `find`.
    pub fn new(
        report: &'r mut FaultReport,
        file: &'r str,
        find: &'r dyn Fn(u32) -> FilePosition,
    ) -> Self {
        Self { report, file, find }
    }

    /// A fault at a value.
    pub fn at(&mut self, mark: u32, message: Sentence, help: impl Into<Option<Sentence>>) {
        let place = (self.find)(mark);
        let (file, help) = (self.file.to_owned(), help.into());
        self.report.faults.push(Fault {
            file,
            place,
            message,
            help,
        });
    }

    /// The index of a name among known ones, or a fault with a near miss.
    pub fn index<Id: From<usize>>(
        &mut self,
        kind: NameKind,
        name: &Name,
        known: &[String],
    ) -> Option<Id> {
        let found = known.iter().position(|k| *k == name.value);
        if found.is_none() {
            let help = match nearest(name, known.iter().map(String::as_str)) {
                Some(near) => say!("scenario-near", name = near),
                None if known.len() <= 24 => say!("scenario-known", all = known.join(", ")),
                None => say!("scenario-many-known", n = known.len()),
            };
            let what = say!("scenario-unknown", kind = kind.name(), name = &name.value);
            self.at(name.mark, what, help);
        }
        found.map(Id::from)
    }

    /// Checks a number against a range. `what` is a field's name or a sentence for it.
    pub fn range(&mut self, what: impl Into<Argument>, mark: u32, value: f64, low: f64, high: f64) {
        if !(low..=high).contains(&value) {
            let (what, low, high): (Argument, _, _) =
                (what.into(), low.to_string(), high.to_string());
            self.at(
                mark,
                say!("scenario-number", what = what, value = value.to_string()),
                say!("scenario-number-help", low = low, high = high),
            );
        }
    }

    /// Checks that names are unique and not empty.
    pub fn unique<'n>(&mut self, kind: NameKind, names: impl Iterator<Item = &'n Name>) {
        let mut seen = std::collections::BTreeSet::new();
        for name in names {
            if name.is_empty() {
                let what = say!("scenario-no-name", kind = kind.name());
                self.at(name.mark, what, None);
            } else if !seen.insert(name.value.clone()) {
                self.at(
                    name.mark,
                    say!("scenario-twice", kind = kind.name(), name = &name.value),
                    say!("scenario-twice-help"),
                );
            }
        }
    }
}

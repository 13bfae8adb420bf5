//! The faults of a scenario as they are found, each with its place and the way out.

use crate::scenario::locate::Place;
use crate::scenario::raw::Name;
use crate::scenario::report::Fault;
use crate::scenario::report::Report;
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
    report: &'r mut Report,
    file: &'r str,
    find: &'r dyn Fn(u32) -> Place,
}

impl<'r> Faults<'r> {
    /// For a file whose marks are found by `find`.
    pub fn new(report: &'r mut Report, file: &'r str, find: &'r dyn Fn(u32) -> Place) -> Self {
        Self { report, file, find }
    }

    /// A fault at a value.
    pub fn at(&mut self, mark: u32, message: impl Into<String>, help: impl Into<Option<String>>) {
        let place = (self.find)(mark);
        let (file, message, help) = (self.file.to_owned(), message.into(), help.into());
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
        kind: &str,
        name: &Name,
        known: &[String],
    ) -> Option<Id> {
        let found = known.iter().position(|k| *k == name.value);
        if found.is_none() {
            let help = match nearest(name, known.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None if known.len() <= 24 => format!("known: {}", known.join(", ")),
                None => format!("{} are known, none like it", known.len()),
            };
            self.at(name.mark, format!("unknown {kind} `{}`", name.value), help);
        }
        found.map(Id::from)
    }

    /// Checks a number against a range.
    pub fn range(&mut self, what: &str, mark: u32, value: f64, low: f64, high: f64) {
        if !(low..=high).contains(&value) {
            self.at(
                mark,
                format!("{what} is {value}"),
                format!("a number from {low} to {high}"),
            );
        }
    }

    /// Checks that names are unique and not empty.
    pub fn unique<'n>(&mut self, kind: &str, names: impl Iterator<Item = &'n Name>) {
        let mut seen = std::collections::BTreeSet::new();
        for name in names {
            if name.is_empty() {
                self.at(name.mark, format!("a {kind} needs a name"), None);
            } else if !seen.insert(name.value.clone()) {
                self.at(
                    name.mark,
                    format!("the {kind} `{}` is there twice", name.value),
                    "rename or drop one".to_owned(),
                );
            }
        }
    }
}

//! The file of a class: RON, read with every fault at once, written whole or not at all.

use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use crate::classroom::class::{Class, Delegation, Step, Table};
use crate::model::Scenario;
use crate::scenario::locate::{self, Located};
use crate::scenario::raw::Name;
use crate::scenario::report::FaultReport;
use crate::scenario::{Library, LoadError};
use crate::session::files::{FileError, write_atomically};
use crate::text;

mod check;
mod raw;

use raw::{RawClass, RawDelegation, RawStep, RawTable};

/// Why a class cannot be read or written.
#[derive(Debug, Error)]
pub enum ClassError {
    /// The file has faults.
    #[error("{0}")]
    Faults(Box<FaultReport>),
    /// The scenario that it names cannot be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The disk said no.
    #[error(transparent)]
    File(#[from] FileError),
    /// It cannot be written as RON.
    #[error(transparent)]
    Ron(#[from] ron::Error),
}

fn located<T>(value: T) -> Located<T> {
    Located { value, mark: 0 }
}

fn all(names: &[String]) -> Vec<Name> {
    names.iter().cloned().map(located).collect()
}

/// A class as the text of its file.
///
/// # Errors
/// If it cannot be written as RON.
pub fn to_text(class: &Class, scenario: &Scenario) -> Result<String, ClassError> {
    let delegation = |d: &Delegation| RawDelegation {
        state: located(scenario.iso(d.state).to_owned()),
        people: all(&d.people),
    };
    let table = |t: &Table| RawTable {
        name: located(t.name.clone()),
        delegations: t.delegations.iter().map(delegation).collect(),
        press: all(&t.press),
        observers: all(&t.observers),
    };
    let step = |s: &Step| RawStep {
        what: s.what,
        minutes: located(s.minutes),
        to: (s.to > 0).then(|| located(s.to)),
    };
    let raw = RawClass {
        scenario: located(class.scenario.clone()),
        theory: located(class.theory.clone()),
        seed: class.seed,
        students: located(class.students),
        minutes: located(class.minutes),
        tables: class.tables.iter().map(table).collect(),
        plan: class.plan.iter().map(step).collect(),
    };
    let pretty = ron::ser::PrettyConfig::new()
        .struct_names(true)
        .compact_arrays(true)
        .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let body = ron::Options::default().to_string_pretty(&raw, pretty)?;
    let head = text!("class-file-head");
    let head: String = head.lines().map(|l| format!("// {l}\n")).collect();
    Ok(head + &body + "\n")
}

/// Writes a class whole or not at all; a file that lies there is replaced. Before it is written, its text
/// is read back: whoever changed a class on a page may have named two persons alike or sent everybody
/// away, only the reader knows what a class may be, and a fault is told with the line of the text.
///
/// # Errors
/// All faults that the file would have; or if the disk refuses.
pub fn write(
    path: &Path,
    class: &Class,
    scenario: &Scenario,
    library: &Library,
) -> Result<(), ClassError> {
    let source = to_text(class, scenario)?;
    from_text(&path.display().to_string(), &source, library)?;
    Ok(write_atomically(path, &source)?)
}

/// Reads a class, with the scenario that it plays.
///
/// # Errors
/// All faults of the file at once, each with its line; or a scenario that cannot be loaded.
pub fn read(path: &Path, library: &Library) -> Result<(Class, Arc<Scenario>), ClassError> {
    let source = std::fs::read_to_string(path).map_err(FileError::io(path))?;
    from_text(&path.display().to_string(), &source, library)
}

/// A class from the text of its file.
fn from_text(
    file: &str,
    source: &str,
    library: &Library,
) -> Result<(Class, Arc<Scenario>), ClassError> {
    let mut report = FaultReport::default();
    report.sources.insert(file.to_owned(), source.to_owned());
    let Some(raw) = report.read::<RawClass>(file, source) else {
        return Err(ClassError::Faults(Box::new(report)));
    };
    let known = library.names();
    let scenario = match known.contains(&raw.scenario.value) {
        true => Some(Arc::new(library.load(&raw.scenario)?)),
        false => None,
    };
    let find = |mark: u32| locate::find::<RawClass>(source, mark);
    let names = (known.as_slice(), &library.theories()[..]);
    let class = check::check(&raw, scenario.as_deref(), names, (&mut report, file, &find));
    report.sort();
    match (class, scenario) {
        (Some(class), Some(scenario)) if report.faults.is_empty() => Ok((class, scenario)),
        _ => Err(ClassError::Faults(Box::new(report))),
    }
}

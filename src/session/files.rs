//! Journals and logs on disk.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use thiserror::Error;

use crate::model::action::CHAIR;
use crate::model::{DelegateKind, Strength};
use crate::scenario::{Library, LoadError};
use crate::session::Logged;
use crate::session::Session;
use crate::session::admissible::Refusal;
use crate::session::setup::Seating;
use crate::session::summary::summarise;
use crate::world::journal::Entry;

/// What can go wrong with a file of ours.
#[derive(Debug, Error)]
pub enum FileError {
    /// The disk said no.
    #[error("{error}: {path}")]
    Io {
        /// What happened.
        error: std::io::Error,
        /// Where.
        path: PathBuf,
    },
    /// A line is not what it should be.
    #[error("{path}:{line}: {what}\n  {help}")]
    Line {
        /// Where.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
        /// The way out.
        help: String,
    },
    /// The scenario could not be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
}

impl FileError {
    fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { error, path }
    }
    fn line(path: &Path, line: usize, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Line {
            path: path.to_owned(),
            line,
            what: what.into(),
            help: help.into(),
        }
    }
}

/// Line 1 of a journal: what the session was built from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Scenario name.
    pub scenario: String,
    /// SHA-256 of its files.
    pub hash: String,
    /// Seed.
    pub seed: u64,
    /// Theory name.
    pub theory: String,
    /// Numbers put in place of the theory's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub assumed: BTreeMap<String, f64>,
    /// ISO codes of seats held by people; `CHAIR` for the chair.
    pub seats: Vec<String>,
    /// How hard computers think.
    #[serde(default)]
    pub strength: Strength,
    /// One kind of delegate for every computer, in place of the scenario's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<DelegateKind>,
    /// Version of the program.
    pub version: String,
}

/// A later line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Action(Logged),
    Entry(Entry),
    End { digest: String },
}

/// The header of a session.
#[must_use]
pub fn header(session: &Session) -> Header {
    let scenario = session.scenario();
    Header {
        scenario: scenario.setup.name.clone(),
        hash: scenario.hash.clone(),
        seed: session.seed(),
        theory: session.theory().name.clone(),
        assumed: session.theory().assumed.clone(),
        seats: session
            .seat()
            .map(|s| scenario.iso(s))
            .or(session.chair().then_some(CHAIR))
            .map(str::to_owned)
            .into_iter()
            .collect(),
        strength: session.strength(),
        delegates: session.delegates(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn json(value: &impl Serialize) -> Result<String, std::io::Error> {
    serde_json::to_string(value).map_err(std::io::Error::other)
}

/// Writes a file whole or not at all.
///
/// # Errors
/// If the folder cannot be written.
pub fn write_atomically(path: &Path, text: &str) -> Result<(), FileError> {
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(FileError::io(folder))?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(FileError::io(folder))?;
    file.write_all(text.as_bytes())
        .map_err(FileError::io(path))?;
    file.as_file().sync_all().map_err(FileError::io(path))?;
    file.persist(path).map_err(|e| FileError::Io {
        error: e.error,
        path: path.to_owned(),
    })?;
    Ok(())
}

/// Journal lines of a session: header, actions, entries, digest.
fn journal_lines(session: &Session) -> Result<Vec<String>, std::io::Error> {
    let mut lines = vec![json(&header(session))?];
    for action in session.actions() {
        lines.push(json(action)?);
    }
    for entry in session.journal() {
        lines.push(json(entry)?);
    }
    lines.push(json(&Line::End {
        digest: session.digest(),
    })?);
    Ok(lines)
}

/// Writes `journal.jsonl` and `summary.json`.
///
/// # Errors
/// If the folder cannot be written.
pub fn save(session: &Session, out: &Path) -> Result<(), FileError> {
    let path = out.join("journal.jsonl");
    let lines = journal_lines(session).map_err(FileError::io(&path))?;
    write_atomically(&path, &(lines.join("\n") + "\n"))?;
    let path = out.join("summary.json");
    let text = serde_json::to_string_pretty(&summarise(session)).map_err(std::io::Error::other);
    write_atomically(&path, &(text.map_err(FileError::io(&path))? + "\n"))
}

/// Reads actions as JSON Lines; every bad line is reported.
///
/// # Errors
/// If the file cannot be read; otherwise the faults of all bad lines.
pub fn read_actions(path: &Path) -> Result<Vec<Logged>, Vec<FileError>> {
    let text = std::fs::read_to_string(path).map_err(|e| vec![FileError::io(path)(e)])?;
    let (mut actions, mut faults) = (vec![], vec![]);
    for (n, line) in text
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty())
    {
        match serde_json::from_str(line) {
            Ok(action) => actions.push(action),
            Err(e) => faults.push(FileError::line(
                path,
                n + 1,
                e.to_string(),
                r#"an action is {"turn": 1, "seat": "BRA", "action": {"support": {"bracket": …, "wording": …}}}"#,
            )),
        }
    }
    if faults.is_empty() {
        Ok(actions)
    } else {
        Err(faults)
    }
}

/// What a replay found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// Digest of the replay.
    pub digest: String,
    /// First line that differs from the journal, with what the replay says there.
    pub differs: Option<(usize, String)>,
}

/// A session at a seat from a header, checked against the scenario's files.
fn start(path: &Path, head: &Header, library: &Library) -> Result<Session, FileError> {
    let scenario = library.load(&head.scenario)?;
    if scenario.hash != head.hash {
        let help = "replay with the scenario files it was made from";
        return Err(FileError::line(
            path,
            1,
            "the scenario has changed since",
            help,
        ));
    }
    let mut theory = library.theory(&head.theory)?;
    for (name, value) in &head.assumed {
        let help = "see Assumptions in the program, or assets/theories";
        let set = theory.assume(name, *value);
        set.map_err(|e| FileError::line(path, 1, e.to_string(), help))?;
    }
    let first = head.seats.first();
    let seating = Seating {
        seat: first.and_then(|iso| scenario.seat(iso)),
        chair: first.is_some_and(|iso| iso == CHAIR),
        strength: head.strength,
        delegates: head.delegates,
        ..Seating::default()
    };
    let scenario = std::sync::Arc::new(scenario);
    Ok(Session::seated(scenario, theory, head.seed, seating))
}

/// Plays a saved session again and compares it with its journal line by line.
///
/// # Errors
/// If the journal cannot be read or its scenario cannot be loaded.
pub fn replay(dir: &Path, library: &Library) -> Result<Replayed, FileError> {
    let path = dir.join("journal.jsonl");
    let text = std::fs::read_to_string(&path).map_err(FileError::io(&path))?;
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.first().copied().unwrap_or_default();
    let help = "a journal starts with its header; was the file cut?";
    let head: Header =
        serde_json::from_str(first).map_err(|e| FileError::line(&path, 1, e.to_string(), help))?;
    let mut actions = vec![];
    for (n, line) in lines.iter().enumerate().skip(1) {
        match serde_json::from_str(line) {
            Ok(Line::Action(action)) => actions.push(action),
            Ok(_) => {}
            Err(e) => return Err(FileError::line(&path, n + 1, e.to_string(), help)),
        }
    }
    let mut session = start(&path, &head, library)?;
    session.play(&actions, |_| {});
    let again = journal_lines(&session).map_err(FileError::io(&path))?;
    let differs = (0..again.len().max(lines.len())).find_map(|n| {
        let (then, now) = (lines.get(n).copied(), again.get(n).map(String::as_str));
        (then != now).then(|| (n + 1, now.unwrap_or("the end").to_owned()))
    });
    Ok(Replayed {
        digest: session.digest(),
        differs,
    })
}

/// Where the log of an unfinished session lies, if this machine has a place for it.
#[must_use]
pub fn log_path() -> Option<PathBuf> {
    let named = std::env::var_os("PLENARY_LOG").map(PathBuf::from);
    let home = || directories::ProjectDirs::from("", "", "Plenary");
    named.or_else(|| home().map(|d| d.data_local_dir().join("session.log")))
}

/// An append-only log, synced to disk at every action: nothing is lost if the machine stops.
#[derive(Debug)]
pub struct Log {
    file: File,
    path: PathBuf,
}

/// A mark that the turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    ended: u32,
}

impl Log {
    /// Starts a log with its header.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn create(path: &Path, session: &Session) -> Result<Self, FileError> {
        let text = json(&header(session)).map_err(FileError::io(path))?;
        write_atomically(path, &(text + "\n"))?;
        Self::open(path)
    }

    /// Opens a log to go on writing. A last line cut in half goes, or the next one would join it.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let bytes = std::fs::read(path).map_err(FileError::io(path))?;
        let whole = bytes.iter().rposition(|&b| b == b'\n').map_or(0, |n| n + 1);
        let file = OpenOptions::new()
            .append(true)
            .open(path)
            .map_err(FileError::io(path))?;
        if whole < bytes.len() {
            file.set_len(whole as u64).map_err(FileError::io(path))?;
        }
        Ok(Self {
            file,
            path: path.to_owned(),
        })
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), FileError> {
        let text = json(value).map_err(FileError::io(&self.path))? + "\n";
        self.file
            .write_all(text.as_bytes())
            .map_err(FileError::io(&self.path))?;
        self.file.sync_data().map_err(FileError::io(&self.path))
    }

    /// Adds an action.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn action(&mut self, action: &Logged) -> Result<(), FileError> {
        self.line(action)
    }

    /// Adds the end of a turn.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn end_turn(&mut self, turn: u32) -> Result<(), FileError> {
        self.line(&Ended { ended: turn })
    }
}

/// Brings a logged session back to where it stopped. A last line cut in half is left out.
///
/// # Errors
/// If the log cannot be read, or its scenario cannot be loaded.
pub fn resume(path: &Path, library: &Library) -> Result<(Session, Vec<Refusal>), FileError> {
    let file = File::open(path).map_err(FileError::io(path))?;
    let lines: Result<Vec<String>, _> = BufReader::new(file).lines().collect();
    let lines = lines.map_err(FileError::io(path))?;
    let help = "delete the file to start afresh";
    let first = lines.first().map_or("", String::as_str);
    let head: Header =
        serde_json::from_str(first).map_err(|e| FileError::line(path, 1, e.to_string(), help))?;
    let mut session = start(path, &head, library)?;
    let mut refused = vec![];
    for (n, line) in lines.iter().enumerate().skip(1) {
        if let Ok(logged) = serde_json::from_str::<Logged>(line) {
            refused.extend(session.act(logged.action).err());
        } else if serde_json::from_str::<Ended>(line).is_ok() {
            session.advance();
        } else if n + 1 < lines.len() {
            return Err(FileError::line(
                path,
                n + 1,
                "neither an action nor the end of a turn",
                help,
            ));
        }
    }
    Ok((session, refused))
}

//! Journals of sessions on disk; the logs of running sessions are in [`crate::session::log`].

use crate::session::line::LogLine;
use crate::session::setup::Computers;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use thiserror::Error;

use crate::model::action::CHAIR;
use crate::model::{DelegateKind, Strength};
use crate::scenario::{Library, LoadError};
use crate::session::Session;
use crate::session::setup::Seating;
use crate::session::summary::summarise;
use crate::text;
use crate::world::journal::{Entry, Happening};

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
    /// Another window plays the session of this log.
    #[error("{}", text!("session-in-use", file = path.display().to_string()))]
    InUse {
        /// Where.
        path: PathBuf,
    },
    /// The scenario could not be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
}

impl FileError {
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { error, path }
    }
    /// The scenario is not the one that the session was played with.
    pub(crate) fn changed(path: &Path) -> Self {
        let help = text!("session-scenario-changed-help");
        Self::line(path, 1, text!("session-scenario-changed"), help)
    }
    pub(crate) fn line(
        path: &Path,
        line: usize,
        what: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
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
        seats: if session.chair() {
            vec![CHAIR.to_owned()]
        } else {
            let people = session.began_with().iter();
            people.map(|&s| scenario.iso(s).to_owned()).collect()
        },
        strength: session.strength(),
        delegates: session.delegates(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

pub(crate) fn json(value: &impl Serialize) -> Result<String, std::io::Error> {
    serde_json::to_string(value).map_err(std::io::Error::other)
}

/// The text of a file in a temporary file beside it, on disk and ready to take its name.
fn beside(path: &Path, text: &str) -> Result<tempfile::NamedTempFile, FileError> {
    let folder = path
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(FileError::io(folder))?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(FileError::io(folder))?;
    file.write_all(text.as_bytes())
        .map_err(FileError::io(path))?;
    file.as_file().sync_all().map_err(FileError::io(path))?;
    Ok(file)
}

/// Writes a file whole or not at all; a file that lies there is replaced.
///
/// # Errors
/// If the folder cannot be written.
pub fn write_atomically(path: &Path, text: &str) -> Result<(), FileError> {
    let put = beside(path, text)?.persist(path);
    put.map_err(|e| FileError::io(path)(e.error))?;
    Ok(())
}

/// Journal lines of a session: header, actions, entries, digest.
fn journal_lines(session: &Session, digest: &str) -> Result<Vec<String>, std::io::Error> {
    let mut lines = vec![json(&header(session))?];
    for line in session.lines() {
        lines.push(json(line)?);
    }
    for entry in session.journal() {
        lines.push(json(entry)?);
    }
    lines.push(json(&LogLine::Digest {
        turn: session.turn(),
        digest: digest.to_owned(),
    })?);
    Ok(lines)
}

/// The two files of a saved session: name and text.
fn saved(session: &Session, out: &Path) -> Result<[(PathBuf, String); 2], FileError> {
    let (journal, summary) = (out.join("journal.jsonl"), out.join("summary.json"));
    let all = summarise(session);
    let lines = journal_lines(session, &all.digest).map_err(FileError::io(&journal))?;
    let text = serde_json::to_string_pretty(&all).map_err(std::io::Error::other);
    let text = text.map_err(FileError::io(&summary))?;
    Ok([(journal, lines.join("\n") + "\n"), (summary, text + "\n")])
}

/// Writes `journal.jsonl` and `summary.json`; those of an earlier session there are replaced.
///
/// # Errors
/// If the folder cannot be written.
pub fn save(session: &Session, out: &Path) -> Result<(), FileError> {
    let files = saved(session, out)?;
    files
        .iter()
        .try_for_each(|(p, text)| write_atomically(p, text))
}

/// Writes `journal.jsonl` and `summary.json` and replaces nothing: if another session lies in
/// `out`, the files go to `out-2`, `out-3` and so on, the first that is free. Gives the folder. A
/// session that lies there already is not written again.
///
/// # Errors
/// If a folder cannot be read or written.
pub fn save_beside(session: &Session, out: &Path) -> Result<PathBuf, FileError> {
    let (mut folder, mut number) = (out.to_owned(), 1_u32);
    loop {
        let files = saved(session, &folder)?;
        let mut missing = vec![];
        let mut other = false;
        for (path, text) in &files {
            match std::fs::read(path) {
                Ok(there) => other |= there != text.as_bytes(),
                Err(e) if e.kind() == ErrorKind::NotFound => missing.push((path, text)),
                Err(e) => return Err(FileError::io(path)(e)),
            }
        }
        if other {
            number += 1;
            let mut name = out.as_os_str().to_owned();
            name.push(format!("-{number}"));
            folder = name.into();
            continue;
        }
        let mut beaten = false;
        for (path, text) in missing {
            match beside(path, text)?.persist_noclobber(path) {
                Ok(_) => {}
                // Another window was faster: look again at what it wrote.
                Err(e) if e.error.kind() == ErrorKind::AlreadyExists => beaten = true,
                Err(e) => return Err(FileError::io(path)(e.error)),
            }
        }
        if !beaten {
            return Ok(folder);
        }
    }
}

/// A line of a file of actions.
const EXAMPLE: &str =
    r#"{"act": {"turn": 1, "seat": "BRA", "action": {"support": {"bracket": …, "wording": …}}}}"#;

/// Reads actions as JSON Lines; every bad line is reported.
///
/// # Errors
/// If the file cannot be read; otherwise the faults of all bad lines.
pub fn read_actions(path: &Path) -> Result<Vec<LogLine>, Vec<FileError>> {
    let text = std::fs::read_to_string(path).map_err(|e| vec![FileError::io(path)(e)])?;
    let (mut actions, mut faults) = (vec![], vec![]);
    for (n, line) in text
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty())
    {
        match LogLine::read(line) {
            Ok(line) => actions.push(line),
            Err(e) => faults.push(FileError::line(
                path,
                n + 1,
                e.to_string(),
                text!("session-actions-help", example = EXAMPLE),
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
pub(crate) fn start(
    path: &Path,
    head: &Header,
    library: &Library,
    computers: Computers,
) -> Result<Session, FileError> {
    let scenario = library.load(&head.scenario)?;
    if scenario.hash != head.hash {
        return Err(FileError::changed(path));
    }
    let mut theory = library.theory(&head.theory)?;
    for (name, value) in &head.assumed {
        let help = text!("session-assumption-help");
        let set = theory.assume(name, *value);
        set.map_err(|e| FileError::line(path, 1, e.to_string(), help))?;
    }
    let first = head.seats.first();
    let seating = Seating {
        people: (head.seats.iter())
            .filter_map(|iso| scenario.seat(iso))
            .collect(),
        chair: first.is_some_and(|iso| iso == CHAIR),
        strength: head.strength,
        delegates: head.delegates,
        ..Seating::default()
    };
    let scenario = std::sync::Arc::new(scenario);
    Ok(Session::seated(
        scenario, theory, head.seed, seating, computers,
    ))
}

/// Whether two lines of a journal say the same. A reason may be words in one and data in the other,
/// as in a journal that an earlier version wrote.
fn same(then: Option<&str>, now: Option<&str>) -> bool {
    let entry = |line: Option<&str>| serde_json::from_str::<Entry>(line?).ok();
    then == now
        || (entry(then).zip(entry(now))).is_some_and(|(mut then, now)| {
            if then.why.to_string() == now.why.to_string() {
                then.why = now.why.clone();
            }
            then == now
        })
}

/// Plays a saved session again and compares it with its journal line by line.
///
/// # Errors
/// If the journal cannot be read or its scenario cannot be loaded.
pub fn replay(dir: &Path, library: &Library, computers: Computers) -> Result<Replayed, FileError> {
    Ok(play_again(dir, library, computers)?.1)
}

/// Plays a saved session again, as far as it went: the session as it stood when it was saved, and how
/// it compares with its journal.
///
/// # Errors
/// If the journal cannot be read or its scenario cannot be loaded.
pub fn play_again(
    dir: &Path,
    library: &Library,
    computers: Computers,
) -> Result<(Session, Replayed), FileError> {
    let path = dir.join("journal.jsonl");
    let text = std::fs::read_to_string(&path).map_err(FileError::io(&path))?;
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.first().copied().unwrap_or_default();
    let help = || text!("session-journal-help");
    let head: Header = serde_json::from_str(first)
        .map_err(|e| FileError::line(&path, 1, e.to_string(), help()))?;
    let (mut actions, mut over) = (vec![], false);
    for (n, line) in lines.iter().enumerate().skip(1) {
        match (LogLine::read(line), serde_json::from_str::<Entry>(line)) {
            (Ok(line), _) => actions.push(line),
            (_, Ok(entry)) => over |= matches!(entry.what, Happening::Ending { .. }),
            (Err(e), _) => return Err(FileError::line(&path, n + 1, e.to_string(), help())),
        }
    }
    let mut session = start(&path, &head, library, computers)?;
    session.play_so_far(&actions, over);
    let digest = session.digest();
    let again = journal_lines(&session, &digest).map_err(FileError::io(&path))?;
    let differs = (0..again.len().max(lines.len())).find_map(|n| {
        let (then, now) = (lines.get(n).copied(), again.get(n).map(String::as_str));
        (!same(then, now)).then(|| {
            (
                n + 1,
                now.map_or_else(|| text!("session-file-end"), str::to_owned),
            )
        })
    });
    Ok((session, Replayed { digest, differs }))
}

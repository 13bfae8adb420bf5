//! The sessions that lie on disk beside each other, each in a log of its own.

use crate::session::line::{LogLine, TeacherAct};
use std::cmp::Reverse;
use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::action::CHAIR;
use crate::model::calendar::Phase;
use crate::session::Session;
use crate::session::files::FileError;
use crate::session::log;
use crate::{say, text};

/// What can be done with a kept session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It can be gone on with.
    Unfinished,
    /// It is over; it can be looked at.
    Finished,
    /// Another window has it open.
    Elsewhere,
    /// Its log cannot be read: why, and the way out.
    Unreadable(String),
}

/// A session on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its log.
    pub path: PathBuf,
    /// Scenario, seat and day in words; empty if that cannot be read.
    pub place: String,
    /// How far it has come; none if that cannot be read.
    pub come: Option<Come>,
    /// Seats that persons hold.
    pub people: usize,
    /// What can be done with it.
    pub standing: Standing,
}

/// How far a session has come, as far as its log tells without being played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Come {
    /// Turns that are over: days, the signing, quarters.
    pub turns: u32,
    /// Days of its conference.
    pub days: u32,
    /// Quarters of its years.
    pub quarters: u32,
}

impl Come {
    /// How far a session has come that is at hand.
    #[must_use]
    pub fn at(session: &Session) -> Self {
        let setup = &session.scenario().setup;
        let (days, quarters) = (setup.days, setup.quarters);
        let turns = match session.phase() {
            Phase::Conference(day) => day,
            Phase::Signing => days + 1,
            Phase::Aftermath(quarter) => days + 1 + quarter,
            Phase::Over => days + quarters + 2,
        };
        Self {
            turns,
            days,
            quarters,
        }
    }

    fn of(scenario: &Scenario, log: &log::Read) -> Self {
        let (days, quarters) = (scenario.setup.days, scenario.setup.quarters);
        let all = days + quarters + 2;
        let turns = if over(log) { all } else { turns(log).min(all) };
        Self {
            turns,
            days,
            quarters,
        }
    }
}

/// The sessions beside the log `first`, the one written last first. `scenarios` are those that
/// sessions can be played with. Nothing is played: where a session stands is read from its log.
///
/// # Errors
/// If the folder cannot be read.
pub fn kept(first: &Path, scenarios: &[Arc<Scenario>]) -> Result<Vec<Kept>, FileError> {
    let folder = first.parent().filter(|p| !p.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(vec![]),
        Err(e) => return Err(FileError::io(folder)(e)),
    };
    let mut found = vec![];
    for entry in entries {
        let entry = entry.map_err(FileError::io(folder))?;
        let path = first.with_file_name(entry.file_name());
        let Some(number) = number(first, &path) else {
            continue;
        };
        let about = entry.metadata();
        // A start that was cut off before its header holds nothing.
        if about.as_ref().is_ok_and(|a| a.len() == 0) {
            continue;
        }
        let written = about.and_then(|a| a.modified());
        found.push((written.unwrap_or(SystemTime::UNIX_EPOCH), number, path));
    }
    found.sort_by_key(|(written, number, _)| Reverse((*written, *number)));
    let found = found.into_iter();
    Ok(found.map(|(_, _, path)| look(path, scenarios)).collect())
}

/// The number of a log beside the first one: 1 for that, 0 for the one that earlier versions put
/// aside (`session.before.log`); nothing if it is another file.
fn number(first: &Path, path: &Path) -> Option<u32> {
    if path == first {
        return Some(1);
    }
    if path.extension() != first.extension() {
        return None;
    }
    let stem = |p: &Path| Some(p.file_stem()?.to_string_lossy().into_owned());
    let rest = stem(path)?.strip_prefix(&stem(first)?)?.to_owned();
    match rest.strip_prefix('-') {
        Some(digits) => digits.parse().ok().filter(|n| *n > 1),
        None => (rest == ".before").then_some(0),
    }
}

/// Looks into a log.
fn look(path: PathBuf, scenarios: &[Arc<Scenario>]) -> Kept {
    let mut kept = Kept {
        path,
        place: String::new(),
        come: None,
        people: 0,
        standing: Standing::Unfinished,
    };
    match read(&kept.path) {
        Ok((read, elsewhere)) => {
            let name = &read.head.scenario;
            let known = scenarios.iter().find(|s| s.setup.name == *name);
            kept.people = read.head.seats.iter().filter(|s| *s != CHAIR).count();
            if let Some(scenario) = known {
                kept.place = logged_place(scenario, &read);
                kept.come = Some(Come::of(scenario, &read));
            }
            kept.standing = match known {
                _ if elsewhere => Standing::Elsewhere,
                Some(s) if s.hash != read.head.hash => {
                    Standing::Unreadable(FileError::changed(&kept.path).to_string())
                }
                Some(_) if over(&read) => Standing::Finished,
                Some(_) => Standing::Unfinished,
                None => Standing::Unreadable(unknown(&kept.path, name).to_string()),
            };
        }
        Err(FileError::InUse { .. }) => kept.standing = Standing::Elsewhere,
        Err(e) => kept.standing = Standing::Unreadable(e.to_string()),
    }
    kept
}

/// What a log says, and whether another window has it open.
fn read(path: &Path) -> Result<(log::Read, bool), FileError> {
    let mut file = File::open(path).map_err(FileError::io(path))?;
    let elsewhere = matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock));
    let mut bytes = vec![];
    match file.read_to_end(&mut bytes) {
        // Where a lock keeps others from reading, too.
        Err(_) if elsewhere => Err(FileError::InUse {
            path: path.to_owned(),
        }),
        Err(e) => Err(FileError::io(path)(e)),
        Ok(_) => Ok((log::read(path, &bytes)?, elsewhere)),
    }
}

fn unknown(path: &Path, scenario: &str) -> FileError {
    let what = text!("session-no-scenario", name = scenario);
    let help = text!("session-no-scenario-help");
    FileError::line(path, 1, what, help)
}

/// Where a session stands: scenario, seat and day in words.
#[must_use]
pub fn place(session: &Session) -> String {
    let scenario = session.scenario();
    let people = session.people().count();
    let who = match session.seat() {
        _ if people > 1 => text!("session-place-shared", n = people),
        Some(seat) => scenario.states[seat].profile.name.clone(),
        None if session.chair() => text!("session-place-chair"),
        None => text!("session-place-nobody"),
    };
    let when = match session.phase() {
        Phase::Conference(0) => say!("session-place-before"),
        Phase::Conference(day) => say!("session-place-day", day = day),
        Phase::Signing => say!("session-place-signing"),
        Phase::Aftermath(q) => say!("session-place-quarter", quarter = q),
        Phase::Over => say!("session-place-end"),
    };
    place_in_words(scenario, who, when)
}

fn place_in_words(scenario: &Scenario, who: String, when: Sentence) -> String {
    let scenario = &scenario.setup.title;
    text!("session-place", scenario = scenario, who = who, when = when)
}

/// The same from a log, whose turns are days, then the signing, then quarters and the days of
/// later conferences: what only playing it would tell is left open.
fn logged_place(scenario: &Scenario, log: &log::Read) -> String {
    let seat = log.head.seats.first().map(String::as_str);
    let name = |iso| {
        let seat = scenario.seat(iso)?;
        Some(scenario.states[seat].profile.name.as_str())
    };
    let people = log.head.seats.iter().filter(|s| *s != CHAIR).count();
    let who = match seat {
        _ if people > 1 => text!("session-place-shared", n = people),
        Some(CHAIR) => text!("session-place-chair"),
        Some(iso) => name(iso).unwrap_or(iso).to_owned(),
        None => text!("session-place-nobody"),
    };
    let days = scenario.setup.days;
    let when = match turns(log) {
        _ if over(log) => say!("session-place-end"),
        0 => say!("session-place-before"),
        day if day <= days => say!("session-place-day", day = day),
        turn if turn == days + 1 => say!("session-place-signing"),
        _ => say!("session-place-years"),
    };
    place_in_words(scenario, who, when)
}

/// Turns of a log that are over.
fn turns(log: &log::Read) -> u32 {
    let ended = log.lines.iter().rev().find_map(|line| match line {
        LogLine::Ready { turn, .. } => Some(*turn),
        LogLine::Teacher { turn, what } => (*what == TeacherAct::EndTurn).then_some(*turn),
        _ => None,
    });
    ended.map_or(0, |turn| turn + 1)
}

/// Whether the session of a log is over.
fn over(log: &log::Read) -> bool {
    let mut lines = log.lines.iter();
    lines.any(|l| matches!(l, LogLine::Digest { .. }))
}

//! The log of a running session: written as it is played, so that nothing is lost if the machine
//! stops.
//!
//! Every session has a file of its own (`session.log`, `session-2.log`, …) that no other session
//! replaces. While a window plays a session it holds a lock on the file, so that two windows never
//! write to one log.

use crate::session::line::{LogLine, TeacherAct};
use crate::session::playing::unknown;
use crate::session::setup::Computers;
use serde::Serialize;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::model::calendar::Phase;
use crate::scenario::Library;
use crate::session::Session;
use crate::session::admissible::Refusal;
use crate::session::files::{FileError, Header, header, json, start};
use crate::text;

/// The way out of a log that cannot be read.
fn help() -> String {
    text!("session-log-help")
}

/// The folders that this machine gives the game, if it gives any.
#[must_use]
pub fn own_folders() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("", "", "Plenary")
}

/// Where logs lie, if this machine has a place for them: the name of the first one.
#[must_use]
pub fn log_path() -> Option<PathBuf> {
    let named = std::env::var_os("PLENARY_LOG").map(PathBuf::from);
    named.or_else(|| own_folders().map(|d| d.data_local_dir().join("session.log")))
}

/// The name of the `n`-th log, from 1: `session.log`, `session-2.log`, `session-3.log`.
fn numbered(first: &Path, n: u32) -> PathBuf {
    if n < 2 {
        return first.to_owned();
    }
    let mut name = first.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{n}"));
    if let Some(ending) = first.extension() {
        name.push(".");
        name.push(ending);
    }
    first.with_file_name(name)
}

/// What a log says.
pub(crate) struct Read {
    pub(crate) head: Header,
    pub(crate) lines: Vec<LogLine>,
    /// Bytes of whole lines. What follows is a line cut in half, which is left out.
    whole: usize,
}

/// Reads the bytes of the log at `path`.
pub(crate) fn read(path: &Path, bytes: &[u8]) -> Result<Read, FileError> {
    let whole = bytes.iter().rposition(|&b| b == b'\n').map_or(0, |n| n + 1);
    let mut lines = bytes[..whole].split_inclusive(|&b| b == b'\n').enumerate();
    let Some((_, first)) = lines.next() else {
        let what = text!("session-log-no-header");
        return Err(FileError::line(path, 1, what, help()));
    };
    let head = serde_json::from_slice(first)
        .map_err(|e| FileError::line(path, 1, e.to_string(), help()))?;
    let mut read = vec![];
    for (n, line) in lines {
        let text = String::from_utf8_lossy(line);
        read.push(LogLine::read(&text).map_err(|e| {
            let what = text!("session-log-line", fault = e.to_string());
            FileError::line(path, n + 1, what, help())
        })?);
    }
    Ok(Read {
        head,
        lines: read,
        whole,
    })
}

/// A session brought back to where it stopped.
struct Back {
    session: Session,
    refused: Vec<Refusal>,
    /// Whether it was over, and ended otherwise than now.
    differs: bool,
}

fn play(
    path: &Path,
    read: &Read,
    library: &Library,
    computers: Computers,
) -> Result<Back, FileError> {
    let mut session = start(path, &read.head, library, computers)?;
    let (mut refused, mut differs) = (vec![], false);
    for line in &read.lines {
        match line {
            LogLine::Ready { seat, .. } => match session.named(seat) {
                Some(sender) => refused.extend(session.ready(sender).err()),
                // Nobody held a seat, so that the line says only that the turn ended.
                None if seat.is_empty() => session.advance(),
                None => refused.push(unknown()),
            },
            LogLine::Digest { digest, .. } => differs = *digest != session.digest(),
            LogLine::Act(_)
            | LogLine::TakeBack { .. }
            | LogLine::Control { .. }
            | LogLine::Teacher { .. } => {
                refused.extend(session.take(line).err());
            }
        }
    }
    Ok(Back {
        session,
        refused,
        differs,
    })
}

/// Brings a logged session back to where it stopped. A last line cut in half is left out.
///
/// # Errors
/// If the log cannot be read, or its scenario cannot be loaded.
pub fn resume(
    path: &Path,
    library: &Library,
    computers: Computers,
) -> Result<(Session, Vec<Refusal>), FileError> {
    let bytes = std::fs::read(path).map_err(FileError::io(path))?;
    let back = play(path, &read(path, &bytes)?, library, computers)?;
    Ok((back.session, back.refused))
}

/// A session taken up again, with the log that keeps what follows.
#[derive(Debug)]
pub struct TakenUp {
    /// The session, where it stopped.
    pub session: Session,
    /// Its log.
    pub log: Log,
    /// What is not as it was when it was played: one sentence each.
    pub doubts: Vec<String>,
}

/// An append-only log, synced to disk at every action.
#[derive(Debug)]
pub struct Log {
    file: File,
    path: PathBuf,
    /// Bytes of whole lines on disk.
    whole: u64,
    /// Whether something may follow them: a line cut in half.
    ragged: bool,
    /// Lines that the disk has not taken yet.
    owed: Vec<u8>,
}

impl Log {
    /// Starts a log with its header, at `first` or, if that is taken, under the first free number
    /// after it. [`Log::path`] says where.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn create(first: &Path, session: &Session) -> Result<Self, FileError> {
        let folder = first.parent().filter(|p| !p.as_os_str().is_empty());
        if let Some(folder) = folder {
            std::fs::create_dir_all(folder).map_err(FileError::io(folder))?;
        }
        let mut n = 1;
        let (file, path) = loop {
            let path = numbered(first, n);
            // Whoever makes the file has it: a file that exists is never opened here.
            let mut options = OpenOptions::new();
            match options.append(true).create_new(true).open(&path) {
                Ok(file) => break (file, path),
                Err(e) if e.kind() == ErrorKind::AlreadyExists => n += 1,
                Err(e) => return Err(FileError::io(&path)(e)),
            }
        };
        lock(&file, &path)?;
        let mut log = Self {
            file,
            path,
            whole: 0,
            ragged: false,
            owed: vec![],
        };
        if let Err(e) = log.line(&header(session)) {
            // The file is ours and holds nothing yet.
            log.owed.clear();
            std::fs::remove_file(&log.path).ok();
            return Err(e);
        }
        Ok(log)
    }

    /// A log of its own for a session that has been played already.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn of_played(first: &Path, session: &Session) -> Result<Self, FileError> {
        let mut log = Self::create(first, session)?;
        let over = session.phase() == Phase::Over;
        for turn in 0..=session.turn() {
            let lines = session.lines().iter().filter(|l| l.turn() == turn);
            for line in lines.clone() {
                log.add(line)?;
            }
            let ends = |l: &LogLine| {
                matches!(
                    l,
                    LogLine::Teacher {
                        what: TeacherAct::EndTurn,
                        ..
                    }
                )
            };
            if (over || turn < session.turn()) && !lines.clone().any(ends) {
                // A line without a seat ends the turn for all.
                log.ready(turn, "")?;
            }
        }
        if over {
            log.over(session)?;
        }
        Ok(log)
    }

    /// Opens a log to go on writing, and reads it.
    fn read(path: &Path) -> Result<(Self, Read), FileError> {
        let mut options = OpenOptions::new();
        let opened = options.read(true).append(true).open(path);
        let mut file = opened.map_err(FileError::io(path))?;
        lock(&file, path)?;
        let mut bytes = vec![];
        file.read_to_end(&mut bytes).map_err(FileError::io(path))?;
        let read = read(path, &bytes)?;
        let log = Self {
            file,
            path: path.to_owned(),
            whole: read.whole as u64,
            ragged: read.whole < bytes.len(),
            owed: vec![],
        };
        Ok((log, read))
    }

    /// Opens a log to go on writing. A last line cut in half goes at the first write, or the next
    /// one would join it.
    ///
    /// # Errors
    /// If it cannot be opened or read, or another window has it open.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        Ok(Self::read(path)?.0)
    }

    /// Brings a session back to where it stopped, and opens its log to go on writing.
    ///
    /// # Errors
    /// If the log cannot be opened or read, another window has it open, or its scenario cannot be
    /// loaded.
    pub fn take_up(
        path: &Path,
        library: &Library,
        computers: Computers,
    ) -> Result<TakenUp, FileError> {
        let (log, read) = Self::read(path)?;
        let back = play(path, &read, library, computers)?;
        let mut doubts = vec![];
        if let (n @ 1.., Some(first)) = (back.refused.len(), back.refused.first()) {
            doubts.push(text!(
                "session-log-refused",
                file = path.display().to_string(),
                n = n,
                first = first.said()
            ));
        }
        if back.differs {
            doubts.push(text!(
                "session-log-differs",
                file = path.display().to_string(),
                version = &read.head.version
            ));
        }
        Ok(TakenUp {
            session: back.session,
            log,
            doubts,
        })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), FileError> {
        let text = json(value).map_err(FileError::io(&self.path))? + "\n";
        self.owed.extend(text.as_bytes());
        self.write().map_err(FileError::io(&self.path))
    }

    /// Writes all that is owed. What fails is tried again with the next line.
    fn write(&mut self) -> std::io::Result<()> {
        if self.ragged {
            self.file.set_len(self.whole)?;
        }
        self.ragged = true;
        self.file.write_all(&self.owed)?;
        self.file.sync_data()?;
        self.ragged = false;
        self.whole += self.owed.len() as u64;
        self.owed.clear();
        Ok(())
    }

    /// Adds what was done.
    ///
    /// # Errors
    /// If it cannot be written; it is then tried again with the next line.
    pub fn add(&mut self, line: &LogLine) -> Result<(), FileError> {
        self.line(line)
    }

    /// Adds that a seat, or the chair, is ready for the end of a turn.
    ///
    /// # Errors
    /// If it cannot be written; it is then tried again with the next line.
    pub fn ready(&mut self, turn: u32, seat: &str) -> Result<(), FileError> {
        self.line(&LogLine::Ready {
            turn,
            seat: seat.to_owned(),
        })
    }

    /// Adds that the session is over, once its last turn has ended.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn over(&mut self, session: &Session) -> Result<(), FileError> {
        debug_assert_eq!(session.phase(), Phase::Over);
        self.line(&LogLine::Digest {
            turn: session.turn(),
            digest: session.digest(),
        })
    }
}

impl Drop for Log {
    /// The last try; who played was told when the first one failed.
    fn drop(&mut self) {
        if !self.owed.is_empty() {
            self.write().ok();
        }
    }
}

/// Holds the file for this window until it is closed. A file system that has no locks is used
/// without.
fn lock(file: &File, path: &Path) -> Result<(), FileError> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(FileError::InUse {
            path: path.to_owned(),
        }),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]
    use crate::session::log::*;

    #[test]
    fn what_the_disk_refuses_is_written_when_it_allows_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("session.log");
        std::fs::write(&path, "{\"header\": 1}\n{\"cut").unwrap();
        let mut log = Log {
            // A handle that may not write stands for a full disk.
            file: File::open(&path).unwrap(),
            path: path.clone(),
            whole: 14,
            ragged: true,
            owed: vec![],
        };
        let refused = log.ready(0, "BRA").unwrap_err().to_string();
        assert!(refused.contains("session.log"), "{refused}");
        log.file = OpenOptions::new().append(true).open(&path).unwrap();
        log.ready(1, "BRA").unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let ready = |turn| format!("{{\"ready\":{{\"turn\":{turn},\"seat\":\"BRA\"}}}}\n");
        assert_eq!(text, format!("{{\"header\": 1}}\n{}{}", ready(0), ready(1)));
    }
}

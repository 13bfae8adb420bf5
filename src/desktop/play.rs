//! The session at the desk, and the log that keeps it.

use std::path::PathBuf;

use crate::desktop::desk::Desk;
use crate::desktop::sight::Sight;
use crate::model::calendar::Phase;
use crate::scenario::Library;
use crate::session::Session;
use crate::session::files;
use crate::session::files::{FileError, Log};

/// The session, what is seen of it, and the log that keeps it.
#[derive(Debug, Default)]
pub struct Play {
    /// The running session.
    pub session: Option<Session>,
    /// The last look at it.
    pub sight: Option<Sight>,
    /// Where the log lies; nowhere for a scripted session.
    pub path: Option<PathBuf>,
    /// A session the log brought back.
    pub waiting: Option<Session>,
    pub(super) log: Option<Log>,
}

impl Play {
    /// A session kept in a log at `path`; an unfinished one there waits to be taken up.
    #[must_use]
    pub fn kept(path: Option<PathBuf>, desk: &mut Desk, library: &Library) -> Self {
        let mut play = Self {
            path,
            ..Self::default()
        };
        if let Some(path) = play.path.as_ref().filter(|p| p.exists()) {
            match files::resume(path, library) {
                Ok((session, _)) if session.phase() != Phase::Over => {
                    desk.unfinished = Some(place(&session));
                    play.waiting = Some(session);
                }
                Ok(_) => {}
                Err(e) => desk.message = Some(e.to_string()),
            }
        }
        play
    }

    /// Looks again.
    pub fn look(&mut self, desk: &Desk) {
        let Some(session) = &mut self.session else {
            return;
        };
        let seat = session.seat().unwrap_or(desk.seat);
        let mut sight = Sight::take(session, seat);
        sight.select(desk.bracket, desk.wording);
        sight.hold(&desk.draft);
        sight.look_into(desk.dossier);
        self.sight = Some(sight);
    }

    /// Looks at another bracket or wording; the session has not moved.
    pub(super) fn select(&mut self, desk: &Desk) {
        if let Some(sight) = &mut self.sight {
            sight.select(desk.bracket, desk.wording);
        }
    }

    /// Keeps a step in the log; if that fails, says so and keeps no more.
    pub(super) fn write(
        &mut self,
        desk: &mut Desk,
        add: impl FnOnce(&mut Log) -> Result<(), FileError>,
    ) {
        if let Some(Err(e)) = self.log.as_mut().map(add) {
            desk.message = Some(format!("{e}; the session goes on, but is not kept"));
            self.log = None;
        }
    }
}

/// Where a session stands, in words.
pub(super) fn place(session: &Session) -> String {
    let scenario = session.scenario();
    let nobody = if session.chair() {
        "the chair"
    } else {
        "nobody"
    };
    let who = session
        .seat()
        .map_or(nobody, |s| scenario.states[s].profile.name.as_str());
    let when = match session.phase() {
        Phase::Conference(0) => "before the first day".to_owned(),
        Phase::Conference(day) => format!("day {day}"),
        Phase::Signing => "the signing".to_owned(),
        Phase::Aftermath(q) => format!("quarter {q}"),
        Phase::Over => "the end".to_owned(),
    };
    format!("{} as {who}, {when}", scenario.setup.title)
}

/// Saves the session beside the log, as `plenary play` would.
pub fn save(desk: &mut Desk, play: &Play) {
    let (Some(session), Some(path)) = (&play.session, &play.path) else {
        return;
    };
    let scenario = session.scenario();
    let seat = session.seat().map_or("chair", |s| scenario.iso(s));
    let short: String = session.digest().chars().take(8).collect();
    let folder = path.with_file_name(format!("{}-{seat}-{short}", scenario.setup.name));
    desk.message = Some(match files::save(session, &folder) {
        Ok(()) => format!("Saved in {}", folder.display()),
        Err(e) => e.to_string(),
    });
}

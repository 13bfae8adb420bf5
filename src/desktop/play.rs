//! The session at the desk, and the log that keeps it.

use std::path::PathBuf;

use crate::desktop::desk::Desk;
use crate::desktop::sight::Sight;
use crate::model::calendar::Phase;
use crate::scenario::Library;
use crate::session::Session;
use crate::session::files;
use crate::session::files::FileError;
use crate::session::kept;
use crate::session::kept::{Standing, place};
use crate::session::log::{Log, TakenUp};

/// The session, what is seen of it, and the log that keeps it.
#[derive(Debug, Default)]
pub struct Play {
    /// The running session.
    pub session: Option<Session>,
    /// The last look at it.
    pub sight: Option<Sight>,
    /// Where logs lie: the name of the first one; nowhere for a scripted session.
    pub path: Option<PathBuf>,
    /// An unfinished session, to go on with.
    pub waiting: Option<Session>,
    /// What sessions are brought back with.
    pub(super) library: Library,
    /// The log of the running session, or else of the one that waits.
    pub(super) log: Option<Log>,
}

impl Play {
    /// Sessions are kept in logs at `path` and beside it. The unfinished one that was written last
    /// waits to be taken up.
    #[must_use]
    pub fn kept(path: Option<PathBuf>, desk: &mut Desk, library: &Library) -> Self {
        let mut play = Self {
            path,
            library: library.clone(),
            ..Self::default()
        };
        play.list(desk);
        // A log that cannot be read is told of until another session is started.
        let newest = desk.earlier.first().map(|k| &k.standing);
        if let Some(Standing::Unreadable(why)) = newest {
            desk.message = Some(why.clone());
        }
        let unfinished = |k: &&kept::Kept| k.standing == Standing::Unfinished;
        let unfinished = desk.earlier.iter().filter(unfinished);
        let unfinished: Vec<PathBuf> = unfinished.map(|k| k.path.clone()).collect();
        for path in unfinished {
            match Log::take_up(&path, library, crate::delegates::plugin) {
                Ok(taken) if taken.session.phase() != Phase::Over => {
                    play.wait(desk, taken);
                    break;
                }
                Ok(_) => {}
                Err(e) => desk.message = Some(e.to_string()),
            }
        }
        play
    }

    /// A session from its log waits to be gone on with.
    pub(super) fn wait(&mut self, desk: &mut Desk, taken: TakenUp) {
        desk.unfinished = Some(place(&taken.session));
        if !taken.doubts.is_empty() {
            desk.message = Some(taken.doubts.join("\n"));
        }
        (self.waiting, self.log) = (Some(taken.session), Some(taken.log));
        let own = self.log.as_ref().map(Log::path);
        desk.earlier.retain(|k| Some(k.path.as_path()) != own);
    }

    /// Lists the sessions on disk anew, without the one whose log is open here.
    pub(super) fn list(&self, desk: &mut Desk) {
        let Some(path) = &self.path else {
            return;
        };
        match kept::kept(path, &desk.shelf) {
            Ok(all) => desk.earlier = all,
            Err(e) => desk.message = Some(e.to_string()),
        }
        let own = self.log.as_ref().map(Log::path);
        desk.earlier.retain(|k| Some(k.path.as_path()) != own);
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

    /// Keeps a step in the log; if that fails, says so. The log tries again at the next step.
    pub(super) fn write(
        &mut self,
        desk: &mut Desk,
        add: impl FnOnce(&mut Log, &Session) -> Result<(), FileError>,
    ) {
        if let (Some(log), Some(session)) = (&mut self.log, &self.session)
            && let Err(e) = add(log, session)
        {
            desk.message = Some(format!(
                "{e}; the session goes on, and this is written at the next step if the disk allows it"
            ));
        }
    }
}

/// Saves the session beside the log, as `plenary play` would, in a folder of its own.
pub fn save(desk: &mut Desk, play: &Play) {
    let (Some(session), Some(path)) = (&play.session, &play.path) else {
        return;
    };
    let scenario = session.scenario();
    let seat = session.seat().map_or("chair", |s| scenario.iso(s));
    let short: String = session.digest().chars().take(8).collect();
    let folder = path.with_file_name(format!("{}-{seat}-{short}", scenario.setup.name));
    desk.message = Some(match files::save_beside(session, &folder) {
        Ok(folder) => format!("Saved in {}", folder.display()),
        Err(e) => e.to_string(),
    });
}

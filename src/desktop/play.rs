//! The session at the desk, the sessions on disk, and the log that keeps the running one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::classroom::class::Class;
use crate::classroom::print;
use crate::desktop::desk::Desk;
use crate::desktop::notice::Notice;
use crate::desktop::sight::{OpenSight, Sight};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Action, Scenario};
use crate::scenario::Library;
use crate::session::Session;
use crate::session::admissible::Sender;
use crate::session::files;
use crate::session::files::FileError;
use crate::session::kept;
use crate::session::kept::{Kept, Standing, place};
use crate::session::log::{Log, TakenUp};
use crate::text;

/// The session, what is seen of it, and the log that keeps it.
#[derive(Resource, Debug, Default)]
pub struct Play {
    /// The running session.
    pub session: Option<Session>,
    /// Whose eyes it is seen with, if nobody holds a seat in it.
    pub seat: StateId,
    /// Who looks at it.
    pub desk: Desk,
    /// The scene of the tutorial that the session is, which no log keeps; none for any other session.
    pub scene: Option<usize>,
    /// The class whose session it is; none where there is only a session.
    pub class: Option<Class>,
    /// What is shown to a whole room; nothing where one person looks.
    pub room: Option<OpenSight>,
    /// The seat for which the teacher enters, and what that seat knows; for the teacher's strip alone.
    pub slip: Option<(StateId, Option<Sight>)>,
    /// The last look at it.
    pub sight: Option<Sight>,
    /// Where logs lie: the name of the first one; nowhere for a scripted session.
    pub path: Option<PathBuf>,
    /// An unfinished session, to go on with.
    pub waiting: Option<Session>,
    /// The same in words.
    pub unfinished: Option<String>,
    /// The other sessions on disk, the one written last first.
    pub earlier: Vec<Kept>,
    /// What was told of what would be lost when a turn ends, or by an act.
    pub(super) warned: Warned,
    /// What sessions are brought back with.
    pub(super) library: Library,
    /// The log of the running session, or else of the one that waits.
    pub(super) log: Option<Log>,
}

/// What was told of what would be lost when a turn ends, or by an act.
#[derive(Debug, Clone, Default)]
pub(super) struct Warned {
    /// The turn at whose end it was told.
    pub(super) turn: Option<u32>,
    /// Influence that was left unspent on purpose when the last day ended.
    pub(super) unspent: u32,
    /// The act of which it was told last what it would cost.
    pub(super) of: Option<Action>,
}

impl Play {
    /// Sessions are kept in logs at `path` and beside it. The unfinished one that was written last
    /// waits to be taken up.
    #[must_use]
    pub fn kept(
        path: Option<PathBuf>,
        scenarios: &[Arc<Scenario>],
        library: &Library,
        notice: &mut Notice,
    ) -> Self {
        let mut play = Self {
            path,
            library: library.clone(),
            ..Self::default()
        };
        play.list(scenarios, notice);
        // A log that cannot be read is told of until another session is started.
        let newest = play.earlier.first().map(|k| &k.standing);
        if let Some(Standing::Unreadable(why)) = newest {
            notice.say(why.clone());
        }
        let unfinished = |k: &&Kept| k.standing == Standing::Unfinished;
        let unfinished = play.earlier.iter().filter(unfinished);
        let unfinished: Vec<PathBuf> = unfinished.map(|k| k.path.clone()).collect();
        for path in unfinished {
            match Log::take_up(&path, library, crate::delegates::plugin) {
                Ok(taken) if taken.session.phase() != Phase::Over => {
                    play.wait(taken, notice);
                    break;
                }
                Ok(_) => {}
                Err(e) => notice.say(e.to_string()),
            }
        }
        play
    }

    /// A session from its log waits to be gone on with.
    pub(super) fn wait(&mut self, taken: TakenUp, notice: &mut Notice) {
        self.unfinished = Some(place(&taken.session));
        if !taken.doubts.is_empty() {
            notice.say(taken.doubts.join("\n"));
        }
        (self.waiting, self.log) = (Some(taken.session), Some(taken.log));
        self.leave_out_own();
    }

    /// Lists the sessions on disk anew, without the one whose log is open here.
    pub(super) fn list(&mut self, scenarios: &[Arc<Scenario>], notice: &mut Notice) {
        let Some(path) = &self.path else {
            return;
        };
        match kept::kept(path, scenarios) {
            Ok(all) => self.earlier = all,
            Err(e) => notice.say(e.to_string()),
        }
        self.leave_out_own();
    }

    fn leave_out_own(&mut self) {
        let own = self.log.as_ref().map(Log::path);
        self.earlier.retain(|k| Some(k.path.as_path()) != own);
    }

    /// Leaves the session, which stays at hand with its log open, so that no other window goes on
    /// with it meanwhile. One that is over is put away.
    pub(super) fn put_aside(&mut self) {
        let Some(session) = self.session.take() else {
            return;
        };
        if self.scene.take().is_some() {
            self.sight = None;
            return;
        }
        (self.sight, self.room, self.slip) = (None, None, None);
        if session.phase() == Phase::Over {
            (self.unfinished, self.waiting, self.log) = (None, None, None);
        } else {
            self.unfinished = Some(place(&session));
            self.waiting = Some(session);
        }
    }

    /// Looks again, with nothing selected.
    pub fn look(&mut self) {
        self.room = None;
        if self.desk.covered() {
            self.sight = None;
        } else if self.desk == Desk::Room {
            self.sight = None;
            let Some(session) = &mut self.session else {
                return;
            };
            self.room = Some(OpenSight::of(session));
            if let Some((seat, slip)) = &mut self.slip {
                *slip = Some(Sight::take(session, *seat));
            }
        } else if let Some(session) = &mut self.session {
            let seat = self.desk.at().or(session.seat()).unwrap_or(self.seat);
            let mut sight = Sight::take(session, seat);
            if let Some(before) = self.sight.take() {
                sight.remember(before);
            }
            self.sight = Some(sight);
        }
    }

    /// Who sends what is done at this window.
    pub(super) fn sender(&self) -> Option<Sender> {
        let session = self.session.as_ref()?;
        match self.desk.at() {
            Some(seat) => Some(Sender::Seat(seat)),
            None => session.sender().ok(),
        }
    }

    /// Hangs the curtain before the next seat that is not ready, where persons share the machine.
    /// Nothing of a seat is seen from then on.
    pub(super) fn hang_curtain(&mut self) {
        let session = self.session.as_ref();
        if let Some(at) = session.and_then(Session::waits_for) {
            self.desk = Desk::Shared { at, curtain: true };
            self.sight = None;
        }
    }

    /// The number of signatures the seat expects, rounded.
    #[must_use]
    pub fn expected_signatures(&self) -> usize {
        let mean = self.sight.as_ref().map_or(0.0, |s| s.outlook.now.mean);
        mean.round() as usize
    }

    /// Keeps a step in the log; if that fails, says so. The log tries again at the next step.
    pub(super) fn write(
        &mut self,
        notice: &mut Notice,
        add: impl FnOnce(&mut Log, &Session) -> Result<(), FileError>,
    ) {
        if let (Some(log), Some(session), None) = (&mut self.log, &self.session, self.scene)
            && let Err(e) = add(log, session)
        {
            notice.say(text!("desk-written-later", fault = e.to_string()));
        }
    }

    /// Saves the session beside the log, as `plenary play` would, in a folder of its own.
    pub fn save(&self, notice: &mut Notice) {
        let (Some(session), Some(path), None) = (&self.session, &self.path, self.scene) else {
            return;
        };
        let scenario = session.scenario();
        let seat = session.seat().map_or("chair", |s| scenario.iso(s));
        let short: String = session.digest().chars().take(8).collect();
        let folder = path.with_file_name(format!("{}-{seat}-{short}", scenario.setup.name));
        let saved = files::save_beside(session, &folder).and_then(|folder| {
            if self.desk == Desk::Room {
                self.hand_out(session, &folder)?;
            }
            Ok(folder)
        });
        notice.say(match saved {
            Ok(folder) => text!("desk-saved", folder = folder.display().to_string()),
            Err(e) => e.to_string(),
        });
    }

    /// What a class takes home from its session: the record, the participation sheet, and the log, which
    /// next week goes on with.
    fn hand_out(&self, session: &Session, folder: &Path) -> Result<(), FileError> {
        print::write(&print::after(session, self.class.as_ref()), folder)?;
        if let Some(log) = &self.log {
            let text = std::fs::read_to_string(log.path()).map_err(FileError::io(log.path()))?;
            files::write_atomically(&folder.join("go-on.log"), &text)?;
        }
        Ok(())
    }
}

/// Asks the adviser where that has not been done since the last act, before a page is drawn that tells
/// what it proposes. That is no change of the session.
pub(super) fn ask_adviser(mut play: ResMut<Play>) {
    if let Some(sight) = &mut play.bypass_change_detection().sight {
        sight.ask_adviser();
    }
}

//! Par worked out beside a session, for fronts: whole sessions on a thread of their own, so that a
//! window or a browser asks once and shows what is there so far (rule 18.8). Nothing of it touches the
//! session that is played.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use serde::Serialize;

use crate::forecast::par::{Par, Played, Player, par, play};
use crate::forecast::threads::beside;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};

/// Par of one player as far as it is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SoFar {
    /// Sessions played.
    pub played: u64,
    /// Sessions of each player that were asked for.
    pub asked: u64,
    /// After the first signing.
    pub signing: Par,
    /// At the end.
    pub end: Par,
}

/// What each player has played, in the order of the seeds.
type Found = BTreeMap<Player, Vec<Played>>;

/// A question for par that is being answered. It stops when it is dropped.
#[derive(Debug)]
pub struct ParBeside {
    found: Arc<Mutex<Found>>,
    cancelled: Arc<AtomicBool>,
    asked: u64,
    thread: JoinHandle<()>,
}

impl ParBeside {
    /// Begins to play these seeds, for a seat or, if none, the chair, in their order, each by one player
    /// after the other, so that players are compared on the same seeds. The seed of the session that is played should not be among
    /// them: par is what others reached, not what would have happened.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn ask(
        (scenario, theory): (Arc<Scenario>, Theory),
        (seat, players): (Option<StateId>, Vec<Player>),
        seeds: Range<u64>,
    ) -> io::Result<Self> {
        let found = Arc::new(Mutex::new(Found::new()));
        let cancelled = Arc::new(AtomicBool::new(false));
        let asked = seeds.end.saturating_sub(seeds.start);
        let (own_found, own_cancelled) = (found.clone(), cancelled.clone());
        let work = move || {
            for (seed, &player) in seeds.flat_map(|s| players.iter().map(move |p| (s, p))) {
                let rules = (&scenario, &theory);
                let Some(played) = play(rules, (seat, player), seed, &own_cancelled) else {
                    return;
                };
                let mut all = own_found.lock().unwrap_or_else(PoisonError::into_inner);
                all.entry(player).or_default().push(played);
            }
        };
        let thread = beside("par", work)?;
        Ok(Self {
            found,
            cancelled,
            asked,
            thread,
        })
    }

    /// How many sessions a player has played by now.
    #[must_use]
    pub fn played(&self, player: Player) -> u64 {
        self.found().get(&player).map_or(0, Vec::len) as u64
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of a player by now.
    #[must_use]
    pub fn so_far(&self, player: Player) -> SoFar {
        let found = self.found();
        let all = found.get(&player).map_or(&[][..], Vec::as_slice);
        let (signing, end) = par(all);
        SoFar {
            played: all.len() as u64,
            asked: self.asked,
            signing,
            end,
        }
    }

    /// Plays no more of it, but for the turn that is being played; what was found stays.
    pub fn stop(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether nothing more will come: all was played, or it was stopped.
    #[must_use]
    pub fn finished(&self) -> bool {
        self.thread.is_finished() || self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for ParBeside {
    fn drop(&mut self) {
        self.stop();
    }
}

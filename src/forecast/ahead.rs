//! Forecasts worked out beside a session, for fronts: a front says which texts it wants to see and how
//! far, and shows what is there so far. What it no longer wants is cancelled within a quarter of a
//! world; what was found stays, so that a text looked at again shows at once.
//!
//! Nothing of the session that is played is read: worlds are made of what the scenario publishes, on
//! seeds that are not the session's, so that what is hidden in it (true mandates, incidents that nobody
//! found, its random numbers) stays hidden. Who signs is drawn by the chances that the front hands in,
//! which are what a seat believes.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use bevy_ecs::world::World;

use crate::forecast::fans::{Course, Courses, Difference, Fans, against};
use crate::forecast::threads::beside;
use crate::forecast::worlds::{SeedRunner, common_start};
use crate::forecast::{ForecastQuestion, Parties};
use crate::model::indices::PerIndex;
use crate::model::{Scenario, Text, Theory};
use crate::session::setup::CommonStart;

/// The first seed: one that nobody gives a session (judgement).
const FIRST_SEED: u64 = 1 << 40;
/// Where seeds begin instead, should the session have one near that.
const OTHER_SEED: u64 = 1 << 41;
/// Texts that are kept (judgement: some ten thousand courses of worlds).
const KEPT: usize = 160;
/// Worlds of which a band can be drawn at all.
const LEAST: usize = 2;

/// A text with who would sign it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The text; none for what is in force before.
    pub text: Option<Text>,
    /// Chance that each state signs it, in hundredths.
    pub chance: Vec<u8>,
    /// Whether every state is looked at, and not the world alone.
    pub closely: bool,
}

impl Asked {
    /// No new text.
    #[must_use]
    pub fn no_text() -> Self {
        Self {
            text: None,
            chance: vec![],
            closely: false,
        }
    }

    /// A text that each state would sign with a chance from 0 to 1.
    #[must_use]
    pub fn text(text: Text, chance: &[f64]) -> Self {
        let hundredths = |p: &f64| (100.0 * p.clamp(0.0, 1.0)).round() as u8;
        Self {
            text: Some(text),
            chance: chance.iter().map(hundredths).collect(),
            closely: false,
        }
    }

    /// The same, with every state looked at.
    #[must_use]
    pub fn closely(self) -> Self {
        Self {
            closely: true,
            ..self
        }
    }

    /// What it is compared with: no new text, looked at as closely.
    #[must_use]
    pub fn without(&self) -> Self {
        Self {
            closely: self.closely,
            ..Self::no_text()
        }
    }

    fn question(&self, rules: (&Arc<Scenario>, &Theory)) -> ForecastQuestion {
        let chance = self.chance.iter().map(|&p| f64::from(p) / 100.0);
        ForecastQuestion {
            scenario: rules.0.clone(),
            theory: rules.1.clone(),
            text: self.text.clone(),
            parties: match &self.text {
                Some(_) => Parties::Likely(chance.collect()),
                None => Parties::None,
            },
            levers: vec![],
            quarters: rules.0.setup.quarters,
            seeds: 0..0,
        }
    }
}

/// What is known of a text by now.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The fans.
    pub fans: Fans,
    /// How far each index ends from where it would end without a text.
    pub against: PerIndex<Difference>,
}

/// A text that is looked at, with what was found.
#[derive(Debug)]
struct ForecastsOfText {
    asked: Asked,
    courses: Courses,
    found: Option<Arc<Found>>,
    /// Worlds of which `found` was made, and those of them that were compared.
    told: (usize, usize),
    /// Whether it cannot be concluded.
    failed: bool,
}

/// A world that is being run.
#[derive(Debug)]
struct Job {
    asked: Asked,
    seed: u64,
    stop: Arc<AtomicBool>,
}

/// What lies between the front and the threads.
#[derive(Debug, Default)]
struct SharedForecasts {
    /// Texts with how many worlds of each are wanted, in this order.
    wanted: Vec<(Asked, usize)>,
    /// The one looked at last stands last.
    sheets: Vec<ForecastsOfText>,
    running: Vec<Job>,
    over: bool,
}

impl SharedForecasts {
    fn sheet(&self, asked: &Asked) -> Option<&ForecastsOfText> {
        self.sheets.iter().find(|sheet| sheet.asked == *asked)
    }

    fn open(&mut self, asked: &Asked) -> &mut ForecastsOfText {
        let at = self.sheets.iter().position(|sheet| sheet.asked == *asked);
        let at = at.unwrap_or_else(|| {
            self.sheets.push(ForecastsOfText {
                asked: asked.clone(),
                courses: Courses::new(),
                found: None,
                told: (0, 0),
                failed: false,
            });
            self.sheets.len() - 1
        });
        &mut self.sheets[at]
    }

    /// Puts away the texts looked at longest ago that nobody wants.
    fn tidy(&mut self) {
        while self.sheets.len() > KEPT {
            let wanted =
                |sheet: &ForecastsOfText| self.wanted.iter().any(|(w, _)| *w == sheet.asked);
            let Some(old) = self.sheets.iter().position(|sheet| !wanted(sheet)) else {
                return;
            };
            self.sheets.remove(old);
        }
    }

    /// Worlds of a text that are there.
    fn done(&self, asked: &Asked) -> usize {
        let of = |sheet: &ForecastsOfText| match sheet.failed {
            true => usize::MAX,
            false => sheet.courses.len(),
        };
        self.sheet(asked).map_or(0, of)
    }

    /// The first text of which more is wanted.
    fn head(&self) -> Option<&(Asked, usize)> {
        self.wanted
            .iter()
            .find(|(asked, most)| self.done(asked) < *most)
    }

    /// The next world to run.
    fn next(&mut self, first: u64) -> Option<(Asked, u64, Arc<AtomicBool>)> {
        let open = |(asked, most): &&(Asked, usize)| {
            let running = self.running.iter().filter(|job| job.asked == *asked);
            self.done(asked).saturating_add(running.count()) < *most
        };
        let asked = self.wanted.iter().find(open)?.0.clone();
        let done = self.sheet(&asked).map(|sheet| &sheet.courses);
        let free = |seed: &u64| {
            let taken = |job: &Job| job.asked == asked && job.seed == *seed;
            done.is_none_or(|all| !all.contains_key(seed)) && !self.running.iter().any(taken)
        };
        let seed = (first..).find(free)?;
        let stop = Arc::new(AtomicBool::new(false));
        self.running.push(Job {
            asked: asked.clone(),
            seed,
            stop: stop.clone(),
        });
        Some((asked, seed, stop))
    }
}

/// What the threads share.
struct Shared {
    forecasts: Mutex<SharedForecasts>,
    more: Condvar,
    rules: (Arc<Scenario>, Theory),
    first: u64,
    on_found: Box<dyn Fn() + Send + Sync>,
}

impl Shared {
    fn forecasts(&self) -> MutexGuard<'_, SharedForecasts> {
        self.forecasts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a world to run; none once all is over.
    fn wait(&self) -> Option<(Asked, u64, Arc<AtomicBool>)> {
        let mut forecasts = self.forecasts();
        loop {
            if forecasts.over {
                return None;
            }
            if let Some(job) = forecasts.next(self.first) {
                return Some(job);
            }
            forecasts = self
                .more
                .wait(forecasts)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn work(&self) {
        let (scenario, theory) = (&self.rules.0, &self.rules.1);
        let mut common_start: Option<CommonStart> = None;
        let mut world: Option<World> = None;
        while let Some((asked, seed, stop)) = self.wait() {
            let question = asked.question((scenario, theory));
            let common_start = common_start.get_or_insert_with(|| self::common_start(&question));
            let mut runner = SeedRunner::again(&question, common_start, world.take());
            let run = runner.run_unless(seed, &stop);
            let course = run.map(|run| {
                let course = Course::of(&run?);
                let accounts = runner.accounts().filter(|_| asked.closely);
                Some(match accounts {
                    Some(all) => course.with_states(all),
                    None => course,
                })
            });
            world = runner.into_world();
            let mut forecasts = self.forecasts();
            (forecasts.running).retain(|job| job.asked != asked || job.seed != seed);
            let sheet = forecasts.open(&asked);
            match course {
                Ok(Some(course)) => {
                    sheet.courses.insert(seed, Arc::new(course));
                }
                Ok(None) => {}
                Err(_) => sheet.failed = true,
            }
            let first = forecasts.wanted.first().map(|(asked, _)| asked.clone());
            drop(forecasts);
            self.sum_up(&asked);
            // A text is compared with what would be without one.
            if let Some(first) = first.filter(|_| asked.text.is_none()) {
                self.sum_up(&first);
            }
        }
    }

    /// Sums up what is known of a text, where enough came to be worth a look.
    fn sum_up(&self, asked: &Asked) {
        let forecasts = self.forecasts();
        let Some(sheet) = forecasts.sheet(asked) else {
            return;
        };
        let none = forecasts.sheet(&asked.without());
        let none = none.map(|sheet| &sheet.courses);
        let worlds = sheet.courses.len();
        let both = none.map_or(0, |none| none.len().min(worlds));
        let grown = |now: usize, told: usize| now >= told + (told / 4).max(1);
        let full = |(of, most): &(Asked, usize)| of == asked && *most == worlds;
        let full = sheet.told.0 < worlds && forecasts.wanted.iter().any(full);
        let more = grown(worlds, sheet.told.0) || grown(both, sheet.told.1);
        if worlds < LEAST || !(more || full) {
            return;
        }
        let own = sheet.courses.clone();
        let none = none.cloned().unwrap_or_default();
        drop(forecasts);
        let found = Found {
            fans: Fans::of(&own),
            against: against(&own, &none),
        };
        let mut forecasts = self.forecasts();
        let sheet = forecasts.open(asked);
        (sheet.found, sheet.told) = (Some(Arc::new(found)), (worlds, both));
        drop(forecasts);
        (self.on_found)();
    }
}

/// Forecasts that are worked out in the background. They stop when this is dropped.
pub struct Ahead {
    shared: Arc<Shared>,
}

impl std::fmt::Debug for Ahead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ahead").finish_non_exhaustive()
    }
}

impl Ahead {
    /// Opens threads that wait for what is wanted. `seed` is that of the session that is played, which
    /// is run for no forecast. `on_found` is called from a thread when there is more to see.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn open(
        (scenario, theory): (Arc<Scenario>, Theory),
        seed: u64,
        threads: usize,
        on_found: Box<dyn Fn() + Send + Sync>,
    ) -> io::Result<Self> {
        let near = seed.abs_diff(FIRST_SEED) < FIRST_SEED / 4;
        let ahead = Self {
            shared: Arc::new(Shared {
                forecasts: Mutex::default(),
                more: Condvar::new(),
                rules: (scenario, theory),
                first: if near { OTHER_SEED } else { FIRST_SEED },
                on_found,
            }),
        };
        for _ in 0..threads.max(1) {
            let shared = ahead.shared.clone();
            beside("ahead", move || shared.work())?;
        }
        Ok(ahead)
    }

    /// The scenario and the theory that worlds are made of.
    #[must_use]
    pub fn rules(&self) -> (&Arc<Scenario>, &Theory) {
        (&self.shared.rules.0, &self.shared.rules.1)
    }

    /// Says which texts are wanted, each with how many worlds, in the order in which they are needed; a
    /// text may stand there again with more. What runs for others stops.
    pub fn want(&self, wanted: Vec<(Asked, usize)>) {
        let mut forecasts = self.shared.forecasts();
        if forecasts.wanted == wanted {
            return;
        }
        forecasts.wanted = wanted;
        // What is looked at first is kept longest.
        let first = forecasts.wanted.first().map(|(asked, _)| asked.clone());
        if let Some(at) = first.and_then(|f| forecasts.sheets.iter().position(|s| s.asked == f)) {
            let sheet = forecasts.sheets.remove(at);
            forecasts.sheets.push(sheet);
        }
        forecasts.tidy();
        let head = forecasts.head().map(|(asked, _)| asked.clone());
        for job in &forecasts.running {
            if Some(&job.asked) != head.as_ref() {
                job.stop.store(true, Ordering::Relaxed);
            }
        }
        drop(forecasts);
        self.shared.more.notify_all();
    }

    /// What is known of a text; nothing before its first two worlds.
    #[must_use]
    pub fn found(&self, asked: &Asked) -> Option<Arc<Found>> {
        self.shared.forecasts().sheet(asked)?.found.clone()
    }

    /// The worlds of a text that are there by now.
    #[must_use]
    pub fn courses(&self, asked: &Asked) -> Courses {
        let forecasts = self.shared.forecasts();
        let sheet = forecasts.sheet(asked);
        sheet.map_or_else(Courses::new, |sheet| sheet.courses.clone())
    }

    /// How many these are.
    #[must_use]
    pub fn worlds(&self, asked: &Asked) -> usize {
        self.shared
            .forecasts()
            .sheet(asked)
            .map_or(0, |s| s.courses.len())
    }

    /// Whether more will come of what is wanted.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.shared.forecasts().head().is_some()
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        let mut forecasts = self.shared.forecasts();
        forecasts.over = true;
        for job in &forecasts.running {
            job.stop.store(true, Ordering::Relaxed);
        }
        drop(forecasts);
        self.shared.more.notify_all();
    }
}

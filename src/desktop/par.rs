//! Par in the background: the same session played by the seat's own delegate, seed by seed, while the
//! window stays at hand; it can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};
use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::News;
use crate::desktop::hear::hear;
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems};
use crate::desktop::theme::Look;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, small};
use crate::forecast::par::{Par, Played, Player, par, play};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::model::{Scenario, Theory};
use crate::text;
use crate::world::setting::Setting;

/// Seeds that are played. Judgement: quartiles of nine, at a wait of a minute or less.
const SEEDS: u64 = 9;
/// How often the page looks whether a play is over.
const AGAIN: Duration = Duration::from_millis(500);

/// What was found so far, and the play that runs.
#[derive(Resource, Default, Debug)]
pub struct Background {
    /// The plays that are over.
    pub played: Vec<Played>,
    /// Of what the plays are.
    asked: Option<(Arc<Scenario>, Theory, StateId)>,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    asked: (Arc<Scenario>, Theory, StateId),
    seed: u64,
    cancelled: Arc<AtomicBool>,
    task: Task<Option<Played>>,
}

/// Starts or stops the plays.
#[derive(Message, Debug, Clone)]
pub enum ParChange {
    /// Play the session that runs.
    Start,
    /// Play a seat before a session begins.
    Seat(Box<(Arc<Scenario>, Theory, StateId)>),
    /// Stop; what was found stays.
    Stop,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Background>().add_systems(
        Apply,
        (
            forget.in_set(ApplySystems::Follow),
            gather.in_set(ApplySystems::Look).run_if(runs),
        ),
    );
    hear::<ParChange, _>(app, ApplySystems::Changes, change);
}

/// Whether a play runs.
pub fn runs(background: Res<Background>) -> bool {
    background.running.is_some()
}

impl Background {
    /// Whether a play runs.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.running.is_some()
    }

    /// Par after the signing and at the end, of the plays so far; none of none.
    #[must_use]
    pub fn par(&self) -> Option<(Par, Par)> {
        (!self.played.is_empty()).then(|| par(&self.played))
    }

    /// Whether what was found is of this seat.
    #[must_use]
    pub fn of(&self, scenario: &Arc<Scenario>, theory: &Theory, seat: StateId) -> bool {
        let asked = self.asked.as_ref();
        asked.is_some_and(|a| Arc::ptr_eq(&a.0, scenario) && a.2 == seat && a.1 == *theory)
    }

    fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.cancelled.store(true, Ordering::Relaxed);
            // It ends at its next turn.
            running.task.detach();
        }
    }
}

/// Begins the play of a seed.
fn begin(asked: (Arc<Scenario>, Theory, StateId), seed: u64) -> Running {
    let cancelled = Arc::new(AtomicBool::new(false));
    let (stop, (scenario, theory, seat)) = (cancelled.clone(), asked.clone());
    let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
    let task = pool.spawn(async move {
        let who = (seat, Player::Delegate);
        play((&scenario, &theory), who, seed, &stop)
    });
    Running {
        asked,
        seed,
        cancelled,
        task,
    }
}

fn change(
    mut changes: MessageReader<ParChange>,
    mut background: ResMut<Background>,
    desk: Res<Play>,
) {
    for change in changes.read() {
        background.stop();
        let asked = match change {
            ParChange::Stop => continue,
            ParChange::Seat(asked) => (**asked).clone(),
            ParChange::Start => {
                let Some(session) = &desk.session else {
                    continue;
                };
                let Some(seat) = desk.desk.at().or(session.seat()) else {
                    continue;
                };
                let whole = &session.state().resource::<Setting>().whole;
                (whole.clone(), session.theory().clone(), seat)
            }
        };
        background.played.clear();
        background.asked = Some(asked.clone());
        background.running = Some(begin(asked, 0));
    }
}

/// Takes what is over, and begins the next one.
fn gather(mut background: ResMut<Background>) {
    let background = background.bypass_change_detection();
    let Some(running) = &mut background.running else {
        return;
    };
    let Some(played) = check_ready(&mut running.task) else {
        return;
    };
    let (asked, next) = (running.asked.clone(), running.seed + 1);
    background.played.extend(played);
    background.running = (next < SEEDS).then(|| begin(asked, next));
}

/// Par belongs to one session.
fn forget(mut news: MessageReader<News>, mut background: ResMut<Background>) {
    for said in news.read() {
        if matches!(said, News::Opened { .. } | News::HandedOver) {
            background.stop();
            background.played.clear();
            background.asked = None;
        }
    }
}

/// The button that starts or stops it, with how far it is, where anything was begun; gives what was asked.
pub fn par_ui(
    ui: &mut Ui,
    look: &Look,
    background: Option<&Background>,
    key: Key,
) -> Option<ParChange> {
    let done = background.map_or(0, |b| b.played.len());
    if background.is_some_and(Background::busy) {
        ui.ctx().request_repaint_after(AGAIN);
        small(ui, look, text!("stand-par-runs", done = done, all = SEEDS));
        let stop = act(ui, look, &text!("stand-par-stop"), Some(key), false);
        return stop.then_some(ParChange::Stop);
    }
    if done > 0 {
        small(ui, look, text!("stand-par-of", n = done));
        return None;
    }
    let start = act(ui, look, &text!("stand-par-ask"), Some(key), false);
    dotted::small(ui, look, &text!("stand-par-note"), &[Word::Par]);
    start.then_some(ParChange::Start)
}

/// The part of par that belongs to a score: after the signing, or at the end.
#[must_use]
pub fn at(par: Option<&(Par, Par)>, phase: Phase) -> Option<&Par> {
    par.map(|(signing, end)| if phase == Phase::Over { end } else { signing })
}

//! The scripted session behind `plenary screens`.

mod ask;
pub mod moving;
mod packages;
mod room;
mod script;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bevy::ecs::schedule::SingleThreadedExecutor;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, save_to_disk};
use bevy::window::PrimaryWindow;
use bevy_egui::{EguiInput, EguiPreUpdateSet, egui};

use crate::desktop::later::EveryFrame;
use crate::desktop::screens::assumptions::effect::Effects;
use crate::desktop::screens::projector::{HELD, Private, ProjectorScreen};
use crate::desktop::whatif::WhatIf;

/// Frames until a picture is taken.
const SETTLE: u32 = 12;
/// How long a picture waits for what follows from a text (judgement).
const PATIENCE: Duration = Duration::from_secs(40);

#[derive(Resource, Debug)]
struct Tour {
    out: PathBuf,
    step: usize,
    frame: u32,
    /// Milliseconds of each frame of the step.
    took: Vec<f32>,
    /// A line for every picture: its name, median and longest frame in milliseconds.
    times: String,
    since: Instant,
}

/// Names the picture to begin with, in the environment; those that need no session before them can be.
const FROM: &str = "PLENARY_TOUR_FROM";

/// The step to begin with.
fn first() -> usize {
    let name = std::env::var(FROM).ok();
    let place = name.and_then(|name| script::NAMES.iter().position(|n| *n == name));
    place.unwrap_or(0)
}

/// Plays and photographs.
pub(super) fn plugin(out: &Path, only_the_room: bool) -> impl Fn(&mut App) + Send + Sync + 'static {
    let out = out.to_owned();
    move |app: &mut App| {
        app.insert_resource(Tour {
            out: out.clone(),
            step: if only_the_room {
                script::NAMES.len()
            } else {
                first()
            },
            frame: 0,
            took: vec![],
            times: "picture,median_ms,longest_ms\n".to_owned(),
            since: Instant::now(),
        })
        .add_systems(
            PreUpdate,
            leave_the_pointer_out
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Last, (play, photograph).chain())
        // Schedules are run inside it, on its thread.
        .edit_schedule(Last, |schedule| {
            schedule.set_executor(SingleThreadedExecutor::new());
        })
        .insert_resource(EveryFrame(true));
    }
}

/// Nobody points: a picture shows no hint that hangs on where the mouse was left. Nor does anybody type, but
/// for the key under which the teacher's strip lies on the room's screen.
fn leave_the_pointer_out(mut inputs: Query<&mut EguiInput>, room: Res<ProjectorScreen>) {
    for mut input in &mut inputs {
        input.events.clear();
        input.events.push(egui::Event::PointerGone);
        input.events.push(egui::Event::Key {
            key: HELD,
            physical_key: None,
            pressed: room.strip == Private::Held,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        });
    }
}

/// Plays what comes before the next picture.
fn play(world: &mut World) {
    let mut tour = world.resource_mut::<Tour>();
    tour.frame += 1;
    if tour.frame == 1 {
        let step = tour.step;
        tour.since = Instant::now();
        match step.checked_sub(script::NAMES.len()) {
            None => script::play(world, step),
            Some(step) => room::play(world, step),
        }
    }
}

/// Takes the picture once the page lies still, and keeps how long frames took: the file `frames.csv`
/// beside the pictures. The page of earlier sessions, which is all but empty, is there to compare with.
fn photograph(
    time: Res<Time<Real>>,
    mut tour: ResMut<Tour>,
    (whatif, effects): (Res<WhatIf>, Res<Effects>),
    (room, own): (
        Res<ProjectorScreen>,
        Query<Entity, (With<Window>, Without<PrimaryWindow>)>,
    ),
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    let settled = whatif.presentable() && effects.presentable();
    if tour.frame == SETTLE && !settled && tour.since.elapsed() < PATIENCE {
        tour.frame -= 1;
        return;
    }
    // What is played before a picture, and the picture itself, are no frames of the page.
    if (3..SETTLE).contains(&tour.frame) {
        tour.took.push(time.delta_secs() * 1000.0);
    }
    if tour.frame == SETTLE {
        let Some(name) = script::NAMES.iter().chain(&room::NAMES).nth(tour.step) else {
            if let Err(e) = std::fs::write(tour.out.join("frames.csv"), &tour.times) {
                warn!("{e}");
            }
            exit.write(AppExit::Success);
            return;
        };
        let mut took = std::mem::take(&mut tour.took);
        took.sort_by(f32::total_cmp);
        let median = took.get(took.len() / 2).copied().unwrap_or_default();
        let longest = took.last().copied().unwrap_or_default();
        tour.times
            .push_str(&format!("{name},{median:.1},{longest:.1}\n"));
        let path = tour.out.join(format!("{name}.png"));
        // While the teacher's own window is open, it is what the picture is of.
        let own = own.iter().next().filter(|_| room.strip == Private::Window);
        let shot = own.map_or_else(Screenshot::primary_window, Screenshot::window);
        commands.spawn(shot).observe(save_to_disk(path));
    }
    if tour.frame > SETTLE + 8 {
        tour.step += 1;
        tour.frame = 0;
    }
}

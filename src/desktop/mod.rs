//! The window: Bevy draws the world, egui draws the room.
//!
//! Views are pure functions over [`desk::View`] that push [`commands::Command`]s; one system
//! applies them. Idle, nothing is drawn.

pub mod commands;
pub mod desk;
pub mod draft;
pub mod insight;
pub mod journal;
pub mod map;
pub mod play;
pub mod report;
pub mod roll;
pub mod screens;
mod sessions;
pub mod sight;
pub mod theme;
mod tour;
pub mod views;
pub mod weigh;
pub mod words;

use bevy::prelude::*;
use bevy::window::{PresentMode, WindowResolution};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{
    EguiContexts, EguiInput, EguiPlugin, EguiPreUpdateSet, EguiPrimaryContextPass, egui,
};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::scenario::Library;
use crate::session::files;
use commands::Command;
use desk::{Desk, Screen, View};
use play::Play;

/// All the window holds.
#[derive(Resource, Debug)]
pub struct Front {
    /// Its own state.
    pub desk: Desk,
    /// The session.
    pub play: Play,
    wishes: Vec<Command>,
    styled: Option<String>,
}

/// The desktop front.
#[derive(Debug)]
pub struct DesktopPlugin {
    size: (u32, u32),
}

impl Plugin for DesktopPlugin {
    fn build(&self, app: &mut App) {
        let window = Window {
            title: "Plenary".to_owned(),
            resolution: WindowResolution::new(self.size.0, self.size.1),
            present_mode: PresentMode::AutoVsync,
            ..default()
        };
        app.add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            ..default()
        }))
        .add_plugins((EguiPlugin::default(), map::plugin))
        .insert_resource(idle())
        .add_systems(
            PreUpdate,
            hush.after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Update, (obey, run_on));
    }
}

fn front(library: Library, theme: &str, scale: f32, log: Option<PathBuf>) -> Result<Front, String> {
    let mut desk = Desk::new(theme::load(theme)?, theme::load("lamplight")?, scale);
    let mut faults = vec![];
    for name in library.names() {
        match library.load(&name) {
            Ok(scenario) => desk.shelve(scenario),
            Err(e) => faults.push(e.to_string()),
        }
    }
    for name in library.theories() {
        match library.theory(&name) {
            Ok(theory) => {
                desk.presets.push(theory.clone());
                desk.theories.push(theory);
            }
            Err(e) => faults.push(e.to_string()),
        }
    }
    let play = Play::kept(log, &mut desk, &library);
    faults.extend(desk.message.take());
    if !faults.is_empty() {
        desk.message = Some(faults.join("\n"));
    }
    Ok(Front {
        desk,
        play,
        wishes: vec![],
        styled: None,
    })
}

/// Opens the window.
///
/// # Errors
/// A sentence, if the themes do not read or the window closed with a fault.
pub fn run(library: Library) -> Result<(), String> {
    let front = front(library, "paper", 1.0, files::log_path())?;
    let exit = App::new()
        .insert_resource(front)
        .add_plugins(DesktopPlugin { size: (1600, 900) })
        .run();
    finish(exit)
}

/// Saves a picture of every screen of a scripted session.
///
/// # Errors
/// A sentence, if the theme or the folder is at fault.
pub fn screens(out: &Path, size: (u32, u32), theme: &str, scale: f32) -> Result<(), String> {
    std::fs::create_dir_all(out).map_err(|e| format!("{e}: {}", out.display()))?;
    let front = front(Library::embedded(), theme, scale, None)?;
    let exit = App::new()
        .insert_resource(front)
        .add_plugins(DesktopPlugin { size })
        .add_plugins(tour::plugin(out))
        .run();
    finish(exit)
}

fn finish(exit: AppExit) -> Result<(), String> {
    if exit.is_success() {
        Ok(())
    } else {
        Err("the window closed with a fault".to_owned())
    }
}

/// Nothing is drawn until something happens.
fn idle() -> WinitSettings {
    let wait = UpdateMode::reactive(Duration::from_secs(3600));
    WinitSettings {
        focused_mode: wait,
        unfocused_mode: wait,
    }
}

/// bevy_egui tells egui the modifier keys every frame, and egui draws again after any event: told
/// only when they change, an idle window rests.
fn hush(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(&mut *last, *now) != *now,
            _ => true,
        });
    }
}

/// Draws the screen and collects wishes. May run twice a frame, so it changes nothing else.
fn draw(
    mut contexts: EguiContexts,
    mut front: ResMut<Front>,
    mut plate: ResMut<map::Plate>,
    atlas: Res<map::Atlas>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !theme::ready(ctx) {
        return Ok(());
    }
    let front = &mut *front;
    let look = front.desk.shown_look();
    if front.styled.as_ref() != Some(&look.name) {
        theme::apply(ctx, look);
        front.styled = Some(look.name.clone());
    }
    if (ctx.zoom_factor() - front.desk.scale).abs() > 0.001 {
        ctx.set_zoom_factor(front.desk.scale);
    }
    let mut ui = egui::Ui::new(
        ctx.clone(),
        "root".into(),
        egui::UiBuilder::new()
            .layer_id(egui::LayerId::background())
            .max_rect(ctx.viewport_rect()),
    );
    let view = View {
        desk: &front.desk,
        sight: front.play.sight.as_ref(),
    };
    let wanted = screens::screen_ui(&mut ui, &view, &atlas.0, &mut front.wishes);
    if *plate != wanted {
        *plate = wanted;
        ctx.request_repaint();
    }
    Ok(())
}

/// Applies the wishes.
fn obey(mut front: ResMut<Front>, mut exit: MessageWriter<AppExit>) {
    let front = &mut *front;
    for wish in std::mem::take(&mut front.wishes) {
        if commands::apply(&mut front.desk, &mut front.play, wish) {
            exit.write(AppExit::Success);
        }
    }
}

/// Lets quarters pass while the aftermath is not paused.
fn run_on(
    mut front: ResMut<Front>,
    time: Res<Time>,
    mut settings: ResMut<WinitSettings>,
    mut owed: Local<f32>,
) {
    let busy = front.desk.screen == Screen::Aftermath && front.desk.speed > 0.0;
    let hall = front.desk.screen == Screen::Signing
        && front
            .play
            .sight
            .as_ref()
            .is_some_and(|s| front.desk.shown < s.verdicts.len());
    let want = if busy || hall {
        WinitSettings::continuous()
    } else {
        idle()
    };
    if settings.focused_mode != want.focused_mode {
        *settings = want;
    }
    if hall {
        *owed += time.delta_secs() * 20.0;
        let more = owed.floor();
        *owed -= more;
        let shown = front.desk.shown + more as usize;
        front.desk.shown = shown;
    } else if busy {
        *owed += time.delta_secs().min(0.5) * front.desk.speed;
        if *owed >= 1.0 {
            *owed = 0.0;
            front.wishes.push(Command::Advance);
        }
    } else {
        *owed = 0.0;
    }
}

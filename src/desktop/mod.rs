//! The window: Bevy draws the world, egui draws the room.
//!
//! A frame has two halves. [`schedules::Draw`] draws the screen that is shown, a system per screen, and
//! writes messages for what is asked; [`schedules::Apply`] does it. Idle, nothing is drawn.

pub mod act_words;
pub mod appearance;
pub mod choice;
pub mod codex;
pub mod commands;
pub mod controls;
pub mod desk;
pub mod draft;
mod escape;
pub mod frame;
pub mod glossary;
pub mod hall;
mod hear;
pub mod journal;
mod late;
pub mod later;
pub mod left_out;
pub mod lesson;
mod lost;
pub mod map;
pub mod motion;
pub mod notice;
pub mod options;
mod own_window;
pub mod page;
pub mod palette;
pub mod par;
pub mod picked;
mod picture;
mod place;
pub mod play;
mod reader;
pub mod requests;
mod resting;
pub mod scenes;
pub mod schedules;
pub mod screen;
pub mod screens;
pub mod settings;
pub mod shelf;
pub mod shortcuts;
pub mod sight;
pub mod theme;
pub mod tour;
pub mod whatif;
pub mod widgets;
pub mod words;

use std::path::{Path, PathBuf};

use bevy::app::AppExit;
use bevy::ecs::system::SystemState;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::state::app::StatesPlugin;
use bevy::window::{ExitCondition, PresentMode, WindowResolution};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

use crate::classroom::class::Class;
use crate::model::sheets::Sheets;
use crate::scenario::Library;
use crate::text;
use appearance::{Appearance, Dress, SCALE};
use choice::{Choice, Seeds};
use commands::Command;
use map::{Atlas, geo};
use notice::Notice;
use palette::HOUSE;
use play::Play;
use screens::projector::ProjectorChange;
use settings::Remembered;
use shelf::Shelf;

/// What a window is opened with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Scenarios and theories.
    pub library: Library,
    /// Theme, by name.
    pub theme: String,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// Where sessions are kept; nowhere for a scripted one.
    pub log: Option<PathBuf>,
    /// Where settings are kept, which go before theme and text size; nowhere for a scripted session.
    pub settings: Option<PathBuf>,
    /// Which seeds sessions have.
    pub seeds: Seeds,
}

impl Opening {
    /// That of a person's window: sessions and settings are kept where the machine keeps them.
    fn by_person(library: Library) -> Self {
        Self {
            library,
            theme: "paper".to_owned(),
            scale: 1.0,
            log: settings::log_path(),
            settings: settings::path(),
            seeds: Seeds::Fresh,
        }
    }

    /// That of a scripted session, which keeps nothing.
    fn scripted(theme: &str, scale: f32) -> Self {
        Self {
            library: Library::embedded(),
            theme: theme.to_owned(),
            scale,
            log: None,
            settings: None,
            seeds: Seeds::Kept,
        }
    }
}

/// All of the window but what draws it: the screens, their state, and the session at the desk.
///
/// # Errors
/// A sentence, if the themes or the map do not read.
pub fn headless(opening: Opening) -> Result<App, String> {
    let mut app = App::new();
    app.add_plugins(StatesPlugin);
    desk(&mut app, opening)?;
    Ok(app)
}

/// The screens with their state.
fn desk(app: &mut App, opening: Opening) -> Result<(), String> {
    let (shelf, faults) = Shelf::of(&opening.library);
    let mut notice = Notice::default();
    let play = Play::kept(opening.log, &shelf.scenarios, &opening.library, &mut notice);
    let faults: Vec<String> = faults.into_iter().chain(notice.0.take()).collect();
    if !faults.is_empty() {
        notice.say(faults.join("\n"));
    }
    let world = geo::shapes().map_err(|e| e.to_string())?;
    let sheets = Sheets::of(world, shelf.scenarios.iter().map(AsRef::as_ref));
    let remembered = Remembered::at(opening.settings, &mut notice);
    let appearance = looks(&opening.theme, opening.scale, &remembered, &mut notice)?;
    let still = remembered.settings.still;
    let mut choice = Choice::first(&shelf);
    choice.seed = opening.seeds.after(choice.seed);
    let lessons = scenes::Lessons::of(&opening.library, &shelf);
    let glossary = glossary::Glossary::of(&opening.library);
    app.insert_resource(appearance)
        .insert_resource(lessons)
        .insert_resource(glossary)
        .insert_resource(remembered)
        .insert_resource(opening.seeds)
        .insert_resource(choice)
        .insert_resource(Atlas(sheets))
        .insert_resource(shelf)
        .insert_resource(play)
        .insert_resource(notice)
        .add_plugins((
            schedules::plugin,
            page::plugin,
            screen::plugin,
            notice::plugin,
            commands::plugin,
            picked::plugin,
            map::plugin,
            hall::plugin,
            motion::plugin,
            screens::plugin,
            frame::plugin,
            (scenes::plugin, left_out::plugin, lesson::plugin),
            (glossary::plugin, codex::plugin),
            (options::plugin, settings::plugin, escape::plugin),
            (par::plugin, whatif::plugin),
        ));
    if still {
        app.insert_resource(motion::Motion { reduced: true });
    }
    Ok(())
}

/// Theme and text size: those that are remembered, else those given. What of them does not read is told, and
/// the rest holds.
fn looks(
    theme: &str,
    scale: f32,
    remembered: &Remembered,
    notice: &mut Notice,
) -> Result<Appearance, String> {
    if !remembered.found {
        return Appearance::new(theme, scale);
    }
    let settings = &remembered.settings;
    let scale = settings.scale.clamp(SCALE.0, SCALE.1);
    let mut told = |fault| notice.add(&text!("desk-settings-unread", fault = fault));
    let mut appearance = Appearance::new(&settings.theme, scale).or_else(|fault| {
        told(fault);
        Appearance::new(theme, scale)
    })?;
    let own = Dress {
        palette: HOUSE.to_owned(),
        ..settings.dress()
    };
    let worn = appearance.wear(settings.dress()).or_else(|fault| {
        told(fault);
        appearance.wear(own)
    });
    worn.map(|()| appearance)
}

/// The same in a window of its own.
fn window(opening: Opening, size: (u32, u32)) -> Result<App, String> {
    let window = Window {
        title: text!("desk-window-title"),
        resolution: WindowResolution::new(size.0, size.1),
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let mut app = App::new();
    // A picture is drawn only when it changes: it must not wait for what draws it.
    let render = RenderPlugin {
        synchronous_pipeline_compilation: true,
        ..default()
    };
    let plugins = DefaultPlugins.set(render).set(WindowPlugin {
        primary_window: Some(window),
        // The teacher's own window goes with it.
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..default()
    });
    app.add_plugins(plugins).add_plugins(EguiPlugin::default());
    desk(&mut app, opening)?;
    place::restore(&mut app);
    app.add_plugins((
        picture::plugin,
        map::drawn::plugin,
        hall::drawn::plugin,
        own_window::plugin,
        resting::plugin,
        reader::plugin,
        place::plugin,
        controls::plugin,
    ))
    .add_systems(EguiPrimaryContextPass, draw)
    .add_systems(PreUpdate, apply);
    Ok(app)
}

/// Opens the window.
///
/// # Errors
/// A sentence, if the themes do not read or the window closed with a fault.
pub fn run(library: Library) -> Result<(), String> {
    finish(window(Opening::by_person(library), (1600, 900))?.run())
}

/// Opens the window on the room's screen, with the session of a table of a class.
///
/// # Errors
/// A sentence, if the table is not there, the themes do not read or the window closed with a fault.
pub fn project(library: Library, class: &Class, table: usize) -> Result<(), String> {
    let mut app = window(Opening::by_person(library), (1920, 1080))?;
    put_on_screen(&mut app, class, table)?;
    finish(app.run())
}

/// Asks for the session of a table of a class on the room's screen.
fn put_on_screen(app: &mut App, class: &Class, table: usize) -> Result<(), String> {
    let world = app.world_mut();
    let (shelf, choice) = (world.resource::<Shelf>(), world.resource::<Choice>());
    let choice = screens::class::choice_of(class, table, shelf, choice);
    let choice = choice.ok_or_else(|| text!("desk-nothing-to-start"))?;
    world.write_message(ProjectorChange::Class(Some(class.clone())));
    world.write_message(Command::Project(choice));
    Ok(())
}

/// A window in which something moves, that keeps nothing: for measuring frames. It runs until it is told to
/// exit, and says by [`tour::moving::Moves`] when it moves.
///
/// # Errors
/// A sentence, if the theme or the map do not read.
pub fn moving(what: tour::moving::Moving, size: (u32, u32)) -> Result<App, String> {
    let mut app = window(Opening::scripted("paper", 1.0), size)?;
    app.add_plugins(tour::moving::plugin(what));
    Ok(app)
}

/// Saves a picture of every screen of a scripted session, or only of those for several persons.
///
/// # Errors
/// A sentence, if the theme or the folder is at fault.
pub fn screens(
    out: &Path,
    size: (u32, u32),
    (theme, scale): (&str, f32),
    only_the_room: bool,
) -> Result<(), String> {
    std::fs::create_dir_all(out).map_err(|e| format!("{e}: {}", out.display()))?;
    let mut app = window(Opening::scripted(theme, scale), size)?;
    finish(app.add_plugins(tour::plugin(out, only_the_room)).run())
}

fn finish(exit: AppExit) -> Result<(), String> {
    if exit.is_success() {
        Ok(())
    } else {
        Err(text!("desk-window-fault"))
    }
}

/// Draws a pass on the window's page.
fn draw(world: &mut World, contexts: &mut SystemState<EguiContexts>) -> Result {
    let context = contexts.get_mut(world)?.ctx_mut()?.clone();
    own_window::scale(world, &context);
    page::draw(world, &context, || own_window::root(&context));
    Ok(())
}

/// Does what was asked, before the frame is drawn.
fn apply(world: &mut World) {
    world.run_schedule(schedules::Apply);
}

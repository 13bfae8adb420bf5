//! The window without a window: the screens and the session at the desk, drawn by a harness.

use bevy::prelude::*;
use bevy_egui::egui::{self, Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::choice::{Choice, Seeds};
use plenary::desktop::commands::Command;
use plenary::desktop::notice::Notice;
use plenary::desktop::page::{draw, draw_private};
use plenary::desktop::play::Play;
use plenary::desktop::schedules::Apply;
use plenary::desktop::screen::{GoTo, Screen};
use plenary::desktop::screens::conference::ConferenceScreen;
use plenary::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use plenary::desktop::screens::conference::listing;
use plenary::desktop::screens::conference::listing::Row;
use plenary::desktop::screens::projector::{Private, ProjectorChange};
use plenary::desktop::shelf::Shelf;
use plenary::desktop::sight::Sight;
use plenary::desktop::whatif::WhatIf;
use plenary::desktop::{Opening, headless};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::line::LogLine;

/// A wide window, in points.
pub const WIDE: egui::Vec2 = egui::Vec2::new(1600.0, 900.0);

/// The window's state without the window, and whether the teacher's own page is drawn in place of the room's.
pub struct Window(App, bool);

impl Window {
    /// A window on the title page, whose sessions are kept in a log or nowhere.
    pub fn new(log: Option<std::path::PathBuf>) -> Self {
        Self::remembering(log, None)
    }

    /// The same, with settings kept in a file or nowhere.
    pub fn remembering(
        log: Option<std::path::PathBuf>,
        settings: Option<std::path::PathBuf>,
    ) -> Self {
        Self::opened(Library::embedded(), log, settings, 1.0)
    }

    /// A window on the title page, at a text size, that keeps nothing.
    pub fn scaled(scale: f32) -> Self {
        Self::opened(Library::embedded(), None, None, scale)
    }

    /// A window on the title page, with files of one's own, that keeps nothing.
    pub fn of(library: Library) -> Self {
        Self::opened(library, None, None, 1.0)
    }

    fn opened(
        library: Library,
        log: Option<std::path::PathBuf>,
        settings: Option<std::path::PathBuf>,
        scale: f32,
    ) -> Self {
        let opening = Opening {
            library,
            theme: "paper".to_owned(),
            scale,
            log,
            settings,
            seeds: Seeds::Kept,
        };
        let mut window = Self(headless(opening).unwrap(), false);
        window.forecast(false);
        window.apply();
        window
    }

    /// Whether forecasts are worked out in the background.
    pub fn forecast(&mut self, on: bool) {
        self.0.world_mut().resource_mut::<WhatIf>().rests = !on;
    }

    /// Writes a message and has it done at once.
    pub fn ask<M: Message>(&mut self, message: M) {
        self.0.world_mut().write_message(message);
        self.apply();
    }

    /// Does what was asked.
    pub fn apply(&mut self) {
        self.0.world_mut().run_schedule(Apply);
        self.0.world_mut().run_schedule(StateTransition);
    }

    /// Changes the package in hand.
    pub fn package(&mut self, change: PackageChange) {
        self.ask(ConferenceChange::Package(change));
    }

    /// Opens the teacher's own window and draws its page from now on, or the room's again.
    pub fn private(&mut self, on: bool) {
        if on {
            self.ask(ProjectorChange::Strip(Private::Window));
        }
        self.1 = on;
    }

    pub fn go(&mut self, screen: Screen) {
        self.ask(GoTo(screen));
    }

    pub fn act(&mut self, action: Action) {
        self.ask(Command::Act(action));
    }

    pub fn end_turn(&mut self) {
        self.ask(Command::EndTurn);
    }

    /// Starts what is chosen.
    pub fn start(&mut self) {
        let choice = self.get::<Choice>().clone();
        self.ask(Command::Start(choice));
    }

    /// Starts a scenario from the seat it suggests.
    pub fn start_suggested(&mut self, name: &str) {
        let scenario = self.place(name);
        let choice = self
            .get::<Choice>()
            .suggested(self.get::<Shelf>(), scenario);
        self.ask(Command::Start(choice));
    }

    /// Place of a scenario on the shelf.
    pub fn place(&self, name: &str) -> usize {
        let mut scenarios = self.get::<Shelf>().scenarios.iter();
        scenarios.position(|s| s.setup.name == name).unwrap()
    }

    /// A resource.
    pub fn get<R: Resource>(&self) -> &R {
        self.0.world().resource::<R>()
    }

    pub fn screen(&self) -> Screen {
        *self.get::<State<Screen>>().get()
    }

    pub fn notice(&self) -> Option<&str> {
        self.get::<Notice>().0.as_deref()
    }

    pub fn play(&self) -> &Play {
        self.get()
    }

    pub fn play_mut(&mut self) -> Mut<'_, Play> {
        self.0.world_mut().resource_mut()
    }

    pub fn conference(&self) -> &ConferenceScreen {
        self.get()
    }

    pub fn session(&self) -> &Session {
        self.play().session.as_ref().unwrap()
    }

    pub fn sight(&self) -> &Sight {
        self.play().sight.as_ref().unwrap()
    }

    pub fn phase(&self) -> Option<Phase> {
        self.play().session.as_ref().map(Session::phase)
    }

    pub fn digest(&self) -> String {
        self.session().digest()
    }

    /// What the seat sent so far.
    pub fn sent(&self) -> Vec<Action> {
        let acts = self.session().lines().iter().filter_map(|line| match line {
            LogLine::Act(act) => Some(act.action.clone()),
            _ => None,
        });
        acts.collect()
    }

    /// The lines of the list of delegations.
    pub fn rows(&self) -> Vec<Row> {
        let conference = self.conference();
        listing::rows(&conference.list, conference.selected(), self.sight())
    }

    /// Puts away the votes of the last day.
    pub fn see_the_votes(&mut self) {
        while !self.conference().votes.is_empty() {
            self.ask(ConferenceChange::Voted);
        }
    }

    /// Lets seconds pass, in frames of 50 ms.
    pub fn wait(&mut self, seconds: f32) {
        let frame = std::time::Duration::from_millis(50);
        let world = self.0.world_mut();
        world.init_resource::<Time>();
        for _ in 0..(seconds / frame.as_secs_f32()) as usize {
            world.resource_mut::<Time>().advance_by(frame);
            world.run_schedule(Update);
        }
    }

    /// Changes something in the world of the session, and looks again.
    pub fn tamper(&mut self, change: impl FnOnce(&mut World)) {
        let mut play = self.play_mut();
        change(play.session.as_mut().unwrap().world());
        play.look();
        self.apply();
    }
}

fn show(ui: &mut egui::Ui, window: &mut Window) {
    let context = ui.ctx().clone();
    let child = ui.new_child(egui::UiBuilder::new());
    if window.1 {
        draw_private(window.0.world_mut(), &context, || child);
    } else {
        draw(window.0.world_mut(), &context, || child);
    }
    window.apply();
}

/// The window in a harness, drawn until it lies still.
pub fn open(window: Window, size: egui::Vec2) -> Harness<'static, Window> {
    open_by(window, size, 0.25)
}

/// The same, with so many seconds from frame to frame.
pub fn open_by(window: Window, size: egui::Vec2, frame: f32) -> Harness<'static, Window> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_step_dt(frame)
        .with_max_steps(64)
        .build_ui_state(show, window);
    harness.run_ok();
    harness
}

/// Presses a key.
pub fn press(harness: &mut Harness<Window>, key: Key) {
    harness.key_press(key);
    harness.run_ok();
}

/// Text of a key, as a window sends it beside the key.
pub fn type_in(harness: &mut Harness<Window>, words: &str) {
    harness.event(Event::Text(words.to_owned()));
    harness.run_ok();
}

/// Clicks on what has a name.
pub fn click(harness: &mut Harness<Window>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_ok();
}

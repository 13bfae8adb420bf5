//! The window without a window: its state, its screens, keys pressed, names read.

use bevy_egui::egui::{self, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::desktop::commands::{Command, apply};
use plenary::desktop::desk::{Desk, View};
use plenary::desktop::map::geo;
use plenary::desktop::play::Play;
use plenary::desktop::sight::Sight;
use plenary::desktop::{screens, theme};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::scenario::Library;
use plenary::session::line::LogLine;
use std::path::PathBuf;

/// A large window.
pub const WIDE: Vec2 = Vec2::new(1600.0, 900.0);

/// The window's state without the window.
pub struct Front {
    pub desk: Desk,
    pub play: Play,
    pub shapes: Vec<geo::Shape>,
}

impl Front {
    /// On the title, with every shipped scenario and the map; sessions are logged to a file if one is
    /// named.
    pub fn new(log: Option<PathBuf>) -> Self {
        let mut front = Self::shelved(&Library::embedded().names(), log);
        front.shapes = geo::shapes().unwrap();
        front
    }

    /// The same with some scenarios only and no map.
    pub fn shelved<T: AsRef<str>>(scenarios: &[T], log: Option<PathBuf>) -> Self {
        let library = Library::embedded();
        let look = |name| theme::load(name).unwrap();
        let mut desk = Desk::new(look("paper"), look("lamplight"), 1.0);
        for name in scenarios {
            desk.shelve(library.load(name.as_ref()).unwrap());
        }
        for name in library.theories() {
            let theory = library.theory(&name).unwrap();
            desk.presets.push(theory.clone());
            desk.theories.push(theory);
        }
        let play = Play::kept(log, &mut desk, &library);
        let shapes = vec![];
        Self { desk, play, shapes }
    }

    /// Carries out a command.
    pub fn wish(&mut self, wish: Command) {
        apply(&mut self.desk, &mut self.play, wish);
    }

    /// What the person sees.
    pub fn sight(&self) -> &Sight {
        self.play.sight.as_ref().unwrap()
    }

    /// Where the session stands, if there is one.
    pub fn phase(&self) -> Option<Phase> {
        let session = self.play.session.as_ref();
        session.map(plenary::session::Session::phase)
    }

    /// What the person did so far.
    pub fn sent(&self) -> Vec<Action> {
        let session = self.play.session.as_ref().unwrap();
        let acts = session.lines().iter().filter_map(|line| match line {
            LogLine::Act(act) => Some(act.action.clone()),
            _ => None,
        });
        acts.collect()
    }
}

fn show(ui: &mut egui::Ui, front: &mut Front) {
    if !theme::ready(ui.ctx()) {
        return;
    }
    theme::apply(ui.ctx(), front.desk.shown_look());
    let mut out = vec![];
    let view = View {
        desk: &front.desk,
        sight: front.play.sight.as_ref(),
    };
    screens::screen_ui(ui, &view, &front.shapes, &mut out);
    for wish in out {
        front.wish(wish);
    }
}

/// Draws the window at a size.
pub fn open(front: Front, size: Vec2) -> Harness<'static, Front> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(64)
        .build_ui_state(show, front);
    harness.run_ok();
    harness
}

/// Presses a key.
pub fn press(harness: &mut Harness<Front>, key: Key) {
    harness.key_press(key);
    harness.run_ok();
}

/// Clicks on what has a name.
pub fn click(harness: &mut Harness<Front>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_ok();
}

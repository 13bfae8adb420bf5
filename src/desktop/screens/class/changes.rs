//! What the page of a class remembers, and what is done with a class: proposed, kept in its file, printed,
//! put on the room's screen.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::classroom::class::Class;
use crate::classroom::propose::{Wish, propose};
use crate::classroom::{file, names, print};
use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::play::Play;
use crate::desktop::screens::projector::ProjectorChange;
use crate::desktop::shelf::Shelf;
use crate::model::Scenario;
use crate::model::ids::StateId;
use crate::text;

/// What the page of a class remembers.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct ClassScreen {
    /// Students.
    pub students: u32,
    /// Minutes of the hour.
    pub minutes: u32,
    /// File of names; pseudonyms if empty.
    pub names: String,
    /// File of the class.
    pub file: String,
    /// Folder for the pages.
    pub pages: String,
    /// The class, once it is proposed or read.
    pub class: Option<Class>,
    /// What became of the last thing that was asked.
    pub said: String,
}

impl Default for ClassScreen {
    fn default() -> Self {
        let folder = crate::session::log::own_folders();
        let folder = folder.map_or_else(PathBuf::new, |d| d.data_local_dir().join("classes"));
        Self {
            students: 24,
            minutes: 75,
            names: String::new(),
            file: folder.join("class.ron").display().to_string(),
            pages: folder.join("pages").display().to_string(),
            class: None,
            said: String::new(),
        }
    }
}

/// A change of a class.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum ClassChange {
    /// So many students.
    Students(u32),
    /// So many minutes.
    Minutes(u32),
    /// Another scenario, in turn.
    Another,
    /// File of names.
    Names(String),
    /// File of the class.
    File(String),
    /// Folder for the pages.
    Pages(String),
    /// The students of a delegation, by table and place, with commas.
    People(usize, usize, String),
    /// Proposes who sits where, with the names of the file.
    Propose,
    /// Writes the file.
    Save,
    /// Reads the file.
    Open,
    /// Writes the pages.
    Print,
    /// Puts a table's session on the room's screen.
    Project(usize),
}

/// A class is proposed when the page is first seen.
pub(super) fn propose_first(
    mut screen: ResMut<ClassScreen>,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
) {
    if screen.class.is_none() {
        screen.propose(&shelf, &choice);
    }
}

pub(super) fn change(
    mut changes: MessageReader<ClassChange>,
    mut screen: ResMut<ClassScreen>,
    mut choice: ResMut<Choice>,
    shelf: Res<Shelf>,
    play: Res<Play>,
    mut commands: MessageWriter<Command>,
    mut shown: MessageWriter<ProjectorChange>,
) {
    for change in changes.read() {
        screen.said.clear();
        match change {
            ClassChange::Students(n) => {
                screen.students = *n;
                screen.propose(&shelf, &choice);
            }
            ClassChange::Minutes(n) => {
                screen.minutes = *n;
                screen.propose(&shelf, &choice);
            }
            ClassChange::Another => {
                let next = (choice.scenario + 1) % shelf.scenarios.len().max(1);
                *choice = choice.suggested(&shelf, next);
                screen.propose(&shelf, &choice);
            }
            ClassChange::Names(names) => screen.names.clone_from(names),
            ClassChange::File(path) => screen.file.clone_from(path),
            ClassChange::Pages(path) => screen.pages.clone_from(path),
            ClassChange::People(table, place, people) => screen.name(*table, *place, people),
            ClassChange::Propose => screen.propose(&shelf, &choice),
            ClassChange::Save => screen.save(&shelf),
            ClassChange::Open => screen.open(&shelf, &play, &mut choice),
            ClassChange::Print => screen.print(&shelf, &play),
            ClassChange::Project(table) => {
                if let Some(choice) = screen.project(*table, &shelf, &choice) {
                    shown.write(ProjectorChange::Class(screen.class.clone()));
                    commands.write(Command::Project(choice));
                }
            }
        }
    }
}

impl ClassScreen {
    fn scenario<'a>(&self, shelf: &'a Shelf) -> Option<&'a Arc<Scenario>> {
        let class = self.class.as_ref()?;
        let mut all = shelf.scenarios.iter();
        all.find(|s| s.setup.name == class.scenario)
    }

    /// Proposes a class; names of a file take the place of pseudonyms.
    fn propose(&mut self, shelf: &Shelf, choice: &Choice) {
        let scenario = shelf.scenarios.get(choice.scenario);
        let theory = shelf.theories.get(choice.theory);
        let (Some(scenario), Some(theory)) = (scenario, theory) else {
            return;
        };
        let mut people = names::pseudonyms(self.students as usize);
        if !self.names.trim().is_empty() {
            let path = self.names.trim();
            let read = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"));
            let read = read.and_then(|source| {
                names::from_csv(path, &source, self.students).map_err(|e| e.to_string())
            });
            match read {
                Ok(read) => people = read,
                Err(why) => self.said = why,
            }
        }
        let wish = Wish {
            students: self.students,
            minutes: self.minutes,
            theory: theory.name.clone(),
            seed: choice.seed,
            names: people,
        };
        self.class = Some(propose(scenario, &wish));
    }

    /// Names of a delegation, written by hand.
    fn name(&mut self, table: usize, place: usize, people: &str) {
        let tables = self.class.as_mut().map(|c| &mut c.tables);
        let found = tables.and_then(|t| t.get_mut(table)?.delegations.get_mut(place));
        if let Some(delegation) = found {
            let people = people.split(',').map(|p| p.trim().to_owned());
            delegation.people = people.collect();
        }
        // Who is added or taken out by hand counts.
        if let Some(class) = &mut self.class {
            class.students = u32::try_from(class.people().count()).unwrap_or(class.students);
            self.students = class.students;
        }
    }

    fn save(&mut self, shelf: &Shelf) {
        let (Some(class), Some(scenario)) = (&self.class, self.scenario(shelf)) else {
            return;
        };
        let path = Path::new(self.file.trim());
        self.said = match file::write(path, class, scenario) {
            Ok(()) => text!("class-screen-saved", file = path.display().to_string()),
            Err(e) => e.to_string(),
        };
    }

    fn open(&mut self, shelf: &Shelf, play: &Play, choice: &mut Choice) {
        let path = Path::new(self.file.trim());
        match file::read(path, &play.library) {
            Ok((class, _)) => {
                let place = |s: &Arc<Scenario>| s.setup.name == class.scenario;
                if let Some(n) = shelf.scenarios.iter().position(place) {
                    *choice = choice.suggested(shelf, n);
                }
                (self.students, self.minutes) = (class.students, class.minutes);
                self.said = text!("class-screen-opened", file = path.display().to_string());
                self.class = Some(class);
            }
            Err(e) => self.said = e.to_string(),
        }
    }

    fn print(&mut self, shelf: &Shelf, play: &Play) {
        let (Some(class), Some(scenario)) = (&self.class, self.scenario(shelf)) else {
            return;
        };
        let folder = Path::new(self.pages.trim());
        let theory = shelf.theories.iter().find(|t| t.name == class.theory);
        let Some(theory) = theory else { return };
        let wrote = print::write_pack(class, (scenario, theory), &play.library, folder);
        let index = folder.join("index.html").display().to_string();
        self.said = match wrote {
            Ok(pages) => text!("class-screen-printed", n = pages.len(), index = index),
            Err(e) => e.to_string(),
        };
    }

    /// What the session of a table is started with.
    fn project(&self, table: usize, shelf: &Shelf, choice: &Choice) -> Option<Choice> {
        let class = self.class.as_ref()?;
        choice_of(class, table, shelf, choice)
    }
}

/// What the session of a table of a class is started with; nothing if its scenario or its theory is not
/// on the shelf.
#[must_use]
pub fn choice_of(class: &Class, table: usize, shelf: &Shelf, choice: &Choice) -> Option<Choice> {
    let mut scenarios = shelf.scenarios.iter();
    let scenario = scenarios.position(|s| s.setup.name == class.scenario)?;
    let theory = shelf.theories.iter().position(|t| t.name == class.theory)?;
    let delegations = &class.tables.get(table)?.delegations;
    let beside: Vec<StateId> = delegations.iter().map(|d| d.state).collect();
    Some(Choice {
        scenario,
        theory,
        seat: beside.first().copied()?,
        beside,
        chair: false,
        seed: class.seed,
        ..choice.clone()
    })
}

//! What the page of a class remembers, and what is done with a class: proposed, kept in its file, printed,
//! put on the room's screen.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::classroom::class::{Class, FEWEST, MOST, Table};
use crate::classroom::propose::{Wish, propose};
use crate::classroom::{file, hour, names, print};
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
    /// The students of a place at a table, with commas.
    People(usize, Place, String),
    /// Another state for a delegation, by table and number: the next one that does not sit there.
    State(usize, usize),
    /// Proposes who sits where, with the names of the file or with pseudonyms.
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

/// Where students sit at a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a delegation, by its number.
    Delegation(usize),
    /// With the press.
    Press,
    /// With those who watch.
    Observers,
}

impl Place {
    /// Its students.
    fn of(self, table: &mut Table) -> Option<&mut Vec<String>> {
        match self {
            Self::Delegation(n) => table.delegations.get_mut(n).map(|d| &mut d.people),
            Self::Press => Some(&mut table.press),
            Self::Observers => Some(&mut table.observers),
        }
    }
}

/// A class is proposed when the page is first seen.
pub(super) fn propose_first(
    mut screen: ResMut<ClassScreen>,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
) {
    if screen.class.is_none() {
        screen.propose(&shelf, &choice, &[]);
        if Path::new(screen.file.trim()).exists() {
            screen.said = text!("class-screen-waits", file = screen.file.trim());
        }
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
                let people = screen.people();
                screen.propose(&shelf, &choice, &people);
            }
            ClassChange::Minutes(n) => screen.last(*n, &shelf),
            ClassChange::Another => {
                let next = (choice.scenario + 1) % shelf.scenarios.len().max(1);
                *choice = choice.suggested(&shelf, next);
                let people = screen.people();
                screen.propose(&shelf, &choice, &people);
            }
            ClassChange::Names(names) => screen.names.clone_from(names),
            ClassChange::File(path) => screen.file.clone_from(path),
            ClassChange::Pages(path) => screen.pages.clone_from(path),
            ClassChange::People(table, place, people) => screen.name(*table, *place, people),
            ClassChange::State(table, place) => screen.exchange(*table, *place, &shelf),
            ClassChange::Propose => {
                let people = screen.read_names();
                screen.propose(&shelf, &choice, &people);
            }
            ClassChange::Save => screen.save(&shelf, &play),
            ClassChange::Open => screen.open(&shelf, &play, &mut choice),
            ClassChange::Print => screen.print(&shelf, &play),
            ClassChange::Project(table) => {
                let class = screen.named();
                let opened = class.as_ref();
                if let Some(choice) = opened.and_then(|c| choice_of(c, *table, &shelf, &choice)) {
                    shown.write(ProjectorChange::Class(class));
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

    /// The class without places for which no name is written.
    fn named(&self) -> Option<Class> {
        self.class.clone().map(Class::named)
    }

    /// The students that there are, by name.
    fn people(&self) -> Vec<String> {
        let class = self.named();
        class.map_or_else(Vec::new, |c| c.people().cloned().collect())
    }

    /// The names of the file, which has as many students as there are; none without a file.
    fn read_names(&mut self) -> Vec<String> {
        let path = self.names.trim();
        if path.is_empty() {
            return vec![];
        }
        let read = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"));
        let read = read.and_then(|source| {
            let names = names::all_of_csv(path, &source).map_err(|e| e.to_string())?;
            let fits = (FEWEST as usize..=MOST as usize).contains(&names.len());
            let (n, fewest, most) = (names.len(), FEWEST, MOST);
            let why = || {
                text!(
                    "class-screen-names-many",
                    n = n,
                    fewest = fewest,
                    most = most
                )
            };
            fits.then_some(names).ok_or_else(why)
        });
        match read {
            Ok(names) => {
                self.students = u32::try_from(names.len()).unwrap_or(MOST);
                names
            }
            Err(why) => {
                self.said = why;
                self.people()
            }
        }
    }

    /// Proposes a class of these people, and of pseudonyms where there are fewer than students.
    fn propose(&mut self, shelf: &Shelf, choice: &Choice, people: &[String]) {
        let scenario = shelf.scenarios.get(choice.scenario);
        let theory = shelf.theories.get(choice.theory);
        let (Some(scenario), Some(theory)) = (scenario, theory) else {
            return;
        };
        let students = self.students as usize;
        let others = names::pseudonyms(students + people.len());
        let others = others.into_iter().filter(|name| !people.contains(name));
        let names = people.iter().cloned().chain(others).take(students);
        let wish = Wish {
            students: self.students,
            minutes: self.minutes,
            theory: theory.name.clone(),
            seed: choice.seed,
            names: names.collect(),
        };
        self.class = Some(propose(scenario, &wish));
    }

    /// The hour has so many minutes; who sits where stays.
    fn last(&mut self, minutes: u32, shelf: &Shelf) {
        let plan = self.scenario(shelf).map(|s| hour::plan(&s.setup, minutes));
        self.minutes = minutes;
        if let (Some(class), Some(plan)) = (&mut self.class, plan) {
            (class.minutes, class.plan) = (minutes, plan);
        }
    }

    /// Names at a place, written by hand. Who is added or taken out counts.
    fn name(&mut self, table: usize, place: Place, people: &str) {
        let Some(class) = &mut self.class else { return };
        let found = class.tables.get_mut(table).and_then(|t| place.of(t));
        if let Some(sitting) = found {
            let people = people.split(',').map(|p| p.trim().to_owned());
            *sitting = people.collect();
        }
        let sit = class.people().filter(|name| !name.is_empty()).count();
        class.students = u32::try_from(sit).unwrap_or(class.students);
        self.students = class.students;
    }

    /// The next state by name that does not sit at the table takes the place of a delegation's.
    fn exchange(&mut self, table: usize, place: usize, shelf: &Shelf) {
        let Some(order) = self.scenario(shelf).map(|s| s.by_name()) else {
            return;
        };
        let tables = self.class.as_mut().map(|c| &mut c.tables);
        let Some(table) = tables.and_then(|t| t.get_mut(table)) else {
            return;
        };
        let sits = |state: StateId| table.delegations.iter().any(|d| d.state == state);
        let now = table.delegations.get(place).map(|d| d.state);
        let from = order.iter().position(|s| Some(*s) == now).unwrap_or(0);
        let mut others = order.iter().cycle().skip(from).take(order.len());
        let next = others.find(|s| !sits(**s)).copied();
        if let (Some(delegation), Some(state)) = (table.delegations.get_mut(place), next) {
            delegation.state = state;
        }
    }

    fn save(&mut self, shelf: &Shelf, play: &Play) {
        let (Some(class), Some(scenario)) = (self.named(), self.scenario(shelf)) else {
            return;
        };
        let path = Path::new(self.file.trim());
        self.said = match file::write(path, &class, scenario, &play.library) {
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
        let (Some(class), Some(scenario)) = (self.named(), self.scenario(shelf)) else {
            return;
        };
        let folder = Path::new(self.pages.trim());
        let theory = shelf.theories.iter().find(|t| t.name == class.theory);
        let Some(theory) = theory else { return };
        let wrote = print::write_pack(&class, (scenario, theory), &play.library, folder);
        let index = folder.join("index.html").display().to_string();
        self.said = match wrote {
            Ok(pages) => {
                // Mandates and secret goals of cards are those of the class that printed them.
                self.save(shelf, play);
                let printed = text!("class-screen-printed", n = pages.len(), index = index);
                format!("{printed} {}", self.said)
            }
            Err(e) => e.to_string(),
        };
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

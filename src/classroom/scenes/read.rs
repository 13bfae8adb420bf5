//! `scenes.ron` and the scripts beside it, read and checked: every fault with its file and line.

use crate::classroom::scenes::{HINTS, Scenes};
use crate::locale::Language;
use crate::model::Scenario;
use crate::say;
use crate::scenario::Library;
use crate::scenario::LoadError;
use crate::scenario::locate::{self, FilePosition, Located};
use crate::scenario::report::{Fault, FaultReport};
use crate::session::line::LogLine;

/// The file.
pub const FILE: &str = "scenes.ron";

/// Keys of messages that ship begin so; one that has no message is a fault.
const KEYS: &str = "scenes-";

impl Scenes {
    /// Whether a scenario has a file of scenes.
    #[must_use]
    pub fn are_for(library: &Library, scenario: &Scenario) -> bool {
        library.beside(&scenario.setup.name, FILE).is_some()
    }

    /// The scenes of a scenario, in their order; none where it has no file of them.
    ///
    /// # Errors
    /// Every fault of the file and of the scripts that it names, with its place.
    pub fn of(library: &Library, scenario: &Scenario) -> Result<Self, LoadError> {
        let name = &scenario.setup.name;
        let Some((file, source)) = library.beside(name, FILE) else {
            return Ok(Self { scenes: vec![] });
        };
        let mut report = FaultReport::default();
        report.sources.insert(file.clone(), source.clone());
        let read: Option<Self> = report.read(&file, &source);
        if let Some(mut scenes) = read {
            let mut check = Check {
                file: &file,
                source: &source,
                report: &mut report,
            };
            check.all(&mut scenes, library, scenario);
            if report.faults.is_empty() {
                return Ok(scenes);
            }
        }
        report.sort();
        Err(LoadError::Faults(Box::new(report)))
    }
}

struct Check<'a> {
    file: &'a str,
    source: &'a str,
    report: &'a mut FaultReport,
}

impl Check<'_> {
    fn fault(&mut self, at: u32, message: crate::locale::Sentence) {
        self.report.faults.push(Fault {
            file: self.file.to_owned(),
            place: locate::find::<Scenes>(self.source, at),
            message,
            help: None,
        });
    }

    fn all(&mut self, scenes: &mut Scenes, library: &Library, scenario: &Scenario) {
        for n in 0..scenes.scenes.len() {
            let id = scenes.scenes[n].id.clone();
            if scenes.scenes[..n].iter().any(|s| s.id == id) {
                self.fault(id.mark, say!("scenario-scenes-twice", id = &id.value));
            }
            let scene = &scenes.scenes[n];
            if scenario.seat(&scene.seat).is_none() {
                let said = say!("scenario-scenes-seat", seat = &scene.seat.value);
                self.fault(scene.seat.mark, said);
            }
            let opens = scene.opens.as_ref();
            if let Some(key) = opens.filter(|_| scene.opens(scenario).is_none()) {
                let (mark, said) = (
                    key.mark,
                    say!("scenario-scenes-bracket", bracket = &key.value),
                );
                self.fault(mark, said);
            }
            let scene = &scenes.scenes[n];
            if !library.theories().contains(&scene.theory.value) {
                let said = say!("scenario-scenes-theory", theory = &scene.theory.value);
                self.fault(scene.theory.mark, said);
            }
            let keys: Vec<Located<String>> = scene.keys().cloned().collect();
            for key in keys {
                if key.starts_with(KEYS) && !Language::current().has(&key) {
                    self.fault(key.mark, say!("scenario-scenes-words", key = &key.value));
                }
            }
            for part in &scenes.scenes[n].parts {
                if part.hints.len() != HINTS {
                    let n = part.hints.len();
                    self.fault(part.task.mark, say!("scenario-scenes-hints", n = n));
                }
                self.wordings(part, scenario);
            }
            if let Some(script) = scenes.scenes[n].script.clone() {
                scenes.scenes[n].before = self.script(&script, library, scenario);
            }
        }
    }

    fn wordings(&mut self, part: &crate::classroom::scenes::Part, scenario: &Scenario) {
        for it in part.goal.wordings() {
            let Some(b) = scenario.text.find(&it.bracket) else {
                let said = say!("scenario-scenes-bracket", bracket = &it.bracket.value);
                self.fault(it.bracket.mark, said);
                continue;
            };
            for wording in &it.any_of {
                let mut known = scenario.text.brackets[b].wordings.iter();
                if !known.any(|w| w.id == wording.value) {
                    let said = say!(
                        "scenario-scenes-wording",
                        wording = &wording.value,
                        bracket = &it.bracket.value
                    );
                    self.fault(wording.mark, said);
                }
            }
        }
    }

    /// The lines of a script; a bad one is a fault of that file at its line.
    fn script(
        &mut self,
        script: &Located<String>,
        library: &Library,
        scenario: &Scenario,
    ) -> Vec<LogLine> {
        let Some((file, text)) = library.beside(&scenario.setup.name, script) else {
            self.fault(
                script.mark,
                say!("scenario-scenes-script", file = &script.value),
            );
            return vec![];
        };
        self.report.sources.insert(file.clone(), text.clone());
        let mut lines = vec![];
        for (n, line) in text
            .lines()
            .enumerate()
            .filter(|(_, l)| !l.trim().is_empty())
        {
            match LogLine::read(line) {
                Ok(line) => lines.push(line),
                Err(e) => self.report.faults.push(Fault {
                    file: file.clone(),
                    place: FilePosition {
                        line: n + 1,
                        column: e.column().max(1),
                    },
                    message: crate::locale::Sentence::words(e.to_string()),
                    help: None,
                }),
            }
        }
        lines
    }
}

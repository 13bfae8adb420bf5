//! Where scenarios and assets come from: built into the program, overridden by a folder on disk.

use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use thiserror::Error;

use crate::locale::Sentence;
use crate::model::{Scenario, Theory};
use crate::scenario::check::{Sources, check};
use crate::scenario::locate;
use crate::scenario::locate::FilePosition;
use crate::scenario::raw::RawScenario;
use crate::scenario::report::{Fault, FaultReport};
use crate::{say, text};

#[derive(RustEmbed)]
#[folder = "scenarios/"]
struct Scenarios;

#[derive(RustEmbed)]
#[folder = "assets/theories/"]
#[prefix = "theories/"]
struct Assets;

#[derive(RustEmbed)]
#[folder = "assets/data/"]
#[prefix = "data/"]
struct Data;

/// Why a scenario or theory could not be loaded.
#[derive(Debug, Error)]
pub enum LoadError {
    /// There is nothing of that name.
    #[error("{}", text!("scenario-not-found", kind = *kind, name = name, help = help.clone()))]
    NotFound {
        /// `scenario` or `theory`.
        kind: &'static str,
        /// The name asked for.
        name: String,
        /// Near misses and what there is.
        help: Sentence,
    },
    /// The files have faults.
    #[error("{0}")]
    Faults(Box<FaultReport>),
    /// The disk said no.
    #[error("{error}: {path}")]
    Io {
        /// What happened.
        error: std::io::Error,
        /// Where.
        path: PathBuf,
    },
}

/// The four files every scenario is made of; the last three may come from its base.
const FILES: [&str; 4] = ["scenario.ron", "clauses.ron", "states.ron", "relations.csv"];

/// A fifth, beside the last three, if the scenario has a record.
const RECORD: &str = "record.ron";

/// A sixth, beside the same, if the world of the scenario goes online.
const ONLINE: &str = "online.csv";

/// A seventh, which lies in the folder of the scenario itself and never comes from its base.
const GOALS: &str = "goals.ron";

/// An eighth: a map of its own, from the folder of the scenario or else from its base. It is not in
/// the hash, since nothing of a session follows from it.
const MAP: &str = "map.ron";

/// Built-in files, with an optional folder that overrides them.
#[derive(Debug, Clone, Default)]
pub struct Library {
    overrides: Option<PathBuf>,
}

/// Where one scenario's files lie.
enum Folder<'a> {
    Named(&'a str),
    Path(&'a Path),
}

impl Library {
    /// Only what is built in.
    #[must_use]
    pub fn embedded() -> Self {
        Self::default()
    }

    /// What is built in, overridden by the `scenarios/` and `assets/` of a folder.
    #[must_use]
    pub fn with_overrides(dir: &Path) -> Self {
        Self {
            overrides: Some(dir.to_owned()),
        }
    }

    fn file(&self, area: &str, path: &str) -> Option<Cow<'static, [u8]>> {
        let disk = self.overrides.as_ref().map(|d| d.join(area).join(path));
        if let Some(bytes) = disk.and_then(|p| std::fs::read(p).ok()) {
            return Some(bytes.into());
        }
        let file = if area == "scenarios" {
            Scenarios::get(path)
        } else {
            Assets::get(path).or_else(|| Data::get(path))
        };
        file.map(|f| f.data)
    }

    /// A file of `assets/`.
    #[must_use]
    pub fn asset(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        self.file("assets", path)
    }

    /// Names in an area: folders of scenarios, or files with an ending.
    fn listed(
        &self,
        area: &str,
        names: impl Iterator<Item = Cow<'static, str>>,
        ending: &str,
    ) -> Vec<String> {
        let mut all: Vec<String> = names
            .filter_map(|n| n.strip_suffix(ending).map(str::to_owned))
            .collect();
        let disk = self
            .overrides
            .as_ref()
            .and_then(|d| std::fs::read_dir(d.join(area)).ok());
        for entry in disk.into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let whole = if ending.starts_with('/') {
                format!("{name}{ending}")
            } else {
                name
            };
            let exists = !ending.starts_with('/') || entry.path().join(&ending[1..]).is_file();
            all.extend(
                whole
                    .strip_suffix(ending)
                    .filter(|_| exists)
                    .map(str::to_owned),
            );
        }
        all.sort();
        all.dedup();
        all
    }

    /// Scenario names, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.listed("scenarios", Scenarios::iter(), "/scenario.ron")
    }

    /// Theory names, sorted.
    #[must_use]
    pub fn theories(&self) -> Vec<String> {
        let names =
            Assets::iter().filter_map(|n| n.strip_prefix("theories/").map(|n| n.to_owned().into()));
        self.listed("assets/theories", names, ".ron")
    }

    /// A scenario by name.
    ///
    /// # Errors
    /// If there is none, or its files have faults.
    pub fn load(&self, name: &str) -> Result<Scenario, LoadError> {
        if !self.names().iter().any(|n| n == name) {
            return Err(not_found("scenario", name, &self.names()));
        }
        self.build(name, &Folder::Named(name))
    }

    /// A scenario from its folder; its base is looked for beside it, then among the built-in ones.
    ///
    /// # Errors
    /// If it cannot be read or has faults.
    pub fn load_dir(&self, path: &Path) -> Result<Scenario, LoadError> {
        let file = path.join(FILES[0]);
        std::fs::metadata(&file).map_err(|error| LoadError::Io { error, path: file })?;
        let name = path
            .file_name()
            .map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        self.build(&name, &Folder::Path(path))
    }

    /// A theory by name.
    ///
    /// # Errors
    /// If there is none, or its file has a fault.
    pub fn theory(&self, name: &str) -> Result<Theory, LoadError> {
        let path = format!("theories/{name}.ron");
        let Some(bytes) = self.asset(&path) else {
            return Err(not_found("theory", name, &self.theories()));
        };
        let source = String::from_utf8_lossy(&bytes).into_owned();
        crate::scenario::theory::read(format!("assets/{path}"), &source).map_err(LoadError::Faults)
    }

    /// Another file in the folder of a scenario, with its path and text; none where there is no such
    /// file. What is no UTF-8 in it is replaced.
    #[must_use]
    pub fn beside(&self, name: &str, file: &str) -> Option<(String, String)> {
        let (path, bytes) = self.read(&Folder::Named(name), file)?;
        Some((path, String::from_utf8_lossy(&bytes).into_owned()))
    }

    fn read(&self, folder: &Folder, file: &str) -> Option<(String, Vec<u8>)> {
        match folder {
            Folder::Named(name) => {
                let path = format!("{name}/{file}");
                let bytes = self.file("scenarios", &path)?;
                Some((format!("scenarios/{path}"), bytes.into_owned()))
            }
            Folder::Path(path) => {
                let path = path.join(file);
                std::fs::read(&path)
                    .ok()
                    .map(|b| (path.display().to_string(), b))
            }
        }
    }

    fn build(&self, name: &str, folder: &Folder) -> Result<Scenario, LoadError> {
        let mut report = FaultReport::default();
        let mut hash = Sha256::new();
        let mut take = |folder: &Folder, file: &str, report: &mut FaultReport| {
            let (path, bytes) = self.read(folder, file)?;
            if file != MAP {
                hash.update(file.as_bytes());
                hash.update(u64::try_from(bytes.len()).unwrap_or(0).to_le_bytes());
                hash.update(&bytes);
            }
            let text = match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(e) => {
                    let at = e.utf8_error().valid_up_to();
                    let line = e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
                    report.faults.push(Fault {
                        file: path.clone(),
                        place: FilePosition { line, column: 1 },
                        message: say!("scenario-not-utf8"),
                        help: Some(say!("scenario-not-utf8-help")),
                    });
                    String::new()
                }
            };
            report.sources.insert(path.clone(), text.clone());
            Some((path, text))
        };
        let Some(head) = take(folder, FILES[0], &mut report) else {
            return Err(not_found("scenario", name, &self.names()));
        };
        let raw: Option<RawScenario> = report.read(&head.0, &head.1);
        let base = raw.as_ref().and_then(|r| r.base.clone());
        let beside = match (folder, &base) {
            (Folder::Path(path), Some(base)) => path
                .parent()
                .map(|p| p.join(&base.value))
                .filter(|p| p.is_dir()),
            _ => None,
        };
        let source = match (&base, &beside) {
            (Some(_), Some(path)) => Folder::Path(path),
            (Some(base), None) => Folder::Named(&base.value),
            (None, _) => match folder {
                Folder::Named(n) => Folder::Named(n),
                Folder::Path(p) => Folder::Path(p),
            },
        };
        let mut rest = vec![];
        for file in &FILES[1..] {
            let found = take(&source, file, &mut report);
            if found.is_none() && raw.is_some() {
                let mark = base.as_ref().map(|b| b.mark);
                report.faults.push(Fault {
                    file: head.0.clone(),
                    place: mark.map_or(FilePosition { line: 1, column: 1 }, |m| {
                        locate::find::<RawScenario>(&head.1, m)
                    }),
                    message: match &base {
                        Some(b) => say!("scenario-base-lacks", base = &b.value, file = *file),
                        None => say!("scenario-lacks", file = *file),
                    },
                    help: Some(say!(
                        "scenario-lacks-help",
                        file = *file,
                        all = self.names().join(", ")
                    )),
                });
            }
            rest.push(found.unwrap_or_default());
        }
        let record = take(&source, RECORD, &mut report);
        let online = take(&source, ONLINE, &mut report);
        let goals = take(folder, GOALS, &mut report);
        let map = take(folder, MAP, &mut report).or_else(|| take(&source, MAP, &mut report));
        let hash = crate::model::functions::hex(&hash.finalize());
        let [text, states, relations] = [&rest[0], &rest[1], &rest[2]];
        let sources = Sources {
            name,
            hash,
            raw_text: if text.1.is_empty() {
                None
            } else {
                report.read(&text.0, &text.1)
            },
            raw_states: if states.1.is_empty() {
                None
            } else {
                report.read(&states.0, &states.1)
            },
            raw_record: record.as_ref().and_then(|r| report.read(&r.0, &r.1)),
            raw_goals: goals.as_ref().and_then(|g| report.read(&g.0, &g.1)),
            goals: &goals.unwrap_or_default(),
            raw_map: map.as_ref().and_then(|m| report.read(&m.0, &m.1)),
            map: &map.unwrap_or_default(),
            raw,
            head: &head,
            text,
            states,
            relations,
            online: &online.unwrap_or_default(),
            record: &record.unwrap_or_default(),
        };
        let scenario = check(sources, &mut report);
        report.sort();
        match scenario {
            Some(scenario) if report.faults.is_empty() => Ok(scenario),
            _ => Err(LoadError::Faults(Box::new(report))),
        }
    }
}

fn not_found(kind: &'static str, name: &str, known: &[String]) -> LoadError {
    let near = crate::scenario::faults::nearest(name, known.iter().map(String::as_str));
    let all = known.join(", ");
    let help = match near {
        Some(near) => say!("scenario-near-there-is", name = near, all = all),
        None => say!("scenario-there-is", all = all),
    };
    LoadError::NotFound {
        kind,
        name: name.to_owned(),
        help,
    }
}

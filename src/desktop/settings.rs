//! What the window remembers from one start to the next: theme, text size, its own place and size. One
//! small file, written whole or not at all; a bad one is put aside and told of.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use crate::desktop::appearance::{Appearance, Dress, SCALE};
use crate::desktop::notice::Notice;
use crate::desktop::palette::HOUSE;
use crate::desktop::schedules::{Apply, ApplySystems};
use crate::desktop::shortcuts::{self, Keys};
use crate::session::log::{self, own_folders};
use crate::text;

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Theme, by name.
    pub theme: String,
    /// Text size, within [`SCALE`].
    pub scale: f32,
    /// Palette, by name.
    pub palette: String,
    /// High contrast.
    pub contrast: bool,
    /// Nothing moves.
    pub still: bool,
    /// How much is explained without being asked for.
    pub help: Help,
    /// Keys that do what others did, by part and name.
    #[serde(skip_serializing_if = "Keys::is_empty")]
    pub keys: Keys,
    /// Letters, digits and signs do nothing by themselves.
    pub letters_rest: bool,
    /// Folder for sessions, in place of the machine's own; from the next start on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<PathBuf>,
    /// The window, if it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Place>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: "paper".to_owned(),
            scale: 1.0,
            palette: HOUSE.to_owned(),
            contrast: false,
            still: false,
            help: Help::default(),
            keys: Keys::new(),
            letters_rest: false,
            folder: None,
            window: None,
        }
    }
}

impl Settings {
    /// How the window is dressed, beside its theme.
    #[must_use]
    pub fn dress(&self) -> Dress {
        Dress {
            palette: self.palette.clone(),
            contrast: self.contrast,
            dots: self.help != Help::None,
        }
    }

    /// What of it cannot be used: each is told, and the rest holds.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = shortcuts::faults(&self.keys);
        if !(SCALE.0..=SCALE.1).contains(&self.scale) {
            let percent = |share: f32| format!("{:.0}", share * 100.0);
            faults.push(text!(
                "options-bad-scale",
                asked = percent(self.scale),
                least = percent(SCALE.0),
                most = percent(SCALE.1)
            ));
        }
        faults
    }
}

/// How much is explained without being asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    /// Dotted words, and notes in first sessions.
    #[default]
    All,
    /// Dotted words.
    Words,
    /// Nothing.
    None,
}

/// Where a window lay and how large it was, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Left edge; none where the system does not tell.
    pub x: Option<i32>,
    /// Upper edge.
    pub y: Option<i32>,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// Why settings were not read or not kept.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read or written.
    #[error("{}: {fault}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        fault: std::io::Error,
    },
    /// The file says something else.
    #[error("{}: {fault}", path.display())]
    Bad {
        /// Which.
        path: PathBuf,
        /// Where.
        fault: serde_json::Error,
    },
}

/// Where settings lie, if this machine has a place for them; `PLENARY_SETTINGS` names another.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os("PLENARY_SETTINGS").map(PathBuf::from);
    named.or_else(|| own_folders().map(|d| d.config_local_dir().join("settings.json")))
}

/// Where sessions are kept: in the folder that the settings name, or else where the machine keeps them.
/// `PLENARY_LOG` goes before both.
#[must_use]
pub fn log_path() -> Option<PathBuf> {
    let own = log::log_path();
    if std::env::var_os("PLENARY_LOG").is_some() {
        return own;
    }
    let kept = path().and_then(|p| read(&p).ok().flatten());
    match kept.and_then(|s| s.folder) {
        Some(folder) => Some(folder.join("session.log")),
        None => own,
    }
}

/// Reads settings; those of a first start where there is no file.
///
/// # Errors
/// If the file cannot be read or says something else.
pub fn read(path: &Path) -> Result<Option<Settings>, SettingsError> {
    let file = |fault| SettingsError::File {
        path: path.to_owned(),
        fault,
    };
    let words = match std::fs::read_to_string(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        words => words.map_err(file)?,
    };
    let read = serde_json::from_str(&words).map_err(|fault| SettingsError::Bad {
        path: path.to_owned(),
        fault,
    })?;
    Ok(Some(read))
}

/// Writes settings: to a file beside the old one, which then takes its place.
///
/// # Errors
/// If the disk refuses.
pub fn write(path: &Path, settings: &Settings) -> Result<(), SettingsError> {
    let file = |fault| SettingsError::File {
        path: path.to_owned(),
        fault,
    };
    let words = serde_json::to_string_pretty(settings).map_err(|fault| SettingsError::Bad {
        path: path.to_owned(),
        fault,
    })?;
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(file)?;
    let mut new = tempfile::NamedTempFile::new_in(folder).map_err(file)?;
    new.write_all(words.as_bytes()).map_err(file)?;
    new.as_file().sync_all().map_err(file)?;
    new.persist(path).map_err(|e| file(e.error))?;
    Ok(())
}

/// The settings as they were last read or written, and where; nowhere for a scripted session.
#[derive(Resource, Debug, Clone, Default)]
pub struct Remembered {
    path: Option<PathBuf>,
    /// What lies there.
    pub settings: Settings,
    /// Whether a file was read.
    pub found: bool,
}

impl Remembered {
    /// Those at a path. A bad file is put aside, so that nothing of it is lost, and told of.
    #[must_use]
    pub fn at(path: Option<PathBuf>, notice: &mut Notice) -> Self {
        let read = path.as_deref().map_or(Ok(None), read);
        let settings = read.unwrap_or_else(|e| {
            notice.add(&text!("desk-settings-unread", fault = e.to_string()));
            if let (SettingsError::Bad { path, .. }, aside) = (&e, ".unread") {
                let mut name = path.clone().into_os_string();
                name.push(aside);
                if let Err(fault) = std::fs::rename(path, name) {
                    notice.add(&text!("desk-settings-unread", fault = fault.to_string()));
                }
            }
            None
        });
        for fault in settings.iter().flat_map(Settings::faults) {
            notice.add(&fault);
        }
        Self {
            path,
            found: settings.is_some(),
            settings: settings.unwrap_or_default(),
        }
    }

    /// Where they lie.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Keeps settings if they are others than before.
    pub fn keep(&mut self, settings: Settings, notice: &mut Notice) {
        if settings == self.settings {
            return;
        }
        self.settings = settings;
        let Some(path) = &self.path else { return };
        if let Err(e) = write(path, &self.settings) {
            notice.say(text!("desk-settings-unwritten", fault = e.to_string()));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Apply,
        keep_look
            .after(ApplySystems::Changes)
            .run_if(resource_changed::<Appearance>),
    );
}

/// Keeps theme and text size when one of them changes.
fn keep_look(
    appearance: Res<Appearance>,
    mut remembered: ResMut<Remembered>,
    mut notice: ResMut<Notice>,
) {
    let settings = Settings {
        theme: appearance.look.name.clone(),
        scale: appearance.scale,
        ..remembered.settings.clone()
    };
    remembered.keep(settings, &mut notice);
}

//! What the page of settings remembers, and what is asked on it.

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::appearance::Appearance;
use crate::desktop::notice::Notice;
use crate::desktop::settings::{Help, Remembered, Settings};
use crate::desktop::widgets::keys;

/// What the page remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether it lies open.
    pub open: bool,
    /// The key for which another one is waited for.
    pub waits: Option<Key>,
    /// What was typed as the folder for sessions.
    pub folder: Option<String>,
}

/// What is asked on the page.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum OptionsChange {
    /// Open or close it.
    Open(bool),
    /// Another palette.
    Palette(String),
    /// High contrast or not.
    Contrast(bool),
    /// How much help is shown.
    Help(Help),
    /// Wait for the key that is to do what a key does.
    Wait(Option<Key>),
    /// This key does what that one does, and the other way round.
    Swap(Key, Key),
    /// Letters, digits and signs do nothing by themselves, or do.
    LettersRest(bool),
    /// All keys as they come.
    OwnKeys,
    /// The folder for sessions, from the next start on.
    Folder(String),
}

/// Whether it lies open.
pub(super) fn is_open(options: Res<Options>) -> bool {
    options.open
}

/// Does what was asked, and keeps it.
pub(super) fn change(
    mut changes: MessageReader<OptionsChange>,
    mut options: ResMut<Options>,
    mut appearance: ResMut<Appearance>,
    (mut remembered, mut notice): (ResMut<Remembered>, ResMut<Notice>),
) {
    for asked in changes.read() {
        let mut kept = remembered.settings.clone();
        match asked {
            OptionsChange::Open(open) => (options.open, options.waits) = (*open, None),
            OptionsChange::Palette(name) => kept.palette.clone_from(name),
            OptionsChange::Contrast(on) => kept.contrast = *on,
            OptionsChange::Help(help) => kept.help = *help,
            OptionsChange::Wait(key) => options.waits = *key,
            OptionsChange::Swap(does, key) => {
                options.waits = None;
                keys::swap(&mut kept.keys, *does, *key);
            }
            OptionsChange::LettersRest(rest) => kept.letters_rest = *rest,
            OptionsChange::OwnKeys => kept.keys.clear(),
            OptionsChange::Folder(folder) => {
                let folder = folder.trim();
                kept.folder = (!folder.is_empty()).then(|| folder.into());
                options.folder = None;
            }
        }
        if let Err(e) = wear(&mut appearance, &kept) {
            notice.say(e);
        }
        remembered.keep(kept, &mut notice);
    }
}

/// Dresses the window as the settings say.
fn wear(appearance: &mut Appearance, settings: &Settings) -> Result<(), String> {
    appearance.wear(settings.dress())
}

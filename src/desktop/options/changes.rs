//! What the page of settings remembers, and what is asked on it.

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::appearance::Appearance;
use crate::desktop::notice::Notice;
use crate::desktop::settings::{Help, Remembered, Settings};
use crate::desktop::shortcuts::{Changed, Clash, Part, says, swap};
use crate::desktop::widgets::key_name;
use crate::text;

/// What the page remembers.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether it lies open.
    pub open: bool,
    /// The part of the game whose keys are listed; that of the screen, if none was chosen.
    pub part: Option<Part>,
    /// The key of a part for which another one is waited for.
    pub waits: Option<(Part, Key)>,
    /// The key of a part that was changed last, and what became of it.
    pub said: Option<(Part, Key, String)>,
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
    /// List the keys of a part of the game.
    Part(Part),
    /// Wait for the key that is to do what a key of a part does.
    Wait(Option<(Part, Key)>),
    /// What a key does in a part, as it comes, is done by that key, and the other way round.
    Swap(Part, Key, Key),
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
            OptionsChange::Open(open) => {
                *options = Options {
                    open: *open,
                    ..Options::default()
                }
            }
            OptionsChange::Palette(name) => kept.palette.clone_from(name),
            OptionsChange::Contrast(on) => kept.contrast = *on,
            OptionsChange::Help(help) => kept.help = *help,
            OptionsChange::Part(part) => {
                (options.part, options.waits) = (Some(*part), None);
                options.said = None;
            }
            OptionsChange::Wait(key) => {
                options.waits = *key;
                options.said = None;
            }
            OptionsChange::Swap(part, does, key) => {
                options.waits = None;
                let changed = Changed::read(&kept.keys);
                let swapped = swap(&changed, (*part, *does), *key);
                let words = said(&swapped, (*part, *does), *key);
                options.said = Some((*part, *does, words));
                if let Ok((changed, _)) = swapped {
                    kept.keys = changed.kept();
                }
            }
            OptionsChange::LettersRest(rest) => kept.letters_rest = *rest,
            OptionsChange::OwnKeys => {
                kept.keys.clear();
                options.said = None;
            }
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

/// What became of a change of keys: what the key does now and what took the place that it left, or why it
/// cannot be.
fn said(
    swapped: &Result<(Changed, Vec<(Part, Key)>), Clash>,
    (part, does): (Part, Key),
    by: Key,
) -> String {
    let key = key_name(by);
    match swapped {
        Err(Clash::Fixed) => text!("shortcuts-fixed", key = key),
        Err(Clash::With(other, own)) => text!(
            "shortcuts-clash",
            part = part.name(),
            key = key,
            others = says(*other, *own),
            other = other.name()
        ),
        Ok((changed, moved)) => match moved.first() {
            Some(&(other, own)) => text!(
                "shortcuts-both",
                does = says(part, does),
                key = key,
                others = says(other, own),
                other = key_name(changed.now(other, own))
            ),
            None => text!("shortcuts-changed", does = says(part, does), key = key),
        },
    }
}

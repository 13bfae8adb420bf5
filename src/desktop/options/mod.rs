//! The page of settings, in place of the screen: what is changed there is kept at once, in the one file of
//! settings.

mod draw;

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::appearance::Appearance;
use crate::desktop::hear::hear;
use crate::desktop::motion::Motion;
use crate::desktop::notice::Notice;
use crate::desktop::page::Page;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::settings::{Help, Remembered, Settings};
use crate::desktop::widgets::{keys, pressed};

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
    /// All keys as they come.
    OwnKeys,
    /// The folder for sessions, from the next start on.
    Folder(String),
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Options>()
        .add_systems(Draw, tell_keys.in_set(DrawSystems::Begin))
        .add_systems(
            Draw,
            (draw::draw.run_if(is_open), listen)
                .chain()
                .in_set(DrawSystems::Over),
        )
        .configure_sets(Draw, DrawSystems::Screen.run_if(not(is_open)))
        .add_systems(
            Apply,
            keep_motion
                .after(ApplySystems::Changes)
                .run_if(resource_changed::<Motion>),
        );
    hear::<OptionsChange, _>(app, ApplySystems::Changes, change);
}

/// Whether it lies open.
pub fn is_open(options: Res<Options>) -> bool {
    options.open
}

/// Tells the page which key does what.
fn tell_keys(mut page: Page, remembered: Res<Remembered>) {
    let Some(sheet) = page.open() else { return };
    keys::tell(sheet.ui.ctx(), &remembered.settings.keys);
}

/// End opens and closes it on every screen.
fn listen(mut page: Page, options: Res<Options>, mut out: MessageWriter<OptionsChange>) {
    let Some(sheet) = page.open() else { return };
    if options.waits.is_none() && pressed(sheet.ui, Key::End) {
        out.write(OptionsChange::Open(!options.open));
    }
}

fn change(
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

/// Keeps whether things move.
fn keep_motion(
    motion: Res<Motion>,
    mut remembered: ResMut<Remembered>,
    mut notice: ResMut<Notice>,
) {
    if motion.is_added() {
        return;
    }
    let settings = Settings {
        still: motion.reduced,
        ..remembered.settings.clone()
    };
    remembered.keep(settings, &mut notice);
}

//! The page of settings, in place of the screen: what is changed there is kept at once, in the one file of
//! settings.

mod changes;
mod draw;
mod keys;

pub use changes::{Options, OptionsChange};

use bevy::prelude::*;
use bevy_egui::egui::Key;

use crate::desktop::hear::hear;
use crate::desktop::motion::Motion;
use crate::desktop::notice::Notice;
use crate::desktop::page::Page;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawPrivate, DrawSystems};
use crate::desktop::settings::{Remembered, Settings};
use crate::desktop::shortcuts::Part;
use crate::desktop::widgets::{keys as page_keys, pressed_anywhere};
use changes::{change, is_open};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Options>()
        .add_systems(
            Draw,
            (tell_keys, keys::listen).chain().in_set(DrawSystems::Begin),
        )
        .add_systems(DrawPrivate, tell_keys.in_set(DrawSystems::Begin))
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

/// Tells the page which key does what, and which do nothing.
fn tell_keys(mut page: Page, remembered: Res<Remembered>) {
    let Some(sheet) = page.open() else { return };
    let part = Part::of(sheet.screen);
    page_keys::tell(sheet.ui.ctx(), &remembered.settings.keys, part);
    page_keys::rest(sheet.ui.ctx(), remembered.settings.letters_rest);
}

/// End opens and closes it on every screen.
fn listen(mut page: Page, options: Res<Options>, mut out: MessageWriter<OptionsChange>) {
    let Some(sheet) = page.open() else { return };
    if options.waits.is_none() && pressed_anywhere(sheet.ui, Key::End) {
        out.write(OptionsChange::Open(!options.open));
    }
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

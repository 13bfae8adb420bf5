//! Where the window lies, and how large it is: remembered when it is left, closed or put behind another.

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::{
    Monitor, PrimaryWindow, WindowCloseRequested, WindowFocused, WindowMode, WindowPosition,
};

use crate::desktop::notice::Notice;
use crate::desktop::settings::{Place, Remembered, Settings};

/// The least that a remembered window is opened with, in pixels.
const LEAST: (u32, u32) = (640, 400);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, back_into_sight)
        .add_systems(Last, remember);
}

/// Opens the window where and as large as it was left.
pub(super) fn restore(app: &mut App) {
    let Some(place) = app.world().resource::<Remembered>().settings.window else {
        return;
    };
    let world = app.world_mut();
    let mut windows = world.query_filtered::<&mut Window, With<PrimaryWindow>>();
    for mut window in windows.iter_mut(world) {
        let (wide, tall) = (place.width.max(LEAST.0), place.height.max(LEAST.1));
        window.resolution.set_physical_resolution(wide, tall);
        if let (Some(x), Some(y)) = (place.x, place.y) {
            window.position = WindowPosition::At(IVec2::new(x, y));
        }
    }
}

/// A window whose monitor is gone is brought to one that is there, once it is known which there are.
fn back_into_sight(
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
    monitors: Query<&Monitor>,
    mut done: Local<bool>,
) {
    if *done || monitors.is_empty() {
        return;
    }
    *done = true;
    for mut window in &mut windows {
        let WindowPosition::At(at) = window.position else {
            continue;
        };
        // Its title bar must be in reach.
        let grip = at + IVec2::new(window.physical_width() as i32 / 2, 8);
        let on = |m: &Monitor| {
            let inside = grip - m.physical_position;
            let size = m.physical_size().as_ivec2();
            inside.cmpge(IVec2::ZERO).all() && inside.cmplt(size).all()
        };
        if !monitors.iter().any(on) {
            window.position = WindowPosition::Centered(bevy::window::MonitorSelection::Primary);
        }
    }
}

/// Keeps place and size when the window is left.
fn remember(
    mut exits: MessageReader<AppExit>,
    mut closes: MessageReader<WindowCloseRequested>,
    mut focus: MessageReader<WindowFocused>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut remembered: ResMut<Remembered>,
    mut notice: ResMut<Notice>,
) {
    let left = exits.read().count() + closes.read().count();
    let left = left + focus.read().filter(|f| !f.focused).count();
    let Ok(window) = windows.single() else { return };
    if left == 0 || window.mode != WindowMode::Windowed {
        return;
    }
    let at = match window.position {
        WindowPosition::At(at) => Some(at),
        _ => None,
    };
    let settings = Settings {
        window: Some(Place {
            x: at.map(|at| at.x),
            y: at.map(|at| at.y),
            width: window.physical_width(),
            height: window.physical_height(),
        }),
        ..remembered.settings.clone()
    };
    remembered.keep(settings, &mut notice);
}

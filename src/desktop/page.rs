//! One pass of drawing: the page that screens draw on, and the two schedules of a frame.
//!
//! [`Draw`] draws the screen that is shown and what stands over all of them; nothing changes in it
//! but messages that are written. [`Apply`] then does what those messages ask.

use bevy::ecs::schedule::ScheduleLabel;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::appearance::Appearance;
use crate::desktop::play::Play;
use crate::desktop::screens::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;

/// Draws the page. It may run twice a frame, so no system in it counts frames or changes the session.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Draw;

/// The order within [`Draw`].
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DrawSystems {
    /// The map is taken off the page, until a screen puts it there.
    Begin,
    /// The screen that is shown.
    Screen,
    /// What stands on every screen: settings, the notice, the tutorial, the sheet of keys.
    Over,
    /// What the map shows is compared with the frame before.
    End,
}

/// Does what was asked while the page was drawn.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Apply;

/// The order within [`Apply`].
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApplySystems {
    /// The notice is taken away when something new is asked.
    ForgetNotice,
    /// What changes a session.
    Commands,
    /// Screens follow what became of the session.
    Follow,
    /// Screens and the frame change their own state.
    Changes,
    /// What the seat sees is brought in line with what is selected.
    Look,
}

/// The page that is being drawn on; none between two passes.
#[derive(Resource, Default)]
pub struct Canvas(Option<egui::Ui>);

pub(super) fn plugin(app: &mut App) {
    app.init_schedule(Draw)
        .init_schedule(Apply)
        .init_resource::<Canvas>()
        .configure_sets(
            Draw,
            (
                DrawSystems::Begin,
                DrawSystems::Screen,
                DrawSystems::Over,
                DrawSystems::End,
            )
                .chain(),
        )
        .configure_sets(
            Apply,
            (
                ApplySystems::ForgetNotice,
                ApplySystems::Commands,
                ApplySystems::Follow,
                ApplySystems::Changes,
                ApplySystems::Look,
            )
                .chain(),
        );
}

/// Draws one pass. `root` makes the page once fonts and style are in place; in the first pass they
/// are not, and nothing is drawn.
pub fn draw(world: &mut World, context: &egui::Context, root: impl FnOnce() -> egui::Ui) {
    if !theme::ready(context) {
        return;
    }
    let screen = *world.resource::<State<Screen>>().get();
    world
        .resource_mut::<Appearance>()
        .bypass_change_detection()
        .style(context, screen);
    world.resource_mut::<Canvas>().0 = Some(root());
    world.run_schedule(Draw);
    world.resource_mut::<Canvas>().0 = None;
}

/// What every screen draws with.
#[derive(SystemParam)]
pub struct Page<'w> {
    canvas: ResMut<'w, Canvas>,
    appearance: Res<'w, Appearance>,
    screen: Res<'w, State<Screen>>,
    play: Res<'w, Play>,
}

/// The page while it is drawn on.
pub struct Sheet<'a> {
    /// Where to draw.
    pub ui: &'a mut egui::Ui,
    /// The theme.
    pub look: &'a Look,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// What the seat knows, if a session runs.
    pub sight: Option<&'a Sight>,
    /// The screen that is shown.
    pub screen: Screen,
}

impl Page<'_> {
    /// The page, while a pass is drawn.
    pub fn open(&mut self) -> Option<Sheet<'_>> {
        let screen = *self.screen.get();
        Some(Sheet {
            ui: self.canvas.0.as_mut()?,
            look: self.appearance.shown(screen),
            scale: self.appearance.scale,
            sight: self.play.sight.as_ref(),
            screen,
        })
    }
}

//! The teacher's own window: a second window of the machine with a page of its own, which stays on the laptop
//! while the room's window goes to the projector. It is there while the room's screen asks for it
//! (`screens/projector/private.rs` draws it).

use bevy::camera::{RenderTarget, visibility::RenderLayers};
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::window::{
    Monitor, PresentMode, RequestRedraw, WindowCloseRequested, WindowFocused, WindowRef,
    WindowResolution,
};
use bevy_egui::{EguiContext, EguiInput, EguiPreUpdateSet, EguiSchedule, PrimaryEguiContext, egui};

use crate::desktop::appearance::Appearance;
use crate::desktop::page;
use crate::desktop::screens::projector::{Private, ProjectorChange, ProjectorScreen};
use crate::text;

/// Size that it opens with at a text size of 1, pixels; larger text has a larger window.
const SIZE: Vec2 = Vec2::new(1120.0, 720.0);
/// The most of a monitor that it takes, so that its frame is in reach.
const MOST: f32 = 0.9;
/// Nothing but egui is on the layer of its camera.
const LAYER: usize = 3;

/// A pass of its page.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
struct PrivatePass;

/// The window while it is open, and the camera that shows its page.
#[derive(Resource, Debug)]
struct Own {
    window: Entity,
    camera: Entity,
}

pub(super) fn plugin(app: &mut App) {
    app.init_schedule(PrivatePass)
        .add_systems(PrivatePass, draw)
        .add_systems(Update, (open_or_shut, follow_the_person).chain())
        .add_systems(
            PreUpdate,
            let_go_of_keys
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        );
}

/// Opens the window where the room's screen asks for it, and shuts it where it does not.
fn open_or_shut(
    mut commands: Commands,
    screen: Res<ProjectorScreen>,
    own: Option<Res<Own>>,
    appearance: Res<Appearance>,
    monitors: Query<&Monitor>,
) {
    let wanted = screen.strip == Private::Window;
    match own {
        None if wanted => {
            let size = size(
                appearance.scale,
                monitors.iter().map(Monitor::physical_size),
            );
            let window = commands.spawn(Window {
                title: text!("desk-own-window-title"),
                resolution: WindowResolution::new(size.x, size.y),
                present_mode: PresentMode::AutoVsync,
                ..default()
            });
            let window = window.id();
            let camera = commands.spawn((
                Camera2d,
                Msaa::Off,
                RenderTarget::Window(WindowRef::Entity(window)),
                RenderLayers::layer(LAYER),
                EguiSchedule::new(PrivatePass),
            ));
            let camera = camera.id();
            commands.insert_resource(Own { window, camera });
        }
        Some(own) if !wanted => {
            commands.entity(own.camera).despawn();
            // A person may have shut it already.
            commands.entity(own.window).try_despawn();
            commands.remove_resource::<Own>();
        }
        _ => {}
    }
}

/// How large it opens at a text size, pixels: every monitor that is there has room for it.
fn size(scale: f32, monitors: impl Iterator<Item = UVec2>) -> UVec2 {
    let least = |size: Vec2, monitor: UVec2| size.min(monitor.as_vec2() * MOST);
    monitors.fold(SIZE * scale, least).as_uvec2()
}

/// A person shuts the window: the strip is shut, and the room's page says so without waiting for anything else
/// to happen.
fn follow_the_person(
    own: Option<Res<Own>>,
    mut closes: MessageReader<WindowCloseRequested>,
    mut changes: MessageWriter<ProjectorChange>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some(own) = own else { return };
    if closes.read().any(|c| c.window == own.window) {
        changes.write(ProjectorChange::Strip(Private::Shut));
        redraw.write(RequestRedraw);
    }
}

/// A page whose window is left hears of no key that is let go then: what is held down there counts as let
/// go.
fn let_go_of_keys(mut left: MessageReader<WindowFocused>, mut pages: Query<&mut EguiInput>) {
    if left.read().all(|f| f.focused) {
        return;
    }
    for mut page in &mut pages {
        page.events.push(egui::Event::WindowFocused(false));
    }
}

/// Draws a pass of its page.
fn draw(world: &mut World) -> Result {
    let mut contexts = world
        .query_filtered::<&mut EguiContext, (With<EguiSchedule>, Without<PrimaryEguiContext>)>();
    let context = contexts.single_mut(world)?.get_mut().clone();
    scale(world, &context);
    page::draw_private(world, &context, || root(&context));
    Ok(())
}

/// Sets the text size of a page.
pub(super) fn scale(world: &World, context: &egui::Context) {
    let scale = world.resource::<Appearance>().scale;
    if (context.zoom_factor() - scale).abs() > 0.001 {
        context.set_zoom_factor(scale);
    }
}

/// The page of a window: all of it.
pub(super) fn root(context: &egui::Context) -> egui::Ui {
    egui::Ui::new(
        context.clone(),
        "root".into(),
        egui::UiBuilder::new()
            .layer_id(egui::LayerId::background())
            .max_rect(context.viewport_rect()),
    )
}

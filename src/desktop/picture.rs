//! Pictures that Bevy draws for the page: the map and the hall. The camera of a picture draws into an image
//! and sleeps until what it shows changes; the page shows the image under all that egui draws. So a frame in
//! which only the page changes costs one camera, without multisampling, of which egui makes no use.

use bevy::camera::{RenderTarget, visibility::RenderLayers};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureFormat};
use bevy::window::{PrimaryWindow, RequestRedraw};
use bevy_egui::{EguiGlobalSettings, PrimaryEguiContext, egui};

use crate::desktop::appearance::Appearance;

/// What the page's camera shows is on a layer of its own.
const PAGE: usize = 2;
/// Frames for which a camera stays awake after a change. Judgement: a new image is there after two.
const AWAKE: u8 = 4;

/// On the camera of a picture.
#[derive(Component, Debug)]
pub(in crate::desktop) struct Picture {
    /// The entity that shows its image on the page.
    shown: Entity,
    /// Frames that it is still to draw.
    awake: u8,
}

/// On the entity that shows the image of a picture.
#[derive(Component, Debug)]
pub(in crate::desktop) struct Hung;

/// The page: egui, over the pictures.
pub(in crate::desktop) fn plugin(app: &mut App) {
    app.add_systems(Startup, open);
}

fn open(mut commands: Commands, mut settings: ResMut<EguiGlobalSettings>) {
    settings.auto_create_primary_context = false;
    commands.spawn((
        PrimaryEguiContext,
        Camera2d,
        Msaa::Off,
        RenderLayers::layer(PAGE),
    ));
}

/// Spawns the camera of a picture over what is on a layer.
pub(in crate::desktop) fn hang(
    commands: &mut Commands,
    images: &mut Assets<Image>,
    camera: impl Bundle,
    layer: RenderLayers,
) {
    let mut image = Image::new_target_texture(8, 8, TextureFormat::Rgba8UnormSrgb, None);
    // It lives on the card alone.
    image.data = None;
    image.copy_on_resize = false;
    let image = images.add(image);
    let sprite = Sprite::from_image(image.clone());
    let page = RenderLayers::layer(PAGE);
    let shown = commands.spawn((Hung, sprite, Visibility::Hidden, page));
    let shown = shown.id();
    commands.spawn((
        camera,
        Picture { shown, awake: 0 },
        Camera2d,
        Camera {
            order: -1,
            is_active: false,
            ..default()
        },
        RenderTarget::Image(image.into()),
        layer,
    ));
}

/// What hangs pictures on the page.
#[derive(SystemParam)]
pub(in crate::desktop) struct Wall<'w, 's> {
    window: Single<'w, 's, &'static Window, With<PrimaryWindow>>,
    appearance: Res<'w, Appearance>,
    images: ResMut<'w, Assets<Image>>,
    hung: Query<
        'w,
        's,
        (
            &'static mut Sprite,
            &'static mut Transform,
            &'static mut Visibility,
        ),
        With<Hung>,
    >,
    redraw: MessageWriter<'w, RequestRedraw>,
}

impl Wall<'_, '_> {
    /// Shows a picture in a rectangle of the page, or nowhere, and has it drawn anew where it changed or the
    /// rectangle has another size. Whether any of it is seen.
    pub fn show(
        &mut self,
        (picture, camera): (&mut Picture, &mut Camera),
        rect: Option<egui::Rect>,
        changed: bool,
    ) -> bool {
        let Ok((mut sprite, mut place, mut seen)) = self.hung.get_mut(picture.shown) else {
            return false;
        };
        let pixels = self.window.scale_factor();
        let page = self.window.physical_size();
        let part = rect.and_then(|r| part(r, pixels * self.appearance.scale, page));
        seen.set_if_neq(if part.is_some() {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
        let Some((at, size)) = part else {
            picture.awake = 0;
            if camera.is_active {
                camera.is_active = false;
            }
            return false;
        };
        let of = self.images.get(&sprite.image).map(Image::size);
        if changed || of != Some(size) {
            picture.awake = AWAKE;
        }
        if of != Some(size)
            && let Some(mut image) = self.images.get_mut(&sprite.image)
        {
            image.resize(Extent3d {
                width: size.x,
                height: size.y,
                depth_or_array_layers: 1,
            });
        }
        let wide = size.as_vec2() / pixels;
        if sprite.custom_size != Some(wide) {
            sprite.custom_size = Some(wide);
        }
        // From the middle of the page, up.
        let middle = (at + size.as_vec2() / 2.0 - page.as_vec2() / 2.0) / pixels;
        let middle = Vec3::new(middle.x, -middle.y, 0.0);
        if place.translation != middle {
            place.translation = middle;
        }
        let awake = picture.awake > 0;
        if camera.is_active != awake {
            camera.is_active = awake;
        }
        if awake {
            picture.awake -= 1;
            self.redraw.write(RequestRedraw);
        }
        true
    }
}

/// Where a rectangle of the page lies over the window, in pixels, if any of it is seen: its upper left corner,
/// which may lie outside where the page is larger than the window, and its size. `points` is the number of
/// pixels to one of egui's points.
fn part(rect: egui::Rect, points: f32, window: UVec2) -> Option<(Vec2, UVec2)> {
    let at = Vec2::new(rect.left() * points, rect.top() * points).floor();
    let size = Vec2::new(rect.width() * points, rect.height() * points);
    let low = (at + size).min(window.as_vec2());
    let seen = low - at.max(Vec2::ZERO);
    (seen.min_element() > 8.0).then_some((at, size.as_uvec2()))
}

//! The map as Bevy draws it: one entity per country, in the rectangle a screen left free.

use std::collections::BTreeMap;

use bevy::asset::RenderAssetUsages;
use bevy::camera::{CameraOutputMode, ScalingMode, Viewport, visibility::RenderLayers};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::render::render_resource::BlendState;
use bevy_egui::{EguiContext, EguiGlobalSettings, PrimaryEguiContext, egui};

use crate::desktop::appearance::Appearance;
use crate::desktop::map::geo::{Ring, Shape};
use crate::desktop::map::{Atlas, MapContent, geo};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;

/// A country on the map.
#[derive(Component, Debug, Clone)]
pub struct Country(String);

/// The sea, the borders.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
enum Ground {
    Sea,
    Border,
}

/// The parent of everything drawn.
#[derive(Component, Debug)]
struct WholeMap;

/// Draws the map; without it, a map is a rectangle on the page.
pub(in crate::desktop) fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn)
        .add_systems(Update, (paint, place_camera));
}

fn mesh(topology: PrimitiveTopology, points: &[[f32; 2]], indices: Option<Vec<u32>>) -> Mesh {
    let points: Vec<[f32; 3]> = points.iter().map(|p| [p[0], p[1], 0.0]).collect();
    let mut mesh = Mesh::new(topology, RenderAssetUsages::RENDER_WORLD);
    mesh.insert_attribute(Mesh::ATTRIBUTE_POSITION, points);
    if let Some(indices) = indices {
        mesh.insert_indices(Indices::U32(indices));
    }
    mesh
}

fn solid(polygons: &[Vec<Ring>]) -> Mesh {
    let (mut points, mut indices) = (Vec::new(), Vec::new());
    for polygon in polygons {
        let base = points.len() as u32;
        let (p, i) = geo::triangles(polygon);
        points.extend(p);
        indices.extend(i.into_iter().map(|i| i + base));
    }
    mesh(PrimitiveTopology::TriangleList, &points, Some(indices))
}

fn edges(shapes: &[Shape]) -> Mesh {
    let rings = shapes
        .iter()
        .filter(|s| s.iso != "ATA")
        .flat_map(|s| &s.polygons)
        .flatten();
    let points: Vec<[f32; 2]> = rings
        .flat_map(|r| {
            r.iter()
                .zip(r.iter().cycle().skip(1))
                .flat_map(|(a, b)| [*a, *b])
        })
        .collect();
    mesh(PrimitiveTopology::LineList, &points, None)
}

fn spawn(
    mut commands: Commands,
    mut settings: ResMut<EguiGlobalSettings>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut paints: ResMut<Assets<ColorMaterial>>,
    atlas: Res<Atlas>,
    shelf: Res<Shelf>,
) {
    settings.auto_create_primary_context = false;
    let shapes = &atlas.0;
    let mut paint = || MeshMaterial2d(paints.add(ColorMaterial::default()));
    let (sea, border) = (paint(), paint());
    let sheet = commands
        .spawn((WholeMap, Transform::default(), Visibility::Hidden))
        .id();
    let at = |z: f32| Transform::from_xyz(0.0, 0.0, z);
    let ocean = solid(&[vec![geo::outline()]]);
    commands.spawn((
        Ground::Sea,
        Mesh2d(meshes.add(ocean)),
        sea,
        at(0.0),
        ChildOf(sheet),
    ));
    for shape in shapes.iter().filter(|s| s.iso != "ATA") {
        let solid = meshes.add(solid(&shape.polygons));
        commands.spawn((
            Country(shape.iso.clone()),
            Mesh2d(solid),
            paint(),
            at(1.0),
            ChildOf(sheet),
        ));
    }
    // States too small for the sheet are dots.
    let mut tiny: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for scenario in &shelf.scenarios {
        for state in &scenario.states {
            let iso = state.profile.iso.as_str();
            if !shapes.iter().any(|s| s.iso == iso) {
                tiny.insert(iso, state.profile.anchor);
            }
        }
    }
    let dot = meshes.add(Circle::new(1.6));
    for (iso, (lon, lat)) in tiny {
        let [x, y] = geo::project(lon, lat);
        let place = Transform::from_xyz(x, y, 3.0);
        commands.spawn((
            Country(iso.to_owned()),
            Mesh2d(dot.clone()),
            paint(),
            place,
            ChildOf(sheet),
        ));
    }
    commands.spawn((
        Ground::Border,
        Mesh2d(meshes.add(edges(shapes))),
        border,
        at(2.0),
        ChildOf(sheet),
    ));
    let [w, h] = geo::HALF;
    let projection = OrthographicProjection {
        scaling_mode: ScalingMode::AutoMin {
            min_width: 2.0 * w,
            min_height: 2.0 * h,
        },
        ..OrthographicProjection::default_2d()
    };
    commands.spawn((Camera2d, Projection::Orthographic(projection)));
    commands.spawn((
        PrimaryEguiContext,
        Camera2d,
        RenderLayers::none(),
        Camera {
            order: 1,
            output_mode: CameraOutputMode::Write {
                blend_state: Some(BlendState::ALPHA_BLENDING),
                clear_color: ClearColorConfig::None,
            },
            clear_color: ClearColorConfig::Custom(Color::NONE),
            ..default()
        },
    ));
}

fn bevy_colour(c: egui::Color32) -> Color {
    Color::srgba_u8(c.r(), c.g(), c.b(), c.a())
}

/// Paints countries when what the map shows has changed.
fn paint(
    content: Res<MapContent>,
    appearance: Res<Appearance>,
    screen: Res<State<Screen>>,
    mut clear: ResMut<ClearColor>,
    mut paints: ResMut<Assets<ColorMaterial>>,
    countries: Query<(&Country, &MeshMaterial2d<ColorMaterial>)>,
    grounds: Query<(&Ground, &MeshMaterial2d<ColorMaterial>)>,
    mut done: Local<Option<MapContent>>,
) {
    if done.as_ref() == Some(&*content) && !content.is_added() {
        return;
    }
    *done = Some(content.clone());
    let look = appearance.shown(*screen.get());
    clear.0 = bevy_colour(*look.desk);
    for (country, paint) in &countries {
        let fill = content.fills.get(&country.0).copied().unwrap_or(*look.qna);
        if let Some(mut paint) = paints.get_mut(&paint.0) {
            paint.color = bevy_colour(fill);
        }
    }
    for (ground, paint) in &grounds {
        let fill = if *ground == Ground::Sea {
            look.sea
        } else {
            look.edge
        };
        if let Some(mut paint) = paints.get_mut(&paint.0) {
            paint.color = bevy_colour(*fill);
        }
    }
}

/// Puts the camera into the rectangle.
fn place_camera(
    content: Res<MapContent>,
    window: Single<&Window>,
    appearance: Res<Appearance>,
    mut camera: Single<&mut Camera, Without<EguiContext>>,
    mut sheet: Single<&mut Visibility, With<WholeMap>>,
) {
    let size = window.physical_size();
    let points = window.scale_factor() * appearance.scale;
    let view = content.rect.and_then(|r| {
        let at = (r.min.to_vec2() * points).max(egui::Vec2::ZERO);
        let at = UVec2::new(at.x as u32, at.y as u32);
        let room = size.saturating_sub(at);
        let extent =
            UVec2::new((r.width() * points) as u32, (r.height() * points) as u32).min(room);
        (extent.x > 8 && extent.y > 8).then_some(Viewport {
            physical_position: at,
            physical_size: extent,
            ..default()
        })
    });
    let shown = if view.is_some() {
        Visibility::Inherited
    } else {
        Visibility::Hidden
    };
    sheet.set_if_neq(shown);
    let same = camera
        .viewport
        .as_ref()
        .map(|v| (v.physical_position, v.physical_size))
        == view
            .as_ref()
            .map(|v| (v.physical_position, v.physical_size));
    if !same {
        camera.viewport = view;
    }
}

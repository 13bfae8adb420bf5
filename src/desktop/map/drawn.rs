//! The map as Bevy draws it: one entity per country, in the rectangle a screen left free.

use std::collections::BTreeMap;

use bevy::asset::RenderAssetUsages;
use bevy::camera::{ScalingMode, visibility::RenderLayers};
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::appearance::Appearance;
use crate::desktop::map::geo::Ring;
use crate::desktop::map::{Atlas, MapContent, geo};
use crate::desktop::picture::{Hung, Picture, Wall, hang};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::model::Scenario;
use crate::model::sheets::{Edge, NO_STATE, Sheet};

/// A country on the map.
#[derive(Component, Debug, Clone)]
pub struct Country(String);

/// The sea, the shallow water along a coast, the borders.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
enum Ground {
    Sea,
    Shallow,
    Border,
}

/// The parent of everything drawn on one sheet, with the sheet's name.
#[derive(Component, Debug)]
struct WholeMap(String);

/// The camera over the sheet.
#[derive(Component, Debug)]
pub(in crate::desktop) struct MapCamera;

/// Draws the map; without it, a map is a rectangle on the page.
pub(in crate::desktop) fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn)
        .add_systems(Update, (paint, place).chain());
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

fn lines(edges: &[Edge]) -> Mesh {
    let points: Vec<[f32; 2]> = edges.iter().flatten().copied().collect();
    mesh(PrimitiveTopology::LineList, &points, None)
}

/// How far the shallow water reaches from the coast, in map units.
const SHALLOW: f32 = 5.0;
/// How far the sea of a sheet of its own reaches, of the sheet: past the edges of any place it is shown in.
const PAST: f32 = 6.0;

/// A band along edges, round at their ends.
fn band(edges: &[Edge], reach: f32) -> Mesh {
    const STEPS: u32 = 8;
    let (mut points, mut indices) = (vec![], vec![]);
    for &[[ax, ay], [bx, by]] in edges {
        let (dx, dy) = (bx - ax, by - ay);
        let long = dx.hypot(dy).max(f32::EPSILON);
        let (nx, ny) = (-dy / long * reach, dx / long * reach);
        let base = points.len() as u32;
        points.extend([
            [ax + nx, ay + ny],
            [ax - nx, ay - ny],
            [bx - nx, by - ny],
            [bx + nx, by + ny],
        ]);
        indices.extend([0, 1, 2, 0, 2, 3].map(|i| base + i));
        let hub = points.len() as u32;
        points.push([ax, ay]);
        for k in 0..STEPS {
            let a = std::f32::consts::TAU * k as f32 / STEPS as f32;
            points.push([ax + reach * a.cos(), ay + reach * a.sin()]);
            indices.extend([hub, hub + 1 + k, hub + 1 + (k + 1) % STEPS]);
        }
    }
    mesh(PrimitiveTopology::TriangleList, &points, Some(indices))
}

/// The rectangle of a sheet.
fn leaf([w, h]: [f32; 2]) -> Ring {
    vec![[-w, -h], [w, -h], [w, h], [-w, h]]
}

fn spawn(
    mut commands: Commands,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut paints: ResMut<Assets<ColorMaterial>>,
    atlas: Res<Atlas>,
    shelf: Res<Shelf>,
) {
    for sheet in atlas.0.all() {
        let tiny = if sheet.is_world() {
            tiny_states(sheet, &atlas, &shelf)
        } else {
            vec![]
        };
        spawn_sheet(&mut commands, &mut meshes, &mut paints, sheet, &tiny);
    }
    let projection = Projection::Orthographic(over(geo::HALF));
    let camera = (MapCamera, projection);
    hang(&mut commands, &mut images, camera, RenderLayers::default());
}

/// A projection that shows a sheet whole.
fn over([w, h]: [f32; 2]) -> OrthographicProjection {
    OrthographicProjection {
        scaling_mode: ScalingMode::AutoMin {
            min_width: 2.0 * w,
            min_height: 2.0 * h,
        },
        ..OrthographicProjection::default_2d()
    }
}

/// States too small for the world's sheet, which are dots.
fn tiny_states(world: &Sheet, atlas: &Atlas, shelf: &Shelf) -> Vec<(String, [f32; 2])> {
    let mut tiny: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    let here = |s: &&std::sync::Arc<Scenario>| atlas.0.for_scenario(s).is_world();
    for scenario in shelf.scenarios.iter().filter(here) {
        for state in &scenario.states {
            let iso = state.profile.iso.as_str();
            if !world.shapes.iter().any(|s| s.iso == iso) {
                tiny.insert(iso, state.profile.anchor);
            }
        }
    }
    (tiny.into_iter())
        .map(|(iso, (lon, lat))| (iso.to_owned(), geo::project(lon, lat)))
        .collect()
}

fn spawn_sheet(
    commands: &mut Commands,
    meshes: &mut Assets<Mesh>,
    paints: &mut Assets<ColorMaterial>,
    sheet: &Sheet,
    tiny: &[(String, [f32; 2])],
) {
    let mut paint = || MeshMaterial2d(paints.add(ColorMaterial::default()));
    let whole = WholeMap(sheet.name.clone());
    let parent = (commands.spawn((whole, Transform::default(), Visibility::Hidden))).id();
    let at = |z: f32| Transform::from_xyz(0.0, 0.0, z);
    let sea = if sheet.is_world() {
        geo::outline()
    } else {
        // It reaches past the sheet, to the edges of whatever place the map is given.
        leaf(sheet.half.map(|side| PAST * side))
    };
    let mut grounds = vec![(Ground::Sea, solid(&[vec![sea]]), 0.0)];
    if !sheet.coast.is_empty() {
        grounds.push((Ground::Shallow, band(&sheet.coast, SHALLOW), 0.5));
        grounds.push((Ground::Border, lines(&sheet.coast), 2.0));
    }
    grounds.push((Ground::Border, lines(&sheet.borders), 2.0));
    for (ground, mesh, z) in grounds {
        let mesh = Mesh2d(meshes.add(mesh));
        commands.spawn((ground, mesh, paint(), at(z), ChildOf(parent)));
    }
    for shape in sheet.shapes.iter().filter(|s| s.iso != NO_STATE) {
        let mesh = Mesh2d(meshes.add(solid(&shape.polygons)));
        let country = Country(shape.iso.clone());
        commands.spawn((country, mesh, paint(), at(1.0), ChildOf(parent)));
    }
    let dot = meshes.add(Circle::new(1.6));
    for (iso, [x, y]) in tiny {
        let place = Transform::from_xyz(*x, *y, 3.0);
        let (country, mesh) = (Country(iso.clone()), Mesh2d(dot.clone()));
        commands.spawn((country, mesh, paint(), place, ChildOf(parent)));
    }
}

pub(in crate::desktop) fn bevy_colour(c: egui::Color32) -> Color {
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
    clear.0 = bevy_colour(*look.ground.window);
    for (country, paint) in &countries {
        let fill = content
            .fills
            .get(&country.0)
            .copied()
            .unwrap_or(*look.map.unknown);
        if let Some(mut paint) = paints.get_mut(&paint.0) {
            paint.color = bevy_colour(fill);
        }
    }
    for (ground, paint) in &grounds {
        let fill = match ground {
            Ground::Sea => *look.map.sea,
            Ground::Shallow => look.map.sea.lerp_to_gamma(*look.edge.strong, 0.28),
            Ground::Border => *look.edge.strong,
        };
        if let Some(mut paint) = paints.get_mut(&paint.0) {
            paint.color = bevy_colour(fill);
        }
    }
}

/// Hangs the map into the rectangle, with the sheet that is shown.
fn place(
    content: Res<MapContent>,
    atlas: Res<Atlas>,
    camera: Single<(&mut Picture, &mut Camera, &mut Projection), With<MapCamera>>,
    mut sheets: Query<(&WholeMap, &mut Visibility), Without<Hung>>,
    mut over_sheet: Local<String>,
    mut wall: Wall,
) {
    let (mut picture, mut camera, mut projection) = camera.into_inner();
    let pair = (&mut *picture, &mut *camera);
    let seen = wall.show(pair, content.rect, content.is_changed());
    for (whole, mut shown) in &mut sheets {
        shown.set_if_neq(if seen && whole.0 == content.sheet {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
    }
    if seen && *over_sheet != content.sheet {
        over_sheet.clone_from(&content.sheet);
        *projection = Projection::Orthographic(over(atlas.0.named(&content.sheet).half));
    }
}

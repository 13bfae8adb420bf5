//! The hall as Bevy draws it: a plate of a few parts at every desk, benches, the chair's table.

use bevy::camera::{ScalingMode, visibility::RenderLayers};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;
use bevy_egui::egui;

use crate::desktop::appearance::Appearance;
use crate::desktop::hall::shapes;
use crate::desktop::hall::{DeskShown, FOOT, HallContent, LIFT, Shown, flat};
use crate::desktop::map::drawn::bevy_colour;
use crate::desktop::picture::{Picture, Wall, hang};
use crate::desktop::screen::Screen;
use crate::desktop::theme::Look;

/// The least size of a folded corner that is seen, where the plate has it, points.
const FOLD: f32 = 7.0;
/// Entities of the hall are on a layer of their own.
const LAYER: usize = 1;

/// The parent of all that is drawn.
#[derive(Component, Debug)]
struct Hall;

/// The camera over the hall.
#[derive(Component, Debug)]
struct HallCamera;

/// The plate at a desk, by its place in [`HallContent::desks`].
#[derive(Component, Debug, Clone, Copy)]
struct Plate(usize);

/// A part of the plate at a desk.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A frame in the colour of what is marked or called, behind it all.
    Frame,
    /// What the plate throws on the desk while it is up.
    Shadow,
    /// The edge.
    Edge,
    /// The face.
    Face,
    /// The heavy lower edge of a plate that is for it.
    Foot,
    /// The folded corner of a declaration.
    Fold,
    /// The dashes of an abstention.
    Dashes,
    /// Hatching of a plate that is against it.
    Hatch,
}

const PARTS: [Part; 8] = [
    Part::Frame,
    Part::Shadow,
    Part::Edge,
    Part::Face,
    Part::Foot,
    Part::Fold,
    Part::Dashes,
    Part::Hatch,
];

/// Colours of the hall, shared by all desks so that they are drawn together.
#[derive(Resource, Debug, Clone)]
struct Paints {
    bench: Handle<ColorMaterial>,
    edge: Handle<ColorMaterial>,
    rule: Handle<ColorMaterial>,
    up: Handle<ColorMaterial>,
    flat: Handle<ColorMaterial>,
    for_it: Handle<ColorMaterial>,
    abstains: Handle<ColorMaterial>,
    against: Handle<ColorMaterial>,
    accent: Handle<ColorMaterial>,
    wash: Handle<ColorMaterial>,
    shade: Handle<ColorMaterial>,
}

/// Draws the hall; without it, a hall is names on the page.
pub(in crate::desktop) fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn)
        .add_systems(Update, (paint, (build, dress).chain(), place));
}

fn spawn(
    mut commands: Commands,
    mut images: ResMut<Assets<Image>>,
    mut paints: ResMut<Assets<ColorMaterial>>,
) {
    let mut paint = || {
        paints.add(ColorMaterial {
            alpha_mode: AlphaMode2d::Opaque,
            ..default()
        })
    };
    commands.insert_resource(Paints {
        bench: paint(),
        edge: paint(),
        rule: paint(),
        up: paint(),
        flat: paint(),
        for_it: paint(),
        abstains: paint(),
        against: paint(),
        accent: paint(),
        wash: paint(),
        shade: paint(),
    });
    let layer = RenderLayers::layer(LAYER);
    hang(&mut commands, &mut images, HallCamera, layer);
}

/// Mixes the colours, when the theme has changed.
fn paint(
    content: Res<HallContent>,
    appearance: Res<Appearance>,
    screen: Res<State<Screen>>,
    paints: Res<Paints>,
    mut materials: ResMut<Assets<ColorMaterial>>,
    mut done: Local<Option<(String, bool)>>,
) {
    let theme = (content.look.clone(), content.night);
    if done.as_ref() == Some(&theme) {
        return;
    }
    *done = Some(theme);
    let look: &Look = appearance.shown(*screen.get());
    // In the dark the desks stand back, and the lamps do not.
    let dim = |c: egui::Color32| {
        if content.night {
            look.ground.window.lerp_to_gamma(c, 0.55)
        } else {
            c
        }
    };
    let shade = if look.dark {
        *look.ground.sunk
    } else {
        look.ground.window.lerp_to_gamma(*look.ink.full, 0.25)
    };
    let colours = [
        (
            &paints.bench,
            look.ground.window.lerp_to_gamma(*look.ground.sunk, 0.75),
        ),
        (&paints.edge, dim(*look.edge.strong)),
        (&paints.rule, dim(*look.edge.faint)),
        (&paints.up, dim(*look.ground.sheet)),
        (&paints.flat, flat(look)),
        (&paints.for_it, *look.side.first),
        (&paints.abstains, *look.side.second),
        (
            &paints.against,
            look.ground.window.lerp_to_gamma(*look.edge.strong, 0.5),
        ),
        (&paints.accent, *look.accent.full),
        (&paints.wash, *look.accent.wash),
        (&paints.shade, shade),
    ];
    for (handle, colour) in colours {
        if let Some(mut material) = materials.get_mut(handle) {
            material.color = bevy_colour(colour);
        }
    }
}

/// What desks and benches are built from; when it is another, they are built anew.
#[derive(Debug, Clone, PartialEq)]
struct Layout {
    places: Vec<[f32; 2]>,
    plate: [f32; 2],
}

/// Builds benches and plates, when the hall has another shape.
fn build(
    mut commands: Commands,
    content: Res<HallContent>,
    paints: Res<Paints>,
    mut meshes: ResMut<Assets<Mesh>>,
    hall: Query<Entity, With<Hall>>,
    mut built: Local<Option<Layout>>,
) {
    if content.rect.is_none() || !content.is_changed() {
        return;
    }
    let layout = Layout {
        places: content.desks.iter().map(|d| d.at).collect(),
        plate: content.plate,
    };
    if built.as_ref() == Some(&layout) {
        return;
    }
    *built = Some(layout);
    for old in &hall {
        commands.entity(old).despawn();
    }
    let layer = RenderLayers::layer(LAYER);
    let root = (Hall, Transform::default(), Visibility::Inherited);
    let hall = commands.spawn((root, layer.clone())).id();
    let [wide, tall] = content.plate;
    let mut stands = |mesh: Mesh, paint: &Handle<ColorMaterial>, at: Vec3| {
        let drawn = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(paint.clone()));
        let place = Transform::from_translation(at);
        commands.spawn((drawn, place, layer.clone(), ChildOf(hall)));
    };
    let [cx, cy] = content.chair;
    let chair = Vec3::new(cx, cy, 0.0);
    for bench in &content.benches {
        let deep = tall * 0.95;
        let arc = shapes::arc(bench.radius, deep, bench.angles);
        stands(arc, &paints.bench, chair);
        let rim = shapes::arc(bench.radius - deep / 2.0, 1.2, bench.angles);
        stands(rim, &paints.rule, chair + Vec3::Z * 0.1);
    }
    for (size, paint, z) in [
        ([76.0, 16.0], &paints.edge, 0.2),
        ([74.0, 14.0], &paints.up, 0.3),
    ] {
        stands(shapes::rectangle(size), paint, chair + Vec3::Z * z);
    }
    let meshes: [Handle<Mesh>; 8] = [
        shapes::rectangle([wide + 5.0, tall + 5.0]),
        shapes::rectangle([wide, tall]),
        shapes::rectangle([wide, tall]),
        shapes::rectangle([wide - 2.0, tall - 2.0]),
        shapes::rectangle([wide, (tall * FOOT).max(2.5)]),
        // As large as it covers no name, and as it is still seen on a small plate.
        shapes::fold((tall * 0.28).max((tall * 0.55).min(FOLD))),
        shapes::dashes([wide, tall]),
        shapes::hatch([wide - 2.0, tall - 2.0]),
    ]
    .map(|mesh| meshes.add(mesh));
    for (n, desk) in content.desks.iter().enumerate() {
        let [x, y] = desk.at;
        let place = Transform::from_xyz(x, y, 1.0);
        let plate = (Plate(n), place, Visibility::Inherited, layer.clone());
        let plate = commands.spawn((plate, ChildOf(hall))).id();
        for (k, (part, mesh)) in PARTS.iter().zip(&meshes).enumerate() {
            let offset = match part {
                Part::Foot => Vec2::new(0.0, -tall / 2.0 + (tall * FOOT / 2.0).max(1.25)),
                Part::Fold => Vec2::new(wide / 2.0, tall / 2.0),
                _ => Vec2::ZERO,
            };
            commands.spawn((
                *part,
                Mesh2d(mesh.clone()),
                MeshMaterial2d(paints.edge.clone()),
                Transform::from_translation(offset.extend(0.1 * k as f32)),
                Visibility::Hidden,
                layer.clone(),
                ChildOf(plate),
            ));
        }
    }
}

/// Paint of a part of a plate; none if it is not to be seen.
fn dressed<'a>(
    part: Part,
    desk: &DeskShown,
    paints: &'a Paints,
    night: bool,
) -> Option<&'a Handle<ColorMaterial>> {
    let is_for = matches!(desk.shown, Shown::For | Shown::ForWith);
    let up = desk.height > 0.0;
    match part {
        Part::Frame => (desk.marked || desk.called).then_some(&paints.accent),
        Part::Shadow => (up && !night).then_some(&paints.shade),
        // What is marked shows an empty face, so that its frame does not cover the name.
        Part::Edge | Part::Face if desk.shown == Shown::Away && !desk.marked && !desk.called => {
            None
        }
        Part::Edge => Some(match desk.shown {
            Shown::Abstains => &paints.flat,
            Shown::Down => &paints.rule,
            _ => &paints.edge,
        }),
        Part::Face => Some(if desk.called {
            &paints.wash
        } else if is_for && night {
            &paints.abstains
        } else if is_for {
            &paints.up
        } else {
            &paints.flat
        }),
        Part::Foot => (is_for && !night).then_some(&paints.for_it),
        Part::Fold => (desk.shown == Shown::ForWith).then_some(&paints.for_it),
        Part::Dashes => (desk.shown == Shown::Abstains).then_some(&paints.abstains),
        Part::Hatch => (desk.shown == Shown::Against).then_some(&paints.against),
    }
}

/// Dresses and raises the plates, when what the hall shows has changed.
fn dress(
    content: Res<HallContent>,
    paints: Res<Paints>,
    mut plates: Query<(&Plate, &mut Transform), Without<Part>>,
    owners: Query<&Plate>,
    mut parts: Query<(
        &Part,
        &ChildOf,
        &mut Visibility,
        &mut MeshMaterial2d<ColorMaterial>,
        &mut Transform,
    )>,
) {
    if content.rect.is_none() || !content.is_changed() {
        return;
    }
    let [_, tall] = content.plate;
    let lift = |desk: &DeskShown| desk.height * tall * LIFT;
    for (plate, mut place) in &mut plates {
        let Some(desk) = content.desks.get(plate.0) else {
            continue;
        };
        let at = Vec3::new(desk.at[0], desk.at[1] + lift(desk), 1.0);
        if place.translation != at {
            place.translation = at;
        }
    }
    for (part, owner, mut seen, mut material, mut place) in &mut parts {
        let Ok(plate) = owners.get(owner.parent()) else {
            continue;
        };
        let Some(desk) = content.desks.get(plate.0) else {
            continue;
        };
        let paint = dressed(*part, desk, &paints, content.night);
        seen.set_if_neq(if paint.is_some() {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
        if let Some(paint) = paint
            && material.0 != *paint
        {
            material.0 = paint.clone();
        }
        // The shadow stays on the desk.
        if *part == Part::Shadow {
            let y = -lift(desk);
            if place.translation.y != y {
                place.translation.y = y;
            }
        }
    }
}

/// Hangs the hall into the rectangle.
fn place(
    content: Res<HallContent>,
    hall: Single<(&mut Picture, &mut Camera, &mut Projection), With<HallCamera>>,
    mut size: Local<Option<egui::Vec2>>,
    mut wall: Wall,
) {
    let (mut picture, mut camera, mut projection) = hall.into_inner();
    let pair = (&mut *picture, &mut *camera);
    let seen = wall.show(pair, content.rect, content.is_changed());
    let Some(rect) = content.rect.filter(|r| seen && *size != Some(r.size())) else {
        return;
    };
    *size = Some(rect.size());
    *projection = Projection::Orthographic(OrthographicProjection {
        scaling_mode: ScalingMode::Fixed {
            width: rect.width(),
            height: rect.height(),
        },
        ..OrthographicProjection::default_2d()
    });
}

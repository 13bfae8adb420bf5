//! Meshes of the hall, around their middles and in points.

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

/// A mesh of quads, each by its four corners in turn.
fn quads(corners: &[[Vec2; 4]]) -> Mesh {
    let points: Vec<[f32; 3]> = (corners.iter().flatten())
        .map(|p| [p.x, p.y, 0.0])
        .collect();
    let quads = 0..corners.len() as u32;
    let indices = quads.flat_map(|q| [0, 1, 2, 0, 2, 3].map(|i| 4 * q + i));
    let topology = PrimitiveTopology::TriangleList;
    Mesh::new(topology, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, points)
        .with_inserted_indices(Indices::U32(indices.collect()))
}

fn area(min: Vec2, max: Vec2) -> [Vec2; 4] {
    [min, Vec2::new(max.x, min.y), max, Vec2::new(min.x, max.y)]
}

/// A stroke from one point to another.
fn stroke(a: Vec2, b: Vec2, width: f32) -> [Vec2; 4] {
    let n = (b - a).normalize_or_zero().perp() * width / 2.0;
    [a + n, a - n, b - n, b + n]
}

/// A rectangle.
pub(super) fn rectangle([wide, tall]: [f32; 2]) -> Mesh {
    let half = Vec2::new(wide, tall).max(Vec2::ONE) / 2.0;
    quads(&[area(-half, half)])
}

/// Part of a ring around the middle.
pub(super) fn arc(radius: f32, deep: f32, [from, to]: [f32; 2]) -> Mesh {
    let steps = (((to - from).abs() * radius / 6.0) as usize).clamp(4, 96);
    let at = |k: usize, r: f32| {
        let angle = from + (to - from) * k as f32 / steps as f32;
        Vec2::from_angle(angle) * r
    };
    let (inner, outer) = (radius - deep / 2.0, radius + deep / 2.0);
    let all: Vec<[Vec2; 4]> = (0..steps)
        .map(|k| {
            [
                at(k, inner),
                at(k, outer),
                at(k + 1, outer),
                at(k + 1, inner),
            ]
        })
        .collect();
    quads(&all)
}

/// A folded corner: a triangle below and to the left of its corner.
pub(super) fn fold(size: f32) -> Mesh {
    let corner = [
        Vec2::ZERO,
        Vec2::new(-size, 0.0),
        Vec2::new(0.0, -size),
        Vec2::new(0.0, -size),
    ];
    quads(&[corner])
}

/// A dashed edge.
pub(super) fn dashes([wide, tall]: [f32; 2]) -> Mesh {
    let half = Vec2::new(wide, tall) / 2.0;
    let corners = [
        -half,
        Vec2::new(half.x, -half.y),
        half,
        Vec2::new(-half.x, half.y),
    ];
    let mut all = vec![];
    for k in 0..4 {
        let (a, b) = (corners[k], corners[(k + 1) % 4]);
        let parts = ((a.distance(b) / 7.0).round() as usize).max(2);
        for part in 0..parts {
            let (from, to) = (
                part as f32 / parts as f32,
                (part as f32 + 0.6) / parts as f32,
            );
            all.push(stroke(a.lerp(b, from), a.lerp(b, to), 1.8));
        }
    }
    quads(&all)
}

/// Hatching inside a rectangle.
pub(super) fn hatch([wide, tall]: [f32; 2]) -> Mesh {
    let half = Vec2::new(wide, tall).max(Vec2::ONE) / 2.0;
    let mut all = vec![];
    // Strokes at 45 degrees, cut at the edges.
    let gap = (tall * 0.42).max(5.0);
    let mut from = -half.x - tall;
    while from < half.x {
        let low = (from.max(-half.x), from.max(-half.x) - from - half.y);
        let high = (
            (from + tall).min(half.x),
            (from + tall).min(half.x) - from - half.y,
        );
        if high.0 > low.0 {
            all.push(stroke(Vec2::from(low), Vec2::from(high), 0.9));
        }
        from += gap;
    }
    quads(&all)
}

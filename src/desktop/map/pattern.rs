//! Patterns beside the colours of a map: strokes over a land that say the same as its colour, so that
//! nobody has to tell colours apart.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_egui::egui::epaint::{TessellationOptions, Tessellator};
use bevy_egui::egui::{self, Color32, Mesh, Painter, Pos2, Rect, Stroke, Ui, Vec2};

use crate::desktop::map::Lens;
use crate::desktop::theme::Look;
use crate::model::Decision;
use crate::model::sheets::Sheet;

/// How strokes run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Rising,
    Falling,
    Level,
    Upright,
}

impl Way {
    /// Across the strokes.
    fn across(self) -> Vec2 {
        let half = std::f32::consts::FRAC_1_SQRT_2;
        match self {
            Self::Rising => Vec2::splat(half),
            Self::Falling => Vec2::new(half, -half),
            Self::Level => Vec2::DOWN,
            Self::Upright => Vec2::RIGHT,
        }
    }
}

/// Strokes over a land: how they run, and the space between two of them in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pattern(&'static [Way], f32);

/// No strokes.
pub const PLAIN: Pattern = Pattern(&[], 0.0);
/// What did not sign, beside a class.
pub const OUTSIDE: Pattern = Pattern(&[Way::Rising], 4.25);
/// Groups and whatever else has no order; after the last it begins anew.
pub const KINDS: [Pattern; 8] = [
    PLAIN,
    Pattern(&[Way::Rising], 6.0),
    Pattern(&[Way::Level], 5.0),
    Pattern(&[Way::Falling], 6.0),
    Pattern(&[Way::Upright], 5.0),
    Pattern(&[Way::Rising, Way::Falling], 7.0),
    Pattern(&[Way::Level, Way::Upright], 6.0),
    Pattern(&[Way::Rising], 3.0),
];
/// Classes from worse to better: upright strokes and level ones, the closer the farther from the middle.
pub const DIFFERENCES: [Pattern; 7] = [
    Pattern(&[Way::Upright], 3.0),
    Pattern(&[Way::Upright], 6.0),
    Pattern(&[Way::Upright], 11.0),
    PLAIN,
    Pattern(&[Way::Level], 11.0),
    Pattern(&[Way::Level], 6.0),
    Pattern(&[Way::Level], 3.0),
];
/// Classes from little to much: level strokes that come closer, then a grid that does.
pub const LEVELS: [Pattern; 7] = [
    PLAIN,
    Pattern(&[Way::Level], 11.0),
    Pattern(&[Way::Level], 6.0),
    Pattern(&[Way::Level], 3.0),
    Pattern(&[Way::Level, Way::Upright], 11.0),
    Pattern(&[Way::Level, Way::Upright], 6.0),
    Pattern(&[Way::Level, Way::Upright], 3.5),
];

/// The pattern of an answer at a signing: who stays outside is hatched, who refuses both ways.
#[must_use]
pub fn of_answer(decision: Option<Decision>) -> Pattern {
    match decision {
        Some(Decision::Sign) | None => PLAIN,
        Some(Decision::SignWithDeclaration) => Pattern(&[Way::Level], 5.0),
        Some(Decision::NotNow) => OUTSIDE,
        Some(Decision::Refuse) => Pattern(&[Way::Rising, Way::Falling], 5.0),
    }
}

/// How a land is shown: its colour, and what lies over it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shade {
    /// The colour.
    pub colour: Color32,
    /// What lies over it.
    pub patterns: Vec<Pattern>,
}

impl Shade {
    /// A colour with one pattern.
    #[must_use]
    pub fn new(colour: Color32, pattern: Pattern) -> Self {
        let patterns = vec![pattern];
        Self { colour, patterns }
    }

    /// Fills a rectangle, as a sign of what it means.
    pub fn fill(&self, p: &Painter, look: &Look, rect: Rect) {
        p.rect_filled(rect, 0.0, self.colour);
        let clip = p.with_clip_rect(rect.intersect(p.clip_rect()));
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
        let stroke = stroke(look, self.colour);
        for pattern in &self.patterns {
            for line in pattern.strokes(&[&corners]) {
                clip.line_segment(line, stroke);
            }
        }
    }
}

/// Strokes over a colour: of the ink that stands out from it more, and quiet.
fn stroke(look: &Look, over: Color32) -> Stroke {
    let light = |c: Color32| {
        let [r, g, b, _] = egui::Rgba::from(c).to_array();
        0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
    };
    let apart = |c: Color32| light(c).max(light(over)) / light(c).min(light(over));
    let (ink, leaf) = (*look.ink.full, *look.ground.sheet);
    let ink = if apart(ink) > apart(leaf) { ink } else { leaf };
    Stroke::new(look.width.hair * 0.8, over.lerp_to_gamma(ink, 0.6))
}

impl Pattern {
    /// The strokes within outlines; a hole is an outline within another.
    fn strokes(self, outlines: &[&[Pos2]]) -> Vec<[Pos2; 2]> {
        let Self(ways, gap) = self;
        let mut strokes = vec![];
        for way in ways {
            let across = way.across();
            // Strokes run where the way across is a multiple of the space; crossings of an outline begin
            // and end them.
            let mut crossed: BTreeMap<i32, Vec<Pos2>> = BTreeMap::new();
            for outline in outlines {
                let next = outline.iter().cycle().skip(1);
                for (a, b) in outline.iter().zip(next) {
                    let (u, v) = (a.to_vec2().dot(across) / gap, b.to_vec2().dot(across) / gap);
                    let (low, high) = (u.min(v), u.max(v));
                    let mut k = low.ceil() as i32;
                    while (k as f32) < high {
                        let share = (k as f32 - u) / (v - u);
                        crossed.entry(k).or_default().push(a.lerp(*b, share));
                        k += 1;
                    }
                }
            }
            for points in crossed.values_mut() {
                let along = |p: &Pos2| p.to_vec2().dot(across.rot90());
                points.sort_by(|a, b| along(a).total_cmp(&along(b)));
                strokes.extend(points.chunks_exact(2).map(|pair| [pair[0], pair[1]]));
            }
        }
        strokes
    }
}

/// What the strokes over a map are made of: the sheet, its rectangle, the lands with what lies over them,
/// and pixels to a point.
#[derive(Clone, PartialEq)]
struct Hatched {
    sheet: String,
    rect: Rect,
    over: Vec<(String, Pattern, Stroke)>,
    pixels: f32,
}

/// The strokes over the lands of a map, by ISO code. They are worked out anew only where something of them
/// is another than in the frame before.
pub fn over(
    ui: &Ui,
    look: &Look,
    (sheet, lens): (&Sheet, Lens),
    lands: &BTreeMap<String, Shade>,
) -> egui::Shape {
    let each = lands.iter().flat_map(|(iso, shade)| {
        let stroke = stroke(look, shade.colour);
        let patterns = shade.patterns.iter().filter(|p| **p != PLAIN);
        patterns.map(move |p| (iso.clone(), *p, stroke))
    });
    let wanted = Hatched {
        sheet: sheet.name.clone(),
        rect: lens.rect,
        over: each.collect(),
        pixels: ui.pixels_per_point(),
    };
    let id = egui::Id::new("hatched");
    let made: Option<(Hatched, Arc<Mesh>)> = ui.data(|d| d.get_temp(id));
    let mesh = match made {
        Some((of, mesh)) if of == wanted => mesh,
        _ => {
            let mesh = Arc::new(drawn(&wanted, sheet, lens));
            ui.data_mut(|d| d.insert_temp(id, (wanted, Arc::clone(&mesh))));
            mesh
        }
    };
    egui::Shape::Mesh(mesh)
}

fn drawn(wanted: &Hatched, sheet: &Sheet, lens: Lens) -> Mesh {
    let options = TessellationOptions::default();
    let mut pen = Tessellator::new(wanted.pixels, options, [1, 1], vec![]);
    let mut mesh = Mesh::default();
    for (iso, pattern, stroke) in &wanted.over {
        let of = sheet.shapes.iter().filter(|s| s.iso == *iso);
        for polygon in of.flat_map(|s| &s.polygons) {
            let rings: Vec<Vec<Pos2>> = polygon
                .iter()
                .map(|ring| ring.iter().map(|p| lens.screen(*p)).collect())
                .collect();
            let rings: Vec<&[Pos2]> = rings.iter().map(Vec::as_slice).collect();
            for line in pattern.strokes(&rings) {
                pen.tessellate_line_segment(line, *stroke, &mut mesh);
            }
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::pos2;

    use super::*;

    /// What differs in colour differs in its strokes: groups, classes of both scales, answers.
    #[test]
    fn no_two_classes_of_a_map_differ_in_colour_alone() {
        let answers = [
            Decision::Sign,
            Decision::SignWithDeclaration,
            Decision::NotNow,
            Decision::Refuse,
        ];
        let answers: Vec<Pattern> = answers.map(|d| of_answer(Some(d))).to_vec();
        let scales = [
            KINDS.to_vec(),
            DIFFERENCES.to_vec(),
            LEVELS.to_vec(),
            answers,
        ];
        let square = [
            pos2(0.0, 0.0),
            pos2(40.0, 0.0),
            pos2(40.0, 40.0),
            pos2(0.0, 40.0),
        ];
        for scale in scales {
            let drawn: Vec<Vec<[Pos2; 2]>> = scale.iter().map(|p| p.strokes(&[&square])).collect();
            for (n, one) in drawn.iter().enumerate() {
                assert!(
                    drawn[..n].iter().all(|other| other != one),
                    "{scale:?}: {n}"
                );
            }
        }
    }

    /// Strokes stay on the land: none lies in a hole or outside.
    #[test]
    fn strokes_stay_within_their_outline_and_out_of_its_holes() {
        let (out, hole) = (
            [
                pos2(0.0, 0.0),
                pos2(30.0, 0.0),
                pos2(30.0, 30.0),
                pos2(0.0, 30.0),
            ],
            [
                pos2(10.0, 10.0),
                pos2(20.0, 10.0),
                pos2(20.0, 20.0),
                pos2(10.0, 20.0),
            ],
        );
        let inner = Rect::from_min_max(hole[0], hole[2]).shrink(0.1);
        let around = Rect::from_min_max(out[0], out[2]).expand(0.1);
        for pattern in KINDS.into_iter().chain(DIFFERENCES).chain(LEVELS) {
            for [a, b] in pattern.strokes(&[&out, &hole]) {
                let middle = a.lerp(b, 0.5);
                assert!(
                    around.contains(a) && around.contains(b),
                    "{pattern:?}: {a} {b}"
                );
                assert!(!inner.contains(middle), "{pattern:?}: {a} {b}");
            }
        }
    }
}

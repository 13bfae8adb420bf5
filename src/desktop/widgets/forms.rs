//! Plates in the form of what they say: at a signing, and in a vote.

use bevy_egui::egui::{self, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use crate::desktop::map::pattern::{Shade, of_answer};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{hatch, one_line};
use crate::model::Decision;
use crate::text;

/// The answers, from the closest to the text to the farthest.
pub const ANSWERS: [Decision; 4] = [
    Decision::Sign,
    Decision::SignWithDeclaration,
    Decision::NotNow,
    Decision::Refuse,
];

/// The least share of its size in which a name is set on a plate. Judgement: still read.
const SMALLEST: f32 = 0.72;

/// What a name keeps free at its sides, points, and the same of a name that has no room otherwise.
const EDGES: [f32; 2] = [7.0, 3.0];

/// An answer, as the key of a map has it.
#[must_use]
pub fn answer_words(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("aftermath-screen-map-signed"),
        Decision::SignWithDeclaration => text!("aftermath-screen-map-declared"),
        Decision::NotNow => text!("aftermath-screen-map-not-now"),
        Decision::Refuse => text!("aftermath-screen-map-refused"),
    }
}

/// How a state is shown on a map by its answer; one that nobody asked, where there is none.
#[must_use]
pub fn answer_shade(look: &Look, decision: Option<Decision>) -> Shade {
    let colour = match decision {
        Some(Decision::Sign) => *look.side.first,
        Some(Decision::SignWithDeclaration) => *look.side.first_wash,
        Some(Decision::NotNow) => *look.side.second_wash,
        Some(Decision::Refuse) => *look.side.second,
        None => *look.map.unknown,
    };
    Shade::new(colour, of_answer(decision))
}

/// A plate in the form of its answer: up with a heavy foot, and a folded corner for a declaration;
/// dashed; hatched and flat; a hairline while it is to come.
pub fn form(
    ui: &Ui,
    look: &Look,
    (space, name): (egui::Rect, &str),
    decision: Option<Decision>,
    (mine, called): (bool, bool),
) {
    let p = ui.painter();
    let up = decision.is_some_and(Decision::signs);
    let drop = if up { 0.0 } else { 3.0 };
    let r = space
        .with_max_y(space.bottom() - 3.0)
        .translate(Vec2::new(0.0, drop));
    let fill = match (called, up) {
        (true, _) => *look.accent.wash,
        (false, true) => *look.ground.sheet,
        (false, false) if decision.is_some() => *look.ground.sunk,
        _ => egui::Color32::TRANSPARENT,
    };
    let edge = match (mine || called, decision) {
        (true, _) => look.accent.full,
        (false, None) => look.edge.faint,
        (false, Some(_)) => look.edge.strong,
    };
    let line = if mine {
        look.width.line
    } else {
        look.width.hair
    };
    p.rect_filled(r, look.radius, fill);
    if decision == Some(Decision::Refuse) {
        hatch(
            p,
            r.shrink(1.0),
            7.0,
            Stroke::new(look.width.hair, *look.edge.faint),
        );
    }
    if decision == Some(Decision::NotNow) {
        let corners = [
            r.left_top(),
            r.right_top(),
            r.right_bottom(),
            r.left_bottom(),
            r.left_top(),
        ];
        let stroke = Stroke::new(look.width.line, *look.side.second);
        p.extend(egui::Shape::dashed_line(&corners, stroke, 4.0, 3.0));
    } else {
        p.rect_stroke(r, look.radius, Stroke::new(line, *edge), StrokeKind::Inside);
    }
    if up {
        p.rect_filled(r.with_min_y(r.bottom() - 3.5), 0.0, *look.side.first);
    }
    if decision == Some(Decision::SignWithDeclaration) {
        let c = r.right_top();
        let fold = vec![c, c - Vec2::new(10.0, 0.0), c + Vec2::new(0.0, 10.0)];
        p.add(egui::Shape::convex_polygon(
            fold,
            *look.side.first,
            Stroke::NONE,
        ));
    }
    let ink = match decision {
        Some(d) if d.signs() => look.ink.full,
        _ => look.ink.soft,
    };
    let face = if up { theme::bold } else { theme::sans };
    let wide = |name: &str, size: f32| {
        let g = p.layout_no_wrap(name.to_owned(), face(size), *ink);
        g.size().x
    };
    // A name that is too long is set smaller, and closer to the edges if that is not enough.
    let size = look.size.micro;
    let fits = |edge: &f32| wide(name, size) * SMALLEST <= r.width() - 2.0 * edge;
    let edge = EDGES.into_iter().find(fits).unwrap_or(EDGES[1]);
    let room = r.width() - 2.0 * edge;
    let size = size * (room / wide(name, size)).clamp(SMALLEST, 1.0);
    let g = one_line(p, name, face(size), *ink, room + 0.5);
    let y = r.center().y - if up { 1.0 } else { 0.0 };
    let at = egui::pos2(r.left() + edge, y - g.size().y / 2.0);
    if decision == Some(Decision::Refuse) {
        clear(p, g.mesh_bounds.translate(at.to_vec2()), fill);
    }
    p.galley(at, g, *ink);
}

/// Takes the hatching from behind the letters of a name, so that they are read.
pub fn clear(p: &egui::Painter, letters: egui::Rect, ground: egui::Color32) {
    p.rect_filled(letters.expand2(Vec2::new(2.0, 1.0)), 0.0, ground);
}

/// What forms mean, side by side, each in its own form.
pub fn forms_ui(ui: &mut Ui, look: &Look, forms: &[(Option<Decision>, String)]) {
    ui.spacing_mut().item_spacing.x = 6.0;
    for (decision, words) in forms {
        let font = theme::bold(look.size.micro);
        let g = ui
            .painter()
            .layout_no_wrap(words.clone(), font, *look.ink.full);
        let size = Vec2::new(g.size().x + 18.0, 23.0);
        let (space, r) = ui.allocate_exact_size(size, Sense::hover());
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
        form(ui, look, (space, words), *decision, (false, false));
    }
}

//! Everybody's goals on the room's screen, opened: a row for each table, and as many rows as fit.

use bevy_egui::egui::{
    self, Color32, Pos2, Rect, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2,
};

use crate::debrief::verdicts;
use crate::debrief::verdicts::SeatVerdicts;
use crate::desktop::screens::projector::changes::Out;
use crate::desktop::screens::projector::sheets::{heading_ui, sheets, tall};
use crate::desktop::screens::projector::view::{View, large};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::model::goals::{Placed, Reached};
use crate::model::ids::StateId;
use crate::text;
use crate::world::control::Control;

/// Parts of the width: the table, its points, then public goal, secret goal and red line.
const PARTS: [f32; 5] = [0.14, 0.14, 0.25, 0.235, 0.235];
/// Between two columns, in heights of the type.
const BETWEEN: f32 = 0.8;
/// Above and below the words of a row, in heights of the type.
const AROUND: f32 = 0.35;
/// How large the type may be, step by step down to where all tables fit one sheet. Judgement: smaller than
/// the last one is not read from the last row, and sheets are turned.
const SIZES: [f32; 6] = [1.2, 1.0, 0.9, 0.8, 0.7, 0.62];

/// The seats of the room's tables; all, if there are none.
fn tables(view: &View) -> Vec<StateId> {
    let held = StateId::each(&view.sight.controls).filter(|(_, c)| **c == Control::Human);
    let held: Vec<StateId> = held.map(|(s, _)| s).collect();
    if held.is_empty() {
        StateId::all(view.sight.scenario.states.len()).collect()
    } else {
        held
    }
}

/// A table's row.
struct Row<'a> {
    name: &'a str,
    points: String,
    goals: [Option<&'a Placed>; 3],
}

fn row<'a>(view: &View<'a>, seat: StateId, verdicts: &[SeatVerdicts]) -> Option<Row<'a>> {
    let goals = view.sight.goals.all.get(seat.index())?;
    let total = verdicts.iter().find(|v| v.seat == seat);
    let points = total.and_then(|v| v.end).map(|total| {
        let points = format!("{:.0}", total.points);
        text!(
            "projector-verdict",
            points = points,
            grade = total.grade.name()
        )
    });
    Some(Row {
        name: view.sight.name(seat),
        points: points.unwrap_or_default(),
        goals: [
            Some(&goals.public),
            Some(&goals.secret),
            goals.red_line.as_ref(),
        ],
    })
}

/// Left ends and widths of the columns.
fn columns(look: &Look, left: f32, wide: f32) -> [(f32, f32); 5] {
    let gap = look.size.body * BETWEEN;
    let mut at = left;
    PARTS.map(|part| {
        let from = at;
        at += part * wide;
        (from, part * wide - gap)
    })
}

/// Room that the sign of a goal takes before its words, points.
fn before(look: &Look) -> f32 {
    look.size.body * 1.1
}

fn height(ui: &Ui, look: &Look, row: &Row, wide: f32) -> f32 {
    let [(_, first), (_, second), (_, other), ..] = columns(look, 0.0, wide);
    let name = tall(ui, row.name, theme::bold(look.size.body), first).max(tall(
        ui,
        &row.points,
        theme::sans(look.size.small),
        second,
    ));
    let words = row.goals.iter().flatten().map(|goal| {
        let room = other - before(look);
        tall(
            ui,
            &goal.goal.title.to_string(),
            theme::serif(look.size.body),
            room,
        )
    });
    words.fold(name, f32::max) + 2.0 * AROUND * look.size.body
}

/// What each table was to reach, its secret goal too, and how it did.
pub(super) fn goals_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let verdicts = verdicts::of(view.sight);
    let rows = tables(view).into_iter();
    let rows: Vec<Row> = rows.filter_map(|s| row(view, s, &verdicts)).collect();
    let wide = ui.available_width();
    let room = ui.available_height() - view.look.size.treaty * 1.9;
    // All on one sheet, if some type is small enough; else as few as the smallest needs.
    let sized = |by: f32| {
        let look = large(view.look, by);
        let heights: Vec<f32> = rows.iter().map(|r| height(ui, &look, r, wide)).collect();
        let left = room - look.size.small * 2.0;
        let found = sheets(&heights, 0.0, left);
        (look, heights, found, left)
    };
    let mut fits = sized(SIZES[0]);
    for by in &SIZES[1..] {
        if fits.2.len() <= 1 {
            break;
        }
        fits = sized(*by);
    }
    let (look, heights, all, left) = fits;
    let now = heading_ui(ui, view, text!("projector-goals"), all.len(), out);
    let Some(shown) = all.get(now).cloned() else {
        return;
    };
    let top = ui.cursor().top();
    let right = pos2(ui.max_rect().right(), top - look.size.treaty * 0.8);
    legend_ui(ui, &look, right);
    let columns = columns(&look, ui.max_rect().left(), wide);
    let heads = [
        text!("projector-goals-table"),
        text!("projector-goals-points"),
        text!("projector-goal-public"),
        text!("projector-goal-secret"),
        text!("projector-goal-line"),
    ];
    for ((x, _), words) in columns.into_iter().zip(&heads) {
        let (at, side) = (pos2(x, top), egui::Align2::LEFT_TOP);
        let p = ui.painter();
        p.text(
            at,
            side,
            words,
            theme::italic(look.size.body),
            *look.ink.soft,
        );
    }
    // What is left of the page is shared out among the rows.
    let used: f32 = heights[shown.clone()].iter().sum();
    let spare = ((left - used) / shown.len().max(1) as f32).clamp(0.0, look.size.body * 1.5);
    let mut y = top + look.size.small * 2.0;
    for n in shown {
        let tall = heights[n] + spare;
        let rect = Rect::from_min_size(pos2(columns[0].0, y), egui::vec2(wide, tall));
        row_ui(ui, &look, &rows[n], rect, (&columns, &heads));
        y += tall;
    }
}

fn row_ui(
    ui: &Ui,
    look: &Look,
    row: &Row,
    rect: Rect,
    (columns, heads): (&[(f32, f32); 5], &[String; 5]),
) {
    let p = ui.painter();
    let rule = Stroke::new(look.width.hair, *look.edge.faint);
    p.hline(rect.x_range(), rect.top(), rule);
    let top = rect.top() + AROUND * look.size.body;
    let draw = |x: f32, words: String, font, ink, wide: f32| {
        let g = p.layout(words, font, ink, wide);
        p.galley(pos2(x, top), g, ink);
    };
    let [(x, wide), (next, room), ..] = *columns;
    let (name, points) = (row.name.to_owned(), row.points.clone());
    draw(x, name, theme::bold(look.size.body), *look.ink.full, wide);
    draw(
        next,
        points,
        theme::sans(look.size.small),
        *look.accent.full,
        room,
    );
    let mut heard = format!("{}: {}", row.name, row.points);
    let places = columns[2..].iter().zip(&heads[2..]);
    for (goal, (&(x, wide), which)) in row.goals.iter().zip(places) {
        let Some(goal) = goal else { continue };
        let title = goal.goal.title.to_string();
        let (says, ink) = match goal.standing.reached {
            Reached::Met => (text!("projector-goal-met"), *look.side.first),
            Reached::NotMet => (text!("projector-goal-not-met"), *look.side.second),
            Reached::TooEarly => (text!("projector-goal-open"), *look.ink.faint),
        };
        heard += &format!(". {which}, {title}: {says}");
        let middle = pos2(x + look.size.body * 0.4, top + look.size.body * 0.65);
        sign_of(ui, look, middle, goal.standing.reached, ink);
        let room = wide - before(look);
        draw(
            x + before(look),
            title,
            theme::serif(look.size.body),
            *look.ink.full,
            room,
        );
    }
    let r = ui.interact(rect, ui.id().with(row.name), egui::Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
}

/// A sign by form: full where a goal is met, a ring where it is not, a square where it cannot be judged yet.
fn sign_of(ui: &Ui, look: &Look, middle: Pos2, reached: Reached, ink: Color32) {
    let p = ui.painter();
    let (radius, stroke) = (
        look.size.body * 0.3,
        Stroke::new(look.width.line * 1.5, ink),
    );
    match reached {
        Reached::Met => p.circle_filled(middle, radius, ink),
        Reached::NotMet => p.circle_stroke(middle, radius, stroke),
        Reached::TooEarly => {
            let square = Rect::from_center_size(middle, egui::Vec2::splat(radius * 1.6));
            p.rect_stroke(square, 0.0, stroke, StrokeKind::Middle)
        }
    };
}

/// What the signs say, at the right of the heading.
fn legend_ui(ui: &Ui, look: &Look, right: Pos2) {
    let p = ui.painter();
    let mut x = right.x;
    for (reached, words, ink) in [
        (
            Reached::NotMet,
            text!("projector-goal-not-met"),
            *look.side.second,
        ),
        (Reached::Met, text!("projector-goal-met"), *look.side.first),
    ] {
        let g = p.layout_no_wrap(words, theme::sans(look.size.body), *look.ink.soft);
        x -= g.size().x;
        p.galley(pos2(x, right.y - g.size().y / 2.0), g, *look.ink.soft);
        x -= look.size.body * 0.7;
        sign_of(ui, look, pos2(x, right.y), reached, ink);
        x -= look.size.body * 1.4;
    }
}

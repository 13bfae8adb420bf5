//! The outline of the clauses: a ribbon over the text with a tab for each, and the same as a list.

use bevy_egui::egui::{
    self, Align2, Color32, Key, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
    pos2,
};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::clause::article;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::outline::{Entry, Progress};
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{
    at, ends, hair, head, link_ui, paper, places, pressed, ring, signed, small,
};
use crate::model::ids::ClauseId;
use crate::text;

/// Height of a tab, in points: number, status and stake.
const TAB: f32 = 30.0;
/// Height of a row of the list, in points.
const ROW: f32 = 29.0;
/// Width of the bar of stakes in the list, in points.
const STAKE: f32 = 96.0;

/// A number short enough for a tab: the first letters of one that has no digit, counted where there are
/// several of them.
fn short(sight: &Sight, clause: ClauseId) -> String {
    let treaty = &sight.scenario.text;
    let number = &treaty.clauses[clause].number;
    if number.chars().any(|c| c.is_ascii_digit()) {
        return number.clone();
    }
    let letters: String = number.chars().take(3).collect();
    match treaty.among_its_number(clause) {
        Some(place) => format!("{letters} {place}"),
        None => letters,
    }
}

/// How far a clause is, in words, and whether one's own plate in it works against a goal.
fn status(sight: &Sight, entry: &Entry) -> String {
    let status = progress(entry);
    match sight.against_in(entry.clause) {
        Some(_) => text!("outline-against", status = status),
        None => status,
    }
}

/// How far a clause is, in words.
fn progress(entry: &Entry) -> String {
    let (left, all) = entry.left;
    let status = match entry.progress {
        Progress::Settled => text!("outline-settled"),
        Progress::Later => text!("outline-later", left = left, all = all),
        Progress::Open => text!("outline-open", left = left, all = all),
        Progress::Blocked => text!("outline-blocked", left = left, all = all),
    };
    if entry.moved {
        text!("outline-moved", status = status)
    } else {
        status
    }
}

/// What hangs on a clause for the seat, in words; nothing from the chair.
fn stake(sight: &Sight, entry: &Entry) -> Option<String> {
    let (d, weight) = entry.subject?;
    let subject = &sight.scenario.text.dimensions[d].name;
    Some(text!(
        "outline-stake",
        stake = signed(entry.stake).trim_start_matches('+'),
        subject = subject,
        weight = format!("{:.0}", 100.0 * weight)
    ))
}

/// Number, title, status and stake in a sentence.
fn told(sight: &Sight, entry: &Entry) -> String {
    let clause = &sight.scenario.text.clauses[entry.clause];
    let head = text!(
        "outline-told",
        number = article(&clause.number),
        title = &clause.title,
        status = status(sight, entry)
    );
    match stake(sight, entry) {
        Some(stake) => format!("{head} {stake}"),
        None => head,
    }
}

/// The clause of the selected bracket.
fn chosen(view: &View, sight: &Sight) -> Option<ClauseId> {
    let bracket = view.screen.bracket.index();
    sight.scenario.text.brackets.get(bracket).map(|b| b.clause)
}

/// Page up and page down go from clause to clause.
pub fn keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Out) {
    let step = match (pressed(ui, Key::PageDown), pressed(ui, Key::PageUp)) {
        (true, _) => 1,
        (_, true) => -1,
        _ => return,
    };
    let all = sight.outline();
    let here = chosen(view, sight).map_or(0, ClauseId::index) as isize;
    let next = (here + step).rem_euclid(all.len().max(1) as isize);
    if let Some(entry) = all.get(next as usize) {
        out.ask(ConferenceChange::SelectBracket(entry.first));
    }
}

/// The ribbon: a tab for every clause, in as many lines as it takes.
pub fn ribbon_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let all = sight.outline();
    let most = all.iter().map(|e| e.stake).fold(0.0, f64::max);
    let here = chosen(view, sight);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(3.0, 3.0);
        for entry in &all {
            let on = here == Some(entry.clause);
            let tab = tab_ui(ui, view.look, sight, entry, (most, on));
            if !on {
                let clause = &sight.scenario.text.clauses[entry.clause].id;
                places::stands(ui, || places::of_clause(clause), tab.rect);
            }
            if tab.clicked() {
                out.ask(ConferenceChange::SelectBracket(entry.first));
            }
        }
    });
}

/// A tab. Brackets stand around the number of what is not settled, a wedge marks what moved, a bar below
/// what is at stake.
fn tab_ui(
    ui: &mut Ui,
    look: &Look,
    sight: &Sight,
    entry: &Entry,
    (most, on): (f64, bool),
) -> Response {
    let (ink, heavy) = ink(look, entry.progress);
    let font = if heavy {
        theme::bold(look.size.micro)
    } else {
        theme::sans(look.size.micro)
    };
    let p = ui.painter();
    let words = p.layout_no_wrap(short(sight, entry.clause), font, ink);
    let size = Vec2::new((words.size().x + 15.0).max(31.0), TAB);
    let (rect, r) = ui.allocate_exact_size(size, Sense::click());
    let told = told(sight, entry);
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &told));
    let p = ui.painter();
    if on || r.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if on {
        let edge = Stroke::new(look.width.line, *look.accent.full);
        p.rect_stroke(rect, look.radius, edge, egui::StrokeKind::Inside);
    }
    let middle = rect.center() - Vec2::new(0.0, 4.0);
    p.galley(middle - words.size() / 2.0, words, ink);
    let face = rect.shrink2(Vec2::new(4.0, 0.0)).with_max_y(middle.y + 8.0);
    mark(p, look, entry, face.with_min_y(middle.y - 8.0));
    if sight.against_in(entry.clause).is_some() {
        cross(p, look, pos2(rect.right() - 5.0, rect.top() + 5.0));
    }
    if most > 0.0 && entry.stake > 0.0005 {
        let wide = (rect.width() - 8.0) * (entry.stake / most) as f32;
        let bar = Rect::from_min_size(
            pos2(rect.left() + 4.0, rect.bottom() - 6.0),
            Vec2::new(wide.max(1.0), 3.0),
        );
        p.rect_filled(bar, 0.0, *look.side.first);
    }
    ring(ui, look, rect, r.has_focus());
    r.noted(told)
}

/// Ink of a clause's number, and whether it is bold.
fn ink(look: &Look, progress: Progress) -> (Color32, bool) {
    match progress {
        Progress::Settled => (*look.ink.soft, false),
        Progress::Later => (*look.ink.faint, false),
        Progress::Open => (*look.accent.full, true),
        Progress::Blocked => (*look.ink.full, true),
    }
}

/// Brackets at both ends of what is not settled, doubled where it is blocked; a wedge where it moved.
fn mark(p: &egui::Painter, look: &Look, entry: &Entry, rect: Rect) {
    let (ink, heavy) = ink(look, entry.progress);
    let bracket = |inset: f32| {
        let stroke = Stroke::new(
            if heavy {
                look.width.line
            } else {
                look.width.hair
            },
            ink,
        );
        for (x, way) in [(rect.left() + inset, 1.0), (rect.right() - inset, -1.0)] {
            p.vline(x, rect.y_range(), stroke);
            for y in [rect.top(), rect.bottom()] {
                p.line_segment([pos2(x, y), pos2(x + way * 3.0, y)], stroke);
            }
        }
    };
    if entry.progress != Progress::Settled {
        bracket(0.0);
    }
    if entry.progress == Progress::Blocked {
        bracket(-2.5);
    }
    if entry.moved {
        let c = pos2(rect.center().x, rect.top() - 3.0);
        let points = [(-4.0, -2.0), (4.0, -2.0), (0.0, 3.0)];
        let points = points.map(|(x, y)| c + Vec2::new(x, y)).to_vec();
        p.add(egui::Shape::convex_polygon(
            points,
            *look.accent.full,
            Stroke::NONE,
        ));
    }
}

/// A plate of one's own that works against a goal: a small cross.
fn cross(p: &egui::Painter, look: &Look, c: egui::Pos2) {
    let stroke = Stroke::new(look.width.line, *look.accent.full);
    for way in [1.0, -1.0] {
        let arm = Vec2::new(3.0, 3.0 * way);
        p.line_segment([c - arm, c + arm], stroke);
    }
}

/// The outline as a list in place of the text: number, title, subject, status, stake. A row turns to its
/// clause.
pub fn list_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    paper(ui, look, rect);
    keys(ui, view, sight, out);
    let all = sight.outline();
    let most = all.iter().map(|e| e.stake).fold(0.0, f64::max);
    let mut close = pressed(ui, Key::Escape) || pressed(ui, Key::F7);
    at(ui, rect.shrink2(Vec2::new(24.0, 12.0)), |ui| {
        ends(
            ui,
            |ui| head(ui, look, &text!("outline-title")),
            |ui| {
                let words = text!("outline-back");
                close |= crate::desktop::widgets::act(ui, look, &words, None, false);
            },
        );
        let note = if sight.chair {
            text!("outline-note-chair")
        } else {
            text!("outline-note")
        };
        small(ui, look, note);
        hair(ui, look);
        let shown = egui::ScrollArea::vertical()
            .id_salt("outline")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let heads = [
                    text!("outline-head-clause"),
                    text!("outline-head-status"),
                    text!("outline-head-stake"),
                ];
                let title = text!("outline-title");
                let table = Table::begin(ui, "clauses", &title, &heads, all.len());
                for (n, entry) in all.iter().enumerate() {
                    let clause = &sight.scenario.text.clauses[entry.clause];
                    let cells = [
                        format!("{} {}", clause.number, clause.title),
                        status(sight, entry),
                        stake(sight, entry).unwrap_or_default(),
                    ];
                    let draw = |ui: &mut Ui| row_ui(ui, view, sight, entry, most);
                    if table.row(ui, n, &cells, draw) {
                        out.ask(ConferenceChange::SelectBracket(entry.first));
                        out.ask(ConferenceChange::Outline(false));
                    }
                }
            });
        fades(ui, *look.ground.sheet, &shown);
    });
    if close {
        ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, Key::Escape));
        out.ask(ConferenceChange::Outline(false));
    }
}

/// What two columns of the list keep apart, points.
const GAP: f32 = 12.0;

/// How wide the longest number is, points.
fn numbers_wide(ui: &Ui, look: &Look, sight: &Sight) -> f32 {
    let font = theme::bold(look.size.small);
    let clauses = sight.scenario.text.clauses.iter();
    let wide = clauses.map(|c| {
        let g = (ui.painter()).layout_no_wrap(c.number.clone(), font.clone(), *look.ink.full);
        g.size().x
    });
    wide.fold(0.0, f32::max)
}

/// A row of the list; true when pressed.
fn row_ui(ui: &mut Ui, view: &View, sight: &Sight, entry: &Entry, most: f64) -> bool {
    let look = view.look;
    let on = chosen(view, sight) == Some(entry.clause);
    let clause = &sight.scenario.text.clauses[entry.clause];
    let wide = ui.available_width();
    let (tail, subject) = (wide - STAKE - 66.0, wide * 0.40);
    let p = ui.painter();
    // Titles stand in a column right of the longest number with its brackets.
    let number = numbers_wide(ui, look, sight);
    let title_at = 10.0 + number + 6.0 + GAP;
    let title = p.layout(
        clause.title.clone(),
        theme::italic(look.size.lede),
        *look.ink.full,
        subject - title_at - GAP,
    );
    // A cross stands before the words of it.
    let against = sight.against_in(entry.clause).is_some();
    let words = subject + if against { 14.0 } else { 0.0 };
    let state = p.layout(
        status(sight, entry),
        theme::sans(look.size.small),
        ink(look, entry.progress).0,
        tail - words - 12.0,
    );
    let tall = (title.size().y.max(state.size().y) + 8.0).max(ROW);
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    let told = told(sight, entry);
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &told));
    let p = ui.painter();
    if on || r.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let rule = Stroke::new(look.width.hair, *look.edge.faint);
    p.hline(rect.x_range(), rect.bottom(), rule);
    let y = rect.center().y;
    let number = text_at(p, look, &clause.number, pos2(rect.left() + 10.0, y), entry);
    let cell = Rect::from_min_max(
        pos2(number.left() - 6.0, y - 9.0),
        pos2(number.right() + 6.0, y + 9.0),
    );
    mark(p, look, entry, cell);
    if against {
        cross(p, look, pos2(rect.left() + subject + 5.0, y));
    }
    let place = |x: f32, g: &egui::Galley| pos2(rect.left() + x, y - g.size().y / 2.0);
    p.galley(place(title_at, &title), title, *look.ink.full);
    p.galley(place(words, &state), state, *look.ink.full);
    if let Some((_, weight)) = entry.subject {
        let bar = Rect::from_min_size(
            pos2(rect.left() + tail, y - 3.0),
            Vec2::new(STAKE * (entry.stake / most.max(f64::EPSILON)) as f32, 6.0),
        );
        p.rect_filled(bar, 0.0, *look.side.first);
        let weight = format!("{:.0} %", 100.0 * weight);
        let font = theme::bold(look.size.small);
        let right = pos2(rect.right() - 6.0, y);
        p.text(right, Align2::RIGHT_CENTER, weight, font, *look.ink.full);
    }
    ring(ui, look, rect.shrink(1.0), r.has_focus());
    r.noted(told).clicked()
}

fn text_at(p: &egui::Painter, look: &Look, words: &str, at: egui::Pos2, entry: &Entry) -> Rect {
    let (ink, heavy) = ink(look, entry.progress);
    let font = if heavy {
        theme::bold(look.size.small)
    } else {
        theme::sans(look.size.small)
    };
    p.text(at, Align2::LEFT_CENTER, words, font, ink)
}

/// The way to the list, with its key.
pub fn way_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let words = text!("outline-link", n = sight.scenario.text.clauses.len());
    if link_ui(ui, view.look, &words, Key::F7) {
        out.ask(ConferenceChange::Outline(true));
    }
}

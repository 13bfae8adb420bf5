//! One clause on the leaf: its head, its numbered lines, its brackets and their status.

use crate::model::ids::{BracketId, ClauseId, WordingId};
use bevy_egui::egui::{
    self, Color32, Galley, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::conference::room::Mover;
use crate::conference::room::Standing;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::sentence::{Part, sentence};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::glide::lit;
use crate::desktop::widgets::{describe, heads, places, ring, signed, text};
use crate::desktop::words;
use crate::text;

/// Room for line numbers at the left of the text.
pub(super) const NUMBERS: f32 = 36.0;
/// Room for status at the right of the text.
pub(super) const MARGIN: f32 = 128.0;

/// How far the page is read.
#[derive(Debug, Default)]
pub struct Reading {
    /// Lines so far.
    pub line: usize,
    /// Where the lines and heads lie.
    pub rows: Vec<Rect>,
    /// The wording under the pointer.
    pub under: Option<(BracketId, WordingId)>,
    /// Where the notes in the margin of the last clause end.
    pub notes: f32,
}

/// Draws a clause. Gives the head and the selected bracket, if it is in it, to scroll to.
pub fn clause_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    c: ClauseId,
    page: &mut Reading,
    out: &mut Out,
) -> (egui::Response, Option<Rect>) {
    let look = view.look;
    let head = head_ui(ui, view, sight, c, out);
    let mut selected = None;
    let width = ui.available_width() - NUMBERS - MARGIN;
    let live = sight.live(view.screen.bracket);
    let live = |b: BracketId| view.screen.shows.wordings || live.contains(&b);
    let unfold = view.screen.shows.wordings;
    let (job, parts) = sentence(look, sight, c, width, (view.screen.bracket, &live, unfold));
    let galley = ui.painter().layout_job(job);
    let size = Vec2::new(ui.available_width(), galley.size().y);
    let (space, read) = ui.allocate_exact_size(size, Sense::hover());
    read.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, galley.text()));
    let origin = space.min + Vec2::new(NUMBERS, 0.0);
    let rows = rows(&galley, origin);
    page.rows.push(head.rect);
    for (_, _, r) in &rows {
        page.rows.push(*r);
        page.line += 1;
        let p = egui::pos2(space.left() + 22.0, r.center().y);
        let font = theme::sans(look.size.micro);
        ui.painter().text(
            p,
            egui::Align2::RIGHT_CENTER,
            page.line,
            font,
            *look.ink.faint,
        );
    }
    // What nobody has come to yet is said once.
    let mut later = false;
    let mut notes = space.top();
    for part in &parts {
        let spans = |(from, to)| boxes(&galley, &rows, from, to);
        let whole = spans((part.from, part.to));
        let Some(&first) = whole.first() else {
            continue;
        };
        if part.bracket == view.screen.bracket {
            selected = whole.iter().copied().reduce(Rect::union);
        }
        let each: Vec<Vec<Rect>> = part.each.iter().copied().map(spans).collect();
        let at = bracket_ui(ui, view, sight, part, (&whole, &each), out);
        page.under = page.under.or(at);
        let waits = sight.standing(part.bracket) == Standing::Waiting && !live(part.bracket);
        if waits && std::mem::replace(&mut later, true) {
            continue;
        }
        let x = space.right() - MARGIN + 14.0;
        notes = note(
            ui,
            look,
            sight,
            part.bracket,
            egui::pos2(x, notes.max(first.top())),
        );
    }
    page.notes = notes;
    ui.painter().galley(origin, galley, *look.ink.full);
    if let Some(words) = hands(sight, c) {
        ui.horizontal(|ui| {
            ui.add_space(NUMBERS);
            let words = text(words, theme::italic(look.size.body), *look.ink.soft);
            ui.add(egui::Label::new(words).truncate());
        });
    }
    (head, selected)
}

/// In whose hands the clause lies, if it left those who brought it.
fn hands(sight: &Sight, c: ClauseId) -> Option<String> {
    match sight.room.draft.mover.get(c.index())? {
        Mover::Sponsors => None,
        Mover::Chair => Some(text!("page-chairs-hand")),
        Mover::Seats(seats) => {
            let (first, rest) = seats.split_first()?;
            let first = sight.name(*first);
            Some(match rest {
                [] => text!("page-tabled", names = first),
                [one] => text!("page-tabled-with", first = first, second = sight.name(*one)),
                _ => text!("page-tabled-with-others", first = first, n = rest.len()),
            })
        }
    }
}

/// Number, title, place and follow-up.
fn head_ui(ui: &mut Ui, view: &View, sight: &Sight, c: ClauseId, out: &mut Out) -> egui::Response {
    let look = view.look;
    let clause = &sight.scenario.text.clauses[c];
    let head = ui.horizontal_wrapped(|ui| {
        ui.add_space(NUMBERS);
        let number = article(&clause.number);
        let shown = text(&number, theme::serif(look.size.head), *look.ink.full);
        heads(&ui.label(shown), &number);
        ui.label(text(
            &clause.title,
            theme::italic(look.size.lede),
            *look.ink.soft,
        ));
        for b in [clause.frame.place, clause.frame.follow_up] {
            let now = words::wording(&sight.scenario, b, sight.room.draft.text.at(b));
            let words = if b == clause.frame.place {
                text!("page-place", now = now)
            } else {
                text!("page-follow-up", now = now)
            };
            let ink = if b == view.screen.bracket {
                look.accent.full
            } else {
                look.ink.faint
            };
            let said = words.clone();
            let words = text(words, theme::sans(look.size.small), *ink);
            let r = ui.add(egui::Label::new(words).sense(Sense::click()));
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &said));
            ring(ui, look, r.rect, r.has_focus());
            if r.clicked() {
                out.ask(ConferenceChange::SelectBracket(b));
            }
        }
    });
    head.response
}

/// “Article 5A”, but “Preamble”.
pub(super) fn article(number: &str) -> String {
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        text!("page-article", number = number)
    } else {
        number.to_owned()
    }
}

/// A line that the edge of the page would cut is not shown.
pub(super) fn whole_lines(ui: &Ui, look: &Look, rows: &[Rect]) {
    let page = ui.clip_rect();
    for row in rows {
        let over = row.top() < page.top() && row.bottom() > page.top() + 1.0;
        let under = row.top() < page.bottom() - 1.0 && row.bottom() > page.bottom();
        if over {
            let cover = page.with_max_y(row.bottom());
            ui.painter().rect_filled(cover, 0.0, *look.ground.sheet);
        } else if under {
            let cover = page.with_min_y(row.top() - 1.0);
            ui.painter().rect_filled(cover, 0.0, *look.ground.sheet);
        }
    }
}

/// First character, number of characters and place of each line.
fn rows(galley: &Galley, origin: egui::Pos2) -> Vec<(usize, usize, Rect)> {
    let mut at = 0;
    let row = |row: &egui::epaint::text::PlacedRow| {
        let (from, n) = (at, row.row.glyphs.len());
        at += n + usize::from(row.ends_with_newline);
        let r = Rect::from_min_size(origin + row.pos.to_vec2(), row.row.size);
        (from, n, r)
    };
    galley.rows.iter().map(row).collect()
}

/// The boxes that some characters fill, one per line, without spaces at the ends of a line.
fn boxes(galley: &Galley, rows: &[(usize, usize, Rect)], first: usize, end: usize) -> Vec<Rect> {
    let line = |(k, &(from, n, r)): (usize, &(usize, usize, Rect))| {
        let (a, b) = (first.max(from), end.min(from + n));
        let glyphs = &galley.rows[k].row.glyphs;
        let filled = glyphs.get(a.checked_sub(from)?..b.checked_sub(from)?)?;
        let inked = |g: &&egui::epaint::text::Glyph| !g.chr.is_whitespace();
        let first = filled.iter().find(inked)?;
        let last = filled.iter().rev().find(inked)?;
        let x0 = r.left() + first.pos.x;
        let x1 = r.left() + last.pos.x + last.advance_width;
        let (top, bottom) = (r.top() + 2.0, r.bottom() - 1.0);
        Some(crate::desktop::widgets::span(
            x0 - 2.0,
            top,
            x1 + 2.0,
            bottom,
        ))
    };
    rows.iter().enumerate().filter_map(line).collect()
}

fn bracket_ui(
    ui: &Ui,
    view: &View,
    sight: &Sight,
    part: &Part,
    (boxes, each): (&[Rect], &[Vec<Rect>]),
    out: &mut Out,
) -> Option<(BracketId, WordingId)> {
    let look = view.look;
    let chosen = part.bracket == view.screen.bracket;
    mark(ui, look, sight, part.bracket, boxes, chosen);
    changed(ui, view, sight, part.bracket, boxes);
    let bracket = &sight.scenario.text.brackets[part.bracket];
    if let Some(first) = boxes.first().filter(|_| !chosen) {
        places::stands(ui, || places::of_bracket(&bracket.key), *first);
    }
    let number = sight.scenario.text.clause_name(bracket.clause);
    let label = text!("page-bracket", number = number, wording = &part.words);
    let pointer = ui.input(|i| i.pointer.latest_pos());
    let pointed = |r: &Rect| pointer.is_some_and(|p| r.contains(p));
    let wording = each.iter().position(|all| all.iter().any(pointed));
    let mut under = None;
    for (k, b) in boxes.iter().enumerate() {
        // One stop for the keyboard, however many lines it takes.
        let sense = if k == 0 {
            Sense::click()
        } else {
            Sense::CLICK - Sense::FOCUSABLE
        };
        let r = ui.interact(*b, ui.id().with(("bracket", part.bracket, k)), sense);
        r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &label));
        if k == 0 {
            let told = status(look, sight, part.bracket).0;
            let against = sight.against(part.bracket);
            let against = against.map(|_| text!("page-against-short"));
            let told: Vec<String> = std::iter::once(told).chain(against).collect();
            describe(&r, told.join(". "));
        } else {
            // Its further lines are not told again.
            (r.ctx).accesskit_node_builder(r.id, |node| node.set_hidden());
        }
        ring(ui, look, *b, r.has_focus());
        if r.hovered() {
            under = wording.map(|w| (part.bracket, WordingId::new(w)));
        }
        if r.clicked() {
            out.ask(ConferenceChange::SelectBracket(part.bracket));
            if let Some((_, wording)) = under {
                out.ask(ConferenceChange::SelectWording(wording));
            }
        }
    }
    under
}

/// Status in the margin; gives where the next one may start.
fn note(ui: &Ui, look: &Look, sight: &Sight, bracket: BracketId, at: egui::Pos2) -> f32 {
    let (status, ink, heavy) = status(look, sight, bracket);
    let font = if heavy {
        theme::bold(look.size.small)
    } else {
        theme::sans(look.size.small)
    };
    let g = ui.painter().layout(status, font, ink, MARGIN - 14.0);
    let mut next = at.y + g.size().y + 2.0;
    // What the edge of the page would cut is not shown.
    let low = ui.clip_rect().bottom();
    if next <= low {
        ui.painter().galley(at, g, ink);
    }
    let against = sight.against(bracket).map(|_| text!("page-against-short"));
    for words in against.into_iter().chain(rewritten(sight, bracket)) {
        let font = theme::sans(look.size.micro);
        let g = ui
            .painter()
            .layout(words, font, *look.accent.full, MARGIN - 14.0);
        let tall = g.size().y;
        if next + tall <= low {
            ui.painter()
                .galley(egui::pos2(at.x, next), g, *look.accent.full);
        }
        next += tall + 2.0;
    }
    next
}

/// Who changed a bracket on the last day on which the draft changed, and what it brought.
fn rewritten(sight: &Sight, bracket: BracketId) -> Option<String> {
    sight.struck(bracket)?;
    let line = sight.last_rewrite(bracket)?;
    let by = sight.hand(&line.by);
    Some(match sight.brought(&line) {
        Some(worth) => text!("page-redline", by = by, worth = signed(worth)),
        None => by,
    })
}

/// Form by status, never by colour alone.
fn mark(ui: &Ui, look: &Look, sight: &Sight, b: BracketId, boxes: &[Rect], selected: bool) {
    let p = ui.painter();
    let standing = sight.standing(b);
    for r in boxes {
        if selected {
            p.rect_filled(*r, look.radius, *look.accent.wash);
            p.rect_stroke(
                *r,
                look.radius,
                Stroke::new(2.0, *look.accent.full),
                StrokeKind::Outside,
            );
        }
        if standing == Standing::Blocked {
            crate::desktop::widgets::hatch(
                p,
                *r,
                6.0,
                Stroke::new(look.width.hair, *look.edge.faint),
            );
        }
    }
}

/// How strong what was changed is lit at first.
const LIGHT: f32 = 0.4;

/// Lights a bracket for a moment when it comes into sight with another wording than it was last seen with.
fn changed(ui: &Ui, view: &View, sight: &Sight, b: BracketId, boxes: &[Rect]) {
    let look = view.look;
    if !boxes.iter().all(|r| ui.is_rect_visible(*r)) {
        return;
    }
    let id = egui::Id::new(("changed", view.whatif.laid, sight.seat, b));
    let light = lit(ui, id, sight.room.draft.text.at(b), view.moves);
    if light > 0.0 {
        let ink = look.accent.full.gamma_multiply(LIGHT * light);
        for r in boxes {
            ui.painter().rect_filled(*r, look.radius, ink);
        }
    }
}

fn status(look: &Look, sight: &Sight, b: BracketId) -> (String, Color32, bool) {
    let counts = || {
        let mut all = sight.counts(b);
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.retain(|&n| n > 0);
        all.iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" : ")
    };
    let objects = sight.room.ballots.plates.get(b.index()).map_or(0, |p| {
        crate::conference::plates::rules::objectors(p, sight.room.draft.text.at(b))
    });
    match sight.standing(b) {
        Standing::Shut => (text!("page-shut"), *look.ink.faint, false),
        Standing::Waiting => (text!("page-waiting"), *look.ink.faint, false),
        Standing::Near => (text!("page-near", objects = objects), *look.ink.soft, false),
        Standing::Contested => (
            text!("page-contested", counts = counts()),
            *look.accent.full,
            true,
        ),
        Standing::Blocked => (
            text!("page-blocked", objects = objects),
            *look.ink.full,
            true,
        ),
        Standing::Clear => (text!("page-clear"), *look.ink.soft, false),
    }
}

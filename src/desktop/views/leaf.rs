//! The treaty text as a leaf with live brackets.

use bevy_egui::egui::{
    self, Color32, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    text::{LayoutJob, TextFormat},
};

use super::{paper, ring, text};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme::{self, Look};
use crate::desktop::words;
use crate::rules::plates::Standing;

/// Room for status at the right of the text.
const MARGIN: f32 = 128.0;

/// The leaf: every clause, the selected bracket's panel under its clause.
pub fn leaf_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Vec<Command>) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    paper(ui, look, rect);
    keys(ui, view, sight, out);
    let inner = rect.shrink2(Vec2::new(24.0, 10.0));
    super::at(ui, inner, |ui| {
        super::ends(
            ui,
            |ui| super::small(ui, look, format!("DT/{}", sight.day())),
            |ui| {
                super::small(
                    ui,
                    look,
                    format!("{} clauses", sight.scenario.text.clauses.len()),
                )
            },
        );
        let title = text(
            &sight.scenario.text.title,
            theme::italic(look.lede),
            *look.ink2,
        );
        ui.vertical_centered(|ui| ui.add(egui::Label::new(title).truncate()));
        super::hair(ui, look);
        let chosen = sight
            .scenario
            .text
            .brackets
            .get(view.desk.bracket)
            .map(|b| b.clause);
        egui::ScrollArea::vertical()
            .id_salt("leaf")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut line = 1;
                for c in 0..sight.scenario.text.clauses.len() {
                    let here = clause_ui(ui, view, sight, c, &mut line, out);
                    if chosen == Some(c) {
                        super::panel::panel_ui(ui, view, sight, out);
                        if ui
                            .ctx()
                            .memory(|m| m.data.get_temp::<usize>("leaf-at".into()))
                            != Some(view.desk.bracket)
                        {
                            here.scroll_to_me(Some(egui::Align::TOP));
                            ui.ctx().memory_mut(|m| {
                                m.data.insert_temp("leaf-at".into(), view.desk.bracket)
                            });
                        }
                    }
                    ui.add_space(14.0);
                }
                ui.add_space(40.0);
            });
    });
}

/// Up and down walk the brackets on the table.
fn keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Vec<Command>) {
    let live: Vec<usize> = shown(sight);
    let here = live.iter().position(|&b| b == view.desk.bracket);
    let step = |d: isize| {
        let n = live.len() as isize;
        let next = (here.map_or(0, |h| h as isize) + d).rem_euclid(n.max(1));
        live.get(next as usize).copied()
    };
    let go = if super::pressed(ui, Key::N) {
        step(1)
    } else if super::pressed(ui, Key::P) {
        step(-1)
    } else {
        None
    };
    out.extend(go.map(Command::Bracket));
}

/// Brackets that the page shows, in reading order.
fn shown(sight: &Sight) -> Vec<usize> {
    let t = &sight.scenario.text;
    t.clauses
        .iter()
        .flat_map(|c| c.frame.iter().chain(&c.words).copied())
        .collect()
}

fn clause_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    c: usize,
    line: &mut usize,
    out: &mut Vec<Command>,
) -> egui::Response {
    let look = view.look();
    let treaty = &sight.scenario.text;
    let clause = &treaty.clauses[c];
    let head = ui.horizontal_wrapped(|ui| {
        ui.add_space(36.0);
        ui.label(text(
            article(&clause.number),
            theme::serif(look.head),
            *look.ink,
        ));
        ui.label(text(&clause.title, theme::italic(look.lede), *look.ink2));
        for (b, label) in [(clause.frame[0], "place"), (clause.frame[2], "follow-up")] {
            let words = format!(
                "{label}: {}",
                words::wording(&sight.scenario, b, sight.room.text.at(b))
            );
            let ink = if b == view.desk.bracket {
                look.accent
            } else {
                look.ink3
            };
            let link =
                egui::Label::new(text(words, theme::sans(look.small), *ink)).sense(Sense::click());
            let r = ui.add(link);
            ring(ui, look, r.rect, r.has_focus());
            if r.clicked() {
                out.push(Command::Bracket(b));
            }
        }
    });
    let width = ui.available_width() - 36.0 - MARGIN;
    let (job, parts) = sentence(look, sight, c, width, view.desk.bracket);
    let galley = ui.painter().layout_job(job);
    let (space, _) = ui.allocate_exact_size(
        Vec2::new(ui.available_width(), galley.size().y),
        Sense::hover(),
    );
    let origin = space.min + Vec2::new(36.0, 0.0);
    let mut at = 0;
    let mut notes = space.top();
    let mut rows: Vec<(usize, usize, Rect)> = vec![];
    for row in &galley.rows {
        let n = row.row.glyphs.len();
        let r = Rect::from_min_size(origin + row.pos.to_vec2(), row.row.size);
        let p = egui::pos2(space.left() + 22.0, r.center().y);
        ui.painter().text(
            p,
            egui::Align2::RIGHT_CENTER,
            *line,
            theme::sans(look.micro),
            *look.ink3,
        );
        *line += 1;
        rows.push((at, n, r));
        at += n + usize::from(row.ends_with_newline);
    }
    for part in &parts {
        let mut boxes: Vec<Rect> = vec![];
        for (k, &(from, n, r)) in rows.iter().enumerate() {
            let (a, b) = (part.from.max(from), part.to.min(from + n));
            if a >= b {
                continue;
            }
            let glyphs = &galley.rows[k].row.glyphs;
            let x0 = r.left() + glyphs[a - from].pos.x;
            let last = &glyphs[b - 1 - from];
            let x1 = r.left() + last.pos.x + last.advance_width;
            boxes.push(super::span(
                x0 - 2.0,
                r.top() + 2.0,
                x1 + 2.0,
                r.bottom() - 1.0,
            ));
        }
        let Some(&first) = boxes.first() else {
            continue;
        };
        mark(
            ui,
            look,
            sight,
            part.bracket,
            &boxes,
            part.bracket == view.desk.bracket,
        );
        for (k, b) in boxes.iter().enumerate() {
            let id = ui.id().with(("bracket", part.bracket, k));
            let r = ui.interact(
                *b,
                id,
                if k == 0 {
                    Sense::click()
                } else {
                    Sense::CLICK - Sense::FOCUSABLE
                },
            );
            let label = format!("bracket in {}: {}", clause.number, part.words);
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
            ring(ui, look, *b, r.has_focus());
            if r.clicked() {
                out.push(Command::Bracket(part.bracket));
            }
        }
        let (status, ink, heavy) = status(look, sight, part.bracket);
        let font = if heavy {
            theme::bold(look.small)
        } else {
            theme::sans(look.small)
        };
        let g = ui.painter().layout(status, font, ink, MARGIN - 14.0);
        let y = notes.max(first.top());
        notes = y + g.size().y + 2.0;
        ui.painter()
            .galley(egui::pos2(space.right() - MARGIN + 14.0, y), g, ink);
    }
    ui.painter().galley(origin, galley, *look.ink);
    head.response
}

/// “Article 5A”, but “Preamble”.
fn article(number: &str) -> String {
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        format!("Article {number}")
    } else {
        number.to_owned()
    }
}

struct Part {
    bracket: usize,
    from: usize,
    to: usize,
    words: String,
}

/// The sentence with its brackets laid out, and where each bracket lies in it.
fn sentence(
    look: &Look,
    sight: &Sight,
    c: usize,
    width: f32,
    selected: usize,
) -> (LayoutJob, Vec<Part>) {
    let treaty = &sight.scenario.text;
    let clause = &treaty.clauses[c];
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut chars = 0;
    let mut parts = vec![];
    let form = |font: egui::FontId, ink: Color32| TextFormat {
        font_id: font,
        color: ink,
        line_height: Some(look.treaty * 1.36),
        ..TextFormat::default()
    };
    let mut put = |words: &str, f: TextFormat, chars: &mut usize| {
        *chars += words.chars().count();
        job.append(words, 0.0, f);
    };
    let plain = || form(theme::serif(look.treaty), *look.ink);
    let mut rest = clause.text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        put(before, plain(), &mut chars);
        rest = tail;
        let ids = clause.words.iter().chain(&clause.frame);
        let Some(&b) = ids.into_iter().find(|&&b| treaty.brackets[b].id == name) else {
            continue;
        };
        let bracket = &treaty.brackets[b];
        let standing = sight
            .room
            .standing
            .get(b)
            .copied()
            .unwrap_or(Standing::Waiting);
        let now = sight.room.text.at(b);
        let from = chars;
        if matches!(standing, Standing::Clear | Standing::Shut) && b != selected {
            put(&bracket.wordings[now].text, plain(), &mut chars);
        } else {
            let ink = if standing == Standing::Contested {
                *look.accent
            } else {
                *look.ink
            };
            let bold = matches!(standing, Standing::Contested | Standing::Blocked);
            let font = if bold {
                theme::serif_bold(look.treaty)
            } else {
                theme::serif(look.treaty)
            };
            let soft = matches!(standing, Standing::Near | Standing::Waiting);
            if from > 0 && !before.ends_with(' ') {
                put(" ", plain(), &mut chars);
            }
            let mark = if soft { *look.ink3 } else { ink };
            put(
                if standing == Standing::Blocked {
                    "[["
                } else {
                    "["
                },
                form(font.clone(), mark),
                &mut chars,
            );
            for w in 0..bracket.wordings.len() {
                if w > 0 {
                    put(" | ", form(theme::serif(look.treaty), mark), &mut chars);
                }
                let mut f = plain();
                if soft && w != now {
                    f.color = *look.ink3;
                } else if soft {
                    f.underline = Stroke::new(look.line, *look.ink3);
                }
                put(&words::wording(&sight.scenario, b, w), f, &mut chars);
            }
            put(
                if standing == Standing::Blocked {
                    "]]"
                } else {
                    "]"
                },
                form(font, mark),
                &mut chars,
            );
        }
        let words = words::wording(&sight.scenario, b, now);
        parts.push(Part {
            bracket: b,
            from,
            to: chars,
            words,
        });
    }
    put(rest, plain(), &mut chars);
    (job, parts)
}

/// Form by status, never by colour alone.
fn mark(ui: &Ui, look: &Look, sight: &Sight, b: usize, boxes: &[Rect], selected: bool) {
    let p = ui.painter();
    let standing = sight
        .room
        .standing
        .get(b)
        .copied()
        .unwrap_or(Standing::Waiting);
    for r in boxes {
        if selected {
            p.rect_filled(*r, look.radius, *look.wash);
            p.rect_stroke(
                *r,
                look.radius,
                Stroke::new(2.0, *look.accent),
                StrokeKind::Outside,
            );
        }
        if standing == Standing::Blocked {
            let clip = p.with_clip_rect(r.intersect(p.clip_rect()));
            let mut x = r.left() - r.height();
            while x < r.right() {
                let line = [
                    egui::pos2(x, r.bottom()),
                    egui::pos2(x + r.height(), r.top()),
                ];
                clip.line_segment(line, Stroke::new(look.hair, *look.rule));
                x += 6.0;
            }
        }
    }
}

fn status(look: &Look, sight: &Sight, b: usize) -> (String, Color32, bool) {
    let counts = || {
        let mut all = sight.counts(b);
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.retain(|&n| n > 0);
        all.iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" : ")
    };
    let objects = sight
        .room
        .plates
        .get(b)
        .map_or(0, |p| crate::rules::plates::objectors(p));
    match sight
        .room
        .standing
        .get(b)
        .copied()
        .unwrap_or(Standing::Waiting)
    {
        Standing::Shut => ("shut".to_owned(), *look.ink3, false),
        Standing::Waiting => ("waiting".to_owned(), *look.ink3, false),
        Standing::Near => (format!("near: {objects} object"), *look.ink2, false),
        Standing::Contested => (format!("contested {}", counts()), *look.accent, true),
        Standing::Blocked => (format!("blocked: {objects} object"), *look.ink, true),
        Standing::Clear => ("clear".to_owned(), *look.ink2, false),
    }
}

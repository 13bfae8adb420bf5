//! The page of the codex: what there is on the left, the entry on the right.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, Modifiers, ScrollArea, TextEdit, Ui, Vec2};

use crate::classroom::scenes::words;
use crate::desktop::codex::changes::{Codex, CodexChange};
use crate::desktop::codex::entries::Entries;
use crate::desktop::lesson::{Lesson, LessonChange};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::scenes::Lessons;
use crate::desktop::shortcuts::Part;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::{pick, toggle};
use crate::desktop::widgets::dotted::sentence;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, at, hair, head, keys, leaf, pressed, ring, small, span, text};
use crate::scenario::codex::{Entry, rule, search};
use crate::scenario::glossary::Kind;
use crate::text;

/// Height of the foot before it is drawn, in points.
const FOOT: f32 = 74.0;
/// Height of a row of the list, in points.
const ROW: f32 = 26.0;
/// Widest line of an entry, in points (about seventy letters).
const LINE: f32 = 620.0;

type Out<'w> = MessageWriter<'w, CodexChange>;

/// Draws the page.
pub(super) fn draw(
    mut page: Page,
    codex: Res<Codex>,
    entries: Res<Entries>,
    (lesson, lessons): (Res<Lesson>, Res<Lessons>),
    mut out: Out,
    mut scenes: MessageWriter<LessonChange>,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    keys::lies_in(ui.ctx(), Part::Codex);
    let leaf = leaf(ui, look);
    let inner = leaf.shrink2(Vec2::new(28.0, 16.0));
    let mid = inner.left() + (inner.width() * 0.3).clamp(250.0, 380.0);
    let list = span(inner.left(), inner.top(), mid - 20.0, inner.bottom());
    at(ui, list, |ui| {
        list_ui(ui, look, &codex, &entries.0, &mut out)
    });
    let right = span(mid + 8.0, inner.top(), inner.right(), inner.bottom());
    // The foot is as tall as the row of scenes was, which may take several lines.
    let kept = egui::Id::new("codex-foot");
    let tall = ui.data(|d| d.get_temp(kept)).unwrap_or(FOOT);
    let foot = right.with_min_y(right.bottom() - tall);
    at(ui, right.with_max_y(foot.top() - 8.0), |ui| {
        ui.horizontal(|ui| {
            if act(ui, look, &text!("codex-close"), Some(Key::Escape), false) {
                out.write(CodexChange::Close);
                ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
            }
            let back = !codex.before.is_empty();
            let label = text!("codex-back");
            if back && act(ui, look, &label, Some(Key::Backspace), false) {
                out.write(CodexChange::Back);
            }
        });
        hair(ui, look);
        let shown = ScrollArea::vertical()
            .id_salt(("entry", codex.entry))
            .auto_shrink(false)
            .show(ui, |ui| {
                if let Some(entry) = entries.0.get(codex.entry) {
                    entry_ui(ui, look, entry, &entries.0, &mut out);
                }
            });
        fades(ui, *look.ground.sheet, &shown);
    });
    let mut took = tall;
    at(ui, foot, |ui| {
        head(ui, look, &text!("codex-scenes"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
            for (n, (_, scene)) in lessons.all().iter().enumerate() {
                let title = words(&scene.title);
                let label = if lesson.passed.contains(&scene.id.value) {
                    text!("codex-scene-done", n = n + 1, title = title)
                } else {
                    text!("codex-scene", n = n + 1, title = title)
                };
                if act(ui, look, &label, None, false) {
                    scenes.write(LessonChange::Begin(n));
                    out.write(CodexChange::Close);
                }
            }
        });
        took = ui.min_rect().height() + 4.0;
    });
    if (took - tall).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(kept, took));
        ui.ctx().request_repaint();
    }
}

fn kind_words(kind: Kind) -> String {
    match kind {
        Kind::Term => text!("codex-kind-term"),
        Kind::Person => text!("codex-kind-person"),
        Kind::Paper => text!("codex-kind-paper"),
        Kind::Index => text!("codex-kind-index"),
        Kind::Lever => text!("codex-kind-lever"),
        Kind::Clause => text!("codex-kind-clause"),
        Kind::Theory => text!("codex-kind-theory"),
        Kind::Rule => text!("codex-kind-rule"),
    }
}

fn list_ui(ui: &mut Ui, look: &Look, codex: &Codex, entries: &[Entry], out: &mut Out) {
    ui.label(text(
        text!("codex-title"),
        theme::italic(look.size.title),
        *look.ink.full,
    ));
    let mut typed = codex.typed.clone();
    let width = ui.available_width() - 14.0;
    let hint = text(
        text!("codex-find"),
        theme::sans(look.size.body),
        *look.ink.faint,
    );
    let field = ui.add(
        TextEdit::singleline(&mut typed)
            .hint_text(hint)
            .font(theme::sans(look.size.body))
            .desired_width(width)
            .margin(egui::Margin::symmetric(6, 4)),
    );
    field.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &codex.typed, &typed, "");
        info.label = Some(text!("codex-find"));
        info
    });
    ring(ui, look, field.rect, field.has_focus());
    if pressed(ui, Key::Slash) {
        field.request_focus();
    }
    if typed != codex.typed {
        out.write(CodexChange::Find(typed));
    }
    let found = search(entries, &codex.typed, codex.kind);
    if field.lost_focus() {
        // Escape leaves the field, not the codex.
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if ui.input(|i| i.key_pressed(Key::Enter))
            && let Some(&first) = found.first()
        {
            out.write(CodexChange::Read(first));
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        let all = text!("codex-all");
        if toggle(ui, look, &all, &all, codex.kind.is_none()) {
            out.write(CodexChange::Kind(None));
        }
        for kind in Kind::ALL {
            let words = kind_words(kind);
            if toggle(ui, look, &words, &words, codex.kind == Some(kind)) {
                out.write(CodexChange::Kind(Some(kind)));
            }
        }
    });
    small(ui, look, text!("codex-found", n = found.len()));
    if found.is_empty() {
        small(ui, look, text!("codex-nothing"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = ScrollArea::vertical()
        .id_salt("entries")
        .auto_shrink(false)
        .show_rows(ui, ROW, found.len(), |ui, rows| {
            let wide = ui.available_width();
            for &n in found.get(rows).unwrap_or_default() {
                let entry = &entries[n];
                let figure = if codex.kind.is_none() && entry.kind != Kind::Term {
                    kind_words(entry.kind)
                } else {
                    String::new()
                };
                if pick(ui, look, &entry.title, &figure, wide) {
                    out.write(CodexChange::Read(n));
                }
            }
        });
    fades(ui, *look.ground.sheet, &shown);
}

fn entry_ui(ui: &mut Ui, look: &Look, entry: &Entry, all: &[Entry], out: &mut Out) {
    ui.set_max_width(ui.available_width().min(LINE));
    ui.add_space(6.0);
    small(ui, look, kind_words(entry.kind));
    ui.label(text(
        &entry.title,
        theme::italic(look.size.title),
        *look.ink.full,
    ));
    ui.add_space(4.0);
    let read = theme::serif(look.size.lede);
    sentence(
        ui,
        look,
        &entry.says,
        (&entry.title, read.clone(), *look.ink.full),
    );
    if let Some(example) = &entry.example {
        ui.add_space(10.0);
        small(ui, look, text!("codex-example"));
        let italic = theme::italic(look.size.lede);
        ui.label(text(example, italic, *look.ink.soft));
    }
    if !entry.whole.is_empty() {
        ui.add_space(10.0);
        small(ui, look, text!("codex-whole"));
        let font = theme::sans(look.size.body);
        sentence(ui, look, &entry.whole, (&entry.title, font, *look.ink.soft));
    }
    if !entry.source.is_empty() {
        ui.add_space(10.0);
        small(ui, look, text!("codex-source"));
        ui.label(text(
            &entry.source,
            theme::sans(look.size.body),
            *look.ink.full,
        ));
    }
    let rules = entry.rules.iter().filter_map(|number| rule(all, number));
    let rules: Vec<usize> = rules.collect();
    if !rules.is_empty() {
        ui.add_space(10.0);
        small(ui, look, text!("codex-see"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
            for n in rules {
                if act(ui, look, &all[n].title, None, false) {
                    out.write(CodexChange::Read(n));
                }
            }
        });
    }
}

//! Words with a dotted line: the pointer shows what they mean, with the terms of that sentence dotted in
//! turn, and a press or F1 opens the codex at them.

use bevy_egui::egui::{
    self, Color32, FontId, Id, Key, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType,
};

use crate::desktop::late::Late;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::notes::noted_ui;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{keys, pressed, ring, text, titled};
use crate::scenario::codex::pieces;
use crate::scenario::glossary::Term;
use crate::text;

/// How wide an explanation is, in points.
const WIDE: f32 = 330.0;
/// From one dot to the next, in points.
const DOT: f32 = 3.5;

fn asked() -> Id {
    Id::new("codex-asked")
}

fn glossary() -> Id {
    Id::new("glossary")
}

/// Tells the page the words that explain themselves.
pub fn tell(context: &egui::Context, words: &Late<Vec<Term>>) {
    context.data_mut(|d| {
        d.get_temp_mut_or_insert_with(glossary(), || words.clone());
    });
}

/// The words that explain themselves on this page, if it was told any.
fn known(ui: &Ui) -> Option<Late<Vec<Term>>> {
    ui.data(|d| d.get_temp(glossary()))
}

/// Takes the term whose entry was asked for in this pass.
#[must_use]
pub fn take_asked(context: &egui::Context) -> Option<String> {
    context.data_mut(|d| d.remove_temp::<String>(asked()))
}

/// A heading in which a word explains itself; all of it, if the word is not in it as such.
pub fn head(ui: &mut Ui, look: &Look, words: &str, word: Word) {
    let r = titled(ui, look, words);
    mark_in(
        ui,
        look,
        (r.rect, words, theme::italic(look.size.head)),
        &[word],
    );
}

/// The same of a small line, for several words.
pub fn small(ui: &mut Ui, look: &Look, words: &str, all: &[Word]) {
    let r = ui.label(text(words, theme::sans(look.size.small), *look.ink.soft));
    mark_in(ui, look, (r.rect, words, theme::sans(look.size.small)), all);
}

/// Marks words in a line that is drawn already, in a font, from the left of its place; where the line does
/// not have a word as such, or has it further down than in its first row, all of that row is marked.
pub fn mark_in(ui: &mut Ui, look: &Look, (rect, words, font): (Rect, &str, FontId), all: &[Word]) {
    let p = ui.painter();
    let set = |words: &str| {
        p.layout_no_wrap(words.to_owned(), font.clone(), *look.ink.full)
            .size()
    };
    let lower = words.to_lowercase();
    // Lower letters may take another number of bytes.
    let same = lower.len() == words.len();
    let tall = set("A").y;
    let row = if rect.height() < 1.6 * tall {
        rect
    } else {
        rect.with_max_y(rect.top() + tall)
    };
    let place = |word: Word| {
        let term = word.term().to_lowercase();
        let from = lower.find(&term).filter(|_| same)?;
        let to = from + term.len();
        let x = |at: usize| Some(rect.left() + set(words.get(..at)?).x);
        let found = row.with_min_x(x(from)?).with_max_x(x(to)?);
        (found.right() <= rect.right() + 1.0).then_some(found)
    };
    let places: Vec<Rect> = all.iter().map(|w| place(*w).unwrap_or(row)).collect();
    for (word, rect) in all.iter().zip(places) {
        mark(ui, look, rect, *word);
    }
}

/// Makes words that are drawn already open an entry.
pub fn mark(ui: &mut Ui, look: &Look, rect: Rect, word: Word) {
    let term = word.term();
    mark_term(ui, look, rect, (&term, &term));
}

/// Makes a name that is drawn already open its own entry, or that of its kind where it has none.
pub fn mark_name(ui: &mut Ui, look: &Look, rect: Rect, name: &str, kind: Word) {
    let words = known(ui);
    let own = (words.iter().flat_map(Late::get)).find(|t| t.term == name);
    let term = own.map_or_else(|| kind.term(), |t| t.term.clone());
    mark_term(ui, look, rect, (name, &term));
}

/// The same for words by which they are known on the page, and a term.
fn mark_term(ui: &mut Ui, look: &Look, rect: Rect, (words, term): (&str, &str)) {
    let id = ui.unique_id().with(("dotted", words));
    let r = ui.interact(rect, id, Sense::click());
    finish(ui, look, r, term);
}

/// Dots, name, explanation, and what opens the codex.
fn finish(ui: &mut Ui, look: &Look, r: Response, term: &str) {
    let rect = r.rect;
    let name = text!("codex-opens", word = term);
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, &name));
    let words = known(ui);
    let entry = || (words.iter().flat_map(Late::get)).find(|t| t.term == term);
    let says = |known: &Term| known.meaning.replace('*', "");
    r.ctx.accesskit_node_builder(r.id, |node| {
        if let Some(known) = entry() {
            node.set_description(says(known));
        }
    });
    let ink = if r.hovered() {
        *look.accent.full
    } else {
        *look.ink.faint
    };
    let p = ui.painter();
    // With no help wanted, the word is still there to be pressed.
    let dots = (rect.width() / DOT) as usize;
    for k in (0..=dots).filter(|_| !look.plain) {
        let x = rect.left() + k as f32 * DOT;
        p.circle_filled(egui::pos2(x, rect.bottom() - 0.5), 0.8, ink);
    }
    ring(ui, look, rect, r.has_focus());
    let here = r.hovered() || r.has_focus();
    if r.clicked() || here && pressed(ui, Key::F1) {
        ui.data_mut(|d| d.insert_temp(asked(), term.to_owned()));
    }
    noted_ui(&r, |ui| {
        ui.set_max_width(WIDE);
        if let Some(known) = entry() {
            ui.label(text(
                &known.term,
                theme::italic(look.size.head),
                *look.ink.full,
            ));
            sentence(
                ui,
                look,
                &says(known),
                (&known.term, theme::sans(look.size.body), *look.ink.full),
            );
        }
        let how = text!("codex-hover", key = keys::name(ui, Key::F1));
        ui.label(text(how, theme::sans(look.size.micro), *look.ink.soft));
    });
}

/// The terms of the glossary that stand in some words, each once with what it means, in their order.
#[must_use]
pub fn meanings(ui: &Ui, words: &str) -> Vec<(String, String)> {
    let known = known(ui);
    let terms = known.as_ref().map_or(&[][..], |terms| terms.get());
    let mut found: Vec<(String, String)> = vec![];
    for term in pieces(words, terms, "").into_iter().filter_map(|p| p.1) {
        let its = terms.iter().find(|t| t.term == term);
        let its = its.filter(|t| found.iter().all(|(had, _)| *had != t.term));
        found.extend(its.map(|t| (t.term.clone(), t.meaning.replace('*', ""))));
    }
    found
}

/// A paragraph whose terms are dotted, but for `own`.
pub fn sentence(ui: &mut Ui, look: &Look, words: &str, (own, font, ink): (&str, FontId, Color32)) {
    let known = known(ui);
    let terms = known.as_ref().map_or(&[][..], |terms| terms.get());
    let pieces = pieces(words, terms, own);
    // Tab passes over a note, whose words would open another and so on; F1 leads to them in the codex.
    let sense = match ui.layer_id().order {
        egui::Order::Tooltip => Sense::CLICK,
        _ => Sense::click(),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 2.0);
        for (words, term) in pieces {
            let Some(term) = term else {
                ui.label(text(words, font.clone(), ink));
                continue;
            };
            let label = egui::Label::new(text(words, font.clone(), ink)).sense(sense);
            let r = ui.add(label.selectable(false));
            finish(ui, look, r, term);
        }
    });
}

//! One clause in large type with its brackets, and under it who stands where on the one that is looked at.

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{self, Rect, Stroke, Ui, WidgetInfo, WidgetType};

use crate::conference::room::Standing;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::view::{View, large};
use crate::desktop::theme;
use crate::desktop::widgets::{at, side, sign, text};
use crate::desktop::words;
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use crate::text;

/// Names beside a wording, at most.
const NAMED: usize = 14;

/// How large the type may be, step by step down to where a clause fits the page. Judgement: larger than the
/// first one a sentence falls apart; at the last one a line is as high as at a desk, and what does not fit
/// then is scrolled.
const SIZES: [f32; 8] = [1.45, 1.3, 1.15, 1.0, 0.9, 0.8, 0.72, 0.64];

/// Draws the clause of the bracket that is looked at, in the largest type in which all of it fits.
pub(super) fn leaf_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let mut look = view.look.clone();
    for by in SIZES {
        look = large(view.look, by);
        let view = &View {
            look: &look,
            ..*view
        };
        if needs(ui, view, rect.width()) <= rect.height() {
            break;
        }
    }
    let view = &View {
        look: &look,
        ..*view
    };
    clause_ui(ui, view, rect, out);
}

/// About how high the page of the clause would be, at most.
fn needs(ui: &Ui, view: &View, wide: f32) -> f32 {
    let (look, sight) = (view.look, view.sight);
    let bracket = view.screen.bracket;
    let Some(it) = sight.scenario.text.brackets.get(bracket.index()) else {
        return 0.0;
    };
    let p = ui.painter();
    let (job, _) = sentence(view, it.clause, wide);
    let long = |words: String, font| p.layout_no_wrap(words, font, *look.ink.full).size().x;
    let row = |w: WordingId| {
        let words = words::wording(&sight.scenario, bracket, w);
        let names = words::list(&sight.names(&plates_of(view, bracket, w)), NAMED);
        let tabled = sight.tabled(bracket, w).map(|t| sight.names(&t.names));
        let tabled = tabled.map_or_else(String::new, |n| words::list(&n, NAMED));
        let all = long(words, theme::serif_bold(look.size.lede))
            + long(names, theme::sans(look.size.body))
            + long(tabled, theme::italic(look.size.body))
            // The sign, the count of plates, and the words around the names.
            + 12.0 * look.size.body;
        (all / wide).ceil() * look.size.lede * 1.45 + 6.0
    };
    let rows: f32 = WordingId::each(&it.wordings).map(|(w, _)| row(w)).sum();
    let lines = look.size.lede * 1.4 + look.size.body * 1.4 + 40.0;
    p.layout_job(job).size().y + rows + lines
}

fn clause_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let Some(bracket) = sight
        .scenario
        .text
        .brackets
        .get(view.screen.bracket.index())
    else {
        return;
    };
    let clause = bracket.clause;
    at(ui, rect, |ui| {
        let it = &sight.scenario.text.clauses[clause];
        let title = format!("{}  {}", it.number, it.title);
        ui.label(text(title, theme::italic(look.size.lede), *look.ink.soft));
        ui.add_space(4.0);
        let (job, heard) = sentence(view, clause, ui.available_width());
        let r = ui.add(egui::Label::new(job));
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
        ui.add_space(14.0);
        ui.label(text(
            standing(view, view.screen.bracket),
            theme::bold(look.size.body),
            *look.accent.full,
        ));
        ui.add_space(4.0);
        egui::ScrollArea::vertical()
            .id_salt("wordings")
            .show(ui, |ui| wordings_ui(ui, view, out));
    });
}

/// How the bracket stands, in words.
fn standing(view: &View, bracket: BracketId) -> String {
    let sight = view.sight;
    let name = words::heading(&sight.scenario, bracket);
    match sight.standing(bracket) {
        Standing::Clear => text!("projector-bracket-clear", bracket = name),
        _ if sight.room.agenda.open.contains(&bracket) => {
            text!("projector-bracket-today", bracket = name)
        }
        _ => text!("projector-bracket-open", bracket = name),
    }
}

/// A clause as a sentence; brackets that are not settled show the words of the draft between their signs, and
/// all wordings of the one that is looked at stand in the list below. Gives it in words, too.
fn sentence(view: &View, clause: ClauseId, width: f32) -> (LayoutJob, String) {
    let (look, sight) = (view.look, view.sight);
    let treaty = &sight.scenario.text;
    let it = &treaty.clauses[clause];
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut heard = String::new();
    let mut put = |words: &str, font, ink, under: bool| {
        heard.push_str(words);
        let mut format = TextFormat::simple(font, ink);
        format.line_height = Some(look.size.treaty * 1.3);
        if under {
            format.underline = Stroke::new(look.width.line, *look.accent.full);
        }
        job.append(words, 0.0, format);
    };
    let serif = || theme::serif(look.size.treaty);
    let mut rest = it.text.as_str();
    let ids: Vec<BracketId> = (it.frame.brackets().into_iter())
        .chain(it.words.iter().copied())
        .collect();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        put(before, serif(), *look.ink.full, false);
        rest = tail;
        let found = ids.iter().find(|&&b| treaty.brackets[b].id == name);
        let Some(&bracket) = found else { continue };
        let now = sight.room.draft.text.at(bracket);
        let on = bracket == view.screen.bracket;
        let all = &treaty.brackets[bracket].wordings;
        if sight.standing(bracket) == Standing::Clear || !sight.open(bracket) {
            put(&all[now].text, serif(), *look.ink.full, on);
            continue;
        }
        let bold = || theme::serif_bold(look.size.treaty);
        put("[", bold(), *look.accent.full, false);
        let words = words::wording(&sight.scenario, bracket, now);
        let font = if on { bold() } else { serif() };
        put(&words, font, *look.ink.full, on);
        put("]", bold(), *look.accent.full, false);
    }
    put(rest, serif(), *look.ink.full, false);
    (job, heard)
}

/// Who raised a plate for which wording when plates last went up.
pub(super) fn plates_of(view: &View, bracket: BracketId, wording: WordingId) -> Vec<StateId> {
    let plates = view.sight.room.ballots.plates.get(bracket.index());
    let plates = plates.map_or(&[][..], Vec::as_slice);
    let all = StateId::each(plates);
    let all = all.filter(|(_, p)| usize::from(p.wording) == wording.index());
    all.map(|(s, _)| s).collect()
}

/// The wordings of the bracket with their plates and the names under them.
fn wordings_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let bracket = view.screen.bracket;
    let all = &sight.scenario.text.brackets[bracket].wordings;
    for (w, _) in WordingId::each(all) {
        let up = plates_of(view, bracket, w);
        let now = sight.room.draft.text.at(bracket) == w;
        ui.horizontal_wrapped(|ui| {
            let size = egui::vec2(look.size.body, look.size.lede * 1.4);
            let (r, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            sign(ui.painter(), look, w, r.center(), look.size.body * 0.24);
            let font = if now {
                theme::serif_bold(look.size.lede)
            } else {
                theme::serif(look.size.lede)
            };
            let words = words::wording(&sight.scenario, bracket, w);
            let words = egui::Button::new(text(words, font, *look.ink.full)).frame(false);
            if ui.add(words).clicked() {
                out.ask(ProjectorChange::Wording(w));
            }
            if sight.raised(bracket) {
                let n = text!("projector-plates", n = up.len());
                ui.label(text(n, theme::bold(look.size.body), side(look, w)));
            }
            let names = sight.names(&up);
            if !names.is_empty() {
                let names = words::list(&names, NAMED);
                ui.label(text(names, theme::sans(look.size.body), *look.ink.soft));
            }
            if let Some(tabled) = sight.tabled(bracket, w) {
                let names = words::list(&sight.names(&tabled.names), NAMED);
                let words = text!("projector-tabled", names = names);
                ui.label(text(words, theme::italic(look.size.body), *look.ink.soft));
            }
        });
        ui.add_space(2.0);
    }
}

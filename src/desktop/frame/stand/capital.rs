//! The capital: its patience on a bar, what it does at which stage, what moved it, and a talk with it.

use bevy_egui::egui::{Key, Sense, Stroke, Ui, Vec2};

use crate::desktop::frame::changes::Out;
use crate::desktop::frame::stand::lines::{line, part_of};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::course;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, share_info, small, text};
use crate::desktop::words;
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::ids::BracketId;
use crate::text;
use crate::world::capital::{CapitalStage, MOST_PATIENCE};

/// All of it.
pub(super) fn capital_ui(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Out) {
    let Some(own) = &sight.own.capital else {
        return;
    };
    part_of(ui, look, &text!("stand-capital"), Word::Capital);
    let n = &sight.theory.capital.stages;
    let steps = [
        (n.stage_cable, CapitalStage::Cable),
        (n.stage_envoy, CapitalStage::Envoy),
        (n.stage_instructions, CapitalStage::Instructions),
        (n.stage_recall, CapitalStage::Recall),
    ];
    let patience = text!(
        "stand-patience",
        points = format!("{:.0}", own.patience()),
        stage = own.stage().name()
    );
    let font = theme::bold(look.size.body);
    let r = ui.label(text(&patience, font.clone(), *look.ink.full));
    dotted::mark_in(ui, look, (r.rect, &patience, font), &[Word::Patience]);
    bar(ui, look, &patience, own.patience(), &steps.map(|s| s.0));
    small(ui, look, text!("stand-stages"));
    let top = text!(
        "stand-stage-top",
        points = format!("{:.0}", n.stage_cable),
        stage = CapitalStage::Content.name()
    );
    let rest = steps.iter().map(|(points, stage)| {
        let points = format!("{points:.0}");
        let words = text!("stand-stage", points = points, stage = stage.name());
        (*stage, words)
    });
    ui.horizontal_wrapped(|ui| {
        for (stage, words) in std::iter::once((CapitalStage::Content, top)).chain(rest) {
            let (font, ink) = if stage == own.stage() {
                (theme::bold(look.size.small), *look.accent.full)
            } else {
                (theme::sans(look.size.small), *look.ink.soft)
            };
            ui.label(text(words, font, ink));
            ui.add_space(8.0);
        }
    });
    if own.recalled {
        line(ui, look, text!("stand-recalled"));
    }
    if !own.instructed.is_empty() {
        let at =
            |b: &BracketId| words::clause(&sight.scenario, &sight.scenario.text.brackets[*b].key);
        let clauses: Vec<String> = own.instructed.iter().map(at).collect();
        let clauses = words::list(&clauses, 4);
        line(ui, look, text!("stand-instructed", clauses = clauses));
    }
    small(ui, look, text!("stand-moved"));
    if own.moves().is_empty() {
        let moved = (own.patience() - own.capital.first).abs() >= SEEN;
        let words = if moved {
            text!("stand-moved-not-now")
        } else {
            text!("stand-moved-nothing")
        };
        line(ui, look, words);
    }
    for moved in own.moves() {
        line(ui, look, moved.said(&sight.scenario));
    }
    if matches!(sight.phase, Phase::Conference(_)) {
        let refused = sight.refused(&Action::Consult);
        let mut notes = vec![];
        if refused.is_none() {
            notes.extend(own.regain.map(|points| {
                let points = format!("{points:.1}");
                text!("stand-consult-regain", points = points)
            }));
            notes.push(sight.foretold(&Action::Consult).join(" "));
        }
        let words = text!("stand-consult");
        let key = Some(Key::C);
        if course(ui, look, key, &words, &notes, refused.as_deref()) {
            out.act_or_say(refused, Action::Consult);
        }
    }
}

/// Points of patience that are told as a move (rounding to a tenth).
const SEEN: f64 = 0.05;

/// Patience from 0 to 100, with a mark at each stage.
fn bar(ui: &mut Ui, look: &Look, name: &str, patience: f64, marks: &[f64]) {
    let wide = ui.available_width().min(520.0);
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 20.0), Sense::hover());
    r.widget_info(|| share_info(name, patience / MOST_PATIENCE));
    let x = |points: f64| rect.left() + rect.width() * (points / MOST_PATIENCE) as f32;
    let p = ui.painter();
    let line = rect.shrink2(Vec2::new(0.0, 5.0));
    p.rect_filled(line, look.radius, *look.accent.wash);
    p.rect_filled(line.with_max_x(x(patience)), look.radius, *look.accent.full);
    for mark in marks {
        let stroke = Stroke::new(look.width.line, *look.ink.full);
        p.vline(x(*mark), rect.y_range(), stroke);
    }
}

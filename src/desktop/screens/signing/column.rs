//! The column at the right: one's own sum and answer, then the count, who comes next, and why.

use bevy_egui::egui::{self, Key, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::conference::signing::rules::Verdict;
use crate::desktop::screen::Screen;
use crate::desktop::screens::signing::answers;
use crate::desktop::screens::signing::changes::Out;
use crate::desktop::screens::signing::view::{View, said};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, dotted, ends, goals, hair, head, signed, small, text};
use crate::desktop::{par, theme, words};
use crate::model::ids::StateId;
use crate::session::score::Item;
use crate::text;

/// Delegations named as next on the roll.
const NEXT: usize = 6;
/// Chances under and over which an answer surprises. Judgement: one in four.
const SURPRISES: (f64, f64) = (0.25, 0.75);
/// Delegations named among the surprises.
const NAMED: usize = 6;

/// Draws the column.
pub(super) fn column_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    if view.done() {
        called_ui(ui, view, out);
    } else {
        answer_ui(ui, view, out);
    }
}

/// Before the first plate: one's own sum and answer.
fn answer_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    if !view.answers() {
        if !sight.chair {
            small(ui, look, text!("signing-no-seat"));
        }
        if act(ui, look, &text!("signing-open"), Some(Key::Enter), true) {
            out.end_turn();
        }
        return;
    }
    goals_ui(ui, view);
    dotted::head(ui, look, &text!("signing-sum"), Word::SigningSum);
    if let Some(own) = &sight.own.sum {
        sum_ui(ui, view, own);
        small(ui, look, text!("signing-sum-note"));
    }
}

/// Which goals the text meets and misses, and that it crosses the red line: over the sum, which knows nothing of
/// them.
fn goals_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let Some(own) = &sight.goals.own else {
        return;
    };
    let (mut said, mut notes) = (vec![], vec![]);
    for (which, placed) in own.aims().goals {
        let (title, now) = (&placed.goal.title, &placed.standing.now);
        let line = which == Item::RedLine;
        let stands = match (goals::by_the_text(placed), line) {
            (Some(true), true) => "kept",
            (Some(false), true) => "crossed",
            (Some(true), false) => "met",
            (Some(false), false) => "missed",
            (None, _) => "open",
        };
        said.push(text!("signing-goal", which = which.name(), stands = stands));
        notes.push(text!(
            "signing-goal-note",
            which = which.name(),
            title = title.clone(),
            now = now.clone()
        ));
        if stands == "crossed" {
            let n = &sight.theory.goals.score;
            let first = if sight.room.sittings.past.is_empty() {
                "yes"
            } else {
                "no"
            };
            let words = text!(
                "signing-crosses",
                first = first,
                title = title.clone(),
                most = format!("{:.0}", n.score_line),
                part = format!("{:.0}", n.score_line * n.score_partial)
            );
            let words = text(words, theme::bold(look.size.body), *look.accent.full);
            ui.add(egui::Label::new(words).wrap());
        }
    }
    let words = text!("signing-goals", all = said.join(", "));
    let words = text(words, theme::sans(look.size.body), *look.ink.full);
    ui.add(egui::Label::new(words).wrap())
        .noted(notes.join("\n"));
    ui.add_space(8.0);
}

/// While plates go up, and after the last.
fn called_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    count_ui(ui, view);
    if view.all_called() {
        ui.add_space(8.0);
        if act(ui, look, &text!("signing-years"), Some(Key::Enter), true) {
            out.go(Screen::Aftermath);
        }
        ui.add_space(12.0);
        let heading = text!("signing-verdict");
        let asked = par::reached_ui(ui, look, &heading, sight, view.background);
        asked.into_iter().for_each(|change| {
            out.par.write(change);
        });
    } else {
        next_ui(ui, view);
    }
    why_ui(ui, view);
    surprises_ui(ui, view);
}

/// Plates up, and how far it is to the bet.
fn count_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    ui.horizontal_wrapped(|ui| {
        let up = view.up().to_string();
        let font = theme::serif(look.size.title * 1.7);
        ui.label(text(up, font, *look.ink.full));
        let words = text!("signing-up-of", up = view.up(), called = view.called());
        ui.label(text(words, theme::italic(look.size.lede), *look.ink.soft));
    });
    let to_call = view.order.len() - view.called();
    if to_call > 0 {
        let missing = view.roll.bet.saturating_sub(view.up());
        small(
            ui,
            look,
            text!("signing-to-bet", n = missing, left = to_call),
        );
    } else {
        let off = view.up().abs_diff(view.roll.bet);
        small(ui, look, text!("signing-off", n = off));
    }
}

/// Who is called next, and how likely they are to sign.
fn next_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    ui.add_space(12.0);
    head(ui, look, &text!("signing-next"));
    small(ui, look, text!("signing-next-note"));
    for &s in view.order.iter().skip(view.called()).take(NEXT) {
        let name = &view.sight.scenario.states[s].profile.name;
        // One's own answer is given, and nobody has to guess it.
        let own = view.sight.answer(s);
        let own = own.filter(|_| s == view.sight.seat && !view.sight.chair);
        let chance = view.roll.expected.chance.get(s.index()).copied();
        hair(ui, look);
        ends(
            ui,
            |ui| {
                let name = text(name, theme::sans(look.size.small), *look.ink.soft);
                ui.add(egui::Label::new(name).truncate());
            },
            |ui| {
                if let Some(own) = own {
                    let words = text!("signing-own", decision = said(own.decision));
                    ui.label(text(words, theme::bold(look.size.small), *look.ink.full));
                    return;
                }
                let Some(chance) = chance else { return };
                let share = text!("signing-chance", n = (chance * 100.0).round() as u32);
                let (room, r) = ui.allocate_exact_size(Vec2::new(150.0, 16.0), Sense::hover());
                r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &share));
                let p = ui.painter();
                let bar = egui::Rect::from_center_size(
                    room.center() - Vec2::new(23.0, 0.0),
                    Vec2::new(104.0, 6.0),
                );
                p.rect_filled(bar, 0.0, *look.edge.faint);
                let ink = if chance < 0.5 {
                    look.side.second
                } else {
                    look.side.first
                };
                let filled = bar.with_max_x(bar.left() + bar.width() * chance as f32);
                p.rect_filled(filled, 0.0, *ink);
                let (side, font) = (egui::Align2::RIGHT_CENTER, theme::bold(look.size.small));
                p.text(room.right_center(), side, share, font, *look.ink.full);
            },
        );
    }
}

/// Why the state that is called, or chosen, answers as it does.
fn why_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let who = view.picked.or(view.called_now()).unwrap_or(sight.seat);
    let who = if view.all_called() && view.picked.is_none() {
        sight.seat
    } else {
        who
    };
    let Some(v) = sight.answer(who) else {
        return;
    };
    if !view.is_called(who) {
        return;
    }
    ui.add_space(12.0);
    head(ui, look, &sight.scenario.states[who].profile.name);
    let decision = said(v.decision);
    if v.reasons.is_empty() && v.stated.is_none() {
        small(ui, look, text!("signing-plainly", decision = decision));
        choose_ui(ui, view);
        return;
    }
    small(ui, look, text!("signing-because", decision = decision));
    if v.reasons.is_empty() {
        // The sums of others open in the debrief (rule 5.10).
        answers::stated_ui(ui, look, sight, (who, v));
    } else {
        sum_ui(ui, view, v);
    }
    choose_ui(ui, view);
}

/// How to read of another, until one is chosen.
fn choose_ui(ui: &mut Ui, view: &View) {
    if view.picked.is_none() {
        small(ui, view.look, text!("signing-choose"));
    }
}

/// Who answered against what was expected.
fn surprises_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let chance = |s: StateId| view.roll.expected.chance.get(s.index()).copied();
    let called = || view.order.iter().take(view.called()).copied();
    let named = |all: Vec<StateId>| {
        let name = |s: &StateId| sight.scenario.states[*s].profile.name.clone();
        let names: Vec<String> = all.iter().map(name).collect();
        words::list(&names, NAMED)
    };
    let signs: Vec<StateId> = called()
        .filter(|&s| view.signs(s) && chance(s).is_some_and(|c| c < SURPRISES.0))
        .collect();
    let stays: Vec<StateId> = called()
        .filter(|&s| !view.signs(s) && chance(s).is_some_and(|c| c > SURPRISES.1))
        .collect();
    if signs.is_empty() && stays.is_empty() {
        return;
    }
    ui.add_space(12.0);
    head(ui, look, &text!("signing-surprises"));
    if !signs.is_empty() {
        small(
            ui,
            look,
            text!("signing-surprises-signs", states = named(signs)),
        );
    }
    if !stays.is_empty() {
        small(
            ui,
            look,
            text!("signing-surprises-stays", states = named(stays)),
        );
    }
}

/// A sum, largest reasons first.
fn sum_ui(ui: &mut Ui, view: &View, verdict: &Verdict) {
    let (look, sight) = (view.look, view.sight);
    let mut reasons: Vec<(&str, f64)> = (verdict.reasons.iter())
        .map(|r| (r.term.as_str(), r.value))
        .filter(|(_, v)| v.abs() >= 0.0005)
        .collect();
    reasons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let rest: f64 = reasons.iter().skip(12).map(|r| r.1).sum();
    let few = reasons.len().saturating_sub(12);
    let mut row = |words: String, value: f64, font: egui::FontId| {
        let ink = if value < 0.0 {
            look.side.second
        } else {
            look.side.first
        };
        ends(
            ui,
            |ui| small(ui, look, words),
            |ui| {
                ui.label(text(signed(value), font, *ink));
            },
        );
    };
    for &(term, value) in reasons.iter().take(12) {
        row(
            words::term(&sight.scenario, term),
            value,
            theme::bold(look.size.small),
        );
    }
    if few > 0 {
        row(
            text!("signing-smaller", n = few),
            rest,
            theme::bold(look.size.small),
        );
    }
    row(
        text!("signing-together"),
        verdict.total,
        theme::bold(look.size.body),
    );
}

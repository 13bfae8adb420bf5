//! The role card: at most two pages.

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::conference::home;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::goals;
use crate::desktop::widgets::scale::scale;
use crate::desktop::widgets::{act, at, head, paper, plate, small, text};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::clause::Dimension;
use crate::model::ids::StateId;
use crate::negotiation::reading::read;
use crate::text;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Briefing);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the card.
fn draw(mut page: Page, mut out: Requests) {
    let Some(Sheet {
        ui,
        look,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let full = ui.max_rect();
    let size = Vec2::new(1080.0_f32.min(full.width() - 32.0), full.height() - 100.0);
    let leaf = egui::Rect::from_center_size(full.center() + Vec2::new(0.0, 20.0), size);
    paper(ui, look, leaf);
    at(ui, leaf.shrink(36.0), |ui| {
        ui.horizontal(|ui| {
            let own = sight.scenario.states.get(sight.seat.index());
            let name = own.map_or_else(|| text!("words-the-chair"), |s| s.profile.name.clone());
            plate(ui, look, &name, look.head);
            ui.label(text(
                &sight.scenario.setup.title,
                theme::italic(look.treaty),
                *look.ink2,
            ));
        });
        ui.add_space(10.0);
        egui::ScrollArea::vertical()
            .max_height(ui.available_height() - 56.0)
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.label(text(
                    &sight.scenario.setup.summary,
                    theme::serif(look.lede),
                    *look.ink,
                ));
                ui.add_space(12.0);
                ui.spacing_mut().item_spacing.x = 40.0;
                ui.columns(2, |c| {
                    for c in c.iter_mut() {
                        c.spacing_mut().item_spacing.x = look.space[1];
                        c.set_max_width(c.available_width());
                    }
                    let c = &mut c.iter_mut().map(left_set).collect::<Vec<_>>();
                    if sight.chair {
                        charge_ui(&mut c[0], look);
                    } else {
                        mandate_ui(&mut c[0], look, sight);
                        friends_ui(&mut c[1], look, sight);
                        c[1].add_space(8.0);
                        home_ui(&mut c[1], look, sight);
                        c[1].add_space(8.0);
                    }
                    head(&mut c[1], look, &text!("briefing-table"));
                    for clause in &sight.scenario.text.clauses {
                        let line = format!("{}  {}", clause.number, clause.title);
                        c[1].label(text(line, theme::bold(look.small), *look.ink));
                        small(&mut c[1], look, &clause.note);
                    }
                });
            });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let early = sight.phase == Phase::Conference(0);
            if act(ui, look, &text!("briefing-go"), Some(Key::Enter), true) {
                if early {
                    out.end_turn();
                } else {
                    out.go(Screen::Conference);
                }
            }
            // The chair has no group.
            let grouped = !sight.chair && sight.room.group_of(sight.seat).is_some();
            if early && grouped && act(ui, look, &text!("briefing-meet"), Some(Key::M), false) {
                out.go(Screen::Conference);
            }
        });
    });
}

/// What the chair is for.
fn charge_ui(ui: &mut Ui, look: &Look) {
    head(ui, look, &text!("briefing-charge"));
    for line in [
        text!("briefing-charge-text"),
        text!("briefing-charge-means"),
        text!("briefing-charge-sight"),
    ] {
        ui.label(text(line, theme::serif(look.lede), *look.ink));
    }
}

/// Subjects that are shown on a scale; the others are named. Judgement: what is read before a first day.
const HEAVIEST: usize = 6;

/// What the two ends of a subject mean, under its scale.
fn ends_ui(ui: &mut Ui, look: &Look, d: &Dimension) {
    let (low, high) = &d.ends;
    let words = text!("briefing-ends", low = low, high = high);
    let words = text(words, theme::italic(look.small), *look.ink2);
    ui.add(egui::Label::new(words).wrap());
    ui.add_space(2.0);
}

/// What is to be reached, and what the capital wants of each subject.
fn mandate_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    if let Some(own) = &sight.goals.own {
        head(ui, look, &text!("briefing-goals"));
        goals::goal_texts_ui(ui, look, own);
        ui.add_space(8.0);
    }
    head(ui, look, &text!("briefing-mandate"));
    let dims = sight.scenario.text.dimensions.iter().zip(&sight.own.wants);
    let mut dims: Vec<_> = dims.collect();
    dims.sort_by(|a, b| b.1.1.total_cmp(&a.1.1));
    let draft = read(&sight.scenario.text, &sight.room.draft.text).position;
    let place = |d: &Dimension| {
        let mut all = sight.scenario.text.dimensions.iter();
        all.position(|x| x.id == d.id).and_then(|k| draft.get(k))
    };
    for &(d, &(ideal, salience)) in dims.iter().take(HEAVIEST) {
        let now = place(d).map(|&now| (now, now));
        scale(ui, look, &d.name, (Some(ideal), salience), now);
        ends_ui(ui, look, d);
    }
    small(ui, look, text!("briefing-mandate-note"));
    let rest = dims.get(HEAVIEST..).unwrap_or_default();
    if !rest.is_empty() {
        let share: f64 = rest.iter().map(|(_, (_, salience))| *salience).sum();
        let names: Vec<String> = rest.iter().map(|(d, _)| d.name.clone()).collect();
        let words = text!(
            "briefing-mandate-rest",
            share = format!("{:.0}", 100.0 * share),
            subjects = names.join(", ")
        );
        ui.add(egui::Label::new(text(words, theme::sans(look.small), *look.ink2)).wrap());
    }
}

/// Whom the delegation trusts, and its group.
fn friends_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let name = |s: StateId| sight.scenario.states[s].profile.name.as_str();
    head(ui, look, &text!("briefing-trust"));
    let mut by: Vec<StateId> = StateId::all(sight.own.trust.len())
        .filter(|&s| s != sight.seat)
        .collect();
    by.sort_by(|&a, &b| sight.own.trust[b].total_cmp(&sight.own.trust[a]));
    let names = |list: &[StateId]| list.iter().map(|&s| name(s)).collect::<Vec<_>>().join(", ");
    // Nobody stands on both lists.
    let n = by.len();
    let few = (n / 2).min(6);
    for line in [
        text!(
            "briefing-trust-most",
            states = names(&by[..few.max(n.min(1))])
        ),
        text!("briefing-trust-least", states = names(&by[n - few..])),
    ] {
        ui.label(text(line, theme::serif(look.lede), *look.ink));
    }
    let Some(group) = sight
        .room
        .group_of(sight.seat)
        .map(|g| &sight.room.regional.groups[g])
    else {
        return;
    };
    ui.add_space(8.0);
    head(ui, look, &text!("briefing-group"));
    let line = text!(
        "briefing-group-is",
        group = &group.name,
        n = group.members.len(),
        leader = name(group.leader),
        rule = words::group_rule(group.rule)
    );
    ui.label(text(line, theme::serif(look.lede), *look.ink));
}

/// Who at home reads the text, too.
fn home_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-home"));
    let Some(own) = sight.scenario.states.get(sight.seat.index()) else {
        return;
    };
    let weights = home::weights(&sight.theory.stakes.home, own.published());
    let shares = home::CONSTITUENCIES.iter().zip(weights);
    let shares: Vec<String> = shares
        .filter_map(|(id, w)| Some(format!("{} {:.0} %", home::in_words(id)?, w * 100.0)))
        .collect();
    let line = text!("briefing-home-reads", shares = shares.join(", "));
    ui.label(text(line, theme::serif(look.lede), *look.ink));
}

/// A column set ragged right: `columns` justifies.
fn left_set(column: &mut Ui) -> Ui {
    column.new_child(
        egui::UiBuilder::new()
            .max_rect(column.max_rect())
            .layout(egui::Layout::top_down(egui::Align::LEFT)),
    )
}

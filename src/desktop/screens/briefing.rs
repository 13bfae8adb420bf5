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
use crate::desktop::widgets::scale::scale;
use crate::desktop::widgets::{act, at, head, paper, plate, small, text};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
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
            if early && act(ui, look, &text!("briefing-meet"), Some(Key::M), false) {
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

/// What the capital wants, and who stands behind it.
fn mandate_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-mandate"));
    let dims = sight.scenario.text.dimensions.iter().zip(&sight.own.wants);
    let mut dims: Vec<_> = dims.collect();
    dims.sort_by(|a, b| b.1.1.total_cmp(&a.1.1));
    for (d, &(ideal, salience)) in dims {
        scale(ui, look, &d.name, (Some(ideal), salience), None);
    }
    small(ui, look, text!("briefing-mandate-note"));
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
    let n = by.len();
    for line in [
        text!("briefing-trust-most", states = names(&by[..n.min(6)])),
        text!(
            "briefing-trust-least",
            states = names(&by[n.saturating_sub(6)..])
        ),
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

//! The role card: at most two pages.

mod letter;
mod mandate;
mod people;

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Rect, Stroke, Vec2, pos2};

use crate::desktop::page::{Desk, Page};
use crate::desktop::play::ask_adviser;
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, at, paper};
use crate::model::calendar::Phase;
use crate::text;
use letter::{charge_ui, decision_ui, goals_ui, letter_ui, table_ui, try_ui};
use mandate::mandate_ui;
use people::{home_ui, people_ui};

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Briefing);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown.clone()))
        .add_systems(Apply, ask_adviser.in_set(ApplySystems::Look).run_if(shown));
}

/// Draws the card: a letter on the left page, people and subjects on the right.
fn draw(mut page: Page, mut out: Requests) {
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let full = ui.max_rect();
    let foot = 46.0;
    let small = full.height() < CLOSE;
    let (under, edge) = if small { (10.0, 12.0) } else { (14.0, 14.0) };
    let size = Vec2::new(
        1440.0_f32.min(full.width() - 32.0),
        full.height() - 52.0 - under,
    );
    let leaf = Rect::from_min_size(
        pos2(full.center().x - size.x / 2.0, full.top() + 52.0),
        size,
    );
    paper(ui, look, leaf);
    let fold = Stroke::new(look.width.hair, *look.edge.faint);
    ui.painter().vline(leaf.center().x, leaf.y_range(), fold);
    let inner = leaf.shrink2(Vec2::new(32.0, edge));
    let pages = inner.with_max_y(inner.bottom() - foot);
    let halves = [
        pages.with_max_x(leaf.center().x - 22.0),
        pages.with_min_x(leaf.center().x + 22.0),
    ];
    let all = ui.data(|d| d.get_temp::<bool>(ALL.into())).unwrap_or(false);
    for (n, half) in halves.into_iter().enumerate() {
        at(ui, half, |ui| {
            let shown = egui::ScrollArea::vertical()
                .id_salt(("briefing", n))
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(half.width() - 10.0);
                    ui.spacing_mut().item_spacing.y = 4.0;
                    match (n, sight.chair) {
                        (0, true) => {
                            letter_ui(ui, look, sight, false);
                            charge_ui(ui, look);
                            goals_ui(ui, look, sight, false);
                        }
                        (_, true) => table_ui(ui, look, sight),
                        (0, false) => {
                            letter_ui(ui, look, sight, small);
                            goals_ui(ui, look, sight, small);
                            decision_ui(ui, look, sight, small);
                            try_ui(ui, look, sight, small);
                        }
                        (_, false) => {
                            people_ui(ui, look, sight);
                            mandate_ui(ui, look, sight, (all, small));
                            home_ui(ui, look, sight);
                            if all {
                                table_ui(ui, look, sight);
                            }
                        }
                    }
                });
            fades(ui, *look.ground.sheet, &shown);
        });
    }
    at(ui, inner.with_min_y(inner.bottom() - foot + 10.0), |ui| {
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
            let words = if all {
                text!("briefing-fewer")
            } else {
                text!("briefing-all", n = sight.scenario.text.dimensions.len())
            };
            if !sight.chair && act(ui, look, &words, Some(Key::W), false) {
                ui.data_mut(|d| d.insert_temp(ALL.into(), !all));
            }
        });
    });
}

/// Whether all subjects are unfolded.
const ALL: &str = "briefing-all";

/// Height of a window, in points, below which the pages hold only what is read before the first day, set closer:
/// what the conference is about, what stands today and why something is worth trying are told under the pointer.
/// Judgement: all three things to try are in view at 1280×720.
const CLOSE: f32 = 794.0;

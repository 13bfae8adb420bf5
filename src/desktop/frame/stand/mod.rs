//! The page “Where you stand”: the capital's patience, what the adviser proposes, acts that can be taken
//! back, what the last turn brought, and who gained by the last rewrite. It lies in place of the screen,
//! so that its keys are its own.

mod acts;
mod capital;
mod lines;
mod told;

use bevy::prelude::*;
use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::desktop::frame::changes::{FrameChange, Out};
use crate::desktop::page::{Desk, Page};
use crate::desktop::par::{Background, ParChange, score_ui};
use crate::desktop::play::Play;
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, at, goals, hair, keys, leaf, pressed, small, text};
use crate::session::Session;
use crate::text;
use lines::part_of;

/// Width from which the page has two columns, in points.
const TWO: f32 = 860.0;

/// Draws the page.
pub(super) fn draw(
    mut page: Page,
    play: Res<Play>,
    background: Res<Background>,
    mut out: Out,
    mut pars: MessageWriter<ParChange>,
) {
    let seed = play.session.as_ref().map(Session::seed);
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let out = &mut out;
    let seed = seed.map_or(String::new(), |n| text!("stand-seed", seed = n.to_string()));
    let mut asked = None;
    let mut own = |ui: &mut Ui, out: &mut Out| {
        asked = own_ui(ui, (look, sight), &background, out);
    };
    keys::lies_in(ui.ctx(), Part::Stand);
    let leaf = leaf(ui, look);
    at(ui, leaf.shrink2(Vec2::new(28.0, 16.0)), |ui| {
        ui.horizontal(|ui| {
            let title = text!("stand-title");
            ui.label(text(title, theme::italic(look.size.title), *look.ink.full));
            ui.add_space(16.0);
            if act(ui, look, &text!("stand-close"), Some(Key::Escape), false) {
                out.ask(FrameChange::Stand);
            }
        });
        hair(ui, look);
        ui.add_space(4.0);
        let mut area = egui::ScrollArea::vertical()
            .id_salt("stand")
            .auto_shrink(false);
        // Whoever opens it sees its top, wherever it was left.
        if opens(ui) {
            area = area.vertical_scroll_offset(0.0);
        }
        let shown = area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for (key, way) in [(Key::PageDown, -1.0), (Key::PageUp, 1.0)] {
                if pressed(ui, key) {
                    let page = ui.clip_rect().height() * 0.8;
                    ui.scroll_with_delta(Vec2::new(0.0, way * page));
                }
            }
            if ui.available_width() < TWO {
                own(ui, out);
                came(ui, look, sight, out);
                small(ui, look, &seed);
                return;
            }
            ui.spacing_mut().item_spacing.x = 40.0;
            ui.columns(2, |sides| {
                for ui in sides.iter_mut() {
                    ui.spacing_mut().item_spacing.x = look.space[1];
                    ui.set_max_width(ui.available_width() - 8.0);
                }
                // Columns set their lines to both edges; these are read line by line.
                let left = egui::Layout::top_down(egui::Align::Min);
                sides[0].with_layout(left, |ui| own(ui, out));
                sides[1].with_layout(left, |ui| {
                    came(ui, look, sight, out);
                    small(ui, look, &seed);
                });
            });
        });
        fades(ui, *look.ground.sheet, &shown);
    });
    asked.into_iter().for_each(|change| {
        pars.write(change);
    });
}

/// Whether the page was not there when the window was drawn last.
fn opens(ui: &Ui) -> bool {
    let id = egui::Id::new("stand-drawn");
    let now = ui.ctx().cumulative_frame_nr();
    let last: Option<u64> = ui.data(|d| d.get_temp(id));
    ui.data_mut(|d| d.insert_temp(id, now));
    last.is_none_or(|last| last + 1 < now)
}

/// What the seat can do about where it stands.
fn own_ui(
    ui: &mut Ui,
    (look, sight): (&Look, &Sight),
    background: &Background,
    out: &mut Out,
) -> Option<ParChange> {
    let mut asked = None;
    if let Some(aims) = sight.goals.aims() {
        part_of(ui, look, &text!("stand-goals"), Word::Goal);
        goals::goals_ui(ui, look, &aims, &|placed| sight.lost(placed));
        if aims.score.is_some() {
            part_of(ui, look, &text!("stand-verdict"), Word::Verdict);
            asked = score_ui(ui, look, sight, background);
        }
    }
    if sight.chair {
        small(ui, look, text!("stand-chair"));
    } else {
        capital::capital_ui(ui, look, sight, out);
        acts::adviser_ui(ui, look, sight, out);
    }
    asked
}

/// What was done, and what came of it.
fn came(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Out) {
    acts::acts_ui(ui, look, sight, out);
    told::recap_ui(ui, look, sight);
    told::rewrites_ui(ui, look, sight);
    told::plates_ui(ui, look, sight);
}

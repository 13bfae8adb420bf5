//! The sheet of keys.

use bevy::prelude::{Res, ResMut};
use bevy_egui::egui::{self, Key};

use crate::desktop::frame::changes::{Frame, FrameChange, Out};
use crate::desktop::hall::WantedHall;
use crate::desktop::later::draw_after;
use crate::desktop::map::WantedMap;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::widgets::{act, text};
use crate::desktop::{theme, widgets};
use crate::text;

/// Keys, with what each does.
fn sheet() -> [(String, String); 44] {
    [
        (text!("frame-key-tab-enter"), text!("frame-sheet-press")),
        ("Enter, N, E".to_owned(), text!("frame-sheet-title")),
        (text!("frame-key-space"), text!("frame-sheet-step")),
        ("N, P".to_owned(), text!("frame-sheet-bracket")),
        ("1–5".to_owned(), text!("frame-sheet-wording")),
        ("F7, PageUp".to_owned(), text!("frame-sheet-outline")),
        ("F8".to_owned(), text!("frame-sheet-bars")),
        ("F9".to_owned(), text!("frame-sheet-unfold")),
        ("S, O, T".to_owned(), text!("frame-sheet-speak")),
        ("A, J, M".to_owned(), text!("frame-sheet-plate")),
        ("G, K, E, /".to_owned(), text!("frame-sheet-package")),
        ("R".to_owned(), text!("frame-sheet-red-line")),
        ("W, V, X".to_owned(), text!("frame-sheet-calls")),
        ("C, Q".to_owned(), text!("frame-sheet-chair")),
        ("F, Z".to_owned(), text!("frame-sheet-group")),
        ("0, 6–9".to_owned(), text!("frame-sheet-motions")),
        ("I, .".to_owned(), text!("frame-sheet-block")),
        ("/".to_owned(), text!("frame-sheet-find")),
        ("Y, U, D".to_owned(), text!("frame-sheet-answer")),
        ("L".to_owned(), text!("frame-sheet-room")),
        ("B".to_owned(), text!("frame-sheet-people")),
        ("M, B, P, . ,".to_owned(), text!("frame-sheet-map")),
        ("Q [ ] R /".to_owned(), text!("frame-sheet-threads")),
        ("H".to_owned(), text!("frame-sheet-tutorial")),
        ("D, O, T, I, L".to_owned(), text!("frame-sheet-years")),
        ("F5, F6".to_owned(), text!("frame-sheet-capital")),
        ("F5–F9".to_owned(), text!("frame-sheet-courses")),
        ("0–7, V".to_owned(), text!("frame-sheet-ladder")),
        ("K, E, F, H".to_owned(), text!("frame-sheet-services")),
        ("S".to_owned(), text!("frame-sheet-cut-off")),
        ("Y, W, E, C".to_owned(), text!("frame-sheet-diplomacy")),
        ("P".to_owned(), text!("frame-sheet-par")),
        (text!("frame-key-undo"), text!("frame-sheet-undo")),
        (text!("frame-key-home"), text!("frame-sheet-recap")),
        ("F1".to_owned(), text!("frame-sheet-codex")),
        ("F11".to_owned(), text!("frame-sheet-scene")),
        (text!("frame-key-end"), text!("options-open")),
        (text!("frame-key-escape"), text!("frame-sheet-escape")),
        ("+, −".to_owned(), text!("frame-sheet-text-size")),
        ("F4".to_owned(), text!("frame-sheet-stand")),
        ("F10".to_owned(), text!("frame-sheet-frontier")),
        ("F2".to_owned(), text!("frame-sheet-theme")),
        ("F12".to_owned(), text!("frame-sheet-motion")),
        ("?".to_owned(), text!("frame-sheet-sheet")),
    ]
}

/// How long Alt is held before the sheet comes, in seconds: one that is only pressed, to leave the window,
/// shows nothing (judgement).
const HELD: f64 = 0.35;

/// Whether Alt is held on its own; asks for another look while that is not long enough.
fn alt_is_held(ui: &egui::Ui) -> bool {
    let id = egui::Id::new("alt-since");
    let (alone, now) = ui.input(|i| {
        let m = i.modifiers;
        (m.alt && !m.ctrl && !m.shift, i.time)
    });
    if !alone {
        ui.data_mut(|d| d.remove::<f64>(id));
        return false;
    }
    let since = ui.data_mut(|d| *d.get_temp_mut_or(id, now));
    if now - since < HELD {
        draw_after(ui.ctx(), std::time::Duration::from_secs_f64(HELD + 0.02));
        return false;
    }
    true
}

/// Draws the sheet while it lies open or Alt is held; map and hall below it are not shown.
pub(super) fn draw(
    mut page: Page,
    mut map: ResMut<WantedMap>,
    mut hall: ResMut<WantedHall>,
    frame: Res<Frame>,
    mut out: Out,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    if !frame.keys && !alt_is_held(ui) {
        return;
    }
    map.0.rect = None;
    hall.0.rect = None;
    let full = ui.max_rect();
    let rect =
        egui::Rect::from_center_size(full.center(), egui::vec2(1000.0, 650.0).min(full.size()));
    widgets::paper(ui, look, rect);
    widgets::at(ui, rect.shrink(24.0), |ui| {
        let sheet = sheet();
        widgets::head(ui, look, &text!("frame-keys"));
        widgets::hair(ui, look);
        ui.columns(2, |side| {
            for (ui, keys) in side.iter_mut().zip(sheet.chunks(sheet.len().div_ceil(2))) {
                for (key, does) in keys {
                    ui.horizontal(|ui| {
                        ui.add_sized(
                            [80.0, 20.0],
                            egui::Label::new(text(
                                key,
                                theme::bold(look.size.small),
                                *look.ink.full,
                            )),
                        );
                        let does = text(does, theme::sans(look.size.small), *look.ink.full);
                        ui.add(egui::Label::new(does).truncate());
                    });
                }
            }
        });
        ui.add_space(8.0);
        if !frame.keys {
            widgets::small(ui, look, text!("frame-keys-alt"));
        } else if act(
            ui,
            look,
            &text!("frame-keys-close"),
            Some(Key::Escape),
            true,
        ) {
            out.ask(FrameChange::Keys);
        }
    });
}

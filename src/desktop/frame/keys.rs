//! The sheet of keys.

use bevy::prelude::ResMut;
use bevy_egui::egui::{self, Key};

use crate::desktop::frame::{FrameChange, Out};
use crate::desktop::map::WantedMap;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::widgets::{act, text};
use crate::desktop::{theme, widgets};

const SHEET: [(&str, &str); 29] = [
    ("Tab, Enter", "go from button to button, press"),
    (
        "Enter, N, E",
        "title: go on; start a new session; earlier sessions",
    ),
    ("Space", "the next step: plates up, next quarter"),
    ("N, P", "next and last bracket"),
    ("1–5", "choose a wording"),
    ("S, O, T", "support, oppose, table"),
    ("A, J", "plate up; plate up and object to any other"),
    (
        "G, K, E, /",
        "package: we take, they take, offer it; find a partner",
    ),
    ("R", "draw a red line"),
    ("W, V, X", "show of plates, vote, point of order"),
    ("C, Q", "ask for a chair’s text; tell the press"),
    ("F, Z", "co-sponsor; bring it to your group"),
    (
        "0, 6–9",
        "more motions: close, put off, move the clause, walk out",
    ),
    ("I", "who can block this wording"),
    ("/", "find a delegation, Enter opens its dossier"),
    ("Y, U, D", "accept, counter or decline the package on top"),
    ("L", "room or list"),
    ("B", "people or corridors, where one column is shown"),
    ("M", "what colours the map"),
    (", .", "last and next state on the map"),
    ("H", "next tutorial step"),
    (
        "D, O, T, I, L",
        "years after: desk, services, diplomacy, state, journal",
    ),
    (
        "0–7, V",
        "years after: answer on the ladder; lay open what we know",
    ),
    ("K, E, F, H", "services: kind, order it, forbid, posture"),
    (
        "Y, W, E, C",
        "diplomacy: aid, ask in, propose; call a conference",
    ),
    ("Escape", "back to the title; the session is kept"),
    ("+, −", "text size"),
    ("F2", "paper or lamplight"),
    ("?", "this sheet"),
];

/// Draws the sheet over the page; the map below it is not shown.
pub(super) fn draw(mut page: Page, mut map: ResMut<WantedMap>, mut out: Out) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    map.0.rect = None;
    let full = ui.max_rect();
    let rect =
        egui::Rect::from_center_size(full.center(), egui::vec2(1000.0, 500.0).min(full.size()));
    widgets::paper(ui, look, rect);
    widgets::at(ui, rect.shrink(24.0), |ui| {
        widgets::head(ui, look, "Keys");
        widgets::hair(ui, look);
        ui.columns(2, |side| {
            for (ui, keys) in side.iter_mut().zip(SHEET.chunks(SHEET.len().div_ceil(2))) {
                for (key, does) in keys {
                    ui.horizontal(|ui| {
                        ui.add_sized(
                            [80.0, 20.0],
                            egui::Label::new(text(*key, theme::bold(look.small), *look.ink)),
                        );
                        let does = text(*does, theme::sans(look.small), *look.ink);
                        ui.add(egui::Label::new(does).truncate());
                    });
                }
            }
        });
        ui.add_space(8.0);
        if act(ui, look, "Close", Some(Key::Escape), true) {
            out.ask(FrameChange::Keys);
        }
    });
}

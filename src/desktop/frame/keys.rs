//! The sheet of keys.

use bevy::prelude::{Res, ResMut};
use bevy_egui::egui::{self, Key};

use crate::desktop::frame::changes::{Frame, FrameChange, Out};
use crate::desktop::hall::WantedHall;
use crate::desktop::later::draw_after;
use crate::desktop::map::WantedMap;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::shortcuts::Part;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{act, keys, text};
use crate::desktop::{theme, widgets};
use crate::text;

/// Keys of one line of the sheet, in a part of the game.
struct Line {
    part: Part,
    keys: &'static [Key],
    does: String,
}

impl Line {
    /// The keys as they are set, in a row, or as a range where none of several digits in a row was changed.
    fn names(&self, ui: &egui::Ui) -> String {
        let name = |key: Key| keys::name_in(ui, self.part, key);
        let own = self
            .keys
            .iter()
            .all(|&key| keys::now_in(ui, self.part, key) == key);
        match self.keys {
            [first, _, _, .., last] if own && in_a_row(self.keys) => {
                text!("shortcuts-range", first = name(*first), last = name(*last))
            }
            all => {
                let all: Vec<String> = all.iter().map(|key| name(*key)).collect();
                all.join(" ")
            }
        }
    }
}

/// Whether keys are digits, or function keys, one after the other.
fn in_a_row(keys: &[Key]) -> bool {
    keys.windows(2).all(|two| {
        let place = |key: Key| Key::ALL.iter().position(|k| *k == key);
        place(two[0]).map(|n| n + 1) == place(two[1])
    })
}

/// Keys, with what each does.
fn sheet() -> [Line; 44] {
    use Key as K;
    use Part::{Chair, Conference, Diplomacy, Everywhere, Services, Signing, Title, Years};
    const ONE_TO_FIVE: &[Key] = &[K::Num1, K::Num2, K::Num3, K::Num4, K::Num5];
    const RUNGS: &[Key] = &[
        K::Num0,
        K::Num1,
        K::Num2,
        K::Num3,
        K::Num4,
        K::Num5,
        K::Num6,
        K::Num7,
    ];
    const MORE: &[Key] = &[K::Num0, K::Num6, K::Num7, K::Num8, K::Num9];
    const COURSES: &[Key] = &[K::F5, K::F6, K::F7, K::F8, K::F9];
    const WORDS: &[Key] = &[K::Q, K::OpenBracket, K::CloseBracket];
    const MAP: &[Key] = &[K::M, K::B, K::P, K::Period, K::Comma];
    let line = |part, keys, does| Line { part, keys, does };
    [
        line(Everywhere, &[K::Tab], text!("frame-sheet-press")),
        line(Title, &[K::Enter, K::N, K::E], text!("frame-sheet-title")),
        line(Years, &[K::Space], text!("frame-sheet-quarter")),
        line(Conference, &[K::Space], text!("frame-sheet-day")),
        line(Conference, &[K::N, K::P], text!("frame-sheet-bracket")),
        line(Conference, ONE_TO_FIVE, text!("frame-sheet-wording")),
        line(
            Conference,
            &[K::F7, K::PageDown, K::PageUp],
            text!("frame-sheet-outline"),
        ),
        line(Conference, &[K::F8, K::F9], text!("frame-sheet-bars")),
        line(Conference, &[K::S, K::O, K::T], text!("frame-sheet-speak")),
        line(Conference, &[K::A, K::J, K::M], text!("frame-sheet-plate")),
        line(
            Conference,
            &[K::G, K::K, K::E, K::Slash],
            text!("frame-sheet-package"),
        ),
        line(Conference, &[K::R], text!("frame-sheet-red-line")),
        line(Conference, &[K::W, K::V, K::X], text!("frame-sheet-calls")),
        line(Conference, &[K::C, K::Q], text!("frame-sheet-chair")),
        line(
            Chair,
            &[K::C, K::W, K::G],
            text!("frame-sheet-in-the-chair"),
        ),
        line(Conference, &[K::F, K::Z], text!("frame-sheet-group")),
        line(Conference, MORE, text!("frame-sheet-motions")),
        line(Conference, &[K::I, K::Period], text!("frame-sheet-block")),
        line(Conference, &[K::Y, K::U, K::D], text!("frame-sheet-answer")),
        line(Conference, &[K::L], text!("frame-sheet-room")),
        line(Conference, &[K::B], text!("frame-sheet-people")),
        line(Conference, &[K::F5, K::F6], text!("frame-sheet-capital")),
        line(Conference, &[K::F10], text!("frame-sheet-frontier")),
        line(
            Signing,
            &[K::S, K::D, K::W, K::R],
            text!("frame-sheet-sign"),
        ),
        line(Signing, &[K::P], text!("frame-sheet-par")),
        line(
            Years,
            &[K::D, K::O, K::T, K::I, K::L],
            text!("frame-sheet-years"),
        ),
        line(Years, MAP, text!("frame-sheet-map")),
        line(Years, WORDS, text!("frame-sheet-threads")),
        line(Years, &[K::R, K::Slash], text!("frame-sheet-why")),
        line(Years, COURSES, text!("frame-sheet-courses")),
        line(Years, RUNGS, text!("frame-sheet-ladder")),
        line(Years, &[K::V], text!("frame-sheet-lay-open")),
        line(
            Services,
            &[K::K, K::E, K::F, K::H, K::S],
            text!("frame-sheet-services"),
        ),
        line(
            Diplomacy,
            &[K::Y, K::W, K::E, K::C],
            text!("frame-sheet-diplomacy"),
        ),
        line(Part::WithCtrl, &[K::Z], text!("frame-sheet-undo")),
        line(Everywhere, &[K::Home], text!("frame-sheet-recap")),
        line(Everywhere, &[K::F4], text!("frame-sheet-stand")),
        line(Everywhere, &[K::F1], text!("frame-sheet-codex")),
        line(Everywhere, &[K::H, K::F11], text!("frame-sheet-scene")),
        line(Everywhere, &[K::End], text!("options-open")),
        line(Everywhere, &[K::F2, K::F12], text!("frame-sheet-theme")),
        line(
            Everywhere,
            &[K::Equals, K::Minus],
            text!("frame-sheet-text-size"),
        ),
        line(Everywhere, &[K::Questionmark], text!("frame-sheet-sheet")),
        line(Everywhere, &[K::Escape], text!("frame-sheet-escape")),
    ]
}

/// Room for the foot of the sheet, in points.
const FOOT: f32 = 48.0;

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
        egui::Rect::from_center_size(full.center(), egui::vec2(1000.0, 690.0).min(full.size()));
    widgets::paper(ui, look, rect);
    widgets::at(ui, rect.shrink(24.0), |ui| {
        let sheet = sheet();
        widgets::head(ui, look, &text!("frame-keys"));
        widgets::hair(ui, look);
        // Where it is higher than the window it scrolls, by arrows, too; the way to close it stays in sight.
        let room = (ui.available_height() - FOOT).max(FOOT);
        let lines = egui::ScrollArea::vertical()
            .id_salt("keys")
            .auto_shrink([false, true])
            .max_height(room);
        let shown = lines.show(ui, |ui| {
            for (key, way) in [(Key::ArrowDown, -1.0), (Key::ArrowUp, 1.0)] {
                if ui.input(|i| i.key_pressed(key)) {
                    ui.scroll_with_delta(egui::vec2(0.0, way * FOOT));
                }
            }
            lines_ui(ui, look, &sheet);
        });
        fades(ui, *look.ground.sheet, &shown);
        ui.add_space(8.0);
        if !frame.keys {
            let key = keys::name_in(ui, Part::Everywhere, Key::Questionmark);
            widgets::small(ui, look, text!("frame-keys-alt", key = key));
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

/// Draws the lines in two columns.
fn lines_ui(ui: &mut egui::Ui, look: &Look, sheet: &[Line]) {
    ui.columns(2, |side| {
        for (ui, lines) in side.iter_mut().zip(sheet.chunks(sheet.len().div_ceil(2))) {
            for line in lines {
                let key = line.names(ui);
                ui.horizontal(|ui| {
                    ui.add_sized(
                        [80.0, 20.0],
                        egui::Label::new(text(key, theme::bold(look.size.small), *look.ink.full)),
                    );
                    let does = text(&line.does, theme::sans(look.size.small), *look.ink.full);
                    ui.add(egui::Label::new(does).truncate());
                });
            }
        }
    });
}

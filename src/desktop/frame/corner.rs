//! Theme, text size and the sheet of keys in the corner, and the notice at the foot.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::frame::changes::{FrameChange, Out};
use crate::desktop::notice::Notice;
use crate::desktop::options::OptionsChange;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::screen::{Screen, of_a_session};
use crate::desktop::screens::projector::{ProjectorScreen, announces};
use crate::desktop::shortcuts::Part;
use crate::desktop::theme::Look;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{keys, text};
use crate::desktop::{theme, widgets};
use crate::text;

/// Room for the button “Where you stand”, in points: long and short.
pub(super) const STAND: f32 = 112.0;
/// The same where the window is narrow.
pub(super) const STAND_SHORT: f32 = 42.0;

/// Room for the settings, in points.
const SETTINGS: f32 = 152.0;
/// Width under which a window is narrow, in points.
const NARROW: f32 = 1100.0;

/// Room that the corner takes at the right of a screen of a session, in points, in a window so wide.
#[must_use]
pub fn corner_width(window: f32) -> f32 {
    let stand = if window < NARROW { STAND_SHORT } else { STAND };
    SETTINGS + stand + 8.0
}

/// Theme, text size, shortcuts: on every screen.
pub(super) fn draw(
    mut page: Page,
    (notice, room): (Res<Notice>, Res<ProjectorScreen>),
    mut out: Out,
    mut options: MessageWriter<OptionsChange>,
) {
    let Some(sheet) = page.open() else { return };
    let Sheet {
        ui,
        look,
        scale,
        screen,
        ..
    } = sheet;
    let full = ui.max_rect();
    let stands = sheet.sight.is_some() && of_a_session(screen);
    let short = full.width() < NARROW;
    let wide = if stands {
        corner_width(full.width()) - 8.0
    } else {
        SETTINGS
    };
    let rect = widgets::span(
        full.right() - wide,
        full.top() + 12.0,
        full.right() - 8.0,
        full.top() + 44.0,
    );
    widgets::at(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding = egui::vec2(6.0, 5.0);
        ui.horizontal(|ui| {
            let link = |ui: &mut Ui, words: &str, name: &str| {
                let r = ui.add(egui::Button::new(text(
                    words,
                    theme::sans(look.size.small),
                    *look.ink.full,
                )));
                r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
                r.noted(name).clicked()
            };
            if stands {
                let words = if short {
                    text!("stand-button-short")
                } else {
                    text!("stand-button")
                };
                if link(
                    ui,
                    &words,
                    &note(ui, Key::F4, &|key| text!("stand-button-note", key = key)),
                ) || widgets::pressed_anywhere(ui, Key::F4)
                {
                    out.ask(FrameChange::Stand);
                }
            }
            if link(
                ui,
                &text!("frame-smaller"),
                &note(ui, Key::Minus, &|key| {
                    text!("frame-smaller-note", key = key)
                }),
            ) || widgets::pressed_anywhere(ui, Key::Minus)
            {
                out.ask(FrameChange::TextSize(scale - 0.1));
            }
            if link(
                ui,
                &text!("frame-larger"),
                &note(ui, Key::Equals, &|key| {
                    text!("frame-larger-note", key = key)
                }),
            ) || widgets::pressed_anywhere(ui, Key::Equals)
                || widgets::pressed_anywhere(ui, Key::Plus)
            {
                out.ask(FrameChange::TextSize(scale + 0.1));
            }
            // The theme has its key here, and its place among the settings.
            if widgets::pressed_anywhere(ui, Key::F2) {
                out.ask(FrameChange::Theme);
            }
            if link(
                ui,
                &text!("options-open"),
                &note(ui, Key::End, &|key| text!("options-open-note", key = key)),
            ) {
                options.write(OptionsChange::Open(true));
            }
            let asked = sheet_asked(ui);
            if link(
                ui,
                "?",
                &note(ui, Key::Questionmark, &|key| {
                    text!("frame-keys-note", key = key)
                }),
            ) || asked
            {
                out.ask(FrameChange::Keys);
            }
        });
    });
    let words = notice.0.as_ref().filter(|_| !announces(&room));
    if let Some(words) = words {
        // At the signing the foot of the right column has the answers.
        let part = if screen == Screen::Signing {
            (0.33, 0.5)
        } else {
            (0.5, 0.6)
        };
        notice_ui(ui, look, words, part);
    }
}

/// A hint of the corner, with the key that does the same.
fn note(ui: &Ui, key: Key, words: &dyn Fn(&str) -> String) -> String {
    words(&keys::name_in(ui, Part::Everywhere, key))
}

/// Whether the sheet of keys is asked for. Its sign is written with other keys on every keyboard, so that it
/// is the sign that is heard, unless another key does the same.
fn sheet_asked(ui: &Ui) -> bool {
    let key = Key::Questionmark;
    if keys::now_in(ui, Part::Everywhere, key) != key {
        return widgets::pressed_anywhere(ui, key);
    }
    let typed = |e: &egui::Event| matches!(e, egui::Event::Text(t) if t == "?");
    let free = !ui.ctx().text_edit_focused() && !keys::rests(ui, key);
    free && ui.input(|i| i.events.iter().any(typed))
}

/// The last refusal or fault, over everything, at the foot of the page: around a part of its width, and at
/// most so much of it wide.
fn notice_ui(ui: &Ui, look: &Look, message: &str, (around, most): (f32, f32)) {
    let full = ui.max_rect();
    let wide = full.width() * most;
    let font = theme::sans(look.size.body);
    let p = ui.painter();
    let size = p
        .layout(message.to_owned(), font.clone(), *look.accent.on, wide)
        .size();
    let at = egui::pos2(
        full.left() + full.width() * around - size.x / 2.0,
        full.bottom() - size.y - 30.0,
    );
    let rect = egui::Rect::from_min_size(at, size + egui::Vec2::splat(1.0));
    let area = egui::Area::new("message".into())
        .order(egui::Order::Tooltip)
        .fixed_pos(rect.min);
    area.show(ui.ctx(), |ui| {
        ui.set_max_width(wide);
        let back = rect.expand(10.0);
        ui.painter()
            .rect_filled(back, look.radius, *look.accent.full);
        widgets::at(ui, rect, |ui| {
            widgets::announce(&ui.label(text(message, font, *look.accent.on)));
        });
    });
}

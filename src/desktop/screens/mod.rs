//! One file per screen, and what stands on all of them.

pub mod aftermath;
pub mod assumptions;
pub mod briefing;
pub mod conference;
pub mod debrief;
pub mod record;
pub mod sessions;
pub mod setup;
pub mod signing;
pub mod title;

use bevy_egui::egui::{self, Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::desk::{Screen, View};
use crate::desktop::map::{Plate, geo};
use crate::desktop::theme;
use crate::desktop::views;
use crate::desktop::views::{act, text};

/// Draws the screen; gives what the map shows.
pub fn screen_ui(ui: &mut Ui, view: &View, shapes: &[geo::Shape], out: &mut Vec<Command>) -> Plate {
    let plate = match view.desk.screen {
        Screen::Title => {
            title::title_ui(ui, view, out);
            None
        }
        Screen::Setup => setup::setup_ui(ui, view, shapes, out),
        Screen::Briefing => {
            briefing::briefing_ui(ui, view, out);
            None
        }
        Screen::Conference => {
            conference::conference_ui(ui, view, out);
            None
        }
        Screen::Signing => {
            signing::signing_ui(ui, view, out);
            None
        }
        Screen::Aftermath => aftermath::aftermath_ui(ui, view, shapes, out),
        Screen::Debrief => {
            debrief::debrief_ui(ui, view, out);
            None
        }
        Screen::Record => {
            record::record_ui(ui, view, out);
            None
        }
        Screen::Sessions => {
            sessions::sessions_ui(ui, view, out);
            None
        }
        Screen::Assumptions => {
            assumptions::assumptions_ui(ui, view, out);
            None
        }
    };
    corner_ui(ui, view, out);
    // The others have a way back of their own.
    let session = !matches!(
        view.desk.screen,
        Screen::Title | Screen::Setup | Screen::Record | Screen::Sessions | Screen::Assumptions
    );
    if session && !view.desk.help && views::pressed(ui, Key::Escape) {
        out.push(Command::Go(Screen::Title));
    }
    views::guide::guide_ui(ui, view, out);
    let mut plate = plate.unwrap_or_default();
    if view.desk.help {
        help_ui(ui, view, out);
        plate.rect = None;
    }
    plate.look = view.look().name.clone();
    plate
}

/// Theme, text size, shortcuts: on every screen.
fn corner_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let full = ui.max_rect();
    let rect = views::span(
        full.right() - 152.0,
        full.top() + 12.0,
        full.right() - 8.0,
        full.top() + 44.0,
    );
    views::at(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding = egui::vec2(6.0, 5.0);
        ui.horizontal(|ui| {
            let link = |ui: &mut Ui, words: &str, name: &str| {
                let r = ui.add(egui::Button::new(text(
                    words,
                    theme::sans(look.small),
                    *look.ink,
                )));
                r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, name));
                r.on_hover_text(name).clicked()
            };
            if link(ui, "A−", "smaller text, −") || views::pressed(ui, Key::Minus) {
                out.push(Command::Scale(view.desk.scale - 0.1));
            }
            if link(ui, "A+", "larger text, +")
                || views::pressed(ui, Key::Equals)
                || views::pressed(ui, Key::Plus)
            {
                out.push(Command::Scale(view.desk.scale + 0.1));
            }
            if link(
                ui,
                if view.desk.look.dark { "Paper" } else { "Lamp" },
                "paper or lamplight, F2",
            ) || views::pressed(ui, Key::F2)
            {
                out.push(Command::Theme);
            }
            let asked = ui.input(|i| {
                i.events
                    .iter()
                    .any(|e| matches!(e, egui::Event::Text(t) if t == "?"))
            });
            if link(ui, "?", "shortcuts, ?") || asked {
                out.push(Command::Help);
            }
        });
    });
    message_ui(ui, view);
}

/// The last refusal or fault, over everything, at the foot of the page.
fn message_ui(ui: &Ui, view: &View) {
    let (look, Some(message)) = (view.look(), &view.desk.message) else {
        return;
    };
    let full = ui.max_rect();
    let wide = full.width() * 0.6;
    let font = theme::sans(look.body);
    let p = ui.painter();
    let size = p
        .layout(message.clone(), font.clone(), *look.onaccent, wide)
        .size();
    let at = egui::pos2(
        full.center().x - size.x / 2.0,
        full.bottom() - size.y - 30.0,
    );
    let rect = egui::Rect::from_min_size(at, size + egui::Vec2::splat(1.0));
    let area = egui::Area::new("message".into())
        .order(egui::Order::Tooltip)
        .fixed_pos(rect.min);
    area.show(ui.ctx(), |ui| {
        ui.set_max_width(wide);
        let back = rect.expand(10.0);
        ui.painter().rect_filled(back, look.radius, *look.accent);
        views::at(ui, rect, |ui| {
            ui.label(text(message, font, *look.onaccent));
        });
    });
}

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

fn help_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let look = view.look();
    let full = ui.max_rect();
    let rect =
        egui::Rect::from_center_size(full.center(), egui::vec2(1000.0, 500.0).min(full.size()));
    views::paper(ui, look, rect);
    views::at(ui, rect.shrink(24.0), |ui| {
        views::head(ui, look, "Keys");
        views::hair(ui, look);
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
            out.push(Command::Help);
        }
    });
}

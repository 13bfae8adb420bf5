//! The title: a treaty page at night.

use bevy::prelude::*;
use bevy_egui::egui::{
    self, Align2, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::frame::FrameChange;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, paper, ring, small, span, text};
use crate::text;

/// The sentence that lives on the page: plain words and brackets with their wordings, in two lines.
fn sentence() -> [(String, Vec<String>); 4] {
    [
        (
            text!("title-sentence-states"),
            vec![
                text!("title-sentence-shall"),
                text!("title-sentence-should"),
                text!("title-sentence-endeavour"),
            ],
        ),
        (
            text!("title-sentence-keep"),
            vec![
                text!("title-sentence-both"),
                text!("title-sentence-robustness"),
                text!("title-sentence-security"),
            ],
        ),
        (
            text!("title-sentence-of"),
            vec![
                text!("title-sentence-networks"),
                text!("title-sentence-telecommunications"),
            ],
        ),
        (text!("title-sentence-end"), vec![]),
    ]
}

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Title);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown));
}

/// Draws the title page.
fn draw(
    mut page: Page,
    play: Res<Play>,
    shelf: Res<Shelf>,
    choice: Res<Choice>,
    mut out: ScreenRequests<FrameChange>,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let full = ui.max_rect();
    let wide = (full.width() * 0.60).clamp(760.0_f32.min(full.width() - 32.0), 1000.0);
    let tall = (full.height() - 96.0).min(690.0);
    let leaf = Rect::from_center_size(full.center(), Vec2::new(wide, tall));
    paper(ui, look, leaf);
    let size = (wide / 7.2).min(look.display).min(tall * 0.2);
    let y = leaf.top() + tall * 0.17;
    name_ui(ui, look, pos2(leaf.center().x, y), size);
    let inner = leaf.shrink2(Vec2::new(56.0, 24.0));
    let foot = span(
        inner.left(),
        leaf.bottom() - 34.0,
        inner.right(),
        leaf.bottom() - 8.0,
    );
    let body = span(
        inner.left(),
        y + size * 0.62,
        inner.right(),
        foot.top() - 6.0,
    );
    at(ui, body, |ui| {
        ui.vertical_centered(|ui| {
            let words = text!("title-motto");
            ui.label(text(words, theme::italic(look.treaty), *look.ink2));
        });
        ui.add_space(tall * 0.035);
        // A small window or large text has no room for the sentence, and less between the buttons.
        let height = |font| {
            ui.painter()
                .layout_no_wrap("A".into(), font, *look.ink)
                .size()
                .y
        };
        let sentence = 2.0 * (height(theme::serif(look.treaty)) + ui.spacing().item_spacing.y);
        let sentence = sentence + tall * 0.045;
        let rows = 5 + usize::from(play.unfinished.is_some());
        let rows = (rows + usize::from(!play.earlier.is_empty())) as f32;
        let spare = |room: f32| (room - rows * (height(theme::sans(look.small)) + 14.0)) / rows;
        let mut room = ui.available_height();
        let shows = spare(room - sentence) >= TIGHT;
        if shows {
            room -= sentence;
        }
        let gap = spare(room).clamp(TIGHT, 12.0);
        if shows {
            sentence_ui(ui, look);
            ui.add_space(tall * 0.045);
        }
        egui::ScrollArea::vertical()
            .id_salt("title")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.vertical_centered(|ui| {
                    ui.spacing_mut().item_spacing.y = gap;
                    buttons_ui(ui, look, &play, &shelf, &choice, &mut out);
                });
            });
    });
    at(ui, foot, |ui| {
        ui.vertical_centered(|ui| {
            small(ui, look, text!("title-foot"));
        });
    });
}

/// The least room between two buttons.
const TIGHT: f32 = 4.0;

/// What there is to do, the first of it with Enter.
fn buttons_ui(
    ui: &mut Ui,
    look: &Look,
    play: &Play,
    shelf: &Shelf,
    choice: &Choice,
    out: &mut ScreenRequests<FrameChange>,
) {
    let mut offered =
        |words: &str, key: Key, primary: bool| act(ui, look, words, Some(key), primary);
    let start = |n: usize| Command::Start(choice.suggested(shelf, n));
    if let Some(place) = &play.unfinished
        && offered(&text!("title-go-on", place = place), Key::Enter, true)
    {
        out.command(Command::Resume);
    }
    if let Some(first) = shelf.scenarios.first() {
        let seat = first.setup.suggested_seat;
        let name = &first.states[seat].profile.name;
        let title = &first.setup.title;
        let begins = if play.unfinished.is_some() {
            let words = text!("title-new", scenario = title, seat = name);
            offered(&words, Key::N, false)
        } else {
            let words = text!("title-begin", scenario = title, seat = name);
            offered(&words, Key::Enter, true)
        };
        if begins {
            out.command(start(0));
        }
    }
    // The scenario that teaches.
    let scenarios = &shelf.scenarios;
    if let Some(n) = scenarios.iter().position(|s| !s.steps.is_empty()) {
        let words = text!("title-learn", scenario = &scenarios[n].setup.title);
        if offered(&words, Key::F, false) {
            out.command(start(n));
        }
    }
    if offered(&text!("title-choose"), Key::C, false) {
        out.go(Screen::Setup);
    }
    if !play.earlier.is_empty() {
        let words = text!("title-earlier", n = play.earlier.len());
        if offered(&words, Key::E, false) {
            out.go(Screen::Sessions);
        }
    }
    if offered(&text!("title-record"), Key::R, false) {
        out.go(Screen::Record);
    }
    if offered(&text!("title-leave"), Key::Q, false) {
        out.ask(FrameChange::Close);
    }
}

fn name_ui(ui: &Ui, look: &Look, c: bevy_egui::egui::Pos2, size: f32) {
    let p = ui.painter();
    let g = p.layout_no_wrap(text!("title-name"), theme::serif(size), *look.ink);
    let half = g.size().x / 2.0 + 8.0;
    p.galley(c - g.size() / 2.0, g, *look.ink);
    let font = || theme::serif(size);
    p.text(
        c - Vec2::new(half, 0.0),
        Align2::RIGHT_CENTER,
        "[",
        font(),
        *look.accent,
    );
    p.text(
        c + Vec2::new(half, 0.0),
        Align2::LEFT_CENTER,
        "]",
        font(),
        *look.accent,
    );
}

/// Brackets live: a click chooses the next wording.
fn sentence_ui(ui: &mut Ui, look: &Look) {
    let id = ui.id().with("sentence");
    let mut chosen: [usize; 4] = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let before = chosen;
    let sentence = sentence();
    for line in [[0, 1], [2, 3]] {
        let words = |n: usize| {
            let (plain, wordings) = &sentence[n];
            let all = wordings.len().max(1);
            let now = wordings.get(chosen[n] % all);
            (plain.as_str(), now.map(|w| format!("[{w} | …]")))
        };
        let parts = line.map(|n| (n, words(n)));
        line_ui(ui, look, &parts, &mut chosen);
    }
    if chosen != before {
        ui.data_mut(|d| d.insert_temp(id, chosen));
    }
}

type Part<'a> = (usize, (&'a str, Option<String>));

fn line_ui(ui: &mut Ui, look: &Look, parts: &[Part], chosen: &mut [usize; 4]) {
    let layout = |words: &str, ink| {
        let p = ui.painter();
        p.layout_no_wrap(words.to_owned(), theme::serif(look.treaty), ink)
    };
    let mut galleys = vec![];
    for (n, (plain, bracket)) in parts {
        galleys.push((layout(plain, *look.ink), None));
        if let Some(b) = bracket {
            galleys.push((layout(b, *look.accent), Some((*n, b))));
        }
    }
    let gap = 7.0;
    let wide: f32 = galleys.iter().map(|(g, _)| g.size().x + gap).sum::<f32>() - gap;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.add_space((ui.available_width() - wide) / 2.0 - gap);
        for (g, bracket) in galleys {
            let Some((n, words)) = bracket else {
                let (rect, _) = ui.allocate_exact_size(g.size(), Sense::hover());
                ui.painter().galley(rect.min, g, *look.ink);
                continue;
            };
            let (rect, r) = ui.allocate_exact_size(g.size(), Sense::click());
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
            let edge = rect.expand(2.0);
            if r.hovered() {
                let stroke = Stroke::new(look.hair, *look.accent);
                let p = ui.painter();
                p.rect_filled(edge, look.radius, *look.wash);
                p.rect_stroke(edge, look.radius, stroke, StrokeKind::Outside);
            }
            ui.painter().galley(rect.min, g, *look.accent);
            ring(ui, look, rect, r.has_focus());
            if r.clicked() {
                chosen[n] += 1;
            }
        }
    });
}

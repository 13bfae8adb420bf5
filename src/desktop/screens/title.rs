//! The title: a treaty page at night.

use bevy::prelude::*;
use bevy_egui::egui::{
    Align2, Key, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::commands::Command;
use crate::desktop::frame::FrameChange;
use crate::desktop::page::{Draw, DrawSystems, Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::screens::Screen;
use crate::desktop::screens::setup::Choice;
use crate::desktop::shelf::Shelf;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, paper, ring, small, span, text};

/// The sentence that lives on the page: plain words and brackets with their wordings.
const LINE: [(&str, &[&str]); 4] = [
    ("Member States", &["shall", "should", "shall endeavour to"]),
    (
        "keep the",
        &["security and robustness", "robustness", "security"],
    ),
    ("of international", &["networks", "telecommunications"]),
    ("and of nothing else.", &[]),
];

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
    // A small window or large text has no room for the sentence.
    let small_page = full.height() < 600.0;
    let wide = (full.width() * 0.60).clamp(760.0_f32.min(full.width() - 32.0), 1000.0);
    let tall = (full.height() - 96.0).min(690.0);
    let leaf = Rect::from_center_size(full.center(), Vec2::new(wide, tall));
    paper(ui, look, leaf);
    let size = (wide / 7.2).min(look.display).min(tall * 0.2);
    let y = leaf.top() + tall * 0.17;
    name_ui(ui, look, pos2(leaf.center().x, y), size);
    let inner = leaf.shrink2(Vec2::new(56.0, 24.0));
    let body = inner.with_min_y(y + size * 0.62);
    at(ui, body, |ui| {
        ui.vertical_centered(|ui| {
            let words = "Every word on the table moves the years that follow.";
            ui.label(text(words, theme::italic(look.treaty), *look.ink2));
        });
        ui.add_space(tall * 0.035);
        if !small_page {
            sentence_ui(ui, look);
            ui.add_space(tall * 0.045);
        }
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = if small_page { 6.0 } else { 12.0 };
            if let Some(place) = &play.unfinished
                && act(ui, look, &format!("Go on: {place}"), Some(Key::Enter), true)
            {
                out.command(Command::Resume);
            }
            if let Some(first) = shelf.scenarios.first() {
                let seat = first.setup.suggested_seat;
                let name = &first.states[seat].profile.name;
                let label = format!("{}, as {name}", first.setup.title);
                let begins = if play.unfinished.is_some() {
                    let label = format!("New session: {label}");
                    act(ui, look, &label, Some(Key::N), false)
                } else {
                    act(ui, look, &label, Some(Key::Enter), true)
                };
                if begins {
                    out.command(Command::Start(choice.suggested(&shelf, 0)));
                }
            }
            // The scenario that teaches.
            let lesson = shelf.scenarios.iter().position(|s| !s.steps.is_empty());
            if let Some(n) = lesson {
                let label = format!(
                    "{}: learn it in ten minutes",
                    shelf.scenarios[n].setup.title
                );
                if act(ui, look, &label, Some(Key::F), false) {
                    out.command(Command::Start(choice.suggested(&shelf, n)));
                }
            }
            if act(
                ui,
                look,
                "Choose a conference and a seat",
                Some(Key::C),
                false,
            ) {
                out.go(Screen::Setup);
            }
            if !play.earlier.is_empty() {
                let label = format!("Earlier sessions: {}", play.earlier.len());
                if act(ui, look, &label, Some(Key::E), false) {
                    out.go(Screen::Sessions);
                }
            }
            if act(ui, look, "The model against 2012", Some(Key::R), false) {
                out.go(Screen::Record);
            }
            if act(ui, look, "Leave", Some(Key::Q), false) {
                out.ask(FrameChange::Close);
            }
        });
    });
    let foot = span(
        inner.left(),
        leaf.bottom() - 34.0,
        inner.right(),
        leaf.bottom() - 8.0,
    );
    at(ui, foot, |ui| {
        ui.vertical_centered(|ui| {
            small(
                ui,
                look,
                "Dubai, December 2012: 144 delegations could sign, 89 did. Press ? for keys.",
            );
        });
    });
}

fn name_ui(ui: &Ui, look: &Look, c: bevy_egui::egui::Pos2, size: f32) {
    let p = ui.painter();
    let g = p.layout_no_wrap("Plenary".to_owned(), theme::serif(size), *look.ink);
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
    for line in [[0, 1], [2, 3]] {
        let words = |n: usize| {
            let (plain, wordings) = LINE[n];
            let all = wordings.len().max(1);
            let now = wordings.get(chosen[n] % all);
            (plain, now.map(|w| format!("[{w} | …]")))
        };
        let parts = line.map(|n| (n, words(n)));
        line_ui(ui, look, &parts, &mut chosen);
    }
    if chosen != before {
        ui.data_mut(|d| d.insert_temp(id, chosen));
    }
}

type Part = (usize, (&'static str, Option<String>));

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

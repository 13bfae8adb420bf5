//! The tutorial: one step at a time, when it is needed, on a band over the page, which takes its room from
//! the screen below and so covers nothing. In a window that has not the room for both, it is a slip at the
//! foot.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, Order, Rect, Stroke, Ui, Vec2, pos2};

use crate::desktop::codex::Codex;
use crate::desktop::frame::changes::{Frame, StepRead};
use crate::desktop::options::Options;
use crate::desktop::page::{Band, BandTall, LEAST as LEAST_PAGE, Page, Sheet};
use crate::desktop::screen::Screen;
use crate::desktop::settings::{Help, Remembered};
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{act, at, keys, paper, small};
use crate::model::calendar::Phase;
use crate::text;

/// What the button and the count beside the step take, in points.
const BUTTONS: f32 = 236.0;
/// Room over and under the step, in points.
const EDGE: f32 = 10.0;
/// The least height between them, in points: that of a button.
const LEAST: f32 = 32.0;

/// The next unread step of this screen, over the room that the page leaves it; where none is due the page
/// has that room back.
pub(super) fn draw(
    mut page: Page,
    (frame, codex, options): (Res<Frame>, Res<Codex>, Res<Options>),
    (remembered, band): (Res<Remembered>, Res<Band>),
    mut read: MessageWriter<StepRead>,
    mut tall: MessageWriter<BandTall>,
) {
    let Some(sheet) = page.open() else { return };
    let Sheet {
        ui, look, screen, ..
    } = sheet;
    let covered = frame.stand || codex.open || options.open;
    let due = sheet.sight.filter(|_| !covered);
    let due = due.filter(|_| remembered.settings.help == Help::All);
    let due = due.and_then(|sight| step(sight, screen, &frame));
    let needed = due.map_or(0.0, |(_, words, _)| height(ui, look, words));
    let window = ui.ctx().viewport_rect();
    let fits = window.width() >= LEAST_PAGE.x && window.height() - needed >= LEAST_PAGE.y;
    let needed = if fits { needed } else { 0.0 };
    if (needed - band.0).abs() > 0.5 {
        tall.write(BandTall(needed));
        ui.ctx().request_repaint();
    }
    let Some((n, words, left)) = due else { return };
    let words = &keys::plain(ui, words);
    let done = if fits {
        step_ui(ui, look, band.0, (words, left))
    } else {
        slip_ui(ui, look, window, (words, left))
    };
    if done {
        read.write(StepRead(n));
    }
}

/// What a step is set in, and how wide.
fn galley(ui: &Ui, look: &Look, words: &str) -> std::sync::Arc<egui::Galley> {
    let wide = ui.max_rect().width() - 48.0 - BUTTONS;
    let font = theme::serif(look.size.lede);
    ui.painter()
        .layout(words.to_owned(), font, *look.ink.full, wide)
}

fn height(ui: &Ui, look: &Look, words: &str) -> f32 {
    galley(ui, look, words).size().y.max(LEAST) + 2.0 * EDGE
}

/// Draws a step. Gives whether it has been read.
fn step_ui(ui: &mut Ui, look: &Look, tall: f32, (words, left): (&str, usize)) -> bool {
    let full = ui.max_rect();
    let rect = full.with_min_y(full.top() - tall).with_max_y(full.top());
    let galley = galley(ui, look, words);
    let area = egui::Area::new("guide".into())
        .order(Order::Middle)
        .fixed_pos(rect.min);
    let shown = area.show(ui.ctx(), |ui| {
        // All of it is the band's, so that nothing below it is pressed through it.
        ui.allocate_rect(rect, egui::Sense::hover());
        ui.set_clip_rect(rect.expand(3.0));
        let p = ui.painter();
        p.rect_filled(rect, 0.0, *look.ground.sheet);
        let edge = Stroke::new(look.width.line, *look.edge.strong);
        p.hline(rect.x_range(), rect.bottom(), edge);
        p.rect_filled(rect.with_max_x(rect.left() + 5.0), 0.0, *look.accent.full);
        let inner = rect.shrink2(Vec2::new(24.0, EDGE));
        let right = inner.right() - BUTTONS + 24.0;
        let words = Rect::from_min_size(inner.min, galley.size());
        at(ui, words, |ui| {
            ui.add(egui::Label::new(galley).extend());
        });
        let middle = rect.center().y - LEAST / 2.0;
        let buttons = Rect::from_min_max(pos2(right, middle), pos2(inner.right(), middle + LEAST));
        let mut done = false;
        at(ui, buttons, |ui| {
            ui.horizontal_centered(|ui| done = buttons_ui(ui, look, left));
        });
        done
    });
    shown.inner
}

/// The same on a slip at the foot of the window.
fn slip_ui(ui: &Ui, look: &Look, window: Rect, (words, left): (&str, usize)) -> bool {
    let wide = SLIP.min(window.width() - 32.0);
    let font = theme::serif(look.size.lede);
    let p = ui.painter();
    let galley = p.layout(words.to_owned(), font, *look.ink.full, wide - 40.0);
    let size = Vec2::new(wide, galley.size().y + 84.0);
    let rect = Rect::from_min_size(window.max - size - Vec2::splat(16.0), size);
    let area = egui::Area::new("guide".into())
        .order(Order::Foreground)
        .fixed_pos(rect.min);
    let shown = area.show(ui.ctx(), |ui| {
        ui.allocate_rect(rect, egui::Sense::click());
        paper(ui, look, rect);
        let edge = rect.with_max_x(rect.left() + 4.0);
        ui.painter().rect_filled(edge, 0.0, *look.accent.full);
        let mut done = false;
        at(ui, rect.shrink2(Vec2::new(20.0, 14.0)), |ui| {
            ui.add(egui::Label::new(galley));
            ui.add_space(10.0);
            ui.horizontal(|ui| done = buttons_ui(ui, look, left));
        });
        done
    });
    shown.inner
}

/// Width of the slip, in points.
const SLIP: f32 = 372.0;

/// On to the next step, and how many there are. Gives whether this one has been read.
fn buttons_ui(ui: &mut Ui, look: &Look, left: usize) -> bool {
    let label = if left > 1 {
        text!("frame-step-next")
    } else {
        text!("frame-step-last")
    };
    let context = ui.ctx().clone();
    let done = keys::within(&context, Part::Everywhere, || {
        act(ui, look, &label, Some(Key::H), true)
    });
    if left > 1 {
        small(ui, look, text!("frame-steps-more", n = left - 1));
    }
    done
}

/// Number and words of the first step that is due here, and how many are.
fn step<'a>(sight: &'a Sight, screen: Screen, frame: &Frame) -> Option<(usize, &'a str, usize)> {
    let (name, turn) = match (screen, sight.phase) {
        (Screen::Briefing, _) => ("briefing", 0),
        (Screen::Conference, Phase::Conference(day)) => ("conference", day),
        (Screen::Signing, _) => ("signing", 0),
        (Screen::Aftermath, Phase::Aftermath(quarter)) => ("aftermath", quarter),
        (Screen::Debrief, _) => ("debrief", 0),
        _ => return None,
    };
    // They speak to the seat that the scenario suggests.
    if sight.people() > 1 && sight.seat != sight.scenario.setup.suggested_seat {
        return None;
    }
    let steps = sight.scenario.steps.iter().enumerate();
    let mut due =
        steps.filter(|(n, s)| s.screen == name && s.turn <= turn && !frame.read.contains(n));
    let (n, first) = due.next()?;
    Some((n, &first.text, due.count() + 1))
}

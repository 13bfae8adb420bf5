//! The tutorial: one step at a time, when it is needed.

use bevy::prelude::{MessageWriter, Res};
use bevy_egui::egui::{self, Key, Rect, Vec2};

use crate::desktop::frame::changes::{Frame, StepRead};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::screen::Screen;
use crate::desktop::screens::signing::beside_the_hall;
use crate::desktop::settings::{Help, Remembered};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::{act, at, paper, small, text};
use crate::model::calendar::Phase;
use crate::text;

/// The next unread step of this screen, on a slip at the foot of the page.
pub(super) fn draw(
    mut page: Page,
    frame: Res<Frame>,
    remembered: Res<Remembered>,
    mut read: MessageWriter<StepRead>,
) {
    if remembered.settings.help != Help::All {
        return;
    }
    let Some(sheet) = page.open() else { return };
    let Sheet {
        ui, look, screen, ..
    } = sheet;
    let Some((n, words, left)) = sheet.sight.and_then(|s| step(s, screen, &frame)) else {
        return;
    };
    let full = ui.max_rect();
    let hall = sheet.sight.map_or(0, |s| s.scenario.states.len());
    let beside = (screen == Screen::Signing).then(|| beside_the_hall(full, hall));
    let wide = 372.0_f32.min(beside.map_or(full.width() - 48.0, |r| r.width()));
    let font = theme::serif(look.size.lede);
    let tall = ui
        .painter()
        .layout(words.to_owned(), font.clone(), *look.ink.full, wide - 40.0)
        .size()
        .y
        + 84.0;
    // In the corner where the screen has least to press.
    let x = beside.map_or(full.right() - 16.0, |r| r.right()) - wide;
    // Over the floor of the conference, which a newcomer reads too.
    let floor = screen == Screen::Conference && full.width() >= 1400.0;
    let low = full.bottom() - if floor { 196.0 } else { 16.0 };
    let low = beside.map_or(low, |r| r.bottom() - 4.0);
    let foot = egui::pos2(x, low - tall);
    let rect = Rect::from_min_size(foot, Vec2::new(wide, tall));
    let area = egui::Area::new("guide".into())
        .order(egui::Order::Foreground)
        .fixed_pos(rect.min);
    area.show(ui.ctx(), |ui| {
        ui.allocate_rect(rect, egui::Sense::click());
        paper(ui, look, rect);
        ui.painter()
            .rect_filled(rect.with_max_x(rect.left() + 4.0), 0.0, *look.accent.full);
        at(ui, rect.shrink2(Vec2::new(20.0, 14.0)), |ui| {
            ui.label(text(words, font, *look.ink.full));
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let label = if left > 1 {
                    text!("frame-step-next")
                } else {
                    text!("frame-step-last")
                };
                if act(ui, look, &label, Some(Key::H), true) {
                    read.write(StepRead(n));
                }
                if left > 1 {
                    small(ui, look, text!("frame-steps-more", n = left - 1));
                }
            });
        });
    });
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

//! The teacher's own page: the strip in a window of its own, where the key is that shows it on the room's
//! screen for as long as it is held down, and what the teacher alone is told.

use bevy::prelude::*;
use bevy_egui::egui::{self, Ui, Vec2};

use crate::desktop::notice::{Notice, Toast};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::screen::{Private, ProjectorScreen};
use crate::desktop::screens::projector::steps::{HELD, foot_ui, steps, tall_foot_ui};
use crate::desktop::screens::projector::view::View;
use crate::desktop::screens::projector::{ask, hour, strip};
use crate::desktop::sight::OpenSight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::whatif::WhatIf;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{announce, at, goals, hair, head, keys, paper, span, text};
use crate::model::calendar::Phase;
use crate::text;

/// Height of the goals of the seat, points.
const GOALS: f32 = 190.0;

/// Height of the line with where the session stands and what the room sees, points.
const HEAD: f32 = 104.0;
/// Width of a page on which the names of the pages and the buttons beside them take two lines, points, and what
/// the second one takes.
const NARROW: f32 = 800.0;
const SECOND: f32 = 38.0;

/// Whether the strip lies on the room's screen in this pass: its key is down. Asks for it to come and go.
pub(super) fn held(ui: &Ui, screen: &ProjectorScreen, out: &mut Out) -> bool {
    let key = keys::now(ui, HELD);
    let down = ui.input(|i| i.key_down(key));
    match screen.strip {
        Private::Shut if down => out.ask(ProjectorChange::Strip(Private::Held)),
        Private::Held if !down => out.ask(ProjectorChange::Strip(Private::Shut)),
        _ => {}
    }
    down && screen.strip == Private::Held
}

/// What is typed on the page that has the strip.
pub(super) fn typed(ui: &Ui, screen: &ProjectorScreen, sight: &OpenSight, out: &mut Out) {
    if sight.phase == Phase::Over {
        return;
    }
    match &screen.teacher.asked {
        None => ask::by_key(ui, out),
        Some(asked) => ask::early(ui, asked, out),
    }
}

/// Whether refusals and what was done are told on the strip: what they say may be one seat's alone.
#[must_use]
pub fn announces(screen: &ProjectorScreen) -> bool {
    screen.strip != Private::Shut
}

/// What the teacher is told: why something cannot be, or what was done.
pub(super) enum Told<'a> {
    /// Why something cannot be.
    Refused(&'a str),
    /// What was done.
    Done(&'a str),
    /// Nothing.
    Nothing,
}

impl<'a> Told<'a> {
    /// What waits to be told.
    pub(super) fn of(notice: &'a Notice, toast: &'a Toast) -> Self {
        match (&notice.0, &toast.0) {
            (Some(words), _) => Self::Refused(words),
            (None, Some(words)) => Self::Done(words),
            (None, None) => Self::Nothing,
        }
    }
}

/// Draws it in a line of its own, which keeps its place while there is nothing to tell.
pub(super) fn told_ui(ui: &mut Ui, look: &Look, told: Told) {
    let (words, font, ink) = match told {
        Told::Refused(words) => (words, theme::bold(look.size.body), *look.accent.full),
        Told::Done(words) => (words, theme::sans(look.size.body), *look.side.first),
        Told::Nothing => ("", theme::sans(look.size.body), *look.ink.soft),
    };
    let least = look.size.body * 1.5;
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(least);
        let r = ui.label(text(words, font, ink));
        if !words.is_empty() {
            announce(&r);
        }
    });
}

/// Draws the teacher's own window: where the session stands and what the room sees, then the strip.
pub(super) fn draw(
    mut page: Page,
    (play, screen, whatif): (Res<Play>, Res<ProjectorScreen>, Res<WhatIf>),
    (notice, toast): (Res<Notice>, Res<Toast>),
    mut out: Out,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let Some(sight) = play
        .room
        .as_ref()
        .filter(|_| screen.strip == Private::Window)
    else {
        return;
    };
    let out = &mut out;
    typed(ui, &screen, sight, out);
    let full = ui.max_rect();
    ui.painter().rect_filled(full, 0.0, *look.ground.window);
    let view = &View {
        look,
        sight,
        screen: &screen,
        whatif: &whatif,
    };
    let (left, right) = (full.left() + 24.0, full.right() - 24.0);
    let narrow = full.width() < NARROW;
    let low = full.top() + HEAD + if narrow { SECOND } else { 0.0 };
    let top = span(left, full.top() + 8.0, right, low);
    at(ui, top, |ui| {
        hour::head_ui(ui, view, look.size.body);
        hair(ui, look);
        if narrow {
            tall_foot_ui(ui, view, look, out);
        } else {
            foot_ui(ui, view, look, out);
        }
    });
    steps(ui, view, false, out);
    let rect = full.with_min_y(top.bottom());
    paper(ui, look, rect);
    let slip = play.slip.as_ref().and_then(|(_, slip)| slip.as_ref());
    at(ui, rect.shrink2(Vec2::new(24.0, 10.0)), |ui| {
        told_ui(ui, look, Told::of(&notice, &toast));
        let rest = ui.available_rect_before_wrap();
        let own = slip.and_then(|slip| slip.goals.own.as_ref().zip(Some(slip)));
        let Some((own, slip)) = own.filter(|_| sight.phase != Phase::Over) else {
            strip::strip_ui(ui, look, &screen, (sight, slip), out);
            return;
        };
        let above = rest.with_max_y((rest.bottom() - GOALS).max(rest.center().y));
        at(ui, above, |ui| {
            strip::strip_ui(ui, look, &screen, (sight, Some(slip)), out);
        });
        at(ui, rest.with_min_y(above.bottom() + 8.0), |ui| {
            let seat = slip.name(slip.seat);
            head(ui, look, &text!("projector-own-goals", seat = seat));
            let shown = egui::ScrollArea::vertical()
                .id_salt("own-goals")
                .auto_shrink(false)
                .show(ui, |ui| goals::goal_rows_ui(ui, look, &own.aims()));
            fades(ui, *look.ground.window, &shown);
        });
    });
}

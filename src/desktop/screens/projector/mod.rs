//! The room's screen: large type, one thing at a time, and nothing on it that a seat hides. It is drawn
//! from an `OpenSight`, which is made from what is public. What the teacher enters lies on a strip of its
//! own at the foot, which is there only while it is asked for (T).

mod ahead;
mod arrangement;
mod ask;
mod asked;
mod brought;
mod changes;
mod clock;
mod dealt;
mod ending;
mod entry;
mod hall;
mod hour;
mod leaf;
mod line;
mod package;
mod pact;
mod roll;
mod screen;
mod sheets;
mod slip;
mod strip;
mod view;
mod years;

pub use changes::ProjectorChange;
pub use pact::Pact;
pub use screen::{ProjectorScreen, Shown};

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui::{self, Key, Ui, Vec2};

use crate::desktop::commands::Command;
use crate::desktop::frame::corner_width;
use crate::desktop::hall::WantedHall;
use crate::desktop::hear::hear;
use crate::desktop::map::{Atlas, WantedMap};
use crate::desktop::motion::Motion;
use crate::desktop::notice::Notice;
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::whatif::{WhatIf, waking};
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::{act, at, paper, pressed, span, text};
use crate::model::calendar::Phase;
use crate::text;
use crate::world::setting::Setting;
use changes::Out;
use view::{View, large};

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Projector);
    app.init_resource::<ProjectorScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown.clone()))
        .add_systems(
            Apply,
            (
                changes::follow.in_set(ApplySystems::Follow),
                look_ahead.in_set(ApplySystems::Ahead).run_if(shown),
            ),
        );
    hear::<ProjectorChange, _>(app, ApplySystems::Changes, changes::change);
}

/// Has the years after the draft worked out while their page is shown.
fn look_ahead(
    screen: Res<ProjectorScreen>,
    mut play: ResMut<Play>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut whatif: ResMut<WhatIf>,
    mut notice: ResMut<Notice>,
) {
    let whatif = whatif.bypass_change_detection();
    let play = play.bypass_change_detection();
    let seed = (play.session.as_ref()).map(|s| s.state().resource::<Setting>().seed);
    let (Some(sight), Some(seed)) = (&mut play.room, seed) else {
        return whatif.rest();
    };
    if screen.page != Shown::Ahead {
        return whatif.rest();
    }
    sight.look_at(screen.bracket);
    if let Err(words) = whatif.look(sight, seed, false, &waking(proxy.as_deref())) {
        whatif.rests = true;
        notice.say(words);
    }
}

/// How much larger type is than at a desk, to be read from the last row. Judgement: 24 points for what
/// stands at 15.
const LARGER: f32 = 1.6;
/// The same while the strip takes its part of the page; a clause is as large as fits there.
const BESIDE_THE_STRIP: f32 = 1.15;

/// Height of the window for which [`LARGER`] is, points.
const LOW: f32 = 720.0;
/// Most by which type grows with the window. Judgement: a window of 1440 points.
const LARGEST: f32 = 2.0;

/// Height of the strip, as a share of the page.
const STRIP: f32 = 0.48;

/// Draws the page, and the strip under it.
fn draw(
    mut page: Page,
    (play, screen, whatif): (Res<Play>, Res<ProjectorScreen>, Res<WhatIf>),
    (atlas, motion): (Res<Atlas>, Res<Motion>),
    mut wanted: (ResMut<WantedMap>, ResMut<WantedHall>),
    mut out: Out,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let Some(sight) = &play.room else { return };
    let compact = screen.teacher.open && screen.page != Shown::Text;
    let full = ui.max_rect();
    // A larger window is thrown on the same wall: type grows with it.
    let grown = (full.height() / LOW).clamp(1.0, LARGEST);
    let big = large(
        look,
        grown * if compact { BESIDE_THE_STRIP } else { LARGER },
    );
    let view = &View {
        look: &big,
        sight,
        screen: &screen,
        whatif: &whatif,
    };
    let out = &mut out;
    if screen.teacher.open && sight.phase != Phase::Over {
        match &screen.teacher.asked {
            None => ask::by_key(ui, out),
            Some(asked) => ask::early(ui, asked, out),
        }
    }
    let low = if screen.teacher.open {
        full.bottom() - full.height() * STRIP
    } else {
        full.bottom()
    };
    let head = span(
        full.left() + 32.0,
        full.top() + 12.0,
        full.right() - corner_width(full.width()) + 100.0,
        full.top() + 90.0 * grown,
    );
    at(ui, head, |ui| {
        hour::head_ui(ui, view, look.size.lede * grown)
    });
    let foot = span(
        full.left() + 32.0,
        low - 48.0,
        full.right() - 32.0,
        low - 8.0,
    );
    let body = span(
        full.left() + 32.0,
        head.bottom() + 12.0,
        full.right() - 32.0,
        foot.top() - 10.0,
    );
    match screen.page {
        Shown::Hour => at(ui, body, |ui| hour::hour_ui(ui, view)),
        Shown::Text => leaf::leaf_ui(ui, view, body, out),
        Shown::Hall => wanted.1.0 = hall::hall_page(ui, view, body, !motion.reduced),
        Shown::Ahead => ahead::ahead_ui(ui, view, body),
        Shown::Signing => {
            wanted.1.0 = hall::signing_page(ui, view, body, !motion.reduced, out);
        }
        Shown::Years => wanted.0.0 = years::years_ui(ui, view, body, &atlas),
        Shown::Ending => at(ui, body, |ui| ending::ending_ui(ui, view)),
        Shown::Goals => at(ui, body, |ui| ending::goals_ui(ui, view, out)),
        Shown::Words => at(ui, body, |ui| ending::words_ui(ui, view, out)),
    }
    at(ui, foot, |ui| foot_ui(ui, view, look, out));
    keys(ui, view, out);
    if screen.teacher.open {
        let rect = span(full.left(), low, full.right(), full.bottom());
        paper(ui, look, rect);
        let slip = play.slip.as_ref().and_then(|(_, slip)| slip.as_ref());
        at(ui, rect.shrink2(Vec2::new(28.0, 12.0)), |ui| {
            strip::strip_ui(ui, look, &screen, (sight, slip), out);
        });
    }
}

/// One key for each step.
fn keys(ui: &Ui, view: &View, out: &mut Out) {
    let pages = Shown::of(view.sight.phase);
    if !view.screen.teacher.open {
        for (key, page) in DIGITS.into_iter().zip(&pages) {
            if pressed(ui, key) {
                out.ask(ProjectorChange::Page(*page));
            }
        }
    }
    let now = pages
        .iter()
        .position(|p| *p == view.screen.page)
        .unwrap_or(0);
    let forward = pressed(ui, Key::ArrowRight) || pressed(ui, Key::PageDown);
    let back = pressed(ui, Key::ArrowLeft) || pressed(ui, Key::PageUp);
    if forward && now + 1 < pages.len() {
        out.ask(ProjectorChange::Page(pages[now + 1]));
    }
    if back && now > 0 {
        out.ask(ProjectorChange::Page(pages[now - 1]));
    }
    if pressed(ui, Key::C) {
        let time = ui.input(|i| i.time);
        out.ask(ProjectorChange::Clock(time));
    }
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(ui, key) {
            out.ask(ProjectorChange::Step(by));
        }
    }
}

/// Which pages there are, the way to the next turn, and the strip.
fn foot_ui(ui: &mut Ui, view: &View, look: &Look, out: &mut Out) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (n, page) in Shown::of(view.sight.phase).into_iter().enumerate() {
            let on = page == view.screen.page;
            let words = page.name();
            let ink = if on {
                *look.accent.full
            } else {
                *look.ink.soft
            };
            let font = if on {
                theme::bold(look.size.body)
            } else {
                theme::sans(look.size.body)
            };
            let words = text(format!("{} {words}", n + 1), font, ink);
            if ui.add(egui::Button::new(words).frame(false)).clicked() {
                out.ask(ProjectorChange::Page(page));
            }
            ui.add_space(6.0);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let strip = if view.screen.teacher.open {
                text!("projector-strip-close")
            } else {
                text!("projector-strip-open")
            };
            if act(ui, look, &strip, Some(Key::T), false) {
                out.ask(ProjectorChange::Strip(!view.screen.teacher.open));
            }
            let next = match view.sight.phase {
                Phase::Conference(_) => text!("projector-end-day"),
                Phase::Signing => text!("projector-end-signing"),
                Phase::Aftermath(_) => text!("projector-end-quarter"),
                Phase::Over => return,
            };
            if act(ui, look, &next, Some(Key::Space), true) {
                out.command(Command::EndTurn);
            }
        });
    });
}

//! The conference: people, text, corridors, and the floor below.

mod acts;
mod bars;
mod cells;
mod chair;
pub mod changes;
mod clause;
mod composer;
mod corridors;
mod dossier;
mod event;
mod floor;
mod frontier;
mod inbox;
mod leaf;
mod ledger;
pub mod listing;
mod outline;
mod panel;
mod people;
mod plot;
mod proposes;
mod rewritten;
mod room;
mod rows;
mod screen;
mod sentence;
mod signers;
mod terms;
mod top;
mod toward;
mod view;
mod vote;
mod why;
mod years;

pub use screen::{Column, ConferenceScreen, RoomWhy, Shows, Strip};

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui::{self, Key, Vec2};

use crate::classroom::scenes::Folded;
use crate::desktop::desk::Desk as AtDesk;
use crate::desktop::hall::WantedHall;
use crate::desktop::left_out::LeftOut;
use crate::desktop::motion::Motion;
use crate::desktop::notice;
use crate::desktop::notice::Notice;
use crate::desktop::page::{Desk, Page};
use crate::desktop::play::{Play, ask_adviser};
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::shortcuts::Part;
use crate::desktop::whatif::{WhatIf, waking};
use crate::desktop::widgets::meanings::meanings_ui;
use crate::desktop::widgets::{act, at, keys, span};
use crate::text;
use crate::world::setting::Setting;
use changes::{ConferenceChange, Out};
use view::View;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Conference);
    app.init_resource::<ConferenceScreen>()
        .add_message::<ConferenceChange>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(
            Apply,
            (
                notice::forget
                    .in_set(ApplySystems::ForgetNotice)
                    .run_if(changes::more_than_the_pointer),
                changes::follow.in_set(ApplySystems::Follow),
                changes::change.in_set(ApplySystems::Changes),
                consider
                    .in_set(ApplySystems::Look)
                    .run_if(resource_changed::<ConferenceScreen>.or_else(resource_changed::<Play>)),
                ask_adviser
                    .in_set(ApplySystems::Look)
                    .run_if(in_state(Screen::Conference)),
                look_ahead.in_set(ApplySystems::Ahead),
            ),
        );
}

/// Brings what the seat sees in line with what is selected, pointed at, in hand and looked into.
fn consider(screen: Res<ConferenceScreen>, mut play: ResMut<Play>) {
    if let Some(sight) = &mut play.bypass_change_detection().sight {
        sight.consider(
            screen.selected(),
            screen.pointed,
            &screen.draft,
            screen.dossier,
        );
        sight.outlook.prefers = screen.shows.preferences;
    }
}

/// Has the years after what is in view worked out while the conference is shown.
fn look_ahead(
    screen: Res<ConferenceScreen>,
    shown: Res<State<Screen>>,
    play: Res<Play>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut whatif: ResMut<WhatIf>,
    mut notice: ResMut<Notice>,
) {
    if *shown.get() == Screen::Projector {
        // That screen asks for itself.
        return;
    }
    let whatif = whatif.bypass_change_detection();
    // The years look ahead themselves.
    if *shown.get() == Screen::Aftermath {
        return;
    }
    let (Some(sight), Some(session)) = (&play.sight, &play.session) else {
        return whatif.rest();
    };
    if *shown.get() != Screen::Conference {
        return whatif.rest();
    }
    let wake = waking(proxy.as_deref());
    let seed = session.state().resource::<Setting>().seed;
    if let Err(words) = whatif.look(sight, seed, screen.frontier, &wake) {
        whatif.rests = true;
        notice.say(words);
    }
}

/// Height of the strip under the text, in points, and of the same where there is little room.
const STRIP: f32 = 190.0;
/// See [`STRIP`].
const FOLDED: f32 = 84.0;
/// Height of a page under which the strip folds, in points: the text and its wordings come first.
const LOW: f32 = 840.0;

/// Whether a page leaves out the left column: narrow windows and large text.
fn narrow(full: egui::Rect, scale: f32) -> bool {
    full.width() < 1400.0 || scale >= 1.3
}

/// Whether the strip under the text is folded.
fn folded(full: egui::Rect, scale: f32) -> bool {
    narrow(full, scale) || full.height() < LOW
}

/// Where the strip under the text begins on a page.
#[must_use]
pub fn strip_top(full: egui::Rect, scale: f32) -> f32 {
    let strip = if folded(full, scale) { FOLDED } else { STRIP };
    full.bottom() - strip
}

/// Draws the room. Narrow windows and large text fold the left column and the floor.
fn draw(
    mut page: Page,
    screen: Res<ConferenceScreen>,
    (whatif, play, left_out): (Res<WhatIf>, Res<Play>, Res<LeftOut>),
    motion: Res<Motion>,
    mut hall: ResMut<WantedHall>,
    mut out: Out,
) {
    let Some(Desk {
        ui,
        look,
        scale,
        sight,
        ..
    }) = page.desk()
    else {
        return;
    };
    let view = &View {
        look,
        scale,
        sight,
        screen: &screen,
        whatif: &whatif,
        alone: play.desk == AtDesk::Alone,
        left_out: &left_out,
        moves: !motion.reduced,
    };
    let out = &mut out;
    let full = ui.max_rect();
    let narrow = narrow(full, view.scale);
    let head = span(full.left(), full.top(), full.right(), full.top() + 60.0);
    top::top_ui(ui, view, head, out);
    if let Some(held) = view.vote() {
        let rest = full.with_min_y(head.bottom() + 4.0);
        let context = ui.ctx().clone();
        keys::within(&context, Part::Vote, || {
            vote::vote_ui(ui, view, rest, held, &mut hall, out);
        });
        return;
    }
    let folded = folded(full, view.scale);
    let ahead = !view.left_out.has(Folded::Ahead);
    let low = if ahead {
        strip_top(full, view.scale)
    } else {
        full.bottom()
    };
    let (left, right) = if narrow {
        (
            full.left() + 16.0,
            full.right() - (full.width() * 0.30).clamp(260.0, 380.0),
        )
    } else {
        (full.left() + 328.0, full.right() - 384.0)
    };
    let top = head.bottom() + 14.0;
    if !narrow {
        at(
            ui,
            span(full.left() + 24.0, top, left - 20.0, low - 6.0),
            |ui| people::people_ui(ui, view, out),
        );
    }
    let page = span(left, top, right, low);
    why::keys(ui, view, out);
    if let Some(asked) = view.screen.why {
        why::why_ui(ui, view, asked, page, out);
    } else if view.screen.frontier {
        frontier::frontier_ui(ui, view, page, out);
    } else if view.screen.dossier.is_some() {
        let context = ui.ctx().clone();
        keys::within(&context, Part::Dossier, || {
            dossier::dossier_ui(ui, view, page, out);
        });
    } else if view.screen.outline {
        outline::list_ui(ui, view, page, out);
    } else {
        leaf::leaf_ui(ui, view, page, out);
    }
    let side = span(right, top, full.right(), low - 6.0).shrink2(Vec2::new(20.0, 0.0));
    at(ui, side, |ui| {
        if view.left_out.has(Folded::Corridors) {
            meanings_ui(ui, look, &view.left_out.says);
            return;
        }
        if narrow {
            let people = view.screen.column == Column::People;
            let (label, next) = if people {
                let waits = view.sight.waiting_for_us();
                (
                    text!("people-column-corridors", n = waits),
                    Column::Corridors,
                )
            } else {
                (text!("people-column-people"), Column::People)
            };
            if act(ui, look, &label, Some(Key::B), false) {
                out.ask(ConferenceChange::Column(next));
            }
            if people {
                people::people_ui(ui, view, out);
                return;
            }
            if people::call_search(ui, view) {
                out.ask(ConferenceChange::Column(Column::People));
            }
        }
        corridors::corridors_ui(ui, view, out);
    });
    if ahead {
        let floor = span(full.left(), low, full.right(), full.bottom());
        floor::floor_ui(ui, view, floor, folded, out);
    }
}

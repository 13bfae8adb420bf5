//! The years that follow: the map, five indices, incidents, and the cards that ask for an answer.

mod arcs;
mod brings;
mod budget;
mod causes;
pub mod changes;
mod clash;
mod column;
mod deeds;
mod difference;
mod diplomacy;
mod events;
mod floor;
mod incident;
mod instruct;
mod ladder;
mod layout;
mod ledger;
mod lessons;
mod line;
mod parts;
mod passing;
mod plate;
mod questions;
mod screen;
mod services;
mod signs;
mod since;
mod state;
mod thread;
mod ties;
mod top;
mod view;
mod watching;

pub use budget::percents;
pub use layout::{desk_left, strip};
pub use passing::quarters_pass;
pub use screen::{AftermathScreen, Basis, Page, Why};

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui;

use crate::classroom::scenes::Folded;
use crate::desktop::hear::hear;
use crate::desktop::left_out::LeftOut;
use crate::desktop::lost::lost;
use crate::desktop::map::{Atlas, WantedMap};
use crate::desktop::motion::Motion;
use crate::desktop::notice::Notice;
use crate::desktop::page::{Page as Canvas, Sheet};
use crate::desktop::par::Background;
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::whatif::{WhatIf, waking};
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::meanings::meanings_ui;
use crate::desktop::widgets::{at, span};
use crate::model::calendar::Phase;
use crate::world::setting::Setting;
use changes::{AftermathChange, Out};
use layout::{Places, THREAD, places};
use passing::{let_quarters_pass, pause};
use view::View;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Aftermath);
    app.init_resource::<AftermathScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, changes::follow.in_set(ApplySystems::Follow))
        .add_systems(
            Apply,
            look_ahead
                .in_set(ApplySystems::Ahead)
                // At the end the line without a text is still wanted.
                .run_if(in_state(Screen::Aftermath).or_else(in_state(Screen::Debrief))),
        )
        .add_systems(OnEnter(Screen::Title), pause)
        .add_systems(OnEnter(Screen::Setup), pause)
        .add_systems(OnEnter(Screen::Assumptions), pause)
        .add_systems(Update, let_quarters_pass.run_if(quarters_pass));
    hear::<AftermathChange, _>(app, ApplySystems::Changes, changes::change);
}

/// Has the years from today on worked out while they are shown.
fn look_ahead(
    play: Res<Play>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut whatif: ResMut<WhatIf>,
    mut notice: ResMut<Notice>,
) {
    let whatif = whatif.bypass_change_detection();
    let (Some(sight), Some(session)) = (&play.sight, &play.session) else {
        return whatif.rest();
    };
    // The text that sits is worked out in its room.
    if matches!(sight.phase, Phase::Conference(_)) {
        return;
    }
    let seed = session.state().resource::<Setting>().seed;
    let wake = waking(proxy.as_deref());
    if let Err(words) = whatif.look_at_years(sight, seed, &wake) {
        whatif.rests = true;
        notice.say(words);
    }
}

/// Draws the aftermath.
fn draw(
    mut page: Canvas,
    screen: Res<AftermathScreen>,
    picked: Res<Picked>,
    atlas: Res<Atlas>,
    whatif: Res<WhatIf>,
    background: Res<Background>,
    (motion, notice, left_out): (Res<Motion>, Res<Notice>, Res<LeftOut>),
    mut map: ResMut<WantedMap>,
    mut out: Out,
) {
    let Some(Sheet {
        ui,
        look,
        sight: Some(sight),
        ..
    }) = page.open()
    else {
        return;
    };
    let at_places = places(ui.max_rect());
    let Places {
        full,
        left,
        right,
        low,
        wide,
    } = at_places;
    let quarter = match sight.phase {
        Phase::Aftermath(q) => q,
        // The years wait for a conference that was called.
        Phase::Conference(_) => sight.room.sittings.last.resumes,
        _ => sight.scenario.setup.quarters,
    };
    let view = &View {
        look,
        sight,
        left_out: &left_out,
        screen: &screen,
        picked: picked.0,
        quarter,
        onward: whatif.onward(),
        rests: whatif.rests,
        pointed: view::pointed_before(ui),
        others: background.others(sight.phase),
        wide,
        moves: !motion.reduced,
        warned: notice.0.is_some() && notice.0 == lost(sight, 0),
    };
    let out = &mut out;
    let head = span(full.left(), full.top(), right - 16.0, full.top() + 84.0);
    at(ui, head, |ui| top::top_ui(ui, view, out));
    ledger::keys(ui, view, out);
    let line = strip(ui.max_rect());
    let top = full.top() + 92.0;
    let no_words = left_out.has(Folded::Words);
    if wide && no_words {
        let rect = span(full.left(), top, left - 20.0, low - 8.0);
        at(ui, rect, |ui| meanings_ui(ui, look, &left_out.says));
    } else if wide {
        let rect = span(full.left(), top, left - 20.0, low - 8.0);
        at(ui, rect, |ui| {
            let shown = egui::ScrollArea::vertical()
                .id_salt("years-ledger")
                .auto_shrink(false)
                .show(ui, |ui| ledger::ledger_ui(ui, view, out));
            fades(ui, *look.ground.window, &shown);
        });
    }
    let thread = if wide && !no_words {
        let rect = span(left, line.top() - THREAD, right - 20.0, line.top() - 4.0);
        at(ui, rect, |ui| thread::thread_ui(ui, view, rect, out));
        rect.top()
    } else {
        line.top()
    };
    let rect = span(left, top, right - 20.0, thread - 6.0);
    let sheet = atlas.0.for_scenario(&sight.scenario);
    if let Some(plate) = plate::plate_ui(ui, view, sheet, rect, out) {
        map.0 = plate;
    }
    let legend = span(full.left(), low, right - 20.0, low + 26.0);
    signs::legend(ui, view, legend);
    let charts = span(full.left(), low + 30.0, right - 20.0, full.bottom());
    floor::floor_ui(ui, view, charts, out);
    let desk = span(right, full.top() + 44.0, full.right(), full.bottom());
    at(ui, desk, |ui| column::column_ui(ui, view, quarter, out));
    view::point_again(ui);
}

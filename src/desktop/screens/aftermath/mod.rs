//! The years that follow: the map, five indices, incidents, and the cards that ask for an answer.

mod arcs;
mod causes;
pub mod changes;
pub mod column;
mod deeds;
pub mod difference;
mod diplomacy;
mod events;
mod floor;
mod incident;
mod ladder;
mod ledger;
mod line;
mod parts;
mod plate;
mod questions;
mod services;
mod signs;
mod state;
mod thread;
mod top;
pub mod view;
mod watching;

use std::collections::BTreeSet;

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui;

use crate::desktop::commands::Command;
use crate::desktop::frame::Frame;
use crate::desktop::hear::hear;
use crate::desktop::map::{Atlas, WantedMap};
use crate::desktop::motion::Motion;
use crate::desktop::notice::Notice;
use crate::desktop::page::{Page as Canvas, Sheet};
use crate::desktop::par::{self, Background};
use crate::desktop::picked::Picked;
use crate::desktop::play::Play;
use crate::desktop::requests::ScreenRequests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::whatif::{WhatIf, waking};
use crate::desktop::widgets::{at, span};
use crate::model::Forum;
use crate::model::calendar::Phase;
use crate::model::ids::{ClauseId, StateId};
use crate::model::years::{Kind, Pledge};
use crate::seat::threads::Subject;
use crate::text;
use crate::world::setting::Setting;
use changes::{AftermathChange, Why};
use difference::Basis;
use view::View;

/// A page of the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// What waits for an answer, and the budget.
    #[default]
    Desk,
    /// What the words did; beside the map where there is room.
    Words,
    /// Orders to the services, and what came of them.
    Services,
    /// Aid, arrangements, the text.
    Diplomacy,
    /// The state picked on the map, or one's own, with causes.
    State,
    /// What happened.
    Journal,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 6] = [
        Self::Desk,
        Self::Words,
        Self::Services,
        Self::Diplomacy,
        Self::State,
        Self::Journal,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Desk => text!("aftermath-screen-page-desk"),
            Self::Words => text!("years-page-words"),
            Self::Services => text!("aftermath-screen-page-services"),
            Self::Diplomacy => text!("aftermath-screen-page-diplomacy"),
            Self::State => text!("aftermath-screen-page-state"),
            Self::Journal => text!("aftermath-screen-page-journal"),
        }
    }
}

/// What the screen of the years after remembers.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct AftermathScreen {
    /// What colours the map: an index 0–4, or 5 for signatures.
    pub index: usize,
    /// Quarters per second; 0 is paused.
    pub speed: f32,
    /// Budget on the card: offence, defence, surveillance, diplomacy, aid.
    pub budget: [f64; 5],
    /// Which page lies open.
    pub page: Page,
    /// Operation thought of.
    pub kind: Kind,
    /// Partners of the arrangement thought of.
    pub partners: BTreeSet<StateId>,
    /// Its pledges.
    pub pledges: BTreeSet<Pledge>,
    /// Forum thought of.
    pub forum: Forum,
    /// Clauses that the conference is to be about; all if none.
    pub about: BTreeSet<ClauseId>,
    /// What the map compares an index with.
    pub basis: Basis,
    /// Whether the map is shown as a list.
    pub list: bool,
    /// The clause that is followed to its events.
    pub clause: Option<ClauseId>,
    /// The event that is followed to its clauses.
    pub event: Option<Subject>,
    /// The number that answers why, in place of a page.
    pub why: Option<Why>,
    /// What was chosen on questions, by their numbers.
    pub decided: Vec<(u32, String)>,
}

impl Default for AftermathScreen {
    fn default() -> Self {
        Self {
            index: 0,
            speed: 0.0,
            budget: [0.2; 5],
            page: Page::default(),
            kind: Kind::Espionage,
            partners: BTreeSet::new(),
            pledges: [Pledge::ShareWarnings].into(),
            forum: Forum::default(),
            about: BTreeSet::new(),
            basis: Basis::default(),
            list: false,
            clause: None,
            event: None,
            why: None,
            decided: vec![],
        }
    }
}

/// What the parts of the screen can ask for.
pub(super) type Out<'w> = ScreenRequests<'w, AftermathChange>;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Aftermath);
    app.init_resource::<AftermathScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown))
        .add_systems(Apply, changes::follow.in_set(ApplySystems::Follow))
        .add_systems(
            Apply,
            look_ahead
                .in_set(ApplySystems::Ahead)
                .run_if(in_state(Screen::Aftermath)),
        )
        .add_systems(OnEnter(Screen::Title), pause)
        .add_systems(OnEnter(Screen::Setup), pause)
        .add_systems(OnEnter(Screen::Assumptions), pause)
        .add_systems(Update, let_quarters_pass.run_if(quarters_pass));
    hear::<AftermathChange, _>(app, ApplySystems::Changes, changes::change);
}

/// Whether the years are shown and run by themselves.
pub fn quarters_pass(
    screen: Res<State<Screen>>,
    years: Res<AftermathScreen>,
    frame: Res<Frame>,
) -> bool {
    *screen.get() == Screen::Aftermath && years.speed > 0.0 && !frame.stand
}

/// Ends a quarter whenever one is due.
fn let_quarters_pass(
    time: Res<Time>,
    years: Res<AftermathScreen>,
    mut owed: Local<f32>,
    mut commands: MessageWriter<Command>,
) {
    *owed += time.delta_secs().min(0.5) * years.speed;
    if *owed >= 1.0 {
        *owed = 0.0;
        commands.write(Command::EndTurn);
    }
}

fn pause(mut years: ResMut<AftermathScreen>) {
    years.speed = 0.0;
}

/// Width from which what clauses did has a column of its own, in points.
const WIDE: f32 = 1400.0;
/// Width of that column.
const LEDGER: f32 = 300.0;
/// Height of the thread under the map.
const THREAD: f32 = 136.0;

/// Where the parts of the page lie.
#[derive(Debug, Clone, Copy)]
struct Places {
    /// The page without its edges.
    full: egui::Rect,
    /// Where the map begins.
    left: f32,
    /// Where the right column begins.
    right: f32,
    /// Where the charts begin.
    low: f32,
    /// Whether what clauses did has a column of its own.
    wide: bool,
}

fn places(page: egui::Rect) -> Places {
    let full = page.shrink2(egui::Vec2::new(24.0, 16.0));
    let wide = full.width() >= WIDE;
    let right = full.right() - (full.width() * 0.27).clamp(260.0, 400.0);
    let low = full.bottom() - if wide { 206.0 } else { 148.0 };
    let left = full.left() + if wide { LEDGER + 20.0 } else { 0.0 };
    Places {
        full,
        left,
        right,
        low,
        wide,
    }
}

/// The line under the map that is kept for what the last quarter brought.
#[must_use]
pub fn strip(page: egui::Rect) -> egui::Rect {
    let Places {
        left, right, low, ..
    } = places(page);
    span(left, low - 32.0, right - 20.0, low - 8.0)
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
    motion: Res<Motion>,
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
        _ => sight.scenario.setup.quarters,
    };
    let view = &View {
        look,
        sight,
        screen: &screen,
        picked: picked.0,
        quarter,
        onward: whatif.onward(),
        rests: whatif.rests,
        pointed: view::pointed_before(ui),
        par: par::at(background.par().as_ref(), sight.phase).cloned(),
        wide,
        moves: !motion.reduced,
    };
    let out = &mut out;
    let head = span(full.left(), full.top(), right - 16.0, full.top() + 84.0);
    at(ui, head, |ui| top::top_ui(ui, view, out));
    ledger::keys(ui, view, out);
    let line = strip(ui.max_rect());
    let top = full.top() + 92.0;
    if wide {
        let rect = span(full.left(), top, left - 20.0, low - 8.0);
        at(ui, rect, |ui| {
            egui::ScrollArea::vertical()
                .id_salt("years-ledger")
                .auto_shrink(false)
                .show(ui, |ui| ledger::ledger_ui(ui, view, out));
        });
    }
    let thread = if wide {
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

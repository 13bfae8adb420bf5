//! The room's screen: large type, one thing at a time, and nothing on it that a seat hides. It is drawn
//! from an `OpenSight`, which is made from what is public. What the teacher enters lies on a strip of its
//! own: in a window of its own (`private.rs`), or at the foot for as long as a key is held down.

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
mod goals;
mod hall;
mod hour;
mod leaf;
mod line;
mod package;
mod pact;
mod private;
mod roll;
mod screen;
mod sheets;
mod slip;
mod steps;
mod strip;
mod view;
mod years;

pub use changes::ProjectorChange;
pub use pact::Pact;
pub use private::announces;
pub use screen::{Private, ProjectorScreen, Shown};
pub use steps::HELD;

use bevy::prelude::*;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::egui::{self, Vec2};

use crate::desktop::frame::corner_width;
use crate::desktop::hall::WantedHall;
use crate::desktop::hear::hear;
use crate::desktop::map::{Atlas, WantedMap};
use crate::desktop::motion::Motion;
use crate::desktop::notice::{Notice, Toast};
use crate::desktop::page::{Page, Sheet};
use crate::desktop::play::Play;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawPrivate, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::whatif::{WhatIf, waking};
use crate::desktop::widgets::{at, paper, span};
use crate::world::setting::Setting;
use changes::Out;
use private::Told;
use view::{View, large};

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Projector);
    app.init_resource::<ProjectorScreen>()
        .add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown.clone()))
        .add_systems(
            DrawPrivate,
            private::draw
                .in_set(DrawSystems::Screen)
                .run_if(shown.clone()),
        )
        .add_systems(OnExit(Screen::Projector), changes::left)
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

/// Most of the page that the strip takes, as a share of its height.
const STRIP: f32 = 0.55;
/// The same before it is known how high the strip is.
const FIRST: f32 = 0.4;

/// Draws the page, and the strip under it while its key is held down.
fn draw(
    mut page: Page,
    (play, screen, whatif): (Res<Play>, Res<ProjectorScreen>, Res<WhatIf>),
    (atlas, motion): (Res<Atlas>, Res<Motion>),
    (notice, toast): (Res<Notice>, Res<Toast>),
    mut wanted: (ResMut<WantedMap>, ResMut<WantedHall>),
    mut out: Out,
) {
    let Some(Sheet { ui, look, .. }) = page.open() else {
        return;
    };
    let Some(sight) = &play.room else { return };
    let held = private::held(ui, &screen, &mut out);
    let compact = held && screen.page != Shown::Text;
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
    if held {
        private::typed(ui, &screen, sight, out);
    }
    let known: Option<f32> = ui.data(|d| d.get_temp(egui::Id::new("strip-height")));
    let low = if held {
        let tall = known.unwrap_or(full.height() * FIRST);
        full.bottom() - tall.min(full.height() * STRIP)
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
        Shown::Ahead => ahead::ahead_ui(ui, view, body, !motion.reduced),
        Shown::Signing => {
            wanted.1.0 = hall::signing_page(ui, view, body, !motion.reduced, out);
        }
        Shown::Years => wanted.0.0 = years::years_ui(ui, view, body, &atlas),
        Shown::Ending => at(ui, body, |ui| ending::ending_ui(ui, view)),
        Shown::Goals => at(ui, body, |ui| goals::goals_ui(ui, view, out)),
        Shown::Words => at(ui, body, |ui| ending::words_ui(ui, view, out)),
    }
    at(ui, foot, |ui| steps::foot_ui(ui, view, look, out));
    steps::steps(ui, view, !held, out);
    if held {
        let rect = span(full.left(), low, full.right(), full.bottom());
        paper(ui, look, rect);
        let slip = play.slip.as_ref().and_then(|(_, slip)| slip.as_ref());
        at(ui, rect.shrink2(Vec2::new(28.0, 12.0)), |ui| {
            private::told_ui(ui, look, Told::of(&notice, &toast));
            let above = ui.cursor().top() - rect.top();
            let tall = strip::strip_ui(ui, look, &screen, (sight, slip), out);
            // A strip that grows has room from the next frame on.
            let tall = above + tall + 16.0;
            ui.data_mut(|d| d.insert_temp(egui::Id::new("strip-height"), tall));
            if known.is_none_or(|known| (known - tall).abs() > 0.5) {
                ui.ctx().request_repaint();
            }
        });
    }
}

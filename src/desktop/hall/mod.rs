//! The hall: a hemicycle of desks with name plates that go up, in front of the chair.
//!
//! A screen says what is to be shown ([`WantedHall`]); Bevy draws it ([`drawn`]); names and answers
//! lie over it in egui ([`view`]).

pub mod drawn;
pub mod seats;
mod shapes;
pub mod view;

use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::page::Page;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::desktop::theme::Look;
use crate::model::Decision;

/// How far a plate goes up, as a share of its height.
pub const LIFT: f32 = 0.3;

/// Height of the heavy lower edge of a plate that is for it, as a share of the plate's.
pub const FOOT: f32 = 0.18;

/// What a plate says, by colour and by form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// Not shown yet: it lies on the desk.
    #[default]
    Down,
    /// Nobody sits there: the desk has no plate.
    Away,
    /// For it: up, with a heavy foot.
    For,
    /// For it with a declaration: the same with a folded corner.
    ForWith,
    /// Not now, or an abstention: half up, dashed.
    Abstains,
    /// Against it: it lies flat, hatched.
    Against,
}

impl Shown {
    /// What an answer at a signing looks like; a plate that lies, where there is none yet.
    #[must_use]
    pub fn of(decision: Option<Decision>) -> Self {
        match decision {
            None => Self::Down,
            Some(Decision::Sign) => Self::For,
            Some(Decision::SignWithDeclaration) => Self::ForWith,
            Some(Decision::NotNow) => Self::Abstains,
            Some(Decision::Refuse) => Self::Against,
        }
    }

    /// How far the plate is up, 0–1.
    #[must_use]
    pub fn height(self) -> f32 {
        match self {
            Self::Down | Self::Away | Self::Against => 0.0,
            Self::Abstains => 0.4,
            Self::For | Self::ForWith => 1.0,
        }
    }
}

/// Ground of a plate that does not stand.
#[must_use]
pub fn flat(look: &Look) -> egui::Color32 {
    look.ground.window.lerp_to_gamma(*look.ground.sheet, 0.35)
}

/// A desk in the hall. Places are points of egui from the middle of the rectangle, up.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DeskShown {
    /// Middle of its plate.
    pub at: [f32; 2],
    /// What the plate says.
    pub shown: Shown,
    /// How far it is up now, 0–1.
    pub height: f32,
    /// Whether it is marked: one's own, or chosen.
    pub marked: bool,
    /// Whether it is called now.
    pub called: bool,
}

/// A bench as an arc around the chair.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BenchShown {
    /// Radius of its middle, points.
    pub radius: f32,
    /// From right to left, radians from the right.
    pub angles: [f32; 2],
}

/// What the hall shows.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct HallContent {
    /// Where, in egui points; nothing if no hall is on screen.
    pub rect: Option<egui::Rect>,
    /// The desks.
    pub desks: Vec<DeskShown>,
    /// The benches.
    pub benches: Vec<BenchShown>,
    /// Width and height of a plate, points.
    pub plate: [f32; 2],
    /// Where the chair sits, from the middle of the rectangle, up.
    pub chair: [f32; 2],
    /// Theme it is painted in.
    pub look: String,
    /// Whether the hall lies in the dark with lamps on the desks.
    pub night: bool,
}

/// What the page being drawn wants the hall to show.
#[derive(Resource, Debug, Clone, Default)]
pub struct WantedHall(pub HallContent);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<HallContent>()
        .init_resource::<WantedHall>()
        .add_systems(
            Draw,
            (
                begin.in_set(DrawSystems::Begin),
                show.in_set(DrawSystems::End),
            ),
        );
}

/// No hall, until a screen puts one on the page.
fn begin(mut hall: ResMut<WantedHall>) {
    hall.0 = HallContent::default();
}

/// Shows what the page wants, as the map does.
fn show(mut page: Page, hall: Res<WantedHall>, mut shown: ResMut<HallContent>) {
    let Some(sheet) = page.open() else { return };
    let wanted = HallContent {
        look: sheet.look.name.clone(),
        ..hall.0.clone()
    };
    if *shown != wanted {
        *shown = wanted;
        sheet.ui.ctx().request_repaint();
    }
}

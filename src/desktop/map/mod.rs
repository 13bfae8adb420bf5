//! The map: what of it a screen wants to show, and where.

pub mod drawn;
pub mod geo;
pub mod pattern;
pub mod view;

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::page::Page;
use crate::desktop::schedules::{Draw, DrawSystems};
use crate::model::sheets::{Sheet, Sheets};

/// What the map shows: a colour per ISO code.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct MapContent {
    /// Where, in egui points; nothing if no map is on screen.
    pub rect: Option<egui::Rect>,
    /// Name of the sheet.
    pub sheet: String,
    /// Colour per ISO code.
    pub fills: BTreeMap<String, egui::Color32>,
    /// Theme it was painted in.
    pub look: String,
}

/// What the page being drawn wants the map to show.
#[derive(Resource, Debug, Clone, Default)]
pub struct WantedMap(pub MapContent);

/// The sheets, for drawing and for picking.
#[derive(Resource, Debug, Clone, Default)]
pub struct Atlas(pub Sheets);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MapContent>()
        .init_resource::<WantedMap>()
        .init_resource::<Atlas>()
        .add_systems(
            Draw,
            (
                begin.in_set(DrawSystems::Begin),
                show.in_set(DrawSystems::End),
            ),
        );
}

/// No map, until a screen puts one on the page.
fn begin(mut map: ResMut<WantedMap>) {
    map.0 = MapContent::default();
}

/// Shows what the page wants. The map is painted before the next page is drawn, so that one is asked for.
fn show(mut page: Page, map: Res<WantedMap>, mut shown: ResMut<MapContent>) {
    let Some(sheet) = page.open() else { return };
    let wanted = MapContent {
        look: sheet.look.name.clone(),
        ..map.0.clone()
    };
    if *shown != wanted {
        *shown = wanted;
        sheet.ui.ctx().request_repaint();
    }
}

/// Point of a sheet under a point of the screen, and back.
#[derive(Debug, Clone, Copy)]
pub struct Lens {
    /// Where the sheet is shown, in egui points.
    pub rect: egui::Rect,
    /// Half width and half height of the sheet, in map units.
    pub half: [f32; 2],
}

impl Lens {
    /// A sheet in a rectangle.
    #[must_use]
    pub fn new(rect: egui::Rect, sheet: &Sheet) -> Self {
        let half = sheet.half;
        Self { rect, half }
    }
    fn scale(self) -> f32 {
        let [w, h] = self.half;
        (self.rect.width() / (2.0 * w)).min(self.rect.height() / (2.0 * h))
    }
    /// Screen to map.
    #[must_use]
    pub fn map(self, p: egui::Pos2) -> [f32; 2] {
        let d = (p - self.rect.center()) / self.scale();
        [d.x, -d.y]
    }
    /// Map to screen.
    #[must_use]
    pub fn screen(self, [x, y]: [f32; 2]) -> egui::Pos2 {
        self.rect.center() + egui::vec2(x, -y) * self.scale()
    }
}

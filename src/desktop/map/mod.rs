//! The map: what of it a screen wants to show, and where.

pub mod drawn;
pub mod geo;
pub mod view;

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::page::Page;
use crate::desktop::schedules::{Draw, DrawSystems};
use geo::Shape;

/// What the map shows: a colour per ISO code.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct MapContent {
    /// Where, in egui points; nothing if no map is on screen.
    pub rect: Option<egui::Rect>,
    /// Colour per ISO code.
    pub fills: BTreeMap<String, egui::Color32>,
    /// Theme it was painted in.
    pub look: String,
}

/// What the page being drawn wants the map to show.
#[derive(Resource, Debug, Clone, Default)]
pub struct WantedMap(pub MapContent);

/// Shapes of the countries, for drawing and for picking.
#[derive(Resource, Debug, Clone, Default)]
pub struct Atlas(pub Vec<Shape>);

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

/// Point of the map under a point of the screen, and back.
#[derive(Debug, Clone, Copy)]
pub struct Lens(pub egui::Rect);

impl Lens {
    fn scale(self) -> f32 {
        let [w, h] = geo::HALF;
        (self.0.width() / (2.0 * w)).min(self.0.height() / (2.0 * h))
    }
    /// Screen to map.
    #[must_use]
    pub fn map(self, p: egui::Pos2) -> [f32; 2] {
        let d = (p - self.0.center()) / self.scale();
        [d.x, -d.y]
    }
    /// Longitude and latitude to screen.
    #[must_use]
    pub fn screen(self, (lon, lat): (f64, f64)) -> egui::Pos2 {
        let [x, y] = geo::project(lon, lat);
        self.0.center() + egui::vec2(x, -y) * self.scale()
    }
}

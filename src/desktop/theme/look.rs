//! What a theme says, by what it is for: colours, sizes of type, spacing and lines.

use bevy_egui::egui::Color32;
use serde::{Deserialize, Deserializer};

use crate::text;

/// A colour written `#RRGGBB` or `#RRGGBBAA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex(pub Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Color32::from_hex(&text)
            .map(Self)
            .map_err(|_| serde::de::Error::custom(text!("desk-no-colour", colour = &text)))
    }
}

impl std::ops::Deref for Hex {
    type Target = Color32;
    fn deref(&self) -> &Color32 {
        &self.0
    }
}

/// One theme: colours, sizes of type, spacing and lines, by what they are for. `assets/themes` has the
/// same groups.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// Name in files and settings.
    pub name: String,
    /// Whether light stands on dark.
    pub dark: bool,
    /// What everything lies on.
    pub ground: Grounds,
    /// Letters and signs.
    pub ink: Inks,
    /// Lines that divide and enclose.
    pub edge: Edges,
    /// What is chosen, pointed at or to be done.
    pub accent: Accents,
    /// The two sides of a question.
    pub side: Sides,
    /// Classes, on the map and in plots.
    pub class: Classes,
    /// The map.
    pub map: MapColours,
    /// Type.
    pub size: TypeSizes,
    /// Spacing from narrow to wide, points.
    pub space: [f32; 7],
    /// Radius of corners, points.
    pub radius: f32,
    /// Widths of lines.
    pub width: LineWidths,
    /// No word is dotted.
    #[serde(skip)]
    pub plain: bool,
}

/// What everything lies on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grounds {
    /// The window.
    pub window: Hex,
    /// A sheet that lies in it: text, cards, fields.
    pub sheet: Hex,
    /// What lies deeper.
    pub sunk: Hex,
    /// The shadow of what lies above.
    pub shadow: Hex,
}

/// Letters and signs, each readable on every ground.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inks {
    /// What is read.
    pub full: Hex,
    /// What stands beside it.
    pub soft: Hex,
    /// What may be passed over.
    pub faint: Hex,
}

/// Lines that divide and enclose.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edges {
    /// Between parts.
    pub faint: Hex,
    /// Around what can be used.
    pub strong: Hex,
}

/// What is chosen, pointed at or to be done.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accents {
    /// The accent itself.
    pub full: Hex,
    /// Letters on it.
    pub on: Hex,
    /// A ground that hints at it.
    pub wash: Hex,
}

/// The two sides of a question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    /// The first.
    pub first: Hex,
    /// The second.
    pub second: Hex,
    /// The first, as a ground.
    pub first_wash: Hex,
    /// The second, as a ground.
    pub second_wash: Hex,
}

/// Classes, on the map and in plots.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classes {
    /// Kinds that have no order.
    pub kinds: [Hex; 8],
    /// From little to much.
    pub amounts: [Hex; 7],
    /// From worse to better.
    pub judged: [Hex; 7],
}

/// The map.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapColours {
    /// Water.
    pub sea: Hex,
    /// A country of which nothing is known or asked.
    pub unknown: Hex,
}

/// Sizes of type, points at 100 %.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSizes {
    /// The name of the game.
    pub display: f32,
    /// The title of a page.
    pub title: f32,
    /// The text of a treaty.
    pub treaty: f32,
    /// A heading.
    pub head: f32,
    /// The sentence that leads.
    pub lede: f32,
    /// What is read.
    pub body: f32,
    /// Buttons and lists.
    pub small: f32,
    /// Marginal notes.
    pub micro: f32,
}

/// Widths of lines, points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWidths {
    /// A hairline.
    pub hair: f32,
    /// A line that is looked at.
    pub line: f32,
    /// The line that matters.
    pub heavy: f32,
}

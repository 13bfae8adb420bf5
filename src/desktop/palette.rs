//! Palettes: the colours of sides, of classes and of the map, for eyes that tell hues apart less well.
//! `assets/palettes/*.ron` holds them for both themes; the theme's own palette is one of them. High contrast
//! is worked out from a theme.

use bevy_egui::egui::Color32;
use serde::Deserialize;

use crate::desktop::theme::{Classes, Hex, Look, Sides};
use crate::text;

/// Colours of one palette, for one theme.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// The two sides of a question.
    pub side: Sides,
    /// Classes, on the map and in plots.
    pub class: Classes,
}

/// A palette.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// Name in files.
    pub name: String,
    /// On paper.
    pub paper: Colours,
    /// By lamplight.
    pub lamplight: Colours,
}

/// The palette of a theme itself.
pub const HOUSE: &str = "house";

/// The others.
pub const PALETTES: [(&str, &str); 3] = [
    (
        "vermilion-blue",
        include_str!("../../assets/palettes/vermilion-blue.ron"),
    ),
    (
        "rose-teal",
        include_str!("../../assets/palettes/rose-teal.ron"),
    ),
    (
        "light-dark",
        include_str!("../../assets/palettes/light-dark.ron"),
    ),
];

/// Puts a palette into a theme.
///
/// # Errors
/// A sentence, if there is no such palette or its file does not read.
pub fn put(look: &mut Look, name: &str) -> Result<(), String> {
    if name == HOUSE {
        return Ok(());
    }
    let found = PALETTES.iter().find(|(n, _)| *n == name);
    let (_, source) = found.ok_or_else(|| text!("options-no-palette", name = name))?;
    let palette: Palette = ron::from_str(source)
        .map_err(|e| text!("options-bad-palette", name = name, fault = e.to_string()))?;
    let its = if look.dark {
        palette.lamplight
    } else {
        palette.paper
    };
    (look.side, look.class) = (its.side, its.class);
    Ok(())
}

/// Grounds go to white or black, inks to black or white, and hairlines become lines.
pub fn heighten(look: &mut Look) {
    let (ground, ink) = if look.dark {
        (Color32::BLACK, Color32::WHITE)
    } else {
        (Color32::WHITE, Color32::BLACK)
    };
    (look.ground.window, look.ground.sheet) = (Hex(ground), Hex(ground));
    (look.edge.faint, look.edge.strong) = (look.edge.strong, Hex(ink));
    (look.ink.full, look.ink.soft, look.ink.faint) = (Hex(ink), Hex(ink), look.ink.soft);
    (look.width.hair, look.width.line) = (look.width.hair * 1.5, look.width.line * 1.5);
}

//! Palettes: the colours of sides, of classes and of the map, for eyes that tell hues apart less well.
//! `assets/palettes/*.ron` holds them for both themes; the theme's own palette is one of them. High contrast
//! is worked out from a theme.

use bevy_egui::egui::Color32;
use serde::Deserialize;

use crate::desktop::theme::{Hex, Look};
use crate::text;

/// Colours of one palette, for one theme.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// The first side.
    pub a: Hex,
    /// The second side.
    pub b: Hex,
    /// The first side, as a ground.
    pub a_soft: Hex,
    /// The second side, as a ground.
    pub b_soft: Hex,
    /// Kinds that have no order.
    pub c: [Hex; 8],
    /// Classes from little to much.
    pub q: [Hex; 7],
    /// Classes from worse to better.
    pub d: [Hex; 7],
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
    (look.a, look.b) = (its.a, its.b);
    (look.a_soft, look.b_soft) = (its.a_soft, its.b_soft);
    (look.c, look.q, look.d) = (its.c, its.q, its.d);
    Ok(())
}

/// Grounds go to white or black, inks to black or white, and hairlines become lines.
pub fn heighten(look: &mut Look) {
    let (ground, ink) = if look.dark {
        (Color32::BLACK, Color32::WHITE)
    } else {
        (Color32::WHITE, Color32::BLACK)
    };
    (look.desk, look.leaf) = (Hex(ground), Hex(ground));
    (look.rule, look.edge) = (look.edge, Hex(ink));
    (look.ink, look.ink2, look.ink3) = (Hex(ink), Hex(ink), look.ink2);
    (look.hair, look.line) = (look.hair * 1.5, look.line * 1.5);
}

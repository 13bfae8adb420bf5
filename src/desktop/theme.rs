//! The look is data: `assets/themes/*.ron` holds every colour and size, and this file alone reads it.

use bevy_egui::egui::{self, Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle};
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

/// One theme, field by field as in the art direction's tokens.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields are the tokens of assets/themes, by the same names; `plain`: no word is dotted"
)]
pub struct Look {
    pub name: String,
    pub dark: bool,
    pub desk: Hex,
    pub leaf: Hex,
    pub sunk: Hex,
    pub rule: Hex,
    pub edge: Hex,
    pub ink: Hex,
    pub ink2: Hex,
    pub ink3: Hex,
    pub accent: Hex,
    pub onaccent: Hex,
    pub wash: Hex,
    pub a: Hex,
    pub b: Hex,
    pub a_soft: Hex,
    pub b_soft: Hex,
    pub qna: Hex,
    pub sea: Hex,
    pub c: [Hex; 8],
    pub q: [Hex; 7],
    pub d: [Hex; 7],
    pub shadow: Hex,
    pub display: f32,
    pub title: f32,
    pub treaty: f32,
    pub head: f32,
    pub lede: f32,
    pub body: f32,
    pub small: f32,
    pub micro: f32,
    pub space: [f32; 7],
    pub radius: f32,
    pub hair: f32,
    pub line: f32,
    pub heavy: f32,
    #[serde(skip)]
    pub plain: bool,
}

/// The two themes.
pub const THEMES: [(&str, &str); 2] = [
    ("paper", include_str!("../../assets/themes/paper.ron")),
    (
        "lamplight",
        include_str!("../../assets/themes/lamplight.ron"),
    ),
];

/// Reads a theme by name.
///
/// # Errors
/// A sentence saying what is wrong with the file.
pub fn load(name: &str) -> Result<Look, String> {
    let text = THEMES.iter().find(|(n, _)| *n == name).map(|(_, t)| *t);
    let text = text.ok_or_else(|| text!("desk-no-theme", name = name))?;
    ron::from_str(text).map_err(|e| text!("desk-bad-theme", name = name, fault = e.to_string()))
}

/// Serif for treaty text and headings.
#[must_use]
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif".into()))
}
/// Serif italic for headings in a human voice.
#[must_use]
pub fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("italic".into()))
}
/// Serif semibold.
#[must_use]
pub fn serif_bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("serif-bold".into()))
}
/// Sans for controls.
#[must_use]
pub fn sans(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}
/// Sans semibold.
#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("bold".into()))
}

/// Installs the fonts; false while they are not in place yet (they come with the next pass).
pub fn ready(ctx: &egui::Context) -> bool {
    let known = FontFamily::Name("serif".into());
    if ctx.fonts(|f| f.families().contains(&known)) {
        return true;
    }
    let mut fonts = egui::FontDefinitions::empty();
    let files: [(&str, &[u8]); 5] = [
        (
            "serif",
            include_bytes!("../../assets/fonts/EBGaramond_400Regular.ttf"),
        ),
        (
            "italic",
            include_bytes!("../../assets/fonts/EBGaramond_400Regular_Italic.ttf"),
        ),
        (
            "serif-bold",
            include_bytes!("../../assets/fonts/EBGaramond_600SemiBold.ttf"),
        ),
        (
            "sans",
            include_bytes!("../../assets/fonts/IBMPlexSans_400Regular.ttf"),
        ),
        (
            "bold",
            include_bytes!("../../assets/fonts/IBMPlexSans_600SemiBold.ttf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.to_owned(), egui::FontData::from_static(bytes).into());
        let chain = vec![name.to_owned(), "sans".to_owned()];
        fonts.families.insert(FontFamily::Name(name.into()), chain);
    }
    fonts
        .families
        .insert(FontFamily::Proportional, vec!["sans".to_owned()]);
    fonts
        .families
        .insert(FontFamily::Monospace, vec!["sans".to_owned()]);
    ctx.set_fonts(fonts);
    ctx.request_repaint();
    false
}

/// Sets egui's style from a theme: no default grey, radius 2, hairlines.
pub fn apply(ctx: &egui::Context, look: &Look) {
    ctx.set_theme(if look.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    ctx.all_styles_mut(|style| {
        let sizes = [
            (TextStyle::Heading, italic(look.head)),
            (TextStyle::Body, sans(look.body)),
            (TextStyle::Button, sans(look.small)),
            (TextStyle::Small, sans(look.micro)),
            (TextStyle::Monospace, sans(look.small)),
        ];
        style.text_styles = sizes.into_iter().collect();
        style.spacing.item_spacing = egui::vec2(look.space[1], look.space[0]);
        style.spacing.button_padding = egui::vec2(look.space[2], look.space[1]);
        style.animation_time = 0.0;
        // Room for the bar, so that it never lies on words.
        style.spacing.scroll.floating_allocated_width = look.space[2];
        let v = &mut style.visuals;
        v.dark_mode = look.dark;
        v.panel_fill = *look.desk;
        v.window_fill = *look.leaf;
        v.window_stroke = Stroke::new(look.hair, *look.edge);
        v.window_corner_radius = CornerRadius::same(2);
        v.extreme_bg_color = *look.leaf;
        v.faint_bg_color = *look.sunk;
        v.hyperlink_color = *look.accent;
        v.error_fg_color = *look.accent;
        v.warn_fg_color = *look.b;
        v.selection.bg_fill = *look.wash;
        v.selection.stroke = Stroke::new(2.0, *look.accent);
        v.override_text_color = Some(*look.ink);
        let w = &mut v.widgets;
        let states = [
            &mut w.noninteractive,
            &mut w.inactive,
            &mut w.hovered,
            &mut w.active,
            &mut w.open,
        ];
        for (n, state) in states.into_iter().enumerate() {
            let busy = n >= 2;
            state.bg_fill = if n == 0 { *look.desk } else { *look.leaf };
            state.weak_bg_fill = if busy {
                *look.wash
            } else {
                Color32::TRANSPARENT
            };
            let edge = if n == 0 { look.rule } else { look.edge };
            state.bg_stroke = Stroke::new(look.hair, *edge);
            state.fg_stroke = Stroke::new(look.line, *look.ink);
            state.corner_radius = CornerRadius::same(2);
            state.expansion = 0.0;
        }
        // What has the focus is of this kind, too.
        w.active.bg_stroke = Stroke::new(2.0, *look.accent);
        w.active.fg_stroke = Stroke::new(2.0, *look.accent);
    });
}

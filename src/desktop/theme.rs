//! The look is data: `assets/themes/*.ron` holds every colour and size, and this file alone reads it.

mod look;

use bevy_egui::egui::{self, Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle};

use crate::text;

pub use look::{Classes, Hex, Look, Sides};

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
    read(name, text)
}

/// A theme from the text of its file.
fn read(name: &str, text: &str) -> Result<Look, String> {
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
            (TextStyle::Heading, italic(look.size.head)),
            (TextStyle::Body, sans(look.size.body)),
            (TextStyle::Button, sans(look.size.small)),
            (TextStyle::Small, sans(look.size.micro)),
            (TextStyle::Monospace, sans(look.size.small)),
        ];
        style.text_styles = sizes.into_iter().collect();
        style.spacing.item_spacing = egui::vec2(look.space[1], look.space[0]);
        style.spacing.button_padding = egui::vec2(look.space[2], look.space[1]);
        style.animation_time = 0.0;
        // Room for the bar, so that it never lies on words.
        style.spacing.scroll.floating_allocated_width = look.space[2];
        let v = &mut style.visuals;
        v.dark_mode = look.dark;
        v.panel_fill = *look.ground.window;
        v.window_fill = *look.ground.sheet;
        v.window_stroke = Stroke::new(look.width.hair, *look.edge.strong);
        v.window_corner_radius = CornerRadius::same(2);
        v.extreme_bg_color = *look.ground.sheet;
        v.faint_bg_color = *look.ground.sunk;
        v.hyperlink_color = *look.accent.full;
        v.error_fg_color = *look.accent.full;
        v.warn_fg_color = *look.side.second;
        v.selection.bg_fill = *look.accent.wash;
        v.selection.stroke = Stroke::new(2.0, *look.accent.full);
        v.override_text_color = Some(*look.ink.full);
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
            state.bg_fill = if n == 0 {
                *look.ground.window
            } else {
                *look.ground.sheet
            };
            state.weak_bg_fill = if busy {
                *look.accent.wash
            } else {
                Color32::TRANSPARENT
            };
            let edge = if n == 0 {
                look.edge.faint
            } else {
                look.edge.strong
            };
            state.bg_stroke = Stroke::new(look.width.hair, *edge);
            state.fg_stroke = Stroke::new(look.width.line, *look.ink.full);
            state.corner_radius = CornerRadius::same(2);
            state.expansion = 0.0;
        }
        // What has the focus is of this kind, too.
        w.active.bg_stroke = Stroke::new(2.0, *look.accent.full);
        w.active.fg_stroke = Stroke::new(2.0, *look.accent.full);
    });
}

#[cfg(test)]
mod tests {
    use crate::desktop::theme::{THEMES, read};

    #[test]
    fn a_fault_in_a_theme_is_told_with_its_file_and_line() -> Result<(), String> {
        for (name, text) in THEMES {
            read(name, text)?;
            let line = |of: &str| text.lines().take_while(|l| !l.contains(of)).count() + 1;
            for (from, to, says, at) in [
                ("soft:", "pale:", "`pale`", line("soft:")),
                ("full: \"#", "full: \"x#", "x#", line("full: \"#")),
                ("head:", "heads:", "`heads`", line("head:")),
            ] {
                let fault = read(name, &text.replacen(from, to, 1)).err();
                let fault = fault.ok_or_else(|| format!("{name} reads with {to}"))?;
                let place = format!("{name}.ron:{at}:");
                assert!(
                    fault.contains(&place) && fault.to_lowercase().contains(says),
                    "{place} {says}: {fault}"
                );
            }
        }
        Ok(())
    }
}

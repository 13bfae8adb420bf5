//! The theme in use and the size of text.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::palette::{self, HOUSE};
use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;

/// Least and largest size of text.
pub const SCALE: (f32, f32) = (0.8, 2.0);

/// What is put over a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dress {
    /// Palette, by name.
    pub palette: String,
    /// High contrast.
    pub contrast: bool,
    /// Whether words that open an entry of the codex are dotted.
    pub dots: bool,
}

impl Default for Dress {
    fn default() -> Self {
        Self {
            palette: HOUSE.to_owned(),
            contrast: false,
            dots: true,
        }
    }
}

impl Dress {
    /// A theme, dressed.
    ///
    /// # Errors
    /// A sentence, if the theme or the palette does not read.
    pub fn load(&self, theme: &str) -> Result<Look, String> {
        let mut look = theme::load(theme)?;
        palette::put(&mut look, &self.palette)?;
        if self.contrast {
            palette::heighten(&mut look);
        }
        look.plain = !self.dots;
        Ok(look)
    }
}

/// The theme in use and the size of text.
#[derive(Resource, Debug, Clone)]
pub struct Appearance {
    /// The theme in use.
    pub look: Arc<Look>,
    /// The theme of the title page, which is always night.
    pub night: Arc<Look>,
    /// Text size, within [`SCALE`].
    pub scale: f32,
    /// What is put over it.
    dress: Dress,
    /// How often it was dressed anew: a style that was set before is out of date.
    dressed: u32,
}

impl Appearance {
    /// A theme by name, at a text size.
    ///
    /// # Errors
    /// A sentence, if a theme does not read.
    pub fn new(theme: &str, scale: f32) -> Result<Self, String> {
        Ok(Self {
            look: Arc::new(theme::load(theme)?),
            night: Arc::new(theme::load("lamplight")?),
            scale,
            dress: Dress::default(),
            dressed: 0,
        })
    }

    /// Puts another dress over the themes. One that does not read leaves them as they are.
    ///
    /// # Errors
    /// A sentence, if the palette does not read.
    pub fn wear(&mut self, dress: Dress) -> Result<(), String> {
        if dress == self.dress {
            return Ok(());
        }
        self.look = Arc::new(dress.load(&self.look.name)?);
        self.night = Arc::new(dress.load("lamplight")?);
        (self.dress, self.dressed) = (dress, self.dressed + 1);
        Ok(())
    }

    /// The theme of a screen.
    #[must_use]
    pub fn shown(&self, screen: Screen) -> &Look {
        if screen == Screen::Title {
            &self.night
        } else {
            &self.look
        }
    }

    /// Sets the style of a page, if the theme shown there has changed.
    pub(super) fn style(&self, context: &egui::Context, screen: Screen) {
        let look = self.shown(screen);
        let (name, now) = (egui::Id::new("styled"), (look.name.clone(), self.dressed));
        let known: Option<(String, u32)> = context.data(|d| d.get_temp(name));
        if known.as_ref() != Some(&now) {
            theme::apply(context, look);
            context.data_mut(|d| d.insert_temp(name, now));
        }
    }

    /// Paper in place of lamplight, or the other way round.
    ///
    /// # Errors
    /// A sentence, if the theme does not read.
    pub fn change_theme(&mut self) -> Result<(), String> {
        let name = if self.look.dark { "paper" } else { "lamplight" };
        self.look = Arc::new(self.dress.load(name)?);
        Ok(())
    }

    /// Sets the text size, within its bounds.
    pub fn resize(&mut self, scale: f32) {
        self.scale = scale.clamp(SCALE.0, SCALE.1);
    }
}

#[cfg(test)]
mod tests {
    use crate::desktop::appearance::Dress;
    use crate::desktop::palette::{HOUSE, PALETTES};
    use crate::desktop::theme::THEMES;
    use bevy_egui::egui::Color32;

    fn light(c: Color32) -> f32 {
        let [r, g, b, _] = bevy_egui::egui::Rgba::from(c).to_array();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (light(a) + 0.05, light(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn text_and_edges_stand_out_from_every_ground() -> Result<(), String> {
        let palettes = || std::iter::once(HOUSE).chain(PALETTES.iter().map(|p| p.0));
        let all = THEMES.iter().flat_map(|(theme, _)| {
            palettes().flat_map(|palette| [(*theme, palette, false), (*theme, palette, true)])
        });
        for (theme, palette, contrast_is_high) in all {
            let dress = Dress {
                palette: palette.to_owned(),
                contrast: contrast_is_high,
                dots: true,
            };
            let l = dress.load(theme)?;
            let name = format!("{theme}, {palette}, {contrast_is_high}");
            for colour in &l.class.kinds {
                let c = contrast(**colour, *l.ground.sheet);
                assert!(c >= 2.9, "{name}: {colour:?} is {c:.2}");
            }
            let (worse, better) = (light(*l.class.judged[0]), light(*l.class.judged[6]));
            let apart = contrast(*l.class.judged[0], *l.class.judged[6]);
            assert!(palette != "light-dark" || apart >= 7.0, "{worse} {better}");
            for ground in [
                l.ground.window,
                l.ground.sheet,
                l.ground.sunk,
                l.accent.wash,
                l.map.sea,
            ] {
                for ink in [
                    l.ink.full,
                    l.ink.soft,
                    l.ink.faint,
                    l.accent.full,
                    l.side.first,
                    l.side.second,
                ] {
                    let c = contrast(*ink, *ground);
                    assert!(c >= 4.5, "{name}: {ink:?} on {ground:?} is {c:.2}");
                }
            }
            assert!(
                contrast(*l.accent.on, *l.accent.full) >= 4.5,
                "{name}: button text"
            );
            assert!(
                contrast(*l.ink.full, *l.accent.wash) >= 4.5,
                "{name}: text on the wash"
            );
            assert!(
                contrast(*l.edge.strong, *l.ground.sheet) >= 3.0,
                "{name}: edges"
            );
        }
        Ok(())
    }
}

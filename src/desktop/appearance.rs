//! The theme in use and the size of text.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::egui;

use crate::desktop::screen::Screen;
use crate::desktop::theme;
use crate::desktop::theme::Look;

/// The theme in use and the size of text.
#[derive(Resource, Debug, Clone)]
pub struct Appearance {
    /// The theme in use.
    pub look: Arc<Look>,
    /// The theme of the title page, which is always night.
    pub night: Arc<Look>,
    /// Text size, 0.8–2.
    pub scale: f32,
    /// The theme that egui's style was last set from.
    styled: Option<String>,
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
            styled: None,
        })
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

    /// Sets egui's style, if the theme shown has changed.
    pub(super) fn style(&mut self, context: &egui::Context, screen: Screen) {
        let look = self.shown(screen);
        if self.styled.as_ref() != Some(&look.name) {
            theme::apply(context, look);
            self.styled = Some(look.name.clone());
        }
    }

    /// Paper in place of lamplight, or the other way round.
    ///
    /// # Errors
    /// A sentence, if the theme does not read.
    pub fn change_theme(&mut self) -> Result<(), String> {
        let name = if self.look.dark { "paper" } else { "lamplight" };
        self.look = Arc::new(theme::load(name)?);
        Ok(())
    }

    /// Sets the text size, within its bounds.
    pub fn resize(&mut self, scale: f32) {
        self.scale = scale.clamp(0.8, 2.0);
    }
}

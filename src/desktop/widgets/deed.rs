//! A button for something that can be done in a session: its key, what it comes to before it is done, or
//! why it is refused and what would be allowed instead.

use bevy_egui::egui::{Key, Response, Ui};

use crate::desktop::requests::Requests;
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{button, places, pressed};
use crate::model::Action;

/// Something that can be done.
#[derive(Debug, Clone)]
pub struct Deed {
    /// What the button says.
    pub words: String,
    /// Its key.
    pub key: Option<Key>,
    /// What is done.
    pub action: Action,
    /// What it is, beside what it would come to; may be empty.
    pub note: String,
    /// Whether it is what one would do first.
    pub primary: bool,
}

impl Deed {
    /// A deed with its key and a note on what it is.
    pub fn new(
        words: impl Into<String>,
        key: impl Into<Option<Key>>,
        action: Action,
        note: impl Into<String>,
    ) -> Self {
        Self {
            words: words.into(),
            key: key.into(),
            action,
            note: note.into(),
            primary: false,
        }
    }

    /// The same as what one would do first.
    #[must_use]
    pub fn first(self) -> Self {
        Self {
            primary: true,
            ..self
        }
    }
}

/// Draws the button. A key pressed in vain says why.
pub fn deed_ui(ui: &mut Ui, look: &Look, sight: &Sight, it: Deed, out: &mut Requests) {
    let refused = sight.refused(&it.action);
    let on = refused.is_none();
    let r = button(ui, look, &it.words, it.key, it.primary, on);
    places::stands(ui, || places::of_act(&it.action), r.rect);
    let r = foretell(r, sight, &it.action, (refused.as_deref(), &it.note));
    if r.clicked() || it.key.is_some_and(|key| pressed(ui, key)) {
        out.act_or_say(refused, it.action);
    }
}

/// What an act is and what it would come to (rule 1.25), or why it is refused: under the pointer, and
/// while a keyboard rests on it.
pub fn foretell(
    r: Response,
    sight: &Sight,
    action: &Action,
    (refused, note): (Option<&str>, &str),
) -> Response {
    let words = || match refused {
        Some(why) => why.to_owned(),
        None => {
            let note = std::iter::once(note.to_owned()).filter(|n| !n.is_empty());
            let beside = note.clone().next().unwrap_or_default();
            let told = note.chain(sight.foretold_beside(action, &beside));
            told.collect::<Vec<_>>().join("\n")
        }
    };
    if r.has_focus() && !r.hovered() {
        r.show_tooltip_ui(|ui| {
            ui.label(words());
        });
    }
    r.on_hover_ui(|ui| {
        ui.label(words());
    })
}

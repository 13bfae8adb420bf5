//! What was done this turn, and taking it back (rule 1.24).

use bevy_egui::egui::{self, Key, KeyboardShortcut, Modifiers, Ui};

use crate::desktop::act_words::act_words;
use crate::desktop::commands::Command;
use crate::desktop::requests::Requests;
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::tiny;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{hair, head, hinted, keys, small, text};
use crate::seat::today::ActOfTurn;
use crate::text;

/// The last act of this turn that can be taken back.
#[must_use]
pub fn last(sight: &Sight) -> Option<&ActOfTurn> {
    sight.telling.acts.iter().rfind(|a| a.stays.is_none())
}

/// The acts of this turn, each with a button that takes it back or why it stays; `key` is told on the
/// button of the last one.
pub fn today_ui(ui: &mut Ui, look: &Look, sight: &Sight, key: &str, out: &mut Requests) {
    let last = last(sight).map(|a| a.n);
    for it in &sight.telling.acts {
        let words = act_words(sight, &it.action);
        let line = text(&words, theme::sans(look.size.small), *look.ink.full);
        ui.add(egui::Label::new(line).wrap());
        let Some(why) = &it.stays else {
            let name = text!("stand-take-back-name", act = words);
            let asked = if last == Some(it.n) {
                let r = hinted(ui, look, &text!("stand-take-back"), key);
                r.noted(name).clicked()
            } else {
                tiny(ui, look, &text!("stand-take-back"), &name)
            };
            if asked {
                out.command(Command::TakeBack(it.n));
            }
            continue;
        };
        small(ui, look, text!("stand-stays", why = why.to_string()));
    }
}

/// The acts of this turn under a heading, if there are any.
pub fn done_ui(ui: &mut Ui, look: &Look, sight: &Sight, heading: &str, out: &mut Requests) {
    if sight.telling.acts.is_empty() {
        return;
    }
    head(ui, look, heading);
    let key = keys::name_in(ui, Part::WithCtrl, Key::Z);
    today_ui(ui, look, sight, &key, out);
    hair(ui, look);
}

/// Takes back the last act if its key is pressed, or says why nothing can be taken back.
pub fn undo_by_key(ui: &Ui, sight: &Sight, out: &mut Requests) {
    // What is typed into a field is undone there.
    let key = keys::now_in(ui, Part::WithCtrl, Key::Z);
    let asked = KeyboardShortcut::new(Modifiers::COMMAND, key);
    if ui.ctx().text_edit_focused() || !ui.input_mut(|i| i.consume_shortcut(&asked)) {
        return;
    }
    match (last(sight), sight.telling.acts.last()) {
        (Some(it), _) => out.command(Command::TakeBack(it.n)),
        (None, Some(it)) => {
            let why = it.stays.as_ref().map(ToString::to_string);
            out.say(why.unwrap_or_default());
        }
        (None, None) => out.say(text!("stand-acts-none")),
    }
}

//! The teacher types what a table asks for: the lines that fit, and why one cannot be.

use bevy_egui::egui::text_edit::TextEditState;
use bevy_egui::egui::{self, Event, Key, Modifiers, Ui, WidgetInfo, WidgetType};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::asked::{found, lines};
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::line::{Does, Line};
use crate::desktop::screens::projector::slip::Strip;
use crate::desktop::theme;
use crate::desktop::widgets::{hinted, key_name, keys, one_line, pressed, small};
use crate::text;

/// Lines that are shown at once. Judgement: what fits the strip of the lowest window.
const SHOWN: usize = 6;

/// The field's name in egui.
fn field() -> egui::Id {
    egui::Id::new("asked")
}

/// The list opens, with what is typed already.
fn open(ui: &Ui, typed: String, out: &mut Out) {
    TextEditState::default().store(ui.ctx(), field());
    out.ask(ProjectorChange::Ask(Some(typed)));
}

/// Opens the list by its key. What was typed after it, before the page is drawn, goes into the field.
pub(super) fn by_key(ui: &Ui, out: &mut Out) {
    if !pressed(ui, Key::Slash) {
        return;
    }
    let opens = keys::now(ui, Key::Slash);
    let after = ui.input_mut(|i| {
        let it = |e: &Event| matches!(e, Event::Key { key, pressed: true, .. } if *key == opens);
        let at = i.events.iter().position(it);
        at.map_or_else(Vec::new, |at| i.events.split_off(at))
    });
    let typed = after.into_iter().filter_map(|e| match e {
        Event::Text(words) => Some(words),
        _ => None,
    });
    let typed: String = typed.collect();
    open(ui, typed.trim_start_matches('/').to_owned(), out);
}

/// What is typed while the list is open and its field, which is drawn for the first time in this frame,
/// does not have the keys yet: it goes into the field and is no shortcut.
pub(super) fn early(ui: &Ui, asked: &str, out: &mut Out) {
    if ui.memory(|m| m.has_focus(field())) {
        return;
    }
    let mut typed = asked.to_owned();
    ui.input_mut(|i| {
        i.events.retain(|e| match e {
            Event::Text(words) => {
                typed.push_str(words);
                false
            }
            Event::Key { key, .. } => {
                let walks = [Key::ArrowUp, Key::ArrowDown, Key::Enter, Key::Escape];
                walks.contains(key)
            }
            _ => true,
        });
    });
    if typed != asked {
        out.ask(ProjectorChange::Ask(Some(typed)));
    }
}

/// Draws the button that opens the list.
pub(super) fn begin_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let name = key_name(keys::now(ui, Key::Slash));
    if hinted(ui, strip.look, &text!("projector-ask"), name).clicked() {
        open(ui, String::new(), out);
    }
}

/// Draws the field, and under it the lines that fit, while something is asked.
pub(super) fn ask_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let look = strip.look;
    let Some(asked) = &strip.screen.teacher.asked else {
        return;
    };
    let mut typed = asked.trim_start_matches('/').to_owned();
    let name = text!("projector-ask-name");
    // Arrows walk the lines and Enter takes one; the field does not see them.
    let (up, down, enter, left) = ui.input_mut(|i| {
        let mut key = |key| i.consume_key(Modifiers::NONE, key);
        (
            key(Key::ArrowUp),
            key(Key::ArrowDown),
            key(Key::Enter),
            key(Key::Escape),
        )
    });
    let field = egui::TextEdit::singleline(&mut typed)
        .id(field())
        .hint_text(&name)
        .font(theme::sans(look.size.body))
        .desired_width(520.0);
    let r = ui.add(field);
    r.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::TextEdit, true, &name);
        info.current_text_value = Some(typed.clone());
        info
    });
    if left {
        out.ask(ProjectorChange::Ask(None));
        return;
    }
    if !r.has_focus() {
        r.request_focus();
    }
    if typed != *asked {
        out.ask(ProjectorChange::Ask(Some(typed.clone())));
    }
    let all = lines(strip, &typed);
    let fit = found(&all, &typed);
    let last = fit.len().saturating_sub(1);
    let mut at = strip.screen.teacher.asked_at.min(last);
    if up || down {
        at = if down {
            (at + 1).min(last)
        } else {
            at.saturating_sub(1)
        };
        out.ask(ProjectorChange::AskAt(at));
    }
    if fit.is_empty() {
        small(ui, look, text!("projector-ask-none"));
        return;
    }
    let from = (at + 1).saturating_sub(SHOWN);
    for (n, line) in fit.iter().enumerate().skip(from).take(SHOWN) {
        if line_ui(ui, strip, line, n == at) || (n == at && enter) {
            take(strip, line, out);
        }
    }
    if fit.len() > SHOWN {
        small(ui, look, text!("projector-ask-more", n = fit.len()));
    }
}

/// Draws a line, with why it cannot be; true if it was clicked.
fn line_ui(ui: &mut Ui, strip: &Strip, line: &Line, on: bool) -> bool {
    let look = strip.look;
    let refused = refused(strip, line);
    let ink = match (on, &refused) {
        (_, Some(_)) => *look.ink.faint,
        (true, None) => *look.accent.full,
        (false, None) => *look.ink.full,
    };
    let mark = if on { "›" } else { " " };
    let words = match refused {
        Some(why) => text!("projector-ask-refused", what = &line.words, why = why),
        None => line.words.clone(),
    };
    let font = if on {
        theme::bold(look.size.body)
    } else {
        theme::sans(look.size.body)
    };
    let room = ui.available_width() - 20.0;
    let g = one_line(ui.painter(), format!("{mark} {words}"), font, ink, room);
    let r = ui.add(egui::Button::new(g).frame(false));
    r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &words));
    r.clicked()
}

fn refused(strip: &Strip, line: &Line) -> Option<String> {
    match &line.does {
        Does::Act(action) => strip.slip.and_then(|slip| slip.refused(action)),
        Does::Change(_) | Does::Command(_) => None,
    }
}

/// Takes a line; what the rules refuse is said and stays typed.
fn take(strip: &Strip, line: &Line, out: &mut Out) {
    if let Some(why) = refused(strip, line) {
        out.say(why);
        return;
    }
    match line.does.clone() {
        Does::Act(action) => out.command(Command::ActFor(strip.screen.teacher.seat, action)),
        Does::Change(change) => out.ask(change),
        Does::Command(command) => out.command(command),
    }
    out.ask(ProjectorChange::Ask(Some(String::new())));
}

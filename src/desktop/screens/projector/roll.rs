//! The roll of plates: the chair calls one table after the other, and one key enters what it raises.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::slip::Strip;
use crate::desktop::theme;
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::{act, keys, pressed, side, small, text};
use crate::desktop::words;
use crate::model::Action;
use crate::model::ids::{StateId, WordingId};
use crate::text;
use crate::world::control::Control;

/// The seats of the tables, by name: in this order they are called.
fn tables(strip: &Strip) -> Vec<StateId> {
    let open = strip.open;
    let held = |s: &StateId| open.controls.get(s.index()) == Some(&Control::Human);
    open.scenario.by_name().into_iter().filter(held).collect()
}

/// The button that begins a roll on the bracket that is looked at.
pub(super) fn begin_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let begins = act(
        ui,
        strip.look,
        &text!("projector-roll"),
        Some(Key::M),
        false,
    );
    if begins && let Some(&first) = tables(strip).first() {
        out.ask(ProjectorChange::Seat(first));
        out.ask(ProjectorChange::Roll(Some(false)));
    }
}

/// Asks the table whose turn it is; the number of a wording enters its plate and goes on to the next.
pub(super) fn roll_ui(ui: &mut Ui, strip: &Strip, objects: bool, out: &mut Out) {
    let (look, open, screen) = (strip.look, strip.open, strip.screen);
    let (scenario, bracket) = (&open.scenario, screen.bracket);
    let Some(it) = scenario.text.brackets.get(bracket.index()) else {
        return;
    };
    let tables = tables(strip);
    let here = tables.iter().position(|s| *s == screen.teacher.seat);
    let next = here.and_then(|n| tables.get(n + 1)).copied();
    let ask = text!(
        "projector-roll-asks",
        bracket = words::heading(scenario, bracket),
        seat = open.name(screen.teacher.seat),
        n = here.map_or(0, |n| n + 1),
        all = tables.len()
    );
    ui.label(text(ask, theme::serif_bold(look.size.head), *look.ink.full));
    let mut raised = None;
    ui.horizontal_wrapped(|ui| {
        for ((w, _), key) in WordingId::each(&it.wordings).zip(DIGITS) {
            let words = format!(
                "{} {}",
                keys::name(ui, key),
                words::wording(scenario, bracket, w)
            );
            let words = text(words, theme::serif(look.size.lede), side(look, w));
            let r = ui.add(bevy_egui::egui::Button::new(words).frame(false));
            if r.clicked() || pressed(ui, key) {
                raised = Some(w);
            }
        }
    });
    let mut passes = false;
    let mut ends = false;
    ui.horizontal_wrapped(|ui| {
        let words = if objects {
            text!("projector-roll-objects-on")
        } else {
            text!("projector-roll-objects")
        };
        if act(ui, look, &words, Some(Key::O), objects) {
            out.ask(ProjectorChange::Roll(Some(!objects)));
        }
        passes = act(
            ui,
            look,
            &text!("projector-roll-passes"),
            Some(Key::P),
            false,
        );
        ends = act(ui, look, &text!("projector-roll-ends"), Some(Key::M), false);
    });
    small(ui, look, {
        let (up, down) = (keys::name(ui, Key::ArrowUp), keys::name(ui, Key::ArrowDown));
        text!("projector-roll-keys", up = up, down = down)
    });
    if let Some(wording) = raised {
        let choice = scenario.proposal(bracket, wording);
        let plate = Action::Plate { choice, objects };
        if let Some(why) = strip.slip.and_then(|slip| slip.refused(&plate)) {
            // The same table is asked again.
            out.say(why);
            return;
        }
        out.command(Command::ActFor(screen.teacher.seat, plate));
    }
    let answered = raised.is_some() || passes;
    if let Some(seat) = next
        && answered
        && !ends
    {
        out.ask(ProjectorChange::Roll(Some(false)));
        out.ask(ProjectorChange::Seat(seat));
    } else if answered || ends {
        out.ask(ProjectorChange::Roll(None));
    }
}

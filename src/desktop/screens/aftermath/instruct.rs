//! Standing instructions: how small blows are answered without asking (rules 1.29 and 8.13).

use bevy_egui::egui::{Key, Ui};

use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::parts::deed_row;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::widgets::deed::Deed;
use crate::desktop::widgets::{head, small};
use crate::desktop::words::rung_name;
use crate::model::Action;
use crate::model::instruction::{INSTRUCTED, INSTRUCTED_BELIEF, Instruction};
use crate::model::rung::Rung;
use crate::seat::affairs::Affairs;
use crate::seat::view::Noticed;
use crate::text;

/// Severity that is offered first. Judgement: about the mean of what comes (DCID 2.0).
const USUAL: u8 = 3;

/// All that can be said: ask about every blow, or one of the lower answers up to a severity.
pub(super) fn instruct_ui(ui: &mut Ui, view: &View, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("instruct-head"));
    let now = affairs.orders.instruction;
    let up_to = now.map_or(USUAL, |it| it.up_to);
    let rungs = Rung::all().filter(|rung| *rung <= Instruction::HIGHEST);
    let says = rungs.map(|rung| Some(Instruction { up_to, rung }));
    let all: Vec<Option<Instruction>> = std::iter::once(None).chain(says).collect();
    let at = all.iter().position(|it| *it == now).unwrap_or(0);
    for (n, &blows) in all.iter().enumerate() {
        let (words, price) = match blows {
            None => (text!("instruct-ask"), text!("instruct-ask-price")),
            Some(it) => (rung_name(it.rung), covers(it.up_to)),
        };
        // The key goes on to the next one.
        let key = (n == (at + 1) % all.len()).then_some(Key::W);
        let it = Deed::new(words, key, Action::Instruct { blows }, note());
        deed_row(ui, view, &it, &price, n == at, out);
    }
    if let Some(it) = now {
        let next = it.up_to % INSTRUCTED + 1;
        let blows = Some(Instruction { up_to: next, ..it });
        let words = text!("instruct-severity");
        let it = Deed::new(words, Key::N, Action::Instruct { blows }, note());
        deed_row(ui, view, &it, &covers(next), false, out);
    }
    small(ui, look, note());
}

/// On the card of an incident: not to be asked about blows like it.
pub(super) fn like_this_ui(
    ui: &mut Ui,
    view: &View,
    (affairs, i): (&Affairs, &Noticed),
    out: &mut Out,
) {
    if i.severity > INSTRUCTED {
        return;
    }
    // What was said before goes on to hold, for harder blows, too.
    let rung = affairs
        .orders
        .instruction
        .map_or(Rung::Silence, |it| it.rung);
    let blows = Some(Instruction {
        up_to: i.severity,
        rung,
    });
    let words = match rung {
        Rung::Silence => text!("instruct-like-this"),
        _ => text!("instruct-like-this-too", rung = rung_name(rung)),
    };
    let it = Deed::new(words, Key::W, Action::Instruct { blows }, note());
    deed_row(ui, view, &it, &covers(i.severity), false, out);
    small(ui, view.look, text!("instruct-elsewhere"));
}

fn covers(up_to: u8) -> String {
    text!("instruct-covers", severity = up_to.to_string())
}

fn note() -> String {
    let belief = format!("{:.0}", 100.0 * INSTRUCTED_BELIEF);
    text!("instruct-note", belief = belief)
}

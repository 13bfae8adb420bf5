//! What the adviser proposes, and what was done this turn.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::act_words::{act_words, others};
use crate::desktop::commands::Command;
use crate::desktop::frame::changes::Out;
use crate::desktop::frame::stand::lines::{line, part};
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::course;
use crate::desktop::widgets::today::{last, today_ui};
use crate::desktop::widgets::{keys, pressed, small};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::seat::adviser::sure;
use crate::text;

/// Keys of the proposals.
const KEYS: [Key; 3] = [Key::Num1, Key::Num2, Key::Num3];
/// A share in hundredths.
const PERCENT: f64 = 100.0;

/// At most three proposals, each with why and how sure; pressed, it is done.
pub(super) fn adviser_ui(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Out) {
    part(ui, look, &text!("stand-adviser"));
    if matches!(sight.phase, Phase::Aftermath(_) | Phase::Over) {
        line(ui, look, text!("stand-adviser-years"));
        return;
    }
    let Some(counsel) = sight.counsel.as_ref().filter(|c| !c.is_empty()) else {
        line(ui, look, text!("stand-adviser-none"));
        return;
    };
    if matches!(sight.phase, Phase::Conference(_)) {
        small(ui, look, text!("stand-adviser-points"));
    }
    for (it, key) in counsel.iter().zip(KEYS) {
        let why = words::readable(&sight.scenario, &it.why);
        let Some(action) = &it.action else {
            line(ui, look, text!("stand-silent"));
            small(ui, look, why);
            continue;
        };
        let mut notes = vec![why];
        notes.extend(
            it.apart
                .iter()
                .map(|apart| words::readable(&sight.scenario, apart)),
        );
        notes.push(if it.chance >= 1.0 {
            text!("stand-certain")
        } else {
            text!(
                "stand-sure",
                sure = sure(it.chance),
                chance = format!("{:.0}", PERCENT * it.chance)
            )
        });
        if !it.breaks.is_empty() {
            let with: Vec<String> = it.breaks.iter().map(|o| others(sight, *o)).collect();
            notes.push(text!("stand-breaks", with = words::list(&with, 4)));
        }
        notes.extend(sight.foretold(action));
        let words = act_words(sight, action);
        if course(ui, look, Some(key), &words, &notes, None) {
            out.act(action.clone());
        }
    }
}

/// The acts of this turn, each with a button that takes it back or why it stays.
pub(super) fn acts_ui(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Out) {
    part(ui, look, &text!("stand-acts"));
    if sight.telling.acts.is_empty() {
        line(ui, look, text!("stand-acts-none"));
        return;
    }
    today_ui(ui, look, sight, keys::name(ui, Key::T), out);
    if let Some(it) = last(sight).filter(|_| pressed(ui, Key::T)) {
        out.command(Command::TakeBack(it.n));
    }
}

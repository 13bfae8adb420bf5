//! A deal slip: its parties and terms, and the answers of those to whom it was offered.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::dealt;
use crate::desktop::screens::projector::slip::{Strip, act_ui};
use crate::desktop::theme;
use crate::desktop::widgets::controls::toggle;
use crate::desktop::widgets::{act, small, text};
use crate::desktop::words;
use crate::model::Action;
use crate::model::ids::{BracketId, StateId, WordingId};
use crate::text;

/// Draws the slip that is entered, and the offers that wait for the seat.
pub(super) fn package_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, screen, open) = (strip.look, strip.screen, strip.open);
    let draft = &screen.teacher.package;
    ui.horizontal_wrapped(|ui| {
        ui.label(text(
            text!("projector-package"),
            theme::italic(look.size.lede),
            *look.ink.soft,
        ));
        let give = act(
            ui,
            look,
            &text!("projector-package-give"),
            Some(Key::G),
            false,
        );
        let want = act(
            ui,
            look,
            &text!("projector-package-want"),
            Some(Key::K),
            false,
        );
        if give || want {
            out.ask(ProjectorChange::Term(give));
        }
        for s in open.scenario.by_name() {
            let few = open.scenario.states.len() <= 24 || draft.to.contains(&s);
            if s == screen.teacher.seat || !few {
                continue;
            }
            let name = open.name(s);
            let heard = text!("projector-package-with", seat = name);
            if toggle(ui, look, name, &heard, draft.to.contains(&s)) {
                out.ask(ProjectorChange::Partner(s));
            }
        }
    });
    if !draft.is_empty() {
        terms_ui(ui, strip);
        ui.horizontal(|ui| {
            let action = draft.action(&open.scenario);
            act_ui(
                ui,
                strip,
                (&text!("projector-package-offer"), Some(Key::E)),
                action,
                out,
            );
            if act(
                ui,
                look,
                &text!("projector-package-drop"),
                Some(Key::Delete),
                false,
            ) {
                out.ask(ProjectorChange::Drop);
            }
        });
    }
    offers_ui(ui, strip, out);
}

/// What is in the slip that is entered.
pub(super) fn terms_ui(ui: &mut Ui, strip: &Strip) {
    let (look, open, draft) = (strip.look, strip.open, &strip.screen.teacher.package);
    let terms = |all: &[(BracketId, WordingId)]| {
        let all: Vec<String> = (all.iter())
            .map(|&(b, w)| words::quoted(&open.scenario, b, w))
            .collect();
        words::list(&all, all.len())
    };
    let names = |all: &[StateId]| {
        let all: Vec<String> = all.iter().map(|s| open.name(*s).to_owned()).collect();
        words::list(&all, all.len())
    };
    let words = text!(
        "projector-package-terms",
        with = names(&draft.to),
        give = terms(&draft.give),
        want = terms(&draft.want)
    );
    small(ui, look, words);
    let Some(slip) = strip.slip else { return };
    for pay in &draft.pays {
        small(ui, look, dealt::pay_words(slip, pay));
    }
    if !draft.witnesses.is_empty() {
        let told = names(&draft.witnesses);
        small(ui, look, text!("projector-package-told", states = told));
    }
    if let Some(day) = draft.until {
        small(ui, look, text!("projector-ask-deal-until", day = day));
    }
}

/// Offers that wait for the answer of the seat.
fn offers_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let Some(slip) = strip.slip else { return };
    let (look, seat) = (strip.look, strip.screen.teacher.seat);
    let waiting = slip.packages.offers.iter();
    let waiting = waiting.filter(|o| o.waits_for(seat, slip.day()));
    for (n, offer) in waiting.enumerate() {
        let from: StateId = offer.from;
        ui.horizontal(|ui| {
            let words = text!("projector-offer-from", seat = slip.name(from), n = offer.id);
            small(ui, look, words);
            for (accept, key, words) in [
                (true, Key::F5, text!("projector-offer-take")),
                (false, Key::F6, text!("projector-offer-decline")),
            ] {
                let key = (n == 0).then_some(key);
                if act(ui, look, &words, key, false) {
                    let offer = offer.id;
                    let action = Action::Answer { offer, accept };
                    out.command(Command::ActFor(seat, action));
                }
            }
        });
    }
}

//! What tables hand in: words in the conference, answers and bets at the signing, courses in the years.

use bevy_egui::egui::{Key, Ui};

use crate::desktop::commands::Command;
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::hall::said;
use crate::desktop::screens::projector::slip::{Strip, act_ui};
use crate::desktop::screens::projector::{arrangement, package, roll};
use crate::desktop::theme;
use crate::desktop::widgets::controls::DIGITS;
use crate::desktop::widgets::controls::{course, tiny};
use crate::desktop::widgets::{act, hair, head, keys, pressed, side, small, text};
use crate::desktop::words;
use crate::desktop::words::readable;
use crate::model::ids::WordingId;
use crate::model::question::Question;
use crate::model::{Action, Decision, Rung};
use crate::text;

/// The wording in hand, and what a table does with it.
pub(super) fn conference_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, open, screen) = (strip.look, strip.open, strip.screen);
    let scenario = &open.scenario;
    let bracket = screen.bracket;
    let Some(it) = scenario.text.brackets.get(bracket.index()) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let words = words::heading(scenario, bracket);
        ui.label(text(
            words,
            theme::serif_bold(look.size.lede),
            *look.ink.full,
        ));
        small(ui, look, {
            let (up, down) = (keys::name(ui, Key::ArrowUp), keys::name(ui, Key::ArrowDown));
            text!("projector-bracket-keys", up = up, down = down)
        });
        for ((w, _), key) in WordingId::each(&it.wordings).zip(DIGITS) {
            let on = w == screen.wording;
            let words = words::wording(scenario, bracket, w);
            let ink = if on { side(look, w) } else { *look.ink.soft };
            let font = if on {
                theme::serif_bold(look.size.lede)
            } else {
                theme::serif(look.size.lede)
            };
            let words = format!("{} {words}", keys::name(ui, key));
            let r = ui.add(bevy_egui::egui::Button::new(text(words, font, ink)).frame(false));
            if r.clicked() || pressed(ui, key) {
                out.ask(ProjectorChange::Wording(w));
            }
        }
    });
    let proposal = || scenario.proposal(bracket, screen.wording);
    let plate = |objects| Action::Plate {
        choice: proposal(),
        objects,
    };
    ui.horizontal_wrapped(|ui| {
        for (words, key, action) in [
            (text!("projector-plate"), Key::P, plate(false)),
            (text!("projector-objects"), Key::O, plate(true)),
            (text!("projector-table"), Key::A, Action::Table(proposal())),
            (
                text!("projector-cosponsor"),
                Key::W,
                Action::Cosponsor(proposal()),
            ),
            (
                text!("projector-support"),
                Key::S,
                Action::Support(proposal()),
            ),
            (
                text!("projector-oppose"),
                Key::X,
                Action::Oppose(proposal()),
            ),
            (
                text!("projector-redline"),
                Key::R,
                Action::RedLine(proposal()),
            ),
            (
                text!("projector-vote"),
                Key::V,
                Action::CallVote(proposal()),
            ),
            (
                text!("projector-order"),
                Key::Y,
                Action::PointOfOrder(proposal()),
            ),
            (
                text!("projector-show"),
                Key::H,
                Action::ShowOfPlates(proposal()),
            ),
            (text!("projector-chair"), Key::Z, Action::ChairText),
        ] {
            act_ui(ui, strip, (&words, Some(key)), action, out);
        }
        roll::begin_ui(ui, strip, out);
    });
    hair(ui, look);
    package::package_ui(ui, strip, out);
}

/// A table's bet and its answer.
pub(super) fn signing_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, screen, open) = (strip.look, strip.screen, strip.open);
    ui.horizontal(|ui| {
        let words = text!("projector-bet", n = screen.teacher.bet);
        ui.label(text(
            words,
            theme::serif_bold(look.size.lede),
            *look.ink.full,
        ));
        let fewer =
            tiny(ui, look, "−", &text!("projector-bet-fewer")) || pressed(ui, Key::OpenBracket);
        let more =
            tiny(ui, look, "+", &text!("projector-bet-more")) || pressed(ui, Key::CloseBracket);
        if fewer {
            out.ask(ProjectorChange::Bet(screen.teacher.bet.saturating_sub(1)));
        }
        if more {
            out.ask(ProjectorChange::Bet(
                (screen.teacher.bet + 1).min(open.room.delegations()),
            ));
        }
        if act(ui, look, &text!("projector-bet-enter"), Some(Key::B), false) {
            let seat = open.name(screen.teacher.seat);
            out.command(Command::Tell(text!(
                "projector-bet-note",
                seat = seat,
                n = screen.teacher.bet
            )));
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (key, decision) in [
            (Key::S, Decision::Sign),
            (Key::D, Decision::SignWithDeclaration),
            (Key::N, Decision::NotNow),
            (Key::R, Decision::Refuse),
        ] {
            act_ui(
                ui,
                strip,
                (&said(decision), Some(key)),
                Action::Decide(decision),
                out,
            );
        }
    });
}

/// The questions on a table's desk with their courses, incidents to answer, and the text.
pub(super) fn years_ui(ui: &mut Ui, strip: &Strip, out: &mut Out) {
    let (look, screen) = (strip.look, strip.screen);
    let Some(slip) = strip.slip else { return };
    let mut all: Vec<&Question> = slip.years.questions.iter().collect();
    all.sort_by_key(|q| slip.chosen(q).is_some());
    if all.is_empty() {
        small(ui, look, text!("projector-no-question"));
    }
    for (place, q) in all.into_iter().enumerate() {
        let words = readable(&slip.scenario, &q.says);
        ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
        let chosen = slip.chosen(q);
        for (n, it) in q.courses.iter().enumerate() {
            let first = place == 0 && chosen.is_none();
            let key = DIGITS.get(n).copied().filter(|_| first);
            let words = readable(&slip.scenario, &it.says);
            let notes: Vec<String> = (chosen == Some(n))
                .then(|| text!("projector-chosen"))
                .into_iter()
                .collect();
            let shut = it.shut.as_ref().map(ToString::to_string);
            let pressed = course(ui, look, key, &words, &notes, shut.as_deref());
            if let Some(why) = shut.filter(|_| pressed) {
                out.say(why);
            } else if pressed {
                let action = Action::Choose {
                    question: q.id,
                    course: n,
                };
                out.command(Command::ActFor(screen.teacher.seat, action));
            }
        }
        ui.add_space(6.0);
    }
    let answerable = slip
        .years
        .affairs
        .as_ref()
        .map_or(&[][..], |a| &a.rights.answerable);
    for &incident in answerable {
        head(
            ui,
            look,
            &text!("projector-answer", n = incident.to_string()),
        );
        ui.horizontal_wrapped(|ui| {
            for (n, rung) in Rung::all().enumerate() {
                let action = Action::Respond {
                    incident,
                    rung: u8::try_from(n).unwrap_or_default(),
                };
                act_ui(ui, strip, (&words::rung_name(rung), None), action, out);
            }
        });
    }
    if !screen.teacher.pact.is_empty() {
        let (action, words) = arrangement::proposal(slip, screen);
        act_ui(ui, strip, (&words, Some(Key::E)), action, out);
    }
    ui.horizontal_wrapped(|ui| {
        act_ui(
            ui,
            strip,
            (&text!("projector-accede"), Some(Key::J)),
            Action::Accede,
            out,
        );
        act_ui(
            ui,
            strip,
            (&text!("projector-withdraw"), Some(Key::L)),
            Action::Withdraw,
            out,
        );
    });
}

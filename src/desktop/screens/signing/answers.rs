//! The seat's own answer at the signing, with what each comes to; and what others state.

use bevy_egui::egui::{Key, Ui, Vec2};

use crate::conference::signing::rules::Verdict;
use crate::desktop::commands::Command;
use crate::desktop::requests::Requests;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::deed::foretell;
use crate::desktop::widgets::goals;
use crate::desktop::widgets::{button, pressed, signed, small, text};
use crate::model::ids::StateId;
use crate::model::{Action, Decision};
use crate::seat::motives::{MotiveEstimate, StatedOn};
use crate::text;

/// The four answers. What the sum speaks for stands out, so that signing at a loss is never the button
/// that is pressed unread; none does where the sum speaks for a text that crosses one's red line.
pub(super) fn answers_ui(ui: &mut Ui, look: &Look, sight: &Sight, out: &mut Requests) {
    let signs = sight.own.sum.as_ref().is_some_and(|own| own.total >= 0.0);
    let line = sight
        .goals
        .own
        .as_ref()
        .and_then(|own| own.red_line.as_ref());
    let crosses = line.and_then(goals::by_the_text) == Some(false);
    let meant = match (signs, crosses) {
        (true, true) => None,
        (true, false) => Some(Decision::Sign),
        (false, _) => Some(Decision::NotNow),
    };
    let answers = [
        (text!("signing-answer-sign"), Key::S, Decision::Sign),
        (
            text!("signing-answer-declare"),
            Key::D,
            Decision::SignWithDeclaration,
        ),
        (text!("signing-answer-not-now"), Key::W, Decision::NotNow),
        (text!("signing-answer-refuse"), Key::R, Decision::Refuse),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for it in answers {
            answer_ui(ui, look, sight, (it, meant), out);
        }
    });
}

/// One of them.
fn answer_ui(
    ui: &mut Ui,
    look: &Look,
    sight: &Sight,
    ((label, key, decision), meant): ((String, Key, Decision), Option<Decision>),
    out: &mut Requests,
) {
    let action = Action::Decide(decision);
    let refused = sight.refused(&action);
    let able = refused.is_none();
    let r = button(ui, look, &label, Some(key), Some(decision) == meant, able);
    let note = note(sight, decision);
    let r = foretell(r, sight, &action, (refused.as_deref(), &note));
    if r.clicked() || pressed(ui, key) {
        match refused {
            Some(words) => out.say(words),
            None => out.command(Command::Answer(decision)),
        }
    }
}

/// What an answer comes to by the seat's own sum.
fn note(sight: &Sight, decision: Decision) -> String {
    let worth = signed(sight.own.sum.as_ref().map_or(0.0, |own| own.total));
    match decision {
        Decision::Sign => text!("signing-note-sign", worth = worth),
        Decision::SignWithDeclaration => text!("signing-note-declare", worth = worth),
        Decision::NotNow => text!("signing-note-not-now"),
        Decision::Refuse => text!("signing-note-refuse"),
    }
}

/// What a delegation states of its answer.
pub(super) fn stated(sight: &Sight, verdict: &Verdict) -> String {
    let nothing = || text!("signing-says-nothing");
    let stated = verdict.stated.as_ref();
    stated.map_or_else(nothing, |motive| sight.motive(motive))
}

/// What another delegation states, where its sum is its own, and what we believe is behind it.
pub(super) fn stated_ui(
    ui: &mut Ui,
    look: &Look,
    sight: &Sight,
    (state, verdict): (StateId, &Verdict),
) {
    let of_it = |m: &&MotiveEstimate| m.state == state && m.on == StatedOn::Signing;
    let guessed = verdict.stated.as_ref();
    let guessed = guessed.and_then(|_| sight.estimates.motives.iter().find(of_it));
    let Some(it) = guessed else {
        let said = stated(sight, verdict);
        small(ui, look, text!("signing-states", said = said));
        return;
    };
    let it = sight.reason(it);
    small(ui, look, it.says);
    ui.label(text(
        it.behind,
        theme::sans(look.size.small),
        *look.accent.full,
    ));
}

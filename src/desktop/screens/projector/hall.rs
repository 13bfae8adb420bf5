//! The hall: plates on the bracket that is looked at, and the signing, plate by plate.

use bevy_egui::egui::{Key, Rect, Ui};

use crate::desktop::hall::view::{Seated, hall_ui};
use crate::desktop::hall::{HallContent, Shown};
use crate::desktop::screens::projector::changes::{Out, ProjectorChange};
use crate::desktop::screens::projector::leaf::plates_of;
use crate::desktop::screens::projector::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{act, at, span, text};
use crate::desktop::words;
use crate::model::Decision;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;

/// Names that are written out.
const NAMED: usize = 5;

/// Height that a hall takes at least, in heights of the type. Judgement: lower, and plates have no names; what
/// stands above it says the same in words.
const LOWEST: f32 = 9.0;

/// Whether a place is too low for the hall: the teacher's strip takes the rest of the page.
fn low(view: &View, place: Rect) -> bool {
    place.height() < view.look.size.lede * LOWEST
}

/// Who raised a plate for the wording that leads, on the bracket that is looked at.
pub(super) fn hall_page(ui: &mut Ui, view: &View, rect: Rect, moves: bool) -> HallContent {
    let (look, sight) = (view.look, view.sight);
    let bracket = view.screen.bracket;
    let now = sight.room.draft.text.at(bracket);
    let up = plates_of(view, bracket, now);
    let raised = sight.raised(bracket);
    let top = span(
        rect.left(),
        rect.top(),
        rect.right(),
        rect.top() + look.size.lede * 4.0,
    );
    let plates = sight.room.ballots.plates.get(bracket.index());
    at(ui, top, |ui| {
        let wording = words::quoted(&sight.scenario, bracket, now);
        ui.label(text(wording, theme::serif(look.size.lede), *look.ink.full));
        let words = if raised {
            text!(
                "projector-hall-count",
                n = up.len(),
                all = sight.room.delegations()
            )
        } else {
            text!("projector-hall-none")
        };
        ui.label(text(words, theme::bold(look.size.body), *look.accent.full));
        let others = StateId::each(plates.map_or(&[][..], Vec::as_slice));
        let others = others.filter(|(s, _)| raised && !up.contains(s));
        let (object, other): (Vec<_>, Vec<_>) = others.partition(|(_, p)| p.objects);
        let names = |all: Vec<(StateId, _)>| {
            let all: Vec<StateId> = all.into_iter().map(|(s, _)| s).collect();
            sight.names(&all)
        };
        let mut parts = vec![];
        for (named, objects) in [(names(object), true), (names(other), false)] {
            if named.is_empty() {
                continue;
            }
            let list = words::list(&named, NAMED);
            parts.push(if objects {
                text!("projector-hall-object-names", names = list)
            } else {
                text!("projector-hall-other-names", names = list)
            });
        }
        ui.label(text(
            parts.join(" "),
            theme::sans(look.size.body),
            *look.ink.soft,
        ));
    });
    let seated = |s: StateId| {
        let plate = plates.and_then(|p| p.get(s.index()));
        let (shown, says) = match plate {
            None => (Shown::Down, text!("projector-hall-down")),
            Some(_) if up.contains(&s) => (Shown::For, text!("projector-hall-for")),
            Some(p) if p.objects => (Shown::Against, text!("projector-hall-objects")),
            Some(_) => (Shown::Abstains, text!("projector-hall-other")),
        };
        Seated {
            shown,
            says,
            ..Seated::default()
        }
    };
    let below = rect.with_min_y(top.bottom() + 4.0);
    if low(view, below) {
        return HallContent::default();
    }
    hall_ui(ui, look, &sight.scenario, below, &seated, moves).0
}

/// The answer of a state in words.
pub(super) fn said(decision: Decision) -> String {
    match decision {
        Decision::Sign => text!("projector-signs"),
        Decision::SignWithDeclaration => text!("projector-declares"),
        Decision::NotNow => text!("projector-not-now"),
        Decision::Refuse => text!("projector-refuses"),
    }
}

/// The signing: bets before it, then plate by plate.
pub(super) fn signing_page(
    ui: &mut Ui,
    view: &View,
    rect: Rect,
    moves: bool,
    out: &mut Out,
) -> HallContent {
    let (look, sight) = (view.look, view.sight);
    let mut order = sight.scenario.by_name();
    order.retain(|s| sight.room.sits(*s));
    let given = !sight.verdicts.is_empty() && sight.phase != Phase::Signing;
    let called = if given {
        view.screen.called.min(order.len())
    } else {
        0
    };
    let decision = |s: StateId| sight.answer(s).map(|v| v.decision);
    let signed = order[..called]
        .iter()
        .filter(|&&s| decision(s).is_some_and(Decision::signs));
    let signed = signed.count();
    let top = span(
        rect.left(),
        rect.top(),
        rect.right(),
        rect.top() + look.size.lede * 4.2,
    );
    at(ui, top, |ui| {
        if !given {
            let words = text!("projector-signing-before");
            ui.label(text(words, theme::serif(look.size.treaty), *look.ink.full));
            let now = &sight.outlook.now;
            let words = text!(
                "projector-signing-expected",
                n = format!("{:.0}", now.mean),
                low = format!("{:.0}", now.range.0),
                high = format!("{:.0}", now.range.1)
            );
            ui.label(text(words, theme::sans(look.size.body), *look.ink.soft));
            return;
        }
        let words = text!(
            "projector-signing-count",
            n = signed,
            called = called,
            all = order.len()
        );
        ui.label(text(words, theme::serif(look.size.treaty), *look.ink.full));
        ui.horizontal(|ui| {
            if let Some(&last) = called.checked_sub(1).and_then(|k| order.get(k))
                && let Some(given) = decision(last)
            {
                let words = text!(
                    "projector-signing-says",
                    seat = sight.name(last),
                    says = said(given)
                );
                ui.label(text(words, theme::bold(look.size.lede), *look.accent.full));
                ui.add_space(look.size.lede);
            }
            if called < order.len() {
                if act(ui, look, &text!("projector-next-plate"), Some(Key::N), true) {
                    out.ask(ProjectorChange::Step(1));
                }
                if act(
                    ui,
                    look,
                    &text!("projector-all-plates"),
                    Some(Key::End),
                    false,
                ) {
                    out.ask(ProjectorChange::Called(order.len()));
                }
            }
        });
    });
    let last = called.checked_sub(1).and_then(|k| order.get(k)).copied();
    let seated = |s: StateId| {
        let up = order[..called].contains(&s);
        let answer = decision(s).filter(|_| up);
        Seated {
            shown: Shown::of(answer),
            says: match answer {
                Some(answer) => said(answer),
                None if sight.room.sits(s) => text!("projector-waits"),
                None => text!("signing-away"),
            },
            marked: false,
            called: last == Some(s) && called < order.len(),
        }
    };
    let below = rect.with_min_y(top.bottom() + 4.0);
    if low(view, below) {
        return HallContent::default();
    }
    hall_ui(ui, look, &sight.scenario, below, &seated, moves).0
}

//! Orders to the services: posture, operations ordered or forbidden, and what became of them.

use bevy_egui::egui::{Key, Ui};

use crate::aftermath::operations::rules::restraint_of;
use crate::debrief::truth::kind_word;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::parts::{choice, says, share_bar};
use crate::desktop::screens::aftermath::{Out, View};
use crate::desktop::sight::Sight;
use crate::desktop::widgets::{act, hair, head, pressed, small};
use crate::model::Action;
use crate::model::years::{Kind, Posture};
use crate::seat::affairs::Affairs;
use crate::seat::chances::{Forecast, operation};
use crate::text;

/// What a posture is, and what it costs.
fn postures() -> [(Posture, String, String); 3] {
    [
        (
            Posture::Hold,
            text!("aftermath-screen-hold"),
            text!("aftermath-screen-hold-price"),
        ),
        (
            Posture::Standard,
            text!("aftermath-screen-usual"),
            text!("aftermath-screen-usual-price"),
        ),
        (
            Posture::Forward,
            text!("aftermath-screen-forward"),
            text!("aftermath-screen-forward-price"),
        ),
    ]
}

/// Draws the page.
pub fn services_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let look = view.look;
    head(ui, look, &text!("aftermath-screen-postures"));
    let turn = pressed(ui, Key::H);
    let postures = postures();
    for (n, (posture, words, price)) in postures.iter().enumerate() {
        let on = affairs.orders.posture == *posture;
        let clicked = choice(ui, look, on.then_some(Key::H), words, price, on);
        if on && turn {
            let next = postures[(n + 1) % postures.len()].0;
            out.act(Action::Posture(next));
        } else if clicked && !on {
            out.act(Action::Posture(*posture));
        }
    }
    hair(ui, look);
    order_ui(ui, view, sight, affairs, out);
    hair(ui, look);
    record_ui(ui, view, sight, affairs);
}

/// An operation against the state picked on the map, with its chances before it is ordered.
fn order_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    let Some(target) = view.picked.filter(|&p| p != sight.seat) else {
        head(ui, look, &text!("aftermath-screen-operation"));
        let rivals: Vec<String> = affairs
            .rivals
            .iter()
            .take(4)
            .map(|&r| sight.scenario.states[r].profile.name.clone())
            .collect();
        says(
            ui,
            look,
            text!(
                "aftermath-screen-pick-target",
                rivals = crate::desktop::words::list(&rivals, 4)
            ),
        );
        return;
    };
    let state = &sight.scenario.states[target];
    let name = &state.profile.name;
    head(
        ui,
        look,
        &text!("aftermath-screen-operation-against", state = name),
    );
    let kind = view.screen.kind;
    let place = Kind::ALL.iter().position(|k| k.0 == kind).unwrap_or(0);
    for (k, ..) in Kind::ALL {
        let forbids = affairs.levers.get(restraint_of(k));
        let price = match affairs.bound {
            Some(bound) if bound > 0.0 && forbids > 0.0 => text!("aftermath-screen-forbidden"),
            _ => text!("aftermath-screen-not-forbidden"),
        };
        let on = k == kind;
        let key = on.then_some(Key::K);
        if choice(ui, look, key, &kind_word(k), &price, on) {
            let next = if on {
                Kind::ALL[(place + 1) % Kind::ALL.len()].0
            } else {
                k
            };
            out.ask(AftermathChange::Operation(next));
        }
    }
    let tension = affairs.tension.get(target.index()).copied().unwrap_or(0.0);
    chances(
        ui,
        view,
        operation(&sight.theory, kind, &affairs.skill, state, tension),
    );
    let left = affairs
        .office
        .operations
        .saturating_sub(affairs.office.authorised);
    ui.horizontal_wrapped(|ui| {
        let words = text!("aftermath-screen-order", left = left);
        ui.add_enabled_ui(left > 0, |ui| {
            if act(ui, look, &words, Some(Key::E), false) {
                let target = state.profile.iso.clone();
                out.act(Action::Authorise { target, kind });
            }
        });
        let on = !affairs.orders.forbidden.contains(&target);
        let words = if on {
            text!("aftermath-screen-forbid")
        } else {
            text!("aftermath-screen-allow")
        };
        if act(ui, look, &words, Some(Key::F), false) {
            let target = state.profile.iso.clone();
            out.act(Action::Forbid { target, on });
        }
    });
}

fn chances(ui: &mut Ui, view: &View, f: Forecast) {
    let look = view.look;
    ui.add_space(4.0);
    share_bar(
        ui,
        look,
        &text!("aftermath-screen-chance-success"),
        f.success,
    );
    share_bar(ui, look, &text!("aftermath-screen-chance-found"), f.found);
    share_bar(ui, look, &text!("aftermath-screen-chance-public"), f.public);
    share_bar(
        ui,
        look,
        &text!("aftermath-screen-chance-in-kind"),
        f.in_kind,
    );
    small(ui, look, text!("aftermath-screen-chance-note"));
    ui.add_space(4.0);
}

/// Our own operations, newest first.
fn record_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs) {
    let look = view.look;
    let all = affairs.operations.len();
    head(ui, look, &text!("aftermath-screen-operations", n = all));
    for o in affairs.operations.iter().rev().take(8) {
        let name = &sight.scenario.states[o.target].profile.name;
        let end = match (o.success, o.named) {
            (true, false) => "aim",
            (true, true) => "aim-named",
            (false, false) => "miss",
            (false, true) => "miss-named",
        };
        let line = text!(
            "aftermath-screen-operation-was",
            quarter = o.day / 90 + 1,
            kind = kind_word(o.kind),
            state = name,
            severity = o.severity.to_string(),
            end = end
        );
        small(ui, look, line);
    }
}

//! Orders to the services: posture, operations ordered or forbidden, and what became of them.

use bevy_egui::egui::{Key, Ui, Vec2};

use crate::aftermath::operations::rules::restraint_of;
use crate::debrief::truth::kind_word;
use crate::desktop::screens::aftermath::causes::pulling;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::instruct::instruct_ui;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::parts::{choice, deed_row, says, share_pair};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::{hair, head, small};
use crate::desktop::words::list;
use crate::model::Action;
use crate::model::calendar::quarter_of;
use crate::model::ids::StateId;
use crate::model::years::{Kind, Pledge, Posture};
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

/// Draws the page but for what can be ordered, which stands at its foot.
pub fn services_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let look = view.look;
    ui.spacing_mut().item_spacing.y = 2.0;
    head(ui, look, &text!("aftermath-screen-postures"));
    let postures = postures();
    let now = affairs.orders.posture;
    let at = postures.iter().position(|p| p.0 == now).unwrap_or(0);
    for (n, (posture, words, price)) in postures.iter().enumerate() {
        let on = n == at;
        // The key goes on to the next one.
        let key = (n == (at + 1) % postures.len()).then_some(Key::H);
        let action = Action::Posture(*posture);
        let it = Deed::new(words, key, action, price);
        deed_row(ui, view, &it, price, on, out);
    }
    hair(ui, look);
    instruct_ui(ui, view, affairs, out);
    hair(ui, look);
    operation_ui(ui, view, sight, affairs, out);
    hair(ui, look);
    record_ui(ui, view, sight, affairs);
}

/// The state that an operation is thought of against.
fn target(view: &View, sight: &Sight) -> Option<StateId> {
    view.picked.filter(|&p| p != sight.seat)
}

/// An operation against the state picked on the map, with its chances before it is ordered.
fn operation_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs, out: &mut Out) {
    let look = view.look;
    let Some(target) = target(view, sight) else {
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
            text!("aftermath-screen-pick-target", rivals = list(&rivals, 4)),
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
    let arranged = affairs.arrangements.iter();
    let promised = arranged
        .filter(|a| a.holds(Pledge::NoOperations, sight.seat, target))
        .count();
    let place = Kind::ALL.iter().position(|k| k.0 == kind).unwrap_or(0);
    for (k, ..) in Kind::ALL {
        let forbids = affairs.levers.get(restraint_of(k));
        let price = match affairs.bound {
            _ if promised > 0 => text!("aftermath-screen-promised", state = name),
            Some(bound) if bound > 0.0 && forbids > 0.0 => {
                let clauses = pulling(view, restraint_of(k));
                text!("aftermath-screen-forbidden", clauses = clauses)
            }
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
    small(ui, look, yields(kind));
    chances(
        ui,
        view,
        operation(&sight.theory, kind, &affairs.skill, state, tension),
    );
}

/// What an operation that reaches its aim yields (rule 7.16).
fn yields(kind: Kind) -> String {
    match kind {
        Kind::Denial => text!("decisions-odds-denial"),
        Kind::Alteration => text!("decisions-odds-alteration"),
        Kind::Spoofing => text!("decisions-odds-spoofing"),
        Kind::Espionage => text!("decisions-odds-espionage"),
        Kind::Interdiction => text!("decisions-odds-interdiction"),
    }
}

/// What can be ordered against the state picked on the map: in sight whatever stands above it.
pub fn orders_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (Some(affairs), Some(target)) = (&sight.years.affairs, target(view, sight)) else {
        return;
    };
    let (look, kind) = (view.look, view.screen.kind);
    let state = &sight.scenario.states[target];
    let left = affairs
        .rights
        .operations
        .saturating_sub(affairs.rights.authorised);
    let iso = || state.profile.iso.clone();
    hair(ui, look);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        let words = text!("aftermath-screen-order", left = left);
        let action = Action::Authorise {
            target: iso(),
            kind,
        };
        let order = Deed::new(words, Key::E, action, "");
        deed_ui(ui, look, sight, order, out);
        let on = !affairs.orders.forbidden.contains(&target);
        let (words, note) = if on {
            let note = text!("aftermath-screen-forbid-note");
            (text!("aftermath-screen-forbid"), note)
        } else {
            let note = text!("aftermath-screen-allow-note");
            (text!("aftermath-screen-allow"), note)
        };
        let action = Action::Forbid { target: iso(), on };
        let forbid = Deed::new(words, Key::F, action, note);
        deed_ui(ui, look, sight, forbid, out);
        cut_off_ui(ui, view, (sight, affairs), target, out);
    });
    if !affairs.rights.cut_off.is_empty() {
        let names = list(&sight.names(&affairs.rights.cut_off), 4);
        small(
            ui,
            look,
            text!("aftermath-screen-cut-off-now", states = names),
        );
    }
}

/// Cuts the state off from the services of one's own, or opens them to it again.
fn cut_off_ui(
    ui: &mut Ui,
    view: &View,
    (sight, affairs): (&Sight, &Affairs),
    target: StateId,
    out: &mut Out,
) {
    let on = !affairs.rights.cut_off.contains(&target);
    let (words, note) = if on {
        (
            text!("aftermath-screen-cut-off"),
            text!("aftermath-screen-cut-off-note"),
        )
    } else {
        (text!("aftermath-screen-open-to"), String::new())
    };
    let target = sight.scenario.iso(target).to_owned();
    let deed = Deed::new(words, Key::S, Action::CutOff { target, on }, note);
    deed_ui(ui, view.look, sight, deed, out);
}

fn chances(ui: &mut Ui, view: &View, f: Forecast) {
    let look = view.look;
    ui.add_space(4.0);
    let (success, found) = (
        text!("aftermath-screen-chance-success"),
        text!("aftermath-screen-chance-found"),
    );
    let (public, in_kind) = (
        text!("aftermath-screen-chance-public"),
        text!("aftermath-screen-chance-in-kind"),
    );
    let chances = ui.vertical(|ui| {
        share_pair(ui, look, [(&success, f.success), (&found, f.found)]);
        share_pair(ui, look, [(&public, f.public), (&in_kind, f.in_kind)]);
    });
    chances
        .response
        .on_hover_text(text!("aftermath-screen-chance-note"));
    ui.add_space(4.0);
}

/// Our own operations, newest first.
fn record_ui(ui: &mut Ui, view: &View, sight: &Sight, affairs: &Affairs) {
    let look = view.look;
    let all = affairs.operations.len();
    head(ui, look, &text!("aftermath-screen-operations", n = all));
    if all == 0 {
        small(ui, look, text!("aftermath-screen-operations-none"));
    }
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
            quarter = quarter_words(view, quarter_of(o.day)),
            kind = kind_word(o.kind),
            state = name,
            severity = o.severity.to_string(),
            end = end
        );
        small(ui, look, line);
    }
}

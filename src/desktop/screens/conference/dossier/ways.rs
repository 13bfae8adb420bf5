//! What would bring a state on board, and a way into the package in hand.

use bevy_egui::egui::{self, Key, Ui};

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::desktop::screens::conference::changes::{ConferenceChange, Out, PackageChange};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::{act, head, signed, small, text};
use crate::desktop::words;
use crate::model::ids::StateId;
use crate::seat::advice::Remedy;
use crate::text;

/// What would bring it on board, and a way into the package in hand.
pub(super) fn ways_ui(ui: &mut Ui, view: &View, sight: &Sight, state: StateId, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("dossier-ways"));
    let looked = sight.outlook.looked.as_ref().filter(|l| l.0 == state);
    let Some((_, ways)) = looked.filter(|_| sight.sits() && state != sight.seat) else {
        small(ui, look, text!("dossier-nothing-to-look-for"));
        ui.add_space(8.0);
        return;
    };
    if ways.is_empty() {
        let sum = sight
            .outlook
            .now
            .sums
            .get(state.index())
            .map_or(0.0, crate::conference::signing::sum::SignatureSum::sum);
        let words = if sum >= 0.0 {
            text!("dossier-nothing-needed")
        } else {
            text!("dossier-nothing-is-enough")
        };
        ui.label(text(words, theme::sans(look.size.small), *look.ink.full));
    }
    let keys = [Key::Num1, Key::Num2, Key::Num3];
    for (way, key) in ways.iter().zip(keys) {
        ui.label(text(
            remedy_words(sight, way),
            theme::serif(look.size.lede),
            *look.ink.full,
        ));
        ui.horizontal(|ui| {
            if act(ui, look, &text!("dossier-into-package"), Some(key), false) {
                into_package(view, state, way, out);
            }
            let line = text!(
                "dossier-way",
                ours = signed(way.own),
                sum = signed(way.after)
            );
            let line = text(line, theme::sans(look.size.small), *look.ink.soft);
            ui.add(egui::Label::new(line).truncate());
        });
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
}

/// A way in words.
fn remedy_words(sight: &Sight, way: &Remedy) -> String {
    let changes = way.changes.iter().map(|&(b, w)| {
        let p = sight.scenario.proposal(b, w);
        words::proposal(&sight.scenario, &p.bracket, &p.wording)
    });
    let favour = way.favour.map(favours::name);
    let all: Vec<String> = changes.chain(favour).collect();
    words::list(&all, 3)
}

/// Lays a way into the package in hand, and turns the page back.
fn into_package(view: &View, state: StateId, way: &Remedy, out: &mut Out) {
    let (draft, back) = (
        &view.screen.draft,
        (view.screen.bracket, view.screen.wording),
    );
    for &(bracket, wording) in &way.changes {
        if !draft.give.contains(&(bracket, wording)) {
            out.ask(ConferenceChange::SelectBracket(bracket));
            out.ask(ConferenceChange::SelectWording(wording));
            out.ask(PackageChange::Term(true));
        }
    }
    if !draft.to.contains(&state) {
        out.ask(PackageChange::Partner(state));
    }
    let pay = way.favour.map(|favour| Pay {
        from: view.sight.seat,
        to: state,
        favour,
    });
    if let Some(pay) = pay.filter(|p| !draft.pays.contains(p)) {
        out.ask(PackageChange::Favour(pay));
    }
    out.ask(ConferenceChange::SelectBracket(back.0));
    out.ask(ConferenceChange::SelectWording(back.1));
}

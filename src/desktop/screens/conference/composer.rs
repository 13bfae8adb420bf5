//! A package in hand: terms, partners, favours, a last day, who is told, and what it would change.

mod favours;
mod lines;
mod search;

use bevy_egui::egui::{self, Key, Ui};

use crate::conference::room::Standing;
use crate::desktop::screens::conference::changes::{Out, PackageChange};
use crate::desktop::screens::conference::inbox::{gain_to_us, otherwise_ui, terms_words};
use crate::desktop::screens::conference::ledger::ledger_ui;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::controls::{cross, tiny};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::trust::trust;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{act, dotted, ends, hair, keys, places, plate, small, text};
use crate::desktop::words;
use crate::model::ids::StateId;
use crate::text;
use favours::favours_ui;
use lines::{line_ui, part};
use search::{gain_words, search_ui};

/// Height of the strip that sends it.
pub const FOOT: f32 = 104.0;

/// The package as it stands, from its terms to what it would change.
pub fn composer_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let answers = draft.answers;
    let answered = answers.and_then(|id| sight.packages.offers.iter().find(|o| o.id == id));
    let name = |s: StateId| sight.scenario.states[s].profile.name.as_str();
    ends(
        ui,
        |ui| dotted::head(ui, look, &text!("packages-ours"), Word::Package),
        |ui| {
            if let Some(o) = answered {
                small(ui, look, text!("packages-in-answer", who = name(o.from)));
            }
        },
    );
    let lists = [
        (text!("packages-we"), Key::G, &draft.give),
        (text!("packages-they"), Key::K, &draft.want),
    ];
    for (label, key, terms) in lists {
        part(ui, look, &label);
        if terms.is_empty() {
            let words = text!("packages-nothing-yet", key = keys::name(ui, key));
            small(ui, look, words);
        }
        for &term in terms {
            let words = terms_words(sight, &[term]);
            if line_ui(ui, look, &words, &text!("packages-take-out", what = &words)) {
                out.ask(PackageChange::TakeOut(term.0));
            }
        }
    }
    // Before anything else is chosen, since it may be the end of the package.
    for words in sight.promised_otherwise(&draft.action(&sight.scenario)) {
        otherwise_ui(ui, look, &words);
    }
    part(ui, look, &text!("packages-with"));
    for &seat in &draft.to {
        partner_ui(ui, view, sight, seat, out);
    }
    if answers.is_none() {
        search_ui(ui, view, sight, out);
    }
    // Over what grows and shrinks with each of them, so that they stay where they are.
    favours_ui(ui, view, sight, out);
    if let Some(hand) = &sight.hand {
        part(ui, look, &text!("packages-changes"));
        ledger_ui(ui, look, sight, hand);
    }
    terms_of_offer_ui(ui, view, sight, out);
    ui.add_space(look.space[2]);
}

fn partner_ui(ui: &mut Ui, view: &View, sight: &Sight, seat: StateId, out: &mut Out) {
    let look = view.look;
    let name = &sight.scenario.states[seat].profile.name;
    ends(
        ui,
        |ui| {
            plate(ui, look, name, look.size.micro);
            trust(
                ui,
                look,
                sight.own.trust.get(seat.index()).copied().unwrap_or(0.5),
            );
        },
        |ui| {
            if view.screen.draft.answers.is_some() {
                ui.add_space(22.0);
            } else if cross(ui, look, &text!("packages-leave-out", who = name)) {
                out.ask(PackageChange::Partner(seat));
            }
            let gain = gain_words(sight, seat);
            ui.label(text(gain, theme::bold(look.size.small), *look.ink.full));
        },
    );
}

/// Its last day and who is told; given, if it answers another.
fn terms_of_offer_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let (day, days) = (sight.day(), sight.scenario.setup.days);
    let until = draft.last_day(day, days);
    let fixed = draft.answers.is_some();
    ui.add_space(look.space[0]);
    ends(
        ui,
        |ui| {
            ui.label(text(
                text!("packages-can-be-taken"),
                theme::bold(look.size.small),
                *look.ink.soft,
            ));
            let words = if until == day {
                text!("packages-today")
            } else {
                text!("packages-until", day = until)
            };
            ui.label(text(words, theme::sans(look.size.small), *look.ink.full));
        },
        |ui| {
            if fixed {
                return;
            }
            ui.add_enabled_ui(until < days, |ui| {
                if tiny(ui, look, "+", &text!("packages-day-later")) {
                    out.ask(PackageChange::LastDay((until + 1).min(days)));
                }
            });
            ui.add_enabled_ui(until > day, |ui| {
                if tiny(ui, look, "−", &text!("packages-day-sooner")) {
                    out.ask(PackageChange::LastDay(until.saturating_sub(1).max(day)));
                }
            });
        },
    );
    if draft.witnesses.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(text(
            text!("packages-told"),
            theme::bold(look.size.small),
            *look.ink.soft,
        ));
        for &w in &draft.witnesses {
            let name = &sight.scenario.states[w].profile.name;
            small(ui, look, name);
            if !fixed && cross(ui, look, &text!("packages-do-not-tell", who = name)) {
                out.ask(PackageChange::Witness(w));
            }
        }
    });
}

/// The strip at the foot that sends it: what it brings, what is missing, and the two keys.
pub fn send_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let Some(hand) = &sight.hand else {
        return;
    };
    hair(ui, look);
    let mut gains = vec![gain_to_us(sight, hand)];
    for &p in draft.to.iter() {
        gains.push(format!("{} {}", sight.name(p), gain_words(sight, p)));
    }
    let line = text(
        gains.join("   "),
        theme::bold(look.size.small),
        *look.ink.full,
    );
    ui.add(egui::Label::new(line).truncate())
        .noted(text!("packages-gain-note"));
    let (words, ink) = match &hand.fault {
        Some(fault) => (keys::written(ui, fault), *look.accent.full),
        None => (text!("packages-costs-one"), *look.ink.soft),
    };
    ui.label(text(words, theme::sans(look.size.small), ink));
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.add_enabled_ui(hand.fault.is_none(), |ui| {
            let label = if draft.answers.is_some() {
                text!("packages-answer-with")
            } else {
                text!("packages-offer")
            };
            let offers = ui.scope(|ui| act(ui, look, &label, Some(Key::E), true));
            let action = || draft.action(&sight.scenario);
            places::stands(ui, || places::of_act(&action()), offers.response.rect);
            if offers.inner {
                out.act(action());
            }
        });
        if act(
            ui,
            look,
            &text!("packages-drop"),
            Some(Key::Backspace),
            false,
        ) {
            out.ask(PackageChange::Drop);
        }
    });
}

/// How a package begins, and who would gain from the wording selected on the page.
pub fn hint_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    if !sight.takes_part() {
        return;
    }
    small(ui, look, {
        let (give, want) = (keys::name(ui, Key::G), keys::name(ui, Key::K));
        text!("packages-hint", give = give, want = want)
    });
    let order = sight.gainers();
    let here = (view.screen.bracket, view.screen.wording);
    if order.is_empty() || sight.standing(here.0) == Standing::Clear {
        return;
    }
    let names: Vec<String> = (order.iter().take(3))
        .map(|&s| sight.scenario.states[s].profile.name.clone())
        .collect();
    let line = text!(
        "packages-would-bring",
        terms = terms_words(sight, &[here]),
        names = words::list(&names, 3)
    );
    small(ui, look, line);
}

//! A package in hand: terms, partners, favours, a last day, who is told, and what it would change.

use crate::model::ids::StateId;
use bevy_egui::egui::{self, Align, Key, Layout, Modifiers, TextEdit, Ui, Vec2};

use crate::conference::corridors::offers::Pay;
use crate::conference::favours;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::changes::PackageChange;
use crate::desktop::screens::conference::inbox::{pay_words, terms_words};
use crate::desktop::screens::conference::ledger::{doubtful, ledger_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::{cross, pick, tiny, toggle};
use crate::desktop::widgets::{
    act, ends, hair, head, places, plate, ring, signed, small, text, trust,
};
use crate::desktop::words;
use crate::model::Favour;
use crate::text;

/// Height of the strip that sends it.
pub const FOOT: f32 = 104.0;
/// Delegations listed while nobody is chosen, when somebody is, and while a name is typed.
const LISTED: [usize; 3] = [4, 2, 6];

/// The package as it stands, from its terms to what it would change.
pub fn composer_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let answers = draft.answers;
    let answered = answers.and_then(|id| sight.packages.offers.iter().find(|o| o.id == id));
    let name = |s: StateId| sight.scenario.states[s].profile.name.as_str();
    ends(
        ui,
        |ui| head(ui, look, &text!("packages-ours")),
        |ui| {
            if let Some(o) = answered {
                small(ui, look, text!("packages-in-answer", who = name(o.from)));
            }
        },
    );
    let lists = [
        (text!("packages-we"), "G", &draft.give),
        (text!("packages-they"), "K", &draft.want),
    ];
    for (label, key, terms) in lists {
        part(ui, look, &label);
        if terms.is_empty() {
            let words = text!("packages-nothing-yet", key = key);
            small(ui, look, words);
        }
        for &term in terms {
            let words = terms_words(sight, &[term]);
            if line_ui(ui, look, &words, &text!("packages-take-out", what = &words)) {
                out.ask(PackageChange::TakeOut(term.0));
            }
        }
    }
    part(ui, look, &text!("packages-with"));
    for &seat in &draft.to {
        partner_ui(ui, view, sight, seat, out);
    }
    if answers.is_none() {
        search_ui(ui, view, sight, out);
    }
    if let Some(hand) = &sight.hand {
        part(ui, look, &text!("packages-changes"));
        ledger_ui(ui, look, sight, hand);
    }
    favours_ui(ui, view, sight, out);
    terms_of_offer_ui(ui, view, sight, out);
    ui.add_space(look.space[2]);
}

/// A heading inside the package.
fn part(ui: &mut Ui, look: &Look, words: &str) {
    ui.add_space(look.space[0]);
    ui.label(text(words, theme::bold(look.small), *look.ink2));
}

/// A line in the treaty's letters with a × at its end; true if that was pressed.
fn line_ui(ui: &mut Ui, look: &Look, words: &str, name: &str) -> bool {
    ui.horizontal_top(|ui| {
        let wide = ui.available_width() - 30.0;
        let down = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(Vec2::new(wide, 0.0), down, |ui| {
            ui.set_width(wide);
            ui.label(text(words, theme::serif(look.lede), *look.ink));
        });
        cross(ui, look, name)
    })
    .inner
}

fn partner_ui(ui: &mut Ui, view: &View, sight: &Sight, seat: StateId, out: &mut Out) {
    let look = view.look;
    let name = &sight.scenario.states[seat].profile.name;
    ends(
        ui,
        |ui| {
            plate(ui, look, name, look.micro);
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
            ui.label(text(gain, theme::bold(look.small), *look.ink));
        },
    );
}

/// What the package in hand is believed to bring a delegation.
fn gain_words(sight: &Sight, seat: StateId) -> String {
    let hand = sight.hand.as_ref();
    let of = |list: &[f64]| list.get(seat.index()).copied().unwrap_or(0.0);
    hand.map_or(String::new(), |h| doubtful(of(&h.total), of(&h.spread)))
}

/// Find a delegation, by name, code or group; those believed to gain most come first.
fn search_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    let mut typed = draft.search.clone();
    let width = ui.available_width() - 14.0;
    let field = ui.add(
        TextEdit::singleline(&mut typed)
            .hint_text(text(
                text!("packages-find-hint"),
                theme::sans(look.body),
                *look.ink3,
            ))
            .font(theme::sans(look.body))
            .desired_width(width)
            .margin(egui::Margin::symmetric(6, 4)),
    );
    field.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, &draft.search, &typed, "");
        info.label = Some(text!("packages-find"));
        info
    });
    ring(ui, look, field.rect, field.has_focus());
    if crate::desktop::widgets::pressed(ui, Key::Slash) {
        field.request_focus();
    }
    if typed != draft.search {
        out.ask(PackageChange::Search(typed));
    }
    let found = matches(sight, view);
    if field.lost_focus() {
        // Escape leaves the field, not the conference.
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if ui.input(|i| i.key_pressed(Key::Enter))
            && let Some(&best) = found.first()
        {
            out.ask(PackageChange::Partner(best));
        }
    }
    let typing = !draft.search.trim().is_empty();
    let most = match (typing, draft.to.is_empty()) {
        (true, _) => LISTED[2],
        (false, true) => LISTED[0],
        (false, false) => LISTED[1],
    };
    if found.is_empty() && typing {
        small(ui, look, text!("packages-nobody-found"));
    }
    for &seat in found.iter().take(most) {
        let name = &sight.scenario.states[seat].profile.name;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = look.space[1];
            let wide = ui.available_width() - 52.0;
            let from = ui.next_widget_position();
            if pick(ui, look, name, &gain_words(sight, seat), wide) {
                out.ask(PackageChange::Partner(seat));
            }
            let row = egui::Rect::from_min_size(from, Vec2::new(wide, 26.0));
            let partner = || places::of_partner(sight.scenario.iso(seat));
            places::stands(ui, partner, row.translate(Vec2::new(0.0, -13.0)));
            let told = draft.witnesses.contains(&seat);
            if !told
                && tiny(
                    ui,
                    look,
                    &text!("packages-tell"),
                    &text!("packages-tell-whom", who = name),
                )
            {
                out.ask(PackageChange::Witness(seat));
            }
        });
    }
    if typing && found.len() > most {
        small(ui, look, text!("packages-more", n = found.len() - most));
    }
}

/// Delegations not in the package that fit what was typed, most gain first.
fn matches(sight: &Sight, view: &View) -> Vec<StateId> {
    let draft = &view.screen.draft;
    let typed = draft.search.trim().to_lowercase();
    let fits = |s: StateId| {
        let p = &sight.scenario.states[s].profile;
        let mut names = [&p.name, &p.iso].into_iter().chain(&p.groups);
        typed.is_empty() || names.any(|n| n.to_lowercase().contains(&typed))
    };
    let gain = |s: StateId| {
        let hand = sight.hand.as_ref();
        hand.and_then(|h| h.total.get(s.index()).copied())
            .unwrap_or(0.0)
    };
    let mut found: Vec<StateId> = StateId::all(sight.scenario.states.len())
        .filter(|&s| s != sight.seat && !draft.to.contains(&s) && fits(s))
        .collect();
    found.sort_by(|&a, &b| gain(b).total_cmp(&gain(a)).then(a.cmp(&b)));
    found
}

/// Favours, folded until they are asked for.
fn favours_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, draft) = (view.look, &view.screen.draft);
    ui.add_space(look.space[0]);
    ends(
        ui,
        |ui| {
            ui.label(text(
                text!("packages-favours"),
                theme::bold(look.small),
                *look.ink2,
            ));
            if draft.pays.is_empty() {
                small(ui, look, text!("packages-no-favours"));
            }
        },
        |ui| {
            let (words, name) = if draft.favours {
                (text!("packages-fold"), text!("packages-fold-favours"))
            } else {
                (text!("packages-choose"), text!("packages-choose-favours"))
            };
            if !draft.to.is_empty() && tiny(ui, look, &words, &name) {
                out.ask(PackageChange::FoldFavours);
            }
        },
    );
    for &pay in &draft.pays {
        let words = pay_words(sight, &pay);
        if line_ui(
            ui,
            look,
            &words,
            &text!("packages-take-out-favour", what = &words),
        ) {
            out.ask(PackageChange::Favour(pay));
        }
    }
    if !draft.favours {
        return;
    }
    for &seat in &draft.to {
        let name = &sight.scenario.states[seat].profile.name;
        ui.label(text(name, theme::bold(look.micro), *look.ink));
        for (label, from, to) in [
            (text!("packages-we-give"), sight.seat, seat),
            (text!("packages-they-give"), seat, sight.seat),
        ] {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(look.space[0] + 2.0, look.space[0]);
                ui.allocate_ui(Vec2::new(56.0, 20.0), |ui| {
                    ui.set_width(56.0);
                    small(ui, look, label);
                });
                for favour in Favour::ALL {
                    let pay = Pay { from, to, favour };
                    let on = draft.pays.contains(&pay);
                    if toggle(ui, look, &short(favour), &priced(sight, &pay), on) {
                        out.ask(PackageChange::Favour(pay));
                    }
                }
            });
        }
    }
}

fn short(favour: Favour) -> String {
    match favour {
        Favour::CapacityAid => text!("packages-short-aid"),
        Favour::Roaming => text!("packages-short-roaming"),
        Favour::SeatSupport => text!("packages-short-seat"),
    }
}

/// A favour with its price: what it costs the giver and is worth to the receiver.
fn priced(sight: &Sight, pay: &Pay) -> String {
    let n = &sight.theory.stakes.favours;
    let states = &sight.scenario.states;
    let name = |s: StateId| {
        if s == sight.seat {
            text!("packages-us")
        } else {
            states[s].profile.name.clone()
        }
    };
    let cost = 100.0 * favours::cost(n, pay.favour, sight.scenario.published(pay.from));
    let worth = 100.0 * favours::worth(n, pay.favour, sight.scenario.published(pay.to));
    text!(
        "packages-priced",
        favour = pay_words(sight, pay),
        giver = name(pay.from),
        cost = format!("{cost:.1}"),
        worth = format!("{worth:.1}"),
        receiver = name(pay.to)
    )
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
                theme::bold(look.small),
                *look.ink2,
            ));
            let words = if until == day {
                text!("packages-today")
            } else {
                text!("packages-until", day = until)
            };
            ui.label(text(words, theme::sans(look.small), *look.ink));
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
            theme::bold(look.small),
            *look.ink2,
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
    let own = hand.total.get(sight.seat.index()).copied().unwrap_or(0.0);
    let mut gains = vec![text!("packages-gain-to-us", gain = signed(own))];
    for &p in draft.to.iter() {
        gains.push(format!(
            "{} {}",
            sight.scenario.iso(p),
            gain_words(sight, p)
        ));
    }
    let line = text(gains.join("   "), theme::bold(look.small), *look.ink);
    ui.add(egui::Label::new(line).truncate());
    let (words, ink) = match &hand.fault {
        Some(fault) => (fault.clone(), *look.accent),
        None => (text!("packages-costs-one"), *look.ink2),
    };
    ui.label(text(words, theme::sans(look.small), ink));
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        ui.add_enabled_ui(hand.fault.is_none(), |ui| {
            let label = if draft.answers.is_some() {
                text!("packages-answer-with")
            } else {
                text!("packages-offer")
            };
            if act(ui, look, &label, Some(Key::E), true) {
                out.act(draft.action(&sight.scenario));
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
    small(ui, look, text!("packages-hint"));
    let order = sight.gainers();
    if order.is_empty() {
        return;
    }
    let here = (view.screen.bracket, view.screen.wording);
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

//! Packages: those that wait for an answer, those in force, and how they ended.

mod card;
mod phrases;

pub use phrases::{pay_words, terms_words};

use bevy_egui::egui::{self, Ui};

use crate::conference::corridors::offers::{Answer, Fate, Offer};
use crate::desktop::screens::conference::changes::{ConferenceChange, Out};
use crate::desktop::screens::conference::event;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::called;
use crate::desktop::widgets::{act, ends, hair, head, small, text};
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::text;
use card::{card_ui, terms_ui};
pub(super) use card::{gain_to_us, otherwise_ui};
use phrases::others;

/// Events and packages that lie open at once. Source: the art direction.
const CARDS: usize = 3;

/// Heading and waiting packages: those that wait for us first, then ours, then what we were told.
pub fn inbox_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let (look, day) = (view.look, sight.day());
    let waiting = |o: &&Offer| o.waits(day) && sight.sits();
    let all: Vec<&Offer> = sight.packages.offers.iter().filter(waiting).collect();
    let rank = |o: &Offer| match o.from == sight.seat {
        _ if o.waits_for(sight.seat, day) => 0,
        true => 1,
        false => 2,
    };
    let count = |kind: i32| all.iter().filter(|o| rank(o) == kind).count();
    let (mine, ours) = (count(0), count(1));
    ends(
        ui,
        |ui| head(ui, look, &text!("packages-corridors")),
        |ui| small(ui, look, waits_words(mine, ours)),
    );
    if sight.phase == Phase::Conference(0) {
        called::sitting_ui(ui, look, sight);
    }
    let happened = event::today(sight).count();
    let cards = CARDS.saturating_sub(happened).max(1);
    // What waits for an answer stands above what happened: its buttons are not pushed out of sight.
    let events = |ui: &mut Ui| {
        event::today(sight).for_each(|it| event::event_ui(ui, look, sight, it));
    };
    if mine == 0 {
        events(ui);
        let words = match sight.chair || sight.takes_part() {
            true => text!("packages-none-waits"),
            false => text!("packages-away"),
        };
        small(ui, look, words);
    }
    let mut order = all;
    order.sort_by_key(|o| (rank(o), o.until, o.id));
    // Few are read well; the rest is a line until it is asked for.
    let id = egui::Id::new("all-offers");
    let all = ui.data(|d| d.get_temp::<bool>(id)).unwrap_or(false);
    let rest = order.len().saturating_sub(cards);
    if !all {
        order.truncate(cards);
    }
    for (n, offer) in order.into_iter().enumerate() {
        card_ui(ui, view, sight, offer, n == 0 && mine > 0, out);
        ui.add_space(look.space[1]);
    }
    let words = match all {
        true => text!("packages-cards-fewer"),
        false => text!("packages-cards-more", n = rest),
    };
    if rest > 0 && act(ui, look, &words, None, false) {
        ui.data_mut(|d| d.insert_temp(id, !all));
    }
    if mine > 0 {
        events(ui);
    }
}

fn waits_words(mine: usize, ours: usize) -> String {
    match (mine, ours) {
        (0, 0) => text!("packages-none-open"),
        (m, 0) => text!("packages-for-you", mine = m),
        (0, o) => text!("packages-of-yours", ours = o),
        (m, o) => text!("packages-for-you-and-yours", mine = m, ours = o),
    }
}

/// Agreed packages: in force until the text, and those that ended.
pub fn agreed_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let mine = |o: &&Offer| o.party(sight.seat) && o.answer == Answer::Agreed;
    let (force, ended): (Vec<&Offer>, Vec<&Offer>) = sight
        .packages
        .offers
        .iter()
        .filter(mine)
        .partition(|o| o.binds());
    if !force.is_empty() {
        ui.add_space(look.space[1]);
        head(ui, look, &text!("packages-in-force"));
    }
    for offer in force {
        let others = others(sight, offer);
        small(
            ui,
            look,
            text!("packages-since", others = &others, day = offer.day),
        );
        terms_ui(ui, look, sight, offer);
        if view.screen.breaking == Some(offer.id) {
            let words = text!("packages-break-costs", others = &others);
            ui.label(text(words, theme::bold(look.size.small), *look.accent.full));
            ui.horizontal(|ui| {
                if act(ui, look, &text!("packages-break-all-the-same"), None, true) {
                    out.act(Action::Break { offer: offer.id });
                }
                if act(ui, look, &text!("packages-keep"), None, false) {
                    out.ask(ConferenceChange::AskToBreak(None));
                }
            });
        } else if sight.sits()
            && act(
                ui,
                look,
                &text!("packages-break", others = &others),
                None,
                false,
            )
        {
            out.ask(ConferenceChange::AskToBreak(Some(offer.id)));
        }
        hair(ui, look);
    }
    if !ended.is_empty() {
        ui.add_space(look.space[1]);
        head(ui, look, &text!("packages-ended"));
    }
    for offer in ended {
        let others = others(sight, offer);
        let fate = match offer.fate {
            Some(Fate::Kept) => text!("packages-ended-kept", others = others),
            Some(Fate::Lapsed) => text!("packages-ended-lapsed", others = others),
            Some(Fate::Broken(by)) if by == sight.seat => {
                text!("packages-ended-by-you", others = others)
            }
            Some(Fate::Broken(by)) => {
                let by = &sight.scenario.states[by].profile.name;
                text!("packages-ended-broken", others = others, by = by)
            }
            None => continue,
        };
        small(ui, look, fate);
    }
}

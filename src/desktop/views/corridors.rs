//! The right column: packages and the journal.

use bevy_egui::egui::{self, Key, Ui};

use super::{act, ends, hair, head, plate, signed, small, text, trust};
use crate::desktop::commands::Command;
use crate::desktop::desk::View;
use crate::desktop::sight::Sight;
use crate::desktop::{theme, words};
use crate::model::Action;
use crate::model::Offer;

/// Offers on top, the journal below.
pub fn corridors_ui(ui: &mut Ui, view: &View, out: &mut Vec<Command>) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    egui::ScrollArea::vertical()
        .id_salt("corridors")
        .auto_shrink(false)
        .show(ui, |ui| {
            if sight.chair {
                super::chair::chair_ui(ui, view, sight, out);
                return;
            }
            let open: Vec<(usize, &Offer)> = sight
                .offers
                .iter()
                .enumerate()
                .filter(|(_, o)| o.waits(sight.day()))
                .collect();
            ends(
                ui,
                |ui| head(ui, look, "Corridors"),
                |ui| small(ui, look, format!("{} open", open.len())),
            );
            if open.is_empty() {
                small(ui, look, "Nobody waits for you in the corridor.");
            }
            let first = open
                .iter()
                .find(|(_, o)| o.waits_for(sight.seat, sight.day()))
                .map(|(n, _)| *n);
            for (n, offer) in open.iter().rev().take(3) {
                offer_ui(ui, view, sight, *n, offer, first == Some(*n), out);
                ui.add_space(10.0);
            }
            super::draft::draft_ui(ui, view, sight, out);
            ui.add_space(8.0);
            ends(
                ui,
                |ui| head(ui, look, "Journal"),
                |ui| small(ui, look, format!("{} lines", sight.journal.len())),
            );
            journal_ui(ui, view, 40);
        });
}

/// The last lines of the journal, newest first.
pub fn journal_ui(ui: &mut Ui, view: &View, most: usize) {
    let (look, Some(sight)) = (view.look(), view.sight) else {
        return;
    };
    for line in sight.journal.iter().rev().take(most) {
        ui.horizontal_top(|ui| {
            let when = sight.when(line.turn);
            let wide = if when.len() > 3 { 58.0 } else { 34.0 };
            ui.add_sized(
                [wide, 16.0],
                egui::Label::new(text(when, theme::sans(look.small), *look.ink3)),
            );
            ui.vertical(|ui| {
                ui.label(text(&line.text, theme::sans(look.small), *look.ink));
                if !line.why.is_empty() {
                    ui.label(text(&line.why, theme::italic(look.small), *look.ink3));
                }
            });
        });
    }
}

fn offer_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    n: usize,
    offer: &Offer,
    first: bool,
    out: &mut Vec<Command>,
) {
    let look = view.look();
    let mine = offer.from == sight.seat;
    let other = if mine { offer.to[0].0 } else { offer.from };
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(12);
    let inner = frame.show(ui, |ui| {
        ends(
            ui,
            |ui| {
                plate(
                    ui,
                    look,
                    &sight.scenario.states[other].profile.name,
                    look.micro,
                );
                trust(ui, look, sight.trust.get(other).copied().unwrap_or(0.5));
            },
            |ui| {
                let words = if mine {
                    "you wait".to_owned()
                } else {
                    format!("until day {}", offer.until)
                };
                ui.label(text(words, theme::bold(look.small), *look.accent));
            },
        );
        let list = |terms: &[(usize, usize)]| {
            let names = terms.iter().map(|&(b, w)| {
                let p = sight.scenario.proposal(b, w);
                words::proposal(&sight.scenario, &p.bracket, &p.wording)
            });
            names.collect::<Vec<_>>().join(", ")
        };
        let (we, you) = if mine {
            ("You take", "they take")
        } else {
            ("We take", "You take")
        };
        let words = format!("{we} {}. {you} {}.", list(&offer.give), list(&offer.want));
        ui.label(text(words, theme::serif(look.lede), *look.ink));
        let worth = sight.offer_worth.get(n).copied().unwrap_or(0.0);
        if !mine {
            ui.horizontal(|ui| {
                let answer = |accept| {
                    Command::Act(Action::Answer {
                        offer: offer.id,
                        accept,
                    })
                };
                if act(ui, look, "Accept", first.then_some(Key::Y), true) {
                    out.push(answer(true));
                }
                if act(ui, look, "Decline", first.then_some(Key::D), false) {
                    out.push(answer(false));
                }
                ui.label(text(signed(worth), theme::bold(look.body), *look.ink));
            });
        }
    });
    if first {
        let shadow = egui::Shadow {
            offset: [0, 2],
            blur: 10,
            spread: 0,
            color: *look.shadow,
        };
        let rect = inner.response.rect;
        let fill = egui::Shape::rect_filled(rect, look.radius, *look.leaf);
        ui.painter().set(
            back,
            egui::Shape::Vec(vec![shadow.as_shape(rect, look.radius).into(), fill]),
        );
    } else {
        hair(ui, look);
    }
}

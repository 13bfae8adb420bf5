//! Lines about a deal slip: its parties, payments, who is told, its last day, counter-offers and broken
//! deals; and the way from one seat to another.

use crate::conference::corridors::offers::{Answer, Pay};
use crate::conference::favours;
use crate::desktop::screens::projector::changes::ProjectorChange;
use crate::desktop::screens::projector::line::{Does, Line, called, others};
use crate::desktop::screens::projector::slip::Strip;
use crate::desktop::sight::Sight;
use crate::desktop::words::favour_name;
use crate::model::ids::StateId;
use crate::model::{Action, Favour};
use crate::text;
use crate::world::control::Control;

/// Days from today until which a slip may be held open. Judgement: a round of a class is four.
const OPEN_FOR: u32 = 4;

/// A payment in words.
pub(super) fn pay_words(slip: &Sight, pay: &Pay) -> String {
    text!(
        "projector-ask-pay",
        from = called(slip, pay.from),
        favour = favour_name(pay.favour),
        to = called(slip, pay.to)
    )
}

/// The lines of a deal.
pub(super) fn lines(strip: &Strip, slip: &Sight, all: &mut Vec<Line>) {
    let draft = &strip.screen.teacher.package;
    let mut change = |words: String, change: ProjectorChange| {
        let does = Does::Change(change);
        all.push(Line { words, does });
    };
    let parties = || draft.to.iter().copied().chain([slip.seat]);
    for (from, to) in parties().flat_map(|a| parties().map(move |b| (a, b))) {
        for favour in Favour::ALL.into_iter().filter(|_| from != to) {
            let pay = Pay { from, to, favour };
            if !favours::can_be_given(&slip.scenario, &pay) {
                continue;
            }
            let words = pay_words(slip, &pay);
            let words = if draft.pays.contains(&pay) {
                text!("projector-ask-pay-out", pay = words)
            } else {
                words
            };
            change(words, ProjectorChange::Pay(pay));
        }
    }
    for state in others(slip) {
        let name = called(slip, state);
        let words = if draft.to.contains(&state) {
            text!("projector-ask-deal-without", state = &name)
        } else {
            text!("projector-ask-deal-with", state = &name)
        };
        change(words, ProjectorChange::Partner(state));
        if !draft.to.contains(&state) {
            let words = text!("projector-ask-deal-tell", state = &name);
            change(words, ProjectorChange::Witness(state));
        }
    }
    let (today, last) = (slip.day(), slip.scenario.setup.days);
    for day in (today..=last).take(OPEN_FOR as usize) {
        let words = text!("projector-ask-deal-until", day = day);
        change(words, ProjectorChange::Until(day));
    }
    for offer in &slip.packages.offers {
        if offer.waits_for(slip.seat, today) {
            let from = slip.name(offer.from);
            let words = text!("projector-ask-counter", n = offer.id, seat = from);
            change(words, ProjectorChange::Counter(offer.id));
        }
    }
    for offer in &slip.packages.offers {
        let ours = offer.parties().contains(&slip.seat);
        if ours && offer.answer == Answer::Agreed && offer.fate.is_none() {
            let words = text!("projector-ask-break", n = offer.id);
            let does = Does::Act(Action::Break { offer: offer.id });
            all.push(Line { words, does });
        }
    }
}

/// The way to the other tables' seats.
pub(super) fn seats(strip: &Strip, all: &mut Vec<Line>) {
    let held = |s: &StateId| strip.open.controls.get(s.index()) == Some(&Control::Human);
    for seat in strip.open.scenario.by_name().into_iter().filter(held) {
        if seat != strip.screen.teacher.seat {
            let name = strip.open.name(seat);
            let iso = strip.open.scenario.iso(seat);
            let name = text!("projector-ask-state", name = name, iso = iso);
            let words = text!("projector-ask-seat", seat = name);
            let does = Does::Change(ProjectorChange::Seat(seat));
            all.push(Line { words, does });
        }
    }
}

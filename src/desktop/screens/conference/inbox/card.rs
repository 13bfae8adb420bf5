//! A package that waits: who offers it to whom, its terms, and what it is worth.

use bevy_egui::egui::{self, Key, RichText, Ui, Vec2, pos2};

use crate::conference::corridors::offers::{Answer, Offer};
use crate::desktop::screens::conference::changes::{Out, PackageChange};
use crate::desktop::screens::conference::inbox::phrases::{pay_words, terms_words, who};
use crate::desktop::screens::conference::ledger::{doubtful, subject};
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Weighed;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::heard;
use crate::desktop::widgets::deed::{Deed, deed_ui};
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::trust::trust;
use crate::desktop::widgets::{act, ends, hair, plate, signed, small, text};
use crate::desktop::words;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::text;

/// Own reasons that a card gives.
const REASONS: usize = 3;

pub(super) fn card_ui(
    ui: &mut Ui,
    view: &View,
    sight: &Sight,
    offer: &Offer,
    first: bool,
    out: &mut Out,
) {
    let look = view.look;
    let mine = offer.waits_for(sight.seat, sight.day());
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(look.space[2]);
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let until = if offer.until == sight.day() {
            text!("packages-today")
        } else {
            text!("packages-until", day = offer.until)
        };
        let first_seat = if offer.from == sight.seat {
            offer.to.first().map_or(offer.from, |t| t.0)
        } else {
            offer.from
        };
        ends(
            ui,
            |ui| {
                plate(
                    ui,
                    look,
                    &sight.scenario.states[first_seat].profile.name,
                    look.size.micro,
                );
                trust(
                    ui,
                    look,
                    sight
                        .own
                        .trust
                        .get(first_seat.index())
                        .copied()
                        .unwrap_or(0.5),
                );
            },
            |ui| {
                ui.label(text(until, theme::bold(look.size.small), *look.accent.full));
            },
        );
        for line in parties_words(sight, offer) {
            small(ui, look, line);
        }
        terms_ui(ui, look, sight, offer);
        for line in notes(sight, offer) {
            small(ui, look, line);
        }
        let n = sight.packages.offers.iter().position(|o| o.id == offer.id);
        let weighed = n
            .and_then(|n| sight.weighed.get(n))
            .and_then(Option::as_ref);
        if let Some(w) = weighed {
            worth_ui(ui, look, sight, w, first);
        }
        if mine {
            let gains = weighed
                .and_then(|w| w.total.get(sight.seat.index()))
                .is_none_or(|g| *g >= 0.0);
            answers_ui(ui, (look, sight), offer, (first, gains), out);
        }
    });
    if mine {
        let shadow = egui::Shadow {
            offset: [0, 2],
            blur: 10,
            spread: 0,
            color: *look.ground.shadow,
        };
        let rect = inner.response.rect;
        let fill = egui::Shape::rect_filled(rect, look.radius, *look.ground.sheet);
        ui.painter().set(
            back,
            egui::Shape::Vec(vec![shadow.as_shape(rect, look.radius).into(), fill]),
        );
    } else {
        hair(ui, look);
    }
}

/// Accept, counter, decline; the card on top has the keys, and red is what pays.
fn answers_ui(
    ui: &mut Ui,
    (look, sight): (&Look, &Sight),
    offer: &Offer,
    (first, gains): (bool, bool),
    out: &mut Out,
) {
    let answer = |accept| Action::Answer {
        offer: offer.id,
        accept,
    };
    ui.add_space(look.space[0]);
    let otherwise = sight.promised_otherwise(&answer(true));
    for words in &otherwise {
        otherwise_ui(ui, look, words);
    }
    // What breaks a promise is never what stands out.
    let gains = gains && otherwise.is_empty();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(look.space[1], look.space[0]);
        let key = |k| first.then_some(k);
        let accept = Deed::new(text!("packages-accept"), key(Key::Y), answer(true), "");
        let accept = if first && gains {
            accept.first()
        } else {
            accept
        };
        deed_ui(ui, look, sight, accept, out);
        if act(ui, look, &text!("packages-counter"), key(Key::U), false) {
            out.ask(PackageChange::Counter(offer.id));
        }
        let decline = Deed::new(text!("packages-decline"), key(Key::D), answer(false), "");
        let decline = if first && !gains {
            decline.first()
        } else {
            decline
        };
        deed_ui(ui, look, sight, decline, out);
    });
}

/// What a package promises against an agreed one.
pub(in crate::desktop::screens::conference) fn otherwise_ui(ui: &mut Ui, look: &Look, words: &str) {
    let words = text(words, theme::bold(look.size.small), *look.accent.full);
    ui.add(egui::Label::new(words).wrap());
}

/// Who offers it to whom, with the answers so far.
fn parties_words(sight: &Sight, offer: &Offer) -> Vec<String> {
    let said = |(s, a): &(StateId, Answer)| match a {
        Answer::Waiting => text!("packages-not-answered", who = who(sight, *s)),
        Answer::Agreed => text!("packages-agreed", who = who(sight, *s)),
        Answer::Declined => text!("packages-declined", who = who(sight, *s)),
    };
    if offer.from == sight.seat {
        let all: Vec<String> = offer.to.iter().map(said).collect();
        return vec![text!("packages-yours", answers = all.join(", "))];
    }
    let from = who(sight, offer.from);
    if !offer.party(sight.seat) {
        let to: Vec<String> = offer.to.iter().map(|t| who(sight, t.0)).collect();
        let to = words::list(&to, 4);
        return vec![text!("packages-you-were-told", from = from, to = to)];
    }
    let rest: Vec<String> = (offer.to.iter())
        .filter(|t| t.0 != sight.seat)
        .map(said)
        .collect();
    if rest.is_empty() {
        vec![]
    } else {
        vec![text!("packages-with-you", answers = rest.join(", "))]
    }
}

/// The terms in the treaty's letters, as the seat reads them.
pub(super) fn terms_ui(ui: &mut Ui, look: &Look, sight: &Sight, offer: &Offer) {
    let (ours, theirs) = if offer.from == sight.seat {
        (&offer.give, &offer.want)
    } else {
        (&offer.want, &offer.give)
    };
    let party = offer.party(sight.seat);
    for (first, terms) in [(true, ours), (false, theirs)] {
        if terms.is_empty() {
            continue;
        }
        let terms = terms_words(sight, terms);
        let line = match (party, first) {
            (true, true) => text!("packages-we-take", terms = terms),
            (true, false) => text!("packages-they-take", terms = terms),
            (false, true) => text!("packages-others-take", terms = terms),
            (false, false) => {
                let who = who(sight, offer.from);
                text!("packages-takes", who = who, terms = terms)
            }
        };
        ui.label(text(line, theme::serif(look.size.lede), *look.ink.full));
    }
    for pay in &offer.pays {
        ui.label(text(
            pay_words(sight, pay),
            theme::serif(look.size.body + 1.0),
            *look.ink.soft,
        ));
    }
}

/// What it answers and who was told.
fn notes(sight: &Sight, offer: &Offer) -> Vec<String> {
    let mut notes = vec![];
    if let Some(id) = offer.counters {
        let old = sight.packages.offers.iter().find(|o| o.id == id);
        notes.push(match old {
            Some(o) if o.from == sight.seat => text!("packages-answers-yours", day = o.day),
            Some(o) => text!(
                "packages-answers-that",
                who = who(sight, o.from),
                day = o.day
            ),
            None => text!("packages-answers-another"),
        });
    }
    if !offer.witnesses.is_empty() {
        let told: Vec<String> = offer.witnesses.iter().map(|&s| who(sight, s)).collect();
        notes.push(text!("packages-told-whom", names = words::list(&told, 6)));
    }
    notes
}

/// What it is worth: to us, with reasons on the first card, and to the others with a range.
fn worth_ui(ui: &mut Ui, look: &Look, sight: &Sight, w: &Weighed, reasons: bool) {
    let gain = |s: StateId| w.total.get(s.index()).copied().unwrap_or(0.0);
    let own = w.parties.iter().position(|&p| p == sight.seat);
    if let Some(n) = own.filter(|_| reasons) {
        let mut rows: Vec<(f64, &str)> = (w.terms.iter())
            .map(|r| (r.values[n], r.term.as_str()))
            .filter(|(v, _)| v.abs() >= 0.0005)
            .collect();
        rows.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()).then(a.1.cmp(b.1)));
        let smaller = rows.split_off(REASONS.min(rows.len()));
        for (v, term) in rows {
            reason_ui(ui, look, v, &subject(sight, term));
        }
        // They add up to what it brings us.
        if !smaller.is_empty() {
            let rest = smaller.iter().map(|(v, _)| v).sum();
            reason_ui(
                ui,
                look,
                rest,
                &text!("packages-smaller", n = smaller.len()),
            );
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = look.space[2];
        let bold = |words: String| -> RichText {
            text(words, theme::bold(look.size.body), *look.ink.full)
        };
        let words = gain_to_us(sight, w);
        ui.label(bold(words)).noted(text!("packages-gain-note"));
        for &p in w.parties.iter().filter(|&&p| p != sight.seat) {
            let words = format!("{} {}", who(sight, p), doubtful(gain(p), w.spread[p]));
            small(ui, look, words);
        }
    });
}

/// What a package changes in one's own sum at the signing, and what of it is the mandate.
pub(in crate::desktop::screens::conference) fn gain_to_us(sight: &Sight, w: &Weighed) -> String {
    let gain = w.total.get(sight.seat.index()).copied().unwrap_or(0.0);
    let gain = signed(gain);
    if !w.parties.contains(&sight.seat) {
        return text!("packages-gain-to-us-told", gain = gain);
    }
    let mandate = signed(w.by_mandate(sight.seat));
    text!("packages-gain-to-us", gain = gain, mandate = mandate)
}

fn reason_ui(ui: &mut Ui, look: &Look, v: f64, words: &str) {
    let name = format!("{} {words}", signed(v));
    let rect = heard(ui, Vec2::new(ui.available_width(), 19.0), &name);
    let y = rect.center().y;
    let ink = if v < 0.0 {
        *look.side.second
    } else {
        *look.side.first
    };
    let p = ui.painter();
    p.text(
        pos2(rect.left() + 40.0, y),
        egui::Align2::RIGHT_CENTER,
        signed(v),
        theme::bold(look.size.small),
        ink,
    );
    p.text(
        pos2(rect.left() + 50.0, y),
        egui::Align2::LEFT_CENTER,
        words,
        theme::sans(look.size.small),
        *look.ink.soft,
    );
}

//! What waits for an answer: incidents against us with what we believe, and breaches we know of.

use bevy_egui::egui::{Key, Ui};

use crate::aftermath::actors::Actor;
use crate::debrief::truth::{kind_word, who};
use crate::desktop::screens::aftermath::changes::{AftermathChange, Out};
use crate::desktop::screens::aftermath::lessons::{
    answers_no_state, blows, teaches, teaches_nobody,
};
use crate::desktop::screens::aftermath::parts::{choice, deed_row, says, share_bar};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::screens::aftermath::{instruct, ladder, questions};
use crate::desktop::sight::Sight;
use crate::desktop::widgets::deed::Deed;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{hair, pressed, small};
use crate::desktop::words::{rung_name, upper};
use crate::model::Action;
use crate::model::rung::Rung;
use crate::model::years::Exposure;
use crate::seat::affairs::Affairs;
use crate::seat::chances::answer;
use crate::seat::view::Noticed;
use crate::text;

/// A share in hundredths.
const PERCENT: f64 = 100.0;
/// A rise of tension that is not seen in points of 100 with one digit.
const NO_NEWS: f64 = 0.0005;

/// Breaches that are told in a row each, the newest first.
const BREACHES: usize = 3;

const RUNGS: [Key; 8] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
];

/// The newest incident that waits, the breaches, and what we noticed and cannot place yet.
pub fn waiting_ui(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let Some(affairs) = &sight.years.affairs else {
        return;
    };
    let look = view.look;
    let rights = &affairs.rights;
    let open = sight
        .years
        .incidents
        .iter()
        .filter(|i| rights.answerable.contains(&i.id) && !sight.answered(i.id));
    // What the question above is about comes before what is newer.
    let first = open.max_by_key(|i| (sight.asked_about(i.id), i.id));
    // One key lays one thing open: the incident on top, else the first breach that can be.
    let mut key = Some(Key::V);
    if let Some(i) = first {
        // The blow that the question above is about is the same decision.
        let place = usize::from(sight.open_questions() > 0) + 1;
        let own = sight.blow_apart();
        if own {
            questions::place_ui(ui, view, place);
        }
        if card(ui, view, (sight, affairs), i, out) {
            key = None;
        }
        if own {
            questions::more_ui(ui, view, place);
        }
        hair(ui, look);
    }
    known_ui(ui, view, affairs, key, out);
    let breaches = affairs.breaches.iter().any(|b| !b.public);
    let unplaced = sight
        .years
        .incidents
        .iter()
        .filter(|i| i.target == sight.seat && i.believed.is_none() && i.answer.is_none());
    match unplaced.count() {
        0 if first.is_none() && !breaches && sight.years.questions.is_empty() => {
            says(ui, look, text!("aftermath-screen-nothing-waits"))
        }
        0 => {}
        n => small(ui, look, text!("aftermath-screen-unplaced", n = n)),
    }
    ui.add_space(8.0);
}

/// Breaches of the text that we alone know of: one line, which unfolds to a row for each.
fn known_ui(ui: &mut Ui, view: &View, affairs: &Affairs, mut key: Option<Key>, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let known = affairs.breaches.iter().rev().filter(|b| !b.public);
    let all = known.clone().count();
    if all == 0 {
        return;
    }
    let open = view.screen.known;
    let words = text!("aftermath-screen-breach-all", n = all);
    let does = match open {
        true => text!("aftermath-screen-breach-fold"),
        false => text!("aftermath-screen-breach-unfold"),
    };
    let own = key.filter(|_| !open);
    if choice(ui, look, own, &words, &does, open) {
        out.ask(AftermathChange::Known(!open));
    }
    if !open {
        return hair(ui, look);
    }
    for breach in known.take(BREACHES) {
        let name = sight.name(breach.state);
        let (tension, _) = answer(
            &sight.theory,
            Rung::PublicAttribution,
            affairs.surprise[breach.state],
        );
        let words = text!("aftermath-screen-breach-by", state = name);
        let price = text!("aftermath-screen-breach-open", tension = plus(tension));
        let action = Action::Expose(Exposure::Violation(breach.id));
        let note = text!("aftermath-screen-breach-note");
        let can = sight.refused(&action).is_none();
        let it = Deed::new(words, if can { key.take() } else { None }, action, note);
        deed_row(ui, view, &it, &price, false, out);
    }
    if all > BREACHES {
        let n = all - BREACHES;
        small(ui, look, text!("aftermath-screen-breach-more", n = n));
    }
    hair(ui, look);
}

/// One incident: what it was, the suspects with our belief in each, and the ladder with what each rung costs
/// and teaches. Gives whether it can be laid open, too, by a key of its own.
fn card(
    ui: &mut Ui,
    view: &View,
    (sight, affairs): (&Sight, &Affairs),
    i: &Noticed,
    out: &mut Out,
) -> bool {
    let look = view.look;
    let asked = sight.asked_about(i.id);
    let title = if asked {
        text!("aftermath-screen-hit-asked")
    } else {
        text!("aftermath-screen-hit")
    };
    dotted::head(ui, look, &title, Word::Finding);
    let what = kind_word(i.kind);
    says(
        ui,
        look,
        text!(
            "aftermath-screen-hit-by",
            kind = upper(&what),
            severity = i.severity.to_string()
        ),
    );
    for (suspect, share) in i.suspects.iter().take(4) {
        share_bar(ui, look, &who(&sight.scenario, *suspect), *share);
    }
    // Suspects beyond those that the victim keeps in mind are among the rest.
    let named: f64 = i.suspects.iter().take(4).map(|s| s.1).sum();
    let rest = 1.0 - named;
    if named > 0.0 && rest > 0.005 {
        share_bar(ui, look, &text!("aftermath-screen-anyone-else"), rest);
    }
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    let state = matches!(i.believed, Some((Actor::State(_), _)));
    let surprise = i
        .believed
        .and_then(|(who, _)| affairs.surprise.get(who.host().index()).copied())
        .unwrap_or(1.0);
    let words = match i.believed {
        Some((_, sure)) if state => {
            text!(
                "years-rungs-state",
                right = format!("{:.0}", PERCENT * sure)
            )
        }
        _ => text!("years-rungs-no-state"),
    };
    small(ui, look, words);
    for (rung, key) in Rung::all().zip(RUNGS) {
        // What would do the same as a lower answer is not offered; its key says why.
        if !state && !answers_no_state(rung) {
            if pressed(ui, key) {
                out.say(text!("years-rungs-no-state"));
            }
            continue;
        }
        let (tension, public) = answer(&sight.theory, rung, surprise);
        let public = if public { "yes" } else { "no" };
        let blows = || blows(sight, rung);
        let price = match (state, rung) {
            (false, Rung::Silence) => text!("aftermath-screen-price-silence"),
            (false, _) => text!("aftermath-screen-price-police"),
            (true, Rung::Silence) => {
                text!("aftermath-screen-price-silence-teaches", blows = blows())
            }
            // What they expect of us anyway moves nothing.
            (true, _) if tension < NO_NEWS => text!(
                "aftermath-screen-price-no-news",
                public = public,
                blows = blows()
            ),
            (true, _) => text!(
                "aftermath-screen-price",
                tension = plus(tension),
                public = public,
                blows = blows()
            ),
        };
        let action = Action::Respond {
            incident: i.id,
            rung: rung.number(),
        };
        let note = match (rung, i.believed) {
            (Rung::Silence, _) | (_, None) => price.clone(),
            _ if !state => price.clone(),
            (_, Some((_, sure))) => {
                let wrong = format!("{:.0}", PERCENT * (1.0 - sure));
                let wrong = text!("aftermath-screen-price-wrong", wrong = wrong);
                let tension = text!("aftermath-screen-price-tension");
                format!("{price}\n{wrong}\n{tension}")
            }
        };
        let taught = match state {
            true => teaches(sight, rung),
            false => teaches_nobody(rung),
        };
        let note = format!("{note}\n{taught}");
        let it = Deed::new(rung_name(rung), key, action, note);
        deed_row(ui, view, &it, &price, false, out);
    }
    let unnamed = sight.years.affairs.as_ref().map(|a| &a.rights.unnamed);
    let open = state && unnamed.is_some_and(|u| u.contains(&i.id));
    if open {
        let (words, price) = (
            text!("aftermath-screen-name"),
            text!("aftermath-screen-name-price"),
        );
        let action = Action::Expose(Exposure::Incident(i.id));
        let it = Deed::new(words, Key::V, action, text!("aftermath-screen-name-note"));
        deed_row(ui, view, &it, &price, false, out);
    }
    instruct::like_this_ui(ui, view, (affairs, i), out);
    ui.add_space(8.0);
    ladder::ladder_ui(ui, view, i, out);
    open
}

/// A rise, in points of 100, as questions tell it; what is less than one with a digit.
fn plus(tension: f64) -> String {
    match PERCENT * tension {
        points if points < 1.0 => format!("+{points:.1}"),
        points => format!("+{points:.0}"),
    }
}

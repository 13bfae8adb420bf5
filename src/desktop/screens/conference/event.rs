//! What the record has happen on a day, as a card with its scene and with what it does to the room.

use bevy_egui::egui::{self, Ui};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::edged::edged_ui;
use crate::desktop::widgets::{small, text};
use crate::desktop::words;
use crate::model::{Effect, Event};
use crate::text;

/// Names that are told.
const NAMED: usize = 3;

/// Today's events.
pub fn today(sight: &Sight) -> impl Iterator<Item = &Event> {
    let day = sight.day();
    let events = sight.scenario.events.iter();
    events.filter(move |e| sight.sits() && e.day == day)
}

/// The card of an event.
pub fn event_ui(ui: &mut Ui, look: &Look, sight: &Sight, event: &Event) {
    edged_ui(ui, look, |ui| {
        small(ui, look, text!("packages-event", day = event.day));
        let title = text(&event.title, theme::serif(look.size.head), *look.ink.full);
        ui.add(egui::Label::new(title).wrap());
        let scene = text(
            event.text.trim(),
            theme::italic(look.size.lede),
            *look.ink.full,
        );
        ui.add(egui::Label::new(scene).wrap());
        for words in does(sight, event) {
            let words = text(words, theme::bold(look.size.small), *look.ink.soft);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

/// What it does to the room, as far as all see it.
fn does(sight: &Sight, event: &Event) -> Vec<String> {
    let scenario = &sight.scenario;
    let goodwill = (event.goodwill != 0.0).then(|| {
        let change = if event.goodwill > 0.0 { "up" } else { "down" };
        let points = format!("{:.0}", event.goodwill.abs());
        text!("packages-event-goodwill", change = change, points = points)
    });
    let named = |bracket, wording| {
        let words = words::quoted(scenario, bracket, wording);
        text!(
            "packages-event-words",
            words = words,
            clause = words::heading(scenario, bracket)
        )
    };
    let effects = event.effects.iter().filter_map(|effect| match effect {
        Effect::Tables {
            by,
            bracket,
            wording,
        } => {
            let who = words::list(&sight.names(by), NAMED);
            let proposal = named(*bracket, *wording);
            let stands = sight.room.draft.text.at(*bracket) == *wording;
            Some(text!(
                "packages-event-tables",
                stands = if stands { "yes" } else { "no" },
                who = who,
                proposal = proposal
            ))
        }
        Effect::Withdraws { bracket } => {
            let clause = words::heading(scenario, *bracket);
            Some(text!("packages-event-withdraws", clause = clause))
        }
        Effect::Midnight { brackets } => Some(text!("packages-event-midnight", n = *brackets)),
        Effect::Motion {
            by,
            bracket,
            wording,
        } => {
            let (who, proposal) = (sight.name(*by), named(*bracket, *wording));
            Some(text!(
                "packages-event-motion",
                who = who,
                proposal = proposal
            ))
        }
        Effect::Attention { dimension, .. } => {
            let subject = scenario.text.dimensions.get(dimension.index())?;
            Some(text!("packages-event-attention", subject = &subject.name))
        }
        Effect::Trust { .. } | Effect::Mood(_) => None,
    });
    goodwill.into_iter().chain(effects).collect()
}

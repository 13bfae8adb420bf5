//! What the session was: its end, who signed and what the text did, in one line; beneath it why.

use bevy_egui::egui::{self, Ui};

use crate::aftermath::indices::endings;
use crate::desktop::screens::debrief::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{dotted, ends, heads, small, text};
use crate::desktop::words;
use crate::text;

/// Lines of the headline in large type; where it would take more, it is set smaller. Judgement.
const LINES: usize = 2;

/// The headline, with the name of the ending over it and the reasons beneath it.
pub(super) fn headline_ui(ui: &mut Ui, view: &View) {
    let (look, sight) = (view.look, view.sight);
    let signed = signed_words(sight);
    let Some(end) = &sight.history.ending else {
        let font = theme::serif(look.size.title);
        ui.label(text(signed, font, *look.ink.full));
        return;
    };
    let name = words::upper(&endings::title(end).to_string());
    let whose = match sight.scenario.states.get(sight.seat.index()) {
        Some(state) => text!(
            "debrief-screen-as",
            title = &sight.scenario.setup.title,
            state = &state.profile.name
        ),
        None => text!(
            "debrief-screen-as-chair",
            title = &sight.scenario.setup.title
        ),
    };
    let font = theme::italic(look.size.lede);
    let set = |ui: &Ui, words: &str| {
        let font = theme::sans(look.size.small);
        let set = ui
            .painter()
            .layout_no_wrap(words.into(), font, *look.ink.soft);
        set.size().x
    };
    // Where both have no room in one line, the name of the ending stands alone.
    let both = set(ui, &whose) + 2.0 * set(ui, &name) < ui.available_width();
    ends(
        ui,
        |ui| {
            let r = ui.label(text(&name, font, *look.accent.full));
            dotted::mark(ui, look, r.rect, Word::Ending);
        },
        |ui| {
            if both {
                small(ui, look, whose);
            }
        },
    );
    let words = headline(sight, end);
    let wide = ui.available_width();
    let large = theme::serif(look.size.title);
    let rows = ui.fonts_mut(|f| {
        f.layout(words.clone(), large.clone(), *look.ink.full, wide)
            .rows
            .len()
    });
    let font = if rows <= LINES {
        large
    } else {
        theme::serif(look.size.treaty)
    };
    let r = ui.add(egui::Label::new(text(&words, font, *look.ink.full)).wrap());
    heads(&r, &words);
    let why = words::why_it_ended(&sight.known.journal);
    let lede = match why {
        Some(why) => text!("debrief-screen-lede", why = why, signed = signed),
        None => signed,
    };
    let lede = text(lede, theme::serif(look.size.lede), *look.ink.soft);
    ui.add(egui::Label::new(lede).wrap());
    ui.add_space(6.0);
}

/// The end in plain words, who signed and what the text did.
fn headline(sight: &Sight, end: &str) -> String {
    let done = sight.threads.clauses.iter();
    let held = done.map(|c| c.sum.held_back).sum::<f64>().round();
    let (up, all) = sight.signed();
    let last = sight.room.adopted == Some(true);
    let kind = if !sight.text_stands() {
        "none"
    } else if !last {
        "earlier"
    } else if sight.threads.in_force.is_none() {
        "waiting"
    } else if held >= 1.0 {
        "held"
    } else {
        "idle"
    };
    text!(
        "debrief-screen-headline",
        end = end.replace(' ', "-").to_lowercase(),
        text = kind,
        n = up,
        all = all,
        held = held as u32
    )
}

/// Whether a text was agreed, and how many signed.
fn signed_words(sight: &Sight) -> String {
    let agreed = if sight.room.adopted == Some(true) {
        text!("debrief-screen-agreed")
    } else if sight.text_stands() {
        text!("debrief-screen-earlier-holds")
    } else {
        text!("debrief-screen-not-agreed")
    };
    let (up, all) = sight.signed();
    if sight.room.sittings.number() > 1 {
        text!(
            "debrief-screen-signed-last",
            agreed = agreed,
            n = up,
            all = all
        )
    } else {
        text!("debrief-screen-signed", agreed = agreed, n = up, all = all)
    }
}

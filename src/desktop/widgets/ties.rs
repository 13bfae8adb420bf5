//! Why trust, tension or goodwill is what it is: what is known to have moved it, in a line each.

use bevy_egui::egui::{self, Ui};

use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Tie;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::{head, small, tag, text};
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;

/// Causes that are told, the newest ones.
const MOST: usize = 8;
/// Width of the day or quarter before a cause, in points.
const WHEN: f32 = 62.0;

/// Why the seat trusts another as it does: where it began, how far it moved, and what it knows of that.
pub fn trust_ui(ui: &mut Ui, look: &Look, sight: &Sight, other: StateId) {
    head(ui, look, &text!("why-trust", state = sight.name(other)));
    let points = |share: f64| format!("{:.0}", 100.0 * share);
    let now = sight.own.trust.get(other.index()).copied();
    if let Some((now, first)) = now.zip(sight.trusted_first(other)) {
        let by = format!("{:+.0}", 100.0 * (now - first)).replace('-', "−");
        let words = text!(
            "why-trust-now",
            now = points(now),
            first = points(first),
            by = by
        );
        ui.label(text(words, theme::serif(look.size.lede), *look.ink.full));
    }
    causes_ui(ui, look, sight, (other, |tie| tie.trust));
    let words = match sight.phase {
        Phase::Conference(_) | Phase::Signing => text!("why-trust-room"),
        Phase::Aftermath(_) | Phase::Over => text!("why-trust-years"),
    };
    small(ui, look, words);
}

/// What is known to have moved one of the two between the seat and another, newest first.
pub fn causes_ui(
    ui: &mut Ui,
    look: &Look,
    sight: &Sight,
    (other, way): (StateId, fn(&Tie) -> Option<bool>),
) {
    let all = sight.ties(other);
    let moved: Vec<(&Tie, bool)> = all.iter().filter_map(|t| Some((t, way(t)?))).collect();
    if moved.is_empty() {
        small(ui, look, text!("why-nothing-known"));
    }
    for (tie, up) in moved.iter().take(MOST) {
        let when = match sight.room.sittings.place(tie.turn) {
            Phase::Conference(day) => text!("dossier-day", day = day),
            _ => sight.when(tie.turn),
        };
        let (words, ink) = if *up {
            (text!("why-more", what = &tie.what), *look.side.first)
        } else {
            (text!("why-less", what = &tie.what), *look.side.second)
        };
        ui.horizontal_top(|ui| {
            tag(ui, look, &when, WHEN);
            let words = text(words, theme::sans(look.size.small), ink);
            ui.add(egui::Label::new(words).wrap());
        });
    }
    if moved.len() > MOST {
        small(ui, look, text!("why-more-before", n = moved.len() - MOST));
    }
}

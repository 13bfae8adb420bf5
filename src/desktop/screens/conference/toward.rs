//! What the selected wording is worth to the seat, and why: on which subject it moves the text towards
//! what the mandate wants, or away from it.

use bevy_egui::egui::Ui;

use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::sight::toward::Toward;
use crate::desktop::theme;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::scale::scale_in_line;
use crate::desktop::widgets::{signed, small, text};
use crate::text;

/// Width of the scale in the line, in points.
const SCALE: f32 = 96.0;
/// Changes of a position below it are told as none. Source: positions are told to a tenth of 4.
const STAYS: f64 = 0.05;

/// What the selected wording is worth, with the subject on which it changes most.
pub fn worth_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let (look, b, w) = (view.look, view.screen.bracket, view.screen.wording);
    if sight.chair {
        small(ui, look, text!("page-chair-has-no-plate"));
        return;
    }
    if !sight.takes_part() {
        small(ui, look, text!("page-away-has-no-plate"));
    }
    let worth = sight.own.worth.get(b.index());
    let worth = worth.and_then(|of| of.get(w.index()));
    let worth = signed(worth.copied().unwrap_or(0.0));
    let worth = text!("page-worth", worth = worth);
    ui.label(text(worth, theme::bold(look.size.small), *look.ink.full))
        .noted(text!("page-worth-how"));
    let Some(it) = sight.toward(b, w) else {
        small(ui, look, text!("page-hundred"));
        return;
    };
    let subject = &sight.scenario.text.dimensions[it.subject].name;
    let weight = format!("{:.0}", 100.0 * it.weight);
    let words = text!("page-toward", subject = subject, weight = weight);
    small(ui, look, &words);
    let says = says(&it);
    scale_in_line(ui, look, &words, SCALE, (it.ideal, it.says));
    small(ui, look, says);
}

/// What the text says on the subject now and then, what is wanted, and what comes beside it.
fn says(it: &Toward) -> String {
    let number = |v: f64| format!("{v:.1}");
    if it.dropped {
        return text!("page-toward-dropped");
    }
    let (now, then) = it.says;
    let ideal = number(it.ideal);
    let says = if (then - now).abs() < STAYS {
        text!("page-toward-stays", now = number(now), ideal = ideal)
    } else {
        text!(
            "page-toward-moves",
            now = number(now),
            then = number(then),
            ideal = ideal
        )
    };
    match it.rest {
        0.0 => says,
        rest => format!("{says} {}", text!("page-toward-rest", rest = signed(rest))),
    }
}

//! What the selected wording is worth to the seat, and why: on which subject it moves the text towards
//! what the mandate wants, or away from it, and what comes beside that.

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

/// What the selected wording is worth, part by part.
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
    if it.dropped {
        small(ui, look, text!("page-toward-dropped"));
        return;
    }
    // What weighs most comes first.
    let beside = beside(&it);
    let (first, last): (Vec<_>, Vec<_>) =
        (beside.into_iter()).partition(|(by, _)| by.abs() > it.brings.abs());
    for (_, words) in first {
        small(ui, look, words);
    }
    subject_ui(ui, view, sight, &it);
    for (_, words) in last {
        small(ui, look, words);
    }
}

/// The subject with its scale, from where to where the text goes on it.
fn subject_ui(ui: &mut Ui, view: &View, sight: &Sight, it: &Toward) {
    let look = view.look;
    let name = &sight.scenario.text.dimensions[it.subject].name;
    let weight = format!("{:.0}", 100.0 * it.weight);
    let words = match Toward::tells(it.brings) {
        true => text!(
            "page-toward",
            brings = signed(it.brings),
            subject = name,
            weight = weight
        ),
        false => text!("page-toward-none", subject = name, weight = weight),
    };
    small(ui, look, &words);
    scale_in_line(ui, look, &words, SCALE, (it.ideal, it.says));
    let number = |v: f64| format!("{v:.1}");
    let ((now, then), ideal) = (it.says, number(it.ideal));
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
    small(ui, look, says);
}

/// What comes beside the subject, in words, what weighs most first.
fn beside(it: &Toward) -> Vec<(f64, String)> {
    let mut all = vec![
        (
            it.feared,
            text!("page-toward-feared", by = signed(it.feared)),
        ),
        (
            it.others,
            text!("page-toward-others", by = signed(it.others)),
        ),
        (it.links, text!("page-toward-links", by = signed(it.links))),
    ];
    all.retain(|(by, _)| Toward::tells(*by));
    all.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    all
}

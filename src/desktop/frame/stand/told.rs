//! What the last turn brought, who gained by the last rewrite of the draft, and what the plates will be.

use bevy_egui::egui::Ui;

use crate::desktop::frame::stand::lines::{line, part, part_of};
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{signed, small};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::ids::StateId;
use crate::text;

/// The last turn that is over: moved, won, lost, who did it.
pub(super) fn recap_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let Some(recap) = &sight.telling.recap else {
        part(ui, look, &text!("stand-recap-none"));
        return;
    };
    let title = match recap.phase {
        Phase::Conference(day) => text!("stand-recap-day", day = day),
        Phase::Signing => text!("stand-recap-hall"),
        Phase::Aftermath(_) | Phase::Over => text!("stand-recap-quarter"),
    };
    part(ui, look, &title);
    if recap.sentences.is_empty() {
        line(ui, look, text!("stand-recap-quiet"));
    }
    for said in &recap.sentences {
        line(ui, look, words::readable(&sight.scenario, said));
    }
}

/// The rewrites of the last day on which the draft changed.
pub(super) fn rewrites_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let states = |all: &[(StateId, f64)]| {
        let one = |(s, by): &(StateId, f64)| {
            text!("stand-gainer", state = sight.name(*s), worth = signed(*by))
        };
        words::list(&all.iter().map(one).collect::<Vec<_>>(), 4)
    };
    for rewrite in &sight.estimates.rewrites {
        let title = if rewrite.chair {
            text!("stand-rewrite-chair", day = rewrite.day)
        } else {
            text!("stand-rewrite-room", day = rewrite.day)
        };
        if rewrite.chair {
            part_of(ui, look, &title, Word::ChairsText);
        } else {
            part(ui, look, &title);
        }
        for change in &rewrite.changes {
            let treaty = &sight.scenario.text;
            let clause = treaty.clause_of(change.bracket);
            let quoted = |w| words::quoted(&sight.scenario, change.bracket, w);
            line(
                ui,
                look,
                text!(
                    "stand-change",
                    clause = clause,
                    from = quoted(change.from),
                    to = quoted(change.to),
                    by = sight.hand(&change.by)
                ),
            );
        }
        if !sight.chair {
            let worth = signed(rewrite.own);
            line(ui, look, text!("stand-rewrite-own", worth = worth));
        }
        if !rewrite.gain.is_empty() {
            small(ui, look, text!("stand-gain", list = states(&rewrite.gain)));
        }
        if !rewrite.lose.is_empty() {
            small(ui, look, text!("stand-lose", list = states(&rewrite.lose)));
        }
    }
}

/// What the plate will be on each open bracket, and why.
pub(super) fn plates_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    if sight.telling.plates.is_empty() {
        return;
    }
    part_of(ui, look, &text!("stand-plates"), Word::Plate);
    for plate in &sight.telling.plates {
        line(ui, look, words::readable(&sight.scenario, &plate.sentence));
        if let Some(it) = sight.against(plate.bracket) {
            let words = text!("page-against", which = &it.which, title = &it.title);
            line(ui, look, words);
        }
    }
}

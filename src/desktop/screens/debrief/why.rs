//! Why a moment came: all that the journal has of its day or its quarter, hidden truth included.

use bevy_egui::egui::{self, Ui};

use crate::debrief::turning::Moment;
use crate::desktop::screens::debrief::changes::{DebriefChange, Out};
use crate::desktop::screens::debrief::lists::more_ui;
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::{head, small, text};
use crate::desktop::words::{apart, quoted, readable};
use crate::model::calendar::Phase;
use crate::text;

/// The chosen moment with its reasons; false if none is.
pub(super) fn why_ui(ui: &mut Ui, view: &View, out: &mut Out) -> bool {
    let look = view.look;
    let chosen = view.screen.chosen;
    let Some((n, moment)) = chosen.and_then(|n| Some((n, view.moments().get(n)?))) else {
        return false;
    };
    let heading = text!("debrief-screen-why", n = n + 1, when = view.when(moment));
    head(ui, look, &heading);
    let words = |of| readable(&view.sight.scenario, of);
    let what = words(&moment.what);
    let what = text(what, theme::serif(look.size.treaty), *look.ink.full);
    ui.add(egui::Label::new(what).wrap());
    let did = words(&moment.did);
    let did = text(did, theme::sans(look.size.body), *look.ink.soft);
    ui.add(egui::Label::new(did).wrap());
    if more_ui(ui, look, &text!("debrief-screen-back")) {
        out.ask(DebriefChange::Moment(None));
    }
    ui.add_space(8.0);
    rewritten_ui(ui, view, moment);
    let of_turn = view.sight.journal.iter().filter(|l| l.turn == moment.turn);
    let lines: Vec<_> = of_turn.collect();
    head(ui, look, &text!("debrief-screen-then"));
    if lines.is_empty() {
        small(ui, look, text!("debrief-screen-then-none"));
    }
    for line in lines {
        let what = text(&line.text, theme::sans(look.size.small), *look.ink.full);
        ui.add(egui::Label::new(what).wrap());
        if !line.why.is_empty() {
            let why = text(&line.why, theme::italic(look.size.small), *look.ink.faint);
            ui.add(egui::Label::new(why).wrap());
        }
        ui.add_space(4.0);
    }
    true
}

/// What a day of the first conference changed in the draft.
fn rewritten_ui(ui: &mut Ui, view: &View, moment: &Moment) {
    let (look, sight) = (view.look, view.sight);
    let Phase::Conference(day) = moment.phase else {
        return;
    };
    let s = &sight.scenario;
    let changed = sight.years.drafted.iter().filter(|line| line.day == day);
    for (n, line) in changed.enumerate() {
        if n == 0 {
            head(ui, look, &text!("debrief-screen-rewritten"));
        }
        let words = text!(
            "debrief-screen-rewritten-line",
            heading = apart(s, line.bracket),
            from = quoted(s, line.bracket, line.from),
            to = quoted(s, line.bracket, line.to)
        );
        let words = text(words, theme::sans(look.size.small), *look.ink.full);
        ui.add(egui::Label::new(words).wrap());
    }
    ui.add_space(8.0);
}

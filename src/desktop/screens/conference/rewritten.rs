//! What became of the selected bracket's wording: old, new, by whom, and what it brought.

use bevy_egui::egui::{self, Stroke, Ui, text::LayoutJob, text::TextFormat};

use crate::conference::redlines::Redline;
use crate::desktop::screens::conference::clause::{MARGIN, NUMBERS};
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::signed;
use crate::desktop::words;
use crate::model::ids::{BracketId, StateId};
use crate::text;

/// The last rewrite of a bracket, and how many there were before it.
pub fn rewritten_ui(ui: &mut Ui, look: &Look, sight: &Sight, bracket: BracketId) {
    let mut all = sight.redlines(bracket);
    let Some(line) = all.next() else {
        return;
    };
    // Steps of the same day are told as one.
    let before = all.filter(|earlier| earlier.day < line.day).count();
    ui.horizontal_top(|ui| {
        ui.add_space(NUMBERS);
        let mut job = job(look, sight, line);
        if before > 0 {
            let plain = TextFormat::simple(theme::sans(look.size.small), *look.ink.faint);
            job.append(&text!("page-rewritten-before", n = before), 0.0, plain);
        }
        // The margin keeps its notes.
        let wide = (ui.available_width() - MARGIN).max(120.0);
        ui.vertical(|ui| {
            ui.set_max_width(wide);
            ui.add(egui::Label::new(job).wrap());
        });
    });
    ui.add_space(4.0);
}

fn job(look: &Look, sight: &Sight, line: &Redline) -> LayoutJob {
    let mut job = LayoutJob::default();
    let whole = sight.last_rewrite(line.bracket);
    let whole = whole.as_ref().unwrap_or(line);
    let plain = |ink| TextFormat::simple(theme::sans(look.size.small), ink);
    let wording = |w| words::wording(&sight.scenario, line.bracket, w);
    let mut put = |words: String, f: TextFormat| job.append(&words, 0.0, f);
    put(
        text!("page-rewritten-day", day = line.day),
        plain(*look.ink.soft),
    );
    put(" ".to_owned(), plain(*look.ink.soft));
    let mut old = TextFormat::simple(theme::serif(look.size.body), *look.ink.faint);
    old.strikethrough = Stroke::new(look.width.line, *look.accent.full);
    put(wording(whole.from), old);
    put(" ".to_owned(), plain(*look.ink.soft));
    let mut new = TextFormat::simple(theme::serif(look.size.body), *look.ink.full);
    new.underline = Stroke::new(look.width.line, *look.accent.full);
    put(wording(whole.to), new);
    let by = sight.hand(&line.by);
    let worth = sight.brought(whole);
    let by = match worth {
        Some(_) => text!("page-rewritten-by", by = by),
        None => text!("page-rewritten-by-whole", by = by),
    };
    put(by, plain(*look.ink.soft));
    if let Some(worth) = worth {
        let ink = if worth < 0.0 {
            look.side.second
        } else {
            look.side.first
        };
        let words = text!("page-rewritten-brought", worth = signed(worth));
        put(
            words,
            TextFormat::simple(theme::bold(look.size.small), *ink),
        );
    }
    let rewrite = sight.rewrite(line);
    // The first of them that is told under its bracket.
    let told = |c: &&Redline| sight.redlines(c.bracket).next() == Some(*c);
    let first = rewrite.and_then(|r| r.changes.iter().find(told));
    if let Some(first) = first.filter(|first| *first != line) {
        let clause = words::heading(&sight.scenario, first.bracket);
        let words = text!("page-rewritten-told", clause = clause);
        put(words, plain(*look.ink.soft));
    } else if let Some(rewrite) = rewrite {
        let names = |all: &[(StateId, f64)]| {
            let one = |(s, by): &(StateId, f64)| {
                text!("stand-gainer", state = sight.name(*s), worth = signed(*by))
            };
            words::list(&all.iter().map(one).collect::<Vec<_>>(), 3)
        };
        if !rewrite.gain.is_empty() {
            let list = names(&rewrite.gain);
            let words = text!(
                "page-rewritten-gain",
                n = rewrite.changes.len(),
                list = list
            );
            put(words, plain(*look.ink.soft));
        }
        if !rewrite.lose.is_empty() {
            let words = text!("page-rewritten-lose", list = names(&rewrite.lose));
            put(words, plain(*look.ink.soft));
        }
    }
    job
}

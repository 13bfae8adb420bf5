//! What the words did: clause by clause, in all and by quarter, with the events that each bore on.

use bevy_egui::egui::{self, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::debrief::truth::kind_word;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::deeds::{
    done_by, frame_words, marks, marks_legend, over_quarters,
};
use crate::desktop::screens::aftermath::events;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::screens::aftermath::thread;
use crate::desktop::screens::aftermath::view::{Pointed, View, points_at};
use crate::desktop::theme;
use crate::desktop::widgets::called;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::word::Word;
use crate::desktop::widgets::{hair, pressed, ring, small};
use crate::desktop::words::{JOINED, LEAST_DEED, number_of, quoted, upper};
use crate::model::ids::BracketId;
use crate::seat::threads::ClauseDone;
use crate::text;

/// Events listed under the clause that is selected.
const LISTED: usize = 5;

/// The heading, a row for each clause that does anything, and the hole in the text.
pub(super) fn ledger_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let threads = &sight.threads;
    dotted::head(ui, look, &text!("years-ledger"), Word::Lever);
    if threads.clauses.is_empty() {
        let opened = sight.room.sittings.last.revises.is_some();
        let words = if sight.text_stands() || opened {
            text!("years-ledger-idle")
        } else if view.meets() {
            text!("years-ledger-meets")
        } else {
            text!("years-ledger-none")
        };
        says(ui, look, words);
        hole(ui, view);
        return;
    }
    let words = match threads.in_force {
        Some(quarter) if !sight.newest_in_force() => text!(
            "years-ledger-older",
            quarter = quarter_words(view, quarter),
            year = called::year(sight, sight.room.sittings.last.resumes)
        ),
        Some(quarter) => text!("years-ledger-since", quarter = quarter_words(view, quarter)),
        None => text!("years-ledger-waits"),
    };
    small(ui, look, words);
    marks_legend(ui, look);
    hair(ui, look);
    for done in &threads.clauses {
        row(ui, view, done, out);
        if view.screen.clause == Some(done.clause) {
            its_events(ui, view, done, out);
        }
        hair(ui, look);
    }
    hole(ui, view);
}

/// The brackets walk the clauses, and Escape lets go.
pub(super) fn keys(ui: &Ui, view: &View, out: &mut Out) {
    let follows = view.screen.clause.is_some() || view.screen.event.is_some();
    if follows && view.screen.why.is_none() && pressed(ui, Key::Escape) {
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        out.ask(AftermathChange::Clause(None));
    }
    let all = &view.sight.threads.clauses;
    let step = match (
        pressed(ui, Key::CloseBracket),
        pressed(ui, Key::OpenBracket),
    ) {
        (true, _) => 1,
        (_, true) => all.len().saturating_sub(1),
        _ => return,
    };
    let Some(n) = all.len().checked_sub(1) else {
        out.say(text!("years-ledger-no-clause"));
        return;
    };
    let at = view
        .screen
        .clause
        .and_then(|c| all.iter().position(|d| d.clause == c));
    let next = match at {
        Some(at) => (at + step) % all.len(),
        None if step == 1 => 0,
        None => n,
    };
    out.ask(AftermathChange::Clause(Some(all[next].clause)));
}

/// One clause: number and heading, its words, marks, what it did, and a line over the quarters.
fn row(ui: &mut Ui, view: &View, done: &ClauseDone, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let clause = &sight.scenario.text.clauses[done.clause];
    let wide = ui.available_width();
    let p = ui.painter();
    let room = wide - 20.0;
    let mut job = egui::text::LayoutJob::default();
    let set = |font, ink| egui::TextFormat::simple(font, ink);
    let number = set(theme::serif_bold(look.size.lede), *look.ink.full);
    job.append(&clause.number, 0.0, number);
    let title = set(theme::italic(look.size.body + 1.0), *look.ink.full);
    job.append(&clause.title, 8.0, title);
    job.wrap.max_width = room;
    let title = p.layout_job(job);
    let frame = p.layout_no_wrap(
        frame_words(view, done.clause),
        theme::sans(look.size.micro),
        *look.ink.soft,
    );
    let beside = title.rows.len() == 1 && title.size().x + frame.size().x + 10.0 <= room;
    let said = done.words.map(|b| in_force(view, b));
    let said = said.map(|s| p.layout(s, theme::serif(look.size.body + 1.0), *look.ink.full, room));
    let counted = done.sum.sum() >= LEAST_DEED;
    let what = done_by(view, done);
    let last = view
        .quarter
        .checked_sub(1)
        .and_then(|q| done.quarters.get(&q));
    let lately = last.filter(|d| d.sum() >= LEAST_DEED).map(|d| {
        let n = number_of(d.sum()).replace(' ', JOINED);
        text!("years-ledger-lately", n = n)
    });
    let line = lately.map_or_else(|| what.clone(), |l| format!("{what} {l}"));
    let line = p.layout(line, theme::sans(look.size.small), *look.ink.soft, room);
    let tall = title.size().y
        + 6.0
        + if beside { 0.0 } else { frame.size().y }
        + said.as_ref().map_or(0.0, |g| g.size().y)
        + if counted { 20.0 } else { 0.0 }
        + line.size().y
        + 8.0;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    let on = view.screen.clause == Some(done.clause);
    let heard = in_words(view, done);
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &heard));
    points_at(
        ui,
        &r,
        Pointed {
            clause: Some(done.clause),
            event: None,
        },
    );
    let p = ui.painter();
    if view.clause_lit(done.clause) {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if on {
        p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.accent.full);
    }
    let mut at = rect.min + Vec2::new(10.0, 4.0);
    let (head, low) = (title.size().y, frame.size().y);
    p.galley(at, title, *look.ink.full);
    if beside {
        let x = rect.right() - 10.0 - frame.size().x;
        p.galley(pos2(x, at.y + head - low - 2.0), frame, *look.ink.soft);
    } else {
        p.galley(pos2(at.x, at.y + head), frame, *look.ink.soft);
        at.y += low;
    }
    at.y += head + 2.0;
    if let Some(said) = said {
        let tall = said.size().y;
        p.galley(at, said, *look.ink.full);
        at.y += tall;
    }
    if counted {
        let strip = Rect::from_min_size(at, Vec2::new(room, 18.0));
        let spark = strip.with_min_x(strip.right() - 84.0);
        over_quarters(p, view, spark, done);
        marks(p, look, strip.with_max_x(spark.left() - 8.0), &done.sum);
        at.y += 20.0;
    }
    p.galley(at, line, *look.ink.soft);
    ring(ui, look, rect.shrink(1.0), r.has_focus());
    if r.clicked() {
        let next = (!on).then_some(done.clause);
        out.ask(AftermathChange::Clause(next));
    }
    r.noted(text!("years-ledger-how"));
}

/// A row in words.
fn in_words(view: &View, done: &ClauseDone) -> String {
    let clause = &view.sight.scenario.text.clauses[done.clause];
    text!(
        "years-ledger-heard",
        number = &clause.number,
        title = &clause.title,
        frame = frame_words(view, done.clause),
        words = done.words.map_or_else(String::new, |b| in_force(view, b)),
        did = done_by(view, done),
        events = done.events.len()
    )
}

/// The wording of a bracket that stands, in quotation marks.
fn in_force(view: &View, bracket: BracketId) -> String {
    let sight = view.sight;
    let text = sight.text_of_the_years(&sight.scenario.text);
    quoted(&sight.scenario, bracket, text.at(bracket))
}

/// The events that a clause bore on, newest first.
fn its_events(ui: &mut Ui, view: &View, done: &ClauseDone, out: &mut Out) {
    let look = view.look;
    let threads = &view.sight.threads;
    if !view.wide {
        for line in thread::lines(view, done) {
            small(ui, look, line);
        }
    }
    if done.events.is_empty() {
        small(ui, look, text!("years-ledger-no-events"));
        return;
    }
    for n in done.events.iter().take(LISTED) {
        events::line_ui(ui, view, &threads.events[*n], done.clause, out);
    }
    if done.events.len() > LISTED {
        small(
            ui,
            look,
            text!("years-ledger-more", n = done.events.len() - LISTED),
        );
    }
}

/// What no clause restrains and most incidents are known of.
fn hole(ui: &mut Ui, view: &View) {
    let Some((kind, n)) = view.sight.threads.unheld else {
        return;
    };
    let look = view.look;
    let words = text!("years-ledger-hole", kind = upper(&kind_word(kind)), n = n);
    ui.label(crate::desktop::widgets::text(
        words,
        theme::serif(look.size.body + 1.0),
        *look.accent.full,
    ));
}

//! The thread of one clause, from a word to an event: what was agreed, since when it is law, where it did
//! most, what came anyway, and what is likely still to come.

use bevy_egui::egui::{
    Align2, Key, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::deeds::{did_most, frame_words};
use crate::desktop::screens::aftermath::events;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::view::{Pointed, View, points_at};
use crate::desktop::theme;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::{keys, name_at, one_line, ring};
use crate::model::ids::ClauseId;
use crate::model::indices::IndexName;
use crate::seat::threads::{Bearing, ClauseDone, Subject};
use crate::text;
use crate::world::journal::Happening;

/// A stop on the thread.
struct Knot {
    when: String,
    head: String,
    line: String,
    /// Whether it has happened.
    past: bool,
    event: Option<Subject>,
}

/// Draws the thread of the clause that is pointed at, selected, or did most.
pub(super) fn thread_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let look = view.look;
    let threads = &view.sight.threads;
    let chosen = view.clause().or_else(|| {
        let event = threads.event(view.event()?)?;
        Some(event.bears.first()?.clause)
    });
    let done = chosen
        .and_then(|c| threads.clause(c))
        .or(threads.clauses.first());
    let p = ui.painter();
    let head = text!("years-thread");
    let title = p.text(
        rect.min,
        Align2::LEFT_TOP,
        &head,
        theme::italic(look.size.head - 2.0),
        *look.ink.full,
    );
    let Some(done) = done else {
        let at = pos2(rect.left(), title.bottom() + 6.0);
        let g = p.layout(
            text!("years-thread-none"),
            theme::sans(look.size.small),
            *look.ink.soft,
            rect.width(),
        );
        p.galley(at, g, *look.ink.soft);
        let words = format!("{head}. {}", text!("years-thread-none"));
        name_at(ui, rect, "thread-none", &words);
        return;
    };
    let clause = &view.sight.scenario.text.clauses[done.clause];
    let name = text!(
        "years-thread-of",
        number = &clause.number,
        title = &clause.title
    );
    let keys = text!(
        "years-thread-keys",
        back = keys::name(ui, Key::OpenBracket),
        on = keys::name(ui, Key::CloseBracket)
    );
    let hint = p.layout_no_wrap(keys.clone(), theme::sans(look.size.micro), *look.ink.faint);
    p.galley(
        pos2(rect.right() - hint.size().x, rect.top() + 6.0),
        hint.clone(),
        *look.ink.faint,
    );
    let room = rect.right() - hint.size().x - title.right() - 28.0;
    let g = one_line(
        p,
        &name,
        theme::sans(look.size.small),
        *look.ink.soft,
        room.max(20.0),
    );
    p.galley(
        pos2(title.right() + 12.0, rect.top() + 5.0),
        g,
        *look.ink.soft,
    );
    let knots = knots(view, done);
    let line = rect.with_min_y(title.bottom() + 4.0);
    draw(ui, view, line, &knots, out);
    let all = said(&knots);
    let r = ui.interact(
        rect.with_max_y(title.bottom()),
        ui.id().with("thread"),
        Sense::hover(),
    );
    let heard = text!(
        "years-thread-heard",
        title = head,
        name = name,
        knots = all.join(" "),
        keys = keys
    );
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &heard));
}

/// The stops in a sentence each.
fn said(knots: &[Knot]) -> Vec<String> {
    let say = |k: &Knot| {
        let bare = |words: &str| words.trim_end_matches('.').to_owned();
        let (when, head, line) = (&k.when, bare(&k.head), bare(&k.line));
        text!("years-thread-knot", when = when, head = head, line = line)
    };
    knots.iter().map(say).collect()
}

/// The thread of a clause in a line for each stop, where it has no strip of its own.
pub(super) fn lines(view: &View, done: &ClauseDone) -> Vec<String> {
    said(&knots(view, done))
}

/// Five stops at most.
fn knots(view: &View, done: &ClauseDone) -> Vec<Knot> {
    let threads = &view.sight.threads;
    let plain = |when: String, head: String, line: String| Knot {
        when,
        head,
        line,
        past: true,
        event: None,
    };
    let number = view.sight.scenario.text.clause_name(done.clause);
    let mut all = vec![plain(
        agreed_when(view, done.clause),
        text!("years-thread-stood", number = number),
        frame_words(view, done.clause),
    )];
    // Of the text that the words above stand in, not of the one before it.
    let entered = threads.in_force.filter(|_| view.sight.newest_in_force());
    match entered {
        Some(quarter) => all.push(plain(
            quarter_words(view, quarter),
            text!("years-thread-force"),
            text!("years-thread-parties", n = parties(view)),
        )),
        None => all.push(Knot {
            past: false,
            ..plain(
                text!("years-thread-later"),
                text!("years-thread-waits"),
                text!("years-thread-waits-for", n = parties(view)),
            )
        }),
    }
    // What the same clause did in a text before this one is not of this thread.
    let since = |quarter: u32| entered.is_some_and(|first| quarter >= first);
    let best = done
        .quarters
        .iter()
        .filter(|(quarter, _)| since(**quarter))
        .max_by(|a, b| a.1.sum().total_cmp(&b.1.sum()).then(b.0.cmp(a.0)));
    if let Some((quarter, deeds)) = best {
        all.push(plain(
            quarter_words(view, *quarter),
            text!("years-thread-most"),
            did_most(deeds),
        ));
    }
    let best = best.map(|b| *b.0);
    let latest = latest(view, done).filter(|n| since(threads.events[*n].quarter));
    if let Some(n) = latest {
        let event = &threads.events[n];
        let bears = event.bears.iter().find(|b| b.clause == done.clause);
        // In the order of time.
        let before = best.is_some_and(|best| event.quarter < best);
        let at = all.len() - usize::from(before);
        all.insert(
            at,
            Knot {
                event: Some(event.subject),
                ..plain(
                    quarter_words(view, event.quarter),
                    events::short(view, event.subject),
                    bears.map(|b| events::bearing(view, b)).unwrap_or_default(),
                )
            },
        );
    }
    all.extend(ahead(view));
    all
}

/// Whether an event is more than that the text became law.
fn told(view: &View, done: &ClauseDone, n: usize) -> bool {
    let mut its = view.sight.threads.events[n].bears.iter();
    its.any(|b| b.clause == done.clause && b.how != Bearing::Stands)
}

/// The weightiest event of a clause, the newest of equals.
fn latest(view: &View, done: &ClauseDone) -> Option<usize> {
    let events = &view.sight.threads.events;
    if let Some(subject) = view.event() {
        let mut its = done.events.iter().copied();
        if let Some(n) = its.find(|n| events[*n].subject == subject) {
            return Some(n);
        }
    }
    let weigh = |n: &usize| events[*n].weight + f64::from(events[*n].quarter) / 4.0;
    let its = done.events.iter().copied();
    its.filter(|n| told(view, done, *n))
        .max_by(|a, b| weigh(a).total_cmp(&weigh(b)))
}

/// Where all this is likely to lead: the index that the text moves most by the end.
fn ahead(view: &View) -> Option<Knot> {
    let onward = view.onward.as_ref()?;
    let end = |k: IndexName| onward.effect[k].last().copied();
    let most = IndexName::ALL
        .into_iter()
        .filter_map(|k| Some((k, end(k)?)));
    let (index, by) = most.max_by(|a, b| a.1.p50.abs().total_cmp(&b.1.p50.abs()))?;
    let year = view.year(view.sight.scenario.setup.quarters).to_string();
    let index = index.title().to_string();
    let (low, high) = (points(by.p5), points(by.p95));
    Some(Knot {
        when: year,
        head: text!("years-thread-ahead", by = points(by.p50), index = index),
        line: text!("years-thread-range", low = low, high = high),
        past: false,
        event: None,
    })
}

/// When the clause was settled: the last day on which one of its brackets was.
fn agreed_when(view: &View, clause: ClauseId) -> String {
    let (scenario, known) = (&view.sight.scenario, &view.sight.known);
    let of = |key: &str| {
        scenario
            .text
            .find(key)
            .map(|b| scenario.text.brackets[b].clause)
            == Some(clause)
    };
    let settled = known.journal.iter().rev().find(|t| match &t.what {
        Happening::Cleared { bracket, .. }
        | Happening::Vote {
            bracket,
            carried: true,
            ..
        } => of(bracket),
        _ => false,
    });
    settled.map_or_else(
        || text!("years-thread-hall"),
        |t| text!("years-thread-day", day = view.sight.when(t.turn)),
    )
}

/// How many have ratified the text of the last conference that adopted one.
fn parties(view: &View) -> usize {
    let mut all = view.sight.room.sittings.all().rev();
    let since = all.find(|s| s.adopted.is_some()).map_or(0, |s| s.opens);
    let all = view.sight.known.journal.iter();
    let all = all.filter(|told| told.turn >= since);
    // A text before this one may still be ratified, by who did not sign this one.
    let answers = &view.sight.threads.answers;
    let its = |iso: &str| {
        let seat = view.sight.scenario.seat(iso);
        let answer = seat.and_then(|s| answers.get(&s));
        since == 0 || answer.is_some_and(|a| a.signs())
    };
    let mut parties = std::collections::BTreeSet::new();
    for told in all {
        match &told.what {
            Happening::Ratified { state } if its(state) => {
                parties.insert(state.as_str());
            }
            Happening::Adherence {
                state,
                joined: true,
            } => {
                parties.insert(state.as_str());
            }
            Happening::Adherence {
                state,
                joined: false,
            } => {
                parties.remove(state.as_str());
            }
            _ => {}
        }
    }
    parties.len()
}

/// A line with a stop for each; what is to come is dotted.
fn draw(ui: &mut Ui, view: &View, rect: Rect, knots: &[Knot], out: &mut Out) {
    let look = view.look;
    let step = rect.width() / knots.len().max(1) as f32;
    let y = rect.top() + look.size.micro + 8.0;
    for (n, knot) in knots.iter().enumerate() {
        let x = rect.left() + n as f32 * step;
        let cell = Rect::from_min_max(pos2(x, rect.top()), pos2(x + step - 10.0, rect.bottom()));
        let id = ui.id().with(("knot", n));
        if let Some(subject) = knot.event {
            let r = ui.interact(cell, id, Sense::click());
            let on = view.screen.event == Some(subject);
            r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &knot.head));
            points_at(
                ui,
                &r,
                Pointed {
                    clause: None,
                    event: Some(subject),
                },
            );
            if r.clicked() {
                out.ask(AftermathChange::Event((!on).then_some(subject)));
            }
            if view.event_lit(subject) {
                ui.painter()
                    .rect_filled(cell.expand(3.0), look.radius, *look.accent.wash);
            }
            ring(ui, look, cell, r.has_focus());
        }
        let p = ui
            .painter()
            .with_clip_rect(cell.expand2(Vec2::new(12.0, 2.0)));
        let line = [pos2(x + 5.0, y), pos2(x + step + 5.0, y)];
        let stroke = Stroke::new(look.width.line, *look.accent.full);
        let next = knots.get(n + 1);
        match next {
            Some(next) if next.past => {
                p.line_segment(line, stroke);
            }
            Some(_) => {
                p.extend(Shape::dashed_line(&line, stroke, 3.0, 4.0));
            }
            None => {}
        }
        if knot.past {
            p.circle_filled(pos2(x + 5.0, y), 4.5, *look.accent.full);
        } else {
            p.circle_filled(pos2(x + 5.0, y), 4.5, *look.ground.window);
            p.circle_stroke(pos2(x + 5.0, y), 4.0, stroke);
        }
        let room = step - 18.0;
        let when = one_line(
            &p,
            &knot.when,
            theme::bold(look.size.micro),
            *look.accent.full,
            room - 14.0,
        );
        p.galley(
            pos2(x + 14.0, y - look.size.micro - 6.0),
            when,
            *look.accent.full,
        );
        let mut at = pos2(x, y + 8.0);
        let left = rect.bottom() - at.y;
        let head = rows(
            &p,
            &knot.head,
            theme::bold(look.size.small),
            *look.ink.full,
            (room, 2),
        );
        let tall = head.size().y;
        p.galley(at, head, *look.ink.full);
        at.y += tall;
        if tall + look.size.small < left {
            let most = (((left - tall) / (look.size.small + 4.0)) as usize).max(1);
            let line = rows(
                &p,
                &knot.line,
                theme::sans(look.size.small),
                *look.ink.soft,
                (room, most),
            );
            p.galley(at, line, *look.ink.soft);
        }
    }
}

/// Words over so many rows at most.
fn rows(
    p: &bevy_egui::egui::Painter,
    words: &str,
    font: bevy_egui::egui::FontId,
    ink: bevy_egui::egui::Color32,
    (room, most): (f32, usize),
) -> std::sync::Arc<bevy_egui::egui::Galley> {
    let mut job =
        bevy_egui::egui::text::LayoutJob::simple(words.to_owned(), font, ink, room.max(40.0));
    job.wrap.max_rows = most;
    p.layout_job(job)
}

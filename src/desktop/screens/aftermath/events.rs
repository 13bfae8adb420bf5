//! Events as cards: what happened, and which clauses bore on it and how.

use bevy_egui::egui::{self, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use crate::debrief::truth::{kind_word, who};
use crate::desktop::journal;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::parts::says;
use crate::desktop::screens::aftermath::view::{Pointed, View, points_at};
use crate::desktop::theme;
use crate::desktop::widgets::{hair, head, ring, small, text};
use crate::desktop::words::{list, quoted, rung_name, upper};
use crate::model::deeds::Shock;
use crate::model::ids::ClauseId;
use crate::seat::record::Told;
use crate::seat::threads::{Bearing, Bears, Event, Subject};
use crate::text;
use crate::world::journal::Happening;

/// Events that are told under *Lately*.
const LATELY: usize = 6;
/// Quarters that count as lately.
const QUARTERS: u32 = 4;

/// Weight from which an event is set in larger type: an armed dispute is not read as a leak is. Judgement.
const HEAVY: f64 = 7.0;

/// What happened, in a sentence or two.
pub(super) fn headline(view: &View, subject: Subject) -> String {
    let sight = view.sight;
    match subject {
        Subject::Incident(id) => {
            let Some(i) = sight.years.incidents.iter().find(|i| i.id == id) else {
                return String::new();
            };
            let kind = upper(&kind_word(i.kind));
            let (target, severity) = (sight.name(i.target), i.severity.to_string());
            let what = text!(
                "years-event-hit",
                kind = kind,
                target = target,
                severity = severity
            );
            let by = match i.believed {
                Some((actor, sure)) => {
                    let who = who(&sight.scenario, actor);
                    let sure = format!("{:.0}", 100.0 * sure);
                    let public = if i.public { "yes" } else { "no" };
                    text!("years-event-by", who = who, sure = sure, public = public)
                }
                None => text!("years-event-nobody"),
            };
            let answer = i
                .answer
                .map(|rung| text!("years-event-answer", rung = rung_name(rung)));
            [Some(what), Some(by), answer]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        }
        Subject::Entry(n) => {
            // What is told together is one event.
            let event = sight.threads.event(subject);
            let places = event.map_or(vec![n], |e| e.told.clone());
            let entries = places.iter().filter_map(|&n| sight.known.journal.get(n));
            let all: Vec<Told> = entries.cloned().collect();
            let lines = journal::lines(&sight.scenario, &all, sight.seat);
            lines.into_iter().next().map(|l| l.text).unwrap_or_default()
        }
    }
}

/// What happened, in a few words.
pub(super) fn short(view: &View, subject: Subject) -> String {
    let sight = view.sight;
    let Subject::Incident(id) = subject else {
        return headline(view, subject);
    };
    let incident = sight.years.incidents.iter().find(|i| i.id == id);
    incident.map_or_else(String::new, |i| {
        let kind = upper(&kind_word(i.kind));
        text!(
            "years-event-short",
            kind = kind,
            target = sight.name(i.target)
        )
    })
}

/// How clauses bore on an event in one way, in a sentence.
fn bearing_of(view: &View, how: Bearing, clauses: &[ClauseId]) -> String {
    let how = match how {
        Bearing::NotHeldBack => "not-held-back",
        Bearing::Outside => "outside",
        Bearing::Warned => "warned",
        Bearing::Evidence => "evidence",
        Bearing::OffRamp => "off-ramp",
        Bearing::NotTaken => "not-taken",
        Bearing::LookedFor => "looked-for",
        Bearing::Softens => "softens",
        Bearing::Limits => "limits",
        Bearing::Stands => "stands",
    };
    let number = |c: &ClauseId| {
        let clause = &view.sight.scenario.text.clauses[*c];
        text!(
            "years-bears-clause",
            number = &clause.number,
            title = &clause.title
        )
    };
    let numbers: Vec<String> = clauses.iter().map(number).collect();
    text!("years-bears", how = how, clauses = list(&numbers, 4))
}

/// How a clause bore on an event, in a sentence.
pub(super) fn bearing(view: &View, bears: &Bears) -> String {
    bearing_of(view, bears.how, &[bears.clause])
}

/// How all clauses bore on it, a sentence for each way.
fn bearings(view: &View, all: &[Bears]) -> Vec<String> {
    let mut ways: Vec<(Bearing, Vec<ClauseId>)> = vec![];
    for bears in all {
        match ways.iter_mut().find(|(how, _)| *how == bears.how) {
            Some((_, clauses)) => clauses.push(bears.clause),
            None => ways.push((bears.how, vec![bears.clause])),
        }
    }
    let say = |(how, clauses): &(Bearing, Vec<ClauseId>)| bearing_of(view, *how, clauses);
    ways.iter().map(say).collect()
}

/// How a clause bore on it, with the words that did most.
fn bearing_with_words(view: &View, bears: &Bears) -> String {
    let sight = view.sight;
    let text = sight.text_of_the_years(&sight.scenario.text);
    let words = bears.words.map(|b| quoted(&sight.scenario, b, text.at(b)));
    let how = bearing(view, bears);
    words.map_or_else(
        || how.clone(),
        |words| text!("years-bears-words", how = how.clone(), words = words),
    )
}

/// An event in a line under a clause: when, what, and how that clause bore on it.
pub(super) fn line_ui(ui: &mut Ui, view: &View, event: &Event, clause: ClauseId, out: &mut Out) {
    let how = event.bears.iter().find(|b| b.clause == clause);
    let how: Vec<String> = how.map(|b| bearing(view, b)).into_iter().collect();
    event_row(ui, view, event, &how, out);
}

/// An event: when and what, and below it how clauses bore on it.
fn event_row(ui: &mut Ui, view: &View, event: &Event, notes: &[String], out: &mut Out) {
    let look = view.look;
    let wide = ui.available_width();
    let what = headline(view, event.subject);
    let when = quarter_words(view, event.quarter);
    let p = ui.painter();
    let when = p.layout_no_wrap(when, theme::sans(look.size.micro), *look.ink.faint);
    let left = 64.0_f32.max(when.size().x + 8.0);
    let room = (wide - left - 8.0).max(60.0);
    let font = if event.weight >= HEAVY {
        theme::serif(look.size.lede)
    } else {
        theme::sans(look.size.small)
    };
    let first = p.layout(what.clone(), font, *look.ink.full, room);
    let note = |n: &String| {
        p.layout(
            n.clone(),
            theme::italic(look.size.small + 1.0),
            *look.side.first,
            room,
        )
    };
    let notes_set: Vec<_> = notes.iter().map(note).collect();
    let tall = first.size().y + notes_set.iter().map(|g| g.size().y + 1.0).sum::<f32>() + 8.0;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::click());
    let on = view.screen.event == Some(event.subject);
    let heard = std::iter::once(&what)
        .chain(notes)
        .cloned()
        .collect::<Vec<_>>()
        .join(" ");
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &heard));
    points_at(
        ui,
        &r,
        Pointed {
            clause: None,
            event: Some(event.subject),
        },
    );
    let p = ui.painter();
    if view.event_lit(event.subject) {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    if on {
        p.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, *look.accent.full);
    }
    let mut at = rect.min + Vec2::new(8.0, 4.0);
    p.galley(at + Vec2::new(0.0, 1.0), when, *look.ink.faint);
    at.x = rect.left() + left;
    for g in std::iter::once(first).chain(notes_set) {
        let next = at.y + g.size().y + 1.0;
        p.galley(at, g, *look.ink.full);
        at.y = next;
    }
    ring(ui, look, rect.shrink(1.0), r.has_focus());
    if r.clicked() {
        out.ask(AftermathChange::Event((!on).then_some(event.subject)));
    }
}

/// The weightiest events of the last year, newest quarter first; each with what bore on it.
pub(super) fn lately_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    head(ui, look, &text!("years-lately"));
    let from = view.quarter.saturating_sub(QUARTERS);
    let shown = |e: &&Event| e.quarter >= from && !is_shock_now(view, e);
    let mut all: Vec<&Event> = view.sight.threads.events.iter().filter(shown).collect();
    let weight = |e: &Event| e.weight - f64::from(view.quarter.saturating_sub(e.quarter)) * 2.0;
    all.sort_by(|a, b| {
        weight(b)
            .total_cmp(&weight(a))
            .then(b.subject.cmp(&a.subject))
    });
    all.truncate(LATELY);
    all.sort_by_key(|e| std::cmp::Reverse(e.quarter));
    // What was selected stays in sight.
    let selected = view.screen.event.and_then(|s| view.sight.threads.event(s));
    all.extend(selected.filter(|e| !all.iter().any(|a| a.subject == e.subject)));
    if all.is_empty() {
        small(ui, look, text!("years-lately-none"));
    }
    for event in all {
        let on = view.screen.event == Some(event.subject);
        let mut notes: Vec<String> = if on {
            let all = event.bears.iter();
            all.map(|b| bearing_with_words(view, b)).collect()
        } else {
            bearings(view, &event.bears)
        };
        if notes.is_empty() && on {
            notes.push(nothing(view));
        }
        event_row(ui, view, event, &notes, out);
    }
    hair(ui, look);
}

/// Why no clause bears on an event.
fn nothing(view: &View) -> String {
    if view.sight.threads.in_force.is_none() {
        text!("years-bears-not-yet")
    } else {
        text!("years-bears-none")
    }
}

fn is_shock_now(view: &View, event: &Event) -> bool {
    let Subject::Entry(n) = event.subject else {
        return false;
    };
    let told = view.sight.known.journal.get(n);
    event.quarter + 1 == view.quarter
        && told.is_some_and(|t| matches!(t.what, Happening::Shock { .. }))
}

/// Great shocks of the last quarter, each as a card of its own.
pub(super) fn shocks_ui(ui: &mut Ui, view: &View) {
    for event in view
        .sight
        .threads
        .events
        .iter()
        .filter(|e| is_shock_now(view, e))
    {
        shock(ui, view, event);
        ui.add_space(8.0);
    }
}

fn shock(ui: &mut Ui, view: &View, event: &Event) {
    let (look, sight) = (view.look, view.sight);
    let Subject::Entry(n) = event.subject else {
        return;
    };
    let Some(Happening::Shock {
        kind,
        touched,
        between,
        ..
    }) = sight.known.journal.get(n).map(|t| &t.what)
    else {
        return;
    };
    let name = match kind {
        Shock::Worm => "worm",
        Shock::SupplyChain => "supply",
        Shock::Ransom => "ransom",
        Shock::Crisis => "crisis",
    };
    egui::Frame::new()
        .fill(*look.ground.sheet)
        .inner_margin(14.0)
        .show(ui, |ui| {
            let top = ui.max_rect().expand2(Vec2::splat(14.0));
            ui.painter().hline(
                top.x_range(),
                top.top() + 1.0,
                Stroke::new(3.0, *look.accent.full),
            );
            ui.set_width(ui.available_width());
            let quarter = quarter_words(view, event.quarter);
            small(ui, look, text!("years-shock", quarter = quarter));
            let title = text!("years-shock-title", kind = name);
            ui.label(text(title, theme::serif(look.size.head), *look.ink.full));
            says(ui, look, text!("years-shock-scene", kind = name));
            let shocks = sight.threads.shocks.iter();
            let earlier = shocks.filter(|(quarter, of)| of == kind && *quarter < event.quarter);
            if let Some((last, _)) = earlier.clone().next_back() {
                let last = quarter_words(view, *last);
                let words = text!("years-shock-again", n = earlier.count(), last = last);
                small(ui, look, words);
            }
            let line = match between {
                Some((a, b)) => {
                    let names = [a, b].map(|iso| crate::desktop::words::name(&sight.scenario, iso));
                    text!("years-shock-between", a = names[0], b = names[1])
                }
                None => {
                    let all = sight.scenario.states.len();
                    text!("years-shock-touched", n = *touched, all = all)
                }
            };
            ui.label(text(line, theme::bold(look.size.small), *look.ink.full));
            for words in bearings(view, &event.bears) {
                ui.label(text(words, theme::italic(look.size.body), *look.side.first));
            }
            if event.bears.is_empty() {
                let words = text!("years-shock-no-word", kind = name);
                ui.label(text(
                    words,
                    theme::italic(look.size.body),
                    *look.accent.full,
                ));
            }
        });
}

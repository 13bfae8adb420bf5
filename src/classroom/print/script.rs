//! The facilitator's script, minute by minute.

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::of;
use crate::classroom::class::{Step, StepKind};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::locale::Sentence;
use crate::{say, text};

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-script");
    let sheet = html! {
        (head(&title.to_string(), of(open)))
        p.lede {
            (text!(
                "print-script-class",
                students = open.class.students,
                tables = open.class.tables.len(),
                minutes = open.class.minutes
            ))
        }
        h2 { (text!("print-script-before")) }
        ul {
            li { (text!("print-script-before-print")) }
            li { (text!("print-script-before-room")) }
            li { (text!("print-script-before-play", seed = open.class.seed.to_string(), scenario = &open.scenario.setup.title)) }
            li { (text!("print-script-before-paper")) }
        }
        (hour(open))
        div.whole {
            h2 { (text!("print-script-events")) }
            (events(open))
        }
        h2 { (text!("print-script-late")) }
        p { (text!("print-script-late-text")) }
        h2 { (text!("print-script-questions")) }
        ol { @for question in questions() { li { (question.to_string()) } } }
    };
    Page {
        file: "script.html",
        html: whole(&title.to_string(), Sheets::Upright, &[sheet]),
        title,
        audience: Audience::Teacher,
        copies: say!("print-copies-teacher"),
        sheets: None,
    }
}

/// Questions of the debrief.
fn questions() -> [Sentence; 6] {
    [
        say!("print-debrief-felt"),
        say!("print-debrief-word"),
        say!("print-debrief-signed"),
        say!("print-debrief-believed"),
        say!("print-debrief-real"),
        say!("print-debrief-model"),
    ]
}

fn hour(open: &Open) -> Markup {
    let plan = &open.class.plan;
    let starts = plan.iter().scan(0, |at, step| {
        let from = *at;
        *at += step.minutes;
        Some(from)
    });
    let before = plan.iter().enumerate().map(|(k, step)| {
        let earlier = plan[..k].iter().rev().find(|s| s.what == step.what);
        earlier.map_or(0, |s| s.to)
    });
    html! {
        table {
            tr {
                th { (text!("print-script-clock")) }
                th { (text!("print-script-what")) }
                th { (text!("print-script-do")) }
            }
            @for ((step, from), before) in plan.iter().zip(starts).zip(before) {
                tr {
                    td.clock { (clock(from)) "–" (clock(from + step.minutes)) }
                    td { span.b { (step.what.name().to_string()) } div.small { (stretch(step, before)) } }
                    td { (doing(open, step, before)) }
                }
            }
        }
    }
}

fn clock(minute: u32) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// Which days or quarters a step goes through.
fn stretch(step: &Step, before: u32) -> String {
    match step.what {
        StepKind::Round if before + 1 == step.to => text!("print-script-day", day = step.to),
        StepKind::Round => text!("print-script-days", from = before + 1, to = step.to),
        StepKind::Years => text!("print-script-quarters", from = before + 1, to = step.to),
        _ => String::new(),
    }
}

/// What is said and done in a step; `before` is the day or the quarter that the same kind of step went to
/// before it, 0 for the first.
fn doing(open: &Open, step: &Step, before: u32) -> Markup {
    let first = open.scenario.text.clauses.first();
    let bracket = first.and_then(|c| c.words.first().copied());
    let bracket = bracket.unwrap_or_default();
    let part = |tenths: u32| ((step.minutes * tenths + 5) / 10).max(1);
    let (say, all): (Sentence, Vec<Sentence>) = match step.what {
        StepKind::Roles => (
            say!("print-say-roles"),
            vec![say!("print-do-roles"), say!("print-do-roles-quiz")],
        ),
        StepKind::Together => (
            say!("print-say-together", bracket = open.label(bracket)),
            vec![say!("print-do-together"), say!("print-do-together-plates")],
        ),
        StepKind::Round => {
            let (draft, talk) = (part(2), part(5));
            let hand = step.minutes.saturating_sub(draft + talk).max(1);
            (
                say!("print-say-round", minutes = step.minutes),
                vec![
                    say!("print-do-round-draft", minutes = draft),
                    say!("print-do-round-talk", minutes = talk),
                    say!("print-do-round-hand", minutes = hand),
                    say!("print-do-round-end", day = step.to),
                ],
            )
        }
        StepKind::Signing => (
            say!("print-say-signing"),
            vec![say!("print-do-signing-bets"), say!("print-do-signing-roll")],
        ),
        StepKind::Years => (
            if before == 0 {
                say!("print-say-years", quarter = step.to)
            } else {
                say!("print-say-years-on", quarter = step.to)
            },
            vec![say!("print-do-years")],
        ),
        StepKind::Debrief => (
            say!("print-say-debrief"),
            vec![
                say!("print-do-debrief-out"),
                say!("print-do-debrief-goals"),
                say!("print-do-debrief-words"),
                say!("print-do-debrief-real"),
            ],
        ),
        StepKind::Ticket => (say!("print-say-ticket"), vec![say!("print-do-ticket")]),
    };
    html! {
        p.say { (say.to_string()) }
        ul { @for line in all { li { (line.to_string()) } } }
    }
}

/// What the record brings to the room, by day.
fn events(open: &Open) -> Markup {
    html! {
        @if open.scenario.events.is_empty() {
            p { (text!("print-script-no-events")) }
        } @else {
            p.small { (text!("print-script-events-text")) }
            table {
                @for event in &open.scenario.events {
                    tr {
                        td.clock { (text!("print-script-day", day = event.day)) }
                        td { span.b { (event.title) } br; (event.text) }
                    }
                }
            }
        }
    }
}

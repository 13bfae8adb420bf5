//! Parts that several pages share: sentences of the text with their brackets, scales, lists of names.

use maud::{Markup, html};

use crate::classroom::class::{Class, Delegation, Table};
use crate::classroom::open::Open;
use crate::model::clause::{FOLLOW_UPS, FORCES, FrameWording, PLACES, SPAN};
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use crate::model::{Text, TreatyText};
use crate::text;

/// A clause's sentence as a text has it.
pub(super) fn pieces_of(treaty: &TreatyText, text: &Text, clause: ClauseId) -> String {
    let c = &treaty.clauses[clause];
    let frame = c.frame.brackets().into_iter();
    let frame = frame.zip([&PLACES[..], &FORCES[..], &FOLLOW_UPS[..]]);
    let mut said = c.text.clone();
    for (bracket, words) in frame {
        let mark = format!("{{{}}}", treaty.brackets[bracket].id);
        let words = words.get(text.at(bracket).index());
        said = said.replace(
            &mark,
            &words.map_or_else(String::new, |w| w.words.to_string()),
        );
    }
    for &bracket in &c.words {
        let b = &treaty.brackets[bracket];
        let mark = format!("{{{}}}", b.id);
        said = said.replace(&mark, &b.wordings[text.at(bracket)].text);
    }
    said
}

/// A piece of a clause's sentence.
enum Piece<'a> {
    /// Words that stand.
    Plain(&'a str),
    /// The verb, the place or the follow-up, as in the first draft.
    Frame(String),
    /// One of the clause's own brackets.
    Bracket(BracketId),
}

/// The pieces of a clause's sentence, in order.
fn pieces(open: &Open, clause: ClauseId) -> Vec<Piece<'_>> {
    let treaty = &open.scenario.text;
    let c = &treaty.clauses[clause];
    let mut all = vec![];
    let mut rest = c.text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        all.push(Piece::Plain(before));
        let (id, after) = after.split_once('}').unwrap_or((after, ""));
        rest = after;
        let own = c.words.iter().find(|&&b| treaty.brackets[b].id == id);
        all.push(match own {
            Some(&b) => Piece::Bracket(b),
            None => Piece::Frame(frame_words(open, clause, id)),
        });
    }
    all.push(Piece::Plain(rest));
    all
}

/// The wordings of the three brackets of every clause, with the bracket of this one.
pub(super) fn frame(open: &Open, clause: ClauseId) -> [(BracketId, &'static [FrameWording]); 3] {
    let frame = open.scenario.text.clauses[clause].frame;
    [
        (frame.place, &PLACES[..]),
        (frame.force, &FORCES[..]),
        (frame.follow_up, &FOLLOW_UPS[..]),
    ]
}

fn frame_words(open: &Open, clause: ClauseId, id: &str) -> String {
    let opening = open.scenario.text.opening();
    let all = frame(open, clause).into_iter();
    let mut meant = all.filter(|(b, _)| open.scenario.text.brackets[*b].id == id);
    let found = meant
        .next()
        .and_then(|(b, words)| words.get(opening.at(b).index()));
    found.map_or_else(String::new, |w| w.words.to_string())
}

/// A clause with every bracket live: all wordings side by side with their numbers, that of the first
/// draft underlined.
pub(super) fn sentence(open: &Open, clause: ClauseId) -> Markup {
    html! {
        @for piece in pieces(open, clause) {
            @match piece {
                Piece::Plain(words) => (words),
                Piece::Frame(words) => (words),
                Piece::Bracket(b) => (bracket(open, b)),
            }
        }
    }
}

/// A clause with the numbers of the wordings at one bracket, whose words stand in a list beside it,
/// and the first draft everywhere else.
pub(super) fn sentence_at(open: &Open, bracket: BracketId) -> Markup {
    let treaty = &open.scenario.text;
    let (clause, opening) = (treaty.brackets[bracket].clause, treaty.opening());
    let numbers = WordingId::each(&treaty.brackets[bracket].wordings);
    html! {
        @for piece in pieces(open, clause) {
            @match piece {
                Piece::Plain(words) => (words),
                Piece::Frame(words) => (words),
                Piece::Bracket(b) if b == bracket => {
                    span.br { " [" }
                    @for (w, _) in numbers.clone() {
                        @if w.index() > 0 { span.gap { " | " } }
                        span.b.stands[w == treaty.brackets[b].opening] { (w.index() + 1) }
                    }
                    span.br { "]" }
                }
                Piece::Bracket(b) => (treaty.brackets[b].wordings[opening.at(b)].text),
            }
        }
    }
}

fn bracket(open: &Open, id: BracketId) -> Markup {
    let b = &open.scenario.text.brackets[id];
    html! {
        span.br { " [" }
        span.sign { (open.label(id)) " " }
        @for (w, wording) in WordingId::each(&b.wordings) {
            @if w.index() > 0 { span.gap { " | " } }
            sup { (w.index() + 1) }
            span.stands[w == b.opening].no[wording.text.is_empty()] { (open.words(id, w)) }
        }
        span.br { "]" }
    }
}

/// The middle of a line from 0 to 4: a dot for what one wants, a ring for the middle of the room.
pub(super) fn scale(name: &str, ends: &(String, String), own: (f64, f64), middle: f64) -> Markup {
    let at = |x: f64| format!("{:.1}%", 2.0 + 96.0 * (x / SPAN).clamp(0.0, 1.0));
    let (ideal, share) = own;
    html! {
        div.scale {
            div.b { (name) }
            div {
                svg role="img" aria-label=(text!("print-scale-heard", own = format!("{ideal:.1}"), middle = format!("{middle:.1}"))) {
                    line x1="2%" x2="98%" y1="50%" y2="50%" stroke="#4e473a" stroke-width="1" {}
                    @for tick in 0..5_u8 {
                        @let x = at(f64::from(tick));
                        line x1=(x) x2=(x) y1="25%" y2="75%" stroke="#4e473a" stroke-width="1" {}
                    }
                    circle cx=(at(middle)) cy="50%" r="4.2" fill="#fff" stroke="#1d1a15" stroke-width="1.2" {}
                    circle cx=(at(ideal)) cy="50%" r="4.6" fill="#1d1a15" {}
                }
                div.ends { span { (ends.0) } span { (ends.1) } }
            }
            div.share { (format!("{:.0} %", 100.0 * share)) }
        }
    }
}

/// Name plates of states.
pub(super) fn plates(open: &Open, states: &[StateId]) -> Markup {
    html! { @for &s in states { span.plate { (open.name(s)) } } }
}

/// Delegations that speak for a state, with their tables.
pub(super) fn delegations(class: &Class, state: StateId) -> Vec<(&Table, &Delegation)> {
    let tables = class.tables.iter();
    let all = tables.flat_map(|t| t.delegations.iter().map(move |d| (t, d)));
    all.filter(|(_, d)| d.state == state).collect()
}

/// Who speaks for a state: names, by table if there is more than one.
pub(super) fn people(class: &Class, state: StateId) -> String {
    let line = |(table, d): (&Table, &Delegation)| {
        let names = d.people.join(", ");
        if class.tables.len() > 1 {
            text!("print-people-of-table", table = &table.name, names = names)
        } else {
            names
        }
    };
    let all: Vec<String> = delegations(class, state).into_iter().map(line).collect();
    all.join("; ")
}

/// The states that a page speaks of: all of a small room, else those that students speak for.
pub(super) fn around(open: &Open) -> Vec<StateId> {
    /// More rows than this do not fit a sheet.
    const ROOM: usize = 12;
    if open.scenario.states.len() <= ROOM {
        open.scenario.by_name()
    } else {
        open.states.clone()
    }
}

/// The title of the scenario, for the right of a head.
pub(super) fn of(open: &Open) -> &str {
    &open.scenario.setup.title
}

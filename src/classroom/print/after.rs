//! After the hour: a record of the session to hand out, and who did what.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::{people, pieces_of};
use crate::aftermath::indices::endings;
use crate::classroom::class::Class;
use crate::classroom::open::number;
use crate::classroom::print::sheet::{Audience, Page};
use crate::debrief::brought_in;
use crate::locale::Sentence;
use crate::model::action::{Action, Decision, Proposal};
use crate::model::calendar::Phase;
use crate::model::ids::{BracketId, ClauseId, StateId};
use crate::model::indices::IndexName;
use crate::session::Session;
use crate::world::journal::Happening;
use crate::{say, text};

/// Size of a chart of the years, in units of its picture.
const CHART: (f64, f64) = (150.0, 46.0);
/// Letters of a wording that are shown beside who tabled it.
const SHOWN: usize = 44;
/// Top of every index.
const FULL: f64 = 100.0;

/// The record and the participation sheet of a session. With its class, students stand beside their
/// states; it must be of the same scenario.
#[must_use]
pub fn after(session: &Session, class: Option<&Class>) -> Vec<Page> {
    let record = say!("print-record");
    let did = say!("print-did");
    vec![
        Page {
            file: "record.html",
            html: whole(&record.to_string(), Sheets::Upright, &[sheet(session)]),
            title: record,
            audience: Audience::Everybody,
            copies: say!("print-copies-record"),
            sheets: None,
        },
        Page {
            file: "participation.html",
            html: whole(&did.to_string(), Sheets::Upright, &[seats(session, class)]),
            title: did,
            audience: Audience::Teacher,
            copies: say!("print-copies-teacher"),
            sheets: None,
        },
    ]
}

fn sheet(session: &Session) -> Markup {
    let scenario = session.scenario();
    let adopted = session.room().adopted;
    // The quarters of a session that is saved before its first one ends say nothing yet.
    let lived = !session.history().quarters.is_empty();
    html! {
        (head(&scenario.text.title, &scenario.setup.title))
        @if session.phase() != Phase::Over {
            p.lede { (text!("print-record-unfinished", place = place(session))) }
        }
        @match adopted {
            Some(true) => div.columns { (standing(session)) },
            Some(false) => p.lede { (text!("print-record-none")) },
            None => {
                p.lede { (text!("print-record-draft")) }
                div.columns { (standing(session)) }
            }
        }
        @if session.own_conference().is_some() { h2 { (text!("print-record-who")) } }
        @for (decision, name) in kinds() {
            @let (n, names) = gave(session, decision);
            @if n > 0 { p { span.b { (name.to_string()) " (" (n) "): " } (names) } }
        }
        @if lived {
            h2 { (text!("print-record-years")) }
            div.five { @for index in IndexName::ALL { (chart(session, index)) } }
        }
        @for it in brought_in::all(session) {
            p { (text!("print-record-brought-in", place = of_turn(session, it.turn), what = it.what)) }
        }
        @if let Some(name) = &session.history().ending {
            p.lede { (text!("print-record-ending", ending = endings::title(name))) }
        }
        p.small { (text!("print-record-seed", seed = session.seed().to_string(), theory = &session.theory().name)) }
    }
}

/// Where a session stands, in words.
pub(super) fn place(session: &Session) -> Sentence {
    match session.phase() {
        Phase::Conference(0) => say!("session-place-before"),
        Phase::Conference(day) => say!("session-place-day", day = day),
        Phase::Signing => say!("session-place-signing"),
        Phase::Aftermath(quarter) => say!("session-place-quarter", quarter = quarter),
        Phase::Over => say!("session-place-end"),
    }
}

/// A turn, in words.
fn of_turn(session: &Session, turn: u32) -> Sentence {
    let ended = session.history().turns.iter().position(|t| *t == turn);
    match ended {
        Some(n) => say!("session-place-quarter", quarter = n + 1),
        None if turn < session.scenario().setup.days => say!("session-place-day", day = turn),
        None => place(session),
    }
}

/// How many gave an answer at the scenario's own conference, and their names.
pub(super) fn gave(session: &Session, decision: Decision) -> (usize, String) {
    let scenario = session.scenario();
    let answers = session.own_conference().map_or(&[][..], |h| &h.verdicts);
    let all = answers.iter().filter(|v| v.decision == decision);
    let names = all.filter_map(|v| scenario.seat(&v.state));
    let names: Vec<&str> = names
        .map(|s| scenario.states[s].profile.name.as_str())
        .collect();
    (names.len(), names.join(", "))
}

/// The answers there are, with their names.
pub(super) fn kinds() -> [(Decision, Sentence); 4] {
    [
        (Decision::Sign, say!("print-record-signed")),
        (Decision::SignWithDeclaration, say!("print-record-declared")),
        (Decision::NotNow, say!("print-record-later")),
        (Decision::Refuse, say!("print-record-refused")),
    ]
}

/// The text as it stands, without the clauses that were dropped.
fn standing(session: &Session) -> Markup {
    let (treaty, stands) = (&session.scenario().text, &session.room().draft.text);
    let clauses = ClauseId::each(&treaty.clauses);
    let kept = clauses.filter(|(id, _)| treaty.weight(stands, *id) > 0.0);
    html! {
        @for (id, clause) in kept {
            div.clause.worths {
                h3 { (clause.number) " " (clause.title) }
                p { (pieces_of(treaty, stands, id)) }
            }
        }
    }
}

/// One index of the world over the years.
pub(super) fn chart(session: &Session, index: IndexName) -> Markup {
    let quarters = &session.history().quarters;
    let values: Vec<f64> = quarters.iter().map(|(world, _)| world[index]).collect();
    let (wide, tall) = CHART;
    let step = wide / values.len().saturating_sub(1).max(1) as f64;
    let point =
        |(k, v): (usize, &f64)| format!("{:.1},{:.1}", step * k as f64, tall * (1.0 - v / FULL));
    let points: Vec<String> = values.iter().enumerate().map(point).collect();
    let (first, last) = (values.first(), values.last());
    let ends = first.zip(last).map(|(a, b)| {
        text!(
            "print-record-index",
            from = format!("{a:.0}"),
            to = format!("{b:.0}")
        )
    });
    let ends = ends.unwrap_or_default();
    html! {
        div.near {
            h3 { (index.title().to_string()) }
            svg viewBox="-1 -1 152 48" role="img" aria-label=(ends) style="display:block;width:100%" {
                line x1="0" x2="150" y1="46" y2="46" stroke="#877a61" stroke-width=".6" {}
                line x1="0" x2="150" y1="23" y2="23" stroke="#b9ae97" stroke-width=".4" stroke-dasharray="2 2" {}
                polyline points=(points.join(" ")) fill="none" stroke="#1d1a15" stroke-width="1.2" {}
            }
            p.small { (ends) }
        }
    }
}

/// What one seat did.
#[derive(Default)]
struct Did {
    acts: usize,
    tabled: Vec<Proposal>,
    spoke: usize,
    offered: usize,
    taken: usize,
    votes: usize,
}

impl Did {
    fn of(session: &Session, iso: &str) -> Self {
        let mut did = Self::default();
        for entry in session.journal() {
            let Happening::Act { seat, action } = &entry.what else {
                continue;
            };
            if seat != iso {
                continue;
            }
            did.acts += 1;
            match action {
                Action::Table(p) | Action::Cosponsor(p) => did.tabled.push(p.clone()),
                Action::Support(_) | Action::Oppose(_) => did.spoke += 1,
                Action::Offer { .. } | Action::Counter { .. } => did.offered += 1,
                Action::Answer { accept: true, .. } => did.taken += 1,
                Action::CallVote(_) | Action::PointOfOrder(_) => did.votes += 1,
                _ => {}
            }
        }
        did
    }

    /// Wordings that stand in the text and bear its name.
    fn standing(&self, session: &Session) -> Vec<String> {
        let (treaty, stands) = (&session.scenario().text, &session.room().draft.text);
        let found = self.tabled.iter().filter_map(|p| {
            let b = treaty.find(&p.bracket)?;
            (treaty.brackets[b].wordings[stands.at(b)].id == p.wording).then_some(b)
        });
        let found: BTreeSet<BracketId> = found.collect();
        let words = |b: BracketId| {
            let bracket = &treaty.brackets[b];
            let clause = number(treaty, bracket.clause);
            let words = bracket.wordings[stands.at(b)]
                .text
                .trim_matches([' ', ',', ';']);
            let words = match words.char_indices().nth(SHOWN) {
                Some((end, _)) => format!("{}…", words[..end].trim_end()),
                None if words.is_empty() => text!("words-no-text"),
                None => words.to_owned(),
            };
            text!("print-did-words", clause = clause, words = words)
        };
        found.into_iter().map(words).collect()
    }
}

/// Who did what: the seats of persons, all if nobody held one.
fn seats(session: &Session, class: Option<&Class>) -> Markup {
    let scenario = session.scenario();
    let mut seats: Vec<StateId> = session.began_with().to_vec();
    if seats.is_empty() {
        seats = StateId::all(scenario.states.len()).collect();
    }
    html! {
        (head(&text!("print-did"), &scenario.setup.title))
        p { (text!("print-did-how")) }
        table.did {
            tr {
                th { (text!("print-room-state")) }
                th.num { (text!("print-did-acts")) }
                th.num { (text!("print-did-tabled")) }
                th.num { (text!("print-did-spoke")) }
                th.num { (text!("print-did-offered")) }
                th.num { (text!("print-did-taken")) }
                th.num { (text!("print-did-votes")) }
                th { (text!("print-did-standing")) }
            }
            @for seat in seats {
                @let did = Did::of(session, scenario.iso(seat));
                tr {
                    td {
                        span.plate { (scenario.states[seat].profile.name) }
                        @if let Some(class) = class { div.small { (people(class, seat)) } }
                    }
                    @for n in [did.acts, did.tabled.len(), did.spoke, did.offered, did.taken, did.votes] {
                        td.num { (n) }
                    }
                    td { @for words in did.standing(session) { div { (words) } } }
                }
            }
        }
    }
}

//! The dossier of a delegation: a few pages for those who want more than the card.

use maud::{Markup, html};

use super::cards::{goal, who};
use super::page::{Sheets, head, page as whole, running};
use super::parts::{around, plates, scale};
use crate::classroom::brief::{Brief, middles};
use crate::classroom::open::{Open, worths};
use crate::classroom::print::sheet::{Audience, Page};
use crate::model::ids::{BracketId, ClauseId, StateId, WordingId};
use crate::{say, text};

/// Clauses that fit beside all else on one page; more begin on a page of their own.
const A_PAGE: usize = 3;

/// The dossiers of a class, one after the other.
pub(super) fn page(open: &Open, briefs: &[Brief]) -> Page {
    let sheets: Vec<Markup> = briefs.iter().map(|b| dossier(open, b)).collect();
    let title = say!("print-dossier");
    Page {
        file: "dossiers.html",
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Delegation,
        copies: say!("print-copies-dossier", n = briefs.len()),
        sheets: None,
    }
}

fn dossier(open: &Open, brief: &Brief) -> Markup {
    let name = open.name(brief.seat);
    let middles = middles(open);
    let (title, private) = (
        text!("print-dossier-of", state = name),
        text!("print-private"),
    );
    let body = html! {
        (head(&title, &private))
        p.lede { (who(open, brief.seat)) }
        @if let Some(goals) = &brief.goals {
            (goal(&goals.public, "public", say!("print-goal-public")))
            (goal(&goals.secret, "secret", say!("print-goal-secret")))
            @if let Some(line) = &goals.red_line {
                (goal(line, "redline", say!("print-goal-line")))
            }
        }
        h2 { (text!("print-dossier-subjects")) }
        p.small { (text!("print-card-scales")) }
        @for d in brief.subjects() {
            @let (subject, own) = (&open.scenario.text.dimensions[d], brief.mandate[d]);
            (scale(&subject.name, &subject.ends, (own.ideal, own.salience), middles[d]))
        }
        h2 { (text!("print-dossier-home")) }
        p { (home(brief)) }
        h2 { (text!("print-dossier-others")) }
        (others(open, brief))
        h2.anew[open.scenario.text.clauses.len() > A_PAGE] { (text!("print-dossier-clauses")) }
        p.small { (text!("print-dossier-worth")) }
        div.columns {
            @for (clause, _) in ClauseId::each(&open.scenario.text.clauses) {
                (worth_of(open, brief, clause))
            }
        }
    };
    let run = text!("print-dossier-foot", title = title, private = private);
    running(open.scenario.iso(brief.seat), &run, &body)
}

fn home(brief: &Brief) -> String {
    let share = |(who, share): &(crate::locale::Sentence, f64)| {
        text!(
            "print-dossier-share",
            who = who.clone(),
            share = format!("{:.0}", 100.0 * share)
        )
    };
    let all: Vec<String> = brief.home.iter().map(share).collect();
    text!("print-dossier-home-text", shares = all.join(", "))
}

/// The other delegations: their public goal, how far they are trusted, on what they are near and far.
fn others(open: &Open, brief: &Brief) -> Markup {
    let around = around(open).into_iter().filter(|&s| s != brief.seat);
    let subject = |s: StateId, with: bool| {
        let found = brief.between(open, (s, with), &[]);
        found.map_or("–", |d| open.scenario.text.dimensions[d].name.as_str())
    };
    html! {
        table {
            tr {
                th { (text!("print-other-who")) }
                th { (text!("print-other-goal")) }
                th.num { (text!("print-other-trust")) }
                th { (text!("print-other-with")) }
                th { (text!("print-other-against")) }
            }
            @for s in around {
                tr {
                    td { (plates(open, &[s])) }
                    td { (open.goals[s.index()].title.to_string()) }
                    td.num { (format!("{:.0} %", 100.0 * brief.trust[s])) }
                    td { (subject(s, true)) }
                    td { (subject(s, false)) }
                }
            }
        }
    }
}

/// What each wording of a clause is worth to the delegation, and who is known to want it.
fn worth_of(open: &Open, brief: &Brief, clause: ClauseId) -> Markup {
    let c = &open.scenario.text.clauses[clause];
    html! {
        div.clause.worths {
            h3 { (open.number(clause)) " " (c.title) }
            @if !c.note.is_empty() { p.small { (c.note) } }
            table { @for &b in &c.words { (rows(open, brief, b)) } }
        }
    }
}

fn rows(open: &Open, brief: &Brief, bracket: BracketId) -> Markup {
    let b = &open.scenario.text.brackets[bracket];
    let worth = worths(&open.scenario, &brief.mandate, bracket);
    let base = worth[b.status_quo.index()];
    let wants = |w: WordingId| {
        let states = around(open).into_iter().filter(|&s| s != brief.seat);
        let who =
            states.filter(|&s| open.best(&open.scenario.published(s).interests.0, bracket) == w);
        let codes: Vec<&str> = who.map(|s| open.scenario.iso(s)).collect();
        codes.join(" ")
    };
    html! {
        @for (w, _) in WordingId::each(&b.wordings) {
            tr {
                td.letter { @if w.index() == 0 { (letter(&open.label(bracket))) } }
                td { (w.index() + 1) ". " (open.words(bracket, w)) " " span.codes { (wants(w)) } }
                td.num { (signed(100.0 * (worth[w.index()] - base))) }
            }
        }
    }
}

/// The letter of a bracket's sign: the number of its clause stands above.
fn letter(label: &str) -> &str {
    label.rsplit('·').next().unwrap_or(label)
}

/// A number with its sign, one digit after the point, and never −0.
fn signed(x: f64) -> String {
    let x = (10.0 * x).round() / 10.0;
    if x == 0.0 {
        "0".to_owned()
    } else {
        format!("{x:+.1}").replace('-', "−")
    }
}

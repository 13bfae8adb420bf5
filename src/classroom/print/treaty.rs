//! The text with its brackets and space to write.

use maud::{Markup, html};

use super::page::{Sheets, head, lines, page as whole};
use super::parts::{frame, of, sentence};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page, each};
use crate::model::ids::ClauseId;
use crate::{say, text};

/// Lines to write on below a clause.
const LINES: usize = 2;

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-text");
    let sheet = html! {
        (head(&open.scenario.text.title, of(open)))
        p.lede { (text!("print-text-how")) }
        p.small { (text!("print-text-frame", bracket = open.label(open.decision.bracket))) }
        @for (id, _) in ClauseId::each(&open.scenario.text.clauses) { (clause(open, id)) }
    };
    let delegations: usize = open.class.tables.iter().map(|t| t.delegations.len()).sum();
    Page {
        file: "text.html",
        html: whole(&title.to_string(), Sheets::Upright, &[sheet]),
        title,
        audience: Audience::Everybody,
        copies: each(delegations, say!("print-each-delegation")),
        sheets: None,
    }
}

fn clause(open: &Open, id: ClauseId) -> Markup {
    let c = &open.scenario.text.clauses[id];
    html! {
        div.clause {
            h2 { span.no { (open.number(id)) } (c.title) }
            p.said { (sentence(open, id)) }
            (choices(open, id))
            (lines(LINES))
        }
    }
}

/// Place, verb and follow-up with a box for each choice; that of the first draft is crossed.
fn choices(open: &Open, id: ClauseId) -> Markup {
    let opening = open.scenario.text.opening();
    let names = [
        say!("print-frame-place"),
        say!("print-frame-force"),
        say!("print-frame-follow-up"),
    ];
    html! {
        @for ((bracket, words), name) in frame(open, id).into_iter().zip(names) {
            p.frame {
                span.b { (name.to_string()) } " "
                @for (k, wording) in words.iter().enumerate() {
                    span.opt { span.box.on[opening.at(bracket).index() == k] {} (wording.words.to_string()) } " "
                }
            }
        }
    }
}

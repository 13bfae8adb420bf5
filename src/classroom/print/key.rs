//! How to write down what was agreed, so that the program can run the years after it.

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::{frame, of};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::model::Scenario;
use crate::model::ids::{BracketId, ClauseId};
use crate::session::summary::Adopted;
use crate::{say, text};

/// Name of the file that the text is written into.
pub(super) const TEXT_FILE: &str = "text.json";

/// The first draft in the form that `plenary forecast --text` reads, to be changed.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn draft(scenario: &Scenario) -> Result<String, serde_json::Error> {
    let (treaty, opening) = (&scenario.text, scenario.text.opening());
    let mut adopted = Adopted::new();
    for (id, bracket) in BracketId::each(&treaty.brackets) {
        let clause = treaty.clauses[bracket.clause].id.clone();
        let wording = bracket.wordings[opening.at(id)].id.clone();
        let words = adopted.entry(clause).or_default();
        words.insert(bracket.id.clone(), wording);
    }
    serde_json::to_string_pretty(&adopted)
}

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-key");
    let sheet = html! {
        (head(&title.to_string(), of(open)))
        p { (text!("print-key-how", file = TEXT_FILE)) }
        p { (text!("print-key-run", scenario = &open.class.scenario, file = TEXT_FILE)) }
        (always(open))
        div.columns.keys {
            @for (id, _) in ClauseId::each(&open.scenario.text.clauses) { (clause(open, id)) }
        }
    };
    Page {
        file: "key.html",
        html: whole(&title.to_string(), Sheets::Upright, &[sheet]),
        title,
        audience: Audience::Teacher,
        copies: say!("print-copies-key"),
        sheets: None,
    }
}

/// The three brackets of every clause.
fn always(open: &Open) -> Markup {
    let brackets = &open.scenario.text.brackets;
    html! {
        table {
            @for (bracket, words) in frame(open, ClauseId::default()) {
                tr {
                    td.b { (brackets[bracket].id) }
                    td {
                        @for w in words { span.opt { span.b { (w.id) } " " (w.words.to_string()) } " " }
                    }
                }
            }
        }
    }
}

fn clause(open: &Open, id: ClauseId) -> Markup {
    let c = &open.scenario.text.clauses[id];
    html! {
        div.clause.worths {
            h3 { (open.number(id)) " " (c.title) ": " (c.id) }
            table {
                @for &b in &c.words {
                    @let bracket = &open.scenario.text.brackets[b];
                    tr {
                        td.b { (open.label(b)) }
                        td.b { (bracket.id) }
                        td {
                            @for (k, w) in bracket.wordings.iter().enumerate() {
                                span.opt { (k + 1) " " (w.id) } " "
                            }
                        }
                    }
                }
            }
        }
    }
}

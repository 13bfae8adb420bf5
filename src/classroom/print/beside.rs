//! Two tables of one class side by side: their texts, who signed, and how it ended.

use maud::{Markup, html};

use super::after::{chart, gave, kinds, place};
use super::page::{Sheets, head, page as whole};
use super::parts::pieces_of;
use crate::aftermath::indices::endings;
use crate::classroom::print::sheet::{Audience, Page};
use crate::model::ids::ClauseId;
use crate::model::indices::IndexName;
use crate::session::Session;
use crate::{say, text};

/// One table: its name and its session.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Its name, such as `A`.
    pub name: &'a str,
    /// Its session.
    pub session: &'a Session,
}

/// Two sessions of one scenario side by side, as a page for everybody.
#[must_use]
pub fn beside(tables: [Beside; 2]) -> Page {
    let title = say!("print-beside");
    Page {
        file: "tables.html",
        html: whole(&title.to_string(), Sheets::Wide, &[sheet(tables)]),
        title,
        audience: Audience::Everybody,
        copies: say!("print-copies-record"),
        sheets: None,
    }
}

fn sheet(tables: [Beside; 2]) -> Markup {
    let scenario = tables[0].session.scenario();
    let clauses = ClauseId::each(&scenario.text.clauses);
    html! {
        (head(&text!("print-beside"), &scenario.setup.title))
        table.pair {
            tr {
                th { }
                @for table in &tables { th { (text!("print-beside-table", table = table.name)) } }
            }
            tr {
                th { (text!("print-record-who")) }
                @for table in &tables { td { (signed(table.session)) } }
            }
            tr {
                th { (text!("print-beside-end")) }
                @for table in &tables { td { (ending(table.session)) } }
            }
            @for (id, clause) in clauses.filter(|(id, _)| tables.iter().any(|t| kept(t.session, *id))) {
                @let differs = apart(&tables, id);
                tr {
                    th { (clause.number) " " (clause.title) @if differs { div.small { (text!("print-beside-differs")) } } }
                    @for table in &tables {
                        td {
                            @if kept(table.session, id) {
                                (pieces_of(&scenario.text, &table.session.room().draft.text, id))
                            } @else { span.small { (text!("print-beside-dropped")) } }
                        }
                    }
                }
            }
        }
        @for table in &tables {
            h3 { (text!("print-beside-years", table = table.name)) }
            div.five { @for index in IndexName::ALL { (chart(table.session, index)) } }
        }
    }
}

/// Whether a clause stands in the text of a session.
fn kept(session: &Session, clause: ClauseId) -> bool {
    let treaty = &session.scenario().text;
    treaty.weight(&session.room().draft.text, clause) > 0.0
}

/// Whether any bracket of a clause stands otherwise at the two tables.
fn apart(tables: &[Beside; 2], clause: ClauseId) -> bool {
    let [a, b] = [0, 1].map(|k: usize| &tables[k].session.room().draft.text);
    let it = &tables[0].session.scenario().text.clauses[clause];
    let frame = it.frame.brackets().into_iter();
    let mut all = frame.chain(it.words.iter().copied());
    all.any(|bracket| a.at(bracket) != b.at(bracket))
}

fn signed(session: &Session) -> Markup {
    html! {
        @for (decision, name) in kinds() {
            @let (n, names) = gave(session, decision);
            @if n > 0 { p.near { span.b { (name.to_string()) " (" (n) "): " } (names) } }
        }
    }
}

fn ending(session: &Session) -> Markup {
    let name = session.history().ending.as_deref();
    html! {
        @match name {
            Some(name) => (endings::title(name).to_string()),
            None => (text!("print-beside-unfinished", place = place(session))),
        }
    }
}

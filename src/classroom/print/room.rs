//! Who sits at the table: for the wall.

use maud::html;

use super::cards::wanted;
use super::page::{Sheets, head, page as whole};
use super::parts::{around, of, people, plates, sentence_at};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page, each};
use crate::{say, text};

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-room");
    let around = around(open);
    let others = open.scenario.states.len() - around.len();
    let clause = open.scenario.text.brackets[open.decision.bracket].clause;
    let roster = html! {
        (head(&text!("print-room"), of(open)))
        table {
            tr {
                th { (text!("print-room-state")) }
                th { (text!("print-room-who")) }
                th { (text!("print-room-goal")) }
            }
            @for &s in &around {
                tr {
                    td { (plates(open, &[s])) div.small { (open.scenario.region(s)) } }
                    td {
                        @let names = people(&open.class, s);
                        @if names.is_empty() { (text!("print-room-computer")) } @else { (names) }
                    }
                    td { span.b { (open.goals[s.index()].title.to_string()) } br; (open.goals[s.index()].text.to_string()) }
                }
            }
        }
        @if others > 0 { p.small { (text!("print-room-others", n = others)) } }
        @for table in &open.class.tables {
            @if !table.press.is_empty() {
                p { (text!("print-room-press", table = &table.name, names = table.press.join(", "))) }
            }
            @if !table.observers.is_empty() {
                p { (text!("print-room-observers", table = &table.name, names = table.observers.join(", "))) }
            }
        }
    };
    let decision = html! {
        (head(&text!("print-room-decision"), of(open)))
        div.wall {
            p.lede { (open.scenario.text.clauses[clause].title) }
            div.decision {
                p.said { (sentence_at(open, open.decision.bracket)) }
                (wanted(open, None))
            }
        }
    };
    Page {
        file: "room.html",
        html: whole(&title.to_string(), Sheets::Upright, &[roster, decision]),
        title,
        audience: Audience::Everybody,
        copies: each(open.class.tables.len(), say!("print-each-table")),
        sheets: Some(2),
    }
}

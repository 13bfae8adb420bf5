//! The rules on one sheet.

use maud::html;

use super::page::{Sheets, head, page as whole};
use super::parts::of;
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page, each};
use crate::model::clause::{FORCES, FrameWording, PLACES};
use crate::{say, text};

pub(super) fn page(open: &Open) -> Page {
    let title = say!("print-rules");
    let setup = &open.scenario.setup;
    let sheet = html! {
        (head(&text!("print-rules"), of(open)))
        p.lede { (setup.summary) }
        div.two {
            div {
                h2 { (text!("print-rules-aim")) }
                p { (text!("print-rules-aim-text")) }
                h2 { (text!("print-rules-day")) }
                ol {
                    li { (text!("print-rules-day-open", n = setup.brackets_per_day)) }
                    li { (text!("print-rules-day-talk")) }
                    li { (text!("print-rules-day-acts", n = setup.actions_per_day)) }
                    li { (text!("print-rules-day-plates")) }
                    li { (text!("print-rules-day-clear")) }
                }
                p { (text!("print-rules-last", days = setup.days)) }
                h2 { (text!("print-rules-deals")) }
                p { (text!("print-rules-deals-text")) }
                h2 { (text!("print-rules-mood")) }
                p { (mood(open)) }
                h2 { (text!("print-rules-manners")) }
                p { (text!("print-rules-manners-text")) }
            }
            div {
                h2 { (text!("print-rules-words")) }
                p { (text!("print-rules-words-text")) }
                (weights(&text!("print-frame-place"), &PLACES))
                (weights(&text!("print-frame-force"), &FORCES))
                h2 { (text!("print-rules-sign")) }
                p { (text!("print-rules-sign-text")) }
                h2 { (text!("print-rules-years")) }
                p { (text!("print-rules-years-text", years = setup.quarters.div_ceil(4))) }
            }
        }
    };
    Page {
        file: "rules.html",
        html: whole(&title.to_string(), Sheets::Upright, &[sheet]),
        title,
        audience: Audience::Everybody,
        copies: each(open.class.students as usize, say!("print-each-student")),
        sheets: Some(1),
    }
}

/// Where goodwill begins, and what costs it.
fn mood(open: &Open) -> String {
    let whole = |x: f64| format!("{x:.0}");
    let [vote, order, leaving] = open.costs.map(whole);
    let goodwill = whole(open.scenario.setup.goodwill);
    text!(
        "print-rules-mood-text",
        goodwill = goodwill,
        vote = vote,
        order = order,
        leaving = leaving
    )
}

/// How much each wording of a bracket counts, weakest first.
fn weights(name: &str, all: &[FrameWording]) -> maud::Markup {
    html! {
        table {
            tr { th { (name) } th.num { (text!("print-rules-counts")) } }
            @for w in all {
                tr { td { (w.words.to_string()) } td.num { (format!("{:.0} %", 100.0 * w.weight)) } }
            }
        }
        p {}
    }
}

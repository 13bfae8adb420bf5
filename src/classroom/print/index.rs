//! The index: every page, who may read it, how often to print it.

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::{delegations, of, plates};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::{say, text};

pub(super) fn page(open: &Open, pages: &[Page]) -> Page {
    let title = say!("print-index");
    let of_kind = |audience: Audience| pages.iter().filter(move |p| p.audience == audience);
    let kinds = [
        (Audience::Teacher, say!("print-index-teacher")),
        (Audience::Delegation, say!("print-index-delegation")),
        (Audience::Everybody, say!("print-index-everybody")),
    ];
    let class = &open.class;
    let sheet = html! {
        (head(&text!("print-index-title"), of(open)))
        p.lede {
            (text!("print-script-class", students = class.students, tables = class.tables.len(), minutes = class.minutes))
        }
        p { (text!("print-index-how")) }
        @for (audience, name) in kinds {
            h2 { (name.to_string()) }
            table.index { @for page in of_kind(audience) { (row(page)) } }
        }
        h2 { (text!("print-index-seats")) }
        p { (seats(open)) }
        p.small { (text!("print-index-seed", seed = class.seed.to_string(), theory = &class.theory)) }
    };
    Page {
        file: "index.html",
        html: whole(&title.to_string(), Sheets::Upright, &[sheet]),
        title,
        audience: Audience::Teacher,
        copies: say!("print-copies-teacher"),
        sheets: None,
    }
}

fn row(page: &Page) -> Markup {
    html! {
        tr {
            td.b { a href=(page.file) { (page.title.to_string()) } }
            td { (page.copies.to_string()) }
            td.num.small {
                @match page.sheets {
                    Some(n) => (text!("print-index-sheets", n = n)),
                    None => (text!("print-index-several")),
                }
            }
        }
    }
}

fn seats(open: &Open) -> Markup {
    html! {
        @for &s in &open.states {
            @let students: usize = delegations(&open.class, s).iter().map(|(_, d)| d.people.len()).sum();
            span.seat { (plates(open, &[s])) span.small { (students) } } " "
        }
    }
}

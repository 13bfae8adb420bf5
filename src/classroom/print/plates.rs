//! Name plates to fold, one sheet each.

use maud::{Markup, html};

use super::page::{Sheets, page as whole};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page};
use crate::{say, text};

/// From so many letters on a name is set smaller, and from so many smaller still.
const LONG: [usize; 2] = [11, 17];

pub(super) fn page(open: &Open) -> Page {
    let mut sheets = vec![];
    for table in &open.class.tables {
        for d in &table.delegations {
            sheets.push(tent(open, open.name(d.state), &d.people.join(", ")));
        }
        if !table.press.is_empty() {
            let names = table.press.join(", ");
            sheets.push(tent(open, &text!("print-plate-press"), &names));
        }
        if !table.observers.is_empty() {
            let names = table.observers.join(", ");
            sheets.push(tent(open, &text!("print-plate-observers"), &names));
        }
        let chair = text!("words-the-chair");
        sheets.push(tent(
            open,
            &chair,
            &text!("print-plate-table", table = &table.name),
        ));
    }
    let title = say!("print-plates");
    Page {
        file: "name-plates.html",
        html: whole(&title.to_string(), Sheets::Upright, &sheets),
        title,
        audience: Audience::Everybody,
        copies: say!("print-copies-plates"),
        sheets: Some(sheets.len()),
    }
}

fn tent(open: &Open, name: &str, who: &str) -> Markup {
    let letters = name.chars().count();
    let (long, longer) = (letters >= LONG[0], letters >= LONG[1]);
    let side = html! {
        div.name.long[long].longer[longer] { (name) }
        div.who { (who) }
    };
    html! {
        div.tent {
            div.turned { (side) }
            div { (side) }
            div.inside {
                p.b { (text!("print-plate-fold")) }
                p { (text!("print-plate-acts", n = open.scenario.setup.actions_per_day)) }
                p { (text!("print-plate-remember")) }
            }
        }
    }
}

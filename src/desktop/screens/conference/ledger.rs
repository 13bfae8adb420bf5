//! The itemised sum: what a package changes, subject by subject, for each of its parties.

use crate::model::ids::StateId;
use bevy_egui::egui::{Stroke, Ui, Vec2, pos2};

use crate::desktop::sight::Sight;
use crate::desktop::sight::parts::Weighed;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::controls::{figure, heard};
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{one_line, signed};
use crate::desktop::words;
use crate::text;

/// Most rows that are written out.
const ROWS: usize = 8;
/// Narrowest column that still takes a name; below it, ISO codes.
const NAMED: f32 = 72.0;

/// A gain with its doubt: `+2.1 ± 0.9`.
#[must_use]
pub fn doubtful(gain: f64, spread: f64) -> String {
    if spread < 0.0005 {
        signed(gain)
    } else {
        format!("{}\u{a0}±\u{a0}{:.1}", signed(gain), 100.0 * spread)
    }
}

/// Name of a term in few words.
#[must_use]
pub fn subject(sight: &Sight, term: &str) -> String {
    match term {
        "links" => text!("packages-term-links"),
        "feared" => text!("packages-term-feared"),
        "favours" => text!("packages-term-favours"),
        "deals" => text!("packages-term-kept"),
        "group" => text!("packages-term-group"),
        "friends" => text!("packages-term-friends"),
        "outvoted" => text!("packages-term-outvoted"),
        "red_lines" => text!("packages-term-red-lines"),
        "caution" => text!("packages-term-late"),
        "home:ministry" => text!("packages-term-ministry"),
        "home:operators" => text!("packages-term-operators"),
        "home:civil_society" => text!("packages-term-civil-society"),
        "home:security" => text!("packages-term-services"),
        other => words::term(&sight.scenario, other),
    }
}

/// A row of the table: its words, one figure for each party, and whether it is the sum.
struct Line<'a> {
    words: &'a str,
    values: &'a [f64],
    sum: bool,
}

/// The table; the last line is the sum of all the others.
pub fn ledger_ui(ui: &mut Ui, look: &Look, sight: &Sight, weighed: &Weighed) {
    ui.scope(|ui| table_ui(ui, look, sight, weighed));
}

fn table_ui(ui: &mut Ui, look: &Look, sight: &Sight, weighed: &Weighed) {
    let parties = &weighed.parties;
    let wide = ui.available_width();
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = parties.len().max(1) as f32;
    let column = ((wide - 146.0) / columns).clamp(40.0, 96.0);
    let title = text!("packages-changes-heard");
    let head = heard(ui, Vec2::new(wide, 18.0), &title);
    let name = |party: StateId| {
        if party == sight.seat {
            text!("packages-us")
        } else if column >= NAMED {
            sight.scenario.states[party].profile.name.clone()
        } else {
            sight.scenario.iso(party).to_owned()
        }
    };
    for (n, &party) in parties.iter().enumerate() {
        let font = theme::bold(look.size.micro);
        let g = one_line(
            ui.painter(),
            name(party),
            font,
            *look.ink.soft,
            column - 8.0,
        );
        let right = head.right() - column * (columns - 1.0 - n as f32);
        let at = pos2(right - g.size().x, head.center().y - g.size().y / 2.0);
        ui.painter().galley(at, g, *look.ink.soft);
    }
    let (rows, smaller, rest) = weighed.rows(ROWS);
    let who = parties.iter().map(|&p| called(sight, p));
    let heads: Vec<String> = (std::iter::once(text!("packages-subject")).chain(who)).collect();
    let lines = rows.len() + 1 + usize::from(smaller > 0);
    let table = Table::begin(ui, "package", &title, &heads, lines);
    for (n, row) in rows.iter().enumerate() {
        let line = Line {
            words: &subject(sight, &row.term),
            values: &row.values,
            sum: false,
        };
        line_ui(ui, look, (sight, parties), column, (table, n), &line);
    }
    if smaller > 0 {
        let words = text!("packages-smaller", n = smaller);
        let line = Line {
            words: &words,
            values: &rest,
            sum: false,
        };
        line_ui(
            ui,
            look,
            (sight, parties),
            column,
            (table, rows.len()),
            &line,
        );
    }
    let all: Vec<f64> = (parties.iter())
        .map(|&p| weighed.total.get(p.index()).copied().unwrap_or(0.0))
        .collect();
    let words = text!("packages-in-all");
    let line = Line {
        words: &words,
        values: &all,
        sum: true,
    };
    line_ui(
        ui,
        look,
        (sight, parties),
        column,
        (table, lines - 1),
        &line,
    );
}

/// What a party is called in words.
fn called(sight: &Sight, party: StateId) -> String {
    if party == sight.seat {
        text!("packages-us")
    } else {
        sight.name(party).to_owned()
    }
}

fn line_ui(
    ui: &mut Ui,
    look: &Look,
    (sight, parties): (&Sight, &[StateId]),
    column: f32,
    (table, n): (Table, usize),
    line: &Line,
) {
    let wide = ui.available_width();
    let said: Vec<String> = (parties.iter().zip(line.values))
        .map(|(&p, &v)| format!("{} {}", called(sight, p), signed(v)))
        .collect();
    let name = format!("{}: {}", line.words, said.join(", "));
    if line.sum {
        ui.add_space(6.0);
    }
    let figures = line.values.iter().map(|v| signed(*v));
    let cells: Vec<String> = std::iter::once(line.words.to_owned())
        .chain(figures)
        .collect();
    let rect = table.row(ui, n, &cells, |ui| heard(ui, Vec2::new(wide, 19.0), &name));
    if line.sum {
        let stroke = Stroke::new(look.width.line, *look.ink.full);
        ui.painter().hline(rect.x_range(), rect.top(), stroke);
    }
    let font = if line.sum {
        theme::bold(look.size.small)
    } else {
        theme::sans(look.size.small)
    };
    let columns = parties.len() as f32;
    let room = (wide - column * columns - 4.0).max(40.0);
    let g = one_line(ui.painter(), line.words, font, *look.ink.full, room);
    let at = pos2(rect.left(), rect.center().y - g.size().y / 2.0);
    ui.painter().galley(at, g, *look.ink.full);
    for (n, v) in line.values.iter().enumerate() {
        let right = rect.right() - column * (columns - 1.0 - n as f32);
        let words = if v.abs() < 0.0005 && !line.sum {
            "·".to_owned()
        } else {
            signed(*v)
        };
        figure(ui, pos2(right, rect.center().y), &words, look, line.sum);
    }
}

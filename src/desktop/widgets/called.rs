//! The card of a conference that was called: who called it, where and why, who comes, which clauses it may
//! change, from which text it starts, and what becomes of the text in force.

use bevy_egui::egui::{self, Ui};

use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::edged::edged_ui;
use crate::desktop::widgets::{small, text};
use crate::desktop::words::{list, readable, upper};
use crate::model::Forum;
use crate::model::action::Action;
use crate::model::ids::{ClauseId, InstrumentId, StateId};
use crate::text;
use crate::world::journal::{Happening, own_choice};

/// Clauses named before the rest is counted.
const CLAUSES: usize = 24;

/// A conference that was called, and meets now or when the quarter is over.
#[derive(Debug, Clone, Copy)]
struct Call<'a> {
    forum: Forum,
    by: Option<StateId>,
    members: &'a [StateId],
    about: &'a [ClauseId],
    /// The quarter after which it meets.
    quarter: u32,
    /// The text in force that it opens, once it meets.
    opens: Option<Option<InstrumentId>>,
}

/// The conference that sits, if it is a later one.
pub fn sitting_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let last = &sight.room.sittings.last;
    if sight.room.sittings.past.is_empty() {
        return;
    }
    let call = Call {
        forum: last.forum,
        by: last.by,
        members: &last.members,
        about: &last.about,
        quarter: last.resumes,
        opens: Some(last.revises),
    };
    call_ui(ui, look, sight, &call);
}

/// Those that are called and have not met yet, in the order in which they meet.
pub fn waiting_ui(ui: &mut Ui, look: &Look, sight: &Sight, quarter: u32) {
    for summons in &sight.room.sittings.called {
        let call = Call {
            forum: summons.forum,
            by: summons.by,
            members: &summons.members,
            about: &summons.about,
            quarter,
            opens: None,
        };
        call_ui(ui, look, sight, &call);
    }
}

fn call_ui(ui: &mut Ui, look: &Look, sight: &Sight, call: &Call) {
    edged_ui(ui, look, |ui| {
        let meets = match call.opens {
            Some(_) => text!("called-meets"),
            None => text!("called-waits"),
        };
        small(ui, look, meets);
        let title = title(sight, call.forum, call.quarter);
        let title = text(title, theme::serif(look.size.head), *look.ink.full);
        ui.add(egui::Label::new(title).wrap());
        for words in lines(sight, call) {
            let words = text(words, theme::sans(look.size.small), *look.ink.full);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

/// The year of a quarter.
#[must_use]
pub fn year(sight: &Sight, quarter: u32) -> String {
    let years = i32::try_from(quarter.saturating_sub(1) / 4).unwrap_or(0);
    (sight.scenario.setup.first_year + years).to_string()
}

/// A later conference by its year and its forum.
fn title(sight: &Sight, forum: Forum, quarter: u32) -> String {
    let year = year(sight, quarter);
    text!("called-title", year = year, forum = forum.title())
}

/// The name of the conference that sits: that of the scenario for the first one.
#[must_use]
pub fn name(sight: &Sight) -> String {
    let last = &sight.room.sittings.last;
    if sight.room.sittings.past.is_empty() {
        return sight.scenario.setup.title.clone();
    }
    text!("called-name", year = year(sight, last.resumes))
}

/// A text by the conference that adopted it.
fn text_of(sight: &Sight, instrument: InstrumentId) -> String {
    let mut all = sight.room.sittings.all();
    let from = all.find(|s| s.adopted == Some(instrument));
    match from {
        Some(s) if s.opens > 0 => text!("called-text-later", year = year(sight, s.resumes)),
        _ => text!("called-text-first", title = &sight.scenario.setup.title),
    }
}

fn lines(sight: &Sight, call: &Call) -> Vec<String> {
    let mut all = vec![match call.by {
        Some(by) if by == sight.seat => text!("called-by-us"),
        Some(by) => text!("called-by", state = sight.name(by)),
        None => text!("called-by-text"),
    }];
    let reasons = reasons(sight, call);
    // What the journal has of a seat's call counts those who come.
    let mut come = vec![];
    if call.by.is_none() || reasons.is_empty() {
        let (n, states) = (call.members.len(), sight.scenario.states.len());
        come.push(text!("called-come", n = n, all = states));
    }
    all.extend(reasons);
    if !sight.chair {
        come.push(match call.members.binary_search(&sight.seat) {
            Ok(_) => text!("called-you-come"),
            Err(_) => text!("called-you-stay"),
        });
    }
    come.push(text!("called-away"));
    all.push(come.join(" "));
    let clauses = &sight.scenario.text.clauses;
    if call.about.is_empty() || call.about.len() == clauses.len() {
        all.push(text!("called-about-all"));
    } else {
        let numbers = call.about.iter().map(|&c| clauses[c].number.clone());
        let numbers: Vec<String> = numbers.collect();
        all.push(text!("called-about", clauses = list(&numbers, CLAUSES)));
    }
    match call.opens {
        None => all.push(text!("called-starts-waits")),
        Some(None) => all.push(text!("called-starts-draft")),
        Some(Some(old)) => {
            let old = text_of(sight, old);
            all.push(text!("called-starts", old = upper(&old)));
            all.push(text!("called-stands"));
        }
    }
    all
}

/// Why it was called and who comes, as the journal has it.
fn reasons(sight: &Sight, call: &Call) -> Vec<String> {
    let iso = call.by.map(|s| sight.scenario.iso(s));
    let entries = || sight.known.journal.iter().rev();
    let called = entries().find(|t| match &t.what {
        Happening::Convened { forum, by, .. } => (*forum, by.as_deref()) == (call.forum, iso),
        _ => false,
    });
    let asked = entries().find(|t| match &t.what {
        Happening::Act {
            seat,
            action: Action::Convene { forum, .. },
        } => (*forum, Some(seat.as_str())) == (call.forum, iso),
        _ => false,
    });
    let why = [asked, called].into_iter().flatten();
    // That a person chose it is no news beside who called.
    let why = why
        .filter_map(|t| t.why.as_ref())
        .filter(|why| **why != own_choice());
    why.map(|why| readable(&sight.scenario, why))
        .filter(|words| !words.is_empty())
        .collect()
}

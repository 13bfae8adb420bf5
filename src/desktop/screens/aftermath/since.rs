//! What quarters that passed by themselves brought: the few things of that time that weigh most.

use bevy_egui::egui::Ui;

use crate::debrief::truth::kind_word;
use crate::desktop::journal;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::screen::Ran;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::{hair, head, small};
use crate::model::calendar::{Phase, quarter_of};
use crate::model::deeds::Shock;
use crate::model::indices::{Cause, IndexName, Indices};
use crate::seat::record::Told;
use crate::seat::view::Noticed;
use crate::text;
use crate::world::journal::Happening;

/// Things that are told at most. Judgement: what is read at a glance.
const MOST: usize = 5;
/// A change of an index from which it is told, in points.
const MOVED: f64 = 2.0;
/// Quarters from which it is told: one that ended alone has its line under the map.
const LONG: u32 = 2;

/// Something that happened, with what it weighs against the others. Judgement: only their order.
struct Thing {
    weight: f64,
    quarter: u32,
    words: String,
}

/// What the quarters that ran by themselves brought, once they stand still.
pub(super) fn since_ui(ui: &mut Ui, view: &View) {
    let Some(ran) = view.screen.ran.filter(|ran| ran.to >= ran.from + LONG) else {
        return;
    };
    if view.screen.speed > 0.0 {
        return;
    }
    let look = view.look;
    let from = quarter_words(view, ran.from);
    head(ui, look, &text!("years-since", quarter = from));
    let mut all = things(view, ran);
    all.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    all.truncate(MOST);
    all.sort_by_key(|it| it.quarter);
    if all.is_empty() {
        small(ui, look, text!("years-since-nothing"));
    }
    for it in all {
        small(ui, look, it.words);
        ui.add_space(2.0);
    }
    hair(ui, look);
}

fn things(view: &View, ran: Ran) -> Vec<Thing> {
    let told = view.sight.known.journal.iter();
    let mut all: Vec<Thing> = told.filter_map(|it| event(view, ran, it)).collect();
    all.extend(blows(view, ran));
    all.extend(moved(view, ran));
    all
}

/// A shock, a text that becomes law, a conference, or a clash of our own.
fn event(view: &View, ran: Ran, told: &Told) -> Option<Thing> {
    let sight = view.sight;
    let Phase::Aftermath(quarter) = sight.room.sittings.place(told.turn) else {
        return None;
    };
    if !(ran.from..ran.to).contains(&quarter) {
        return None;
    }
    let us = sight.scenario.states.get(sight.seat.index());
    let us = us.map(|s| s.profile.iso.as_str());
    // What the last quarter brought of these has a card of its own below.
    let newest = quarter + 1 >= ran.to;
    let weight = match &told.what {
        Happening::Shock { .. } | Happening::Dispute { .. } if newest => return None,
        Happening::Shock { .. } => 12.0,
        Happening::InForce { .. } => 11.0,
        Happening::Convened { .. } => 9.0,
        Happening::Dispute { a, b } if [a, b].map(|it| Some(it.as_str())).contains(&us) => 8.0,
        _ => return None,
    };
    let line = journal::lines(&sight.scenario, std::slice::from_ref(told), sight.seat);
    let what = line.into_iter().next()?.text;
    let when = quarter_words(view, quarter);
    Some(Thing {
        weight,
        quarter,
        words: text!("years-since-event", quarter = when, what = what),
    })
}

/// Blows on us in a sentence: how many, and the heaviest.
fn blows(view: &View, ran: Ran) -> Option<Thing> {
    let sight = view.sight;
    let ours =
        |i: &&Noticed| i.target == sight.seat && (ran.from..ran.to).contains(&quarter_of(i.day));
    let all = sight.years.incidents.iter().filter(ours);
    let n = all.clone().count();
    let worst = all.max_by_key(|i| i.severity)?;
    let quarter = quarter_of(worst.day);
    let words = text!(
        "years-since-blows",
        n = n,
        kind = kind_word(worst.kind),
        severity = worst.severity.to_string(),
        quarter = quarter_words(view, quarter)
    );
    Some(Thing {
        weight: 10.0,
        quarter,
        words,
    })
}

/// Indices of our own and of the world that moved by points that are felt, from the account before the first of
/// these quarters to the last one.
fn moved(view: &View, ran: Ran) -> Vec<Thing> {
    let accounts = &view.sight.history.quarters;
    let before = accounts.get((ran.from as usize).saturating_sub(2));
    let Some((before, after)) = before.zip(accounts.last()) else {
        return vec![];
    };
    let own = |account: &(Indices, Vec<Indices>)| account.1.get(view.sight.seat.index()).copied();
    let mut pairs = vec![("world", before.0, after.0)];
    pairs.extend(own(before).zip(own(after)).map(|(a, b)| ("own", a, b)));
    let mut all = vec![];
    for (whose, before, after) in pairs {
        for index in IndexName::ALL {
            let by = after[index] - before[index];
            if by.abs() < MOVED {
                continue;
            }
            let now = format!("{:.0}", after[index]);
            let words = match whose {
                "own" => of_our_own(view, index, (by, now)),
                _ => of_the_world(view, ran, index, (by, now)),
            };
            // One's own before the world's.
            let weight = by.abs() + if whose == "own" { MOVED } else { 0.0 };
            all.push(Thing {
                weight,
                quarter: ran.to,
                words,
            });
        }
    }
    all
}

/// How an index of our own moved, and what did most of it since the first of these quarters began.
fn of_our_own(view: &View, index: IndexName, (by, now): (f64, String)) -> String {
    let name = index.title().to_string();
    let causes = view
        .sight
        .years
        .affairs
        .as_ref()
        .map(|a| a.condition.causes);
    let both = causes.zip(view.screen.began);
    let moves = both.map(|(now, before)| now[index].since(&before[index]));
    let most = moves.and_then(|moves| {
        let all = Cause::ALL.map(|cause| (cause, moves.by(cause)));
        let same = all.into_iter().filter(|(_, part)| part * by > 0.0);
        same.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))
    });
    match most {
        Some((cause, part)) => text!(
            "years-since-own",
            index = name,
            by = points(by),
            now = now,
            cause = cause.name().to_string(),
            part = points(part)
        ),
        None => text!(
            "years-since-own-bare",
            index = name,
            by = points(by),
            now = now
        ),
    }
}

/// How an index of the world moved, in which quarter most, and the great shock of that quarter.
fn of_the_world(view: &View, ran: Ran, index: IndexName, (by, now): (f64, String)) -> String {
    let accounts = &view.sight.history.quarters;
    let of = |quarter: u32| {
        let at = (quarter as usize).checked_sub(1)?;
        let before = accounts.get(at.checked_sub(1)?)?.0[index];
        Some((quarter, accounts.get(at)?.0[index] - before))
    };
    let quarters = (ran.from..ran.to).filter_map(of);
    let most = quarters.max_by(|a, b| (a.1 * by).total_cmp(&(b.1 * by)));
    let when = most.map_or(ran.from, |(quarter, _)| quarter);
    let mut shocks = view.sight.threads.shocks.iter();
    let shock = shocks.find(|(quarter, _)| *quarter == when);
    let shock = shock.map_or("none", |(_, kind)| match kind {
        Shock::Worm => "worm",
        Shock::SupplyChain => "supply",
        Shock::Ransom => "ransom",
        Shock::Crisis => "crisis",
    });
    text!(
        "years-since-world",
        index = index.title().to_string(),
        by = points(by),
        now = now,
        when = quarter_words(view, when),
        shock = shock
    )
}

//! The conference with 144 delegations, without a window: list, dossier, preview, acts by key.
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod acts;

#[path = "../common/mod.rs"]
mod common;
use bevy_egui::egui::{self, Event, Key, Vec2};
use common::window::{WIDE, Window, open, press};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use plenary::conference::room::{Mover, Room, Tabled};
use plenary::desktop::frame::FrameChange;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::conference::Column;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::conference::listing::{Filter, Row, Sort};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, GroupId, StateId, WordingId};

/// All 144 in the room on a day.
fn on_day(day: u32) -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-2012");
    front.go(Screen::Conference);
    for _ in 0..day {
        front.end_turn();
    }
    assert_eq!(front.sight().phase, Phase::Conference(day));
    front
}

/// The rows of the list of delegations.
fn rows(front: &Window) -> Vec<Row> {
    front.rows()
}

/// The first or the second wording of a bracket, whichever is not in the draft.
fn other_wording(front: &Window, bracket: BracketId) -> WordingId {
    let now = front.sight().room.draft.text.at(bracket);
    WordingId::new(usize::from(now.index() == 0))
}

/// Text of a key, as a window sends it beside the key.
fn type_in(h: &mut Harness<Window>, words: &str) {
    h.event(Event::Text(words.to_owned()));
    h.run_ok();
}

#[test]
fn a_delegation_is_found_by_name_and_its_dossier_opened_by_keyboard() {
    for size in [WIDE, Vec2::new(1280.0, 720.0)] {
        let mut h = open(on_day(1), size);
        let before = h.state().sent().len();
        h.key_press(Key::Slash);
        type_in(&mut h, "/");
        type_in(&mut h, "keny");
        assert_eq!(
            h.state().conference().list.find,
            "keny",
            "the slash is no part of it"
        );
        // A letter typed into the field is no act.
        press(&mut h, Key::S);
        assert_eq!(h.state().sent().len(), before);
        press(&mut h, Key::Enter);
        let kenya = h.state().sight().scenario.seat("KEN");
        assert_eq!(h.state().conference().dossier, kenya);
        assert_eq!(h.state().conference().list.find, "");
        let title = "What would bring it on board";
        assert!(h.query_by_label_contains(title).is_some());
        press(&mut h, Key::Escape);
        assert_eq!(h.state().conference().dossier, None);
        assert_eq!(h.state().screen(), Screen::Conference);
        // Escape leaves the field first, and the conference only then.
        press(&mut h, Key::Slash);
        type_in(&mut h, "mex");
        press(&mut h, Key::Escape);
        assert_eq!(h.state().conference().list.find, "");
        assert_eq!(h.state().screen(), Screen::Conference);
        press(&mut h, Key::Escape);
        assert_eq!(h.state().screen(), Screen::Title);
    }
}

#[test]
fn filters_narrow_and_orders_sort() {
    let mut f = on_day(1);
    let divided = |f: &mut Window, b: BracketId| {
        f.ask(ConferenceChange::SelectBracket(b));
        f.sight().counts(b).iter().filter(|&&n| n > 5).count() > 1
    };
    let mut all = BracketId::all(f.sight().scenario.text.brackets.len());
    let b = all.find(|&b| divided(&mut f, b)).unwrap();
    let groups = f.sight().room.regional.groups.len();
    assert_eq!(rows(&f).len(), groups, "groups are folded");
    f.ask(ConferenceChange::Filter(Filter::Mine));
    let mine = f.sight().room.group_of(f.sight().seat).unwrap();
    let members = f.sight().room.regional.groups[mine].members.len();
    assert_eq!(rows(&f).len(), members - 1);
    f.ask(ConferenceChange::Filter(Filter::For));
    let here = rows(&f).len();
    f.ask(ConferenceChange::Filter(Filter::Against));
    let there = rows(&f).len();
    let raised = |s: &StateId| f.sight().plates(b)[*s].raised() && *s != f.sight().seat;
    let raised = StateId::all(f.sight().plates(b).len())
        .filter(raised)
        .count();
    assert_eq!(here + there, raised);
    assert!(here > 0 && there > 0);
    f.ask(ConferenceChange::Filter(Filter::Group(GroupId::new(0))));
    f.ask(ConferenceChange::Sort(Sort::Chance));
    let chance: Vec<f64> = (rows(&f).iter())
        .map(|r| match r {
            Row::Seat(s) => f.sight().outlook.now.chance[*s],
            Row::Group(_) => panic!("a group in a flat list"),
        })
        .collect();
    assert!(chance.len() > 1 && chance.windows(2).all(|w| w[0] >= w[1]));
}

#[test]
fn the_pointer_shows_a_preview_and_leaving_takes_it_back() {
    let mut front = on_day(2);
    let b = front.sight().most_at_stake();
    front.ask(ConferenceChange::SelectBracket(b));
    let now = front.sight().room.draft.text.at(b);
    let other = other_wording(&front, b);
    let mut h = open(front, WIDE);
    let before = h.state().sight().outlook.then.clone();
    let label = format!("wording {}:", other.index() + 1);
    h.get_by_label_contains(&label).hover();
    h.run_ok();
    assert_eq!(h.state().conference().pointed, Some((b, other)));
    let then = h.state().sight().outlook.then.clone();
    assert_ne!(then.sums, before.sums);
    assert_eq!(h.state().conference().wording, now, "the selection stays");
    h.event(Event::PointerMoved(egui::pos2(3.0, 3.0)));
    h.run_ok();
    assert_eq!(h.state().conference().pointed, None);
    assert_eq!(h.state().sight().outlook.then, before);
    // By keyboard the selection shows it, though a pointer rests elsewhere.
    h.get_by_label_contains(&format!("wording {}:", now.index() + 1))
        .hover();
    h.run_ok();
    press(&mut h, [Key::Num1, Key::Num2][other.index()]);
    assert_eq!(h.state().sight().outlook.then, then);
}

/// Rule 2.9.
#[test]
fn who_can_block_lists_the_delegation_with_the_red_line() {
    let mut front = on_day(1);
    let line = loop {
        let room = &front.sight().room;
        let mut lines = room.floor.red_lines.iter();
        let found = lines.find(|r| r.seat != front.sight().seat && room.unsettled(r.bracket));
        if let Some(found) = found {
            break found.clone();
        }
        front.end_turn();
        assert!(front.sight().sits(), "nobody drew a red line");
    };
    front.ask(ConferenceChange::SelectBracket(line.bracket));
    front.ask(ConferenceChange::SelectWording(line.wording));
    front.ask(FrameChange::Recap(false));
    let mut h = open(front, WIDE);
    press(&mut h, Key::I);
    assert_eq!(h.state().conference().list.filter, Filter::Block);
    assert_eq!(h.state().conference().column, Column::People);
    assert!(rows(h.state()).contains(&Row::Seat(line.seat)));
    let name = h.state().sight().name(line.seat).to_owned();
    h.get_by_label(&format!("{name}, dossier")).click();
    h.run_ok();
    assert_eq!(h.state().conference().dossier, Some(line.seat));
    assert!(h.query_all_by_label_contains("red line against").count() > 0);
    press(&mut h, Key::Escape);
    press(&mut h, Key::I);
    assert_eq!(h.state().conference().list.filter, Filter::All);
}

#[test]
fn a_hundred_and_forty_three_rows_draw_at_every_size() {
    for size in [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(1067.0, 600.0)] {
        let mut front = on_day(1);
        front.ask(ConferenceChange::Column(Column::People));
        for g in GroupId::all(front.sight().room.regional.groups.len()) {
            front.ask(ConferenceChange::FoldGroup(g));
        }
        let groups = front.sight().room.regional.groups.len();
        assert_eq!(rows(&front).len(), 143 + groups);
        let h = open(front, size);
        let drawn = h.query_all_by_label_contains(", dossier").count();
        assert!((3..60).contains(&drawn), "{drawn} rows at {size:?}");
    }
}

/// What one look at a wording costs; printed, since machines differ.
#[test]
fn a_preview_of_the_whole_room_is_drawn_at_once() {
    let mut front = on_day(6);
    let b = front.sight().most_at_stake();
    let other = other_wording(&front, b);
    let mut play = front.play_mut();
    let sight = play.sight.as_mut().unwrap();
    let from = std::time::Instant::now();
    for _ in 0..20 {
        sight.preview(b, other);
    }
    let each = from.elapsed() / 20;
    println!(
        "a preview of {} takes {each:?}",
        sight.scenario.states.len()
    );
    assert!(each < std::time::Duration::from_millis(200), "{each:?}");
}

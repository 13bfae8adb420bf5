//! The conference with 144 delegations, without a window: list, dossier, preview, acts by key.
#![cfg(feature = "desktop")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop, and tell"
)]

mod window;

use bevy_egui::egui::{self, Event, Key, Vec2};
use egui_kittest::kittest::Queryable;
use plenary::conference::room::{Mover, Room, Tabled};
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::conference::Column;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::conference::listing::{Filter, Row, Sort};
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, GroupId, StateId, WordingId};
use window::{WIDE, Window, open, press, type_in};

/// The first wording, or the second if that is given.
fn other_than(wording: WordingId) -> WordingId {
    WordingId::new(usize::from(wording.index() == 0))
}

/// All 144 in the room on a day.
fn on_day(day: u32) -> Window {
    let mut window = Window::new(None);
    window.start_suggested("dubai-2012");
    window.go(Screen::Conference);
    for _ in 0..day {
        window.end_turn();
    }
    assert_eq!(window.sight().phase, Phase::Conference(day));
    window
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
    let all = BracketId::all(f.sight().scenario.text.brackets.len());
    let b = all.into_iter().find(|&b| divided(&mut f, b)).unwrap();
    let groups = f.sight().room.regional.groups.len();
    assert_eq!(f.rows().len(), groups, "groups are folded");
    f.ask(ConferenceChange::Filter(Filter::Mine));
    let mine = f.sight().room.group_of(f.sight().seat).unwrap();
    let members = f.sight().room.regional.groups[mine].members.len();
    assert_eq!(f.rows().len(), members - 1);
    f.ask(ConferenceChange::Filter(Filter::For));
    let here = f.rows().len();
    f.ask(ConferenceChange::Filter(Filter::Against));
    let there = f.rows().len();
    let raised = |s: &StateId| f.sight().plates(b)[*s].raised() && *s != f.sight().seat;
    let raised = StateId::all(f.sight().plates(b).len())
        .filter(raised)
        .count();
    assert_eq!(here + there, raised);
    assert!(here > 0 && there > 0);
    f.ask(ConferenceChange::Filter(Filter::Group(GroupId::new(0))));
    f.ask(ConferenceChange::Sort(Sort::Chance));
    let chance: Vec<f64> = (f.rows().iter())
        .map(|r| match r {
            Row::Seat(s) => f.sight().outlook.now.chance[*s],
            Row::Group(_) => panic!("a group in a flat list"),
        })
        .collect();
    assert!(chance.windows(2).all(|w| w[0] >= w[1]));
}

#[test]
fn the_pointer_shows_a_preview_and_leaving_takes_it_back() {
    let mut front = on_day(2);
    let b = front.sight().most_at_stake();
    front.ask(ConferenceChange::SelectBracket(b));
    let now = front.sight().room.draft.text.at(b);
    let other = other_than(now);
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
    let mut h = open(front, WIDE);
    press(&mut h, Key::I);
    assert_eq!(h.state().conference().list.filter, Filter::Block);
    assert_eq!(h.state().conference().column, Column::People);
    assert!(h.state().rows().contains(&Row::Seat(line.seat)));
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
fn every_act_by_key_reaches_the_session_or_says_why_not() {
    let keys = [
        (Key::S, "support"),
        (Key::Q, "press"),
        (Key::Z, "caucus"),
        (Key::F, "cosponsor"),
        (Key::T, "table"),
        (Key::R, "red line"),
        (Key::X, "point of order"),
        (Key::W, "show"),
        (Key::Num6, "close"),
        (Key::Num7, "adjourn"),
        (Key::Num9, "walk out"),
    ];
    let mut reached = vec![];
    for (key, name) in keys {
        let mut front = on_day(2);
        let b = loop {
            let sight = front.sight();
            let open = &sight.room.agenda.open;
            let heard = open.iter().find(|&&b| sight.raised(b));
            if let Some(&heard) = heard {
                break heard;
            }
            front.end_turn();
            assert!(front.sight().sits(), "nothing was heard twice");
        };
        front.ask(ConferenceChange::SelectBracket(b));
        front.ask(ConferenceChange::FoldMotions);
        let mut h = open(front, WIDE);
        press(&mut h, key);
        let sent = h.state().sent().len();
        let told = h.state().notice().is_some();
        assert!(sent == 1 || told, "{name} did nothing");
        if sent == 1 {
            reached.push(name);
        }
    }
    for name in ["support", "press", "caucus", "close", "adjourn", "walk out"] {
        assert!(reached.contains(&name), "{name} was refused: {reached:?}");
    }
}

#[test]
fn a_wording_is_seconded_and_a_clause_moved_by_key() {
    let mut front = on_day(1);
    let b = front.sight().room.agenda.open[0];
    let mut others = StateId::all(8);
    let mover = others.find(|s| *s != front.sight().seat).unwrap();
    let w = other_than(front.sight().room.draft.text.at(b));
    let clause = front.sight().scenario.text.brackets[b].clause;
    front.tamper(|world| {
        let mut room = world.resource_mut::<Room>();
        room.floor.tabled.push(Tabled {
            day: 1,
            bracket: b,
            wording: w,
            names: vec![mover],
        });
        let hands = [5, 6, 7].map(StateId::new);
        room.draft.mover[clause] = Mover::Seats([&[mover][..], &hands].concat());
    });
    front.ask(ConferenceChange::SelectBracket(b));
    front.ask(ConferenceChange::SelectWording(w));
    let mut h = open(front, WIDE);
    assert!(h.query_by_label("Co-sponsor").is_some());
    let name = h.state().sight().name(mover).to_owned();
    let hands = format!("tabled by {name} with 3 others");
    assert!(h.query_by_label(&hands).is_some());
    press(&mut h, Key::F);
    let seat = h.state().sight().seat;
    let names = h.state().sight().tabled(b, w).unwrap().names.clone();
    assert!(names.contains(&seat), "{:?}", h.state().notice());
    // 8 turns to the places of the clause, a digit chooses one, 8 moves it there.
    press(&mut h, Key::Num0);
    press(&mut h, Key::Num8);
    let place = h.state().conference().bracket;
    assert!(
        h.state().sight().scenario.text.brackets[place]
            .key
            .ends_with(".place")
    );
    press(&mut h, Key::Num3);
    press(&mut h, Key::Num8);
    let moved = matches!(h.state().sent().last(), Some(Action::MoveClause { .. }));
    assert!(moved || h.state().notice().is_some());
}

#[test]
fn listening_at_a_door_spends_an_action_and_fills_the_dossier() {
    let mut front = on_day(2);
    let mexico = front.sight().scenario.seat("MEX");
    front.ask(ConferenceChange::OpenDossier(mexico));
    let b = front.sight().room.agenda.open[0];
    front.ask(ConferenceChange::SelectBracket(b));
    let mut h = open(front, WIDE);
    press(&mut h, Key::F3);
    assert!(matches!(
        h.state().sent().last(),
        Some(Action::Eavesdrop { .. })
    ));
    assert!(h.query_by_label_contains("overheard").is_some());
    press(&mut h, Key::F3);
    assert_eq!(h.state().sent().len(), 1);
    assert!(
        h.query_by_label_contains("you have listened there today")
            .is_some()
    );
}

#[test]
fn a_remedy_goes_into_the_package_in_hand() {
    let mut front = on_day(2);
    let n = front.sight().scenario.states.len();
    let found = StateId::all(n).find(|&s| {
        front.ask(ConferenceChange::OpenDossier(Some(s)));
        let looked = front.sight().outlook.looked.as_ref();
        looked.is_some_and(|(_, ways)| ways.first().is_some_and(|w| !w.changes.is_empty()))
    });
    let state = found.unwrap();
    let way = front.sight().outlook.looked.as_ref().unwrap().1[0].clone();
    let mut h = open(front, WIDE);
    press(&mut h, Key::Num1);
    for change in way.changes {
        assert!(h.state().conference().draft.give.contains(&change));
    }
    assert_eq!(h.state().conference().draft.to, [state]);
}

#[test]
fn before_the_first_day_only_the_press_the_group_and_offers_are_there() {
    let mut h = open(on_day(0), WIDE);
    assert!(h.query_by_label_contains("Before the first day").is_some());
    assert!(
        h.query_by_label_contains("Your capital minds most")
            .is_some()
    );
    for gone in ["Oppose", "Red line", "Call a vote", "Ask the chair"] {
        assert!(h.query_by_label(gone).is_none(), "{gone} on day 0");
    }
    press(&mut h, Key::S);
    assert!(h.state().sent().is_empty());
    assert!(h.query_by_label_contains("has not opened").is_some());
    press(&mut h, Key::Q);
    assert!(matches!(h.state().sent()[..], [Action::Press(_)]));
    press(&mut h, Key::Z);
    assert!(
        h.state().sent().len() == 2 || h.state().notice().is_some(),
        "the group is silent"
    );
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
        assert_eq!(front.rows().len(), 143 + groups);
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
    let other = other_than(front.sight().room.draft.text.at(b));
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

//! Later conferences: that they are called is told, they are days like those of the first, and what is
//! counted of them is of those who sat.

use super::*;
use plenary::aftermath::regime::{Violation, Violations};
use plenary::conference::redlines::Redline;
use plenary::conference::room::Room;
use plenary::desktop::frame::Frame;
use plenary::desktop::screens::aftermath::AftermathScreen;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::widgets::goals::shares;
use plenary::model::forum::Summons;
use plenary::model::ids::ViolationId;
use plenary::model::{Action, Forum};
use plenary::session::score::{Grade, Item, Line, Score};

pub fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// The years of a seat after so many quarters.
pub fn years(quarter: u32) -> Window {
    let mut front = Window::new(None);
    front.start();
    while front.phase() != Some(Phase::Aftermath(quarter)) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    front
}

/// The years of a seat when a conference meets that another state called, to which four states did not
/// come.
pub fn called(size: Vec2) -> Harness<'static, Window> {
    let mut front = years(3);
    let seat = front.sight().seat;
    let states = front.sight().scenario.states.len();
    let others: Vec<StateId> = StateId::all(states).filter(|s| *s != seat).collect();
    let by = others[0];
    front.tamper(|world| {
        let mut members: Vec<StateId> = StateId::all(states).collect();
        members.retain(|s| !others[7..].contains(s));
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.called.push(Summons {
            forum: Forum::Itu,
            by: Some(by),
            members,
            about: vec![],
        });
    });
    let mut h = open(front, size);
    let name = h.state().sight().name(by).to_owned();
    // On the desk of the years until it meets.
    assert!(shows(&h, "meets when the quarter is over"));
    assert!(shows(&h, &format!("{name} called it.")));
    h.state_mut().end_turn();
    h.run_ok();
    assert_eq!(h.state().phase(), Some(Phase::Conference(0)));
    assert!(shows(&h, &format!("{name} called it.")));
    h
}

#[test]
fn the_first_page_of_a_later_conference_says_who_called_it_and_from_what_it_starts() {
    let mut h = called(Vec2::new(1280.0, 720.0));
    press(&mut h, Key::Enter);
    for words in [
        "A conference is called, and meets now",
        "The conference of 2013, the ITU",
        "8 of 12 states come. You are one of those who come.",
        "It may change every clause.",
        "Conference of 2013",
    ] {
        assert!(shows(&h, words), "{words}");
    }
    // Where one is stands whole at the head of the page.
    assert!(
        h.query_all_by_label_contains("The ITU, before day 1 of")
            .next()
            .is_some()
    );
    assert!(!shows(&h, "the delegation’s choice"));
    let starts = ["what stands if nothing is adopted", "No text is in force"];
    assert!(starts.iter().any(|words| shows(&h, words)));
}

/// The years may have run into it by themselves.
#[test]
fn the_slip_of_the_day_comes_in_every_conference() {
    let mut front = years(3);
    front.ask(AftermathChange::Speed(1.0));
    let seats = front.sight().scenario.states.len();
    front.tamper(|world| {
        let sittings = &mut world.resource_mut::<Room>().sittings;
        sittings.called.push(Summons {
            forum: Forum::Itu,
            by: Some(StateId::new(0)),
            members: StateId::all(seats).collect(),
            about: vec![],
        });
    });
    front.end_turn();
    assert_eq!(front.phase(), Some(Phase::Conference(0)));
    assert!(
        front.get::<AftermathScreen>().speed <= 0.0,
        "the years stop"
    );
    assert_eq!(front.screen(), Screen::Aftermath);
    front.go(Screen::Conference);
    let mut told = 0;
    while !matches!(front.phase(), Some(Phase::Signing)) {
        front.end_turn();
        front.see_the_votes();
        let recap = front.sight().telling.recap.clone().unwrap();
        let day = matches!(recap.phase, Phase::Conference(_));
        if day && !recap.moved.is_empty() {
            told += 1;
            assert!(front.get::<Frame>().recap, "{:?}", recap.phase);
        }
    }
    assert!(told > 0, "nothing moved on any day");
}

#[test]
fn of_two_breaches_one_key_lays_the_first_open() {
    let mut front = years(2);
    let seat = front.sight().seat;
    let states = front.sight().scenario.states.len();
    let others: Vec<StateId> = StateId::all(states)
        .filter(|s| *s != seat)
        .take(2)
        .collect();
    front.tamper(|world| {
        let all = &mut world.resource_mut::<Violations>().0;
        for &state in &others {
            all.push(Violation {
                id: ViolationId::new(all.len()),
                state,
                quarter: 1,
                known: [seat].into(),
                public: false,
            });
        }
    });
    let mut h = open(front, WIDE);
    // One line tells of both, and unfolds by the same key.
    let both = |h: &Harness<Window>| h.query_all_by_label_contains("has broken the text").count();
    assert!(shows(&h, "2 things we know that others do not"));
    assert_eq!(both(&h), 0);
    press(&mut h, Key::V);
    assert_eq!(both(&h), 2);
    assert!(!shows(&h, "Nothing waits for an answer"));
    press(&mut h, Key::V);
    let laid = |h: &Harness<Window>| {
        let sent = h.state().sent().into_iter();
        sent.filter(|a| matches!(a, Action::Expose(_))).count()
    };
    assert_eq!(laid(&h), 1, "{:?}", h.state().sent());
    press(&mut h, Key::V);
    assert_eq!(laid(&h), 2, "the key goes on to the other");
}

#[test]
fn what_the_signing_brought_says_how_many_signed() {
    let front = years(1);
    let recap = front.sight().telling.recap.clone().unwrap();
    assert_eq!(recap.phase, Phase::Signing);
    assert_eq!(recap.signed, Some(front.sight().signed()));
    let said = recap.sentences.iter().any(|s| s.key == "recap-signed");
    assert!(said, "{:?}", recap.sentences);
}

/// The chair has no country, and great shocks and the state of the world concern it all the same.
#[test]
fn the_chair_is_told_of_the_quarter_and_of_its_shocks() {
    let mut front = Window::new(None);
    let choice = front.get::<Choice>().clone();
    front.ask(Command::Start(Choice {
        chair: true,
        ..choice
    }));
    let mut shocks = 0;
    while front.phase() != Some(Phase::Over) && shocks == 0 {
        front.end_turn();
        front.see_the_votes();
        let sight = front.sight();
        assert!(sight.chair);
        let recap = sight.telling.recap.as_ref();
        let Some(recap) = recap.filter(|r| matches!(r.phase, Phase::Aftermath(_))) else {
            continue;
        };
        let after = sight.history.quarters.len() > 1;
        assert_eq!(recap.indices.is_some(), after, "{:?}", recap.phase);
        shocks += recap
            .sentences
            .iter()
            .filter(|s| s.key == "recap-shock")
            .count();
    }
    assert!(shocks > 0, "twenty years without a shock");
}

#[test]
fn points_of_a_verdict_add_up_as_they_are_shown() {
    let points = [0.0, 5.7, 10.0, 24.6, 7.6, 7.8];
    let lines = points.map(|points| Line {
        item: Item::Capital,
        points,
        most: 30.0,
        why: "why".into(),
    });
    let score = Score {
        last: true,
        lines: lines.to_vec(),
        total: 51.0,
        grade: Grade::Mixed,
    };
    let shown = shares(&score);
    assert_eq!(shown.iter().sum::<u32>(), 56);
    for (shown, points) in shown.iter().zip(points) {
        assert!((f64::from(*shown) - points).abs() < 1.0);
    }
}

/// Who gained by the changes of an evening is said once, however many brackets changed.
#[test]
fn who_gained_by_an_evening_is_told_once() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let many = |front: &Window| {
        let sight = front.sight();
        let told = |c: &&Redline| sight.redlines(c.bracket).next() == Some(*c);
        let all = sight.estimates.rewrites.iter();
        let mut all = all.map(|r| {
            let lines = r.changes.iter().filter(told).map(|c| c.bracket);
            lines.collect::<Vec<BracketId>>()
        });
        all.find(|brackets| brackets.len() > 1)
    };
    while many(&front).is_none() {
        assert!(matches!(front.phase(), Some(Phase::Conference(_))));
        front.end_turn();
        front.see_the_votes();
    }
    let brackets = many(&front).unwrap();
    let mut h = open(front, WIDE);
    h.state_mut()
        .ask(plenary::desktop::frame::FrameChange::Recap(false));
    let (mut told, mut other) = (0, 0);
    for bracket in brackets {
        h.state_mut().ask(ConferenceChange::SelectBracket(bracket));
        h.run_ok();
        told += usize::from(shows(&h, "changes of that evening together"));
        other += usize::from(shows(&h, "Who else gained that evening stands under"));
    }
    assert_eq!(told, 1);
    assert!(other > 0);
}

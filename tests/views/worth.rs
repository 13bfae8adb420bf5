//! What a wording is worth says why: on which subject it moves the text, from where to where, and what the
//! mandate wants there.

use super::*;
use plenary::desktop::choice::Choice;
use plenary::desktop::commands::Command;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::shelf::Shelf;
use plenary::negotiation::reading::read;
use std::collections::BTreeMap;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn on_day(day: u32) -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Conference(day)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.see_the_votes();
    front
}

/// Every wording of every bracket, in the text as it stands.
fn all(front: &Window) -> Vec<(BracketId, WordingId)> {
    let brackets = &front.sight().scenario.text.brackets;
    let each = BracketId::each(brackets);
    each.flat_map(|(b, of)| WordingId::all(of.wordings.len()).map(move |w| (b, w)))
        .collect()
}

#[test]
fn where_the_text_comes_nearer_to_what_is_wanted_the_subject_brings_something() {
    for day in [1, 4] {
        let front = on_day(day);
        let sight = front.sight();
        let text = &sight.room.draft.text;
        let mut moves = 0;
        for (b, w) in all(&front) {
            let Some(it) = sight.toward(b, w) else {
                continue;
            };
            let with = read(&sight.scenario.text, &text.with(b, w));
            assert_eq!(it.says.1, with.position[it.subject.index()]);
            let nearer = (it.says.0 - it.ideal).abs() - (it.says.1 - it.ideal).abs();
            // Rule 2.3; and the parts add up to what is told.
            assert!(
                (it.brings - it.weight * nearer / 4.0).abs() < 1e-9,
                "{it:?}"
            );
            let all = it.brings + it.others + it.links + it.feared;
            let told = sight.own.worth[b.index()][w.index()];
            assert!(
                (all - told).abs() < 1e-9,
                "{b:?} {w:?}: {it:?} is told as {told}"
            );
            moves += usize::from(nearer.abs() > 0.05);
            assert!(!it.dropped || nearer == 0.0, "{it:?}");
        }
        assert!(moves > 20, "{moves} wordings move something");
    }
}

#[test]
fn the_page_says_from_where_to_where_a_wording_moves_the_text() {
    let front = on_day(1);
    let far = |&(b, w): &(BracketId, WordingId)| {
        let it = front.sight().toward(b, w);
        it.is_some_and(|it| (it.says.0 - it.says.1).abs() > 0.3)
    };
    let (b, w) = all(&front).into_iter().find(far).unwrap();
    let it = front.sight().toward(b, w).unwrap();
    let now = front.sight().room.draft.text.at(b);
    let mut front = front;
    front.ask(FrameChange::Recap(false));
    front.ask(ConferenceChange::TurnTo(b));
    front.ask(ConferenceChange::SelectWording(w));
    let mut h = open(front, WIDE);
    let from_to = format!(
        "{:.1} → {:.1}; you want {:.1}",
        it.says.0, it.says.1, it.ideal
    );
    assert!(shows(&h, &from_to), "{from_to}");
    h.state_mut().ask(ConferenceChange::SelectWording(now));
    h.state_mut().apply();
    h.run_ok();
    assert!(!shows(&h, &from_to));
    assert!(shows(&h, "you want"), "what stands says where it is");
}

#[test]
fn a_day_tells_the_subject_on_which_it_moved_the_seat_most() {
    let mut told = 0;
    for day in 2..9 {
        let front = on_day(day);
        let recap = front.sight().telling.recap.clone().unwrap();
        let Some(it) = recap.subject else { continue };
        let nearer = (it.before - it.ideal).abs() - (it.after - it.ideal).abs();
        assert!(it.worth * nearer > 0.0, "{it:?}");
        assert!(it.worth / recap.worth >= 0.5, "{it:?} of {}", recap.worth);
        let name = front.sight().scenario.text.dimensions[it.dimension]
            .name
            .clone();
        let h = open(front, WIDE);
        assert!(shows(&h, &format!("Most of it on “{name}”")));
        told += 1;
    }
    assert!(told > 0, "no day lies on one subject by half");
}

/// What is told to turn is what the goals say, and what the text of the evening before did not.
#[test]
fn a_day_tells_which_goal_the_draft_came_to_meet_or_to_miss() {
    let mut told = 0;
    for seat in StateId::all(12) {
        let mut front = Window::new(None);
        let scenario = front.place("dubai-twelve");
        let choice = front.get::<Choice>();
        let choice = choice.suggested(front.get::<Shelf>(), scenario);
        front.ask(Command::Start(Choice { seat, ..choice }));
        front.end_turn();
        let mut before: BTreeMap<String, bool> = BTreeMap::new();
        while let Some(Phase::Conference(_)) = front.phase() {
            let sight = front.sight();
            let own = sight.goals.own.clone().unwrap();
            let aims = own.aims().goals.into_iter();
            let now: BTreeMap<String, bool> = aims
                .map(|(_, it)| (it.goal.title.to_string(), it.standing.progress >= 1.0))
                .collect();
            let turns = sight.telling.recap.as_ref().map(|r| sight.turned_by(r));
            for turn in turns.into_iter().flatten() {
                assert_eq!(now.get(&turn.title), Some(&turn.meets), "{turn:?}");
                if let Some(was) = before.get(&turn.title) {
                    assert_ne!(*was, turn.meets, "{turn:?}");
                    told += 1;
                }
            }
            before = now;
            front.end_turn();
        }
    }
    assert!(told > 5, "{told} goals were won or lost with a text");
}

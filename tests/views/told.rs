//! What the window tells by itself, takes back, and why it refuses.

use super::*;
use bevy_egui::egui::Modifiers;
use common::window::click;
use plenary::conference::redlines::Redline;
use plenary::desktop::frame::FrameChange;
use plenary::desktop::par::{Background, ParChange};
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::conference::changes::ConferenceChange;
use plenary::desktop::screens::signing::SigningChange;
use plenary::model::Decision;
use plenary::model::ids::{ClauseId, WordingId};
use plenary::world::capital::{Capital, CapitalStage};
use plenary::world::states::Seats;

/// A day of a scenario, from the seat it suggests.
fn on_day(scenario: &str, day: u32, size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested(scenario);
    while front.phase() != Some(Phase::Conference(day)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.see_the_votes();
    open(front, size)
}

/// The first quarter of a scenario, from the seat it suggests.
fn in_the_years(scenario: &str) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested(scenario);
    while !matches!(front.phase(), Some(Phase::Aftermath(_))) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    open(front, WIDE)
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn undo(h: &mut Harness<Window>) {
    h.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    h.run_ok();
}

#[test]
fn what_a_day_brought_opens_by_itself_and_is_put_away_by_key() {
    for key in [Key::Enter, Key::Escape] {
        let mut h = on_day("dubai-twelve", 3, WIDE);
        assert!(shows(&h, "What day 2 brought"));
        press(&mut h, key);
        assert!(!shows(&h, "What day 2 brought"));
        assert_eq!(h.state().screen(), Screen::Conference, "nothing else");
        press(&mut h, Key::Home);
        assert!(shows(&h, "What day 2 brought"));
        click(&mut h, "Go on");
        assert!(!shows(&h, "What day 2 brought"));
        h.state_mut().end_turn();
        h.state_mut().see_the_votes();
        h.run_ok();
        assert!(shows(&h, "What day 3 brought"));
        // Keys of the screen are heard while it lies there.
        press(&mut h, Key::Space);
        press(&mut h, Key::Space);
        assert_eq!(h.state().phase(), Some(Phase::Conference(5)));
        h.state_mut().see_the_votes();
        h.run_ok();
        assert!(shows(&h, "What day 4 brought"));
    }
}

#[test]
fn what_a_quarter_brought_is_a_line_that_unfolds_and_folds_by_key() {
    let mut h = in_the_years("dubai-twelve");
    h.state_mut().end_turn();
    h.run_ok();
    assert!(shows(&h, "The last quarter:"));
    assert!(
        !shows(&h, "What the last quarter brought"),
        "it covers nothing"
    );
    press(&mut h, Key::Home);
    assert!(shows(&h, "What the last quarter brought"));
    assert!(!shows(&h, "The room"), "a quarter is no room");
    press(&mut h, Key::Enter);
    assert!(!shows(&h, "What the last quarter brought"));
    assert_eq!(h.state().screen(), Screen::Aftermath);
}

#[test]
fn the_last_act_is_taken_back_by_key_in_the_room_and_in_the_years() {
    let mut h = on_day("first-steps", 1, WIDE);
    let left = h.state().sight().actions_left();
    press(&mut h, Key::S);
    assert_eq!(h.state().sight().actions_left(), left - 1);
    assert!(shows(&h, "Done today"));
    undo(&mut h);
    assert_eq!(h.state().sight().actions_left(), left);
    press(&mut h, Key::S);
    click(&mut h, "Take back");
    assert_eq!(h.state().sight().actions_left(), left);
    assert!(!shows(&h, "Done today"));
    undo(&mut h);
    assert_eq!(h.state().notice(), Some("Nothing yet."));

    let mut h = in_the_years("dubai-twelve");
    press(&mut h, Key::O);
    press(&mut h, Key::H);
    let posture = |h: &Harness<Window>| {
        let affairs = h.state().sight().years.affairs.clone();
        affairs.unwrap().orders.posture
    };
    let after = posture(&h);
    assert!(shows(&h, "Done this quarter"));
    undo(&mut h);
    assert_ne!(posture(&h), after);
    assert!(!shows(&h, "Done this quarter"));
}

#[test]
fn a_rewrite_is_told_with_its_hand_and_what_it_brought() {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let changed =
        |front: &Window| -> Option<Redline> { front.sight().room.redlines.last().cloned() };
    while changed(&front).is_none() {
        assert!(matches!(front.phase(), Some(Phase::Conference(_))));
        front.end_turn();
    }
    front.go(Screen::Conference);
    let line = changed(&front).unwrap();
    front.ask(ConferenceChange::SelectBracket(line.bracket));
    let h = open(front, WIDE);
    assert!(shows(&h, &format!("Day {}:", line.day)));
    assert!(shows(&h, "it brought us"));
    let sight = h.state().sight();
    assert_eq!(
        sight.brought(&line).is_some(),
        sight.rewrite(&line).is_some()
    );
}

#[test]
fn the_verdict_is_itemised_at_the_signing_and_at_the_end_beside_par() {
    let mut front = Window::new(None);
    front.start_suggested("first-steps");
    while front.phase() != Some(Phase::Signing) {
        front.end_turn();
    }
    let mut h = open(front, WIDE);
    h.state_mut().act(Action::Decide(Decision::Sign));
    h.state_mut().end_turn();
    h.state_mut().ask(SigningChange::Plates(100));
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Signing);
    let grade = |h: &Harness<Window>| {
        let own = h.state().sight().goals.own.clone().unwrap();
        own.score.unwrap().grade.name().to_string()
    };
    for words in ["How you did so far", "Public goal: ", &grade(&h)] {
        assert!(shows(&h, words), "{words}");
    }
    // The page of the years sends to where it can be asked for.
    h.state_mut().ask(FrameChange::Stand);
    h.run_ok();
    assert!(shows(&h, "Compare with your delegate"));
    h.state_mut().ask(FrameChange::Stand);
    while h.state().phase() != Some(Phase::Over) {
        h.state_mut().end_turn();
    }
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Debrief);
    for words in ["How you did", &grade(&h), "Compare with your delegate"] {
        assert!(shows(&h, words), "{words}");
    }
    h.state_mut().ask(ParChange::Start);
    assert!(h.state().get::<Background>().busy());
    let others = |h: &Harness<Window>| h.state().get::<Background>().others(Phase::Over);
    while others(&h).is_none_or(|o| o.silence.is_none()) {
        std::thread::sleep(std::time::Duration::from_millis(20));
        h.state_mut().apply();
    }
    h.state_mut().ask(ParChange::Stop);
    assert!(!h.state().get::<Background>().busy());
    h.run_ok();
    for words in ["Your delegate in your place", "Silence in your place"] {
        assert!(shows(&h, words), "{words}");
    }
}

#[test]
fn the_capital_and_a_drafting_group_are_called_by_key_in_the_room() {
    let mut h = on_day("dubai-twelve", 1, WIDE);
    let seat = h.state().sight().seat;
    h.state_mut().tamper(|world| {
        let state = world.resource::<Seats>()[seat];
        let mut capital = world.get_mut::<Capital>(state).unwrap();
        (capital.patience, capital.stage) = (50.0, CapitalStage::Cable);
    });
    press(&mut h, Key::F5);
    assert_eq!(h.state().sent(), [Action::Consult]);
    let others = StateId::all(12).filter(|&s| s != seat).take(3);
    for other in others {
        h.state_mut().package(PackageChange::Partner(other));
    }
    press(&mut h, Key::F6);
    let sent = h.state().sent();
    let Some(Action::Draft { with, .. }) = sent.last() else {
        panic!("{sent:?}: {:?}", h.state().notice());
    };
    assert_eq!(with.len(), 3);
}

#[test]
fn a_state_is_cut_off_and_a_conference_called_about_one_clause_by_key() {
    let mut h = in_the_years("dubai-twelve");
    let sight = h.state().sight();
    let (seat, rights) = (sight.seat, sight.years.affairs.clone().unwrap().rights);
    press(&mut h, Key::O);
    let order = h.state().sight().scenario.by_name();
    for other in order.into_iter().filter(|&s| s != seat) {
        h.state_mut()
            .ask(plenary::desktop::picked::Pick(Some(other)));
        h.run_ok();
        let target = h.state().sight().scenario.iso(other).to_owned();
        let sent = h.state().sent().len();
        press(&mut h, Key::S);
        if rights.may_cut_off.contains(&other) && !rights.must_serve.contains(&other) {
            let act = Action::CutOff { target, on: true };
            assert_eq!(h.state().sent().last(), Some(&act));
            break;
        }
        assert_eq!(h.state().sent().len(), sent, "refused");
        assert!(h.state().notice().is_some(), "and it says why");
    }
    press(&mut h, Key::T);
    let clauses = h.state().sight().scenario.text.clauses.len();
    let takes = ClauseId::all(clauses).find(|&clause| {
        h.state_mut().ask(AftermathChange::About(clause));
        h.run_ok();
        shows(&h, "It is about one clause")
    });
    assert!(takes.is_some(), "the Union takes a clause");
    press(&mut h, Key::C);
    let sent = h.state().sent();
    match sent.last() {
        Some(Action::Convene { about, .. }) => assert_eq!(about.len(), 1),
        other => {
            let why = h.state().notice().map(str::to_owned);
            assert!(why.is_some_and(|w| w.contains("Rule")), "{other:?}");
        }
    }
}

#[test]
fn a_button_that_is_shut_says_why_under_the_pointer() {
    let mut h = on_day("dubai-twelve", 1, WIDE);
    let said: Vec<Action> = {
        let sight = h.state().sight();
        let open = sight.room.agenda.open.iter();
        let all = open.flat_map(|&b| WordingId::all(sight.own.worth[b].len()).map(move |w| (b, w)));
        all.map(|(b, w)| Action::Support(sight.scenario.proposal(b, w)))
            .collect()
    };
    for action in said {
        if h.state().sight().actions_left() > 0 {
            h.state_mut().act(action);
        }
    }
    h.run_ok();
    assert_eq!(h.state().sight().actions_left(), 0);
    press(&mut h, Key::Enter);
    let refused = h.state().sight().refused(&Action::ChairText).unwrap();
    assert!(!shows(&h, &refused));
    h.get_by_label("Ask the chair").hover();
    h.run_ok();
    h.run_steps(60);
    assert!(shows(&h, &refused));
}

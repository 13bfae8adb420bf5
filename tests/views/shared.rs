//! Several persons at one machine: a curtain between them, and nothing of one seat on another's screen.

use std::collections::BTreeMap;

use bevy_egui::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::desktop::commands::Command;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::conference::changes::{ConferenceChange, PackageChange};
use plenary::desktop::screens::setup::SetupChange;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::session::goals::own;
use plenary::session::line::LogLine;

use super::common::window::{WIDE, Window, open, press};

/// Three persons on `first-steps`, seated by the setup's own keys.
fn three(log: Option<std::path::PathBuf>) -> Harness<'static, Window> {
    let mut h = open(Window::new(log), WIDE);
    h.state_mut().go(Screen::Setup);
    let n = h.state().place("first-steps");
    h.state_mut().ask(SetupChange::Scenario(n));
    for seat in 0..3 {
        h.state_mut().ask(SetupChange::Seat(StateId::new(seat)));
        h.run_ok();
        press(&mut h, Key::B);
    }
    assert!(h.query_by_label("3 persons, no computer").is_some());
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Curtain);
    h
}

/// Everything that a screen reader could read out.
fn heard(h: &Harness<Window>) -> String {
    let nodes = h.query_all_by(|_| true);
    let said = nodes.map(|n| {
        let node = n.accesskit_node();
        format!(
            "{}\n{}\n",
            node.label().unwrap_or_default(),
            node.value().unwrap_or_default()
        )
    });
    said.collect()
}

/// What each person's seat alone may read: its secret goal and its red line, but for words that are the name
/// of a subject or a clause, which everybody reads.
fn secrets(h: &Harness<Window>) -> BTreeMap<StateId, Vec<String>> {
    let session = h.state().session();
    let treaty = &session.scenario().text;
    let names = treaty.dimensions.iter().map(|d| d.name.as_str());
    let titles = treaty.clauses.iter().map(|c| c.title.as_str());
    let mut everybody: Vec<String> = names.chain(titles).map(str::to_owned).collect();
    // What one seat strives for in public may be the red line of another, under the same title.
    let all = StateId::all(session.scenario().states.len());
    everybody.extend(all.map(|s| own(session.state(), s).public.goal.title.to_string()));
    let of = |seat| {
        let own = own(session.state(), seat);
        let line = own.red_line.iter();
        let goals = std::iter::once(&own.secret).chain(line);
        let told = goals.map(|g| [g.goal.title.to_string(), g.goal.text.to_string()]);
        let public = own.public.goal.text.to_string();
        let hidden = told.flatten().filter(|words| *words != public);
        let hidden = hidden.filter(|words| !everybody.iter().any(|e| e.contains(words.as_str())));
        (seat, hidden.collect())
    };
    session.people().map(of).collect()
}

/// Asserts that nothing of any seat but this one is on the page; of none, behind the curtain.
pub fn only(h: &Harness<Window>, seat: Option<StateId>) {
    let heard = heard(h);
    let all = secrets(h);
    for (other, hidden) in &all {
        for words in hidden.iter().filter(|_| seat != Some(*other)) {
            let shared =
                seat.is_some_and(|own| all[&own].iter().any(|w| w.contains(words.as_str())));
            assert!(shared || !heard.contains(words), "{other:?}: {words}");
        }
    }
}

#[test]
fn three_persons_play_to_the_end_and_none_sees_what_another_hides() {
    let mut h = three(None);
    let mut curtains = 0;
    for _ in 0..400 {
        if h.state().screen() == Screen::Debrief {
            break;
        }
        let at = h.state().play().desk.at().unwrap();
        if h.state().screen() == Screen::Curtain {
            only(&h, None);
            curtains += 1;
            press(&mut h, Key::Enter);
            only(&h, Some(at));
            assert_eq!(h.state().sight().seat, at);
            continue;
        }
        only(&h, Some(at));
        match h.state().screen() {
            Screen::Briefing => {
                let own = &secrets(&h)[&at];
                assert!(own.iter().any(|words| heard(&h).contains(words)));
                press(&mut h, Key::Enter);
            }
            Screen::Signing if h.state().phase() == Some(Phase::Signing) => {
                press(&mut h, Key::S);
                h.state_mut().ask(Command::EndTurn);
                h.run_ok();
            }
            Screen::Signing => {
                press(&mut h, Key::Enter);
                press(&mut h, Key::Enter);
            }
            _ => {
                h.state_mut().ask(Command::EndTurn);
                h.run_ok();
            }
        }
    }
    assert_eq!(h.state().phase(), Some(Phase::Over));
    assert_eq!(h.state().screen(), Screen::Debrief);
    assert!(curtains > 3 * 4, "{curtains}");
    // Everybody has a look back.
    for next in [0, 1, 2] {
        press(&mut h, Key::N);
        assert_eq!(h.state().sight().seat.index(), next);
    }
}

#[test]
fn what_one_seat_had_in_hand_is_gone_when_the_next_one_sits_down() {
    let mut h = three(None);
    press(&mut h, Key::Enter);
    press(&mut h, Key::M);
    assert_eq!(h.state().screen(), Screen::Conference);
    let bracket = h
        .state()
        .sight()
        .room
        .agenda
        .open
        .first()
        .copied()
        .unwrap_or_default();
    h.state_mut().ask(ConferenceChange::SelectBracket(bracket));
    h.state_mut()
        .package(PackageChange::Partner(StateId::new(1)));
    h.state_mut()
        .ask(ConferenceChange::OpenDossier(Some(StateId::new(2))));
    h.run_ok();
    assert_ne!(h.state().conference().draft, Default::default());
    h.state_mut().ask(Command::EndTurn);
    h.run_ok();
    assert!(h.state().play().sight.is_none(), "nothing is seen");
    assert!(h.state().notice().is_none());
    press(&mut h, Key::Enter);
    assert_eq!(h.state().conference().draft, Default::default());
    assert_eq!(h.state().conference().dossier, None);
    // The first seat cannot be acted for, nor its acts be taken back, from here.
    assert_eq!(h.state().sight().seat, StateId::new(1));
    let before = h.state().digest();
    h.state_mut().ask(Command::TakeBack(1));
    assert_eq!(h.state().digest(), before);
}

#[test]
fn a_shared_session_is_kept_and_gone_on_with_at_the_seat_whose_turn_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let mut h = three(Some(log.clone()));
    for _ in 0..4 {
        press(&mut h, Key::Enter);
        h.state_mut().ask(Command::EndTurn);
        h.run_ok();
    }
    assert_eq!(h.state().phase(), Some(Phase::Conference(1)));
    assert_eq!(h.state().play().desk.at(), Some(StateId::new(1)));
    let digest = h.state().digest();
    let read = std::fs::read_to_string(&log).unwrap();
    let ready = read.lines().filter_map(|l| LogLine::read(l).ok());
    assert_eq!(
        ready.filter(|l| matches!(l, LogLine::Ready { .. })).count(),
        4
    );
    drop(h);
    let mut again = open(Window::new(Some(log)), WIDE);
    press(&mut again, Key::Enter);
    assert_eq!(again.state().screen(), Screen::Curtain);
    assert_eq!(again.state().digest(), digest);
    assert_eq!(again.state().play().desk.at(), Some(StateId::new(1)));
}

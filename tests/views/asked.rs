//! What a table asks for is found by typing on the teacher's strip: orders, arrangements, budgets,
//! payments in deals, what is brought in. The rules say why not.

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use plenary::desktop::commands::Command;
use plenary::desktop::screen::Screen;
use plenary::desktop::screens::class::ClassChange;
use plenary::desktop::screens::projector::{ProjectorChange, ProjectorScreen, Shown};
use plenary::desktop::screens::setup::SetupChange;
use plenary::model::calendar::Phase;
use plenary::model::years::{Kind, Pledge};
use plenary::model::{Action, Favour, Intervention};
use plenary::session::line::{LogLine, TeacherAct};

use super::common::window::{Window, open, press, type_in};

/// The size of most projectors, points.
const PROJECTOR: Vec2 = Vec2::new(1280.0, 720.0);

fn room() -> Harness<'static, Window> {
    let mut h = open(Window::new(None), PROJECTOR);
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    assert_eq!(h.state().screen(), Screen::Projector);
    h
}

fn years() -> Harness<'static, Window> {
    let mut h = room();
    while !matches!(h.state().phase(), Some(Phase::Aftermath(2))) {
        h.state_mut().ask(Command::EndTurn);
    }
    let usa = h.state().session().scenario().seat("USA").unwrap();
    h.state_mut().private(true);
    h.state_mut().ask(ProjectorChange::Seat(usa));
    h.run_ok();
    press(&mut h, Key::Slash);
    h
}

/// Types and takes the first line that fits.
fn ask(h: &mut Harness<Window>, words: &str) {
    type_in(h, words);
    h.run_ok();
    press(h, Key::Enter);
}

fn last(h: &Harness<Window>) -> Option<Action> {
    h.state().sent().pop()
}

fn screen<'a>(h: &'a Harness<Window>) -> &'a ProjectorScreen {
    h.state().get()
}

#[test]
fn orders_and_budgets_are_found_by_typing() {
    let mut h = years();
    ask(&mut h, "ord esp chn");
    let spy = Action::Authorise {
        target: "CHN".into(),
        kind: Kind::Espionage,
    };
    assert_eq!(last(&h), Some(spy));
    // The field waits for the next one.
    assert_eq!(screen(&h).teacher.asked.as_deref(), Some(""));
    ask(&mut h, "forbid rus");
    let target = "RUS".to_owned();
    assert_eq!(last(&h), Some(Action::Forbid { target, on: true }));
    ask(&mut h, "budget 20 40 10 20 10");
    let shares = [0.2, 0.4, 0.1, 0.2, 0.1];
    assert!(
        matches!(last(&h), Some(Action::SetBudget { shares: s }) if s == shares.into()),
        "{:?}",
        last(&h)
    );
    let sent = h.state().sent().len();
    ask(&mut h, "nothing of the kind");
    assert_eq!(h.state().sent().len(), sent);
    // Escape shuts the list and not the room's screen.
    press(&mut h, Key::Escape);
    assert_eq!(screen(&h).teacher.asked, None);
    assert_eq!(h.state().screen(), Screen::Projector);
}

#[test]
fn what_the_rules_refuse_is_said() {
    let mut h = years();
    let usa = screen(&h).teacher.seat;
    let sight = &h.state().play().slip.as_ref().unwrap().1;
    let most = sight.as_ref().unwrap().years.affairs.as_ref().unwrap();
    let most = most.rights.operations;
    for _ in 0..most {
        ask(&mut h, "ord den chn");
    }
    let sent = h.state().sent().len();
    assert_eq!(sent, most);
    ask(&mut h, "ord den rus");
    assert_eq!(h.state().sent().len(), sent, "{usa}");
    assert!(h.state().notice().is_some());
    assert_eq!(screen(&h).teacher.asked.as_deref(), Some("ord den rus"));
}

#[test]
fn an_arrangement_is_put_together_and_proposed() {
    let mut h = years();
    for words in ["arr ask jpn", "arr ask gbr", "arr hotline", "arr line"] {
        ask(&mut h, words);
        // What fits nothing is typed over.
        h.state_mut().ask(ProjectorChange::Ask(Some(String::new())));
        h.run_ok();
    }
    assert_eq!(screen(&h).teacher.pact.pledges, [Pledge::Hotline]);
    ask(&mut h, "propose");
    let proposed = Action::Arrange {
        with: vec!["JPN".into(), "GBR".into()],
        pledges: vec![Pledge::Hotline],
    };
    assert_eq!(last(&h), Some(proposed));
    assert!(screen(&h).teacher.pact.is_empty());
}

#[test]
fn a_deal_has_payments_and_is_held_open() {
    let mut h = room();
    press(&mut h, Key::Space);
    let s = h.state().session().scenario().clone();
    let seat = |iso| s.seat(iso).unwrap();
    h.state_mut().private(true);
    h.state_mut().ask(ProjectorChange::Seat(seat("USA")));
    h.run_ok();
    press(&mut h, Key::K);
    press(&mut h, Key::Slash);
    for words in [
        "deal with ken",
        "usa pays aid ken",
        "tell jpn",
        "until day 3",
    ] {
        ask(&mut h, words);
    }
    press(&mut h, Key::Escape);
    press(&mut h, Key::E);
    let Some(Action::Offer {
        to,
        package,
        until,
        witnesses,
    }) = last(&h)
    else {
        panic!("{:?}", last(&h));
    };
    assert_eq!(
        (to, witnesses),
        (vec!["KEN".into()], vec!["JPN".to_owned()])
    );
    assert_eq!((package.want.len(), until), (1, Some(3)));
    let pay = &package.pays[0];
    assert_eq!(
        (pay.from.as_str(), pay.to.as_str(), pay.favour),
        ("USA", "KEN", Favour::CapacityAid)
    );
    // From the list to another seat.
    press(&mut h, Key::Slash);
    ask(&mut h, "enter bra");
    assert_eq!(screen(&h).teacher.seat, seat("BRA"));
}

#[test]
fn the_teacher_brings_in_a_shock_that_the_end_tells_of() {
    let mut h = years();
    ask(&mut h, "bring worm 15");
    ask(&mut h, "bring raid jpn");
    let lines = h.state().session().lines();
    let brought: Vec<&Intervention> = lines
        .iter()
        .filter_map(|l| match l {
            LogLine::Teacher {
                what: TeacherAct::Intervene(what),
                ..
            } => Some(what),
            _ => None,
        })
        .collect();
    assert_eq!(brought.len(), 2, "{lines:?}");
    let public = h.state().play().room.as_ref().unwrap();
    let told = public.journal.iter().any(|l| l.text.contains("worm"));
    assert!(told, "the room reads of the worm");
    assert!(!public.journal.iter().any(|l| l.text.contains("gang raids")));
    press(&mut h, Key::Escape);
    h.state_mut().private(false);
    h.state_mut().ask(Command::SkipToTheEnd);
    h.run_ok();
    assert!(super::room::heard(&h).contains("2 events were brought in"));
}

/// The goals of all tables are on one sheet, what the words did on as many as it needs, and none is scrolled or
/// cut at the size of a projector; also where goals are long and the class is as large as a table takes.
#[test]
fn the_goals_of_twelve_tables_are_on_one_sheet() {
    for (scenario, students) in [("dubai-twelve", 24), ("dubai-2012", 34)] {
        let mut h = open(Window::new(None), PROJECTOR);
        press(&mut h, Key::K);
        let place = h.state().place(scenario);
        h.state_mut().ask(SetupChange::Scenario(place));
        h.state_mut().ask(ClassChange::Students(students));
        h.run_ok();
        press(&mut h, Key::Enter);
        assert_eq!(h.state().session().people().count(), 12);
        h.state_mut().ask(Command::SkipToTheEnd);
        for page in [Shown::Goals, Shown::Words] {
            h.state_mut().ask(ProjectorChange::Page(page));
            h.run_ok();
            let mut seen = String::new();
            for sheet in 0..12 {
                assert_eq!(super::clipped::low(&h, 660.0), Vec::<String>::new());
                seen += &super::room::heard(&h);
                press(&mut h, Key::ArrowDown);
                if screen(&h).sheet == sheet {
                    assert!(page == Shown::Words || sheet == 0, "{scenario}: {sheet}");
                    break;
                }
            }
            if page == Shown::Goals {
                let s = h.state().session().scenario();
                for state in h.state().session().people() {
                    assert!(seen.contains(&s.states[state].profile.name));
                }
            }
        }
    }
}

/// “To go on with next week”: the file of a saved room, in another folder, is the same session.
#[test]
fn the_file_to_go_on_with_is_the_same_session() {
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("session.log");
    let mut h = open(Window::new(Some(log)), PROJECTOR);
    press(&mut h, Key::K);
    press(&mut h, Key::Enter);
    press(&mut h, Key::Space);
    h.state_mut().private(true);
    h.run_ok();
    press(&mut h, Key::Num2);
    press(&mut h, Key::S);
    while !matches!(h.state().phase(), Some(Phase::Aftermath(3))) {
        h.state_mut().ask(Command::EndTurn);
    }
    let leak = Intervention::Leak {
        state: "GBR".into(),
    };
    h.state_mut().ask(Command::BringIn(leak));
    h.state_mut().ask(Command::Save);
    let digest = h.state().digest();
    let folders = std::fs::read_dir(dir.path()).unwrap();
    let folder = folders.filter_map(Result::ok).find(|f| f.path().is_dir());
    let go_on = folder.unwrap().path().join("go-on.log");
    let week = tempfile::tempdir().unwrap();
    let file = week.path().join("go-on.log");
    std::fs::copy(go_on, &file).unwrap();
    let mut next = open(Window::new(Some(file)), PROJECTOR);
    press(&mut next, Key::J);
    assert_eq!(next.state().screen(), Screen::Projector);
    assert_eq!(next.state().digest(), digest);
    assert_eq!(next.state().session().people().count(), 12);
    for h in [&mut h, &mut next] {
        h.state_mut().ask(Command::SkipToTheEnd);
    }
    assert_eq!(next.state().digest(), h.state().digest());
}

//! Three persons at one machine, by keys: a curtain between them, and on no page what another seat hides.

use std::collections::BTreeMap;

use plenary::desktop::controls::Controls;
use plenary::model::ids::StateId;
use plenary::model::{Action, Decision};
use plenary::session::goals::own;
use plenary::session::line::LogLine;

use super::common::resume;
use super::robot::Robot;
use super::{acts, cleared, replays, turns};

/// Who sits at the machine, by code and by name.
const SEATS: [(&str, &str); 3] = [("ARD", "Ardenia"), ("BOR", "Boreland"), ("CVA", "Calvera")];

/// What each seat alone may read, by its name: title and text of its secret goal and of its red line.
fn secrets(robot: &Robot) -> BTreeMap<&'static str, Vec<String>> {
    let (session, _) = resume(&robot.log()).unwrap();
    let of = |n: usize| -> Vec<String> {
        let own = own(session.state(), StateId::new(n));
        let hidden = std::iter::once(&own.secret).chain(&own.red_line);
        let words = hidden.flat_map(|g| [g.goal.title.to_string(), g.goal.text.to_string()]);
        let public = own.public.goal.text.to_string();
        words.filter(|w| *w != public).collect()
    };
    let seats = SEATS.iter().enumerate();
    seats.map(|(n, (_, name))| (*name, of(n))).collect()
}

/// Everything that the page says.
fn heard(page: &Controls) -> String {
    let all = page.all.iter();
    all.map(|c| format!("{}\n{}\n", c.name, c.value)).collect()
}

/// Asserts that nothing of any seat but this one is on the page; of none, behind the curtain.
fn only(page: &Controls, seat: Option<&str>, secrets: &BTreeMap<&str, Vec<String>>) {
    let heard = heard(page);
    let own = seat.map_or(&[][..], |seat| &secrets[seat]);
    for (other, hidden) in secrets {
        for words in hidden.iter().filter(|w| !own.contains(w)) {
            assert!(
                !heard.contains(words),
                "{seat:?} reads of {other}, on {}: {words}",
                page.screen
            );
        }
    }
}

/// The seat whose name the curtain shows.
fn next(page: &Controls) -> &'static str {
    let heard = heard(page);
    let asked = |name: &&str| heard.contains(&format!("We speak for {name}"));
    let mut seats = SEATS.iter().map(|(_, name)| *name);
    seats.find(|name| asked(name)).unwrap()
}

/// Says for the seat that sits there that it is ready, after it has done what is to be done on the page.
fn ready(robot: &Robot, seat: &str, secrets: &BTreeMap<&str, Vec<String>>) {
    let before = turns(robot);
    let ended = || turns(robot) > before;
    for _ in 0..12 {
        let page = cleared(robot);
        if ended() {
            return;
        }
        only(&page, Some(seat), secrets);
        let key = match page.screen.as_str() {
            // At the signing the answer stands, and the hall can be opened.
            "Signing" | "Briefing" => "Return",
            _ => "space",
        };
        let asked = heard(&page).contains("Press again");
        robot.keys(&[key]);
        let asks = |now: &Controls| !asked && heard(now).contains("Press again");
        robot.soon(|now| ended() || asks(now) || now.screen != page.screen);
    }
    if ended() {
        return;
    }
    panic!("{seat} is not ready: {}", robot.told(&robot.page()));
}

/// Whether a delegation speaks for a wording, or has a bracket opened that is settled.
fn on_the_floor(action: &Action) -> bool {
    matches!(action, Action::Support(_) | Action::Open { .. })
}

/// What a seat does with its turn: a word for a wording on each day, or, where its bracket is settled, a
/// motion to open it; its answer at the signing, which ends its turn. Whether the turn was ended.
fn act(robot: &Robot, page: &Controls) -> bool {
    let settled = page.all.iter().any(|c| c.name == "Open this bracket");
    let (key, is): (_, fn(&Action) -> bool) = match page.screen.as_str() {
        "Conference" if settled => ("o", on_the_floor),
        "Conference" => ("s", on_the_floor),
        "Signing" => ("s", |a| matches!(a, Action::Decide(_))),
        _ => return false,
    };
    let signing = page.screen == "Signing";
    let answers = |robot: &Robot| acts(robot).iter().filter(|a| is(a)).count();
    if signing && answers(robot) >= SEATS.len() {
        return false;
    }
    let before = (answers(robot), turns(robot));
    robot.keys(&[key]);
    robot.wait(key, |_| {
        answers(robot) > before.0 && (!signing || turns(robot) > before.1)
    });
    signing
}

/// Seats in the order in which they said that they were ready.
fn order(robot: &Robot) -> Vec<(u32, String)> {
    let lines = robot.lines().into_iter();
    let ready = |line| match line {
        LogLine::Ready { turn, seat } => Some((turn, seat)),
        _ => None,
    };
    lines.filter_map(ready).collect()
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run has it"]
fn three_persons_share_the_machine_to_the_end_of_first_steps() {
    let robot = Robot::open(None);
    robot.click_on("Choose a conference and a seat");
    let page = robot.wait("the seats", |page| page.screen == "Setup");
    let lands = page.all.iter().find(|c| c.name == "First steps");
    robot.press(lands.unwrap());
    for (_, name) in SEATS {
        let row = |page: &Controls| {
            let mut rows = page.all.iter();
            rows.any(|c| c.name == name && c.seen.is_some())
        };
        let page = robot.wait(name, row);
        let mut rows = page.all.iter();
        robot.press(rows.find(|c| c.name == name && c.seen.is_some()).unwrap());
        let give = format!("Give {name} to a person");
        robot.wait(&give, |page| {
            page.all.iter().any(|c| c.name.starts_with(&give))
        });
        robot.keys(&["b"]);
        let sits = format!("{name} · a person");
        robot.wait(&sits, |page| page.all.iter().any(|c| c.name == sits));
    }
    robot.keys(&["Return"]);
    robot.wait("the curtain", |page| page.screen == "Curtain");
    let secrets = secrets(&robot);
    assert!(secrets.values().all(|words| !words.is_empty()));
    let mut curtains = 0;
    loop {
        let page = robot.wait("a curtain, or the end", |page| {
            ["Curtain", "Debrief"].contains(&page.screen.as_str())
        });
        if page.screen == "Debrief" {
            break;
        }
        let page = robot.still();
        only(&page, None, &secrets);
        let seat = next(&page);
        curtains += 1;
        robot.keys(&["Return"]);
        robot.wait(seat, |page| {
            page.screen != "Curtain" && !page.screen.is_empty()
        });
        let page = cleared(&robot);
        only(&page, Some(seat), &secrets);
        if page.screen == "Briefing" {
            let read = secrets[seat]
                .iter()
                .any(|words| heard(&page).contains(words));
            assert!(read, "{seat} reads its own");
        }
        if !act(&robot, &page) {
            ready(&robot, seat, &secrets);
        }
    }
    // Every seat sat down in every turn, in the order of the seats, and did what it did itself.
    let order = order(&robot);
    assert_eq!(curtains, order.len());
    for (turn, all) in (0_u32..).zip(order.chunks(SEATS.len())) {
        let expected = SEATS.map(|(iso, _)| (turn, iso.to_owned()));
        assert_eq!(all, expected);
    }
    let acted = robot.lines().into_iter().filter_map(|line| match line {
        LogLine::Act(act) => Some((act.seat, act.action)),
        _ => None,
    });
    let acted: Vec<(String, Action)> = acted.collect();
    for (iso, _) in SEATS {
        let own = || acted.iter().filter(|(seat, _)| seat == iso);
        let spoke = own().filter(|(_, a)| on_the_floor(a));
        assert_eq!(spoke.count(), 3, "{iso} took the floor on each day");
        let signed = own().any(|(_, a)| *a == Action::Decide(Decision::Sign));
        assert!(signed, "{iso} signed");
    }
    replays(&robot);
}

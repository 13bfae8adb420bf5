//! The years in the window: five lines with their fans, what clauses did, threads, causes, the map.

use std::time::{Duration, Instant};

use super::*;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, Page};
use plenary::desktop::screens::aftermath::{Basis, Why};
use plenary::model::indices::IndexName;
use plenary::seat::threads::Subject;

/// The years of the twelve from the seat they suggest, in a quarter or the first after it.
pub fn years(quarter: u32, size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let late = |front: &Window| matches!(front.phase(), Some(Phase::Aftermath(q)) if q >= quarter);
    while !late(&front) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    open(front, size)
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn screen<'a>(h: &'a Harness<Window>) -> &'a AftermathScreen {
    h.state().get()
}

#[test]
fn charts_say_what_will_be_there_before_the_first_account() {
    for size in [WIDE, Vec2::new(1280.0, 720.0)] {
        let h = years(1, size);
        for index in [
            "Security",
            "Prosperity",
            "Liberty",
            "Trust",
            "Interconnection",
        ] {
            assert!(
                shows(&h, &format!("{index} of the world: no account yet")),
                "{index}"
            );
        }
        assert!(shows(
            &h,
            "The years: now 2013 Q1; the text in force: not yet"
        ));
    }
}

#[test]
fn charts_tell_what_was_what_is_to_come_and_what_the_text_is_worth() {
    let mut h = years(10, WIDE);
    assert!(shows(&h, "Trust of the world: "));
    assert!(!shows(&h, "The text is worth"), "nothing is worked out yet");
    h.state_mut().forecast(true);
    let begun = Instant::now();
    while !shows(&h, "The text is worth") {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never comes");
        std::thread::sleep(Duration::from_millis(5));
        h.step();
    }
    assert!(shows(&h, "half of the worlds between"));
    // A thread ends in what all clauses do together, and says so.
    assert!(shows(&h, "the whole text: "));
    assert!(shows(&h, "In force since"));
    assert!(shows(&h, "worlds, Spiral theory") || shows(&h, "worlds, Restraint theory"));
    // The map tells it by states.
    assert!(shows(&h, "points above the same years with no text"));
    h.state_mut().forecast(false);
}

#[test]
fn the_map_is_a_list_too_and_is_compared_with_the_start() {
    let mut h = years(6, WIDE);
    press(&mut h, Key::B);
    assert_eq!(screen(&h).basis, Basis::Start);
    assert!(shows(
        &h,
        "Security, points above the first account. Most: "
    ));
    press(&mut h, Key::P);
    let states: Vec<String> = {
        let sight = h.state().sight();
        sight
            .scenario
            .states
            .iter()
            .map(|s| s.profile.name.clone())
            .collect()
    };
    for state in &states {
        assert!(shows(&h, &format!("{state}: ")), "{state}");
    }
    press(&mut h, Key::B);
    assert_eq!(screen(&h).basis, Basis::Level);
    assert!(shows(&h, "Security, of 100"));
    press(&mut h, Key::P);
    assert!(!screen(&h).list);
}

#[test]
fn clauses_are_walked_by_keys_and_lead_to_events_and_back() {
    let mut h = years(24, WIDE);
    let (clause, number) = {
        let sight = h.state().sight();
        let with_events = sight.threads.clauses.iter().find(|c| !c.events.is_empty());
        let clause = with_events.unwrap().clause;
        (clause, sight.scenario.text.clauses[clause].number.clone())
    };
    assert!(shows(&h, "What your words did"));
    let all = h.state().sight().threads.clauses.len();
    for _ in 0..all {
        press(&mut h, Key::CloseBracket);
        if screen(&h).clause == Some(clause) {
            break;
        }
    }
    assert_eq!(screen(&h).clause, Some(clause));
    assert!(shows(&h, &format!("The thread of {number}, ")));
    // The first of its events leads back to it.
    let event = {
        let threads = &h.state().sight().threads;
        let n = threads.clause(clause).unwrap().events[0];
        threads.events[n].clone()
    };
    h.state_mut()
        .ask(AftermathChange::Event(Some(event.subject)));
    h.run_ok();
    assert_eq!(
        (screen(&h).clause, screen(&h).event),
        (None, Some(event.subject))
    );
    assert!(event.bears.iter().any(|b| b.clause == clause));
    for bears in event.bears.iter().take(1) {
        let number = &h.state().sight().scenario.text.clauses[bears.clause].number;
        assert!(
            shows(&h, &format!("{number} ")),
            "the card names the clause"
        );
    }
}

#[test]
fn what_clauses_did_adds_up_to_what_the_journal_tells() {
    use plenary::model::deeds::Deeds;
    use plenary::world::journal::Happening;
    let h = years(30, WIDE);
    let sight = h.state().sight();
    let mut told = Deeds::default();
    for entry in &sight.known.journal {
        if let Happening::Deeds { by_clause } = &entry.what {
            by_clause.values().for_each(|d| told.add_all(d));
        }
    }
    let mut summed = Deeds::default();
    sight
        .threads
        .clauses
        .iter()
        .for_each(|c| summed.add_all(&c.sum));
    assert!(told.sum() > 0.5, "something was done");
    assert!(
        (told.sum() - summed.sum()).abs() < 1e-9,
        "{told:?} {summed:?}"
    );
    for done in &sight.threads.clauses {
        let by_quarter: f64 = done.quarters.values().map(Deeds::sum).sum();
        assert!((by_quarter - done.sum.sum()).abs() < 1e-9);
    }
}

#[test]
fn numbers_answer_why_by_key() {
    let mut h = years(12, WIDE);
    press(&mut h, Key::R);
    assert_eq!(screen(&h).why, Some(Why::Reproduction));
    for words in ["What lowers it", "tension: ", "grievance: ", "lost trust: "] {
        assert!(shows(&h, words), "{words}");
    }
    press(&mut h, Key::Escape);
    assert_eq!(screen(&h).why, None);
    assert_eq!(
        h.state().screen(),
        Screen::Aftermath,
        "the years are not left"
    );
    press(&mut h, Key::Slash);
    assert_eq!(screen(&h).why, Some(Why::Index(IndexName::Security)));
    assert!(shows(&h, "Why Security stands there"));
    press(&mut h, Key::D);
    assert_eq!((screen(&h).why, screen(&h).page), (None, Page::Desk));
}

#[test]
fn where_there_is_little_room_the_words_are_a_page() {
    let mut h = years(12, Vec2::new(1280.0, 720.0));
    assert!(!shows(&h, "What your words did"));
    press(&mut h, Key::Q);
    assert!(shows(&h, "What your words did"));
    h.key_press(Key::D);
    h.run_ok();
    assert_eq!(screen(&h).page, Page::Desk);
}

#[test]
fn an_incident_shows_the_ladder_with_what_leads_off_it() {
    let mut h = years(4, WIDE);
    for _ in 0..60 {
        let sight = h.state().sight();
        if sight.open_incidents() > 0 || sight.phase == Phase::Over {
            break;
        }
        h.state_mut().end_turn();
    }
    h.state_mut().go(Screen::Aftermath);
    h.run_ok();
    if h.state().sight().open_incidents() == 0 {
        return;
    }
    assert!(shows(&h, "on the ladder"));
    assert!(shows(&h, "Let it drop, "));
    let id = {
        let affairs = h.state().sight().years.affairs.as_ref().unwrap();
        *affairs.rights.answerable.last().unwrap()
    };
    let subject = Subject::Incident(id);
    assert!(h.state().sight().threads.event(subject).is_some());
}

#[test]
#[ignore = "it measures"]
#[allow(clippy::print_stdout, reason = "a test may tell")]
fn how_long_a_frame_of_the_years_takes() {
    for scenario in ["dubai-twelve", "dubai-2012"] {
        let mut front = Window::new(None);
        front.start_suggested(scenario);
        while !matches!(
            front.phase(),
            Some(Phase::Aftermath(30)) | Some(Phase::Over)
        ) {
            front.end_turn();
        }
        front.go(Screen::Aftermath);
        let begun = Instant::now();
        front.end_turn();
        println!("{scenario}: a quarter {:.1?}", begun.elapsed());
        let mut h = open(front, WIDE);
        let mut all = vec![];
        for _ in 0..40 {
            let begun = Instant::now();
            h.step();
            all.push(begun.elapsed());
        }
        all.sort();
        println!(
            "{scenario}: a frame {:.1?} in the middle, {:.1?} at most",
            all[20], all[39]
        );
    }
}

//! A quarter of the years as it is met: one count of what waits, whose number is whose, what it all came to.

use super::later::shows;
use super::threads::years;
use super::*;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, percents};

#[test]
fn a_decision_is_answered_and_the_next_takes_its_place() {
    let mut h = years(4, WIDE);
    for _ in 0..40 {
        if h.state().sight().open_questions() > 0 {
            break;
        }
        h.state_mut().end_turn();
        h.run_ok();
    }
    let open = h.state().sight().open_questions();
    assert!(open > 0, "a question comes");
    // The card, the tab and what stops the years count the same: questions, and blows that none is about.
    let all = h.state().sight().waiting();
    assert!(shows(&h, &format!("Decision 1 of {all}")));
    press(&mut h, Key::G);
    let counted = match all {
        1 => "One thing waits".to_owned(),
        n => format!("{n} things wait"),
    };
    let said = h.state().notice().unwrap_or_default();
    assert!(said.contains(&counted), "{said}");
    press(&mut h, Key::F5);
    assert_eq!(h.state().sight().open_questions(), open - 1);
    assert_eq!(h.state().sight().answers_given().len(), 1);
    assert_eq!(h.state().sight().waiting(), all - 1);
    assert!(shows(&h, "Decided: "));
    assert_eq!(shows(&h, &format!("Decision 2 of {all}")), all > 1);
}

#[test]
fn the_shares_of_the_budget_add_up_to_a_hundred() {
    for shares in [
        [0.168, 0.345, 0.242, 0.128, 0.117],
        [0.2; 5],
        [1.0, 0.0, 0.0, 0.0, 0.0],
        [0.333, 0.333, 0.334, 0.5, 0.5],
        [0.125, 0.125, 0.125, 0.125, 0.125],
    ] {
        assert_eq!(percents(&shares).iter().sum::<u32>(), 100, "{shares:?}");
    }
    assert_eq!(
        percents(&[0.168, 0.345, 0.242, 0.128, 0.117]),
        [17, 34, 24, 13, 12]
    );
    let h = years(5, WIDE);
    let names = ["offence", "defence", "surveillance", "diplomacy", "aid"];
    let told = names.map(|name| {
        let start = format!("{name} ");
        let share = |said: String| {
            said.strip_prefix(&start)?
                .strip_suffix(" %")?
                .parse::<u32>()
                .ok()
        };
        let rows = h.query_all_by_label_contains(&start);
        let mut said = rows.filter_map(|n| {
            let node = n.accesskit_node();
            share(node.value().or(node.label())?)
        });
        said.next().unwrap_or_default()
    });
    assert_eq!(told.iter().sum::<u32>(), 100, "{told:?}");
}

#[test]
fn a_change_of_an_index_says_whose_it_is_and_since_when() {
    let mut h = years(9, WIDE);
    let recap = h.state().sight().telling.recap.clone().unwrap();
    let moved = recap.sentences.iter().any(|s| s.key == "recap-index");
    assert!(moved, "a quarter moves something");
    press(&mut h, Key::Home);
    let labels = h.query_all_by_label_contains("Your ");
    let said: Vec<String> = labels.filter_map(|n| n.accesskit_node().label()).collect();
    let own = [
        "security",
        "prosperity",
        "liberty",
        "trust",
        "interconnection",
    ];
    let named = |words: &String| own.iter().any(|i| words.contains(&format!("Your {i}: ")));
    assert!(said.iter().any(named), "{said:?}");
    press(&mut h, Key::Home);
    press(&mut h, Key::I);
    assert!(shows(&h, "the change since 2013"));
}

#[test]
fn r_is_told_in_words_where_there_is_room_and_always_to_whoever_hears_it() {
    for size in [WIDE, Vec2::new(1280.0, 720.0), Vec2::new(1067.0, 600.0)] {
        let h = years(9, size);
        let r = h.state().sight().r().unwrap();
        let way = match r {
            r if r >= 1.0 => "Trouble feeds itself",
            r if r >= 0.005 => "Trouble dies out",
            _ => "Trouble breeds none",
        };
        let words = format!("{way}, R {r:.2}: what raises and lowers it");
        assert!(shows(&h, &words), "{words}");
    }
}

#[test]
fn a_clause_and_its_thread_tell_the_same() {
    use plenary::seat::threads::Bearing;
    let h = years(24, WIDE);
    let threads = &h.state().sight().threads;
    let mut idle = 0;
    for clause in &threads.clauses {
        let bore = clause.events.iter().any(|n| {
            let mut its = threads.events[*n].bears.iter();
            its.any(|b| b.clause == clause.clause && b.how != Bearing::Stands)
        });
        idle += usize::from(clause.sum.sum() <= 0.0 && bore);
    }
    let said = h
        .query_all_by_label_contains("by too little to be counted")
        .count();
    assert_eq!(said, idle);
}

#[test]
fn a_clash_of_forces_says_what_it_changed_and_why_it_came_and_lies_on_the_map() {
    use plenary::say;
    use plenary::world::journal::{Happening, Journal};
    let mut h = years(5, WIDE);
    let (us, them) = {
        let sight = h.state().sight();
        let other = StateId::all(12).find(|s| *s != sight.seat).unwrap();
        let iso = |s| sight.scenario.iso(s).to_owned();
        (iso(sight.seat), iso(other))
    };
    for (a, b, side) in [
        (&them, &us, "Theirs moved first"),
        (&us, &them, "Yours moved first"),
    ] {
        h.state_mut().tamper(|world| {
            let what = Happening::Dispute {
                a: a.clone(),
                b: b.clone(),
            };
            let why = say!("aftermath-dispute-alone", rivalry = 60);
            let mut journal = world.resource_mut::<Journal>();
            journal.write(what, "9.5", None, why);
        });
        h.state_mut().end_turn();
        h.run_ok();
        assert!(shows(&h, side), "{side}");
        assert!(shows(&h, "It moved no trust and no index"));
        assert!(shows(&h, "It came of the old rivalry"));
        assert!(shows(&h, "Armed dispute of "), "it has a mark");
        let second = shows(&h, "the second clash") || shows(&h, "times before");
        assert_eq!(second, a == &us, "the first comes after none");
    }
}

#[test]
fn quarters_that_ran_by_themselves_are_told_where_they_stop() {
    let mut h = years(6, WIDE);
    let runs = |h: &Harness<Window>| h.state().get::<AftermathScreen>().speed > 0.0;
    let mut from = 0;
    for _ in 0..40 {
        assert!(!shows(&h, "Since 20"), "each was ended by hand");
        if h.state().sight().waiting() == 0 {
            let Some(Phase::Aftermath(quarter)) = h.state().phase() else {
                panic!("no more years");
            };
            from = quarter;
            press(&mut h, Key::G);
            h.state_mut().end_turn();
            h.run_ok();
            if runs(&h) {
                break;
            }
        }
        h.state_mut().end_turn();
        h.run_ok();
    }
    assert!(runs(&h), "two quarters pass without a question");
    h.state_mut().end_turn();
    h.state_mut().ask(AftermathChange::Speed(0.0));
    h.run_ok();
    let first = format!("Since {} Q{}", 2013 + (from - 1) / 4, (from - 1) % 4 + 1);
    assert!(shows(&h, &first), "{first}");
    h.state_mut().end_turn();
    h.run_ok();
    assert!(!shows(&h, &first), "the next one was ended by hand");
}

//! A quarter of the years as it is met: one count of what waits, whose number is whose, what it all came to.

use super::*;
use plenary::desktop::screens::aftermath::percents;

/// The years of the twelve from the seat they suggest, in a quarter or the first after it.
fn years(quarter: u32, size: Vec2) -> Harness<'static, Window> {
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
        let mut said = rows.filter_map(|n| share(n.accesskit_node().label()?));
        said.next().unwrap_or_default()
    });
    assert_eq!(told.iter().sum::<u32>(), 100, "{told:?}");
}

//! The end of a session: what it was in a line, when it turned, why one has so many points, lists in parts.

use std::collections::BTreeSet;

use super::*;
use plenary::conference::redlines::{Redline, WordingSource};
use plenary::debrief::turning::{MOST, Measure, Moment, Turning};
use plenary::desktop::par::{Background, ParChange};
use plenary::desktop::screens::debrief::{DebriefChange, DebriefScreen, List};
use plenary::model::indices::IndexName;

/// The twelve from the seat they suggest, played to their end without a word.
fn over(size: Vec2) -> Harness<'static, Window> {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Over) {
        front.end_turn();
    }
    let mut h = open(front, size);
    h.state_mut()
        .ask(plenary::desktop::frame::FrameChange::Recap(false));
    h.run_ok();
    assert_eq!(h.state().screen(), Screen::Debrief);
    h
}

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

fn turning(h: &Harness<Window>) -> Turning {
    h.state().sight().turning.clone().unwrap()
}

/// How a moment is named beneath the chart.
fn named(n: usize, moment: &Moment) -> String {
    let when = match moment.phase {
        Phase::Conference(day) => format!("Day {day}"),
        Phase::Aftermath(q) => format!("{} Q{}", 2013 + (q as i32 - 1) / 4, (q - 1) % 4 + 1),
        _ => "Signing".to_owned(),
    };
    format!("{}, {when}: ", n + 1)
}

#[test]
fn moments_are_few_in_order_one_to_a_turn_and_spread_over_the_whole() {
    let h = over(WIDE);
    let turning = turning(&h);
    for index in IndexName::ALL {
        let all = &turning.moments[index];
        assert!((3..=MOST).contains(&all.len()), "{}", all.len());
        assert!(all.is_sorted_by(|a, b| a.turn < b.turn), "one to a turn");
        let room = |m: &&Moment| !matches!(m.phase, Phase::Aftermath(_));
        assert!(all.iter().filter(room).count() <= 3);
        assert_eq!(all.iter().filter(|m| m.phase == Phase::Signing).count(), 1);
        let quarters: Vec<u32> = all.iter().map(|m| m.phase.quarter()).collect();
        let years: Vec<u32> = quarters.into_iter().filter(|q| *q > 0).collect();
        let apart = h.state().sight().history.quarters.len() as u32 / 16;
        assert!(years.windows(2).all(|q| q[1] - q[0] >= apart), "{years:?}");
        // The text entered into force, and that is told.
        let force = h.state().sight().in_force().first().copied();
        assert!(force.is_none_or(|q| years.contains(&q)), "{years:?}");
    }
    // A day is told with what the draft did then.
    let days = turning.days.unwrap();
    assert_eq!(days.measure, Measure::Worth);
    assert_eq!(days.evenings.len(), 13, "before the first, and twelve");
    let end = 100.0 * h.state().sight().own.gain;
    if h.state().sight().room.sittings.past.is_empty() {
        assert!((days.evenings[12] - end).abs() < 1e-6, "as the draft is");
    }
}

/// What is on the chart is what is told beneath it, and the key of a number tells why.
#[test]
fn a_number_is_the_same_on_the_chart_and_beneath_it_and_its_key_tells_why() {
    let mut h = over(WIDE);
    let all = turning(&h).moments[IndexName::Security].clone();
    for (n, moment) in all.iter().enumerate() {
        assert!(shows(&h, &named(n, moment)), "{}", named(n, moment));
        assert!(shows(&h, &moment.what.to_string()));
    }
    let drawn = crate::clipped::written(&h);
    let numbers: Vec<String> = (1..=all.len()).map(|n| n.to_string()).collect();
    for number in &numbers {
        let times = drawn.iter().filter(|(_, it)| it.galley.job.text == *number);
        assert!(times.count() >= 2, "{number} on the chart and beneath it");
    }
    drop(drawn);
    press(&mut h, Key::Num1);
    assert_eq!(h.state().get::<DebriefScreen>().chosen, Some(0));
    assert!(shows(&h, "What the journal has of it"));
    let line = h.state().sight().journal.iter();
    let line = line.clone().find(|l| l.turn == all[0].turn).cloned();
    assert!(shows(&h, &line.unwrap().text), "what happened in that turn");
    press(&mut h, Key::Num1);
    assert!(!shows(&h, "What the journal has of it"));
    assert!(shows(&h, "Why this many points"));
    // By the pointer and by Tab it is the same button.
    let second = named(1, &all[1]);
    h.query_all_by_label_contains(&second)
        .next()
        .unwrap()
        .click();
    h.run_ok();
    assert_eq!(h.state().get::<DebriefScreen>().chosen, Some(1));
    press(&mut h, Key::L);
    let screen = h.state().get::<DebriefScreen>().clone();
    assert_eq!((screen.line, screen.chosen), (IndexName::Prosperity, None));
    let other = &turning(&h).moments[IndexName::Prosperity];
    for (n, moment) in other.iter().enumerate() {
        assert!(shows(&h, &named(n, moment)));
    }
}

/// What one does oneself is marked as one's own decision, on a day and in a quarter.
#[test]
fn ones_own_decisions_are_told_apart() {
    let mut h = over(WIDE);
    let sight = h.state().sight();
    let (seat, scenario) = (sight.seat, sight.scenario.clone());
    let common = sight.common().clone();
    let mut known = sight.known.clone();
    // The draft as it was, and then one great change of one's own on the fifth day.
    let text = scenario.text.opening();
    let worth = &known.own.worth;
    let best = BracketId::each(&scenario.text.brackets).max_by(|a, b| {
        let most = |b: BracketId| {
            worth[b.index()]
                .iter()
                .fold(0.0, |m: f64, v| m.max(v.abs()))
        };
        most(a.0).total_cmp(&most(b.0))
    });
    let (bracket, of) = best.unwrap();
    let from = text.at(bracket);
    let other = WordingId::all(of.wordings.len()).find(|w| *w != from);
    known.years.drafted = vec![Redline {
        day: 5,
        bracket,
        from,
        to: other.unwrap(),
        by: WordingSource::Seats(vec![seat]),
    }];
    let rules = (&*scenario, &h.state().sight().theory.clone());
    let told = plenary::debrief::turning::of(rules, &common, (&known, &[])).unwrap();
    let days: Vec<&Moment> = told.moments[IndexName::Security]
        .iter()
        .filter(|m| matches!(m.phase, Phase::Conference(_)))
        .collect();
    assert_eq!(days.len(), 1, "one day moved the draft");
    assert!(days[0].own && days[0].phase == Phase::Conference(5));
    assert!(days[0].what.to_string().starts_with("Your wording enters"));
    // Before the end nothing of it is told.
    known.phase = Phase::Aftermath(3);
    assert_eq!(
        plenary::debrief::turning::of(rules, &common, (&known, &[])),
        None
    );
    h.run_ok();
}

#[test]
fn the_headline_says_who_signed_and_what_the_text_did_and_the_ending_keeps_its_name() {
    let h = over(WIDE);
    let sight = h.state().sight();
    let end = sight.history.ending.clone().unwrap();
    let name = plenary::desktop::words::upper(
        &plenary::aftermath::indices::endings::title(&end).to_string(),
    );
    assert!(shows(&h, &name), "{name}");
    let (up, all) = sight.signed();
    let headings: Vec<String> = h
        .query_all_by_role(egui::accesskit::Role::Heading)
        .filter_map(|n| n.accesskit_node().label())
        .collect();
    let agreed = sight.room.adopted == Some(true);
    let says = format!("{up} of {all} signed");
    assert!(!agreed || headings[0].contains(&says), "{headings:?}");
}

/// The parts beside the delegate's mean add up to the difference of the sums.
#[test]
fn what_cost_points_is_told_part_by_part_beside_the_delegate_and_silence() {
    let mut h = over(WIDE);
    assert!(!shows(&h, "in the mean"));
    h.state_mut().ask(ParChange::Start);
    let others = |h: &Harness<Window>| h.state().get::<Background>().others(Phase::Over);
    while others(&h).is_none_or(|o| o.silence.is_none()) {
        std::thread::sleep(std::time::Duration::from_millis(20));
        h.state_mut().apply();
    }
    h.state_mut().ask(ParChange::Stop);
    h.run_ok();
    for words in ["in the mean", "Your delegate", "Silence"] {
        assert!(shows(&h, words), "{words}");
    }
    let found = others(&h).unwrap();
    let score = h
        .state()
        .sight()
        .goals
        .aims()
        .unwrap()
        .score
        .unwrap()
        .clone();
    for line in &score.lines {
        let name = line.item.name().to_string();
        assert!(shows(&h, &format!("{name}: ")), "{name}");
        let mean = found.delegate.means[&line.item];
        assert!((0.0..=line.most).contains(&mean));
    }
}

#[test]
fn long_lists_are_shown_in_part_and_whole_when_asked() {
    let mut h = over(WIDE);
    let lines = h.state().sight().journal.len();
    assert!(lines > 100);
    let years: BTreeSet<u32> = (turning(&h).years.iter())
        .map(|y| (y.quarter - 1) / 4)
        .collect();
    assert_eq!(years.len(), turning(&h).years.len(), "one to a year");
    assert!(shows(&h, "What weighed most in each year"));
    press(&mut h, Key::T);
    assert!(
        h.state()
            .get::<DebriefScreen>()
            .whole
            .contains(&List::Causes)
    );
    assert!(shows(&h, "All of it now, hidden truth included"));
    h.state_mut().ask(DebriefChange::Whole(List::Causes));
    h.state_mut().ask(DebriefChange::Whole(List::Text));
    h.run_ok();
    assert!(shows(&h, "Put the text away"));
    assert!(!shows(&h, "All of it now"));
}

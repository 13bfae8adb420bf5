//! How soon a passive person is asked something, and how often in all (rule 16.1). The measure is run
//! with `--ignored --nocapture`.

use std::collections::BTreeMap;

use super::common::{scenario, seated, theory};
use plenary::aftermath::decisions::Questions;
use plenary::aftermath::decisions::matters::due;
use plenary::model::calendar::Phase;
use plenary::model::question::Topic;
use plenary::session::Session;
use plenary::session::setup::Seating;

/// What a passive person is asked: the quarter and the subject of each question.
fn asked(s: &mut Session) -> Vec<(u32, Topic)> {
    let seat = s.seat().unwrap();
    let mut all = vec![];
    while s.phase() != Phase::Over {
        s.advance();
        let now = s.phase();
        let questions = s.state().resource::<Questions>();
        let fresh = questions.of(seat);
        // A conference in between leaves it on the desk.
        let fresh = fresh.filter(|q| now == Phase::Aftermath(q.quarter + 1));
        all.extend(fresh.map(|q| (q.quarter + 1, q.matter.topic())));
    }
    all
}

/// A session of a person, or of computers alone, in which so many questions are owed at first.
fn session(name: &str, by: &str, lead: f64, seed: u64, iso: Option<&str>) -> Session {
    let mut numbers = theory(by);
    numbers.decisions.pace.questions_lead = lead;
    let scenario = scenario(name);
    let seating = Seating {
        people: iso
            .map(|iso| scenario.seat(iso).unwrap())
            .into_iter()
            .collect(),
        ..Seating::default()
    };
    seated(scenario, numbers, seed, seating)
}

#[test]
fn rule_16_1_a_person_is_asked_within_the_first_year_and_not_more_often() {
    let numbers = theory("spiral");
    let (lead, aimed) = {
        let pace = &numbers.decisions.pace;
        (pace.questions_lead, pace.questions_aimed)
    };
    assert!((due(&numbers, true, 0.0) - lead).abs() < 1e-12 && lead > 0.0);
    for person in [true, false] {
        assert!((due(&numbers, person, 1.0) - aimed).abs() < 1e-12);
    }
    for iso in ["KEN", "BRA", "USA"] {
        let of = |lead| asked(&mut session("dubai-twelve", "spiral", lead, 1, Some(iso)));
        let (now, before) = (of(lead), of(0.0));
        assert!(now[0].0 <= 4, "{iso} {now:?}");
        assert!(now.len() <= before.len() + 1, "{iso} {now:?} {before:?}");
    }
}

#[test]
fn rule_16_1_nothing_is_owed_to_computers_at_first() {
    let numbers = theory("restraint");
    assert!(due(&numbers, false, 0.0).abs() < 1e-12);
    let of = |lead| {
        let mut s = session("first-steps", "restraint", lead, 1, None);
        s.play(&[], |_| {});
        s.state().resource::<Questions>().asked.clone()
    };
    assert!(!of(0.0).is_empty());
    assert_eq!(of(0.0), of(4.0));
}

/// The measure behind `questions_lead` (rule 16.1), for the scenarios and the leads that are named.
#[test]
#[ignore = "a measure that takes minutes"]
fn how_soon_a_person_is_asked() {
    let given = |name: &str, or: &str| std::env::var(name).unwrap_or_else(|_| or.to_owned());
    let seeds: u64 = given("SEEDS", "10").parse().unwrap();
    let names = given("SCENARIOS", "dubai-twelve");
    let leads = given("LEADS", "0,1");
    for name in names.split(',') {
        for lead in leads.split(',') {
            for by in ["spiral", "restraint"] {
                for iso in ["KEN", "BRA", "USA"] {
                    let (mut firsts, mut totals) = (vec![], vec![]);
                    let mut early: BTreeMap<Topic, u32> = BTreeMap::new();
                    for seed in 0..seeds {
                        let lead = lead.parse().unwrap();
                        let all = asked(&mut session(name, by, lead, seed, Some(iso)));
                        firsts.push(all.first().map_or(0, |q| q.0));
                        totals.push(all.len());
                        for (_, topic) in all.iter().filter(|q| q.0 <= 9) {
                            *early.entry(*topic).or_default() += 1;
                        }
                    }
                    println!(
                        "{name} {by} lead {lead} {iso}: first {firsts:?}, all {totals:?}, by the ninth {early:?}"
                    );
                }
            }
        }
    }
}

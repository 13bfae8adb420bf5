//! What an answer to a blow brings, in numbers, and which answers are not offered since they do what silence does.

use super::*;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::decisions::Questions;
use plenary::aftermath::incidents::{Finding, Incident, Incidents};
use plenary::locale::Sentence;
use plenary::model::Rung;
use plenary::model::ids::{IncidentId, QuestionId};
use plenary::model::question::{Course, Matter, Question, Stance};
use plenary::model::years::Kind;

/// The second quarter of the twelve with a blow on the seat they suggest, which is laid to somebody.
fn struck(by: fn(StateId) -> Actor) -> (Harness<'static, Window>, IncidentId) {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    while front.phase() != Some(Phase::Aftermath(2)) {
        front.end_turn();
    }
    front.go(Screen::Aftermath);
    let seat = front.sight().seat;
    let other = StateId::all(12).find(|s| *s != seat).unwrap();
    let mut id = IncidentId::default();
    front.tamper(|world| {
        let all = &mut world.resource_mut::<Incidents>().all;
        id = IncidentId::new(all.len());
        let who = by(other);
        all.push(Incident {
            id,
            severity: 4,
            success: true,
            finding: Finding {
                detected: 20,
                attributed: 30,
                believed: Some((who, 0.7)),
                suspects: vec![(who, 0.7)],
                ..Finding::default()
            },
            ..Incident::new(who, seat, Kind::Espionage, 10, 0)
        });
        let answer = |rung: Rung| {
            Course::new(Stance::Nothing, rung.name()).orders(Action::Respond {
                incident: id,
                rung: rung.number(),
            })
        };
        let rungs = [Rung::Silence, Rung::PrivateProtest, Rung::LawEnforcement];
        let mut questions = world.resource_mut::<Questions>();
        questions.open.retain(|q| q.seat != seat);
        questions.open.push(Question {
            id: QuestionId::new(99),
            seat,
            quarter: 1,
            matter: Matter::Blow { incident: id },
            cause: None,
            says: Sentence::words("Who was it?"),
            courses: rungs.map(answer).into(),
        });
    });
    (open(front, WIDE), id)
}

fn labels(h: &Harness<Window>, words: &str) -> Vec<String> {
    let all = h.query_all_by_label_contains(words);
    let heard = all.map(|n| n.accesskit_node());
    heard.filter_map(|n| n.label().or(n.value())).collect()
}

/// By how many blows a row of the ladder says that its answer moves those to come.
fn moved(h: &Harness<Window>, rung: Rung) -> i32 {
    let name = format!("{}, ", rung.name());
    let rows = labels(h, &name);
    let row = rows.iter().find(|row| row.starts_with(&name)).unwrap();
    let number = row.rsplit("blows ").next().unwrap().replace('−', "-");
    number.parse().unwrap_or(0)
}

#[test]
fn beside_each_answer_to_a_state_stands_what_it_teaches_in_blows() {
    let (h, _) = struck(Actor::State);
    assert_eq!(labels(&h, "70 in 100 that it was them").len(), 1);
    let all: Vec<i32> = Rung::all().map(|rung| moved(&h, rung)).collect();
    assert!(all[0] > 0, "silence makes them bolder: {all:?}");
    assert!(all[7] < 0, "what is firmer than usual holds them back");
    assert!(all.is_sorted_by(|a, b| a >= b), "{all:?}");
    assert!(
        all[1] < all[0] || all[2] < all[0],
        "no two are all the same"
    );
}

#[test]
fn what_does_as_silence_does_is_not_offered_against_a_gang() {
    let (mut h, id) = struck(Actor::Criminal);
    assert!(!labels(&h, "met with the law alone").is_empty());
    for rung in Rung::all() {
        let name = format!("{}, ", rung.name());
        let rows = labels(&h, &name);
        let offered = rows.iter().any(|row| row.starts_with(&name));
        let differs = matches!(rung, Rung::Silence | Rung::LawEnforcement);
        assert_eq!(offered, differs, "{rung:?}: {rows:?}");
    }
    // Of the courses that order the same a protest is left out, and the keys of the others stay.
    let courses = labels(&h, &Rung::PrivateProtest.name().to_string());
    assert!(courses.is_empty(), "{courses:?}");
    press(&mut h, Key::Num4);
    let said = h.state().notice().unwrap_or_default();
    assert!(said.contains("no state to reach"), "{said}");
    press(&mut h, Key::F7);
    let sent = h.state().sent();
    let course = Action::Choose {
        question: QuestionId::new(99),
        course: 2,
    };
    assert!(sent.contains(&course), "{sent:?} {id:?}");
}

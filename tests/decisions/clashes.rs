//! A clash of forces is put to the person whose forces they are (rule 16.12).

use super::common::session;
use plenary::model::calendar::Phase;
use plenary::model::question::{Matter, Question, Stance, Topic};
use plenary::model::{Action, Budget};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::world::journal::Happening;

/// The next question of a person about a clash, in a session that is played on until one comes.
fn clash(s: &mut Session) -> Option<Question> {
    let seat = s.seat().unwrap();
    while s.phase() != Phase::Over {
        s.advance();
        let now = s.phase();
        let view = s.view(seat);
        let mut all = view.years.questions.iter();
        let found = all
            .find(|q| q.matter.topic() == Topic::Dispute && now == Phase::Aftermath(q.quarter + 1));
        if let Some(question) = found {
            return Some((*question).clone());
        }
    }
    None
}

/// The first clash among some seats and seeds.
fn first() -> (Session, Question) {
    let seats = ["CHN", "USA", "IND", "RUS"];
    let all = seats
        .iter()
        .flat_map(|iso| (0..4).map(move |seed| (*iso, seed)));
    let mut all = all.map(|(iso, seed)| session("dubai-twelve", "spiral", seed, Some(iso)));
    all.find_map(|mut s| clash(&mut s).map(|q| (s, q))).unwrap()
}

#[test]
fn rule_16_12_a_clash_of_ones_own_forces_is_put_to_the_person() {
    let (s, question) = first();
    let Matter::Dispute { with } = question.matter else {
        panic!("a clash is with somebody");
    };
    let (us, them) = (s.scenario().iso(s.seat().unwrap()), s.scenario().iso(with));
    let cause = s.journal().iter().rev().find(|entry| match &entry.what {
        Happening::Dispute { a, b } => {
            [a.as_str(), b.as_str()] == [us, them] || [b.as_str(), a.as_str()] == [us, them]
        }
        _ => false,
    });
    assert!(cause.is_some(), "the journal has the clash");
    assert_eq!(
        question.courses.first().map(|c| c.stance),
        Some(Stance::Nothing)
    );
    assert!(question.courses.len() > 3);
}

#[test]
fn rule_16_12_talks_are_spent_on() {
    let (mut s, question) = first();
    let seat = s.seat().unwrap();
    let course = question
        .courses
        .iter()
        .position(|c| c.stance == Stance::Give);
    let diplomacy = |s: &mut Session| -> Budget { s.affairs(seat).unwrap().budget };
    let before = diplomacy(&mut s).diplomacy;
    s.act(Action::Choose {
        question: question.id,
        course: course.unwrap(),
    })
    .unwrap();
    s.advance();
    assert!(diplomacy(&mut s).diplomacy > before);
}

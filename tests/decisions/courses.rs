//! What courses do, one rule after the other.

use super::common::{aftermath, session, theory, until};
use plenary::aftermath::decisions::matters::{bar, due};
use plenary::aftermath::decisions::{Questions, possible, spend};
use plenary::aftermath::incidents::{Incident, Incidents};
use plenary::aftermath::regime::Violations;
use plenary::model::calendar::{Phase, day_of};
use plenary::model::ids::{QuestionId, StateId};
use plenary::model::question::{Line, Matter, Outcome, Question, Stance, Topic};
use plenary::model::{Action, Budget};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::world::control::Control;
use plenary::world::relations::Relations;
use plenary::world::states::{Condition, Seats};

/// Puts a question on the desk of the person, whatever it weighs, and gives its number.
fn put(s: &mut Session, topic: Topic) -> Question {
    let (seat, quarter) = (s.seat().unwrap(), s.phase().quarter() - 1);
    let found = possible(s.state(), seat, quarter).into_iter();
    let question = { found }.find(|q| q.matter.topic() == topic).unwrap();
    let question = Question {
        id: QuestionId::new(77),
        ..question
    };
    let open = &mut s.world().resource_mut::<Questions>().open;
    open.push(question.clone());
    question
}

fn course(question: &Question, stance: Stance) -> usize {
    question
        .courses
        .iter()
        .position(|c| c.stance == stance)
        .unwrap()
}

/// Rules 1.26 and 16.3: a question is answered once, with a course there is.
#[test]
fn rule_1_24_a_question_is_answered_once() {
    let mut s = aftermath("dubai-twelve", "spiral", 1, Some("USA"));
    let choose = |question, course| Action::Choose { question, course };
    assert_eq!(
        s.act(choose(QuestionId::new(77), 0)).unwrap_err().rule,
        "1.26"
    );
    let question = put(&mut s, Topic::Crime);
    assert!((2..=5).contains(&question.courses.len()));
    assert_eq!(question.courses[0].stance, Stance::Nothing);
    assert!(question.courses[0].orders.is_empty() && question.courses[0].outcomes.is_empty());
    assert_eq!(
        s.act(choose(QuestionId::new(77), 9)).unwrap_err().rule,
        "1.26"
    );
    s.act(choose(QuestionId::new(77), 1)).unwrap();
    assert_eq!(
        s.act(choose(QuestionId::new(77), 1)).unwrap_err().rule,
        "1.26"
    );
}

/// Rule 16.1: the fewer questions a seat has had, the less a matter needs to weigh; what was not
/// answered lapses.
#[test]
fn rule_16_1_who_was_asked_little_is_asked_about_less() {
    let theory = theory("spiral");
    let needs = |passed, asked| bar(&theory, due(&theory, false, passed), asked);
    assert!(needs(0.5, 2) < needs(0.5, 6));
    assert!(needs(0.9, 6) < needs(0.5, 6));
    let mut s = aftermath("first-steps", "spiral", 1, Some("CVA"));
    put(&mut s, Topic::Crime);
    s.advance();
    let seat = s.seat().unwrap();
    assert!(
        s.state()
            .resource::<Questions>()
            .find(seat, QuestionId::new(77))
            .is_none()
    );
}

/// Rule 16.2: what happened weighs more than what is always there.
#[test]
fn rule_16_2_a_heavy_matter_comes_first() {
    let mut s = aftermath("dubai-twelve", "spiral", 1, Some("USA"));
    let seat = s.seat().unwrap();
    until(&mut s, Phase::Aftermath(9));
    s.world().resource_mut::<Questions>().ask_off.insert(seat);
    let all = possible(s.state(), seat, 8);
    let off = all.iter().position(|q| q.matter == Matter::LetOff);
    let pressed = all
        .iter()
        .position(|q| matches!(q.matter, Matter::Pressed { .. }));
    if let (Some(off), Some(pressed)) = (off, pressed) {
        assert!(off < pressed);
    }
    assert!(pressed.is_some());
}

/// Rule 16.4: who waits has its evidence weighed again, and may hold another to have done it.
#[test]
fn rule_16_4_the_evidence_is_weighed_again() {
    let mut s = aftermath("dubai-twelve", "spiral", 2, Some("IND"));
    let seat = s.seat().unwrap();
    let id = loop {
        s.advance();
        let now = s.state().resource::<Incidents>();
        let struck = now.all.iter().rev();
        let mut struck = struck.filter(|i| i.target == seat && i.answer.rung.is_none());
        let now = day_of(s.phase().quarter());
        let known = |i: &&Incident| i.finding.attributed < now && i.finding.suspects.len() > 1;
        if let Some(i) = struck.find(known) {
            break i.id;
        }
    };
    let before = s.state().resource::<Incidents>().get(id).unwrap().clone();
    let mut question = put(&mut s, Topic::Crime);
    question.courses[1].outcomes = vec![Outcome::Investigate(id)];
    s.world().resource_mut::<Questions>().open[0] = question.clone();
    let open = &mut s.world().resource_mut::<Questions>().open;
    open.retain(|q| q.id == QuestionId::new(77));
    s.act(Action::Choose {
        question: QuestionId::new(77),
        course: 1,
    })
    .unwrap();
    assert!(
        s.state()
            .resource::<Incidents>()
            .get(id)
            .unwrap()
            .finding
            .believed
            .is_none()
    );
    s.advance();
    let after = s.state().resource::<Incidents>().get(id).unwrap();
    assert!(after.finding.investigated && after.finding.believed.is_some());
    assert!(after.finding.attributed >= before.finding.attributed);
}

/// Rule 16.5: a share of every other line goes to one, and what moves at home is moved.
#[test]
fn rule_16_5_courses_move_what_they_say() {
    let budget: Budget = [0.2; 5].into();
    let spent: [f64; 5] = spend(budget, Line::Defence, 0.1).into();
    assert!((spent[1] - 0.28).abs() < 1e-12 && (spent.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let mut s = aftermath("dubai-twelve", "spiral", 1, Some("USA"));
    let seat = s.seat().unwrap();
    let programme = |s: &Session| {
        let entity = s.state().resource::<Seats>()[seat];
        s.state().get::<Condition>(entity).unwrap().programme
    };
    let question = put(&mut s, Topic::Surveillance);
    let thought = |s: &Session| s.state().resource::<Relations>().alpha[(StateId::new(0), seat)];
    let (was, liked) = (programme(&s), thought(&s));
    let course = course(&question, Stance::Give);
    s.act(Action::Choose {
        question: QuestionId::new(77),
        course,
    })
    .unwrap();
    let cut = s.theory().decisions.courses.course_cuts;
    assert!((programme(&s) - was * (1.0 - cut)).abs() < 1e-12);
    assert!(thought(&s) > liked);
    s.advance();
    let view = s.view(seat);
    assert!(!view.years.reports.is_empty());
}

/// Rule 16.6: who names a culprit with its ally is resented by it, as after a public attribution.
#[test]
fn rule_16_6_naming_with_an_ally_is_naming() {
    for seed in 1..20 {
        let mut s = aftermath("dubai-twelve", "spiral", seed, Some("GBR"));
        let seat = s.seat().unwrap();
        while s.phase() != Phase::Over {
            s.advance();
            let questions = s.state().resource::<Questions>();
            let found = questions
                .of(seat)
                .find(|q| matches!(q.matter, Matter::Ally { .. }));
            let Some(question) = found.cloned() else {
                continue;
            };
            let Matter::Ally { by, .. } = question.matter else {
                panic!("{question:?}");
            };
            let tension = |s: &Session| s.state().resource::<Relations>().tension[(by, seat)];
            let before = tension(&s);
            let chosen = course(&question, Stance::Together);
            let action = Action::Choose {
                question: question.id,
                course: chosen,
            };
            s.act(action).unwrap();
            assert!(tension(&s) >= before);
            s.advance();
            assert!(s.view(seat).years.reports.iter().any(|r| r.seat == seat));
            return;
        }
    }
    panic!("no ally was struck");
}

/// Rule 16.7: a person's state breaks the text only where it let its services off.
#[test]
fn rule_16_7_a_persons_state_breaks_nothing_unasked() {
    let mut s = aftermath("dubai-twelve", "spiral", 1, Some("IND"));
    let states = s.scenario().states.len();
    for seat in StateId::all(states) {
        s.control(seat, Control::Human);
    }
    let mut asked = 0;
    while s.phase() != Phase::Over {
        s.advance();
        asked += s.state().resource::<Questions>().ask_off.len();
    }
    assert!(asked > 0 && s.state().resource::<Violations>().0.is_empty());
}

/// Rule 16.8: a review that is proposed is held next quarter, if the text provides for one.
#[test]
fn rule_16_8_a_review_may_come_earlier() {
    for seed in 1..12 {
        let mut s = aftermath("dubai-twelve", "spiral", seed, Some("KEN"));
        let seat = s.seat().unwrap();
        while s.phase() != Phase::Over {
            s.advance();
            let questions = s.state().resource::<Questions>();
            let found = questions.of(seat).find(|q| q.matter == Matter::Review);
            if let Some(question) = found {
                let deepen = &question.courses[course(question, Stance::Together)];
                assert!(deepen.outcomes.contains(&Outcome::Review));
                return;
            }
        }
    }
    panic!("no review fell due");
}

/// Rule 16.9: what was ordered reports back at the end of the quarter.
#[test]
fn rule_16_9_what_was_ordered_reports_back() {
    let mut s = aftermath("dubai-twelve", "spiral", 1, Some("USA"));
    let shares = [0.2; 5].into();
    s.act(Action::SetBudget { shares }).unwrap();
    s.act(Action::Aid { to: "KEN".into() }).unwrap();
    s.advance();
    let seat = s.seat().unwrap();
    let view = s.view(seat);
    assert_eq!(view.years.reports.len(), 2);
    let snapshot = plenary::seat::Snapshot::of(&view);
    assert_eq!(snapshot.years.reports.len(), 2);
    let other = StateId::new((seat.index() + 1) % 12);
    assert!(s.view(other).years.reports.is_empty());
}

/// Rule 16.10: computers answer, and the record does nothing.
#[test]
fn rule_16_10_computers_answer_by_their_kind() {
    let mut s = session("dubai-twelve", "spiral", 1, None);
    until(&mut s, Phase::Over);
    let chosen = |s: &Session| {
        let all = s.journal().iter();
        all.filter(|e| {
            matches!(
                &e.what,
                plenary::world::journal::Happening::Act {
                    action: Action::Choose { .. },
                    ..
                }
            )
        })
        .count()
    };
    assert!(chosen(&s) > 10);
}

//! What lies on one desk: a secret goal, the patience of a capital, questions of the years, what is
//! done in secret, incidents that nobody noticed. No other seat and no chair is sent any of it.

use super::common::{scenario, seated, session, theory, until};
use super::made::{incident, question, report};
use super::snapshots::{scripted, sent, turn};
use bevy_ecs::component::{Component, Mutable};
use plenary::aftermath::decisions::Questions;
use plenary::aftermath::incidents::Incidents;
use plenary::model::calendar::Phase;
use plenary::model::goals::{Goal, Measure};
use plenary::model::ids::{IncidentId, StateId};
use plenary::model::question::Topic;
use plenary::model::years::Posture;
use plenary::model::{Action, Scenario};
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::session::setup::Seating;
use plenary::world::capital::{Capital, CapitalStage, Cause};
use plenary::world::relations::Relations;
use plenary::world::setting::Setting;
use plenary::world::states::Seats;
use std::sync::{Arc, OnceLock};

/// One seat alone is sent something else than before.
fn only(before: &[String], after: &[String], seat: Option<StateId>, what: &str) {
    for (k, (before, after)) in before.iter().zip(after).enumerate() {
        let own = seat.is_some_and(|s| s.index() == k);
        assert_eq!(before != after, own, "{what}: seat {k}");
    }
}

fn own<C: Component<Mutability = Mutable>>(s: &mut Session, seat: StateId, f: impl FnOnce(&mut C)) {
    let entity = s.world().resource::<Seats>()[seat];
    f(&mut s.world().get_mut::<C>(entity).unwrap());
}

/// The scenario of a session has other goals.
fn goals(s: &mut Session, change: impl FnOnce(&mut Scenario)) {
    let mut setting = s.world().resource_mut::<Setting>();
    assert!(Arc::ptr_eq(&setting.scenario, &setting.whole));
    let mut whole = (*setting.whole).clone();
    change(&mut whole);
    setting.whole = Arc::new(whole);
    setting.scenario = setting.whole.clone();
    // They are worked out anew.
    let n = setting.whole.states.len();
    setting.goals = Arc::new(vec![OnceLock::new(); n]);
}

const PHASES: [Phase; 5] = [
    Phase::Conference(0),
    Phase::Conference(1),
    Phase::Signing,
    Phase::Aftermath(1),
    Phase::Aftermath(4),
];

/// Rules 18.3 and 18.4.
#[test]
fn a_secret_goal_and_a_red_line_are_told_to_their_own_seat_only() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let [bor, cva] = ["BOR", "CVA"].map(|iso| s.scenario().seat(iso).unwrap());
    for phase in PHASES {
        until(&mut s, phase);
        let before = sent(&mut s);
        goals(&mut s, |scenario| {
            let other = scenario.goals[&cva].clone();
            let own = scenario.goals.get_mut(&bor).unwrap();
            own.red_line = other.secrets.first().cloned();
            own.secrets = other.secrets;
        });
        only(&before, &sent(&mut s), Some(bor), "another secret goal");
        goals(&mut s, |now| *now = (*scenario("first-steps")).clone());
        only(&before, &sent(&mut s), None, "the same again");
    }
}

/// Rule 18.5: a public goal of another is measured by what everybody sees.
#[test]
fn a_public_goal_tells_of_nobodys_trust_and_of_no_incident() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    until(&mut s, Phase::Aftermath(4));
    let seats: Vec<StateId> = StateId::all(3).collect();
    goals(&mut s, |scenario| {
        for &seat in &seats {
            let trust = |of: &StateId| Measure::Trust {
                state: *of,
                least: 0.5,
            };
            let mut parts: Vec<Measure> = seats.iter().filter(|s| **s != seat).map(trust).collect();
            parts.push(Measure::Suffered {
                most: 1.0,
                quarters: 4,
            });
            let old = &scenario.goals[&seat].secrets[0];
            let goal = Goal {
                measure: Measure::All(parts),
                ..old.clone()
            };
            scenario.goals.get_mut(&seat).unwrap().public = Some(goal);
        }
    });
    for &seat in &seats {
        let before = sent(&mut s);
        let other = seats[(seat.index() + 1) % 3];
        s.world().resource_mut::<Relations>().trust[(seat, other)] /= 2.0;
        only(&before, &sent(&mut s), Some(seat), "trust");
        let before = sent(&mut s);
        let all = &mut s.world().resource_mut::<Incidents>().all;
        let id = IncidentId::new(all.len());
        all.push(plenary::aftermath::incidents::Incident {
            initiator: plenary::aftermath::actors::Actor::Criminal(other),
            ..incident(id, (other, seat), 1)
        });
        only(&before, &sent(&mut s), Some(seat), "an incident");
    }
}

/// Section 17.
#[test]
fn the_patience_of_a_capital_is_told_to_its_own_seat_only() {
    for person in ["RUS", "BRA"] {
        let mut s = session("dubai-twelve", "restraint", 5, Some(person));
        let seat = s.scenario().seat("RUS").unwrap();
        for phase in PHASES {
            until(&mut s, phase);
            let before = sent(&mut s);
            let mut was = None;
            own::<Capital>(&mut s, seat, |capital| {
                was = Some(capital.clone());
                capital.patience = 7.0;
                capital.stage = CapitalStage::Recall;
                capital.move_by(Cause::WalkedOut, -1.0);
                (capital.consulted, capital.consulted_on) = (2, Some(1));
                capital.no_budget_until = Some(9);
            });
            only(&before, &sent(&mut s), Some(seat), "patience");
            own::<Capital>(&mut s, seat, |capital| *capital = was.unwrap());
        }
    }
}

/// Rules 16.1 and 16.9.
#[test]
fn what_a_seat_is_asked_is_told_to_no_other() {
    let mut s = session("dubai-twelve", "spiral", 5, Some("BRA"));
    let [own, other] = ["BRA", "RUS"].map(|iso| s.scenario().seat(iso).unwrap());
    let mut asked = 0;
    until(&mut s, Phase::Aftermath(2));
    while matches!(s.phase(), Phase::Aftermath(2..=12)) {
        // The number of a question counts those of its own seat.
        let snapshot = Snapshot::of(&s.view(own));
        for question in &snapshot.years.questions {
            assert_eq!((question.seat, question.id.index()), (own, asked));
            assert_eq!(question.cause, None);
            asked += 1;
        }
        if s.turn().is_multiple_of(4) {
            let before = sent(&mut s);
            let mut questions = s.world().resource_mut::<Questions>();
            let was = questions.clone();
            questions.open.insert(0, question(other));
            questions.reports.insert(0, report(other));
            questions.asked.insert(other, 40);
            questions.last.insert((other, Topic::LetOff), 1);
            questions.ask_off.insert(other);
            only(&before, &sent(&mut s), Some(other), "a question");
            *s.world().resource_mut::<Questions>() = was;
        }
        s.advance();
    }
    assert!(asked > 1, "{asked}");
}

/// What a person does that others may not know of shows in nothing that they are sent while the turn
/// runs, not in the acts it has left either.
#[test]
fn what_is_done_in_secret_shows_to_nobody_else() {
    let whole = scenario("dubai-twelve");
    let people = ["KEN", "BRA"].map(|iso| whole.seat(iso).unwrap());
    let seat = people[0];
    let seating = Seating {
        people: people.to_vec(),
        ..Seating::default()
    };
    let mut s = seated(whole, theory("restraint"), 5, seating);
    until(&mut s, Phase::Conference(3));
    own::<Capital>(&mut s, seat, |capital| {
        (capital.patience, capital.stage) = (50.0, CapitalStage::Cable);
    });
    let secret = |s: &mut Session, action: Action| {
        let before = sent(s);
        s.act_as(Sender::Seat(seat), action.clone()).unwrap();
        only(&before, &sent(s), Some(seat), &format!("{action:?}"));
    };
    secret(&mut s, Action::Consult);
    let open = s.room().agenda.open[0];
    let wording = s.room().draft.text.at(open);
    let p = s.scenario().proposal(open, wording);
    secret(&mut s, Action::Caucus(p.clone()));
    // Rule 13.1: plates go up together in the evening.
    for (choice, objects) in [(p.clone(), true), (p, false)] {
        secret(&mut s, Action::Plate { choice, objects });
    }
    assert!(!s.room().floor.raised.is_empty());
    super::common::evening(&mut s);
    assert!(s.room().floor.raised.is_empty());
    assert_eq!(s.room().ballots.plates[open][seat].wording(), wording);
    until(&mut s, Phase::Aftermath(3));
    secret(&mut s, Action::Posture(Posture::Forward));
    secret(&mut s, Action::Posture(Posture::Hold));
    let shares = [0.1, 0.5, 0.2, 0.1, 0.1].into();
    secret(&mut s, Action::SetBudget { shares });
    let target = "USA".to_owned();
    secret(&mut s, Action::Forbid { target, on: true });
}

/// An incident is known to nobody but who did it until it is noticed, while a later conference sits
/// too.
#[test]
fn an_incident_that_nobody_noticed_shows_to_who_did_it_only() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    let [by, on] = ["KEN", "BRA"].map(|iso| s.scenario().seat(iso).unwrap());
    let (mut years, mut later) = (0, 0);
    while s.phase() != Phase::Over {
        let first = s.room().sittings.number() == 1;
        let sits = matches!(s.phase(), Phase::Conference(_) | Phase::Signing);
        if s.turn() % 5 == 0 || (sits && !first) {
            let before = sent(&mut s);
            let all = &mut s.world().resource_mut::<Incidents>().all;
            let id = IncidentId::new(all.len());
            all.push(incident(id, (by, on), u32::MAX));
            let shows = (!sits).then_some(by);
            only(&before, &sent(&mut s), shows, "an incident");
            s.world().resource_mut::<Incidents>().all.pop();
            (years, later) = (years + u32::from(!sits), later + u32::from(sits && !first));
        }
        turn(&mut s, &script);
    }
    assert!(years > 3 && later > 3, "{years} {later}");
}

//! Incidents, answers, and what they lead to.

use super::common::{aftermath, replay};
use super::seats::{brazil, order};
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::Incidents;
use plenary::model::Action;
use plenary::model::calendar::Phase;
use plenary::model::ids::IncidentId;
use plenary::model::years::{Kind, Posture};
use plenary::seat::Views as _;
use plenary::session::files::save;

#[test]
fn a_session_of_such_acts_replays() {
    let dir = tempfile::tempdir().unwrap();
    let mut s = brazil("spiral");
    s.act(Action::Posture(Posture::Forward)).unwrap();
    while s.phase() != Phase::Over {
        let me = s.seat().unwrap();
        if let Some(affairs) = s.affairs(me) {
            for _ in affairs.office.authorised..affairs.office.operations {
                order(&mut s, "USA", Kind::Alteration);
            }
            for incident in affairs.office.answerable {
                s.act(Action::Respond { incident, rung: 5 }).unwrap();
            }
        }
        s.advance();
    }
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

/// Rule 8.6: an answer in kind is felt by the one answered, and silence is not.
#[test]
fn an_answer_in_kind_hurts_and_silence_does_not() {
    let harm = |rung: u8| {
        let mut s = aftermath("dubai-twelve", "restraint", 5, Some("USA"));
        let me = s.seat().unwrap();
        let mut found = None;
        while found.is_none() {
            s.advance();
            assert_ne!(s.phase(), Phase::Over, "somebody strikes in ten years");
            let known = s.affairs(me).unwrap().office.answerable;
            let all = &s.world().resource::<Incidents>().all;
            let by_state = |id: &IncidentId| match all.iter().find(|i| i.id == *id)?.believed? {
                (Actor::State(who), _) => Some((*id, who)),
                _ => None,
            };
            found = known.iter().find_map(by_state);
        }
        let (incident, who) = found.unwrap();
        s.act(Action::Respond { incident, rung }).unwrap();
        s.advance();
        s.affairs(who).unwrap().condition.harm
    };
    let (silent, in_kind, armed) = (harm(0), harm(5), harm(7));
    assert!(
        silent < in_kind && in_kind < armed,
        "{silent} {in_kind} {armed}"
    );
}

/// The theories part where a seat pushes: the same orders end in more under the spiral.
#[test]
fn who_strikes_without_end_sets_off_a_spiral_under_one_theory_only() {
    let severe = |theory: &str, seed: u64| {
        let mut s = aftermath("dubai-twelve", theory, seed, Some("BRA"));
        let me = s.seat().unwrap();
        while s.phase() != Phase::Over {
            // While a later conference sits, nobody gives orders.
            for _ in 0..s.affairs(me).map_or(0, |a| a.office.operations) {
                order(&mut s, "USA", Kind::Alteration);
            }
            s.advance();
        }
        let all = &s.world().resource::<Incidents>().all;
        let back = all
            .iter()
            .filter(|i| i.target == me && matches!(i.initiator, Actor::State(_)));
        let worst = all.iter().map(|i| i.severity).max().unwrap();
        (back.count(), worst)
    };
    let over = |theory: &str| {
        let seeds = (5..9).map(|seed| severe(theory, seed));
        seeds.fold((0, 0), |(back, worst), one| {
            (back + one.0, one.1.max(worst))
        })
    };
    let (restraint, spiral) = (over("restraint"), over("spiral"));
    assert!(restraint.1 <= 6, "{restraint:?}");
    assert!(spiral.1 > 6, "{restraint:?} {spiral:?}");
    assert!(spiral.0 > 2 * restraint.0, "{restraint:?} {spiral:?}");
}

//! Incidents, answers, and what they lead to.

use super::common::{aftermath, replay};
use super::seats::{brazil, order};
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::{Incident, Incidents};
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
            for _ in affairs.rights.authorised..affairs.rights.operations {
                order(&mut s, "USA", Kind::Alteration);
            }
            for incident in affairs.rights.answerable {
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
            let known = s.affairs(me).unwrap().rights.answerable;
            let all = &s.world().resource::<Incidents>().all;
            let by_state =
                |id: &IncidentId| match all.iter().find(|i| i.id == *id)?.finding.believed? {
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

/// The theories part where a seat pushes: strikes without end, by one whom its target suspects, bring
/// strikes back, and great ones, under the spiral and hardly any under restraint. The same worlds are
/// played with the strikes and without.
#[test]
fn who_strikes_without_end_sets_off_a_spiral_under_one_theory_only() {
    let years = |theory: &str, seed: u64, strikes: bool| {
        let mut s = aftermath("dubai-twelve", theory, seed, Some("CHN"));
        let me = s.seat().unwrap();
        while s.phase() != Phase::Over {
            // While a later conference sits, nobody gives orders.
            for _ in 0..s.affairs(me).map_or(0, |a| a.rights.operations) {
                if strikes {
                    order(&mut s, "USA", Kind::Alteration);
                }
            }
            s.advance();
        }
        let all = &s.world().resource::<Incidents>().all;
        let back = |i: &&Incident| i.target == me && matches!(i.initiator, Actor::State(_));
        let great = all.iter().filter(|i| i.severity > 6);
        (all.iter().filter(back).count(), great.count())
    };
    let over = |theory: &str, strikes: bool| {
        let seeds = (5..9).map(|seed| years(theory, seed, strikes));
        seeds.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    };
    let [calm, restraint] = [false, true].map(|strikes| over("restraint", strikes));
    let [quiet, spiral] = [false, true].map(|strikes| over("spiral", strikes));
    assert_eq!((calm.1, restraint.1), (0, 0), "great ones under restraint");
    assert!(spiral.1 > quiet.1, "{quiet:?} {spiral:?}");
    let (few, many) = (restraint.0.saturating_sub(calm.0), spiral.0 - quiet.0);
    assert!(
        many > 2 * few,
        "{calm:?} {restraint:?} {quiet:?} {spiral:?}"
    );
}

//! A copy of a session under other numbers: the same seed and the same acts, in a log of its own.

use plenary::delegates::plugin as computers;
use plenary::session::Session;

use super::*;
use crate::common::proposal;

fn played(turns: u32) -> Session {
    let mut played = session("first-steps", "spiral", 3, Some("ARD"));
    while played.turn() < turns && played.phase() != Phase::Over {
        if played.turn() == 1 {
            let choice = proposal("warnings.what", "evidence");
            let plate = Action::Plate {
                choice,
                objects: false,
            };
            played.act(plate).unwrap();
        }
        played.advance();
    }
    played
}

#[test]
fn a_copy_under_the_same_numbers_is_the_same_session() {
    for turns in [2, 7, 99] {
        let played = played(turns);
        let (copy, refused) = played.under(played.theory().clone(), computers);
        assert!(refused.is_empty(), "{refused:?}");
        assert_eq!(copy.digest(), played.digest());
        assert_eq!(copy.lines(), played.lines());
    }
}

#[test]
fn a_copy_under_other_numbers_stands_in_the_same_turn_and_differs_by_them_alone() {
    let played = played(7);
    let before = played.digest();
    let mut theory = played.theory().clone();
    theory.assume("evidence", 0.0).unwrap();
    let (copy, _) = played.under(theory, computers);
    assert_eq!((copy.turn(), copy.seed()), (played.turn(), played.seed()));
    assert_eq!(copy.lines(), played.lines());
    assert_ne!(copy.digest(), before);
    assert_eq!(played.digest(), before);
}

#[test]
fn the_log_of_a_copy_brings_it_back() {
    let folder = tempfile::tempdir().unwrap();
    for turns in [2, 7, 99] {
        let (copy, _) = played(turns).under(theory("restraint"), computers);
        let log = Log::of_played(&folder.path().join("session.log"), &copy).unwrap();
        let path = log.path().to_owned();
        drop(log);
        let (back, refused) = resume(&path).unwrap();
        assert!(refused.is_empty(), "{refused:?}");
        assert_eq!(back.digest(), copy.digest());
    }
}

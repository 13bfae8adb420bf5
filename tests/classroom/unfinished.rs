//! The record of a session that is not over.

use std::sync::Arc;

use plenary::classroom::open::session;
use plenary::classroom::print::after;
use plenary::delegates::plugin as computers;
use plenary::model::Intervention;
use plenary::model::calendar::Phase;
use plenary::model::deeds::Shock;
use plenary::scenario::Library;
use plenary::session::Session;
use plenary::session::files::{play_again, save};
use plenary::session::line::TeacherAct;

use crate::class;
use crate::pages::words;

/// A session that is not over is recorded as far as it went, with what was brought in, and without what
/// nobody is told before the end.
#[test]
fn an_unfinished_session_is_recorded_as_far_as_it_went() {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::embedded();
    let scenario = Arc::new(library.load("first-steps").unwrap());
    let theory = library.theory("restraint").unwrap();
    let mut s = session(&class(&scenario, 6, 75, 1), &scenario, &theory);
    let record = |s: &Session| words(&after(s, None)[0]);
    let again = |s: &Session| {
        save(s, dir.path()).unwrap();
        let (played, found) = play_again(dir.path(), &library, computers).unwrap();
        assert_eq!((found.differs, found.digest), (None, s.digest()));
        record(&played)
    };
    s.advance();
    let said = again(&s);
    assert!(said.contains("day 1") && said.contains("Nothing is agreed yet"));
    assert!(!said.contains("Who signed") && !said.contains("The years after"));
    while s.phase() != Phase::Aftermath(4) {
        s.advance();
    }
    let worm = Intervention::Shock {
        kind: Shock::Worm,
        size: Some(9),
        between: None,
    };
    let raid = Intervention::Raid {
        target: "ARD".into(),
    };
    for what in [worm, raid] {
        s.teach(TeacherAct::Intervene(what)).unwrap();
    }
    let said = again(&s);
    assert!(said.contains("not over") && said.contains("quarter 4"));
    assert!(said.contains("not by the model: a worm gets loose"));
    assert!(!said.contains("a gang raids"), "nobody has noticed");
    // Of the last quarter, too, and of the end.
    while s.phase() != Phase::Aftermath(scenario.setup.quarters) {
        s.advance();
    }
    assert!(again(&s).contains("not over"));
    s.advance();
    let said = again(&s);
    assert!(!said.contains("not over") && said.contains("a gang raids"));
}

//! Small blows in the years: said once how they are answered, they wait no more; and what waits is counted
//! once.

use super::*;
use plenary::desktop::screens::aftermath::changes::AftermathChange;
use plenary::desktop::screens::aftermath::{AftermathScreen, Page};
use plenary::desktop::sight::Sight;
use plenary::model::ids::IncidentId;
use plenary::model::instruction::{INSTRUCTED, Instruction};
use plenary::model::question::Matter;

/// The years of the United States, in which something small waits for an answer.
fn struck() -> Harness<'static, Window> {
    let mut front = Window::new(None);
    let scenario = front.place("dubai-twelve");
    let shelf = front.get::<Shelf>();
    let seat = shelf.scenarios[scenario].seat("USA").unwrap();
    let choice = Choice {
        seat,
        ..front.get::<Choice>().suggested(shelf, scenario)
    };
    front.ask(Command::Start(choice));
    let mut quarters = 0;
    loop {
        front.end_turn();
        if !matches!(front.phase(), Some(Phase::Aftermath(_))) {
            continue;
        }
        quarters += 1;
        assert!(quarters < 70, "nothing small came");
        if small(front.sight()).is_some() {
            break;
        }
    }
    front.go(Screen::Aftermath);
    front.ask(AftermathChange::Page(Page::Desk));
    open(front, WIDE)
}

/// A small incident that waits.
fn small(sight: &Sight) -> Option<IncidentId> {
    let rights = &sight.years.affairs.as_ref()?.rights;
    let mut all = sight.years.incidents.iter();
    let found = all.find(|i| rights.answerable.contains(&i.id) && i.severity <= INSTRUCTED)?;
    Some(found.id)
}

/// A blow that a question is about waits once, and is told under the question as the same.
#[test]
fn a_blow_that_is_asked_about_is_counted_once() {
    let mut h = struck();
    for _ in 0..60 {
        let sight = h.state().sight();
        let asked = sight.years.questions.iter().find_map(|q| match q.matter {
            Matter::Blow { incident } if sight.asked_about(incident) => Some(incident),
            _ => None,
        });
        let open = sight
            .years
            .affairs
            .as_ref()
            .map_or(0, |a| a.rights.answerable.len());
        if asked.is_some() && open == 1 {
            assert_eq!(sight.waiting(), sight.open_questions());
            h.run_ok();
            let same = "The same blow: whom we suspect, and every answer";
            assert!(h.query_by_label(same).is_some());
            assert!(h.query_by_label("We were hit").is_none());
            return;
        }
        h.state_mut().end_turn();
    }
    panic!("no blow was asked about");
}

/// Said once, it waits no more, and the years run on; taken back, it waits again.
#[test]
fn what_standing_instructions_cover_waits_no_more() {
    let mut h = struck();
    let before = h.state().sight().open_incidents();
    assert!(before > 0);
    let words = "from now on no word to blows like this";
    assert!(h.query_by_label_contains(words).is_some());
    let id = small(h.state().sight()).unwrap();
    let severity = INSTRUCTED;
    let blows = Some(Instruction {
        up_to: severity,
        rung: plenary::model::Rung::Silence,
    });
    h.state_mut().ask(Command::Act(Action::Instruct { blows }));
    h.run_ok();
    assert!(h.state().sight().answered(id));
    let sight = h.state().sight();
    let about = |q: &&plenary::model::question::Question| matches!(q.matter, Matter::Blow { incident } if incident == id);
    assert!(
        !sight
            .years
            .questions
            .iter()
            .filter(about)
            .any(|q| sight.waits(q))
    );
    assert!(h.state().sight().open_incidents() < before);
    press(&mut h, Key::O);
    assert!(
        h.query_by_label_contains("Small blows against us")
            .is_some()
    );
    // The key goes on to the next answer, and to the next severity.
    press(&mut h, Key::N);
    let now = |h: &Harness<Window>| {
        let affairs = h.state().sight().years.affairs.as_ref();
        affairs.and_then(|a| a.orders.instruction)
    };
    assert_eq!(now(&h).map(|it| it.up_to), Some(1));
    press(&mut h, Key::W);
    assert_eq!(now(&h).map(|it| it.rung.number()), Some(1));
}

/// The years are not begun to run over something that waits.
#[test]
fn the_years_do_not_run_on_over_what_waits() {
    let mut h = struck();
    assert!(h.state().sight().waiting() > 0);
    press(&mut h, Key::G);
    assert!(h.state().get::<AftermathScreen>().speed <= 0.0);
    assert!(
        h.state()
            .notice()
            .is_some_and(|w| w.contains("for your answer"))
    );
}

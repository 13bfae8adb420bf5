//! A package that the chair's last text may drop is told of before, and one that lapsed after.

use super::common::packages::agreed;
use super::*;
use plenary::conference::corridors::offers::{Corridors, Fate};
use plenary::conference::room::Standing;

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// A day of `dubai-twelve`, so many before the last, with a package of one term that is not settled and not
/// in the draft.
fn bound(before_the_last: u32) -> (Harness<'static, Window>, OfferId) {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    let last = front.sight().scenario.setup.days;
    while front.phase() != Some(Phase::Conference(last - before_the_last)) {
        front.end_turn();
    }
    front.go(Screen::Conference);
    front.see_the_votes();
    let sight = front.sight();
    let brackets = BracketId::all(sight.scenario.text.brackets.len());
    let mut open = brackets.filter(|b| sight.standing(*b) == Standing::Contested);
    let b = open.next().unwrap();
    let now = sight.room.draft.text.at(b);
    let worth = WordingId::each(&sight.own.worth[b]).filter(|(w, _)| *w != now);
    let (w, _) = worth.max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
    let (seat, id) = (sight.seat, OfferId::new(sight.packages.offers.len()));
    let partner = StateId::new(usize::from(seat.index() == 0));
    let package = agreed(id, sight.day(), (partner, seat), (b, w));
    front.tamper(|world| world.resource_mut::<Corridors>().offers.push(package));
    front.ask(plenary::desktop::frame::FrameChange::Recap(false));
    (open_in_the_room(front), id)
}

fn open_in_the_room(front: Window) -> Harness<'static, Window> {
    common::window::open(front, WIDE)
}

#[test]
fn the_evening_before_the_last_day_names_packages_that_hang_on_what_is_not_settled() {
    let (mut h, _) = bound(1);
    press(&mut h, Key::Space);
    let told = h.state().notice().unwrap();
    assert!(
        told.contains("Tonight the chair writes its last text"),
        "{told}"
    );
    assert!(
        told.contains("The package with") || told.contains("Packages with"),
        "{told}"
    );
}

#[test]
fn on_the_last_day_and_after_it_a_package_whose_term_fell_is_named_with_what_was_lost() {
    let (mut h, id) = bound(0);
    press(&mut h, Key::Space);
    let told = h.state().notice().unwrap();
    assert!(told.contains("lapse") && told.contains("tonight"), "{told}");
    press(&mut h, Key::Space);
    assert_eq!(h.state().phase(), Some(Phase::Signing));
    let sight = h.state().sight();
    let offer = sight.packages.offers.iter().find(|o| o.id == id).unwrap();
    assert_eq!(offer.fate, Some(Fate::Lapsed));
    let recap = sight.telling.recap.as_ref().unwrap();
    let told = recap.promises.iter().find(|k| k.offer == id).unwrap();
    let (b, w) = offer.terms()[0];
    let fell = &told.fallen[0];
    assert_eq!((fell.bracket, fell.wording), (b, w));
    assert_eq!(fell.stands, sight.room.draft.text.at(b));
    assert!(shows(&h, "lapsed. "), "the slip of the day says so");
    assert!(shows(&h, " in place of "), "and what stands there now");
}

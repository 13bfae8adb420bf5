//! A promise of one's own is not broken unread, and one's own plate follows what one promised and tabled.

use super::common::packages::agreed;
use super::*;
use plenary::conference::corridors::offers::{Answer, Corridors, Fate};
use plenary::conference::plates::rules::{Plate, best};
use plenary::conference::room::StanceAct;
use plenary::desktop::appearance::Appearance;
use plenary::desktop::draft::Draft;
use plenary::desktop::notice::Toast;
use plenary::desktop::words::readable;
use plenary::model::Decision;
use plenary::seat::plates::{PlateReason, PlateToday};

fn shows(h: &Harness<Window>, words: &str) -> bool {
    h.query_all_by_label_contains(words).next().is_some()
}

/// The first day of `dubai-twelve` at the table, on which nothing was offered.
fn first_day() -> Window {
    let mut front = Window::new(None);
    front.start_suggested("dubai-twelve");
    front.end_turn();
    front.go(Screen::Conference);
    front.tamper(|world| world.resource_mut::<Corridors>().offers.clear());
    front
}

/// A bracket before the room whose best wording is not in the draft, that wording, and another one that is
/// worse for the seat.
fn quarrel(front: &Window) -> (BracketId, WordingId, WordingId) {
    let sight = front.sight();
    let found = sight.room.agenda.open.iter().find_map(|&b| {
        let worth = &sight.own.worth[b];
        let (top, now) = (best(worth), sight.room.draft.text.at(b));
        let worst = WordingId::each(worth).filter(|(w, _)| *w != now);
        let worst = worst.min_by(|a, b| a.1.total_cmp(b.1))?.0;
        (top != now && worst != top).then_some((b, top, worst))
    });
    found.unwrap()
}

/// A package that the seat and its partner have taken, with one term.
fn bind(front: &mut Window, term: (BracketId, WordingId)) -> OfferId {
    let sight = front.sight();
    let (seat, id) = (sight.seat, OfferId::new(sight.packages.offers.len()));
    let partner = StateId::new(usize::from(seat.index() == 0));
    let package = agreed(id, sight.day(), (partner, seat), term);
    front.tamper(|world| world.resource_mut::<Corridors>().offers.push(package));
    id
}

#[test]
fn a_promise_is_broken_only_when_asked_twice_and_it_is_told_before_and_after() {
    let mut front = first_day();
    let (b, top, worst) = quarrel(&front);
    let id = bind(&mut front, (b, worst));
    front.ask(ConferenceChange::SelectBracket(b));
    front.ask(ConferenceChange::SelectWording(top));
    let mut h = open(front, WIDE);
    assert!(
        shows(&h, "would break that package"),
        "the adviser remembers"
    );
    press(&mut h, Key::S);
    assert!(h.state().sent().is_empty());
    let told = h.state().notice().unwrap();
    assert!(
        told.contains("This breaks the package") && told.contains("of their trust"),
        "{told}"
    );
    press(&mut h, Key::S);
    let p = h.state().sight().scenario.proposal(b, top);
    assert_eq!(h.state().sent(), [Action::Support(p)]);
    let done = h.state().get::<Toast>().0.clone().unwrap();
    assert!(done.contains("It broke the package"), "{done}");
    let (sight, seat) = (h.state().sight(), h.state().sight().seat);
    let found = sight.packages.offers.iter().find(|o| o.id == id);
    assert_eq!(found.unwrap().fate, Some(Fate::Broken(seat)));
}

/// A package that a third delegation offers the seat, with one term that it should take.
fn offered(front: &mut Window, term: (BracketId, WordingId)) -> OfferId {
    let sight = front.sight();
    let (seat, day) = (sight.seat, sight.day());
    let id = OfferId::new(sight.packages.offers.len());
    let third = StateId::all(12).filter(|s| *s != seat).nth(3).unwrap();
    let mut offer = agreed(id, day, (third, seat), term);
    offer.to = vec![(seat, Answer::Waiting)];
    offer.answer = Answer::Waiting;
    front.tamper(|world| world.resource_mut::<Corridors>().offers.push(offer));
    id
}

#[test]
fn an_offer_against_a_promise_says_so_before_it_is_taken_countered_or_made() {
    let mut front = first_day();
    let (b, top, worst) = quarrel(&front);
    let (third, seat) = (StateId::new(5), front.sight().seat);
    bind(&mut front, (b, worst));
    let offer = offered(&mut front, (b, top));
    let own = Draft {
        to: vec![if third == seat {
            StateId::new(6)
        } else {
            third
        }],
        want: vec![(b, top)],
        ..Draft::default()
    };
    for answers in [None, Some(offer)] {
        let draft = Draft {
            answers,
            ..own.clone()
        };
        let action = draft.action(&front.sight().scenario);
        let told = front.sight().promised_otherwise(&action).join(" ");
        assert!(told.contains("You have promised"), "{told}");
    }
    let mut h = open(front, WIDE);
    assert!(shows(&h, "You have promised"), "on its card");
    press(&mut h, Key::Y);
    assert!(h.state().sent().is_empty());
    let told = h.state().notice().unwrap();
    assert!(told.contains("Both cannot stand"), "{told}");
    assert!(told.contains("of their trust"), "{told}");
    press(&mut h, Key::Y);
    let accept = true;
    assert_eq!(h.state().sent(), [Action::Answer { offer, accept }]);
    assert_eq!(told_at(h.state(), b).wording, top, "as it was told");
}

#[test]
fn an_offer_of_the_words_one_promised_is_taken_at_once() {
    let mut front = first_day();
    let (b, _, worst) = quarrel(&front);
    bind(&mut front, (b, worst));
    offered(&mut front, (b, worst));
    let mut h = open(front, WIDE);
    assert!(!shows(&h, "You have promised"));
    press(&mut h, Key::Y);
    assert_eq!(h.state().sent().len(), 1);
}

#[test]
fn the_day_says_by_which_words_a_package_was_broken() {
    let mut front = first_day();
    let (b, top, worst) = quarrel(&front);
    bind(&mut front, (b, worst));
    let p = front.sight().scenario.proposal(b, top);
    front.act(Action::Support(p.clone()));
    front.act(Action::Support(p));
    front.end_turn();
    let sight = front.sight();
    let recap = sight.telling.recap.as_ref().unwrap();
    let said = recap.sentences.iter();
    let mut said = said.map(|s| readable(&sight.scenario, s));
    let broke = said.find(|s| s.contains("broke its package")).unwrap();
    assert!(broke.contains("it spoke for"), "{broke}");
    assert!(broke.contains("where the package has"), "{broke}");
}

#[test]
fn what_keeps_a_promise_is_done_at_once() {
    let mut front = first_day();
    let (b, _, worst) = quarrel(&front);
    bind(&mut front, (b, worst));
    front.ask(ConferenceChange::SelectBracket(b));
    front.ask(ConferenceChange::SelectWording(worst));
    let mut h = open(front, WIDE);
    press(&mut h, Key::S);
    assert_eq!(h.state().sent().len(), 1);
    let done = h.state().get::<Toast>().0.clone().unwrap();
    assert!(!done.contains("broke"), "{done}");
}

/// What the plate will be at a bracket, as the page “Where you stand” says it.
fn told_at(front: &Window, b: BracketId) -> PlateToday {
    let mut all = front.sight().telling.plates.iter();
    all.find(|p| p.bracket == b).cloned().unwrap()
}

/// The plate that went up there last.
fn raised(front: &Window, b: BracketId) -> Plate {
    let sight = front.sight();
    sight.room.ballots.plates[b][sight.seat.index()]
}

#[test]
fn the_own_plate_follows_what_one_tabled_until_one_says_otherwise() {
    for otherwise in [false, true] {
        let mut front = first_day();
        let (b, top, worst) = quarrel(&front);
        assert_eq!(told_at(&front, b).wording, top, "the mandate's");
        let of = |front: &Window, w| front.sight().scenario.proposal(b, w);
        front.act(Action::Table(of(&front, worst)));
        assert_eq!(front.sent().len(), 1, "{:?}", front.notice());
        let plate = told_at(&front, b);
        assert_eq!(plate.wording, worst);
        let said = matches!(
            plate.because,
            PlateReason::Said {
                how: StanceAct::Tabled,
                ..
            }
        );
        assert!(said, "{plate:?}");
        if otherwise {
            let choice = of(&front, top);
            front.act(Action::Plate {
                choice,
                objects: false,
            });
        }
        front.end_turn();
        let plate = raised(&front, b);
        assert_eq!(plate.wording(), if otherwise { top } else { worst });
        assert!(!plate.objects_to(worst));
    }
}

#[test]
fn the_own_plate_follows_what_one_promised() {
    let mut front = first_day();
    let (b, _, worst) = quarrel(&front);
    let id = bind(&mut front, (b, worst));
    let plate = told_at(&front, b);
    assert_eq!(plate.wording, worst);
    assert_eq!(plate.because, PlateReason::Promise { offer: id });
    front.end_turn();
    let plate = raised(&front, b);
    assert_eq!(plate.wording(), worst);
    assert!(!plate.objects_to(worst), "nor does it object to it");
}

/// Whether a button is filled as what one would do first.
fn stands_out(h: &Harness<Window>, label: &str) -> bool {
    let place = h.get_by_label(label).rect();
    let look = h.state().get::<Appearance>().shown(Screen::Signing);
    let fill = *look.accent.full;
    let shapes = h.output().shapes.iter();
    let mut waiting: Vec<&egui::Shape> = shapes.map(|s| &s.shape).collect();
    while let Some(shape) = waiting.pop() {
        match shape {
            egui::Shape::Vec(all) => waiting.extend(all),
            egui::Shape::Rect(it) => {
                let same = it.rect.center().distance(place.center()) < 3.0;
                if same && it.fill == fill {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

#[test]
fn to_sign_stands_out_only_where_the_sum_is_not_against_it() {
    let (mut signs, mut waits) = (0, 0);
    for seat in StateId::all(12) {
        let mut front = Window::new(None);
        let scenario = front.place("dubai-twelve");
        let choice = front.get::<Choice>();
        let choice = choice.suggested(front.get::<Shelf>(), scenario);
        front.ask(Command::Start(Choice { seat, ..choice }));
        while front.phase() != Some(Phase::Signing) {
            front.end_turn();
        }
        let total = front.sight().own.sum.as_ref().unwrap().total;
        let h = open(front, WIDE);
        let (first, second) = (stands_out(&h, "Sign"), stands_out(&h, "Not now"));
        assert_eq!(
            (first, second),
            (total >= 0.0, total < 0.0),
            "{seat:?}: {total}"
        );
        if first {
            signs += 1
        } else {
            waits += 1
        }
        let all = [Decision::Sign, Decision::NotNow, Decision::Refuse];
        for decision in all {
            let open = h
                .state()
                .sight()
                .refused(&Action::Decide(decision))
                .is_none();
            assert!(open, "{decision:?} stays possible");
        }
        if signs > 0 && waits > 0 {
            return;
        }
    }
    panic!("{signs} seats would sign and {waits} would not: nothing to compare");
}

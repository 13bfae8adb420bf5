//! Offers answered, countered and broken.

use super::*;
use plenary::model::ids::OfferId;

#[test]
fn an_offer_is_answered_with_another() {
    let mut front = opened();
    let offer = offered(front.sight());
    put(&mut front, offer.clone());
    let mut h = open(front, WIDE);
    assert!(h.query_by_label_contains("1 for you").is_some());
    assert!(h.query_by_label_contains("has agreed").is_some());
    assert!(
        h.query_by_label_contains("gives us cheaper roaming")
            .is_some()
    );
    press(&mut h, Key::U);
    let draft = &h.state().conference().draft;
    assert_eq!((&draft.give, &draft.want), (&offer.want, &offer.give));
    assert_eq!(draft.to, [SECOND, THIRD]);
    assert!(
        h.query_by_label("find a delegation, /").is_none(),
        "its parties are given"
    );
    let more = Pay {
        from: THIRD,
        to: OURS,
        favour: Favour::SeatSupport,
    };
    h.state_mut().package(PackageChange::Favour(more));
    h.run_ok();
    press(&mut h, Key::E);
    assert_eq!(h.state().notice(), None);
    let offers = &h.state().sight().packages.offers;
    assert_eq!(offers[0].answer, Answer::Declined);
    assert_eq!(offers[1].counters, Some(OfferId::new(0)));
    assert_eq!(offers[1].pays.len(), 2);
    assert!(h.query_by_label_contains("In answer to").is_some());
}

#[test]
fn yes_and_no_have_keys() {
    for (key, answer) in [(Key::Y, Answer::Agreed), (Key::D, Answer::Declined)] {
        let mut front = opened();
        let offer = offered(front.sight());
        put(&mut front, offer);
        let mut h = open(front, WIDE);
        press(&mut h, key);
        assert_eq!(h.state().sight().packages.offers[0].answer, answer);
    }
}

#[test]
fn breaking_asks_again() {
    let mut front = opened();
    let offer = offered(front.sight());
    put(&mut front, offer);
    front.ask(Command::Act(Action::Answer {
        offer: OfferId::new(0),
        accept: true,
    }));
    let mut h = open(front, WIDE);
    assert!(
        h.query_by_label_contains("In force until the text")
            .is_some()
    );
    h.get_by_label_contains("Break with").click();
    h.run_ok();
    assert!(
        h.state().sight().packages.offers[0].binds(),
        "nothing is broken yet"
    );
    assert!(h.query_by_label_contains("It costs the trust of").is_some());
    click(&mut h, "Keep it");
    assert!(h.query_by_label("Break it all the same").is_none());
    h.get_by_label_contains("Break with").click();
    h.run_ok();
    click(&mut h, "Break it all the same");
    assert_eq!(
        h.state().sight().packages.offers[0].fate,
        Some(Fate::Broken(OURS))
    );
    assert!(h.query_by_label_contains("broken by you").is_some());
}

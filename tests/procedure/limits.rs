//! What a seat may not do, and what a seat does that does nothing.

use super::*;
use plenary::model::ids::IncidentId;
use plenary::seat::Views as _;

/// The rule by which an act is refused.
fn refused(s: &mut Session, iso: &str, action: Action) -> &'static str {
    act(s, iso, action).unwrap_err().rule
}

#[test]
fn rule_1_6_a_package_has_partners_and_gives_and_takes() {
    let mut s = twelve();
    let (bulk, study) = (("spam.target", "bulk"), ("spam.target", "study"));
    let welcome = ("access.right", "welcome");
    let five = ["IND", "KEN", "EGY", "USA", "CHN"];
    for wrong in [
        offer(&[], &[bulk], &[welcome]),
        offer(&["BRA"], &[bulk], &[welcome]),
        offer(&five, &[bulk], &[welcome]),
        offer(&["IND"], &[], &[]),
        offer(&["IND"], &[bulk], &[]),
        offer(&["IND"], &[bulk], &[study]),
    ] {
        let told = format!("{wrong:?}");
        assert_eq!(refused(&mut s, "BRA", wrong), "1.6", "{told}");
    }
    act(&mut s, "BRA", offer(&five[..4], &[bulk], &[welcome])).unwrap();
    let made = s.world().resource::<Corridors>().offers[0].clone();
    assert_eq!((made.day, made.until), (1, 2), "it waits for two days");
}

#[test]
fn rule_1_7_a_red_line_a_call_and_the_chairs_text_are_asked_for_once() {
    let mut s = twelve();
    let right = || p("access.right", "right");
    act(&mut s, "USA", Action::RedLine(right())).unwrap();
    let other = Action::RedLine(p("access.right", "welcome"));
    assert_eq!(refused(&mut s, "USA", other), "1.7");
    let b = put(&mut s, "access.right", &[]);
    let unheard = Action::CallVote(right());
    assert_eq!(refused(&mut s, "CHN", unheard), "1.7");
    room(&mut s).ballots.plates[b] = vec![Plate::new(WordingId::new(2), false); 12];
    act(&mut s, "CHN", Action::CallVote(right())).unwrap();
    assert_eq!(refused(&mut s, "RUS", Action::CallVote(right())), "1.7");
    act(&mut s, "RUS", Action::ShowOfPlates(right())).unwrap();
    act(&mut s, "IND", Action::ChairText).unwrap();
    assert_eq!(refused(&mut s, "BRA", Action::ChairText), "1.7");
}

#[test]
fn rule_1_9_a_seat_answers_its_own_incidents_on_eight_rungs() {
    let mut s = common::aftermath("dubai-twelve", "restraint", 3, None);
    for rung in [0, 8] {
        let incident = IncidentId::new(99);
        let answer = Action::Respond { incident, rung };
        assert_eq!(refused(&mut s, "USA", answer), "1.9");
    }
}

#[test]
fn rule_3_3_a_seat_without_a_plate_shows_its_best_wording() {
    let mut s = twelve();
    let b = put(&mut s, "access.right", &[]);
    let wordings = s.scenario().text.brackets[b].wordings.len();
    let mut best = vec![];
    for seat in StateId::all(12) {
        let view = s.view(seat);
        let sponsors = view.sponsor_trust();
        let worth = |w| {
            let text = view.room.draft.text.with(b, w);
            view.worth(&text, &sponsors).total()
        };
        let most = WordingId::all(wordings).map(worth).fold(f64::MIN, f64::max);
        let equal = WordingId::all(wordings).filter(|&w| worth(w) > most - 1e-9);
        best.push(equal.collect::<Vec<_>>());
    }
    evening(&mut s);
    let plates = &s.room().ballots.plates[b];
    assert_eq!(plates.len(), 12);
    for (plate, best) in plates.iter().zip(&best) {
        assert!(best.contains(&plate.wording()), "{plate:?} {best:?}");
    }
    let other = plates.iter().any(|x| x.wording() != plates[0].wording());
    assert!(other, "the table is divided");
}

#[test]
fn rule_3_9_a_red_line_against_the_leading_wording_keeps_a_bracket() {
    for drawn in [false, true] {
        let mut s = twelve();
        if drawn {
            act(&mut s, "JPN", Action::RedLine(p("access.right", "right"))).unwrap();
        }
        // Japan would let it pass; its line does not.
        let mut plates = [(2, false); 12];
        plates[seat(&s, "JPN").index()] = (0, false);
        let b = put(&mut s, "access.right", &plates);
        evening(&mut s);
        assert_eq!(s.room().draft.standing[b] == Standing::Clear, !drawn);
    }
}

#[test]
fn rule_3_17_walking_out_costs_goodwill_and_the_plate() {
    let mut s = twelve();
    let b = put(&mut s, "access.right", &[(2, false); 12]);
    let before = s.room().goodwill;
    act(&mut s, "BRA", Action::WalkOut).unwrap();
    assert!((before - s.room().goodwill - 4.0).abs() < 1e-12);
    let bra = seat(&s, "BRA");
    evening(&mut s);
    for (at, plate) in StateId::each(&s.room().ballots.plates[b]) {
        assert_eq!(plate.raised(), at != bra, "{at}");
    }
}

#[test]
fn rule_4_3_the_chair_writes_when_asked_late_and_before_the_last_day() {
    let days = |asked: Option<u32>| {
        let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
        while let Phase::Conference(day) = s.phase() {
            if asked == Some(day) {
                s.act(Action::ChairText).unwrap();
            }
            s.advance();
        }
        let texts = s.journal().iter();
        let texts = texts.filter(|e| matches!(e.what, Happening::ChairText { .. }));
        texts.map(|e| e.turn).collect::<Vec<_>>()
    };
    let alone = days(None);
    assert_eq!(alone, [9, 11], "and not on the last day");
    assert!(!alone.contains(&2) && days(Some(2)).contains(&2));
}

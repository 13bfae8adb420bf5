//! Rules 3.19 and 3.20: what procedure costs the one who abuses it.

use super::*;

fn credit(s: &Session, iso: &str) -> f64 {
    s.delegations()[seat(s, iso)].credit.0
}

/// Puts the credit of a seat at a value.
pub fn with_credit(s: &mut Session, seat: StateId, credit: f64) {
    let entity = s.world().resource::<Seats>()[seat];
    s.world().get_mut::<Credit>(entity).unwrap().0 = credit;
}

/// Rule 3.19: twelve plates of which one objects, day after day.
#[test]
fn rule_3_19_who_objects_to_everything_alone_loses_credit() {
    let mut s = twelve();
    let bra = seat(&s, "BRA");
    let mut last = credit(&s, "BRA");
    for day in 1..5 {
        let mut plates = [(2, false); 12];
        plates[bra.index()] = (0, true);
        let b = put(&mut s, "access.right", &plates);
        room(&mut s).draft.text.set(b, WordingId::new(2));
        evening(&mut s);
        let now = credit(&s, "BRA");
        assert_eq!(now < last, day > 1, "day {day}: {last} {now}");
        assert!(credit(&s, "KEN") > 0.99);
        last = now;
    }
    assert!(last < 0.5);
}

#[test]
fn rule_3_19_walking_out_and_red_lines_without_end_cost_credit() {
    let mut s = twelve();
    let line = |b: &str, w: &str| Action::RedLine(p(b, w));
    act(&mut s, "BRA", line("access.right", "right")).unwrap();
    act(&mut s, "BRA", line("spam.target", "bulk")).unwrap();
    assert!((credit(&s, "BRA") - 1.0).abs() < 1e-12);
    act(&mut s, "BRA", line("scope.entities", "operating")).unwrap();
    assert!((credit(&s, "BRA") - 0.9).abs() < 1e-12);
    act(&mut s, "KEN", Action::WalkOut).unwrap();
    assert!((credit(&s, "KEN") - 0.85).abs() < 1e-12);
}

#[test]
fn rule_3_20_without_credit_an_objection_is_noted_and_an_act_is_lost() {
    for (left, clears) in [(1.0, false), (0.1, true)] {
        let mut s = twelve();
        let bra = seat(&s, "BRA");
        let mut plates = [(2, false); 12];
        plates[bra.index()] = (0, true);
        let b = put(&mut s, "access.right", &plates);
        room(&mut s).draft.text.set(b, WordingId::new(2));
        with_credit(&mut s, bra, left);
        let acts = s.delegations()[bra].actions_left.0;
        evening(&mut s);
        assert_eq!(s.room().draft.standing[b] == Standing::Clear, clears);
        assert!(
            s.room().ballots.plates[b][bra].objects,
            "it stays on the plate"
        );
        let noted =
            |what: &Happening| matches!(what, Happening::Noted { seats, .. } if *seats == ["BRA"]);
        assert_eq!(s.journal().iter().any(|e| noted(&e.what)), clears);
        let then = s.delegations()[bra].actions_left.0;
        assert!(then <= acts && (then < 4) == clears, "{acts} {then}");
    }
}

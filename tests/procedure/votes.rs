//! Section 3: plates, votes, motions.

use super::*;

/// Rule 3.5, too: who is for, against, and abstains.
#[test]
fn rule_3_6_a_vote_put_off_for_abstentions_counts_them_no_longer_the_second_time() {
    let mut s = twelve();
    let mut plates = [(0, false); 12];
    plates[0] = (2, false);
    plates[1] = (2, false);
    plates[2] = (0, true);
    let b = put(&mut s, "access.right", &plates);
    act(&mut s, "RUS", Action::CallVote(p("access.right", "right"))).unwrap();
    evening(&mut s);
    assert!(!s.room().ballots.votes.last().unwrap().carried);
    assert!(s.room().agenda.put_off.contains(&b));
    put(&mut s, "access.right", &plates);
    act(&mut s, "RUS", Action::CallVote(p("access.right", "right"))).unwrap();
    evening(&mut s);
    let held = s.room().ballots.votes.last().unwrap();
    // Russia, which called for it, is for it, wherever its plate is.
    assert_eq!((held.tally, held.carried), ((3, 1, 8), true));
    assert_eq!(held.put_off, (false, true));
}

/// Rule 5.5, too: the outvoted mind.
#[test]
fn rule_3_7_who_wins_by_vote_pays_in_goodwill_and_in_the_trust_of_the_losers() {
    let mut s = twelve();
    let plates: Vec<(usize, bool)> = (0..12)
        .map(|k| if k < 8 { (2, false) } else { (0, true) })
        .collect();
    put(&mut s, "access.right", &plates);
    let (before, usa) = (s.room().goodwill, trust(&mut s, "USA", "CHN"));
    act(
        &mut s,
        "CHN",
        Action::PointOfOrder(p("access.right", "right")),
    )
    .unwrap();
    evening(&mut s);
    assert!(s.room().ballots.votes.last().unwrap().carried);
    assert!(s.room().goodwill <= before - 17.0);
    assert!(trust(&mut s, "USA", "CHN") < usa - 0.05);
    let sum = |s: &mut Session, iso: &str| {
        let seat = seat(s, iso);
        let all = plenary::conference::signing::verdicts(s.world());
        let reasons = all[seat].reasons.clone();
        reasons.iter().find(|r| r.term == "outvoted").unwrap().value
    };
    assert!(sum(&mut s, "USA") < 0.0);
    assert!(sum(&mut s, "CHN").abs() < 1e-12);
}

#[test]
fn rule_3_10_a_show_of_plates_moves_the_draft_and_settles_nothing() {
    let mut s = twelve();
    let plates: Vec<(usize, bool)> = (0..12)
        .map(|k| if k < 8 { (1, false) } else { (0, true) })
        .collect();
    let b = put(&mut s, "access.right", &plates);
    act(
        &mut s,
        "CHN",
        Action::ShowOfPlates(p("access.right", "welcome")),
    )
    .unwrap();
    evening(&mut s);
    let held = s.room().ballots.votes.last().unwrap();
    assert_eq!((held.kind, held.carried), (CallKind::Show, true));
    assert_ne!(s.room().draft.standing[b], Standing::Clear);
    assert_eq!(s.room().draft.text.at(b), WordingId::new(1));
}

#[test]
fn rule_3_13_a_red_line_eaten_is_believed_less() {
    let mut s = twelve();
    act(&mut s, "JPN", Action::RedLine(p("access.right", "right"))).unwrap();
    let jpn = seat(&s, "JPN");
    let honesty = |s: &Session| s.delegations()[jpn].honesty.0;
    assert!((honesty(&s) - 1.0).abs() < 1e-12);
    act(&mut s, "JPN", Action::Support(p("access.right", "right"))).unwrap();
    assert!(s.room().floor.red_lines.is_empty());
    assert!((honesty(&s) - 0.7).abs() < 1e-12);
    // A line that is not believed keeps nothing open.
    act(&mut s, "JPN", Action::RedLine(p("spam.target", "spam"))).unwrap();
    let mut plates = [(3, false); 12];
    plates[jpn.index()] = (0, false);
    let b = put(&mut s, "spam.target", &plates);
    let entity = s.world().resource::<Seats>()[jpn];
    s.world().get_mut::<Honesty>(entity).unwrap().0 = 0.4;
    evening(&mut s);
    assert_eq!(s.room().draft.standing[b], Standing::Clear);
}

#[test]
fn rule_3_14_a_closure_needs_a_majority_that_does_not_object() {
    for (against, carried) in [(5, true), (6, false)] {
        let mut s = twelve();
        let plates: Vec<(usize, bool)> = (0..12)
            .map(|k| if k < against { (0, true) } else { (2, false) })
            .collect();
        let b = put(&mut s, "access.right", &plates);
        let bracket = "access.right".to_owned();
        act(&mut s, "CHN", Action::CloseDebate { bracket }).unwrap();
        evening(&mut s);
        assert_eq!(
            s.room().ballots.votes[0].carried,
            carried,
            "{against} against"
        );
        assert_eq!(s.room().draft.standing[b] == Standing::Clear, carried);
    }
}

#[test]
fn rule_3_15_putting_a_bracket_off_saves_it_from_a_vote() {
    let mut s = twelve();
    let plates: Vec<(usize, bool)> = (0..12)
        .map(|k| if k < 6 { (2, false) } else { (0, true) })
        .collect();
    let b = put(&mut s, "access.right", &plates);
    room(&mut s).draft.text.set(b, WordingId::new(3));
    act(&mut s, "CHN", Action::CallVote(p("access.right", "right"))).unwrap();
    let bracket = "access.right".to_owned();
    act(&mut s, "USA", Action::Adjourn { bracket }).unwrap();
    evening(&mut s);
    let kinds: Vec<CallKind> = s.room().ballots.votes.iter().map(|v| v.kind).collect();
    assert_eq!(kinds, [CallKind::Adjourn], "the vote is not held");
    assert!(!s.room().agenda.open.contains(&b), "not on the next day");
    evening(&mut s);
    assert_eq!(s.room().agenda.adjourned[b], Some(2));
}

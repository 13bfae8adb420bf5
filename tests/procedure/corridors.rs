//! Sections 4 and 5, the press, and who brings a wording.

use super::*;

#[test]
fn rule_3_16_the_press_is_heard_where_it_is_free_and_moves_the_back_table() {
    let mut s = twelve();
    let d = s
        .scenario()
        .text
        .dimensions
        .iter()
        .position(|d| d.id == "access")
        .unwrap();
    let look = |s: &Session, iso: &str| s.delegations()[seat(s, iso)].attention.0[d];
    let (gbr, chn) = (look(&s, "GBR"), look(&s, "CHN"));
    act(&mut s, "GBR", Action::Press(p("access.right", "right"))).unwrap();
    assert!(look(&s, "GBR") - gbr > look(&s, "CHN") - chn);
    assert!(look(&s, "GBR") > gbr);
}

#[test]
fn rule_4_4_a_package_binds_all_its_parties_once_all_have_taken_it() {
    let mut s = twelve();
    let action = offer(
        &["IND", "KEN"],
        &[("spam.target", "bulk")],
        &[("access.right", "welcome")],
    );
    act(&mut s, "BRA", action).unwrap();
    let answer = |accept| Action::Answer {
        offer: OfferId::new(0),
        accept,
    };
    act(&mut s, "IND", answer(true)).unwrap();
    let b = s.scenario().text.find("access.right").unwrap();
    let bound = |s: &mut Session, iso| {
        let seat = seat(s, iso);
        s.world().resource::<Corridors>().bound(seat, b)
    };
    assert_eq!(bound(&mut s, "IND"), None, "one is still to answer");
    act(&mut s, "KEN", answer(true)).unwrap();
    for iso in ["BRA", "IND", "KEN"] {
        assert_eq!(bound(&mut s, iso), Some(WordingId::new(1)), "{iso}");
    }
    // What was promised is not objected to; against another draft a party may still object.
    for (draft, objects) in [(1, false), (2, true)] {
        put(&mut s, "access.right", &[(0, true); 12]);
        room(&mut s).draft.text.set(b, WordingId::new(draft));
        evening(&mut s);
        let plates = &s.room().ballots.plates[b];
        for iso in ["BRA", "IND", "KEN"] {
            let plate = plates[seat(&s, iso)];
            assert_eq!((plate.wording, plate.objects), (1, objects), "{iso}");
        }
    }
}

#[test]
fn rule_4_4_one_refusal_ends_a_package_and_a_counter_takes_its_place() {
    let mut s = twelve();
    let first = offer(
        &["IND", "KEN"],
        &[("spam.target", "bulk")],
        &[("access.right", "welcome")],
    );
    act(&mut s, "BRA", first).unwrap();
    let counter = Action::Counter {
        offer: OfferId::new(0),
        package: Package {
            give: vec![p("access.right", "welcome")],
            want: vec![p("spam.target", "study")],
            pays: vec![Payment {
                from: "BRA".into(),
                to: "IND".into(),
                favour: Favour::CapacityAid,
            }],
        },
    };
    act(&mut s, "IND", counter).unwrap();
    let offers: Vec<Offer> = s.world().resource::<Corridors>().offers.clone();
    assert_eq!(offers[0].answer, Answer::Declined);
    assert_eq!(offers[1].counters, Some(OfferId::new(0)));
    let parties = offers[1].parties();
    let mut all: Vec<StateId> = ["BRA", "IND", "KEN"].map(|i| seat(&s, i)).to_vec();
    all.sort_unstable();
    let mut sorted = parties.clone();
    sorted.sort_unstable();
    assert_eq!((parties[0], sorted), (seat(&s, "IND"), all));
}

#[test]
fn rule_4_7_breaking_a_package_costs_trust_with_the_victim_and_with_those_who_saw_it() {
    let mut s = twelve();
    let mut action = offer(
        &["IND"],
        &[("spam.target", "bulk")],
        &[("access.right", "welcome")],
    );
    if let Action::Offer { witnesses, .. } = &mut action {
        witnesses.push("EGY".into());
    }
    act(&mut s, "BRA", action).unwrap();
    let accept = Action::Answer {
        offer: OfferId::new(0),
        accept: true,
    };
    act(&mut s, "IND", accept).unwrap();
    let before = ["IND", "EGY", "RUS"].map(|by| trust(&mut s, by, "BRA"));
    // Speaking for another wording than the one promised breaks it.
    act(&mut s, "BRA", Action::Support(p("access.right", "none"))).unwrap();
    let after = ["IND", "EGY", "RUS"].map(|by| trust(&mut s, by, "BRA"));
    assert!(after[0] <= before[0] - 0.1499);
    assert!(after[1] <= before[1] - 0.0499 && after[1] > before[1] - 0.1);
    assert!((after[2] - before[2]).abs() < 1e-12);
    let bra = seat(&s, "BRA");
    let fate = s.world().resource::<Corridors>().offers[0].fate;
    assert_eq!(fate, Some(Fate::Broken(bra)));
    let told = s
        .journal()
        .iter()
        .find(|e| matches!(e.what, Happening::DealEnded { .. }));
    let told = told.unwrap();
    assert!(told.known_to("EGY", false) && !told.known_to("RUS", false));
}

#[test]
fn rules_4_6_and_4_8_favours_are_paid_only_for_a_package_the_text_keeps() {
    for keeps in [true, false] {
        let mut s = twelve();
        let pays = vec![Payment {
            from: "BRA".into(),
            to: "KEN".into(),
            favour: Favour::CapacityAid,
        }];
        let action = Action::Offer {
            to: vec!["KEN".into()],
            package: Package {
                give: vec![],
                want: vec![p("access.right", "welcome")],
                pays,
            },
            until: None,
            witnesses: vec![],
        };
        act(&mut s, "BRA", action).unwrap();
        act(
            &mut s,
            "KEN",
            Action::Answer {
                offer: OfferId::new(0),
                accept: true,
            },
        )
        .unwrap();
        while s.phase() != Phase::Conference(12) {
            evening(&mut s);
        }
        let b = s.scenario().text.find("access.right").unwrap();
        {
            let mut room = room(&mut s);
            room.draft.standing[b] = Standing::Clear;
            room.draft
                .text
                .set(b, WordingId::new(if keeps { 1 } else { 3 }));
            room.agenda.open.clear();
        }
        evening(&mut s);
        assert_eq!(s.phase(), Phase::Signing);
        let fate = s.world().resource::<Corridors>().offers[0].fate;
        let kept = keeps && s.room().adopted == Some(true);
        assert_eq!(fate, Some(if kept { Fate::Kept } else { Fate::Lapsed }));
        let (bra, ken) = (seat(&s, "BRA"), seat(&s, "KEN"));
        let all = plenary::conference::signing::verdicts(s.world());
        let paid = |at: StateId| {
            let reasons = &all[at].reasons;
            reasons.iter().find(|r| r.term == "favours").unwrap().value
        };
        let states = &s.scenario().states;
        let n = &s.theory().stakes.favours;
        let want = |x: f64| if kept { x } else { 0.0 };
        assert!(
            (paid(ken)
                - want(favours::worth(
                    n,
                    Favour::CapacityAid,
                    states[ken].published()
                )))
            .abs()
                < 1e-12
        );
        assert!(
            (paid(bra)
                + want(favours::cost(
                    n,
                    Favour::CapacityAid,
                    states[bra].published()
                )))
            .abs()
                < 1e-12
        );
    }
}

#[test]
fn rule_4_9_a_listener_learns_the_true_line_and_may_be_caught() {
    let seeds = 30;
    let caught = |by: &str, on: &str| {
        let once = |seed: &u64| {
            let mut s = opened("dubai-twelve", "restraint", *seed, None);
            let before = trust(&mut s, on, by);
            act(&mut s, by, Action::Eavesdrop { on: on.into() }).unwrap();
            let listener = seat(&s, by);
            let overheard = s.world().resource::<Corridors>().overheard.clone();
            assert!(!overheard.is_empty() && overheard.iter().all(|h| h.by == listener));
            let told = s
                .journal()
                .iter()
                .any(|e| matches!(e.what, Happening::Eavesdropped { .. }) && e.known_to(on, false));
            let after = trust(&mut s, on, by);
            assert_eq!(told, after < before, "the price is paid when caught");
            told
        };
        (0..seeds).filter(once).count()
    };
    // Who has the skill is caught once in twenty, and may never be; who lacks it far more often.
    let (skilled, unskilled) = (caught("USA", "KEN"), caught("KEN", "USA"));
    assert!(
        skilled < unskilled && skilled <= 8 && (3..28).contains(&unskilled),
        "{skilled} {unskilled}"
    );
}

#[test]
fn rule_5_8_the_back_table_is_itemised_and_moves_with_events() {
    let mut s = twelve();
    let weights = home::weights(&s.theory().stakes.home, s.scenario().states[0].published());
    assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let home = |s: &mut Session| {
        let all = plenary::conference::signing::verdicts(s.world());
        let usa = seat(s, "USA");
        let reasons = all[usa].reasons.clone();
        let of = reasons.into_iter().filter(|r| r.term.starts_with("home:"));
        of.map(|r| r.value).collect::<Vec<f64>>()
    };
    let before = home(&mut s);
    assert_eq!(before.len(), 4);
    room(&mut s).publics.mood[2] = -0.5;
    let after = home(&mut s);
    assert!(after[2] < before[2] - 0.001);
    assert_eq!(
        (after[0], after[1], after[3]),
        (before[0], before[1], before[3])
    );
}

/// Rule 2.5: who tables a wording colours how it is read. The same words in the same
/// room, put to the vote under other names: whether it carries, and how many object.
#[test]
fn rule_2_5_the_same_words_fail_from_one_hand_and_pass_from_another() {
    let put_by = |scenario, names: &[&str], seed| {
        let mut s = opened(scenario, "restraint", seed, None);
        let b = s.scenario().text.find("scope.entities").unwrap();
        let wording = s.scenario().text.brackets[b].find("operating").unwrap();
        let names: Vec<StateId> = names.iter().map(|iso| seat(&s, iso)).collect();
        let clause = s.scenario().text.brackets[b].clause;
        {
            let mut room = room(&mut s);
            room.agenda.open = vec![b];
            room.ballots.plates[b].clear();
            room.draft.text.set(b, wording);
            room.draft.mover[clause] = Mover::Seats(names);
        }
        // Half of the days are gone: the room bends a little.
        plenary::world::calendar::enter(s.world(), Phase::Conference(6));
        evening(&mut s);
        let plates = &s.room().ballots.plates[b];
        let tally = vote(plates, wording, None);
        (tally.carried(), objectors(plates, wording))
    };
    // Rooms share their dice pair by pair, so that what differs is the hands alone.
    let over = |names: [&str; 2]| {
        let rooms = (0..64).map(|seed| put_by("dubai-twelve", &names, seed));
        let add = |(carried, against), (yes, objectors)| {
            (carried + usize::from(yes), against + objectors)
        };
        rooms.fold((0, 0), add)
    };
    let (ours, theirs) = (over(["BRA", "IND"]), over(["RUS", "CHN"]));
    assert!(
        ours.0 > theirs.0 && ours.1 < theirs.1,
        "{ours:?} {theirs:?}"
    );
    // Not one seed's chance: over some rooms of 144, other hands meet more objections.
    let against = |seed, names: &[&str; 2]| put_by("dubai-2012", names, seed).1;
    let all = [["BRA", "MEX"], ["RUS", "CHN"], ["USA", "GBR"]];
    let [few, more, most] = all.map(|names| (0..4).map(|n| against(n, &names)).sum::<usize>());
    assert!(few < more && few + 10 < most, "{few} {more} {most}");
}

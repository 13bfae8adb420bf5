//! What is done by key.

use super::*;

#[test]
fn every_act_by_key_reaches_the_session_or_says_why_not() {
    let keys = [
        (Key::S, "support"),
        (Key::Q, "press"),
        (Key::Z, "caucus"),
        (Key::F, "cosponsor"),
        (Key::T, "table"),
        (Key::R, "red line"),
        (Key::X, "point of order"),
        (Key::W, "show"),
        (Key::Num6, "close"),
        (Key::Num7, "adjourn"),
        (Key::Num9, "walk out"),
    ];
    let mut reached = vec![];
    for (key, name) in keys {
        let mut front = on_day(2);
        let b = loop {
            let sight = front.sight();
            let open = &sight.room.agenda.open;
            let heard = open.iter().find(|&&b| sight.raised(b));
            if let Some(&heard) = heard {
                break heard;
            }
            front.end_turn();
            assert!(front.sight().sits(), "nothing was heard twice");
        };
        front.ask(ConferenceChange::SelectBracket(b));
        front.ask(ConferenceChange::FoldMotions);
        let mut h = open(front, WIDE);
        press(&mut h, key);
        let sent = h.state().sent().len();
        let told = h.state().notice().is_some();
        assert!(sent == 1 || told, "{name} did nothing");
        if sent == 1 {
            reached.push(name);
        }
    }
    for name in ["support", "press", "caucus", "close", "adjourn", "walk out"] {
        assert!(reached.contains(&name), "{name} was refused: {reached:?}");
    }
}

#[test]
fn a_wording_is_seconded_and_a_clause_moved_by_key() {
    let mut front = on_day(1);
    let (b, mover) = (
        front.sight().room.agenda.open[0],
        StateId::new(usize::from(front.sight().seat.index() == 0)),
    );
    let w = other_wording(&front, b);
    let clause = front.sight().scenario.text.brackets[b].clause;
    let hands = [mover.index(), 5, 6, 7].map(StateId::new).to_vec();
    front.tamper(|world| {
        let mut room = world.resource_mut::<Room>();
        room.floor.tabled.push(Tabled {
            day: 1,
            bracket: b,
            wording: w,
            names: vec![mover],
        });
        room.draft.mover[clause] = Mover::Seats(hands);
    });
    front.ask(ConferenceChange::SelectBracket(b));
    front.ask(ConferenceChange::SelectWording(w));
    let mut h = open(front, WIDE);
    assert!(h.query_by_label("Co-sponsor").is_some());
    let name = h.state().sight().name(mover).to_owned();
    let hands = format!("tabled by {name} with 3 others");
    assert!(h.query_by_label(&hands).is_some());
    press(&mut h, Key::F);
    let seat = h.state().sight().seat;
    let names = h.state().sight().tabled(b, w).unwrap().names.clone();
    assert!(names.contains(&seat), "{:?}", h.state().notice());
    // 8 turns to the places of the clause, a digit chooses one, 8 moves it there.
    press(&mut h, Key::Num0);
    press(&mut h, Key::Num8);
    let place = h.state().conference().bracket;
    assert!(
        h.state().sight().scenario.text.brackets[place]
            .key
            .ends_with(".place")
    );
    press(&mut h, Key::Num3);
    press(&mut h, Key::Num8);
    let moved = matches!(h.state().sent().last(), Some(Action::MoveClause { .. }));
    assert!(moved || h.state().notice().is_some());
}

#[test]
fn listening_at_a_door_spends_an_action_and_fills_the_dossier() {
    let mut front = on_day(2);
    let mexico = front.sight().scenario.seat("MEX");
    front.ask(ConferenceChange::OpenDossier(mexico));
    let b = front.sight().room.agenda.open[0];
    front.ask(ConferenceChange::SelectBracket(b));
    let mut h = open(front, WIDE);
    press(&mut h, Key::F3);
    assert!(matches!(
        h.state().sent().last(),
        Some(Action::Eavesdrop { .. })
    ));
    let heard = |words: &str| h.query_all_by_label_contains(words).next().is_some();
    assert!(heard("overheard: it truly wants"));
    // What it says stands beside what we know to be behind it.
    assert!(heard("It says: ") && heard("We overheard it, and are sure: "));
    press(&mut h, Key::F3);
    assert_eq!(h.state().sent().len(), 1);
    assert!(
        h.query_by_label_contains("You have listened to that delegation today")
            .is_some()
    );
}

#[test]
fn a_drafting_group_of_nobody_is_not_offered_and_a_plate_says_what_it_comes_to() {
    let mut front = on_day(2);
    let b = front.sight().room.agenda.open[0];
    front.ask(ConferenceChange::SelectBracket(b));
    // Nobody gains by what stands.
    let stands = front.sight().room.draft.text.at(b);
    front.ask(ConferenceChange::SelectWording(stands));
    let mut h = open(front, WIDE);
    assert!(h.state().sight().gainers().is_empty());
    assert!(h.query_by_label_contains("Drafting group").is_none());
    press(&mut h, Key::F6);
    assert!(h.state().notice().is_some_and(|w| w.contains("Rule 4.12")));
    let choice = h.state().sight().scenario.proposal(b, stands);
    let plate = Action::Plate {
        choice,
        objects: true,
    };
    assert!(!h.state().sight().foretold(&plate).is_empty());
    let refused = h.state().sight().refused(&Action::Adjourn {
        bracket: "nowhere.at_all".to_owned(),
    });
    assert!(refused.is_some_and(|w| !w.contains('`') && w.ends_with(')')));
}

#[test]
fn a_remedy_goes_into_the_package_in_hand() {
    let mut front = on_day(2);
    let n = front.sight().scenario.states.len();
    let found = StateId::all(n).find(|&s| {
        front.ask(ConferenceChange::OpenDossier(Some(s)));
        let looked = front.sight().outlook.looked.as_ref();
        looked.is_some_and(|(_, ways)| ways.first().is_some_and(|w| !w.changes.is_empty()))
    });
    let state = found.unwrap();
    let way = front.sight().outlook.looked.as_ref().unwrap().1[0].clone();
    let mut h = open(front, WIDE);
    press(&mut h, Key::Num1);
    for change in way.changes {
        assert!(h.state().conference().draft.give.contains(&change));
    }
    assert_eq!(h.state().conference().draft.to, [state]);
}

#[test]
fn before_the_first_day_only_the_press_the_group_and_offers_are_there() {
    let mut h = open(on_day(0), WIDE);
    assert!(h.query_by_label_contains("Before the first day").is_some());
    assert!(
        h.query_by_label_contains("Your capital minds most")
            .is_some()
    );
    for gone in ["Oppose", "Red line", "Call a vote", "Ask the chair"] {
        assert!(h.query_by_label(gone).is_none(), "{gone} on day 0");
    }
    press(&mut h, Key::S);
    assert!(h.state().sent().is_empty());
    assert!(h.query_by_label_contains("has not opened").is_some());
    press(&mut h, Key::Q);
    assert!(matches!(h.state().sent()[..], [Action::Press(_)]));
    press(&mut h, Key::Z);
    assert!(
        h.state().sent().len() == 2 || h.state().notice().is_some(),
        "the group is silent"
    );
}

//! The patience of a capital (docs/RULES.md, section 17), as far as a conference goes.

use super::*;
use plenary::conference::capital::rules;
use plenary::conference::room::VoteHeld;
use plenary::seat::Views as _;
use plenary::world::capital::{Capital, CapitalStage, Cause, Moved};

/// Changes a seat's capital.
pub fn change(s: &mut Session, iso: &str, by: impl FnOnce(&mut Capital)) {
    let state = seat(s, iso);
    let entity = s.world().resource::<Seats>()[state];
    by(&mut s.world().get_mut::<Capital>(entity).unwrap());
}

pub fn capital(s: &mut Session, iso: &str) -> Capital {
    let state = seat(s, iso);
    s.view(state).own.capital.unwrap().capital
}

/// The points of a cause in what moved a seat's capital last.
pub fn points(s: &mut Session, iso: &str, cause: impl Fn(&Cause) -> bool) -> f64 {
    let moves = capital(s, iso).moves.into_iter();
    let of = moves.filter(|m: &Moved| cause(&m.cause));
    of.map(|m| m.points).sum()
}

/// A bracket that speaks to the weightiest subject of a seat's mandate, and its best wording.
pub fn dear(s: &mut Session, iso: &str) -> (BracketId, WordingId, WordingId) {
    let state = seat(s, iso);
    let view = s.view(state);
    let treaty = &view.scenario.text;
    let sponsors = view.sponsor_trust();
    let text = &view.room.draft.text;
    let all = BracketId::all(treaty.brackets.len());
    let weighty =
        all.filter(|&b| view.room.unsettled(b) && rules::weighs(treaty, &view.own.interests, b));
    let with = |b, w| view.worth(&text.with(b, w), &sponsors).total();
    let spread = |b: BracketId| {
        let all: Vec<WordingId> = WordingId::all(treaty.brackets[b].wordings.len()).collect();
        let by = |x: &&WordingId, y: &&WordingId| with(b, **x).total_cmp(&with(b, **y));
        let (best, worst) = (
            *all.iter().max_by(by).unwrap(),
            *all.iter().min_by(by).unwrap(),
        );
        (with(b, best) - with(b, worst), (b, best, worst))
    };
    let widest = weighty.map(spread);
    widest.max_by(|x, y| x.0.total_cmp(&y.0)).unwrap().1
}

#[test]
fn rule_17_1_patience_starts_by_the_tolerance_of_risk_and_only_the_own_seat_sees_it() {
    let mut s = session("dubai-twelve", "restraint", 1, None);
    for state in StateId::all(12) {
        let risk = s.scenario().states[state].doctrine.risk_tolerance;
        let own = s.view(state).own.capital.unwrap();
        assert!((own.patience() - (70.0 + 20.0 * risk)).abs() < 1e-9);
        assert_eq!(own.stage(), CapitalStage::Content);
        assert_eq!(own.regain, None, "there is nothing to talk about");
    }
    assert!(s.view_from_the_chair().own.capital.is_none());
    let (usa, bra) = (seat(&s, "USA"), seat(&s, "BRA"));
    let before = format!("{:?}", s.view(bra));
    change(&mut s, "USA", |c| {
        (c.patience, c.stage) = (5.0, CapitalStage::Recall)
    });
    assert_eq!(format!("{:?}", s.view(bra)), before);
    assert_eq!(s.view(usa).own.capital.unwrap().patience(), 5.0);
}

#[test]
fn rule_17_2_a_silent_day_and_an_empty_chair_cost_patience_and_a_word_does_not() {
    let mut s = twelve();
    let (b, best, _) = dear(&mut s, "BRA");
    let key = s.scenario().text.brackets[b].key.clone();
    let wording = s.scenario().text.brackets[b].wordings[best].id.clone();
    put(&mut s, &key, &[]);
    change(&mut s, "BRA", |c| c.acted = false);
    act(&mut s, "USA", Action::WalkOut).unwrap();
    act(&mut s, "KEN", Action::Support(p(&key, &wording))).unwrap();
    evening(&mut s);
    let silent = |c: &Cause| *c == Cause::Silent;
    assert_eq!(points(&mut s, "BRA", silent), -6.0);
    assert_eq!(points(&mut s, "KEN", silent), 0.0);
    assert_eq!(points(&mut s, "USA", silent), 0.0);
    assert_eq!(points(&mut s, "USA", |c| *c == Cause::WalkedOut), -8.0);
}

/// Rule 17.2: what is only left undone takes patience no lower than a recall; what is done does.
#[test]
fn neglect_alone_calls_nobody_back() {
    let n = twelve().theory().capital;
    let least = n.stages.stage_recall;
    let mut capital = capital(&mut twelve(), "BRA");
    for _ in 0..40 {
        capital.move_by_neglect(Cause::Silent, -n.room.patience_silent, least);
    }
    assert_eq!(capital.patience, least);
    let at = |c: &Capital| CapitalStage::at(&n.stages, c.patience);
    assert_eq!(at(&capital), CapitalStage::Instructions);
    capital.move_by(Cause::WalkedOut, -n.room.patience_walk_out);
    assert_eq!(at(&capital), CapitalStage::Recall);
    let low = capital.patience;
    capital.move_by_neglect(Cause::Silent, -n.room.patience_silent, least);
    assert_eq!(capital.patience, low);
    capital.move_by_neglect(Cause::DraftBetter, 2.0, least);
    assert_eq!(capital.patience, low + 2.0);
}

#[test]
fn rule_17_2_standing_against_a_weighty_subject_and_letting_a_line_pass_cost_patience() {
    let mut s = twelve();
    let (b, best, worst) = dear(&mut s, "BRA");
    let bracket = s.scenario().text.brackets[b].clone();
    let of = |w: WordingId| p(&bracket.key, &bracket.wordings[w].id);
    put(&mut s, &bracket.key, &[]);
    act(&mut s, "BRA", Action::Support(of(worst))).unwrap();
    evening(&mut s);
    assert_eq!(points(&mut s, "BRA", |c| *c == Cause::Against(b)), -5.0);
    let mut s = twelve();
    put(&mut s, &bracket.key, &[]);
    act(&mut s, "BRA", Action::Support(of(best))).unwrap();
    evening(&mut s);
    assert_eq!(points(&mut s, "BRA", |c| *c == Cause::Against(b)), 0.0);
    let numbers = s.theory().capital.room;
    let (now, stands) = (WordingId::new(0), WordingId::new(1));
    assert!(rules::crosses(&numbers, &[0.5, 0.53], now, stands));
    assert!(!rules::crosses(&numbers, &[0.5, 0.51], now, stands));
    assert!(rules::against(&[0.5, 0.53], now, 0.02) && !rules::against(&[0.5, 0.53], stands, 0.02));
}

#[test]
fn rule_17_2_being_outvoted_caught_or_breaking_a_package_costs_patience() {
    let mut s = twelve();
    let (usa, b) = (seat(&s, "USA"), BracketId::new(0));
    let vote = |kind| VoteHeld {
        day: 1,
        bracket: b,
        wording: WordingId::new(0),
        kind,
        by: None,
        put_off: (false, false),
        outvoted: vec![usa],
        tally: (8, 4, 0),
        carried: true,
    };
    let held = [CallKind::Vote, CallKind::Close, CallKind::Show].map(vote);
    room(&mut s).ballots.votes.extend(held);
    let turn = s.turn();
    let mut journal = s.world().resource_mut::<plenary::world::journal::Journal>();
    assert_eq!(journal.turn, turn);
    for what in [
        Happening::Eavesdropped {
            by: "CHN".into(),
            on: "USA".into(),
            caught: true,
        },
        Happening::DealEnded {
            offer: OfferId::new(3),
            fate: "broken".into(),
            by: Some("KEN".into()),
            known: vec![],
        },
    ] {
        journal.write(what, "4.9", None, "a test");
    }
    evening(&mut s);
    let lost = points(&mut s, "USA", |c| *c == Cause::Outvoted(b));
    assert!(
        (lost + 6.0).abs() < 1e-9,
        "a closure is half of a vote: {lost}"
    );
    assert_eq!(points(&mut s, "CHN", |c| *c == Cause::Caught), -10.0);
    assert_eq!(
        points(&mut s, "KEN", |c| *c == Cause::Broke(OfferId::new(3))),
        -8.0
    );
}

#[test]
fn rules_16_2_and_16_3_the_draft_moves_patience_down_faster_than_up() {
    let s = session("dubai-twelve", "restraint", 1, None);
    let n = s.theory().capital.room;
    assert!((rules::draft_moves(&n, 0.5, 0.48) + 2.0).abs() < 1e-9);
    assert!((rules::draft_moves(&n, 0.48, 0.5) - 1.0).abs() < 1e-9);
    assert_eq!(rules::draft_moves(&n, 0.9, 0.1), -5.0);
    assert_eq!(rules::draft_moves(&n, 0.1, 0.9 + 1.0), 5.0);
}

/// Rule 17.3.
#[test]
fn a_package_that_helps_brings_patience() {
    let mut s = twelve();
    let (b, best, worst) = dear(&mut s, "BRA");
    let bracket = s.scenario().text.brackets[b].clone();
    for (wording, brings) in [(best, 2.0), (worst, 0.0)] {
        let mut s = twelve();
        let term = (bracket.key.as_str(), bracket.wordings[wording].id.as_str());
        act(
            &mut s,
            "BRA",
            offer(&["IND"], &[], &[term, ("spam.target", "study")]),
        )
        .unwrap();
        let made = s.world().resource::<Corridors>().offers.last().unwrap().id;
        act(
            &mut s,
            "IND",
            Action::Answer {
                offer: made,
                accept: true,
            },
        )
        .unwrap();
        let before = room(&mut s).draft.text.clone();
        room(&mut s).agenda.open.clear();
        room(&mut s).draft.text = before;
        evening(&mut s);
        let got = points(&mut s, "BRA", |c| *c == Cause::Package(made));
        assert_eq!(got, brings);
    }
}

//! Rules 1.25 and 3.3: what a seat is told before it acts is what happens then, and it follows from
//! what the seat knows.

use super::common::{opened, proposal, session, until};
use super::snapshots::{LOOKED_AT, scripted, turn};
use plenary::conference::room::StanceAct;
use plenary::model::calendar::Phase;
use plenary::model::{Action, Proposal};
use plenary::seat::plates::PlateReason;
use plenary::seat::preview::Preview;
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;

fn preview(s: &mut Session, action: &Action) -> Preview {
    let seat = s.seat().unwrap();
    s.view(seat).preview(action)
}

/// A bracket that is open today, and one of its wordings that the draft does not have.
fn other(s: &Session) -> Proposal {
    let bracket = s.room().agenda.open[0];
    let it = &s.scenario().text.brackets[bracket];
    let now = s.room().draft.text.at(bracket).index();
    proposal(&it.key, &it.wordings[usize::from(now == 0)].id)
}

#[test]
fn rule_1_25_a_refusal_is_told_in_its_own_words() {
    let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
    let mut refused = 0;
    while s.phase() != Phase::Aftermath(6) {
        let seat = s.seat().unwrap();
        let mut acts = s.view(seat).sensible_acts();
        acts.extend([
            Action::Accede,
            Action::ChairText,
            Action::Support(proposal("access.right", "nothing")),
            Action::Table(proposal("access.right", "welcome")),
            Action::Caucus(proposal("access.right", "welcome")),
            Action::Eavesdrop { on: "IND".into() },
            Action::Aid { to: "KEN".into() },
        ]);
        for action in acts {
            let told = preview(&mut s, &action).refused;
            let sender = s.sender().unwrap();
            let done = s.act(action.clone());
            let same = match (&told, &done) {
                (None, Ok(())) => true,
                (Some(told), Err(r)) => {
                    refused += 1;
                    (told.rule.as_str(), &told.what, &told.instead) == (r.rule, &r.what, &r.instead)
                }
                _ => false,
            };
            assert!(same, "{action:?}: {told:?} {done:?}");
            let _stays = done.is_ok() && s.take_back_last(sender).is_err();
        }
        s.advance();
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn rule_1_25_what_an_act_costs_is_told() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let press = Action::Press(other(&s));
    let told = preview(&mut s, &press);
    let before = s.room().goodwill;
    s.act(press).unwrap();
    assert_eq!(told.costs.influence, 1);
    assert!((before - s.room().goodwill - told.costs.goodwill).abs() < 1e-9);
    assert!(!told.sentences.is_empty());
}

#[test]
fn rule_1_25_taking_a_red_line_back_is_told() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let p = other(&s);
    s.act(Action::RedLine(p.clone())).unwrap();
    let told = preview(&mut s, &Action::Support(p.clone()));
    assert_eq!(told.breaks.len(), 1);
    let seat = s.seat().unwrap();
    let before = s.delegations()[seat.index()].honesty.0;
    s.act(Action::Support(p)).unwrap();
    let now = s.delegations()[seat.index()].honesty.0;
    assert!((before - now - told.costs.honesty).abs() < 1e-9);
}

#[test]
fn rule_3_3_a_plate_is_what_was_told_and_follows_what_was_tabled() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let seat = s.seat().unwrap();
    let p = other(&s);
    s.act(Action::Table(p.clone())).unwrap();
    let told = s.view(seat).plates_today();
    assert_eq!(told.len(), s.room().agenda.open.len());
    let tabled = told.iter().find(|t| {
        let p = s.scenario().text.find(&p.bracket);
        Some(t.bracket) == p
    });
    let tabled = tabled.unwrap();
    let how = StanceAct::Tabled;
    assert_eq!(tabled.because, PlateReason::Said { how, day: 1 });
    assert_eq!(s.scenario().proposal(tabled.bracket, tabled.wording), p);
    super::common::evening(&mut s);
    let plate = s.room().ballots.plates[tabled.bracket][seat];
    assert_eq!(
        (plate.wording(), plate.objects),
        (tabled.wording, tabled.objects)
    );
}

#[test]
fn a_recap_adds_up_and_is_of_the_last_turn() {
    let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
    let seat = s.seat().unwrap();
    assert!(Snapshot::of(&s.view(seat)).telling.recap.is_none());
    let (mut moved, mut quarters) = (0, 0);
    while s.phase() != Phase::Aftermath(5) {
        let turn = s.turn();
        s.advance();
        let known = Snapshot::of(&s.view(seat));
        let recap = known.telling.recap.unwrap();
        assert_eq!(recap.turn, turn);
        let sum: f64 = recap.moved.iter().map(|m| m.worth).sum();
        assert!((sum - recap.worth).abs() < 1e-9);
        // A change that came alone is worth what the text says of it.
        if let [one] = recap.moved.as_slice() {
            let back = known.own.worth[one.bracket][one.from];
            assert!((one.worth + back).abs() < 1e-9, "{one:?} {back}");
        }
        moved += recap.moved.len();
        quarters += usize::from(recap.indices.is_some());
    }
    assert!(moved > 5 && quarters > 0, "{moved} {quarters}");
    until(&mut s, Phase::Aftermath(6));
}

/// What the debrief tells of the first conference is in nobody's snapshot before the end, whatever sits in
/// between; at the end it is what that conference did.
#[test]
fn the_changes_of_the_first_draft_are_sent_when_all_is_over() {
    for of in LOOKED_AT {
        let (mut s, script) = scripted(of.0, of.1, of.2, of.3);
        let mut changes = vec![];
        while s.phase() != Phase::Over {
            let seat = s.seat().unwrap();
            let sent = Snapshot::of(&s.view(seat));
            assert!(sent.years.drafted.is_empty(), "{:?}", s.phase());
            if sent.room.sittings.past.is_empty() {
                changes = sent.room.redlines;
            }
            turn(&mut s, &script);
        }
        let seat = s.seat().unwrap();
        let scenario = s.scenario().clone();
        let sent = Snapshot::of(&s.view(seat));
        assert_eq!(sent.years.drafted, changes);
        assert!(!changes.is_empty(), "the draft moved");
        let chair = Snapshot::of(&s.view_from_the_chair());
        assert_eq!(chair.years.drafted, changes, "everybody saw it");
        if sent.room.sittings.past.is_empty() {
            let mut text = scenario.text.opening();
            for line in &changes {
                assert_eq!(text.at(line.bracket), line.from);
                text.set(line.bracket, line.to);
            }
            assert_eq!(text, sent.room.draft.text, "nothing else moved it");
        }
    }
}

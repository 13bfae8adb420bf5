//! Sections 1, 3 and 4: what may be done, plates and votes.

use super::*;
use plenary::conference::groups::rules::{GroupRule, needed, takes};

/// Two wordings of a bracket.
const FIRST: WordingId = WordingId::new(0);

const SECOND: WordingId = WordingId::new(1);

fn plate(wording: u8, objects: bool) -> Plate {
    Plate { wording, objects }
}

#[test]
fn rule_1_2_signing_is_refused_while_the_conference_sits() {
    let mut s = opened("first-steps", "restraint", 1, Some("ARD"));
    let refusal = s.act(Action::Decide(Decision::Sign)).unwrap_err();
    assert_eq!(refusal.rule, "1.2");
}

#[test]
fn rule_1_3_actions_run_out_and_plates_stay_free() {
    let mut s = opened("dubai-twelve", "restraint", 1, Some("PRY"));
    let bracket = s.scenario().text.brackets[s.room().agenda.open[0]].clone();
    let p = proposal(&bracket.key, &bracket.wordings[0].id);
    while s.act(Action::Press(p.clone())).is_ok() {}
    let refusal = s.act(Action::Press(p.clone())).unwrap_err();
    assert_eq!(refusal.rule, "1.3");
    s.act(Action::Plate {
        choice: p,
        objects: false,
    })
    .unwrap();
}

#[test]
fn rule_1_5_a_shut_bracket_must_be_opened_first() {
    let mut s = opened("dubai-twelve", "restraint", 1, Some("BRA"));
    let p = proposal("security.force", "shall");
    assert_eq!(s.act(Action::Support(p.clone())).unwrap_err().rule, "1.5");
    s.act(Action::Open {
        bracket: "security.force".into(),
    })
    .unwrap();
    s.act(Action::Support(p)).unwrap();
}

#[test]
fn rule_1_8_a_budget_sums_to_one() {
    let mut s = aftermath("first-steps", "restraint", 1, Some("ARD"));
    assert_eq!(
        s.act(Action::SetBudget {
            shares: [0.3; 5].into()
        })
        .unwrap_err()
        .rule,
        "1.8"
    );
    s.act(Action::SetBudget {
        shares: [0.2; 5].into(),
    })
    .unwrap();
}

#[test]
fn rule_3_1_a_tie_goes_to_the_wording_in_the_text() {
    assert_eq!(
        leading(&[plate(0, false), plate(1, false)], 2, SECOND),
        SECOND
    );
    assert_eq!(
        leading(
            &[plate(0, false), plate(1, false), plate(0, false)],
            2,
            SECOND
        ),
        FIRST
    );
}

#[test]
fn rule_3_2_one_objection_keeps_a_bracket() {
    assert_eq!(objectors(&[plate(0, false), plate(0, false)], FIRST), 0);
    assert_eq!(objectors(&[plate(0, true), plate(1, false)], FIRST), 0);
    assert_eq!(objectors(&[plate(0, false), plate(1, true)], FIRST), 1);
}

#[test]
fn rule_3_4_patience_grows_and_a_hardliner_grows_it_late() {
    let theory = theory("restraint");
    let n = &theory.conference.plates;
    assert!(tolerance(n, 0.5, 4.0, 50.0) < tolerance(n, 0.5, 1.0, 50.0));
    assert!((tolerance(n, 1.0, 4.0, 50.0) - tolerance(n, 1.0, 1.0, 50.0)).abs() < 1e-12);
}

#[test]
fn rule_3_6_a_tie_is_a_rejection_and_too_many_abstentions_put_it_off() {
    assert!(!vote(&[plate(1, false), plate(0, true)], SECOND, None).carried());
    assert!(
        vote(
            &[plate(1, false), plate(1, false), plate(0, true)],
            SECOND,
            None
        )
        .carried()
    );
    let silent = vote(
        &[plate(1, false), plate(0, false), plate(0, false)],
        SECOND,
        None,
    );
    assert!(silent.put_off() && silent.carried());
}

#[test]
fn rule_3_5_whoever_calls_for_a_vote_on_a_wording_is_for_it() {
    let plates = [plate(0, false), plate(0, true), plate(0, false)];
    let by = |mover| vote(&plates, SECOND, mover).counts();
    assert_eq!(by(None), (0, 1, 2));
    assert_eq!(by(Some(StateId::new(0))), (1, 1, 1));
    // Even where its plate objects to it: it may change its mind, and says so by calling.
    assert_eq!(by(Some(StateId::new(1))), (1, 0, 2));
}

#[test]
fn rule_4_1_votes_are_graded_by_what_a_change_brings() {
    let by = Grading::of(&theory("restraint").conference.chair);
    let grade = |change| grade(by, change);
    assert_eq!((grade(0.02), grade(0.005), grade(0.0)), (2, 1, 0));
    assert_eq!((grade(-0.005), grade(-0.02)), (-1, -2));
}

/// Rule 0.2: a group that goes by a number of members takes a wording from that number on, and says it.
#[test]
fn a_group_takes_what_as_many_are_for_as_it_says_it_needs() {
    for rule in [GroupRule::Quarter, GroupRule::Six, GroupRule::Majority] {
        for members in 1..60 {
            let needed = needed(rule, members).unwrap();
            assert!((1..=members).contains(&needed), "{rule:?} of {members}");
            for with in 0..=members {
                let takes = takes(rule, members, with, members - with, false);
                assert_eq!(takes, with >= needed, "{rule:?}: {with} of {members}");
            }
        }
    }
    // As the record has it: six of CITEL's twenty-four, and a third of a small group.
    assert_eq!(needed(GroupRule::Six, 24), Some(6));
    assert_eq!(needed(GroupRule::Six, 3), Some(1));
    assert_eq!(needed(GroupRule::Majority, 12), Some(7));
    assert_eq!(needed(GroupRule::Consensus, 12), None);
}

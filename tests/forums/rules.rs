//! What each forum allows, by number.

use plenary::conference::forums::rules::{
    Attendance, adopts, comes, council_seats, days, forces, gathers, members, reviewed,
};
use plenary::conference::home::{first_attention, later_attention};
use plenary::model::Forum;
use plenary::model::ids::{BracketId, StateId};

use super::TABLE;
use super::common::{scenario, theory};

#[test]
fn rule_14_1_each_forum_has_its_members() {
    assert_eq!([3, 12, 144, 193].map(council_seats), [2, 3, 35, 47]);
    let s = scenario(TABLE);
    let n = s.states.len();
    let host = StateId::new(4);
    let of = |forum, invited: &[StateId], lots: &[u64]| members(&s, forum, host, invited, lots);
    assert_eq!(
        of(Forum::Itu, &[], &[]),
        StateId::all(n).collect::<Vec<_>>()
    );
    assert_eq!(
        of(Forum::Willing, &[7, 2, 7].map(StateId::new), &[]),
        [2, 4, 7].map(StateId::new)
    );
    let group = |i: StateId| s.states[i].profile.groups.first();
    let regional = of(Forum::Regional, &[], &[]);
    assert!(regional.contains(&host));
    assert!(StateId::all(n).all(|i| regional.contains(&i) == (group(i) == group(host))));
    for seed in 0..20_u64 {
        let lots: Vec<u64> = (0..n as u64)
            .map(|i| (i * 7919 + seed * 104_729) % 1009)
            .collect();
        let council = of(Forum::HumanRights, &[], &lots);
        assert_eq!(council.len(), council_seats(n));
        assert!(council.contains(&host));
    }
}

#[test]
fn rule_14_1_the_council_is_spread_over_the_groups_by_their_size() {
    let s = scenario("dubai-2012");
    let lots: Vec<u64> = (0..s.states.len() as u64)
        .map(|i| i * 7919 % 1009)
        .collect();
    let council = members(&s, Forum::HumanRights, StateId::new(0), &[], &lots);
    for name in s.groups() {
        let has = |i: StateId| s.states[i].profile.groups.first() == Some(&name);
        let all = StateId::all(s.states.len()).filter(|&i| has(i)).count();
        let seats = council.iter().filter(|&&i| has(i)).count();
        assert!(
            seats.abs_diff(all * 47 / 193) <= 1,
            "{name}: {seats} of {all}"
        );
    }
}

#[test]
fn rules_14_2_to_14_5_by_their_numbers() {
    assert_eq!(days(12), 4);
    assert_eq!(days(3), 2);
    assert!(adopts(Forum::Itu, 7, 12) && !adopts(Forum::Itu, 6, 12));
    assert!(adopts(Forum::HumanRights, 2, 3) && !adopts(Forum::HumanRights, 1, 3));
    assert!(adopts(Forum::Willing, 9, 10) && !adopts(Forum::Willing, 8, 10));
    assert!(adopts(Forum::Regional, 4, 4) && !adopts(Forum::Regional, 3, 4));
    assert_eq!((forces(Forum::HumanRights), forces(Forum::Itu)), (3, 5));
    let theory = theory("restraint");
    let n = &theory.signatures.forums;
    assert_eq!(comes(n, 0.5, 50.0, 60.0), Some(Attendance::Trusts));
    assert_eq!(comes(n, 0.4, 50.0, 49.0), Some(Attendance::Worse));
    assert_eq!(comes(n, 0.4, 50.0, 50.0), None);
    assert!(gathers(7, 12) && !gathers(6, 12));
}

#[test]
fn rule_14_9_a_review_lever_or_an_article_with_a_review_asks_for_one() {
    let s = scenario("dubai-2012");
    let theory = theory("restraint");
    let n = &theory.signatures.forums;
    let treaty = &s.text;
    let mut text = treaty.status_quo();
    assert!(!reviewed(n, treaty, &text));
    let [place, force, follow_up] = treaty.clauses[0].frame.brackets();
    let find = |b: BracketId, id: &str| treaty.brackets[b].find(id).unwrap();
    text.set(place, find(place, "article"));
    text.set(follow_up, find(follow_up, "review"));
    text.set(force, find(force, "should"));
    assert!(reviewed(n, treaty, &text));
    text.set(place, find(place, "preamble"));
    assert!(!reviewed(n, treaty, &text));
}

#[test]
fn rule_14_6_the_press_starts_from_what_was_lost() {
    let s = scenario(TABLE);
    let theory = theory("restraint");
    let n = &theory.stakes.home;
    let state = s.states[0].published();
    let attention = |lost: [f64; 5]| later_attention(n, &s.text, state, lost.into());
    let (calm, hurt) = (attention([0.0; 5]), attention([30.0, 0.0, 0.0, 0.0, 0.0]));
    assert_eq!(calm, first_attention(n, &s.text, state));
    for (d, dimension) in s.text.dimensions.iter().enumerate() {
        let bears = dimension.effects.security.abs() > 0.0;
        assert_eq!(
            hurt[d] > calm[d],
            bears && calm[d] < 3.0,
            "{}",
            dimension.id
        );
        assert!(hurt[d] <= 3.0);
    }
}

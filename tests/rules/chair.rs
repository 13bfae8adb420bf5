//! What whoever presides is to reach, and how it did (docs/RULES.md, rule 18.10).

use crate::common::{played, scenario, session, theory, until};
use plenary::delegates;
use plenary::forecast::par::{Player, ask, par};
use plenary::model::calendar::Phase;
use plenary::model::goals::{Measure, Reached};
use plenary::model::ids::StateId;
use plenary::negotiation::levers::{pull, share_of_strongest, strongest};
use plenary::seat::{Snapshot, Views as _};
use plenary::session::Session;
use plenary::session::facts::of_the_chair;
use plenary::session::office::of;
use plenary::session::score::{Item, Score};
use plenary::session::setup::Seating;
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

fn presided(name: &str, seed: u64) -> Session {
    let seating = Seating {
        chair: true,
        ..Seating::default()
    };
    let rules = (scenario(name), theory("restraint"));
    Session::seated(rules.0, rules.1, seed, seating, delegates::plugin)
}

fn most(score: &Score) -> Vec<(Item, f64)> {
    score.lines.iter().map(|l| (l.item, l.most)).collect()
}

#[test]
fn rule_18_10_the_chair_is_judged_by_signatures_substance_and_agreement_and_at_the_end_by_the_world()
 {
    let mut s = presided("dubai-twelve", 3);
    let n = s.theory().goals;
    until(&mut s, Phase::Signing);
    assert!(of(s.state()).score.is_none(), "nothing is signed");
    s.advance();
    let then = of(s.state());
    let score = then.score.clone().unwrap();
    let three = [
        (Item::Breadth, n.chair.score_breadth),
        (Item::Depth, n.chair.score_depth),
        (Item::Votes, n.chair.score_votes),
    ];
    assert_eq!(most(&score), three);
    assert_eq!(then.at_signing.as_ref(), Some(&score));
    for line in &score.lines {
        assert!((0.0..=line.most).contains(&line.points), "{line:?}");
    }
    until(&mut s, Phase::Over);
    let end = of(s.state());
    assert_eq!(
        end.at_signing,
        Some(score),
        "it is kept without being state"
    );
    let last = end.score.unwrap();
    let world = [(Item::World, n.chair.score_world)];
    let all: Vec<_> = three.into_iter().chain(world).collect();
    assert_eq!((last.last, most(&last)), (true, all));
    let points: f64 = last.lines.iter().map(|l| l.points).sum();
    assert!(
        (last.total - points).abs() < 1e-9,
        "a hundred points in all"
    );
}

#[test]
fn the_bounds_are_those_of_the_theory_and_no_group_may_be_left_out() {
    let (mut met, mut without) = (0, 0);
    for seed in 0..8 {
        let mut s = session("dubai-twelve", "restraint", seed, None);
        while !matches!(s.phase(), Phase::Aftermath(_)) {
            s.advance();
        }
        let (n, facts, office) = (
            s.theory().goals.chair,
            of_the_chair(s.state()),
            of(s.state()),
        );
        let states = &s.scenario().states;
        let groups = |tied: bool| -> BTreeSet<&String> {
            let all = StateId::each(&facts.tied).filter(|(_, t)| **t || !tied);
            all.filter_map(|(s, _)| states[s].profile.groups.first())
                .collect()
        };
        let signed = facts.tied.iter().filter(|t| **t).count() as f64;
        let all_groups = groups(true) == groups(false);
        let enough = signed / states.len() as f64 >= n.chair_breadth;
        let reached = |r: Reached| r == Reached::Met;
        assert_eq!(
            reached(office.breadth.standing.reached),
            enough && all_groups
        );
        let deep = share_of_strongest(&s.scenario().text, &facts.text) >= n.chair_depth;
        assert_eq!(reached(office.depth.standing.reached), deep);
        let days = f64::from(s.scenario().setup.days);
        let agreed = facts.votes.0 as f64 <= n.chair_votes * days;
        assert_eq!(reached(office.votes.standing.reached), agreed);
        met += usize::from(enough && all_groups) + usize::from(deep) + usize::from(agreed);
        without += usize::from(!enough || !all_groups) + usize::from(!deep) + usize::from(!agreed);
    }
    assert!(met > 0 && without > 0, "{met} {without}");
}

#[test]
fn the_strongest_words_pull_most_and_the_text_in_force_pulls_next_to_nothing() {
    for name in ["first-steps", "dubai-twelve", "dubai-2012"] {
        let treaty = &scenario(name).text;
        let top = strongest(treaty);
        assert!((share_of_strongest(treaty, &top) - 1.0).abs() < 1e-12);
        assert!(pull(treaty, &treaty.opening()) < pull(treaty, &top));
        assert!(
            share_of_strongest(treaty, &treaty.status_quo()) < 0.1,
            "{name}"
        );
    }
}

#[test]
fn only_a_person_in_the_chair_is_told_its_goals() {
    let s = presided("first-steps", 1);
    let told = Snapshot::of(&s.view_from_the_chair()).goals;
    let office = told.office.clone().unwrap();
    assert!(told.own.is_none());
    assert_eq!(told.aims().unwrap().goals.len(), 3);
    assert!(matches!(office.breadth.goal.measure, Measure::Breadth(_)));
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let me = s.seat().unwrap();
    assert!(
        Snapshot::of(&s.view_from_the_chair())
            .goals
            .office
            .is_none()
    );
    assert!(Snapshot::of(&s.view(me)).goals.office.is_none());
}

/// Rule 18.8, for the chair: a computer there, and a person who does nothing.
#[test]
fn par_of_the_chair_is_what_a_computer_reaches_there() {
    let rules = (&scenario("first-steps"), &theory("restraint"));
    let asked = |player| ask(rules, (None, player), 0..4, 2, &AtomicBool::new(false));
    let (signing, end) = par(&asked(Player::Delegate));
    let s = played("first-steps", "restraint", 2);
    let total = of(s.state()).score.unwrap().total;
    let range = end.total.unwrap();
    assert!((0.0..=100.0).contains(&range.median));
    let plays = asked(Player::Delegate);
    assert_eq!(plays[2].end.score.as_ref().unwrap().total, total);
    let items: Vec<Item> = end.lines.keys().copied().collect();
    assert_eq!(
        items,
        [Item::Breadth, Item::Depth, Item::Votes, Item::World]
    );
    assert_eq!(signing.lines.len(), 3);
    assert!((0.0..=1.0).contains(&end.met(Item::Breadth)));
    assert_eq!(asked(Player::Silence).len(), 4);
}

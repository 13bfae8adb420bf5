//! What a signature is made of (rules 5.1 to 5.3).

use super::*;
use plenary::conference::corridors::offers::{Answer, Fate, Pay};
use plenary::conference::signing::rules::{Reason, pulls};
use plenary::conference::signing::sum::{Stakes, TextToSign, own_sum};
use plenary::model::action::Favour;
use plenary::model::ids::{BracketId, OfferId};
use plenary::model::{Scenario, Text};
use plenary::negotiation::worth::{Scale, utility};
use plenary::session::Session;

/// A text that says as much as the scenario's wordings allow.
fn strongest(scenario: &Scenario) -> Text {
    let mut text = scenario.text.status_quo();
    for clause in &scenario.text.clauses {
        let frame = [clause.frame.place, clause.frame.force];
        for bracket in frame.iter().chain(&clause.words) {
            let last = scenario.text.brackets[*bracket].wordings.len() - 1;
            text = text.with(*bracket, WordingId::new(last));
        }
    }
    text
}

/// The sum of a seat over a text with some packages, whose interests are the published ones.
fn sum(s: &Session, seat: StateId, text: &Text, deals: &[&Offer]) -> (Vec<Reason>, Vec<f64>) {
    let (scenario, theory) = (s.scenario(), s.theory());
    let sponsors = vec![0.4; scenario.text.clauses.len()];
    let interests = &scenario.published(seat).interests.0;
    let scale = Scale::of(theory, interests, &sponsors, 0.8);
    let on = TextToSign::new(&theory.signatures.lateness, scenario, s.room(), text);
    let attention = vec![1.0; scenario.text.dimensions.len()];
    let stakes = Stakes {
        seat,
        scale,
        risk: 1.0,
        instructions: 1.0,
        attention: &attention,
        deals,
    };
    let own = own_sum((scenario, theory), s.room(), &on, stakes);
    let worth = [&on.before, &on.after].map(|r| utility(&scenario.text, r, scale));
    let positions = |r: &Reading| -> Vec<f64> {
        let each = interests.iter().zip(&r.position);
        each.map(|(i, x)| share(*i, *x)).collect()
    };
    let (before, after) = (positions(&on.before), positions(&on.after));
    let mut gains: Vec<f64> = after.iter().zip(&before).map(|(a, b)| a - b).collect();
    gains.push(worth[1].links - worth[0].links);
    gains.push(worth[1].feared - worth[0].feared);
    (own.reasons, gains)
}

fn term(reasons: &[Reason], name: &str) -> f64 {
    let found = reasons.iter().find(|r| r.term == name);
    found.map_or(0.0, |r| r.value)
}

#[test]
fn rule_5_1_a_text_gains_by_dimension_by_links_and_loses_by_what_is_feared() {
    let s = session("dubai-2012", "restraint", 1, None);
    let scenario = s.scenario();
    let text = strongest(scenario);
    let (mut feared, mut linked) = (0, 0);
    for seat in StateId::all(12) {
        let (reasons, gains) = sum(&s, seat, &text, &[]);
        let mut names: Vec<String> = (scenario.text.dimensions.iter())
            .map(|d| format!("text:{}", d.id))
            .collect();
        names.extend(["links".to_owned(), "feared".to_owned()]);
        assert_eq!(names.len(), gains.len());
        for (name, gain) in names.iter().zip(&gains) {
            assert!((term(&reasons, name) - gain).abs() < 1e-12, "{name}");
        }
        linked += usize::from(term(&reasons, "links").abs() > 1e-6);
        feared += usize::from(term(&reasons, "feared") < -1e-6);
        // What stands already brings nothing.
        let (same, _) = sum(&s, seat, &scenario.text.status_quo(), &[]);
        assert!(names.iter().all(|n| term(&same, n).abs() < 1e-12));
    }
    assert!(feared > 0 && linked > 0);
}

/// A package of two that both have taken, whose only term is a wording.
fn package(from: usize, to: usize, term: (usize, usize), fate: Option<Fate>) -> Offer {
    Offer {
        id: OfferId::new(0),
        day: 1,
        until: 3,
        from: StateId::new(from),
        to: vec![(StateId::new(to), Answer::Agreed)],
        give: vec![(BracketId::new(term.0), WordingId::new(term.1))],
        want: vec![],
        pays: vec![],
        witnesses: vec![],
        counters: None,
        answer: Answer::Agreed,
        fate,
    }
}

#[test]
fn rule_5_2_packages_kept_and_broken_count_and_each_further_one_less() {
    let s = session("dubai-twelve", "restraint", 1, None);
    let n = s.theory().signatures.signing;
    let (seat, text) = (StateId::new(0), s.scenario().text.status_quo());
    let stands = text.at(BracketId::new(0)).index();
    let kept = package(0, 1, (0, stands), None);
    let lapsed = package(0, 1, (0, stands + 1), None);
    let broken = |by: usize| package(0, 1, (0, stands), Some(Fate::Broken(StateId::new(by))));
    let deals = |all: &[&Offer]| term(&sum(&s, seat, &text, all).0, "deals");
    let (first, next) = (n.partner_thanks, n.partner_thanks_next);
    let near = |is: f64, should: f64| assert!((is - should).abs() < 1e-12, "{is} {should}");
    near(deals(&[]), 0.0);
    near(deals(&[&kept]), first);
    near(deals(&[&kept, &kept]), first * (1.0 + next));
    near(deals(&[&kept; 3]), first * (1.0 + next + next * next));
    near(deals(&[&lapsed]), 0.0);
    // What another broke costs; what the seat broke itself brings nothing.
    near(deals(&[&broken(1)]), -first);
    near(deals(&[&broken(1), &kept]), 0.0);
    near(deals(&[&broken(0)]), 0.0);
    assert!(first > 0.0 && next > 0.0 && next < 1.0);
    // Side payments come on top, and only of what stands.
    let pay = Pay {
        from: StateId::new(1),
        to: seat,
        favour: Favour::CapacityAid,
    };
    let paid = |offer: &Offer| Offer {
        pays: vec![pay],
        ..offer.clone()
    };
    let favours = |offer: &Offer| term(&sum(&s, seat, &text, &[offer]).0, "favours");
    assert!(favours(&paid(&kept)) > 0.0);
    near(favours(&paid(&lapsed)), 0.0);
    let given = Offer {
        pays: vec![Pay {
            from: seat,
            to: StateId::new(1),
            ..pay
        }],
        ..kept.clone()
    };
    assert!(favours(&given) < 0.0);
}

#[test]
fn rule_5_3_the_group_and_friends_pull_by_trust() {
    let theory = theory("restraint");
    let n = &theory.signatures.signing;
    let groups = [
        vec![StateId::new(1), StateId::new(2)],
        vec![],
        vec![],
        vec![],
    ];
    let (me, mut trust) = (StateId::new(0), Pairs::filled(4, n.friend_trust));
    let of = |chance: [f64; 4], trust: &Pairs<f64>| pulls(n, me, &chance, &groups, trust);
    // Nobody is trusted above the bound: no friends. All mates sign: the whole of the weight.
    let (group, friends) = of([0.5, 1.0, 1.0, 0.0], &trust);
    assert!((group - n.group_pull).abs() < 1e-12 && friends.abs() < 1e-12);
    let (group, _) = of([0.5, 0.0, 0.0, 1.0], &trust);
    assert!((group + n.group_pull).abs() < 1e-12);
    // Two mates who differ cancel out, until one of them is trusted more.
    let (group, _) = of([0.5, 1.0, 0.0, 0.0], &trust);
    assert!(group.abs() < 1e-12);
    trust[(me, StateId::new(1))] = 1.0;
    let (group, friends) = of([0.5, 1.0, 0.0, 0.0], &trust);
    let weights = [1.0, n.friend_trust].map(|t| n.group_stranger + t);
    let mean = (weights[0] - weights[1]) / (weights[0] + weights[1]);
    assert!((group - n.group_pull * mean).abs() < 1e-12);
    // The one friend signs; that it is a mate does not matter.
    assert!((friends - n.friend_pull).abs() < 1e-12);
    // A second friend, trusted half as far above the bound, counts a quarter.
    trust[(me, StateId::new(3))] = n.friend_trust + (1.0 - n.friend_trust) / 2.0;
    let (_, friends) = of([0.5, 1.0, 0.0, 0.0], &trust);
    assert!((friends - n.friend_pull * (1.0 - 0.25) / 1.25).abs() < 1e-12);
}

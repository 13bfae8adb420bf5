//! Whatever is done, the invariants hold.

use super::*;
use plenary::model::ids::OfferId;

fn package(give: Proposal, want: Proposal) -> Package {
    let pay = |from: &str, to: &str| Payment {
        from: from.into(),
        to: to.into(),
        favour: Favour::CapacityAid,
    };
    Package {
        give: vec![give],
        want: vec![want],
        pays: vec![pay("BRA", "IND")],
    }
}

fn any_action() -> impl Strategy<Value = Action> {
    let bracket = prop_oneof![
        Just("security.object"),
        Just("security.force"),
        Just("spam.target"),
        Just("rights.manner"),
        Just("access.right"),
        Just("nonsense"),
        Just("scope.entities"),
    ];
    let wording = prop_oneof![
        Just("duties"),
        Just("none"),
        Just("shall"),
        Just("operating"),
        Just("??")
    ];
    let p = (bracket, wording).prop_map(|(b, w)| Proposal {
        bracket: b.into(),
        wording: w.into(),
    });
    prop_oneof![
        p.clone().prop_map(Action::Table),
        p.clone().prop_map(Action::Support),
        p.clone().prop_map(Action::Oppose),
        p.clone().prop_map(Action::RedLine),
        p.clone().prop_map(Action::CallVote),
        p.clone().prop_map(Action::PointOfOrder),
        p.clone().prop_map(Action::ShowOfPlates),
        (p.clone(), p.clone(), 0_u8..4, 0_u32..14).prop_map(|(a, b, who, until)| {
            let to = [vec!["IND"], vec!["IND", "KEN"], vec![], vec!["BRA", "XXX"]];
            Action::Offer {
                to: to[usize::from(who)].iter().map(|s| (*s).into()).collect(),
                package: package(a, b),
                until: (until > 2).then_some(until),
                witnesses: vec!["EGY".into()],
            }
        }),
        (p.clone(), p.clone(), 0_usize..5).prop_map(|(a, b, offer)| Action::Counter {
            offer: OfferId::new(offer),
            package: package(a, b)
        }),
        (0_usize..5).prop_map(|offer| Action::Break {
            offer: OfferId::new(offer),
        }),
        p.clone().prop_map(Action::Cosponsor),
        p.clone().prop_map(Action::Press),
        p.clone().prop_map(Action::Caucus),
        p.clone()
            .prop_map(|p| Action::CloseDebate { bracket: p.bracket }),
        p.clone()
            .prop_map(|p| Action::Adjourn { bracket: p.bracket }),
        prop_oneof![Just("article"), Just("dropped"), Just("attic")].prop_map(|place| {
            Action::MoveClause {
                clause: "access".into(),
                place: place.into(),
            }
        }),
        prop_oneof![Just("RUS"), Just("BRA"), Just("??")]
            .prop_map(|on| Action::Eavesdrop { on: on.into() }),
        Just(Action::WalkOut),
        Just(Action::Consult),
        Just(Action::Gavel(Gavel::Agenda { brackets: vec![] })),
        p.prop_map(|p| Action::Open { bracket: p.bracket }),
        (0_usize..5, any::<bool>()).prop_map(|(offer, accept)| Action::Answer {
            offer: OfferId::new(offer),
            accept,
        }),
        Just(Action::ChairText),
        Just(Action::Decide(Decision::Sign)),
        Just(Action::SetBudget {
            shares: [0.2; 5].into()
        }),
        Just(Action::SetBudget {
            shares: [f64::NAN; 5].into()
        }),
        (0_usize..50, 0_u8..12).prop_map(|(n, rung)| Action::Respond {
            incident: IncidentId::new(n),
            rung
        }),
        Just(Action::Accede),
        Just(Action::Withdraw),
        Just(Action::Convene {
            forum: Forum::Itu,
            members: vec![],
            about: vec![],
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    /// Rule 1.1: what is refused changes nothing, and says by which rule and what can be done
    /// instead.
    #[test]
    fn random_play_keeps_every_invariant(seed in 0_u64..1000, moves in prop::collection::vec((0_u8..3, any_action()), 0..40)) {
        let mut s = session("dubai-twelve", "spiral", seed, Some("BRA"));
        for (ends, action) in moves {
            let before = s.digest();
            let room = s.room().clone();
            if let Err(refusal) = s.act(action) {
                prop_assert!(!refusal.rule.is_empty() && !refusal.instead.to_string().is_empty());
                prop_assert_eq!(&before, &s.digest());
                prop_assert_eq!(&room, s.room());
            }
            if ends == 0 {
                s.advance();
            }
        }
        s.play(&[], |_| {});
        prop_assert!(s.history().ending.is_some());
        for (world, states) in &s.history().quarters {
            for value in world.iter().chain(states.iter().flatten()) {
                prop_assert!((0.0..=100.0).contains(value));
            }
        }
        prop_assert!((0.0..=100.0).contains(&s.room().goodwill));
    }
}

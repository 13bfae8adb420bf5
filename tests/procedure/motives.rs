//! Rules 2.15, 3.21, 3.22 and 5.10: what is true, what is said, and what may be believed of it.

use super::common;
use super::*;
use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::{Finding, Incident, Incidents};
use plenary::conference::reasons::{Losses, Touched, Whose};
use plenary::model::ids::IncidentId;
use plenary::model::motive::{Ground, Motive};
use plenary::model::years::Kind;
use plenary::model::{Capabilities, Decision, Interest};
use plenary::negotiation::reading::read;
use plenary::negotiation::worth::Scale;
use plenary::seat::motives::StatedOn;
use plenary::seat::{Snapshot, Views as _};

/// What a state that wants nothing on one subject finds true and says when the text moves there:
/// with so much skill to attack, so free, losing so much.
fn motives(subject: &str, offence: f64, liberty: f64, salience: f64) -> (Motive, Motive) {
    let s = twelve();
    let treaty = &s.scenario().text;
    let d = treaty
        .dimensions
        .iter()
        .position(|d| d.id == subject)
        .unwrap();
    let mut interests = vec![
        Interest {
            ideal: 0.0,
            salience: 0.0
        };
        treaty.dimensions.len()
    ];
    interests[d].salience = salience;
    let sponsors = vec![1.0; treaty.clauses.len()];
    let skills = Capabilities {
        offence,
        defence: 0.5,
        surveillance: offence,
        attribution: 0.5,
    };
    let whose = Whose {
        scale: Scale {
            interests: &interests,
            sponsor_trust: &sponsors,
            liberty,
            fear: 0.3,
        },
        skills: &skills,
        home: [0.25; 4],
    };
    let better = read(treaty, &treaty.status_quo());
    let mut worse = better.clone();
    worse.position[d] = better.position[d] + 3.0;
    let losses = Losses::between(treaty, &Touched::by(treaty), &whose, (&better, &worse));
    let n = &s.theory().stakes.reasons;
    (losses.truly(n, treaty), losses.stated(n, treaty, liberty))
}

/// Rule 3.21: the same words, feared for what one can do by one and not by another.
#[test]
fn rule_3_21_capability_stands_behind_resistance() {
    for subject in ["restraint", "surveillance", "checking"] {
        let (able, _) = motives(subject, 0.95, 0.9, 0.3);
        assert_eq!(able.ground, Ground::Capability, "{subject}");
        assert_eq!(able.subject.as_deref(), Some(subject));
        let (weak, said) = motives(subject, 0.1, 0.9, 0.3);
        assert!(weak.ground.sayable(), "{subject}");
        assert_eq!(weak, said, "who hides nothing says what is true");
    }
    // What limits no skill is feared for itself, whatever one can do.
    let (truly, said) = motives("numbering", 0.95, 0.9, 0.3);
    assert!(truly.ground.sayable() && truly == said);
    let (truly, said) = motives("restraint", 0.95, 0.9, 0.0);
    assert_eq!(truly.ground, Ground::Bargain);
    assert_eq!(said.ground, Ground::Rights);
}

#[test]
fn rule_3_22_a_pretext_is_the_most_respectable_of_the_other_grounds() {
    // Of the loss on surveillance the ministry's part is left to say.
    let (truly, said) = motives("surveillance", 0.9, 0.9, 0.3);
    assert_eq!(
        (truly.ground, said.ground),
        (Ground::Capability, Ground::Sovereignty)
    );
    // Where nothing else weighs, the free speak of rights and others of sovereignty.
    for (liberty, ground) in [(0.9, Ground::Rights), (0.2, Ground::Sovereignty)] {
        let (truly, said) = motives("restraint", 1.0, liberty, 0.3);
        assert_eq!((truly.ground, said.ground), (Ground::Capability, ground));
    }
}

/// Rules 3.21 and 3.22.
#[test]
fn every_objection_and_every_red_line_comes_with_a_reason() {
    let mut s = twelve();
    let mut plates = [(0, false); 12];
    let against = ["USA", "RUS", "KEN"].map(|iso| seat(&s, iso));
    for seat in against {
        plates[seat.index()] = (0, true);
    }
    for (k, plate) in plates.iter_mut().enumerate() {
        if !against.contains(&StateId::new(k)) {
            *plate = (4, false);
        }
    }
    put(&mut s, "security.conduct", &plates);
    act(&mut s, "JPN", Action::RedLine(p("access.right", "right"))).unwrap();
    evening(&mut s);
    let said = |line: bool| -> Vec<String> {
        let of = |e: &plenary::world::journal::Entry| match &e.what {
            Happening::Stated {
                line: l, reasons, ..
            } if *l == line => {
                assert!(reasons.iter().all(|r| r.motive.ground.sayable()));
                Some(reasons.iter().map(|r| r.seat.clone()).collect::<Vec<_>>())
            }
            _ => None,
        };
        s.journal().iter().filter_map(of).flatten().collect()
    };
    for seat in against {
        let iso = s.scenario().iso(seat).to_owned();
        assert!(said(false).contains(&iso), "{iso}");
    }
    assert_eq!(said(true).iter().filter(|s| *s == "JPN").count(), 1);
    let pretexts = s.journal().iter().filter_map(|e| match &e.what {
        Happening::Pretexts { reasons, .. } => {
            assert!(!e.known_to("USA", false) && e.known_to("USA", true));
            Some(reasons.clone())
        }
        _ => None,
    });
    let hidden: Vec<_> = pretexts.flatten().collect();
    let usa = hidden.iter().find(|g| g.seat == "USA").unwrap();
    assert_eq!(usa.motive.ground, Ground::Capability);
    let told = s.room().floor.stated.iter();
    assert!(told.clone().any(|t| t.line) && told.clone().any(|t| !t.line));
}

/// Rule 5.10.
#[test]
fn rule_5_10_nobody_refuses_without_a_stated_reason() {
    let (mut refused, mut pretexts) = (0, 0);
    for seed in 0..4 {
        let s = common::aftermath("dubai-twelve", "restraint", seed, None);
        for v in s.verdicts() {
            assert_eq!(
                v.stated.is_none(),
                v.decision == Decision::Sign,
                "{}",
                v.state
            );
            let (Some(stated), Some(truly)) = (&v.stated, &v.truly) else {
                continue;
            };
            assert!(stated.ground.sayable());
            assert!(!truly.ground.sayable() || truly == stated);
            let told = v.told(false);
            assert_eq!(told.stated, v.stated);
            assert!(told.truly.is_none() && told.reasons.is_empty());
            refused += usize::from(!v.decision.signs());
            pretexts += usize::from(truly != stated);
        }
    }
    println!("{refused} did not sign, {pretexts} stated what was not true");
    assert!(refused > 0 && pretexts > 0);
}

/// Rules 2.15 and 4.9.
#[test]
fn who_listens_at_the_door_knows_a_pretext() {
    let mut s = twelve();
    let usa = seat(&s, "USA");
    let mut plates = [(4, false); 12];
    plates[usa.index()] = (0, true);
    let b = put(&mut s, "security.conduct", &plates);
    act(&mut s, "RUS", Action::Eavesdrop { on: "USA".into() }).unwrap();
    let heard = s.world().resource::<Corridors>().overheard.clone();
    let truly = heard.iter().find(|h| h.bracket == b).unwrap().truly.clone();
    evening(&mut s);
    let of = |s: &mut Session, iso: &str| {
        let by = seat(s, iso);
        let view = s.view(by);
        let all = view.motives();
        assert!(!all.is_empty());
        assert!(all.iter().all(|m| m.state != by && m.range.0 <= m.range.1));
        assert!(all.iter().all(|m| (0.0..=1.0).contains(&m.pretext)));
        let sent = Snapshot::of(&view).estimates.motives;
        assert!(sent.iter().all(|m| all.contains(m)));
        let mut all = all.into_iter();
        all.find(|m| m.state == usa && matches!(m.on, StatedOn::Objection(at, _) if at == b))
            .unwrap()
    };
    let guess = of(&mut s, "KEN");
    // Nobody needs a door to suspect the ablest.
    assert!(
        !guess.heard && guess.pretext > 0.5 && guess.pretext < 1.0,
        "{guess:?}"
    );
    let knows = of(&mut s, "RUS");
    if let Some(truly) = truly {
        assert!(knows.heard);
        assert_eq!(
            knows.pretext,
            if truly.ground.sayable() { 0.0 } else { 1.0 }
        );
        assert_eq!(knows.believed, truly);
    }
    assert_eq!(knows.stated, guess.stated, "everybody hears the same");
}

/// An incident laid at a state's door in public.
fn named(id: IncidentId, (by, on): (StateId, StateId)) -> Incident {
    Incident {
        id,
        severity: 4,
        success: true,
        finding: Finding {
            detected: 0,
            attributed: 0,
            believed: Some((Actor::State(by), 0.9)),
            public: true,
            ..Finding::default()
        },
        ..Incident::new(Actor::State(by), on, Kind::Espionage, 0, 0)
    }
}

/// Rule 2.15: deeds that do not fit words.
#[test]
fn rule_2_15_deeds_that_came_to_light_cast_doubt_on_words() {
    let mut s = common::aftermath("dubai-twelve", "restraint", 1, None);
    let bra = seat(&s, "BRA");
    let first = s.view(bra).motives();
    let of = first
        .iter()
        .find(|m| m.on == StatedOn::Signing)
        .unwrap()
        .clone();
    let victim = StateId::all(12)
        .find(|v| *v != of.state && *v != bra)
        .unwrap();
    let id = s.world().resource::<Incidents>().all.len();
    for k in 0..3 {
        let named = named(IncidentId::new(id + k), (of.state, victim));
        s.world().resource_mut::<Incidents>().all.push(named);
    }
    let then = s.view(bra).motives();
    let then = then
        .iter()
        .find(|m| m.on == of.on && m.state == of.state)
        .unwrap();
    assert_eq!(then.deeds, of.deeds + 3);
    assert!(then.pretext > of.pretext);
    assert_eq!(then.stated, of.stated);
}

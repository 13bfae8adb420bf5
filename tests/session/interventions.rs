//! What whoever leads a session brings in that the dice did not (rule 1.28).

use super::*;
use plenary::model::Intervention;
use plenary::model::deeds::Shock;
use plenary::session::Session;
use plenary::session::line::{LogLine, TeacherAct};

fn bring(s: &mut Session, what: Intervention) -> Result<(), &'static str> {
    s.teach(TeacherAct::Intervene(what)).map_err(|r| r.rule)
}

fn shock(kind: Shock, size: Option<u8>) -> Intervention {
    Intervention::Shock {
        kind,
        size,
        between: None,
    }
}

fn crisis(a: &str, b: &str) -> Intervention {
    Intervention::Shock {
        kind: Shock::Crisis,
        size: None,
        between: Some((a.into(), b.into())),
    }
}

fn leak(state: &str) -> Intervention {
    Intervention::Leak {
        state: state.into(),
    }
}

fn raid(target: &str) -> Intervention {
    Intervention::Raid {
        target: target.into(),
    }
}

/// What the journal says came of what was brought in.
fn came(s: &Session) -> Vec<&Entry> {
    let asked = |e: &Entry| matches!(e.what, Happening::Intervention { .. });
    let came = s.journal().iter().filter(|e| e.rule == "1.28" && !asked(e));
    came.collect()
}

/// Rule 1.28.
#[test]
fn what_is_brought_in_comes_with_the_quarter_and_is_marked() {
    let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
    until(&mut s, Phase::Aftermath(2));
    let all = [
        shock(Shock::Worm, Some(20)),
        shock(Shock::Ransom, None),
        crisis("USA", "CHN"),
        leak("GBR"),
        raid("BRA"),
    ];
    for what in &all {
        bring(&mut s, what.clone()).unwrap();
    }
    assert!(came(&s).is_empty(), "nothing has come yet");
    s.advance();
    let came = came(&s);
    assert_eq!(came.len(), all.len(), "{came:#?}");
    for entry in &came {
        let asked = &s.journal()[entry.cause.unwrap()];
        assert!(matches!(asked.what, Happening::Intervention { .. }));
        assert_eq!(asked.turn, entry.turn);
        assert!(entry.why.to_string().contains("whoever leads the session"));
    }
    let big = came.iter().find_map(|e| match e.what {
        Happening::Shock {
            kind: Shock::Worm,
            size,
            touched,
            ..
        } => Some((size, touched)),
        _ => None,
    });
    let (size, touched) = big.unwrap();
    assert!((size - 20.0).abs() < 1e-12 && touched > 0);
    // Nobody knows of the raid before it is noticed; of the others everybody does.
    let asked = s.journal().iter();
    let asked = asked.filter(|e| matches!(e.what, Happening::Intervention { .. }));
    let seen: Vec<bool> = asked.map(|e| e.known_to("BRA", false)).collect();
    assert_eq!(seen, [true, true, true, true, false]);
    let told = summarise(&s).brought_in;
    assert_eq!(told.iter().map(|b| b.what.clone()).collect::<Vec<_>>(), all);
}

/// Nothing else of the quarter falls otherwise than it would have: each comes on dice of its own.
#[test]
fn the_dice_of_the_quarter_stay_what_they_are() {
    let quarter = |what: Option<Intervention>| {
        let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
        until(&mut s, Phase::Aftermath(2));
        if let Some(what) = what {
            bring(&mut s, what).unwrap();
        }
        let from = s.journal().len();
        s.advance();
        let all = s.journal()[from..].iter();
        let drawn =
            all.filter(|e| matches!(e.what, Happening::Incident { .. }) && e.rule != "1.28");
        drawn
            .map(|e| match &e.what {
                Happening::Incident {
                    initiator,
                    target,
                    kind,
                    severity,
                    ..
                } => (initiator.clone(), target.clone(), *kind, *severity),
                _ => unreachable!(),
            })
            .collect::<Vec<_>>()
    };
    let plain = quarter(None);
    for what in [shock(Shock::SupplyChain, Some(9)), leak("USA"), raid("JPN")] {
        assert_eq!(quarter(Some(what)), plain);
    }
}

#[test]
fn what_has_no_place_or_no_name_is_refused_and_changes_nothing() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    let digest = s.digest();
    let early = [shock(Shock::Worm, None), leak("ARD"), raid("BOR")];
    for what in early {
        assert_eq!(bring(&mut s, what), Err("1.28"));
    }
    let event = |title: &str| Intervention::Event {
        title: title.into(),
    };
    assert_eq!(bring(&mut s, event("Rain")), Err("1.28"));
    assert_eq!((s.digest(), s.lines().len()), (digest, 0));
    until(&mut s, Phase::Aftermath(1));
    let (digest, lines) = (s.digest(), s.lines().len());
    let sized = Intervention::Shock {
        kind: Shock::Crisis,
        size: Some(2),
        between: Some(("ARD".into(), "BOR".into())),
    };
    let paired = Intervention::Shock {
        kind: Shock::Worm,
        size: None,
        between: Some(("ARD".into(), "BOR".into())),
    };
    let wrong = [
        shock(Shock::Worm, Some(0)),
        shock(Shock::Worm, Some(31)),
        shock(Shock::Crisis, None),
        crisis("ARD", "ARD"),
        crisis("ARD", "XXX"),
        leak("XXX"),
        raid(""),
        event("A clinic loses its records"),
        sized,
        paired,
    ];
    for what in wrong {
        assert_eq!(bring(&mut s, what.clone()), Err("1.28"), "{what:?}");
    }
    assert_eq!((s.digest(), s.lines().len()), (digest, lines));
    for bad in [
        r#"{"teacher":{"turn":1,"what":{"intervene":{"shock":{"kind":"flood"}}}}}"#,
        r#"{"teacher":{"turn":1,"what":{"intervene":{"shock":{"kind":"worm","size":-1}}}}}"#,
        r#"{"teacher":{"turn":1,"what":{"intervene":{"leak":{}}}}}"#,
    ] {
        assert!(LogLine::read(bad).is_err(), "{bad}");
    }
}

#[test]
fn an_event_is_brought_forward_once_and_does_not_come_again() {
    let title = "A motion on the last open clause";
    let mut s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    until(&mut s, Phase::Conference(2));
    let event = Intervention::Event {
        title: title.into(),
    };
    bring(&mut s, event.clone()).unwrap();
    assert_eq!(bring(&mut s, event), Err("1.28"));
    until(&mut s, Phase::Signing);
    let days: Vec<u32> = s
        .journal()
        .iter()
        .filter(|e| {
            e.what
                == Happening::Event {
                    title: title.into(),
                }
        })
        .map(|e| e.turn)
        .collect();
    assert_eq!(days, [3]);
    assert_eq!(came(&s).len(), 1);
}

/// It is a line of the log: resumed, replayed and stepped back over like any other.
#[test]
fn what_is_brought_in_is_resumed_and_replayed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let mut s = session("first-steps", "spiral", 2, Some("ARD"));
    let mut log = Log::create(&path, &s).unwrap();
    until(&mut s, Phase::Aftermath(3));
    for _ in 0..s.turn() {
        log.ready(0, "").unwrap();
    }
    for what in [shock(Shock::Worm, Some(9)), raid("ARD")] {
        bring(&mut s, what).unwrap();
        log.add(s.lines().last().unwrap()).unwrap();
    }
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(back.digest(), s.digest());
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
    s.play(&[], |_| {});
    save(&s, dir.path()).unwrap();
    let again = replay(dir.path()).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
}

/// An act of the same turn is taken back, and what was brought in stays.
#[test]
fn it_stays_where_an_act_is_taken_back() {
    let mut s = session("first-steps", "restraint", 1, Some("ARD"));
    until(&mut s, Phase::Aftermath(1));
    let untouched = |s: &Session| s.journal().len();
    let before = untouched(&s);
    s.act(Action::Aid { to: "BOR".into() }).unwrap();
    bring(&mut s, leak("BOR")).unwrap();
    let sender = s.sender().unwrap();
    s.take_back(sender, 1).unwrap();
    let here = s.journal()[before..].iter();
    let kept = here.filter(|e| matches!(e.what, Happening::Intervention { .. }));
    assert_eq!(kept.count(), 1);
}

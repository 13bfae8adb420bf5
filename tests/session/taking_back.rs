//! Rule 1.24: acts of a turn can be taken back until it ends, where nothing has answered them.

use super::common::{
    aftermath, end_turn, opened, proposal as p, replay, resume, scenario, seated, theory,
};
use super::*;
use plenary::model::years::{Kind, Pledge, Posture};
use plenary::seat::Views as _;
use plenary::session::Session;
use plenary::session::admissible::Sender;
use plenary::session::line::LogLine;
use plenary::world::control::Control;
use plenary::world::journal::Journal;

fn own(s: &Session) -> Sender {
    s.sender().unwrap()
}

fn left(s: &Session) -> u32 {
    let seat = s.seat().unwrap();
    s.delegations()[seat.index()].actions_left.0
}

/// Takes back the last act; gives the last of the entries that say so, without which a test compares.
fn as_if_never(s: &mut Session) -> Happening {
    let sender = own(s);
    s.take_back_last(sender).unwrap();
    let entries = &mut s.world().resource_mut::<Journal>().entries;
    let told = entries.last().unwrap().what.clone();
    entries.retain(|e| !matches!(e.what, Happening::TakenBack { .. }));
    told
}

#[test]
fn rule_1_24_it_is_as_if_an_act_had_not_been_done() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    s.advance();
    let open = s.room().agenda.open[0];
    let bracket = s.scenario().text.brackets[open].clone();
    let one = || p(&bracket.key, &bracket.wordings[0].id);
    let package = Package {
        give: vec![p("access.right", "right")],
        want: vec![p("security.object", "robustness")],
        pays: vec![],
    };
    let acts = [
        Action::Support(one()),
        Action::Oppose(one()),
        Action::Table(one()),
        Action::RedLine(one()),
        Action::Press(one()),
        Action::Caucus(one()),
        Action::CallVote(one()),
        Action::PointOfOrder(one()),
        Action::Open {
            bracket: "security.force".into(),
        },
        Action::Offer {
            to: vec!["IND".into(), "KEN".into()],
            package,
            until: None,
            witnesses: vec!["JPN".into()],
        },
        Action::ChairText,
        Action::WalkOut,
    ];
    let mut taken = 0;
    for action in acts {
        let (before, influence) = (s.digest(), left(&s));
        if s.act(action.clone()).is_err() {
            continue;
        }
        assert_ne!(s.digest(), before);
        assert_eq!(left(&s), influence - 1);
        let told = as_if_never(&mut s);
        let expected = Happening::TakenBack {
            seat: "BRA".into(),
            action,
        };
        assert_eq!(told, expected);
        assert_eq!((s.digest(), left(&s)), (before, influence));
        taken += 1;
    }
    assert!(taken > 8, "{taken}");
}

#[test]
fn rule_1_24_what_was_overheard_cannot_be_taken_back() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    s.act(Action::Eavesdrop { on: "IND".into() }).unwrap();
    let before = s.digest();
    let sender = own(&s);
    assert_eq!(s.take_back_last(sender).unwrap_err().rule, "1.24");
    assert_eq!(s.take_back(sender, 2).unwrap_err().rule, "1.24");
    assert_eq!(s.digest(), before);
    s.advance();
    assert!(s.take_back(sender, 1).is_err(), "the day has ended");
}

#[test]
fn rule_1_24_an_act_that_a_later_one_rests_on_stays_until_that_goes() {
    let mut s = opened("dubai-twelve", "restraint", 3, Some("BRA"));
    let open = Action::Open {
        bracket: "security.force".into(),
    };
    s.act(open).unwrap();
    s.act(Action::Support(p("security.force", "shall")))
        .unwrap();
    let (before, sender) = (s.digest(), own(&s));
    assert_eq!(s.take_back(sender, 1).unwrap_err().rule, "1.24");
    assert_eq!(s.digest(), before, "all is as it was");
    s.take_back(sender, 2).unwrap();
    s.take_back(sender, 1).unwrap();
    assert_eq!(s.acts_of_turn(sender), 0);
}

/// Brazil and Kenya are persons'.
fn two() -> (Session, Sender, Sender) {
    let scenario = scenario("dubai-twelve");
    let [a, b] = ["BRA", "KEN"].map(|iso| scenario.seat(iso).unwrap());
    let seating = Seating {
        people: vec![a, b],
        ..Seating::default()
    };
    let mut s = seated(scenario, theory("restraint"), 3, seating);
    s.advance();
    (s, Sender::Seat(a), Sender::Seat(b))
}

#[test]
fn rule_1_24_what_another_knew_of_when_it_acted_stays() {
    let (mut s, a, b) = two();
    let open = s.scenario().text.brackets[s.room().agenda.open[0]].clone();
    let wording = |k: usize| p(&open.key, &open.wordings[k].id);
    s.act_as(a, Action::Support(wording(0))).unwrap();
    let plate = Action::Plate {
        choice: wording(1),
        objects: false,
    };
    s.act_as(b, plate).unwrap();
    s.take_back_last(a).unwrap();
    s.act_as(a, Action::Caucus(wording(0))).unwrap();
    s.act_as(a, Action::Support(wording(0))).unwrap();
    s.act_as(b, Action::Support(wording(1))).unwrap();
    let refused = s.take_back(a, 2).unwrap_err();
    assert_eq!(refused.rule, "1.24");
    let before = left(&s);
    // Of what is brought to a group the other knows nothing.
    s.take_back(a, 1).unwrap();
    assert_eq!(left(&s), before + 1);
    let mine = s.room().floor.speeches.iter().map(|x| Sender::Seat(x.seat));
    assert_eq!(mine.collect::<Vec<_>>(), [a, b]);
    assert!(s.room().regional.caucus.is_empty());
    s.take_back_last(b).unwrap();
}

#[test]
fn rule_1_24_an_offer_that_was_taken_stays_and_one_that_waits_goes() {
    let (mut s, a, b) = two();
    let offer = Action::Offer {
        to: vec!["KEN".into()],
        package: Package {
            give: vec![p("access.right", "right")],
            want: vec![p("security.object", "robustness")],
            pays: vec![],
        },
        until: None,
        witnesses: vec![],
    };
    let number = u32::try_from(s.view(a.seat().unwrap()).offers.len()).unwrap();
    s.act_as(a, offer.clone()).unwrap();
    s.take_back_last(a).unwrap();
    let now = s.view(a.seat().unwrap()).offers.len();
    assert_eq!(u32::try_from(now).unwrap(), number);
    s.act_as(a, offer).unwrap();
    let offer = s.view(b.seat().unwrap()).offers.last().unwrap().id;
    let accept = true;
    s.act_as(b, Action::Answer { offer, accept }).unwrap();
    assert_eq!(s.take_back_last(a).unwrap_err().rule, "1.24");
    s.take_back_last(b).unwrap();
    s.take_back_last(a).unwrap();
}

#[test]
fn rule_1_24_in_the_years_what_was_ordered_is_taken_back() {
    let mut s = aftermath("dubai-twelve", "restraint", 5, Some("BRA"));
    let target = "USA".to_owned();
    let kind = Kind::Espionage;
    for action in [
        Action::Posture(Posture::Hold),
        Action::SetBudget {
            shares: [0.2; 5].into(),
        },
        Action::Authorise { target, kind },
    ] {
        let before = s.digest();
        s.act(action).unwrap();
        as_if_never(&mut s);
        assert_eq!(s.digest(), before);
    }
    let arrange = Action::Arrange {
        with: vec!["KEN".into()],
        pledges: vec![Pledge::Hotline],
    };
    s.act(arrange).unwrap();
    let sender = own(&s);
    assert_eq!(s.take_back_last(sender).unwrap_err().rule, "1.24");
    // Rule 1.22: what several persons send only waits.
    let kenya = s.scenario().seat("KEN").unwrap();
    s.control(kenya, Control::Human);
    let told = |s: &Session| {
        let all = s.journal().iter().map(|e| &e.what);
        let done = all.filter(|w| !matches!(w, Happening::TakenBack { .. }));
        done.count()
    };
    let before = told(&s);
    s.act_as(Sender::Seat(kenya), Action::Posture(Posture::Forward))
        .unwrap();
    s.act_as(sender, Action::Posture(Posture::Hold)).unwrap();
    s.take_back_last(Sender::Seat(kenya)).unwrap();
    assert_eq!(s.waiting(kenya).count(), 0);
    assert_eq!(s.waiting(sender.seat().unwrap()).count(), 1);
    assert_eq!(told(&s), before);
}

#[test]
fn rule_1_24_a_log_with_acts_taken_back_comes_to_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("session.log");
    let mut s = session("dubai-twelve", "restraint", 3, Some("BRA"));
    let mut log = Log::create(&path, &s).unwrap();
    for day in 0..4 {
        if day > 0 {
            let open = s.scenario().text.brackets[s.room().agenda.open[0]].clone();
            let one = p(&open.key, &open.wordings[0].id);
            for action in [Action::Press(one.clone()), Action::Support(one)] {
                if s.act(action).is_ok() {
                    log.add(s.lines().last().unwrap()).unwrap();
                }
            }
            let sender = own(&s);
            s.take_back(sender, 1).unwrap();
            log.add(s.lines().last().unwrap()).unwrap();
        }
        end_turn(&mut s, &mut log);
    }
    drop(log);
    let (back, refused) = resume(&path).unwrap();
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(back.digest(), s.digest());
    assert_eq!(back.lines(), s.lines());
    let folder = dir.path().join("saved");
    s.play(&[], |_| {});
    save(&s, &folder).unwrap();
    let again = replay(&folder).unwrap();
    assert_eq!((again.differs, again.digest), (None, s.digest()));
    let line = r#"{"take_back":{"turn":2,"seat":"BRA","act":1}}"#;
    let read = LogLine::read(line).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), line);
}

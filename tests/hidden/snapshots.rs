//! What a seat may read of a session and what is sent of it: nothing that another seat hides is in
//! it, and it can be read back.

use super::common::{scenario, session};
use super::secrets::Secrets;
use plenary::model::calendar::Phase;
use plenary::model::ids::StateId;
use plenary::seat::common_knowledge::CommonKnowledge;
use plenary::seat::snapshot::Snapshot;
use plenary::seat::view::{NOBODY, SeatView};
use plenary::seat::{Views as _, view};
use plenary::session::Session;
use plenary::session::line::Logged;
use plenary::world::journal::Happening;

/// A session of the net with its script.
pub fn scripted(name: &str, theory: &str, seed: u64, iso: &str) -> (Session, Vec<Logged>) {
    let path = format!("tests/net/scripts/{name}.jsonl");
    let script = std::fs::read_to_string(path).unwrap();
    let lines = script.lines().map(|l| serde_json::from_str(l).unwrap());
    (
        session("dubai-twelve", theory, seed, Some(iso)),
        lines.collect(),
    )
}

/// Plays a turn with what the script has for it.
pub fn turn(s: &mut Session, script: &[Logged]) {
    let turn = s.turn();
    let seat = s.holder().to_owned();
    for line in script.iter().filter(|l| l.turn == turn && l.seat == seat) {
        let _refused = s.act(line.action.clone()).is_err();
    }
    s.advance();
}

/// Plays a session of the net to its end and, whenever `when` says so, looks at it with the two states
/// whose secrets change places; says how often.
pub fn look_for_pair(
    (name, theory, seed, iso): (&str, &str, u64, &str),
    when: impl Fn(&Session) -> bool,
    mut look: impl FnMut(&mut Session, [StateId; 2]),
) -> usize {
    let (mut s, script) = scripted(name, theory, seed, iso);
    let pair = ["RUS", "USA"].map(|iso| s.scenario().seat(iso).unwrap());
    let mut looked = 0;
    while s.phase() != Phase::Over {
        if when(&s) {
            look(&mut s, pair);
            looked += 1;
        }
        turn(&mut s, &script);
    }
    looked
}

/// Each fifth turn, and the signing.
pub fn now_and_then(s: &Session) -> bool {
    s.turn().is_multiple_of(5) || s.phase() == Phase::Signing
}

/// Sessions of the net that are looked at so.
pub const LOOKED_AT: [(&str, &str, u64, &str); 2] = [
    ("twelve-bra", "restraint", 4, "BRA"),
    ("twelve-ken", "restraint", 7, "KEN"),
];

/// What every seat reads, is sent and is advised, and last what the chair is.
pub fn sent(s: &mut Session) -> Vec<String> {
    let seats = StateId::all(s.scenario().states.len());
    let both = |view: &SeatView| {
        let advice = plenary::seat::adviser::advise(view);
        format!("{} {} {advice:?}", json(&Snapshot::of(view)), read(view))
    };
    let mut all: Vec<String> = seats.map(|seat| both(&s.view(seat))).collect();
    all.push(both(&s.view_from_the_chair()));
    all
}

/// What is in a view beside the room, which its snapshot has.
fn read(view: &SeatView) -> String {
    let corridors = (&view.offers, &view.overheard);
    let own = (&view.own.interests, view.own.liberty, view.own.trust);
    format!(
        "{corridors:?} {own:?} {:?} {:?} {:?}",
        view.record, view.years, view.table.controls
    )
}

fn json(snapshot: &Snapshot) -> String {
    serde_json::to_string(snapshot).unwrap()
}

#[test]
fn what_two_states_hide_changes_nothing_that_a_third_is_sent() {
    for of in LOOKED_AT {
        let looked = look_for_pair(of, now_and_then, |s, pair| {
            let secrets = Secrets::plant(s, pair[0], pair[1]);
            let before = sent(s);
            secrets.swap(s);
            let after = sent(s);
            secrets.swap(s);
            assert_eq!(before, sent(s), "swapped twice");
            secrets.lift(s);
            for (k, (before, after)) in before.iter().zip(&after).enumerate() {
                let hides = pair.contains(&StateId::new(k));
                assert_eq!(
                    before != after,
                    hides,
                    "{}, {:?}, seat {k}",
                    of.0,
                    s.phase()
                );
            }
        });
        assert!(looked > 10, "{looked}");
    }
}

#[test]
fn a_snapshot_is_read_back_as_it_was_sent() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    let mut later = 0;
    loop {
        let seat = s.seat().unwrap();
        let whole = scenario("dubai-twelve");
        let now = s.scenario().clone();
        let snapshot = Snapshot::of(&s.view(seat));
        let text = json(&snapshot);
        let back: Snapshot = serde_json::from_str(&text).unwrap();
        assert_eq!(back, snapshot, "{:?}", s.phase());
        assert_eq!(json(&back), text);
        // Whoever has the scenario's file has the scenario of a later conference with it.
        let rebuilt = back.scenario.scenario(&whole);
        let print = |s| serde_json::to_string(s).unwrap();
        assert_eq!(print(&rebuilt), print(&*now));
        later += usize::from(back.scenario.later.is_some());
        // What is worked out from it is what the seat itself would work out.
        let theory = s.theory().clone();
        let common = CommonKnowledge::of((&now, &theory));
        let beliefs = plenary::seat::beliefs::of(&s.view(seat));
        assert_eq!(back.beliefs((&now, &theory), &common), beliefs);
        if s.phase() == Phase::Over {
            break;
        }
        turn(&mut s, &script);
    }
    assert!(later > 0, "a later conference sat");
    let chair = Snapshot::of(&s.view_from_the_chair());
    assert_eq!(chair.seat, None);
    let back: Snapshot = serde_json::from_str(&json(&chair)).unwrap();
    assert_eq!(back, chair);
    let (whole, theory) = (scenario("dubai-twelve"), s.theory());
    let common = CommonKnowledge::of((s.scenario(), theory));
    assert_eq!(back.view((&whole, theory), &common).seat, NOBODY);
}

#[test]
fn what_the_scenario_publishes_is_what_the_session_knows() {
    let mut s = session("first-steps", "restraint", 1, None);
    let common = CommonKnowledge::of((s.scenario(), s.theory()));
    let view = view::of(s.world(), StateId::new(0));
    assert_eq!(common.sponsors, view.common.sponsors);
    assert_eq!(&common.first_trust, view.common.first_trust);
}

/// Before the end no journal line tells of what its reader does not know; after it, all do.
#[test]
fn the_journal_tells_each_seat_what_concerns_it() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    while s.phase() != Phase::Over {
        turn(&mut s, &script);
        let over = s.phase() == Phase::Over;
        let all = s.journal().len();
        let seat = s.scenario().seat("KEN").unwrap();
        let told = Snapshot::of(&s.view(seat)).journal;
        let secret = |what: &Happening| match what {
            Happening::Mandate { seat, .. }
            | Happening::Lobbied { seat, .. }
            | Happening::Capital { seat, .. } => seat != "KEN",
            Happening::Deal { from, to, .. } => from != "KEN" && to != "KEN",
            Happening::Incident { initiator, .. } => initiator != "KEN",
            Happening::Signing { state, total, .. } => state != "KEN" && total.is_some(),
            Happening::Pretexts { .. } => true,
            _ => false,
        };
        let secrets = told.iter().filter(|t| secret(&t.what)).count();
        assert_eq!(over, secrets > 0, "{:?}", s.phase());
        assert_eq!(over, told.len() == all);
    }
    assert!(s.room().sittings.number() > 1);
}

/// Rule 5.10: the sums of others and their true motives open after the end.
#[test]
fn answers_of_others_tell_no_more_than_they_state() {
    let (mut s, script) = scripted("twelve-bra", "restraint", 4, "BRA");
    let mut looked = 0;
    loop {
        let over = s.phase() == Phase::Over;
        let seat = s.seat().unwrap();
        let sent = Snapshot::of(&s.view(seat));
        for (state, v) in StateId::each(&sent.verdicts) {
            assert_eq!(
                v.truly.is_some(),
                v.stated.is_some() && (over || state == seat)
            );
            assert_eq!(v.reasons.is_empty(), !over && state != seat);
            looked += 1;
        }
        if over {
            break;
        }
        turn(&mut s, &script);
    }
    assert!(looked > 0);
    let seat = s.seat().unwrap();
    let sent = Snapshot::of(&s.view(seat));
    let all = plenary::debrief::motives::of(s.scenario(), &sent);
    assert!(all.iter().all(|b| b.stated.ground.sayable()));
    assert!(all.iter().any(|b| b.pretext()), "somebody hid something");
    assert!(all.iter().all(|b| b.pretext() != b.truly.ground.sayable()));
}

//! The conference's procedure, rule by rule (docs/RULES.md, sections 0 to 5).
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and a measure prints"
)]

mod capital;
mod closing;
#[path = "../common/mod.rs"]
mod common;
mod corridors;
mod credit;
mod limits;
mod lobby;
mod motives;
mod stages;
mod votes;

use common::{evening, opened, proposal as p, session};
use plenary::conference::corridors::offers::Corridors;
use plenary::conference::corridors::offers::{Answer, Fate, Offer};
use plenary::conference::delegation::{Credit, Honesty};
use plenary::conference::groups::rules::GroupRule;
use plenary::conference::groups::rules::takes;
use plenary::conference::plates::rules::{Plate, objectors, vote};
use plenary::conference::room::Standing;
use plenary::conference::room::{Mover, Room};
use plenary::conference::{favours, home};
use plenary::model::action::CallKind;
use plenary::model::calendar::Phase;
use plenary::model::ids::{BracketId, GroupId, OfferId, StateId, WordingId};
use plenary::model::{Action, Favour, Gavel, Package, Payment};
use plenary::session::Session;
use plenary::session::acts;
use plenary::session::admissible::{Refusal, Sender};
use plenary::world::journal::Happening;
use plenary::world::relations::Relations;
use plenary::world::states::Seats;

fn seat(s: &Session, iso: &str) -> StateId {
    s.scenario().seat(iso).unwrap()
}

/// Twelve seats on the first day; nobody but the test acts, and no package waits.
fn twelve() -> Session {
    let mut s = opened("dubai-twelve", "restraint", 3, None);
    s.world().resource_mut::<Corridors>().offers.clear();
    s
}

fn act(s: &mut Session, iso: &str, action: Action) -> Result<(), Refusal> {
    let seat = seat(s, iso);
    acts::act(s.world(), Sender::Seat(seat), &action, "a test")
}

fn room(s: &mut Session) -> bevy_ecs::world::Mut<'_, Room> {
    s.world().resource_mut::<Room>()
}

/// A bracket alone on the agenda, with these plates: for each seat the wording and whether it
/// objects.
fn put(s: &mut Session, bracket: &str, plates: &[(usize, bool)]) -> BracketId {
    let b = s.scenario().text.find(bracket).unwrap();
    let plates = plates.iter().map(|&(w, objects)| Plate {
        wording: u8::try_from(w).unwrap(),
        objects,
    });
    let plates = plates.collect();
    let mut room = room(s);
    room.agenda.open = vec![b];
    room.draft.standing[b] = Standing::Waiting;
    room.ballots.plates[b] = plates;
    b
}

fn offer(to: &[&str], give: &[(&str, &str)], want: &[(&str, &str)]) -> Action {
    let terms = |list: &[(&str, &str)]| list.iter().map(|(b, w)| p(b, w)).collect();
    Action::Offer {
        to: to.iter().map(|s| (*s).to_owned()).collect(),
        package: Package {
            give: terms(give),
            want: terms(want),
            pays: vec![],
        },
        until: None,
        witnesses: vec![],
    }
}

fn trust(s: &mut Session, by: &str, of: &str) -> f64 {
    let (by, of) = (seat(s, by), seat(s, of));
    let relations = s.world().resource::<Relations>();
    relations.trust[(by, of)]
}

fn journal(s: &Session, want: impl Fn(&Happening) -> bool) -> usize {
    s.journal().iter().filter(|e| want(&e.what)).count()
}

#[test]
fn rule_0_1_every_capital_gives_a_mandate_and_only_its_own_delegation_reads_it() {
    let s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    let mandates: Vec<_> = (s.journal().iter())
        .filter(|e| matches!(e.what, Happening::Mandate { .. }))
        .collect();
    assert_eq!(mandates.len(), 12);
    let known = mandates.iter().filter(|e| e.known_to("BRA", false));
    assert_eq!(known.count(), 1);
    assert!(mandates.iter().all(|e| e.known_to("BRA", true)));
}

#[test]
fn rule_0_2_each_group_decides_in_its_own_way() {
    let by = |rule, for_it, against, leads| takes(rule, 12, for_it, against, leads);
    assert!(by(GroupRule::Quarter, 3, 9, false) && !by(GroupRule::Quarter, 2, 0, true));
    assert!(by(GroupRule::Six, 6, 6, false) || takes(GroupRule::Six, 30, 6, 24, false));
    assert!(!takes(GroupRule::Six, 30, 5, 0, true));
    assert!(by(GroupRule::Majority, 7, 5, false) && !by(GroupRule::Majority, 6, 0, true));
    assert!(by(GroupRule::Consensus, 1, 0, false) && !by(GroupRule::Consensus, 11, 1, true));
    assert!(by(GroupRule::Leader, 1, 5, true) && !by(GroupRule::Leader, 6, 0, false));
}

#[test]
fn rule_0_2_a_group_meets_before_the_first_day_and_its_proposal_seconds_a_members() {
    let mut s = session("dubai-twelve", "restraint", 1, None);
    // A wording that is best for the leader and the other member finds its way.
    act(
        &mut s,
        "NGA",
        Action::Caucus(p("rights.manner", "expression")),
    )
    .unwrap();
    evening(&mut s);
    let group = {
        let room = room(&mut s);
        let mut groups = GroupId::each(&room.regional.groups);
        groups.find(|(_, g)| g.name == "ATU").unwrap().0
    };
    let b = s.scenario().text.find("rights.manner").unwrap();
    let common = s.room().common(group, b).cloned();
    let common = common.unwrap();
    assert_eq!(common.backers.len(), 2);
    act(
        &mut s,
        "NGA",
        Action::Table(p("rights.manner", "expression")),
    )
    .unwrap();
    let names = &s.room().floor.tabled.last().unwrap().names;
    assert_eq!(names.len(), 2, "the group seconds its member");
}

#[test]
fn rule_1_11_before_the_first_day_the_floor_is_shut() {
    let mut s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    let refusal = s
        .act(Action::Support(p("access.right", "right")))
        .unwrap_err();
    assert_eq!(refusal.rule, "1.11");
    s.act(Action::Press(p("access.right", "right"))).unwrap();
    s.act(Action::Caucus(p("access.right", "right"))).unwrap();
}

#[test]
fn rule_1_12_tabling_and_speaking_have_limits() {
    let mut s = twelve();
    act(&mut s, "KEN", Action::Table(p("access.right", "welcome"))).unwrap();
    let again = act(&mut s, "KEN", Action::Table(p("spam.target", "study")));
    assert_eq!(again.unwrap_err().rule, "1.12");
    act(&mut s, "KEN", Action::Support(p("spam.target", "study"))).unwrap();
    let again = act(&mut s, "KEN", Action::Support(p("spam.target", "study")));
    assert_eq!(again.unwrap_err().rule, "1.12");
}

#[test]
fn rule_1_13_and_3_8_a_wording_needs_a_second_to_come_into_the_draft() {
    let mut s = twelve();
    let b = s.scenario().text.find("access.right").unwrap();
    let before = s.room().draft.text.at(b);
    act(&mut s, "JPN", Action::Table(p("access.right", "welcome"))).unwrap();
    assert_eq!(s.room().draft.text.at(b), before);
    let own = act(
        &mut s,
        "JPN",
        Action::Cosponsor(p("access.right", "welcome")),
    );
    assert_eq!(own.unwrap_err().rule, "1.13");
    act(
        &mut s,
        "GBR",
        Action::Cosponsor(p("access.right", "welcome")),
    )
    .unwrap();
    assert_eq!(s.room().draft.text.at(b), WordingId::new(1));
    let clause = s.scenario().text.brackets[b].clause;
    let (jpn, gbr) = (seat(&s, "JPN"), seat(&s, "GBR"));
    assert_eq!(s.room().draft.mover[clause], Mover::Seats(vec![jpn, gbr]));
}

#[test]
fn rule_1_14_a_group_hears_a_member_once_a_day() {
    let mut s = twelve();
    act(&mut s, "CHN", Action::Caucus(p("access.right", "right"))).unwrap();
    let again = act(&mut s, "CHN", Action::Caucus(p("spam.target", "study")));
    assert_eq!(again.unwrap_err().rule, "1.14");
    let alone = act(&mut s, "RUS", Action::Caucus(p("spam.target", "study")));
    assert_eq!(alone.unwrap_err().rule, "1.14");
}

#[test]
fn rule_1_15_who_walks_out_is_gone_for_the_day_and_the_quorum_counts_it() {
    let mut s = twelve();
    let all = ["BRA", "CHN", "EGY", "GBR", "IND", "JPN"];
    put(&mut s, "access.right", &[(2, false); 12]);
    act(&mut s, "RUS", Action::CallVote(p("access.right", "right"))).unwrap();
    for iso in all {
        act(&mut s, iso, Action::WalkOut).unwrap();
    }
    let back = act(&mut s, "BRA", Action::Support(p("access.right", "right")));
    assert_eq!(back.unwrap_err().rule, "1.15");
    evening(&mut s);
    let held = s.room().ballots.votes.last().unwrap().clone();
    assert_eq!(held.tally, (6, 0, 0));
    assert!(!held.carried, "six of twelve are no quorum");
    assert!(
        s.room().floor.absent.is_empty(),
        "they are back in the morning"
    );
}

#[test]
fn rule_1_16_the_gavel_is_the_chairs() {
    let mut s = twelve();
    let gavel = Action::Gavel(Gavel::Agenda { brackets: vec![] });
    assert_eq!(act(&mut s, "BRA", gavel).unwrap_err().rule, "1.16");
    let chair = |s: &mut Session, action| acts::act(s.world(), Sender::Chair, &action, "a test");
    let style = |temperature, package, patience| {
        Action::Gavel(Gavel::Style {
            temperature,
            package,
            patience,
        })
    };
    assert_eq!(chair(&mut s, style(3.0, 2, 100)).unwrap_err().rule, "1.16");
    chair(&mut s, style(1.5, 3, 100)).unwrap();
    assert_eq!(s.room().chair.package, 3);
    let agenda = vec!["payment.basis".to_owned(), "security.object".to_owned()];
    chair(&mut s, Action::Gavel(Gavel::Agenda { brackets: agenda })).unwrap();
    let side = chair(&mut s, Action::Support(p("access.right", "right")));
    assert_eq!(side.unwrap_err().rule, "1.16");
    evening(&mut s);
    let open = s.room().agenda.open.clone();
    for key in ["payment.basis", "security.object"] {
        let b = s.scenario().text.find(key).unwrap();
        assert!(open.contains(&b), "{key}");
    }
}

#[test]
fn rule_1_16_a_deadline_of_the_chair_closes_a_debate() {
    let mut s = twelve();
    let mut plates = [(2, false); 12];
    plates[0] = (0, true);
    let b = put(&mut s, "access.right", &plates);
    let deadline = Action::Gavel(Gavel::Deadline {
        bracket: "access.right".into(),
        day: 1,
    });
    acts::act(s.world(), Sender::Chair, &deadline, "a test").unwrap();
    evening(&mut s);
    assert_eq!(s.room().draft.standing[b], Standing::Clear);
    let held = s.room().ballots.votes.last().unwrap();
    assert_eq!((held.kind, held.carried), (CallKind::Close, true));
    assert_eq!(held.outvoted, vec![StateId::new(0)]);
}

#[test]
fn a_person_cannot_be_both_a_delegation_and_the_chair() {
    let s = session("dubai-twelve", "restraint", 1, Some("BRA"));
    assert!(!s.chair());
    assert_eq!(journal(&s, |h| matches!(h, Happening::Coverage { .. })), 1);
}

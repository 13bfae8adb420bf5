//! Rules 4.11 and 4.12: the last text and its answer, redlines, drafting groups.

use super::credit::with_credit;
use super::*;
use common::until;
use plenary::conference::closing::last_word;
use plenary::conference::redlines::WordingSource;
use plenary::seat::{Snapshot, Views as _};

fn plate(wording: u8, objects: bool) -> Plate {
    Plate { wording, objects }
}

#[test]
fn rule_4_11_the_last_text_stands_unless_more_than_half_object() {
    let (stands, before) = (WordingId::new(1), WordingId::new(0));
    let word = |plates: &[Plate]| last_word(plates, 3, (stands, before)).index();
    // Five of ten object: it stands. Six: what fewest object to.
    let mut plates = vec![plate(1, false); 5];
    plates.extend([plate(2, true); 5]);
    assert_eq!(word(&plates), 1);
    plates[0] = plate(2, true);
    assert_eq!(word(&plates), 2);
    // Two camps, neither for the text: the one in force only if fewer object to it.
    let mut plates = vec![plate(1, false); 2];
    plates.extend([plate(0, true); 5]);
    plates.extend([plate(2, true); 4]);
    assert_eq!(word(&plates), 0);
}

#[test]
fn rule_4_11_all_that_is_open_is_before_the_room_on_the_last_day() {
    let mut s = session("dubai-2012", "restraint", 2, None);
    until(&mut s, Phase::Conference(12));
    let room = s.room();
    assert!(room.chair.closing);
    let all = BracketId::all(room.draft.standing.len());
    let unsettled: Vec<BracketId> = all.filter(|&b| room.unsettled(b)).collect();
    assert!(unsettled.len() > 4);
    assert_eq!(room.agenda.open, unsettled);
    let again = act(&mut s, "BRA", Action::ChairText);
    assert_eq!(again.unwrap_err().rule, "4.11");
    evening(&mut s);
    let changes = s.room().changed_on(12).count();
    assert!(changes > 0, "the last package moves something");
    assert!(
        s.room()
            .changed_on(12)
            .all(|r| r.by != WordingSource::Chair)
    );
    assert_eq!(s.room().adopted, Some(true));
}

#[test]
fn redlines_lead_from_the_first_draft_to_the_last_and_say_who_gained() {
    let mut s = session("dubai-twelve", "restraint", 2, Some("BRA"));
    until(&mut s, Phase::Conference(12));
    let mut text = s.scenario().text.opening();
    for line in &s.room().redlines {
        assert_eq!(text.at(line.bracket), line.from);
        text.set(line.bracket, line.to);
    }
    assert_eq!(text, s.room().draft.text);
    let bra = seat(&s, "BRA");
    let view = s.view(bra);
    let snapshot = Snapshot::of(&view);
    let last = snapshot.estimates.rewrites.last().unwrap();
    assert!(last.chair && last.day == 11 && !last.gain.is_empty());
    // What the chair changed is in the journal, too.
    let told = s.journal().iter().rev().find_map(|e| match &e.what {
        Happening::ChairText { changes } => Some(changes.len()),
        _ => None,
    });
    assert_eq!(told, Some(last.changes.len()));
}

#[test]
fn rule_4_12_a_drafting_group_holds_the_pen_for_two_days() {
    let mut s = twelve();
    let ask = |clause: &str, with: &[&str]| Action::Draft {
        clause: clause.into(),
        with: with.iter().map(|s| (*s).to_owned()).collect(),
    };
    let rule = |s: &mut Session, iso: &str, action| act(s, iso, action).unwrap_err().rule;
    assert_eq!(rule(&mut s, "BRA", ask("access", &["IND"])), "4.12");
    let with = ["IND", "KEN", "EGY", "USA", "CHN", "RUS"];
    act(&mut s, "BRA", ask("access", &with)).unwrap();
    assert_eq!(rule(&mut s, "NGA", ask("access", &with)), "4.12");
    assert_eq!(rule(&mut s, "BRA", ask("spam", &with)), "4.12");
    let low = seat(&s, "NGA");
    with_credit(&mut s, low, 0.1);
    assert_eq!(rule(&mut s, "NGA", ask("spam", &with)), "4.12");
    evening(&mut s);
    let group = s.room().drafting[0].clone();
    assert!(group.members.len() >= 3, "{group:?}");
    assert!(s.room().pen(group.clause, 2).is_some() && s.room().pen(group.clause, 3).is_none());
    // What the group wrote stands in the redlines and in the journal alike.
    evening(&mut s);
    let wrote = (s.room().redlines.iter())
        .filter(|r| r.by == WordingSource::Group(group.clause))
        .count();
    let told: usize = (s.journal().iter())
        .filter_map(|e| match &e.what {
            Happening::Drafted {
                changes, leader, ..
            } if leader == "BRA" => Some(changes.len()),
            _ => None,
        })
        .sum();
    assert_eq!(wrote, told);
}

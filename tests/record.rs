//! The record of Dubai 2012 in the terms of the scenario.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use plenary::model::clause::BracketKind;
use plenary::model::ids::{BracketId, StateId};
use plenary::model::{Action, Scenario, Text};
use plenary::negotiation::reading::read;
use plenary::scenario::record::RawRecord;
use plenary::scenario::{Library, locate};
use std::collections::BTreeMap;

fn dubai() -> Scenario {
    Library::embedded().load("dubai-2012").unwrap()
}

fn raw() -> RawRecord {
    locate::read(include_str!("../scenarios/dubai-2012/record.ron")).unwrap()
}

/// Brackets in which two texts differ.
fn apart(a: &Text, b: &Text) -> usize {
    a.0.iter().zip(&b.0).filter(|(a, b)| a != b).count()
}

#[test]
fn the_text_of_2012_names_every_bracket() {
    let (s, raw) = (dubai(), raw());
    let text = s.record.text.as_ref().unwrap();
    for bracket in &s.text.brackets {
        let clause = &s.text.clauses[bracket.clause].id;
        let named = raw.text.iter().find(|(c, _)| c.value == *clause).unwrap();
        let wording = named.1.iter().find(|(b, _)| b.value == bracket.id);
        let at = bracket.find(&wording.unwrap().1.value).unwrap();
        assert_eq!(text.at(s.text.find(&bracket.key).unwrap()), at);
    }
}

/// The positions of the table in `SOURCES.md`.
#[test]
fn the_text_of_2012_stands_where_the_sources_say() {
    let s = dubai();
    let text = s.record.text.as_ref().unwrap();
    let position = read(&s.text, text).position;
    let stands: BTreeMap<&str, f64> = [
        ("scope", 2.0),
        ("content", 0.0),
        ("security", 2.0),
        ("spam", 1.6),
        ("rights", 0.7),
        ("access", 0.8),
        ("internet", 0.96),
        ("numbering", 1.0),
        ("calling_line", 2.0),
        ("misuse", 2.0),
        ("roaming_info", 2.3),
        ("roaming_price", 2.0),
        ("payment", 0.6),
        ("energy", 0.8),
        ("emergency", 1.02),
        ("landlocked", 0.96),
        ("accessibility", 1.02),
        ("encryption", 0.0),
        ("surveillance", 0.0),
        ("restraint", 0.0),
        ("sharing", 0.76411392),
        ("checking", 0.0),
        ("supply", 0.0),
    ]
    .into();
    for (dimension, at) in s.text.dimensions.iter().zip(position) {
        let id = dimension.id.as_str();
        assert!((at - stands[id]).abs() < 1e-9, "{id}: {at}");
    }
}

#[test]
fn the_text_of_2012_is_far_from_1988_and_from_the_first_draft() {
    let s = dubai();
    let text = s.record.text.as_ref().unwrap();
    let (old, draft) = (s.text.status_quo(), s.text.opening());
    let all = s.text.brackets.len();
    let (from_old, from_draft) = (apart(text, &old), apart(text, &draft));
    assert!(
        from_old > all / 4 && from_draft > all / 4,
        "{from_old} and {from_draft} of {all}"
    );
    let reach = |t: &Text| read(&s.text, t).position.iter().sum::<f64>();
    assert!(reach(&old) < reach(text), "it reaches further than 1988");
    assert!(reach(text) < reach(&draft), "and less than what was asked");
}

#[test]
fn eighty_nine_signed_as_the_list_says() {
    let s = dubai();
    let mut rows = csv::Reader::from_path("assets/data/wcit12/states.csv").unwrap();
    let head = rows.headers().unwrap().clone();
    let at = |name| head.iter().position(|h| h == name).unwrap();
    let (iso, signed) = (at("iso3"), at("signed_2012"));
    let mut listed: Vec<String> = rows
        .records()
        .map(Result::unwrap)
        .filter(|r| &r[signed] == "1")
        .map(|r| r[iso].to_owned())
        .collect();
    listed.sort();
    let own: Vec<&str> = s.record.signed.iter().map(|&i| s.iso(i)).collect();
    assert_eq!(own, listed);
    assert_eq!(own.len(), 89);
}

#[test]
fn every_move_can_be_made() {
    let s = dubai();
    let moves = &s.record.moves;
    assert!((15..=60).contains(&moves.len()), "{}", moves.len());
    assert!(moves.is_sorted_by_key(|m| m.0));
    let mut a_day: BTreeMap<(u32, StateId), u32> = BTreeMap::new();
    for (day, seat, action) in moves {
        assert!((1..=s.setup.days).contains(day));
        *a_day.entry((*day, *seat)).or_default() += 1;
        let (Action::Table(p)
        | Action::Cosponsor(p)
        | Action::Support(p)
        | Action::Oppose(p)
        | Action::Press(p)
        | Action::PointOfOrder(p)) = action
        else {
            panic!("{action:?} has no wording")
        };
        let bracket = &s.text.brackets[s.text.find(&p.bracket).unwrap()];
        assert_eq!(bracket.kind, BracketKind::Words, "a shut bracket: {p:?}");
        assert!(bracket.find(&p.wording).is_some(), "{p:?}");
    }
    let most = s.setup.actions_per_day;
    assert!(a_day.values().all(|&n| n <= most), "{a_day:?}");
}

/// A co-sponsor needs somebody who tabled the wording, that day or before.
#[test]
fn nobody_stands_beside_a_mover_who_is_not_there() {
    let moves = dubai().record.moves;
    let mut checked = 0;
    for (day, seat, action) in &moves {
        if let Action::Cosponsor(p) = action {
            let tabled = |m: &&(u32, StateId, Action)| {
                m.0 <= *day && m.1 != *seat && m.2 == Action::Table(p.clone())
            };
            assert!(moves.iter().any(|m| tabled(&m)), "{p:?}");
            checked += 1;
        }
    }
    assert!(checked > 0);
}

#[test]
fn a_smaller_table_keeps_only_its_own_part() {
    let (whole, s) = (dubai(), Library::embedded().load("dubai-twelve").unwrap());
    assert_eq!(s.record.text, whole.record.text);
    assert_eq!(
        (&s.record.packages, &whole.record.packages),
        (&vec![9, 11], &vec![9, 11])
    );
    let signed: Vec<&str> = s.record.signed.iter().map(|&i| s.iso(i)).collect();
    assert_eq!(signed, ["BRA", "CHN", "EGY", "NGA", "PRY", "RUS"]);
    let own = whole.record.moves.iter();
    let own = own.filter(|m| s.seat(whole.iso(m.1)).is_some()).map(|m| {
        let seat = s.seat(whole.iso(m.1)).unwrap();
        (m.0, seat, m.2.clone())
    });
    let own: Vec<_> = own.collect();
    assert!(own.len() < whole.record.moves.len());
    assert_eq!(s.record.moves, own);
}

/// The midnight and the last-day vote are effects of events; the joint text, announced after the date
/// for proposals, never reached the agenda.
#[test]
fn the_events_of_dubai_do_what_the_record_tells() {
    use plenary::model::Effect as E;
    let s = dubai();
    let key = |b: &BracketId| s.text.brackets[*b].key.as_str();
    let mut told = vec![];
    for event in &s.events {
        for effect in &event.effects {
            match effect {
                E::Tables { by, bracket, .. } => told.push((event.day, key(bracket), s.iso(by[0]))),
                E::Withdraws { bracket } => told.push((event.day, key(bracket), "")),
                E::Midnight { .. } => told.push((event.day, "", "")),
                E::Motion { by, bracket, .. } => told.push((event.day, key(bracket), s.iso(*by))),
                E::Trust { .. } | E::Mood(_) | E::Attention { .. } => {}
            }
        }
    }
    let expected = [
        (10, "", ""),
        (11, "access.right", "NGA"),
        (11, "access.right", "IRN"),
    ];
    assert_eq!(told, expected);
}

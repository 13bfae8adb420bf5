//! What each seat reads.

use crate::desktop::journal::*;
use crate::model::action::CallKind;
use crate::model::ids::{IncidentId, OfferId, StateId, WordingId};
use crate::model::{Action, Gavel, Package, Proposal};
use crate::scenario::Library;
use crate::seat::record::KnownJournal;
use crate::world::journal::Entry;

const FIRST: StateId = StateId::new(0);
const NOBODY: StateId = StateId::new(usize::MAX);

type Checked = Result<(), Box<dyn std::error::Error>>;

fn entry(n: usize, what: Happening) -> Entry {
    Entry {
        n,
        turn: 1,
        what,
        rule: "".into(),
        cause: None,
        why: "why".into(),
    }
}

fn first_steps() -> Result<std::sync::Arc<Scenario>, Box<dyn std::error::Error>> {
    Ok(std::sync::Arc::new(
        Library::embedded().load("first-steps")?,
    ))
}

/// What a seat reads of some entries.
fn read(s: &Scenario, entries: &[Entry], seat: StateId, over: bool) -> Vec<Line> {
    let iso = s.states.get(seat.index());
    let iso = iso.map_or(CHAIR, |s| s.profile.iso.as_str());
    lines(s, &KnownJournal::new(entries, iso, over).told(), seat)
}

fn texts(s: &Scenario, what: Vec<Happening>, seat: StateId, over: bool) -> Vec<String> {
    let entries: Vec<Entry> = (0..).zip(what).map(|(n, w)| entry(n, w)).collect();
    let lines = read(s, &entries, seat, over);
    lines.into_iter().map(|l| l.text).collect()
}

fn act(seat: &str, action: Action) -> Happening {
    Happening::Act {
        seat: seat.to_owned(),
        action,
    }
}

fn wording(s: &Scenario) -> Proposal {
    s.proposal(s.text.clauses[0].words[0], WordingId::new(0))
}

#[test]
fn what_many_do_alike_is_one_line() -> Result<(), Box<dyn std::error::Error>> {
    let s = first_steps()?;
    let leak = |n, state: &str| {
        entry(
            n,
            Happening::Leak {
                state: state.to_owned(),
            },
        )
    };
    let told = read(&s, &[leak(0, "ARD"), leak(1, "BOR")], FIRST, false);
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].text,
        "Ardenia and Boreland see surveillance programmes leak."
    );
    let twice = read(&s, &[leak(0, "ARD"), leak(1, "ARD")], FIRST, false);
    assert_eq!(twice[0].text, "Ardenia sees a surveillance programme leak.");
    Ok(())
}

#[test]
fn hidden_things_stay_hidden_until_the_debrief() -> Result<(), Box<dyn std::error::Error>> {
    let s = first_steps()?;
    let hit = entry(
        0,
        Happening::Incident {
            incident: IncidentId::new(0),
            initiator: "BOR".to_owned(),
            target: "CVA".to_owned(),
            kind: crate::model::years::Kind::Espionage,
            severity: 8,
            success: true,
        },
    );
    assert!(read(&s, std::slice::from_ref(&hit), FIRST, false).is_empty());
    assert_eq!(read(&s, &[hit], FIRST, true).len(), 1);
    Ok(())
}

#[test]
fn who_is_struck_back_knows_it_and_nobody_else_does() -> Checked {
    let s = first_steps()?;
    let all = || {
        vec![
            Happening::Incident {
                incident: IncidentId::new(0),
                initiator: "BOR".to_owned(),
                target: "CVA".to_owned(),
                kind: crate::model::years::Kind::Espionage,
                severity: 4,
                success: true,
            },
            Happening::Attributed {
                incident: IncidentId::new(0),
                believed: "ARD".to_owned(),
                confidence: 0.6,
                public: false,
            },
            Happening::Answered {
                incident: IncidentId::new(0),
                rung: crate::model::Rung::CyberInKind,
            },
        ]
    };
    let seat = |iso: &str| s.seat(iso).unwrap_or(NOBODY);
    let accused = texts(&s, all(), seat("ARD"), false);
    assert_eq!(accused, ["Calvera strikes back at us: a blow in kind."]);
    assert_eq!(
        texts(&s, all(), seat("BOR"), false).len(),
        1,
        "its own operation"
    );
    Ok(())
}

#[test]
fn an_uncaught_listener_is_known_to_itself_alone_until_the_debrief() -> Checked {
    let s = first_steps()?;
    let heard = |caught| {
        vec![Happening::Eavesdropped {
            by: "BOR".to_owned(),
            on: "CVA".to_owned(),
            caught,
        }]
    };
    let seat = |iso: &str| s.seat(iso).unwrap_or(NOBODY);
    let (me, listener, victim) = (seat("ARD"), seat("BOR"), seat("CVA"));
    assert!(texts(&s, heard(false), me, false).is_empty());
    assert!(texts(&s, heard(false), victim, false).is_empty());
    for (who, caught, over) in [
        (listener, false, false),
        (me, true, false),
        (me, false, true),
    ] {
        let told = texts(&s, heard(caught), who, over);
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("Boreland"), "{told:?}");
        assert_eq!(told[0].contains("unseen"), !caught, "{told:?}");
    }
    Ok(())
}

#[test]
fn a_package_between_two_others_is_hidden_until_the_debrief() -> Checked {
    let s = first_steps()?;
    let mine = s.seat("ARD").unwrap_or(NOBODY);
    let theirs = s.seat("CVA").unwrap_or(NOBODY);
    let names = |list: &[&str]| list.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    let all = || {
        vec![
            act(
                "BOR",
                Action::Offer {
                    to: names(&["CVA"]),
                    package: Package::default(),
                    until: None,
                    witnesses: vec![],
                },
            ),
            Happening::Deal {
                offer: OfferId::new(0),
                from: "BOR".to_owned(),
                to: "CVA".to_owned(),
                agreed: true,
            },
            Happening::DealEnded {
                offer: OfferId::new(0),
                fate: "broken".to_owned(),
                by: Some("CVA".to_owned()),
                known: names(&["BOR", "CVA"]),
            },
        ]
    };
    assert!(texts(&s, all(), mine, false).is_empty());
    let told = texts(&s, all(), theirs, false);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(
        told[0].starts_with("Boreland offers a package to"),
        "{told:?}"
    );
    assert!(
        told[2].ends_with("breaks its package with Boreland."),
        "{told:?}"
    );
    assert_eq!(texts(&s, all(), mine, true), told);
    Ok(())
}

#[test]
fn every_kind_of_vote_reads_as_what_it_was() -> Checked {
    let s = first_steps()?;
    let p = wording(&s);
    let vote = |kind| Happening::Vote {
        kind,
        bracket: p.bracket.clone(),
        wording: p.wording.clone(),
        yes: 5,
        no: 3,
        abstain: 1,
        carried: true,
    };
    let kinds = [
        (CallKind::Vote, "A vote on"),
        (CallKind::PointOfOrder, "A vote on"),
        (CallKind::Close, "Closing the debate in"),
        (CallKind::Adjourn, "Putting off"),
        (CallKind::Show, "A show of plates"),
    ];
    for (kind, start) in kinds {
        let told = texts(&s, vec![vote(kind)], FIRST, false);
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with(start), "{told:?}");
        assert!(told[0].contains('5') && told[0].contains('3'), "{told:?}");
    }
    Ok(())
}

#[test]
fn every_public_act_is_told_and_the_chair_is_called_the_chair() -> Checked {
    let s = first_steps()?;
    let p = wording(&s);
    let bracket = p.bracket.clone();
    let acts = [
        Action::Cosponsor(p.clone()),
        Action::MoveClause {
            clause: s.text.clauses[0].id.clone(),
            place: "preamble".to_owned(),
        },
        Action::Press(p),
        Action::CloseDebate {
            bracket: bracket.clone(),
        },
        Action::Adjourn {
            bracket: bracket.clone(),
        },
        Action::WalkOut,
    ];
    for action in acts {
        let told = texts(&s, vec![act("BOR", action)], FIRST, false);
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("Boreland "), "{told:?}");
        assert!(told[0].ends_with('.'), "{told:?}");
    }
    let gavel = Gavel::Deadline { bracket, day: 3 };
    let told = texts(&s, vec![act("CHAIR", Action::Gavel(gavel))], FIRST, false);
    assert!(told[0].starts_with("The chair closes"), "{told:?}");
    // The group's meeting is its own until it has met.
    let asked = || vec![act("BOR", Action::Caucus(wording(&s)))];
    assert!(texts(&s, asked(), FIRST, false).is_empty());
    assert_eq!(texts(&s, asked(), FIRST, true).len(), 1);
    Ok(())
}

#[test]
fn a_drafting_group_that_too_few_want_is_none() -> Checked {
    let s = first_steps()?;
    let drafted = |members, changes| Happening::Drafted {
        clause: s.text.clauses[0].id.clone(),
        leader: s.states[0].profile.iso.clone(),
        members,
        changes,
    };
    let told = texts(
        &s,
        vec![drafted(1, vec![]), drafted(3, vec![])],
        NOBODY,
        false,
    );
    assert!(told[0].starts_with("No drafting group"), "{told:?}");
    assert!(told[1].contains("changes nothing"), "{told:?}");
    Ok(())
}

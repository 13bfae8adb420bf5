//! Every entry says why, and hangs on what brought it about.

use super::*;

/// The entry that brought another about.
fn cause<'a>(journal: &'a [Entry], entry: &Entry) -> Option<&'a Happening> {
    entry.cause.map(|n| &journal[n].what)
}

/// Whether an entry hangs on what the rules say brings it about.
fn hangs_together(journal: &[Entry], entry: &Entry) -> bool {
    use Happening as H;
    let cause = cause(journal, entry);
    match &entry.what {
        H::Day { .. }
        | H::Event { .. }
        | H::Incident { .. }
        | H::Mandate { .. }
        | H::Coverage { .. } => cause.is_none(),
        H::Plates { .. } => {
            matches!(
                cause,
                Some(H::Day { .. } | H::Act { .. } | H::Caucus { .. })
            )
        }
        H::Stated { line: true, .. } => matches!(cause, Some(H::Act { .. })),
        H::Stated { bracket, .. } | H::Noted { bracket, .. } => {
            matches!(cause, Some(H::Plates { bracket: b, .. }) if b == bracket)
        }
        H::Pretexts { bracket, .. } => {
            matches!(cause, Some(H::Stated { bracket: b, .. }) if b == bracket)
        }
        H::DraftMoved { .. } => matches!(cause, Some(H::Event { .. })),
        H::DealEnded { .. } => matches!(cause, Some(H::Deal { agreed: true, .. })),
        H::Vote { .. } => matches!(cause, Some(H::Act { .. } | H::Event { .. } | H::Day { .. })),
        H::Cleared { bracket, .. } => {
            matches!(cause, Some(H::Plates { bracket: b, .. }) if b == bracket)
        }
        H::Deal { .. }
        | H::RedLineCrossed { .. }
        | H::Adherence { .. }
        | H::Caucus { .. }
        | H::Eavesdropped { .. } => matches!(cause, Some(H::Act { .. })),
        H::Outcome { .. } => matches!(
            cause,
            Some(
                H::Plates { .. }
                    | H::Vote { .. }
                    | H::ChairText { .. }
                    | H::DraftMoved { .. }
                    | H::Convened { .. }
            )
        ),
        H::Convened { by, .. } => match cause {
            Some(H::Act { .. }) => by.is_some(),
            Some(H::InForce { .. }) => by.is_none(),
            _ => false,
        },
        H::Signing { .. } => matches!(cause, Some(H::Outcome { .. })),
        H::Ratified { state } => matches!(cause, Some(H::Signing { state: s, .. }) if s == state),
        H::InForce { .. } => matches!(cause, Some(H::Ratified { .. } | H::Adherence { .. })),
        H::Violation { .. } => matches!(cause, Some(H::InForce { .. })),
        H::Detected { incident, .. } => {
            matches!(cause, Some(H::Incident { incident: i, .. }) if i == incident)
        }
        H::Attributed { incident, .. } => {
            matches!(cause, Some(H::Detected { incident: i, .. }) if i == incident)
        }
        H::Answered { incident, .. } => {
            matches!(cause, Some(H::Attributed { incident: i, .. }) if i == incident)
        }
        H::Capital { .. } => {
            matches!(
                cause,
                None | Some(H::Day { .. } | H::Act { .. } | H::Convened { .. })
            )
        }
        H::Ending { .. } => cause.is_some(),
        _ => true,
    }
}

/// Rules 15.1 and 15.2.
#[test]
fn every_journal_entry_says_why_and_hangs_on_its_cause() {
    for (name, seat) in [
        ("first-steps", None),
        ("dubai-twelve", Some("BRA")),
        ("dubai-2012", Some("BRA")),
    ] {
        let mut s = session(name, "spiral", 7, seat);
        s.advance();
        if seat.is_some() {
            s.advance();
            s.act(Action::ChairText).unwrap();
            s.act(Action::Eavesdrop { on: "IND".into() }).unwrap();
            until(&mut s, Phase::Aftermath(9));
            let (forum, members, about) = (Forum::Itu, vec![], vec![]);
            s.act(Action::Convene {
                forum,
                members,
                about,
            })
            .unwrap();
        }
        s.play(&[], |_| {});
        let journal = s.journal();
        for (n, entry) in journal.iter().enumerate() {
            assert_eq!(entry.n, n);
            assert!(
                !entry.why.to_string().trim().is_empty(),
                "{name}: {entry:?}"
            );
            assert!(entry.cause.is_none_or(|c| c < n), "{name}: {entry:?}");
            assert!(hangs_together(journal, entry), "{name}: {entry:?}");
        }
        let outcomes = journal.iter().map(|e| &e.what);
        let outcomes = outcomes.filter(|w| matches!(w, Happening::Outcome { .. }));
        // One for each conference: the first, the one that was called above, and those of computers.
        let (held, least) = (outcomes.count(), 1 + usize::from(seat.is_some()));
        assert!(held >= least, "{name}");
        let own = |e: &&Entry| matches!(&e.what, Happening::Act { seat, .. } if seat == "BRA");
        if let Some(act) = journal.iter().find(own) {
            assert_eq!(act.why.to_string(), "the delegation’s choice");
        }
    }
}

/// Rule 15.1.
#[test]
fn what_moved_another_delegation_stays_hidden_until_the_debrief() {
    let s = played("dubai-twelve", "restraint", 7);
    for entry in s.journal() {
        if let Happening::Act { seat, .. } = &entry.what {
            let own = seat == "BRA";
            assert_eq!(entry.why_for("BRA", false).is_some(), own);
            assert_eq!(entry.why_for("BRA", true), Some(&entry.why));
        }
    }
}

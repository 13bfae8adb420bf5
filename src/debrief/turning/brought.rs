//! What happened in a quarter, as the headline of a moment.

use crate::debrief::truth::kind_word;
use crate::locale::Sentence;
use crate::model::Scenario;
use crate::model::deeds::Shock;
use crate::model::years::Exposure;
use crate::say;
use crate::text;
use crate::world::journal::Happening;

/// What kind of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A text entered into force.
    InForce,
    /// A great shock.
    Shock,
    /// The reader's own decision.
    Own,
    /// Anything else.
    Other,
}

/// Something that happened in a quarter.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub sort: Sort,
    /// By how much it weighs against others of its quarter.
    pub weight: f64,
    pub what: Sentence,
    /// What is known to have come of it.
    pub came: Option<Sentence>,
}

/// Severity, 1–10, from which an operation is a moment by itself. Source: that of what the journal tells by
/// names.
const HEAVY: u8 = 7;
/// By how much an operation against the reader weighs more than one against others, in grades of severity.
/// Judgement: only which of a quarter's events is told.
const OURS: f64 = 3.0;
/// How much the reader's own decisions weigh. Judgement: more than what others do to each other, less than
/// what concerns everybody.
pub(super) const OWN: f64 = 10.5;

/// An entry of the journal as an event of its quarter, for a reader by ISO code; none for what is none. The
/// weights are those by which the years tell events (judgement: only the order).
pub(super) fn event(s: &Scenario, reader: &str, what: &Happening) -> Option<Event> {
    let name = |iso: &str| {
        let seat = s.seat(iso);
        seat.map_or(iso, |seat| s.states[seat].profile.name.as_str())
            .to_owned()
    };
    let other = |weight: f64, what: Sentence, came: Option<Sentence>| Event {
        sort: Sort::Other,
        weight,
        what,
        came,
    };
    let own = |what: Sentence, came: Option<Sentence>| Event {
        sort: Sort::Own,
        ..other(OWN, what, came)
    };
    Some(match what {
        Happening::InForce { parties } => Event {
            sort: Sort::InForce,
            ..other(
                11.0,
                say!("turning-in-force"),
                Some(say!("turning-parties", n = *parties)),
            )
        },
        Happening::Shock {
            kind,
            touched,
            between,
            ..
        } => {
            let (what, came) = match (kind, between) {
                (_, Some((a, b))) => (say!("turning-brink", a = name(a), b = name(b)), None),
                (Shock::SupplyChain, _) => (say!("turning-supply"), Some(*touched)),
                (Shock::Ransom, _) => (say!("turning-ransom"), Some(*touched)),
                (Shock::Worm | Shock::Crisis, _) => (say!("turning-worm"), Some(*touched)),
            };
            let came = came.map(|n| say!("turning-touched", n = n));
            Event {
                sort: Sort::Shock,
                ..other(12.0, what, came)
            }
        }
        Happening::Convened {
            forum,
            by,
            members,
            came,
        } => {
            let forum = forum.title();
            let came = Some(say!("turning-came", came = came.len(), all = members.len()));
            match by {
                Some(by) if by == reader => own(say!("turning-you-call", forum = forum), came),
                Some(by) => {
                    let what = say!("turning-calls", who = name(by), forum = forum);
                    other(8.5, what, came)
                }
                None => other(8.5, say!("turning-review", forum = forum), came),
            }
        }
        Happening::Dispute { a, b } => {
            let what = say!("turning-dispute", a = name(a), b = name(b));
            let weight = if [a, b].iter().any(|iso| *iso == reader) {
                8.0 + OURS
            } else {
                8.0
            };
            other(weight, what, None)
        }
        Happening::Incident {
            initiator,
            target,
            kind,
            severity,
            success,
            ..
        } if *severity >= HEAVY => {
            let weight = f64::from(*severity) + if target == reader { OURS } else { 0.0 };
            let what = say!(
                "turning-hit",
                who = actor(initiator, &name),
                target = name(target)
            );
            let came = say!(
                "turning-hit-did",
                kind = kind_word(*kind),
                severity = *severity,
                success = if *success { "yes" } else { "no" }
            );
            other(weight, what, Some(came))
        }
        Happening::Ratified { state } if state == reader => own(say!("turning-you-ratify"), None),
        Happening::Adherence { state, joined } if state == reader => match joined {
            true => own(say!("turning-you-join"), None),
            false => own(say!("turning-you-leave"), None),
        },
        Happening::Violation {
            state,
            public: true,
            ..
        } => match state == reader {
            true => own(say!("turning-you-found"), None),
            false => other(5.0, say!("turning-found", who = name(state)), None),
        },
        Happening::Exposed { by, on, what } => {
            let breach = matches!(what, Exposure::Violation(_));
            let kind = if breach { "breach" } else { "incident" };
            match by == reader {
                true => own(say!("turning-you-expose", kind = kind, on = name(on)), None),
                false => {
                    let what = say!(
                        "turning-exposes",
                        kind = kind,
                        who = name(by),
                        on = name(on)
                    );
                    other(4.0, what, None)
                }
            }
        }
        Happening::Leak { state } => other(3.0, say!("turning-leak", who = name(state)), None),
        _ => return None,
    })
}

/// Who did it, as the journal writes it down: a state, or a gang or a company in one.
fn actor(text: &str, name: &impl Fn(&str) -> String) -> String {
    match text.split_once(':') {
        Some(("criminal", iso)) => text!("debrief-gang", state = name(iso)),
        Some(("company", iso)) => text!("debrief-company", state = name(iso)),
        _ => name(text),
    }
}

//! Things that are hidden, made to be planted.

use plenary::aftermath::actors::Actor;
use plenary::aftermath::incidents::{Finding, Incident, IncidentAnswer};
use plenary::locale::Sentence;
use plenary::model::Rung;
use plenary::model::ids::{IncidentId, QuestionId, StateId};
use plenary::model::question::{Course, Matter, OrderReport, Question, Stance};
use plenary::model::years::Kind;

/// A question that a seat alone is asked.
pub fn question(seat: StateId) -> Question {
    Question {
        id: QuestionId::new(77),
        seat,
        quarter: 1,
        matter: Matter::LetOff,
        cause: None,
        says: Sentence::words("May we?"),
        courses: vec![Course::new(Stance::Nothing, Sentence::words("No."))],
    }
}

/// What a seat alone is told of what it ordered.
pub fn report(seat: StateId) -> OrderReport {
    OrderReport {
        seat,
        quarter: 1,
        ordered: Sentence::words("An operation."),
        came: Sentence::words("It failed."),
    }
}

/// An incident that is noticed, and believed to be whose it is, on a day.
pub fn incident(id: IncidentId, (by, on): (StateId, StateId), day: u32) -> Incident {
    Incident {
        id,
        severity: 8,
        success: true,
        finding: Finding {
            detected: day,
            attributed: day,
            believed: Some((Actor::State(by), 0.7)),
            suspects: vec![(Actor::State(by), 0.7)],
            ..Finding::default()
        },
        answer: IncidentAnswer {
            rung: Some(Rung::CyberInKind),
            ..IncidentAnswer::default()
        },
        ..Incident::new(Actor::State(by), on, Kind::Espionage, 0, 0)
    }
}

//! The words of a question about a subject that a person’s seat was asked about before: what is new,
//! when it was last asked and what it answered, and what came of that (rule 16.11). By what the seat
//! knows, as all of a question.

use std::cmp::Ordering;

use super::courses::invitation;
use super::questions::{Before, Questions};
use super::seat_knowledge::{SeatKnowledge, kind_name};
use crate::aftermath::actors::Actor;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::calendar::{day_of, quarter_of};
use crate::model::deeds::Shock;
use crate::model::ids::{IncidentId, StateId};
use crate::model::question::{Course, Line, Matter, Outcome, Pressure, Question, Stance};
use crate::model::years::Kind;
use crate::model::{Action, Capabilities, Rung};
use crate::say;
use crate::world::states::Condition;

/// What is kept of a question of a person's seat, for the next one about its subject.
pub(super) fn note(knowledge: &SeatKnowledge, question: &Question) -> Before {
    let key = (question.seat, question.matter.topic());
    let before = knowledge.state.questions.before.get(&key);
    Before {
        matter: question.matter,
        quarter: question.quarter,
        times: before.map_or(1, |b| b.times + 1),
        stood: stands(knowledge, question.matter),
        concerned: concerned(knowledge, question.matter),
        forbidden: match question.matter {
            Matter::Proposal { target, kind } => knowledge.breaks(kind, target).is_some(),
            _ => false,
        },
        course: None,
    }
}

/// Keeps what was chosen.
pub(super) fn answered(questions: &mut Questions, question: &Question, course: &Course) {
    let key = (question.seat, question.matter.topic());
    if let Some(before) = questions.before.get_mut(&key) {
        before.course = Some(course.clone());
    }
}

/// A question in words, where a person was asked about its subject before.
pub(super) fn says(knowledge: &SeatKnowledge, matter: Matter) -> Option<Sentence> {
    let key = (knowledge.seat, matter.topic());
    let before = knowledge.state.questions.before.get(&key)?;
    if !knowledge.person() {
        return None;
    }
    if before.matter == matter
        && let Matter::Blow { incident } = matter
    {
        return evidence(knowledge, incident);
    }
    let mut all = vec![fresh(knowledge, before, matter)?, last(knowledge, before)?];
    all.extend(since(knowledge, before, matter));
    all.extend(match matter {
        Matter::Blow { .. } => Some(say!("decisions-again-answer")),
        Matter::Ally { .. } | Matter::Shock { .. } | Matter::Dispute { .. } => {
            Some(say!("decisions-again-do"))
        }
        Matter::Proposal { .. } => Some(say!("decisions-again-may")),
        _ => None,
    });
    Some(say!("general-sentences", all = all))
}

/// Where that stands which a matter is about, in hundredths, as the seat knows it.
fn stands(knowledge: &SeatKnowledge, matter: Matter) -> Option<usize> {
    let condition = knowledge.own::<Condition>()?;
    let share = match matter {
        Matter::Blow { .. } | Matter::Proposal { .. } | Matter::Dispute { .. } => {
            knowledge.tension(concerned(knowledge, matter)?.host())
        }
        Matter::Ally { ally: state, .. } | Matter::Aid { by: state } => knowledge.trust(state),
        Matter::LetOff | Matter::Review => condition.compliance,
        Matter::Pressed { on } => match on {
            Pressure::Encryption => condition.encryption,
            Pressure::Access => condition.shield,
            Pressure::Surveillance => condition.programme,
            Pressure::Crime => condition.crime,
        },
        Matter::Leak => condition.programme,
        Matter::Shock { .. } => knowledge.own::<Capabilities>()?.defence,
        Matter::Offer { .. } => return None,
    };
    Some(hundredths(share))
}

/// Whom a matter is about: who is suspected, is to be struck, was struck, or asks.
fn concerned(knowledge: &SeatKnowledge, matter: Matter) -> Option<Actor> {
    match matter {
        Matter::Blow { incident } => Some(knowledge.incident(incident)?.finding.believed?.0),
        Matter::Proposal { target: state, .. }
        | Matter::Dispute { with: state }
        | Matter::Ally { ally: state, .. }
        | Matter::Aid { by: state } => Some(Actor::State(state)),
        _ => None,
    }
}

/// How something moved, by the numbers that are told.
fn trend(then: usize, now: usize) -> &'static str {
    match now.cmp(&then) {
        Ordering::Greater => "up",
        Ordering::Less => "down",
        Ordering::Equal => "level",
    }
}

/// The evidence on a blow that was looked into for another quarter.
fn evidence(knowledge: &SeatKnowledge, incident: IncidentId) -> Option<Sentence> {
    let i = knowledge.incident(incident)?;
    let (who, belief) = i.finding.believed?;
    Some(say!(
        "decisions-again-evidence",
        kind = kind_name(i.kind),
        severity = i.severity,
        who = knowledge.suspect(who),
        belief = hundredths(belief)
    ))
}

/// What is new about a subject.
fn fresh(knowledge: &SeatKnowledge, before: &Before, matter: Matter) -> Option<Sentence> {
    let again = say!("decisions-again", times = before.times);
    let concerned = concerned(knowledge, matter);
    let same = if concerned == before.concerned {
        "yes"
    } else {
        "no"
    };
    let other = || before.concerned.map(|who| knowledge.suspect(who));
    Some(match matter {
        Matter::Blow { incident } => {
            let i = knowledge.incident(incident)?;
            let (who, belief) = i.finding.believed?;
            say!(
                "decisions-again-blow",
                same = same,
                kind = kind_name(i.kind),
                severity = i.severity,
                who = knowledge.suspect(who),
                belief = hundredths(belief),
                other = other()?
            )
        }
        Matter::Proposal { target, kind } => {
            let state = knowledge.name(target);
            let kind_words = kind_name(kind);
            match knowledge.breaks(kind, target) {
                Some(_) => say!(
                    "decisions-again-proposal-against",
                    before = if before.forbidden { "yes" } else { "no" },
                    kind = kind_words,
                    state = state
                ),
                None => say!(
                    "decisions-again-proposal",
                    same = same,
                    kind = kind_words,
                    state = state,
                    other = other()?
                ),
            }
        }
        Matter::Dispute { with } => say!(
            "decisions-again-dispute",
            same = same,
            state = knowledge.name(with),
            tension = hundredths(knowledge.tension(with)),
            other = other()?
        ),
        Matter::Ally { ally, by, incident } => say!(
            "decisions-again-ally",
            same = same,
            ally = knowledge.name(ally),
            state = knowledge.name(by),
            severity = knowledge.incident(incident)?.severity,
            other = other()?
        ),
        Matter::Offer { arrangement } => invitation(knowledge, arrangement, true)?,
        Matter::Aid { by } => say!(
            "decisions-again-aid",
            same = same,
            state = knowledge.name(by),
            defence = hundredths(knowledge.published(by).capabilities.defence),
            other = other()?
        ),
        Matter::Shock { kind } => {
            let kind = match kind {
                Shock::Worm => "worm",
                Shock::SupplyChain => "supply",
                Shock::Ransom => "ransom",
                Shock::Crisis => "crisis",
            };
            say!("decisions-again-shock", times = before.times, kind = kind)
        }
        Matter::LetOff | Matter::Leak | Matter::Pressed { .. } | Matter::Review => {
            return moved(knowledge, before, matter, again);
        }
    })
}

/// What is new where it has a number: how far that has moved.
fn moved(
    knowledge: &SeatKnowledge,
    before: &Before,
    matter: Matter,
    again: Sentence,
) -> Option<Sentence> {
    let (then, now) = (before.stood?, stands(knowledge, matter)?);
    let trend = trend(then, now);
    Some(match matter {
        Matter::LetOff => say!(
            "decisions-again-let-off",
            again = again,
            trend = trend,
            then = then,
            now = now
        ),
        Matter::Leak => say!(
            "decisions-again-leak",
            again = again,
            trend = trend,
            then = then,
            now = now
        ),
        Matter::Review => say!(
            "decisions-again-review",
            again = again,
            trend = trend,
            then = then,
            now = now
        ),
        Matter::Pressed { on } => match on {
            Pressure::Encryption => say!(
                "decisions-again-encryption",
                again = again,
                trend = trend,
                then = then,
                now = now
            ),
            Pressure::Access => say!(
                "decisions-again-access",
                again = again,
                trend = trend,
                then = then,
                now = now
            ),
            Pressure::Surveillance => say!(
                "decisions-again-surveillance",
                again = again,
                trend = trend,
                then = then,
                now = now
            ),
            Pressure::Crime => say!(
                "decisions-again-crime",
                again = again,
                trend = trend,
                then = then,
                now = now
            ),
        },
        _ => return None,
    })
}

/// When the seat was last asked, and what it answered.
fn last(knowledge: &SeatKnowledge, before: &Before) -> Option<Sentence> {
    let answered = before.quarter + 1;
    let years = i32::try_from(before.quarter / 4).unwrap_or(0);
    let year = knowledge.scenario().setup.first_year + years;
    let when = say!(
        "decisions-when",
        part = (answered - 1) % 4 + 1,
        year = year.to_string()
    );
    let answer = before.course.as_ref().map_or("none", answer);
    let who = before.concerned.map(|who| knowledge.suspect(who));
    Some(match before.matter {
        Matter::Blow { incident } => {
            // Whom it held to have done it by its answer.
            let blamed = knowledge.incident(incident);
            let blamed = blamed.and_then(|i| i.finding.believed);
            let blamed = blamed.map(|(who, _)| knowledge.suspect(who));
            let who = match answer {
                "blame" => blamed?,
                _ => who?,
            };
            say!(
                "decisions-last-blow",
                when = when,
                answer = answer,
                who = who
            )
        }
        Matter::Proposal { kind, .. } => say!(
            "decisions-last-proposal",
            when = when,
            answer = answer,
            kind = kind_name(ordered(before).unwrap_or(kind)),
            state = who?
        ),
        Matter::LetOff => say!("decisions-last-let-off", when = when, answer = answer),
        Matter::Leak => say!("decisions-last-leak", when = when, answer = answer),
        Matter::Dispute { .. } => say!(
            "decisions-last-dispute",
            when = when,
            answer = answer,
            state = who?
        ),
        Matter::Ally { by, .. } => say!(
            "decisions-last-ally",
            when = when,
            answer = answer,
            ally = who?,
            state = knowledge.name(by)
        ),
        Matter::Offer { .. } => say!("decisions-last-offer", when = when, answer = answer),
        Matter::Aid { .. } => say!(
            "decisions-last-aid",
            when = when,
            answer = answer,
            state = who?
        ),
        Matter::Pressed { on } => match on {
            Pressure::Encryption => {
                say!("decisions-last-encryption", when = when, answer = answer)
            }
            Pressure::Access => say!("decisions-last-access", when = when, answer = answer),
            Pressure::Surveillance => {
                say!("decisions-last-surveillance", when = when, answer = answer)
            }
            Pressure::Crime => say!("decisions-last-crime", when = when, answer = answer),
        },
        Matter::Review => say!("decisions-last-review", when = when, answer = answer),
        Matter::Shock { .. } => say!("decisions-last-shock", when = when, answer = answer),
    })
}

/// A course in a word, by which a message chooses.
#[must_use]
pub fn answer(course: &Course) -> &'static str {
    let blames = |o: &Outcome| matches!(o, Outcome::Blame(..));
    let experts = |o: &Outcome| matches!(o, Outcome::Spend(Line::Aid, _));
    match course.stance {
        Stance::Nothing => "nothing",
        Stance::Wait => "wait",
        Stance::Quiet => "quiet",
        Stance::Give if course.outcomes.iter().any(experts) => "experts",
        Stance::Give => "give",
        Stance::Together => "together",
        Stance::Alone => "alone",
        Stance::Press if course.outcomes.iter().any(blames) => "blame",
        Stance::Press => match course.orders.first() {
            Some(Action::Respond { rung, .. }) if *rung == Rung::PublicAttribution.number() => {
                "name"
            }
            Some(Action::Respond { rung, .. }) if *rung == Rung::Sanctions.number() => "sanctions",
            Some(Action::Respond { .. }) => "kind",
            _ => "press",
        },
        Stance::Gain => "gain",
    }
}

/// The kind of operation that was ordered.
fn ordered(before: &Before) -> Option<Kind> {
    let orders = before.course.iter().flat_map(|c| &c.orders);
    { orders }.find_map(|order| match order {
        Action::Authorise { kind, .. } => Some(*kind),
        _ => None,
    })
}

/// What has come of it since, where what is new does not say so.
fn since(knowledge: &SeatKnowledge, before: &Before, matter: Matter) -> Option<Sentence> {
    let both = || Some((before.stood?, stands(knowledge, matter)?));
    let same = concerned(knowledge, matter) == before.concerned;
    match before.matter {
        Matter::Proposal { target, .. } | Matter::Dispute { with: target }
            if ordered(before).is_some() =>
        {
            operation(knowledge, before, target)
        }
        Matter::Blow { .. } | Matter::Proposal { .. } | Matter::Dispute { .. } if same => {
            let (then, now) = both()?;
            Some(say!(
                "decisions-since-tension",
                trend = trend(then, now),
                then = then,
                now = now,
                state = knowledge.name(before.concerned?.host())
            ))
        }
        Matter::Ally { .. } | Matter::Aid { .. } if same => {
            let (then, now) = both()?;
            Some(say!(
                "decisions-since-trust",
                trend = trend(then, now),
                then = then,
                now = now,
                state = knowledge.name(before.concerned?.host())
            ))
        }
        Matter::Shock { .. } => {
            let (then, now) = both()?;
            Some(say!(
                "decisions-since-defence",
                trend = trend(then, now),
                then = then,
                now = now
            ))
        }
        Matter::Offer { .. } => {
            let all = knowledge.state.arrangements.0.iter();
            let mine = all.filter(|a| a.members.contains(&knowledge.seat));
            Some(say!("decisions-since-arrangements", n = mine.count()))
        }
        _ => None,
    }
}

/// What became of the operation that was ordered, as far as the seat knows.
fn operation(knowledge: &SeatKnowledge, before: &Before, target: StateId) -> Option<Sentence> {
    let kind = ordered(before)?;
    let us = Actor::State(knowledge.seat);
    let carried_out = knowledge.state.incidents.all.iter().find(|i| {
        i.origin.ordered.is_some()
            && (i.initiator, i.target, i.kind) == (us, target, kind)
            && quarter_of(i.day) > before.quarter
    })?;
    let finding = &carried_out.finding;
    let named = finding.public
        && finding.attributed < day_of(knowledge.quarter + 1)
        && finding.believed.is_some_and(|b| b.0 == us);
    let (severity, name) = (carried_out.severity, knowledge.name(target));
    Some(match (carried_out.success, named) {
        (true, false) => say!("decisions-came-success", severity = severity),
        (false, false) => say!("decisions-came-failure"),
        (true, true) => say!("decisions-came-success-named", state = name),
        (false, true) => say!("decisions-came-failure-named", state = name),
    })
}

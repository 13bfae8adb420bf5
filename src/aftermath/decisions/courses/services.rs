//! A service proposes an operation, or asks to be let off the text (rule 16.7).

use super::super::seat_knowledge::{SeatKnowledge, kind_name};
use super::price::points;
use crate::aftermath::attribution::rules::gives_way;
use crate::aftermath::operations::chances::{found_out, operation_on};
use crate::locale::Sentence;
use crate::model::functions::whole;
use crate::model::ids::StateId;
use crate::model::question::{Course, Line, Outcome, Purse, Stance};
use crate::model::years::Kind;
use crate::model::{Action, Capabilities};
use crate::say;

pub(super) fn proposal(
    knowledge: &SeatKnowledge,
    target: StateId,
    kind: Kind,
) -> Option<(Sentence, Vec<Course>)> {
    let name = knowledge.name(target);
    let says = match knowledge.breaks(kind, target) {
        Some(_) => say!(
            "decisions-proposal-against",
            kind = kind_name(kind),
            state = name
        ),
        None => say!("decisions-proposal", kind = kind_name(kind), state = name),
    };
    let quieter = match kind {
        Kind::Espionage => Kind::Denial,
        _ => Kind::Espionage,
    };
    let forbid = Course::new(
        Stance::Give,
        say!("decisions-proposal-forbid", state = name),
    );
    let target_iso = knowledge.iso(target);
    Some((
        says,
        vec![
            Course::new(Stance::Nothing, say!("decisions-proposal-nothing")),
            operate(knowledge, target, kind)?,
            operate(knowledge, target, quieter)?,
            forbid.orders(Action::Forbid {
                target: target_iso,
                on: true,
            }),
        ],
    ))
}

/// An operation with its odds, by one's own skill and what is published of the target.
pub(super) fn operate(knowledge: &SeatKnowledge, target: StateId, kind: Kind) -> Option<Course> {
    let own = knowledge.own::<Capabilities>()?;
    let says = say!(
        "decisions-operate",
        kind = kind_name(kind),
        state = knowledge.name(target)
    );
    let course = Course::new(Stance::Gain, says)
        .orders(Action::Authorise {
            target: knowledge.iso(target),
            kind,
        })
        .breaks(knowledge.breaks(kind, target));
    // Computers go by no odds.
    if knowledge.state.setting.unread {
        return Some(course);
    }
    let (theory, other) = (knowledge.theory(), &knowledge.scenario().states[target]);
    let draws = knowledge.state.setting.found_out[target].get_or_init(|| found_out(theory, other));
    let chances = operation_on(
        theory,
        (kind, own),
        (other, draws),
        knowledge.tension(target),
    );
    let edge = own.offence - other.capabilities.defence;
    let severity = whole(libm::round(kind.severity()));
    let yields = chances.success * gives_way(theory, severity, edge);
    Some(
        course
            .odds(aim(kind), chances.success)
            .odds(say!("decisions-odds-yields"), yields)
            .odds(say!("decisions-odds-found"), chances.found)
            .odds(say!("decisions-odds-named"), chances.public)
            .odds(say!("decisions-odds-in-kind"), chances.in_kind),
    )
}

/// What it is to reach, and what that yields (rule 7.16).
fn aim(kind: Kind) -> Sentence {
    match kind {
        Kind::Denial => say!("decisions-odds-denial"),
        Kind::Alteration => say!("decisions-odds-alteration"),
        Kind::Spoofing => say!("decisions-odds-spoofing"),
        Kind::Espionage => say!("decisions-odds-espionage"),
        Kind::Interdiction => say!("decisions-odds-interdiction"),
    }
}

/// The strongest rival with the kind of operation that is asked for most.
pub(super) fn against_a_rival(knowledge: &SeatKnowledge) -> Option<Course> {
    let (target, _) = knowledge.watched().next()?;
    operate(knowledge, target, Kind::Espionage)
}

pub(super) fn let_off(knowledge: &SeatKnowledge) -> Option<(Sentence, Vec<Course>)> {
    let text = knowledge.text()?;
    let theory = knowledge.theory();
    let by = &theory.regime.compliance;
    let watch = text.watch();
    let seen = (by.breach_seen + watch).min(1.0 + by.breach_seen) / (1.0 + by.breach_seen);
    let cost = theory.answers.reputation.breach_reports;
    let spend = theory.decisions.courses.course_spending;
    let mut off = Course::new(Stance::Gain, say!("decisions-let-off-yes"))
        .odds(say!("decisions-odds-seen"), seen)
        .costs(Purse::Reputation, points(seen * cost))
        .brings(Outcome::LetOff)
        .breaks(Some(say!("decisions-breaks-text")));
    if let Some(gain) = against_a_rival(knowledge) {
        off.orders = gain.orders;
        off.odds.extend(gain.odds);
    }
    let spent = Course::new(Stance::Give, say!("decisions-let-off-spend"))
        .costs(Purse::Budget, points(spend))
        .brings(Outcome::Spend(Line::Diplomacy, spend))
        .brings(Outcome::PleaseAll(
            theory.decisions.courses.course_pleases_all,
        ));
    let leave = Course::new(Stance::Alone, say!("decisions-review-leave")).orders(Action::Withdraw);
    Some((
        say!("decisions-let-off"),
        vec![
            Course::new(Stance::Nothing, say!("decisions-let-off-nothing")),
            off,
            spent,
            leave,
        ],
    ))
}

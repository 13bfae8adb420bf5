//! What answers teach those who might strike again, and what sanctions cost (rules 8.11 and 8.12).

use crate::aftermath::actors::Actor;
use crate::aftermath::incidents::Incident;
use crate::model::Theory;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::world::relations::Relations;

/// Whether an answer is at least sanctions, and before everybody.
fn firm(rung: Rung) -> bool {
    rung >= Rung::Sanctions && rung.is_public()
}

/// Rule 8.11: whoever did it learns how firmly the target answers, and that it does not if it answers
/// somebody else; what is done from sanctions on before everybody, all others learn in part.
pub(super) fn teach(relations: &mut Relations, theory: &Theory, i: &Incident, rung: Rung) {
    let by = &theory.answers.lessons;
    let given = f64::from(rung.number()) / f64::from(Rung::ArmedCrisis.number()) - by.answer_usual;
    let learn = |known: &mut f64, seen: f64, pace: f64| *known += pace * (seen - *known);
    let answered = i.finding.believed.map(|(suspect, _)| suspect);
    let culprit = match i.initiator {
        Actor::State(s) if s != i.target => Some(s),
        _ => None,
    };
    if let Some(s) = culprit {
        let seen = if answered == Some(i.initiator) {
            given
        } else {
            -by.answer_usual
        };
        let known = &mut relations.firmness[(s, i.target)];
        learn(known, seen, by.answer_learned);
    }
    if firm(rung) {
        let pace = by.answer_learned * by.answer_heard;
        for w in StateId::all(relations.n).filter(|&w| w != i.target && Some(w) != culprit) {
            learn(&mut relations.firmness[(w, i.target)], given, pace);
        }
    }
}

/// Rule 8.12: sanctions, and what is harder and public, cut what ties the two together; both lose by
/// it (rule 11.2), and it grows back.
pub(super) fn cut(
    relations: &mut Relations,
    theory: &Theory,
    (by, on): (StateId, StateId),
    rung: Rung,
) {
    if !firm(rung) {
        return;
    }
    let left = 1.0 - theory.answers.lessons.sanctions_cut;
    for pair in [(by, on), (on, by)] {
        relations.interconnection[pair] *= left;
    }
}

//! What happens abroad: an ally is struck, an arrangement is offered, aid is asked for, a great shock
//! (rules 16.5 and 16.6).

use super::super::seat_knowledge::SeatKnowledge;
use super::price::points;
use super::services::against_a_rival;
use crate::aftermath::orders::{Orders, YEAR};
use crate::aftermath::reputation::tension_of_answer;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::deeds::Shock;
use crate::model::ids::{ArrangementId, IncidentId, StateId};
use crate::model::question::{Course, Line, Outcome, Purse, Stance};
use crate::model::years::Pledge;
use crate::model::{Action, Budget, Rung};
use crate::say;

pub(super) fn ally(
    knowledge: &SeatKnowledge,
    (ally, by): (StateId, StateId),
    incident: IncidentId,
) -> Option<(Sentence, Vec<Course>)> {
    let i = knowledge.incident(incident)?;
    let n = &knowledge.theory().decisions.courses;
    let (friend, culprit) = (knowledge.name(ally), knowledge.name(by));
    let named = tension_of_answer(
        knowledge.theory(),
        Rung::PublicAttribution,
        knowledge.surprise(by),
    );
    let says = say!(
        "decisions-ally",
        ally = friend,
        state = culprit,
        severity = i.severity
    );
    // How sure the ally is, it does not say; how far it is believed is how far it is trusted.
    let words = Course::new(Stance::Quiet, say!("decisions-ally-words", ally = friend))
        .brings(Outcome::PleaseOne(ally, n.course_pleases_one))
        .brings(Outcome::Strain(by, n.course_strains))
        .costs(Purse::Tension, points(n.course_strains));
    let joined = say!("decisions-ally-name", ally = friend, state = culprit);
    let joined = Course::new(Stance::Together, joined)
        .odds(say!("decisions-odds-ally"), knowledge.trust(ally))
        .costs(Purse::Tension, points(named))
        .brings(Outcome::NameWith(incident))
        .brings(Outcome::PleaseOne(ally, n.course_pleases_one));
    Some((
        says,
        vec![
            Course::new(Stance::Nothing, say!("decisions-ally-nothing")),
            words,
            joined,
            gift(knowledge, ally, say!("decisions-ally-aid", ally = friend)),
        ],
    ))
}

/// This year's gift to a state.
fn gift(knowledge: &SeatKnowledge, to: StateId, says: Sentence) -> Course {
    let share = knowledge.own::<Budget>().map_or(0.0, |b| b.aid);
    let gave = knowledge.own::<Orders>().and_then(|o| o.gave);
    // It is given in the next quarter.
    let given = gave.is_some_and(|q| q + YEAR > knowledge.quarter + 1);
    let shut = match (share > 0.0, given) {
        (false, _) => Some(say!("decisions-shut-no-aid")),
        (true, true) => Some(say!("decisions-shut-given")),
        (true, false) => None,
    };
    Course::new(Stance::Give, says)
        .costs(Purse::Budget, points(share))
        .orders(Action::Aid {
            to: knowledge.iso(to),
        })
        .shut(shut)
}

pub(super) fn offer(
    knowledge: &SeatKnowledge,
    arrangement: ArrangementId,
) -> Option<(Sentence, Vec<Course>)> {
    let it = knowledge.arrangement(arrangement)?;
    let mean = it.members.iter().map(|&m| knowledge.trust(m)).sum::<f64>()
        / f64::from(u32::try_from(it.members.len()).unwrap_or(1)).max(1.0);
    let says = invitation(knowledge, arrangement, false)?;
    let join = Course::new(Stance::Together, say!("decisions-offer-join"))
        .odds(say!("decisions-odds-kept"), mean)
        .orders(Action::Join {
            arrangement,
            join: true,
        });
    let nothing = Course::new(Stance::Nothing, say!("decisions-offer-nothing"));
    Some((says, vec![nothing, join]))
}

/// Who asks into an arrangement, and to what: the first that the seat is asked into, or another.
pub(in crate::aftermath::decisions) fn invitation(
    knowledge: &SeatKnowledge,
    arrangement: ArrangementId,
    another: bool,
) -> Option<Sentence> {
    let it = knowledge.arrangement(arrangement)?;
    let members = it.members.iter().map(|&m| knowledge.name(m));
    let members = members.collect::<Vec<_>>().join(", ");
    let pledges: Vec<Sentence> = it.pledges.iter().map(|p| pledge(*p)).collect();
    let pledges = say!("general-sentences", all = pledges);
    Some(match another {
        false => say!("decisions-offer", members = members, pledges = pledges),
        true => say!(
            "decisions-again-offer",
            members = members,
            pledges = pledges
        ),
    })
}

/// What a pledge asks, as a sentence.
fn pledge(pledge: Pledge) -> Sentence {
    match pledge {
        Pledge::NoOperations => say!("decisions-pledge-operations"),
        Pledge::ShareWarnings => say!("decisions-pledge-warnings"),
        Pledge::Hotline => say!("decisions-pledge-hotline"),
        Pledge::JointPolicing => say!("decisions-pledge-policing"),
    }
}

pub(super) fn aid(knowledge: &SeatKnowledge, by: StateId) -> Option<(Sentence, Vec<Course>)> {
    let n = &knowledge.theory().decisions.courses;
    let name = knowledge.name(by);
    let defence = knowledge.published(by).capabilities.defence;
    let says = say!("decisions-aid", state = name, defence = hundredths(defence));
    let experts = Course::new(Stance::Give, say!("decisions-aid-experts", state = name))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Aid, n.course_spending))
        .brings(Outcome::PleaseOne(by, n.course_pleases_one));
    let group = Course::new(Stance::Together, say!("decisions-aid-group", state = name))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::PleaseGroup(n.course_pleases_group));
    Some((
        says,
        vec![
            Course::new(Stance::Nothing, say!("decisions-aid-nothing")),
            gift(knowledge, by, say!("decisions-aid-gift", state = name)),
            experts,
            group,
        ],
    ))
}

pub(super) fn shock(knowledge: &SeatKnowledge, kind: Shock) -> Option<(Sentence, Vec<Course>)> {
    let n = &knowledge.theory().decisions.courses;
    let says = match kind {
        Shock::Worm => say!("decisions-shock-worm"),
        Shock::SupplyChain => say!("decisions-shock-supply"),
        Shock::Ransom => say!("decisions-shock-ransom"),
        Shock::Crisis => say!("decisions-shock-crisis"),
    };
    let together = Course::new(Stance::Together, say!("decisions-shock-together"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::PleaseGroup(n.course_pleases_group));
    let alone = Course::new(Stance::Alone, say!("decisions-shock-alone"))
        .costs(Purse::Budget, points(n.course_spending))
        .costs(Purse::Openness, points(n.course_shields))
        .brings(Outcome::Spend(Line::Defence, n.course_spending))
        .brings(Outcome::Shield(n.course_shields));
    let nothing = Course::new(Stance::Nothing, say!("decisions-shock-nothing"));
    let mut courses = vec![nothing, together, alone];
    courses.extend(against_a_rival(knowledge).map(|mut gain| {
        let target = knowledge
            .watched()
            .next()
            .map_or("", |w| knowledge.name(w.0));
        gain.says = say!("decisions-shock-use", state = target);
        gain
    }));
    Some((says, courses))
}

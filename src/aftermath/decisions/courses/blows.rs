//! A blow suffered: what to answer, and whom to blame (rules 16.3 and 16.4).

use super::super::seat_knowledge::{SeatKnowledge, kind_name};
use super::price::points;
use crate::aftermath::actors::Actor;
use crate::aftermath::attribution::rules::{Suspect, posterior};
use crate::aftermath::incidents::Incident;
use crate::aftermath::reputation::tension_of_answer;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::ids::IncidentId;
use crate::model::lever::Lever;
use crate::model::question::{Course, Outcome, Purse, Stance};
use crate::model::theory::fixed::fixed;
use crate::model::{Action, Rung};
use crate::say;

fixed! {
    course_chances:

    /// Draws behind a chance. Judgement: chances to within three in a hundred.
    const DRAWS: u32 = 200;
    /// Belief in another suspect from which a person is offered to hold that it was that one, 0–1. Judgement:
    /// one in twenty.
    const OTHER: f64 = 0.05;
    /// Belief in the first suspect from which no more evidence is looked for, 0–1. Judgement: what is told as
    /// a hundred in a hundred.
    const CLEAR: f64 = 0.995;
}

pub(super) fn blow(knowledge: &SeatKnowledge, id: IncidentId) -> Option<(Sentence, Vec<Course>)> {
    let i = knowledge.incident(id)?;
    let (suspect, belief) = i.finding.believed?;
    let says = say!(
        "decisions-blow",
        kind = kind_name(i.kind),
        severity = i.severity,
        who = knowledge.suspect(suspect),
        belief = hundredths(belief)
    );
    // Silence is the answer of the lowest rung (rule 16.4): what was left on purpose is not put again.
    let nothing = Course::new(Stance::Nothing, say!("decisions-blow-nothing"));
    let nothing = nothing.orders(Action::Respond {
        incident: i.id,
        rung: Rung::Silence.number(),
    });
    let mut courses = vec![nothing, wait(knowledge, i)];
    let other = i.finding.suspects.iter().enumerate().skip(1);
    let mut other = other.filter(|(_, (who, belief))| {
        *belief >= OTHER && matches!(who, Actor::State(s) if *s != knowledge.seat)
    });
    let other = other.next();
    if other.is_none() {
        courses.push(answered(
            knowledge,
            i,
            (suspect, belief),
            Rung::PrivateProtest,
        ));
    }
    match suspect {
        Actor::State(_) => {
            courses.push(answered(
                knowledge,
                i,
                (suspect, belief),
                Rung::PublicAttribution,
            ));
            courses.push(answered(knowledge, i, (suspect, belief), hard(i)));
        }
        _ => courses.push(answered(
            knowledge,
            i,
            (suspect, belief),
            Rung::LawEnforcement,
        )),
    }
    if let Some((place, &(who, belief))) = other {
        let mut blamed = answered(knowledge, i, (who, belief), Rung::PublicAttribution);
        blamed.says = say!("decisions-blow-blame", who = knowledge.suspect(who));
        courses.push(blamed.brings(Outcome::Blame(i.id, place)));
    }
    Some((says, courses))
}

/// The hardest answer that is in proportion: sanctions, or the same in return for what is severe.
fn hard(i: &Incident) -> Rung {
    if f64::from(i.severity) > i.kind.severity() {
        Rung::CyberInKind
    } else {
        Rung::Sanctions
    }
}

/// Another quarter of work on the evidence.
fn wait(knowledge: &SeatKnowledge, i: &Incident) -> Course {
    let clear = i
        .finding
        .believed
        .is_some_and(|(_, belief)| belief >= CLEAR);
    let again = match i.finding.investigated {
        true => Some(say!("decisions-blow-cold")),
        false => clear.then(|| say!("decisions-blow-clear")),
    };
    Course::new(Stance::Wait, say!("decisions-blow-wait"))
        .odds(say!("decisions-odds-sure"), grows_sure(knowledge, i))
        .brings(Outcome::Investigate(i.id))
        .shut(again)
}

/// The chance that another quarter of work leaves one suspect that may be named, by what the seat
/// believes so far.
fn grows_sure(knowledge: &SeatKnowledge, i: &Incident) -> f64 {
    let theory = knowledge.theory();
    let suspects: Vec<Suspect> = i
        .finding
        .suspects
        .iter()
        .map(|s| Suspect::of(s.1))
        .collect();
    let sum: f64 = i.finding.suspects.iter().map(|s| s.1).sum();
    let skill = theory.decisions.courses.waited_skill;
    let mut sure = 0.0;
    for n in 0..DRAWS {
        let mut dice = knowledge.dice("evidence to come", n);
        let mut left = rand::RngExt::random::<f64>(&mut dice) * sum;
        let culprit = i.finding.suspects.iter().position(|s| {
            left -= s.1;
            left < 0.0
        });
        let belief = posterior(theory, &suspects, (culprit, None), skill, &mut dice);
        let top = belief.iter().copied().fold(0.0, f64::max);
        if top > theory.answers.attribution.public_belief {
            sure += 1.0;
        }
    }
    sure / f64::from(DRAWS)
}

/// An answer on a rung to a suspect.
fn answered(
    knowledge: &SeatKnowledge,
    i: &Incident,
    (who, belief): (Actor, f64),
    rung: Rung,
) -> Course {
    let name = knowledge.suspect(who);
    let (stance, says) = match rung {
        Rung::PrivateProtest => (Stance::Quiet, say!("decisions-blow-protest", who = name)),
        Rung::PublicAttribution => (Stance::Press, say!("decisions-blow-name", who = name)),
        Rung::LawEnforcement => (Stance::Together, say!("decisions-blow-law", who = name)),
        Rung::Sanctions => (Stance::Press, say!("decisions-blow-sanctions", who = name)),
        _ => (Stance::Press, say!("decisions-blow-kind", who = name)),
    };
    let host = who.host();
    let theory = knowledge.theory();
    let added = match who {
        Actor::State(_) => tension_of_answer(theory, rung, knowledge.surprise(host)),
        _ => 0.0,
    };
    let in_kind = rung >= Rung::CyberInKind;
    let breaks = in_kind.then(|| knowledge.breaks(i.kind, host)).flatten();
    let proportion = knowledge
        .text()
        .map_or(0.0, |text| text.levers.get(Lever::ProportionateResponse));
    // What the text takes off an answer in kind altogether, it shuts.
    let shut = (in_kind && proportion >= 1.0).then(|| say!("decisions-shut-proportion"));
    let mut course = Course::new(stance, says)
        .costs(Purse::Tension, points(added))
        .odds(say!("decisions-odds-right"), belief);
    if rung.is_public() && matches!(who, Actor::State(_)) {
        // Whoever is named and did nothing holds it against the accuser (rule 8.10).
        let wrong = (1.0 - belief) * theory.answers.reputation.wrong_accusation;
        course = course.costs(Purse::Reputation, points(wrong));
    }
    course
        .orders(Action::Respond {
            incident: i.id,
            rung: rung.number(),
        })
        .breaks(breaks)
        .shut(shut)
}

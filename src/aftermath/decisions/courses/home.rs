//! What is asked at home: a leak, companies and publics that press (rule 16.5).

use super::super::seat_knowledge::SeatKnowledge;
use super::price::points;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::question::{Course, Line, Outcome, Pressure, Purse, Stance};
use crate::say;
use crate::world::states::Condition;

pub(super) fn leak(knowledge: &SeatKnowledge) -> Option<(Sentence, Vec<Course>)> {
    let n = &knowledge.theory().decisions.courses;
    let programme = knowledge.own::<Condition>()?.programme;
    let says = say!("decisions-leak", programme = hundredths(programme));
    let own = Course::new(Stance::Give, say!("decisions-leak-own"))
        .costs(Purse::Programme, points(n.course_cuts))
        .brings(Outcome::Cut(n.course_cuts))
        .brings(Outcome::PleaseAll(n.course_pleases_all));
    let encrypt = Course::new(Stance::Together, say!("decisions-leak-encrypt"))
        .brings(Outcome::Encrypt(n.course_encrypts))
        .brings(Outcome::PleaseGroup(n.course_pleases_group));
    let rebuild = Course::new(Stance::Gain, say!("decisions-leak-rebuild"))
        .costs(Purse::Reputation, points(n.course_pleases_all))
        .brings(Outcome::Cut(-n.course_cuts))
        .brings(Outcome::DispleaseAll(n.course_pleases_all));
    let nothing = Course::new(Stance::Nothing, say!("decisions-leak-nothing"));
    Some((says, vec![nothing, own, encrypt, rebuild]))
}

pub(super) fn pressed(knowledge: &SeatKnowledge, on: Pressure) -> Option<(Sentence, Vec<Course>)> {
    let condition = knowledge.own::<Condition>()?;
    Some(match on {
        Pressure::Encryption => encryption(knowledge, condition),
        Pressure::Access => access(knowledge, condition),
        Pressure::Surveillance => surveillance(knowledge, condition),
        Pressure::Crime => crime(knowledge, condition),
    })
}

fn encryption(knowledge: &SeatKnowledge, condition: &Condition) -> (Sentence, Vec<Course>) {
    let n = &knowledge.theory().decisions.courses;
    let says = say!(
        "decisions-encryption",
        encryption = hundredths(condition.encryption)
    );
    let ship = Course::new(Stance::Give, say!("decisions-encryption-ship"))
        .costs(Purse::Programme, points(n.course_encrypts))
        .brings(Outcome::Encrypt(n.course_encrypts))
        .brings(Outcome::Cut(n.course_encrypts));
    let key = Course::new(Stance::Press, say!("decisions-encryption-key"))
        .costs(Purse::Encryption, points(n.course_encrypts))
        .brings(Outcome::Encrypt(-n.course_encrypts))
        .brings(Outcome::Crime(-n.course_crime));
    let nothing = Course::new(Stance::Nothing, say!("decisions-pressed-nothing"));
    (says, vec![nothing, ship, key])
}

fn access(knowledge: &SeatKnowledge, condition: &Condition) -> (Sentence, Vec<Course>) {
    let n = &knowledge.theory().decisions.courses;
    let says = say!("decisions-access", shield = hundredths(condition.shield));
    let open = Course::new(Stance::Together, say!("decisions-access-open"))
        .brings(Outcome::Shield(-n.course_shields))
        .brings(Outcome::PleaseGroup(n.course_pleases_group))
        .brings(Outcome::Crime(n.course_crime));
    let home = Course::new(Stance::Alone, say!("decisions-access-home"))
        .costs(Purse::Openness, points(n.course_shields))
        .costs(Purse::Reputation, points(n.course_pleases_all))
        .brings(Outcome::Shield(n.course_shields))
        .brings(Outcome::DispleaseAll(n.course_pleases_all));
    let nothing = Course::new(Stance::Nothing, say!("decisions-pressed-nothing"));
    (says, vec![nothing, open, home])
}

fn surveillance(knowledge: &SeatKnowledge, condition: &Condition) -> (Sentence, Vec<Course>) {
    let n = &knowledge.theory().decisions.courses;
    let says = say!(
        "decisions-surveillance",
        programme = hundredths(condition.programme)
    );
    let cut = Course::new(Stance::Give, say!("decisions-surveillance-cut"))
        .costs(Purse::Programme, points(n.course_cuts))
        .brings(Outcome::Cut(n.course_cuts))
        .brings(Outcome::PleaseAll(n.course_pleases_all));
    let explain = Course::new(Stance::Quiet, say!("decisions-surveillance-explain"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::PleaseGroup(n.course_pleases_group));
    let nothing = Course::new(Stance::Nothing, say!("decisions-pressed-nothing"));
    (says, vec![nothing, cut, explain])
}

fn crime(knowledge: &SeatKnowledge, condition: &Condition) -> (Sentence, Vec<Course>) {
    let n = &knowledge.theory().decisions.courses;
    let says = say!("decisions-crime", crime = hundredths(condition.crime));
    let police = Course::new(Stance::Alone, say!("decisions-crime-police"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Defence, n.course_spending))
        .brings(Outcome::Crime(-n.course_crime));
    let hunt = Course::new(Stance::Together, say!("decisions-crime-hunt"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::Crime(-n.course_crime / 2.0))
        .brings(Outcome::PleaseGroup(n.course_pleases_group));
    let nothing = Course::new(Stance::Nothing, say!("decisions-pressed-nothing"));
    (says, vec![nothing, police, hunt])
}

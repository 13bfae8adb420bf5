//! Forces have clashed: whether networks follow (rule 16.12).

use super::super::seat_knowledge::SeatKnowledge;
use super::price::points;
use super::services::operate;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::ids::StateId;
use crate::model::question::{Course, Line, Outcome, Purse, Stance};
use crate::model::years::{Kind, Pledge};
use crate::say;

pub(super) fn dispute(knowledge: &SeatKnowledge, with: StateId) -> Option<(Sentence, Vec<Course>)> {
    let n = &knowledge.theory().decisions.courses;
    let name = knowledge.name(with);
    let says = say!(
        "decisions-dispute",
        state = name,
        tension = hundredths(knowledge.tension(with))
    );
    let nothing = Course::new(Stance::Nothing, say!("decisions-dispute-nothing"));
    let talk = Course::new(Stance::Give, say!("decisions-dispute-talk", state = name))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::PleaseOne(with, n.course_pleases_one));
    let line = Course::new(Stance::Quiet, say!("decisions-dispute-line", state = name))
        .odds(say!("decisions-odds-kept"), knowledge.trust(with))
        .orders(Action::Arrange {
            with: vec![knowledge.iso(with)],
            pledges: vec![Pledge::Hotline],
        });
    let rally = Course::new(
        Stance::Together,
        say!("decisions-dispute-rally", state = name),
    )
    .costs(Purse::Tension, points(n.course_strains))
    .brings(Outcome::Strain(with, n.course_strains))
    .brings(Outcome::PleaseGroup(n.course_pleases_group));
    let mut courses = vec![nothing, talk, line, rally];
    courses.extend(operate(knowledge, with, Kind::Denial));
    Some((says, courses))
}

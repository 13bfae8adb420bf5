//! Rule 1.26: answering a question on one's desk.

use crate::model::ids::{QuestionId, StateId};
use crate::model::question::Course;
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::refusal::Refusal;

/// The course that a seat would choose: the question lies on its desk and the course is open. Whether
/// what it orders may be done is not looked at here.
pub(super) fn course<'a>(
    context: &ActContext<'a>,
    seat: StateId,
    question: QuestionId,
    course: usize,
) -> Result<&'a Course, Refusal> {
    let mine = context.questions.iter().filter(|q| q.seat == seat);
    let Some(asked) = mine.clone().find(|q| q.id == question) else {
        let mine: Vec<String> = mine.map(|q| q.id.to_string()).collect();
        let instead = match mine.is_empty() {
            true => say!("session-no-question-instead"),
            false => say!("session-one-of", numbers = mine.join(", ")),
        };
        let what = say!("session-no-question", number = question.to_string());
        return Err(Refusal::new("1.26", what, instead));
    };
    let Some(chosen) = asked.courses.get(course) else {
        let what = say!("session-no-course", number = course.to_string());
        let last = asked.courses.len().saturating_sub(1).to_string();
        return Err(Refusal::new(
            "1.26",
            what,
            say!("session-no-course-instead", last = last),
        ));
    };
    if let Some(why) = &chosen.shut {
        let what = say!("session-course-shut", why = why.clone());
        return Err(Refusal::new(
            "1.26",
            what,
            say!("session-course-shut-instead"),
        ));
    }
    Ok(chosen)
}

//! The text is looked at again (rule 16.8).

use super::super::seat_knowledge::SeatKnowledge;
use super::price::points;
use crate::aftermath::words::hundredths;
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::question::{Course, Line, Outcome, Purse, Stance};
use crate::say;
use crate::world::states::Condition;

pub(super) fn review(knowledge: &SeatKnowledge) -> Option<(Sentence, Vec<Course>)> {
    let n = &knowledge.theory().decisions.courses;
    let text = knowledge.text()?;
    let nothing = Course::new(Stance::Nothing, say!("decisions-review-nothing"));
    let kept = knowledge.own::<Condition>()?.compliance;
    let says = say!("decisions-review", kept = hundredths(kept));
    let no_review = (!text.reviewed).then(|| say!("decisions-shut-no-review"));
    let deepen = Course::new(Stance::Together, say!("decisions-review-deepen"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::Review)
        .shut(no_review);
    let keep = Course::new(Stance::Give, say!("decisions-review-keep"))
        .costs(Purse::Budget, points(n.course_spending))
        .brings(Outcome::Spend(Line::Diplomacy, n.course_spending))
        .brings(Outcome::PleaseAll(n.course_pleases_all));
    let leave = Course::new(Stance::Alone, say!("decisions-review-leave")).orders(Action::Withdraw);
    Some((says, vec![nothing, deepen, keep, leave]))
}

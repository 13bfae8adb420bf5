//! What waits for an answer of the seat in the years, and what it answered this quarter.

use std::collections::BTreeSet;

use crate::desktop::sight::Sight;
use crate::model::Action;
use crate::model::ids::{ArrangementId, IncidentId, QuestionId};
use crate::model::question::{Course, Matter, Question};
use crate::model::rung::Rung;

impl Sight {
    /// How much waits for an answer: questions, and incidents with a culprit that no question is about.
    #[must_use]
    pub fn waiting(&self) -> usize {
        let unasked = self.unanswered().filter(|i| !self.asked_about(*i));
        self.open_questions() + unasked.count()
    }

    /// How much was answered this quarter: courses that were chosen, and blows answered on the ladder that no
    /// such course is about.
    #[must_use]
    pub fn answered_so_far(&self) -> usize {
        let acts = self.telling.acts.iter();
        let blows: BTreeSet<IncidentId> = acts
            .filter_map(|a| match a.action {
                Action::Respond { incident, .. } => Some(incident),
                _ => None,
            })
            .collect();
        let given = self.answers_given();
        let chosen = |of: &IncidentId| given.iter().any(|q| self.about(*q, *of));
        given.len() + blows.iter().filter(|of| !chosen(of)).count()
    }

    /// Arrangements that the seat is asked to join and that no question on the desk is about.
    #[must_use]
    pub fn unasked_offers(&self) -> usize {
        let affairs = self.years.affairs.as_ref();
        let invited = affairs.map_or(&[][..], |a| &a.rights.invited).iter();
        let asked = |of: ArrangementId| {
            let mut all = self.years.questions.iter();
            let about =
                |m: &Matter| matches!(m, Matter::Offer { arrangement } if *arrangement == of);
            all.any(|q| about(&q.matter))
        };
        invited.filter(|a| !asked(**a)).count()
    }

    /// Whether a question that waits is about an incident.
    #[must_use]
    pub fn asked_about(&self, of: IncidentId) -> bool {
        let mut asked = self.years.questions.iter();
        asked.any(|q| is_about(q, of) && self.waits(q))
    }

    /// Whether the blow that lies on the desk is one that no question is about: those that one is about come first.
    #[must_use]
    pub fn blow_apart(&self) -> bool {
        self.open_incidents() > 0 && !self.unanswered().any(|i| self.asked_about(i))
    }

    /// Questions without an answer.
    #[must_use]
    pub fn open_questions(&self) -> usize {
        let asked = self.years.questions.iter();
        asked.filter(|q| self.waits(q)).count()
    }

    /// Whether a question waits for an answer: one about a blow does not where that is answered on the ladder,
    /// or by standing instructions.
    #[must_use]
    pub fn waits(&self, q: &Question) -> bool {
        let answered = match q.matter {
            Matter::Blow { incident } => self.answered(incident),
            _ => false,
        };
        !answered && self.chosen(q).is_none()
    }

    /// Questions that were answered this quarter, by their numbers.
    #[must_use]
    pub fn answers_given(&self) -> BTreeSet<QuestionId> {
        let acts = self.telling.acts.iter();
        let asked = acts.filter_map(|a| match a.action {
            Action::Choose { question, .. } => Some(question),
            _ => None,
        });
        asked.collect()
    }

    /// The course that was chosen this quarter.
    #[must_use]
    pub fn chosen(&self, q: &Question) -> Option<usize> {
        let mut acts = self.telling.acts.iter().rev();
        acts.find_map(|a| match a.action {
            Action::Choose { question, course } if question == q.id => Some(course),
            _ => None,
        })
    }

    /// Keeps what was asked this turn: the question that is answered lies on the desk no more.
    pub(in crate::desktop) fn remember(&mut self, before: Self) {
        if (before.seat, before.phase) != (self.seat, self.phase) {
            return;
        }
        self.proposed = match before.counsel {
            Some(counsel) => counsel.into_iter().map(|c| c.action).collect(),
            None => before.proposed,
        };
        let mut off = before.off_the_desk;
        off.extend(before.known.years.questions);
        off.retain(|q| !self.known.years.questions.iter().any(|on| on.id == q.id));
        self.off_the_desk = off;
    }

    /// A course of a question of this turn, whether it still lies on the desk or not.
    #[must_use]
    pub fn course(&self, question: QuestionId, course: usize) -> Option<&Course> {
        let mut all = self.years.questions.iter().chain(&self.off_the_desk);
        let asked = all.find(|q| q.id == question)?;
        asked.courses.get(course)
    }

    /// The courses that were chosen this quarter, in their order.
    pub fn courses_chosen(&self) -> impl Iterator<Item = &Course> {
        let acts = self.telling.acts.iter();
        acts.filter_map(|a| match a.action {
            Action::Choose { question, course } => self.course(question, course),
            _ => None,
        })
    }

    /// How many incidents wait for an answer.
    #[must_use]
    pub fn open_incidents(&self) -> usize {
        self.unanswered().count()
    }

    /// Incidents that wait for an answer.
    fn unanswered(&self) -> impl Iterator<Item = IncidentId> {
        let rights = self.years.affairs.as_ref().map(|a| &a.rights);
        let open = rights.map_or(&[][..], |o| &o.answerable).iter();
        open.copied().filter(|i| !self.answered(*i))
    }

    /// Whether an answer was given this quarter, on the ladder or to a question about it, or standing
    /// instructions give one; it is carried out when the quarter ends.
    #[must_use]
    pub fn answered(&self, of: IncidentId) -> bool {
        let mut acts = self.telling.acts.iter();
        let answers = |action: &Action| match action {
            Action::Respond { incident, .. } => *incident == of,
            Action::Choose { question, .. } => self.about(*question, of),
            _ => false,
        };
        acts.any(|a| answers(&a.action)) || self.instructed(of).is_some()
    }

    /// Whether a question of this turn is about an incident.
    fn about(&self, question: QuestionId, of: IncidentId) -> bool {
        let mut all = self.years.questions.iter().chain(&self.off_the_desk);
        all.any(|q| q.id == question && is_about(q, of))
    }

    /// The answer that standing instructions give to an incident (rule 8.13).
    fn instructed(&self, of: IncidentId) -> Option<Rung> {
        let instruction = self.years.affairs.as_ref()?.orders.instruction?;
        let i = self.years.incidents.iter().find(|i| i.id == of)?;
        instruction.answer(i.severity, i.believed?.1)
    }
}

/// Whether a question is about an incident against its seat.
fn is_about(q: &Question, of: IncidentId) -> bool {
    matches!(q.matter, Matter::Blow { incident } if incident == of)
}

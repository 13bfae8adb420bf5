//! What a course brings about beside the actions it orders (rules 16.4 to 16.8).

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;
use bevy_state::prelude::State;

use super::questions::{Chosen, Questions};
use super::repeated;
use crate::aftermath::actors::Actor;
use crate::aftermath::escalation::novelty;
use crate::aftermath::incidents::Incidents;
use crate::aftermath::reputation;
use crate::locale::Sentence;
use crate::model::Budget;
use crate::model::calendar::Phase;
use crate::model::ids::{IncidentId, QuestionId, StateId};
use crate::model::question::{Line, Outcome};
use crate::model::rung::Rung;
use crate::model::years::Exposure;
use crate::world::journal::{Happening, Journal, Mark};
use crate::world::orders::Order;
use crate::world::regime::{Instruments, Participation};
use crate::world::relations::Relations;
use crate::world::setting::Setting;
use crate::world::states::{Condition, Seats};

/// A seat chooses a course of a question on its desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choose {
    /// Number of the question.
    pub question: QuestionId,
    /// The course, from 0.
    pub course: usize,
}

/// What a course may move.
#[derive(SystemParam)]
pub(super) struct Reach<'w, 's> {
    setting: Res<'w, Setting>,
    phase: Res<'w, State<Phase>>,
    seats: Res<'w, Seats>,
    questions: ResMut<'w, Questions>,
    incidents: ResMut<'w, Incidents>,
    relations: ResMut<'w, Relations>,
    instruments: ResMut<'w, Instruments>,
    journal: ResMut<'w, Journal>,
    states: Query<'w, 's, (&'static mut Budget, &'static mut Condition)>,
    participation: Query<'w, 's, &'static Participation>,
}

/// Rule 16.3: takes a question off its desk and does what the course brings about.
pub(super) fn carry_out(mut waiting: ResMut<Messages<Order<Choose>>>, mut reach: Reach) {
    let orders: Vec<Order<Choose>> = waiting.drain().collect();
    for order in orders {
        if let Some(seat) = order.by {
            reach.choose(seat, order.act, &order.why);
        }
    }
}

impl Reach<'_, '_> {
    fn choose(&mut self, seat: StateId, chosen: Choose, why: &Sentence) {
        let open = &mut self.questions.open;
        let mine = |q: &crate::model::question::Question| q.seat == seat && q.id == chosen.question;
        let Some(place) = open.iter().position(mine) else {
            return;
        };
        let question = open.remove(place);
        let Some(course) = question.courses.get(chosen.course) else {
            return;
        };
        repeated::answered(&mut self.questions, &question, course);
        for outcome in &course.outcomes {
            self.bring(seat, *outcome, why);
        }
        if self.setting.controls.human(seat) {
            self.questions.chosen.push(Chosen {
                seat,
                matter: question.matter,
                course: chosen.course,
                outcomes: course.outcomes.clone(),
            });
        }
    }

    fn bring(&mut self, seat: StateId, outcome: Outcome, why: &Sentence) {
        let all = StateId::all(self.relations.n).filter(|&s| s != seat);
        match outcome {
            Outcome::Investigate(incident) => {
                if let Some(i) = self.incidents.get_mut(incident) {
                    let known = &mut i.finding;
                    (known.attributed, known.believed) = (u32::MAX, None);
                    known.investigated = true;
                }
            }
            Outcome::Blame(incident, suspect) => {
                if let Some(i) = self.incidents.get_mut(incident) {
                    let known = &mut i.finding;
                    known.believed = known.suspects.get(suspect).copied().or(known.believed);
                }
            }
            Outcome::PleaseOne(state, reports) => self.relations.alpha[(state, seat)] += reports,
            Outcome::PleaseGroup(reports) => {
                let states = &self.setting.scenario.states;
                let group = states[seat].profile.groups.first();
                for s in
                    all.filter(|&s| group.is_some() && states[s].profile.groups.first() == group)
                {
                    self.relations.alpha[(s, seat)] += reports;
                }
            }
            Outcome::PleaseAll(reports) => {
                all.for_each(|s| self.relations.alpha[(s, seat)] += reports);
            }
            Outcome::DispleaseAll(reports) => {
                all.for_each(|s| self.relations.beta[(s, seat)] += reports);
            }
            Outcome::Strain(state, added) => {
                reputation::add_tension(&mut self.relations, (state, seat), added);
            }
            Outcome::NameWith(incident) => self.name_with(seat, incident, why),
            Outcome::LetOff => _ = self.questions.let_off.insert(seat),
            Outcome::Review => {
                let next = self.phase.quarter() + 1;
                let own = self.participation.get(self.seats[seat]);
                if let Some(k) = own.ok().and_then(|own| own.under) {
                    let text = &mut self.instruments.0[k];
                    text.review = text.review.map(|q| q.min(next));
                }
            }
            Outcome::Spend(..)
            | Outcome::Shield(_)
            | Outcome::Encrypt(_)
            | Outcome::Crime(_)
            | Outcome::Cut(_) => self.at_home(seat, outcome),
        }
    }

    /// What moves at home only.
    fn at_home(&mut self, seat: StateId, outcome: Outcome) {
        let Ok((mut budget, mut condition)) = self.states.get_mut(self.seats[seat]) else {
            return;
        };
        let moved = |now: f64, by: f64| (now + by).clamp(0.0, 1.0);
        match outcome {
            Outcome::Spend(line, share) => *budget = spend(*budget, line, share),
            Outcome::Shield(by) => condition.shield = moved(condition.shield, by),
            Outcome::Encrypt(by) => condition.encryption = moved(condition.encryption, by),
            Outcome::Crime(by) => condition.crime = moved(condition.crime, by),
            Outcome::Cut(share) => {
                condition.programme = (condition.programme * (1.0 - share)).clamp(0.0, 1.0);
            }
            _ => {}
        }
    }

    /// Rule 16.6: a seat joins its ally in naming who struck it. It counts as a public attribution
    /// (rule 8.10), by what the ally believes.
    fn name_with(&mut self, seat: StateId, incident: IncidentId, why: &Sentence) {
        let Some(i) = self.incidents.get(incident) else {
            return;
        };
        let Some((Actor::State(on), belief)) = i.finding.believed else {
            return;
        };
        let theory = &self.setting.theory;
        let news = reputation::bad_news(theory, i, belief);
        let innocent = i.initiator != Actor::State(on);
        let surprise = novelty(theory, self.relations.expected[(seat, on)]);
        reputation::named_in_public(theory, &mut self.relations, (seat, on), news, innocent);
        let added = reputation::tension_of_answer(theory, Rung::PublicAttribution, surprise);
        reputation::add_tension(&mut self.relations, (on, seat), added);
        let scenario = &self.setting.scenario;
        let what = Happening::Exposed {
            by: scenario.iso(seat).to_owned(),
            on: scenario.iso(on).to_owned(),
            what: Exposure::Incident(incident),
        };
        let cause = self.journal.last(Mark::Attributed(incident));
        let n = self.journal.write(what, "16.6", cause, why);
        self.journal.mark(Mark::confrontation(seat, on), n);
        self.journal.mark(Mark::AnyConfrontation, n);
    }
}

/// Rule 16.5: a budget of which a share of every other line, 0–1, goes to one.
#[must_use]
pub fn spend(budget: Budget, line: Line, share: f64) -> Budget {
    let kept = 1.0 - share;
    let mut shares: [f64; 5] = budget.into();
    let place = match line {
        Line::Offence => 0,
        Line::Defence => 1,
        Line::Diplomacy => 3,
        Line::Aid => 4,
    };
    for (k, s) in shares.iter_mut().enumerate() {
        *s = kept * *s + if k == place { share } else { 0.0 };
    }
    shares.into()
}

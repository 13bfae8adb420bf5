//! A seat lays open what it knows (rule 8.10).

use super::Reach;
use crate::aftermath::actors::Actor;
use crate::aftermath::escalation::novelty;
use crate::aftermath::reputation;
use crate::locale::Sentence;
use crate::model::ids::StateId;
use crate::model::rung::Rung;
use crate::model::years::Exposure;
use crate::world::journal::{Happening, Mark};

/// What is laid open.
struct Accusation {
    /// Who is accused.
    on: StateId,
    /// Bad news of a believed incident, in reports; nothing for a breach of the text.
    news: Option<f64>,
    /// Whether all know of it already: another seat laid the same breach open in the same turn. It
    /// counts once with everybody; the accused minds each who says it.
    known: bool,
    /// Whether it did not do it.
    innocent: bool,
    /// What the journal gives as the cause.
    cause: Mark,
}

impl Reach<'_, '_> {
    /// Rule 8.10: a seat names in public whom it believes, or a breach it knows of.
    pub(super) fn expose(&mut self, seat: StateId, what: Exposure, why: &Sentence) {
        let Some(accusation) = self.accusation(what) else {
            return;
        };
        let on = accusation.on;
        let surprise = novelty(&self.setting.theory, self.relations.expected[(seat, on)]);
        let (theory, relations) = (&self.setting.theory, &mut self.relations);
        match accusation.news {
            Some(news) => {
                reputation::named_in_public(
                    theory,
                    relations,
                    (seat, on),
                    news,
                    accusation.innocent,
                );
            }
            None if accusation.known => {}
            None => reputation::breach(theory, relations, on),
        }
        let rung = Rung::PublicAttribution;
        let added = reputation::tension_of_answer(theory, rung, surprise);
        reputation::add_tension(relations, (on, seat), added);
        let cause = self.journal.last(accusation.cause);
        let scenario = &self.setting.scenario;
        let what = Happening::Exposed {
            by: scenario.iso(seat).to_owned(),
            on: scenario.iso(on).to_owned(),
            what,
        };
        let n = self.journal.write(what, "8.10", cause, why);
        self.journal.mark(Mark::confrontation(seat, on), n);
        self.journal.mark(Mark::AnyConfrontation, n);
    }

    /// Makes it public, and says what it comes to; nothing if there is nobody to accuse.
    fn accusation(&mut self, what: Exposure) -> Option<Accusation> {
        match what {
            Exposure::Incident(id) => {
                let i = self.incidents.all.iter_mut().find(|i| i.id == id)?;
                let (Actor::State(on), belief) = i.finding.believed? else {
                    return None;
                };
                i.finding.public = true;
                Some(Accusation {
                    on,
                    known: false,
                    news: Some(reputation::bad_news(&self.setting.theory, i, belief)),
                    innocent: i.initiator != Actor::State(on),
                    cause: Mark::Attributed(id),
                })
            }
            Exposure::Violation(id) => {
                let v = self.violations.0.iter_mut().find(|v| v.id == id)?;
                let known = std::mem::replace(&mut v.public, true);
                Some(Accusation {
                    on: v.state,
                    known,
                    news: None,
                    innocent: false,
                    cause: Mark::Breach(id),
                })
            }
        }
    }
}

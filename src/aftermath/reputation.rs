//! What an accusation does to those named and to those who hear it (rules 9.4 and 8.10).

use crate::aftermath::incidents::Incident;
use crate::model::ids::StateId;
use crate::model::years::MOST_SEVERE;
use crate::model::{Rung, Theory};

use crate::world::relations::Relations;

/// Bad news of a believed incident, in reports.
#[must_use]
pub fn bad_news(theory: &Theory, i: &Incident, belief: f64) -> f64 {
    theory.answers.reputation.bad_news * belief * f64::from(i.severity) / MOST_SEVERE
}

/// What an answer on a rung adds to the tension of the one answered, as far as it is news (rule 9.2).
#[must_use]
pub fn tension_of_answer(theory: &Theory, rung: Rung, surprise: f64) -> f64 {
    let by = &theory.answers.tension;
    by.tension_answer * by.tension_shock * f64::from(rung.number()) * surprise
}

/// Adds to the tension that the first has with the second, up to 1.
pub fn add_tension(relations: &mut Relations, pair: (StateId, StateId), added: f64) {
    relations.tension[pair] = (relations.tension[pair] + added).min(1.0);
}

/// Rule 9.4: what is said in public spreads to those who trust the speaker. Rule 8.10: whoever is
/// named and did nothing holds it against the accuser.
pub fn named_in_public(
    theory: &Theory,
    relations: &mut Relations,
    (by, on): (StateId, StateId),
    news: f64,
    innocent: bool,
) {
    let costs = &theory.answers.reputation;
    for w in StateId::all(relations.n).filter(|&w| w != by && w != on) {
        let heard = (w, on);
        let listens = relations.trust[(w, by)];
        relations.beta[heard] += costs.hearsay * news * listens;
    }
    if innocent {
        let back = (on, by);
        relations.beta[back] += costs.wrong_accusation;
    }
}

/// Rule 10.8: a breach of the text that becomes known counts with everybody.
pub fn breach(theory: &Theory, relations: &mut Relations, on: StateId) {
    for w in StateId::all(relations.n).filter(|&w| w != on) {
        relations.beta[(w, on)] += theory.answers.reputation.breach_reports;
    }
}

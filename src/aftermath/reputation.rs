//! What an accusation does to those named and to those who hear it (rules 9.4 and 8.10).

use crate::aftermath::incidents::Incident;
use crate::model::ids::StateId;
use crate::model::{Rung, Theory};

use crate::world::relations::Relations;

/// What one rung of an answer adds to the tension of the one answered, as a share of the theory's
/// shock (judgement: an answer on rung n is felt a little more than a sure blow of severity n).
const ANSWERED: f64 = 0.12;
/// Share of bad news that third parties take over from a victim they trust wholly (judgement).
const HEARSAY: f64 = 0.3;
/// What it costs an accuser with the accused to be wrong, as bad news (judgement).
const WRONGLY_ACCUSED: f64 = 0.4;

/// Bad reports of a state with each other for a breach of the text that becomes known (judgement).
const BREACH: f64 = 0.4;

/// Bad news of a believed incident, in reports.
#[must_use]
pub fn bad_news(theory: &Theory, i: &Incident, belief: f64) -> f64 {
    theory.answers.reputation.bad_news * belief * f64::from(i.severity) / 10.0
}

/// What an answer on a rung adds to the tension of the one answered, as far as it is news (rule 9.2).
#[must_use]
pub fn tension_of_answer(theory: &Theory, rung: Rung, surprise: f64) -> f64 {
    ANSWERED * theory.answers.tension.tension_shock * f64::from(rung.number()) * surprise
}

/// Adds to the tension that the first has with the second, up to 1.
pub fn add_tension(relations: &mut Relations, pair: (StateId, StateId), added: f64) {
    relations.tension[pair] = (relations.tension[pair] + added).min(1.0);
}

/// Rule 9.4: what is said in public spreads to those who trust the speaker. Rule 8.10: whoever is
/// named and did nothing holds it against the accuser.
pub fn named_in_public(
    relations: &mut Relations,
    (by, on): (StateId, StateId),
    news: f64,
    innocent: bool,
) {
    for w in StateId::all(relations.n).filter(|&w| w != by && w != on) {
        let heard = (w, on);
        let listens = relations.trust[(w, by)];
        relations.beta[heard] += HEARSAY * news * listens;
    }
    if innocent {
        let back = (on, by);
        relations.beta[back] += WRONGLY_ACCUSED;
    }
}

/// Rule 10.8: a breach of the text that becomes known counts with everybody.
pub fn breach(relations: &mut Relations, on: StateId) {
    for w in StateId::all(relations.n).filter(|&w| w != on) {
        relations.beta[(w, on)] += BREACH;
    }
}

//! Section 6: from words to levers, and how far states live up to them.

use crate::model::Text;
use crate::model::TreatyText;
use crate::model::clause::{FOLLOW_UPS, FORCES, PLACES};
use crate::model::ids::{ClauseId, WordingId};
use crate::model::lever::{Lever, Levers};

/// Rule 6.1: `L = Σ strength × place × force`, capped to 0–1.
#[must_use]
pub fn levers(treaty: &TreatyText, text: &Text) -> Levers {
    let mut levers = Levers::default();
    for (index, _) in ClauseId::each(&treaty.clauses) {
        add(treaty, text, index, &mut levers);
    }
    levers
}

/// Sum of the levers that a text pulls: how deep it is.
#[must_use]
pub fn pull(treaty: &TreatyText, text: &Text) -> f64 {
    levers(treaty, text).0.iter().sum()
}

/// The strongest words on the table: every clause at its highest place with its most binding verb, and
/// in each bracket the wording that pulls most.
#[must_use]
pub fn strongest(treaty: &TreatyText) -> Text {
    let mut text = treaty.opening();
    for clause in &treaty.clauses {
        let follow_up = std::iter::once(&clause.frame.follow_up);
        for &bracket in clause.words.iter().chain(follow_up) {
            let wordings = WordingId::each(&treaty.brackets[bracket].wordings);
            let pulls = wordings.map(|(w, wording)| (w, wording.levers.values().sum::<f64>()));
            let most = pulls.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            text.set(bracket, most.map_or(text.at(bracket), |(w, _)| w));
        }
        text.set(clause.frame.place, WordingId::new(PLACES.len() - 1));
        text.set(clause.frame.force, WordingId::new(FORCES.len() - 1));
    }
    text
}

/// What a text pulls of what the strongest words on the table would, 0–1 (rule 18.10).
#[must_use]
pub fn share_of_strongest(treaty: &TreatyText, text: &Text) -> f64 {
    let most = pull(treaty, &strongest(treaty));
    if most > 0.0 {
        (pull(treaty, text) / most).min(1.0)
    } else {
        0.0
    }
}

/// What one clause adds to the levers.
fn add(treaty: &TreatyText, text: &Text, index: ClauseId, levers: &mut Levers) {
    let clause = &treaty.clauses[index];
    let weight = treaty.weight(text, index);
    let follow_up = std::iter::once(&clause.frame.follow_up);
    for &bracket in clause.words.iter().chain(follow_up) {
        let wording = &treaty.brackets[bracket].wordings[text.at(bracket)];
        for (&lever, &strength) in &wording.levers {
            levers.add(lever, strength * weight);
        }
    }
}

/// Rule 11.5: how far each clause that does anything pulls each lever, by its identifier; its
/// follow-up counts as verification.
#[must_use]
pub fn by_clause(treaty: &TreatyText, text: &Text) -> Vec<(String, Levers)> {
    let mut all = vec![];
    for (index, clause) in ClauseId::each(&treaty.clauses) {
        let mut levers = Levers::default();
        add(treaty, text, index, &mut levers);
        let checked = FOLLOW_UPS[text.at(clause.frame.follow_up)].weight;
        levers.add(Lever::Verification, treaty.weight(text, index) * checked);
        if levers.0.iter().any(|l| *l > 0.0) {
            all.push((clause.id.clone(), levers));
        }
    }
    all
}

/// Rule 6.2: strength of follow-up, the mean over clauses that bind, 0–1.
#[must_use]
pub fn follow_up(treaty: &TreatyText, text: &Text) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for (index, clause) in ClauseId::each(&treaty.clauses) {
        let weight = treaty.weight(text, index);
        sum += weight * FOLLOW_UPS[text.at(clause.frame.follow_up)].weight;
        total += weight;
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// How binding the clauses that are kept in the text are in the mean, by their places, 0–1.
#[must_use]
pub fn force(treaty: &TreatyText, text: &Text) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for clause in &treaty.clauses {
        let place = PLACES[text.at(clause.frame.place)].weight;
        sum += place * FORCES[text.at(clause.frame.force)].weight;
        total += place;
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// The same text with every verb at its most binding: what its words ask, whatever their force.
#[must_use]
pub fn in_full(treaty: &TreatyText, text: &Text) -> Text {
    let verbs = treaty.clauses.iter().map(|c| c.frame.force);
    verbs.fold(text.clone(), |t, verb| {
        t.with(verb, WordingId::new(FORCES.len() - 1))
    })
}

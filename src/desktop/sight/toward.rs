//! Why a wording is worth what it is to the seat: how far it moves the text towards what the mandate
//! wants on its main subject, or away from it (rule 2.3).

use crate::desktop::sight::Sight;
use crate::model::ids::{BracketId, DimensionId, WordingId};
use crate::model::state::Interest;
use crate::negotiation::reading::read;
use crate::negotiation::worth::share;

/// Changes of utility below it are told as none. Source: a twentieth of a point, which rounds to 0.0.
const LEAST: f64 = 0.0005;

/// The subject on which a wording changes most for the seat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Toward {
    /// Which.
    pub subject: DimensionId,
    /// How much of all it wants that subject is, 0–1.
    pub weight: f64,
    /// What its mandate wants on it, 0–4.
    pub ideal: f64,
    /// What the text says on it as it stands, and with the wording, 0–4.
    pub says: (f64, f64),
    /// What is gained or lost beside that subject, in units of utility: other subjects, links, feared
    /// readings.
    pub rest: f64,
    /// Whether the words weigh nothing, since the clause is dropped.
    pub dropped: bool,
}

impl Sight {
    /// Why a wording is worth what it is to the seat, by its mandate alone; nothing from the chair, and
    /// where the bracket speaks to no subject.
    #[must_use]
    pub fn toward(&self, bracket: BracketId, wording: WordingId) -> Option<Toward> {
        let treaty = &self.scenario.text;
        let clause = treaty.brackets.get(bracket.index())?.clause;
        let worth = *self.own.worth.get(bracket.index())?.get(wording.index())?;
        let text = &self.room.draft.text;
        let with = text.with(bracket, wording);
        let (now, then) = (read(treaty, text), read(treaty, &with));
        let by = |d: DimensionId| {
            let &(ideal, salience) = self.own.wants.get(d.index())?;
            let interest = Interest { ideal, salience };
            let at = |says: &[f64]| Some(share(interest, *says.get(d.index())?));
            Some(at(&then.position)? - at(&now.position)?)
        };
        let dims = DimensionId::all(treaty.dimensions.len());
        let all = dims.filter_map(|d| by(d).map(|by| (d, by)));
        let most = all.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()).then(b.0.cmp(&a.0)));
        let most = most.filter(|(_, by)| by.abs() >= LEAST);
        let (subject, by) = match most {
            Some(most) => most,
            None => (self.subject_at(bracket)?.0, 0.0),
        };
        let &(ideal, weight) = self.own.wants.get(subject.index())?;
        let rest = worth - by;
        let silent = |text| treaty.weight(text, clause) <= 0.0;
        Some(Toward {
            subject,
            weight,
            ideal,
            says: (
                *now.position.get(subject.index())?,
                *then.position.get(subject.index())?,
            ),
            rest: if rest.abs() < LEAST { 0.0 } else { rest },
            dropped: silent(text) && silent(&with),
        })
    }
}

//! Why a wording is worth what it is to the seat, part by part: how far it moves the text towards what the
//! mandate wants on its main subject, or away from it (rule 2.3), and what comes beside that.

use crate::conference::mandates::sponsor_trust;
use crate::desktop::sight::Sight;
use crate::model::Text;
use crate::model::ids::{BracketId, DimensionId, WordingId};
use crate::model::state::Interest;
use crate::negotiation::reading::{Reading, read};
use crate::negotiation::worth::{Scale, share, utility};

/// Changes of utility below it are told as none. Source: a twentieth of a point, which rounds to 0.0.
const LEAST: f64 = 0.0005;

/// What a wording changes for the seat, with the subject on which it changes most. Parts are in units of
/// utility, and add up to what the wording is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Toward {
    /// The subject.
    pub subject: DimensionId,
    /// How much of all it wants that subject is, 0–1.
    pub weight: f64,
    /// What its mandate wants on it, 0–4.
    pub ideal: f64,
    /// What the text says on it as it stands, and with the wording, 0–4.
    pub says: (f64, f64),
    /// What the wording brings on it.
    pub brings: f64,
    /// What it brings on all other subjects.
    pub others: f64,
    /// By how clauses hang together (rule 2.2).
    pub links: f64,
    /// By how its words can be read (rule 2.5).
    pub feared: f64,
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
        let wants = self.own.wants.iter();
        let wants: Vec<Interest> = wants
            .map(|&(ideal, salience)| Interest { ideal, salience })
            .collect();
        let draft = &self.room.draft;
        let with = draft.text.with(bracket, wording);
        let (now, then) = (read(treaty, &draft.text), read(treaty, &with));
        let numbers = &self.theory.conference.chair;
        let trust = sponsor_trust(
            numbers,
            &self.common.sponsors,
            &draft.mover,
            &self.own.trust,
        );
        let scale = Scale::of(&self.theory, &wants, &trust, self.own.liberty);
        let worth = |reading: &Reading| utility(treaty, reading, scale);
        let (before, after) = (worth(&now), worth(&then));
        let dims = DimensionId::all(wants.len().min(now.position.len()));
        let brings = |d: DimensionId| {
            let (interest, at) = (wants[d.index()], d.index());
            share(interest, then.position[at]) - share(interest, now.position[at])
        };
        let most = dims.map(|d| (d, brings(d))).max_by(|a, b| {
            let more = a.1.abs().total_cmp(&b.1.abs());
            more.then(b.0.cmp(&a.0))
        })?;
        let subject = match most {
            (subject, brings) if brings.abs() >= LEAST => subject,
            _ => self.subject_at(bracket)?.0,
        };
        let Interest { ideal, salience } = *wants.get(subject.index())?;
        let silent = |text: &Text| treaty.weight(text, clause) <= 0.0;
        Some(Toward {
            subject,
            weight: salience,
            ideal,
            says: (
                now.position[subject.index()],
                then.position[subject.index()],
            ),
            brings: brings(subject),
            others: after.positions - before.positions - brings(subject),
            links: after.links - before.links,
            feared: after.feared - before.feared,
            dropped: silent(&draft.text) && silent(&with),
        })
    }
}

impl Toward {
    /// Whether a part of it is told as something.
    #[must_use]
    pub fn tells(part: f64) -> bool {
        part.abs() >= LEAST
    }
}

//! What anybody in the room can work out from the marks said aloud.
//!
//! Every mark is public. The record guesses how each party marks a text not yet put ([`Fit`]), and
//! keeps the lines that were stated and how far they are believed.

use crate::model::Text;
use crate::model::ids::{BracketId, StateId};
use crate::model::theory::fixed::fixed;
use crate::negotiation::agenda::Agenda;
use crate::negotiation::marks::fit::Fit;
use crate::negotiation::marks::negotiator::{Answer, TOP_MARK};

/// What a mark that is said leaves off at most. Source: marks are rounded to whole ones.
const HALF_MARK: f64 = 0.5;

fixed! {
    book:

    /// A party at its line counts as if it had this many marks above it. Judgement: no source gives it.
    const LEAST: f64 = 0.3;
    /// What one party that could not sign costs, in marks. Judgement: no source gives it.
    const UNSIGNED: f64 = 6.0;
}

/// The middle mark. Source: half of [`TOP_MARK`].
const MIDDLE: f64 = TOP_MARK as f64 / 2.0;

/// The public record, and guesses from it.
#[derive(Debug, Clone)]
pub struct MarkRecord {
    agenda: Agenda,
    /// Which pair of the fit two brackets are.
    pair_of: Vec<Option<usize>>,
    fit: Fit,
    lines: Vec<f64>,
    norms: Vec<f64>,
    /// How far each line is believed: as stated, or no further than its norm.
    bars: Vec<f64>,
}

impl MarkRecord {
    /// An empty record: the agenda, pairs by how many parties stated them, and the stated lines.
    #[must_use]
    pub fn new(agenda: &Agenda, pairs: &[(BracketId, BracketId)], lines: &[u8]) -> Self {
        let fit = Fit::new(agenda, pairs, lines.len());
        let mut pair_of = vec![None; agenda.len() * agenda.len()];
        for (k, &(a, b)) in fit.pairs().iter().enumerate() {
            pair_of[a.index() * agenda.len() + b.index()] = Some(k);
        }
        let lines: Vec<f64> = lines.iter().map(|&l| f64::from(l)).collect();
        Self {
            agenda: agenda.clone(),
            pair_of,
            fit,
            norms: vec![f64::INFINITY; lines.len()],
            bars: lines.clone(),
            lines,
        }
    }

    /// Doubts every line above a party's norm: the lower quartile of its marks of drawn texts.
    ///
    /// A party that could sign less than three texts in four drawn by lot is not believed until
    /// it has refused a final text.
    pub fn doubt<'a>(&mut self, drawn: impl Iterator<Item = &'a [Answer]> + Clone) {
        for (p, norm) in self.norms.iter_mut().enumerate() {
            let mut marks: Vec<u8> = drawn.clone().map(|answers| answers[p].mark).collect();
            marks.sort_unstable();
            if let Some(&quarter) = marks.get(marks.len() / 4) {
                *norm = f64::from(quarter);
            }
            self.bars[p] = self.lines[p].min(*norm);
        }
    }

    /// A party states another line; whether that changes what is believed.
    pub fn restate(&mut self, party: StateId, line: u8) -> bool {
        let before = (self.lines[party], self.bars[party]);
        self.lines[party] = f64::from(line);
        self.bars[party] = self.lines[party].min(self.norms[party]);
        before != (self.lines[party], self.bars[party])
    }

    /// Believes a party's line from now on; whether it was doubted.
    pub fn believe(&mut self, party: StateId) -> bool {
        let doubted = self.bars[party] < self.lines[party];
        self.norms[party] = f64::INFINITY;
        self.bars[party] = self.lines[party];
        doubted
    }

    /// What a text chooses from.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// The pair two brackets are, and whether the first of them is its first.
    pub(super) fn pair_of(&self, a: BracketId, b: BracketId) -> Option<usize> {
        self.pair_of[a.min(b).index() * self.agenda.len() + a.max(b).index()]
    }

    pub(super) fn fit(&self) -> &Fit {
        &self.fit
    }

    /// Writes down what the room said of a text.
    pub fn note(&mut self, text: &Text, answers: &[Answer]) {
        let marks = answers.iter().map(|a| f64::from(a.mark) - MIDDLE);
        self.fit.note(text, marks);
    }

    /// Guesses anew from everything said.
    pub fn work_out(&mut self) {
        self.fit.work_out();
    }

    /// The mark each party would give, guessed.
    #[must_use]
    pub fn guesses(&self, text: &Text) -> Vec<f64> {
        let mut all = vec![];
        self.guess_into(text, &mut all);
        all
    }

    pub(super) fn guess_into(&self, text: &Text, all: &mut Vec<f64>) {
        all.clear();
        all.extend(self.fit.constant().iter().map(|c| c + MIDDLE));
        let mut plus = |part: &[f64]| all.iter_mut().zip(part).for_each(|(a, p)| *a += p);
        for b in self.agenda.brackets() {
            plus(self.fit.option(b, text.at(b)));
        }
        for (k, &(a, b)) in self.fit.pairs().iter().enumerate() {
            plus(self.fit.pair(k, text.at(a), text.at(b)));
        }
    }

    /// How the room would take a text of these guessed marks, which are used up.
    pub(super) fn outlook_of(&self, marks: &mut [f64]) -> f64 {
        let mut unsigned = 0;
        for (m, bar) in marks.iter_mut().zip(&self.bars) {
            unsigned += usize::from(*m < *bar);
            *m = (*m - bar).max(LEAST);
        }
        standing(marks, unsigned)
    }

    /// How the room took a text: the said mark, smoothed by the guess (said marks are rounded).
    #[must_use]
    pub fn taken(&self, text: &Text, answers: &[Answer]) -> f64 {
        self.took(&mut self.guesses(text), answers)
    }

    /// The most [`MarkRecord::taken`] can come to, whatever the guess.
    #[must_use]
    pub fn reach(&self, answers: &[Answer]) -> f64 {
        let mut most: Vec<f64> = answers
            .iter()
            .map(|a| f64::from(a.mark) + HALF_MARK)
            .collect();
        self.took(&mut most, answers)
    }

    pub(super) fn took(&self, guesses: &mut [f64], answers: &[Answer]) -> f64 {
        let mut unsigned = 0;
        for (p, (g, a)) in StateId::all(answers.len()).zip(guesses.iter_mut().zip(answers)) {
            let said = f64::from(a.mark);
            let doubted = self.bars[p] < self.lines[p] && said >= self.bars[p];
            unsigned += usize::from(!(doubted || self.signs(p, a)));
            *g = (g.clamp(said - HALF_MARK, said + HALF_MARK) - self.bars[p]).max(LEAST);
        }
        standing(guesses, unsigned)
    }

    /// Whether a party signs a text by its answer, or by a line it has come down to since.
    #[must_use]
    pub fn signs(&self, party: StateId, answer: &Answer) -> bool {
        answer.signs || f64::from(answer.mark) > self.lines[party]
    }
}

/// The rule of the room: mean of the logarithms of points above the line, and everybody signs.
///
/// Gains are sorted, so that the order of the parties changes no digit. No product of 200 gains
/// from 0.3 to 20.5 leaves the range of numbers.
fn standing(gains: &mut [f64], unsigned: usize) -> f64 {
    gains.sort_unstable_by(f64::total_cmp);
    let product: f64 = gains.iter().product();
    (libm::log(product) - unsigned as f64 * UNSIGNED) / gains.len().max(1) as f64
}

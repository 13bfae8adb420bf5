//! The clauses in their order: how far each is settled, what moved in it, and what hangs on it for the
//! seat.

use crate::conference::room::Standing;
use crate::desktop::sight::Sight;
use crate::model::clause::Wording;
use crate::model::ids::{BracketId, ClauseId, DimensionId};

/// Brackets that are shown with all their wordings at once. Source: the art direction.
const LIVE: usize = 4;

/// How far a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Every bracket is settled, or stays as in force unless somebody opens it.
    Settled,
    /// The room works on it.
    Open,
    /// The same, and a red line stands in the way.
    Blocked,
    /// The room has not come to it yet.
    Later,
}

/// A clause in the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which.
    pub clause: ClauseId,
    /// How far it is.
    pub progress: Progress,
    /// Brackets that are not settled, of all.
    pub left: (usize, usize),
    /// Whether its draft moved yesterday evening or today.
    pub moved: bool,
    /// The most that one of its unsettled brackets can win or lose for the seat, from its worst wording to
    /// its best, in units of utility; 0 from the chair.
    pub stake: f64,
    /// The subject of it that weighs most for the seat, with its weight, 0–1; none from the chair.
    pub subject: Option<(DimensionId, f64)>,
    /// The bracket that one turns to.
    pub first: BracketId,
}

impl Sight {
    /// The clauses, in the order of the text.
    #[must_use]
    pub fn outline(&self) -> Vec<Entry> {
        let clauses = ClauseId::all(self.scenario.text.clauses.len());
        clauses.map(|c| self.entry(c)).collect()
    }

    /// The brackets that are shown with all their wordings: the selected one, and of those that the room
    /// works on the ones with most at stake, `LIVE` together.
    #[must_use]
    pub fn live(&self, selected: BracketId) -> Vec<BracketId> {
        let mut open = self.room.agenda.open.clone();
        open.retain(|&b| b != selected);
        open.sort_by(|&a, &b| self.stake(b).total_cmp(&self.stake(a)).then(a.cmp(&b)));
        open.truncate(LIVE - 1);
        open.push(selected);
        open
    }

    /// From the worst wording of a bracket to its best, for the seat.
    #[must_use]
    pub fn stake(&self, bracket: BracketId) -> f64 {
        let worth = self.own.worth.get(bracket.index());
        let worth = worth.map_or(&[][..], Vec::as_slice);
        let most = worth.iter().copied().fold(0.0, f64::max);
        most - worth.iter().copied().fold(0.0, f64::min)
    }

    /// The subject that a clause is about and that weighs most for the seat, with its weight, 0–1.
    #[must_use]
    pub fn subject_of(&self, clause: ClauseId) -> Option<(DimensionId, f64)> {
        let clause = self.scenario.text.clauses.get(clause.index())?;
        self.most_moved(&clause.words)
    }

    /// The same of one bracket; of its clause, where the bracket says where the clause stands and how it
    /// binds.
    #[must_use]
    pub fn subject_at(&self, bracket: BracketId) -> Option<(DimensionId, f64)> {
        let it = self.scenario.text.brackets.get(bracket.index())?;
        let words = &self.scenario.text.clauses.get(it.clause.index())?.words;
        match words.contains(&bracket) {
            true => self.most_moved(&[bracket]),
            false => self.most_moved(words),
        }
    }

    /// The subject on which these brackets can move the text furthest, by how much the seat cares for it,
    /// with that weight.
    fn most_moved(&self, brackets: &[BracketId]) -> Option<(DimensionId, f64)> {
        let span = |b: BracketId, d: DimensionId| {
            let at = |w: &Wording| w.positions.get(&d).copied().unwrap_or(0.0);
            let all = self.scenario.text.brackets[b].wordings.iter().map(at);
            let (low, high) = all.fold((f64::MAX, f64::MIN), |(l, h), x| (l.min(x), h.max(x)));
            (high - low).max(0.0)
        };
        let dims = DimensionId::all(self.scenario.text.dimensions.len());
        let weighed = dims.filter_map(|d| {
            let weight = self.own.wants.get(d.index())?.1;
            let moves: f64 = brackets.iter().map(|&b| span(b, d)).sum();
            (moves > 0.0).then_some((d, weight, weight * moves))
        });
        let most = weighed.max_by(|a, b| a.2.total_cmp(&b.2).then(b.0.cmp(&a.0)));
        most.map(|(d, weight, _)| (d, weight))
    }

    fn entry(&self, clause: ClauseId) -> Entry {
        let it = &self.scenario.text.clauses[clause];
        let brackets: Vec<BracketId> = (it.words.iter().copied())
            .chain(it.frame.brackets())
            .collect();
        let settled = |b: &BracketId| matches!(self.standing(*b), Standing::Clear | Standing::Shut);
        let up = |b: &BracketId| {
            let standing = self.standing(*b);
            self.room.agenda.open.contains(b)
                || matches!(
                    standing,
                    Standing::Near | Standing::Contested | Standing::Blocked
                )
        };
        let left = brackets.iter().filter(|b| !settled(b)).count();
        let progress = match left {
            0 => Progress::Settled,
            _ if (brackets.iter()).any(|b| self.standing(*b) == Standing::Blocked) => {
                Progress::Blocked
            }
            _ if brackets.iter().any(up) => Progress::Open,
            _ => Progress::Later,
        };
        let day = self.day();
        let mut lines = self.room.redlines.iter().rev();
        let moved = lines
            .by_ref()
            .take_while(|line| line.day + 1 >= day)
            .any(|line| brackets.contains(&line.bracket));
        let still = brackets
            .iter()
            .filter(|b| self.standing(**b) != Standing::Clear);
        let stake = still.map(|&b| self.stake(b)).fold(0.0, f64::max);
        // What the room works on comes before what waits, and that before what is settled.
        let rank = |b: &BracketId| (up(b), !settled(b));
        let first = brackets.iter().copied().max_by(|a, b| {
            let by_stake = self.stake(*a).total_cmp(&self.stake(*b));
            rank(a).cmp(&rank(b)).then(by_stake).then(b.cmp(a))
        });
        Entry {
            clause,
            progress,
            left: (left, brackets.len()),
            moved,
            stake: if self.chair { 0.0 } else { stake },
            subject: self.subject_of(clause).filter(|_| !self.chair),
            first: first.unwrap_or_default(),
        }
    }
}

//! Which brackets an adviser looks at who has not the time for all.

use crate::model::Clause;
use crate::model::ids::{BracketId, DimensionId};
use crate::seat::adviser::outlook::Outlook;

impl Outlook<'_, '_> {
    /// Brackets that are looked at: those before the room today, and of the others as many as `most`
    /// of the clauses in which most is at stake for the seat: salience × the way from where the draft
    /// stands to its ideal.
    #[must_use]
    pub fn looked_at(&self, most: usize) -> Vec<BracketId> {
        let room = self.view.room;
        let treaty = &self.view.scenario.text;
        let all = BracketId::all(room.draft.standing.len());
        let (today, mut others): (Vec<BracketId>, Vec<BracketId>) = all
            .filter(|&b| self.free(b, true))
            .partition(|b| room.agenda.open.contains(b));
        if others.len() > most {
            let stakes: Vec<f64> = treaty.clauses.iter().map(|c| self.stake(c)).collect();
            let stake = |b: BracketId| stakes[treaty.brackets[b].clause.index()];
            others.sort_by(|&a, &b| stake(b).total_cmp(&stake(a)).then(a.cmp(&b)));
            others.truncate(most);
        }
        let mut looked: Vec<BracketId> = today.into_iter().chain(others).collect();
        looked.sort_unstable();
        looked
    }

    /// What is at stake for the seat in what a clause speaks to, in units of utility.
    fn stake(&self, clause: &Clause) -> f64 {
        let treaty = &self.view.scenario.text;
        let spoken = clause
            .words
            .iter()
            .flat_map(|&b| &treaty.brackets[b].speaks);
        let mut spoken: Vec<DimensionId> = spoken.copied().collect();
        spoken.sort_unstable();
        spoken.dedup();
        let stake = |d: DimensionId| {
            let own = self.view.own.interests.0[d];
            own.salience * (self.draft.now().position[d] - own.ideal).abs()
        };
        spoken.into_iter().map(stake).sum()
    }
}

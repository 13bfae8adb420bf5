//! What became of the wording of a bracket: old and new, by whom, and what it brought.

use crate::conference::redlines::{Redline, WordingSource};
use crate::conference::room::VoteHeld;
use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::ids::{BracketId, WordingId};
use crate::seat::redlines::Rewrite;
use crate::text;

impl Sight {
    /// The rewrites of a bracket, the last one first.
    pub fn redlines(&self, bracket: BracketId) -> impl Iterator<Item = &Redline> {
        let all = self.room.redlines.iter().rev();
        all.filter(move |line| line.bracket == bracket)
    }

    /// The wording that a bracket had before the latest day on which the draft changed, if it changed
    /// then.
    #[must_use]
    pub fn struck(&self, bracket: BracketId) -> Option<WordingId> {
        let last = self.room.redlines.last()?.day;
        let fresh = self.redlines(bracket).take_while(|line| line.day == last);
        let from = fresh.last()?.from;
        (from != self.room.draft.text.at(bracket)).then_some(from)
    }

    /// The last rewrite of a bracket, from what stood there when its day began: a day may change it more
    /// than once. Where it came back to that, its last step.
    #[must_use]
    pub fn last_rewrite(&self, bracket: BracketId) -> Option<Redline> {
        let last = self.redlines(bracket).next()?;
        let day = self.redlines(bracket).take_while(|l| l.day == last.day);
        let from = day.last().map_or(last.from, |first| first.from);
        let from = if from == last.to { last.from } else { from };
        Some(Redline {
            from,
            ..last.clone()
        })
    }

    /// What a rewrite of the last day was worth to the seat by its mandate, in units of utility, as it is told
    /// of that day; nothing of an earlier one, since when the rest of the text has moved, and to the chair.
    #[must_use]
    pub fn brought(&self, line: &Redline) -> Option<f64> {
        let recap = self.telling.recap.as_ref().filter(|_| !self.chair)?;
        let mut moved = recap.moved.iter();
        let its = moved.find(|m| (m.bracket, m.from, m.to) == (line.bracket, line.from, line.to));
        its.map(|m| m.worth)
    }

    /// What stood in the bracket of a vote before it, as far as the record of the draft tells.
    #[must_use]
    pub fn stood_before(&self, held: &VoteHeld) -> WordingId {
        let day = self.redlines(held.bracket).filter(|l| l.day == held.day);
        let day: Vec<&Redline> = day.collect();
        let by_vote =
            |l: &&&Redline| matches!(l.by, WordingSource::Vote(_)) && l.to == held.wording;
        match day.iter().find(by_vote) {
            Some(line) => line.from,
            // A vote that carries and moves nothing was on what stood.
            None if held.carried => held.wording,
            None => match day.last() {
                Some(first) => first.from,
                None => self.room.draft.text.at(held.bracket),
            },
        }
    }

    /// The rewrite that a change was part of, with who gained, if it is one of the latest day.
    #[must_use]
    pub fn rewrite(&self, line: &Redline) -> Option<&Rewrite> {
        self.estimates
            .rewrites
            .iter()
            .find(|r| r.changes.contains(line))
    }

    /// From whom a change came, in words.
    #[must_use]
    pub fn hand(&self, by: &WordingSource) -> String {
        match by {
            WordingSource::Chair => text!("stand-by-chair"),
            WordingSource::Seats(seats) => {
                let names = words::list(&self.names(seats), 3);
                text!("stand-by-seats", names = names)
            }
            WordingSource::Plates => text!("stand-by-plates"),
            WordingSource::Vote(Some(by)) => text!("stand-by-vote", state = self.name(*by)),
            WordingSource::Vote(None) => text!("stand-by-vote-of-the-chair"),
            WordingSource::Group(clause) => {
                let clause = self.scenario.text.clause_name(*clause);
                text!("stand-by-group", clause = clause)
            }
            WordingSource::Event => text!("stand-by-event"),
        }
    }
}

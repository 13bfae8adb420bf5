//! Acts that suggest themselves, so that whoever has only a snapshot sees what they would come to.

use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::years::Exposure;
use crate::seat::view::SeatView;

impl SeatView<'_> {
    /// Acts that suggest themselves: answers to what waits; on each open bracket to speak for, to
    /// table, and to ask for a vote on the wording that the plate prefers, and to speak against the
    /// one in the draft; to ask the chair, to leave the room; in the years to answer, to lay open, to
    /// join and to leave. They need not be wise.
    #[must_use]
    pub fn sensible_acts(&self) -> Vec<Action> {
        match self.phase {
            Phase::Conference(day) if self.room.sits(self.seat) => self.at_the_conference(day),
            Phase::Aftermath(_) => self.in_the_years(),
            _ => vec![],
        }
    }

    fn at_the_conference(&self, day: u32) -> Vec<Action> {
        let mut acts = vec![];
        for offer in &self.offers {
            let offer_number = offer.id;
            if offer.waits_for(self.seat, day) {
                acts.extend([true, false].map(|accept| Action::Answer {
                    offer: offer_number,
                    accept,
                }));
            }
            if offer.binds() && offer.party(self.seat) {
                acts.push(Action::Break {
                    offer: offer_number,
                });
            }
        }
        for plate in self.plates_today() {
            let wanted = || self.scenario.proposal(plate.bracket, plate.wording);
            let now = self.room.draft.text.at(plate.bracket);
            acts.push(Action::Support(wanted()));
            acts.push(Action::CallVote(wanted()));
            if now != plate.wording {
                acts.push(Action::Table(wanted()));
                let against = self.scenario.proposal(plate.bracket, now);
                acts.push(Action::Oppose(against));
            }
        }
        if day > 0 {
            acts.extend([Action::ChairText, Action::WalkOut]);
        }
        acts
    }

    fn in_the_years(&self) -> Vec<Action> {
        let Some(affairs) = &self.years.affairs else {
            return vec![];
        };
        let rights = &affairs.rights;
        let mut acts = vec![];
        // The rung of public attribution, as one for all.
        acts.extend((rights.answerable.iter()).map(|&incident| Action::Respond {
            incident,
            rung: crate::model::Rung::PublicAttribution as u8,
        }));
        let unnamed = rights.unnamed.iter();
        acts.extend(unnamed.map(|&n| Action::Expose(Exposure::Incident(n))));
        let breaches = rights.breaches.iter();
        acts.extend(breaches.map(|&n| Action::Expose(Exposure::Violation(n))));
        for (open, join) in [(&rights.invited, true), (&rights.member, false)] {
            acts.extend(
                open.iter()
                    .map(|&arrangement| Action::Join { arrangement, join }),
            );
        }
        acts.extend([Action::Accede, Action::Withdraw]);
        acts
    }
}

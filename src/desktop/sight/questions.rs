//! What a view asks of a sight beyond what lies in it.

use crate::conference::corridors::offers::{Answer, Fate, Offer};
use crate::conference::room::Tabled;
use crate::desktop::sight::Sight;
use crate::desktop::words;
use crate::model::Action;
use crate::model::action::CallKind;
use crate::model::calendar::Phase;
use crate::model::functions::logistic;
use crate::model::ids::{BracketId, GroupId, StateId, WordingId};
use crate::text;
use crate::world::journal::Happening;

/// A chance with the range it has if a mandate is one standard deviation worse or better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The chance.
    pub mean: f64,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
}

/// How a package between the seat and another delegation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackageStanding {
    /// It waits for answers.
    Waits,
    /// It binds.
    Holds,
    /// It was kept.
    Kept,
    /// The room took another text.
    Lapsed,
    /// The other broke it.
    Theirs,
    /// We broke it.
    Ours,
    /// It came to nothing.
    Nothing,
}

impl PackageStanding {
    /// In words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Waits => text!("sight-package-waits"),
            Self::Holds => text!("sight-package-holds"),
            Self::Kept => text!("sight-package-kept"),
            Self::Lapsed => text!("sight-package-lapsed"),
            Self::Theirs => text!("sight-package-theirs"),
            Self::Ours => text!("sight-package-ours"),
            Self::Nothing => text!("sight-package-nothing"),
        }
    }
}

impl Sight {
    /// Why an act would be refused now, if it would be.
    #[must_use]
    pub fn refused(&self, action: &Action) -> Option<String> {
        let refusal = self.refusal(action)?;
        Some(words::refusal(&self.scenario, &refusal))
    }

    /// How many packages wait for the seat's answer.
    #[must_use]
    pub fn waiting_for_us(&self) -> usize {
        let all = self.packages.offers.iter();
        let waits = all.filter(|o| self.sits() && o.waits_for(self.seat, self.day()));
        waits.count()
    }

    /// Whether the conference has not opened yet.
    #[must_use]
    pub fn before(&self) -> bool {
        self.sits() && self.day() == 0
    }

    /// The believed chance that a state signs the text as it stands.
    #[must_use]
    pub fn chance(&self, state: StateId) -> Option<Chance> {
        let mean = *self.outlook.now.chance.get(state.index())?;
        let sum = self.outlook.now.sums.get(state.index())?.sum();
        let spread = *self.outlook.now.spread.get(state.index())?;
        let at = |sum: f64| logistic(sum / self.theory.signatures.signing.signing_noise);
        Some(Chance {
            mean,
            low: at(sum - spread).min(mean),
            high: at(sum + spread).max(mean),
        })
    }

    /// The others who are believed to gain by the wording in view, most first.
    #[must_use]
    pub fn gainers(&self) -> Vec<StateId> {
        let (now, then) = (&self.outlook.now.sums, &self.outlook.then.sums);
        let known = now.len() == then.len();
        let gain = |s: StateId| then[s].sum() - now[s].sum();
        let mut order: Vec<StateId> = StateId::all(if known { now.len() } else { 0 })
            .filter(|&s| s != self.seat && gain(s) >= 0.0005)
            .collect();
        order.sort_by(|&a, &b| gain(b).total_cmp(&gain(a)).then(a.cmp(&b)));
        order
    }

    /// A wording as it was last put forward.
    #[must_use]
    pub fn tabled(&self, bracket: BracketId, wording: WordingId) -> Option<&Tabled> {
        let mut all = self.room.floor.tabled.iter().rev();
        all.find(|t| (t.bracket, t.wording) == (bracket, wording))
    }

    /// Groups whose common proposal a wording is.
    #[must_use]
    pub fn proposed_by(&self, bracket: BracketId, wording: WordingId) -> Vec<GroupId> {
        let takes = |&g: &GroupId| {
            let common = self.room.common(g, bracket);
            common.is_some_and(|c| c.wording == wording)
        };
        GroupId::all(self.room.regional.groups.len())
            .filter(takes)
            .collect()
    }

    /// Name of a state.
    #[must_use]
    pub fn name(&self, state: StateId) -> &str {
        let state = self.scenario.states.get(state.index());
        state.map_or("", |s| s.profile.name.as_str())
    }

    /// Names of some states.
    #[must_use]
    pub fn names(&self, states: &[StateId]) -> Vec<String> {
        states.iter().map(|&s| self.name(s).to_owned()).collect()
    }

    /// Whether the text that the last conference adopted is in force; it is so, too, where the first
    /// conference is the last, or adopted none.
    #[must_use]
    pub fn newest_in_force(&self) -> bool {
        let last = &self.room.sittings.last;
        if last.opens == 0 || last.adopted.is_none() {
            return true;
        }
        let later = self.known.journal.iter().filter(|t| t.turn > last.opens);
        let mut entered = later.filter(|t| matches!(t.what, Happening::InForce { .. }));
        entered.next().is_some()
    }

    /// Quarters in which a text entered into force, the first one first.
    #[must_use]
    pub fn in_force(&self) -> Vec<u32> {
        let all = self.known.journal.iter();
        let all = all.filter(|t| matches!(t.what, Happening::InForce { .. }));
        let quarter = |turn| match self.room.sittings.place(turn) {
            Phase::Aftermath(quarter) => Some(quarter),
            _ => None,
        };
        all.filter_map(|t| quarter(t.turn)).collect()
    }

    /// Packages between the seat and another delegation, newest first, and how each stands.
    #[must_use]
    pub fn packages_with(&self, state: StateId) -> Vec<(&Offer, PackageStanding)> {
        let ours = self.packages.offers.iter().rev();
        let ours = ours.filter(|o| o.party(self.seat) && o.party(state) && state != self.seat);
        let bond = |o: &Offer| match (o.answer, o.fate) {
            (_, Some(Fate::Kept)) => PackageStanding::Kept,
            (_, Some(Fate::Lapsed)) => PackageStanding::Lapsed,
            (_, Some(Fate::Broken(by))) if by == self.seat => PackageStanding::Ours,
            (_, Some(Fate::Broken(by))) if by == state => PackageStanding::Theirs,
            (_, Some(Fate::Broken(_))) | (Answer::Declined, _) => PackageStanding::Nothing,
            (Answer::Agreed, None) => PackageStanding::Holds,
            (Answer::Waiting, None) if o.waits(self.day()) => PackageStanding::Waits,
            (Answer::Waiting, None) => PackageStanding::Nothing,
        };
        ours.map(|o| (o, bond(o))).collect()
    }

    /// Votes of a day that settle something and whose plates are still up, by their place in the room's
    /// list.
    #[must_use]
    pub fn votes_of(&self, day: u32) -> Vec<usize> {
        let votes = self.room.ballots.votes.iter().enumerate();
        let binds = |kind| matches!(kind, CallKind::Vote | CallKind::PointOfOrder);
        votes
            .filter(|(_, v)| v.day == day && binds(v.kind) && self.raised(v.bracket))
            .map(|(n, _)| n)
            .collect()
    }

    /// Chance to be caught when listening at a door, if that is known.
    #[must_use]
    pub fn risk(&self, on: StateId) -> f64 {
        let of = |s: StateId| self.scenario.published(s).capabilities;
        let n = &self.theory.conference.corridors;
        crate::conference::corridors::caught(n, of(self.seat).surveillance, of(on).defence)
    }
}

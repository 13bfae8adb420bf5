//! Where a conference meets, and the conferences of a session.

use crate::model::ids::InstrumentId;
use crate::model::ids::StateId;
use crate::model::ids::{ClauseId, OfferId};

use serde::{Deserialize, Serialize};

use crate::model::calendar::{Phase, day_of};

use crate::locale::Sentence;
use crate::say;

/// A place to call a conference in. What each allows is rule 14.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forum {
    /// The Union: everybody, one state one vote.
    #[default]
    Itu,
    /// The Human Rights Council: a quarter of the states, soft law.
    HumanRights,
    /// A summit of those who are invited.
    Willing,
    /// The caller's own regional group.
    Regional,
}

impl Forum {
    /// Every forum.
    pub const ALL: [Self; 4] = [Self::Itu, Self::HumanRights, Self::Willing, Self::Regional];

    /// Its name on screen.
    #[must_use]
    pub fn title(self) -> Sentence {
        match self {
            Self::Itu => say!("model-forum-itu"),
            Self::HumanRights => say!("model-forum-human-rights"),
            Self::Willing => say!("model-forum-willing"),
            Self::Regional => say!("model-forum-regional"),
        }
    }
}

/// One conference of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Where it meets.
    pub forum: Forum,
    /// Seat that called it; none for the first one and for a review.
    pub by: Option<StateId>,
    /// Seats that sit in it, ascending.
    pub members: Vec<StateId>,
    /// Turn of its day 0.
    pub opens: u32,
    /// Days.
    pub days: u32,
    /// Quarter that follows its signing.
    pub resumes: u32,
    /// Index of the instrument in force that it opens, if any.
    pub revises: Option<InstrumentId>,
    /// Index of the instrument it adopted, if any.
    pub adopted: Option<InstrumentId>,
    /// Number of the first package offered in it.
    pub packages: OfferId,
    /// Clauses that it may change, ascending (rule 14.12); all of them if empty.
    pub about: Vec<ClauseId>,
}

impl Sitting {
    /// Whether it may change a clause.
    #[must_use]
    pub fn takes(&self, clause: ClauseId) -> bool {
        self.about.is_empty() || self.about.binary_search(&clause).is_ok()
    }
}

/// A conference that meets when the quarter is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summons {
    /// Where.
    pub forum: Forum,
    /// Seat that calls it; none for a review.
    pub by: Option<StateId>,
    /// Seats that come, ascending.
    pub members: Vec<StateId>,
    /// Clauses that it may change, ascending; all of them if empty.
    pub about: Vec<ClauseId>,
}

/// The conferences of a session so far; the last is the one that sits, or sat last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sittings {
    /// All but the last.
    pub past: Vec<Sitting>,
    /// The last.
    pub last: Sitting,
    /// Calls so far: seat, quarter.
    pub calls: Vec<(StateId, u32)>,
    /// Those that are called and have not met yet, in the order in which they meet (rule 14.13).
    pub called: Vec<Summons>,
}

impl Sittings {
    /// The first conference of a session: everybody, in the Union.
    #[must_use]
    pub fn first(states: usize, days: u32) -> Self {
        Self {
            past: vec![],
            last: Sitting {
                forum: Forum::Itu,
                by: None,
                members: StateId::all(states).collect(),
                opens: 0,
                days,
                resumes: 1,
                revises: None,
                adopted: None,
                packages: OfferId::default(),
                about: vec![],
            },
            calls: vec![],
            called: vec![],
        }
    }

    /// Oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Sitting> {
        self.past.iter().chain(std::iter::once(&self.last))
    }

    /// Whether a conference is called in a forum and has not met yet.
    #[must_use]
    pub fn calls_in(&self, forum: Forum) -> bool {
        self.called.iter().any(|s| s.forum == forum)
    }

    /// The quarter after the last conference in a forum rose. The first of a session, where
    /// everybody sat, counts for every forum.
    #[must_use]
    pub fn last_in(&self, forum: Forum) -> u32 {
        let first = self.past.first().unwrap_or(&self.last).resumes;
        let own = self.all().rev().find(|s| s.forum == forum);
        own.map_or(first, |s| s.resumes)
    }

    /// Number of the last one, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.past.len() + 1
    }

    /// Day, signing or quarter of a turn.
    #[must_use]
    pub fn place(&self, turn: u32) -> Phase {
        let at = self.all().rev().find(|s| s.opens <= turn);
        let s = at.unwrap_or(&self.last);
        let day = turn.saturating_sub(s.opens);
        match day.checked_sub(s.days + 1) {
            None => Phase::Conference(day),
            Some(0) => Phase::Signing,
            Some(after) => Phase::Aftermath(s.resumes + after - 1),
        }
    }

    /// Days of the aftermath of which seats know what came to their notice: while a conference sits,
    /// those before it; all of them once the session is over.
    #[must_use]
    pub fn days_passed(&self, phase: Phase) -> u32 {
        match phase {
            Phase::Conference(_) | Phase::Signing => day_of(self.last.resumes),
            Phase::Aftermath(quarter) => day_of(quarter),
            Phase::Over => u32::MAX,
        }
    }

    /// Index of the newest instrument that a seat may join (rule 14.8): those of the Union and the
    /// Council are open to all, the others to those who sat.
    #[must_use]
    pub fn open_to(&self, seat: StateId) -> Option<InstrumentId> {
        let mut newest = self.all().rev();
        newest.find_map(|s| {
            let open = matches!(s.forum, Forum::Itu | Forum::HumanRights);
            s.adopted
                .filter(|_| open || s.members.binary_search(&seat).is_ok())
        })
    }
}

//! The conference room: everything every delegation can see.

use crate::conference::groups::rules::Group;
use crate::conference::groups::rules::seated;
use crate::model::action::CallKind;
use crate::model::ids::{BracketId, ClauseId, GroupId, StateId, WordingId};
use crate::model::scenario::Scenario;
use crate::model::theory::Theory;
use crate::model::theory::fixed::fixed;
use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::conference::plates::rules::Plate;
use crate::conference::reasons::stated::Stated;
use crate::conference::redlines::{Redline, WordingSource};
use crate::conference::stances::keep;
pub use crate::conference::stances::{Stance, StanceAct};

use crate::model::clause::{Bracket, BracketKind, PLACES, Text, TreatyText};
use crate::model::forum::Sittings;

/// In whose hands a clause lies: it colours how it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mover {
    /// Those who brought it.
    Sponsors,
    /// The chair.
    Chair,
    /// Delegations whose names stand under the wording now in the text, mover first.
    Seats(Vec<StateId>),
}

/// A declared red line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedLine {
    /// Who.
    pub seat: StateId,
    /// Where.
    pub bracket: BracketId,
    /// Against which wording.
    pub wording: WordingId,
}

/// Something said on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// Day.
    pub day: u32,
    /// Who.
    pub seat: StateId,
    /// Where.
    pub bracket: BracketId,
    /// About which wording.
    pub wording: WordingId,
    /// For or against.
    pub favour: bool,
}

/// A wording put forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabled {
    /// Day.
    pub day: u32,
    /// Where.
    pub bracket: BracketId,
    /// Which wording.
    pub wording: WordingId,
    /// Mover, then co-sponsors. Two names or more and it is before the room.
    pub names: Vec<StateId>,
}

/// A vote or a motion asked for. They are taken in the order of [`CallKind`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Who; the chair if none.
    pub seat: Option<StateId>,
    /// Where.
    pub bracket: BracketId,
    /// On which wording.
    pub wording: WordingId,
    /// What.
    pub kind: CallKind,
}

/// A vote held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteHeld {
    /// Day.
    pub day: u32,
    /// Where.
    pub bracket: BracketId,
    /// On which wording.
    pub wording: WordingId,
    /// What it was.
    pub kind: CallKind,
    /// Who called for it; none if the chair did.
    pub by: Option<StateId>,
    /// Whether it was put off; if not, whether it had been before, so that abstentions counted no
    /// longer (rule 3.6).
    pub put_off: (bool, bool),
    /// Seats that lost, if it carried.
    pub outvoted: Vec<StateId>,
    /// For, against, abstaining.
    pub tally: (usize, usize, usize),
    /// Whether it carried.
    pub carried: bool,
}

/// A common proposal of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    /// Day.
    pub day: u32,
    /// Index of the group.
    pub group: GroupId,
    /// Where.
    pub bracket: BracketId,
    /// Which wording.
    pub wording: WordingId,
    /// Members who backed it.
    pub backers: Vec<StateId>,
}

/// A wording a member brings to this evening's meeting of its group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Motion {
    /// Who brings it.
    pub seat: StateId,
    /// Where.
    pub bracket: BracketId,
    /// Which wording.
    pub wording: WordingId,
}

/// How the chair works; on screen for all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chairing {
    /// Willingness to try what the room dislikes, 0–2 mean graded votes.
    pub temperature: f64,
    /// Brackets changed at once, 1–4.
    pub package: u32,
    /// Edits without success after which the chair stops.
    pub patience: u32,
    /// Somebody asked for a chair's text today.
    pub asked: bool,
    /// Brackets a person in the chair wants on tomorrow's agenda.
    pub agenda: Vec<BracketId>,
    /// Days on which debate closes: bracket, day.
    pub deadlines: Vec<(BracketId, u32)>,
    /// Rule 4.11: the chair's last text is before the room, and the plates of the day decide on it.
    pub closing: bool,
}

/// The draft before the room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The draft.
    pub text: Text,
    /// How each bracket stands.
    pub standing: Vec<Standing>,
    /// Day each bracket was settled.
    pub settled: Vec<Option<u32>>,
    /// In whose hands each clause lies.
    pub mover: Vec<Mover>,
}

/// What is before the room, and when.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Agenda {
    /// Brackets open today.
    pub open: Vec<BracketId>,
    /// Brackets whose vote was put off for too many abstentions.
    pub put_off: BTreeSet<BracketId>,
    /// Brackets adjourned: not before the room until after this day.
    pub adjourned: Vec<Option<u32>>,
    /// Days that ran past midnight.
    pub midnights: BTreeSet<u32>,
}

/// What was said on the floor, and who has left it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Floor {
    /// Everything said.
    pub speeches: Vec<Speech>,
    /// Wordings put forward.
    pub tabled: Vec<Tabled>,
    /// Declared red lines.
    pub red_lines: Vec<RedLine>,
    /// Seats out of the room today.
    pub absent: BTreeSet<StateId>,
    /// What persons' delegations last said for themselves, one for each bracket and seat, in order.
    #[serde(default)]
    pub stances: Vec<Stance>,
    /// Plates that persons' delegations raised today, likewise. Nobody else sees them before all go up
    /// together in the evening (rule 13.1).
    #[serde(default)]
    pub raised: Vec<Stance>,
    /// What delegations last said of their objections, by bracket, and of their red lines (rule 3.22).
    #[serde(default)]
    pub stated: Vec<Stated>,
}

impl Floor {
    /// The red lines that a delegation has drawn.
    pub fn lines_of(&self, seat: StateId) -> impl Iterator<Item = &RedLine> {
        self.red_lines.iter().filter(move |r| r.seat == seat)
    }

    /// What a person's delegation last said for itself on a bracket.
    #[must_use]
    pub fn stance(&self, seat: StateId, bracket: BracketId) -> Option<&Stance> {
        let mut all = self.raised.iter().chain(&self.stances);
        all.find(|s| (s.seat, s.bracket) == (seat, bracket))
    }

    /// A person's delegation says something for itself, in place of what it said before.
    pub(crate) fn take_stance(&mut self, stance: Stance) {
        let (seat, bracket) = (stance.seat, stance.bracket);
        self.raised
            .retain(|s| (s.seat, s.bracket) != (seat, bracket));
        keep(&mut self.stances, stance);
    }

    /// A person's delegation raises its plate, which goes up in the evening.
    pub(crate) fn raise(&mut self, stance: Stance) {
        keep(&mut self.raised, stance);
    }

    /// The plates that were raised today go up.
    pub(crate) fn plates_up(&mut self) {
        for stance in std::mem::take(&mut self.raised) {
            keep(&mut self.stances, stance);
        }
    }
}

/// Plates, and what was asked for and decided by them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Ballots {
    /// Plates by bracket and seat; empty until first raised.
    pub plates: Vec<Vec<Plate>>,
    /// Votes and motions asked for today.
    pub calls: Vec<Call>,
    /// Votes held.
    pub votes: Vec<VoteHeld>,
}

/// The regional groups at the table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Regional {
    /// The groups.
    pub groups: Vec<Group>,
    /// Their common proposals.
    pub commons: Vec<Common>,
    /// What members bring to this evening's meetings.
    pub caucus: Vec<Motion>,
}

/// A drafting group (rule 4.12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafting {
    /// The clause whose pen it holds.
    pub clause: ClauseId,
    /// Who asked for it.
    pub leader: StateId,
    /// Who was asked.
    pub asked: Vec<StateId>,
    /// Who drafts, the leader first; nobody until the evening of its first day.
    pub members: Vec<StateId>,
    /// Its first day.
    pub since: u32,
    /// The last day on which it holds the pen.
    pub until: u32,
}

/// How publics at home take what happens.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Publics {
    /// What events did to the four constituencies everywhere, −1 to 1.
    pub mood: [f64; 4],
}

/// The room.
#[derive(Debug, Clone, PartialEq, Resource, Serialize, Deserialize)]
pub struct Room {
    /// The draft.
    pub draft: Draft,
    /// What is before the room.
    pub agenda: Agenda,
    /// The floor.
    pub floor: Floor,
    /// Plates and votes.
    pub ballots: Ballots,
    /// Regional groups.
    pub regional: Regional,
    /// Publics at home.
    pub publics: Publics,
    /// How the chair works.
    pub chair: Chairing,
    /// Drafting groups, the latest last.
    pub drafting: Vec<Drafting>,
    /// Every change of the draft so far, oldest first.
    pub redlines: Vec<Redline>,
    /// Goodwill of the room, 0–100.
    pub goodwill: f64,
    /// Whether the text was taken, once that is known.
    pub adopted: Option<bool>,
    /// Who sits, where and since when; and the conferences before.
    pub sittings: Sittings,
}

impl Room {
    /// Puts a wording into the draft and keeps a redline of it, if it is another than before.
    pub fn rewrite(&mut self, day: u32, (bracket, to): (BracketId, WordingId), by: WordingSource) {
        let from = self.draft.text.at(bracket);
        if from == to {
            return;
        }
        self.draft.text.set(bracket, to);
        self.redlines.push(Redline {
            day,
            bracket,
            from,
            to,
            by,
        });
    }

    /// What changed on a day, oldest first.
    pub fn changed_on(&self, day: u32) -> impl Iterator<Item = &Redline> {
        self.redlines.iter().filter(move |r| r.day == day)
    }

    /// The drafting group that holds the pen of a clause on a day.
    #[must_use]
    pub fn pen(&self, clause: ClauseId, day: u32) -> Option<&Drafting> {
        let mut all = self.drafting.iter();
        all.find(|d| d.clause == clause && d.until >= day)
    }

    /// Whether a seat sits in this conference.
    #[must_use]
    pub fn sits(&self, seat: StateId) -> bool {
        self.sittings.last.members.binary_search(&seat).is_ok()
    }

    /// Number of delegations that sit in this conference.
    #[must_use]
    pub fn delegations(&self) -> usize {
        self.sittings.last.members.len()
    }

    /// Turn of day 0 of this conference: with it the random draws of one conference
    /// are not those of another.
    #[must_use]
    pub fn opens(&self) -> u32 {
        self.sittings.last.opens
    }

    /// The group a seat belongs to.
    #[must_use]
    pub fn group_of(&self, seat: StateId) -> Option<GroupId> {
        let mut groups = GroupId::each(&self.regional.groups);
        let own = groups.find(|(_, g)| g.members.contains(&seat));
        own.map(|(group, _)| group)
    }

    /// Whether a seat speaks for a group of more than itself.
    #[must_use]
    pub fn leads(&self, seat: StateId) -> bool {
        self.group_of(seat).is_some_and(|group| {
            let group = &self.regional.groups[group];
            group.leader == seat && group.members.len() > 1
        })
    }

    /// The latest common proposal of a group at a bracket.
    #[must_use]
    pub fn common(&self, group: GroupId, bracket: BracketId) -> Option<&Common> {
        let all = self.regional.commons.iter().rev();
        all.into_iter()
            .find(|c| c.group == group && c.bracket == bracket)
    }

    /// Whether a binding vote on a bracket was called for today.
    #[must_use]
    pub fn voted_on(&self, bracket: BracketId) -> bool {
        let binding = |k| matches!(k, CallKind::Vote | CallKind::PointOfOrder);
        let mut calls = self.ballots.calls.iter();
        calls.any(|c| c.bracket == bracket && binding(c.kind))
    }

    /// Whether a bracket is still to be settled and open to proposals.
    #[must_use]
    pub fn unsettled(&self, bracket: BracketId) -> bool {
        !matches!(
            self.draft.standing[bracket],
            Standing::Clear | Standing::Shut
        )
    }
}

/// How a bracket stands, as its form on the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// Nobody has asked to open it.
    Shut,
    /// The room has not come to it yet.
    Waiting,
    /// A few object.
    Near,
    /// Many object.
    Contested,
    /// A red line stands against the leading wording.
    Blocked,
    /// Settled.
    Clear,
}

fixed! {
    opening:

    /// Brackets that the chair changes at once at most when a conference opens. Judgement: no
    /// source gives it.
    const PACKAGE: u32 = 2;
    /// Edits without success after which it stops. Judgement: as many as it makes in bad blood.
    const PATIENCE: u32 = 1000;
}

/// Rule 3.18: whether a clause is in the first draft; what is not there is not on the agenda until
/// somebody opens it.
fn on_the_agenda(treaty: &TreatyText, clause: ClauseId) -> bool {
    let place = &treaty.brackets[treaty.clauses[clause].frame.place];
    PLACES[place.opening.index()].weight > 0.0
}

/// The room before the first day of a conference.
pub(crate) fn opening_room((scenario, theory): (&Scenario, &Theory), sittings: Sittings) -> Room {
    let brackets = &scenario.text.brackets;
    // Rule 14.12: what is not for this conference is settled before its first day.
    let closed = |b: &Bracket| (!sittings.last.takes(b.clause)).then_some(0);
    let standing = brackets
        .iter()
        .map(|b| match b.kind {
            _ if !sittings.last.takes(b.clause) => Standing::Clear,
            BracketKind::Words if on_the_agenda(&scenario.text, b.clause) => Standing::Waiting,
            _ => Standing::Shut,
        })
        .collect();
    Room {
        draft: Draft {
            text: scenario.text.opening(),
            standing,
            settled: brackets.iter().map(closed).collect(),
            mover: vec![Mover::Sponsors; scenario.text.clauses.len()],
        },
        agenda: Agenda {
            adjourned: vec![None; brackets.len()],
            ..Agenda::default()
        },
        floor: Floor::default(),
        ballots: Ballots {
            plates: vec![vec![]; brackets.len()],
            ..Ballots::default()
        },
        regional: Regional {
            groups: seated(scenario, &sittings.last.members),
            ..Regional::default()
        },
        publics: Publics::default(),
        chair: Chairing {
            temperature: theory.conference.chair.chair_temperature,
            package: PACKAGE,
            patience: PATIENCE,
            asked: false,
            agenda: vec![],
            deadlines: vec![],
            closing: false,
        },
        drafting: vec![],
        redlines: vec![],
        goodwill: scenario.setup.goodwill,
        adopted: None,
        sittings,
    }
}

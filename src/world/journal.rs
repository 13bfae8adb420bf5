//! The journal: typed entries, each with its cause. Replays compare it line by line.

use crate::model::ids::{ArrangementId, IncidentId, OfferId, ViolationId};
use std::borrow::Cow;
use std::collections::BTreeMap;

use bevy_ecs::resource::Resource;
use serde::{Deserialize, Serialize};

use crate::locale::Sentence;
use crate::model::action::CallKind;
use crate::model::companies::Request;
use crate::model::deeds::{Deeds, Shock};
use crate::model::motive::{Given, Motive};
use crate::model::reproduction::{PairR, Parts};
use crate::model::years::{Exposure, Kind, Pledge, Posture};
use crate::model::{Action, Decision, Forum, Indices, Intervention, Rung};
use crate::world::capital::CapitalStage;
use crate::world::digest::bytes::Bytes;
pub use crate::world::marks::Mark;

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named for readers of the journal")]
pub enum Happening {
    /// A day began; the chair opened these brackets.
    Day { brackets: Vec<String> },
    /// An event of the record.
    Event { title: String },
    /// An event put a wording into the draft, or took one out.
    DraftMoved { bracket: String, wording: String },
    /// A seat did something on the floor or in the corridors.
    Act { seat: String, action: Action },
    /// A seat took back what it had done in the same turn, so that it is as if it had not been done.
    TakenBack { seat: String, action: Action },
    /// Plates went up on a bracket.
    Plates {
        bracket: String,
        leading: String,
        counts: Vec<usize>,
        objectors: usize,
    },
    /// Delegations said why they object to a wording, or why they drew a red line against it.
    Stated {
        bracket: String,
        wording: String,
        line: bool,
        reasons: Vec<Given>,
    },
    /// What was true where what delegations said of a bracket was not; nobody knows before the end.
    Pretexts {
        bracket: String,
        reasons: Vec<Given>,
    },
    /// Objections of seats that have spent their credit: they stop nothing.
    Noted { bracket: String, seats: Vec<String> },
    /// A bracket cleared.
    Cleared { bracket: String, wording: String },
    /// A vote, a motion or a show of plates.
    Vote {
        kind: CallKind,
        bracket: String,
        wording: String,
        yes: usize,
        no: usize,
        abstain: usize,
        carried: bool,
    },
    /// The chair's text changed the draft.
    ChairText { changes: Vec<(String, String)> },
    /// What a drafting group wrote in an evening; nothing where too few joined.
    Drafted {
        clause: String,
        leader: String,
        members: usize,
        changes: Vec<(String, String)>,
    },
    /// A capital gave its mandate: the subjects that weigh most, and where they should stand.
    Mandate {
        seat: String,
        subjects: Vec<(String, f64)>,
    },
    /// The companies of a state asked these of its capital.
    Lobbied { seat: String, asks: Vec<Request> },
    /// The press wrote of these subjects before the conference.
    Coverage { subjects: Vec<String> },
    /// A group met on a wording.
    Caucus {
        group: String,
        bracket: String,
        wording: String,
        backers: usize,
        against: usize,
        taken: bool,
    },
    /// A party took a package or turned it down.
    Deal {
        offer: OfferId,
        from: String,
        to: String,
        agreed: bool,
    },
    /// A package was broken, kept, or lapsed.
    DealEnded {
        offer: OfferId,
        fate: String,
        by: Option<String>,
        known: Vec<String>,
    },
    /// A delegation listened to another in the corridors.
    Eavesdropped {
        by: String,
        on: String,
        caught: bool,
    },
    /// A red line was crossed by the text.
    RedLineCrossed { seat: String, bracket: String },
    /// The package was taken or the conference failed.
    Outcome { adopted: bool },
    /// A state's answer at the signing, with the reason that it states for any but a plain
    /// signature. The total is its own until the end.
    Signing {
        state: String,
        decision: Decision,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        total: Option<f64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stated: Option<Motive>,
    },
    /// An incident: hidden until detected.
    Incident {
        incident: IncidentId,
        initiator: String,
        target: String,
        kind: Kind,
        severity: u8,
        success: bool,
    },
    /// The target noticed.
    Detected { incident: IncidentId, day: u32 },
    /// The target formed a belief.
    Attributed {
        incident: IncidentId,
        believed: String,
        confidence: f64,
        public: bool,
    },
    /// The target answered.
    Answered { incident: IncidentId, rung: Rung },
    /// An armed dispute between rivals.
    Dispute { a: String, b: String },
    /// A ratification.
    Ratified { state: String },
    /// The instrument entered into force.
    InForce { parties: usize },
    /// A state joined or left.
    Adherence { state: String, joined: bool },
    /// A party broke the text: seen by all, or only by some.
    Violation {
        violation: ViolationId,
        state: String,
        public: bool,
    },
    /// A seat laid open whom it believes behind an incident, or a breach of the text.
    Exposed {
        by: String,
        on: String,
        what: Exposure,
    },
    /// Some of those asked made an arrangement.
    Arranged {
        arrangement: ArrangementId,
        members: Vec<String>,
        asked: usize,
        pledges: Vec<Pledge>,
    },
    /// A state entered an arrangement, or left it.
    Joined {
        arrangement: ArrangementId,
        state: String,
        joined: bool,
    },
    /// A surveillance programme leaked.
    Leak { state: String },
    /// A great shock struck many states, or brought two to the brink.
    Shock {
        kind: Shock,
        size: f64,
        touched: u32,
        between: Option<(String, String)>,
    },
    /// What the clauses in force did in a quarter, by clause.
    Deeds { by_clause: BTreeMap<String, Deeds> },
    /// A pair of networks drew apart.
    Shielded { state: String },
    /// A conference was called: who should come, and who does. A review calls itself.
    Convened {
        forum: Forum,
        by: Option<String>,
        members: Vec<String>,
        came: Vec<String>,
    },
    /// A capital does something else about its delegation from now on.
    Capital { seat: String, stage: CapitalStage },
    /// A note of whoever leads the session.
    Note { text: String },
    /// Whoever leads the session brings something in, which comes with the next step. What comes of it
    /// has this entry as its cause.
    Intervention { what: Intervention },
    /// World indices at the end of a quarter, and R of the world over the year that ends with it,
    /// with its parts and by region.
    Indices {
        world: Indices,
        r: f64,
        r_parts: Parts,
        r_regions: BTreeMap<String, f64>,
    },
    /// R of the pairs between whom anything was brought about in the year that ends with a quarter.
    Reproduction { r_pairs: Vec<PairR> },
    /// The end.
    Ending { name: String },
}

/// One entry.
///
/// As JSON, `why` is the sentence in words, for whoever reads the file, and `reason` beside it is the
/// same as data, unless it is words that somebody gave. What is read needs only one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub struct Entry {
    /// Number, from 0.
    pub n: usize,
    /// Turn: days, then the signing, then quarters.
    pub turn: u32,
    /// What happened.
    pub what: Happening,
    /// Rule that made it so.
    pub rule: Cow<'static, str>,
    /// Number of the entry that brought it about; none for what begins a chain: the agenda, an
    /// event of the record, a free choice, an opportunity taken.
    pub cause: Option<usize>,
    /// Why; never empty.
    pub why: Sentence,
}

/// An entry as JSON.
#[derive(Serialize, Deserialize)]
struct Written {
    n: usize,
    turn: u32,
    what: Happening,
    rule: Cow<'static, str>,
    cause: Option<usize>,
    why: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<Sentence>,
}

impl From<Entry> for Written {
    fn from(entry: Entry) -> Self {
        Self {
            n: entry.n,
            turn: entry.turn,
            what: entry.what,
            rule: entry.rule,
            cause: entry.cause,
            why: entry.why.to_string(),
            reason: Some(entry.why).filter(|why| !why.given()),
        }
    }
}

impl From<Written> for Entry {
    fn from(it: Written) -> Self {
        Self {
            n: it.n,
            turn: it.turn,
            what: it.what,
            rule: it.rule,
            cause: it.cause,
            why: it.reason.unwrap_or_else(|| it.why.into()),
        }
    }
}

impl Entry {
    /// Whether a seat knows of it before the debrief. Packages, listening, mandates and undetected
    /// operations are known to those they concern.
    #[must_use]
    pub fn known_to(&self, iso: &str, over: bool) -> bool {
        let me = |name: &String| name == iso;
        over || match &self.what {
            Happening::Act { seat, action } | Happening::TakenBack { seat, action } => {
                me(seat) || !private(action, iso)
            }
            Happening::Mandate { seat, .. }
            | Happening::Lobbied { seat, .. }
            | Happening::Capital { seat, .. } => me(seat),
            Happening::Deal { from, to, .. } => me(from) || me(to),
            Happening::DealEnded { known, .. } => known.iter().any(me),
            Happening::Eavesdropped { by, caught, .. } => me(by) || *caught,
            Happening::Incident { initiator, .. } => me(initiator),
            Happening::Violation { state, public, .. } => *public || me(state),
            Happening::Intervention { what } => !what.unseen(),
            // It is counted from who did it in truth.
            Happening::Reproduction { .. } | Happening::Pretexts { .. } => false,
            _ => true,
        }
    }

    /// What happened as a seat may read it before the debrief. The sum behind another's signature is
    /// its own until then.
    #[must_use]
    pub fn what_for(&self, iso: &str, over: bool) -> Happening {
        let mut what = self.what.clone();
        if let Happening::Signing { state, total, .. } = &mut what
            && !over
            && state != iso
        {
            *total = None;
        }
        what
    }

    /// The reason as a seat may read it before the debrief. What moved another delegation, or an
    /// operation, is its own business until then.
    #[must_use]
    pub fn why_for(&self, iso: &str, over: bool) -> Option<&Sentence> {
        let open = match &self.what {
            Happening::Act { seat, .. }
            | Happening::Mandate { seat, .. }
            | Happening::Lobbied { seat, .. }
            | Happening::Capital { seat, .. }
            | Happening::TakenBack { seat, .. } => seat == iso,
            Happening::Deal { from, to, .. } => from == iso || to == iso,
            Happening::Eavesdropped { by, .. } => by == iso,
            Happening::DealEnded { known, .. } => known.iter().any(|k| k == iso),
            Happening::Incident { initiator, .. } => initiator == iso,
            Happening::Exposed { by, .. } => by == iso,
            Happening::Signing { state, .. } => state == iso,
            Happening::Violation { public, .. } => *public,
            Happening::Detected { .. }
            | Happening::Attributed { .. }
            | Happening::Answered { .. }
            | Happening::Indices { .. } => false,
            _ => true,
        };
        (over || open).then_some(&self.why)
    }
}

/// Whether an action of somebody else is hidden from a seat.
fn private(action: &Action, iso: &str) -> bool {
    match action {
        Action::Offer { to, witnesses, .. } => !to.iter().chain(witnesses).any(|s| s == iso),
        // Plates go up together, and so do the answers at the signing; budgets and answers to incidents
        // are told by what comes of them.
        Action::Plate { .. }
        | Action::Decide(_)
        | Action::SetBudget { .. }
        | Action::Respond { .. }
        | Action::Counter { .. }
        | Action::Answer { .. }
        | Action::Break { .. }
        | Action::Eavesdrop { .. }
        | Action::Authorise { .. }
        | Action::Forbid { .. }
        | Action::Instruct { .. }
        | Action::Choose { .. }
        | Action::Posture(Posture::Standard | Posture::Forward)
        | Action::Consult
        | Action::Caucus(_) => true,
        _ => false,
    }
}

/// All entries so far.
#[derive(Debug, Clone, Default, Resource)]
pub struct Journal {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Current turn.
    pub turn: u32,
    /// Latest entry under each name.
    pub marks: BTreeMap<Mark, usize>,
    /// Whether nobody looks into it (see [`Setting::unread`](crate::world::setting::Setting::unread)): of
    /// the years it keeps only what comes seldom.
    pub unread: bool,
}

/// Whether it comes by the hundred in the years and is there to be read alone.
fn only_read(what: &Happening) -> bool {
    use Happening::{Answered, Attributed, Detected, Incident, Indices};
    let found = matches!(what, Detected { .. } | Attributed { .. } | Answered { .. });
    found || matches!(what, Incident { .. } | Indices { .. })
}

impl Journal {
    /// Remembers an entry under a name.
    pub fn mark(&mut self, mark: Mark, n: usize) {
        if !(self.unread && mark.comes_often()) {
            self.marks.insert(mark, n);
        }
    }

    /// What the digest takes of it: all but the reasons, which are words for readers.
    pub(super) fn write_down(&self, bytes: &mut Bytes) {
        bytes.add(&self.entries.len());
        for Entry {
            n,
            turn,
            what,
            rule,
            cause,
            why: _,
        } in &self.entries
        {
            bytes.add(&(n, turn, what, rule, cause));
        }
        bytes.add(&(self.turn, &self.marks));
    }

    /// The latest entry under a name.
    #[must_use]
    pub fn last(&self, mark: Mark) -> Option<usize> {
        self.marks.get(&mark).copied()
    }

    /// Whether an event of the scenario was brought forward, so that it does not come on its own day.
    #[must_use]
    pub fn brought_forward(&self, event: &str) -> bool {
        let is = |what: &Happening| matches!(what, Happening::Intervention { what: Intervention::Event { title } } if title == event);
        self.entries.iter().any(|e| is(&e.what))
    }

    /// What whoever leads the session has brought in this turn, with the numbers of the entries.
    pub fn interventions(&self) -> impl Iterator<Item = (usize, &Intervention)> {
        let now = self.entries.partition_point(|e| e.turn < self.turn);
        self.entries[now..].iter().filter_map(|e| match &e.what {
            Happening::Intervention { what } if e.turn == self.turn => Some((e.n, what)),
            _ => None,
        })
    }

    /// Writes an entry and gives its number.
    pub fn write(
        &mut self,
        what: Happening,
        rule: &'static str,
        cause: Option<usize>,
        why: impl Into<Sentence>,
    ) -> usize {
        let n = self.entries.len();
        if self.unread && only_read(&what) {
            return n;
        }
        let entry = Entry {
            n,
            turn: self.turn,
            what,
            rule: Cow::Borrowed(rule),
            cause,
            why: why.into(),
        };
        self.entries.push(entry);
        n
    }
}

/// What the journal says of an action a person chose.
#[must_use]
pub fn own_choice() -> Sentence {
    crate::say!("world-own-choice")
}

/// What the journal says of what whoever leads the session brought in, and of what came of it.
#[must_use]
pub fn brought_in() -> Sentence {
    crate::say!("world-brought-in")
}

/// What the journal says of a note of whoever leads the session.
#[must_use]
pub fn led() -> Sentence {
    crate::say!("world-led")
}

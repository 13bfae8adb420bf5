//! Section 1: what may be done, whoever sends it. A refusal names the rule and the way out.

mod chair;
mod convene;
mod corridors;
mod floor;
mod years;

use crate::model::ids::{BracketId, IncidentId, StateId, WordingId};
pub use years::Office;

use thiserror::Error;

use crate::conference::corridors::offers::{Corridors, Offer};
use crate::conference::plates::rules::Plate;
use crate::conference::room::Standing;
use crate::conference::room::{Call, RedLine, Room};
use crate::model::action::{Action, Decision, Proposal};
use crate::model::calendar::Phase;
use crate::model::years::{Exposure, Kind, Pledge, Posture};
use crate::model::{Forum, Scenario};

/// Why an action was refused, and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Error, serde::Serialize)]
#[error("{what} (rule {rule}); {instead}")]
pub struct Refusal {
    /// Rule number.
    pub rule: &'static str,
    /// What was wrong.
    pub what: String,
    /// What would be allowed.
    pub instead: String,
}

impl Refusal {
    /// A refusal.
    #[must_use]
    pub fn new(rule: &'static str, what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self {
            rule,
            what: what.into(),
            instead: instead.into(),
        }
    }
}

/// Who sends an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sender {
    /// A delegation.
    Seat(StateId),
    /// The chair.
    Chair,
}

/// An admissible action, its names resolved.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Action's")]
pub enum Order {
    /// Put a wording forward; `opens` a shut place bracket first.
    Table {
        bracket: BracketId,
        wording: WordingId,
        opens: bool,
    },
    /// Put one's name beside the mover's.
    Cosponsor { tabled: usize },
    /// Speak for or against.
    Speak {
        bracket: BracketId,
        wording: WordingId,
        favour: bool,
    },
    /// Raise a plate.
    Plate { bracket: BracketId, plate: Plate },
    /// Open a shut bracket.
    Open { bracket: BracketId },
    /// Declare a red line.
    RedLine(RedLine),
    /// Speak to the press.
    Press {
        bracket: BracketId,
        wording: WordingId,
    },
    /// Bring a wording to the group.
    Caucus {
        bracket: BracketId,
        wording: WordingId,
    },
    /// Offer a package; `counters` another.
    Offer {
        offer: Box<Offer>,
        counters: Option<usize>,
    },
    /// Answer one.
    Answer { offer: usize, accept: bool },
    /// Leave one.
    Break { offer: usize },
    /// Listen at a door.
    Eavesdrop { on: StateId },
    /// Ask for a chair's text.
    ChairText,
    /// Ask for a vote or a motion.
    Call(Call),
    /// Leave the room.
    WalkOut,
    /// The chair's own.
    Gavel(GavelOrder),
    /// Decide in the signing hall.
    Decide(Decision),
    /// Set a budget.
    Budget([f64; 5]),
    /// Answer an incident.
    Respond { incident: IncidentId, rung: u8 },
    /// Join or leave.
    Adhere { join: bool },
    /// Call a conference; `invited` to a summit.
    Convene { forum: Forum, invited: Vec<StateId> },
    /// Set the services' posture.
    Posture(Posture),
    /// Order an operation.
    Authorise { target: StateId, kind: Kind },
    /// Forbid operations against a state, or lift that.
    Forbid { target: StateId, on: bool },
    /// Lay open what is known.
    Expose(Exposure),
    /// Give aid.
    Aid { to: StateId },
    /// Propose an arrangement.
    Arrange {
        with: Vec<StateId>,
        pledges: Vec<Pledge>,
    },
    /// Enter or leave one.
    Join { arrangement: u32, join: bool },
}

/// What the chair does, its names resolved.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "fields carry the names of Gavel's")]
pub enum GavelOrder {
    /// Tomorrow's agenda.
    Agenda(Vec<BracketId>),
    /// How the text is written.
    Style {
        temperature: f64,
        package: u32,
        patience: u32,
    },
    /// Debate closes on a day.
    Deadline { bracket: BracketId, day: u32 },
}

/// What the check needs to see.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: &'a Room,
    /// The corridors.
    pub corridors: &'a Corridors,
    /// What this seat holds in the years after.
    pub office: &'a Office,
}

/// Rule 1.1: checks an action. Nothing is changed.
pub fn check(bench: Bench, sender: Sender, action: &Action) -> Result<Order, Refusal> {
    let seat = match (sender, action) {
        (Sender::Chair, _) => return chair::check(bench, action),
        (_, Action::Gavel(_)) => {
            return Err(Refusal::new(
                "1.16",
                "only the chair has the gavel",
                "ask for a chair's text, or move a motion",
            ));
        }
        (Sender::Seat(seat), _) => seat,
    };
    match (bench.phase, action) {
        (
            Phase::Conference(_),
            Action::Decide(_)
            | Action::SetBudget { .. }
            | Action::Respond { .. }
            | Action::Accede
            | Action::Withdraw
            | Action::Convene { .. }
            | Action::Posture(_)
            | Action::Authorise { .. }
            | Action::Forbid { .. }
            | Action::Expose(_)
            | Action::Aid { .. }
            | Action::Arrange { .. }
            | Action::Join { .. },
        ) => Err(Refusal::new(
            "1.2",
            "the conference is still sitting",
            "speak, offer, or end the day",
        )),
        (Phase::Conference(day), _) => conference(bench, day, seat, action),
        (Phase::Signing, _) if !bench.room.sits(seat) => Err(convene::elsewhere()),
        (Phase::Signing, Action::Decide(decision)) => Ok(Order::Decide(*decision)),
        (Phase::Signing, _) => Err(Refusal::new(
            "1.2",
            "the hall is signing",
            "sign, sign with a declaration, not now, or refuse",
        )),
        (Phase::Aftermath(quarter), Action::Convene { forum, members }) => {
            convene::check(bench, quarter, seat, *forum, members)
        }
        (Phase::Aftermath(_), _) => years::check(bench, seat, action),
        (Phase::Over, _) => Err(Refusal::new(
            "1.2",
            "the session is over",
            "read the debrief",
        )),
    }
}

fn conference(bench: Bench, day: u32, seat: StateId, action: &Action) -> Result<Order, Refusal> {
    let room = bench.room;
    if !room.sits(seat) {
        return Err(convene::elsewhere());
    }
    let free = matches!(
        action,
        Action::Plate { .. } | Action::Answer { .. } | Action::Break { .. }
    );
    let left = room.actions_left.get(seat.index());
    if !free && left.copied().unwrap_or(0) == 0 {
        return Err(Refusal::new(
            "1.3",
            "no influence is left today",
            "plates, answers and breaking a package are free; end the day",
        ));
    }
    if room.absent.contains(&seat) {
        return Err(Refusal::new(
            "1.15",
            "you have left the room",
            "come back tomorrow",
        ));
    }
    match action {
        Action::Press(p) => {
            let (bracket, wording) = resolve(bench, p)?;
            Ok(Order::Press { bracket, wording })
        }
        Action::Caucus(p) => floor::caucus(bench, seat, p),
        Action::Offer { .. }
        | Action::Counter { .. }
        | Action::Answer { .. }
        | Action::Break { .. }
        | Action::Eavesdrop { .. } => corridors::check(bench, day, seat, action),
        _ if day == 0 => Err(Refusal::new(
            "1.11",
            "the conference has not opened",
            "meet your group, make an offer, speak to the press, or go to the first day",
        )),
        _ => floor::check(bench, seat, action),
    }
}

/// A bracket by its key.
fn find(bench: Bench, key: &str) -> Result<BracketId, Refusal> {
    bench.scenario.text.find(key).ok_or_else(|| {
        Refusal::new(
            "1.4",
            format!("there is no bracket `{key}`"),
            "a bracket as `clause.bracket`",
        )
    })
}

/// A bracket and a wording by their names.
fn resolve(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let index = find(bench, &p.bracket)?;
    let bracket = &bench.scenario.text.brackets[index];
    let wording = bracket.find(&p.wording).ok_or_else(|| {
        let known: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
        Refusal::new(
            "1.4",
            format!("`{}` has no wording `{}`", p.bracket, p.wording),
            known.join(", "),
        )
    })?;
    Ok((index, wording))
}

/// The same, if the bracket is neither settled nor shut.
fn unsettled(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = resolve(bench, p)?;
    match bench.room.standing[found.0] {
        Standing::Clear => Err(Refusal::new(
            "1.5",
            format!("`{}` is settled", p.bracket),
            "a bracket that is not",
        )),
        Standing::Shut => Err(Refusal::new(
            "1.5",
            format!("`{}` is shut", p.bracket),
            "open it first",
        )),
        _ => Ok(found),
    }
}

/// The same, if the bracket is on today's agenda.
fn open(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = unsettled(bench, p)?;
    on_agenda(bench, found.0)?;
    Ok(found)
}

/// Whether a bracket is on today's agenda.
fn on_agenda(bench: Bench, bracket: BracketId) -> Result<(), Refusal> {
    if bench.room.open.contains(&bracket) {
        return Ok(());
    }
    let key = |b: BracketId| bench.scenario.text.brackets[b].key.as_str();
    let today: Vec<&str> = bench.room.open.iter().map(|&b| key(b)).collect();
    Err(Refusal::new(
        "1.5",
        format!("`{}` is not open today", key(bracket)),
        today.join(", "),
    ))
}

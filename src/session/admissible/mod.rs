//! Section 1: what may be done, whoever sends it. A refusal names the rule and the way out.

mod capital;
mod chair;
mod convene;
pub(crate) mod corridors;
pub(crate) mod floor;
mod questions;
mod years;

use crate::aftermath::decisions::Choose;
use crate::aftermath::orders::YearsAct;
use crate::conference::capital::consult::Consult;
use crate::conference::chair::ChairAct;
use crate::conference::corridors::CorridorAct;
use crate::conference::floor::FloorAct;
use crate::conference::forums::ForumAct;
use crate::conference::plates::RaisePlate;
use crate::conference::signing::Decide;
use crate::model::ids::BracketId;
use crate::model::ids::StateId;
use crate::model::ids::WordingId;
use crate::model::question::Question;
pub use capital::CapitalLimits;
pub use years::YearsRights;

use thiserror::Error;

use crate::conference::corridors::offers::Corridors;
use crate::conference::plates::rules::Plate;
use crate::conference::room::Standing;

use crate::conference::room::Room;
use crate::locale::Sentence;
use crate::model::action::Action;
use crate::model::action::Proposal;
use crate::model::calendar::Phase;

use crate::model::Scenario;
use crate::say;

/// Why an action was refused, and what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq, Error, serde::Serialize)]
#[error("{}", self.said())]
pub struct Refusal {
    /// Rule number.
    pub rule: &'static str,
    /// What was wrong.
    pub what: Sentence,
    /// What would be allowed.
    pub instead: Sentence,
}

impl Refusal {
    /// The whole of it as one sentence.
    #[must_use]
    pub fn said(&self) -> Sentence {
        say!(
            "session-refusal",
            what = self.what.clone(),
            rule = self.rule,
            instead = self.instead.clone()
        )
    }

    /// A refusal.
    #[must_use]
    pub fn new(
        rule: &'static str,
        what: impl Into<Sentence>,
        instead: impl Into<Sentence>,
    ) -> Self {
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

impl Sender {
    /// The seat; none for the chair.
    #[must_use]
    pub fn seat(self) -> Option<StateId> {
        match self {
            Self::Seat(seat) => Some(seat),
            Self::Chair => None,
        }
    }
}

/// An admissible action, its names resolved, for the feature that carries it out.
#[derive(Debug, Clone, PartialEq)]
pub enum Admitted {
    /// On the floor.
    Floor(FloorAct),
    /// A raised plate.
    Plate(RaisePlate),
    /// In the corridors.
    Corridor(CorridorAct),
    /// From the chair.
    Chair(ChairAct),
    /// At the signing.
    Decide(Decide),
    /// Of a forum or an instrument.
    Forum(ForumAct),
    /// In the years after.
    Years(YearsAct),
    /// With one's own capital.
    Consult(Consult),
    /// About a question that was put.
    Choice(Choose),
}

/// What the check needs to see.
#[derive(Debug, Clone, Copy)]
pub struct ActContext<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where the session stands.
    pub phase: Phase,
    /// The room.
    pub room: &'a Room,
    /// The acts that the sender has left today; 0 for the chair.
    pub actions_left: u32,
    /// The corridors.
    pub corridors: &'a Corridors,
    /// What this seat holds in the years after.
    pub rights: &'a YearsRights,
    /// What the sender's capital allows.
    pub limits: CapitalLimits<'a>,
    /// The questions that lie on desks, its own and those of others.
    pub questions: &'a [Question],
}

/// Rule 1.1: checks an action. Nothing is changed.
///
/// # Errors
/// A refusal that names the rule, what is wrong and what would be allowed.
pub fn check(context: ActContext, sender: Sender, action: &Action) -> Result<Admitted, Refusal> {
    let seat = match (sender, action) {
        (Sender::Chair, _) => return chair::check(context, action).map(Admitted::Chair),
        (_, Action::Gavel(_)) => {
            return Err(Refusal::new(
                "1.16",
                say!("session-only-the-chair"),
                say!("session-only-the-chair-instead"),
            ));
        }
        (Sender::Seat(seat), _) => seat,
    };
    if let Some(refusal) = capital::forbids(context, action) {
        return Err(refusal);
    }
    match (context.phase, action) {
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
            | Action::CutOff { .. }
            | Action::Forbid { .. }
            | Action::Expose(_)
            | Action::Aid { .. }
            | Action::Arrange { .. }
            | Action::Join { .. }
            | Action::Choose { .. },
        ) => Err(Refusal::new(
            "1.2",
            say!("session-still-sitting"),
            say!("session-still-sitting-instead"),
        )),
        (Phase::Conference(day), _) => conference(context, day, seat, action),
        (Phase::Signing, _) if !context.room.sits(seat) => Err(convene::elsewhere()),
        (Phase::Signing, Action::Decide(decision)) => Ok(Admitted::Decide(Decide(*decision))),
        (Phase::Signing, _) => Err(Refusal::new(
            "1.2",
            say!("session-signing"),
            say!("session-signing-instead"),
        )),
        (Phase::Aftermath(quarter), Action::Convene { .. }) => {
            convene::check(context, quarter, seat, action).map(Admitted::Forum)
        }
        (Phase::Aftermath(_), Action::Accede | Action::Withdraw) => {
            convene::adhere(context, seat, action).map(Admitted::Forum)
        }
        (Phase::Aftermath(_), Action::Choose { question, course }) => {
            questions::check(context, seat, *question, *course).map(Admitted::Choice)
        }
        (Phase::Aftermath(_), _) => years::check(context, seat, action).map(Admitted::Years),
        (Phase::Over, _) => Err(Refusal::new(
            "1.2",
            say!("session-over"),
            say!("session-over-instead"),
        )),
    }
}

fn conference(
    context: ActContext,
    day: u32,
    seat: StateId,
    action: &Action,
) -> Result<Admitted, Refusal> {
    let room = context.room;
    if !room.sits(seat) {
        return Err(convene::elsewhere());
    }
    if !action.is_free() && context.actions_left == 0 {
        return Err(Refusal::new(
            "1.3",
            say!("session-no-influence"),
            say!("session-no-influence-instead"),
        ));
    }
    if room.floor.absent.contains(&seat) {
        return Err(Refusal::new(
            "1.15",
            say!("session-left-the-room"),
            say!("session-left-the-room-instead"),
        ));
    }
    match action {
        Action::Consult => capital::consult(context, day),
        Action::Press(p) => {
            let (bracket, wording) = resolve(context, p)?;
            Ok(Admitted::Floor(FloorAct::Press { bracket, wording }))
        }
        Action::Caucus(p) => floor::caucus(context, seat, p).map(Admitted::Floor),
        Action::Offer { .. }
        | Action::Counter { .. }
        | Action::Answer { .. }
        | Action::Break { .. }
        | Action::Eavesdrop { .. } => {
            corridors::check(context, day, seat, action).map(Admitted::Corridor)
        }
        _ if day == 0 => Err(Refusal::new(
            "1.11",
            say!("session-not-opened"),
            say!("session-not-opened-instead"),
        )),
        Action::Plate { choice, objects } => {
            let (bracket, wording) = open(context, choice)?;
            let plate = Plate::new(wording, *objects);
            Ok(Admitted::Plate(RaisePlate { bracket, plate }))
        }
        _ => floor::check(context, seat, action).map(Admitted::Floor),
    }
}

/// A bracket by its key.
fn find(context: ActContext, key: &str) -> Result<BracketId, Refusal> {
    context.scenario.text.find(key).ok_or_else(|| {
        Refusal::new(
            "1.4",
            say!("session-no-bracket", key = key),
            say!("session-no-bracket-instead"),
        )
    })
}

/// A bracket and a wording by their names.
fn resolve(context: ActContext, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let index = find(context, &p.bracket)?;
    let bracket = &context.scenario.text.brackets[index];
    let wording = bracket.find(&p.wording).ok_or_else(|| {
        let known: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
        Refusal::new(
            "1.4",
            say!(
                "session-no-wording",
                bracket = &p.bracket,
                wording = &p.wording
            ),
            say!("session-one-of-these", all = known.join(", ")),
        )
    })?;
    Ok((index, wording))
}

/// The same, if the bracket is neither settled nor shut.
fn unsettled(context: ActContext, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = resolve(context, p)?;
    let sitting = &context.room.sittings.last;
    if !sitting.takes(context.scenario.text.brackets[found.0].clause) {
        let (bracket, forum) = (&p.bracket, sitting.forum.title());
        let what = say!("session-not-its-bracket", bracket = bracket, forum = forum);
        return Err(Refusal::new("14.12", what, say!("session-settled-instead")));
    }
    match context.room.draft.standing[found.0] {
        Standing::Clear => Err(Refusal::new(
            "1.5",
            say!("session-settled", bracket = &p.bracket),
            say!("session-settled-instead"),
        )),
        Standing::Shut => Err(Refusal::new(
            "1.5",
            say!("session-shut", bracket = &p.bracket),
            say!("session-shut-instead"),
        )),
        _ => Ok(found),
    }
}

/// The same, if the bracket is on today's agenda.
fn open(context: ActContext, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = unsettled(context, p)?;
    on_agenda(context, found.0)?;
    Ok(found)
}

/// Whether a bracket is on today's agenda.
fn on_agenda(context: ActContext, bracket: BracketId) -> Result<(), Refusal> {
    if context.room.agenda.open.contains(&bracket) {
        return Ok(());
    }
    let key = |b: BracketId| context.scenario.text.brackets[b].key.as_str();
    let today: Vec<&str> = context.room.agenda.open.iter().map(|&b| key(b)).collect();
    Err(Refusal::new(
        "1.5",
        say!("session-not-open-today", bracket = key(bracket)),
        say!("session-one-of-these", all = today.join(", ")),
    ))
}

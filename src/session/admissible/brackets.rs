//! Brackets and wordings by the names that an action gives them.

use crate::conference::room::Standing;
use crate::model::action::Proposal;
use crate::model::ids::{BracketId, WordingId};
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::refusal::Refusal;

/// A bracket by its key.
pub(super) fn find(context: ActContext, key: &str) -> Result<BracketId, Refusal> {
    context.scenario.text.find(key).ok_or_else(|| {
        Refusal::new(
            "1.4",
            say!("session-no-bracket", key = key),
            say!("session-no-bracket-instead"),
        )
    })
}

/// A bracket and a wording by their names.
pub(super) fn resolve(
    context: ActContext,
    p: &Proposal,
) -> Result<(BracketId, WordingId), Refusal> {
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
pub(super) fn unsettled(
    context: ActContext,
    p: &Proposal,
) -> Result<(BracketId, WordingId), Refusal> {
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
pub(super) fn open(context: ActContext, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = unsettled(context, p)?;
    on_agenda(context, found.0)?;
    Ok(found)
}

/// Whether a bracket is on today's agenda.
pub(super) fn on_agenda(context: ActContext, bracket: BracketId) -> Result<(), Refusal> {
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

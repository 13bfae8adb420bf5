//! Brackets and wordings by the names that an action gives them.

use crate::conference::room::Standing;
use crate::model::action::Proposal;
use crate::model::ids::{BracketId, WordingId};
use crate::say;
use crate::session::admissible::bench::Bench;
use crate::session::admissible::refusal::Refusal;

/// A bracket by its key.
pub(super) fn find(bench: Bench, key: &str) -> Result<BracketId, Refusal> {
    bench.scenario.text.find(key).ok_or_else(|| {
        Refusal::new(
            "1.4",
            say!("session-no-bracket", key = key),
            say!("session-no-bracket-instead"),
        )
    })
}

/// A bracket and a wording by their names.
pub(super) fn resolve(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let index = find(bench, &p.bracket)?;
    let bracket = &bench.scenario.text.brackets[index];
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
pub(super) fn unsettled(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = resolve(bench, p)?;
    let sitting = &bench.room.sittings.last;
    if !sitting.takes(bench.scenario.text.brackets[found.0].clause) {
        let (bracket, forum) = (&p.bracket, sitting.forum.title());
        let what = say!("session-not-its-bracket", bracket = bracket, forum = forum);
        return Err(Refusal::new("14.12", what, say!("session-settled-instead")));
    }
    match bench.room.draft.standing[found.0] {
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
pub(super) fn open(bench: Bench, p: &Proposal) -> Result<(BracketId, WordingId), Refusal> {
    let found = unsettled(bench, p)?;
    on_agenda(bench, found.0)?;
    Ok(found)
}

/// Whether a bracket is on today's agenda.
pub(super) fn on_agenda(bench: Bench, bracket: BracketId) -> Result<(), Refusal> {
    if bench.room.agenda.open.contains(&bracket) {
        return Ok(());
    }
    let key = |b: BracketId| bench.scenario.text.brackets[b].key.as_str();
    let today: Vec<&str> = bench.room.agenda.open.iter().map(|&b| key(b)).collect();
    Err(Refusal::new(
        "1.5",
        say!("session-not-open-today", bracket = key(bracket)),
        say!("session-one-of-these", all = today.join(", ")),
    ))
}

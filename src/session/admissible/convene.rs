//! When a conference may be called, and who may speak in it.

use crate::conference::forums::ForumAct;
use crate::conference::forums::rules::{AGAIN, PAUSE, members};
use crate::model::Action;
use crate::model::Forum;
use crate::model::ids::StateId;
use crate::session::admissible::{Bench, Refusal};

/// Rule 1.17: a call for a new conference.
pub(crate) fn check(
    bench: Bench,
    quarter: u32,
    seat: StateId,
    forum: Forum,
    names: &[String],
) -> Result<ForumAct, Refusal> {
    let refuse = |what: String, instead: String| Err(Refusal::new("1.17", what, instead));
    let (scenario, sittings) = (bench.scenario, &bench.room.sittings);
    if scenario.setup.days == 0 {
        let what = "these years have no conferences".to_owned();
        return refuse(what, "budget, respond, or end the quarter".to_owned());
    }
    let last = scenario.setup.quarters;
    if quarter >= last {
        let what = "no time is left for a conference".to_owned();
        return refuse(what, "end the quarter, and read the debrief".to_owned());
    }
    if sittings.called.is_some() {
        let what = "a conference is called already".to_owned();
        return refuse(what, "end the quarter, and go there".to_owned());
    }
    let open = sittings.last.resumes + PAUSE;
    if quarter < open {
        let what = format!("a conference was held in the last {PAUSE} quarters");
        return refuse(what, format!("call it in quarter {open} or later"));
    }
    let own = sittings.calls.iter().rev().find(|(s, _)| *s == seat);
    if let Some(again) = own.map(|(_, q)| q + AGAIN).filter(|again| quarter < *again) {
        let what = "you have called for one this year".to_owned();
        return refuse(what, format!("call again in quarter {again}"));
    }
    if forum != Forum::Willing && !names.is_empty() {
        let what = format!("{} has members of its own", forum.title());
        return refuse(what, "leave the list empty, or call a summit".to_owned());
    }
    let mut invited = vec![];
    for name in names {
        let Some(other) = scenario.seat(name).filter(|&s| s != seat) else {
            let what = format!("no other state is called `{name}`");
            return refuse(what, "an ISO code of another state".to_owned());
        };
        if invited.contains(&other) {
            let what = format!("`{name}` is invited twice");
            return refuse(what, "each state once".to_owned());
        }
        invited.push(other);
    }
    // Who draws a seat of the Council is open; how many do is not.
    if members(scenario, forum, seat, &invited, &[]).len() < 2 {
        let what = format!("nobody would sit with you in {}", forum.title());
        return refuse(
            what,
            "invite another state, or choose another forum".to_owned(),
        );
    }
    Ok(ForumAct::Convene { forum, invited })
}

/// Rule 14.2: who does not sit has no voice.
pub(crate) fn elsewhere() -> Refusal {
    Refusal::new(
        "14.2",
        "you do not sit in this conference",
        "end the day; you can act again when it is over",
    )
}

/// Rule 1.10: accession and withdrawal.
pub(crate) fn adhere(bench: Bench, seat: StateId, action: &Action) -> Result<ForumAct, Refusal> {
    match action {
        Action::Accede if bench.office.party => {
            Err(Refusal::new("1.10", "you are a party already", "withdraw"))
        }
        Action::Withdraw if !bench.office.party => {
            Err(Refusal::new("1.10", "you are not a party", "accede"))
        }
        Action::Accede if bench.room.sittings.open_to(seat).is_none() => Err(Refusal::new(
            "1.10",
            "no text was adopted that is open to you",
            "call a new conference, or wait for one",
        )),
        Action::Accede => Ok(ForumAct::Adhere { join: true }),
        Action::Withdraw => Ok(ForumAct::Adhere { join: false }),
        _ => Err(Refusal::new(
            "1.2",
            "not of an instrument",
            "accede or withdraw",
        )),
    }
}

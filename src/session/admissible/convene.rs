//! When a conference may be called, and who may speak in it.

use crate::conference::forums::ForumAct;
use crate::conference::forums::rules::{AGAIN, PAUSE, members};
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::Forum;
use crate::model::ids::StateId;
use crate::say;
use crate::session::admissible::{Bench, Refusal};

/// Rule 1.17: a call for a new conference.
pub(crate) fn check(
    bench: Bench,
    quarter: u32,
    seat: StateId,
    forum: Forum,
    names: &[String],
) -> Result<ForumAct, Refusal> {
    let refuse = |what: Sentence, instead: Sentence| Err(Refusal::new("1.17", what, instead));
    let (scenario, sittings) = (bench.scenario, &bench.room.sittings);
    if scenario.setup.days == 0 {
        let what = say!("session-no-conferences");
        return refuse(what, say!("session-no-conferences-instead"));
    }
    let last = scenario.setup.quarters;
    if quarter >= last {
        let what = say!("session-no-time");
        return refuse(what, say!("session-no-time-instead"));
    }
    if sittings.called.is_some() {
        let what = say!("session-called");
        return refuse(what, say!("session-called-instead"));
    }
    let open = sittings.last.resumes + PAUSE;
    if quarter < open {
        let what = say!("session-pause", quarters = PAUSE);
        return refuse(what, say!("session-pause-instead", open = open));
    }
    let own = sittings.calls.iter().rev().find(|(s, _)| *s == seat);
    if let Some(again) = own.map(|(_, q)| q + AGAIN).filter(|again| quarter < *again) {
        let what = say!("session-called-this-year");
        return refuse(
            what,
            say!("session-called-this-year-instead", again = again),
        );
    }
    if forum != Forum::Willing && !names.is_empty() {
        let what = say!("session-forum-members", forum = forum.title());
        return refuse(what, say!("session-forum-members-instead"));
    }
    let mut invited = vec![];
    for name in names {
        let Some(other) = scenario.seat(name).filter(|&s| s != seat) else {
            let what = say!("session-no-state", name = name);
            return refuse(what, say!("session-no-state-instead"));
        };
        if invited.contains(&other) {
            let what = say!("session-invited-twice", name = name);
            return refuse(what, say!("session-invited-twice-instead"));
        }
        invited.push(other);
    }
    // Who draws a seat of the Council is open; how many do is not.
    if members(scenario, forum, seat, &invited, &[]).len() < 2 {
        let what = say!("session-alone", forum = forum.title());
        return refuse(what, say!("session-alone-instead"));
    }
    Ok(ForumAct::Convene { forum, invited })
}

/// Rule 14.2: who does not sit has no voice.
pub(crate) fn elsewhere() -> Refusal {
    Refusal::new(
        "14.2",
        say!("session-elsewhere"),
        say!("session-elsewhere-instead"),
    )
}

/// Rule 1.10: accession and withdrawal.
pub(crate) fn adhere(bench: Bench, seat: StateId, action: &Action) -> Result<ForumAct, Refusal> {
    match action {
        Action::Accede if bench.office.newest => Err(Refusal::new(
            "1.10",
            say!("session-party"),
            say!("session-party-instead"),
        )),
        Action::Withdraw if !bench.office.party => Err(Refusal::new(
            "1.10",
            say!("session-no-party"),
            say!("session-no-party-instead"),
        )),
        Action::Accede if bench.room.sittings.open_to(seat).is_none() => Err(Refusal::new(
            "1.10",
            say!("session-no-text-open"),
            say!("session-no-text-open-instead"),
        )),
        Action::Accede => Ok(ForumAct::Adhere { join: true }),
        Action::Withdraw => Ok(ForumAct::Adhere { join: false }),
        _ => Err(Refusal::new(
            "1.2",
            say!("session-not-of-instrument"),
            say!("session-not-of-instrument-instead"),
        )),
    }
}

//! When a conference may be called, and who may speak in it.

use crate::conference::forums::ForumAct;
use crate::conference::forums::rules::{AGAIN, PAUSE, agenda, members};
use crate::locale::Sentence;
use crate::model::Action;
use crate::model::Forum;
use crate::model::ids::{ClauseId, StateId};
use crate::say;
use crate::session::admissible::act_context::ActContext;
use crate::session::admissible::refusal::Refusal;

/// Rule 1.17: a call for a new conference.
pub(crate) fn check(
    context: ActContext,
    quarter: u32,
    seat: StateId,
    action: &Action,
) -> Result<ForumAct, Refusal> {
    let Action::Convene {
        forum,
        members: names,
        about,
    } = action
    else {
        return Err(not_of_instrument());
    };
    let forum = *forum;
    let refuse = |what: Sentence, instead: Sentence| Err(Refusal::new("1.17", what, instead));
    let (scenario, sittings) = (context.scenario, &context.room.sittings);
    if scenario.setup.days == 0 {
        let what = say!("session-no-conferences");
        return refuse(what, say!("session-no-conferences-instead"));
    }
    let last = scenario.setup.quarters;
    // Those that were called before meet first, one a quarter (rule 14.13).
    let before = u32::try_from(sittings.called.len()).unwrap_or(u32::MAX);
    if quarter.saturating_add(before) >= last {
        let what = say!("session-no-time");
        return refuse(what, say!("session-no-time-instead"));
    }
    if sittings.calls_in(forum) {
        let what = say!("session-called", forum = forum.title());
        return refuse(what, say!("session-called-instead"));
    }
    let open = sittings.last_in(forum) + PAUSE;
    if quarter < open {
        let what = say!("session-pause", forum = forum.title(), quarters = PAUSE);
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
    let about = listed(context, forum, about)?;
    Ok(ForumAct::Convene {
        forum,
        invited,
        about,
    })
}

/// Rule 14.12: the clauses that a conference is to be about, of those that its forum takes.
fn listed(context: ActContext, forum: Forum, about: &[String]) -> Result<Vec<ClauseId>, Refusal> {
    let (scenario, refuse) = (context.scenario, |what, instead| {
        Err(Refusal::new("14.12", what, instead))
    });
    let takes = agenda(scenario, forum, &[]);
    let clause = |c: ClauseId| &scenario.text.clauses[c];
    let ids: Vec<&str> = takes.iter().map(|&c| &*clause(c).id).collect();
    if ids.is_empty() {
        let what = say!("session-no-agenda", forum = forum.title());
        return refuse(what, say!("session-no-agenda-instead"));
    }
    for (k, name) in about.iter().enumerate() {
        if !ids.contains(&&**name) {
            let what = say!(
                "session-not-its-clause",
                forum = forum.title(),
                clause = name
            );
            let all = ids.join(", ");
            return refuse(what, say!("session-one-of-these", all = all));
        }
        if about[..k].contains(name) {
            let what = say!("session-clause-twice", clause = name);
            return refuse(what, say!("session-invited-twice-instead"));
        }
    }
    let chosen = |c: &ClauseId| about.is_empty() || about.contains(&clause(*c).id);
    Ok(takes.into_iter().filter(chosen).collect())
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
pub(crate) fn adhere(
    context: ActContext,
    seat: StateId,
    action: &Action,
) -> Result<ForumAct, Refusal> {
    match action {
        Action::Accede if context.rights.newest => Err(Refusal::new(
            "1.10",
            say!("session-party"),
            say!("session-party-instead"),
        )),
        Action::Withdraw if !context.rights.party => Err(Refusal::new(
            "1.10",
            say!("session-no-party"),
            say!("session-no-party-instead"),
        )),
        Action::Accede if context.room.sittings.open_to(seat).is_none() => Err(Refusal::new(
            "1.10",
            say!("session-no-text-open"),
            say!("session-no-text-open-instead"),
        )),
        Action::Accede => Ok(ForumAct::Adhere { join: true }),
        Action::Withdraw => Ok(ForumAct::Adhere { join: false }),
        _ => Err(not_of_instrument()),
    }
}

fn not_of_instrument() -> Refusal {
    Refusal::new(
        "1.2",
        say!("session-not-of-instrument"),
        say!("session-not-of-instrument-instead"),
    )
}

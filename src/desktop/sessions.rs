//! Starting a session, leaving it for the title, and taking one up again. Whatever is left lies in
//! a log of its own.

use crate::desktop::commands::turn_to_dearest;
use crate::desktop::desk::{Desk, Draft, Page, Screen};
use crate::desktop::play::Play;
use crate::desktop::roll::{Filter, Sort};
use crate::model::calendar::Phase;
use crate::session::Session;
use crate::session::files::Log;
use crate::session::kept::place;
use crate::session::setup::Seating;

/// Goes to a screen. Leaving a session for the title keeps it at hand, with its log open, so that
/// no other window goes on with it meanwhile.
pub(super) fn go(desk: &mut Desk, play: &mut Play, screen: Screen) {
    let leaves = matches!(screen, Screen::Title | Screen::Setup);
    if leaves && let Some(session) = play.session.take() {
        (desk.speed, desk.picked) = (0.0, None);
        play.sight = None;
        if session.phase() == Phase::Over {
            (desk.unfinished, play.waiting, play.log) = (None, None, None);
        } else {
            desk.unfinished = Some(place(&session));
            play.waiting = Some(session);
        }
    }
    if matches!(screen, Screen::Title | Screen::Sessions) {
        play.list(desk);
    }
    desk.screen = screen;
}

/// Starts the chosen session. The one before it stays in its own log.
pub(super) fn start(desk: &mut Desk, play: &mut Play) {
    let scenario = desk.shelf.get(desk.scenario).cloned();
    let theory = desk.theories.get(desk.theory).cloned();
    let (Some(scenario), Some(theory)) = (scenario, theory) else {
        desk.message = Some("there is no scenario or no theory to start with".to_owned());
        return;
    };
    let seating = Seating {
        people: vec![desk.seat],
        chair: desk.chair,
        strength: desk.strength,
        ..Seating::default()
    };
    let session = Session::seated(
        scenario,
        theory,
        desk.seed,
        seating,
        crate::delegates::plugin,
    );
    (play.waiting, play.log) = (None, None);
    if let Some(path) = &play.path {
        match Log::create(path, &session) {
            Ok(log) => play.log = Some(log),
            Err(e) => desk.message = Some(format!("{e}; this session is not written to disk")),
        }
    }
    (desk.unfinished, desk.draft) = (None, Draft::default());
    desk.breaking = None;
    desk.read.clear();
    open(desk, play, session);
    desk.screen = Screen::Briefing;
}

/// Goes on with the session that waits.
pub(super) fn resume(desk: &mut Desk, play: &mut Play) {
    let Some(session) = play.waiting.take() else {
        return;
    };
    desk.unfinished = None;
    desk.chair = session.chair();
    let suggested = session.scenario().setup.suggested_seat;
    desk.seat = session.seat().unwrap_or(suggested);
    desk.strength = session.strength();
    let screen = match session.phase() {
        Phase::Conference(_) => Screen::Conference,
        Phase::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => Screen::Debrief,
    };
    open(desk, play, session);
    desk.screen = screen;
}

/// Goes on with an earlier session. The one that waits stays in its own log.
pub(super) fn reopen(desk: &mut Desk, play: &mut Play, n: usize) {
    let Some(path) = desk.earlier.get(n).map(|k| k.path.clone()) else {
        return;
    };
    match Log::take_up(&path, &play.library, crate::delegates::plugin) {
        Ok(taken) => {
            play.wait(desk, taken);
            resume(desk, play);
        }
        Err(e) => desk.message = Some(e.to_string()),
    }
}

/// Lays a session on the desk.
fn open(desk: &mut Desk, play: &mut Play, session: Session) {
    if let Some(state) = session.scenario().states.get(desk.seat.index()) {
        let b = state.budget;
        desk.budget = [b.offence, b.defence, b.surveillance, b.diplomacy, b.aid];
    }
    (desk.shown, desk.speed, desk.picked) = (0, 0.0, None);
    desk.page = Page::default();
    desk.partners.clear();
    clear(desk);
    play.session = Some(session);
    play.look(desk);
    turn_to_dearest(desk, play);
    let mean = play.sight.as_ref().map_or(0.0, |s| s.now.mean);
    desk.bet = mean.round() as usize;
}

/// Nothing of the list or of a dossier goes from one session into another.
fn clear(desk: &mut Desk) {
    (desk.hover, desk.dossier, desk.more) = (None, None, false);
    (desk.filter, desk.sort) = (Filter::default(), Sort::default());
    desk.find.clear();
    desk.unfolded.clear();
}

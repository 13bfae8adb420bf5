//! What views ask for, and the one place that does it.

use std::sync::Arc;

use super::desk::{Desk, Screen, Tab};
use super::sight::Sight;
use super::theme;
use crate::model::Action;
use crate::model::room::Phase;
use crate::record::Session;
use crate::scenario::Library;

/// A wish of a view.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Go to a screen.
    Go(Screen),
    /// Paper or lamplight.
    Theme,
    /// Text size.
    Scale(f32),
    /// The shortcut sheet.
    Help,
    /// Choose a scenario.
    Scenario(usize),
    /// Choose a seat.
    Seat(usize),
    /// Choose a theory.
    Theory(usize),
    /// Start the session.
    Start,
    /// Select a bracket.
    Bracket(usize),
    /// Select a wording.
    Wording(usize),
    /// Side column tab.
    Tab(Tab),
    /// Room or list.
    List(bool),
    /// Act in the session.
    Act(Action),
    /// End the day, the signing or the quarter.
    Advance,
    /// Bet on signatures.
    Bet(usize),
    /// Show more plates.
    Show(usize),
    /// Index on the map.
    Index(usize),
    /// Quarters per second.
    Speed(f32),
    /// Budget on the card.
    Budget([f64; 5]),
    /// Pick a state.
    Pick(Option<usize>),
    /// Close the window.
    Quit,
}

/// The session and what is seen of it.
#[derive(Debug, Default)]
pub struct Play {
    /// The running session.
    pub session: Option<Session>,
    /// The last look at it.
    pub sight: Option<Sight>,
}

impl Play {
    /// Looks again.
    pub fn look(&mut self, desk: &Desk) {
        let Some(session) = &mut self.session else {
            return;
        };
        let seat = session.seat().unwrap_or(desk.seat);
        self.sight = Some(Sight::take(session, seat, (desk.bracket, desk.wording)));
    }
}

/// Does what was asked; true when the window should close.
pub fn apply(desk: &mut Desk, play: &mut Play, library: &Library, command: Command) -> bool {
    if !matches!(command, Command::Theme | Command::Scale(_) | Command::Help) {
        desk.message = None;
    }
    match command {
        Command::Go(screen) => desk.screen = screen,
        Command::Theme => {
            let name = if desk.look.dark { "paper" } else { "lamplight" };
            match theme::load(name) {
                Ok(look) => desk.look = Arc::new(look),
                Err(e) => desk.message = Some(e),
            }
        }
        Command::Scale(s) => desk.scale = s.clamp(0.8, 2.0),
        Command::Help => desk.help = !desk.help,
        Command::Scenario(n) if n < desk.shelf.len() => {
            desk.scenario = n;
            desk.seat = desk.shelf[n].setup.suggested_seat;
        }
        Command::Scenario(_) => {}
        Command::Seat(s) => desk.seat = s,
        Command::Theory(t) => desk.theory = t,
        Command::Start => start(desk, play, library),
        Command::Bracket(b) => {
            desk.bracket = b;
            desk.wording = play.session.as_ref().map_or(0, |s| s.room().text.at(b));
            play.look(desk);
        }
        Command::Wording(w) => {
            desk.wording = w;
            play.look(desk);
        }
        Command::Tab(tab) => desk.tab = tab,
        Command::List(list) => desk.list = list,
        Command::Act(action) => {
            if let Some(session) = &mut play.session {
                if let Err(refusal) = session.act(action) {
                    desk.message = Some(refusal.to_string());
                }
            }
            play.look(desk);
        }
        Command::Advance => advance(desk, play),
        Command::Bet(n) => desk.bet = n,
        Command::Show(n) => desk.shown = n,
        Command::Index(n) => desk.index = n.min(4),
        Command::Speed(s) => desk.speed = s,
        Command::Budget(b) => desk.budget = b,
        Command::Pick(p) => desk.picked = p,
        Command::Quit => return true,
    }
    false
}

fn start(desk: &mut Desk, play: &mut Play, library: &Library) {
    let Some(scenario) = desk.shelf.get(desk.scenario).cloned() else {
        return;
    };
    let names = library.theories();
    let name = if desk.theory == 0 {
        "spiral"
    } else {
        "restraint"
    };
    let name = names.iter().find(|n| *n == name).or(names.first());
    match name.map(|n| library.theory(n)) {
        Some(Ok(theory)) => {
            let b = scenario.states.get(desk.seat).map(|s| s.budget);
            if let Some(b) = b {
                desk.budget = [b.offence, b.defence, b.surveillance, b.diplomacy, b.aid];
            }
            let session = Session::new(scenario, theory, desk.seed, Some(desk.seat));
            desk.bracket = session.room().open.first().copied().unwrap_or(0);
            desk.wording = session.room().text.at(desk.bracket);
            (desk.shown, desk.speed, desk.picked) = (0, 0.0, None);
            play.session = Some(session);
            play.look(desk);
            desk.bet = play
                .sight
                .as_ref()
                .map_or(0, |s| s.now.mean.round() as usize);
            desk.screen = Screen::Briefing;
        }
        Some(Err(e)) => desk.message = Some(e.to_string()),
        None => desk.message = Some("no theory found".to_owned()),
    }
}

fn advance(desk: &mut Desk, play: &mut Play) {
    let Some(session) = &mut play.session else {
        return;
    };
    session.advance();
    desk.screen = match session.phase() {
        Phase::Conference(_) => {
            if let Some(&b) = session.room().open.first() {
                desk.bracket = b;
                desk.wording = session.room().text.at(b);
            }
            Screen::Conference
        }
        Phase::Signing => Screen::Signing,
        // The hall stays until every plate has gone up.
        Phase::Aftermath(1) if desk.screen == Screen::Signing => Screen::Signing,
        Phase::Aftermath(_) => Screen::Aftermath,
        Phase::Over => {
            desk.speed = 0.0;
            Screen::Debrief
        }
    };
    play.look(desk);
}

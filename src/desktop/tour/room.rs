//! Pictures of a machine that several persons share, of a class, and of the room's screen. The shared
//! session is played to its end in the window.

use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::desk::Desk;
use crate::desktop::frame::FrameChange;
use crate::desktop::options::OptionsChange;
use crate::desktop::play::Play;
use crate::desktop::screen::{GoTo, Screen};
use crate::desktop::screens::class::ClassChange;
use crate::desktop::screens::projector::{Private, ProjectorChange, ProjectorScreen, Shown};
use crate::desktop::screens::setup::SetupChange;
use crate::desktop::shelf::Shelf;
use crate::desktop::tour::ask::ask;
use crate::model::Action;
use crate::model::calendar::Phase;

/// The pictures, in their order.
pub(super) const NAMES: [&str; 20] = [
    "shared-setup",
    "shared-curtain",
    "shared-briefing",
    "shared-end",
    "class",
    "room-hour",
    "room-text",
    "room-strip",
    "room-own",
    "room-roll",
    "room-hall",
    "room-ahead",
    "room-bets",
    "room-signing",
    "room-years",
    "room-strip-years",
    "room-ending",
    "room-goals",
    "room-words",
    "shared-eight",
];

/// Most turns of the shared session, of all its seats together.
const MOST_TURNS: usize = 400;

/// Plays what comes before a picture, by its place in the list.
pub(super) fn play(world: &mut World, step: usize) {
    match step {
        0 => share(world, "first-steps", &THREE),
        1 => ask_to_start(world),
        2 => ask(world, Command::LiftCurtain),
        3 => to_the_end(world),
        4 => {
            ask(world, GoTo(Screen::Title));
            let twelve = place(world, "dubai-twelve");
            ask(world, SetupChange::Scenario(twelve));
            ask(world, GoTo(Screen::Class));
            ask(world, ClassChange::Propose);
        }
        5 => {
            ask(world, ClassChange::Project(0));
            // Messages of one half of a frame are done in the next.
            world.run_schedule(crate::desktop::schedules::Apply);
            world.run_schedule(StateTransition);
            // Minutes have passed when the picture is taken.
            ask(world, ProjectorChange::Clock(0.0));
            ask(world, ProjectorChange::Clock(24.0 * 60.0));
        }
        6 => {
            ask(world, Command::EndTurn);
            speak(world);
        }
        7 => ask(world, ProjectorChange::Strip(Private::Held)),
        8 => ask(world, ProjectorChange::Strip(Private::Window)),
        9 => {
            ask(world, ProjectorChange::Strip(Private::Held));
            ask(world, ProjectorChange::Roll(Some(false)));
        }
        10 => {
            ask(world, ProjectorChange::Strip(Private::Shut));
            ask(world, Command::EndTurn);
            ask(world, Command::EndTurn);
            show_plates(world);
        }
        11 => ask(world, ProjectorChange::Page(Shown::Ahead)),
        12 => until(world, |phase| phase == Phase::Signing),
        13 => {
            until(world, |phase| matches!(phase, Phase::Aftermath(_)));
            ask(world, ProjectorChange::Called(7));
        }
        14 => {
            for _ in 0..9 {
                ask(world, Command::EndTurn);
            }
            ask(world, ProjectorChange::Page(Shown::Years));
        }
        15 => ask(world, ProjectorChange::Strip(Private::Held)),
        16 => {
            ask(world, ProjectorChange::Strip(Private::Shut));
            ask(world, Command::SkipToTheEnd);
        }
        17 => ask(world, ProjectorChange::Page(Shown::Goals)),
        18 => ask(world, ProjectorChange::Page(Shown::Words)),
        19 => share(world, "dubai-2012", &EIGHT),
        _ => {}
    }
}

/// Place of a scenario on the shelf.
fn place(world: &World, name: &str) -> usize {
    let mut scenarios = world.resource::<Shelf>().scenarios.iter();
    scenarios.position(|s| s.setup.name == name).unwrap_or(0)
}

/// Who shares the machine in the scenario that teaches.
const THREE: [&str; 3] = ["ARD", "BOR", "CVA"];
/// Who shares it in the great conference.
const EIGHT: [&str; 8] = ["BRA", "CHN", "EGY", "IND", "JPN", "KEN", "NGA", "GBR"];

/// Persons take seats of a scenario.
fn share(world: &mut World, scenario: &str, seats: &[&str]) {
    ask(world, OptionsChange::Open(false));
    ask(world, GoTo(Screen::Title));
    ask(world, GoTo(Screen::Setup));
    let at = place(world, scenario);
    ask(world, SetupChange::Scenario(at));
    let all = world.resource::<Shelf>().scenarios.get(at).cloned();
    let found = |iso: &&str| all.as_ref().and_then(|s| s.seat(iso));
    for seat in seats.iter().filter_map(found) {
        ask(world, SetupChange::Seat(seat));
        ask(world, SetupChange::Person(seat));
    }
}

fn ask_to_start(world: &mut World) {
    let choice = world.resource::<Choice>().clone();
    ask(world, Command::Start(choice));
}

/// Every seat is ready in its turn, until the end.
fn to_the_end(world: &mut World) {
    for _ in 0..MOST_TURNS {
        let play = world.resource::<Play>();
        let over = |s: &crate::session::Session| s.phase() == Phase::Over;
        if play.session.as_ref().is_none_or(over) {
            break;
        }
        match play.desk {
            Desk::Shared { curtain: true, .. } => ask(world, Command::LiftCurtain),
            _ => ask(world, Command::EndTurn),
        }
    }
    ask(world, FrameChange::Recap(false));
}

fn until(world: &mut World, there: impl Fn(Phase) -> bool) {
    for _ in 0..MOST_TURNS {
        let session = world.resource::<Play>().session.as_ref();
        if session.is_none_or(|s| there(s.phase()) || s.phase() == Phase::Over) {
            break;
        }
        ask(world, Command::EndTurn);
    }
}

/// A table speaks for the wording that stands.
fn speak(world: &mut World) {
    let screen = world.resource::<ProjectorScreen>();
    let (bracket, seat) = (screen.bracket, screen.teacher.seat);
    let room = world.resource::<Play>().room.as_ref();
    let said = room.map(|r| r.scenario.proposal(bracket, r.room.draft.text.at(bracket)));
    if let Some(said) = said {
        ask(world, Command::ActFor(seat, Action::Support(said)));
    }
}

/// The hall, on a bracket on which plates have gone up.
fn show_plates(world: &mut World) {
    let room = world.resource::<Play>().room.as_ref();
    let up = room.and_then(|r| {
        let mut all = crate::model::ids::BracketId::all(r.scenario.text.brackets.len());
        all.find(|b| r.raised(*b))
    });
    if let Some(bracket) = up {
        ask(world, ProjectorChange::Bracket(bracket));
    }
    ask(world, ProjectorChange::Page(Shown::Hall));
}

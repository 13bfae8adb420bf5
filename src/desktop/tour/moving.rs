//! A window in which something moves, for measuring frames (`benches/frames.rs`).

use bevy::ecs::schedule::SingleThreadedExecutor;
use bevy::prelude::*;

use crate::desktop::choice::Choice;
use crate::desktop::commands::Command;
use crate::desktop::frame::FrameChange;
use crate::desktop::later::EveryFrame;
use crate::desktop::play::Play;
use crate::desktop::screen::{GoTo, Screen};
use crate::desktop::screens::aftermath::AftermathScreen;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::conference::ConferenceScreen;
use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::setup::SetupChange;
use crate::desktop::screens::signing::SigningChange;
use crate::desktop::tour::ask::ask;
use crate::desktop::tour::script;
use crate::desktop::whatif::WhatIf;
use crate::model::calendar::Phase;
use crate::model::ids::WordingId;

/// What moves. All but the title are the conference of 2012 with its 144 delegations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    /// Nothing: the title.
    Title,
    /// The roll of the signing, plate by plate.
    Hall,
    /// The years, two quarters a second.
    Map,
    /// Forecasts in the background, a new one whenever the last has settled.
    Forecast,
    /// Nothing, in a conference whose forecasts have settled: the window rests as it does for a person.
    Rest,
}

/// What moves, and whether it has begun to.
#[derive(Resource, Debug, Clone, Copy)]
pub struct Moves {
    what: Moving,
    /// Frames so far.
    frame: u32,
    /// Whether the session has come to where it moves.
    pub begun: bool,
    /// Whether a forecast is being worked out.
    pub ahead: bool,
    /// Whether it was left to rest.
    pub rests: bool,
}

/// Frames before the session is begun.
const WARM: u32 = 20;

/// Plays until it moves, and keeps it moving.
pub(in crate::desktop) fn plugin(what: Moving) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app: &mut App| {
        app.insert_resource(Moves {
            what,
            frame: 0,
            begun: what == Moving::Title,
            ahead: false,
            rests: false,
        })
        .add_systems(Last, play)
        // Schedules are run inside it, on its thread.
        .edit_schedule(Last, |schedule| {
            schedule.set_executor(SingleThreadedExecutor::new());
        })
        .add_systems(
            PostUpdate,
            |moves: Res<Moves>, mut every: ResMut<EveryFrame>| {
                every.0 = !moves.rests;
            },
        );
    }
}

fn play(world: &mut World) {
    let mut moves = world.resource_mut::<Moves>();
    moves.frame += 1;
    let Moves {
        what, frame, begun, ..
    } = *moves;
    if what == Moving::Title || frame < WARM {
        return;
    }
    if !begun {
        begin(world, what);
        world.resource_mut::<Moves>().begun = true;
    }
    let busy = world.resource::<WhatIf>().busy();
    world.resource_mut::<Moves>().ahead = busy;
    match what {
        // A question stops the years: here they go on.
        Moving::Map if world.resource::<AftermathScreen>().speed <= 0.0 => {
            ask(world, AftermathChange::Speed(2.0));
        }
        Moving::Forecast if !busy => {
            let screen = world.resource::<ConferenceScreen>();
            let other = WordingId::new(1 - screen.wording.index().min(1));
            ask(world, ConferenceChange::SelectWording(other));
        }
        Moving::Rest if !busy => world.resource_mut::<Moves>().rests = true,
        _ => {}
    }
}

/// Brings the session to where it moves.
fn begin(world: &mut World, what: Moving) {
    ask(world, GoTo(Screen::Setup));
    let dubai = script::place(world, "dubai-2012");
    ask(world, SetupChange::Scenario(dubai));
    let choice = world.resource::<Choice>().clone();
    ask(world, Command::Start(choice));
    ask(world, GoTo(Screen::Conference));
    let phase = |world: &World| {
        let session = world.resource::<Play>().session.as_ref();
        session.map(crate::session::Session::phase)
    };
    let until: fn(Phase) -> bool = match what {
        Moving::Forecast | Moving::Rest | Moving::Title => |p| matches!(p, Phase::Conference(1)),
        Moving::Hall | Moving::Map => |p| matches!(p, Phase::Aftermath(_) | Phase::Over),
    };
    while phase(world).is_some_and(|p| !until(p)) {
        ask(world, Command::EndTurn);
    }
    script::seen(world);
    ask(world, FrameChange::Recap(false));
    match what {
        Moving::Hall => ask(world, SigningChange::Plates(0)),
        Moving::Map => ask(world, GoTo(Screen::Aftermath)),
        Moving::Forecast | Moving::Rest | Moving::Title => {}
    }
}

//! The scripted session behind `plenary screens`.

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, save_to_disk};
use bevy::winit::WinitSettings;
use std::path::{Path, PathBuf};

use super::Front;
use super::commands::Command;
use super::desk::Screen;
use super::roll::Filter;
use crate::model::room::Phase;

const SETTLE: u32 = 12;

#[derive(Resource, Debug)]
struct Tour {
    out: PathBuf,
    step: usize,
    frame: u32,
}

/// Plays and photographs.
pub(super) fn plugin(out: &Path) -> impl Fn(&mut App) + Send + Sync + 'static {
    let out = out.to_owned();
    move |app: &mut App| {
        app.insert_resource(Tour {
            out: out.clone(),
            step: 0,
            frame: 0,
        })
        .add_systems(Last, step)
        .add_systems(PostUpdate, |mut s: ResMut<WinitSettings>| {
            *s = WinitSettings::continuous();
        });
    }
}

const NAMES: [&str; 12] = [
    "title",
    "tutorial",
    "setup",
    "briefing",
    "conference",
    "conference-late",
    "dossier",
    "bet",
    "signing",
    "aftermath",
    "aftermath-late",
    "debrief",
];

fn step(
    mut tour: ResMut<Tour>,
    mut front: ResMut<Front>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    tour.frame += 1;
    let phase = front
        .play
        .session
        .as_ref()
        .map(crate::record::Session::phase);
    if tour.frame == 1 {
        let mut wishes = vec![];
        match tour.step {
            1 => {
                wishes.push(Command::Quick(2));
                wishes.push(Command::Advance);
            }
            2 => {
                wishes.push(Command::Go(Screen::Title));
                let want = front
                    .desk
                    .shelf
                    .iter()
                    .position(|s| s.setup.name == "dubai-2012");
                wishes.push(Command::Go(Screen::Setup));
                wishes.push(Command::Scenario(want.unwrap_or(0)));
            }
            3 => wishes.push(Command::Start),
            4 => wishes.push(Command::Advance),
            5 => {
                wishes.extend(std::iter::repeat_n(Command::Advance, 6));
                // The heart of the quarrel.
                let scenario = front.desk.shelf.get(front.desk.scenario);
                if let Some(b) = scenario.and_then(|s| s.text.find("security.object")) {
                    wishes.push(Command::Bracket(b));
                    wishes.push(Command::Wording(1));
                }
            }
            6 => {
                // Who can block it, and who is nearest to signing of those who would not.
                let near = front.play.sight.as_ref().and_then(|s| {
                    let sums = s.now.sums.iter().map(crate::rules::sum::Own::sum);
                    let short = sums.enumerate().filter(|(_, sum)| *sum < 0.0);
                    short.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(n, _)| n)
                });
                wishes.push(Command::Filter(Filter::Block));
                wishes.push(Command::Look(near.or(Some(0))));
            }
            7 => {
                wishes.push(Command::Look(None));
                if let Some(Phase::Conference(day)) = phase {
                    let days = front
                        .play
                        .session
                        .as_ref()
                        .map_or(12, |s| s.scenario().setup.days);
                    let left = days.saturating_sub(day) as usize + 1;
                    wishes.extend(std::iter::repeat_n(Command::Advance, left));
                }
            }
            8 => wishes.extend([Command::Advance, Command::Show(60)]),
            9 => {
                wishes.push(Command::Go(Screen::Aftermath));
                wishes.extend(std::iter::repeat_n(Command::Advance, 3));
            }
            10 => wishes.extend(std::iter::repeat_n(Command::Advance, 20)),
            11 => wishes.extend(std::iter::repeat_n(Command::Advance, 60)),
            _ => {}
        }
        front.wishes.extend(wishes);
    }
    if tour.frame == SETTLE {
        let Some(name) = NAMES.get(tour.step) else {
            exit.write(AppExit::Success);
            return;
        };
        let path = tour.out.join(format!("{name}.png"));
        commands
            .spawn(Screenshot::primary_window())
            .observe(save_to_disk(path));
    }
    if tour.frame > SETTLE + 8 {
        tour.step += 1;
        tour.frame = 0;
    }
}

//! Frames of the window beside those of an empty window of Bevy and egui of the same size, each in a process
//! of its own: the time between two frames, the first frame, memory, and the processor time of a window that
//! rests.
//!
//! It needs a display: `xvfb-run -s "-screen 0 1600x900x24" cargo bench --bench frames`.
#![cfg_attr(
    feature = "desktop",
    expect(clippy::unwrap_used, reason = "a benchmark may stop")
)]
#![expect(clippy::print_stdout, reason = "a benchmark prints")]

#[cfg(not(feature = "desktop"))]
fn main() {
    println!("no window is built in");
}

#[cfg(feature = "desktop")]
fn main() {
    match std::env::var(windowed::CHILD) {
        Ok(case) => windowed::measure(&case),
        Err(_) => windowed::compare(),
    }
}

#[cfg(feature = "desktop")]
mod windowed {
    use std::process::Command;
    use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

    use bevy::app::AppExit;
    use bevy::prelude::*;
    use bevy::window::{PresentMode, WindowResolution};
    use bevy::winit::WinitSettings;
    use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};
    use plenary::desktop::moving;
    use plenary::desktop::tour::moving::{Moves, Moving};

    /// Names the case in the environment of a child.
    pub const CHILD: &str = "PLENARY_FRAMES";
    /// Size of the window, pixels.
    const SIZE: (u32, u32) = (1600, 900);
    /// Frames that are left out once it moves, and frames that are measured.
    const FRAMES: (usize, usize) = (20, 120);

    /// Every case in a child, in turn, the empty window first and last.
    pub fn compare() {
        println!(
            "| window | frame, ms | of empty | 95 % | own part, ms | longest | over 33 ms | first frame, s | MiB |"
        );
        println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        let mut empty = None;
        for case in ["empty", "title", "hall", "map", "forecast", "empty"] {
            let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            let run = Command::new(std::env::current_exe().unwrap())
                .env(CHILD, case)
                .env("PLENARY_BEGUN", begun.as_millis().to_string())
                .env("PLENARY_MOTION", "full")
                .output()
                .unwrap();
            let said = String::from_utf8(run.stdout).unwrap();
            let line = said.lines().last().unwrap_or_default();
            let of: Vec<f64> = line.split(' ').filter_map(|x| x.parse().ok()).collect();
            let &[median, high, own, longest, over, first, memory] = of.as_slice() else {
                println!("| {case} | {} |", String::from_utf8_lossy(&run.stderr));
                continue;
            };
            let base = *empty.get_or_insert(median);
            let ratio = median / base;
            println!(
                "| {case} | {median:.1} | {ratio:.2} | {high:.1} | {own:.1} | {longest:.1} | {over:.0} | {first:.2} | {memory:.0} |"
            );
        }
        let run = Command::new(std::env::current_exe().unwrap())
            .env(CHILD, "rest")
            .output()
            .unwrap();
        println!("{}", String::from_utf8_lossy(&run.stdout));
    }

    /// One case: opens the window, and says what was measured in a line.
    pub fn measure(case: &str) {
        let mut app = match case {
            "empty" => empty(),
            "title" => moving(Moving::Title, SIZE).unwrap(),
            "hall" => moving(Moving::Hall, SIZE).unwrap(),
            "map" => moving(Moving::Map, SIZE).unwrap(),
            "rest" => return rest(),
            _ => moving(Moving::Forecast, SIZE).unwrap(),
        };
        app.init_resource::<Measured>()
            .add_systems(First, |mut m: ResMut<Measured>| {
                m.since = Some(Instant::now())
            })
            .add_systems(Last, meter);
        app.run();
    }

    /// How long a resting window is watched, and how long it has before that to come to rest.
    const WATCHED: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(2));

    /// A conference of 144 states whose forecasts have settled: what it uses while nothing happens.
    fn rest() {
        let mut app = moving(Moving::Rest, SIZE).unwrap();
        let (told, rests) = std::sync::mpsc::channel();
        app.add_systems(Last, move |moves: Res<Moves>, mut done: Local<bool>| {
            if moves.rests && !*done {
                *done = told.send(()).is_ok();
            }
        });
        std::thread::spawn(move || {
            rests.recv().unwrap();
            std::thread::sleep(WATCHED.1);
            let before = ticks();
            std::thread::sleep(WATCHED.0);
            let used = ticks() - before;
            println!(
                "at rest with 144 states: {used} hundredths of a second of processor time in {} s, {:.0} MiB",
                WATCHED.0.as_secs(),
                resident()
            );
            std::process::exit(0);
        });
        app.run();
    }

    /// Hundredths of a second of processor time that this process has used so far.
    fn ticks() -> u64 {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        // The name before them is in brackets; fields 14 and 15 are time of its own and of the system.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let fields = fields.split_whitespace().skip(11).take(2);
        fields.filter_map(|f| f.parse::<u64>().ok()).sum()
    }

    /// A window with a line of text that changes every frame.
    fn empty() -> App {
        let window = Window {
            resolution: WindowResolution::new(SIZE.0, SIZE.1),
            present_mode: PresentMode::AutoVsync,
            ..default()
        };
        let mut app = App::new();
        app.add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            ..default()
        }))
        .add_plugins(EguiPlugin::default())
        .insert_resource(WinitSettings::continuous())
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, line);
        app
    }

    fn line(mut contexts: EguiContexts, mut frame: Local<u32>) -> Result {
        *frame += 1;
        let context = contexts.ctx_mut()?;
        egui::Area::new("line".into()).show(context, |ui| {
            ui.label(format!("frame {}", *frame));
        });
        Ok(())
    }

    #[derive(Resource, Default)]
    struct Measured {
        first: Option<Duration>,
        left_out: usize,
        /// When the program's own part of this frame began.
        since: Option<Instant>,
        /// Milliseconds between frames, and of the program's own part of each: all but drawing.
        took: Vec<f32>,
        own: Vec<f32>,
    }

    fn meter(
        time: Res<Time<Real>>,
        moves: Option<Res<Moves>>,
        mut measured: ResMut<Measured>,
        mut exit: MessageWriter<AppExit>,
    ) {
        if measured.first.is_none() && time.elapsed() > Duration::ZERO {
            measured.first = SystemTime::now().duration_since(UNIX_EPOCH).ok();
        }
        if moves.is_some_and(|m| !m.begun) {
            return;
        }
        if measured.left_out < FRAMES.0 {
            measured.left_out += 1;
            return;
        }
        measured.took.push(time.delta_secs() * 1000.0);
        let own = measured.since.map_or(0.0, |s| s.elapsed().as_secs_f32());
        measured.own.push(own * 1000.0);
        if measured.took.len() < FRAMES.1 {
            return;
        }
        let mut took = std::mem::take(&mut measured.took);
        took.sort_by(f32::total_cmp);
        let mut own = std::mem::take(&mut measured.own);
        own.sort_by(f32::total_cmp);
        let begun: u64 = std::env::var("PLENARY_BEGUN").unwrap().parse().unwrap();
        let first = measured.first.unwrap_or_default();
        let first = first
            .saturating_sub(Duration::from_millis(begun))
            .as_secs_f32();
        let over = own.iter().filter(|t| **t > 33.0).count();
        let (half, high, longest) = (took.len() / 2, took.len() * 95 / 100, took.len() - 1);
        println!(
            "{} {} {} {} {over} {first} {}",
            took[half],
            took[high],
            own[half],
            own[longest],
            resident()
        );
        exit.write(AppExit::Success);
    }

    /// Memory of this process that is in use, MiB; nothing where the system does not say.
    fn resident() -> f64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find(|l| l.starts_with("VmRSS"));
        let kib = line.and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok());
        kib.unwrap_or_default() / 1024.0
    }
}

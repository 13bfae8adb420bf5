//! The command line.

mod arguments;
mod backtest;
mod calibrate;
mod class;
mod forecast;
mod frontier;
mod goals;
mod help;
mod lab;
mod manual;
mod par;
mod pdf;
mod play;
mod print;
#[cfg(feature = "desktop")]
mod project;
mod sensitivity;
mod stop;
mod terminal;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::stop::Stop;
use crate::cli::terminal::{tell, warn};
use crate::scenario::Library;
use crate::session::files::replay;
use crate::{say, text};

/// Exit codes, as `--help` documents them.
const FAILED: u8 = 1;
const USAGE: u8 = 2;
/// The version, and the commit it was built from where a release build knows it.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("PLENARY_COMMIT"));

#[derive(Debug, Parser)]
#[command(version = VERSION)]
struct Cli {
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Play(play::Options),
    Replay {
        dir: PathBuf,
        #[arg(long)]
        verify: bool,
    },
    Check {
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    Show {
        scenario: String,
        #[arg(long)]
        json: bool,
    },
    Import {
        #[arg(long, default_value = "assets/data")]
        from: PathBuf,
        #[arg(long, default_value = "scenarios/dubai-2012")]
        out: PathBuf,
    },
    #[command(group(clap::ArgGroup::new("what").required(true)))]
    Negotiate {
        #[arg(long, group = "what")]
        domains: Option<PathBuf>,
        #[arg(long, group = "what")]
        bench: bool,
        #[arg(long)]
        json: bool,
        #[arg(long, default_value_t = 200, requires = "bench", value_parser = clap::value_parser!(u32).range(1..=100_000))]
        count: u32,
        #[arg(long, default_value = "default", conflicts_with = "bench")]
        mix: String,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    Backtest(backtest::Options),
    Calibrate(calibrate::Options),
    Forecast(forecast::Options),
    Frontier(frontier::Options),
    Par(par::Options),
    Goals(goals::Options),
    Sensitivity(sensitivity::Options),
    Tricks(lab::Tricks),
    Class(class::Options),
    Print(print::Options),
    Manual(manual::Options),
    #[cfg(feature = "desktop")]
    Project(project::Options),
    #[cfg(feature = "desktop")]
    Screens {
        #[arg(long)]
        out: PathBuf,
        #[arg(long, default_value = "1600x900")]
        size: String,
        #[arg(long, default_value = "paper")]
        theme: String,
        #[arg(long, default_value_t = 1.0)]
        scale: f32,
        #[arg(long)]
        room: bool,
    },
}

/// The command line, with its help.
#[must_use]
pub fn command() -> clap::Command {
    help::with_texts(Cli::command())
}

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let given = command().get_matches();
    let cli = Cli::from_arg_matches(&given).unwrap_or_else(|fault| fault.exit());
    let library = cli
        .data
        .as_deref()
        .map_or_else(Library::embedded, Library::with_overrides);
    let done = match cli.command {
        None => window(library),
        Some(Command::Play(options)) => play::play(&library, options),
        Some(Command::Replay { dir, verify }) => replay_dir(&library, &dir, verify),
        Some(Command::Check { paths }) => check(&library, &paths),
        Some(Command::Show { scenario, json }) => show(&library, &scenario, json),
        Some(Command::Import { from, out }) => import(&from, &out),
        Some(Command::Negotiate {
            domains,
            json,
            count,
            mix,
            seed,
            ..
        }) => match domains {
            Some(file) => lab::negotiate(&file, &mix, json, seed),
            None => lab::negotiation_table(&library, count, json, seed),
        },
        Some(Command::Backtest(options)) => backtest::backtest(&library, &options),
        Some(Command::Calibrate(options)) => calibrate::calibrate(&library, &options),
        Some(Command::Forecast(options)) => forecast::forecast(&library, &options),
        Some(Command::Frontier(options)) => frontier::run(&library, &options),
        Some(Command::Par(options)) => par::par_of(&library, &options),
        Some(Command::Goals(options)) => goals::run(&library, &options),
        Some(Command::Sensitivity(options)) => sensitivity::sensitivity(&library, &options),
        Some(Command::Tricks(options)) => lab::tricks(&library, &options),
        Some(Command::Class(options)) => class::class(&library, &options),
        Some(Command::Print(options)) => print::print(&library, &options),
        Some(Command::Manual(options)) => manual::manual(&options, &Cli::command()),
        #[cfg(feature = "desktop")]
        Some(Command::Project(options)) => project::project(library, &options),
        #[cfg(feature = "desktop")]
        Some(Command::Screens {
            out,
            size,
            theme,
            scale,
            room,
        }) => screens(&out, &size, (&theme, scale), room),
    };
    match done {
        Ok(()) | Err(Stop::ReaderGone) => ExitCode::SUCCESS,
        Err(Stop::Failed(why)) => {
            warn(text!("cli-error", why = why));
            ExitCode::from(FAILED)
        }
        Err(Stop::Usage(why)) => {
            let error = say!("cli-error", why = why);
            warn(format_args!("{error}\n\n{}", say!("cli-help")));
            ExitCode::from(USAGE)
        }
    }
}

#[cfg(not(feature = "desktop"))]
fn window(_: Library) -> Result<(), Stop> {
    Err(Stop::Usage(text!("cli-no-window")))
}

#[cfg(feature = "desktop")]
fn window(library: Library) -> Result<(), Stop> {
    crate::desktop::run(library).map_err(Stop::Failed)
}

#[cfg(feature = "desktop")]
fn screens(out: &Path, size: &str, look: (&str, f32), room: bool) -> Result<(), Stop> {
    let size = size
        .split_once('x')
        .and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)))
        .ok_or_else(|| Stop::Usage(text!("cli-no-size", size = size)))?;
    crate::desktop::screens(out, size, look, room).map_err(Stop::Failed)
}

fn replay_dir(library: &Library, dir: &Path, verify: bool) -> Result<(), Stop> {
    let replayed = replay(dir, library, crate::delegates::plugin)?;
    let told = tell(say!("cli-digest", digest = replayed.digest));
    match replayed.differs {
        Some((line, now)) if verify => Err(Stop::Failed(text!(
            "cli-replay-differs",
            file = dir.join("journal.jsonl").display().to_string(),
            line = line,
            now = now
        ))),
        Some((line, _)) => told.and_then(|()| tell(say!("cli-replay-differs-from", line = line))),
        None => told.and_then(|()| tell(say!("cli-replay-same"))),
    }
}

fn check(library: &Library, paths: &[PathBuf]) -> Result<(), Stop> {
    let (mut bad, mut told) = (0, Ok(()));
    for path in paths {
        match library.load_dir(path) {
            Ok(s) => {
                let good = say!(
                    "cli-check-good",
                    folder = path.display().to_string(),
                    states = s.states.len(),
                    clauses = s.text.clauses.len()
                );
                told = told.and_then(|()| tell(good));
            }
            Err(e) => {
                bad += 1;
                warn(&e);
            }
        }
    }
    if bad == 0 {
        told
    } else {
        Err(Stop::Failed(text!(
            "cli-check-bad",
            bad = bad,
            all = paths.len()
        )))
    }
}

fn show(library: &Library, name: &str, json: bool) -> Result<(), Stop> {
    let scenario = library.load(name)?;
    if json {
        let text =
            serde_json::to_string_pretty(&scenario).map_err(|e| Stop::Failed(e.to_string()))?;
        return tell(text);
    }
    tell(format_args!(
        "{} ({name})\n{}\n",
        scenario.setup.title, scenario.setup.summary
    ))?;
    for clause in &scenario.text.clauses {
        tell(format_args!(
            "{} {}\n  {}",
            clause.number, clause.title, clause.text
        ))?;
        for &b in &clause.words {
            let bracket = &scenario.text.brackets[b];
            let words: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
            tell(format_args!("  [{}] {}", bracket.key, words.join(" | ")))?;
        }
    }
    tell(format_args!(
        "\n{}",
        say!("cli-show-states", n = scenario.states.len())
    ))?;
    for s in &scenario.states {
        tell(format_args!(
            "  {} {} ({})",
            s.profile.iso,
            s.profile.name,
            s.profile.groups.join(", ")
        ))?;
    }
    Ok(())
}

fn import(from: &Path, out: &Path) -> Result<(), Stop> {
    let data = |file: &str| std::fs::read(from.join(file)).ok().map(Into::into);
    let made = crate::scenario::import::import(&data).map_err(|e| Stop::Failed(e.to_string()))?;
    crate::session::files::write_atomically(&out.join("states.ron"), &made.states_ron)?;
    crate::session::files::write_atomically(&out.join("relations.csv"), &made.relations_csv)?;
    crate::session::files::write_atomically(&out.join("online.csv"), &made.online_csv)?;
    let folder = out.display().to_string();
    tell(say!("cli-import-wrote", folder = folder))
}

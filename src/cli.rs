//! The command line.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this module talks to a terminal"
)]

mod backtest;
mod calibrate;
mod lab;

use clap::{Parser, Subcommand};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::model::{DelegateKind, Strength};
use crate::record::Session;
use crate::record::files::{FileError, read_actions, replay, save};
use crate::record::session::Logged;
use crate::scenario::{Library, LoadError};
use crate::sim::floor::CHAIR;
use crate::sim::setup::Seating;

/// Exit codes, as `--help` documents them.
const FAILED: u8 = 1;
const USAGE: u8 = 2;

/// Plenary: a negotiation game in which every word on the table is a parameter of an open model.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Examples:\n  plenary\n  plenary play --headless --scenario dubai-2012 --seat BRA --seed 7 --out out\n  plenary replay out --verify\n  plenary check scenarios/first-steps\n  plenary show dubai-twelve --json\n\nExit codes: 0 done, 1 it could not be done (the message says why), 2 unusable arguments."
)]
struct Cli {
    /// A folder with `scenarios/` and `assets/` that overrides what is built in.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play a session without a window: writes journal.jsonl and summary.json.
    Play {
        /// Play without a window.
        #[arg(long)]
        headless: bool,
        /// Scenario name.
        #[arg(long, default_value = "dubai-twelve")]
        scenario: String,
        /// ISO code of your seat; a computer plays it where the actions say nothing.
        #[arg(long)]
        seat: Option<String>,
        /// Sit in the chair instead.
        #[arg(long, conflicts_with = "seat")]
        chair: bool,
        /// Seed of every die.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Theory of the aftermath.
        #[arg(long, default_value = "restraint")]
        theory: String,
        /// How hard computers think: attache, counsellor or ambassador.
        #[arg(long, default_value = "counsellor", value_parser = by_name::<Strength>)]
        strength: Strength,
        /// One kind of delegate for every computer, e.g. historical.
        #[arg(long, value_name = "KIND", value_parser = by_name::<DelegateKind>)]
        delegates: Option<DelegateKind>,
        /// JSON Lines `{turn, seat, action}`.
        #[arg(long, value_name = "FILE")]
        actions: Option<PathBuf>,
        /// Folder for the results.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Every incident as CSV, hidden truth included; days count from the first of the aftermath.
        #[arg(long, value_name = "FILE")]
        incidents: Option<PathBuf>,
    },
    /// Play a saved session again.
    Replay {
        /// Folder with journal.jsonl.
        dir: PathBuf,
        /// Fail if any line of the journal differs.
        #[arg(long)]
        verify: bool,
    },
    /// Check scenario folders; every fault is reported at once.
    Check {
        /// Scenario folders.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Show a checked scenario: clauses, brackets, states.
    Show {
        /// Scenario name.
        scenario: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make states.ron and relations.csv of dubai-2012 from assets/data.
    Import {
        /// Folder of the data.
        #[arg(long, default_value = "assets/data")]
        from: PathBuf,
        /// Scenario folder to write.
        #[arg(long, default_value = "scenarios/dubai-2012")]
        out: PathBuf,
    },
    /// Negotiate agendas from a file, or measure the protocol on generated ones.
    #[command(group(clap::ArgGroup::new("what").required(true)))]
    Negotiate {
        /// JSON list of conferences (docs/NEGOTIATION.md).
        #[arg(long, value_name = "FILE", group = "what")]
        domains: Option<PathBuf>,
        /// Print the table of quality on generated conferences.
        #[arg(long, group = "what")]
        bench: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// Generated conferences, of each kind of table.
        #[arg(long, default_value_t = 200, requires = "bench", value_parser = clap::value_parser!(u32).range(1..=100_000))]
        count: u32,
        /// Delegates at the table: default, honest, hard, mixed, or kinds with commas
        /// (docs/NEGOTIATION.md); `--bench` plays every mix.
        #[arg(long, default_value = "default", conflicts_with = "bench")]
        mix: String,
        /// Seed of every die.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Put the record of 2012 to the signature rule: cross-validation, misses, counterfactuals.
    Backtest(backtest::Options),
    /// Set the years 2000 to 2020 as the model runs them against the record of incidents.
    Calibrate(calibrate::Options),
    /// Try simple fixed strategies of one seat against the default delegates.
    Tricks {
        /// Seats of each scenario.
        #[arg(long, default_value_t = 12)]
        seats: usize,
        /// Seeds of each.
        #[arg(long, default_value_t = 5)]
        seeds: u64,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Save a picture of every screen of a scripted session in a real window.
    #[cfg(feature = "desktop")]
    Screens {
        /// Folder for the pictures.
        #[arg(long)]
        out: PathBuf,
        /// Window size.
        #[arg(long, default_value = "1600x900")]
        size: String,
        /// `paper` or `lamplight`.
        #[arg(long, default_value = "paper")]
        theme: String,
        /// Text scale, 0.8 to 2.
        #[arg(long, default_value_t = 1.0)]
        scale: f32,
    },
}

/// Why a command stopped.
enum Stop {
    Failed(String),
    Usage(String),
}

impl From<FileError> for Stop {
    fn from(e: FileError) -> Self {
        Self::Failed(e.to_string())
    }
}
impl From<LoadError> for Stop {
    fn from(e: LoadError) -> Self {
        Self::Failed(e.to_string())
    }
}

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let library = cli
        .data
        .as_deref()
        .map_or_else(Library::embedded, Library::with_overrides);
    let done = match cli.command {
        None => window(library),
        Some(Command::Play {
            headless,
            scenario,
            seat,
            chair,
            seed,
            theory,
            strength,
            delegates,
            actions,
            out,
            incidents,
        }) => {
            let seating = Seating {
                chair,
                strength,
                delegates,
                ..Seating::default()
            };
            let seat = seat.as_deref();
            let files = (actions.as_deref(), out.as_deref(), incidents.as_deref());
            play(
                &library, headless, &scenario, seat, seed, &theory, seating, files,
            )
        }
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
        Some(Command::Tricks { seats, seeds, json }) => lab::tricks(&library, seats, seeds, json),
        #[cfg(feature = "desktop")]
        Some(Command::Screens {
            out,
            size,
            theme,
            scale,
        }) => screens(&out, &size, &theme, scale),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Failed(why)) => {
            eprintln!("error: {why}");
            ExitCode::from(FAILED)
        }
        Err(Stop::Usage(why)) => {
            eprintln!("error: {why}\n\nFor more information, try '--help'.");
            ExitCode::from(USAGE)
        }
    }
}

#[cfg(not(feature = "desktop"))]
fn window(_: Library) -> Result<(), Stop> {
    Err(Stop::Usage(
        "this build has no window; try `plenary play --headless --out DIR`".to_owned(),
    ))
}

#[cfg(feature = "desktop")]
fn window(library: Library) -> Result<(), Stop> {
    crate::desktop::run(library).map_err(Stop::Failed)
}

#[cfg(feature = "desktop")]
fn screens(out: &Path, size: &str, theme: &str, scale: f32) -> Result<(), Stop> {
    let size = size
        .split_once('x')
        .and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)))
        .ok_or_else(|| Stop::Usage(format!("`{size}` is not a size; try 1600x900")))?;
    crate::desktop::screens(out, size, theme, scale).map_err(Stop::Failed)
}

#[expect(clippy::too_many_arguments, reason = "they are the command line")]
fn play(
    library: &Library,
    headless: bool,
    scenario: &str,
    seat: Option<&str>,
    seed: u64,
    theory: &str,
    mut seating: Seating,
    (actions, out, incidents): (Option<&Path>, Option<&Path>, Option<&Path>),
) -> Result<(), Stop> {
    if !headless {
        return Err(Stop::Usage(
            "`play` needs --headless; run `plenary` alone for the window".to_owned(),
        ));
    }
    let scenario = Arc::new(library.load(scenario)?);
    let theory = library.theory(theory)?;
    let held = seat.map(|iso| seat_named(&scenario, iso)).transpose()?;
    let actions: Vec<Logged> = match actions {
        None => vec![],
        Some(path) => read_actions(path).map_err(|all| {
            Stop::Failed(
                all.iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join("\n"),
            )
        })?,
    };
    let own = if seating.chair { Some(CHAIR) } else { seat };
    if let Some(stray) = actions.iter().find(|a| Some(a.seat.as_str()) != own) {
        return Err(Stop::Failed(format!(
            "an action of turn {} is for seat `{}`, which is not yours",
            stray.turn, stray.seat
        )));
    }
    // With no actions a computer plays the seat.
    seating.seat = held.filter(|_| !actions.is_empty());
    let mut session = Session::seated(scenario, theory, seed, seating);
    let bar = progress(session.turns());
    let refused = session.play(&actions, |_| bar.inc(1));
    bar.finish_and_clear();
    for (action, refusal) in &refused {
        eprintln!("refused, turn {}: {refusal}", action.turn);
    }
    if let Some(out) = out {
        save(&session, out)?;
    }
    if let Some(path) = incidents {
        let table =
            crate::record::incidents::csv(&mut session).map_err(|e| Stop::Failed(e.to_string()))?;
        crate::record::files::write_atomically(path, &table)?;
    }
    report(&session);
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Stop::Failed(format!(
            "{} actions were refused",
            refused.len()
        )))
    }
}

/// A value by the name it has in files.
fn by_name<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, String> {
    serde_json::from_value(name.into()).map_err(|e| e.to_string())
}

fn seat_named(scenario: &crate::model::Scenario, iso: &str) -> Result<usize, Stop> {
    scenario.seat(iso).ok_or_else(|| {
        // Codes are three letters: count the slips rather than the likeness.
        let slips = |p: &crate::model::Profile| {
            strsim::osa_distance(&p.iso, iso).min(strsim::osa_distance(&p.name, iso))
        };
        let near = scenario
            .states
            .iter()
            .map(|s| &s.profile)
            .min_by_key(|p| slips(p));
        let help = near.map_or_else(String::new, |p| {
            format!("; did you mean {} ({})?", p.iso, p.name)
        });
        Stop::Failed(format!("`{iso}` is not at this table{help}"))
    })
}

fn progress(turns: u32) -> indicatif::ProgressBar {
    if std::io::stderr().is_terminal() {
        indicatif::ProgressBar::new(u64::from(turns))
    } else {
        indicatif::ProgressBar::hidden()
    }
}

fn report(session: &Session) {
    let signed = session
        .verdicts()
        .iter()
        .filter(|v| v.decision.signs())
        .count();
    let outcome = if session.room().adopted == Some(true) {
        "adopted"
    } else {
        "failed"
    };
    println!(
        "text {outcome}; {signed} of {} signed; ending: {}; digest {}",
        session.verdicts().len(),
        session.history().ending.as_deref().unwrap_or("none"),
        session.digest()
    );
}

fn replay_dir(library: &Library, dir: &Path, verify: bool) -> Result<(), Stop> {
    let replayed = replay(dir, library)?;
    println!("digest {}", replayed.digest);
    match replayed.differs {
        Some((line, now)) if verify => Err(Stop::Failed(format!(
            "{}:{line}: the journal differs from its replay, which says\n  {now}",
            dir.join("journal.jsonl").display()
        ))),
        Some((line, _)) => {
            println!("differs from line {line}");
            Ok(())
        }
        None => {
            println!("the journal is what these actions give");
            Ok(())
        }
    }
}

fn check(library: &Library, paths: &[PathBuf]) -> Result<(), Stop> {
    let mut bad = 0;
    for path in paths {
        match library.load_dir(path) {
            Ok(s) => println!(
                "{}: {} states, {} clauses, no faults",
                path.display(),
                s.states.len(),
                s.text.clauses.len()
            ),
            Err(e) => {
                bad += 1;
                eprintln!("{e}");
            }
        }
    }
    if bad == 0 {
        Ok(())
    } else {
        Err(Stop::Failed(format!(
            "{bad} of {} scenarios have faults",
            paths.len()
        )))
    }
}

fn show(library: &Library, name: &str, json: bool) -> Result<(), Stop> {
    let scenario = library.load(name)?;
    if json {
        let text =
            serde_json::to_string_pretty(&scenario).map_err(|e| Stop::Failed(e.to_string()))?;
        println!("{text}");
        return Ok(());
    }
    println!(
        "{} ({name})\n{}\n",
        scenario.setup.title, scenario.setup.summary
    );
    for clause in &scenario.text.clauses {
        println!("{} {}\n  {}", clause.number, clause.title, clause.text);
        for &b in &clause.words {
            let bracket = &scenario.text.brackets[b];
            let words: Vec<&str> = bracket.wordings.iter().map(|w| w.id.as_str()).collect();
            println!("  [{}] {}", bracket.key, words.join(" | "));
        }
    }
    println!("\n{} states", scenario.states.len());
    for s in &scenario.states {
        println!(
            "  {} {} ({})",
            s.profile.iso,
            s.profile.name,
            s.profile.groups.join(", ")
        );
    }
    Ok(())
}

fn import(from: &Path, out: &Path) -> Result<(), Stop> {
    let data = |file: &str| std::fs::read(from.join(file)).ok().map(Into::into);
    let made = crate::scenario::import::import(&data).map_err(|e| Stop::Failed(e.to_string()))?;
    crate::record::files::write_atomically(&out.join("states.ron"), &made.states_ron)?;
    crate::record::files::write_atomically(&out.join("relations.csv"), &made.relations_csv)?;
    println!("wrote states.ron and relations.csv: {}", out.display());
    Ok(())
}

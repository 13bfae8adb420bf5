//! `plenary frontier`.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use crate::cli::arguments::assumption;
use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell};
use crate::forecast::frontier::{Ask, Mark, Point, frontier, most_texts};
use crate::scenario::Library;
use crate::{say, text};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long, default_value = "dubai-twelve")]
    scenario: String,
    #[arg(long, default_value = "restraint")]
    theory: String,
    #[arg(long)]
    seat: Option<String>,
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(2..=200))]
    texts: u64,
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(0..=1000))]
    conferences: u64,
    #[arg(long, value_parser = assumption)]
    assume: Vec<(String, f64)>,
    #[arg(long)]
    threads: Option<usize>,
    #[arg(long)]
    json: bool,
}

/// All of it.
#[derive(Debug, Serialize)]
struct Found {
    scenario: String,
    theory: String,
    seat: Option<String>,
    states: usize,
    texts: Vec<Point>,
}

pub(super) fn run(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario = Arc::new(library.load(&options.scenario)?);
    let mut theory = library.theory(&options.theory)?;
    for (number, value) in &options.assume {
        theory.assume(number, *value)?;
    }
    let seat = options.seat.as_deref().map(|iso| {
        let unknown = || Stop::Usage(text!("cli-forecast-no-state", code = iso));
        scenario.seat(iso).ok_or_else(unknown)
    });
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let ask = Ask {
        scenario: scenario.clone(),
        theory,
        seat: seat.transpose()?,
        texts: usize::try_from(options.texts).unwrap_or(usize::MAX),
        conferences: options.conferences,
        seeds: options.seeds,
        threads: options.threads.unwrap_or(threads),
    };
    let bar = progress(u32::try_from(most_texts(&ask)).unwrap_or(u32::MAX));
    let never = AtomicBool::new(false);
    let texts = frontier(&ask, &never, &|| bar.inc(1));
    let texts = texts.map_err(|e| Stop::Failed(e.to_string()))?;
    bar.finish_and_clear();
    if options.json {
        return print_json(&Found {
            scenario: options.scenario.clone(),
            theory: options.theory.clone(),
            seat: options.seat.clone(),
            states: scenario.states.len(),
            texts,
        });
    }
    tell(say!(
        "cli-frontier-head",
        scenario = &options.scenario,
        theory = &options.theory,
        n = options.seeds
    ))?;
    tell(say!("cli-frontier-columns"))?;
    texts.iter().try_for_each(row)
}

fn row(point: &Point) -> Result<(), Stop> {
    let mark = match point.mark {
        Mark::StatusQuo => say!("cli-frontier-status-quo"),
        Mark::Path => say!("cli-frontier-path"),
        Mark::Deepest => say!("cli-frontier-deepest"),
        Mark::Recorded => say!("cli-frontier-recorded"),
        Mark::Computers => say!("cli-frontier-computers"),
    };
    let seed = point.seed.map_or(String::new(), |s| format!(" {s}"));
    let name = format!("{mark}{seed}");
    let of = |name: &str| point.indices.get(name).map_or(0.0, |s| s.mean);
    let signed = point.signatures;
    let indices = crate::model::indices::INDICES.map(|name| format!(" {:6.1}", of(name)));
    let estimate = point.estimate.map(|e| {
        say!(
            "cli-frontier-estimate",
            mean = format!("{:.1}", e.mean),
            low = format!("{:.0}", e.low),
            high = format!("{:.0}", e.high),
            own = format!("{:+.1}", 100.0 * e.own)
        )
    });
    tell(format_args!(
        "{name:<14} {:5.2}  {:5.3}  {:6.1} {:4.0} to {:<4.0}{} {:6.2} {:6.2}  {}{}",
        point.pull,
        point.asked,
        signed.mean,
        signed.p5,
        signed.p95,
        indices.concat(),
        point.r.mean,
        point.crisis + point.open_season,
        if point.pareto { "*" } else { " " },
        estimate.map_or(String::new(), |e| format!("  {e}"))
    ))
}

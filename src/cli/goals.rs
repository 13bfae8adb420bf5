//! `plenary goals`.

use std::sync::Arc;

use crate::cli::arguments::by_name;
use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell_text};
use crate::lab::goals::{Plan, WAYS, as_text, reach};
use crate::lab::tricks::{Trick, spread_over};
use crate::scenario::Library;
use crate::text;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long, default_value = "dubai-twelve")]
    scenario: String,
    #[arg(long, default_value = "restraint")]
    theory: String,
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1000))]
    seats: u64,
    #[arg(long, value_delimiter = ',')]
    seat: Vec<String>,
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    #[arg(long, value_delimiter = ',', value_parser = by_name::<Trick>)]
    ways: Vec<Trick>,
    #[arg(long, default_value_t = 2)]
    threads: usize,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario = Arc::new(library.load(&options.scenario)?);
    let named = options.seat.iter().map(|iso| {
        let seat = scenario.seat(iso);
        seat.ok_or_else(|| Stop::Failed(text!("cli-play-no-seat", code = iso)))
    });
    let named = named.collect::<Result<Vec<_>, Stop>>()?;
    let spread = usize::try_from(options.seats).unwrap_or(usize::MAX);
    let plan = Plan {
        seats: if named.is_empty() {
            spread_over(&scenario, spread)
        } else {
            named
        },
        scenario,
        theory: library.theory(&options.theory)?,
        seeds: options.seeds,
        ways: if options.ways.is_empty() {
            WAYS.to_vec()
        } else {
            options.ways.clone()
        },
        threads: options.threads,
    };
    let bar = progress(u32::try_from(plan.sessions()).unwrap_or(u32::MAX));
    let rows = reach(&plan, || bar.inc(1));
    bar.finish_and_clear();
    if options.json {
        return print_json(&rows);
    }
    tell_text(as_text(&rows))
}

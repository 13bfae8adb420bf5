//! `plenary negotiate` and `plenary tricks`.

use std::path::Path;
use std::sync::Arc;

use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell, tell_text};
use crate::lab::shipped::measure;
use crate::lab::tricks::{Plan, Trick};
use crate::model::Scenario;
use crate::say;
use crate::scenario::{Library, LoadError};

pub(super) fn negotiate(file: &Path, mix: &str, json: bool, seed: u64) -> Result<(), Stop> {
    let mix = crate::lab::mixes::Mix::parse(mix).map_err(|e| Stop::Failed(e.to_string()))?;
    let domains =
        crate::scenario::domain::read_domains(file).map_err(|e| Stop::Failed(e.to_string()))?;
    let bar = progress(u32::try_from(domains.len()).unwrap_or(u32::MAX));
    let mut all = vec![];
    for (k, domain) in domains.iter().enumerate() {
        let kinds = mix.seats(domain.parties, seed, k);
        let clock = std::time::Instant::now();
        let outcome = crate::lab::negotiate::negotiate_as(domain, &kinds, seed);
        let ms = (clock.elapsed().as_secs_f64() * 1e6).round() / 1e3;
        all.push(serde_json::json!({"text": outcome.text, "rounds": outcome.rounds, "ms": ms}));
        bar.inc(1);
    }
    bar.finish_and_clear();
    if json {
        return print_json(&all);
    }
    for (k, one) in all.iter().enumerate() {
        tell(say!(
            "cli-negotiate-one",
            n = k,
            text = one["text"].to_string(),
            rounds = one["rounds"].to_string(),
            ms = one["ms"].to_string()
        ))?;
    }
    Ok(())
}

pub(super) fn negotiation_table(
    library: &Library,
    count: u32,
    json: bool,
    seed: u64,
) -> Result<(), Stop> {
    use crate::lab::bench::{as_text, conferences, table};
    let all = conferences(count as usize);
    let bar = progress(u32::try_from(all).unwrap_or(u32::MAX));
    let rows =
        table(count as usize, seed, || bar.inc(1)).map_err(|e| Stop::Failed(e.to_string()))?;
    bar.finish_and_clear();
    let theory = library.theory("restraint")?;
    let mut shipped = vec![];
    for scenario in scenarios(library)? {
        for seed in seed..seed + 3 {
            shipped.push(measure(scenario.clone(), theory.clone(), seed));
        }
    }
    if json {
        return print_json(&serde_json::json!({"agendas": rows, "shipped": shipped}));
    }
    let shipped = crate::lab::shipped::as_text(&shipped);
    tell_text(as_text(&rows) + &shipped)
}

/// The shipped scenarios.
fn scenarios(library: &Library) -> Result<Vec<Arc<Scenario>>, LoadError> {
    let names = ["first-steps", "dubai-twelve", "dubai-2012"];
    names
        .iter()
        .map(|n| library.load(n).map(Arc::new))
        .collect()
}

#[derive(Debug, clap::Args)]
pub(super) struct Tricks {
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "first-steps,dubai-twelve,dubai-2012"
    )]
    scenario: Vec<String>,
    #[arg(long, default_value = "restraint")]
    theory: String,
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u64).range(1..=1000))]
    seats: u64,
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    #[arg(long, value_delimiter = ',', value_parser = crate::cli::arguments::by_name::<Trick>)]
    tricks: Vec<Trick>,
    #[arg(long)]
    threads: Option<usize>,
    #[arg(long)]
    json: bool,
}

pub(super) fn tricks(library: &Library, options: &Tricks) -> Result<(), Stop> {
    let scenarios: Result<Vec<_>, LoadError> = (options.scenario.iter())
        .map(|n| library.load(n).map(Arc::new))
        .collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let plan = Plan {
        scenarios: scenarios?,
        theory: library.theory(&options.theory)?,
        seats: usize::try_from(options.seats).unwrap_or(usize::MAX),
        seeds: options.seeds,
        tricks: if options.tricks.is_empty() {
            Trick::ALL.to_vec()
        } else {
            options.tricks.clone()
        },
        threads: options.threads.unwrap_or(threads),
    };
    let bar = progress(u32::try_from(plan.sessions()).unwrap_or(u32::MAX));
    let rows = crate::lab::tricks::table(&plan, || bar.inc(1));
    bar.finish_and_clear();
    if options.json {
        return print_json(&rows);
    }
    tell_text(crate::lab::tricks::as_text(&rows))
}

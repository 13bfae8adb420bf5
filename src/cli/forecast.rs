//! `plenary forecast`.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::arguments::assumption;
use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell};
use crate::forecast::report::{TheoryReport, report};
use crate::forecast::{ForecastQuestion, ForecastReport, Parties, ask, text as texts};
use crate::model::ids::StateId;
use crate::model::lever::Lever;
use crate::model::{Scenario, Text};
use crate::scenario::Library;
use crate::{say, text};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long, default_value = "dubai-twelve")]
    scenario: String,
    #[arg(long, default_value = "none")]
    text: String,
    #[arg(long, default_value = "all")]
    parties: String,
    #[arg(long, value_delimiter = ',', default_value = "restraint,spiral")]
    theory: Vec<String>,
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    #[arg(long, default_value_t = 0)]
    first_seed: u64,
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=120))]
    quarters: Option<u32>,
    #[arg(long, value_parser = lever)]
    lever: Vec<(Lever, f64)>,
    #[arg(long, value_parser = assumption)]
    assume: Vec<(String, f64)>,
    #[arg(long)]
    threads: Option<usize>,
    #[arg(long)]
    json: bool,
}

pub(super) fn forecast(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario = Arc::new(library.load(&options.scenario)?);
    let mut text = text_of(&scenario, &options.text)?;
    if text.is_none() && !options.lever.is_empty() {
        text = Some(scenario.text.status_quo());
    }
    let parties = parties(&scenario, &options.parties)?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = options.threads.unwrap_or(threads);
    let runs = options.seeds * options.theory.len() as u64;
    let bar = progress(u32::try_from(runs).unwrap_or(u32::MAX));
    let mut theories = vec![];
    for name in &options.theory {
        let mut theory = library.theory(name)?;
        for (number, value) in &options.assume {
            theory.assume(number, *value)?;
        }
        let question = ForecastQuestion {
            scenario: scenario.clone(),
            theory,
            text: text.clone(),
            parties: parties.clone(),
            levers: options.lever.clone(),
            quarters: options.quarters.unwrap_or(scenario.setup.quarters),
            seeds: options.first_seed..options.first_seed + options.seeds,
        };
        let never = AtomicBool::new(false);
        let runs = ask(&question, threads, &never, &|_| bar.inc(1));
        let runs = runs.map_err(|e| Stop::Failed(e.to_string()))?;
        theories.push(report(&scenario, name, &runs));
    }
    bar.finish_and_clear();
    let found = ForecastReport {
        scenario: options.scenario.clone(),
        text: options.text.clone(),
        theories,
    };
    if options.json {
        return print_json(&found);
    }
    found.theories.iter().try_for_each(table)
}

/// The text that `--text` names.
pub(super) fn text_of(scenario: &Scenario, which: &str) -> Result<Option<Text>, Stop> {
    match which {
        "none" => Ok(None),
        "recorded" => match &scenario.record.text {
            Some(text) => Ok(Some(text.clone())),
            None => Err(Stop::Usage(text!("cli-forecast-no-record"))),
        },
        file => {
            let why = |e: &dyn std::fmt::Display| Stop::Failed(format!("{file}: {e}"));
            let source = std::fs::read_to_string(Path::new(file)).map_err(|e| why(&e))?;
            texts::read(scenario, &source)
                .map(Some)
                .map_err(|e| why(&e))
        }
    }
}

/// Who is bound, as `--parties` says.
pub(super) fn parties(scenario: &Scenario, which: &str) -> Result<Parties, Stop> {
    match which {
        "all" => Ok(Parties::All),
        "none" => Ok(Parties::None),
        "expected" => Ok(Parties::Expected),
        "recorded" => Ok(Parties::These(scenario.record.signed.clone())),
        codes => {
            let state = |iso: &str| {
                let unknown = || Stop::Usage(text!("cli-forecast-no-state", code = iso));
                scenario.seat(iso).ok_or_else(unknown)
            };
            let states: Result<Vec<StateId>, Stop> = codes.split(',').map(state).collect();
            states.map(Parties::These)
        }
    }
}

/// A lever with its value, as it is written on the command line.
fn lever(given: &str) -> Result<(Lever, f64), String> {
    let not_both = |_| text!("cli-forecast-no-value", given = given);
    let (name, value) = assumption(given).map_err(not_both)?;
    let found = Lever::ALL.into_iter().find(|l| format!("{l:?}") == name);
    let lever = found.filter(|_| (0.0..=1.0).contains(&value));
    lever.map(|lever| (lever, value)).ok_or_else(|| {
        let all = Lever::ALL.map(|l| format!("{l:?}")).join(", ");
        text!("cli-forecast-no-lever", given = given, all = all)
    })
}

fn table(found: &TheoryReport) -> Result<(), Stop> {
    let head = say!("cli-forecast-head", theory = &found.theory, n = found.seeds);
    tell(&head)?;
    tell(format_args!("  {}", say!("cli-forecast-columns")))?;
    let years = found.quarters.iter().filter(|q| q.quarter % 8 == 0);
    for q in years {
        let indices = crate::model::indices::INDICES.map(|name| {
            let s = q.world[name];
            format!("  {:4.1} ±{:4.1}", s.p50, (s.p95 - s.p5) / 2.0)
        });
        let (r, operations) = (q.r.world.p50, q.operations.mean);
        let indices = indices.concat();
        tell(format_args!(
            "  {}{indices}  {r:5.2}  {operations:5.1}",
            q.year
        ))?;
    }
    let shares = |of: &[(String, f64)]| {
        let each = of.iter().map(|(n, s)| format!("{n} {:.0} %", 100.0 * s));
        each.collect::<Vec<_>>().join(", ")
    };
    let endings: Vec<(String, f64)> = found.endings.clone().into_iter().collect();
    let (pairs, struck) = (shares(&found.busiest), shares(&found.targets));
    tell(format_args!(
        "  {}",
        say!("cli-forecast-endings", all = shares(&endings))
    ))?;
    tell(format_args!(
        "  {}",
        say!("cli-forecast-pairs", all = pairs)
    ))?;
    tell(format_args!(
        "  {}",
        say!("cli-forecast-struck", all = struck)
    ))?;
    let severity = say!(
        "cli-forecast-severity",
        low = format!("{:.0}", found.severity.p5),
        high = format!("{:.0}", found.severity.p95),
        disputes = format!("{:.1}", found.disputes.mean)
    );
    tell(format_args!("  {severity}"))?;
    let shocks = found.shocks.iter().map(|(k, n)| format!("{k} {n:.1}"));
    let shocks = shocks.collect::<Vec<_>>().join(", ");
    tell(format_args!(
        "  {}",
        say!("cli-forecast-shocks", all = shocks)
    ))?;
    for (clause, deeds) in &found.by_clause {
        let did = say!(
            "cli-forecast-clause",
            clause = clause,
            held = format!("{:.1}", deeds.held_back),
            turned = format!("{:.1}", deeds.turned),
            warned = format!("{:.1}", deeds.warned),
            found = format!("{:.1}", deeds.found),
            cut = format!("{:.1}", deeds.cut_short)
        );
        tell(format_args!("  {did}"))?;
    }
    Ok(())
}

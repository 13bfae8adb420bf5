//! `plenary backtest`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, tell};
use crate::lab::backtest::{Effort, labels, page, plot, run};
use crate::scenario::Library;
use crate::session::files::write_atomically;

/// What `--write` writes: the page, and the report the game shows.
const PAGE: &str = "docs/BACKTEST.md";
const IMAGES: &str = "docs/images";
const REPORT: &str = "assets/backtest.json";

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long)]
    labels: Option<PathBuf>,
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=1000))]
    repeats: u32,
    #[arg(long, default_value_t = 0)]
    seeds: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "labels")]
    write: bool,
}

pub(super) fn backtest(library: &Library, options: &Options) -> Result<(), Stop> {
    let failed = |e: &dyn std::fmt::Display| Stop::Failed(e.to_string());
    let scenario = Arc::new(library.load("dubai-2012")?);
    let theories = [library.theory("restraint")?, library.theory("spiral")?];
    let effort = Effort {
        repeats: options.repeats as usize,
        seeds: options.seeds,
        seed: options.seed,
    };
    let signed = match &options.labels {
        Some(path) => labels::of_file(&scenario, path).map_err(|e| failed(&e))?,
        None => labels::of_record(&scenario),
    };
    let data = |name: &str| library.asset(&format!("data/{name}"));
    let mut report = run(&scenario, &theories, &data, &signed, effort).map_err(|e| failed(&e))?;
    let told = if options.json {
        print_json(&report)
    } else {
        tell(page::tables(&report))
    };
    if options.write {
        let images = Path::new(IMAGES);
        write_atomically(Path::new(PAGE), &page::markdown(&report))?;
        write_atomically(
            &images.join("backtest-calibration.svg"),
            &plot::calibration(&report),
        )?;
        write_atomically(&images.join("backtest-others.svg"), &plot::others(&report))?;
        report.predictions.clear();
        let mut text = serde_json::to_string_pretty(&report).map_err(|e| failed(&e))?;
        text.push('\n');
        write_atomically(Path::new(REPORT), &text)?;
    }
    told
}

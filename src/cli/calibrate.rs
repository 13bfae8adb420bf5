//! `plenary calibrate`.
#![expect(clippy::print_stdout, reason = "this module talks to a terminal")]

use std::sync::Arc;

use super::lab::print_json;
use super::{Stop, progress};
use crate::lab::calibrate::targets::{Use, read};
use crate::lab::calibrate::{Report, report};
use crate::scenario::Library;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Run the record under both presets and set it against the targets.
    #[arg(long, required = true)]
    report: bool,
    /// Runs of each preset.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn calibrate(library: &Library, options: &Options) -> Result<(), Stop> {
    let file = "data/calibration/targets.csv";
    let bytes = library.asset(file);
    let bytes = bytes.ok_or_else(|| Stop::Failed(format!("there is no assets/{file}")))?;
    let targets = read(&bytes).map_err(|e| Stop::Failed(format!("assets/{file}: {e}")))?;
    let scenario = Arc::new(library.load("record-2000")?);
    let theories = [library.theory("restraint")?, library.theory("spiral")?];
    let runs = options.seeds * theories.len() as u64;
    let bar = progress(u32::try_from(runs).unwrap_or(u32::MAX));
    let found = report(&scenario, &theories, &targets, options.seeds, || bar.inc(1));
    bar.finish_and_clear();
    if options.json {
        return print_json(&found);
    }
    table(&found);
    Ok(())
}

fn table(found: &Report) {
    println!("{} runs of record-2000 under each preset\n", found.seeds);
    for preset in &found.presets {
        println!("{}", preset.name);
        for row in &preset.rows {
            let limits = row.limits.map_or(String::new(), |(low, high)| {
                format!("[{low:.3}, {high:.3}]")
            });
            let simulated = row.simulated.map_or("-".to_owned(), |x| format!("{x:.3}"));
            let inside = match row.inside {
                Some(true) => "inside",
                Some(false) => "OUTSIDE",
                None => "",
            };
            let kind = format!("{:?}", row.kind).to_lowercase();
            println!(
                "  {:42} {kind:9} {:>9.3} {limits:>20} {simulated:>9} {inside}",
                row.id, row.recorded
            );
        }
        for kind in [Use::Emergent, Use::Check] {
            let (inside, all) = preset.inside(kind);
            let kind = format!("{kind:?}").to_lowercase();
            println!("  {kind}: {inside} of {all} inside");
        }
    }
}

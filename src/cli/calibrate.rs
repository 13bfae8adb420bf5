//! `plenary calibrate`.

use std::sync::Arc;

use crate::cli::arguments::assumption;
use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell, warn};
use crate::lab::calibrate::beliefs::{BeliefCalibration, Bin, beliefs};
use crate::lab::calibrate::fit::{Fit, fit};
use crate::lab::calibrate::targets::{Use, read};
use crate::lab::calibrate::{CalibrationReport, report};
use crate::locale::Sentence;
use crate::scenario::Library;
use crate::session::files::write_atomically;
use crate::{say, text};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[arg(long)]
    report: bool,
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u64).range(1..=1000), conflicts_with = "report")]
    fit_seeds: u64,
    #[arg(long, conflicts_with = "report")]
    write: Option<std::path::PathBuf>,
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    #[arg(long)]
    emergent_only: bool,
    #[arg(long, conflicts_with_all = ["report", "write"])]
    beliefs: bool,
    #[arg(long, default_value = "dubai-2012")]
    scenario: String,
    #[arg(long, value_parser = assumption)]
    assume: Vec<(String, f64)>,
    #[arg(long)]
    json: bool,
}

pub(super) fn calibrate(library: &Library, options: &Options) -> Result<(), Stop> {
    if options.beliefs {
        return believed(library, options);
    }
    let file = "data/calibration/targets.csv";
    let bytes = library.asset(file);
    let bytes = bytes.ok_or_else(|| {
        Stop::Failed(text!(
            "cli-calibrate-no-file",
            file = format!("assets/{file}")
        ))
    })?;
    let mut targets = read(&bytes).map_err(|e| Stop::Failed(format!("assets/{file}: {e}")))?;
    if options.emergent_only {
        targets.retain(|t| t.kind == Use::Emergent);
    }
    let scenario = Arc::new(library.load("record-2000")?);
    let mut theories = [library.theory("restraint")?, library.theory("spiral")?];
    if !options.report {
        // Both presets must give the record; they differ beyond it. One fit serves both.
        let bar = indicatif::ProgressBar::new_spinner();
        let step = |far: f64| {
            bar.set_message(text!(
                "cli-calibrate-distance",
                distance = format!("{far:.3}")
            ))
        };
        let found = fit(&scenario, &theories[0], &targets, options.fit_seeds, &step);
        bar.finish_and_clear();
        let fitted = say!(
            "cli-calibrate-fitted",
            n = found.tried,
            before = format!("{:.3}", found.distance.0),
            after = format!("{:.3}", found.distance.1)
        );
        warn(&fitted);
        for (name, before, after) in &found.numbers {
            let moved = say!(
                "cli-calibrate-number",
                before = format!("{before:>8.3}"),
                after = format!("{after:>8.3}")
            );
            warn(format_args!("  {name:20} {moved}"));
            for theory in &mut theories {
                theory.set(name, *after)?;
            }
        }
        if let Some(folder) = &options.write {
            for theory in &theories {
                write(folder, &theory.name, &found)?;
            }
        }
    }
    let runs = options.seeds * theories.len() as u64;
    let bar = progress(u32::try_from(runs).unwrap_or(u32::MAX));
    let found = report(&scenario, &theories, &targets, options.seeds, || bar.inc(1));
    bar.finish_and_clear();
    if options.json {
        return print_json(&found);
    }
    table(&found)
}

/// Plays sessions under both presets and tells what was believed.
fn believed(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario = Arc::new(library.load(&options.scenario)?);
    let presets = ["restraint", "spiral"];
    let runs = options.seeds * presets.len() as u64;
    let bar = progress(u32::try_from(runs).unwrap_or(u32::MAX));
    let mut found = vec![];
    for name in presets {
        let mut theory = library.theory(name)?;
        for (number, value) in &options.assume {
            theory.assume(number, *value)?;
        }
        found.push(beliefs(&scenario, &theory, options.seeds, &|| bar.inc(1)));
    }
    bar.finish_and_clear();
    if options.json {
        return print_json(&found);
    }
    tell(say!(
        "cli-beliefs-sessions",
        seeds = options.seeds,
        scenario = &options.scenario
    ))?;
    found.iter().try_for_each(beliefs_table)
}

/// A share in per cent.
fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

fn beliefs_table(found: &BeliefCalibration) -> Result<(), Stop> {
    tell(format_args!(
        "\n{}",
        say!(
            "cli-beliefs-right",
            theory = &found.theory,
            all = percent(found.right),
            states = percent(found.right_of_states)
        )
    ))?;
    bins(&say!("cli-beliefs-findings"), &found.findings)?;
    bins(&say!("cli-beliefs-of-states"), &found.of_states)?;
    bins(&say!("cli-beliefs-lines"), &found.lines)?;
    let d = &found.decided;
    let decided = say!(
        "cli-beliefs-decided",
        mean = percent(d.mean),
        p5 = percent(d.p5),
        p25 = percent(d.p25),
        p50 = percent(d.p50),
        p75 = percent(d.p75),
        p95 = percent(d.p95)
    );
    tell(format_args!("  {decided}"))?;
    let shares = found.decided_by_bin.iter().map(|s| percent(*s));
    let shares = shares.collect::<Vec<_>>().join(" ");
    tell(format_args!(
        "    {}",
        say!("cli-beliefs-by-bin", shares = shares)
    ))?;
    let doubt = percent(found.in_doubt);
    tell(format_args!(
        "    {}",
        say!("cli-beliefs-doubt", share = doubt)
    ))?;
    for (who, of) in [
        (say!("cli-beliefs-culprits"), found.culprits),
        (say!("cli-beliefs-believed"), found.believed),
    ] {
        let [states, gangs, companies] = of.map(percent);
        let shares = say!(
            "cli-beliefs-kinds",
            who = who,
            states = states,
            gangs = gangs,
            companies = companies
        );
        tell(format_args!("  {shares}"))?;
    }
    Ok(())
}

/// The bins of one table, a line each.
fn bins(title: &Sentence, bins: &[Bin]) -> Result<(), Stop> {
    tell(format_args!(
        "  {:24}  {}",
        title.to_string(),
        say!("cli-beliefs-head")
    ))?;
    for bin in bins {
        let holds = if bin.holds() {
            String::new()
        } else {
            format!("  {}", say!("cli-beliefs-outside"))
        };
        tell(format_args!(
            "    {:3.0} – {:3.0} %         {:9} {:>6} {:>6} {:>6}{holds}",
            100.0 * bin.from,
            100.0 * bin.from + 10.0,
            bin.count,
            percent(bin.shown),
            percent(bin.right),
            percent(bin.se),
        ))?;
    }
    Ok(())
}

/// Puts fitted numbers into a theory's file, and leaves every other word of it.
fn write(folder: &std::path::Path, theory: &str, fit: &Fit) -> Result<(), Stop> {
    let path = folder.join(format!("assets/theories/{theory}.ron"));
    let why = |e: std::io::Error| Stop::Failed(format!("{e}: {}", path.display()));
    let mut text = std::fs::read_to_string(&path).map_err(why)?;
    for (name, _, after) in &fit.numbers {
        let head = ["\"", name, "\": (value: "].concat();
        let Some(at) = text.find(&head).map(|at| at + head.len()) else {
            let file = path.display().to_string();
            return Err(Stop::Failed(text!(
                "cli-calibrate-no-number",
                file = file,
                name = name
            )));
        };
        let end = text[at..].find(',').map_or(text.len(), |n| at + n);
        text.replace_range(at..end, &format!("{after:?}"));
    }
    write_atomically(&path, &text)?;
    Ok(())
}

fn table(found: &CalibrationReport) -> Result<(), Stop> {
    tell(format_args!(
        "{}\n",
        say!("cli-calibrate-runs", n = found.seeds)
    ))?;
    for preset in &found.presets {
        tell(&preset.name)?;
        for row in &preset.rows {
            let limits = row.limits.map_or(String::new(), |(low, high)| {
                format!("[{low:.3}, {high:.3}]")
            });
            let simulated = row.simulated.map_or("-".to_owned(), |x| format!("{x:.3}"));
            let inside = match row.inside {
                Some(true) => text!("cli-calibrate-inside"),
                Some(false) => text!("cli-calibrate-outside"),
                None => String::new(),
            };
            let kind = format!("{:?}", row.kind).to_lowercase();
            tell(format_args!(
                "  {:42} {kind:9} {:>9.3} {limits:>20} {simulated:>9} {inside}",
                row.id, row.recorded
            ))?;
        }
        for kind in [Use::Emergent, Use::Check] {
            let (inside, all) = preset.inside(kind);
            if all == 0 {
                continue;
            }
            let kind = format!("{kind:?}").to_lowercase();
            let counted = say!(
                "cli-calibrate-count",
                kind = kind,
                inside = inside,
                all = all
            );
            tell(format_args!("  {counted}"))?;
        }
    }
    Ok(())
}

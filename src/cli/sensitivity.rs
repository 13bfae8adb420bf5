//! `plenary sensitivity`.

use std::path::Path;
use std::sync::Arc;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::cli::forecast::{parties, text_of};
use crate::cli::stop::Stop;
use crate::cli::terminal::{print_json, progress, tell_text};
use crate::forecast::ForecastQuestion;
use crate::lab::sensitivity::design::spans;
use crate::lab::sensitivity::{Effort, Method, page, study};
use crate::model::indices::INDICES;
use crate::scenario::Library;
use crate::session::files::write_atomically;
use crate::text;

/// The page `--write` writes into.
const PAGE: &str = "docs/MODEL_CARD.md";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Ends,
    Morris,
    Sobol,
}

impl ValueEnum for Which {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Ends, Self::Morris, Self::Sobol]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, what) = match self {
            Self::Ends => ("ends", text!("help-sensitivity-method-ends")),
            Self::Morris => ("morris", text!("help-sensitivity-method-morris")),
            Self::Sobol => ("sobol", text!("help-sensitivity-method-sobol")),
        };
        Some(PossibleValue::new(name).help(what))
    }
}

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
    #[arg(long, value_enum, default_value = "ends")]
    method: Which,
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    trajectories: u32,
    #[arg(long, default_value_t = 128, value_parser = clap::value_parser!(u32).range(2..=100_000))]
    samples: u32,
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=1000))]
    seeds: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    json: bool,
    #[arg(long)]
    write: bool,
}

pub(super) fn sensitivity(library: &Library, options: &Options) -> Result<(), Stop> {
    let method = match options.method {
        Which::Ends => Method::Ends,
        Which::Morris => Method::Morris {
            trajectories: options.trajectories,
        },
        Which::Sobol if options.write => {
            return Err(Stop::Usage(text!("cli-sensitivity-morris", page = PAGE)));
        }
        Which::Sobol => Method::Sobol {
            samples: options.samples,
        },
    };
    let effort = Effort {
        method,
        seed: options.seed,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
    };
    let at = |e: &dyn std::fmt::Display| Stop::Failed(format!("{PAGE}: {e}"));
    if options.write {
        // Before the long part: is there a place for what comes of it?
        let page = std::fs::read_to_string(PAGE).map_err(|e| at(&e))?;
        page::put(&page, "").map_err(|e| at(&e))?;
    }
    let scenario = Arc::new(library.load(&options.scenario)?);
    let text = text_of(&scenario, &options.text)?;
    let parties = parties(&scenario, &options.parties)?;
    let mut jobs = vec![];
    for name in &options.theory {
        let theory = library.theory(name)?;
        let spans = spans(&theory);
        let question = ForecastQuestion {
            scenario: scenario.clone(),
            theory,
            text: text.clone(),
            parties: parties.clone(),
            levers: vec![],
            quarters: scenario.setup.quarters,
            seeds: 0..options.seeds,
        };
        jobs.push((question, spans));
    }
    let points = jobs.iter().map(|(_, spans)| method.points(spans.len()));
    let runs = points.sum::<u64>() * options.seeds;
    let bar = progress(u32::try_from(runs).unwrap_or(u32::MAX));
    let mut studies = vec![];
    for (question, spans) in jobs {
        let study = study(&question, spans, effort, &|| bar.inc(1));
        studies.push(study.map_err(|e| Stop::Failed(e.to_string()))?);
    }
    bar.finish_and_clear();
    let asked = page::Asked {
        scenario: &options.scenario,
        text: &options.text,
        parties: &options.parties,
        seeds: options.seeds,
        effort,
    };
    let section = page::section(asked, &studies);
    if options.write {
        let old = std::fs::read_to_string(PAGE).map_err(|e| at(&e))?;
        let new = page::put(&old, &section).map_err(|e| at(&e))?;
        write_atomically(Path::new(PAGE), &new)?;
    }
    if options.json {
        print_json(&serde_json::json!({
            "scenario": options.scenario,
            "text": options.text,
            "parties": options.parties,
            "seeds": options.seeds,
            "effort": effort,
            "indices": INDICES,
            "studies": studies,
        }))
    } else {
        tell_text(section)
    }
}

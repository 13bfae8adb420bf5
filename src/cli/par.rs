//! `plenary par`.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::stop::Stop;
use crate::cli::terminal::tell;
use crate::forecast::par::{Par, Player, Quartiles, ask, par};
use crate::model::Scenario;
use crate::model::ids::StateId;
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
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    seeds: u64,
    #[arg(long)]
    silence: bool,
    #[arg(long, default_value_t = 2)]
    threads: usize,
    #[arg(long)]
    json: bool,
}

pub(super) fn par_of(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario: Arc<Scenario> = Arc::new(library.load(&options.scenario)?);
    let theory = library.theory(&options.theory)?;
    let seats: Vec<StateId> = match &options.seat {
        None => StateId::all(scenario.states.len()).collect(),
        Some(iso) => {
            let seat = scenario.seat(iso);
            vec![seat.ok_or_else(|| Stop::Failed(text!("cli-play-no-seat", code = iso)))?]
        }
    };
    let player = if options.silence {
        Player::Silence
    } else {
        Player::Delegate
    };
    let cancelled = AtomicBool::new(false);
    let mut all = serde_json::Map::new();
    for seat in seats {
        let rules = (&scenario, &theory);
        let played = ask(
            rules,
            (seat, player),
            0..options.seeds,
            options.threads,
            &cancelled,
        );
        let (signing, end) = par(&played);
        let iso = scenario.iso(seat);
        if options.json {
            let value = serde_json::json!({ "signing": signing, "end": end });
            all.insert(iso.to_owned(), value);
        } else {
            tell(say!("cli-par-signing", seat = iso, par = line(&signing)))?;
            tell(say!("cli-par-end", seat = iso, par = line(&end)))?;
        }
    }
    if options.json {
        tell(serde_json::Value::Object(all))?;
    }
    Ok(())
}

fn line(par: &Par) -> String {
    let quartiles = |q: &Quartiles| format!("{:.0} ({:.0}–{:.0})", q.median, q.lower, q.upper);
    let lines = par.lines.iter();
    let lines: Vec<String> = lines
        .map(|(item, q)| text!("cli-par-line", item = item.name(), points = quartiles(q)))
        .collect();
    text!(
        "cli-par-total",
        total = par.total.as_ref().map(quartiles).unwrap_or_default(),
        lines = lines.join(", "),
        public = format!("{:.2}", par.public_met),
        secret = format!("{:.2}", par.secret_met)
    )
}

//! `plenary par`.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::stop::Stop;
use crate::cli::terminal::tell;
use crate::forecast::par::{Par, Player, Quartiles, ask, par};
use crate::model::Scenario;
use crate::model::action::CHAIR;
use crate::model::ids::StateId;
use crate::scenario::Library;
use crate::session::score::Item;
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
    let seats: Vec<Option<StateId>> = match &options.seat {
        None => StateId::all(scenario.states.len()).map(Some).collect(),
        Some(iso) if iso == CHAIR => vec![None],
        Some(iso) => {
            let seat = scenario.seat(iso);
            let known = seat.ok_or_else(|| Stop::Failed(text!("cli-play-no-seat", code = iso)))?;
            vec![Some(known)]
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
        let iso = seat.map_or(CHAIR, |seat| scenario.iso(seat));
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
    // A red line is kept rather than met, and its points say so.
    let goals = par.met.iter().filter(|(item, _)| **item != Item::RedLine);
    let met: Vec<String> = goals
        .map(|(item, share)| {
            let share = format!("{share:.2}");
            text!("cli-par-met", item = item.name(), share = share)
        })
        .collect();
    text!(
        "cli-par-total",
        total = par.total.as_ref().map(quartiles).unwrap_or_default(),
        lines = lines.join(", "),
        met = met.join(", ")
    )
}

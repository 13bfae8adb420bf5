//! `plenary class`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::classroom::class::{Class, FEWEST, LONGEST, MOST, SHORTEST, StepKind, Table};
use crate::classroom::propose::{Wish, propose};
use crate::classroom::{file, names};
use crate::cli::stop::Stop;
use crate::cli::terminal::{tell, tell_text};
use crate::model::Scenario;
use crate::scenario::Library;
use crate::session::files::FileError;
use crate::{say, text};

/// Seed of a class if none is given. Any will do: cards and session take it from the class.
pub(super) const SEED: u64 = 2012;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    scenario: String,
    #[arg(long, value_parser = clap::value_parser!(u32).range(i64::from(FEWEST)..=i64::from(MOST)))]
    students: u32,
    #[arg(long, default_value_t = 75, value_parser = clap::value_parser!(u32).range(i64::from(SHORTEST)..=i64::from(LONGEST)))]
    minutes: u32,
    #[arg(long)]
    names: Option<PathBuf>,
    #[arg(long, default_value_t = SEED)]
    seed: u64,
    #[arg(long, default_value = "restraint")]
    theory: String,
    #[arg(long)]
    out: Option<PathBuf>,
}

pub(super) fn class(library: &Library, options: &Options) -> Result<(), Stop> {
    let scenario = library.load(&options.scenario)?;
    seated(&scenario)?;
    library.theory(&options.theory)?;
    let names = match &options.names {
        None => names::pseudonyms(options.students as usize),
        Some(path) => {
            let source = std::fs::read_to_string(path).map_err(FileError::io(path))?;
            let file = path.display().to_string();
            let read = names::from_csv(&file, &source, options.students);
            read.map_err(|e| Stop::Failed(e.to_string()))?
        }
    };
    let wish = Wish {
        students: options.students,
        minutes: options.minutes,
        theory: options.theory.clone(),
        seed: options.seed,
        names,
    };
    let class = propose(&scenario, &wish);
    let told = tell_text(as_text(&class, &scenario));
    if let Some(path) = &options.out {
        file::write(path, &class, &scenario, library).map_err(|e| Stop::Failed(e.to_string()))?;
        let wrote = say!("cli-class-wrote", file = path.display().to_string());
        tell(format_args!("\n{wrote}"))?;
    }
    told
}

/// The class of a file, which must be of this scenario; or one that is proposed for so many students and
/// minutes, with pseudonyms.
pub(super) fn given(
    library: &Library,
    scenario: &str,
    path: Option<&Path>,
    (students, minutes): (u32, u32),
) -> Result<(Class, Arc<Scenario>), Stop> {
    let Some(path) = path else {
        let scenario = library.load(scenario)?;
        seated(&scenario)?;
        let wish = Wish {
            students,
            minutes,
            theory: "restraint".to_owned(),
            seed: SEED,
            names: names::pseudonyms(students as usize),
        };
        return Ok((propose(&scenario, &wish), Arc::new(scenario)));
    };
    let (class, found) = file::read(path, library).map_err(|e| Stop::Failed(e.to_string()))?;
    if class.scenario != scenario {
        let other = text!("cli-print-other", class = class.scenario, asked = scenario);
        return Err(Stop::Usage(other));
    }
    Ok((class, found))
}

/// Refuses a scenario that nobody can sit at.
pub(super) fn seated(scenario: &Scenario) -> Result<(), Stop> {
    if scenario.setup.days > 0 {
        return Ok(());
    }
    let title = &scenario.setup.title;
    Err(Stop::Failed(text!("class-no-conference", scenario = title)))
}

fn as_text(class: &Class, scenario: &Scenario) -> String {
    let tables = class.tables.len();
    let mut lines = vec![text!(
        "cli-class-head",
        title = &scenario.setup.title,
        students = class.students,
        minutes = class.minutes,
        tables = tables
    )];
    for t in &class.tables {
        lines.push(String::new());
        lines.push(text!(
            "cli-class-table",
            table = &t.name,
            students = t.people().count()
        ));
        lines.extend(seats(t, scenario));
    }
    lines.push(String::new());
    lines.push(text!("cli-class-plan"));
    let mut at = 0;
    for step in &class.plan {
        let until = at + step.minutes;
        let to = match step.to {
            0 => String::new(),
            to if step.what == StepKind::Years => text!("cli-class-to-quarter", to = to),
            to => text!("cli-class-to-day", to = to),
        };
        lines.push(
            format!("  {at:>3}–{until:<3} {} {to}", step.what.name())
                .trim_end()
                .to_owned(),
        );
        at = until;
    }
    lines.join("\n") + "\n"
}

/// Letters that names of states have room for, at least.
const NAME: usize = 24;

fn seats(table: &Table, scenario: &Scenario) -> Vec<String> {
    let states = table.delegations.iter();
    let names = states.map(|d| scenario.states[d.state].profile.name.chars().count());
    let wide = names.fold(NAME, usize::max);
    let row = |who: &str, people: &[String]| format!("  {who:<wide$} {}", people.join(", "));
    let sitting = table.delegations.iter();
    let mut lines: Vec<String> = sitting
        .map(|d| row(&scenario.states[d.state].profile.name, &d.people))
        .collect();
    if !table.press.is_empty() {
        lines.push(row(&text!("cli-class-press"), &table.press));
    }
    if !table.observers.is_empty() {
        lines.push(row(&text!("cli-class-observers"), &table.observers));
    }
    let computers = scenario.states.len() - table.delegations.len();
    if computers > 0 {
        let n = text!("cli-class-states", n = computers);
        lines.push(row(&text!("cli-class-computers"), &[n]));
    }
    lines
}

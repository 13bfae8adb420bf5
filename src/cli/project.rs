//! `plenary project`.

use std::path::PathBuf;

use crate::classroom::class::{FEWEST, LONGEST, MOST, SHORTEST};
use crate::cli::class;
use crate::cli::print;
use crate::cli::stop::Stop;
use crate::scenario::Library;
use crate::text;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    scenario: String,
    #[arg(long)]
    class: Option<PathBuf>,
    #[arg(long, default_value_t = print::STUDENTS, value_parser = clap::value_parser!(u32).range(i64::from(FEWEST)..=i64::from(MOST)))]
    students: u32,
    #[arg(long, default_value_t = print::MINUTES, value_parser = clap::value_parser!(u32).range(i64::from(SHORTEST)..=i64::from(LONGEST)))]
    minutes: u32,
    #[arg(long)]
    table: Option<String>,
}

pub(super) fn project(library: Library, options: &Options) -> Result<(), Stop> {
    let of = (options.students, options.minutes);
    let (class, _) = class::given(&library, &options.scenario, options.class.as_deref(), of)?;
    let wanted = options.table.as_deref();
    let mut tables = class.tables.iter();
    let table = wanted.map_or(Some(0), |name| tables.position(|t| t.name == name));
    let table = table.ok_or_else(|| {
        let all: Vec<&str> = class.tables.iter().map(|t| t.name.as_str()).collect();
        Stop::Usage(text!("cli-no-table", tables = all.join(", ")))
    })?;
    crate::desktop::project(library, &class, table).map_err(Stop::Failed)
}

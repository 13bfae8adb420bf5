//! `plenary manual`: the manual pages and the shell completions, from the command line itself, for
//! whoever makes a package.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum as _};
use clap_complete::Shell;

use crate::cli::help::with_texts;
use crate::cli::stop::Stop;
use crate::session::files::FileError;

#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(long)]
    out: PathBuf,
}

/// Writes one manual page for each command, and completions for each shell.
///
/// # Errors
/// The folder that cannot be written, with the reason.
pub(super) fn manual(options: &Options, command: &clap::Command) -> Result<(), Stop> {
    let (pages, completions) = (options.out.join("man1"), options.out.join("completions"));
    write(&pages, |dir| {
        // The command `help` has no page.
        let command = with_texts(command.clone().disable_help_subcommand(true));
        clap_mangen::generate_to(command.name("plenary"), dir)
    })?;
    write(&completions, |dir| {
        let mut command = with_texts(command.clone());
        for &shell in Shell::value_variants() {
            clap_complete::generate_to(shell, &mut command, "plenary", dir)?;
        }
        Ok(())
    })
}

fn write(dir: &Path, pages: impl Fn(&Path) -> std::io::Result<()>) -> Result<(), Stop> {
    let written = std::fs::create_dir_all(dir).and_then(|()| pages(dir));
    Ok(written.map_err(|error| FileError::Io {
        path: dir.to_owned(),
        error,
    })?)
}

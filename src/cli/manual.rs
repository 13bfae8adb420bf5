//! `plenary manual`: the manual pages and the shell completions, from the command line itself, for
//! whoever makes a package.

use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory as _, ValueEnum as _};
use clap_complete::Shell;

use super::{Cli, Stop};
use crate::session::files::FileError;

/// What `plenary manual` is told.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder to write to: `man1/` and `completions/` in it.
    #[arg(long)]
    out: PathBuf,
}

/// Writes one manual page for each command, and completions for each shell.
///
/// # Errors
/// The folder that cannot be written, with the reason.
pub fn manual(options: &Options) -> Result<(), Stop> {
    let (pages, completions) = (options.out.join("man1"), options.out.join("completions"));
    write(&pages, |dir| {
        clap_mangen::generate_to(Cli::command().name("plenary"), dir)
    })?;
    write(&completions, |dir| {
        let mut command = Cli::command();
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

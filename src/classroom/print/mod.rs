//! The pages to print for a class: one folder of HTML files that ask nobody for anything.
//!
//! A page for a wall or for everybody's hands takes [`Open`] alone; only role cards and dossiers take
//! a [`Brief`], so that a secret goal cannot stand anywhere else.

mod after;
mod beside;
mod cards;
mod dossier;
mod index;
mod key;
mod map;
mod page;
mod parts;
mod plates;
mod quiz;
mod room;
mod rules;
mod script;
mod sheet;
mod slips;
mod teacher;
mod treaty;

pub use after::after;
pub use beside::{Beside, beside};
pub use key::draft;
pub use sheet::{Audience, Page};

use std::path::Path;
use std::sync::Arc;

use crate::classroom::brief::Brief;
use crate::classroom::class::Class;
use crate::classroom::open::{Open, session};
use crate::model::{Scenario, Theory};
use crate::scenario::Library;
use crate::session::files::{FileError, write_atomically};

/// Every page of a class, the index first. The class must be of this scenario.
#[must_use]
pub fn pack(
    class: &Class,
    scenario: &Arc<Scenario>,
    theory: &Theory,
    library: &Library,
) -> Vec<Page> {
    let mut session = session(class, scenario, theory);
    let open = Open::of(class, &session);
    let seats = open.states.iter();
    let briefs: Vec<Brief> = seats.map(|&s| Brief::of(&mut session, s)).collect();
    let mut pages = vec![
        script::page(&open),
        cards::page(&open, &briefs, false),
        cards::page(&open, &briefs, true),
        dossier::page(&open, &briefs),
        rules::page(&open),
        room::page(&open),
        map::page(&open, library),
        treaty::page(&open),
        plates::page(&open),
        slips::ballots(&open),
        slips::deals(&open),
        slips::bets(&open),
        quiz::page(&open),
        teacher::page(&open),
        key::page(&open),
    ];
    pages.insert(0, index::page(&open, &pages));
    pages
}

/// Writes pages into a folder, which is made if it is not there; files of the same names are replaced.
///
/// # Errors
/// If the disk refuses.
pub fn write(pages: &[Page], out: &Path) -> Result<(), FileError> {
    for page in pages {
        write_atomically(&out.join(page.file), &page.html)?;
    }
    Ok(())
}

/// Writes the pages of a class into a folder, with the draft in the form that a forecast reads, and gives
/// them, the index first.
///
/// # Errors
/// If a file cannot be written.
pub fn write_pack(
    class: &Class,
    (scenario, theory): (&Arc<Scenario>, &Theory),
    library: &Library,
    out: &Path,
) -> Result<Vec<Page>, FileError> {
    let pages = pack(class, scenario, theory, library);
    write(&pages, out)?;
    let path = out.join(key::TEXT_FILE);
    let draft = key::draft(scenario).map_err(std::io::Error::other);
    write_atomically(&path, &(draft.map_err(FileError::io(&path))? + "\n"))?;
    Ok(pages)
}

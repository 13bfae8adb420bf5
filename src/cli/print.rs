//! `plenary print`.

use std::path::{Path, PathBuf};

use crate::classroom::print::Page;
use crate::classroom::{file, print};
use crate::cli::class;
use crate::cli::pdf::Browser;
use crate::cli::stop::Stop;
use crate::cli::terminal::tell;
use crate::delegates;
use crate::scenario::Library;
use crate::session::files::play_again;
use crate::{say, text};

/// Students for whom is printed if no class is given: pairs at a table of twelve, or at every seat of
/// a smaller one.
pub(super) const STUDENTS: u32 = 24;
/// Minutes of the same class.
pub(super) const MINUTES: u32 = 75;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    scenario: String,
    #[arg(long)]
    out: PathBuf,
    #[arg(long)]
    session: Option<PathBuf>,
    #[arg(long, requires = "session")]
    beside: Option<PathBuf>,
    #[arg(long)]
    class: Option<PathBuf>,
    #[arg(long)]
    pdf: bool,
}

pub(super) fn print(library: &Library, options: &Options) -> Result<(), Stop> {
    // Nothing is written where what was asked for cannot be done.
    let browser = options.pdf.then(Browser::find).transpose()?;
    if let Some(dir) = &options.session {
        return after(library, options, dir, browser.as_ref());
    }
    let seats = match &options.class {
        Some(_) => STUDENTS,
        None => u32::try_from(library.load(&options.scenario)?.states.len()).unwrap_or(STUDENTS),
    };
    let of = ((2 * seats).clamp(2, STUDENTS), MINUTES);
    let given = options.class.as_deref();
    let (class, scenario) = class::given(library, &options.scenario, given, of)?;
    let theory = library.theory(&class.theory)?;
    let pages = print::write_pack(&class, (&scenario, &theory), library, &options.out)?;
    wrote(&pages, options, browser.as_ref())
}

/// Says what was written, and has a browser print it.
fn wrote(pages: &[Page], options: &Options, browser: Option<&Browser>) -> Result<(), Stop> {
    let first = pages.first().map_or("index.html", |p| p.file);
    let index = options.out.join(first).display().to_string();
    let told = tell(say!("cli-print-wrote", n = pages.len(), index = index));
    if let Some(browser) = browser {
        let n = browser.print(pages, &options.out)?;
        tell(say!("cli-print-wrote-pdf", n = n))?;
    }
    told
}

/// The pages of a session that was played, as far as it went.
fn after(
    library: &Library,
    options: &Options,
    dir: &Path,
    browser: Option<&Browser>,
) -> Result<(), Stop> {
    let (session, _) = play_again(dir, library, delegates::plugin)?;
    let played = session.scenario().setup.name.clone();
    let class = match &options.class {
        Some(path) => Some(
            file::read(path, library)
                .map_err(|e| Stop::Failed(e.to_string()))?
                .0,
        ),
        None => None,
    };
    let other = class.iter().map(|c| &c.scenario).chain([&options.scenario]);
    if let Some(asked) = other.into_iter().find(|&name| *name != played) {
        return Err(Stop::Usage(text!(
            "cli-print-played",
            played = played,
            asked = asked
        )));
    }
    let mut pages = print::after(&session, class.as_ref());
    if let Some(other) = &options.beside {
        let (second, _) = play_again(other, library, delegates::plugin)?;
        let theirs = &second.scenario().setup.name;
        if *theirs != played {
            let asked = theirs.clone();
            return Err(Stop::Usage(text!(
                "cli-print-played",
                played = played,
                asked = asked
            )));
        }
        let table = |name, session| print::Beside { name, session };
        pages.push(print::beside([table("A", &session), table("B", &second)]));
    }
    print::write(&pages, &options.out)?;
    wrote(&pages, options, browser)
}

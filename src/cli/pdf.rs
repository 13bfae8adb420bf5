//! The pages of a class as PDF: a browser of this machine prints them, since they are made for its
//! printer. Nothing of a browser is built in.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::classroom::print::Page;
use crate::cli::stop::Stop;
use crate::session::files::FileError;
use crate::text;

/// The browser to use, in the environment: a path or a name.
const NAMED: &str = "PLENARY_BROWSER";

/// Names of browsers that print without a window, as they are called on Linux, Windows and macOS.
const BROWSERS: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome.exe",
    "msedge",
    "microsoft-edge",
    "msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// How long a page may take. Judgement: the longest takes four seconds on a slow machine.
const LONGEST: Duration = Duration::from_secs(120);

/// How often it is looked whether a page is done.
const LOOK: Duration = Duration::from_millis(50);

/// The browser that prints.
#[derive(Debug)]
pub(super) struct Browser(PathBuf);

impl Browser {
    /// Finds one before anything is written.
    ///
    /// # Errors
    /// If there is none, with what to do about it.
    pub(super) fn find() -> Result<Self, Stop> {
        if let Some(named) = std::env::var_os(NAMED) {
            let found = on_path(Path::new(&named));
            return found.map(Self).ok_or_else(|| {
                let named = PathBuf::from(named).display().to_string();
                Stop::Failed(text!(
                    "cli-pdf-not-there",
                    browser = named,
                    variable = NAMED
                ))
            });
        }
        let found = BROWSERS.iter().find_map(|name| on_path(Path::new(name)));
        let none = || Stop::Failed(text!("cli-pdf-no-browser", variable = NAMED));
        found.map(Self).ok_or_else(none)
    }

    /// Prints every page that lies in a folder, but for the index, into a PDF beside it. Gives how many.
    ///
    /// # Errors
    /// If the browser fails on one of them.
    pub(super) fn print(&self, pages: &[Page], out: &Path) -> Result<usize, Stop> {
        let profile = tempfile::tempdir().map_err(FileError::io(out))?;
        let out = std::fs::canonicalize(out).map_err(FileError::io(out))?;
        let mut n = 0;
        for page in pages.iter().filter(|p| p.file != "index.html") {
            let html = out.join(page.file);
            let pdf = html.with_extension("pdf");
            if pdf.exists() {
                std::fs::remove_file(&pdf).map_err(FileError::io(&pdf))?;
            }
            // In a container a browser has no sandbox of its own to start in.
            let done = self.page(&html, &pdf, (profile.path(), false))
                || self.page(&html, &pdf, (profile.path(), true));
            if !done {
                let (browser, page) = (self.0.display().to_string(), page.file);
                return Err(Stop::Failed(text!(
                    "cli-pdf-failed",
                    browser = browser,
                    page = page
                )));
            }
            n += 1;
        }
        Ok(n)
    }

    /// Prints a page; whether it lies there now.
    fn page(&self, html: &Path, pdf: &Path, (profile, bare): (&Path, bool)) -> bool {
        let mut command = Command::new(&self.0);
        command
            .args(["--headless", "--disable-gpu", "--no-pdf-header-footer"])
            .arg("--virtual-time-budget=5000")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--print-to-pdf={}", pdf.display()))
            .args(bare.then_some("--no-sandbox"))
            .arg(html)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let Ok(mut child) = command.spawn() else {
            return false;
        };
        let since = Instant::now();
        let over = loop {
            match child.try_wait() {
                Ok(Some(status)) => break status.success(),
                Ok(None) if since.elapsed() < LONGEST => std::thread::sleep(LOOK),
                _ => {
                    child.kill().and_then(|()| child.wait()).ok();
                    break false;
                }
            }
        };
        over && std::fs::metadata(pdf).is_ok_and(|about| about.len() > 0)
    }
}

/// A program by its path, or by its name in one of the folders for programs.
fn on_path(name: &Path) -> Option<PathBuf> {
    if name.components().count() > 1 {
        return name.is_file().then(|| name.to_owned());
    }
    let folders = std::env::var_os("PATH")?;
    let mut all = std::env::split_paths(&folders).map(|folder| folder.join(name));
    all.find(|file| file.is_file())
}

//! The pages in a browser, on both papers. Chromium must be there: `.ci/run` installs it.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use plenary::classroom::open::session;
use plenary::classroom::print::{Beside, Page, after, beside, write};
use plenary::delegates::plugin as computers;
use plenary::model::calendar::Phase;
use plenary::scenario::Library;
use plenary::session::Session;

use crate::command::plenary;
use crate::pages::pages;
use crate::{class, scenarios};

/// Papers by their style rule, with width and height in millimetres.
const PAPERS: [&str; 2] = ["A4", "letter"];

/// The narrowest window that Chromium opens; wide phones have as many points.
const PHONE: &str = "--window-size=500,900";

/// Put at the end of a copy of a page: names what stands out of its sheet or lies over its foot, as on paper,
/// and type that did not load.
const MEASURE: &str = r#"<style>@media screen and (min-width:821px){.sheet{padding:0}.foot{left:0;right:0;bottom:0}}</style><script>
document.fonts.ready.then(() => {
  const out = [];
  for (const sheet of document.querySelectorAll('.sheet')) {
    const edge = sheet.getBoundingClientRect();
    if (sheet.scrollWidth > sheet.clientWidth + 1) out.push('a sheet is wider than it shows');
    for (const e of sheet.querySelectorAll('*')) {
      if (e.closest('svg')) continue;
      const r = e.getBoundingClientRect();
      if (r.width && (r.right > edge.right + 1 || r.left < edge.left - 1)) out.push(e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40));
    }
  }
  for (const foot of document.querySelectorAll('.foot')) {
    if (getComputedStyle(foot).position != 'absolute') continue;
    const top = foot.getBoundingClientRect().top;
    for (const e of foot.closest('.sheet').querySelectorAll('*')) {
      if (foot.contains(e) || e.contains(foot)) continue;
      if (e.getBoundingClientRect().bottom > top + 1) { out.push('over the foot: ' + e.textContent.slice(0, 40)); break; }
    }
  }
  for (const face of document.fonts) if (face.status === 'error') out.push('no type ' + face.family);
  document.title = 'measured: ' + (out.join('; ') || 'nothing');
});
</script>"#;

/// Prints a page of Chromium into a file.
fn print(page: &Path, pdf: &Path) {
    let mut command = Command::new("chromium");
    command.args(["--headless", "--no-sandbox", "--disable-gpu"]);
    command.args(["--virtual-time-budget=5000", "--no-pdf-header-footer"]);
    command.arg(format!("--print-to-pdf={}", pdf.display()));
    let done = command.arg(format!("file://{}", page.display())).output();
    assert!(done.unwrap().status.success());
}

/// Every sheet is one page on A4 and on Letter, nothing stands out of it, and all type is its own.
#[test]
#[ignore = "needs Chromium, which .ci/run installs"]
fn every_sheet_is_one_page_of_paper() {
    let dir = tempfile::tempdir().unwrap();
    let mut faults = vec![];
    for scenario in scenarios() {
        // Of the great conference the cards are enough: its other pages are those of the small one.
        let great = scenario.states.len() > 12;
        for page in pages(&scenario, 28, 1) {
            if great && !page.file.starts_with("role-cards") {
                continue;
            }
            for paper in PAPERS {
                faults.extend(faults_of(&page, paper, dir.path()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A phone shows every page in its width, so that nobody scrolls sideways.
#[test]
#[ignore = "needs Chromium, which .ci/run installs"]
fn every_page_fits_the_width_of_a_phone() {
    let dir = tempfile::tempdir().unwrap();
    let mut faults = vec![];
    for name in ["first-steps", "dubai-twelve"] {
        let scenario = Arc::new(Library::embedded().load(name).unwrap());
        for mut page in pages(&scenario, 28, 1) {
            page.html += MEASURE;
            write(std::slice::from_ref(&page), dir.path()).unwrap();
            let mut command = Command::new("chromium");
            command.args(["--headless", "--no-sandbox", "--disable-gpu"]);
            command.args(["--virtual-time-budget=5000", PHONE, "--dump-dom"]);
            command.arg(format!("file://{}", dir.path().join(page.file).display()));
            let shown = String::from_utf8(command.output().unwrap().stdout).unwrap();
            let measured = shown.split("<title>").nth(1).unwrap_or_default();
            if !measured.starts_with("measured: nothing") {
                let said: String = measured.chars().take(200).collect();
                faults.push(format!("{name}, {}: {said}", page.file));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a class takes home, too: the record, who did what, and two tables side by side.
#[test]
#[ignore = "needs Chromium, which .ci/run installs"]
fn the_pages_after_the_hour_are_pages_of_paper() {
    let dir = tempfile::tempdir().unwrap();
    let mut faults = vec![];
    for name in ["dubai-twelve", "first-steps"] {
        let scenario = Arc::new(Library::embedded().load(name).unwrap());
        let class = class(&scenario, 12, 75, 1);
        let theory = Library::embedded().theory("restraint").unwrap();
        let mut silent = session(&class, &scenario, &theory);
        // Computers do more than any class, and put their names under more words.
        let mut session = Session::new(Arc::clone(&scenario), theory, 9, None, computers);
        for table in [&mut silent, &mut session] {
            while table.phase() != Phase::Over {
                table.advance();
            }
        }
        let table = |name| Beside {
            name,
            session: &session,
        };
        let mut pages = after(&session, Some(&class));
        pages.extend(after(&silent, Some(&class)));
        pages.push(beside([table("A"), table("B")]));
        for page in pages {
            for paper in PAPERS {
                faults.extend(faults_of(&page, paper, dir.path()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn faults_of(page: &Page, paper: &str, dir: &Path) -> Vec<String> {
    let wide = page.html.contains("@page{size:landscape}");
    let size = if wide {
        format!("{paper} landscape")
    } else {
        paper.to_owned()
    };
    let sized = format!("@page{{size:{size}}}\n</style>");
    let mut copy = page.clone();
    copy.html = page.html.replacen("</style>", &sized, 1) + MEASURE;
    write(std::slice::from_ref(&copy), dir).unwrap();
    let pdf = dir.join("page.pdf");
    print(&dir.join(page.file), &pdf);
    let bytes = std::fs::read(&pdf).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let printed = text.matches("/Type /Page\n").count();
    let mut faults = vec![];
    let place = format!("{} on {paper}", page.file);
    if printed == 0 || page.sheets.is_some_and(|sheets| sheets != printed) {
        faults.push(format!("{place}: {printed} pages, not {:?}", page.sheets));
    }
    // The title of the page is that of the file.
    if !text.contains("/Title (measured: nothing)") {
        let title = text.split("/Title").nth(1).unwrap_or_default();
        faults.push(format!(
            "{place}: {}",
            title.chars().take(200).collect::<String>()
        ));
    }
    let strange = text.split("/FontName /").skip(1).map(|name| {
        let name = name.split(['\n', ' ', '/']).next().unwrap_or_default();
        name.to_owned()
    });
    let strange = strange.filter(|n| !n.contains("EBGaramond") && !n.contains("PlenaryPrintSans"));
    faults.extend(strange.map(|name| format!("{place}: type from outside, {name}")));
    faults
}

/// `plenary print --pdf`: each page but the index, as a file of its own, on both packs.
#[test]
#[ignore = "needs Chromium, which .ci/run installs"]
fn the_pages_are_printed_as_pdf() {
    let dir = tempfile::tempdir().unwrap();
    // A folder with a space and a sign that means something in an address.
    let out = dir.path().join("a pack #1");
    let print = ["print", "first-steps", "--pdf", "--out"];
    plenary().args(print).arg(&out).assert().success();
    let lands = Arc::new(Library::embedded().load("first-steps").unwrap());
    for page in pages(&lands, 6, 1) {
        let pdf = out.join(page.file).with_extension("pdf");
        let bytes = std::fs::read(&pdf);
        if page.file == "index.html" {
            assert!(bytes.is_err());
        } else {
            assert!(bytes.unwrap().starts_with(b"%PDF"), "{}", page.file);
        }
    }
}

//! The frame of a page: its head, the type that it carries within itself, and its sheets.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Style of every page, on screen and on paper.
const STYLE: &str = include_str!("../../../assets/print/print.css");

/// A file of type with the family, weight and style that it is for.
struct Face(&'static str, u16, &'static str, &'static [u8]);

/// The type that every page carries, so that it asks nobody for anything: parts of the files of
/// `assets/fonts` with the letters that pages need (`assets/print/fonts/README.md`).
const FACES: [Face; 4] = [
    Face(
        "EBGaramond",
        400,
        "normal",
        include_bytes!("../../../assets/print/fonts/EBGaramond-400.woff2"),
    ),
    Face(
        "EBGaramond",
        400,
        "italic",
        include_bytes!("../../../assets/print/fonts/EBGaramond-400-italic.woff2"),
    ),
    Face(
        "PlenaryPrintSans",
        400,
        "normal",
        include_bytes!("../../../assets/print/fonts/PlenaryPrintSans-400.woff2"),
    ),
    Face(
        "PlenaryPrintSans",
        600,
        "normal",
        include_bytes!("../../../assets/print/fonts/PlenaryPrintSans-600.woff2"),
    ),
];

/// Whether the sheets of a page stand upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// Taller than wide.
    Upright,
    /// Wider than tall.
    Wide,
}

/// The type as rules of a style sheet, each with its file inside it.
fn type_rules() -> String {
    let rule = |Face(family, weight, style, file): &Face| {
        let file = STANDARD.encode(file);
        format!(
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};src:url(data:font/woff2;base64,{file})}}\n"
        )
    };
    FACES.iter().map(rule).collect()
}

/// A whole page from its sheets.
#[must_use]
pub fn page(title: &str, sheets: Sheets, body: &[Markup]) -> String {
    let wide = match sheets {
        Sheets::Upright => "",
        Sheets::Wide => "@page{size:landscape}\n",
    };
    let class = match sheets {
        Sheets::Upright => "upright",
        Sheets::Wide => "wide",
    };
    let style = type_rules() + STYLE + wide;
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(style)) }
            }
            body class=(class) {
                @for sheet in body { section.sheet { (sheet) } }
            }
        }
    };
    page.into_string()
}

/// Head of a sheet: what it is at the left, what it belongs to at the right.
#[must_use]
pub fn head(title: &str, of: &str) -> Markup {
    html! { header { h1 { (title) } p.of { (of) } } }
}

/// Pages that say at their foot what they belong to, however many there are; `name` is theirs alone. A browser
/// that knows no margin boxes leaves the foot out.
#[must_use]
pub fn running(name: &str, foot: &str, body: &Markup) -> Markup {
    let words = foot.replace('\\', "").replace('"', "\\\"");
    let rule = format!(
        "@page of{name}{{@bottom-left{{content:\"{words}\";font:400 7.8pt/1.2 PlenaryPrintSans,sans-serif;color:#665d4b;vertical-align:top;padding-top:2mm}}}}"
    );
    html! {
        style { (PreEscaped(rule)) }
        div style={ "page:of" (name) } { (body) }
    }
}

/// Lines to write on.
#[must_use]
pub fn lines(count: usize) -> Markup {
    html! { @for _ in 0..count { div.line {} } }
}

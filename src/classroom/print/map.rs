//! The map of the states at the table: on the world, or on the sheet that the scenario has for itself.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::{around, of, plates};
use crate::classroom::open::Open;
use crate::classroom::print::sheet::{Audience, Page, each};
use crate::model::atlas::{Ring, Shape, project, shapes};
use crate::model::ids::StateId;
use crate::model::sheets::{self, Edge, Sheet};
use crate::scenario::Library;
use crate::{say, text};

/// Where the shapes of countries lie.
const FILE: &str = "data/map/countries_110m.geojson";
/// Antarctica, which is at no table and would take a fifth of the sheet.
const LEFT_OUT: &str = "ATA";
/// Half the width of the map and its top and bottom, in map units.
const EDGES: (f64, f64, f64) = (264.0, -132.0, 100.0);

pub(super) fn page(open: &Open, library: &Library) -> Page {
    let file = library.asset(FILE);
    let shapes = file.and_then(|f| shapes(&f).ok()).unwrap_or_default();
    let sheets = sheets::Sheets::of(shapes, std::iter::once(&open.scenario));
    let drawn = sheets.for_scenario(&open.scenario);
    let real = drawn.is_world();
    let computers = open.states.len() < open.scenario.states.len();
    let sheet = html! {
        (head(&text!("print-map"), of(open)))
        div.map { @if real { (world(open, &drawn.shapes)) } @else { (own(open, drawn)) } }
        p.small {
            @if !real { (text!("print-map-sketch")) }
            @else if computers { (text!("print-map-key")) }
            @else { (text!("print-map-key-all")) }
        }
        div.three {
            @for s in around(open) {
                div.near.tagged { (plates(open, &[s])) span { (open.goals[s.index()].title.to_string()) } }
            }
        }
    };
    let title = say!("print-map");
    Page {
        file: "map.html",
        html: whole(&title.to_string(), Sheets::Wide, &[sheet]),
        title,
        audience: Audience::Everybody,
        copies: each(open.class.tables.len(), say!("print-each-table")),
        sheets: Some(1),
    }
}

/// A path of rings; y runs down on paper.
fn path(polygons: &[Vec<Ring>]) -> String {
    let mut d = String::new();
    for ring in polygons.iter().flatten() {
        for (k, [x, y]) in ring.iter().enumerate() {
            let _ = write!(d, "{}{x:.1},{:.1}", if k == 0 { 'M' } else { 'L' }, -y);
        }
        d.push('Z');
    }
    d
}

fn world(open: &Open, shapes: &[Shape]) -> Markup {
    let (half, top, bottom) = EDGES;
    let seen = format!(
        "{:.0} {top:.0} {:.0} {:.0}",
        -half,
        2.0 * half,
        bottom - top
    );
    let fill = |iso: &str| match open.scenario.seat(iso) {
        Some(s) if open.states.contains(&s) => "url(#hatch)",
        Some(_) => "#d9d9d4",
        None => "#ffffff",
    };
    let drawn = shapes.iter().filter(|s| s.iso != LEFT_OUT);
    let lost = |s: &StateId| {
        let iso = open.scenario.iso(*s);
        !shapes.iter().any(|shape| shape.iso == iso)
    };
    html! {
        svg viewBox=(seen) role="img" aria-label=(text!("print-map-heard")) {
            defs {
                pattern id="hatch" width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect width="2.4" height="2.4" fill="#fff" {}
                    rect width="1.1" height="2.4" fill="#4e473a" {}
                }
            }
            @for shape in drawn {
                path d=(path(&shape.polygons)) fill=(fill(&shape.iso)) stroke="#877a61" stroke-width=".35" {}
            }
            @for s in open.states.iter().filter(|s| lost(s)) {
                @let (lon, lat) = open.scenario.states[*s].profile.anchor;
                @let [x, y] = project(lon, lat);
                circle cx=(x) cy=(-y) r="1.6" fill="#1d1a15" {}
            }
            @for label in apart(open) { (label.drawn()) }
        }
    }
}

/// Size of the names on the world, in map units.
const NAMES: f64 = 6.2;
/// How far a plate may be moved off another one, in heights of a plate (judgement: farther, and it seems to be
/// another country's).
const FARTHEST: i32 = 3;

/// A name on a plate.
struct Label<'a> {
    name: &'a str,
    x: f64,
    y: f64,
    size: f64,
}

impl Label<'_> {
    fn width(&self) -> f64 {
        0.58 * self.size * self.name.chars().count() as f64 + self.size
    }

    fn height(&self) -> f64 {
        1.44 * self.size
    }

    fn covers(&self, other: &Self) -> bool {
        (self.x - other.x).abs() < (self.width() + other.width()) / 2.0
            && (self.y - other.y).abs() < self.height()
    }

    fn drawn(&self) -> Markup {
        let (x, y, size) = (self.x, self.y, self.size);
        let (width, height) = (self.width(), self.height());
        html! {
            rect x=(format!("{:.1}", x - width / 2.0)) y=(format!("{:.1}", y - height / 2.0)) width=(format!("{width:.1}")) height=(format!("{height:.1}")) rx=".6" fill="#fff" stroke="#1d1a15" stroke-width=(format!("{:.2}", size / 16.0)) {}
            text x=(format!("{x:.1}")) y=(format!("{:.1}", y + 0.35 * size)) font-size=(format!("{size:.1}")) font-weight="600" text-anchor="middle" { (self.name) }
        }
    }
}

/// The names of the states on the world, each at its place or, where another name lies there already, as
/// little above or below it as keeps them apart.
fn apart(open: &Open) -> Vec<Label<'_>> {
    let mut all: Vec<Label> = vec![];
    for s in around(open) {
        let (lon, lat) = open.scenario.states[s].profile.anchor;
        let [x, y] = project(lon, lat);
        let at = |by: i32| {
            let mut label = Label {
                name: open.name(s),
                x: f64::from(x),
                y: f64::from(-y),
                size: NAMES,
            };
            label.y += f64::from(by) * 0.5 * label.height();
            label
        };
        let steps = (0..=2 * FARTHEST).flat_map(|n| [n, -n]);
        let free = steps.map(at).find(|l| !all.iter().any(|a| a.covers(l)));
        all.push(free.unwrap_or_else(|| at(0)));
    }
    all
}

/// A sheet that is not the world: lands with their coasts and borders, or discs where the scenario has no
/// map of its own; neighbours that do not touch are joined.
fn own(open: &Open, sheet: &Sheet) -> Markup {
    let [half, tall] = sheet.half;
    let seen = format!(
        "{:.0} {:.0} {:.0} {:.0}",
        -half,
        -tall,
        2.0 * half,
        2.0 * tall
    );
    let around = around(open);
    let at = |s: StateId| {
        let [x, y] = sheet.place(&open.scenario, s);
        (f64::from(x), f64::from(-y))
    };
    let pairs = around
        .iter()
        .flat_map(|&a| around.iter().map(move |&b| (a, b)));
    let apart = sheet.borders.is_empty();
    html! {
        svg viewBox=(seen) role="img" aria-label=(text!("print-map-heard")) {
            @for shape in &sheet.shapes {
                path d=(path(&shape.polygons)) fill="#eceae4" stroke="none" {}
            }
            (lines(&sheet.borders, ("#877a61", "1", "5 3")))
            (lines(&sheet.coast, ("#1d1a15", "1.2", "none")))
            @for (words, [x, y]) in &sheet.names {
                text x=(format!("{x:.1}")) y=(format!("{:.1}", -y)) font-size="9" font-style="italic" fill="#665d4b" text-anchor="middle" { (words) }
            }
            @for (a, b) in pairs.filter(|&(a, b)| apart && a < b && open.scenario.contiguous[(a, b)]) {
                @let ((x1, y1), (x2, y2)) = (at(a), at(b));
                line x1=(x1) y1=(y1) x2=(x2) y2=(y2) stroke="#877a61" stroke-width="1.6" stroke-dasharray="7 4" {}
            }
            @for &s in &around {
                @let (x, y) = at(s);
                (Label { name: open.name(s), x, y, size: 12.0 }.drawn())
                text x=(x) y=(format!("{:.1}", y + 20.0)) font-size="8.5" text-anchor="middle" { (open.scenario.region(s)) }
            }
        }
    }
}

/// Edges in one path: colour, width and dashes.
fn lines(edges: &[Edge], (ink, width, dashes): (&str, &str, &str)) -> Markup {
    let mut d = String::new();
    for [a, b] in edges {
        let _ = write!(d, "M{:.1},{:.1}L{:.1},{:.1}", a[0], -a[1], b[0], -b[1]);
    }
    html! { path d=(d) fill="none" stroke=(ink) stroke-width=(width) stroke-dasharray=(dashes) stroke-linecap="round" {} }
}

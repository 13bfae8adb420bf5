//! The map of the states at the table; a sketch where they lie on no map.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::page::{Sheets, head, page as whole};
use super::parts::{around, of, plates};
use super::{Eyes, Page, each};
use crate::classroom::open::Open;
use crate::model::atlas::{Ring, Shape, project, shapes};
use crate::model::ids::StateId;
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
    let known = open.states.iter().filter(|&&s| {
        let iso = open.scenario.iso(s);
        shapes.iter().any(|shape| shape.iso == iso)
    });
    let real = known.count() * 2 >= open.states.len();
    let sheet = html! {
        (head(&text!("print-map"), of(open)))
        div.map { @if real { (world(open, &shapes)) } @else { (sketch(open)) } }
        p.small {
            @if real { (text!("print-map-key")) } @else { (text!("print-map-sketch")) }
        }
        div.three {
            @for s in around(open) {
                p.near { (plates(open, &[s])) (open.goals[s.index()].title.to_string()) }
            }
        }
    };
    let title = say!("print-map");
    Page {
        file: "map.html",
        html: whole(&title.to_string(), Sheets::Wide, &[sheet]),
        title,
        eyes: Eyes::Everybody,
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
            @for s in around(open) {
                @let (lon, lat) = open.scenario.states[s].profile.anchor;
                @let [x, y] = project(lon, lat);
                (label(open.name(s), f64::from(x), f64::from(-y), 6.2))
            }
        }
    }
}

/// A name on a plate, in the middle of a point.
fn label(name: &str, x: f64, y: f64, size: f64) -> Markup {
    let width = 0.58 * size * name.chars().count() as f64 + size;
    html! {
        rect x=(format!("{:.1}", x - width / 2.0)) y=(format!("{:.1}", y - 0.72 * size)) width=(format!("{width:.1}")) height=(format!("{:.1}", 1.44 * size)) rx=".6" fill="#fff" stroke="#1d1a15" stroke-width=(format!("{:.2}", size / 16.0)) {}
        text x=(format!("{x:.1}")) y=(format!("{:.1}", y + 0.35 * size)) font-size=(format!("{size:.1}")) font-weight="600" text-anchor="middle" { (name) }
    }
}

/// States on a plain sheet where their anchors put them, joined where they are neighbours; each as
/// large as its people are many.
fn sketch(open: &Open) -> Markup {
    let around = around(open);
    let anchors = around
        .iter()
        .map(|&s| open.scenario.states[s].profile.anchor);
    let anchors: Vec<(f64, f64)> = anchors.collect();
    let span = |of: &dyn Fn(&(f64, f64)) -> f64| {
        let low = anchors.iter().map(of).fold(f64::INFINITY, f64::min);
        let high = anchors.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        (low, (high - low).max(1.0))
    };
    let (west, wide) = span(&|a| a.0);
    let (south, tall) = span(&|a| a.1);
    let at = |s: StateId| {
        let (lon, lat) = open.scenario.states[s].profile.anchor;
        (
            90.0 + 340.0 * (lon - west) / wide,
            220.0 - 160.0 * (lat - south) / tall,
        )
    };
    let most = around
        .iter()
        .map(|&s| open.scenario.states[s].economy.population_m);
    let most = most.fold(1.0, f64::max);
    let radius = |s: StateId| 52.0 * (open.scenario.states[s].economy.population_m / most).sqrt();
    let pairs = around
        .iter()
        .flat_map(|&a| around.iter().map(move |&b| (a, b)));
    html! {
        svg viewBox="0 0 520 262" role="img" aria-label=(text!("print-map-heard")) {
            @for (a, b) in pairs.filter(|&(a, b)| a < b && open.scenario.contiguous[(a, b)]) {
                @let ((x1, y1), (x2, y2)) = (at(a), at(b));
                line x1=(x1) y1=(y1) x2=(x2) y2=(y2) stroke="#877a61" stroke-width="1.6" stroke-dasharray="7 4" {}
            }
            @for &s in &around {
                @let (x, y) = at(s);
                circle cx=(x) cy=(y) r=(format!("{:.1}", radius(s))) fill="#eceae4" stroke="#1d1a15" stroke-width="1.2" {}
                (label(open.name(s), x, y, 12.0))
                text x=(x) y=(format!("{:.1}", y + 22.0)) font-size="8.5" text-anchor="middle" { (open.scenario.region(s)) }
            }
        }
    }
}

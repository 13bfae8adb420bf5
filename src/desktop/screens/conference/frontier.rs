//! The frontier, in place of the text: texts from shallow to deep with how many would sign each and
//! what follows, and where the draft stands between them. Under the chart stands its table.

use std::sync::Arc;

use bevy_egui::egui::{self, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::plot::{Dot, plot_ui};
use crate::desktop::screens::conference::view::View;
use crate::desktop::screens::conference::years::span_of;
use crate::desktop::theme;
use crate::desktop::whatif::frontier::{FrontierText, Mark};
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::table::Table;
use crate::desktop::widgets::{act, at, ends, hair, one_line, paper, small, span, text};
use crate::forecast::ahead::Found;
use crate::model::indices::IndexName;
use crate::text;

/// Height of a row of the table, in points.
const ROW: f32 = 21.0;
/// Where the columns end, as shares of the width; the first holds the name.
const COLUMNS: [f32; 6] = [0.32, 0.42, 0.60, 0.79, 0.91, 1.0];

/// A text with what is known of it.
pub(super) struct Known<'a> {
    /// The text.
    pub text: &'a FrontierText,
    /// What follows from it, once that is known.
    pub found: Option<Arc<Found>>,
}

/// Draws the page.
pub fn frontier_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    paper(ui, look, rect);
    let texts = &view.whatif.frontier.points;
    let all: Vec<Known> = (texts.iter())
        .map(|text| Known {
            text,
            found: view.whatif.of(&text.asked),
        })
        .collect();
    let inner = rect.shrink2(Vec2::new(24.0, 12.0));
    at(ui, inner, |ui| {
        ends(
            ui,
            |ui| {
                let title = text!("frontier-title");
                ui.label(text(title, theme::italic(look.size.head), *look.ink.full));
            },
            |ui| {
                if act(ui, look, &text!("frontier-close"), Some(Key::Escape), false) {
                    // Escape leaves the frontier, not the conference.
                    ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
                    out.ask(ConferenceChange::Frontier(false));
                }
            },
        );
        let worked = all.iter().filter(|known| known.found.is_some()).count();
        let (_, last) = span_of(sight);
        let line = if all.is_empty() {
            text!("frontier-first")
        } else {
            text!(
                "frontier-line",
                theory = &sight.theory.title,
                done = worked,
                all = all.len()
            )
        };
        ui.add(egui::Label::new(text(line, theme::sans(look.size.small), *look.ink.soft)).wrap());
        hair(ui, look);
        if all.is_empty() {
            return;
        }
        let rest = ui.available_rect_before_wrap();
        let table = (ROW * (all.len() + 1) as f32 + 8.0).min(rest.height() * 0.55);
        let split = rest.bottom() - table;
        let chart = span(rest.left(), rest.top(), rest.right(), split - 8.0);
        let dots: Vec<Dot> = all.iter().filter_map(|known| dot(known, last)).collect();
        plot_ui(ui, look, chart, (sight.scenario.states.len(), last), &dots);
        at(
            ui,
            span(rest.left(), split, rest.right(), rest.bottom()),
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let table = header(ui, view, last, all.len());
                let shown = egui::ScrollArea::vertical()
                    .id_salt("frontier")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        for (n, known) in all.iter().enumerate() {
                            row(ui, view, known, last, (table, n));
                        }
                        if sight.scenario.record.text.is_none() {
                            small(ui, look, text!("frontier-no-record"));
                        }
                    });
                fades(ui, *look.ground.sheet, &shown);
            },
        );
    });
}

/// Name of a text.
fn name(mark: Mark) -> String {
    match mark {
        Mark::InForce => text!("frontier-in-force"),
        Mark::Step(n) => text!("frontier-step", n = n),
        Mark::Deepest => text!("frontier-deepest"),
        Mark::Recorded => text!("frontier-recorded"),
        Mark::Before(day) => text!("frontier-before", day = day),
        Mark::Draft => text!("frontier-draft"),
    }
}

/// A text as a dot of the chart.
fn dot(known: &Known, year: i32) -> Option<Dot> {
    let found = known.found.as_ref()?;
    Some(Dot {
        mark: known.text.mark,
        name: name(known.text.mark),
        says: says(known, year),
        signs: (known.text.mean, known.text.range),
        security: found.fans.end(IndexName::Security)?,
    })
}

/// A row of the table in a sentence.
fn says(known: &Known, year: i32) -> String {
    let text = known.text;
    let number = |v: f64| format!("{v:.0}");
    let name = name(text.mark);
    let depth = number(100.0 * text.depth);
    let (mean, low, high) = (
        number(text.mean),
        number(text.range.0),
        number(text.range.1),
    );
    let end = known.found.as_ref();
    let end = end.and_then(|f| Some((f, f.fans.end(IndexName::Security)?)));
    let Some((found, security)) = end else {
        return text!(
            "frontier-row-later",
            name = name,
            depth = depth,
            mean = mean,
            low = low,
            high = high
        );
    };
    text!(
        "frontier-row",
        name = name,
        depth = depth,
        mean = mean,
        low = low,
        high = high,
        year = year.to_string(),
        security = number(security.p50),
        worst = number(security.p5),
        best = number(security.p95),
        against = points(found.against[IndexName::Security].mean),
        r = format!("{:.2}", found.fans.r.p50),
        worlds = found.fans.worlds
    )
}

/// The heads of the columns of so many rows.
fn header(ui: &mut Ui, view: &View, year: i32, rows: usize) -> Table {
    let look = view.look;
    let words = [
        text!("frontier-head-text"),
        text!("frontier-head-depth"),
        text!("frontier-head-signs"),
        text!("frontier-head-security", year = year.to_string()),
        text!("frontier-head-against"),
        text!("frontier-head-r"),
    ];
    let said = words.join(", ");
    line(ui, view, &words, *look.ink.soft, false, &said);
    Table::begin(ui, "texts", &text!("frontier-title"), &words, rows)
}

fn row(ui: &mut Ui, view: &View, known: &Known, year: i32, (table, n): (Table, usize)) {
    let look = view.look;
    let text = known.text;
    let number = |v: f64| format!("{v:.0}");
    let end = known.found.as_ref();
    let end = end.and_then(|f| Some((f, f.fans.end(IndexName::Security)?)));
    let later = || ["…".to_owned(), "…".to_owned(), "…".to_owned()];
    let [security, against, r] = end.map_or_else(later, |(found, s)| {
        [
            format!("{} [{}–{}]", number(s.p50), number(s.p5), number(s.p95)),
            points(found.against[IndexName::Security].mean),
            format!("{:.2}", found.fans.r.p50),
        ]
    });
    let (low, high) = text.range;
    let words = [
        name(text.mark),
        number(100.0 * text.depth),
        format!("{} [{}–{}]", number(text.mean), number(low), number(high)),
        security,
        against,
        r,
    ];
    let strong = text.mark == Mark::Draft;
    let ink = if strong {
        *look.accent.full
    } else {
        *look.ink.full
    };
    table.row(ui, n, &words, |ui| {
        line(ui, view, &words, ink, strong, &says(known, year));
    });
}

/// A line of the table: the first cell from the left, the others to the right of their columns.
fn line(
    ui: &mut Ui,
    view: &View,
    words: &[String; 6],
    ink: egui::Color32,
    strong: bool,
    said: &str,
) {
    let look = view.look;
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, r) = ui.allocate_exact_size(size, Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
    let font = || {
        if strong {
            theme::bold(look.size.small)
        } else {
            theme::sans(look.size.small)
        }
    };
    let p = ui.painter();
    for (n, (words, end)) in words.iter().zip(COLUMNS).enumerate() {
        let right = rect.left() + rect.width() * end;
        let room = match n {
            0 => rect.width() * end,
            n => rect.width() * (end - COLUMNS[n - 1]) - 6.0,
        };
        let galley = one_line(p, words, font(), ink, room);
        let x = if n == 0 {
            rect.left()
        } else {
            right - galley.size().x
        };
        p.galley(
            pos2(x, rect.center().y - galley.size().y / 2.0),
            galley,
            ink,
        );
    }
    p.hline(
        rect.x_range(),
        rect.bottom(),
        egui::Stroke::new(look.width.hair, *look.edge.faint),
    );
}

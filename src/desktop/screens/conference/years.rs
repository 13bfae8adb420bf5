//! What follows in the years after: a fan of each index, beside the years without a new text.

use std::sync::Arc;

use bevy_egui::egui::{Id, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::whatif::Worlds;
use crate::desktop::widgets::fans::{Fan, axes, fan, legend, points};
use crate::desktop::widgets::glide::glide;
use crate::desktop::widgets::one_line;
use crate::forecast::ahead::Found;
use crate::model::indices::IndexName;
use crate::text;

/// Space between two charts, in points.
const GAP: f32 = 16.0;

/// What the strip knows of the years.
struct Years {
    own: Option<Arc<Found>>,
    without: Option<Arc<Found>>,
    years: (i32, i32),
}

impl Years {
    fn of(view: &View) -> Self {
        Self {
            own: view.whatif.in_view(),
            without: view.whatif.without(),
            years: span_of(view.sight),
        }
    }
}

/// The first year and the last.
pub(super) fn span_of(sight: &Sight) -> (i32, i32) {
    let setup = &sight.scenario.setup;
    let years = i32::try_from(setup.quarters.saturating_sub(1) / 4).unwrap_or(0);
    (setup.first_year, setup.first_year + years)
}

/// Name of an index with a capital letter.
pub(super) fn index_title(index: IndexName) -> String {
    let name = index.title().to_string();
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Five fans with their numbers, and what they rest on.
pub fn years_ui(ui: &mut Ui, view: &View) {
    let look = view.look;
    let years = Years::of(view);
    let full = ui.available_rect_before_wrap();
    let note = full.with_min_y(full.bottom() - 16.0);
    let charts = full.with_max_y(note.top() - 2.0);
    five(ui, view, charts, &years, true);
    let words = rests_on(view, &years);
    let this = text!("outlook-legend-this");
    let without = text!("outlook-legend-without");
    let bands = text!("outlook-legend-bands");
    let right = note.right_center();
    legend(ui.painter(), look, right, [&this, &without, &bands]);
    let room = (note.width() - 330.0).max(80.0);
    let cell = Rect::from_min_size(note.min, Vec2::new(room, note.height()));
    let r = ui.allocate_rect(cell, Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let galley = one_line(
        ui.painter(),
        &words,
        theme::sans(look.size.micro),
        *look.ink.soft,
        room,
    );
    let at = pos2(cell.left(), cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, *look.ink.soft);
    r.on_hover_text(format!("{words} {}", text!("outlook-rests-on")));
}

/// Five small fans, where there is little room.
pub fn years_line(ui: &mut Ui, view: &View) {
    let years = Years::of(view);
    let full = ui.available_rect_before_wrap();
    five(ui, view, full, &years, false);
}

fn five(ui: &mut Ui, view: &View, rect: Rect, years: &Years, large: bool) {
    let own = years.own.as_ref().map(|found| &found.fans);
    let without = years.without.as_ref().map(|found| &found.fans);
    let axes = axes(own, without);
    let wide = (rect.width() - 4.0 * GAP) / 5.0;
    for (n, index) in IndexName::ALL.into_iter().enumerate() {
        let left = rect.left() + n as f32 * (wide + GAP);
        let cell = Rect::from_min_size(pos2(left, rect.top()), Vec2::new(wide, rect.height()));
        let r = ui.allocate_rect(cell, Sense::hover());
        let words = in_words(view.sight, years, index);
        r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
        r.on_hover_text(format!("{words} {}", rests_on(view, years)));
        let chart = Fan {
            own: own.map_or(&[], |fans| &fans.indices[index]),
            without: without.map_or(&[], |fans| &fans.indices[index]),
            years: years.years,
            axis: axes[index],
            numbered: true,
            before: false,
        };
        // Its own seat's alone, so that nothing of one person's goes on to another.
        let id = Id::new(("fan", view.whatif.laid, view.sight.seat, n));
        let glided = glide(ui, id, view.whatif.asked(), &chart, view.moves);
        let chart = glided.fan(&chart);
        one(ui, view, cell, (index, years), &chart, large);
    }
}

/// A chart with its name, where it ends, and how far that is from no text.
fn one(
    ui: &Ui,
    view: &View,
    cell: Rect,
    (index, years): (IndexName, &Years),
    chart: &Fan,
    large: bool,
) {
    let look = view.look;
    let p = ui.painter();
    let (sizes, line, micro) = if large {
        (
            [look.size.lede, look.size.body],
            look.size.lede + 4.0,
            look.size.small,
        )
    } else {
        (
            [look.size.body, look.size.small],
            look.size.body + 3.0,
            look.size.micro,
        )
    };
    let end = years.own.as_ref().and_then(|found| found.fans.end(index));
    let (mean, range) = match end {
        Some(end) => (
            format!("{:.0}", end.p50),
            format!("[{:.0}–{:.0}]", end.p5, end.p95),
        ),
        None => ("…".to_owned(), String::new()),
    };
    let range = p.layout_no_wrap(range, theme::sans(micro), *look.accent.full);
    let mean = p.layout_no_wrap(mean, theme::bold(look.size.body), *look.ink.full);
    let numbers = range.size().x + mean.size().x + 4.0;
    let room = cell.width() - if large { 0.0 } else { numbers + 6.0 };
    let title = index_title(index);
    let fits = |size: &f32| {
        let whole = p.layout_no_wrap(title.clone(), theme::serif(*size), *look.ink.full);
        whole.size().x <= room
    };
    let size = sizes.into_iter().find(fits).unwrap_or(look.size.micro);
    let name = one_line(p, &title, theme::serif(size), *look.ink.full, room);
    p.galley(cell.min, name, *look.ink.full);
    let mut top = cell.top() + line;
    let baseline = if large {
        let y = top;
        top += look.size.body + 4.0;
        p.galley(pos2(cell.left(), y), mean.clone(), *look.ink.full);
        pos2(cell.left() + mean.size().x + 4.0, y + 2.0)
    } else {
        let x = cell.right() - numbers;
        p.galley(pos2(x, cell.top() + 1.0), mean.clone(), *look.ink.full);
        pos2(x + mean.size().x + 4.0, cell.top() + 3.0)
    };
    p.galley(baseline, range, *look.accent.full);
    let mut bottom = cell.bottom();
    if large {
        bottom -= look.size.small + 4.0;
        let words = from_no_text(years, index);
        let words = one_line(
            p,
            words,
            theme::sans(look.size.small),
            *look.ink.soft,
            cell.width(),
        );
        p.galley(pos2(cell.left(), bottom + 2.0), words, *look.ink.soft);
    }
    let plot = Rect::from_min_max(pos2(cell.left(), top + 2.0), pos2(cell.right(), bottom));
    fan(p, look, plot, chart);
}

/// How far an index ends from where it would without a text.
fn from_no_text(years: &Years, index: IndexName) -> String {
    let Some(found) = &years.own else {
        return text!("outlook-works");
    };
    let against = found.against[index];
    if against.worlds < 2 {
        return text!("outlook-works");
    }
    let by = points(against.mean);
    if against.may_be_chance() {
        text!("outlook-perhaps", by = by)
    } else {
        text!("outlook-on-no-text", by = by)
    }
}

/// A fan in a sentence.
fn in_words(sight: &Sight, years: &Years, index: IndexName) -> String {
    let (_, last) = span_of(sight);
    let name = index_title(index);
    let Some(found) = &years.own else {
        return text!("outlook-fan-later", index = name);
    };
    let Some(end) = found.fans.end(index) else {
        return text!("outlook-fan-later", index = name);
    };
    let number = |v: f64| format!("{v:.0}");
    text!(
        "outlook-fan",
        index = name,
        year = last.to_string(),
        middle = number(end.p50),
        low = number(end.p5),
        high = number(end.p95),
        lower = number(end.p25),
        upper = number(end.p75),
        against = from_no_text(years, index)
    )
}

/// On how many worlds, under which theory.
fn rests_on(view: &View, years: &Years) -> String {
    let sight = view.sight;
    let worlds = years.own.as_ref().map_or(0, |found| found.fans.worlds);
    let most = Worlds::of(sight.scenario.states.len()).settled;
    let (first, last) = years.years;
    let words = if worlds == 0 {
        text!("outlook-first-worlds", theory = &sight.theory.title)
    } else {
        text!(
            "outlook-worlds",
            first = first.to_string(),
            last = last.to_string(),
            n = worlds,
            most = most,
            theory = &sight.theory.title
        )
    };
    if sight.room.sittings.past.is_empty() {
        words
    } else {
        format!("{words} {}", text!("outlook-from-the-start"))
    }
}

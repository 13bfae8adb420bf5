//! When it turned: the days of the conference and the years in one picture, with the moments on it.

use bevy_egui::egui::{self, Key, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::debrief::turning::Measure;
use crate::desktop::screens::debrief::changes::{DebriefChange, Out};
use crate::desktop::screens::debrief::moments::choose;
use crate::desktop::screens::debrief::plot::{Plot, days_end};
use crate::desktop::screens::debrief::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::fans::points;
use crate::desktop::widgets::{head, pressed, ring, text};
use crate::desktop::words::upper;
use crate::model::indices::IndexName;
use crate::text;

/// Height of the picture, in sizes of body type.
const TALL: f32 = 8.8;
/// Between two lines to choose, in points.
const BETWEEN: f32 = 14.0;

/// The heading, the lines to choose from, and the picture; a number that is pressed tells why.
pub(super) fn turned_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    if view.sight.history.quarters.is_empty() && view.moments().is_empty() {
        return;
    }
    let look = view.look;
    ui.horizontal_wrapped(|ui| {
        head(ui, look, &text!("debrief-screen-turned"));
        ui.add_space(8.0);
        lines_ui(ui, view, out);
    });
    let size = Vec2::new(ui.available_width(), TALL * look.size.body);
    // A number is pressed here by the pointer; by keys and by the ear the list beneath has them.
    let (rect, r) = ui.allocate_exact_size(size, Sense::CLICK);
    let heard = heard(view);
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
    let plot = Plot::of(view, rect);
    let pins = plot.draw(ui.painter());
    let under = |at: egui::Pos2| pins.iter().position(|pin| pin.contains(at));
    if r.hover_pos().and_then(under).is_some() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if r.clicked()
        && let Some(n) = r.interact_pointer_pos().and_then(under)
    {
        out.ask(choose(view, n));
    }
    let mut notes = vec![];
    if view.moments().iter().any(|m| m.own) {
        notes.push(text!("debrief-screen-own"));
    }
    if let Some(onward) = view.compared() {
        notes.push(text!("debrief-screen-ghost", n = onward.compared));
    }
    if !notes.is_empty() {
        let words = notes.join(" ");
        let words = text(words, theme::sans(look.size.micro), *look.ink.soft);
        ui.add(egui::Label::new(words).wrap());
    }
    ui.add_space(4.0);
}

/// The five lines, each with where it ended and how far that is from where it began.
fn lines_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let quarters = &sight.history.quarters;
    let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else {
        return;
    };
    if pressed(ui, Key::L) {
        let all = IndexName::ALL;
        let at = all.iter().position(|i| *i == view.screen.line).unwrap_or(0);
        out.ask(DebriefChange::Line(all[(at + 1) % all.len()]));
    }
    let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, BETWEEN);
    for index in IndexName::ALL {
        let on = view.screen.line == index;
        let words = text!(
            "debrief-screen-line",
            index = upper(&index.title().to_string()),
            now = format!("{:.0}", last.0[index]),
            by = points(last.0[index] - first.0[index])
        );
        let font = if on {
            theme::bold(look.size.small)
        } else {
            theme::sans(look.size.small)
        };
        let ink = if on { *look.ink.full } else { *look.ink.soft };
        let shown = text(&words, font, ink);
        let shown = if on { shown } else { shown.underline() };
        let r = ui.add(egui::Button::new(shown).frame(false));
        let own = |q: &(crate::model::Indices, Vec<crate::model::Indices>)| {
            q.1.get(sight.seat.index()).map(|i| i[index])
        };
        let heard = match own(first).zip(own(last)) {
            Some((from, to)) => text!(
                "debrief-screen-line-own",
                line = &words,
                from = format!("{from:.0}"),
                to = format!("{to:.0}")
            ),
            None => words.clone(),
        };
        r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &heard));
        ring(ui, look, r.rect, r.has_focus());
        let r = r.on_hover_text(&heard);
        if r.clicked() {
            out.ask(DebriefChange::Line(index));
        }
    }
    ui.spacing_mut().item_spacing.x = gap;
}

/// The picture in a sentence.
fn heard(view: &View) -> String {
    let sight = view.sight;
    let mut said = vec![];
    if let Some(days) = sight.turning.as_ref().and_then(|t| t.days.as_ref()) {
        said.push(match days.measure {
            Measure::Worth => text!("debrief-screen-heard-worth", end = days_end(days)),
            Measure::Settled => text!("debrief-screen-heard-settled", end = days_end(days)),
        });
        said.push(text!("debrief-screen-days", n = days.evenings.len() - 1));
    }
    let line = view.line();
    if let Some((first, last)) = line.first().zip(line.last()) {
        said.push(text!(
            "debrief-screen-heard",
            index = view.screen.line.title(),
            first = format!("{first:.1}"),
            last = format!("{last:.1}")
        ));
    }
    if let Some((ghost, last)) = view.ghost().last().zip(line.last()) {
        said.push(text!(
            "debrief-screen-heard-ghost",
            by = points(last - ghost)
        ));
    }
    said.join(" ")
}

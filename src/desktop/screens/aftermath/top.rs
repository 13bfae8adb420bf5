//! The head of the page: the year, what may be pressed, R, and the years as a line with what happened on it.

use bevy_egui::egui::{
    Align2, Key, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::classroom::scenes::Folded;
use crate::desktop::screen::Screen;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::line::quarter_words;
use crate::desktop::screens::aftermath::screen::{Page, Why};
use crate::desktop::screens::aftermath::signs::{diamond, flag};
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::theme;
use crate::desktop::widgets::notes::Noted as _;
use crate::desktop::widgets::{act, keys, pressed, ring, text};
use crate::model::Action;
use crate::model::calendar::Phase;
use crate::model::indices::{INDICES, IndexName};
use crate::text;
use crate::world::journal::Happening;

/// Width from which all that may be pressed fits into one line, in points; below it R goes up to the year.
const WIDE: f32 = 760.0;

/// Draws the head.
pub(super) fn top_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let full = ui.max_rect();
    let wide = full.width() > WIDE;
    ui.horizontal(|ui| {
        let year = view.year(view.quarter).to_string();
        ui.label(text(year, theme::serif(look.size.title), *look.ink.full));
        let (quarter, all) = (view.quarter, sight.scenario.setup.quarters);
        let theory = sight.theory.titled();
        let line = text!(
            "aftermath-screen-quarter",
            quarter = quarter,
            all = all,
            theory = theory
        );
        ui.label(text(line, theme::italic(look.size.lede), *look.ink.soft));
        if !wide && !view.left_out.has(Folded::Orders) {
            r_ui(ui, view, out);
        }
        let left = ui.cursor().left() + 24.0;
        if full.right() - left > 260.0 {
            let rect = Rect::from_min_max(
                pos2(left, full.top()),
                pos2(full.right(), full.top() + 42.0),
            );
            timeline(ui, view, rect);
        }
    });
    ui.horizontal(|ui| {
        // The keys of the buttons are left to the sheet where there is no room for them.
        let hints = ui.max_rect().width() >= HINTS;
        if !hints {
            ui.spacing_mut().item_spacing.x = 2.0;
        }
        let meets = view.meets();
        let words = if meets {
            text!("called-go")
        } else {
            text!("aftermath-screen-next")
        };
        // What asks to be pressed again is answered by Enter, too, where nothing else has the focus.
        let free = ui.memory(|m| m.focused().is_none());
        let again = view.warned && free && pressed(ui, Key::Enter);
        if act(ui, look, &words, Some(Key::Space), true) || again {
            if meets {
                out.go(Screen::Conference);
            } else {
                out.ask_end_turn();
            }
        }
        if view.left_out.has(Folded::Orders) {
            return;
        }
        let own = |ui: &mut Ui, words: &str, key: Key| match hints {
            true => act(ui, look, words, Some(key), false),
            false => act(ui, look, words, None, false) || pressed(ui, key),
        };
        let running = view.screen.speed > 0.0;
        let words = if running {
            text!("aftermath-screen-pause")
        } else {
            text!("aftermath-screen-run")
        };
        if !meets && own(ui, &words, Key::G) {
            match sight.waiting() {
                n if n > 0 && !running => out.say(text!("aftermath-screen-run-waits", n = n)),
                _ => out.ask(AftermathChange::Speed(if running { 0.0 } else { 2.0 })),
            }
        }
        let index = IndexName::ALL
            .get(view.screen.index)
            .map(|i| i.title().to_string());
        let words = index.map_or_else(
            || text!("aftermath-screen-map-signatures"),
            |index| text!("aftermath-screen-map", index = index),
        );
        if own(ui, &words, Key::M) {
            out.ask(AftermathChange::ColourBy(
                (view.screen.index + 1) % (INDICES.len() + 1),
            ));
        }
        let words = text!("years-basis", basis = basis_words(view));
        if own(ui, &words, Key::B) {
            out.ask(AftermathChange::Compare(view.screen.basis.next()));
        }
        let words = if view.screen.list {
            text!("years-as-map")
        } else {
            text!("years-as-list")
        };
        if own(ui, &words, Key::P) {
            out.ask(AftermathChange::List(!view.screen.list));
        }
        if wide
            && act(
                ui,
                look,
                &text!("aftermath-screen-assumptions"),
                Some(Key::A),
                false,
            )
        {
            out.go(Screen::Assumptions);
        }
        if wide {
            r_ui(ui, view, out);
        }
    });
}

/// Width from which the buttons name their keys, in points.
const HINTS: f32 = 580.0;

/// What the map is compared with, in a word or two.
fn basis_words(view: &View) -> String {
    use crate::desktop::screens::aftermath::screen::Basis;
    match view.screen.basis {
        Basis::NoText => text!("years-basis-no-text"),
        Basis::Start => text!("years-basis-start"),
        Basis::Level => text!("years-basis-level"),
    }
}

/// An R below which no incident brought about another, with two digits. Source: rounding.
const LEAST_R: f64 = 0.005;
/// Room beside the words of R for its key and edges, in points.
const BESIDE_R: f32 = 40.0;

/// R, which tells why when it is pressed.
fn r_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let on = view.screen.why == Some(Why::Reproduction);
    if pressed(ui, Key::R) {
        out.ask(AftermathChange::Why((!on).then_some(Why::Reproduction)));
    }
    if pressed(ui, Key::Slash) {
        let asked = asked(view);
        let on = view.screen.why == Some(asked);
        out.ask(AftermathChange::Why((!on).then_some(asked)));
    }
    let Some(r) = view.sight.r() else {
        return;
    };
    let number = format!("{r:.2}");
    let way = match r {
        r if r >= 1.0 => "grows",
        r if r >= LEAST_R => "dies",
        _ => "none",
    };
    let long = text!("years-r-words", way = way, r = &number);
    // Where the row has no room for words the number stands alone, with the words under the pointer.
    let font = theme::bold(view.look.size.small);
    let set = ui
        .painter()
        .layout_no_wrap(long.clone(), font, *view.look.ink.full);
    let fits = ui.max_rect().width() > WIDE && set.size().x + BESIDE_R <= ui.available_width();
    let shown = match fits {
        true => long.clone(),
        false => text!("years-r-short", r = number),
    };
    let r = act_small(ui, view, (&shown, &long), on);
    if r {
        out.ask(AftermathChange::Why((!on).then_some(Why::Reproduction)));
    }
}

/// The number that is asked for by key: on the page of a state its skills, or what lies between us; else the
/// index that colours the map.
fn asked(view: &View) -> Why {
    let (sight, other) = (view.sight, view.picked);
    if view.screen.page == Page::State && !sight.chair {
        return match other.filter(|s| *s != sight.seat) {
            Some(other) => Why::Between(other),
            None => Why::Skills,
        };
    }
    let index = IndexName::ALL.get(view.screen.index).copied();
    Why::Index(index.unwrap_or(IndexName::Security))
}

fn act_small(ui: &mut Ui, view: &View, (words, whole): (&str, &str), on: bool) -> bool {
    let look = view.look;
    let g = ui.painter().layout_no_wrap(
        words.to_owned(),
        theme::bold(look.size.small),
        *look.ink.full,
    );
    let hint = ui.painter().layout_no_wrap(
        keys::name(ui, Key::R).to_owned(),
        theme::sans(look.size.micro),
        *look.ink.faint,
    );
    let size = Vec2::new(g.size().x + hint.size().x + 18.0, g.size().y + 14.0);
    let (rect, r) = ui.allocate_exact_size(size, Sense::click());
    let heard = text!("years-r-button", words = whole);
    r.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &heard));
    let p = ui.painter();
    if on || r.hovered() {
        p.rect_filled(rect, look.radius, *look.accent.wash);
    }
    let y = rect.center().y;
    let at = pos2(rect.left() + 6.0, y - g.size().y / 2.0);
    let next = at.x + g.size().x + 6.0;
    p.galley(at, g, *look.ink.full);
    p.galley(pos2(next, y - hint.size().y / 2.0), hint, *look.ink.faint);
    ring(ui, look, rect, r.has_focus());
    let means = text!("aftermath-screen-r-means");
    r.noted(format!("{whole}\n{means}")).clicked()
}

/// The years as a line: a flag where the text entered into force, a triangle where we decided, a diamond
/// where a shock struck.
fn timeline(ui: &mut Ui, view: &View, rect: Rect) {
    let (look, sight) = (view.look, view.sight);
    let quarters = sight.scenario.setup.quarters.max(2);
    let p = ui.painter();
    let y = rect.top() + 18.0;
    let x = |q: u32| rect.left() + rect.width() * (q.saturating_sub(1)) as f32 / quarters as f32;
    p.hline(
        rect.x_range(),
        y,
        Stroke::new(look.width.line, *look.edge.strong),
    );
    let now = x(view.quarter);
    p.hline(
        rect.left()..=now,
        y,
        Stroke::new(look.width.heavy, *look.ink.full),
    );
    let years = quarters.div_ceil(4);
    let every = (years as f32 * 40.0 / rect.width()).ceil().max(1.0) as u32;
    for year in 0..=years {
        let at = x(year * 4 + 1).min(rect.right());
        p.vline(
            at,
            y - 4.0..=y + 4.0,
            Stroke::new(look.width.hair, *look.edge.strong),
        );
        let on = view.quarter.saturating_sub(1) / 4 == year;
        // What stands beside the year that runs makes room for it.
        let now = view.quarter.saturating_sub(1) / 4;
        let free = every == 1 || year.abs_diff(now) > 1;
        if year < years && (year % every == 0 && free || on) {
            let (font, ink) = if on {
                (theme::bold(look.size.micro), *look.accent.full)
            } else {
                (theme::sans(look.size.micro), *look.ink.faint)
            };
            let middle = (at + x(year * 4 + 5).min(rect.right())) / 2.0;
            p.text(
                pos2(middle, y + 7.0),
                Align2::CENTER_TOP,
                view.year(year * 4 + 1),
                font,
                ink,
            );
        }
    }
    if let Some(q) = sight.threads.in_force {
        flag(p, look, pos2(x(q), y - 15.0));
    }
    let decided = decided(view);
    for q in &decided {
        let at = pos2(x(*q), y - 6.0);
        let points = [(0.0, 4.0), (4.0, -3.0), (-4.0, -3.0)].map(|(x, y)| at + Vec2::new(x, y));
        p.add(Shape::convex_polygon(
            points.to_vec(),
            *look.ink.full,
            Stroke::NONE,
        ));
    }
    for (q, _) in &sight.threads.shocks {
        diamond(p, pos2(x(*q), y - 9.0), 4.0, *look.side.second);
    }
    p.circle_filled(pos2(now, y), 5.0, *look.accent.full);
    let force = sight.threads.in_force.map(|q| quarter_words(view, q));
    let heard = text!(
        "years-line-heard",
        quarter = quarter_words(view, view.quarter),
        force = force.unwrap_or_else(|| text!("years-line-not-yet")),
        decisions = decided.len(),
        shocks = sight.threads.shocks.len()
    );
    let r = ui.interact(rect, ui.id().with("timeline"), Sense::hover());
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &heard));
    r.on_hover_text(text!("years-line-marks"));
}

/// Quarters in which our own seat answered or chose.
fn decided(view: &View) -> Vec<u32> {
    let sight = view.sight;
    let us = sight
        .scenario
        .states
        .get(sight.seat.index())
        .map(|s| s.profile.iso.as_str());
    let mine = |seat: &String| Some(seat.as_str()) == us;
    let all = sight
        .known
        .journal
        .iter()
        .filter_map(|told| match &told.what {
            Happening::Act { seat, action } if mine(seat) => {
                let decision = matches!(action, Action::Respond { .. } | Action::Choose { .. });
                let place = sight.room.sittings.place(told.turn);
                match place {
                    Phase::Aftermath(q) if decision => Some(q),
                    _ => None,
                }
            }
            _ => None,
        });
    let mut all: Vec<u32> = all.collect();
    all.dedup();
    all
}

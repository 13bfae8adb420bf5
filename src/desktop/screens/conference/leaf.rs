//! The treaty text as a leaf with live brackets.

use crate::model::ids::{BracketId, ClauseId, DimensionId};
use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::clause::clause_ui;
use crate::desktop::screens::conference::{Out, View};
use crate::desktop::sight::Sight;
use crate::desktop::sight::questions::rule_words;
use crate::desktop::widgets::{paper, text};
use crate::desktop::{theme, words};
use crate::text;

/// Frames after which a page is taken to lie still.
const FRAMES: u8 = 4;

/// The leaf: every clause, the selected bracket's panel under its clause.
pub fn leaf_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    paper(ui, look, rect);
    keys(ui, view, sight, out);
    let inner = rect.shrink2(Vec2::new(24.0, 10.0));
    crate::desktop::widgets::at(ui, inner, |ui| {
        crate::desktop::widgets::ends(
            ui,
            |ui| crate::desktop::widgets::small(ui, look, format!("DT/{}", sight.day())),
            |ui| {
                crate::desktop::widgets::small(
                    ui,
                    look,
                    text!("page-clauses", n = sight.scenario.text.clauses.len()),
                )
            },
        );
        let title = text(
            &sight.scenario.text.title,
            theme::italic(look.lede),
            *look.ink2,
        );
        ui.vertical_centered(|ui| ui.add(egui::Label::new(title).truncate()));
        crate::desktop::widgets::hair(ui, look);
        if sight.before() {
            before_ui(ui, view, sight);
        }
        let mut under = None;
        let chosen = sight
            .scenario
            .text
            .brackets
            .get(view.screen.bracket.index())
            .map(|b| b.clause);
        egui::ScrollArea::vertical()
            .id_salt("leaf")
            .auto_shrink(false)
            .show(ui, |ui| {
                let mut line = 1;
                for c in ClauseId::all(sight.scenario.text.clauses.len()) {
                    let here = clause_ui(ui, view, sight, c, &mut line, &mut under, out);
                    if chosen == Some(c) {
                        under = crate::desktop::screens::conference::panel::panel_ui(
                            ui, view, sight, out,
                        )
                        .or(under);
                        let all = here.rect.with_max_y(ui.cursor().top());
                        turn_to(ui, view, all);
                    }
                    ui.add_space(14.0);
                }
                ui.add_space(40.0);
            });
        // A pointer that rests does not outdo a key.
        let moved = |e: &egui::Event| matches!(e, egui::Event::PointerMoved(_));
        let moved = ui.input(|i| i.events.iter().any(moved));
        if under != view.screen.pointed && (moved || under.is_none()) {
            out.ask(ConferenceChange::PointAt(under));
        }
    });
}

/// Turns the page to the selected clause and its panel, once for each selection and each size of
/// the page. It takes some frames until the page knows how long it is.
fn turn_to(ui: &Ui, view: &View, all: Rect) {
    let page = ui.clip_rect().size();
    let at = (
        view.screen.bracket,
        view.screen.more,
        (page.x as i32, page.y as i32, (view.scale * 10.0) as i32),
    );
    let name = egui::Id::new("leaf-at");
    let seen = ui.memory(|m| {
        m.data
            .get_temp::<((BracketId, bool, (i32, i32, i32)), u8)>(name)
    });
    let times = seen.filter(|s| s.0 == at).map_or(0, |s| s.1);
    if times >= FRAMES {
        return;
    }
    // The acts come first: if both do not fit, the head goes.
    let to = if all.height() <= page.y {
        egui::Align::TOP
    } else {
        egui::Align::BOTTOM
    };
    ui.scroll_to_rect_animation(all, Some(to), egui::style::ScrollAnimation::none());
    ui.memory_mut(|m| m.data.insert_temp(name, (at, times + 1)));
    ui.ctx().request_repaint();
}

/// What the time before the first day is for: the mandate, the press, the group.
fn before_ui(ui: &mut Ui, view: &View, sight: &Sight) {
    let look = view.look;
    let dims = &sight.scenario.text.dimensions;
    crate::desktop::widgets::head(ui, look, &text!("page-before"));
    let mut wants: Vec<DimensionId> = DimensionId::all(sight.own.wants.len()).collect();
    wants.sort_by(|&a, &b| sight.own.wants[b].1.total_cmp(&sight.own.wants[a].1));
    let wants = wants.iter().take(3).filter_map(|&d| {
        let (ideal, _) = sight.own.wants[d];
        let dim = dims.get(d.index())?;
        Some(match ideal {
            i if i < 1.6 => text!("page-towards", subject = &dim.name, end = &dim.ends.0),
            i if i > 2.4 => text!("page-towards", subject = &dim.name, end = &dim.ends.1),
            _ => text!("page-midway", subject = &dim.name),
        })
    });
    let wants: Vec<String> = wants.collect();
    let attention = (sight.delegations.get(sight.seat.index()))
        .map_or(&[][..], |own| own.attention.0.as_slice());
    let loud = |d: &DimensionId| attention.get(d.index()).is_some_and(|x| *x > 1.02);
    let loud: Vec<String> = DimensionId::all(dims.len())
        .filter(loud)
        .map(|d| dims[d].name.clone())
        .collect();
    let press = if loud.is_empty() {
        text!("page-press-quiet")
    } else {
        text!("page-press-loud", subjects = words::list(&loud, 4))
    };
    let group = sight.room.group_of(sight.seat);
    let group = group.and_then(|g| sight.room.regional.groups.get(g.index()));
    let group = group
        .filter(|g| g.members.len() > 1)
        .map_or(text!("page-no-group"), |g| {
            let rule = rule_words(g.rule);
            text!("page-group-meets", group = &g.name, rule = rule)
        });
    if sight.chair {
        let words = text!("page-before-chair");
        crate::desktop::widgets::small(ui, look, words);
        crate::desktop::widgets::hair(ui, look);
        return;
    }
    let lines = [
        (
            text!("page-mandate"),
            text!("page-mandate-wants", wants = wants.join("; ")),
        ),
        (text!("page-press"), text!("page-press-key", press = press)),
        (text!("page-group"), text!("page-group-key", group = group)),
        (text!("page-offers"), text!("page-offers-keys")),
    ];
    for (what, words) in lines {
        ui.horizontal_top(|ui| {
            crate::desktop::widgets::tag(ui, look, &what, 66.0);
            ui.add(egui::Label::new(text(words, theme::sans(look.small), *look.ink)).wrap());
        });
    }
    crate::desktop::widgets::hair(ui, look);
}

/// Up and down walk the brackets on the table.
fn keys(ui: &Ui, view: &View, sight: &Sight, out: &mut Out) {
    let live: Vec<BracketId> = shown(sight);
    let here = live.iter().position(|&b| b == view.screen.bracket);
    let step = |d: isize| {
        let n = live.len() as isize;
        let next = (here.map_or(0, |h| h as isize) + d).rem_euclid(n.max(1));
        live.get(next as usize).copied()
    };
    let go = if crate::desktop::widgets::pressed(ui, Key::N) {
        step(1)
    } else if crate::desktop::widgets::pressed(ui, Key::P) {
        step(-1)
    } else {
        None
    };
    if let Some(bracket) = go {
        out.ask(ConferenceChange::SelectBracket(bracket));
    }
}

/// Brackets that the page shows, in reading order.
fn shown(sight: &Sight) -> Vec<BracketId> {
    let t = &sight.scenario.text;
    t.clauses
        .iter()
        .flat_map(|c| {
            c.frame
                .brackets()
                .into_iter()
                .chain(c.words.iter().copied())
        })
        .collect()
}

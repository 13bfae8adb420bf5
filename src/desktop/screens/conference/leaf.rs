//! The treaty text as a leaf with live brackets.

use crate::model::ids::{BracketId, ClauseId, DimensionId, WordingId};
use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{self, Key, Rect, Stroke, Ui, Vec2};

use crate::desktop::screens::conference::changes::ConferenceChange;
use crate::desktop::screens::conference::changes::Out;
use crate::desktop::screens::conference::clause::{
    NUMBERS, Reading, article, clause_ui, whole_lines,
};
use crate::desktop::screens::conference::outline;
use crate::desktop::screens::conference::panel::{choice_ui, heading_ui, wordings_ui};
use crate::desktop::screens::conference::rewritten::rewritten_ui;
use crate::desktop::screens::conference::view::View;
use crate::desktop::sight::Sight;
use crate::desktop::theme::Look;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::{at, ends, hair, link_ui, one_line, paper, small, text};
use crate::desktop::{theme, words};
use crate::text;

/// Frames after which a page is taken to lie still.
const FRAMES: u8 = 4;
/// Least room for the text over the wordings, and for the wordings over the acts, in points (judgement:
/// two lines, and a heading with two wordings).
const LEAST: (f32, f32) = (112.0, 118.0);

/// The leaf, from above: the head of the page with the outline, the text, the wordings of the selected
/// bracket, and what can be done. The last two are always in sight; the text takes what they leave.
pub fn leaf_ui(ui: &mut Ui, view: &View, rect: Rect, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    paper(ui, look, rect);
    keys(ui, view, sight, out);
    outline::keys(ui, view, sight, out);
    let inner = rect.shrink2(Vec2::new(24.0, 8.0));
    at(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let line = ui.cursor().top();
        let mut unfolds = false;
        ends(
            ui,
            |ui| {
                small(ui, look, format!("DT/{}", sight.day()));
                unfolds = unfold_ui(ui, view);
            },
            |ui| outline::way_ui(ui, view, sight, out),
        );
        if unfolds {
            out.ask(ConferenceChange::Unfold(!view.screen.shows.wordings));
        }
        let head = Rect::from_x_y_ranges(inner.x_range(), line..=ui.cursor().top());
        // The wedges over the tabs stand clear of the head.
        ui.add_space(4.0);
        outline::ribbon_ui(ui, view, sight, out);
        hair(ui, look);
        let rest = ui.available_rect_before_wrap();
        let (text, words, acts) = zones(ui, rest);
        let mut under = None;
        let mut goes_on = None;
        at(ui, text, |ui| (under, goes_on) = text_ui(ui, view, out));
        running_head(ui, view, head, goes_on);
        dock(ui, look, words);
        let from = words.top();
        let mut words = words.with_min_y(from + 7.0);
        at(ui, words, |ui| {
            heading_ui(ui, view, sight, out);
            words.min.y += ui.min_rect().height() + 2.0;
        });
        // Wordings without room are counted, and need no strip that says that more follows.
        at(ui, words, |ui| {
            let shown = moved_through(ui, "wordings", |ui| {
                under = wordings_ui(ui, view, sight, out).or(under);
            });
            let tall = shown.content_size.y + words.top() - from + 5.0;
            keep_height(ui, "wordings", tall);
        });
        at(ui, acts, |ui| {
            let shown = moved_through(ui, "acts", |ui| choice_ui(ui, view, sight, out));
            fades(ui, *look.ground.sheet, &shown);
            keep_height(ui, "acts", shown.content_size.y);
        });
        // A pointer that rests does not outdo a key.
        let moved = |e: &egui::Event| matches!(e, egui::Event::PointerMoved(_));
        let moved = ui.input(|i| i.events.iter().any(moved));
        if under != view.screen.pointed && (moved || under.is_none()) {
            out.ask(ConferenceChange::PointAt(under));
        }
    });
}

/// All brackets with their wordings, or few. True when asked for the other.
fn unfold_ui(ui: &mut Ui, view: &View) -> bool {
    let words = if view.screen.shows.wordings {
        text!("page-fold")
    } else {
        text!("page-unfold")
    };
    link_ui(ui, view.look, &words, Key::F9)
}

/// Where text, wordings and acts lie: as tall as they were in the last frame, as far as there is room.
fn zones(ui: &Ui, rest: Rect) -> (Rect, Rect, Rect) {
    let height = |what: &str| ui.data(|d| d.get_temp::<f32>(egui::Id::new(("leaf", what))));
    let acts = height("acts").unwrap_or(120.0) + 6.0;
    let acts = acts.min(rest.height() - LEAST.0 - LEAST.1).max(0.0);
    let words = height("wordings").unwrap_or(130.0);
    let words = words.min(rest.height() - LEAST.0 - acts).max(0.0);
    let acts = rest.bottom() - acts;
    let words = acts - words;
    (
        rest.with_max_y(words - 4.0),
        Rect::from_x_y_ranges(rest.x_range(), words..=acts - 4.0),
        rest.with_min_y(acts),
    )
}

/// A part of the page that is moved through where it is taller than its place.
fn moved_through(ui: &mut Ui, what: &str, add: impl FnOnce(&mut Ui)) -> ScrollAreaOutput<()> {
    egui::ScrollArea::vertical()
        .id_salt(what)
        .auto_shrink(false)
        .show(ui, add)
}

/// Remembers how tall a part of the page is, for the next frame.
fn keep_height(ui: &Ui, what: &str, tall: f32) {
    let id = egui::Id::new(("leaf", what));
    let before = ui.data(|d| d.get_temp::<f32>(id));
    if before.is_none_or(|b| (b - tall).abs() > 0.5) {
        ui.data_mut(|d| d.insert_temp(id, tall));
        ui.ctx().request_repaint();
    }
}

/// The line from which wordings and acts hang, with the notch under the selected bracket.
fn dock(ui: &Ui, look: &Look, rect: Rect) {
    let (p, y) = (ui.painter(), rect.top() + 2.0);
    let from = rect.left() + NUMBERS;
    let stroke = Stroke::new(look.width.line, *look.ink.full);
    p.hline(from..=rect.right(), y, stroke);
    let x = ui.data(|d| d.get_temp::<f32>(egui::Id::new("notch")));
    if let Some(x) = x.filter(|x| *x > from && *x < rect.right()) {
        let points = [(-7.0, 0.0), (7.0, 0.0), (0.0, -7.0)];
        let points = points.map(|(dx, dy)| egui::pos2(x + dx, y + dy)).to_vec();
        p.add(egui::Shape::convex_polygon(
            points,
            *look.ink.full,
            Stroke::NONE,
        ));
    }
}

/// The text of all clauses. The head of the page names the clause that goes on at its top, and the
/// treaty where one begins there. Gives the wording under the pointer, and that clause.
fn text_ui(
    ui: &mut Ui,
    view: &View,
    out: &mut Out,
) -> (Option<(BracketId, WordingId)>, Option<ClauseId>) {
    let (look, sight) = (view.look, view.sight);
    let treaty = &sight.scenario.text;
    let chosen = treaty.brackets.get(view.screen.bracket.index());
    let chosen = chosen.map(|b| b.clause);
    let (mut read, mut goes_on) = (Reading::default(), None);
    egui::ScrollArea::vertical()
        .id_salt("leaf")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if sight.before() {
                before_ui(ui, view, sight);
            }
            let top = ui.clip_rect().top();
            for c in ClauseId::all(treaty.clauses.len()) {
                let (here, bracket) = clause_ui(ui, view, sight, c, &mut read, out);
                if chosen == Some(c) {
                    rewritten_ui(ui, look, sight, view.screen.bracket);
                }
                // The next clause begins below the notes in the margin.
                let under = read.notes - ui.cursor().top();
                if under > 0.0 {
                    ui.add_space(under);
                }
                if chosen == Some(c) {
                    let all = here.rect.with_max_y(ui.cursor().top());
                    turn_to(ui, view, all, bracket);
                    if let Some(bracket) = bracket {
                        let id = egui::Id::new("notch");
                        ui.data_mut(|d| d.insert_temp(id, bracket.center().x));
                    }
                }
                if here.rect.center().y < top && ui.cursor().top() > top + look.size.treaty {
                    goes_on = Some(c);
                }
                ui.add_space(10.0);
            }
            // Every clause can be read from the top of the page.
            ui.add_space((ui.clip_rect().height() - 60.0).max(0.0));
            whole_lines(ui, look, &read.rows);
        });
    (read.under, goes_on)
}

/// The head of the page: the clause that goes on at the top of the text, or the treaty.
fn running_head(ui: &mut Ui, view: &View, rect: Rect, goes_on: Option<ClauseId>) {
    let (look, treaty) = (view.look, &view.sight.scenario.text);
    let words = match goes_on {
        Some(c) => {
            let clause = &treaty.clauses[c];
            let number = article(&clause.number);
            text!("page-goes-on", number = number, title = &clause.title)
        }
        None => treaty.title.clone(),
    };
    let ink = if goes_on.is_some() {
        look.ink.full
    } else {
        look.ink.soft
    };
    // The number of the day stands at the left, the way to the outline at the right.
    let wide = rect.width() - 2.0 * 165.0;
    let p = ui.painter().with_clip_rect(rect.expand(2.0));
    let g = one_line(&p, &words, theme::italic(look.size.lede), *ink, wide);
    let place = Rect::from_center_size(rect.center(), g.size());
    let r = ui.interact(place, egui::Id::new("running-head"), egui::Sense::hover());
    r.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    p.galley(place.min, g, *ink);
}

/// Turns the page to the selected clause, once for each selection and each size of the page: to its head
/// where the selected bracket fits under it, or else to the bracket, while the head of the page names
/// the clause. It takes some frames until the page knows how long it is.
fn turn_to(ui: &Ui, view: &View, all: Rect, bracket: Option<Rect>) {
    let page = ui.clip_rect().size();
    let at = (
        view.screen.bracket,
        view.screen.shows.motions,
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
    let deep = bracket.map_or(0.0, |b| b.bottom() - all.top());
    let (to, align) = match bracket {
        Some(bracket) if deep > page.y - 8.0 => (bracket, egui::Align::Center),
        _ => (all, egui::Align::TOP),
    };
    ui.scroll_to_rect_animation(to, Some(align), egui::style::ScrollAnimation::none());
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
            let rule = words::group_rule(g.rule, g.members.len());
            text!("page-group-meets", group = &g.name, rule = rule)
        });
    if sight.chair {
        let words = text!("page-before-chair");
        crate::desktop::widgets::small(ui, look, words);
        crate::desktop::widgets::hair(ui, look);
        return;
    }
    let key = |key| crate::desktop::widgets::keys::name(ui, key);
    let lines = [
        (
            text!("page-mandate"),
            text!("page-mandate-wants", wants = wants.join("; ")),
        ),
        (
            text!("page-press"),
            text!("page-press-key", press = press, key = key(Key::Q)),
        ),
        (
            text!("page-group"),
            text!("page-group-key", group = group, key = key(Key::Z)),
        ),
        (
            text!("page-offers"),
            text!(
                "page-offers-keys",
                give = key(Key::G),
                want = key(Key::K),
                offer = key(Key::E)
            ),
        ),
    ];
    for (what, words) in lines {
        ui.horizontal_top(|ui| {
            crate::desktop::widgets::tag(ui, look, &what, 66.0);
            ui.add(
                egui::Label::new(text(words, theme::sans(look.size.small), *look.ink.full)).wrap(),
            );
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

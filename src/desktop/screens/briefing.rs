//! The role card: at most two pages.

use bevy::prelude::*;
use bevy_egui::egui::{
    self, Align2, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::conference::home;
use crate::desktop::act_words::act_words;
use crate::desktop::page::{Desk, Page};
use crate::desktop::play::Play;
use crate::desktop::requests::Requests;
use crate::desktop::schedules::{Apply, ApplySystems, Draw, DrawSystems};
use crate::desktop::screen::Screen;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::desktop::theme::Look;
use crate::desktop::widgets::goals;
use crate::desktop::widgets::{act, at, ends, hair, head, paper, plate, sign_ui, small, text};
use crate::desktop::words;
use crate::model::calendar::Phase;
use crate::model::clause::Dimension;
use crate::model::ids::{StateId, WordingId};
use crate::negotiation::reading::read;
use crate::seat::adviser::sure;
use crate::text;

pub(super) fn plugin(app: &mut App) {
    let shown = in_state(Screen::Briefing);
    app.add_systems(Draw, draw.in_set(DrawSystems::Screen).run_if(shown.clone()))
        .add_systems(Apply, ask_adviser.in_set(ApplySystems::Look).run_if(shown));
}

/// Draws the card: a letter on the left page, people and subjects on the right.
fn draw(mut page: Page, mut out: Requests) {
    let Some(Desk {
        ui, look, sight, ..
    }) = page.desk()
    else {
        return;
    };
    let full = ui.max_rect();
    let foot = 46.0;
    let size = Vec2::new(1440.0_f32.min(full.width() - 32.0), full.height() - 72.0);
    let leaf = Rect::from_min_size(
        pos2(full.center().x - size.x / 2.0, full.top() + 52.0),
        size,
    );
    paper(ui, look, leaf);
    let fold = Stroke::new(look.hair, *look.rule);
    ui.painter().vline(leaf.center().x, leaf.y_range(), fold);
    let inner = leaf.shrink2(Vec2::new(32.0, 18.0));
    let pages = inner.with_max_y(inner.bottom() - foot);
    let halves = [
        pages.with_max_x(leaf.center().x - 22.0),
        pages.with_min_x(leaf.center().x + 22.0),
    ];
    let all = ui.data(|d| d.get_temp::<bool>(ALL.into())).unwrap_or(false);
    let small = pages.height() < SMALL;
    for (n, half) in halves.into_iter().enumerate() {
        at(ui, half, |ui| {
            egui::ScrollArea::vertical()
                .id_salt(("briefing", n))
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(half.width() - 10.0);
                    ui.spacing_mut().item_spacing.y = 4.0;
                    match (n, sight.chair) {
                        (0, true) => {
                            letter_ui(ui, look, sight, false);
                            charge_ui(ui, look);
                        }
                        (_, true) => table_ui(ui, look, sight),
                        (0, false) => {
                            letter_ui(ui, look, sight, small);
                            goals_ui(ui, look, sight);
                            decision_ui(ui, look, sight, small);
                            try_ui(ui, look, sight, small);
                        }
                        (_, false) => {
                            people_ui(ui, look, sight);
                            mandate_ui(ui, look, sight, (all, small));
                            home_ui(ui, look, sight);
                            if all {
                                table_ui(ui, look, sight);
                            }
                        }
                    }
                });
        });
    }
    at(ui, inner.with_min_y(inner.bottom() - foot + 10.0), |ui| {
        ui.horizontal(|ui| {
            let early = sight.phase == Phase::Conference(0);
            if act(ui, look, &text!("briefing-go"), Some(Key::Enter), true) {
                if early {
                    out.end_turn();
                } else {
                    out.go(Screen::Conference);
                }
            }
            // The chair has no group.
            let grouped = !sight.chair && sight.room.group_of(sight.seat).is_some();
            if early && grouped && act(ui, look, &text!("briefing-meet"), Some(Key::M), false) {
                out.go(Screen::Conference);
            }
            let words = if all {
                text!("briefing-fewer")
            } else {
                text!("briefing-all", n = sight.scenario.text.dimensions.len())
            };
            if !sight.chair && act(ui, look, &words, Some(Key::W), false) {
                ui.data_mut(|d| d.insert_temp(ALL.into(), !all));
            }
        });
    });
}

/// Whether all subjects are unfolded.
const ALL: &str = "briefing-all";

/// Height of a page, in points, below which it holds only what is read before the first day: what the
/// conference is about and why something is worth trying are told under the pointer. Judgement: all three
/// things to try are in view at 1280×720.
const SMALL: f32 = 640.0;

/// For whom one speaks, and where.
fn letter_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let summary = &sight.scenario.setup.summary;
    let line = ui.horizontal(|ui| {
        let own = sight.scenario.states.get(sight.seat.index());
        let name = own.map_or_else(|| text!("words-the-chair"), |s| s.profile.name.clone());
        plate(ui, look, &name, look.head);
        ui.label(text(
            &sight.scenario.setup.title,
            theme::italic(look.treaty),
            *look.ink2,
        ));
    });
    if small {
        line.response.on_hover_text(summary);
        return;
    }
    ui.add_space(2.0);
    ui.label(text(summary, theme::serif(look.body + 1.0), *look.ink));
    ui.add_space(4.0);
}

/// Public goal, secret goal and red line: what each is called, and what is wanted in a sentence.
fn goals_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    let Some(own) = &sight.goals.own else { return };
    for (which, placed) in goals::all(own) {
        hair(ui, look);
        ui.horizontal_top(|ui| {
            let (cell, r) = ui.allocate_exact_size(Vec2::new(86.0, 20.0), Sense::hover());
            r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &which));
            let font = theme::italic(look.body);
            let p = ui.painter();
            p.text(
                cell.left_center(),
                Align2::LEFT_CENTER,
                which,
                font,
                *look.ink2,
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let title = placed.goal.title.to_string();
                ui.label(text(title, theme::serif(look.lede), *look.ink));
                small(ui, look, placed.goal.text.to_string());
            });
        });
    }
}

/// The bracket with most at stake, with its wordings, and who would have which.
fn decision_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let b = sight.outlook.expected.0;
    if sight.scenario.text.brackets.get(b.index()).is_none() {
        return;
    }
    ui.add_space(4.0);
    let back = ui.painter().add(egui::Shape::Noop);
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        head(ui, look, &text!("briefing-decision"));
        let title = words::heading(&sight.scenario, b);
        ui.label(text(title, theme::italic(look.lede), *look.ink2));
        let counts = sight.counts(b);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 2.0);
            for (w, n) in WordingId::each(&counts) {
                sign_ui(ui, look, w);
                ui.label(text(n.to_string(), theme::bold(look.small), *look.ink));
                let words = words::wording(&sight.scenario, b, w);
                let ink = if w == sight.room.draft.text.at(b) {
                    *look.accent
                } else {
                    *look.ink
                };
                ui.label(text(words, theme::serif(look.lede), ink));
                ui.add_space(8.0);
            }
        });
        if !small {
            self::small(ui, look, text!("briefing-decision-note"));
        }
    });
    let rect = shown.response.rect;
    if small {
        let r = ui.interact(rect, ui.id().with("decision"), Sense::hover());
        r.on_hover_text(text!("briefing-decision-note"));
    }
    let edge = Stroke::new(look.hair, *look.accent);
    let wash = egui::Shape::rect_filled(rect, look.radius, *look.wash);
    ui.painter().set(back, wash);
    ui.painter().hline(rect.x_range(), rect.top(), edge);
    ui.painter().hline(rect.x_range(), rect.bottom(), edge);
}

/// Three things to try, with the adviser's odds.
fn try_ui(ui: &mut Ui, look: &Look, sight: &Sight, small: bool) {
    let Some(counsel) = sight.counsel.as_ref().filter(|c| !c.is_empty()) else {
        return;
    };
    ui.add_space(4.0);
    head(ui, look, &text!("briefing-try"));
    for (n, it) in (1..).zip(counsel.iter().take(3)) {
        let what = match &it.action {
            Some(action) => act_words(sight, action),
            None => text!("stand-silent"),
        };
        let chance = format!("{:.0}", 100.0 * it.chance);
        let odds = text!("briefing-odds", chance = &chance);
        let told = text!("stand-sure", sure = sure(it.chance), chance = chance);
        let why = words::readable(&sight.scenario, &it.why);
        hair(ui, look);
        let row = ui.horizontal_top(|ui| {
            ui.label(text(n.to_string(), theme::bold(look.small), *look.ink));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let odds = text(odds, theme::bold(look.small), *look.ink2);
                ends(
                    ui,
                    |ui| {
                        let what = text(what, theme::serif(look.lede), *look.ink);
                        ui.add(egui::Label::new(what).wrap());
                    },
                    |ui| {
                        ui.label(odds).on_hover_text(&told);
                    },
                );
                if !small {
                    self::small(ui, look, &why);
                }
            });
        });
        if small {
            row.response.on_hover_text(why);
        }
    }
}

/// The clauses, each with what it is about.
fn table_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-table"));
    for clause in &sight.scenario.text.clauses {
        let line = format!("{}  {}", clause.number, clause.title);
        ui.label(text(line, theme::bold(look.small), *look.ink));
        small(ui, look, &clause.note);
    }
}

/// Asks the adviser for what to try, before the page is drawn.
fn ask_adviser(mut play: ResMut<Play>) {
    if let Some(sight) = &mut play.bypass_change_detection().sight {
        sight.ask_adviser();
    }
}

/// What the chair is for.
fn charge_ui(ui: &mut Ui, look: &Look) {
    head(ui, look, &text!("briefing-charge"));
    for line in [
        text!("briefing-charge-text"),
        text!("briefing-charge-means"),
        text!("briefing-charge-sight"),
    ] {
        ui.label(text(line, theme::serif(look.lede), *look.ink));
    }
}

/// Subjects that are shown on a scale; the others are named. Source: the art direction.
const HEAVIEST: usize = 5;
/// Columns of a histogram of wishes, 0–4 in quarters of a step.
const COLUMNS: usize = 17;
/// States on each of the three lists, at most.
const PLATES: usize = 5;

/// Who is near, who is to be won, who is far.
fn people_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    head(ui, look, &text!("briefing-people"));
    let mut by: Vec<StateId> = StateId::all(sight.own.trust.len())
        .filter(|&s| s != sight.seat)
        .collect();
    by.sort_by(|&a, &b| sight.own.trust[b].total_cmp(&sight.own.trust[a]));
    // Nobody stands on two lists.
    let n = by.len();
    let few = (n / 2).min(PLATES);
    let friends = by[..few.max(n.min(1))].to_vec();
    let rivals = by[n - few..].to_vec();
    let mut open = sight.undecided(&sight.outlook.now);
    open.retain(|s| !friends.contains(s) && !rivals.contains(s));
    open.truncate(PLATES);
    let lists = [
        (text!("briefing-friends"), friends, look.a),
        (text!("briefing-to-be-won"), open, look.accent),
        (text!("briefing-rivals"), rivals, look.b),
    ];
    for (title, states, ink) in lists {
        if states.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
            ui.label(text(title, theme::italic(look.body), *ink));
            for s in states {
                plate(ui, look, sight.name(s), look.micro);
            }
        });
    }
    let group = sight.room.group_of(sight.seat);
    let group = group.map(|g| &sight.room.regional.groups[g]);
    if let Some(group) = group.filter(|g| g.members.len() > 1) {
        let line = text!(
            "briefing-group-is",
            group = &group.name,
            n = group.members.len(),
            leader = sight.name(group.leader),
            rule = words::group_rule(group.rule)
        );
        small(ui, look, line);
    }
    ui.add_space(4.0);
}

/// What the capital wants of each subject, beside the draft and where the others stand.
fn mandate_ui(ui: &mut Ui, look: &Look, sight: &Sight, (all, small): (bool, bool)) {
    let title = text(
        text!("briefing-mandate"),
        theme::italic(look.head),
        *look.ink,
    );
    let title = ui.label(title);
    let note = text!("briefing-mandate-note", n = sight.scenario.states.len());
    if small {
        title.on_hover_text(note);
    } else {
        self::small(ui, look, note);
    }
    let dims = sight.scenario.text.dimensions.iter().zip(&sight.own.wants);
    let mut dims: Vec<_> = dims.enumerate().collect();
    dims.sort_by(|a, b| b.1.1.1.total_cmp(&a.1.1.1));
    let draft = read(&sight.scenario.text, &sight.room.draft.text).position;
    let most = if all { dims.len() } else { HEAVIEST };
    for &(k, (d, &(ideal, weight))) in dims.iter().take(most) {
        let mut columns = [0_usize; COLUMNS];
        for s in StateId::all(sight.scenario.states.len()) {
            let wish = sight
                .scenario
                .published(s)
                .interests
                .0
                .get(k)
                .map(|i| i.ideal);
            let column = wish.map(|w| (w.clamp(0.0, 4.0) * 4.0).round() as usize);
            if let Some(slot) = column.and_then(|c| columns.get_mut(c)) {
                *slot += 1;
            }
        }
        let now = draft.get(k).copied().unwrap_or(0.0);
        subject_ui(ui, look, d, &columns, (ideal, weight, now));
    }
    let rest = dims.get(most..).unwrap_or_default();
    if !rest.is_empty() {
        let share: f64 = rest.iter().map(|(_, (_, (_, weight)))| *weight).sum();
        let names: Vec<String> = rest.iter().map(|(_, (d, _))| d.name.clone()).collect();
        let (share, subjects) = (format!("{:.0}", 100.0 * share), names.join(", "));
        let words = if small {
            text!("briefing-mandate-share", share = share)
        } else {
            text!("briefing-mandate-rest", share = share, subjects = subjects)
        };
        self::small(ui, look, words);
    }
}

/// A subject: its name, its weight, both ends, how many states wish what, the draft and one's own wish.
fn subject_ui(
    ui: &mut Ui,
    look: &Look,
    d: &Dimension,
    columns: &[usize; COLUMNS],
    (ideal, weight, now): (f64, f64, f64),
) {
    let wide = ui.available_width();
    let name_wide = wide * 0.30;
    let line = name_wide + 10.0..=wide - 52.0;
    let p = ui.painter();
    let name = p.layout(
        d.name.clone(),
        theme::serif(look.lede),
        *look.ink,
        name_wide,
    );
    let half = (line.end() - line.start()) / 2.0 - 6.0;
    let end = |words: &String| p.layout(words.clone(), theme::sans(look.micro), *look.ink2, half);
    let (low, high) = (end(&d.ends.0), end(&d.ends.1));
    let tall = (30.0 + low.size().y.max(high.size().y)).max(name.size().y) + 4.0;
    let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, tall), Sense::hover());
    let told = text!(
        "briefing-subject",
        subject = &d.name,
        ideal = format!("{ideal:.1}"),
        low = &d.ends.0,
        high = &d.ends.1,
        draft = format!("{now:.1}"),
        weight = format!("{:.0}", 100.0 * weight)
    );
    r.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let p = ui.painter();
    p.galley(rect.min, name, *look.ink);
    let y = rect.top() + 24.0;
    let from = rect.left() + line.start();
    let room = line.end() - line.start();
    let x = |v: f64| from + room * (v / 4.0).clamp(0.0, 1.0) as f32;
    let most = columns.iter().copied().max().unwrap_or(1).max(1) as f32;
    for (c, &n) in columns.iter().enumerate().filter(|(_, n)| **n > 0) {
        let tall = 20.0 * n as f32 / most;
        let middle = x(c as f64 / 4.0);
        let bar = Rect::from_min_max(pos2(middle - 3.0, y - tall.max(1.5)), pos2(middle + 3.0, y));
        p.rect_filled(bar, 0.0, look.edge.gamma_multiply(0.6));
    }
    p.hline(from..=from + room, y, Stroke::new(look.hair, *look.edge));
    let (a, b) = (x(now), x(ideal));
    p.hline(
        a.min(b)..=a.max(b),
        y,
        Stroke::new(look.heavy, *look.accent),
    );
    p.vline(a, y - 8.0..=y + 6.0, Stroke::new(look.heavy, *look.ink));
    p.circle_filled(pos2(b, y), 5.0, *look.accent);
    let below = y + 7.0;
    let right = pos2(from + room - high.size().x, below);
    p.galley(pos2(from, below), low, *look.ink2);
    p.galley(right, high, *look.ink2);
    let font = theme::bold(look.body);
    let share = format!("{:.0} %", 100.0 * weight);
    let at = pos2(rect.right(), y);
    p.text(at, Align2::RIGHT_CENTER, share, font, *look.ink);
    r.on_hover_text(told);
}

/// Who at home reads the text, too.
fn home_ui(ui: &mut Ui, look: &Look, sight: &Sight) {
    ui.add_space(4.0);
    let Some(own) = sight.scenario.states.get(sight.seat.index()) else {
        return;
    };
    let weights = home::weights(&sight.theory.stakes.home, own.published());
    let shares = home::CONSTITUENCIES.iter().zip(weights);
    let shares: Vec<String> = shares
        .filter_map(|(id, w)| Some(format!("{} {:.0} %", home::in_words(id)?, w * 100.0)))
        .collect();
    let line = text!("briefing-home-reads", shares = shares.join(", "));
    small(ui, look, line);
}

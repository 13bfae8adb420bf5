//! The right column of the years after: pages of one desk, each decision with its price.

use bevy_egui::egui::{self, Align2, Key, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

use crate::classroom::scenes::Folded;
use crate::desktop::screen::Screen;
use crate::desktop::screens::aftermath::changes::AftermathChange;
use crate::desktop::screens::aftermath::changes::Out;
use crate::desktop::screens::aftermath::screen::Page;
use crate::desktop::screens::aftermath::view::View;
use crate::desktop::screens::aftermath::{
    budget, causes, clash, diplomacy, events, incident, ladder, ledger, questions, services, since,
    state,
};
use crate::desktop::shortcuts::Part;
use crate::desktop::sight::Sight;
use crate::desktop::theme;
use crate::text;

use crate::desktop::widgets::act;
use crate::desktop::widgets::called;
use crate::desktop::widgets::dotted;
use crate::desktop::widgets::fade::fades;
use crate::desktop::widgets::goals;
use crate::desktop::widgets::hair;
use crate::desktop::widgets::journal::journal_ui;
use crate::desktop::widgets::keys;
use crate::desktop::widgets::pressed;
use crate::desktop::widgets::ring;
use crate::desktop::widgets::small;
use crate::desktop::widgets::today::done_ui;
use crate::desktop::widgets::word::Word;

use crate::model::{Action, Forum};
use crate::session::score::Item;

/// Key of each page, in the order of [`Page::ALL`].
pub const KEYS: [Key; 6] = [Key::D, Key::Q, Key::O, Key::T, Key::I, Key::L];

/// Tabs, and the page that lies open.
pub(super) fn column_ui(ui: &mut Ui, view: &View, quarter: u32, out: &mut Out) {
    let (look, sight) = (view.look, view.sight);
    let context = ui.ctx().clone();
    let page = if sight.chair {
        if view.wide {
            Page::Journal
        } else {
            Page::Words
        }
    } else {
        tabs(ui, view, sight, out);
        shown(view)
    };
    if let Some(why) = view.screen.why {
        let shown = egui::ScrollArea::vertical()
            .id_salt("years-why")
            .auto_shrink(false)
            .show(ui, |ui| causes::why_ui(ui, view, why, out));
        fades(ui, *look.ground.window, &shown);
        return;
    }
    // What can be ordered, or is to be reached, stands at the foot, outside what is scrolled.
    let name = egui::Id::new(("years-foot", page as u8));
    let foot = match page {
        Page::Services => 84.0,
        Page::Desk if view.wide => 150.0,
        Page::Journal | Page::Words if sight.chair => 150.0,
        _ => 0.0,
    };
    let foot = if foot > 0.0 {
        ui.memory(|m| m.data.get_temp::<f32>(name)).unwrap_or(foot)
    } else {
        0.0
    };
    // What comes to the desk is read from its beginning.
    let turn = match page {
        Page::Desk => (quarter, sight.waiting()),
        _ => (0, 0),
    };
    let shown = egui::ScrollArea::vertical()
        .id_salt(("years", page as u8, turn))
        .auto_shrink(false)
        .max_height((ui.available_height() - foot).max(60.0))
        .show(ui, |ui| match page {
            Page::Desk if view.meets() => {
                meets_ui(ui, view, out);
                since::since_ui(ui, view);
                events::shocks_ui(ui, view);
                questions::reports_ui(ui, view, sight, quarter);
                events::lately_ui(ui, view, out);
                if !view.wide {
                    goals_ui(ui, view);
                }
            }
            Page::Desk => {
                done_ui(ui, look, sight, &text!("aftermath-screen-done"), out);
                called::waiting_ui(ui, look, sight, quarter);
                // What came of one's own orders and answers is read first.
                questions::reports_ui(ui, view, sight, quarter);
                since::since_ui(ui, view);
                events::shocks_ui(ui, view);
                questions::questions_ui(ui, view, sight, out);
                clash::unasked_ui(ui, view);
                incident::waiting_ui(ui, view, sight, out);
                budget::budget_ui(ui, view, quarter, out);
                events::lately_ui(ui, view, out);
                if sight.open_incidents() == 0 {
                    ladder::hottest_ui(ui, view, out);
                }
                if !view.wide {
                    goals_ui(ui, view);
                }
            }
            Page::Words => {
                chairs_ui(ui, view, quarter, out);
                ledger::ledger_ui(ui, view, out);
            }
            Page::Services => {
                done_ui(ui, look, sight, &text!("aftermath-screen-done"), out);
                keys::within(&context, Part::Services, || {
                    services::services_ui(ui, view, sight, out);
                });
            }
            Page::Diplomacy => {
                done_ui(ui, look, sight, &text!("aftermath-screen-done"), out);
                keys::within(&context, Part::Diplomacy, || {
                    diplomacy::diplomacy_ui(ui, view, sight, out);
                });
            }
            Page::State => state::state_ui(ui, view, sight, out),
            Page::Journal => {
                chairs_ui(ui, view, quarter, out);
                journal_ui(ui, look, sight, 60);
            }
        });
    fades(ui, *look.ground.window, &shown);
    if foot > 0.0 {
        let drawn = ui.vertical(|ui| match page {
            Page::Services => keys::within(&context, Part::Services, || {
                services::orders_ui(ui, view, sight, out);
            }),
            _ => goals_ui(ui, view),
        });
        let tall = drawn.response.rect.height() + ui.spacing().item_spacing.y;
        if (tall - foot).abs() > 0.5 && tall > 0.0 {
            ui.memory_mut(|m| m.data.insert_temp(name, tall));
            ui.ctx().request_repaint();
        }
    }
}

/// The conference that meets now, before the pages turn to it.
fn meets_ui(ui: &mut Ui, view: &View, out: &mut Out) {
    let look = view.look;
    called::sitting_ui(ui, look, view.sight);
    if act(ui, look, &text!("called-go"), Some(Key::Enter), true) {
        out.go(Screen::Conference);
    }
    small(ui, look, text!("called-desk-waits"));
    hair(ui, look);
}

/// What concerns the chair, too, which has no desk: conferences that are called, and great shocks.
fn chairs_ui(ui: &mut Ui, view: &View, quarter: u32, out: &mut Out) {
    if view.sight.chair {
        if view.meets() {
            meets_ui(ui, view, out);
        }
        called::waiting_ui(ui, view.look, view.sight, quarter);
        events::shocks_ui(ui, view);
    }
}

/// The page that lies open: where words have a column of their own, they are no page.
fn shown(view: &View) -> Page {
    match view.screen.page {
        _ if desk_alone(view) => Page::Desk,
        Page::Words if view.wide => Page::Desk,
        page => page,
    }
}

/// Whether a scene of the tutorial leaves out every page but the desk.
fn desk_alone(view: &View) -> bool {
    view.left_out.has(Folded::Orders)
}

/// The names of the pages in a row; a number tells how much waits there.
fn tabs(ui: &mut Ui, view: &View, sight: &Sight, out: &mut Out) {
    let look = view.look;
    let waits = |page| match page {
        // What wants an answer; a breach may be laid open or not.
        Page::Desk => sight.waiting(),
        // What lies on the desk is counted there.
        Page::Diplomacy => sight.unasked_offers(),
        _ => 0,
    };
    let pages = Page::ALL.into_iter().zip(KEYS);
    let pages: Vec<(Page, Key)> = pages
        .filter(|(p, _)| *p == Page::Desk || !desk_alone(view))
        .filter(|(p, _)| !view.wide || *p != Page::Words)
        .collect();
    let shown = shown(view);
    let waiting: Vec<String> = pages
        .iter()
        .map(|(page, _)| match waits(*page) {
            0 => page.name(),
            n => format!("{} {n}", page.name()),
        })
        .collect();
    let tight = ui.available_width() < 320.0;
    // Words as wide as they are, and what is left shared out between them.
    let set = |words: &str, on: bool| {
        let size = if tight {
            look.size.micro
        } else {
            look.size.small
        };
        let font = if on {
            theme::bold(size)
        } else {
            theme::sans(size)
        };
        let ink = if on { *look.ink.full } else { *look.ink.soft };
        ui.painter().layout_no_wrap(words.to_owned(), font, ink)
    };
    let set: Vec<_> = pages
        .iter()
        .zip(&waiting)
        .map(|((page, _), words)| set(words, shown == *page && view.screen.why.is_none()))
        .collect();
    let bare: f32 = set.iter().map(|g| g.size().x).sum();
    // Where the column is narrow the keys are left to the sheet.
    let roomy = bare + 16.0 * pages.len() as f32 <= ui.available_width();
    let hint = if roomy { 14.0 } else { 0.0 };
    let words = bare + hint * pages.len() as f32;
    let gap = ((ui.available_width() - words) / pages.len() as f32).max(0.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for ((page, key), g) in pages.into_iter().zip(set) {
            let wide = g.size().x + hint + gap;
            let (rect, r) = ui.allocate_exact_size(Vec2::new(wide, 30.0), Sense::click());
            let on = shown == page && view.screen.why.is_none();
            r.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, page.name()));
            let p = ui.painter();
            let y = rect.center().y;
            let end = rect.left() + g.size().x + 4.0;
            p.galley(pos2(rect.left(), y - g.size().y / 2.0), g, *look.ink.full);
            let (font, soft) = (theme::sans(look.size.micro), *look.ink.faint);
            if roomy {
                p.text(
                    pos2(end, y),
                    Align2::LEFT_CENTER,
                    keys::name(ui, key),
                    font,
                    soft,
                );
            }
            let (heavy, ink) = if on {
                (look.width.heavy, *look.accent.full)
            } else {
                (look.width.hair, *look.edge.faint)
            };
            p.hline(rect.x_range(), rect.bottom(), Stroke::new(heavy, ink));
            ring(ui, look, rect.shrink(2.0), r.has_focus());
            if r.clicked() || pressed(ui, key) {
                out.ask(AftermathChange::Page(page));
            }
        }
    });
    ui.add_space(10.0);
}

/// The goals of the seat or of the chair, with how far each is reached.
fn goals_ui(ui: &mut Ui, view: &View) {
    let Some(aims) = view.sight.goals.aims() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    dotted::head(ui, view.look, &text!("years-goals"), Word::Goal);
    goals::goal_rows_ui(ui, view.look, &aims);
    if let Some(line) = aims.indices {
        let (points, most) = (format!("{:.0}", line.points), format!("{:.0}", line.most));
        let why = line.why.to_string();
        small(
            ui,
            view.look,
            text!(
                "years-goals-indices",
                points = points,
                most = most,
                why = why
            ),
        );
    }
    if goals::missed_by_text(&aims) && can_call(view.sight) {
        small(ui, view.look, text!("years-goals-missed"));
    }
    let chair = view.sight.chair;
    let words = match &view.others {
        Some(others) if chair => {
            let total = others.delegate.total.as_ref().map(goals::quartiles);
            text!("years-goals-par-chair", total = total.unwrap_or_default())
        }
        None if chair => text!("years-goals-no-par-chair"),
        Some(others) => {
            let par = &others.delegate;
            let share = |v: f64| format!("{:.0}", 100.0 * v);
            let total = par.total.as_ref().map(goals::quartiles).unwrap_or_default();
            let met = |item| share(par.met(item));
            let (public, secret) = (met(Item::PublicGoal), met(Item::SecretGoal));
            text!(
                "years-goals-par",
                total = total,
                public = public,
                secret = secret
            )
        }
        None => text!("years-goals-no-par"),
    };
    dotted::small(ui, view.look, &words, &[Word::Par]);
    hair(ui, view.look);
}

/// Whether the seat may call a conference now, in some forum that has members of its own.
fn can_call(sight: &Sight) -> bool {
    let call = |forum| Action::Convene {
        forum,
        members: vec![],
        about: vec![],
    };
    let mut forums = Forum::ALL.into_iter();
    !sight.chair && forums.any(|forum| sight.refused(&call(forum)).is_none())
}
